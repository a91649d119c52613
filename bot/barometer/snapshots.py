"""The editions that the project carries, in its own format: ``content/barometer/2024-10-15.json.gz``."""

from datetime import date
from pathlib import Path

from bot.barometer.codec import encode
from bot.barometer.layout import Progress, Reading, read_edition

SUFFIX = ".json.gz"


def write_snapshot(path: Path, on: date, folder: Path, progress: Progress | None = None) -> Reading:
    """Read an edition in the official layout and write it into ``folder`` in our format.

    Raises:
        ImportFaults: the edition cannot be read; nothing is written then.
    """
    reading = read_edition(path, on, progress)
    target = snapshot_file(folder, on)
    draft = target.with_suffix(".part")
    draft.write_bytes(encode(reading.edition))
    draft.replace(target)
    return reading


def snapshot_file(folder: Path, on: date) -> Path:
    """Return where the snapshot of an edition stands.

    >>> snapshot_file(Path("barometer"), date(2024, 10, 15)).as_posix()
    'barometer/2024-10-15.json.gz'
    """
    return folder / f"{on.isoformat()}{SUFFIX}"


def load_shipped(folder: Path) -> dict[date, bytes]:
    """Return the editions of a folder, oldest first, still encoded: ``decode`` those you need.

    Raises:
        ValueError: a snapshot is not named after a day.
    """
    files = sorted(folder.glob(f"*{SUFFIX}"))
    return {date.fromisoformat(file.name.removesuffix(SUFFIX)): file.read_bytes() for file in files}
