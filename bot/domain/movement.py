"""Whether a figure moved between two editions, told apart from a mere correction."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.barometer import Measure, Observation, Series
from bot.domain.progress import met_at_start, points


class Change(StrEnum):
    """What became of a figure since the edition before."""

    NEW = "new"
    """There was no value before."""
    SAME = "same"
    """No newer value, and the old one stands."""
    CORRECTED = "corrected"
    """No newer value, but the old one was revised: not a movement."""
    MOVED = "moved"
    """A newer value came."""


@dataclass(frozen=True, slots=True)
class Movement:
    """How a figure moved.

    Attributes:
        change: what happened.
        start: the value the latest one is compared with; None if there is nothing to compare.
        points: the change in points of progress, towards the target when positive; None
            without a start, without a distance from baseline to target, or where the target
            was met at the start already.
    """

    change: Change
    start: Observation | None = None
    points: float | None = None


def movement(measure: Measure, series: Series, earlier: Series | None) -> Movement:
    """Return how a series moved since the edition before.

    The start is the day where the edition before ended, read in the newer edition when it still
    gives that day: a value revised meanwhile is a correction and must not count as movement.
    A series that restarts each January is compared with the same month a year before.

    Args:
        measure: what is measured; whether its series restarts, and which way is wanted.
        series: in the newer edition.
        earlier: the same pair in the edition before, None if it had no value.
    """
    if earlier is None:
        return Movement(Change.NEW)
    last = earlier.latest
    if series.latest.on <= last.on:
        # A latest day that went back means that values were withdrawn: a correction too.
        return Movement(Change.SAME if series.latest == last else Change.CORRECTED, last)
    start = year_before(series) if measure.restarts else _on(series, last.on) or last
    if start is None or met_at_start(measure, series):
        return Movement(Change.MOVED, start)
    return Movement(Change.MOVED, start, points(series, start.value, series.latest.value))


def year_before(series: Series) -> Observation | None:
    """Return the value of the same month a year before the latest one, None if there is none."""
    latest = series.latest.on
    wanted = (latest.year - 1, latest.month)
    return next((o for o in series.observations if (o.on.year, o.on.month) == wanted), None)


def _on(series: Series, day: object) -> Observation | None:
    return next((o for o in reversed(series.observations) if o.on == day), None)
