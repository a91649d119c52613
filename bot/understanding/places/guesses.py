"""Names looked for behind a typo; what is found is always confirmed."""

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from bot.understanding.places.communes import KNOWN, ranked
from bot.understanding.places.cues import (
    CIVILITIES,
    DETERMINERS,
    FUNCTION,
    HAVING,
    NAMED,
    STREETS,
    UNITS,
    WITHIN,
)
from bot.understanding.places.gazetteer import Gazetteer
from bot.understanding.places.index import Certainty
from bot.understanding.places.mentions import Mention
from bot.understanding.places.sentence import Sentence
from bot.understanding.places.typos import SHORTEST

_SHORT = 4
_LONGEST = 5
_FEWEST = 3
_BEFORE = 3
_MOST = 12
"""Look-ups in one sentence: beyond, it is a text and not a place's name."""

_LEADS = frozenset(
    ("a", "sur", "vers", "pres", "in", "near", "en", "dans", "ds", "region", "departement", "dept", "ville")
)
_JOINTS = frozenset(("sur", "sous", "les", "en", "de", "du", "d", "l", "la", "le"))
"""Small words inside of names: « Villeneuve-lès-Avignon »."""
_SMALL = FUNCTION | UNITS | CIVILITIES


def guesses(sentence: Sentence, taken: set[int], gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield likely names among the words not taken, the longest runs first."""
    left = _MOST
    for at in range(len(sentence)):
        if at in taken or sentence.tokens[at] in _SMALL or no_place_after(sentence, at):
            continue
        reason = _reason(sentence, at)
        if not reason and gazetteer.index.zone_starts.get(sentence.tokens[at], 0) < 2:
            continue
        for end in range(_run_end(sentence, at, taken), at if reason else at + 1, -1):
            text = " ".join(sentence.tokens[at:end])
            if left == 0:
                return
            if (
                (len(text) < SHORTEST and end > at + 1)
                or len(text) < _FEWEST
                or sentence.tokens[end - 1] in _SMALL
                or not text.replace(" ", "").isalpha()
            ):
                continue
            if text in gazetteer.index.communes or text in gazetteer.index.wide:
                continue  # well written, and judged to be no place here
            left -= 1
            index = gazetteer.index
            alike = () if text in index.typos.words or sentence.article(at) else index.famous.alike(text)
            codes = best(alike or index.typos.near(text), sentence.article(at), gazetteer)
            if not codes and end == at + 1:
                codes = _well_known(sentence, at, gazetteer)
            if codes and (reason or not codes[0].isdigit()):
                yield Mention(
                    at, end, "commune", codes, Certainty.CONFIRM if len(codes) == 1 else Certainty.ASK
                )
                break


def no_place_after(sentence: Sentence, at: int) -> bool:
    """Tell whether the words before say that what follows is a person, a thing or a street."""
    before = sentence.before(at)
    person = sentence.token(at - 1) in CIVILITIES or before in NAMED
    return person or before in DETERMINERS or sentence.owner(at) in STREETS


def _well_known(sentence: Sentence, at: int, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the zone or the city meant by a word far from its name, or short (« à Lile », « le Nor »)."""
    article = sentence.article(at)
    capital = sentence.capital(at) and at > 0
    lead = sentence.before(at - bool(article))
    if not (len(sentence) == 1 or sentence.cue(at) > 1 or lead in _LEADS):
        return ()
    if article and lead not in WITHIN | {"in"}:
        return ()  # « à l'atelier » is not in the Allier
    found = gazetteer.index.typos.near_known(sentence.tokens[at], capital=capital, far=not article)
    if article:
        found = tuple(name for name in found if name in gazetteer.index.wide)
    elif lead not in ("en", "in") and len(sentence) > 1:
        found = tuple(name for name in found if name in gazetteer.index.communes)
    return best(found, "" if found and article else article, gazetteer)


def longer(sentence: Sentence, mention: Mention, taken: set[int], gazetteer: Gazetteer) -> Mention | None:
    """Return the longer name of which a mention is only the beginning, the rest being misspelt.

    « Le Loroux Botereau » is Le Loroux-Bottereau, and not Le Loroux.
    """
    end = _run_end(sentence, mention.end, taken) if mention.end < len(sentence) else mention.end
    while end > mention.end and sentence.tokens[end - 1] in _SMALL:
        end -= 1
    for stop in range(min(end, mention.end + 3), mention.end, -1):
        text = " ".join(sentence.tokens[mention.start : stop])
        rest = text[len(" ".join(sentence.tokens[mention.start : mention.end])) + 1 :]
        if sentence.tokens[mention.end] in _SMALL - _JOINTS or sentence.tokens[stop - 1] in _SMALL:
            continue  # « à Saint-Étienne après le bac »
        if len(rest) < SHORTEST or sentence.apart[mention.end] or rest in gazetteer.index.typos.words:
            continue
        found = [name for name in gazetteer.index.typos.near(text) if name.count(" ") > 0]
        codes = best(found, "", gazetteer)
        if codes and codes[:1] != mention.codes:
            return Mention(mention.start, stop, "commune", codes[:1], Certainty.CONFIRM)
    return None


def whole(sentence: Sentence, mention: Mention, taken: set[int], gazetteer: Gazetteer) -> Mention | None:
    """Return the longer name of which a mention is only the end, the rest being misspelt.

    « neuily sur marne » is Neuilly-sur-Marne, and not the Marne.
    """
    at, end = mention.start, mention.end
    starts = []
    for start in range(at - 1, max(at - _BEFORE - 1, -1), -1):
        if start in taken or sentence.apart[start + 1]:
            break
        if sentence.tokens[start] not in _SMALL:
            starts.append(start)
    for start in reversed(starts):
        text = " ".join(sentence.tokens[start:end])
        most = 2 if sentence.tokens[at - 1] in _JOINTS else 1
        near = (name for name in gazetteer.index.typos.near(text) if " " in name)
        codes = best([name for name in near if OSA.distance(name, text) <= most], "", gazetteer)
        if codes and codes != mention.codes:
            certainty = Certainty.CONFIRM if len(codes) == 1 else Certainty.ASK
            return Mention(start, end, "commune", codes, certainty)
    return None


def _reason(sentence: Sentence, at: int) -> bool:
    """Tell whether a place may stand here: a word calls for one, or the message is short."""
    if sentence.acronym(at):
        return False
    lead = at - 1 if sentence.article(at) else at
    if sentence.before(lead) == "a" and sentence.before(lead - 1) in HAVING:
        return False  # « la pharmacienne m'a grondée »
    return len(sentence) <= _SHORT or sentence.cue(at) > 1 or sentence.before(lead) in _LEADS | WITHIN


def _run_end(sentence: Sentence, at: int, taken: set[int]) -> int:
    """Return where the run of free words that begins here ends, five words at most."""
    end = at + 1
    while end < min(at + _LONGEST, len(sentence)) and end not in taken and not sentence.apart[end]:
        end += 1
    return end


def best(found: Sequence[str], article: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the place that the names found mean: a zone if any, else the communes, largest first.

    After an article only the communes that begin with it count: « sur la clareté » is not Claret.
    """
    for name in found:
        wide = gazetteer.index.wide.get(name)
        if wide is not None:
            return wide.codes
    entries = (entry for name in found for entry in gazetteer.index.entries(name))
    codes = ranked(tuple(entry for entry in entries if article in ("", entry.article)), gazetteer)
    if len(codes) > 1 and gazetteer.population(codes[0]) >= max(KNOWN, 10 * gazetteer.population(codes[1])):
        return codes[:1]
    return codes
