"""How likely each candidate is what a text asks about: a small logistic model over several scores."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bot.understanding.neighbours import Neighbours

MOST = 6
"""Subjects that are weighed: the best by weights."""
BROAD = ("out:", "distress:")
"""Kinds that have a score as a whole, after those of the subjects."""
_KINDS = ("IND-", "theme:", "intent:", "out:", "distress:")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A subject that a text may ask about, and how likely it is, 0 to 1."""

    subject: str
    probability: float


@dataclass(frozen=True, slots=True)
class Judge:
    """The logistic model: a weight for each signal, and what is added."""

    weights: tuple[float, ...]
    bias: float

    def probability(self, signals: Sequence[float]) -> float:
        """Return how likely a candidate with these signals is right."""
        total = self.bias + sum(weight * signal for weight, signal in zip(self.weights, signals, strict=True))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def signals(
    scores: Sequence[float], stems: frozenset[str], length: int, subjects: Sequence[str], near: Neighbours
) -> dict[int, list[float]]:
    """Return what speaks for each of the best subjects, by its number.

    That is its scores, and how far it is ahead of the others in each.

    Args:
        scores: by weights, of all subjects, then of the broad kinds.
        stems: of the text.
        length: how many words the text has.
        subjects: the ids of all.
        near: the phrasings.
    """
    outside, danger = scores[len(subjects) :]
    best = sorted(range(len(subjects)), key=scores.__getitem__, reverse=True)[:MOST]
    covered = near.coverage(stems)
    alike = {number: near.likeness(stems, number) for number in best}
    most_covered = sorted(covered.values(), reverse=True)[:2]
    words = math.log(1 + length)
    found = {}
    for number in best:
        score, likeness, coverage = scores[number], alike[number], covered.get(number, 0.0)
        ahead = score - scores[best[1] if number == best[0] else best[0]]
        alone = likeness - max(alike[other] for other in best if other != number)
        rival = next((each for each in most_covered if each != coverage), 0.0)
        kind = [float(subjects[number].startswith(each)) for each in _KINDS]
        found[number] = [
            *(score, ahead, min(0.0, ahead), score * words, min(0.0, ahead) * words),
            *(likeness, alone, likeness * words, coverage, coverage - rival, words),
            most_covered[0] if most_covered else 0.0,
            *kind,
            *(score * each for each in kind),
            *(outside * each for each in kind),
            *(danger * each for each in kind),
        ]
    return found
