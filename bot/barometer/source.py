"""Where the files of the official layout are read from: a folder or a zip."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Protocol

from bot.barometer.archive import LARGEST_ENTRY, ZipSource
from bot.barometer.faults import quoted, refusal

CONFIG = "config/config-viz.yml"
INDICATORS = "metadata/meta_indicateurs.csv"
POLICIES = "metadata/meta_chantiers.csv"
_PARTS = ("data", "metadata", "config")
_SHOWN_FOLDERS = 5


class Source(Protocol):
    """Files by name, wherever they are."""

    def names(self) -> list[str]:
        """Return the names of the files, with ``/`` between the parts."""

    def read(self, name: str) -> bytes:
        """Return a file's content. ImportFaults if it cannot be read, or should not be."""


class FolderSource:
    """The files of a folder; links that lead out of it are refused."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def names(self) -> list[str]:
        """List the layout's folders, here and in each sub-folder; nothing deeper is looked at."""
        folders = [self._root, *sorted(child for child in self._root.iterdir() if child.is_dir())]
        return [
            file.relative_to(self._root).as_posix()
            for folder in folders
            for part in _PARTS
            if (folder / part).is_dir()
            for file in sorted((folder / part).iterdir())
        ]

    def read(self, name: str) -> bytes:
        """Return a file's content."""
        file = self._root / name
        if not file.resolve().is_relative_to(self._root.resolve()):
            raise refusal(name, "a link that leads out of the folder is not followed")
        if not file.is_file():
            raise refusal(name, "expected a regular file")
        if file.stat().st_size > LARGEST_ENTRY:
            raise refusal(name, f"the file is larger than {LARGEST_ENTRY:,} bytes")
        return file.read_bytes()


class Layout:
    """A source seen from the folder that holds ``data/``, ``metadata/`` and ``config/``."""

    def __init__(self, source: Source, prefix: str, names: Iterable[str]) -> None:
        self._source = source
        self._prefix = prefix
        self._names = {name.removeprefix(prefix) for name in names if name.startswith(prefix)}

    def data_files(self) -> list[str]:
        """Return the names ``data/ind-….csv``, sorted."""
        return sorted(name for name in self._names if _is_data(name.split("/")))

    def read(self, name: str) -> bytes:
        """Return the content of a file of the layout. ImportFaults if it cannot be read."""
        if name not in self._names:
            raise refusal(name, "the file is missing")
        try:
            return self._source.read(self._prefix + name)
        except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle, before Python 3.13
            raise refusal(name, f"the file cannot be read: {error}") from error


@contextmanager
def open_layout(path: Path) -> Iterator[Layout]:
    """Open a folder or a zip that holds the layout, at its root or one folder down.

    Raises:
        ImportFaults: nothing there, not the layout, or a zip that should not be opened.
    """
    if is_folder(path):
        yield _layout(path, FolderSource(path))
    else:
        with ZipSource.open(path) as archive:
            yield _layout(path, archive)


def is_folder(path: Path) -> bool:
    """Tell a folder from a file, which may be a zip. ImportFaults if neither is there."""
    try:
        if path.is_dir():
            return True
        there = path.is_file()
    except OSError:  # a name too long for any file, a folder that may not be entered
        there = False
    if not there:
        raise refusal(str(path), "there is no such folder or zip")
    return False


def _layout(path: Path, source: Source) -> Layout:
    try:
        names = source.names()
    except OSError as error:
        raise refusal(str(path), f"the folder cannot be read: {error}") from error
    return Layout(source, _prefix(path, names), names)


def _prefix(path: Path, names: Iterable[str]) -> str:
    """Return what stands before ``data/…`` in the names: nothing, or one folder."""
    found = {"/".join([*parts[:-2], ""]) for parts in (name.split("/") for name in names) if _is_mark(parts)}
    if "" in found:
        return ""
    if len(found) > 1:
        several = ", ".join(map(quoted, sorted(found)[:_SHOWN_FOLDERS]))
        several += ", …" if len(found) > _SHOWN_FOLDERS else ""
        raise refusal(str(path), f"holds several editions ({several}): give the path of one of them")
    if not found:
        expected = f"data/ind-*.csv, {INDICATORS}, {POLICIES} and {CONFIG}"
        raise refusal(str(path), f"is not the official layout: expected {expected}, here or one folder down")
    return found.pop()


def _is_mark(parts: list[str]) -> bool:
    """Tell whether a name shows where the layout is; archives made on macOS hold a shadow of each file."""
    if len(parts) not in (2, 3) or parts[0] == "__MACOSX":
        return False
    return "/".join(parts[-2:]) in (CONFIG, INDICATORS, POLICIES) or _is_data(parts[-2:])


def _is_data(parts: list[str]) -> bool:
    return len(parts) == 2 and parts[0] == "data" and fnmatchcase(parts[1], "ind-*.csv")
