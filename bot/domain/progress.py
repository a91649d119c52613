"""How far a figure has come from its start to its target."""

from math import isfinite

from bot.domain.barometer import Measure, Series


def progress(baseline: float, target: float, value: float) -> float:
    """Return how far ``value`` has come from the baseline to the target, in percent.

    0 is the baseline, 100 the target, whichever way the figure should move. Not clamped: below
    0 things got worse, above 100 the target is passed, and the reader is entitled to know.
    (The official ``indic_ta`` is this, clipped to 0-100.) All three are in the same unit.

    Raises:
        ValueError: baseline equals target: there is no distance to cover.

    >>> round(progress(baseline=5.0, target=3.0, value=4.9), 6)
    5.0
    """
    if baseline == target:
        raise ValueError("baseline equals target: there is no distance to cover")
    return (value - baseline) / (target - baseline) * 100


def points(series: Series, start: float, end: float) -> float | None:
    """Return a change of value in points of progress; None if the series has no distance to cover.

    Positive is towards the target, negative away from it.
    """
    if series.baseline is None or series.target is None or series.baseline.value == series.target.value:
        return None
    return (end - start) / (series.target.value - series.baseline.value) * 100


def series_progress(series: Series) -> float | None:
    """Return the progress of a series' latest value in percent, None where it has no meaning."""
    if series.baseline is None or series.target is None or series.baseline.value == series.target.value:
        return None
    found = progress(series.baseline.value, series.target.value, series.latest.value)
    return found if isfinite(found) else None


def met_at_start(measure: Measure, series: Series) -> bool:
    """Whether the start was beyond the target already, in the direction that is wanted.

    The way from one to the other then leads backwards: an improvement counts as negative progress,
    which must be told to nobody as a setback.
    """
    if series.baseline is None or series.target is None:
        return False
    start, end = series.baseline.value, series.target.value
    return start > end if measure.rising else start < end


def target_missed(series: Series, *, rising: bool) -> bool:
    """Whether the latest value falls short of the target, in the direction that is wanted."""
    if series.target is None:
        return False
    value, end = series.latest.value, series.target.value
    return value < end if rising else value > end
