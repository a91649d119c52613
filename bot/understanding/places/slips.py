"""Well-known names misspelt where no word calls for a place: « titre de séjour strasbour »."""

from collections.abc import Iterator

from bot.understanding.places.cues import CIVILITIES, FUNCTION, UNITS
from bot.understanding.places.famous import SHORTEST
from bot.understanding.places.gazetteer import Gazetteer
from bot.understanding.places.guesses import best, no_place_after
from bot.understanding.places.index import Certainty, NameIndex
from bot.understanding.places.mentions import Mention
from bot.understanding.places.sentence import Sentence

_SAINTS = frozenset(("saint",))
_SMALL = FUNCTION | UNITS | CIVILITIES


def slips(sentence: Sentence, taken: set[int], gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the well-known names among the words not taken; always to be confirmed."""
    index = gazetteer.index
    for at, token in enumerate(sentence.tokens):
        if token in _SAINTS and at + 1 < len(sentence) and not sentence.apart[at + 1]:
            end, text = at + 2, f"saint {sentence.tokens[at + 1]}"
        elif len(token) >= SHORTEST and token.isalpha() and not _known(token, index):
            end, text = at + 1, token
        else:
            continue
        if not taken.isdisjoint(range(at, end)) or text in index.communes or _elsewhere(sentence, at, index):
            continue
        codes = best(index.famous.near(text), "", gazetteer)
        if codes:
            yield Mention(at, end, "commune", codes, Certainty.CONFIRM if len(codes) == 1 else Certainty.ASK)


def _known(token: str, index: NameIndex) -> bool:
    """Tell whether a word is written as it should be, whatever it means."""
    return (
        token in _SMALL
        or token in index.typos.words
        or token in index.ordinary
        or token in index.first_names
        or token in index.communes
        or token in index.wide
        or token in index.foreign
        or token in index.not_unknown
    )


def _elsewhere(sentence: Sentence, at: int, index: NameIndex) -> bool:
    """Tell whether the words before say that no place is meant: a person, a street, an acronym."""
    person = sentence.before(at) in index.first_names
    return person or sentence.acronym(at) or no_place_after(sentence, at)
