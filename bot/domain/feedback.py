"""What is kept of answers: who received which, whether it helped, what had none."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

RECEIPT_LIFE = timedelta(days=90)
"""How long we know which answer a person received."""
GAP_LIFE = timedelta(days=90)
"""How long a question without answer is counted."""
FEWEST_PEOPLE = 5
"""People who must have asked before editors are shown a gap."""


class Verdict(StrEnum):
    """Whether an answer answered the question."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Receipt:
    """That a person was given an answer: its subject and its version, not a word of it."""

    subject: str
    version: str


@dataclass(frozen=True, slots=True)
class Vote:
    """What somebody thought of an answer; nobody can be found from it."""

    subject: str
    version: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Gap:
    """A question that had no answer: what we guessed it was about, and from which département.

    Attributes:
        guess: the nearest subject or family, ``none`` without any.
        zone: the barometer's zone, empty where none was known.
    """

    guess: str
    zone: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of the answers a person received, and did not."""

    receipts: frozenset[Receipt] = frozenset()
    gaps: frozenset[Gap] = frozenset()


@dataclass(frozen=True, slots=True)
class CountedGap:
    """How many people met a gap: its guess and zone as in ``Gap``."""

    guess: str
    zone: str
    people: int


@dataclass(frozen=True, slots=True)
class CountedVotes:
    """How many votes of each kind an answer had, by version."""

    subject: str
    version: str
    votes: dict[Verdict, int]
