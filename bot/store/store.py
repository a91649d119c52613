"""The store: transactions on what is remembered."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, Table

from bot.store.engine import READ_ONLY, empty_log
from bot.store.errors import translated
from bot.store.memory import StoredMemory


class Store:
    """What is remembered, in a database whose schema is up to date; may be shared between threads.

    Args:
        engine: see ``make_engine``; ``migrate`` or ``check_schema`` has seen it.
        person_key: 32 secret bytes; with another key nobody is recognised.
    """

    def __init__(self, engine: Engine, person_key: bytes) -> None:
        self._engine = engine
        self._person_key = person_key
        self._insert = _insert_of(engine.dialect.name)
        self._log_to_empty = False

    @contextmanager
    def transaction(self, *, read_only: bool = False) -> Iterator[StoredMemory]:
        """Give a ``Memory`` whose changes are committed at the end, all or, if anything raises, none.

        On SQLite one such transaction runs at a time and the others wait for it; those that only
        read neither wait nor make wait. What was erased leaves SQLite's log too, at once or, where
        another program is reading, after a later transaction.

        Raises:
            StoreError: the database refused, or cannot be reached.
        """
        options = READ_ONLY[self._engine.dialect.name] if read_only else {}
        with translated(self._engine.url), self._engine.connect() as connection:
            connection.execution_options(**options)
            memory = StoredMemory(connection, self._person_key, self._insert)
            with connection.begin():
                yield memory
            self._log_to_empty |= memory.erased and self._engine.dialect.name == "sqlite"
            if self._log_to_empty and not read_only:
                self._log_to_empty = not empty_log(connection)

    def close(self) -> None:
        """Close the connections; what was committed stays."""
        self._engine.dispose()


def _insert_of(dialect: str) -> Callable[[Table], Any]:
    """Return the dialect's own insert; the other dialect is not even imported."""
    if dialect == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as postgresql_insert

        return postgresql_insert
    from sqlalchemy.dialects.sqlite import insert as sqlite_insert

    return sqlite_insert
