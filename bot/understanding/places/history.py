"""Names that communes had, and the commune that each leads to today."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.understanding.normalise import key

RENAMED = "r"
"""The commune itself bore it: same code, other name."""
LIVING = "d"
"""A commune within a commune (« déléguée », « associée »): the name is still on the signs."""
ABSORBED = "a"
"""A commune that is no more."""

_RANK = {RENAMED: 0, LIVING: 1, ABSORBED: 2}
Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name that leads to a commune: that commune's code, the name, and one of the kinds above."""

    code: str
    name: str
    kind: str


def former_names(
    records: Iterable[Record], old: Iterable[Record], codes: Mapping[str, str]
) -> list[FormerName]:
    """Return every name that is not a commune's own today, sorted by code and name.

    Args:
        records: today's list, with the communes within communes.
        old: the records of former years, linked by ``id``, ``successeur`` and ``pole``.
        codes: former INSEE code to today's.
    """
    today = {record["code"]: key(record["nom"]) for record in records if record["type"] == "commune-actuelle"}
    found: dict[tuple[str, str], FormerName] = {}
    for name in (*_living(records, codes, today), *_past(list(old), codes, today)):
        folded = key(name.name)
        known = found.get((name.code, folded))
        if folded != today[name.code] and (known is None or _RANK[name.kind] < _RANK[known.kind]):
            found[name.code, folded] = name
    return sorted(found.values(), key=lambda name: (name.code, name.name))


def _living(
    records: Iterable[Record], codes: Mapping[str, str], today: Mapping[str, str]
) -> Iterable[FormerName]:
    """Yield the communes within communes; the chief one has the whole commune's code."""
    for record in records:
        if record["type"] in ("commune-deleguee", "commune-associee"):
            code = record["code"] if record["code"] in today else codes.get(record["code"])
            if code is not None:
                yield FormerName(code, record["nom"], RENAMED if code == record["code"] else LIVING)


def _past(old: list[Record], codes: Mapping[str, str], today: Mapping[str, str]) -> Iterable[FormerName]:
    """Yield the names of the past, followed from merger to merger down to a commune of today."""
    linked = {record["id"]: record for record in old if "id" in record}
    for record in old:
        if record.get("type") == "arrondissement-municipal":
            continue
        last = _last(record, linked)
        code = last if last in today else codes.get(last)
        if code is not None:
            yield FormerName(code, record["nom"], RENAMED if record["code"] == code else ABSORBED)


def _last(record: Record, linked: Mapping[str, Record]) -> str:
    """Return the code of the last record that a record leads to."""
    seen: set[str] = set()
    following = str(record.get("successeur") or record.get("pole"))
    while following in linked and following not in seen:
        seen.add(following)
        record = linked[following]
        following = str(record.get("successeur") or record.get("pole"))
    return str(record["code"])
