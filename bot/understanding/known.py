"""What is needed to understand a text: built once for a library."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.library import Library
from bot.understanding.model import Model
from bot.understanding.normalise import key
from bot.understanding.places import Gazetteer
from bot.understanding.unlearnt import Unlearnt


@dataclass(frozen=True, slots=True)
class Understanding:
    """What is needed to understand a text.

    Attributes:
        library: all that may be said.
        gazetteer: the places.
        model: what was learnt of how people ask.
        unlearnt: what came after the model was trained.
        actions: what actions are called, as keys: « annuler ».
    """

    library: Library
    gazetteer: Gazetteer
    model: Model
    unlearnt: Unlearnt
    actions: Mapping[str, str]

    def word_for_word(self, text: str) -> str | None:
        """Return what a text names word for word: a short phrasing or an action; None if nothing."""
        return self.model.find_exact(text) or self.actions.get(key(text))


def build(library: Library, gazetteer: Gazetteer, model: Model) -> Understanding:
    """Return the understanding of everything a library can be asked."""
    actions = {key(name): action for action, names in library.intents.items() for name in names.values()}
    unlearnt = Unlearnt(library, model.subjects, model.vocabulary)
    return Understanding(library, gazetteer, model, unlearnt, actions)
