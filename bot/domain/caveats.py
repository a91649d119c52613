"""What a reader must know before trusting a figure."""

from datetime import date
from enum import StrEnum

from bot.domain.barometer import Measure, Series
from bot.domain.progress import met_at_start, series_progress


class Caveat(StrEnum):
    """What a reader must know before trusting a figure. The values are a public interface."""

    OLD = "older_than_12_months"
    RESTARTS = "restarts_each_january"
    PARTIAL_YEAR = "part_of_year_against_annual_target"
    DROP = "drop_to_confirm"
    ABOVE_100 = "share_above_100_to_confirm"
    ALL_ZERO = "always_zero"
    NEGATIVE = "negative_value"
    NO_BASELINE = "no_baseline"
    NO_TARGET = "no_target"
    NO_DISTANCE = "baseline_equals_target"
    TARGET_PAST = "target_date_past"
    TARGET_MET = "target_met_at_start"
    START_DIFFERS = "baseline_differs_from_same_month"
    REGRESSION_HIDDEN = "official_rate_hides_regression"
    OVERSHOOT_HIDDEN = "official_rate_hides_overshoot"
    RATE_DIFFERS = "official_rate_differs"
    NOT_SHOWN = "not_shown_officially"


def caveats(measure: Measure, series: Series, today: date, *, shown: bool) -> list[Caveat]:
    """Return what must be said beside a series, most important first."""
    said = {
        Caveat.OLD: months_between(series.latest.on, today) >= 12,
        Caveat.RESTARTS: measure.restarts,
        Caveat.PARTIAL_YEAR: measure.restarts and series.latest.on.month != 12 and series.target is not None,
        Caveat.DROP: not measure.restarts and _dropped(series),
        Caveat.ABOVE_100: measure.share and series.latest.value > 100,
        Caveat.ALL_ZERO: len(series.observations) > 1 and not any(o.value for o in series.observations),
        Caveat.NEGATIVE: series.latest.value < 0,
        Caveat.NO_BASELINE: series.baseline is None,
        Caveat.NO_TARGET: series.target is None,
        # Days stand for their month: a target « in December » is past when December is.
        Caveat.TARGET_PAST: series.target is not None and _month(series.target.on) < _month(today),
        Caveat.TARGET_MET: met_at_start(measure, series),
        Caveat.START_DIFFERS: _start_differs(series),
        Caveat.NOT_SHOWN: not shown,
    }
    found = [caveat for caveat, holds in said.items() if holds]
    rate = _rate_caveats(series)
    if said[Caveat.PARTIAL_YEAR] and Caveat.REGRESSION_HIDDEN in rate:
        # Part of a year below a whole year's start is not a regression (solar power, March).
        rate = []
    return sorted([*found, *rate], key=list(Caveat).index)


def _rate_caveats(series: Series) -> list[Caveat]:
    """Compare our unclamped progress with the official rate, clipped to 0-100 by its authors."""
    if series.baseline and series.target and series.baseline.value == series.target.value:
        return [Caveat.NO_DISTANCE]
    own, official = series_progress(series), series.official_rate
    if own is None or official is None:
        return []
    # Files round to two decimals: 0.6 point is what that rounding can make of a rate.
    if abs(min(max(own, 0.0), 100.0) - official) > 0.6:
        return [Caveat.RATE_DIFFERS]
    if own < 0:
        return [Caveat.REGRESSION_HIDDEN]
    return [Caveat.OVERSHOOT_HIDDEN] if own > 100 else []


def _start_differs(series: Series) -> bool:
    """Whether the files give two values for one month: the start, and an observation."""
    start = series.baseline
    return start is not None and any(o.on == start.on and o.value != start.value for o in series.observations)


def _dropped(series: Series) -> bool:
    """Whether the last value fell by more than 90 %: real, or a mistake in the files."""
    if len(series.observations) < 2:
        return False
    before, last = series.observations[-2].value, series.latest.value
    return before > 0 and last < before * 0.1


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def months_between(start: date, end: date) -> int:
    """Return the whole months from one day to another.

    >>> months_between(date(2023, 11, 22), date(2024, 11, 21))
    11
    """
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
