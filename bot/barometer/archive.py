"""A zip read with suspicion: it may be cut, locked, or made to fill the memory."""

import stat
import struct
import zlib
from copy import copy
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Self
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from bot.barometer.faults import ImportFaults, refusal

LARGEST_ZIP = 20 * 1024 * 1024
"""Bytes; a real edition takes half a million."""
MOST_ENTRIES = 10_000
LARGEST_TOTAL = 200 * 1024 * 1024
"""Bytes, uncompressed, of everything in the zip."""
LARGEST_ENTRY = 16 * 1024 * 1024
"""Bytes, uncompressed, of a file that is read: a hundred times the largest of a real edition."""
STEEPEST_RATIO = 200
"""Uncompressed to compressed size; the real files, very regular, stay below 30."""
_SMALL = 1024 * 1024
_ENCRYPTED = 0x1
_UNREADABLE = (BadZipFile, EOFError, OSError, RuntimeError, ValueError, struct.error, zlib.error)
"""What zipfile raises, of a damaged zip as of one in a dialect that it does not know."""


class ZipSource:
    """The files of a zip; sizes and names are checked before anything is read."""

    def __init__(self, path: Path, archive: ZipFile) -> None:
        self._path = path
        self._archive = archive
        self._entries = {entry.filename: entry for entry in archive.infolist() if not entry.is_dir()}

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a zip. ImportFaults if it is not one, is cut, or holds what it should not."""
        if path.stat().st_size > LARGEST_ZIP:
            raise refusal(str(path), f"is larger than {LARGEST_ZIP:,} bytes, which no edition is")
        try:
            archive = ZipFile(path)
        except _UNREADABLE as error:
            raise refusal(str(path), f"is not a zip that can be read, or it is cut: {error}") from error
        try:
            _check(path, archive.infolist())
        except ImportFaults:
            archive.close()
            raise
        return cls(path, archive)

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the zip."""
        self._archive.close()

    def names(self) -> list[str]:
        """Return the names of the files."""
        return list(self._entries)

    def read(self, name: str) -> bytes:
        """Return a file's content, exactly as many bytes as the zip said, which were checked.

        One byte more is asked for: zipfile, asked for all of a file, expands all that is there
        before it cuts that to the size said; asked for so many bytes, it expands no more.
        """
        entry = self._entries[name]
        if entry.file_size > LARGEST_ENTRY:
            raise refusal(name, f"the file is larger than {LARGEST_ENTRY:,} bytes")
        try:
            content = self._start(entry)
        except _UNREADABLE as error:
            raise refusal(name, f"cannot be read from the zip, which is damaged or cut: {error}") from error
        if len(content) != entry.file_size:
            raise refusal(name, "cannot be read from the zip: its size is not the one that the zip says")
        return content

    def _start(self, entry: ZipInfo) -> bytes:
        wider = copy(entry)
        wider.file_size += 1  # or zipfile would cut a longer file there, and nobody would know
        with self._archive.open(wider) as file:
            return file.read(wider.file_size)


def _check(path: Path, entries: list[ZipInfo]) -> None:
    """Refuse a zip for what its directory says, before a byte of it is expanded."""
    if len(entries) > MOST_ENTRIES:
        raise refusal(str(path), f"the zip holds {len(entries):,} files; at most {MOST_ENTRIES:,} are read")
    total = sum(entry.file_size for entry in entries)
    if total > LARGEST_TOTAL:
        raise refusal(
            str(path), f"the zip expands to {total:,} bytes; at most {LARGEST_TOTAL:,} bytes are read"
        )
    seen: set[str] = set()
    for entry in entries:
        if complaint := _complaint(entry, seen):
            raise refusal(f"{path}: {entry.filename}", complaint)
        seen.add(entry.filename)


def _complaint(entry: ZipInfo, seen: set[str]) -> str | None:
    name = entry.orig_filename
    if "\\" in name or "\0" in name or PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
        return "the name of a file in the zip leads out of it"
    if entry.filename in seen:
        return "the zip holds this name twice"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "the zip holds a symbolic link; only plain files are read"
    if entry.flag_bits & _ENCRYPTED:
        return "the zip is encrypted; only plain files are read"
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return "the zip is compressed in an unusual way: expected the usual one (deflate)"
    if entry.file_size > max(_SMALL, STEEPEST_RATIO * entry.compress_size):
        return f"expands {entry.compress_size:,} bytes to {entry.file_size:,}, which no real file does"
    return None
