"""``sources.toml``: where the answers were read."""

from collections.abc import Mapping
from datetime import date

from bot.content.tables import Table, TableFile
from bot.domain.answers import Grain, Source

_GRAINS = {4: (Grain.YEAR, "-01-01"), 7: (Grain.MONTH, "-01")}
_EXPECTED = 'on: a day, a month or a year is expected, such as 2024-03-28, "2024-03" or "2024"'


def read_sources(file: TableFile) -> dict[str, Source]:
    """Return the sources by id; what is wrong is noted in the file's faults."""
    found = {table.path[0]: read_source(table) for table in file.tables()}
    if not found:
        file.fault((), "at least one source is expected")
    return found


def read_source(table: Table) -> Source:
    """Return one source; ``read`` (page or excerpt) is for editors alone."""
    table.only("title", "publisher", "url", "on", "read")
    if "read" in table.values:
        table.one_of("read", ("page", "excerpt"))
    on, grain = _day(table)
    return Source(
        table.text("title", 200),
        table.text("url", 300) if "url" in table.values else "",
        on,
        table.text("publisher", 100) if "publisher" in table.values else "",
        grain,
    )


def named(table: Table, key: str, sources: Mapping[str, Source]) -> tuple[Source, ...]:
    """Return the sources that a list of ids names, at least one; an unknown id is a fault.

    Without any source, their own file is at fault: it says so.
    """
    found = []
    for name in table.texts(key):
        if name in sources:
            found.append(sources[name])
        elif sources:
            table.file.fault((*table.path, key), f"{key}: {name!r} is not in sources.toml")
    return tuple(found)


def _day(table: Table) -> tuple[date, Grain]:
    value = table.values.get("on")
    if not isinstance(value, str):
        return table.day("on"), Grain.DAY
    grain, rest = _GRAINS.get(len(value), (Grain.DAY, "-"))
    try:
        return date.fromisoformat(value + rest), grain
    except ValueError:
        table.file.fault((*table.path, "on"), f"[{'.'.join(table.path)}] {_EXPECTED}")
        return date.min, grain
