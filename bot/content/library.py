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
KINDS = ("medical", "suicide", "violence", "child", "danger")


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
    intents = {table.path[0]: _questions(table) for table in files["intents.toml"].tables()}
    vocabulary = Table(files["vocabulary.toml"], (), files["vocabulary.toml"].values)
    vocabulary.only("stop_words")
    stop_words = frozenset(vocabulary.text("stop_words", 10_000).split())
    emergencies = _emergencies(files["emergencies.toml"])
    origin = Table(files["barometer/sources.toml"], (), files["barometer/sources.toml"].values)
    origin.only("dataset", "files")
    links = _links(origin.table("files"))
    dataset = origin.text("dataset")
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


def _questions(table: Table) -> tuple[str, ...]:
    table.only("questions")
    return table.texts("questions")


def _emergencies(file: TableFile) -> tuple[Emergency, ...]:
    whole = Table(file, (), file.values)
    whole.only("emergency")
    return tuple(_emergency(table) for table in whole.tables("emergency"))


def _emergency(table: Table) -> Emergency:
    table.only("kind", "phrases", "messages", "sources")
    messages = table.table("messages")
    return Emergency(
        table.one_of("kind", KINDS),
        table.texts("phrases"),
        {voice: messages.text(voice, 600).strip() for voice in VOICES},
        tuple(_source(source) for source in table.tables("sources")),
    )


def _source(table: Table) -> Source:
    table.only("title", "url", "on")
    return Source(table.text("title"), table.text("url"), table.day("on"))


def _links(table: Table) -> dict[date, str]:
    links = {}
    for day in table.values:
        link = table.text(day)
        try:
            on = date.fromisoformat(day)
            link.format(number="306")
        except (ValueError, KeyError, IndexError):
            what = 'a day and a link are expected, such as 2024-10-15 = "https://…/ind-{number}.csv"'
            table.file.fault((*table.path, day), f"{day}: {what}")
        else:
            links[on] = link
    return links
