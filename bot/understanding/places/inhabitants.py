"""Places named by those who live there: « les Franciliens », « le métro lyonnais »."""

from collections.abc import Iterator

from bot.understanding.places.cues import CIVILITIES, word_set
from bot.understanding.places.gazetteer import Gazetteer
from bot.understanding.places.gentiles import GENTILES, STARTS
from bot.understanding.places.index import Certainty
from bot.understanding.places.mentions import Mention
from bot.understanding.places.sentence import Sentence

_NOT_FROM_THERE = word_set("""
    salade salades sauce cuisine galette galettes quiche tarte pate saucisse saucisses brioche
    moutarde fromage vin vins biere choucroute specialite specialites recette recettes boeuf potee
    entrecote escargots kouign accent langue langues dialecte parler parle parlent parlons apprendre
    apprend en chez reponse coiffe cidre armoire armoires stade club match apprennent apprenne
    bilingue bilingues poulet agneau veau vache vaches race chat chats chien cheval chevaux
""")
"""Words after which it is a dish, a tongue or a breed: « sauce béarnaise », « parler breton »."""
_BEING = frozenset(("suis", "etre", "comme", "am"))
_SONGS = frozenset(("marseillaise",))
_ARTICLES = frozenset(("un", "une"))


def inhabitants(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the words that name the inhabitants of a place; any other mention wins over them."""
    for at, token in enumerate(sentence.tokens):
        for size in range(STARTS.get(token, 0), 0, -1):
            end = at + size
            meaning = GENTILES.get(" ".join(sentence.tokens[at:end]))
            if meaning is None or end > len(sentence) or any(sentence.apart[at + 1 : end]):
                continue
            codes = tuple(code for code in meaning.codes if gazetteer.find(code) is not None)
            if codes and not _something_else(sentence, at, gazetteer):
                one = sentence.before(at - 1) in _ARTICLES and meaning.certainty is Certainty.SURE
                certainty = Certainty.CONFIRM if one else meaning.certainty  # « un IUT breton »
                yield Mention(at, end, "people", codes, certainty)
            break


def _something_else(sentence: Sentence, at: int, gazetteer: Gazetteer) -> bool:
    """Tell whether the word is a surname, a dish, a tongue or a title (« Le Parisien »)."""
    before, word = sentence.before(at), sentence.tokens[at]
    if before == "le" and not word.endswith(("s", "x")):
        return True  # « apprendre le breton », « Le Parisien »
    if before in _ARTICLES and sentence.before(at - 1) not in _BEING:
        return True  # « marié à une Bretonne »
    if sentence.capital(at) and word in _SONGS:
        return True
    if before in _NOT_FROM_THERE or sentence.owner(at) in _NOT_FROM_THERE:
        return True
    return sentence.token(at - 1) in CIVILITIES or before in gazetteer.index.first_names
