"""The official layout of the barometer, read whole into an edition, or not at all."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from bot.barometer.codec import seal
from bot.barometer.datafile import Tally, indicator_of, read_series
from bot.barometer.faults import FaultLog, ImportFaults, refusal
from bot.barometer.metadata import read_measures
from bot.barometer.restarts import restarts
from bot.barometer.source import Layout, open_layout
from bot.barometer.tables import decoded
from bot.domain.barometer import Edition, Measure, Series

_DATA_NAME = re.compile(r"data/ind-\d+\.csv", re.ASCII)
Progress = Callable[[int, int], None]
_Found = dict[str, dict[str, Series]]


@dataclass(frozen=True, slots=True)
class Reading:
    """An edition and what was counted while reading it.

    Attributes:
        edition: everything that was read.
        files: data files, one an indicator.
        rows: rows of the data files, headers apart.
        accepted: rows that hold at least one figure.
        placeholders: rows that hold none.
        pairs: (indicator, zone) pairs that have a value.
    """

    edition: Edition
    files: int
    rows: int
    accepted: int
    placeholders: int
    pairs: int


def read_edition(path: Path, on: date, progress: Progress | None = None) -> Reading:
    """Read the official layout: ``data/ind-*.csv``, ``metadata/`` and ``config/config-viz.yml``.

    Values are kept exactly as written: not rounded, not clipped. An empty cell is no figure.

    Args:
        path: a folder or a zip with the layout at its root or one folder down.
        on: the day of publication, which the layout does not carry.
        progress: called after each data file with how many are read, of how many.

    Raises:
        ImportFaults: anything is wrong; nothing is returned then.
    """
    log, tally = FaultLog(), Tally()
    with open_layout(path) as layout:
        names = _data_files(layout, log)
        measures = read_measures(layout, [indicator_of(name) for name in names], log)
        found = _read_data(layout, names, tally, log, progress or _silent)
    log.settle()
    edition = seal(on, _with_restarts(measures, found), {key: zones for key, zones in found.items() if zones})
    pairs = sum(map(len, found.values()))
    return Reading(edition, tally.files, tally.rows, tally.accepted, tally.placeholders, pairs)


def _data_files(layout: Layout, log: FaultLog) -> list[str]:
    names = layout.data_files()
    if not names:
        raise refusal("data", "holds no file: expected ind-*.csv, one an indicator")
    for name in names:
        if not _DATA_NAME.fullmatch(name):
            log.add(name, None, "expected a name such as ind-306.csv")
    return [name for name in names if _DATA_NAME.fullmatch(name)]


def _read_data(layout: Layout, names: list[str], tally: Tally, log: FaultLog, progress: Progress) -> _Found:
    found: _Found = {}
    for done, name in enumerate(names, start=1):
        try:
            text = decoded(name, layout.read(name), log)
        except ImportFaults as error:
            log.absorb(error)
        else:
            found[indicator_of(name)] = {} if text is None else read_series(name, text, tally, log)
        progress(done, len(names))
    return found


def _with_restarts(measures: dict[str, Measure], found: _Found) -> dict[str, Measure]:
    return {
        key: replace(measure, restarts=measure.rising and restarts(found[key].values()))
        for key, measure in measures.items()
    }


def _silent(done: int, total: int) -> None:
    """Report nothing."""
