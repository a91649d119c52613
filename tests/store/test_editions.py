"""The editions that were imported here, and the version of what may be said."""

from datetime import date

import pytest

from bot.store.store import Store
from tests.store.conftest import NOW

JULY, OCTOBER = date(2024, 7, 16), date(2024, 10, 15)
PAYLOAD = bytes(range(256)) * 4096


def test_there_is_nothing_at_first(store: Store) -> None:
    with store.transaction() as memory:
        assert memory.editions() == {}
        assert memory.library_version() == 0
        with pytest.raises(KeyError):
            memory.edition(OCTOBER)


def test_an_edition_comes_back_byte_for_byte(store: Store) -> None:
    with store.transaction() as memory:
        memory.put_edition(OCTOBER, "abc", PAYLOAD, NOW)
    with store.transaction(read_only=True) as memory:
        assert memory.edition(OCTOBER) == PAYLOAD
        assert type(memory.edition(OCTOBER)) is bytes


def test_editions_are_kept_by_day_oldest_first(store: Store) -> None:
    with store.transaction() as memory:
        memory.put_edition(OCTOBER, "october", b"", NOW)
        memory.put_edition(JULY, "july", b"", NOW)
        assert list(memory.editions().items()) == [(JULY, "july"), (OCTOBER, "october")]
        assert memory.edition(JULY) == b""


def test_the_same_day_again_replaces(store: Store) -> None:
    with store.transaction() as memory:
        memory.put_edition(OCTOBER, "first", b"1", NOW)
        memory.put_edition(OCTOBER, "second", b"2", NOW)
        assert memory.editions() == {OCTOBER: "second"}
        assert memory.edition(OCTOBER) == b"2"


def test_the_librarys_version_grows_with_each_change_and_only_with_it(store: Store) -> None:
    for expected in (1, 2, 3):
        with store.transaction() as memory:
            memory.put_edition(OCTOBER, "same", b"", NOW)
        with store.transaction() as memory:
            assert memory.library_version() == expected


def test_an_import_that_fails_changes_neither_edition_nor_version(store: Store) -> None:
    with store.transaction() as memory:
        memory.put_edition(JULY, "july", b"", NOW)
    with pytest.raises(ZeroDivisionError), store.transaction() as memory:
        memory.put_edition(OCTOBER, "october", b"", NOW)
        raise ZeroDivisionError
    with store.transaction() as memory:
        assert memory.editions() == {JULY: "july"}
        assert memory.library_version() == 1
