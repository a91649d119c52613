"""Making the editions that the project carries; reading them is in ``shipped``, which needs no YAML."""

from datetime import date
from pathlib import Path

from bot.barometer.codec import encode
from bot.barometer.layout import Progress, Reading, read_edition
from bot.barometer.shipped import snapshot_file


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
