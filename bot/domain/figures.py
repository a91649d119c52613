"""What one figure says, how far it has come, whether it moved, and what it does not say."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.barometer import Edition, Measure, Observation, Series, tier_of


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
    REGRESSION_HIDDEN = "official_rate_hides_regression"
    OVERSHOOT_HIDDEN = "official_rate_hides_overshoot"
    RATE_DIFFERS = "official_rate_differs"
    NOT_SHOWN = "not_shown_officially"


@dataclass(frozen=True, slots=True)
class Previous:
    """The same figure in the edition before."""

    edition: date
    observation: Observation


@dataclass(frozen=True, slots=True)
class Figure:
    """One indicator in one zone, as one edition gives it.

    Attributes:
        indicator: ``IND-306``.
        zone: ``FRANCE``, ``R75`` or ``D23``.
        edition: the day of the edition.
        unit: the official short unit.
        series: the values, the baseline, the target and the official rate.
        progress: in percent, not clamped; None without baseline, target or distance.
        shown: whether the official site displays this level.
        caveats: in the order of their importance to a reader.
        previous: the figure of the edition before, None if it had none.
    """

    indicator: str
    zone: str
    edition: date
    unit: str
    series: Series
    progress: float | None
    shown: bool
    caveats: tuple[Caveat, ...]
    previous: Previous | None


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
    return progress(series.baseline.value, series.target.value, series.latest.value)


def met_at_start(measure: Measure, series: Series) -> bool:
    """Whether the start was beyond the target already, in the direction that is wanted.

    The way from one to the other then leads backwards: an improvement counts as negative progress,
    which must be told to nobody as a setback.
    """
    if series.baseline is None or series.target is None:
        return False
    start, end = series.baseline.value, series.target.value
    return start > end if measure.rising else start < end


def figure(edition: Edition, before: Edition | None, indicator: str, zone: str, today: date) -> Figure | None:
    """Return a figure of an edition, None where that pair has no value.

    Args:
        edition: where the figure is read.
        before: the edition just before, to say whether the figure moved.
        indicator: ``IND-306``.
        zone: a barometer zone.
        today: the day of reading; the age of values and targets counts from it.
    """
    series = edition.find(indicator, zone)
    if series is None:
        return None
    measure = edition.measures[indicator]
    shown = tier_of(zone) in measure.tiers
    earlier = before.find(indicator, zone) if before else None
    return Figure(
        indicator,
        zone,
        edition.on,
        measure.unit,
        series,
        series_progress(series),
        shown,
        tuple(caveats(measure, series, today, shown=shown)),
        Previous(before.on, earlier.latest) if before and earlier else None,
    )


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
        Caveat.TARGET_PAST: series.target is not None and series.target.on < today,
        Caveat.TARGET_MET: met_at_start(measure, series),
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


def _dropped(series: Series) -> bool:
    """Whether the last value fell by more than 90 %: real, or a mistake in the files."""
    if len(series.observations) < 2:
        return False
    before, last = series.observations[-2].value, series.latest.value
    return before > 0 and last < before * 0.1


def months_between(start: date, end: date) -> int:
    """Return the whole months from one day to another.

    >>> months_between(date(2023, 11, 22), date(2024, 11, 21))
    11
    """
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
