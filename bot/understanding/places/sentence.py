"""A sentence cut into words, with what can be asked of the words around one."""

from dataclasses import dataclass, field

from bot.understanding.normalise import Word, words
from bot.understanding.places.cues import DEFINITE, DWELL, HAVING, NEARBY, OF, PREPOSITIONS, SPEAKING

_BREAKS = frozenset(',;:!?()[]«»"\n…')
_ENDS = frozenset(".!?…\n")
_ABBREVIATIONS = {"st": "saint", "ste": "sainte", "lez": "les"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text as the reader sees it.

    Attributes:
        text: the text itself.
        words: the words with their place in the text.
        tokens: the same folded, with « st » spelt « saint ».
        apart: for each word, True where punctuation stands before it, or at the start.
        shouting: written in capitals, which then say nothing.
        accented: « à » is written with its accent somewhere, so that « a » is the verb.
    """

    text: str
    words: tuple[Word, ...]
    tokens: tuple[str, ...]
    apart: tuple[bool, ...]
    shouting: bool
    accented: bool
    joined: str = field(repr=False)

    def __len__(self) -> int:
        return len(self.tokens)

    def token(self, at: int) -> str:
        """Return the folded word at an index, empty outside of the sentence."""
        return self.tokens[at] if 0 <= at < len(self.tokens) else ""

    def before(self, at: int) -> str:
        """Return the word before, empty where punctuation stands between."""
        return "" if at <= 0 or self.apart[at] else self.tokens[at - 1]

    def after(self, end: int) -> str:
        """Return the word that follows the one before ``end``, empty where punctuation stands between."""
        return "" if end >= len(self.tokens) or self.apart[end] else self.tokens[end]

    def listed(self, at: int) -> bool:
        """Tell whether the sign before a word does not begin a sentence: « fibre : Creuse »."""
        return at > 0 and _ENDS.isdisjoint(self.words[at].gap) and not self.words[at].gap.isspace()

    def keywords(self, end: int | None = None) -> bool:
        """Tell whether the words up to ``end`` are a list of keywords (« aide ados creuse »)."""
        return SPEAKING.isdisjoint(self.tokens[:end])

    def acronym(self, at: int) -> bool:
        """Tell whether the word is written in capitals amid a text that is not (« ULIS »)."""
        return not self.shouting and len(self.words[at].raw) > 1 and self.words[at].raw.isupper()

    def capital(self, at: int) -> bool:
        """Tell whether the word is written with a capital that means something."""
        return not self.shouting and at < len(self.words) and self.words[at].raw[0].isupper()

    def article(self, at: int) -> str:
        """Return the definite article just before (« au » is « le »), empty without one."""
        return DEFINITE.get(self.before(at), "")

    def cue(self, at: int) -> int:
        """Return how surely the words before call for a place: 3 « j'habite », 2 « à », 1 « de », 0."""
        lead = at - 1 if self.article(at) else at
        word = self.before(at)
        if word in ("au", "aux"):
            lead, word = at, "a"
        elif lead != at:
            word = "de" if word in ("du", "des") else self.before(lead)
        near = self._chain(lead)
        if near & DWELL:
            return 3
        if word in OF:
            return 2 if near & NEARBY or self.token(lead - 3) in NEARBY else 1
        if word == "a" and self.before(lead - 1) in HAVING:
            return 0  # « il l'a lue »
        if word == "a":
            raw = self.words[lead - 1].raw.lower() if lead else ""
            return 1 if raw == "a" and self.accented else 2
        if word in ("vers", "near", "in", "at", "from", "around"):
            return 2
        return 1 if word in PREPOSITIONS else 0

    def _chain(self, at: int) -> set[str]:
        """Return the words before, through small ones only, up to the first that is not small."""
        found = set()
        for back in range(at - 1, max(at - 4, -1), -1):
            found.add(self.tokens[back])
            if (
                self.tokens[back] not in PREPOSITIONS - {"et", "ou"} | {"bien", "la", "le"}
                or self.apart[back]
            ):
                break
        return found

    def part_of_more(self, at: int, end: int) -> bool:
        """Tell whether hyphens tie the words from ``at`` to ``end`` to others: « Marne-la-Vallée »."""
        before = at > 0 and self.words[at].gap == "-" and self.tokens[at - 1].isalpha()
        return before or (end < len(self.words) and self.words[end].gap == "-" and self.tokens[end].isalpha())

    def owner(self, at: int) -> str:
        """Return the word that « de » ties to this one: ``rue`` in « rue de la Marne », else empty."""
        lead = at - 1 if self.before(at) in DEFINITE and self.before(at) not in OF else at
        return self.before(lead - 1) if self.before(lead) in OF else ""

    def lead(self, at: int) -> int:
        """Return where the small words that go with a place begin (« dans la », « à », « et à »)."""
        if self.before(at) in DEFINITE:
            at -= 1
        if self.before(at) in PREPOSITIONS - {"et", "ou"} and self.token(at) not in (
            "au",
            "du",
            "aux",
            "des",
        ):
            at -= 1
        return at


def sentence(text: str) -> Sentence:
    """Cut a text into the words and signs that the reader needs."""
    found = tuple(words(text))
    raws = [word.raw for word in found]
    letters = "".join(raws)
    return Sentence(
        text,
        found,
        tuple(_token(found, at) for at in range(len(found))),
        tuple(
            at == 0 or not _BREAKS.isdisjoint(word.gap) or ". " in word.gap for at, word in enumerate(found)
        ),
        letters.isupper() and len(letters) > 4,
        any(raw in ("à", "À") for raw in raws),
        " ".join(word.text for word in found),
    )


def _token(found: tuple[Word, ...], at: int) -> str:
    """Return a word as names spell it: « st » is « saint » before a name, « s/ » is « sur »."""
    text = found[at].text
    if at + 1 == len(found):
        return text
    if text == "s" and found[at + 1].gap.startswith("/"):
        return "sur"
    return _ABBREVIATIONS.get(text, text)
