"""On SQLite, what is erased is in none of the files any more, while the store is still open."""

import sqlite3
from datetime import timedelta
from pathlib import Path

from sqlalchemy import Engine, event

from bot.domain.conversation import Conversation, OpenQuestion
from bot.domain.feedback import Gap, Receipt
from bot.domain.people import Contact
from bot.store.engine import BUSY_TIMEOUT_MS
from bot.store.store import Store
from tests.store.conftest import KEY, NOW, ON_SQLITE, SOMEONE, OpenEngine

pytestmark = ON_SQLITE

ASKED = Conversation(OpenQuestion("place", ("FORGET-ME",), None, NOW + timedelta(hours=1)))
AT_HOME = Contact(territory="FORGET-ME")


def remember(store: Store, contact: Contact, conversation: Conversation = Conversation()) -> None:  # noqa: B008
    with store.transaction() as memory:
        memory.remember(SOMEONE, contact, conversation, NOW)


def forget(store: Store) -> None:
    remember(store, Contact())


def found(folder: Path) -> list[str]:
    """Return which files of the database still hold what is to be forgotten."""
    return [file.name for file in folder.glob("*sqlite3*") if b"FORGET-ME" in file.read_bytes()]


def test_who_asks_to_be_forgotten_is_in_no_file_any_more(store: Store, tmp_path: Path) -> None:
    remember(store, AT_HOME)
    assert found(tmp_path) == ["chezvous.sqlite3-wal"]
    forget(store)
    assert found(tmp_path) == []


def test_who_has_been_silent_for_a_year_is_in_no_file_any_more(store: Store, tmp_path: Path) -> None:
    remember(store, AT_HOME)
    with store.transaction() as memory:
        assert memory.forget_expired(NOW + timedelta(days=365)) == 1
    assert found(tmp_path) == []


def test_a_question_that_is_over_is_in_no_file_any_more(store: Store, tmp_path: Path) -> None:
    remember(store, Contact("en"), ASKED)
    with store.transaction() as memory:
        assert memory.forget_expired(NOW + timedelta(hours=1)) == 0
    assert found(tmp_path) == []


def test_answers_received_long_ago_are_in_no_file_any_more(store: Store, tmp_path: Path) -> None:
    with store.transaction() as memory:
        memory.received(SOMEONE, Receipt("FORGET-ME", "1"), NOW)
        memory.count_gap(SOMEONE, Gap("FORGET-ME", "D23"), NOW)
    assert found(tmp_path) == ["chezvous.sqlite3-wal"]
    with store.transaction() as memory:
        memory.forget_expired(NOW + timedelta(days=90))
    assert found(tmp_path) == []


def test_what_somebody_asked_who_is_forgotten_is_in_no_file_any_more(store: Store, tmp_path: Path) -> None:
    with store.transaction() as memory:
        memory.received(SOMEONE, Receipt("FORGET-ME", "1"), NOW)
        memory.count_gap(SOMEONE, Gap("FORGET-ME", "D23"), NOW)
    forget(store)
    assert found(tmp_path) == []


def test_the_file_that_was_written_back_is_overwritten_too(
    store: Store, engine: Engine, tmp_path: Path
) -> None:
    remember(store, AT_HOME)
    with engine.connect() as connection:
        connection.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert found(tmp_path) == ["chezvous.sqlite3"]
    forget(store)
    assert found(tmp_path) == []


def test_a_program_that_reads_meanwhile_only_delays_it(store: Store, engine: Engine, tmp_path: Path) -> None:
    remember(store, AT_HOME)
    reader = sqlite3.connect(tmp_path / "chezvous.sqlite3", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT territory FROM person").fetchone()
    forget(store)
    reader.close()
    remember(store, Contact("en"))
    assert found(tmp_path) == []
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == BUSY_TIMEOUT_MS


def test_what_was_committed_stays_so_if_the_log_cannot_be_emptied(
    store: Store, url: str, open_engine: OpenEngine
) -> None:
    def forbid(connection: sqlite3.Connection, _: object) -> None:
        connection.set_authorizer(
            lambda _action, name, *_: sqlite3.SQLITE_DENY if name == "wal_checkpoint" else sqlite3.SQLITE_OK
        )

    remember(store, AT_HOME)
    engine = open_engine(url)
    event.listen(engine, "connect", forbid)
    forget(Store(engine, KEY))
    with store.transaction(read_only=True) as memory:
        assert memory.contact(SOMEONE) == Contact()


def test_an_ordinary_message_does_not_wait_for_the_disk_twice(store: Store, tmp_path: Path) -> None:
    remember(store, AT_HOME)
    remember(store, Contact("en"))
    assert (tmp_path / "chezvous.sqlite3-wal").stat().st_size > 0
