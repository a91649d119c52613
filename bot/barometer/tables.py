"""Text and CSV as the layout writes them: UTF-8, commas, a header; line numbers kept for faults."""

import csv
import io
import re
from collections.abc import Iterator
from operator import itemgetter
from unicodedata import category

from bot.barometer.faults import FaultLog, quoted

UNENDED = "the last line does not end: the file is cut, or its last cell is"
Row = tuple[int, tuple[str, ...]]
"""The line on which a row begins, counted from 1, and its cells."""
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_LONGEST_NUMBER = 40
"""Characters; the longest of a real edition has 18."""
LARGEST, SMALLEST = 1e15, 1e-30
"""Sizes of a figure other than 0: so that no sum or share of two is without end. What is left of 0
after sums in floating point (2.8e-17) is a figure as written."""


def decoded(name: str, raw: bytes, log: FaultLog) -> str | None:
    """Return the text of a file, None (and a fault with its line) where it is not UTF-8 text."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        log.add(name, line, f"byte 0x{raw[error.start]:02x} is not UTF-8: expected the file in UTF-8")
        return None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        log.add(name, line, "holds a NUL byte: expected text")
        return None
    return text


def rows(name: str, text: str, columns: tuple[str, ...], log: FaultLog) -> Iterator[Row]:
    """Yield each row, its cells in the order of ``columns``.

    Columns may stand in any order among others. Rows that cannot be read are noted in the
    log and left out; a faulty header yields nothing. Blank lines are skipped. A last line that
    does not end is a fault where no other was noted: nothing else tells that its last cell is cut.
    """
    before = len(log)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = last = 1
    try:
        header = next(reader, [])
        if complaint := _header_complaint(header, columns):
            log.add(name, 1, complaint)
            return
        pick = itemgetter(*(header.index(column) for column in columns))
        line = reader.line_num + 1
        for cells in reader:
            if len(cells) == len(header):
                yield line, pick(cells)
            elif cells:
                log.add(name, line, _width_complaint(len(cells), len(header)))
            last, line = line, reader.line_num + 1
    except csv.Error as error:
        log.add(name, line, f"is not readable as CSV: {error}")
    if len(log) == before and not ends(text):
        log.add(name, last, UNENDED)


def ends(text: str) -> bool:
    """Tell whether the last line of a text ends: if not, the file may have been cut within it."""
    return text.endswith(("\n", "\r"))


def number(column: str, text: str) -> float:
    """Return the number in a cell that is not empty, exactly as written.

    ``NaN`` is refused like any other word: the layout writes "no figure" as an empty cell.

    Raises:
        ValueError: not a number, or not one of a figure's size; the message is a sentence.
    """
    value = float(text) if len(text) <= _LONGEST_NUMBER and _NUMBER.fullmatch(text) else None
    if value is None:
        expected = "a number such as 1234.5, or an empty cell where there is no figure"
        raise ValueError(f"{column} is {quoted(text)}: expected {expected}")
    if abs(value) > LARGEST:
        raise ValueError(f"{column} is {quoted(text)}, which is too large to be a figure")
    if 0 < abs(value) < SMALLEST:
        raise ValueError(f"{column} is {quoted(text)}, which is too small to be a figure")
    return value


def unfit(text: str, longest: int) -> str | None:
    """Say why a text from the files is not fit to be shown to citizens; None where it is."""
    if len(text) > longest:
        return f"is {len(text):,} characters long: expected {longest} at most"
    for char in text:
        if not char.isprintable() and category(char) != "Zs":  # "Zs": the spaces, no-break ones too
            return f"holds the character {quoted(char)}, which cannot be shown"
    return None


def _header_complaint(header: list[str], columns: tuple[str, ...]) -> str | None:
    if not header:
        return f"is empty: expected the header {','.join(columns)}"
    if len(header) == 1 and (";" in header[0] or "\t" in header[0]):
        return "the columns are separated by semicolons or tabs: expected commas"
    if missing := [column for column in columns if column not in header]:
        return f"missing in the header: {', '.join(missing)}; found {quoted(','.join(header))}"
    if twice := [column for column in columns if header.count(column) > 1]:
        return f"twice in the header: {', '.join(twice)}"
    return None


def _width_complaint(found: int, expected: int) -> str:
    hint = "is the file cut" if found < expected else "is there a comma in a figure or a name"
    return f"{found} columns found, {expected} expected as in the header: {hint}?"
