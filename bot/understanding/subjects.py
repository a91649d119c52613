"""Which subject a text asks about: known questions compared word by word, with rapidfuzz."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.understanding.normalise import tokens

TYPO = 84
"""How alike two words must be (rapidfuzz ratio, 0-100) to be the same word misspelt."""
SHORTEST = 6
"""Letters below which a word is never taken for another misspelt: « forum » is not « forme »."""

STORY = 0.6
"""Long messages tell a story around their question: what it leaves unexplained counts less (below 1)."""


@dataclass(frozen=True, slots=True)
class Match:
    """A subject that a text may ask about, and how well it fits, 0 to 1."""

    subject: str
    score: float


class SubjectIndex:
    """Known questions by subject, ready to be compared with a text. Immutable."""

    def __init__(self, questions: Mapping[str, Iterable[str]], stop_words: frozenset[str]) -> None:
        self._stop = frozenset(word for each in stop_words for word in tokens(each))
        self._questions: list[tuple[str, frozenset[str]]] = []
        self._exact: dict[str, str] = {}
        self._by_word: dict[str, list[int]] = defaultdict(list)
        subjects_of: dict[str, set[str]] = defaultdict(set)
        for subject, phrasings in questions.items():
            for phrasing in phrasings:
                self._add(subject, phrasing)
        for number, (subject, content) in enumerate(self._questions):
            for word in content:
                self._by_word[word].append(number)
                subjects_of[word].add(subject)
        count = len(questions)
        self._weight = {word: math.log(1 + count / len(owners)) for word, owners in subjects_of.items()}
        self._rare = math.log(1 + count)
        self._words = sorted(self._weight)

    def _add(self, subject: str, phrasing: str) -> None:
        self._exact.setdefault(self._key(phrasing), subject)
        content = frozenset(self._content(phrasing))
        if content:
            self._questions.append((subject, content))

    @staticmethod
    def _key(text: str) -> str:
        return " ".join(tokens(text))

    def _content(self, text: str) -> list[str]:
        """Return the words of a text that say something, without the plural's ending."""
        return [stem(word) for word in tokens(text) if word not in self._stop]

    def exact(self, text: str) -> str | None:
        """Return the subject of a question known word for word, None if there is none."""
        return self._exact.get(self._key(text))

    def says_something(self, text: str) -> bool:
        """Whether a text holds a word that could name a subject."""
        return bool(self._content(text))

    def match(self, text: str, most: int = 5) -> list[Match]:
        """Return the subjects that a text may ask about, best first, ``most`` at the most.

        The score of a known question is the harmonic mean of two shares, each weighed by the
        rarity of words: how much of the question the text says, how much of the text the
        question explains.
        """
        asked = self._known(self._content(text))
        total = sum(self._weight.get(word, self._rare) for word in asked)
        if not total:
            return []
        touched = Counter(number for word in asked for number in self._by_word.get(word, ()))
        best: dict[str, float] = {}
        for number in touched:
            subject, question = self._questions[number]
            # Themes and actions are asked for in few words: beside others, these words mean something else.
            broad = subject.startswith(("theme:", "intent:"))
            score = self._score(asked, total, question, power=1.0 if broad else STORY)
            best[subject] = max(best.get(subject, 0.0), score)
        ranked = sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))
        return [Match(subject, score) for subject, score in ranked[:most]]

    def _score(
        self, asked: Mapping[str, float], total: float, question: frozenset[str], *, power: float
    ) -> float:
        shared = sum(self._weight[word] * asked[word] for word in question if word in asked)
        said = shared / sum(self._weight[word] for word in question)
        explained = (shared / total) ** power
        return 2 * said * explained / (said + explained) if shared else 0.0

    def _known(self, content: list[str]) -> dict[str, float]:
        """Return the words of a text, misspelt ones mended, and how sure each is, 0 to 1."""
        asked: dict[str, float] = {}
        for word in content:
            if word in self._weight or len(word) < SHORTEST:
                asked[word] = 1.0
                continue
            near = process.extractOne(word, self._words, scorer=fuzz.ratio, score_cutoff=TYPO)
            if near is None:
                asked[word] = 1.0
            else:
                asked[near[0]] = max(asked.get(near[0], 0.0), near[1] / 100)
        return asked


def stem(word: str) -> str:
    """Return a folded word without the marks of the plural and the feminine.

    >>> stem("pistes"), stem("formees"), stem("velo")
    ('pist', 'form', 'velo')
    """
    if len(word) > 4:
        word = word.removesuffix("x").removesuffix("s").removesuffix("e").removesuffix("e")
    return word
