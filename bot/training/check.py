"""What is wrong with the content that reading it does not show: said to editors by ``chezvous check``."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from bot.content import ContentFault
from bot.content.questions import Phrasing
from bot.content.readability import hard_to_read
from bot.domain.library import Library
from bot.training.corpus import Corpus
from bot.understanding.model import Model
from bot.understanding.normalise import key

FEWEST = 12
"""French phrasings that a subject needs."""
SURE = 0.8
"""How sure understanding must be of another subject for a new phrasing to collide with it."""


def faults(corpus: Corpus, library: Library, model: Model) -> Iterator[ContentFault]:
    """Give what is wrong: texts that are not plain, subjects that few phrasings ask for, collisions."""
    yield from unexplained(library)
    yield from unreadable(library)
    yield from rarely_asked(corpus.phrasings, library)
    yield from said_twice(corpus.phrasings)
    if model.digest != corpus.digest:
        yield from collisions(corpus, model)
        what = "phrasings, names or words changed since it was made: run chezvous train"
        yield ContentFault("model.json.gz", None, what)


def unexplained(library: Library) -> Iterator[ContentFault]:
    """Give the commitments that no text explains: they cannot be asked for."""
    for name in sorted(library.commitments.keys() - library.answers.keys()):
        yield ContentFault(f"answers/{name}.md", None, "is missing: what the commitment is about")


def unreadable(library: Library) -> Iterator[ContentFault]:
    """Give the texts in plain French that are not plain."""
    for answer in library.answers.values():
        for what in hard_to_read(answer.texts["plain"]):
            yield ContentFault(f"answers/{answer.id}.md", None, f"## plain: {what}")
    for indicator in library.indicators.values():
        words = indicator.words["plain"]
        for text in (words.measures, words.limits) if indicator.theme else ():
            for what in hard_to_read(text):
                if "acronym" not in what:  # BTS, CP: better known than what they stand for
                    yield ContentFault("indicators.toml", None, f"[{indicator.id}.plain] {what}")


def rarely_asked(phrasings: Sequence[Phrasing], library: Library) -> Iterator[ContentFault]:
    """Give the subjects that too few phrasings ask for."""
    counts: dict[str, int] = defaultdict(int)
    for each in phrasings:
        counts[each.subject] += each.language == "fr"
    ours = [*library.answers, *(name for name, each in library.indicators.items() if each.words["fr"].limits)]
    for subject in [*ours, *library.families]:
        if counts[subject] < FEWEST:
            file = f"answers/{subject}.md" if subject in library.answers else "questions"
            what = f"{subject}: {counts[subject]} French phrasings, at least {FEWEST} are expected"
            yield ContentFault(file, None, what)


def said_twice(phrasings: Iterable[Phrasing]) -> Iterator[ContentFault]:
    """Give the phrasings that two subjects share, word for word."""
    first: dict[str, Phrasing] = {}
    for each in phrasings:
        other = first.setdefault(key(each.text), each)
        if other.subject != each.subject:
            there = f"{other.file}:{other.line}"
            what = f"« {each.text} » asks for {each.subject}, and in {there} for {other.subject}"
            yield ContentFault(each.file, each.line, what)


def collisions(corpus: Corpus, model: Model) -> Iterator[ContentFault]:
    """Give the phrasings that the model has not learnt and that it takes for another subject."""
    for each, example in zip(corpus.phrasings, corpus.examples, strict=False):
        if model.has_learnt(each.subject, example.stems):
            continue
        found = model.weigh(example.words)
        if found and found[0].probability >= SURE and found[0].subject != each.subject:
            what = f"« {each.text} » is understood as {found[0].subject} at present, not {each.subject}"
            yield ContentFault(each.file, each.line, what)
