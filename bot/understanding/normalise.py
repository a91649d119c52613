"""Text made comparable: cleaned once on entry, folded and cut into words for matching."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

LONGEST = 4000
"""Characters of a message that are kept."""

# Bidirectional overrides and isolates, zero-width signs, the soft hyphen, the byte-order mark.
_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANKS = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n[ \n]*")
# Two apostrophes that Unicode counts among the letters part words like the others.
_WORD = re.compile("[0-9]+|[^\\W\\d_\u02b9\u02bc]+")

_EXTRA = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "ß": "ss"})
_MARKS = dict.fromkeys(range(0x0300, 0x0370))
_PLAIN = str.maketrans(
    dict.fromkeys("\u2019\u2018\u02bc\u02b9\u2032`\u00b4\uff07", "'")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text.

    Attributes:
        text: the word folded: lower case, no accents, letters or digits only.
        raw: the word as written.
        start: where it begins in the text.
        end: where it ends (exclusive).
        gap: what stands between it and the word before (or the start of the text).
    """

    text: str
    raw: str
    start: int
    end: int
    gap: str


def clean(raw: str) -> str:
    r"""Return a message fit to keep and to compare; done once, on entry.

    Composed accents (NFC); control characters, NUL, zero-width signs and direction overrides
    removed; lone surrogates replaced by « � »; blanks collapsed, line ends kept; cut at 4,000
    characters. Never raises.

    >>> clean("  la  fibre\u200b à\tGuéret\x00 ")
    'la fibre à Guéret'
    """
    # Some letters grow when composed, so the cut comes last; the first one only bounds the work.
    text = _SURROGATE.sub("\ufffd", raw[: 4 * LONGEST])
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = _CONTROL.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFC", text)))
    text = _LINES.sub("\n", _BLANKS.sub(" ", text)).strip()
    return text[:LONGEST].rstrip()


def fold(text: str) -> str:
    """Return a text in lower case without accents, with plain apostrophes and hyphens.

    >>> fold("L’Œuvre à Saint‑Étienne")
    "l'oeuvre a saint-etienne"
    """
    if text.isascii():
        return text.replace("`", "'").lower()
    plain = text.translate(_PLAIN).translate(_EXTRA)
    bare = unicodedata.normalize("NFKD", plain).translate(_MARKS)
    return bare.translate(_EXTRA).lower().translate(_MARKS)


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    """Fold one word: most words of a message are those of many others."""
    return fold(word)


def words(text: str) -> list[Word]:
    """Cut a text into runs of letters and runs of digits, each with its place in the text.

    >>> [word.text for word in words("qu'à Saint-Étienne, 18h")]
    ['qu', 'a', 'saint', 'etienne', '18', 'h']
    """
    found = []
    end = 0
    for match in _WORD.finditer(text):
        folded = _folded(match.group())
        if folded:
            found.append(Word(folded, match.group(), match.start(), match.end(), text[end : match.start()]))
            end = match.end()
    return found


def tokens(text: str) -> list[str]:
    """Return the folded words of a text alone: as ``words``, several times faster.

    >>> tokens("L'Haÿ-les-Roses, 94")
    ['l', 'hay', 'les', 'roses', '94']
    """
    return _WORD.findall(fold(text))


def key(name: str) -> str:
    """Return a name as it is looked up: its folded words, single spaces between.

    >>> key("L'Haÿ-les-Roses")
    'l hay les roses'
    """
    return " ".join(tokens(name))
