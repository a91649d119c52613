"""The pieces that the phrases of dates are made of."""

import re
from collections.abc import Callable
from typing import NamedTuple

from bot.understanding.days.calendar import Named, Pick, coming, following, previous
from bot.understanding.days.words import LEADS

Match = re.Match[str]
Builder = Callable[[Match], Named | None]

DAY = r"(?P<d>0?[1-9]|[12]\d|3[01])(?: ?er|st|nd|rd|th)?"
MONTH = r"(?P<m>[me]\d+|sept)"
YEAR = r"(?P<y>(?:19|20)\d\d)"
WEEKDAY = r"(?P<w>w\d|(?<=this )a\d|a\d(?= next))"
NUMBER = r"(?P<n>\d{1,3}|n\d+|sept|a)"
UNIT = r"(?P<u>week|month|year)"

_NEXT = ("next", "qui vient", "a venir")
PICK = rf"(?P<pick>{'|'.join(_NEXT)}|dernier)"
OF_YEAR = rf"(?:(?: of)?[ -]{YEAR}| {PICK})?"

ALONE = (
    r"(?=$| (?:,|fw|j|this|a|au|et|ou|en|dans|il|y|ya|qui|pour|vers|tod|after|next|on|in|est[ -]this)(?!\w))"
    r"(?! (?:et|ou)(?: le)? (?:3[2-9]|[4-9]\d))"
)
"""After a day without a month: « le 3 on… », but not « le 3 pièces » or « le 13 et le 93 »."""

KIND = re.compile(
    rf"(?:(?:{'|'.join(sorted(LEADS))})[ -])*"
    r"(?:(?P<day>today|tonight|demain|2main|dem1|2morrow|overnext|hier|tod|journee|(?<=next )day)"
    r"|(?P<year>(?:19|20)\d\d(?![/-]\d))|(?P<weekday>[wa]\d)|(?P<season>s\d)|(?P<feast>noel|rentree)"
    r"|(?P<unit>week|weekend|we|month|moi|year|anne)|(?P<part>debut|mi|fin|end)"
    r"|(?P<number>(?:\d{1,3}|n\d+|sept) ?(?:day|j|week|month|year|next)"
    r"|(?:n\d+|sept) (?:of )?[me]\d+|(?:19|20)\d\d[/-]"
    r"|(?:0?[1-9]|[12]\d|3[01])(?:(?:er|st|nd|rd|th)?(?!\w| [x\d])|(?:[me]\d|sept)))|(?P<month>[me]\d+|sept))"
)
"""The small words with which a phrase may begin, and its first telling word; no phrase is without.

Sought first: most numbers and most words for weeks and months are in no date, and cost little so.
"""

_PICKS: dict[str, Pick] = {
    **dict.fromkeys(_NEXT, following),
    **dict.fromkeys(("dernier", "passed", "last"), previous),
}


def phrase(pattern: str) -> re.Pattern[str]:
    """Compile a phrase, which ends with a word of its own: « Juin-les-Bains » is no month."""
    return re.compile(rf"(?:{pattern})(?![\w/]|[.-]\w)")


class Rule(NamedTuple):
    """A phrase, and what it names.

    Attributes:
        kinds: of the first telling word in it (see ``KIND``).
        pattern: in the words of the grammar (see ``words``).
        build: returns what it names; None if it names nothing after all.
    """

    kinds: tuple[str, ...]
    pattern: re.Pattern[str]
    build: Builder


def rule(kinds: str, pattern: str, build: Builder) -> Rule:
    """Return a rule; its kinds are given as words."""
    return Rule(tuple(kinds.split()), phrase(pattern), build)


def said(match: Match, name: str) -> str | None:
    """Return a group of a match; None if it is empty, or is none of the phrase's groups."""
    return match[name] if name in match.re.groupindex else None


def pick_of(match: Match) -> Pick:
    """Return which occurrence is meant: « prochain », « dernier », or the one to come."""
    word = said(match, "pick") or said(match, "pre")
    return _PICKS[word] if word else coming


def month_of(label: str) -> int:
    """Return a month from its word in the grammar; « sept » is also a seven."""
    return 9 if label == "sept" else int(label[1:])


def number_of(label: str) -> int:
    """Return a number written in digits or in letters (« in a week » is one)."""
    return {"sept": 7, "a": 1}.get(label) or int(label.removeprefix("n"))
