"""A TOML file whose tables are checked key by key, and whose faults know their line."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bot.content.faults import ContentFault

_LINE = re.compile(r"at line (\d+)")
_HEADER = re.compile(r"\[(\[)?([^\[\]]+)\]{1,2}\s*(?:#.*)?$")
_FRONT = re.compile(r"\+\+\+\n(.*?\n)\+\+\+\n", re.DOTALL)
_KEY = re.compile(r"""("[^"]+"|'[^']+'|[\w-]+)\s*=""")


class Table:
    """One TOML table, with the place where it stands; wrong keys are noted, not raised."""

    def __init__(
        self, file: "TableFile", path: tuple[str, ...], values: dict[str, Any], *, missing: bool = False
    ) -> None:
        self.file = file
        self.path = path
        self.values = values
        self.missing = missing

    def text(self, key: str, longest: int = 2000) -> str:
        """Return a non-empty text of at most ``longest`` characters; a fault and ``""`` otherwise."""
        value = self.values.get(key)
        if not isinstance(value, str) or not value.strip():
            self._wrong(key, "a text is expected")
            return ""
        if len(value) > longest:
            self._wrong(key, f"{len(value)} characters, at most {longest} are expected")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of non-empty texts; a fault and ``()`` otherwise."""
        value = self.values.get(key)
        texts = isinstance(value, list) and all(isinstance(item, str) and item.strip() for item in value)
        if not value or not texts:
            self._wrong(key, 'a list of texts is expected, such as ["one", "two"]')
            return ()
        return tuple(value)

    def one_of(self, key: str, allowed: tuple[str, ...]) -> str:
        """Return one of the allowed texts; a fault and the first of them otherwise."""
        value = self.values.get(key)
        if value not in allowed:
            self._wrong(key, f"one of {', '.join(allowed)} is expected, not {value!r}")
            return allowed[0]
        return str(value)

    def number(self, key: str, low: int, high: int) -> int:
        """Return a whole number from ``low`` to ``high``; a fault and ``low`` otherwise."""
        value = self.values.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            self._wrong(key, f"a whole number from {low} to {high} is expected, not {value!r}")
            return low
        return value

    def table(self, key: str) -> "Table":
        """Return a table inside this one; a fault and an empty one otherwise."""
        value = self.values.get(key)
        if isinstance(value, dict):
            return Table(self.file, (*self.path, key), value)
        self._wrong(key, "a table is expected")
        return Table(self.file, (*self.path, key), {}, missing=True)

    def tables(self, key: str) -> "tuple[Table, ...]":
        """Return a list of tables, numbered from 1; a fault and ``()`` where there is none."""
        value = self.values.get(key)
        if not isinstance(value, list) or not value or not all(isinstance(item, dict) for item in value):
            self._wrong(key, "at least one table is expected")
            return ()
        return tuple(Table(self.file, (*self.path, key, str(n)), item) for n, item in enumerate(value, 1))

    def day(self, key: str) -> date:
        """Return a day; a fault and the first day of all otherwise."""
        value = self.values.get(key)
        if not isinstance(value, date) or isinstance(value, datetime):
            self._wrong(key, "a day is expected, such as 2024-10-15")
            return date.min
        return value

    def only(self, *known: str) -> None:
        """Note every key that nothing reads: a misspelt key must not pass for a missing one."""
        for key in self.values.keys() - set(known):
            self._wrong(key, f"unknown key; expected: {', '.join(known)}")

    def _wrong(self, key: str, what: str) -> None:
        # Of a table that is missing, that was said: what it lacks goes without saying.
        table = f"[{'.'.join(self.path)}] " if self.path else ""
        if not self.missing:
            self.file.fault((*self.path, key), f"{table}{key}: {what}")


class TableFile:
    """A TOML file of ``content/``, or a Markdown file that begins with TOML between two lines ``+++``.

    Attributes:
        source: the whole text.
        values: the TOML read.
        body: the lines after the TOML of a Markdown file.
        body_starts: the number of the first of them.
    """

    def __init__(self, folder: Path, name: str, faults: list[ContentFault]) -> None:
        self.name = name
        self.faults = faults
        self.source = ""
        self.readable = False
        self.values: dict[str, Any] = {}
        self.body: list[str] = []
        self.body_starts = 1
        try:
            self.source = (folder / name).read_text("utf-8")
            if (toml := self._toml()) is not None:
                self.values = tomllib.loads(toml)
                self.readable = True
        except OSError as error:
            faults.append(ContentFault(name, None, f"cannot be read: {error.strerror}"))
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            faults.append(ContentFault(name, line, "UTF-8 is expected"))
        except tomllib.TOMLDecodeError as error:
            found = _LINE.search(str(error))
            line = int(found[1]) if found else self.source.count("\n") + 1
            faults.append(ContentFault(name, line, f"not valid TOML: {error}"))

    def _toml(self) -> str | None:
        """Return the TOML of the file, at its own lines; set the body of a Markdown file apart.

        A Markdown file without any is at fault for that alone: None.
        """
        if not self.name.endswith(".md"):
            return self.source
        front = _FRONT.match(self.source)
        if front is None:
            self.faults.append(ContentFault(self.name, 1, "+++, TOML and +++ are expected first"))
            return None
        self.body = self.source[front.end() :].splitlines()
        self.body_starts = front[0].count("\n") + 1
        return "\n" + front[1]

    def tables(self) -> Iterator[Table]:
        """Give the file's tables in their order."""
        for key, value in self.values.items():
            if isinstance(value, dict):
                yield Table(self, (key,), value)
            else:
                self.fault((key,), f"{key}: a table is expected")

    def fault(self, path: tuple[str, ...], what: str, line: int | None = None) -> None:
        """Note a fault at a line, or where the last part of ``path`` is written, or its table begins.

        Of a file that could not be read, that alone is said: nothing in it is missing for its own part.
        """
        if self.readable:
            self.faults.append(ContentFault(self.name, line or self._line(path), what))

    def _line(self, path: tuple[str, ...]) -> int | None:
        known = _lines(self.source)
        return next((known[path[:n]] for n in range(len(path), 0, -1) if path[:n] in known), None)


def _lines(source: str) -> dict[tuple[str, ...], int]:
    """Return where each table and each key of a TOML text begins; each [[a]] is counted."""
    found: dict[tuple[str, ...], int] = {}
    counts: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    for number, line in enumerate(map(str.strip, source.splitlines()), 1):
        if header := _HEADER.match(line):
            table = _path([part.strip().strip("\"'") for part in header[2].split(".")], header[1], counts)
            for part in range(1, len(table) + 1):
                found.setdefault(table[:part], number)
        elif key := _KEY.match(line):
            found.setdefault((*table, key[1].strip("\"'")), number)
    return found


def _path(parts: list[str], begins: str | None, counts: dict[tuple[str, ...], int]) -> tuple[str, ...]:
    """Return where a header stands: in the last [[a]] so far; [[a]] itself begins one more."""
    path: tuple[str, ...] = ()
    for part in parts:
        path = (*path, part)
        if begins and part is parts[-1]:
            counts[path] = counts.get(path, 0) + 1
        if path in counts:
            path = (*path, str(counts[path]))
    return path
