"""What is said in reviewed texts, and where it was read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Voiced = Mapping[str, str]
"""A text by voice: ``fr``, ``plain``, ``en``."""


class Grain(StrEnum):
    """How exactly the day of a source is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Source:
    """Where something was read.

    Attributes:
        title: what the page or text is called.
        url: where it is; empty where the address is not known.
        on: the day it is from; only as exact as ``grain`` says.
        publisher: who says so; empty where the title says it.
        grain: whether the day, the month or only the year is known.
    """

    title: str
    url: str
    on: date
    publisher: str = ""
    grain: Grain = Grain.DAY

    @property
    def dated(self) -> str:
        """The day as far as it is known: ``2024-03-28``, ``2024-03`` or ``2024``.

        >>> Source("Page", "", date(2024, 3, 1), grain=Grain.MONTH).dated
        '2024-03'
        """
        return self.on.isoformat()[: {"day": 10, "month": 7, "year": 4}[self.grain]]


@dataclass(frozen=True, slots=True)
class ClaimValue:
    """What one source says where others say something else."""

    says: Voiced
    source: Source


@dataclass(frozen=True, slots=True)
class Claim:
    """Something on which official sources disagree: all that they say is shown, each with its date."""

    about: Voiced
    values: tuple[ClaimValue, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A reviewed text.

    Attributes:
        id: ``pgo``, ``engagement-03``.
        titles: what it is about, in a few words.
        texts: what is said, some short paragraphs.
        sources: where it was read, at least one.
        claims: on what the sources disagree.
        reviewed_on: the day on which somebody last compared it with its sources.
        version: changes with any word of it.
    """

    id: str
    titles: Voiced
    texts: Voiced
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    reviewed_on: date
    version: str


@dataclass(frozen=True, slots=True)
class Commitment:
    """A promise of the plan. No status: none was published.

    Attributes:
        number: 1 to 17.
        axis: the number of its axis, 1 to 3.
        titles: what is promised.
        lead: who leads, empty where that was not found.
        support: who helps, empty likewise.
        sources: where that was read.
    """

    number: int
    axis: int
    titles: Voiced
    lead: Voiced
    support: Voiced
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Door:
    """Where to turn with what is not ours: one sentence by voice, an address if there is one."""

    says: Voiced
    url: str
    source: Source


@dataclass(frozen=True, slots=True)
class Family:
    """A kind of question that is not ours.

    Attributes:
        names: what it is about, by voice: « les impôts ».
        near: near enough to our subjects to be mistaken for one.
        door: where to turn, None where there is none.
        private: that somebody asked is nobody's business: it is not counted by family.
    """

    names: Voiced
    near: bool
    door: Door | None
    private: bool = False
