"""From values and days to places on an axis. Pure: no drawing here."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

STEPS = (1.0, 2.0, 5.0, 10.0)
INTERVALS = 5
# Noise must not look like a landslide: an axis spans at least a tenth of its largest value.
LEAST_SPAN = 0.1


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight line from ``low..high`` (any unit) to ``start..end`` (pixels or characters)."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Return where a value goes; the middle when the scale has no extent."""
        if self.high == self.low:
            return (self.start + self.end) / 2
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def value_ticks(values: Iterable[float], precision: int, ceiling: float | None = None) -> list[float]:
    """Return round graduations, lowest first, that enclose all values; two at least.

    Args:
        values: at least one, in the indicator's unit.
        precision: decimals of the values: graduations are never finer.
        ceiling: not passed by the axis unless a value passes it (100 for a percentage).
    """
    low, high = _extent(list(values), 10.0**-precision, ceiling)
    step = max(_step((high - low) / INTERVALS), 10.0**-precision)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [index * step for index in range(first, max(last, first + 1) + 1)]


def _extent(values: list[float], finest: float, ceiling: float | None) -> tuple[float, float]:
    low, high = min(values), max(values)
    span = max(high - low, LEAST_SPAN * max(abs(low), abs(high)), finest)
    middle = (low + high) / 2
    bottom, top = middle - span / 2, middle + span / 2
    if low >= 0 and (bottom < 0 or low <= high / 2):
        bottom, top = 0.0, max(high, finest)  # zero is near: show it
    elif high <= 0 and (top > 0 or high >= low / 2):
        bottom, top = min(low, -finest), 0.0
    if ceiling is not None and high <= ceiling < top:
        bottom, top = min(low, ceiling - span), ceiling
    return bottom, top


def _step(raw: float) -> float:
    magnitude: float = 10.0 ** math.floor(math.log10(raw))
    return next(step * magnitude for step in STEPS if step * magnitude >= raw * (1 - 1e-9))


def year_starts(first: date, last: date, every: int) -> list[date]:
    """Return the first of January of each ``every``-th year strictly between two days."""
    years = range(first.year, last.year + 1)
    return [date(year, 1, 1) for year in years if year % every == 0 and first < date(year, 1, 1) < last]
