"""``indicators.toml``: the barometer's indicators in words that citizens understand."""

import re
from collections.abc import Mapping
from textwrap import shorten

from bot.content.tables import Table, TableFile
from bot.domain.barometer import Edition, Measure, Tier
from bot.domain.library import VOICES, Indicator, Theme, Words

CADENCES = ("month", "quarter", "half-year", "year", "school-year", "irregular")
LOCALES = ("fr", "en")
_ID = re.compile(r"IND-\d+")


def read_indicators(file: TableFile, themes: Mapping[str, Theme]) -> dict[str, Indicator]:
    """Return the indicators by id; what is wrong is noted in the file's faults."""
    return {table.path[0]: _indicator(table, tuple(themes)) for table in file.tables()}


def _indicator(table: Table, themes: tuple[str, ...]) -> Indicator:
    table.only("theme", "direction", "tiers", "cadence", "precision", "unit", "one", "scope", *VOICES)
    if not _ID.fullmatch(table.path[0]):
        table.file.fault(table.path, f"[{table.path[0]}]: an id such as IND-306 is expected")
    unit = table.table("unit")
    unit.only(*LOCALES)
    units = {locale: unit.text(locale, 40) for locale in LOCALES}
    voices = {voice: table.table(voice) for voice in VOICES}
    return Indicator(
        id=table.path[0],
        # Without any theme, their own file is at fault: it says so.
        theme=table.one_of("theme", themes) if themes else table.text("theme"),
        rising=table.one_of("direction", ("up", "down")) == "up",
        tiers=frozenset(Tier(tier) for tier in _tiers(table)),
        cadence=table.one_of("cadence", CADENCES),
        precision=table.number("precision", 0, 2),
        unit=units,
        one=_by_locale(table, "one") or units,
        scope=_by_locale(table, "scope"),
        words={voice: _words(words) for voice, words in voices.items()},
    )


def _by_locale(table: Table, key: str) -> dict[str, str]:
    """Return a table of texts by locale that may be missing: then empty."""
    if key not in table.values:
        return {}
    found = table.table(key)
    found.only(*LOCALES)
    return {locale: found.text(locale, 40) for locale in LOCALES}


def _tiers(table: Table) -> list[Tier]:
    known = {tier.value for tier in Tier}
    named = table.texts("tiers")
    for name in set(named) - known:
        table.file.fault((*table.path, "tiers"), f"[{table.path[0]}] tiers: unknown level {name!r}")
    return [Tier(name) for name in named if name in known]


def _words(table: Table) -> Words:
    table.only("name", "measures", "limits")
    return Words(table.text("name", 70), table.text("measures", 150), table.text("limits", 130))


def official_words(measure: Measure, themes: Mapping[str, Theme]) -> Indicator:
    """Return an indicator that nobody has written words for yet, under its official names.

    The policy's name goes with the indicator's, which often means nothing alone (« Taux d'emploi »).
    """
    words = Words(
        shorten(measure.name, 120, placeholder="…"), shorten(measure.policy, 150, placeholder="…"), ""
    )
    theme = next((t.slug for t in themes.values() if t.official.strip() == measure.theme.strip()), "")
    return Indicator(
        id=measure.id,
        theme=theme,
        rising=measure.rising,
        tiers=measure.tiers,
        cadence="irregular",
        precision=2,
        unit={"fr": measure.unit, "en": measure.unit},
        one={"fr": measure.unit, "en": measure.unit},
        words=dict.fromkeys(VOICES, words),
    )


def complete(
    indicators: dict[str, Indicator], editions: tuple[Edition, ...], themes: Mapping[str, Theme]
) -> dict[str, Indicator]:
    """Return the indicators with those of the editions that have no words of ours yet."""
    official = {
        name: official_words(measure, themes)
        for edition in reversed(editions)
        for name, measure in edition.measures.items()
        if name not in indicators
    }
    return indicators | official
