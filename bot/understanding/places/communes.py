"""Communes' names: who bears them, and whether a word like another is a place here."""

from bot.understanding.places.cues import CIVILITIES, COUNTS, FUNCTION
from bot.understanding.places.gazetteer import Gazetteer
from bot.understanding.places.index import Certainty, Entry, Ordinary
from bot.understanding.places.numbers import zone_number
from bot.understanding.places.sentence import Sentence

LARGE = 20_000
"""Inhabitants above which a name means the commune, whatever else it means."""
KNOWN = 5_000
"""Inhabitants above which « à name » is enough for a name that is also a word."""
SMALL = 2_000
"""Inhabitants below which a name without any cue, in a long sentence, is confirmed."""
LIVING_WEIGHT = 1_500
"""Inhabitants counted for a part of a commune, whose own are not in the list."""
_SHORT = 5


def weight(entry: Entry, gazetteer: Gazetteer) -> int:
    """Return how likely a bearer of a name is meant: its inhabitants, few for a part of a commune."""
    people = gazetteer.population(entry.code)
    return people if entry.kind in "crts" else min(people, LIVING_WEIGHT)


def ranked(entries: tuple[Entry, ...], gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the communes that bear a name, the likeliest first, each once.

    Where communes bear it today, those that gave it up count only if they are not much smaller.
    """
    weights = {entry: weight(entry, gazetteer) for entry in entries}
    least = max((weights[entry] for entry in entries if entry.kind == "c"), default=0) / 10
    kept = [entry for entry in entries if entry.kind == "c" or weights[entry] >= least]
    ordered = sorted(kept, key=lambda entry: (-weights[entry], entry.code))
    return tuple(dict.fromkeys(entry.code for entry in ordered))


def fitting(entries: tuple[Entry, ...], article: str) -> tuple[Entry, ...]:
    """Return the communes whose own article is the one written; any of them where none is."""
    if not article:
        return entries
    return tuple(entry for entry in entries if entry.article == article)


def as_accented(raw: str, entries: tuple[Entry, ...], gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """Return the communes that have the accents written: « à côté » is not La Côte."""
    if raw.isascii():
        return entries
    ending = raw.lower()
    return tuple(
        entry
        for entry in entries
        if entry.kind != "c" or gazetteer.get(entry.code).name.lower().endswith(ending)
    )


def commune_certainty(
    sentence: Sentence, at: int, end: int, key: str, entries: tuple[Entry, ...], gazetteer: Gazetteer
) -> Certainty | None:
    """Return how surely a commune's name is a place here; None when it is a word like another."""
    cue = sentence.cue(at)
    people = max(weight(entry, gazetteer) for entry in entries)
    if _no_place(sentence, at, key, people, entries, gazetteer):
        return Certainty.SURE if _number_beside(sentence, end, entries, gazetteer) else None
    lower = not sentence.capital(at)
    if lower and len(sentence) > end - at and _small_words(key) and (cue < 2 or " " not in key):
        return None  # « entre deux séances » is not in Entre-Deux, « la mairie pour son dossier » in Son
    ordinary = gazetteer.index.ordinary.get(key)
    if ordinary is None and len(key) < 4 and people < LARGE:
        ordinary = Ordinary.HARD
    if ordinary is not None:
        if not sentence.article(at) and all(entry.article for entry in entries) and cue < 3:
            return None
        if _number_beside(sentence, end, entries, gazetteer):
            return Certainty.SURE
        return _ordinary_certainty(sentence, at, end, ordinary, cue, people)
    if " " in key and lower and people < SMALL and cue < 2 and _plain_words(key, gazetteer):
        return None if sentence.token(at) in COUNTS or len(sentence) > _SHORT else Certainty.CONFIRM
    short = len(sentence) <= _SHORT
    if not (short or cue > 1 or sentence.article(at)) and all(entry.article for entry in entries):
        return Certainty.CONFIRM  # « les places Ulis » are not in Les Ulis
    if cue or short or people >= SMALL or (" " in key and not lower):
        return Certainty.SURE
    return Certainty.CONFIRM


def _small_words(key: str) -> bool:
    """Tell whether a name is made of small words only: Entre-Deux, Son, Y."""
    return all(word in FUNCTION or word in COUNTS for word in key.split())


def _no_place(
    sentence: Sentence, at: int, key: str, people: int, entries: tuple[Entry, ...], gazetteer: Gazetteer
) -> bool:
    """Tell whether a name is somebody's, an acronym, a place's abroad, or not said as a commune's is."""
    if sentence.before(at) == "en" and (entries[0].article or people < KNOWN or not sentence.capital(at)):
        return True  # « en Bresse » is not in La Bresse; « en Avignon » is said all the same
    if key in gazetteer.index.foreign and people < KNOWN:
        return True
    acronym = sentence.acronym(at) and len(sentence) > 3
    return sentence.cue(at) < 2 and (acronym or _named_person(sentence, at, gazetteer))


def _plain_words(key: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a name is made of ordinary words only (« quatre routes », « belle église »)."""
    words = key.split()
    if words[0] in ("saint", "sainte"):
        return False
    index = gazetteer.index
    return all(
        word in index.ordinary or word in index.typos.words or word in FUNCTION | COUNTS for word in words
    )


def _ordinary_certainty(
    sentence: Sentence, at: int, end: int, ordinary: Ordinary, cue: int, people: int
) -> Certainty | None:
    """Return how surely a name that is an ordinary word is a place here."""
    capital = sentence.capital(at)
    inside = capital and at > 0 and not sentence.apart[at]
    hard = ordinary is Ordinary.HARD
    if cue == 3 and (capital or people >= KNOWN or not hard):
        return Certainty.SURE
    alone = end - at + bool(sentence.article(at)) == len(sentence)
    if cue == 3 or (alone and (people >= KNOWN or not hard)):
        return Certainty.CONFIRM
    if cue == 2:
        if capital or (not hard and people >= KNOWN):
            return Certainty.SURE
        return Certainty.CONFIRM if not hard or people >= LARGE else None
    if ordinary is Ordinary.TOWN:
        short = len(sentence) <= _SHORT
        return Certainty.SURE if inside else Certainty.CONFIRM if cue or short else None
    if sentence.article(at) and capital and people >= KNOWN:
        return Certainty.CONFIRM  # « Le Tampon », « La Possession »
    return Certainty.CONFIRM if cue and inside and not hard else None


def _number_beside(sentence: Sentence, end: int, entries: tuple[Entry, ...], gazetteer: Gazetteer) -> bool:
    """Tell whether its postal code, or its département's number between brackets, follows a name."""
    number = sentence.token(end)
    if not number.isdigit():
        return False
    if len(number) == 5:
        return not {entry.code for entry in entries}.isdisjoint(
            gazetteer.by_postal_code.get(number, "").split()
        )
    zone, _ = zone_number(sentence, end, gazetteer)
    return "(" in sentence.words[end].gap and any(zone in gazetteer.above(entry.code) for entry in entries)


def _named_person(sentence: Sentence, at: int, gazetteer: Gazetteer) -> bool:
    """Tell whether a first name or a civility stands before (« Mme Laval »)."""
    before = sentence.token(at - 1)
    if before in CIVILITIES and at > 0 and sentence.words[at].gap.strip(" .") == "":
        return before not in ("d", "l", "me", "nom") or sentence.words[at].gap.startswith(".")
    return before in gazetteer.index.first_names and not sentence.apart[at] and sentence.words[at].gap == " "
