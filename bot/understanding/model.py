"""What was learnt from the phrasings, shipped as ``content/model.json.gz`` and only read here."""

import gzip
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.understanding.features import Vocabulary, content, features, meant
from bot.understanding.judge import Candidate, Judge, signals
from bot.understanding.neighbours import Neighbours
from bot.understanding.normalise import tokens
from bot.understanding.sparse import Weights

FILE = "model.json.gz"
FORMAT = 2
_FRENCH = -2.0
"""Log-odds of English against French below which a text is taken for French."""
_ENGLISH = 3.0
"""The same above which it is taken for English; « stop » alone is French too."""


class ModelFault(ValueError):
    """The model cannot be used; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Model:
    """What was learnt.

    Attributes:
        digest: of what it was trained on.
        subjects: all that it knows.
        vocabulary: how words are written and meant.
        weights: of the features, with what each subject begins at.
        neighbours: the phrasings.
        exact: short phrasings word for word.
        judge: how likely a candidate is right.
        answer: the probability from which a subject is answered.
        offer: the one from which it is offered; below, silence.
        english: log-odds of English against French, by folded word.
    """

    digest: str
    subjects: tuple[str, ...]
    vocabulary: Vocabulary
    weights: Weights
    bias: tuple[float, ...]
    neighbours: Neighbours
    exact: Mapping[str, str]
    judge: Judge
    answer: float
    offer: float
    english: Mapping[str, float]

    def find_exact(self, text: str) -> str | None:
        """Return the subject of a short phrasing known word for word, None if there is none."""
        return self.exact.get(" ".join(tokens(text)))

    def candidates(self, text: str) -> list[Candidate]:
        """Return the subjects that a text may ask about, the likeliest first; none without any word."""
        return self.weigh(meant(text, self.vocabulary))

    def weigh(self, words: list[str]) -> list[Candidate]:
        """Return the same for the words of a text as they are meant."""
        if not words:
            return []
        scores = self.weights.scores(features(words, self.vocabulary), self.bias)
        stems = frozenset(content(words, self.vocabulary))
        weighed = signals(scores, stems, len(words), self.subjects, self.neighbours)
        found = [
            Candidate(self.subjects[number], self.judge.probability(each)) for number, each in weighed.items()
        ]
        return sorted(found, key=lambda each: -each.probability)

    def has_learnt(self, subject: str, stems: frozenset[str]) -> bool:
        """Whether a phrasing of these stems was learnt for a subject."""
        number = self.subjects.index(subject) if subject in self.subjects else None
        return number is not None and self.neighbours.has(number, " ".join(sorted(stems)))

    def says_something(self, text: str) -> bool:
        """Whether a text holds a word that could name a subject."""
        return any(not stem.isdecimal() for stem in content(meant(text, self.vocabulary), self.vocabulary))

    def language(self, text: str) -> str:
        """Return ``en`` or ``fr``, empty where the words do not tell."""
        odds = sum(self.english.get(word, 0.0) for word in set(tokens(text)))
        return "en" if odds > _ENGLISH else "fr" if odds < _FRENCH else ""


def load_model(folder: Path) -> Model:
    """Read the model of a content folder.

    Raises:
        ModelFault: there is none, or it is of another program.
    """
    try:
        stored = json.loads(gzip.decompress((folder / FILE).read_bytes()))
        if stored["format"] != FORMAT:
            raise ModelFault(f"{FILE}: made by another version of the program: run chezvous train")
        return _model(stored)
    except ModelFault:
        raise
    except (OSError, EOFError, zlib.error, ValueError, LookupError, TypeError, AttributeError) as error:
        raise ModelFault(f"{FILE}: cannot be read: run chezvous train") from error


def _model(stored: Mapping[str, Any]) -> Model:
    subjects = tuple(stored["subjects"])
    vocabulary = Vocabulary(
        frozenset(stored["stop_words"]),
        {word: tuple(words) for word, words in stored["spellings"].items()},
    )
    return Model(
        stored["digest"],
        subjects,
        vocabulary,
        Weights.load(stored["weights"]),
        tuple(stored["bias"]),
        Neighbours(stored["phrasings"], stored["topics"]),
        {key: subjects[number] for key, number in stored["exact"].items()},
        Judge(tuple(stored["judge"]["weights"]), stored["judge"]["bias"]),
        stored["answer"],
        stored["offer"],
        stored["english"],
    )
