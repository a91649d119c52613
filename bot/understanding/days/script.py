"""A text rewritten in the few words of the grammar of dates."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from bot.understanding.days.words import BEFORE_HEADS, HEADS, LABELS
from bot.understanding.normalise import fold

_REACH = 6
"""Small words before a month, a weekday or a number with which its phrase may begin."""

_MOST = 60
"""Heads of a message that are looked at: a question has one or two, a list of numbers thousands."""

_WORD = re.compile(r"([0-9]+|[^\W\d_]+)")
_USUAL = {"": "", " ": " ", "'": " ", "-": "-", ", ": " , "}
_GLUED = frozenset(("", "-", "/", "."))
_COUNTING = frozenset("%€$£+=°&")
"""Signs that make a number a count."""

_ABBREVIATED = re.compile(r"janv?|fevr?|feb|avr|apr|ju[nl]|juil|aug|sept?|oct|nov|dec|sem|merc|vend|sam|dim")


@dataclass(frozen=True, slots=True)
class Script:
    """A text in the words of the grammar.

    Attributes:
        text: « le 3 juin, à Guéret » is ``le 3 m6 , a x``; ``x`` stands for any other word.
        starts: where its words begin in it, in order.
        pieces: the folded text, cut: what stands between the words, and the words.
        near: where in ``text`` a phrase may begin, in order.
    """

    text: str
    starts: list[int]
    pieces: list[str]
    near: list[int]

    def span(self, start: int, end: int, original: str) -> tuple[int, int]:
        """Return where a stretch of the script stands in the original text."""
        first, last = bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1) - 1
        edges = list(accumulate(map(len, self.pieces)))
        begins, ends = edges[2 * first], edges[2 * last + 1]
        if original.isascii():
            return begins, ends
        # Folding makes some characters longer (« œ ») and others vanish.
        lengths = (1 if sign.isascii() else len(fold(sign)) for sign in original)
        folded = list(accumulate(lengths, initial=0))
        return bisect_right(folded, begins) - 1, bisect_right(folded, ends - 1)


def script(text: str) -> Script | None:
    """Rewrite a text; None if nothing in it can be a date, as in most."""
    pieces = _WORD.split(fold(text))
    said, gaps = pieces[1::2], pieces[::2]
    heads = [at for at, word in enumerate(said) if word in HEADS or (word[0] <= "9" and _dates(word))]
    if not heads:
        return None
    labels = [word if word[0] <= "9" else LABELS.get(word, "x") for word in said]
    between = zip(gaps[1:], said, said[1:], strict=False)
    signs = ["", *(_USUAL[gap] if gap in _USUAL else _sign(gap, *around) for gap, *around in between)]
    tail = "" if _COUNTING.isdisjoint(gaps[-1]) else " x"
    written = [sign + label for sign, label in zip(signs, labels, strict=True)]
    starts = [end - len(label) for end, label in zip(accumulate(map(len, written)), labels, strict=True)]
    near = [starts[at] for at in _near(heads[:_MOST], labels, signs)]
    return Script("".join(written) + tail, starts, pieces, near)


def _near(heads: list[int], labels: list[str], signs: list[str]) -> list[int]:
    """Return the words with which a phrase may begin: the heads, and the small words before them."""
    found: list[int] = []
    for head in heads:
        first = head
        while first > max(0, head - _REACH) and _leads(labels[first - 1]):
            first -= 1
        done = found[-1] + 1 if found else 0
        # « Cinq-Mars », « CE1 »: a phrase begins with a word of its own.
        found += [at for at in range(max(first, done), head + 1) if not at or signs[at] not in _GLUED]
    return found


def _leads(label: str) -> bool:
    """Tell whether a word may stand before the head of a phrase: « dans », « deux », « 100 »."""
    return label in BEFORE_HEADS or (label[0] <= "9" and len(label) < 4)


def _dates(number: str) -> bool:
    """Tell whether a number may be that of a day, of a year or of a few weeks."""
    return len(number) < 3 or (len(number) == 4 and number[:2] in ("19", "20"))


def _sign(gap: str, before: str, after: str) -> str:
    """Return what stands between two words as the grammar writes it."""
    bare = gap.strip(" ")
    if not _COUNTING.isdisjoint(bare):
        return " x "
    if bare in ("", "'") or (bare == "." and _ABBREVIATED.fullmatch(before)):
        return " "
    if bare == "-":
        return " - "
    between_numbers = before[0] <= "9" and after[0] <= "9"
    return gap if gap in ("/", ".") and between_numbers else " , "
