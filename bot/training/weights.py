"""The weights of the features: a linear classifier, made small enough to ship."""

import base64
import math
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

from bot.training.corpus import Example
from bot.understanding.features import KINDS
from bot.understanding.judge import BROAD

FEWEST = 3
"""Examples that must hold a feature for it to be learnt."""
PER_FEATURE = 32
"""Weights kept of a feature: the strongest, for or against."""
WEAKEST = 3
"""The smallest weight that is kept, of 127."""
STRENGTH = 0.5
"""The inverse of how much the weights are held back (``C``)."""


def fit(examples: Sequence[Example], subjects: Sequence[str]) -> tuple[dict[str, Any], list[float]]:
    """Return the weights as they are stored, and what each subject begins at.

    After the subjects come two broad columns: not ours at all, and danger of any kind. Told apart
    from everything else at once they are seen better than family by family.
    """
    rarity = _rarity(examples)
    rows = {feature: number for number, feature in enumerate(rarity)}
    matrix = _matrix(examples, rows, list(rarity.values()))
    number_of = {subject: number for number, subject in enumerate(subjects)}
    labels = [number_of[example.subjects[0]] for example in examples]
    classifier = LinearSVC(C=STRENGTH, random_state=0).fit(matrix, labels)
    columns, starts = [classifier.coef_.T], [classifier.intercept_]
    for kind in BROAD:
        broad = LinearSVC(C=STRENGTH, random_state=0)
        broad.fit(matrix, [example.subjects[0].startswith(kind) for example in examples])
        columns.append(broad.coef_.T)
        starts.append(broad.intercept_)
    weights, bias = np.hstack(columns), np.concatenate(starts)
    scale = float(np.abs(weights).max()) / 127
    small = np.rint(weights / scale).astype(np.int8)
    return _stored(list(rarity), list(rarity.values()), small), [round(float(b) / scale, 2) for b in bias]


def _rarity(examples: Sequence[Example]) -> dict[str, int]:
    """Return the inverse document frequency of each feature, in hundredths."""
    counts = Counter(kind + each for example in examples for kind in KINDS for each in example.found[kind])
    every = len(examples)
    return {
        feature: round(100 * (math.log((1 + every) / (1 + count)) + 1))
        for feature, count in sorted(counts.items())
        if count >= FEWEST
    }


def _matrix(examples: Sequence[Example], rows: dict[str, int], rarity: list[int]) -> csr_matrix:
    """Return the examples as rows: each kind of feature has length one."""
    starts, columns, values = [0], [], []
    for example in examples:
        for kind in KINDS:
            found = [rows[kind + each] for each in sorted(example.found[kind]) if kind + each in rows]
            length = math.sqrt(sum(rarity[row] ** 2 for row in found))
            columns += found
            values += [rarity[row] / length for row in found]
        starts.append(len(columns))
    return csr_matrix((values, columns, starts), shape=(len(examples), len(rows)))


def _stored(features: list[str], rarity: list[int], weights: np.ndarray[Any, Any]) -> dict[str, Any]:
    starts, subjects, kept = [0], list[int](), bytearray()
    for row in weights:
        strongest = np.argsort(-np.abs(row.astype(np.int16)), kind="stable")[:PER_FEATURE]
        chosen = np.sort(strongest[np.abs(row[strongest].astype(np.int16)) >= WEAKEST])
        subjects += chosen.tolist()
        kept += row[chosen].tobytes()
        starts.append(len(subjects))
    return {
        "features": "\n".join(features),
        "starts": _text(np.array(starts, np.uint32)),
        "subjects": _text(np.array(subjects, np.uint16)),
        "weights": _text(np.frombuffer(bytes(kept), np.int8)),
        "rarity": _text(np.array(rarity, np.uint16)),
    }


def _text(numbers: np.ndarray[Any, Any]) -> str:
    return base64.b64encode(numbers.tobytes()).decode()
