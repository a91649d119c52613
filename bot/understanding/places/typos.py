"""Names found in spite of a misspelling."""

import re
from collections.abc import Callable, Iterable
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST = 5
"""Letters below which a word is never taken for a misspelt name: too many words are near."""
_ENDS = 3
_SEVEN = 7
_DOUBLED = re.compile(r"(.)\1")


def tolerance(length: int) -> int:
    """Return how many slips (a letter added, lost, changed, or two swapped) a name may have.

    >>> [tolerance(length) for length in (5, 9, 17)]
    [1, 2, 3]
    """
    return 1 + (length > 8) + (length > 16)


class TypoIndex:
    """Names by their first and by their last three letters: a slip seldom spoils both.

    Built when the first misspelling is sought, since most programs that start answer a word
    written well, and it takes as long as reading all the communes.

    Args:
        names: gives the names (folded) that are sought.
        words: ordinary words that look like a misspelt name, and are not.
        known: gives the names of zones and of cities, which are sought further than the others.
    """

    def __init__(
        self, names: Callable[[], Iterable[str]], words: frozenset[str], known: Callable[[], Iterable[str]]
    ) -> None:
        self._names = names
        self.words = words
        self._known_names = known

    @cached_property
    def _buckets(self) -> dict[str, list[str]]:
        """Names that share an end; the key is ``^abc`` or ``xyz$``."""
        buckets: dict[str, list[str]] = {}
        for name in self._names():
            for end in _ends(name):
                buckets.setdefault(end, []).append(name)
        return buckets

    @cached_property
    def _known(self) -> dict[str, list[str]]:
        """Well-known names by their first letter."""
        initials: dict[str, list[str]] = {}
        for name in self._known_names():
            initials.setdefault(name[0], []).append(name)
        return initials

    def near(self, text: str) -> tuple[str, ...]:
        """Return the names nearest to a folded text, all at the same distance; empty if none is near."""
        if len(text) < SHORTEST or text in self.words:
            return ()
        best = tolerance(len(text))
        found: dict[str, int] = {}
        for end in _ends(text):
            names = self._buckets.get(end, ())
            for name, slips, _ in process.extract(
                text, names, scorer=OSA.distance, score_cutoff=best, limit=None
            ):
                found[name] = int(slips)
                best = min(best, int(slips))
        return tuple(sorted(name for name, slips in found.items() if slips == best))

    def near_known(self, text: str, *, capital: bool, far: bool) -> tuple[str, ...]:
        """Return the well-known names nearest to a word after « à » or « dans le », empty if none is near.

        A word of three or four letters is near too many others: it takes a capital, or a doubled
        letter that was written once (« lile »). A long word may have two slips where ``far``.
        """
        if text in self.words:
            return ()
        names = self._known.get(text[:1], ())
        if len(text) < SHORTEST and not capital:
            return tuple(name for name in names if name != text and _single(name) == text)
        most = 2 if far and len(text) >= _SEVEN else 1
        near = process.extract(text, names, scorer=OSA.distance, score_cutoff=most, limit=None)
        least = min((slips for _, slips, _ in near), default=0)
        return tuple(name for name, slips, _ in near if slips == least > 0)


def _single(word: str) -> str:
    """Return a word with each doubled letter written once."""
    return _DOUBLED.sub(r"\1", word)


def _ends(name: str) -> tuple[str, str]:
    """Return the buckets of a name; « saint » says nothing, so what follows counts."""
    first, _, rest = name.partition(" ")
    core = rest if rest and first in ("saint", "sainte") else name
    return f"^{core[:_ENDS]}", f"{name[-_ENDS:]}$"
