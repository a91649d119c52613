"""Départements and regions whose name is an ordinary word: la Creuse, le Nord, la Somme, la Réunion."""

from bot.understanding.places.cues import FUNCTION, OF, WITHIN
from bot.understanding.places.index import Certainty
from bot.understanding.places.reunion import island
from bot.understanding.places.sentence import Sentence

_LISTS = frozenset(("", "ou", "et", "or", "and"))
_EN_IS_IDIOM = frozenset(("somme", "cher", "lot", "nord", "grand est"))
_RARELY_A_PLACE = frozenset(("nord", "somme", "lot", "aube", "allier", "cher", "grand est"))
_ENGLISH = frozenset(("lot", "nord", "grand est"))
_TIED = frozenset(
    ("heure", "heures", "assiette", "classe", "classes", "trop", "jardin", "bande", "channel", "en")
)
"""Words before « creuse » or « manche » that make one expression with it."""
_FEW = 3
_YEAR = 4


def word_certainty(sentence: Sentence, at: int, end: int, key: str) -> Certainty | None:
    """Return how surely such a word is a place here; None when it is a word like another.

    « dans la Somme » is; « une somme », « le nord de la ville », « une creuse » are not.
    """
    if "reunion" in key:
        return island(sentence, at, end)
    capital = sentence.capital(at)
    following = sentence.after(end)
    if _goes_on(sentence, end, following) or (key == "aube" and sentence.before(at - 1) == "a"):
        return None
    article = sentence.article(at)
    prior = sentence.before(at - 1) if article else sentence.before(at)
    if prior in WITHIN or sentence.before(at - 2) in WITHIN:
        return Certainty.SURE
    if article:
        return _with_article(sentence, at, key, capital=capital)
    if prior == "en":
        return Certainty.SURE if capital or key not in _EN_IS_IDIOM else None
    if end - at == len(sentence):
        return Certainty.SURE if capital or key not in _RARELY_A_PLACE else Certainty.CONFIRM
    if capital and at > 0 and (not sentence.apart[at] or (sentence.listed(at) and following in _LISTS)):
        return Certainty.CONFIRM if key in _RARELY_A_PLACE else Certainty.SURE
    if capital and at == 0 and end < len(sentence) and ":" in sentence.words[end].gap:
        return Certainty.CONFIRM
    if _ends_keywords(sentence, at, end, key):
        return Certainty.CONFIRM
    short = len(sentence) <= 3 and key not in _RARELY_A_PLACE
    return Certainty.CONFIRM if short or (key == "grand est" and len(sentence) <= 4) else None


def _ends_keywords(sentence: Sentence, at: int, end: int, key: str) -> bool:
    """Tell whether a word in small letters ends a list of keywords: « vaccination ados creuse 2023 »."""
    last = sentence.token(end)
    if end < len(sentence) - 1 or (last and not (last.isdigit() and len(last) == _YEAR)):
        return False
    if key in _RARELY_A_PLACE - {"grand est"} or len(sentence) <= _FEW:
        return False
    before = sentence.before(at)
    return before not in FUNCTION | {""} and before not in _TIED and sentence.keywords(at)


def _with_article(sentence: Sentence, at: int, key: str, *, capital: bool) -> Certainty | None:
    """Read « la creuse », « du Nord », « à la Réunion »."""
    if sentence.before(at) in ("au", "aux") and key in ("nord", "lot"):
        return None
    if sentence.before(at) == "the" and not capital:
        likely = sentence.before(at - 1) == "in" and key not in _ENGLISH
        return Certainty.CONFIRM if likely else None
    if capital or (key not in _RARELY_A_PLACE and at > 0):
        return Certainty.SURE
    if key == "nord":
        plain = sentence.before(at) == "le" and sentence.before(at - 1) in ("", "et", "pour")
        return Certainty.CONFIRM if plain and len(sentence) <= 3 else None
    likely = key not in ("somme", "aube") and sentence.before(at) in ("du", "l")
    return Certainty.CONFIRM if likely or len(sentence) <= 4 else None


def _goes_on(sentence: Sentence, end: int, following: str) -> bool:
    """Tell whether the phrase goes on as a word's would: « le nord de »."""
    return following in OF and sentence.token(end + 1) != "ici"
