"""Days named by their two ends: « du 3 au 5 juin », « de juin à septembre », « lundi et mardi »."""

import re
from collections.abc import Callable
from datetime import date

from bot.domain.intervals import Interval
from bot.understanding.days.calendar import (
    Named,
    coming,
    dated,
    in_years,
    monthly,
    opening,
    whole_month,
    whole_year,
)
from bot.understanding.days.fragments import ALONE, Match, month_of, phrase


def between(first: Named, last: Named, today: date) -> Interval | None:
    """Return the days from the first of one to the last of the other.

    The end comes first: « du 28 décembre au 3 janvier » begins at the last 28 December before the
    coming 3 January, so that a stretch that is under way is that one and not next year's.
    """
    if first.pick is coming:
        end = last.on(today)
        start = opening(first.occurrences, end.first) if end else None
    else:
        start = first.on(today)
        end = last.on(start.first if start and last.pick is coming else today)
    return Interval(start.first, end.last) if start and end and start.first <= end.last else None


def either(first: Named, last: Named, today: date) -> Interval | None:
    """Return the days from the earlier to the later of two: « samedi ou dimanche », in few days.

    Said on a Sunday, they are the two of this week-end, and not today and next Saturday.
    """
    one, other = first.on(today), last.on(today)
    ways = (one.joined(other) if one and other else None, between(first, last, today))
    return min((each for each in ways if each), key=lambda each: each.last - each.first, default=None)


def _day(number: str, month: str | None, year: str | None) -> Named:
    return in_years(dated(int(number), month_of(month)), year) if month else Named(monthly(int(number)))


def _days(match: Match, today: date) -> Interval | None:
    """Read « du 3 au 5 juin »: the month of the end is that of the beginning, or the one after."""
    said = match.groupdict()
    month, year = said.get("m2") or said.get("m1"), said.get("y2")
    last = _day(match["d2"], month, year or (None if said.get("m2") else said.get("y1")))
    if said.get("or") and not said["open"]:
        return either(_day(match["d1"], said.get("m1") or month, said.get("y1") or year), last, today)
    return between(_day(match["d1"], said.get("m1"), said.get("y1")), last, today)


def _months(match: Match, today: date) -> Interval | None:
    def month(label: str, year: str | None) -> Named:
        number = month_of(label)
        return in_years(lambda each: whole_month(each, number), year)

    join = either if match["or"] and not match["open"] else between
    return join(month(match["m1"], match["y1"]), month(match["m2"], match["y2"]), today)


def _years(match: Match, today: date) -> Interval | None:
    return between(in_years(whole_year, match["y1"]), in_years(whole_year, match["y2"]), today)


_ON = r"(?:(?:le|les|des|the|on|au|[wa]\d) )*"
_DAY = r"(?P<d{0}>0?[1-9]|[12]\d|3[01])(?:er|st|nd|rd|th)?"
_MONTH = r"(?P<m{0}>[me]\d+|sept)"
_ONE, _TWO = (f"{_MONTH.format(at)}(?: (?P<y{at}>(?:19|20)\\d\\d))?" for at in (1, 2))
_TO = r"(?: (?:au|a|to|until|(?P<or>et|ou)) (?:au )?| ?- ?)"

RULES: tuple[tuple[re.Pattern[str], Callable[[Match, date], Interval | None]], ...] = (
    (
        phrase(
            rf"(?:(?P<open>du|de|entre|from) )?{_ON}{_DAY.format(1)}(?: , \d\d?)*(?:(?: of)? {_ONE})?"
            rf"{_TO}{_ON}{_DAY.format(2)}(?: of)?[ -]{_TWO}"
        ),
        _days,
    ),
    (
        phrase(
            rf"(?:(?P<open>du|de|entre|from) )?{_ON}{_DAY.format(1)}(?: of)? {_ONE}"
            rf" (?:au|to|until|(?P<or>et|ou)) (?:(?:le|the|w\d) )*{_DAY.format(2)}{ALONE}"
        ),
        _days,
    ),
    (
        phrase(
            rf"(?:du|entre le|from the|entre the) (?:w\d )?{_DAY.format(1)} (?:au|et|to) (?:(?:le|the) )?"
            rf"(?:w\d )?{_DAY.format(2)}{ALONE}"
        ),
        _days,
    ),
    (
        phrase(
            rf"(?:(?P<open>from|entre) )?(?:on )?(?P<m1>e\d+) {_DAY.format(1)}{_TO}{_DAY.format(2)}"
            r"(?:(?: ,)? (?P<y2>(?:19|20)\d\d))?"
        ),
        _days,
    ),
    (phrase(rf"(?:(?P<open>de|d|entre|from) )?(?:(?:en|in|pour) )?{_ONE}{_TO}(?:en |in )?{_TWO}"), _months),
    (
        phrase(r"(?:de|entre|from|en|in) (?P<y1>(?:19|20)\d\d) (?:a|et|to|ou) (?P<y2>(?:19|20)\d\d)"),
        _years,
    ),
)
