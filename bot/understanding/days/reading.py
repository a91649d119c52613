"""The phrases of a text that name days: one alone, two ends, or what comes before or after one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.intervals import Interval
from bot.understanding.days import named, numbered, ranges, relative
from bot.understanding.days.calendar import Named, Occurrences, coming, following, weekends, weeks
from bot.understanding.days.fragments import KIND, Builder, Rule
from bot.understanding.days.script import Script
from bot.understanding.days.traps import TRAPS

_LINKED = 6
"""Phrases that may be joined to one: the days of a week."""

_Rules = dict[str, list[Rule]]


def _by_kind(rules: tuple[Rule, ...]) -> _Rules:
    return {kind: [each for each in rules if kind in each.kinds] for kind in KIND.groupindex}


_ALL = numbered.RULES + relative.RULES + named.RULES
_RULES = _by_kind(_ALL)
_LOOSE = _by_kind(_ALL + numbered.LOOSE + relative.LOOSE + named.LOOSE)
_PAIRED = ("number", "weekday", "month", "year")
_DATED = _by_kind(
    (*numbered.RULES, *numbered.LOOSE, *(each for each in named.LOOSE if "feast" in each.kinds))
)

_A_YEAR = timedelta(364)
"""How far « à partir de » and « après » reach: no stop is planned further ahead."""

_OPENING = re.compile(r"(?:du|de|d|entre|from) ")
_LINK = re.compile(
    r"(?P<to> (?:au|a|to|until(?: (?:a|au|en))?) )|(?P<and> (?:et|ou) (?:au )?)|(?P<alike> , | ?- ?)"
)
_UP_TO_AND = re.compile(r" (?:au|a|to|et|until(?: (?:a|au|en))?) (?:au )?")
_BOUND = re.compile(
    r"(?:(?P<until>(?:d ici|until)(?: (?:a|au|en))?|by)|(?P<before>before)|(?P<after>after)"
    r"|(?P<since>since|nee(?: (?:en|in|on))?)"
    r"|(?P<start>a partir (?:de|du|d)|des(?! \d)|starting(?: from| on)?|from)) "
)
_AROUND = re.compile(
    r"(?:(?:la|le|the|this) )?(?:(?P<week>week)|weekend|week[ -]end|we) (?:du|de|of)(?: the)? "
)
_TIME = re.compile(r"(?:[ -](?:tod|after[ -]tod)| (?:in the|en|dans la|au) tod)(?![\w/]|-\w)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase that names days: where it stands in the script, and the days."""

    start: int
    end: int
    days: Interval


@dataclass(frozen=True, slots=True)
class _Point:
    """What stands at a place of the script: what it names, where it ends, how it was read."""

    named: Named
    end: int
    read_by: Builder | None = None


def mentions(written: Script, today: date) -> Iterator[Mention]:
    """Yield the phrases of a script that name days, in order; they do not overlap."""
    reached = 0
    for start in written.near:
        if start < reached:
            continue
        trap = TRAPS.match(written.text, start)
        if trap:
            reached = trap.end()
            continue
        kind = KIND.match(written.text, start)
        if kind is None:
            continue
        try:
            reached, days = _read(written.text, start, str(kind.lastgroup), today)
        except (ValueError, OverflowError):
            continue  # beyond the calendar: « dans 9999 ans »
        if days:
            yield Mention(start, reached, days)


def _read(text: str, at: int, kind: str, today: date) -> tuple[int, Interval | None]:
    """Return where the phrase at a place ends, and its days; no days if there is none."""
    for pattern, read in ranges.RULES if kind in _PAIRED else ():
        match = pattern.match(text, at)
        days = read(match, today) if match else None
        if match and days:
            return match.end(), days
    opened = _OPENING.match(text, at)
    found = _opened(text, opened.end(), today) if opened else None
    if found:
        return found
    point = _point(text, at, _RULES)
    return _linked(text, point, today) if point else _bounded(text, at, today)


def _opened(text: str, at: int, today: date) -> tuple[int, Interval | None] | None:
    """Read « du … au … » and « entre … et … »."""
    first = _point(text, at, _LOOSE)
    link = _UP_TO_AND.match(text, first.end) if first else None
    last = _point(text, link.end(), _LOOSE) if link else None
    return (last.end, ranges.between(first.named, last.named, today)) if first and last else None


def _linked(text: str, point: _Point, today: date) -> tuple[int, Interval | None]:
    """Read a phrase and those that are joined to it: « lundi et mardi », « juin, juillet et août »."""
    days, end, last = point.named.on(today), point.end, point
    for _ in range(_LINKED):
        link = _LINK.match(text, end)
        other = _point(text, link.end(), _RULES) if link else None
        if (
            days is None
            or link is None
            or other is None
            or (link["alike"] and other.read_by is not point.read_by)
        ):
            break
        join = ranges.between if link["to"] else ranges.either
        more = join(last.named, other.named, today)
        if more is None:
            break
        days, end, last = days.joined(more) if last is not point else more, other.end, other
    return end, days


def _bounded(text: str, at: int, today: date) -> tuple[int, Interval | None]:
    """Read « avant … », « d'ici … », « à partir de … »; « depuis … » names no day that is asked for."""
    bound = _BOUND.match(text, at)
    point = _point(text, bound.end(), _LOOSE) if bound else None
    if bound is None or point is None:
        return at, None
    return point.end, _bound(str(bound.lastgroup), point.named, today)


def _bound(kind: str, point: Named, today: date) -> Interval | None:
    days = point.on(today)
    if days is None or kind == "since":
        return None
    if kind in ("start", "after"):
        first = days.first if kind == "start" else days.last + timedelta(1)
        return Interval(first, max(days.last, first + _A_YEAR))
    last = days.last
    if kind == "before" and not point.closing:
        if point.pick is coming and days.first <= today:
            days = following(point.occurrences, today) or days
        last = days.first - timedelta(1)
    return Interval(today, last) if last >= today else None


def _point(text: str, at: int, rules: _Rules) -> _Point | None:
    """Return what is named at a place, None if nothing is."""
    around = _AROUND.match(text, at)
    inner = _named(text, around.end(), _DATED) if around else None
    if around and inner:
        return replace(inner, named=_around(inner.named, weeks if around["week"] else weekends))
    return _named(text, at, rules)


def _around(inner: Named, wider: Occurrences) -> Named:
    """Return the week, or the week-end, of a day: « la semaine du 3 juin »."""

    def occurrences(day: date) -> list[Interval]:
        return [days for each in inner.occurrences(day) if (days := coming(wider, each.first))]

    return Named(occurrences, inner.pick)


def _named(text: str, at: int, rules: _Rules) -> _Point | None:
    kind = KIND.match(text, at)
    for rule in rules[str(kind.lastgroup)] if kind else ():
        match = rule.pattern.match(text, at)
        found = rule.build(match) if match else None
        if match and found:
            time = _TIME.match(text, match.end())
            return _Point(found, time.end() if time else match.end(), rule.build)
    return None
