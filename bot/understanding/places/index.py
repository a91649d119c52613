"""The names of places, folded, as the reader looks them up."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.understanding.places.famous import Famous
from bot.understanding.places.typos import TypoIndex

ARTICLES = frozenset(("le", "la", "les", "l", "las", "los"))


class Certainty(StrEnum):
    """How well a place was understood."""

    SURE = "sure"
    """One place, without doubt."""
    ASK = "ask"
    """Several places bear that name, or several were named."""
    CONFIRM = "confirm"
    """One place, likely: a typo, an old region, a name that is also a word."""
    NONE = "none"
    """No place is named."""


class Ordinary(StrEnum):
    """How ordinary a word is that is also a commune's name; the mark it has in the list."""

    WORD = ""
    """A word now and then: « à name » is enough."""
    HARD = "!"
    """A word all the time: « à name » needs a capital too."""
    TOWN = "+"
    """A well-known town: a capital inside a sentence is enough."""


@dataclass(frozen=True, slots=True)
class WideName:
    """What a name means that is not a commune's: one zone, or several to choose from.

    Attributes:
        codes: zones; several only with ``Certainty.ASK``.
        certainty: what is read when the name is met.
        word: it is also an ordinary word, and needs an article, « en » or a capital.
        capitals: it counts only when written in capitals (« AURA »).
    """

    codes: tuple[str, ...]
    certainty: Certainty = Certainty.SURE
    word: bool = False
    capitals: bool = False


@dataclass(frozen=True, slots=True)
class Compound:
    """A zone's name of several words, as met at one of them.

    Attributes:
        words: the words of one of its spellings.
        place: which of them leads here.
        name: the key of the zone's name.
    """

    words: tuple[str, ...]
    place: int
    name: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One commune that bears a name.

    Attributes:
        code: INSEE code of today's commune.
        kind: ``c`` its name today, ``r`` its former name, ``t`` its name in short, ``s`` the beginning
            of its name, ``d`` a living part of it, ``a`` one that it absorbed.
        article: the article that the name begins with, folded; empty without one.
    """

    code: str
    kind: str
    article: str


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Names by key: folded words with single spaces, without the leading article.

    Attributes:
        communes: packed entries (``23096c`` or ``72181cle``) separated by spaces.
        wide: every other name.
        starts: by first word, the most words of a name that begins with it.
        zone_starts: the same for zones' names alone.
        ordinary: communes' names that are also words.
        first_names: the word after one of them is taken for a surname.
        phrases: phrases in which a name is no place.
        typos: finds names by a misspelling.
        compounds: zones' names of several words, by each of their words.
        foreign: countries and large cities abroad.
        foreign_starts: by first word, the most words of a foreign name that begins with it.
        countries: the countries of a single word: « Valence en Espagne ».
        famous: finds the well-known names that are misspelt without anything that calls for a place.
        not_unknown: words written with a capital that are no place: months, schools, companies.
    """

    communes: Mapping[str, str] = field(repr=False)
    wide: Mapping[str, WideName] = field(repr=False)
    starts: Mapping[str, int] = field(repr=False)
    zone_starts: Mapping[str, int] = field(repr=False)
    ordinary: Mapping[str, Ordinary] = field(repr=False)
    first_names: frozenset[str] = field(repr=False)
    phrases: frozenset[str] = field(repr=False)
    typos: TypoIndex = field(repr=False)
    compounds: Mapping[str, tuple[Compound, ...]] = field(repr=False)
    foreign: frozenset[str] = field(repr=False)
    foreign_starts: Mapping[str, int] = field(repr=False)
    countries: frozenset[str] = field(repr=False)
    not_unknown: frozenset[str] = field(repr=False)
    famous: Famous = field(repr=False)

    def entries(self, key: str) -> tuple[Entry, ...]:
        """Return the places that bear a name; absorbed ones only where no other does."""
        packed = self.communes.get(key, "").split()
        found = tuple(Entry(item[:5], item[5], item[6:]) for item in packed)
        return tuple(entry for entry in found if entry.kind != "a") or found


def bare(key: str) -> tuple[str, str]:
    """Return a folded name without its article, and the article.

    >>> bare("le mans"), bare("guéret"), bare("la")
    (('mans', 'le'), ('guéret', ''), ('la', ''))
    """
    first, _, rest = key.partition(" ")
    return (rest, first) if rest and first in ARTICLES else (key, "")
