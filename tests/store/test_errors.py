"""Whatever is wrong with the database, its operator is told so in one sentence without secrets."""

import os
import socket
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.domain.conversation import Conversation
from bot.domain.people import Contact
from bot.store.engine import make_engine
from bot.store.errors import StoreError
from bot.store.schema import check_schema
from bot.store.store import Store
from tests.postgres import Cluster
from tests.store.conftest import NOW, SOMEONE, OpenEngine

SECRET = "hunter2"


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("", "cannot be read"),
        (f"{SECRET} is not an address", "cannot be read"),
        (f"postgresql://user:{SECRET}@host:{SECRET}/tour", "cannot be read"),
        (f"mysql://user:{SECRET}@host/tour", "unknown scheme"),
        (f"postgresql+asyncpg://user:{SECRET}@host/tour", "unknown scheme"),
        (f"postgresql://user:half@{SECRET}@host/tour", "%40"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused_and_not_repeated(url: str, message: str) -> None:
    with pytest.raises(StoreError, match=message) as caught:
        make_engine(url)
    assert SECRET not in "".join(traceback.format_exception(caught.value)[-1:])
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_the_usual_schemes_all_mean_psycopg(scheme: str, open_engine: OpenEngine) -> None:
    engine = open_engine(f"{scheme}://user:{SECRET}@host/tour")
    assert (engine.dialect.name, engine.driver) == ("postgresql", "psycopg")
    assert SECRET not in repr(engine)


def test_without_psycopg_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError, match=r"pip install 'chezvous\[postgres\]'"):
        make_engine("postgres://host/tour")


def test_a_server_that_does_not_answer_is_named_without_its_password(open_engine: OpenEngine) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        engine = open_engine(f"postgresql://user:{SECRET}@127.0.0.1:{port}/tour")
        with pytest.raises(StoreError, match=rf"127.0.0.1:{port}/tour cannot be used") as caught:
            check_schema(engine)
    assert SECRET not in "".join(traceback.format_exception(caught.value))
    assert "\n" not in str(caught.value)


@pytest.mark.postgres
def test_a_server_that_refuses_is_named_with_its_reason(postgres: Cluster, open_engine: OpenEngine) -> None:
    engine = open_engine(f"postgresql://nobody-here:{SECRET}@/postgres?host={postgres.folder}")
    with pytest.raises(StoreError, match="does not exist") as caught:
        check_schema(engine)
    assert SECRET not in str(caught.value)


def test_no_error_repeats_what_was_being_stored(store: Store) -> None:
    with pytest.raises(StoreError) as caught, store.transaction() as memory:
        memory.remember(SOMEONE, Contact(territory={SECRET: SECRET}), Conversation(), NOW)  # type: ignore[arg-type]
    assert SECRET not in "".join(traceback.format_exception(caught.value))


def test_a_file_that_is_not_a_database_is_said_to_be_none(tmp_path: Path, open_engine: OpenEngine) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Not a database at all, and longer than a header of a hundred bytes would be. " * 3)
    with pytest.raises(StoreError, match=r"notes\.txt cannot be used: file is not a database"):
        check_schema(open_engine(f"sqlite:///{path}"))
    assert path.read_text().startswith("Not a database")


def test_a_new_database_and_its_folder_are_for_their_owner_alone(
    tmp_path: Path, open_engine: OpenEngine
) -> None:
    path = tmp_path / "new" / "deep" / "chezvous.sqlite3"
    open_engine(f"sqlite:///{path}")
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_folder_where_a_file_is_and_a_file_where_a_folder_is_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path, tmp_path / "file" / "chezvous.sqlite3"):
        with pytest.raises(StoreError, match="cannot be written"):
            make_engine(f"sqlite:///{path}")


def test_a_file_or_folder_that_may_not_be_written_is_refused(tmp_path: Path, open_engine: OpenEngine) -> None:
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    (tmp_path / "closed").mkdir(mode=0o555)
    (tmp_path / "read-only.sqlite3").touch(mode=0o444)
    with ordinary_user():
        for name in ("closed/chezvous.sqlite3", "read-only.sqlite3"):
            with pytest.raises(StoreError, match=f"{name} cannot be written: Permission denied"):
                make_engine(f"sqlite:///{tmp_path / name}")


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Give up root's rights for a moment, if we have them: root may write everywhere."""
    user = os.geteuid()
    os.seteuid(user or 65534)
    try:
        yield
    finally:
        os.seteuid(user)
