"""All that understanding knows, learnt anew and written to ``content/model.json.gz``."""

import gzip
import json
import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.training.corpus import Corpus, Example
from bot.training.weights import fit
from bot.understanding.judge import signals
from bot.understanding.model import FILE, FORMAT
from bot.understanding.neighbours import Neighbours
from bot.understanding.sparse import Weights

LONGEST_EXACT = 5
"""Words of a phrasing that is known word for word: longer ones are understood like any other."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """What was learnt of some examples, and how it is stored."""

    subjects: list[str]
    stored: dict[str, Any]
    weights: Weights
    neighbours: Neighbours

    def signals(self, example: Example) -> dict[int, list[float]]:
        """Return what speaks for each of the best subjects, by its number."""
        scores = self.weights.scores(example.found, self.stored["bias"])
        return signals(scores, example.stems, len(example.words), self.subjects, self.neighbours)


def learn(examples: Sequence[Example]) -> Learnt:
    """Return what is learnt of examples: the weights and the neighbours."""
    subjects = sorted({example.subjects[0] for example in examples})
    number_of = {subject: number for number, subject in enumerate(subjects)}
    weights, bias = fit(examples, subjects)
    phrasings: list[set[str]] = [set() for _ in subjects]
    topics: dict[str, set[int]] = defaultdict(set)
    for example in examples:
        number = number_of[example.subjects[0]]
        phrasings[number].add(" ".join(sorted(example.stems)))
        for stem in example.stems:
            topics[stem].add(number)
    lists = [sorted(each - {""}) for each in phrasings]
    told = {stem: sorted(numbers) for stem, numbers in sorted(topics.items())}
    stored: dict[str, Any] = {
        "subjects": subjects,
        "weights": weights,
        "bias": bias,
        "phrasings": lists,
        "topics": told,
    }
    return Learnt(subjects, stored, Weights.load(weights), Neighbours(lists, told))


def train(corpus: Corpus) -> dict[str, Any]:
    """Return the model as it is stored. The same corpus gives the same model."""
    from bot.training.calibrate import judge, thresholds

    learnt = learn(corpus.examples)
    judged = judge(corpus.examples)
    answer, offer = thresholds(corpus.calibration, learnt, judged)
    return learnt.stored | {
        "format": FORMAT,
        "digest": corpus.digest,
        "stop_words": sorted(corpus.vocabulary.stop_words),
        "spellings": dict(sorted(corpus.vocabulary.spellings.items())),
        "exact": _exact(corpus, learnt.subjects),
        "english": _english(corpus.examples),
        "judge": {"weights": judged.weights, "bias": judged.bias},
        "answer": answer,
        "offer": offer,
    }


def write(stored: dict[str, Any], folder: Path) -> int:
    """Write the model, and return its size in bytes; the same model gives the same bytes."""
    text = json.dumps(stored, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    payload = gzip.compress(text.encode(), mtime=0)
    (folder / FILE).write_bytes(payload)
    return len(payload)


def _exact(corpus: Corpus, subjects: Sequence[str]) -> dict[str, int]:
    """Return the short phrasings by their words; one that belongs to two subjects settles nothing."""
    number_of = {subject: number for number, subject in enumerate(subjects)}
    found: dict[str, set[int]] = {}
    for each in corpus.examples:
        if 0 < len(each.raw) <= LONGEST_EXACT:
            found.setdefault(" ".join(each.raw), set()).add(number_of[each.subjects[0]])
    return {key: numbers.pop() for key, numbers in sorted(found.items()) if len(numbers) == 1}


def _english(examples: Sequence[Example]) -> dict[str, float]:
    """Return by word how much more often it stands in English than in French, as log-odds."""
    counts = {"fr": Counter[str](), "en": Counter[str]()}
    for example in examples:
        counts[example.language].update(set(example.raw))
    every = {language: sum(1 for each in examples if each.language == language) for language in counts}
    odds = {}
    for word in sorted(counts["fr"].keys() | counts["en"].keys()):
        if counts["fr"][word] + counts["en"][word] > 2:
            shares = [(counts[language][word] + 0.5) / (every[language] + 1) for language in ("en", "fr")]
            odds[word] = round(math.log(shares[0] / shares[1]), 1)
    return {word: value for word, value in odds.items() if abs(value) >= 1}
