"""What can go wrong with the store, in words for whoever runs the service."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError


class StoreError(Exception):
    """The database or the key cannot be used; the message says why and what to do, without secrets."""


@contextmanager
def translated(url: URL) -> Iterator[None]:
    """Turn every database error raised inside into a ``StoreError`` that names the database."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise StoreError(f"The database {described(url)} cannot be used: {_reason(error, url)}.") from error


def described(url: URL) -> str:
    """Return where a database is, without user nor password: a file, or ``server/name``.

    >>> described(URL.create("postgresql", "ada", "secret", "db.example", 5433, "tour"))
    'db.example:5433/tour'
    """
    if url.get_backend_name() == "sqlite":
        return url.database or "in memory"
    host = url.host or url.query.get("host", "localhost")
    return f"{host}{f':{url.port}' if url.port else ''}/{url.database or ''}"


def _reason(error: Exception, url: URL) -> str:
    """Return the driver's first line: the lines below it may quote what was being stored."""
    lines = str(getattr(error, "orig", None) or error).splitlines()
    reason = lines[0].strip().rstrip(".") if lines else type(error).__name__
    if "database is locked" in reason:
        reason = "another program has been writing to it for too long (database is locked)"
    return reason.replace(str(url.password), "***") if url.password else reason
