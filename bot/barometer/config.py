"""``config/config-viz.yml``: the units and the levels that the official site displays live only here."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.barometer.faults import FaultLog, quoted
from bot.barometer.plain_yaml import YamlFault, load_plain
from bot.barometer.source import CONFIG
from bot.barometer.tables import UNENDED, ends, unfit
from bot.domain.barometer import Tier

_LONGEST_LABEL = 80
"""Characters of a unit or a theme; the longest of the real ones has 40."""
_ID = re.compile(r"\bid:\s*['\"]?(IND-\d+)", re.ASCII)
_TIERS = {tier.value: tier for tier in Tier}
_Entry = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Display:
    """How the official site shows an indicator.

    Attributes:
        theme: one of the barometer's themes, as written.
        unit: what stands after the number: ``unite_courte``, as written.
        share: the value is a percentage of something.
        tiers: the levels displayed; empty where ``display_baro`` is false.
        trend: ``hausse`` or ``baisse`` as repeated here, empty where it is not.
    """

    theme: str
    unit: str
    share: bool
    tiers: frozenset[Tier]
    trend: str


def read_displays(text: str, wanted: Iterable[str], log: FaultLog) -> dict[str, Display]:
    """Return the display of each wanted indicator; what is missing or wrong is noted in the log.

    An indicator without an entry is a fault: nobody could say what its numbers count. Entries
    that no data file needs are not looked at, and levels that are not ours are left out.
    """
    if not ends(text):
        log.add(CONFIG, text.count("\n") + 1, UNENDED)
        return {}
    try:
        entries = _entries(load_plain(text))
    except YamlFault as fault:
        log.add(CONFIG, fault.line, str(fault))
        return {}
    displays, lines = {}, _lines(text)
    for indicator in wanted:
        try:
            displays[indicator] = _display(_only(entries.get(indicator, [])))
        except ValueError as error:
            log.add(CONFIG, lines.get(indicator), f"{indicator}: {error}")
    return displays


def _entries(document: object) -> dict[str, list[_Entry]]:
    entries = document.get("indicateurs") if isinstance(document, dict) else None
    if not isinstance(entries, list):
        raise YamlFault(1, "expected a list under « indicateurs »")
    found: dict[str, list[_Entry]] = {}
    for entry in entries:
        if isinstance(entry, dict) and isinstance(entry.get("id"), str):
            found.setdefault(entry["id"], []).append(entry)
    return found


def _only(found: list[_Entry]) -> _Entry:
    if len(found) != 1:
        raise ValueError(
            "has data but no entry here" if not found else f"has {len(found)} entries, expected one"
        )
    return found[0]


def _display(entry: _Entry) -> Display:
    tiers, theme = entry.get("mailles_dispo"), entry.get("thematique")
    unit = next((entry[key] for key in ("unite_courte", "unite_va", "unite") if entry.get(key)), None)
    if not isinstance(theme, str) or not theme.strip():
        raise ValueError("has no « thematique »")
    if not isinstance(unit, str) or not unit.strip():
        raise ValueError("has no « unite_courte »")
    if not isinstance(tiers, list):
        raise ValueError("has no list « mailles_dispo »")
    for key, label in (("thematique", theme), ("unite_courte", unit)):
        if complaint := unfit(label.strip(), _LONGEST_LABEL):
            raise ValueError(f"« {key} » {complaint}")
    return Display(
        theme=theme.strip(),
        unit=unit.strip(),
        share=_flag(entry, "pourcentage", default=unit.startswith("%")),
        tiers=_shown(tiers) if _flag(entry, "display_baro", default=True) else frozenset(),
        trend=str(entry.get("tendance") or ""),
    )


def _shown(tiers: list[object]) -> frozenset[Tier]:
    return frozenset(_TIERS[tier] for tier in tiers if isinstance(tier, str) and tier in _TIERS)


def _flag(entry: _Entry, key: str, *, default: bool) -> bool:
    value = entry.get(key)
    if value is None:
        return default
    if not isinstance(value, bool):
        raise ValueError(f"« {key} » is {quoted(str(value))}: expected true or false")
    return value


def _lines(text: str) -> dict[str, int]:
    """Return the line on which each indicator is first named as an id."""
    lines: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        for found in _ID.finditer(line):
            lines.setdefault(found[1], number)
    return lines
