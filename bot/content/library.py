"""The whole content, read at once."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from bot.content.answers import answer_names, read_answer, voiced
from bot.content.commitments import read_commitments
from bot.content.doors import read_families
from bot.content.emergencies import read_emergencies
from bot.content.faults import ContentFault, ContentFaults
from bot.content.indicators import complete, read_indicators
from bot.content.sources import read_sources
from bot.content.tables import Table, TableFile
from bot.domain.answers import Answer, Commitment, Source, Voiced
from bot.domain.barometer import Edition
from bot.domain.library import VOICES, Library, Places, Theme

FILES = (
    "indicators.toml",
    "themes.toml",
    "intents.toml",
    "emergencies.toml",
    "sources.toml",
    "commitments.toml",
    "doors.toml",
    "barometer/sources.toml",
)
RESERVED = ("none", "choice", "distress", "vote")
"""What a message may mean beside a subject."""


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
    files = {name: TableFile(folder, name, faults) for name in (*FILES, *answer_names(folder))}
    themes = {table.path[0]: _theme(table) for table in files["themes.toml"].tables()}
    indicators = read_indicators(files["indicators.toml"], themes)
    sources = read_sources(files["sources.toml"])
    axes, commitments = read_commitments(files["commitments.toml"], sources)
    answers = [_answer(file, sources, commitments) for name, file in files.items() if name.endswith(".md")]
    origin = Table(files["barometer/sources.toml"], (), files["barometer/sources.toml"].values)
    origin.only("dataset", "files")
    library = Library(
        version=_version(files.values(), editions),
        indicators=complete(indicators, editions, themes),
        themes=themes,
        intents={table.path[0]: _names(table) for table in files["intents.toml"].tables()},
        emergencies=read_emergencies(files["emergencies.toml"]),
        editions=editions,
        links=_links(origin.table("files")),
        dataset=origin.text("dataset"),
        places=places,
        answers={answer.id: answer for answer in answers},
        commitments=commitments,
        axes=axes,
        families=read_families(files["doors.toml"], sources),
    )
    if faults:
        raise ContentFaults(tuple(faults))
    return library


def _answer(file: TableFile, sources: Mapping[str, Source], commitments: Mapping[str, Commitment]) -> Answer:
    answer = read_answer(file, sources)
    if answer.id in RESERVED:
        file.fault((), f"{answer.id}: that name is taken by the program", 1)
    # Without any commitment, their own file is at fault.
    if answer.id.startswith("engagement-") and commitments and answer.id not in commitments:
        file.fault((), f"[{answer.id}] is not in commitments.toml", 1)
    return answer


def _version(files: Iterable[TableFile], editions: tuple[Edition, ...]) -> str:
    parts = [file.source for file in files] + [edition.digest for edition in editions]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def _theme(table: Table) -> Theme:
    table.only("official", "names")
    return Theme(table.path[0], table.text("official"), _in_voices(table))


def _names(table: Table) -> Voiced:
    table.only("names")
    return _in_voices(table)


def _in_voices(table: Table) -> Voiced:
    names = table.table("names")
    names.only(*VOICES)
    return voiced(names, 60)


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
