"""Months, years, seasons and feasts: « début juin », « en 2027 », « cet été », « à Noël »."""

from datetime import date

from bot.domain.intervals import Interval
from bot.understanding.days.calendar import (
    Named,
    in_years,
    months,
    of_part,
    weeks,
    whole_month,
    whole_year,
    years,
)
from bot.understanding.days.fragments import (
    MONTH,
    OF_YEAR,
    PICK,
    UNIT,
    YEAR,
    Builder,
    Match,
    Rule,
    month_of,
    pick_of,
    rule,
    said,
)

_SEASONS = {"s1": (3, 20, 6, 20), "s2": (6, 21, 9, 22), "s3": (9, 23, 12, 20), "s4": (12, 21, 3, 19)}
"""The seasons of the almanac, a day more or less; together they fill the year."""

_UNITS = {"week": weeks, "month": months, "moi": months, "year": years, "anne": years}


def _month(match: Match) -> Named:
    month = month_of(match["m"])
    return in_years(lambda year: whole_month(year, month), said(match, "y"), pick_of(match))


def _year(match: Match) -> Named:
    return in_years(whole_year, match["y"])


def _season(match: Match) -> Named | None:
    if match.start() == match.start("s") and not (said(match, "y") or said(match, "pick")):
        return None  # « été » is also what was
    return _any_season(match)


def _any_season(match: Match) -> Named:
    month, day, last_month, last_day = _SEASONS[match["s"]]

    def in_year(year: int) -> Interval:
        return Interval(date(year, month, day), date(year + (last_month < month), last_month, last_day))

    return in_years(in_year, said(match, "y"), pick_of(match))


def _feast(month: int, first: int, last: int) -> Builder:
    def build(match: Match) -> Named:
        def in_year(year: int) -> Interval:
            return Interval(date(year, month, first), date(year, month, last))

        return in_years(in_year, said(match, "y"), pick_of(match))

    return build


def _unit(match: Match) -> Named:
    return Named(_UNITS[match["u"]], pick_of(match))


def _part(match: Match) -> Named:
    whole = next(build for group, build in _WHOLES if said(match, group))(match)
    assert whole is not None, "what a part is of was matched with it"
    return of_part(whole, "fin" if match["part"] == "end" else match["part"])


_WHOLES: tuple[tuple[str, Builder], ...] = (("m", _month), ("s", _any_season), ("u", _unit), ("y", _year))
_NOEL, _NEW_YEAR, _RENTREE = _feast(12, 25, 25), _feast(1, 1, 1), _feast(9, 1, 15)


_THE = r"(?:(?:la|le|l|the|au|en|in|a|at|pour|vers|dans|de) )*"
_PART = rf"{_THE}(?P<part>debut|mi|fin|end)(?:[ -](?:du|de|d|of|the|le|la|l|this))*[ -]"
_SEASON = r"(?P<s>s\d)"
_YEAR_ALONE = rf"{YEAR}(?! count| \d| x \d)"
_UNSAID = r"(?:(?<!.)|(?<=, )|(?<=et )|(?<=ou )|(?:de|d|of) )(?![me][35]|sept)"
"""Where a month needs no « en »; « mars », « mai » and « sept » always do."""

RULES: tuple[Rule, ...] = (
    rule("part", rf"{_PART}(?:month (?:de|d|of) )?{MONTH}{OF_YEAR}", _part),
    rule("part", rf"{_PART}{_SEASON}{OF_YEAR}", _part),
    rule("part", rf"{_PART}{YEAR}", _part),
    # « les fins de mois » are hard for many, and no date.
    rule("part", rf"{_PART}(?:(?P<pre>next|last) )?(?P<u>week|year|(?<!fin de )month)(?: {PICK})?", _part),
    rule("unit", rf"(?:(?:le|au|du|en|this|in|the) )*month (?:de|d|of) {MONTH}{OF_YEAR}", _month),
    rule(
        "month",
        r"(?:(?:en|in|pour|vers|courant|dans|this) )+(?!sept (?:x|day|week|month|year))"
        rf"{MONTH}{OF_YEAR}(?! 68)",
        _month,
    ),
    rule("month", rf"{_UNSAID}{MONTH}{OF_YEAR}", _month),
    rule("month", rf"{MONTH}[ -](?:{YEAR}|{PICK})", _month),
    rule("month", rf"(?P<pre>next|last) {MONTH}(?! \d)", _month),
    rule("year", rf"(?:(?:en|in|pour|vers|courant) )+{_YEAR_ALONE}", _year),
    rule("unit", rf"(?:(?:en|in|pour|dans|l|the|this) )*year {_YEAR_ALONE}", _year),
    rule("unit", r"this (?P<u>week|month|year|anne)(?:[ -]ci)?(?! (?:de|d|of) [mes])", _unit),
    rule("unit", r"(?P<u>week|month)-ci", _unit),
    rule("unit", rf"{_THE}(?P<u>week|month|year|moi|anne) (?:{PICK}|(?P<pre>passed))", _unit),
    rule("unit", rf"{_THE}(?P<pre>next|last) {UNIT}(?! of)", _unit),
    rule("unit", rf"dans (?:la|le|l) {UNIT}(?! (?:du|de|of|d|\d))", _unit),
    rule(
        "season",
        r"(?:a (?=l |la ))?(?:(?:pour|vers|courant) )?(?:(?:en|in|au|l|le|the|this) )*"
        rf"(?:(?P<pre>next|last) )?{_SEASON}{OF_YEAR}(?! des )",
        _season,
    ),
    rule("feast", rf"(?:a|at|pour|this|day de) noel{OF_YEAR}|(?<!.)noel$", _NOEL),
    rule("feast", rf"noel (?:{YEAR}|{PICK})", _NOEL),
    rule("unit", rf"(?:(?:au|le|pour|the) )*(?:nouvel year|day de l year){OF_YEAR}", _NEW_YEAR),
    rule(
        "feast",
        rf"(?:(?:a|de|pour|vers) )*(?:la|this) rentree(?: scolaire)?{OF_YEAR}(?! (?:de|d) )",
        _RENTREE,
    ),
    rule("feast", rf"rentree(?: scolaire)? (?:{YEAR}|{PICK})", _RENTREE),
)

LOOSE: tuple[Rule, ...] = (
    rule("month", rf"{MONTH}{OF_YEAR}", _month),
    rule("year", _YEAR_ALONE, _year),
    rule("season", rf"{_SEASON}{OF_YEAR}", _any_season),
    rule("feast", rf"noel{OF_YEAR}", _NOEL),
)
"""Read only after « avant », « d'ici », « entre »…"""
