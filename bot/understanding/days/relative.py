"""Days counted from today: « demain », « dans 3 jours », « ce week-end », « lundi prochain »."""

from datetime import date, timedelta

from bot.domain.intervals import Interval
from bot.understanding.days.calendar import (
    Named,
    coming,
    only,
    weekends,
    weekly,
    weeks,
    whole_month,
    whole_year,
)
from bot.understanding.days.fragments import (
    NUMBER,
    PICK,
    WEEKDAY,
    Builder,
    Match,
    Rule,
    number_of,
    pick_of,
    rule,
    said,
)

_IDIOMS = {8: 1, 15: 2}
"""In French « huit jours » are one week and « quinze jours » two."""


def _away(days: int) -> Builder:
    def build(_: Match) -> Named:
        return Named(lambda today: [_day(today + timedelta(days))], only)

    return build


def _day(day: date) -> Interval:
    return Interval(day, day)


def _counted(match: Match, sign: int) -> Named:
    """Read « dans deux semaines »: as vague as it is said — that day, that week, that month, that year."""
    number, unit = sign * number_of(match["n"]), match["u"]
    if unit in ("day", "j") and said(match, "in") == "dans" and number in _IDIOMS:
        number, unit = _IDIOMS[number], "week"

    def counted(today: date) -> list[Interval]:
        if unit == "week":
            found = coming(weeks, today + timedelta(7 * number))
            return [found] if found else []
        if unit == "month":
            return [whole_month(today.year, today.month + number)]
        if unit == "year":
            return [whole_year(today.year + number)]
        return [_day(today + timedelta(number))]

    return Named(counted, only)


def _ahead(match: Match) -> Named:
    return _counted(match, 1)


def _ago(match: Match) -> Named:
    return _counted(match, -1)


def _within(match: Match) -> Named:
    """Read « d'ici 3 jours »: from today on; a month is thirty days and a year 365."""
    days = {"week": 7, "month": 30, "year": 365}.get(match["u"], 1) * number_of(match["n"])
    return Named(lambda today: [Interval(today, today + timedelta(days))], only)


def _soon(_: Match) -> Named:
    """Read « dans les prochains jours »: a week."""
    return Named(lambda today: [Interval(today, today + timedelta(7))], only)


def _weekend(match: Match) -> Named:
    return Named(weekends, pick_of(match))


def _weekday(match: Match) -> Named:
    return Named(weekly(int(match["w"][1:])), pick_of(match))


def _in_eight(match: Match) -> Named:
    """Read « lundi en huit »: a week after the coming Monday."""
    named = weekly(int(match["w"][1:]))

    def later(today: date) -> list[Interval]:
        found = coming(named, today)
        return [_day(found.first + timedelta(7))] if found else []

    return Named(later, only)


def _of_week(match: Match) -> Named:
    """Read « mardi de la semaine prochaine »."""
    pick, weekday = pick_of(match), int(match["w"][1:])

    def of_week(today: date) -> list[Interval]:
        found = pick(weeks, today)
        return [_day(found.first + timedelta(weekday))] if found else []

    return Named(of_week, only)


_LENGTH = rf"{NUMBER} ?(?P<u>day|j|week|month|year)"
_WEEKEND = r"(?:weekend|week[ -]end)"
_WE = r"we(?:[ -]end)?"
_ONCE = r"(?<!on a )(?<!x a )(?<!le )(?<!les )(?<!the )(?<!du )(?<!n1 )(?<!each )(?<!de )"
"""« le lundi » and « le week-end » are every Monday and every week-end: habits, and no dates."""

_TOMORROW = r"(?:demain|2main|dem1|2morrow)"
_NOT_METAPHOR = r"(?<!world de )(?<!world d )(?<!world of )(?<!street de )"
"""« la France de demain » and « l'école de demain » are no date; « l'étape de demain » is."""

RULES: tuple[Rule, ...] = (
    rule("day", rf"after[ -]?{_TOMORROW}|overnext|(?:the )?day after {_TOMORROW}", _away(2)),
    rule("day", r"before[ -]hier|(?:the )?day before hier", _away(-2)),
    rule("day", rf"{_NOT_METAPHOR}{_TOMORROW}", _away(1)),
    rule("day", rf"{_NOT_METAPHOR}hier|last tod", _away(-1)),
    rule("day", r"today(?: hui)?|tonight|this (?:tod|after[ -]tod|journee)|dans la journee", _away(0)),
    rule("number unit", rf"(?P<in>dans|in) {_LENGTH}", _ahead),
    rule("number unit", rf"(?:(?:il )?y a|ya) {_LENGTH}", _ago),
    rule("number unit", rf"{_LENGTH} ago", _ago),
    rule("number unit", rf"(?:d ici(?: a)?|within|dans les|by) {_LENGTH}", _within),
    rule(
        "number",
        rf"(?:(?:dans|in|pour) )?(?:(?:les|the|this) )?{NUMBER} next (?P<u>day|week|month|year)",
        _within,
    ),
    rule("number", rf"(?:in )?(?:the )?next {_LENGTH}", _within),
    rule("day", r"(?:(?:dans|in) )?(?:les|the) next day", _soon),
    rule("unit", rf"(?:this|(?P<pre>next|last)) {_WEEKEND}|this {_WE}", _weekend),
    rule("unit", rf"(?:le |la |the )?(?:{_WEEKEND}|{_WE}) {PICK}", _weekend),
    rule("unit", rf"(?:pour|du|for|on) (?:le |the )?(?:{_WEEKEND}|{_WE})", _weekend),
    rule("unit", rf"{_ONCE}{_WEEKEND}", _weekend),
    rule("weekday", rf"(?:le )?{WEEKDAY} en (?:n8|8)", _in_eight),
    rule("weekday", rf"(?:le )?{WEEKDAY}(?: tod)?(?: de la| of)? week {PICK}", _of_week),
    rule("weekday", rf"(?:le |this |on )?{WEEKDAY} {PICK}", _weekday),
    rule("weekday", rf"{_ONCE}(?:(?:this|on|(?P<pre>next|last)) )*{WEEKDAY}", _weekday),
)

LOOSE: tuple[Rule, ...] = (
    rule("unit", rf"(?:le |the )?(?:{_WEEKEND}|{_WE})", _weekend),
    rule("weekday", WEEKDAY, _weekday),
    rule("day", _TOMORROW, _away(1)),
    rule("day", "hier", _away(-1)),
)
"""Read only after « avant », « d'ici », « entre »…"""
