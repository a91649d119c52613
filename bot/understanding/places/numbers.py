"""Places named by number: départements, postal codes, arrondissements."""

from collections.abc import Iterator

from bot.understanding.normalise import key
from bot.understanding.places.cues import (
    CALLS,
    COUNTED,
    EMERGENCIES,
    NUMBER_CUES,
    UNITS,
    WITHIN,
)
from bot.understanding.places.gazetteer import COLLECTIVITIES, Gazetteer
from bot.understanding.places.index import Certainty
from bot.understanding.places.mentions import Mention
from bot.understanding.places.sentence import Sentence

RANKS = frozenset(("e", "er", "eme", "ieme", "ere", "arrondissement", "arr", "ardt"))
DISTRICTS = {"D75": 20, "13055": 16, "69123": 9}
"""Cities cut into arrondissements, and how many."""

CORSICA = ("D2A", "D2B")
"""Département 20, cut in two in 1976; its number is still said."""

_DATES_END = 31
_POLITE = frozenset(("", "svp", "stp", "merci", "please", "alors"))


def numbers(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the mentions that are numbers."""
    for at, token in enumerate(sentence.tokens):
        if token.isdigit() and not _glued(sentence, at):
            found = (
                _postal(sentence, at, gazetteer)
                or _district(sentence, at)
                or _departement(sentence, at, gazetteer)
            )
            if found is not None:
                yield found


def zone_number(sentence: Sentence, at: int, gazetteer: Gazetteer) -> tuple[str, int]:
    """Return the zone whose number stands at a word, and where it ends; an empty zone without one."""
    digits, end = sentence.token(at), at + 1
    if digits == "2" and sentence.token(end) in ("a", "b") and not sentence.words[end].gap:
        digits, end = f"2{sentence.tokens[end].upper()}", end + 1
    code = digits if digits in COLLECTIVITIES else f"D{digits}"
    return (code, end) if code in gazetteer.zones else ("", end)


def counts(sentence: Sentence, end: int) -> bool:
    """Tell whether what follows a number makes it a count, a date or a share (« 18 ans », « 100 % »)."""
    if end >= len(sentence):
        return not {"%", "€"}.isdisjoint(sentence.text[sentence.words[end - 1].end :])
    gap = sentence.words[end].gap
    if "%" in gap or "€" in gap or (not gap.strip(" ") and sentence.tokens[end] in UNITS):
        return True
    following = sentence.tokens[end]
    return following.isdigit() and not any(sign in gap for sign in "(,;?!\n")


def _glued(sentence: Sentence, at: int) -> bool:
    """Tell whether a number is a piece of something larger: « 12/03 », « n° 12 », « 3,5 », « T4 »."""
    gap = sentence.words[at].gap
    before = sentence.token(at - 1)
    if at and not gap:
        return True
    joined = gap.strip(" ")
    return (
        "°" in gap
        or "€" in gap
        or (before.isdigit() and joined in ("/", ".", ",", ":", "-", "+", "") and at > 0)
    )


def _postal(sentence: Sentence, at: int, gazetteer: Gazetteer) -> Mention | None:
    """Return a postal code, written in one or two pieces."""
    code, end = sentence.tokens[at], at + 1
    if len(code) == 2 and len(sentence.token(end)) == 3 and sentence.tokens[end].isdigit():
        if sentence.words[end].gap != " ":
            return None
        code, end = code + sentence.tokens[end], end + 1
    if len(code) != 5 or counts(sentence, end):
        return None
    communes = tuple(gazetteer.by_postal_code.get(code, "").split())
    called = sentence.cue(at) > 1 or sentence.before(at) in (
        "postal",
        "cp",
        "code",
        "dans",
        "sur",
        "en",
        "est",
    )
    alone = end - at == len(sentence)
    round_one = code.endswith("000") or end - at > 1
    named = _named(sentence, end, communes, gazetteer)
    if not (called or alone) and (not communes or (round_one and sentence.after(end) and not named)):
        return None  # « 10 000 bornes » is a count, and not Troyes
    if not communes:
        return _unknown_postal(at, end, code, gazetteer)
    zones = tuple(dict.fromkeys(gazetteer.get(commune).parent or "" for commune in communes))
    codes = communes if len(communes) == 1 and zones != ("D75",) else zones
    doubtful = round_one and not (called or alone or named) and len(sentence) > 2
    certainty = Certainty.CONFIRM if doubtful else Certainty.SURE
    return Mention(at, end, "postal", codes, certainty if len(codes) == 1 else Certainty.ASK, communes)


def _named(sentence: Sentence, end: int, communes: tuple[str, ...], gazetteer: Gazetteer) -> bool:
    """Tell whether the word after a postal code begins the name of a commune it serves."""
    names = {word for code in communes for word in key(gazetteer.get(code).name).split()}
    return sentence.token(end) in names


def _unknown_postal(at: int, end: int, code: str, gazetteer: Gazetteer) -> Mention | None:
    """Return the département of a postal code that is in no list (a company's own, for instance)."""
    zone = f"D{code[:3]}" if code.startswith("97") else f"D{code[:2]}"
    return Mention(at, end, "postal", (zone,), Certainty.CONFIRM) if zone in gazetteer.zones else None


def _district(sentence: Sentence, at: int) -> Mention | None:
    """Return « 13e arrondissement », with the cities that have one of that number."""
    end = at + 1
    while sentence.token(end) in RANKS and end < at + 3:
        end += 1
    if end == at + 1 or len(sentence.tokens[at]) > 2:
        return None
    dwelling = (
        sentence.before(at) == "le" and sentence.before(at - 1) in ("dans", "ds") and not sentence.after(end)
    )
    if not sentence.tokens[end - 1].startswith(("arr", "ardt")) and not dwelling:
        return None
    number = int(sentence.tokens[at])
    cities = tuple(city for city, most in DISTRICTS.items() if 1 <= number <= most)
    alone = Certainty.CONFIRM if dwelling else Certainty.SURE
    certainty = alone if len(cities) == 1 else Certainty.ASK
    return Mention(at, end, "number", cities, certainty) if cities else None


def _departement(sentence: Sentence, at: int, gazetteer: Gazetteer) -> Mention | None:
    """Return a département named by its number, where the words around allow it."""
    zone, end = zone_number(sentence, at, gazetteer)
    codes = (zone,) if zone else CORSICA if sentence.tokens[at] == "20" else ()
    if not codes or counts(sentence, end):
        return None
    certainty = _certainty(sentence, at, end)
    if certainty is None:
        return None
    return Mention(at, end, "number", codes, Certainty.ASK if len(codes) > 1 else certainty)


def _certainty(sentence: Sentence, at: int, end: int) -> Certainty | None:
    """Return how surely a number is a département's; None when it is not."""
    digits = sentence.tokens[at]
    article = sentence.before(at) in ("le", "du", "au", "l")
    cue = sentence.before(at - 1) if article else sentence.before(at)
    if sentence.tokens[at - 1 : at] and sentence.before(at) in COUNTED - {"a", "d"}:
        return None
    if digits in EMERGENCIES and (not CALLS.isdisjoint(sentence.tokens) or end - at == len(sentence)):
        return Certainty.CONFIRM if end - at == len(sentence) else None
    if (
        cue in NUMBER_CUES
        or (article and cue in WITHIN)
        or (cue in OF_CUES and sentence.token(at - 2) in NUMBER_CUES)
    ):
        return Certainty.SURE
    if end - at == len(sentence) or len(digits) == 3 or end - at == 2:
        return Certainty.SURE
    ambiguous = int(digits) <= _DATES_END and not digits.startswith("0")
    if article:
        return Certainty.CONFIRM if ambiguous else Certainty.SURE
    last = sentence.after(end) in _POLITE
    if sentence.before(at) == "dans" and last:
        return Certainty.SURE
    return Certainty.CONFIRM if len(sentence) <= 4 and not ambiguous and last else None


OF_CUES = frozenset(("de", "du", "n", "no", "numero", "le"))
