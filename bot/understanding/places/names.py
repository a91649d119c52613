"""Places named by name: which of the names in a sentence are places, and how surely."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.territories import Level
from bot.understanding.places.communes import (
    KNOWN,
    LARGE,
    as_accented,
    commune_certainty,
    fitting,
    ranked,
    weight,
)
from bot.understanding.places.cues import DEFINITE, DETERMINERS, NAMED, STREETS
from bot.understanding.places.gazetteer import Gazetteer
from bot.understanding.places.index import Certainty, Entry
from bot.understanding.places.mentions import Mention
from bot.understanding.places.numbers import counts, zone_number
from bot.understanding.places.sentence import Sentence
from bot.understanding.places.short_names import SHORT
from bot.understanding.places.words import word_certainty

_LONG = 6
"""Words from which the beginning of a town's name needs a capital or « à »: « tu te faches »."""
_AND = frozenset(("ou", "et", "or", "and", "contre", "vs"))
_LOOSE = frozenset(("nous", "y", "plus", "t", "toute", "tout"))
"""Determiners that may stand before a place all the same: « on n'est plus Lyon »."""


def names(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the mentions that are names, and the phrases in which a name is no place."""
    index = gazetteer.index
    for at, token in enumerate(sentence.tokens):
        for end in range(min(at + index.starts.get(token, 0), len(sentence)), at, -1):
            key = " ".join(sentence.tokens[at:end])
            if any(sentence.apart[at + 1 : end]):
                continue
            if key in index.phrases:
                yield Mention(at, end, "blocked")
            found = _mention(sentence, at, end, key, gazetteer)
            if found is not None:
                tied = found.certainty is Certainty.SURE and sentence.part_of_more(at, end)
                yield replace(found, certainty=Certainty.CONFIRM) if tied else found
                break


def _mention(sentence: Sentence, at: int, end: int, key: str, gazetteer: Gazetteer) -> Mention | None:
    """Return what a name means here: a wide place, communes, or nothing."""
    before = sentence.before(at)
    if before in DETERMINERS - _LOOSE and not (before == "on" and _overseas(key, gazetteer)):
        return None
    if before in NAMED or sentence.owner(at) in STREETS:
        return None
    if gazetteer.index.countries & {sentence.token(end), sentence.token(end + 1)}:
        return None
    wide = _wide(sentence, at, end, key, gazetteer)
    entries = fitting(gazetteer.index.entries(key), sentence.article(at))
    if entries and key in gazetteer.index.ordinary:
        entries = as_accented(sentence.words[at].raw, entries, gazetteer)
    if not entries or (wide is not None and _prefers_wide(sentence, at, wide, entries, gazetteer)):
        return wide
    if entries[0].kind == SHORT and not (
        sentence.capital(at) or sentence.cue(at) > 1 or len(sentence) < _LONG
    ):
        return wide
    certainty = commune_certainty(sentence, at, end, key, entries, gazetteer)
    if certainty is None:
        return wide
    if sentence.before(at) == "en" or all(entry.kind == SHORT for entry in entries):
        certainty = Certainty.CONFIRM
    codes = ranked(entries, gazetteer)
    if wide is not None and (sentence.cue(at) < 2 or _largest(entries, gazetteer) < KNOWN):
        return Mention(at, end, "wide", (*wide.codes, *codes), Certainty.ASK)
    return Mention(at, end, "commune", codes, certainty, name=key)


def _overseas(key: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a name is an island's far away, of which one says « on » in English."""
    meaning = gazetteer.index.wide.get(key)
    codes = meaning.codes if meaning else tuple(entry.code for entry in gazetteer.index.entries(key))
    return any(code.removeprefix("D").startswith(("97", "98")) for code in codes)


def _wide(sentence: Sentence, at: int, end: int, key: str, gazetteer: Gazetteer) -> Mention | None:
    """Return the region, département, collectivity or other zone that a name means here."""
    meaning = gazetteer.index.wide.get(key)
    if meaning is None:
        return None
    raws = [word.raw for word in sentence.words[at:end]]
    if meaning.capitals and (sentence.shouting or not "".join(raws).isupper()):
        return None
    if key[0].isdigit() and not _nickname(sentence, at, end):
        return None
    certainty: Certainty | None = meaning.certainty
    if meaning.word:
        zone, after = zone_number(sentence, end, gazetteer)
        numbered = zone == meaning.codes[0] and after >= end
        beside = _beside_a_zone(sentence, at, end, gazetteer)
        certainty = Certainty.SURE if numbered or beside else word_certainty(sentence, at, end, key)
    return Mention(at, end, "wide", meaning.codes, certainty) if certainty else None


def _beside_a_zone(sentence: Sentence, at: int, end: int, gazetteer: Gazetteer) -> bool:
    """Tell whether « ou » or « et » ties a word to a département: « creuse ou corrèze »."""
    lead = at - bool(sentence.article(at))
    sides = []
    if end < len(sentence) and sentence.words[end].gap.strip() == ",":
        sides.append(sentence.token(end))
    if sentence.after(end) in _AND:
        sides.append(sentence.token(end + 1 + (sentence.token(end + 1) in DEFINITE)))
    if sentence.before(lead) in _AND:
        sides.append(sentence.token(lead - 2))
    meanings = (gazetteer.index.wide.get(side) for side in sides)
    return any(meaning and (not meaning.word or sentence.capital(at)) for meaning in meanings)


def _nickname(sentence: Sentence, at: int, end: int) -> bool:
    """Tell whether digits are a département's nickname (« le 9-3 »), and not a range (« les 7-8 ans »)."""
    gaps = {word.gap for word in sentence.words[at + 1 : end]}
    said = sentence.before(at) in ("le", "du") and gaps <= {"-", " ", "."}
    return (said or (end - at == len(sentence) and gaps == {"-"})) and not counts(sentence, end)


def _prefers_wide(
    sentence: Sentence, at: int, wide: Mention, entries: tuple[Entry, ...], gazetteer: Gazetteer
) -> bool:
    """Tell whether a name that is a zone's and a commune's means the zone."""
    zones = {gazetteer.zone_label(gazetteer.get(entry.code)) for entry in entries}
    if zones == set(wide.codes) or len(wide.codes) > 1:
        return True
    if gazetteer.get(wide.codes[0]).level is Level.COLLECTIVITY or sentence.article(at):
        return True
    if sentence.before(at) in ("en", "in", "dans", "departement", "region"):
        return True
    return sentence.cue(at) < 2 and _largest(entries, gazetteer) < LARGE


def _largest(entries: tuple[Entry, ...], gazetteer: Gazetteer) -> int:
    return max(weight(entry, gazetteer) for entry in entries)
