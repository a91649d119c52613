"""``doors.toml``: what is not ours, and where to turn with it."""

from collections.abc import Mapping

from bot.content.answers import voiced
from bot.content.tables import Table, TableFile
from bot.domain.answers import Door, Family, Source
from bot.domain.library import VOICES


def read_families(file: TableFile, sources: Mapping[str, Source]) -> dict[str, Family]:
    """Return the kinds of questions that are not ours, by ``out:…``."""
    whole = Table(file, (), file.values)
    whole.only("door", "family")
    if not sources:  # their own file is at fault, and a door needs one
        return {}
    doors = {table.path[1]: _door(table, sources) for table in _inside(whole, "door")}
    return {f"out:{table.path[1]}": _family(table, doors) for table in _inside(whole, "family")}


def _inside(whole: Table, key: str) -> list[Table]:
    table = whole.table(key)
    if not table.values and not table.missing:
        whole.file.fault((key,), f"[{key}]: at least one table is expected")
    return [table.table(name) for name in table.values]


def _door(table: Table, sources: Mapping[str, Source]) -> Door:
    table.only(*VOICES, "url", "source")
    name = table.text("source")
    if name and name not in sources:
        table.file.fault((*table.path, "source"), f"source: {name!r} is not in sources.toml")
    url = table.text("url") if "url" in table.values else ""
    return Door(voiced(table), url, sources.get(name) or next(iter(sources.values())))


def _family(table: Table, doors: Mapping[str, Door]) -> Family:
    table.only(*VOICES, "near", "door", "private")
    near = table.values.get("near")
    if not isinstance(near, bool):
        table.file.fault((*table.path, "near"), f"[{'.'.join(table.path)}] near: true or false is expected")
    # Without any door, their own table is at fault.
    door = table.one_of("door", tuple(doors)) if "door" in table.values and doors else ""
    private = table.values.get("private", False)
    if not isinstance(private, bool):
        what = f"[{'.'.join(table.path)}] private: true or false is expected"
        table.file.fault((*table.path, "private"), what)
    return Family(voiced(table), bool(near), doors.get(door), bool(private))
