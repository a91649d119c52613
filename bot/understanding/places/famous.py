"""Names so well known that they are recognised misspelt, without any word that calls for a place."""

from collections.abc import Callable, Iterable
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.understanding.phonetic import sound

SHORTEST = 5
"""Letters below which a word is near too many others."""
_SIX = 6
_LONG = 9
_HEARD = 4
"""Sounds below which likeness to the ear says nothing."""
_FARTHEST = 3
"""Letters by which a word that sounds alike may be longer or shorter (« bordo »)."""


class Famous:
    """Well-known names by their sound and by their first letter; built at the first search.

    Args:
        names: gives the names (folded) that are sought.
    """

    def __init__(self, names: Callable[[], Iterable[str]]) -> None:
        self._names = names

    @cached_property
    def _all(self) -> tuple[str, ...]:
        return tuple(sorted({name for name in self._names() if len(name) >= SHORTEST}))

    @cached_property
    def _sounds(self) -> dict[str, list[str]]:
        sounds: dict[str, list[str]] = {}
        for name in self._all:
            heard = sound(name)
            if len(heard) >= _HEARD:
                sounds.setdefault(heard, []).append(name)
        return sounds

    @cached_property
    def _initials(self) -> dict[str, list[str]]:
        initials: dict[str, list[str]] = {}
        for name in self._all:
            initials.setdefault(name[0], []).append(name)
        return initials

    def alike(self, text: str) -> tuple[str, ...]:
        """Return the names that sound just as a folded word does (« bordo »)."""
        if len(text) < SHORTEST or " " in text:
            return ()
        heard = self._sounds.get(sound(text), ())
        return tuple(name for name in heard if abs(len(name) - len(text)) <= _FARTHEST)

    def near(self, text: str) -> tuple[str, ...]:
        """Return the names that a folded text misspells, the nearest; empty if none is near.

        One slip, two in a long word; any number in a word that sounds just the same.
        """
        if len(text) < SHORTEST:
            return ()
        alike = self.alike(text)
        if alike or len(text) < _SIX:
            return alike
        most = 2 if len(text) >= _LONG and " " not in text else 1
        names = self._initials.get(text[0], ())
        near = process.extract(text, names, scorer=OSA.distance, score_cutoff=most, limit=None)
        least = min((slips for _, slips, _ in near), default=0)
        return tuple(name for name, slips, _ in near if slips == least and len(name) >= _SIX)
