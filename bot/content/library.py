"""The whole content, read at once."""

import hashlib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from bot.content.faults import ContentFault, ContentFaults
from bot.content.indicators import VOICES, complete, read_indicators
from bot.content.tables import Table, TableFile
from bot.domain.answers import Source
from bot.domain.barometer import Edition
from bot.domain.library import Emergency, Library, Places, Theme

FILES = (
    "indicators.toml",
    "themes.toml",
    "intents.toml",
    "vocabulary.toml",
    "emergencies.toml",
    "barometer/sources.toml",
)


def load_library(folder: Path, editions: tuple[Edition, ...], places: Places) -> Library:
    """Read ``content/`` into a library.

    Args:
        folder: the content folder.
        editions: newest first, at least one.
        places: the gazetteer.

    Raises:
        ContentFaults: anything is missing or misspelt: all faults, each with file and line.
    """
    faults: list[ContentFault] = []
    files = {name: TableFile(folder, name, faults) for name in FILES}
    themes = {table.path[0]: _theme(table) for table in files["themes.toml"].tables()}
    indicators = read_indicators(files["indicators.toml"], themes)
    intents = {table.path[0]: table.texts("questions") for table in files["intents.toml"].tables()}
    words = files["vocabulary.toml"]
    stop_words = frozenset(Table(words, (), words.values).text("stop_words", 10_000).split())
    emergencies = _emergencies(files["emergencies.toml"])
    origin = files["barometer/sources.toml"]
    links = _links(origin)
    dataset = Table(origin, (), origin.values).text("dataset")
    if faults:
        raise ContentFaults(tuple(faults))
    return Library(
        _version(files, editions),
        complete(indicators, editions, themes),
        themes,
        intents,
        stop_words,
        emergencies,
        editions,
        links,
        dataset,
        places,
    )


def _version(files: Mapping[str, TableFile], editions: tuple[Edition, ...]) -> str:
    parts = [file.source for file in files.values()] + [edition.digest for edition in editions]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def _theme(table: Table) -> Theme:
    table.only("official", "names", "questions")
    names = table.table("names")
    return Theme(
        table.path[0],
        table.text("official"),
        {voice: names.text(voice, 60) for voice in VOICES},
        table.texts("questions"),
    )


def _emergencies(file: TableFile) -> tuple[Emergency, ...]:
    entries = file.values.get("emergency")
    if not isinstance(entries, list):
        file.fault(("emergency",), "at least one [[emergency]] is expected")
        return ()
    return tuple(_emergency(Table(file, ("emergency",), entry)) for entry in entries)


def _emergency(table: Table) -> Emergency:
    table.only("kind", "phrases", "messages", "sources")
    messages = table.table("messages")
    sources = table.values.get("sources", [])
    return Emergency(
        table.text("kind"),
        table.texts("phrases"),
        {voice: messages.text(voice, 600).strip() for voice in VOICES},
        tuple(_source(Table(table.file, ("emergency", "sources"), source)) for source in sources),
    )


def _source(table: Table) -> Source:
    on = table.values.get("on")
    if not isinstance(on, date):
        table.file.fault((*table.path, "on"), "on: a day is expected, such as 2024-10-15")
        on = date.min
    return Source(table.text("title"), table.text("url"), on)


def _links(file: TableFile) -> dict[date, str]:
    links = {}
    for day, link in file.values.get("files", {}).items():
        try:
            links[date.fromisoformat(day)] = str(link)
        except ValueError:
            file.fault(("files", day), f"{day}: a day is expected, such as 2024-10-15")
    return links
