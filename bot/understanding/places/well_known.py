"""Which names are well known: sought further than the others when they are misspelt."""

from collections.abc import Iterator, Mapping

from bot.understanding.places.index import WideName

WELL_KNOWN = 40_000
"""Inhabitants of the cities that are sought behind two slips, or in a word of four letters."""
FAMOUS = 50_000
"""Inhabitants of the cities sought where nothing calls for a place, as the largest of each département."""

Rows = Mapping[str, str]


def well_known(communes: Mapping[str, str], wide: Mapping[str, WideName], rows: Rows) -> Iterator[str]:
    """Yield the names of one word that are sought further than others: zones, and cities."""
    yield from (name for name, meaning in wide.items() if " " not in name and not meaning.capitals)
    for name, packed in communes.items():
        if " " in name or name in wide:
            continue
        items = (item for item in packed.split() if item[5] == "c")
        if any(_people(rows[item[:5]]) >= WELL_KNOWN for item in items):
            yield name


def famous(communes: Mapping[str, str], wide: Mapping[str, WideName], rows: Rows) -> Iterator[str]:
    """Yield the names of zones, of large cities and of the largest one of each département.

    Zones whose name is an ordinary word (la Creuse) are left out: a slip makes another word of it.
    """
    for name, meaning in wide.items():
        if " " not in name and not (meaning.word or meaning.capitals):
            yield name
    largest: dict[str, tuple[int, str]] = {}
    for code, row in rows.items():
        place = row.split("\t", 2)[1]
        largest[place] = max(largest.get(place, (0, "")), (_people(row), code))
    chief = {code for _, code in largest.values()}
    for name, packed in communes.items():
        if name in wide or (" " in name and not name.startswith("saint ")):
            continue
        codes = (item[:5] for item in packed.split() if item[5] == "c")
        if any(code in chief or _people(rows[code]) >= FAMOUS for code in codes):
            yield name


def _people(row: str) -> int:
    return int(row.split("\t", 3)[2])
