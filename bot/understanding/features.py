"""A text cut into what a subject can be recognised by: stems, pairs of them, sounds, runs of letters.

The same cut serves training and answering, so it knows nothing of either.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import Stemmer

from bot.understanding.normalise import tokens
from bot.understanding.phonetic import sound

MOST_WORDS = 160
"""Words of a message that are looked at: the first and the last half of them."""
_GRAMS = (3, 4)
_GREETINGS = frozenset(
    [
        "bonjour",
        "bonsoir",
        "salut",
        "slt",
        "bjr",
        "bjour",
        "coucou",
        "hello",
        "hi",
        "hey",
        "madame",
        "monsieur",
    ]
)
_THANKS = frozenset(["merci", "mrc", "svp", "stp", "please", "pls", "thanks", "cordialement"])
_STEMMER = Stemmer.Stemmer("french")
LONG = 25
"""Words from which a message is told by its words alone: runs of letters are for typos in short ones."""
KINDS = "wbpc"
"""Whole words, pairs of words, sounds, runs of letters: each kind weighs the same."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How words are written and meant.

    Attributes:
        stop_words: folded words that say nothing of a subject.
        spellings: folded words as people type them, and the folded words that are meant.
    """

    stop_words: frozenset[str]
    spellings: Mapping[str, tuple[str, ...]]


def meant(text: str, vocabulary: Vocabulary) -> list[str]:
    """Return the folded words of a text as they are meant: « pr » is « pour »."""
    found = tokens(text)
    if len(found) > MOST_WORDS:
        found = found[: MOST_WORDS // 2] + found[-MOST_WORDS // 2 :]
    spelt = vocabulary.spellings
    return _without_greeting([word for each in found for word in spelt.get(each, (each,))], vocabulary)


def _without_greeting(words: list[str], vocabulary: Vocabulary) -> list[str]:
    """Return words without the greeting before them and the thanks after, where anything else is said."""
    first, last = 0, len(words)
    while first < last and words[first] in _GREETINGS:
        first += 1
    while first < last and words[last - 1] in _THANKS:
        last -= 1
    kept = words[first:last]
    return kept if any(word not in vocabulary.stop_words for word in kept) else words


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return the stem of a folded word; a number stays.

    >>> stem("formations"), stem("hopitaux"), stem("2024")
    ('format', 'hopital', '2024')
    """
    found = _STEMMER.stemWord(word)
    # Without accents the stemmer leaves some plurals: « velos », « lieux ».
    return (found.rstrip("sx") if len(found) > 3 else found).rstrip("e") or word


def content(words: list[str], vocabulary: Vocabulary) -> list[str]:
    """Return the stems of the words that say something, in their order."""
    return [stem(word) for word in words if word not in vocabulary.stop_words]


def features(words: list[str], vocabulary: Vocabulary) -> dict[str, set[str]]:
    """Return what a text can be recognised by, by kind: ``w``, ``b``, ``p``, ``c``."""
    said = [word for word in words if word not in vocabulary.stop_words]
    return {
        "w": {stem(word) for word in words},
        "b": set(_pairs([stem(word) for word in words])),
        "p": {sound(word) for word in said},
        "c": {gram for word in said for gram in grams(word)} if len(words) <= LONG else set(),
    }


def _pairs(stems: list[str]) -> Iterator[str]:
    yield from (f"{first} {second}" for first, second in pairwise(stems))


@lru_cache(maxsize=20_000)
def grams(word: str) -> tuple[str, ...]:
    """Return the runs of three and four letters of a word, its ends marked.

    >>> grams("velo")
    ('^ve', 'vel', 'elo', 'lo$', '^vel', 'velo', 'elo$')
    """
    marked = f"^{word}$"
    return tuple(marked[at : at + size] for size in _GRAMS for at in range(len(marked) - size + 1))
