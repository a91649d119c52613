"""The store: transactions on what is remembered."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, Table

from bot.store.engine import READ_ONLY
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

    @contextmanager
    def transaction(self, *, read_only: bool = False) -> Iterator[StoredMemory]:
        """Give a ``Memory`` whose changes are committed at the end, all or, if anything raises, none.

        On SQLite one such transaction runs at a time and the others wait for it; those that only
        read neither wait nor make wait.

        Raises:
            StoreError: the database refused, or cannot be reached.
        """
        options = READ_ONLY[self._engine.dialect.name] if read_only else {}
        with translated(self._engine.url), self._engine.connect() as connection:
            connection.execution_options(**options)
            with connection.begin():
                yield StoredMemory(connection, self._person_key, self._insert)

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
