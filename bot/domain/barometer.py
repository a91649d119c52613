"""The barometer's figures: what is measured, one value, a series, an edition."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Tier(StrEnum):
    """The levels of the barometer, as its files name them (``maille``)."""

    NATIONAL = "NAT"
    REGION = "REG"
    DEPARTEMENT = "DEPT"


def tier_of(zone: str) -> Tier:
    """Return the level of a barometer zone: ``FRANCE``, ``R75`` or ``D23``.

    >>> tier_of("D2A").value
    'DEPT'
    """
    if zone == "FRANCE":
        return Tier.NATIONAL
    return Tier.REGION if zone.startswith("R") else Tier.DEPARTEMENT


@dataclass(frozen=True, slots=True)
class Observation:
    """One value, in the indicator's unit, on one day (the first of a month in the files)."""

    on: date
    value: float


@dataclass(frozen=True, slots=True)
class Series:
    """What the barometer says of one indicator in one zone.

    Attributes:
        observations: the observed values, oldest first, one a day at most, never empty.
        baseline: where it started, None where the files give none.
        target: the value to reach and by when, None where the files give none.
        official_rate: the official progress in percent, clipped to 0-100 by its authors.
    """

    observations: tuple[Observation, ...]
    baseline: Observation | None = None
    target: Observation | None = None
    official_rate: float | None = None

    @property
    def latest(self) -> Observation:
        """The newest observed value."""
        return self.observations[-1]


@dataclass(frozen=True, slots=True)
class Measure:
    """What the official files say of an indicator (our own words are an ``Indicator``).

    Attributes:
        id: ``IND-306``.
        name: the official name; often meaningless without the policy's.
        policy: the name of the policy (« chantier ») it belongs to.
        theme: one of the barometer's themes, as written in its configuration.
        unit: the official short unit, ``% des élèves``.
        rising: True where a rise is wanted (« hausse »), False for a fall (« baisse »).
        share: the value is a percentage of something.
        tiers: the levels that the official site displays; empty where it hides the indicator.
        restarts: the series starts again from nothing each January (found in the data).
    """

    id: str
    name: str
    policy: str
    theme: str
    unit: str
    rising: bool
    share: bool
    tiers: frozenset[Tier]
    restarts: bool = False


@dataclass(frozen=True, slots=True)
class Edition:
    """One publication of the barometer: immutable.

    Attributes:
        on: the day of publication.
        measures: by indicator id.
        series: by indicator id, then by zone; only pairs that have at least one value.
        digest: a hash of the content; two editions with the same digest say the same.
    """

    on: date
    measures: Mapping[str, Measure]
    series: Mapping[str, Mapping[str, Series]]
    digest: str

    def find(self, indicator: str, zone: str) -> Series | None:
        """Return the series of an indicator in a zone, None where there is no value."""
        return self.series.get(indicator, {}).get(zone)
