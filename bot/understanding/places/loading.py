"""The gazetteer, read from its folder: ``communes.gz``, ``territories.toml`` and two lists of words."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.domain.territories import FRANCE, Level, Territory
from bot.understanding.normalise import key
from bot.understanding.places.compact import GazetteerFault, read_communes
from bot.understanding.places.gazetteer import MAINLAND, Gazetteer
from bot.understanding.places.index import Ordinary
from bot.understanding.places.naming import build_index, check_codes


def load_gazetteer(folder: Path) -> Gazetteer:
    """Read every place from a folder.

    Raises:
        GazetteerFault: a file is missing or wrong; the message names it, and the line.
    """
    table = _toml(folder / "territories.toml")
    zones, regions = _zones(table, folder / "territories.toml")
    communes = read_communes(folder / "communes.gz", zones)
    for code, region in regions.items():
        communes.populations[region] = communes.populations.get(region, 0) + communes.populations.get(code, 0)
    communes.populations[FRANCE.code] = sum(communes.populations[code] for code in regions)
    ordinary, first_names = _ordinary(folder / "ordinary_words.txt")
    lookalikes = frozenset(line for _, line in _lines(folder / "lookalikes.txt"))
    try:
        check_codes(table, zones, communes.rows)
        index = build_index(communes, table, ordinary, first_names, lookalikes)
    except (KeyError, TypeError, ValueError) as error:
        raise GazetteerFault(f"{folder / 'territories.toml'}: {error}") from error
    times = {str(code): str(zone) for code, zone in table.get("time_zones", {}).items()}
    return Gazetteer(
        zones, communes.rows, communes.old_codes, communes.postal, regions, times, communes.populations, index
    )


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise GazetteerFault(f"{path}: {error}") from error


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the numbered lines of a list, without comments and empty lines (« # names » is kept)."""
    try:
        text = path.read_text("utf-8")
    except (OSError, ValueError) as error:
        raise GazetteerFault(f"{path}: {error}") from error
    for number, line in enumerate(text.splitlines(), 1):
        if line and (not line.startswith("#") or line == "# names"):
            yield number, line


def _ordinary(path: Path) -> tuple[dict[str, Ordinary], frozenset[str]]:
    """Return the ordinary words with their mark, and the first names."""
    words: dict[str, Ordinary] = {}
    names: set[str] = set()
    in_names = False
    for number, line in _lines(path):
        word = line.rstrip("!+")
        if line == "# names":
            in_names = True
        elif key(word) != word or len(line) - len(word) > 1:
            raise GazetteerFault(f"{path}, line {number}: not a folded word: {line!r}")
        elif in_names:
            names.add(word)
        else:
            words[word] = Ordinary(line[len(word) :])
    return words, frozenset(names)


def _zones(table: dict[str, Any], path: Path) -> tuple[dict[str, Territory], dict[str, str]]:
    """Return the zones by code, and the region of each département."""
    zones = {FRANCE.code: FRANCE}
    regions = {}
    levels = (
        ("region", Level.REGION),
        ("departement", Level.DEPARTEMENT),
        ("collectivity", Level.COLLECTIVITY),
    )
    for kind, level in levels:
        for place in table.get(kind, ()):
            try:
                code, name = place["code"], place["name"]
                parent = place["region"] if level is Level.DEPARTEMENT else FRANCE.code
                if parent not in zones or code in zones:
                    raise GazetteerFault(f"{path}: {code}: given twice, or in an unknown region")
            except KeyError as error:
                raise GazetteerFault(f"{path}: a {kind} has no {error.args[0]}: {place}") from error
            zones[code] = Territory(code, name, level, parent, place.get("time_zone", MAINLAND))
            if level is Level.DEPARTEMENT:
                regions[code] = parent
    return zones, regions
