"""The compact file of communes, as the builder writes it."""

import gzip
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

SECTIONS = ("[communes]", "[former names]", "[former codes]")
LARGE = 1500
"""Single-word names of smaller communes are not sought behind a typo: too many words are near."""


class GazetteerFault(ValueError):
    """A file of the gazetteer is not what it should be; the message names the file and the line."""


@dataclass(slots=True)
class Communes:
    """What the compact file holds, and what is counted while it is read.

    Attributes:
        rows: by INSEE code, name, département, population and postal codes, tab-separated.
        former: today's code, a former name and its kind (see ``history``).
        old_codes: a former code, and today's.
        postal: INSEE codes by postal code, separated by spaces.
        populations: inhabitants by zone.
        large: communes whose name is sought behind a typo.
    """

    rows: dict[str, str] = field(default_factory=dict)
    former: list[tuple[str, str, str]] = field(default_factory=list)
    old_codes: dict[str, str] = field(default_factory=dict)
    postal: dict[str, str] = field(default_factory=dict)
    populations: dict[str, int] = field(default_factory=dict)
    large: set[str] = field(default_factory=set)


def read_communes(path: Path, zones: Iterable[str]) -> Communes:
    """Read the compact file, section by section.

    Raises:
        GazetteerFault: it is missing, or a line is not what its section holds.
    """
    try:
        lines = gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()
        starts = [lines.index(section) + 1 for section in SECTIONS]
    except (OSError, ValueError, EOFError, zlib.error) as error:
        raise GazetteerFault(f"{path}: {error}") from error
    ends = (starts[1] - 1, starts[2] - 1, len(lines))
    found = Communes()
    places = {zone.removeprefix("D"): zone for zone in zones}
    for reader, start, end in zip((_today, _former, _codes), starts, ends, strict=True):
        number = start
        try:
            for number in range(start, end):
                reader(found, lines[number], places)
        except (KeyError, ValueError) as error:
            raise GazetteerFault(f"{path}, line {number + 1}: {error}: {lines[number]!r}") from error
    return found


def _today(found: Communes, line: str, places: dict[str, str]) -> None:
    """Take in a commune of today: code, name, département, population, postal codes."""
    code, _, place, population, postal = line.split("\t")
    zone, people = places[place], int(population)
    found.rows[code] = line[len(code) + 1 :]
    found.populations[zone] = found.populations.get(zone, 0) + people
    if people >= LARGE:
        found.large.add(code)
    for item in postal.split():
        found.postal[item] = f"{found.postal[item]} {code}" if item in found.postal else code


def _former(found: Communes, line: str, _: dict[str, str]) -> None:
    """Take in a former name: today's code, the name, its kind."""
    code, name, kind = line.split("\t")
    found.former.append((code, name, kind))


def _codes(found: Communes, line: str, _: dict[str, str]) -> None:
    """Take in a former code and today's."""
    old, new = line.split("\t")
    found.old_codes[old] = new
