"""The composition root: builds everything, starts it, and stops it in reverse."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

from bot.barometer.codec import decode
from bot.barometer.shipped import load_shipped
from bot.content import ContentFault, ContentFaults, load_library
from bot.dialogue import Assistant
from bot.domain.barometer import Edition
from bot.domain.library import Library
from bot.domain.ports import Editions
from bot.settings import Settings
from bot.store.engine import make_engine
from bot.store.key import load_or_create_key
from bot.store.schema import check_schema, migrate
from bot.store.store import Store
from bot.understanding.known import build
from bot.understanding.model import load_model
from bot.understanding.places import Gazetteer, load_gazetteer
from handlers import router


def now() -> datetime:
    """Return the present instant, UTC: the one place where the clock is read."""
    return datetime.now(UTC)


class App:
    """A running assistant: its store, and the library it speaks from.

    Args:
        settings: see ``bot.settings``.
        store: an open store.
    """

    def __init__(self, settings: Settings, store: Store) -> None:
        self.settings = settings
        self.store = store
        self._loaded: tuple[int, Assistant] | None = None

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        # Read at the first answer: an import has no use for it.
        return load_gazetteer(self.settings.content_path / "territories")

    def assistant(self, memory: Editions) -> Assistant:
        """Return the assistant, with its library read again if an import changed it meanwhile."""
        version = memory.library_version()
        if self._loaded is None or self._loaded[0] != version:
            gc.disable()  # a million objects that all stay: looking for garbage is in vain meanwhile
            try:
                self._loaded = (version, self._build(memory))
            finally:
                gc.freeze()
                gc.enable()
        return self._loaded[1]

    def _build(self, memory: Editions) -> Assistant:
        editions = newest_first(self.shipped(), memory)
        library = load_library(self.settings.content_path, editions, self._gazetteer)
        known = build(library, self._gazetteer, load_model(self.settings.content_path))
        return Assistant(known, router(), self.settings.locales_path, self.settings.operator)

    def shipped(self) -> dict[date, Edition]:
        """Return the editions that come with the program, by day."""
        return editions_of(self.settings.content_path)


def editions_of(content: Path) -> dict[date, Edition]:
    """Return the editions of a content folder, by day; at least one.

    Raises:
        ContentFaults: there is none, or one cannot be read.
    """
    name = "barometer"
    editions = {}
    try:
        for on, payload in load_shipped(content / "barometer").items():
            name = f"barometer/{on}.json.gz"
            editions[on] = decode(payload)
    except ValueError as error:
        raise ContentFaults((ContentFault(name, None, str(error)),)) from error
    if not editions:
        raise ContentFaults((ContentFault(name, None, "an edition is expected: 2024-10-15.json.gz"),))
    return editions


def read_content(folder: Path) -> tuple[Library, Gazetteer]:
    """Return the library of a content folder and its places. ContentFaults if it is not sound."""
    editions = tuple(sorted(editions_of(folder).values(), key=lambda edition: edition.on, reverse=True))
    gazetteer = load_gazetteer(folder / "territories")
    return load_library(folder, editions, gazetteer), gazetteer


def newest_first(shipped: dict[date, Edition], memory: Editions) -> tuple[Edition, ...]:
    """Return all editions, newest first; an imported one stands in for a shipped one of its day."""
    stored = {on: decode(memory.edition(on)) for on in memory.editions()}
    return tuple(edition for _, edition in sorted((shipped | stored).items(), reverse=True))


@contextmanager
def running(settings: Settings) -> Iterator[App]:
    """Open the database, migrating a SQLite file by itself, and give the app until the end.

    Raises:
        StoreError: the database cannot be used; on PostgreSQL, when it is not migrated.
        ContentFaults: the content cannot be used.
    """
    if not (settings.locales_path / "fr" / "LC_MESSAGES" / "chezvous.mo").is_file():
        what = "the catalogues are not compiled: pip install --editable ."
        raise ContentFaults((ContentFault(str(settings.locales_path), None, what),))
    engine = make_engine(settings.database_url)
    try:
        if settings.database_url.startswith("sqlite"):
            migrate(engine)
        else:
            check_schema(engine)
        key = settings.person_key or load_or_create_key(settings.data_path / "person.key")
        yield App(settings, Store(engine, key))
    finally:
        engine.dispose()
