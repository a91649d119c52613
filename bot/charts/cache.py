"""Pictures already drawn, kept for a day in a folder by the content of their drawing."""

import hashlib
import os
import tempfile
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from bot import i18n
from bot.domain.pictures import Drawing

KEPT_FOR = timedelta(days=1)
MOST_FILES = 500


class PictureCache:
    """PNG files in a folder that this cache owns; several processes may share it."""

    def __init__(self, folder: Path) -> None:
        """Name the folder; nothing is touched before ``clean``."""
        self._folder = folder
        # Other drawing code draws another picture: an upgrade must not show yesterday's.
        sources = [*sorted(Path(__file__).parent.glob("*.py")), Path(i18n.__file__)]
        self._style = hashlib.sha256(b"".join(source.read_bytes() for source in sources)).digest()

    def clean(self, now: datetime) -> None:
        """Make the folder, and remove what is older than a day. OSError if it cannot be written."""
        self._folder.mkdir(parents=True, exist_ok=True)
        for path in self._folder.glob("*.*"):
            with suppress(OSError):  # another process may have removed it
                if path.is_file() and now.timestamp() - path.stat().st_mtime > KEPT_FOR.total_seconds():
                    path.unlink()

    def find(self, drawing: Drawing) -> Path | None:
        """Return the file of a drawing, which then counts as fresh, or None."""
        path = self._path(drawing)
        try:
            os.utime(path)
        except OSError:
            return None
        return path

    def put(self, drawing: Drawing, png: bytes) -> Path:
        """Write a picture whole or not at all, and return its file. OSError if that fails."""
        path = self._path(drawing)
        with tempfile.NamedTemporaryFile(dir=self._folder, suffix=".part", delete=False) as part:
            part.write(png)
        Path(part.name).replace(path)
        self._cap()
        return path

    def _path(self, drawing: Drawing) -> Path:
        digest = hashlib.sha256(self._style + repr(drawing).encode("utf-8", "surrogatepass"))
        return self._folder / f"{digest.hexdigest()}.png"

    def _cap(self) -> None:
        with os.scandir(self._folder) as entries:
            files = [entry for entry in entries if entry.name.endswith(".png")]
        if len(files) > MOST_FILES:
            with suppress(OSError):  # another process may have removed some
                files.sort(key=lambda entry: entry.stat().st_mtime)
                for entry in files[: len(files) - MOST_FILES]:
                    Path(entry.path).unlink(missing_ok=True)
