"""Does a series start again from nothing each January? Found in the figures, not in the labels."""

from collections.abc import Iterable
from itertools import pairwise

from bot.domain.barometer import Observation, Series

SELDOM_FALLS = 0.95
"""At least this share of the steps inside a year do not fall: a count that only grows."""
DEEP_FALL = 0.6
"""From one year to the next, a restart brings the value to this share of the last one or lower."""
OFTEN_RESTARTS = 0.5
"""At least this share of the steps from one year to the next are such falls."""
FEWEST_NEW_YEARS = 2
"""On a single step between years nothing is decided: its fall may be a change of method. Of two, in
time or space, one deep fall is half, and enough."""


def restarts(series: Iterable[Series]) -> bool:
    """Tell whether an indicator restarts each January, from all its zones together.

    Only meaningful for an indicator that should rise. Measured on the editions of July and
    October 2024: the seven that restart have at least 98 % of steps that do not fall inside a
    year and 50 % of deep falls between years; no other has more than 23 % of the latter, save
    for two national series of four points. The official label ``cumul_annuel`` misses three of
    the seven, and is on three that are not seen to restart.
    """
    inside = falls = new_years = deep_falls = 0
    for one in series:
        for before, after in pairwise(_points(one)):
            if before.value <= 0:
                continue
            if before.on.year == after.on.year:
                inside += 1
                falls += after.value < before.value
            else:
                new_years += 1
                deep_falls += after.value <= DEEP_FALL * before.value
    if not inside or new_years < FEWEST_NEW_YEARS:
        return False
    return falls <= (1 - SELDOM_FALLS) * inside and deep_falls >= OFTEN_RESTARTS * new_years


def _points(series: Series) -> tuple[Observation, ...]:
    """Return the values, after the baseline where it is older: often the only sight of the year before."""
    baseline = series.baseline
    if baseline is None or baseline.value <= 0 or baseline.on >= series.observations[0].on:
        return series.observations
    return (baseline, *series.observations)
