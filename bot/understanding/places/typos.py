"""Names found in spite of a misspelling."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST = 5
"""Letters below which a word is never taken for a misspelt name: too many words are near."""
_ENDS = 3


def tolerance(length: int) -> int:
    """Return how many slips (a letter added, lost, changed, or two swapped) a name may have.

    >>> [tolerance(length) for length in (5, 9, 17)]
    [1, 2, 3]
    """
    return 1 + (length > 8) + (length > 16)


@dataclass(frozen=True, slots=True)
class TypoIndex:
    """Names by their first and by their last three letters: a slip seldom spoils both.

    Attributes:
        buckets: names that share an end; the key is ``^abc`` or ``xyz$``.
        words: ordinary words that look like a misspelt name, and are not.
    """

    buckets: Mapping[str, tuple[str, ...]] = field(repr=False)
    words: frozenset[str] = field(repr=False)

    def near(self, text: str) -> tuple[str, ...]:
        """Return the names nearest to a folded text, all at the same distance; empty if none is near."""
        if len(text) < SHORTEST or text in self.words:
            return ()
        best = tolerance(len(text))
        found: dict[str, int] = {}
        for end in _ends(text):
            names = self.buckets.get(end, ())
            for name, slips, _ in process.extract(
                text, names, scorer=OSA.distance, score_cutoff=best, limit=None
            ):
                found[name] = int(slips)
                best = min(best, int(slips))
        return tuple(sorted(name for name, slips in found.items() if slips == best))


def typo_index(names: Iterable[str], words: Iterable[str]) -> TypoIndex:
    """Index names (folded) for misspellings; ``words`` are never taken for one."""
    buckets: dict[str, list[str]] = {}
    for name in names:
        for end in _ends(name):
            buckets.setdefault(end, []).append(name)
    return TypoIndex({end: tuple(found) for end, found in buckets.items()}, frozenset(words))


def _ends(name: str) -> tuple[str, str]:
    """Return the buckets of a name; « saint » says nothing, so what follows counts."""
    first, _, rest = name.partition(" ")
    core = rest if rest and first in ("saint", "sainte") else name
    return f"^{core[:_ENDS]}", f"{name[-_ENDS:]}$"
