"""A text read for the place it asks about."""

import re
from dataclasses import dataclass

from bot.domain.territories import Territory
from bot.understanding.places.compounds import compounds
from bot.understanding.places.country import country
from bot.understanding.places.gazetteer import Gazetteer
from bot.understanding.places.guesses import guesses, longer, whole
from bot.understanding.places.index import Certainty
from bot.understanding.places.inhabitants import inhabitants
from bot.understanding.places.mentions import Mention, longest
from bot.understanding.places.names import names
from bot.understanding.places.numbers import numbers
from bot.understanding.places.sentence import Sentence, sentence
from bot.understanding.places.settle import settle
from bot.understanding.places.slips import slips
from bot.understanding.places.unknown import foreign, unknown

MOST_CHOICES = 5
_WEIGHED = 6
"""Mentions that may be the end of a longer name: a text with more names none of them."""
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
        unknown: the words that name a place which is not known (« Bruxelles »): ``certainty`` is none,
            and what is remembered is not what the text asks about. ``rest`` is without them.
    """

    certainty: Certainty
    candidates: tuple[Territory, ...]
    rest: str
    spans: tuple[tuple[int, int], ...] = ()
    others: int = 0
    unknown: str = ""


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
        return _without_place(cut, text, gazetteer)
    zones = {gazetteer.zone_label(gazetteer.get(code)) for code in codes}
    if len(codes) > 1 and len(zones) == 1 and (zone := zones.pop()) in gazetteer.zones:
        codes = (zone,)
    certainty = found[0].certainty if len(codes) == 1 else Certainty.ASK
    ordered = sorted(codes, key=lambda code: -gazetteer.population(code))
    candidates = tuple(gazetteer.get(code) for code in ordered[:MOST_CHOICES])
    runs = sorted(run for mention in found for run in ((mention.start, mention.end), *mention.also))
    spans = tuple(_span(cut, start, end) for start, end in runs)
    return PlaceReading(certainty, candidates, _rest(text, spans), spans, max(0, len(codes) - MOST_CHOICES))


def _without_place(cut: Sentence, text: str, gazetteer: Gazetteer) -> PlaceReading:
    """Read a text that names no place, or one that is not known."""
    found = unknown(cut, gazetteer)
    if found is None:
        return PlaceReading(Certainty.NONE, (), text)
    start, end = found
    words = text[cut.words[start].start : cut.words[end - 1].end]
    return PlaceReading(Certainty.NONE, (), _rest(text, (_span(cut, start, end),)), unknown=words)


def _mentions(cut: Sentence, gazetteer: Gazetteer) -> list[Mention]:
    """Return the mentions of a sentence, exact ones first, then what may hide behind a typo."""
    exact = longest(
        [
            *names(cut, gazetteer),
            *numbers(cut, gazetteer),
            *country(cut),
            *compounds(cut, gazetteer),
            *inhabitants(cut, gazetteer),
        ]
    )
    firm = (mention for mention in exact if mention.certainty is not Certainty.CONFIRM)
    taken = {at for mention in firm for at in range(mention.start, mention.end)}
    found: list[Mention] = []
    for mention in exact:
        if found and mention.start < found[-1].end:
            continue  # a longer name took it in
        more = longer(cut, mention, taken, gazetteer) if mention.kind == "commune" else None
        if more is None and mention.kind in ("commune", "wide", "country") and len(found) < _WEIGHED:
            more = whole(cut, mention, taken, gazetteer)
        best = more or mention
        found = [*(earlier for earlier in found if earlier.end <= best.start), best]
    if any(mention.kind in ("commune", "wide", "postal", "number") for mention in found):
        return found
    taken = {at for mention in found for at in range(mention.start, mention.end)}
    taken |= {at for start, end in foreign(cut, gazetteer) for at in range(start, end)}
    guessed = longest([*found, *guesses(cut, taken, gazetteer)])
    if any(mention.codes for mention in guessed):
        return guessed
    return longest([*guessed, *slips(cut, taken, gazetteer)])


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
