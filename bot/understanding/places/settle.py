"""What the mentions of a sentence come to: one place, several to choose from, or none."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.territories import Level
from bot.understanding.places.cues import FUNCTION
from bot.understanding.places.dominance import dominant
from bot.understanding.places.gazetteer import Gazetteer
from bot.understanding.places.index import Certainty
from bot.understanding.places.mentions import Mention
from bot.understanding.places.numbers import DISTRICTS, RANKS, counts, zone_number
from bot.understanding.places.sentence import Sentence

_FRENCH_SIDE = ("french side", "french part", "cote francais", "partie francaise")
"""Words after Saint-Martin that tell the island from the towns."""
_STORY = 2
"""Towns named before a zone may be told apart as the one that is asked about."""
_PARIS = ("D75",)
"""A city as well as a département."""
_LINKS = FUNCTION - {"est"} | {"departement", "region", "ville", "commune"}
"""Words that tie a town to the zone it lies in: « Mérignac dans le département de la Gironde »."""
_MOST = 12
"""Mentions weighed against each other; a text that names more places asks about none of them."""


def settle(sentence: Sentence, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Return the mentions that remain once each has been read in the light of the others."""
    found = [mention for mention in mentions if mention.kind != "blocked"][:_MOST]
    found = _without_repeats([_beside(sentence, mention, gazetteer) for mention in found])
    found = _without_repeats(_narrowed(_scope(sentence, found, gazetteer), gazetteer))
    found = _without_people(found)
    if len(found) > 1:
        found = [mention for mention in found if mention.kind != "country"] or found[:1]
    if any(mention.certainty is not Certainty.CONFIRM for mention in found):
        found = [mention for mention in found if mention.certainty is not Certainty.CONFIRM]
    return [dominant(mention, gazetteer) for mention in found]


def _scope(sentence: Sentence, found: list[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Leave the towns of a story out where a zone named apart from them says what is asked about.

    « L'appartement de Créteil, la ferme de Gray… les progrès en Haute-Saône » asks about that zone: one of
    the towns lies in it. Beside a town, a zone only tells which town it is (« Lyon ou Mérignac en Gironde »).
    """
    towns = [mention for mention in found if mention.kind == "commune" or mention.codes == _PARIS]
    others = [mention for mention in found if mention.kind == "wide" and mention not in towns]
    if len(towns) < _STORY or len(others) != 1 or len(others[0].codes) != 1:
        return found
    zone = others[0]
    within = [town for town in towns if _inside(town.codes, zone.codes, gazetteer)]
    if zone.certainty is not Certainty.SURE or not within or len(within) == len(towns):
        return found
    if not all(_apart(sentence, town, zone) for town in towns):
        return found
    return [mention for mention in found if mention not in towns]


def _apart(sentence: Sentence, town: Mention, zone: Mention) -> bool:
    """Tell whether more than small words stand between a town and a zone."""
    first, last = (town, zone) if town.start < zone.start else (zone, town)
    between = frozenset(sentence.tokens[first.end : last.start])
    return not between <= _LINKS


def _without_people(found: list[Mention]) -> list[Mention]:
    """Leave inhabitants out where a place is named by its own name (« Bretonne, j'habite Lyon »)."""
    places = [mention for mention in found if mention.kind not in ("people", "country")]
    return places or found


def _beside(sentence: Sentence, mention: Mention, gazetteer: Gazetteer) -> Mention:
    """Take in the number written right after a name: « Mérignac 33 », « Lyon 3 », « paris 18ème »."""
    end = mention.end
    if "none:978" in {gazetteer.zone_label(gazetteer.get(code)) for code in mention.codes}:
        said = " ".join(sentence.tokens[end : end + 2])
        if said in _FRENCH_SIDE:
            return replace(mention, end=end + 2, codes=("978",), certainty=Certainty.SURE)
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
