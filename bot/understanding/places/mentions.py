"""What was found in a sentence, and which finds give way to longer ones."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.understanding.places.index import Certainty


@dataclass(frozen=True, slots=True)
class Mention:
    """A run of words that names a place.

    Attributes:
        start: index of its first word.
        end: index after its last word.
        kind: ``commune``, ``wide`` (a region, a département…), ``number`` (a département's), ``postal``,
            ``country``, or ``blocked`` (a phrase that hides the names in it).
        codes: the places it may be, none when blocked; best first.
        certainty: sure, ask or confirm.
        within: for a postal code the communes it serves, to settle a name beside it.
        also: the words of the mentions that settled this one (« en Gironde »), start and end.
        name: the key under which communes were found, empty for anything else.
    """

    start: int
    end: int
    kind: str
    codes: tuple[str, ...] = ()
    certainty: Certainty = Certainty.SURE
    within: tuple[str, ...] = ()
    also: tuple[tuple[int, int], ...] = ()
    name: str = ""

    @property
    def size(self) -> int:
        """How many words."""
        return self.end - self.start


def longest(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions that do not overlap, the longest first served, in the order of the text."""
    kept: list[Mention] = []
    taken: set[int] = set()
    for mention in sorted(
        mentions,
        key=lambda mention: (
            -mention.size,
            mention.kind == "blocked",
            mention.certainty is not Certainty.SURE,
            mention.start,
        ),
    ):
        span = range(mention.start, mention.end)
        if taken.isdisjoint(span):
            kept.append(mention)
            taken.update(span)
    return sorted(kept, key=lambda mention: mention.start)
