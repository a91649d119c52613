"""One indicator in one zone, as one edition gives it."""

from dataclasses import dataclass
from datetime import date

from bot.domain.barometer import Edition, Observation, Series, tier_of
from bot.domain.caveats import Caveat, caveats
from bot.domain.progress import series_progress


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
