"""Subjects that came after the model was trained, such as an imported indicator: found by their names."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from bot.domain.library import Library
from bot.understanding.features import Vocabulary, content, meant

ALIKE = 75
"""How alike a text and a name must be, without words that say nothing (``token_sort_ratio``, 0-100).

One word of a long name is not that name: « eau » asks for no « qualité de l’eau potable ».
"""


class Unlearnt:
    """The names of what the model does not know. Immutable; mostly empty."""

    def __init__(self, library: Library, learnt: Iterable[str], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        subjects = [*library.indicators, *library.answers, *(f"theme:{slug}" for slug in library.themes)]
        missing = sorted(set(subjects) - set(learnt))
        named = [(subject, self._words(library.name(subject, "fr"))) for subject in missing]
        self._subjects = [subject for subject, words in named if words]
        self._names = [words for _, words in named if words]

    def find(self, text: str) -> str | None:
        """Return the subject whose name a text says, None if it says none."""
        words = self._words(text)
        if not words or not self._names:
            return None
        found = process.extractOne(words, self._names, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
        return self._subjects[found[2]] if found else None

    def _words(self, text: str) -> str:
        return " ".join(content(meant(text, self._vocabulary), self._vocabulary))
