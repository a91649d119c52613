"""What is learnt from: the phrasings and names of a content folder, as understanding will see them."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.content import ContentFault, ContentFaults
from bot.content.questions import Phrasing, read_questions
from bot.domain.library import Library
from bot.training.vocabulary import read_vocabulary
from bot.understanding.features import Vocabulary, content, features, meant
from bot.understanding.normalise import clean, tokens
from bot.understanding.places import Gazetteer, read_place

CALIBRATION = "calibration.jsonl"
OUTCOMES = ("none", "choice")
"""What is right for a question beside a subject: silence, or a choice."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what it asks for, ready to be learnt.

    Attributes:
        subjects: all that are right; ``none`` for what is not ours, ``distress`` for any danger.
        author: who wrote it; empty for a name.
        raw: the folded words as written.
        words: the same as they are meant, without those that name a place.
    """

    subjects: tuple[str, ...]
    language: str
    author: str
    raw: list[str]
    words: list[str]
    found: Mapping[str, set[str]]
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that is learnt from: phrasings, and questions of other authors to calibrate on."""

    digest: str
    vocabulary: Vocabulary
    phrasings: tuple[Phrasing, ...]
    examples: tuple[Example, ...]
    calibration: tuple[Example, ...]


def read_corpus(folder: Path, library: Library, gazetteer: Gazetteer) -> Corpus:
    """Read what is learnt from.

    Raises:
        ContentFaults: a file cannot be read, or a phrasing names a subject that does not exist.
    """
    faults: list[ContentFault] = []
    phrasings = tuple(read_questions(folder, faults))
    vocabulary = read_vocabulary(folder, faults)
    faults += unknown_subjects(phrasings, library)
    questions = _calibration(folder, library, faults)
    if faults:
        raise ContentFaults(tuple(faults))
    named = [
        *((each.subject, each.language, each.author, each.text) for each in phrasings),
        *_names(library),
    ]
    examples = tuple(
        example((subject,), language, author, text, vocabulary, gazetteer)
        for subject, language, author, text in named
    )
    calibration = tuple(
        example(tuple(accept), "", "", text, vocabulary, gazetteer)
        for text, accept in questions
        if accept != ["choice"]
    )
    return Corpus(digest(named, vocabulary, questions), vocabulary, phrasings, examples, calibration)


def example(
    subjects: tuple[str, ...],
    language: str,
    author: str,
    text: str,
    vocabulary: Vocabulary,
    gazetteer: Gazetteer,
) -> Example:
    """Return a text as understanding sees it: what names a place taken out."""
    words = meant(read_place(clean(text), gazetteer).rest, vocabulary)
    stems = frozenset(content(words, vocabulary))
    return Example(subjects, language, author, tokens(clean(text)), words, features(words, vocabulary), stems)


def unknown_subjects(phrasings: Iterable[Phrasing], library: Library) -> list[ContentFault]:
    """Return a fault for each section that belongs to nothing that can be said."""
    kinds = {f"distress:{each.kind}" for each in library.emergencies}
    seen: dict[str, ContentFault] = {}
    for each in phrasings:
        if each.subject not in kinds and not library.knows(each.subject):
            what = f"[{each.subject}]: no such subject"
            seen.setdefault(each.subject, ContentFault(each.file, each.line, what))
    return list(seen.values())


def digest(named: object, vocabulary: Vocabulary, questions: object) -> str:
    """Return what changes with anything that is learnt from."""
    told = [named, sorted(vocabulary.stop_words), sorted(vocabulary.spellings.items()), questions]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()[:16]


def _names(library: Library) -> list[tuple[str, str, str, str]]:
    """Return what everything is called: as good as a phrasing."""
    found = []
    for indicator in library.indicators.values():
        for voice, words in indicator.words.items():
            found += [(indicator.id, _language(voice), "", text) for text in (words.name, words.measures)]
    for answer in library.answers.values():
        found += [(answer.id, _language(voice), "", title) for voice, title in answer.titles.items()]
    for theme in library.themes.values():
        found += [(f"theme:{theme.slug}", _language(voice), "", name) for voice, name in theme.names.items()]
    return list(dict.fromkeys(each for each in found if re.search(r"\w", each[3])))


def _language(voice: str) -> str:
    return "en" if voice == "en" else "fr"


def _calibration(folder: Path, library: Library, faults: list[ContentFault]) -> list[tuple[str, list[str]]]:
    """Return questions by other authors, and what is right for each."""
    found = []
    try:
        lines = (folder / CALIBRATION).read_text("utf-8").splitlines()
    except OSError as error:
        faults.append(ContentFault(CALIBRATION, None, f"cannot be read: {error.strerror}"))
        return []
    except UnicodeDecodeError as error:
        before = error.object[: error.start].count(b"\n")
        faults.append(ContentFault(CALIBRATION, before + 1, "UTF-8 is expected"))
        return []
    for number, line in enumerate(lines, 1):
        try:
            question = json.loads(line)
            text, accept = question["text"], question["accept"]
            right = isinstance(accept, list) and accept and all(isinstance(each, str) for each in accept)
            if not isinstance(text, str) or not right:
                raise TypeError(line)
            if unknown := [each for each in accept if each not in OUTCOMES and not library.knows(each)]:
                faults.append(ContentFault(CALIBRATION, number, f"accept: no such subject: {unknown[0]}"))
            danger = str(question.get("note", "")).startswith("distress")
            found.append((text, ["distress"] if danger else accept))
        except (ValueError, KeyError, TypeError):
            faults.append(ContentFault(CALIBRATION, number, 'an object with "text" and "accept" is expected'))
    return found
