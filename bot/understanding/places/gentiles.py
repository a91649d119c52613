"""What the inhabitants of places are called, in the masculine singular, and the place of each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.understanding.places.index import Certainty

_SURE = """
R11 francilien | R11 region parisienne | R11 region francilienne | R28 normand | R53 breton | R76 occitan
R75 neo aquitain | R94 corses | R94 corsicans | R84 rhonalpin | R84 auvergnat rhonalpin
D971 guadeloupeen | D972 martiniquais | D973 guyanais | D974 reunionnais | D976 mahorais
987 polynesien | 988 caledonien | 988 neo caledonien | 986 wallisien | 978 saint martinois
D07 ardechois | D08 ardennais | D09 ariegeois | D10 aubois | D11 audois | D12 aveyronnais | D15 cantalien
D19 correzien | D21 cote d orien | D22 costarmoricain | D23 creusois | D26 dromois | D27 eurois
D28 eurelien | D29 finisterien | D30 gardois | D31 haut garonnais | D32 gersois | D33 girondin
D34 heraultais | D35 bretillien | D36 indrien | D38 iserois | D39 jurassien | D40 landais
D41 loir et cherien | D43 altiligerien | D45 loiretain | D46 lotois | D47 lot et garonnais | D48 lozerien
D50 manchois | D51 marnais | D52 haut marnais | D53 mayennais | D54 meurthe et mosellan | D55 meusien
D56 morbihannais | D57 mosellan | D60 isarien | D61 ornais | D62 pas de calaisien | D63 puydomois
D68 haut rhinois | D67 bas rhinois | D70 haut saonois | D71 saone et loirien | D72 sarthois
D74 haut savoyard | D76 seinomarin | D77 seine et marnais | D78 yvelinois | D79 deux sevrien | D80 samarien
D81 tarnais | D82 tarn et garonnais | D83 varois | D84 vauclusien | D85 vendeen | D87 haut viennois
D88 vosgien | D89 icaunais | D91 essonnien | D92 altosequanais | D93 sequano dionysien | D94 val de marnais
D95 val d oisien | D02 axonais | D05 haut alpin | D14 calvadosien | D13 bucco rhodanien
"""
_CONFIRM = """
R75 aquitain | R75 poitevin | R32 picard | R84 rhonealpin | R84 auvergnat | R44 lorrain | R44 champenois
R27 bourguignon | R27 comtois | R27 franc comtois | R93 provencal | D64 basque | D64 bearnais
D24 perigourdin | D73 savoyard | D58 nivernais | D75 parisian | 75056 parisien | 69123 lyonnais
13055 marseillais | 31555 toulousain | 06088 nicois | 44109 nantais | 34172 montpellierain
67482 strasbourgeois | 33063 bordelais | 59350 lillois | 35238 rennais | 51454 remois | 42218 stephanois
83137 toulonnais | 76351 havrais | 38185 grenoblois | 21231 dijonnais | 49007 angevin | 30189 nimois
63113 clermontois | 72181 manceau | 29019 brestois | 37261 tourangeau | 80021 amienois | 87085 limougeaud
74010 annecien | 66136 perpignanais | 25056 bisontin | 57463 messin | 45234 orleanais | 76540 rouennais
68224 mulhousien | 14118 caennais | 54395 nanceien | 59512 roubaisien | 59599 tourquennois
84007 avignonnais | 64445 palois | 17300 rochelais | 85191 yonnais | 56121 lorientais | 56260 vannetais
29232 quimperois | 22278 briochin | 35288 malouin | 44184 nazairien | 53130 lavallois | 49099 choletais
79191 niortais | 16015 angoumoisin | 18033 berruyer | 58194 neversois | 36044 castelroussin
19031 briviste | 82121 montalbanais | 81004 albigeois | 47001 agenais | 65440 tarbais | 11262 narbonnais
34032 biterrois | 73065 chamberien | 26362 valentinois | 68066 colmarien | 88160 spinalien
59183 dunkerquois | 59606 valenciennois | 59178 douaisien | 62498 lensois | 62193 calaisien | 62041 arrageois
64102 bayonnais | 06029 cannois | 06004 antibois | 2A004 ajaccien | 2B033 bastiais | 02691 saint quentinois
"""
_ASK = """
D67,D68,R44 alsacien | D971,D972 antillais | R52,D42 ligerien | D17,D16 charentais
"""


@dataclass(frozen=True, slots=True)
class Gentile:
    """Whose inhabitants a word names: the codes of the place, or of several to choose from."""

    codes: tuple[str, ...]
    certainty: Certainty


def _forms(word: str) -> Iterator[str]:
    """Yield the four forms of a word: « breton », « bretons », « bretonne », « bretonnes »."""
    yield word
    if word.endswith("eau"):
        yield from (f"{word}x", f"{word[:-2]}lle", f"{word[:-2]}lles")
        return
    if not word.endswith("s"):
        yield f"{word}s"
    if word.endswith("e"):
        return
    stem = f"{word}n" if word.endswith(("ien", "een", "on")) and not word.endswith("een") else word
    yield from (f"{stem}e", f"{stem}es")


def _table() -> Iterator[tuple[str, Gentile]]:
    tables = ((_ASK, Certainty.ASK), (_CONFIRM, Certainty.CONFIRM), (_SURE, Certainty.SURE))
    for table, certainty in tables:
        for line in table.strip().split("\n"):
            for item in line.split(" | "):
                codes, word = item.split(" ", 1)
                meaning = Gentile(tuple(codes.split(",")), certainty)
                yield from ((form, meaning) for form in _forms(word))


GENTILES: Mapping[str, Gentile] = dict(_table())
"""By folded word, or words with single spaces between."""
STARTS: dict[str, int] = {}
"""By first word, the most words of one that begins so."""
for _word in GENTILES:
    _first = _word.partition(" ")[0]
    STARTS[_first] = max(STARTS.get(_first, 0), _word.count(" ") + 1)
