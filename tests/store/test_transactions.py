"""All or nothing, whoever writes at the same time and whatever dies."""

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from sqlalchemy import Engine, event

from bot.domain.conversation import Conversation
from bot.domain.people import Contact
from bot.store.errors import StoreError
from bot.store.schema import migrate
from bot.store.store import Store
from tests.store.conftest import KEY, NOW, ON_SQLITE, SLOW_ON_POSTGRESQL, SOMEONE, OpenEngine

BEFORE, AFTER = Contact(territory="D23"), Contact(territory="D87")
OCTOBER = date(2024, 10, 15)

WRITER = """
import sys
from datetime import date, datetime
from bot.domain.conversation import Conversation
from bot.domain.people import Contact, PersonRef
from bot.store.engine import make_engine
from bot.store.store import Store

now = datetime.fromisoformat(sys.argv[3])
store = Store(make_engine(sys.argv[1]), bytes.fromhex(sys.argv[4]))
with store.transaction() as memory:
    memory.remember(PersonRef(*sys.argv[5:]), Contact(territory="D87"), Conversation(), now)
    memory.put_edition(date(2024, 10, 15), "october", b"x" * 1_000_000, now)
    if sys.argv[2] == "inside":
        print("here", flush=True)
        sys.stdin.read()
print("here", flush=True)
sys.stdin.read()
"""


def known(store: Store) -> tuple[Contact, int]:
    with store.transaction(read_only=True) as memory:
        return memory.contact(SOMEONE), memory.library_version()


def remember(store: Store, contact: Contact) -> None:
    with store.transaction() as memory:
        memory.remember(SOMEONE, contact, Conversation(), NOW)


def test_a_transaction_that_raises_leaves_nothing(store: Store) -> None:
    remember(store, BEFORE)
    with pytest.raises(ZeroDivisionError), store.transaction() as memory:
        memory.remember(SOMEONE, AFTER, Conversation(), NOW)
        memory.put_edition(OCTOBER, "october", b"", NOW)
        raise ZeroDivisionError
    assert known(store) == (BEFORE, 0)


def test_a_savepoint_undoes_what_was_done_inside_and_only_that(store: Store) -> None:
    with store.transaction() as memory:
        memory.put_edition(OCTOBER, "october", b"", NOW)
        with memory.savepoint():
            memory.remember(SOMEONE, BEFORE, Conversation(), NOW)
        with pytest.raises(ZeroDivisionError), memory.savepoint():
            memory.remember(SOMEONE, AFTER, Conversation(), NOW)
            raise ZeroDivisionError
    assert known(store) == (BEFORE, 1)


@SLOW_ON_POSTGRESQL
@pytest.mark.parametrize(("moment", "expected"), [("inside", (BEFORE, 0)), ("committed", (AFTER, 1))])
def test_a_process_killed_leaves_what_it_committed_and_nothing_else(
    store: Store, url: str, moment: str, expected: tuple[Contact, int]
) -> None:
    remember(store, BEFORE)
    told = [url, moment, NOW.isoformat(), KEY.hex(), SOMEONE.platform, SOMEONE.id]
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, *told],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    ) as writer:
        assert writer.stdout
        assert writer.stdout.readline() == b"here\n"
        writer.kill()
    assert known(store) == expected
    remember(store, Contact("en"))
    assert known(store)[0] == Contact("en")


def test_nothing_is_seen_of_a_transaction_before_its_end(
    store: Store, url: str, open_engine: OpenEngine
) -> None:
    other = Store(open_engine(url), KEY)
    remember(store, BEFORE)
    with store.transaction() as memory:
        memory.remember(SOMEONE, AFTER, Conversation(), NOW)
        assert known(other) == (BEFORE, 0)
    assert known(other) == (AFTER, 0)


def test_a_reader_sees_one_unchanging_state(store: Store) -> None:
    remember(store, BEFORE)
    with store.transaction(read_only=True) as memory:
        assert memory.contact(SOMEONE) == BEFORE
        remember(store, AFTER)
        assert memory.contact(SOMEONE) == BEFORE
    assert known(store) == (AFTER, 0)


def test_a_reader_cannot_write_and_the_next_transaction_can(store: Store) -> None:
    with pytest.raises(StoreError), store.transaction(read_only=True) as memory:
        memory.remember(SOMEONE, AFTER, Conversation(), NOW)
    remember(store, BEFORE)
    assert known(store) == (BEFORE, 0)


def test_many_writers_lose_nothing(store: Store) -> None:
    def write(number: int) -> None:
        with store.transaction() as memory:
            memory.library_version()
            memory.put_edition(date(2024, 1, 1 + number % 3), str(number), b"", NOW)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(write, range(40)))
    assert known(store)[1] == 40


@ON_SQLITE
def test_a_second_writer_on_sqlite_waits_rather_than_fails(store: Store) -> None:
    inside, go_on = Event(), Event()
    order: list[str] = []

    def first() -> None:
        with store.transaction() as memory:
            inside.set()
            go_on.wait()
            memory.remember(SOMEONE, BEFORE, Conversation(), NOW)
            order.append("first ends")

    def second() -> None:
        inside.wait()
        go_on.set()
        with store.transaction() as memory:
            order.append("second begins")
            assert memory.contact(SOMEONE) == BEFORE
            memory.remember(SOMEONE, AFTER, Conversation(), NOW)

    with ThreadPoolExecutor(2) as threads:
        for done in [threads.submit(first), threads.submit(second)]:
            done.result()
    assert order == ["first ends", "second begins"]
    assert known(store) == (AFTER, 0)


def test_a_new_sqlite_file_that_another_program_prepares_is_waited_for(
    tmp_path: Path, open_engine: OpenEngine
) -> None:
    waits = Event()
    engine = open_engine(f"sqlite:///{tmp_path / 'new.sqlite3'}")

    def watch(connection: sqlite3.Connection, _: object) -> None:
        connection.set_trace_callback(lambda statement: waits.set() if "BEGIN" in statement else None)

    event.listen(engine, "connect", watch, insert=True)
    other = sqlite3.connect(tmp_path / "new.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with ThreadPoolExecutor(1) as threads:
        migrated = threads.submit(migrate, engine)
        assert waits.wait(60)
        other.execute("CREATE TABLE theirs (id INTEGER)")
        other.execute("COMMIT")
        assert migrated.result()
    other.close()


@ON_SQLITE
def test_who_waits_too_long_is_told_why(store: Store, url: str, open_engine: OpenEngine) -> None:
    impatient = open_engine(url)
    event.listen(impatient, "connect", lambda connection, _: connection.execute("PRAGMA busy_timeout = 0"))
    with store.transaction(), pytest.raises(StoreError, match="another program has been writing"):
        remember(Store(impatient, KEY), AFTER)


@pytest.mark.parametrize(
    ("setting", "expected"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)]
)
@ON_SQLITE
def test_sqlite_is_set_to_lose_nothing(store: Store, engine: Engine, setting: str, expected: object) -> None:
    with engine.connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {setting}").scalar() == expected
