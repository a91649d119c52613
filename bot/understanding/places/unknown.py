"""Places that a text names and that are not known: abroad, or written beyond recognition."""

import re
from collections.abc import Iterator

from bot.understanding.places.cues import CIVILITIES, DWELL, FUNCTION, STREETS, UNITS
from bot.understanding.places.gazetteer import Gazetteer
from bot.understanding.places.sentence import Sentence

_DWELLING = 3
_SHORT = 4
"""Words of a message short enough for a foreign name to need no cue."""
_MOST_WORDS = 4
_CALLS = frozenset(("a", "vers", "near", "autour"))
"""Words after which a name that nobody knows is a place's."""
_WITHIN = frozenset(("en", "dans", "ds", "in", "at", "au", "aux"))
"""Words after which it is one only if some place has that name in another form (« en Bresse »)."""
_TREATIES = frozenset(("convention", "conventions", "protocole", "declaration"))
_NAME = re.compile(r"[A-ZÀ-Þ][^\W\dA-ZÀ-Þ_]{2,}")


def foreign(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    """Yield the runs of words that name a country or a city abroad."""
    index = gazetteer.index
    for at, token in enumerate(sentence.tokens):
        for end in range(min(at + index.foreign_starts.get(token, 0), len(sentence)), at, -1):
            if " ".join(sentence.tokens[at:end]) in index.foreign and _meant(sentence, at, end):
                yield at, end
                break


def _meant(sentence: Sentence, at: int, end: int) -> bool:
    """Tell whether a foreign name is the place asked about (not « rue de Londres »)."""
    if (
        sentence.owner(at) in STREETS | _TREATIES
        or any(sentence.apart[at + 1 : end])
        or sentence.part_of_more(at, end)
    ):
        return False
    called = sentence.cue(at) > 1 or sentence.before(at) in _WITHIN
    return called or sentence.capital(at) or len(sentence) <= _SHORT


def unknown(sentence: Sentence, gazetteer: Gazetteer) -> tuple[int, int] | None:
    """Return the words that name a place which is not known; None without any.

    In doubt there is none: a name takes a capital inside the sentence, and a word that calls for a place.
    """
    abroad = next(foreign(sentence, gazetteer), None)
    if abroad is not None:
        return abroad
    for at in range(1, len(sentence)):
        if _called(sentence, at, gazetteer) and _is_name(sentence, at, gazetteer):
            return at, _end(sentence, at)
    return None


def _called(sentence: Sentence, at: int, gazetteer: Gazetteer) -> bool:
    """Tell whether the words before call for a place, and nothing but a place."""
    before = sentence.before(at)
    if before in _WITHIN and sentence.cue(at) == _DWELLING:
        return True
    if before in DWELL:
        return before.startswith(("habit", "resid", "live"))
    if before == "a":
        return sentence.words[at - 1].raw != "a" or not sentence.accented
    if before == "de":
        return sentence.before(at - 1) in ("pres", "autour")
    lead = at - 1 if sentence.article(at) else at
    if before in _CALLS:
        return True
    return bool({before, sentence.before(lead)} & _WITHIN) and sentence.tokens[at] in gazetteer.index.starts


def _is_name(sentence: Sentence, at: int, gazetteer: Gazetteer) -> bool:
    """Tell whether a word is written as a place's name is, and is no word that is known."""
    token, index = sentence.tokens[at], gazetteer.index
    if not sentence.capital(at) or not _NAME.fullmatch(sentence.words[at].raw):
        return False
    if token in FUNCTION | UNITS | CIVILITIES or token in index.not_unknown:
        return False
    phrases = (" ".join(sentence.tokens[at - 1 : at + size]) for size in range(1, 3))
    if not index.phrases.isdisjoint(phrases) or token in index.first_names:
        return False
    return token not in index.ordinary and token not in index.typos.words


def _end(sentence: Sentence, at: int) -> int:
    """Return where the name that begins at a word ends: hyphens and capitals go on with it."""
    end = at + 1
    while end < min(at + _MOST_WORDS, len(sentence)) and not sentence.apart[end]:
        if sentence.words[end].gap != "-" and not sentence.capital(end):
            break
        end += 1
    return end
