"""What the words of the calendar name: stretches of days that come round again."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.intervals import Interval

Occurrences = Callable[[date], list[Interval]]
"""What a word names around a day, oldest first: the Mondays, the Junes, or the one 3 March 2027."""

Pick = Callable[[Occurrences, date], Interval | None]
"""Which of them is meant on a day."""


def coming(named: Occurrences, day: date) -> Interval | None:
    """Return the one under way, or the next: what is past is never meant unless it is said."""
    return next((each for each in named(day) if each.last >= day), None)


def following(named: Occurrences, day: date) -> Interval | None:
    """Return the first to begin after the day: « prochain »."""
    return next((each for each in named(day) if each.first > day), None)


def previous(named: Occurrences, day: date) -> Interval | None:
    """Return the latest to be over: « dernier »."""
    return next((each for each in reversed(named(day)) if each.last < day), None)


def opening(named: Occurrences, day: date) -> Interval | None:
    """Return the latest to begin by the day: where a stretch that ends there begins."""
    return next((each for each in reversed(named(day)) if each.first <= day), None)


def only(named: Occurrences, day: date) -> Interval | None:
    """Return the only one there is, past or not: its year was said."""
    return next(iter(named(day)), None)


@dataclass(frozen=True, slots=True)
class Named:
    """What a phrase names.

    Attributes:
        occurrences: the stretches of days it may mean.
        pick: which of them it means.
        closing: it is the end of something (« la fin du mois »): « avant » leads up to its last day.
    """

    occurrences: Occurrences
    pick: Pick = coming
    closing: bool = False

    def on(self, today: date) -> Interval | None:
        """Return the days that are meant when the phrase is said today."""
        return self.pick(self.occurrences, today)


def whole_month(year: int, month: int) -> Interval:
    """Return a month; months before January and after December are those of the years around."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Interval(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def whole_year(year: int) -> Interval:
    """Return a year."""
    return Interval(date(year, 1, 1), date(year, 12, 31))


def weekly(first: int, days: int = 1) -> Occurrences:
    """Return what comes every week: its first weekday (0 is Monday), and how many days it lasts."""

    def around(day: date) -> list[Interval]:
        start = day - timedelta((day.weekday() - first) % 7)
        firsts = [start + timedelta(7 * weeks) for weeks in range(-2, 3)]
        return [Interval(each, each + timedelta(days - 1)) for each in firsts]

    return around


def monthly(number: int) -> Occurrences:
    """Return a day of every month that has it."""

    def around(day: date) -> list[Interval]:
        found = [month.first for month in months(day) if number <= month.last.day]
        return [Interval(each.replace(day=number), each.replace(day=number)) for each in found]

    return around


def yearly(of_year: Callable[[int], Interval | None]) -> Occurrences:
    """Return what comes every year; nine years each way reach the next 29 February, even round 2100."""

    def around(day: date) -> list[Interval]:
        return [found for year in range(day.year - 9, day.year + 10) if (found := of_year(year))]

    return around


weeks = weekly(0, 7)
weekends = weekly(5, 2)
years = yearly(whole_year)


def months(day: date) -> list[Interval]:
    """Return the calendar months."""
    return [whole_month(day.year, day.month + shift) for shift in range(-3, 4)]


def dated(number: int, month: int) -> Callable[[int], Interval | None]:
    """Return a day of a month in a given year; None in years that do not have it."""

    def in_year(year: int) -> Interval | None:
        try:
            day = date(year, month, number)
        except ValueError:
            return None
        return Interval(day, day)

    return in_year


def in_years(of_year: Callable[[int], Interval | None], year: str | None, pick: Pick = coming) -> Named:
    """Return what comes every year, or that of one year if a year was said."""
    if not year:
        return Named(yearly(of_year), pick)
    found = of_year(int(year))
    return Named(lambda _: [found] if found else [], only)


def third(whole: Interval, part: str) -> Interval:
    """Return the beginning, the middle or the end of something: about a third of it.

    Ten days of a month; of a year, the first months, the middle ones and the last.
    """
    length = (whole.last - whole.first).days + 1
    if length > 364:
        first, last = {"debut": (1, 3), "mi": (5, 8), "fin": (10, 12)}[part]
        year = whole.first.year
        return Interval(whole_month(year, first).first, whole_month(year, last).last)
    one, two = (whole.first + timedelta(length // 3 * count) for count in (1, 2))
    if whole.first.day == 1 and length > 27:
        one, two = (whole.first.replace(day=day) for day in (11, 21))
    if part == "debut":
        return Interval(whole.first, one - timedelta(1))
    return Interval(one, two - timedelta(1)) if part == "mi" else Interval(two, whole.last)


def of_part(whole: Named, part: str) -> Named:
    """Return the beginning, the middle or the end of what is named."""

    def parts(day: date) -> list[Interval]:
        return [third(each, part) for each in whole.occurrences(day)]

    def picked(named: Occurrences, day: date) -> Interval | None:
        # « fin du mois prochain » is the end of that month, and not the next end of a month.
        found = whole.pick(named, day)
        return third(found, part) if found else None

    if whole.pick is coming:
        return Named(parts, coming, closing=part == "fin")
    return Named(whole.occurrences, picked, closing=part == "fin")
