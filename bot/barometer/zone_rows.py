"""The series of one indicator as a table, and back: a series is built when it is asked for."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from bot.domain.barometer import Observation, Series

_Piece = tuple[str, float] | None
_FIRST_VALUE = 3
"""A row holds baseline, target and official rate before its values."""


class ZoneRows(Mapping[str, Series]):
    """Series by zone, over the rows of a table.

    An edition has 8,000 series of 60,000 values; a message needs three of them.
    """

    __slots__ = ("_built", "_days", "_rows")

    def __init__(self, days: list[str], zones: dict[str, list[Any]]) -> None:
        """Keep the table. ValueError where a row and the days do not fit."""
        self._days = [date.fromisoformat(day) for day in days]
        width = _FIRST_VALUE + len(days)
        if any(len(row) != width for row in zones.values()):
            raise ValueError("a row of values does not fit its days")
        self._rows = zones
        self._built: dict[str, Series] = {}

    def __getitem__(self, zone: str) -> Series:
        """Return the series of a zone. KeyError if it has no value."""
        if zone not in self._built:
            self._built[zone] = self._build(self._rows[zone])
        return self._built[zone]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the zones."""
        return iter(self._rows)

    def __len__(self) -> int:
        """Return how many zones have a value."""
        return len(self._rows)

    def _build(self, row: list[Any]) -> Series:
        baseline, target, rate, *values = row
        return Series(
            observations=tuple(
                Observation(on, value)
                for on, value in zip(self._days, values, strict=True)
                if value is not None
            ),
            baseline=_observation(baseline),
            target=_observation(target),
            official_rate=rate,
        )


def to_rows(zones: Mapping[str, Series]) -> dict[str, Any]:
    """Return the arguments that ``ZoneRows`` makes the same series of."""
    days = sorted({one.on for series in zones.values() for one in series.observations})
    index = {on: place for place, on in enumerate(days, start=_FIRST_VALUE)}
    return {
        "days": [on.isoformat() for on in days],
        "zones": {zone: _row(series, index) for zone, series in zones.items()},
    }


def _row(series: Series, index: Mapping[date, int]) -> list[Any]:
    rate = series.official_rate
    row: list[Any] = [None] * (_FIRST_VALUE + len(index))
    row[:_FIRST_VALUE] = _piece(series.baseline), _piece(series.target), None if rate is None else float(rate)
    for one in series.observations:
        # An int would be written « 5 » and change the digest of the same figure.
        row[index[one.on]] = float(one.value)
    return row


def _piece(one: Observation | None) -> _Piece:
    return (one.on.isoformat(), float(one.value)) if one else None


def _observation(piece: _Piece) -> Observation | None:
    return Observation(date.fromisoformat(piece[0]), piece[1]) if piece else None
