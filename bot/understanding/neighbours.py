"""How near a text is to the known phrasings of a subject, word by word."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence


class Neighbours:
    """The phrasings of each subject, by the stems they hold.

    Args:
        phrasings: of each subject in turn, the stems of each phrasing, with blanks between.
        topics: the numbers of the subjects in whose phrasings a stem stands.
    """

    def __init__(self, phrasings: Sequence[Sequence[str]], topics: Mapping[str, Sequence[int]]) -> None:
        self._phrasings = phrasings
        self._topics = topics
        self._rarest = math.log(1 + len(phrasings))
        self._rarity = {stem: math.log(1 + len(phrasings) / len(of)) for stem, of in topics.items()}
        self._read: dict[int, tuple[list[float], dict[str, list[int]]]] = {}

    def has(self, subject: int, phrasing: str) -> bool:
        """Whether a phrasing, its stems in order, is one of a subject's."""
        return not phrasing or phrasing in self._phrasings[subject]

    def coverage(self, stems: Iterable[str]) -> dict[int, float]:
        """Return how much of a text each subject explains, 0 to 1; only those that explain something."""
        total, covered = 0.0, defaultdict[int, float](float)
        for stem in stems:
            rarity = self._rarity.get(stem, self._rarest)
            total += rarity
            for subject in self._topics.get(stem, ()):
                covered[subject] += rarity
        return {subject: weight / total for subject, weight in covered.items()}

    def likeness(self, stems: frozenset[str], subject: int) -> float:
        """Return how alike a text and the nearest phrasing of a subject are, 0 to 1."""
        total = sum(self._rarity.get(stem, self._rarest) for stem in stems)
        weights, by_stem = self._of(subject)
        shared = defaultdict[int, float](float)
        for stem in stems:
            for phrasing in by_stem.get(stem, ()):
                shared[phrasing] += self._rarity.get(stem, self._rarest)
        return max((2 * each / (total + weights[number]) for number, each in shared.items()), default=0.0)

    def _of(self, subject: int) -> tuple[list[float], dict[str, list[int]]]:
        """Return the weight of each phrasing of a subject, and the phrasings that hold a stem."""
        # Read when they are first needed: most subjects are never asked about in a short life.
        if subject not in self._read:
            weights, by_stem = list[float](), defaultdict[str, list[int]](list)
            for number, text in enumerate(self._phrasings[subject]):
                stems = text.split()
                weights.append(sum(self._rarity.get(stem, self._rarest) for stem in stems))
                for stem in stems:
                    by_stem[stem].append(number)
            self._read[subject] = weights, by_stem
        return self._read[subject]
