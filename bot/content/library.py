"""The whole content, read at once."""

import hashlib
import re
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
_LIST = re.compile(r"<(\w+)>")
_PART = re.compile(r"[*^$]|[\w'’-]+|\w+~?(?:\|\w+~?)*")
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
    whole.only("spellings", "words", "emergency")
    spellings, lists = _texts(whole, "spellings"), _texts(whole, "words")
    return tuple(_emergency(table, spellings, lists) for table in whole.tables("emergency"))


def _texts(whole: Table, key: str) -> dict[str, str]:
    """Return the texts of a table that may be left out."""
    table = whole.table(key) if key in whole.values else Table(whole.file, (key,), {})
    return {name: table.text(name) for name in table.values}


def _emergency(table: Table, spellings: Mapping[str, str], lists: Mapping[str, str]) -> Emergency:
    table.only("kind", "phrases", "unless", "messages", "sources")
    messages = table.table("messages")
    said = table.table("phrases")
    said.only("fr", "en")
    return Emergency(
        table.one_of("kind", KINDS),
        {language: _phrases(said, language, lists) for language in ("fr", "en")},
        {voice: messages.text(voice, 600).strip() for voice in VOICES},
        tuple(_source(source) for source in table.tables("sources")),
        _phrases(table, "unless", lists) if "unless" in table.values else (),
        spellings,
    )


def _phrases(table: Table, key: str, lists: Mapping[str, str]) -> tuple[str, ...]:
    """Return phrases with their <lists> of words written out; what cannot be read is a fault."""
    return tuple(_phrase(written, table, key, lists) for written in table.texts(key))


def _phrase(written: str, table: Table, key: str, lists: Mapping[str, str]) -> str:
    def fault(what: str) -> None:
        table.file.fault((*table.path, key), f"[{'.'.join(table.path)}] {key}: {what}")

    for name in sorted(set(_LIST.findall(written)) - set(lists)):
        fault(f"<{name}> is no list of [words]")
    phrase = _LIST.sub(lambda name: "|".join(lists.get(name[1], "x").split()), written)
    if not all(map(_PART.fullmatch, phrase.split())) or not any(map(str.isalnum, phrase)):
        fault(f"« {written} » is not read: words, a|b, a~, * ^ or $ are expected")
    return phrase


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
