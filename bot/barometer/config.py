"""``config/config-viz.yml``: the units and the levels that the official site displays live only here."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from bot.barometer.faults import FaultLog, quoted
from bot.barometer.source import CONFIG
from bot.domain.barometer import Tier

# The pure Python loader takes 15 times as long; the C one is missing from some builds of PyYAML.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TIERS = {tier.value: tier for tier in Tier}
_UNREADABLE = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What PyYAML lets through where a value does not fit its tag (``!!timestamp soon``, a 99th month)."""
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
    try:
        entries = _entries(yaml.load(text, _LOADER))  # noqa: S506 (both are safe loaders)
    except yaml.YAMLError as error:
        log.add(CONFIG, *_problem(text, error))
        return {}
    except _UNREADABLE as error:
        log.add(CONFIG, 1, f"is not readable: {error}")
        return {}
    displays = {}
    for indicator in wanted:
        try:
            displays[indicator] = _display(_only(entries, indicator))
        except ValueError as error:
            log.add(CONFIG, _line(text, indicator), f"{indicator}: {error}")
    return displays


def _entries(document: object) -> list[_Entry]:
    entries = document.get("indicateurs") if isinstance(document, dict) else None
    if not isinstance(entries, list):
        raise ValueError("expected a list under « indicateurs »")
    return [entry for entry in entries if isinstance(entry, dict)]


def _only(entries: list[_Entry], indicator: str) -> _Entry:
    found = [entry for entry in entries if entry.get("id") == indicator]
    if len(found) != 1:
        raise ValueError(
            "has data but no entry here" if not found else f"has {len(found)} entries, expected one"
        )
    return found[0]


def _display(entry: _Entry) -> Display:
    tiers, theme = entry.get("mailles_dispo"), entry.get("thematique")
    unit = next((entry[key] for key in ("unite_courte", "unite_va", "unite") if entry.get(key)), None)
    if not isinstance(theme, str):
        raise ValueError("has no « thematique »")
    if not isinstance(unit, str):
        raise ValueError("has no « unite_courte »")
    if not isinstance(tiers, list):
        raise ValueError("has no list « mailles_dispo »")
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


def _line(text: str, indicator: str) -> int | None:
    found = re.search(rf"\bid:\s*['\"]?{re.escape(indicator)}\b", text)
    return text.count("\n", 0, found.start()) + 1 if found else None


def _problem(text: str, error: yaml.YAMLError) -> tuple[int, str]:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return error.problem_mark.line + 1, f"is not readable as YAML: {error.problem}"
    position = getattr(error, "position", 0)  # of a character that YAML does not allow
    return text.count("\n", 0, position) + 1, f"is not readable as YAML: {error}"
