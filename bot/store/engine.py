"""Where the database is and how it is spoken to: SQLite or PostgreSQL."""

import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.store.errors import StoreError

BUSY_TIMEOUT_MS = 30_000
LOG_TIMEOUT_MS = 250
CONNECT_TIMEOUT_S = 10
SCHEMES = "sqlite:///path/to/file, postgres://… or postgresql://…"

READ_ONLY: dict[str, dict[str, Any]] = {
    "sqlite": {"read_only": True},
    "postgresql": {"postgresql_readonly": True, "isolation_level": "REPEATABLE READ"},
}
"""Execution options of a transaction that only reads, and sees one unchanging state, by dialect."""


def make_engine(url: str) -> Engine:
    """Return an engine for a database address; a SQLite file is created if there is none.

    Nothing is asked of a PostgreSQL server yet: it is reached at the first transaction.

    Args:
        url: ``sqlite:///path`` (percent-encoded), ``postgres://…``, ``postgresql://…`` or ``postgresql+psycopg://…``.

    Raises:
        StoreError: unknown scheme, a file that cannot be written, psycopg missing.
    """
    match _parsed(url):
        case URL(drivername="sqlite") as parsed:
            return _sqlite(URL.create("sqlite", database=_file(url), query=parsed.query))
        case URL(drivername="postgres" | "postgresql" | "postgresql+psycopg") as parsed:
            return _postgresql(parsed.set(drivername="postgresql+psycopg"))
    raise StoreError(f"The database address has an unknown scheme. Known: {SCHEMES}")


def _parsed(url: str) -> URL:
    """Parse an address; whatever goes wrong, it is not repeated: it may hold a password."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise StoreError(f"The database address cannot be read. Expected: {SCHEMES}") from None
    if "@" in (parsed.host or ""):
        raise StoreError("The password in the database address has an « @ »: write it « %40 ».")
    return parsed


def _file(url: str) -> str:
    """Return the file of a SQLite address, decoded here: not every SQLAlchemy does it."""
    return unquote(url.partition(":///")[2].partition("?")[0], errors="surrogateescape")


def _sqlite(url: URL) -> Engine:
    if not url.database or url.database == ":memory:":
        raise StoreError("The database address names no file. Expected: sqlite:///path/to/file")
    _prepare_file(Path(url.database))
    # Transactions are begun by _begin, not by the driver, which would begin them deferred.
    engine = create_engine(url, hide_parameters=True, connect_args={"isolation_level": None})
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare_file(path: Path) -> None:
    """Create the file, for its owner's eyes alone, unless it exists; check that it can be written."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
        with path.open("ab"):
            pass
    except OSError as error:
        raise StoreError(f"The database file {path} cannot be written: {error.strerror}.") from error


def _configure(connection: sqlite3.Connection, _record: object) -> None:
    """Prepare each new connection to SQLite."""
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    _use_wal(connection)
    for setting in (
        "synchronous = FULL",  # what was committed survives a power cut
        "foreign_keys = ON",
        "secure_delete = ON",  # what is forgotten is overwritten, not just unlinked
    ):
        connection.execute(f"PRAGMA {setting}")


def _use_wal(connection: sqlite3.Connection) -> None:
    """Let readers and the writer not wait for each other.

    While another program switches the same new file, SQLite refuses at once whatever the time-out;
    to begin a transaction does wait, and after it the file has been switched.
    """
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
        connection.execute("PRAGMA journal_mode = WAL")


def _begin(connection: Connection) -> None:
    """Begin a transaction: a writer takes its turn at once, since a later upgrade fails without waiting."""
    read_only = connection.get_execution_options().get("read_only", False)
    connection.exec_driver_sql(f"PRAGMA query_only = {int(read_only)}")
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")


def empty_log(connection: Connection) -> bool:
    """Move what SQLite's log holds into the file, and empty the log: it still shows what was erased.

    Returns:
        Whether that was done. It is not while others read; what was committed stays so all the same.
    """
    driver: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
    driver.execute(f"PRAGMA busy_timeout = {LOG_TIMEOUT_MS}")
    try:
        (busy, *_) = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.Error:
        return False
    finally:
        driver.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    return not busy


def _postgresql(url: URL) -> Engine:
    timeout = {} if "connect_timeout" in url.query else {"connect_timeout": CONNECT_TIMEOUT_S}
    try:
        return create_engine(url, hide_parameters=True, pool_pre_ping=True, connect_args=timeout)
    except ImportError as error:
        raise StoreError("PostgreSQL needs one more package: pip install 'chezvous[postgres]'") from error
