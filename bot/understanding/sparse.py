"""Weights of features by subject, kept small: two bytes each, plain Python to read them."""

import base64
from array import array
from collections.abc import Iterable, Mapping
from typing import Any

from bot.understanding.features import KINDS


class Weights:
    """What each feature says for or against each subject. Immutable.

    Args:
        features: by kind, in the order of their rows.
        starts: where each feature's row begins, and where the last one ends.
        subjects: the number of a subject, row after row.
        weights: its weight from -127 to 127, row after row.
        rarity: of each feature: its inverse document frequency, in hundredths.
    """

    def __init__(
        self,
        features: list[str],
        starts: "array[int]",
        subjects: "array[int]",
        weights: bytes,
        rarity: "array[int]",
    ) -> None:
        self._rows: dict[str, dict[str, int]] = {kind: {} for kind in KINDS}
        for number, feature in enumerate(features):
            self._rows[feature[0]][feature[1:]] = number
        self._starts = starts
        self._subjects = subjects
        self._weights = array("b", weights)
        self._rarity = rarity

    @classmethod
    def load(cls, stored: Mapping[str, Any]) -> "Weights":
        """Return the weights of the model's file."""
        return cls(
            stored["features"].split("\n"),
            _numbers("I", stored["starts"]),
            _numbers("H", stored["subjects"]),
            base64.b64decode(stored["weights"]),
            _numbers("H", stored["rarity"]),
        )

    def scores(self, found: Mapping[str, set[str]], start: Iterable[float]) -> list[float]:
        """Return each subject's score, beginning at ``start``; features of each kind weigh one together."""
        scores = list(start)
        for kind in KINDS:
            known = self._rows[kind]
            rows = [known[each] for each in found[kind] if each in known]
            length = sum(self._rarity[row] ** 2 for row in rows) ** 0.5
            for row in rows:
                self._add(scores, row, self._rarity[row] / length)
        return scores

    def _add(self, scores: list[float], row: int, value: float) -> None:
        first, last = self._starts[row], self._starts[row + 1]
        for subject, weight in zip(self._subjects[first:last], self._weights[first:last], strict=True):
            scores[subject] += weight * value


def _numbers(kind: str, text: str) -> "array[int]":
    numbers = array(kind)
    numbers.frombytes(base64.b64decode(text))
    return numbers
