"""What the mentions of a sentence come to: one place, several to choose from, or none."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.territories import Level
from bot.understanding.places.communes import LARGE, weight
from bot.understanding.places.gazetteer import Gazetteer
from bot.understanding.places.index import Certainty
from bot.understanding.places.mentions import Mention
from bot.understanding.places.numbers import DISTRICTS, RANKS, counts, zone_number
from bot.understanding.places.sentence import Sentence

OVERWHELMING = 20
"""A shared name is settled by population when the largest place is large, and so many times the next."""
COMMON = 4
"""So many other communes of today bear a common name: whoever lives in one is asked (« Saint-Paul »)."""
_MOST = 12
"""Mentions weighed against each other; a text that names more places asks about none of them."""


def settle(sentence: Sentence, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Return the mentions that remain once each has been read in the light of the others."""
    found = [mention for mention in mentions if mention.kind != "blocked"][:_MOST]
    found = _without_repeats([_beside(sentence, mention, gazetteer) for mention in found])
    found = _without_repeats(_narrowed(found, gazetteer))
    if len(found) > 1:
        found = [mention for mention in found if mention.kind != "country"] or found[:1]
    if any(mention.certainty is not Certainty.CONFIRM for mention in found):
        found = [mention for mention in found if mention.certainty is not Certainty.CONFIRM]
    return [_dominant(mention, gazetteer) for mention in found]


def _beside(sentence: Sentence, mention: Mention, gazetteer: Gazetteer) -> Mention:
    """Take in the number written right after a name: « Mérignac 33 », « Lyon 3 », « paris 18ème »."""
    end = mention.end
    if mention.kind not in ("commune", "wide") or not sentence.token(end).isdigit():
        return mention
    if sentence.words[end].gap.strip(" -(,") != "" or len(sentence.tokens[end]) > 3:
        return mention
    zone, after = zone_number(sentence, end, gazetteer)
    inside = _inside(mention.codes, (zone,), gazetteer) if zone and not counts(sentence, after) else ()
    if inside:
        certainty = Certainty.SURE if len(inside) == 1 else Certainty.ASK
        return replace(mention, end=after, codes=inside, certainty=certainty)
    return _district(sentence, mention)


def _district(sentence: Sentence, mention: Mention) -> Mention:
    """Take in the arrondissement after a city cut into some."""
    cities = [code for code in mention.codes if code in DISTRICTS]
    if not cities or int(sentence.tokens[mention.end]) not in range(1, DISTRICTS[cities[0]] + 1):
        return mention
    end = mention.end + 1
    if counts(sentence, end) and sentence.token(end) not in RANKS:
        return mention
    while sentence.token(end) in RANKS:
        end += 1
    return replace(mention, end=end, codes=(cities[0],), certainty=Certainty.SURE)


def _inside(codes: Sequence[str], within: Sequence[str], gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the codes that lie in one of the places given, or are one of them."""
    return tuple(code for code in codes if any(above in within for above in gazetteer.above(code)))


def _narrowed(found: list[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Settle each mention by the wider ones: « Mérignac en Gironde », « 87000 Limoges »."""
    kept: list[Mention] = []
    absorbed: set[int] = set()
    for at, mention in enumerate(found):
        if at in absorbed:
            continue
        for other_at, other in enumerate(found):
            if other_at == at or other_at in absorbed or not _settles(other, mention):
                continue
            within = other.within or other.codes
            inside = _inside(mention.codes, within, gazetteer)
            fewer = len(inside) < len(mention.codes) or other.kind == "postal"
            if inside and (fewer or _wider(other, mention, gazetteer)):
                absorbed.add(other_at)
                sure = Certainty.SURE if len(inside) == 1 else mention.certainty
                also = (*mention.also, (other.start, other.end), *other.also)
                mention = replace(mention, codes=inside, certainty=sure, also=also)
        kept.append(mention)
    return [mention for at, mention in enumerate(kept) if at not in absorbed]


def _settles(other: Mention, mention: Mention) -> bool:
    """Tell whether a mention may say which of several places another means."""
    if "country" in (other.kind, mention.kind):
        return False
    return other.kind != "commune" or mention.kind == "number"


def _wider(other: Mention, mention: Mention, gazetteer: Gazetteer) -> bool:
    """Tell whether a mention names a wider place than another."""
    order = (Level.COMMUNE, Level.DEPARTEMENT, Level.COLLECTIVITY, Level.REGION)
    levels = [order.index(gazetteer.get(each.codes[0]).level) for each in (other, mention)]
    return levels[0] > levels[1]


def _without_repeats(found: list[Mention]) -> list[Mention]:
    """Keep one mention of each place named twice, which takes the words of the other."""
    kept: dict[tuple[str, ...], Mention] = {}
    for mention in found:
        first = kept.get(mention.codes)
        if first is None:
            kept[mention.codes] = mention
        else:
            also = (*first.also, (mention.start, mention.end), *mention.also)
            surer = mention if first.certainty is Certainty.CONFIRM else first
            kept[mention.codes] = replace(first, also=also, certainty=surer.certainty)
    return list(kept.values())


def _dominant(mention: Mention, gazetteer: Gazetteer) -> Mention:
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
    bearers = [entry for entry in gazetteer.index.entries(mention.name) if entry.code in mention.codes]
    weights = {entry.code: weight(entry, gazetteer) for entry in bearers}
    first, second = (weights.get(code, gazetteer.population(code)) for code in mention.codes[:2])
    if first <= LARGE or first < OVERWHELMING * second:
        return False
    if sum(entry.kind == "c" and entry.code != mention.codes[0] for entry in bearers) >= COMMON:
        return False
    exact = any(entry.kind == "c" and not entry.article for entry in bearers)
    loose = all(entry.kind == "t" or entry.article for entry in bearers if entry.code == mention.codes[0])
    return not (exact and loose)
