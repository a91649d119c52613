"""``commitments.toml``: what is known of each promise of the plan."""

import re
from collections.abc import Mapping

from bot.content.answers import voiced
from bot.content.sources import named
from bot.content.tables import Table, TableFile
from bot.domain.answers import Commitment, Source, Voiced

_AXIS = re.compile(r"axis-([123])")
_COMMITMENT = re.compile(r"engagement-\d\d")


def read_commitments(
    file: TableFile, sources: Mapping[str, Source]
) -> tuple[dict[int, Voiced], dict[str, Commitment]]:
    """Return the titles of the axes by number, and the commitments by subject id."""
    axes: dict[int, Voiced] = {}
    commitments = {}
    for table in file.tables():
        if axis := _AXIS.fullmatch(table.path[0]):
            table.only("title")
            axes[int(axis[1])] = voiced(table.table("title"))
        elif _COMMITMENT.fullmatch(table.path[0]):
            commitments[table.path[0]] = _commitment(table, sources)
        else:
            file.fault(table.path, f"[{table.path[0]}]: axis-1 to axis-3 or engagement-01 is expected")
    for name, commitment in commitments.items():
        if commitment.axis not in axes:
            file.fault((name, "axis"), f"[{name}] axis: there is no [axis-{commitment.axis}]")
    return axes, commitments


def _commitment(table: Table, sources: Mapping[str, Source]) -> Commitment:
    # The partnership's own number is for editors: it says nothing to citizens.
    table.only("number", "axis", "ogp", "ogp_inferred", "title", "lead", "support", "sources")
    number = table.number("number", 1, 17)
    if table.path[0] != f"engagement-{number:02}":
        table.file.fault((*table.path, "number"), f"[{table.path[0]}] number: it does not fit the name")
    return Commitment(
        number,
        table.number("axis", 1, 3),
        voiced(table.table("title")),
        _optional(table, "lead"),
        _optional(table, "support"),
        named(table, "sources", sources),
    )


def _optional(table: Table, key: str) -> Voiced:
    return voiced(table.table(key)) if key in table.values else {}
