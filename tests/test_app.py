"""The composition root: one library until an import changes it, one key beside one database."""

from datetime import date
from pathlib import Path

import pytest

from bot.app import App, editions_of, newest_first, now, running
from bot.barometer.codec import encode
from bot.barometer.layout import read_edition
from bot.content import ContentFaults
from bot.dialogue import answer
from bot.domain.barometer import Edition
from bot.domain.conversation import Conversation
from bot.domain.messages import IncomingMessage
from bot.domain.people import Contact, PersonRef
from bot.settings import Settings, read_settings
from bot.store.errors import StoreError
from tests.barometer.layout_files import FILES, write_folder
from tests.conftest import NOW

SOMEONE = PersonRef("telegram", "42")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return read_settings({}, tmp_path / "kept" / "chezvous.sqlite3")


def tiny(folder: Path, on: date) -> Edition:
    return read_edition(write_folder(folder, FILES), on).edition


def test_now_is_an_instant_in_utc():
    assert now().utcoffset().total_seconds() == 0


def test_the_library_is_read_once_until_an_import_changes_it(settings: Settings, tmp_path: Path):
    edition = tiny(tmp_path / "official", date(2025, 2, 3))
    with running(settings) as app:
        with app.store.transaction() as memory:
            first = app.assistant(memory)
            assert app.assistant(memory) is first
            memory.put_edition(edition.on, edition.digest, encode(edition), NOW)
            second = app.assistant(memory)
        assert second is not first
        assert second.library.edition().on == date(2025, 2, 3)
        assert second.library.version != first.library.version
        with app.store.transaction(read_only=True) as memory:
            assert app.assistant(memory) is second


def test_an_imported_edition_stands_in_for_the_shipped_one_of_its_day(settings: Settings, tmp_path: Path):
    edition = tiny(tmp_path / "official", date(2024, 10, 15))
    with running(settings) as app, app.store.transaction() as memory:
        memory.put_edition(edition.on, edition.digest, encode(edition), NOW)
        editions = newest_first(app.shipped(), memory)
    assert [each.on for each in editions] == [date(2024, 10, 15), date(2024, 7, 16)]
    assert editions[0].digest == edition.digest


def test_people_are_recognised_by_the_key_beside_the_database(settings: Settings):
    remember_corrèze(settings)
    assert known(settings) == Contact(territory="D19", introduced=True)
    (settings.data_path / "person.key").write_bytes(bytes(32))
    assert known(settings) == Contact()


def test_a_key_that_is_given_wins_over_the_file(tmp_path: Path):
    given = read_settings({"PERSON_KEY": "0f" * 32}, tmp_path / "chezvous.sqlite3")
    remember_corrèze(given)
    assert known(given) == Contact(territory="D19", introduced=True)
    assert not (tmp_path / "person.key").exists()
    assert known(read_settings({}, tmp_path / "chezvous.sqlite3")) == Contact()


def test_a_key_file_of_another_size_is_refused(settings: Settings):
    settings.data_path.mkdir()
    (settings.data_path / "person.key").write_bytes(b"short")
    with pytest.raises(StoreError, match="5 bytes instead of 32"), running(settings):
        pass


def remember_corrèze(settings: Settings) -> None:
    with running(settings) as app:
        say(app, "j'habite à Tulle")


def say(app: App, text: str) -> str:
    with app.store.transaction() as memory:
        return answer(app.assistant(memory), memory, [IncomingMessage(SOMEONE, text)], NOW).text


def known(settings: Settings) -> Contact:
    with running(settings) as app, app.store.transaction(read_only=True) as memory:
        return memory.contact(SOMEONE)


def test_the_operator_is_named_to_who_wants_to_reach_somebody(tmp_path: Path):
    settings = read_settings({"OPERATOR_CONTACT": "tour@example.org"}, tmp_path / "chezvous.sqlite3")
    with running(settings) as app:
        assert "tour@example.org" in say(app, "parler à quelqu'un")


def test_who_asks_to_be_forgotten_leaves_nothing_behind(settings: Settings):
    with running(settings) as app:
        for text in ("j'habite à Tulle", "la fibre en France", "quelle tondeuse choisir ?"):
            say(app, text)
        with app.store.transaction(read_only=True) as memory:
            assert [each.subject for each in memory.kept(SOMEONE).receipts] == ["IND-306"]
            assert len(memory.gaps(NOW, fewest=1)) == 1
        say(app, "oubliez-moi")
        with app.store.transaction(read_only=True) as memory:
            assert (memory.contact(SOMEONE), memory.conversation(SOMEONE)) == (Contact(), Conversation())
            assert (memory.kept(SOMEONE).receipts, memory.gaps(NOW, fewest=1)) == (frozenset(), [])


def test_a_postgresql_database_is_never_migrated_unasked(tmp_path: Path):
    environment = {"DATABASE_URL": "postgres://127.0.0.1:1/tour", "PERSON_KEY": "0f" * 32}
    with pytest.raises(StoreError, match=r"127\.0\.0\.1:1/tour"), running(read_settings(environment)):
        pass


def test_a_folder_without_editions_is_a_fault(tmp_path: Path):
    with pytest.raises(ContentFaults, match="barometer"):
        editions_of(tmp_path)
