"""``chezvous import`` and ``chezvous snapshot``: an edition of the barometer is read."""

import sys
from datetime import date
from pathlib import Path
from typing import TextIO

from tqdm import tqdm

from bot.app import App, now
from bot.barometer.codec import encode
from bot.barometer.day import edition_date
from bot.barometer.faults import refusal
from bot.barometer.layout import Reading, read_edition
from bot.barometer.snapshots import write_snapshot
from bot.barometer.source import is_folder
from bot.services.editions import store_edition


class Bar:
    """A progress bar on standard error; nothing is drawn where that is not a terminal."""

    def __init__(self) -> None:
        self._bar = tqdm(unit=" files", disable=not sys.stderr.isatty(), leave=False)

    def __call__(self, done: int, total: int) -> None:
        """Show how many files of how many are read."""
        self._bar.total = total
        self._bar.update(done - self._bar.n)

    def close(self) -> None:
        """Take the bar away."""
        self._bar.close()


def import_edition(app: App, path: Path, given: str | None, target: TextIO) -> int:
    """Read an edition in the official layout and keep it, all or nothing; print what was read.

    Raises:
        ImportFaults: every fault with its file and line; the database is as it was.
    """
    reading = _read(path, published_on(path, given, now().date()))
    edition = reading.edition
    with app.store.transaction() as memory:
        outcome = store_edition(memory, app.shipped(), edition, encode(edition), now())
    said = {
        "new": "is imported",
        "replaced": "differed from the one already here, and replaces it",
        "same": "is already here, the same: nothing was changed",
    }
    print(summary(reading), file=target)
    print(f"The edition of {edition.on} {said[outcome]}.", file=target)
    return 0


def published_on(path: Path, given: str | None, today: date) -> date:
    """Return the day of publication of an edition that is there.

    Raises:
        ImportFaults: nothing is there, no certain day, or one to come: it would stay the newest,
            over every edition until then.
    """
    is_folder(path)
    day = edition_date(path, given)
    if day > today:
        raise refusal(str(path), f"the edition's day, {day}, is still to come: expected {today} or before")
    return day


def _read(path: Path, on: date) -> Reading:
    bar = Bar()
    try:
        return read_edition(path, on, bar)
    finally:
        bar.close()


def summary(reading: Reading) -> str:
    """Return one line: what was read, accepted and passed over."""
    return (
        f"{reading.files} files and {reading.rows} rows read: {reading.accepted} rows accepted, "
        f"{reading.placeholders} empty ones passed over, 0 refused; {reading.pairs} figures have a value."
    )


def make_snapshot(path: Path, given: str | None, folder: Path, target: TextIO) -> int:
    """Write an edition into the content folder, in the project's own format. ImportFaults as above."""
    on, bar = published_on(path, given, now().date()), Bar()
    try:
        reading = write_snapshot(path, on, folder, bar)
    finally:
        bar.close()
    print(summary(reading), file=target)
    return 0
