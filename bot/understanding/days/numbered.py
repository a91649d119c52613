"""Days with a number: « le 3 », « le 3 mars », « 03/03/2027 », « June 3rd »."""

from datetime import date

from bot.domain.intervals import Interval
from bot.understanding.days.calendar import Named, dated, in_years, monthly, months, only
from bot.understanding.days.fragments import (
    ALONE,
    DAY,
    MONTH,
    OF_YEAR,
    PICK,
    YEAR,
    Match,
    Rule,
    month_of,
    number_of,
    pick_of,
    rule,
    said,
)

_FIGURES = (
    r"(?P<cue>(?:(?:le|the|on|[wa]\d) )*)(?P<d>\d\d?)(?P<s>[/.-])(?P<m>\d\d?)(?:(?P=s)(?P<y>\d{4}|\d\d))?"
)


def _numeric(match: Match) -> Named | None:
    """Read « 3/03 », day first; « 3/4 » may be a share and « 8/10 » a mark, unless « le » stands before."""
    day, month, year = match["d"], match["m"], match["y"]
    cued = match["cue"] or match.string[: match.start()].endswith(("du ", "au "))
    padded = "0" in (day[0], month[0]) or month in ("11", "12")
    if not (cued or year or padded) or (match["s"] != "/" and len(year or "") < 4):
        return None
    if year and len(year) == 2:
        year = f"20{year}"
    return in_years(dated(int(day), int(month)), year)


def _iso(match: Match) -> Named:
    return in_years(dated(int(match["d"]), int(match["m"])), match["y"])


def _day(match: Match) -> Named:
    number = number_of(said(match, "d") or said(match, "n") or "")
    return in_years(dated(number, month_of(match["m"])), match["y"], pick_of(match))


def _bare(match: Match) -> Named:
    return Named(monthly(int(match["d"])), pick_of(match))


def _of_month(match: Match) -> Named:
    """Read « le 3 du mois prochain » or « le 3 de ce mois »: that day, past or not."""
    pick, days = pick_of(match), monthly(int(match["d"]))

    def in_month(today: date) -> list[Interval]:
        month = pick(months, today)
        return [each for each in days(today) if month and each.common(month)]

    return Named(in_month, only)


_ON = r"(?:(?:le|the|on|this|[wa]\d) )*"

RULES: tuple[Rule, ...] = (
    rule("number", rf"(?:(?:le|the|on) )*{YEAR}(?P<s>[/-])(?P<m>\d\d)(?P=s)(?P<d>\d\d)", _iso),
    rule("number weekday", rf"{_FIGURES}(?! (?:de|d|des|of|x$))", _numeric),
    rule(
        "number weekday month",
        rf"{_ON}(?:{DAY}(?: of |[ -]?)|(?:(?<=le )|(?<=the ))(?P<n>n\d+|sept) (?:of )?)"
        rf"{MONTH}{OF_YEAR}",
        _day,
    ),
    rule(
        "month weekday",
        rf"(?:(?:on|w\d) )*(?P<m>e\d+)(?: the)? {DAY}(?:(?: ,)? {YEAR}| {PICK})?(?! (?:count|day|year))",
        _day,
    ),
    rule(
        "number",
        rf"(?:le|the) {DAY} (?:du|de|of)(?: the)? (?:this month|month {PICK}|(?P<pre>next|last) month|month)",
        _of_month,
    ),
    rule(
        "number weekday",
        rf"(?<!dans )(?<!no )(?:le|(?:le |the |this |on )?[wa]\d) "
        rf"(?P<d>1(?=er)|[2-9]|[12]\d|3[01])(?:er)?(?: {PICK})?{ALONE}",
        _bare,
    ),
    rule(
        "number weekday",
        rf"(?:on )?the (?:w\d )?(?P<d>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)(?! of){ALONE}",
        _bare,
    ),
)

LOOSE: tuple[Rule, ...] = (rule("number", rf"(?P<d>[1-9]|[12]\d|3[01])(?:er)?(?: {PICK})?{ALONE}", _bare),)
"""Read only after « avant », « jusqu'au », « à partir du »…"""
