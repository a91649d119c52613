"""The country: as the place asked about, never as the one who acts."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from bot.domain.territories import FRANCE
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
        )
    )
    + r")\b"
)
_ALONE = re.compile(rf"^(?:\w+ ){{0,3}}france{_ACTOR}$")
_NOT_ALONE = re.compile(
    r"\b(?:de|d|la|une|par|president|presidente|tour|equipe|air|radio|banque|que|qui|quand|comment|est|fait"
    r"|a) (?:la )?france$"
)


def country(sentence: Sentence) -> Iterator[Mention]:
    """Yield the mentions of the country as a place."""
    text = sentence.joined
    if "france" not in text and "nation" not in text and "pays" not in text and "country" not in text:
        return
    starts = [0, *accumulate(len(word.text) + 1 for word in sentence.words)]
    found = list(_COUNTRY.finditer(text))
    for match in found:
        first = bisect_right(starts, match.start()) - 1
        yield Mention(first, bisect_right(starts, match.end() - 1), "country", (FRANCE.code,))
    if not found and _ALONE.match(text) and not _NOT_ALONE.search(text):
        yield Mention(len(sentence) - 1, len(sentence), "country", (FRANCE.code,))
