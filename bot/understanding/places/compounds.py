"""Compound names of zones, one word misspelt: « loire atlantik » is not the Loire."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from rapidfuzz.distance import OSA

from bot.understanding.places.cues import FUNCTION, WEAK
from bot.understanding.places.gazetteer import Gazetteer
from bot.understanding.places.index import Certainty, Compound, NameIndex, WideName
from bot.understanding.places.mentions import Mention
from bot.understanding.places.sentence import Sentence

_LINKS = frozenset(("de", "d", "du", "des", "et", "la", "les", "l", "aux"))
_TOO_SHORT = 3
"""Letters of the words that say little: « val », « puy », « bas »."""
_LENGTHY = 6
_ANCHORS = frozenset(("pas",))
"""Small words that may lead to a compound name all the same."""
_NEGATIONS = frozenset(("n", "ne", "suis", "pourquoi", "est"))
"""Words with which « pas de la Loire » is not Pays de la Loire."""


def compound_index(wide: Mapping[str, WideName]) -> Mapping[str, tuple[Compound, ...]]:
    """Return the compound names by each of their words, with and without the small words."""
    found: dict[str, list[Compound]] = {}
    for name, meaning in wide.items():
        words = tuple(name.split())
        if len(words) < 2 or meaning.capitals or words[0] in ("region", "departement") or name[0].isdigit():
            continue
        for spelling in _spellings(words):
            for place, word in enumerate(spelling):
                if word in _ANCHORS or (len(word) >= _TOO_SHORT and word not in FUNCTION):
                    found.setdefault(word, []).append(Compound(spelling, place, name))
    return {word: tuple(compounds) for word, compounds in found.items()}


def _spellings(words: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """Return a name's words as they are written: « val d oise », « val oise », « val doise »."""
    plain = tuple(word for word in words if word not in _LINKS)
    glued = tuple(
        f"d{word}" if before == "d" else word for before, word in pairwise(("", *words)) if word != "d"
    )
    return dict.fromkeys((words, glued, plain) if len(plain) > 1 else (words, glued))


def compounds(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the compound names of which at least one word is written well; always to be confirmed."""
    index = gazetteer.index
    negated = not _NEGATIONS.isdisjoint(sentence.tokens)
    best: dict[tuple[int, int], tuple[int, set[str]]] = {}
    for at, token in enumerate(sentence.tokens):
        for compound in index.compounds.get(token, ()):
            start, end = at - compound.place, at - compound.place + len(compound.words)
            if start < 0 or end > len(sentence) or any(sentence.apart[start + 1 : end]):
                continue
            found = sentence.tokens[start:end]
            slips = None if negated and found[0] in FUNCTION else _slips(compound.words, found, index)
            if slips is None or _exact(" ".join(found), index):
                continue
            least, names = best.get((start, end), (slips, set()))
            if slips <= least:
                best[start, end] = slips, {compound.name} | (names if slips == least else set())
    for (start, end), (_, names) in best.items():
        codes = tuple(dict.fromkeys(code for name in sorted(names) for code in index.wide[name].codes))
        certainty = Certainty.CONFIRM if len(codes) == 1 else Certainty.ASK
        yield Mention(start, end, "wide", codes, certainty)


def _exact(text: str, index: NameIndex) -> bool:
    return text in index.wide or text in index.communes or text in index.phrases


def _slips(words: tuple[str, ...], found: tuple[str, ...], index: NameIndex) -> int | None:
    """Return how far words are from those of a name; None when it is not that name."""
    pairs = tuple(zip(words, found, strict=True))
    strong = any(word == token and _telling(word, index) for word, token in pairs)
    total = 0
    for word, token in pairs:
        if word == token:
            continue
        if word in _LINKS:
            total += 1
            if len(token) > _TOO_SHORT or token.isdigit():
                return None
            continue
        most = len(word) // 3 if strong and len(word) >= _LENGTHY else 1
        slips = OSA.distance(word, token, score_cutoff=most)
        if slips > most or (token in FUNCTION and not strong) or not (strong or _likely(word, token, index)):
            return None
        total += slips
    return total


def _telling(word: str, index: NameIndex) -> bool:
    """Tell whether a word by itself calls for a place: « garonne » does, « haute » does not."""
    meaning = index.wide.get(word)
    return len(word) > _TOO_SHORT and word not in WEAK and not (meaning and meaning.word)


def _likely(word: str, token: str, index: NameIndex) -> bool:
    """Tell whether a word may be another misspelt where nothing else calls for a place."""
    return len(word) > _TOO_SHORT and token not in index.ordinary and token not in index.typos.words
