"""The schema's version: is the database the one this program knows?"""

from sqlalchemy import Connection, Engine, inspect, text

from bot.store.engine import READ_ONLY
from bot.store.errors import StoreError, described, translated

REVISIONS = ("0001", "0002")
"""Every migration, oldest first. Written here too because Alembic takes 0.1 s to import."""

OLDEST_POSTGRESQL = 15
_LOCK = 0x63686576  # « chev »: the advisory lock of whoever migrates


def migrate(engine: Engine) -> list[str]:
    """Bring the schema up to date and return the revisions applied, none if it was.

    All or nothing. A second process that migrates at the same time waits, then finds nothing to do.

    Raises:
        StoreError: the database cannot be used, or is newer than this program.
    """
    if _pending(_read_revision(engine), engine):
        with translated(engine.url), engine.begin() as connection:
            if engine.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            pending = _pending(_revision(connection), engine)
            if pending:
                _upgrade(connection)
            return pending
    return []


def check_schema(engine: Engine) -> None:
    """Do nothing if the schema is the one this program knows.

    Raises:
        StoreError: the database cannot be used, is behind (run ``chezvous migrate``) or is newer.
    """
    if _pending(_read_revision(engine), engine):
        raise StoreError(
            f"The database {described(engine.url)} is not ready for this version of chezvous. "
            "Run: chezvous migrate"
        )


def _read_revision(engine: Engine) -> str | None:
    with translated(engine.url), engine.connect() as connection:
        connection.execution_options(**READ_ONLY[engine.dialect.name])
        return _revision(connection)


def _revision(connection: Connection) -> str | None:
    """Return the revision of the database, None if it was never migrated."""
    version = connection.dialect.server_version_info
    if connection.dialect.name == "postgresql" and version and version < (OLDEST_POSTGRESQL,):
        raise StoreError(f"PostgreSQL {OLDEST_POSTGRESQL} or newer is needed; this server is {version[0]}.")
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return revision


def _pending(revision: str | None, engine: Engine) -> list[str]:
    """Return the revisions that a database at this one lacks."""
    if revision is None:
        return list(REVISIONS)
    if revision not in REVISIONS:
        raise StoreError(
            f"The database {described(engine.url)} is newer than this version of chezvous "
            f"(revision {revision}). Install the version that last used it, or a newer one."
        )
    return list(REVISIONS[REVISIONS.index(revision) + 1 :])


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "bot.store:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
