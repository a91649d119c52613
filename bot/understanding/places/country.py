"""The country: as the place asked about, never as the one who acts."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from bot.domain.territories import FRANCE
from bot.understanding.places.cues import word_set
from bot.understanding.places.mentions import Mention
from bot.understanding.places.sentence import Sentence

_ACTOR = (
    r"(?! (?:services?|travail|connect|renov|relance|info|inter|num|televisions?|identite|strategie|"
    r"competences|alzheimer|bleu|culture|experimentation|assos|titres|victimes|mobilites?|universite|"
    r"numerique|chimie|expertise|messagerie|libertes|nation|insoumise|agrimer|terre|2030|2|3|4|5)\b)"
)
_NATIONAL = r"national(?:e|es|ement)?|nationaux"
_COUNTRY = re.compile(
    r"\b(?:"
    + "|".join(
        (
            rf"(?:de )?(?:partout )?en france(?: entiere| metropolitaine)?{_ACTOR}",
            rf"(?:dans |pour |sur |a travers |de )?toute la france{_ACTOR}",
            r"(?:dans |pour |sur )?(?:la )?france entiere|france metropolitaine",
            rf"(?:sur|dans|a travers) la france{_ACTOR}",
            r"(?:et |avec |pour )+(?:en |dans )?la france$|ou en est la france\b",
            rf"(?:a l |au |le |sur le )(?:niveau|echelle|echelon) (?:{_NATIONAL})",
            rf"(?:au|sur le) plan (?:{_NATIONAL})|niveau national|echelle nationale",
            r"au national|nationalement|^la france$",
            r"(?:bilan|chiffres?|moyenne|total|taux|resultats?|score|tendance|valeur|donnees?|nombre) "
            rf"(?:{_NATIONAL})",
            r"(?:dans |sur |de )?tout le pays|le pays entier|l ensemble du pays",
            r"dans (?:le|l ensemble du) pays(?! (?:de|d|du|des|basque))",
            r"(?:sur |dans )?(?:l ensemble du |tout le |le )?territoire national",
            rf"(?:in|across|throughout|all over|within) france{_ACTOR}",
            r"nationwide|national level|(?:the )?whole country|moyenne (?:de la )?france",
            r"france (?:moyenne|totale?|globale?|nombre|chiffres?|taux|pourcentage)(?: annee)?$",
        )
    )
    + r")\b"
)
_OVERSEAS = r"(?:antilles|caraibes|ocean indien|pacifique|outre mer|guyane)"
_EVERYWHERE = re.compile(
    rf"\b{_OVERSEAS} (?:et|ou) (?:dans |en |a )?(?:le |la |l |les )?(?:ocean indien|pacifique)\b"
)
"""Seas named together: the overseas as a whole, and none of its territories."""
_INSTITUTIONS = word_set("""
    service action projet accord sujet marche jour decret registre education assemblee garde front
    rassemblement hymne parc police territoire patrimoine musee theatre concours examen plan
    programme conseil comite office institut centre ordre tresor numero fichier cadre fonds debat
    observatoire pacte diplome brevet label reseau delegue secretariat congres titre sport
""")
"""Words that « national » completes: it does not name the country as a place."""
_ALONE = re.compile(rf"^(?:\w+ ){{0,3}}france{_ACTOR}$")
_NOT_ALONE = re.compile(
    r"\b(?:de|d|la|une|par|president|presidente|tour|equipe|air|radio|banque|que|qui|quand|comment|est|fait"
    r"|a) (?:la )?france$"
)
_FEW = 2
"""Words before « national », letters before « france », below which it says nothing."""


def country(sentence: Sentence) -> Iterator[Mention]:
    """Yield the mentions of the country as a place."""
    text = sentence.joined
    if (
        "france" not in text
        and "nation" not in text
        and "pays" not in text
        and "country" not in text
        and "ocean" not in text
        and "pacifique" not in text
    ):
        return
    starts = [0, *accumulate(len(word.text) + 1 for word in sentence.words)]
    found = list(_COUNTRY.finditer(text))
    for match in found:
        first = bisect_right(starts, match.start()) - 1
        yield Mention(first, bisect_right(starts, match.end() - 1), "country", (FRANCE.code,))
    for match in _EVERYWHERE.finditer(text):
        first = bisect_right(starts, match.start()) - 1
        yield Mention(first, bisect_right(starts, match.end() - 1), "blocked")
    if not found and (_ends_with_it(sentence) or (_ALONE.match(text) and not _NOT_ALONE.search(text))):
        yield Mention(len(sentence) - 1, len(sentence), "country", (FRANCE.code,))


def _ends_with_it(sentence: Sentence) -> bool:
    """Tell whether « france » or « national » ends a list of keywords."""
    last, before = sentence.token(len(sentence) - 1), sentence.before(len(sentence) - 1)
    if last not in ("france", "national") or not sentence.keywords():
        return False
    if last == "national":
        return len(sentence) > _FEW and before not in _INSTITUTIONS
    return len(before) > _FEW and not _NOT_ALONE.search(sentence.joined)
