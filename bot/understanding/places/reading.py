"""A text read for the place it asks about."""

import re
from dataclasses import dataclass

from bot.domain.territories import Territory
from bot.understanding.places.country import country
from bot.understanding.places.gazetteer import Gazetteer
from bot.understanding.places.guesses import guesses, longer
from bot.understanding.places.index import Certainty
from bot.understanding.places.mentions import Mention, longest
from bot.understanding.places.names import names
from bot.understanding.places.numbers import numbers
from bot.understanding.places.sentence import Sentence, sentence
from bot.understanding.places.settle import settle

MOST_CHOICES = 5
_HOLLOW = re.compile(r"\( *\)|\( *$|^ *\)|(?<=\() +\)")
LONGEST_TEXT = 4000
"""Characters read: what ``clean`` keeps of a message."""


@dataclass(frozen=True, slots=True)
class PlaceReading:
    """What place a text names.

    Attributes:
        certainty: how well it was understood.
        candidates: the place (sure, confirm), or two to five places to choose from (ask), the most
            populous first; none otherwise.
        rest: the text without the words that name the place.
        spans: where those words stand in the text, start and end.
        others: how many more places the name may mean, beyond the candidates.
    """

    certainty: Certainty
    candidates: tuple[Territory, ...]
    rest: str
    spans: tuple[tuple[int, int], ...] = ()
    others: int = 0


def read_place(text: str, gazetteer: Gazetteer) -> PlaceReading:
    """Read the place that a text asks about, as the citizen wrote it; never raises.

    Nothing is guessed silently: a typo, an old region or a name that is also a word is to be
    confirmed; a shared name is asked unless one place is overwhelmingly the larger. « Chez moi » is
    no place: the caller knows what is remembered.

    Args:
        text: the message, cleaned (see ``normalise.clean``); what is beyond 4,000 characters is not read.
        gazetteer: the places.
    """
    cut = sentence(text[:LONGEST_TEXT])
    found = settle(cut, _mentions(cut, gazetteer), gazetteer)
    codes = tuple(dict.fromkeys(code for mention in found for code in mention.codes))
    if not codes:
        return PlaceReading(Certainty.NONE, (), text)
    zones = {gazetteer.zone_label(gazetteer.get(code)) for code in codes}
    if len(codes) > 1 and len(zones) == 1 and (zone := zones.pop()) in gazetteer.zones:
        codes = (zone,)
    certainty = found[0].certainty if len(codes) == 1 else Certainty.ASK
    ordered = sorted(codes, key=lambda code: -gazetteer.population(code))
    candidates = tuple(gazetteer.get(code) for code in ordered[:MOST_CHOICES])
    runs = sorted(run for mention in found for run in ((mention.start, mention.end), *mention.also))
    spans = tuple(_span(cut, start, end) for start, end in runs)
    return PlaceReading(certainty, candidates, _rest(text, spans), spans, max(0, len(codes) - MOST_CHOICES))


def _mentions(cut: Sentence, gazetteer: Gazetteer) -> list[Mention]:
    """Return the mentions of a sentence, exact ones first, then what may hide behind a typo."""
    exact = longest([*names(cut, gazetteer), *numbers(cut, gazetteer), *country(cut)])
    taken = {at for mention in exact for at in range(mention.start, mention.end)}
    found = []
    for mention in exact:
        more = longer(cut, mention, taken, gazetteer) if mention.kind == "commune" else None
        found.append(more or mention)
        taken.update(range(mention.start, (more or mention).end))
    if any(mention.kind in ("commune", "wide", "postal", "number") for mention in found):
        return found
    return longest([*found, *guesses(cut, taken, gazetteer)])


def _span(cut: Sentence, start: int, end: int) -> tuple[int, int]:
    """Return where a run of words stands in the text, with the small words that go with it."""
    first, last = cut.words[cut.lead(start)].start, cut.words[end - 1].end
    inside = "(" in "".join(word.gap for word in cut.words[start + 1 : end])
    return first, last + (inside and cut.text[last : last + 1] == ")")


def _rest(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """Return a text without the spans, single spaces between what is left."""
    pieces = []
    done = 0
    for start, end in sorted(spans):
        pieces.append(text[done:start])
        done = max(done, end)
    return " ".join(_HOLLOW.sub(" ", " ".join([*pieces, text[done:]])).split())
