"""Shared names: settled where one place is so much the larger that nobody means another."""

from dataclasses import replace

from bot.understanding.places.communes import LARGE, weight
from bot.understanding.places.gazetteer import Gazetteer
from bot.understanding.places.index import Certainty, Entry
from bot.understanding.places.mentions import Mention

_TOWN = 10_000
_TIMES = 6
"""A town of that size wins over places so many times smaller."""
_RENAMED_TIMES = 10
"""So many times, where it bore the name in the past only: Le Puy is Le Puy-en-Velay, Roissy is asked."""
_SMALL_TOWN = 5_000
_MANY_TIMES = 20
"""A smaller town wins over villages only."""
_LOOSE = 3
"""A place that bears the name in short, with an article, or as its part counts for so much less."""
_COMMON = 4
"""So many other communes of today bear a saint's name: whoever lives in one is asked (« Saint-Paul »)."""


def dominant(mention: Mention, gazetteer: Gazetteer) -> Mention:
    """Settle a shared name where one place is overwhelmingly the larger, or all lie in one zone."""
    if mention.kind != "commune" or len(mention.codes) < 2:
        return mention
    if _overwhelming(mention, gazetteer):
        return replace(mention, codes=mention.codes[:1])
    zones = {gazetteer.zone_label(gazetteer.get(code)) for code in mention.codes}
    if len(zones) == 1 and not next(iter(zones)).startswith("none"):
        return replace(mention, codes=tuple(zones))
    return replace(mention, certainty=Certainty.ASK)


def _overwhelming(mention: Mention, gazetteer: Gazetteer) -> bool:
    """Tell whether the first place is so much larger that nobody means another.

    A short name (« Aulnay ») or one whose article is missing (« Rochelle ») never beats the place
    that bears exactly that name.
    """
    chief = mention.codes[0]
    bearers = [entry for entry in gazetteer.index.entries(mention.name) if entry.code in mention.codes]
    own = {_exact(entry) or entry.kind == "r" for entry in bearers if entry.code == chief}
    named, loose = any(_exact(entry) for entry in bearers if entry.code == chief), True not in own
    if loose and any(_exact(entry) for entry in bearers):
        return False
    others = sum(entry.kind == "c" and entry.code != chief for entry in bearers)
    if others >= _COMMON and mention.name.startswith(("saint ", "sainte ")):
        return False
    first, second = gazetteer.population(chief), 0.0
    for entry in bearers:
        if entry.code != chief:
            less = _LOOSE if named and (entry.article or entry.kind in "tsd") else 1
            second = max(second, weight(entry, gazetteer) / less)
    if not bearers:
        second = gazetteer.population(mention.codes[1])
    if loose:  # towns known by the same short name: Vitry
        return first > LARGE and first >= _MANY_TIMES * second
    villages = named and first >= _SMALL_TOWN and first >= _MANY_TIMES * second
    return villages or (first >= _TOWN and first >= (_TIMES if named else _RENAMED_TIMES) * second)


def _exact(entry: Entry) -> bool:
    """Tell whether a place bears exactly that name today."""
    return entry.kind == "c" and not entry.article
