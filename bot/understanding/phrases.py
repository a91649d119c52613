"""Phrases that editors write, looked for in texts as people type them.

A phrase is words that follow each other, compared without accents, case and doubled letters
(« viollée » is « violee »). ``a|b`` is one or the other, ``viol~`` any word that begins so, ``*``
up to three words or none, ``^`` and ``$`` the beginning and the end of a sentence.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.normalise import fold, tokens, words

GAP = 3
"""How many words « * » may stand for at most."""

Span = tuple[int, int]
"""Where a phrase stands in a text: its first word, and the word after its last."""

_DOUBLED = re.compile(r"([^\W\d_])\1+")
_DROPPED = re.compile(r"j([bcdfghklmnpqrstvwxz].*)")
_STOP = re.compile(r"[.?!;\n…]")


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One place of a phrase: one of some words, whole or by their beginning; or ``*``, ``^``, ``$``."""

    whole: frozenset[str]
    beginnings: tuple[str, ...] = ()
    sign: str = ""

    def fits(self, word: str) -> bool:
        """Whether a word of a text may stand here."""
        return word in self.whole or (bool(self.beginnings) and word.startswith(self.beginnings))


Phrase = tuple[Step, ...]


class Said:
    """A text as it is compared.

    Attributes:
        words: its words as they are meant: « jveux » is « je veux ».
        sentences: the number of the sentence of each word.
        places: where each word stands.
    """

    def __init__(self, text: str, spellings: Mapping[str, tuple[str, ...]]) -> None:
        self.words: list[str] = []
        self.sentences: list[int] = []
        sentence = 0
        for word in words(text):
            meant = _meant(word.text, spellings)
            sentence += bool(word.gap != " " and _STOP.search(word.gap))
            self.words += meant
            self.sentences += [sentence] * len(meant)
        self.places: dict[str, list[int]] = {}
        for at, each in enumerate(self.words):
            self.places.setdefault(each, []).append(at)

    def parts(self, at: int) -> bool:
        """Whether a sentence, or the text, begins or ends just before a word."""
        return at in (0, len(self.words)) or self.sentences[at - 1] != self.sentences[at]


def parse(phrase: str) -> Phrase:
    """Return a phrase as it is looked for."""
    return tuple(step for part in phrase.split() for step in _steps(part))


@lru_cache(maxsize=2048)
def _steps(part: str) -> tuple[Step, ...]:
    """Return a part of a phrase as steps; lists of words stand in hundreds of phrases."""
    if part in ("*", "^", "$"):
        return (Step(frozenset(), sign=part),)
    if "|" in part or part.endswith("~"):
        choices = part.split("|")
        beginnings = tuple(single(each[:-1]) for each in choices if each.endswith("~"))
        return (Step(frozenset(single(each) for each in choices if each[-1] != "~"), beginnings),)
    return tuple(Step(frozenset({single(word)})) for word in tokens(part))


def spans(phrase: Phrase, said: Said) -> Iterator[Span]:
    """Give every place where a phrase stands in a text."""
    for start in _starts(phrase[0], said):
        end = _end(phrase, 0, said, start)
        if end is not None:
            yield start, end


def _starts(first: Step, said: Said) -> Sequence[int]:
    """Return the words at which a phrase may begin: few, where it begins with a whole word."""
    if first.sign or first.beginnings:
        return range(len(said.words))
    return sorted(at for word in first.whole for at in said.places.get(word, ()))


def single(word: str) -> str:
    """Return a word folded, its doubled letters single; digits stay.

    >>> single("Frappée"), single("112")
    ('frape', '112')
    """
    return _DOUBLED.sub(r"\1", fold(word))


def _end(phrase: Phrase, step: int, said: Said, at: int) -> int | None:
    """Return where the rest of a phrase ends that goes on at a word, None if it does not."""
    for number in range(step, len(phrase)):
        wanted = phrase[number]
        if wanted.sign == "*":
            stops = range(at, min(at + GAP, len(said.words)) + 1)
            ends = (_end(phrase, number + 1, said, stop) for stop in stops)
            return next((end for end in ends if end is not None), None)
        if wanted.sign:
            if not said.parts(at):
                return None
        elif at < len(said.words) and wanted.fits(said.words[at]):
            at += 1
        else:
            return None
    return at


def _meant(word: str, spellings: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the words that are meant by one as people type it; « jv… » can only be « je v… »."""
    word = _DOUBLED.sub(r"\1", word)
    if word in spellings:
        return spellings[word]
    if dropped := _DROPPED.fullmatch(word):
        return ("je", *spellings.get(dropped[1], (dropped[1],)))
    return (word,)
