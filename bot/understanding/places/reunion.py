"""The island, or a meeting: « à La Réunion », « logement La Réunion », « animer la réunion »."""

from bot.understanding.places.cues import DEFINITE, FUNCTION, MEETING, OF, word_set
from bot.understanding.places.index import Certainty
from bot.understanding.places.sentence import Sentence

_KINDS = word_set("""
    publique publiques annuelle citoyenne locale ministerielle generale pleniere technique mensuelle
    hebdomadaire zoom prevue parents
""")
"""Words after which even « La Réunion » with capitals is a meeting."""
_GOING = word_set("""
    aller vais vas va allons allez vont venir viens venez vient viendra participer participe
    participez participation assister assiste assistez inscrire inscris inscription invite invitee
    invites invitation convoque convoquee present presente presents rendre rends rendu accueilli
    attendu attends retard avance lors cause fin suite debut date heure horaire lieu salle compte
    ordre jour sujet theme issue duree lien objet animateur participants preparation proces verbal
    pv soir matin veille lendemain cours milieu but
""")
"""Words before « à la réunion » or « de la réunion » that call for a meeting."""
_HELD = word_set("""
    apres avant pendant durant prochaine derniere premiere deuxieme rdv visio jour ordre salle
    annuler reporter rate ratee loupe manque ai as avons avez ont est
""")
"""Words before « réunion » that call for a meeting."""
_SHORT = 4


def island(sentence: Sentence, at: int, end: int) -> Certainty | None:
    """Return how surely « réunion » is the island here; None when it is a meeting."""
    if end - at > 1:
        return Certainty.SURE  # « île de la Réunion », « Reunion Island »
    following = sentence.after(end)
    lead = at - 1 if sentence.article(at) else at
    prior = sentence.before(at) if lead == at else sentence.before(lead)
    if end == len(sentence) and lead == 0:
        return Certainty.SURE
    if sentence.article(at) == "le" or sentence.before(at) == "des":
        return None
    if sentence.capital(at) and at > 0 and following not in _KINDS:
        return _capital(sentence, at, lead, prior, following)
    if following in OF or following in MEETING - {"et"}:
        return None
    if lead == at:
        return _bare(sentence, at, end, prior)
    return _after_la(sentence, lead, end, prior)


def _capital(sentence: Sentence, at: int, lead: int, prior: str, following: str) -> Certainty | None:
    """Read « La Réunion » and « Réunion » where a capital is no chance."""
    if sentence.before(at) == "the" or (following in OF and prior not in ("a", "en")):
        return Certainty.SURE if sentence.token(at + 2) == "ici" else None
    if lead < at or prior in ("a", "en", "de", "in"):
        return Certainty.SURE
    return Certainty.SURE if not sentence.apart[at] or sentence.listed(at) else None


def _bare(sentence: Sentence, at: int, end: int, prior: str) -> Certainty | None:
    """Read « réunion » in small letters and without its article: only in a list of keywords."""
    if len(sentence) < _SHORT and (not prior or _completes(sentence, at, prior)):
        return Certainty.CONFIRM
    listed = end == len(sentence) and sentence.keywords()
    return Certainty.CONFIRM if listed and _completes(sentence, at, prior) else None


def _after_la(sentence: Sentence, lead: int, end: int, prior: str) -> Certainty | None:
    """Read « la réunion » in small letters, by the word before."""
    if sentence.token(lead) == "the":
        return None
    if lead == 0 and end < len(sentence) and sentence.apart[end]:
        return Certainty.CONFIRM  # « la réunion, combien de logements »
    near = {sentence.token(lead - back) for back in (2, 3, 4)}
    if prior in ("a", "de", "sur", "vers", "dans"):
        return None if near & _GOING else Certainty.SURE
    if prior in ("et", "ou", "pour", "or", "and"):
        return Certainty.CONFIRM
    listed = end == len(sentence) or (len(sentence) > _SHORT and sentence.keywords())
    if listed and _completes(sentence, lead, prior):
        return Certainty.CONFIRM
    return None


def _completes(sentence: Sentence, at: int, prior: str) -> bool:
    """Tell whether the word before is a noun that a place may complete, and no verb."""
    if not prior or prior in FUNCTION | _HELD | frozenset(DEFINITE) or prior in _GOING:
        return False
    raw = sentence.words[at - 1].raw.lower()
    return not raw.endswith(("er", "ir", "ez", "é"))
