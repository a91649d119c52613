"""The bare engine on labelled sets of others: no places, no conversation, no silence."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

from bot.training.questions import Sample
from bot.training.weights import STRENGTH
from bot.understanding.features import Vocabulary, features, meant
from bot.understanding.normalise import clean

EVEN = {"w": 1.0, "c": 1.0}
"""What words and runs of letters weigh; pairs and sounds are too rare in small sets to be learnt."""
WORDS_FIRST = {"w": 1.0, "c": 0.7}
"""The same where nothing is learnt: runs of letters agree by chance more often than words."""
Cut = Mapping[str, set[str]]
Scores = np.ndarray[tuple[int, int], np.dtype[np.float64]]
ENOUGH = 2
"""Examples a label from which a classifier learns; with fewer the nearest example decides."""


def score(samples: Sequence[Sample], vocabulary: Vocabulary) -> dict[str, float]:
    """Train on the ``train`` samples, and return top-1 and top-3 on the ``test`` ones, in percent."""
    train = [each for each in samples if each.split == "train"]
    test = [each for each in samples if each.split == "test"]
    given, labels = [each.label for each in train], sorted({each.label for each in train})
    cut = [features(meant(clean(each.text), vocabulary), vocabulary) for each in (*train, *test)]
    rarity = _rarity(cut[: len(train)])
    shares, decide = (EVEN, _classified) if len(train) >= ENOUGH * len(labels) else (WORDS_FIRST, _nearest)
    learnt = _matrix(cut[: len(train)], rarity, shares)
    asked = _matrix(cut[len(train) :], rarity, shares)
    scores = decide(learnt, asked, given, labels)
    best = np.argsort(-scores, axis=1, kind="stable")
    found = [[labels[number] for number in row[:3]] for row in best]
    top1 = sum(each.label == row[0] for each, row in zip(test, found, strict=True))
    top3 = sum(each.label in row for each, row in zip(test, found, strict=True))
    return {
        "labels": len(labels),
        "train": len(train),
        "test": len(test),
        "top1": round(100 * top1 / max(1, len(test)), 1),
        "top3": round(100 * top3 / max(1, len(test)), 1),
    }


def _rarity(cut: Sequence[Cut]) -> dict[str, float]:
    counts = Counter(kind + each for found in cut for kind in EVEN for each in found[kind])
    every = len(cut)
    return {name: math.log((1 + every) / (1 + count)) + 1 for name, count in sorted(counts.items())}


def _matrix(cut: Sequence[Cut], rarity: dict[str, float], shares: Mapping[str, float]) -> csr_matrix:
    rows = {name: number for number, name in enumerate(rarity)}
    starts, columns, values = [0], list[int](), list[float]()
    for found in cut:
        for kind, share in shares.items():
            names = [kind + each for each in sorted(found[kind]) if kind + each in rows]
            length = math.sqrt(sum(rarity[name] ** 2 for name in names))
            columns += [rows[name] for name in names]
            values += [share * rarity[name] / length for name in names]
        starts.append(len(columns))
    return csr_matrix((values, columns, starts), shape=(len(cut), len(rows)))


def _classified(learnt: csr_matrix, asked: csr_matrix, given: Sequence[str], labels: Sequence[str]) -> Scores:
    classifier = LinearSVC(C=STRENGTH, random_state=0).fit(learnt, given)
    assert list(classifier.classes_) == list(labels)
    scores = np.asarray(asked @ classifier.coef_.T + classifier.intercept_)
    # Between two labels there is one score: for the second, against the first.
    return scores if len(labels) > 2 else np.hstack([-scores, scores])


def _nearest(learnt: csr_matrix, asked: csr_matrix, given: Sequence[str], labels: Sequence[str]) -> Scores:
    alike = (asked @ learnt.T).toarray()
    scores = np.full((alike.shape[0], len(labels)), -1.0)
    number_of = {label: number for number, label in enumerate(labels)}
    for column, label in enumerate(given):
        scores[:, number_of[label]] = np.maximum(scores[:, number_of[label]], alike[:, column])
    return scores
