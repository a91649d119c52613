"""The editions that the project carries, in its own format: ``content/barometer/2024-10-15.json.gz``."""

from datetime import date
from pathlib import Path

SUFFIX = ".json.gz"


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
