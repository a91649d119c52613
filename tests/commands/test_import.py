"""``chezvous import``: all or nothing, said with file and line, and seen by whoever is talking."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.app import App, running
from bot.dialogue import answer
from bot.domain.messages import IncomingMessage
from bot.domain.people import PersonRef
from bot.settings import read_settings
from tests.barometer.layout_files import (
    CONFIG,
    FIBRE,
    FILES,
    INDICATORS,
    with_change,
    with_file,
    without,
    write_folder,
    write_zip,
)
from tests.commands.conftest import Chezvous
from tests.conftest import NOW, SHARED

DAY = "2025-02-03"


def kept(database: Path) -> dict[str, list[Any]]:
    """Return every row of every table."""
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        names = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        return {name: sorted(connection.execute(f'SELECT * FROM "{name}"')) for name in names}


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    return write_folder(tmp_path / f"barometre-{DAY}", FILES)


def test_an_import_counts_what_it_read_and_becomes_the_default(chezvous: Chezvous, edition: Path):
    ran = chezvous("import", edition)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "2 files and 13 rows read: 12 rows accepted, 1 empty ones passed over, 0 refused; "
        "5 figures have a value.",
        f"The edition of {DAY} is imported.",
    ]
    (found,) = chezvous("figure", "IND-306", "D23", "--json").objects
    assert (found["edition"], found["value"]) == (DAY, 63.25)
    assert found["previous"] == {"edition": "2024-10-15", "value": 95.19, "on": "2024-06-01"}
    (asked,) = chezvous("ask", "--jsonl", stdin=b'{"id": 1, "text": "la fibre dans la Creuse"}').objects
    assert {source["date"] for source in asked["sources"]} == {DAY}
    assert "63,2" in asked["reply"]


def test_the_earlier_editions_are_kept(chezvous: Chezvous, edition: Path):
    chezvous("import", edition)
    (found,) = chezvous("figure", "IND-306", "D23", "--json", "--edition", "2024-10-15").objects
    assert found["value"] == 95.19


def test_without_a_date_the_import_is_refused_and_the_option_named(chezvous: Chezvous, tmp_path: Path):
    folder = write_folder(tmp_path / "barometre", FILES)
    ran = chezvous("import", folder)
    assert (ran.status, ran.out) == (1, "")
    assert "the layout carries no date" in ran.err
    assert "--edition YYYY-MM-DD" in ran.err
    assert chezvous("import", folder, "--edition", DAY).status == 0


def test_a_zip_named_after_a_day_is_read_too(chezvous: Chezvous, tmp_path: Path):
    path = write_zip(tmp_path / "20250203.zip", FILES, "barometre-resultats-main/")
    assert f"The edition of {DAY} is imported." in chezvous("import", path).out


def test_the_same_edition_again_changes_nothing(chezvous: Chezvous, edition: Path, database: Path):
    chezvous("import", edition)
    before = kept(database)
    ran = chezvous("import", edition)
    assert ran.status == 0
    assert f"The edition of {DAY} is already here, the same: nothing was changed." in ran.out
    assert kept(database) == before


def test_the_same_day_with_other_figures_replaces_it_and_says_so(
    chezvous: Chezvous, edition: Path, tmp_path: Path, database: Path
):
    chezvous("import", edition)
    other = write_folder(tmp_path / "other", with_change(FIBRE, "63.25", "64.5"))
    ran = chezvous("import", other, "--edition", DAY)
    assert f"The edition of {DAY} differed from the one already here, and replaces it." in ran.out
    (found,) = chezvous("figure", "IND-306", "D23", "--json").objects
    assert found["value"] == 64.5
    rows = kept(database)
    assert len(rows["edition"]) == 1
    assert rows["library"] == [(1, 2)]


def test_a_shipped_edition_can_be_replaced_and_put_back(chezvous: Chezvous, edition: Path):
    assert "replaces it" in chezvous("import", edition, "--edition", "2024-10-15").out
    assert len(chezvous("figure", "--all").objects) == 5


@pytest.mark.official_data
def test_a_shipped_edition_imported_as_it_is_is_the_same(chezvous: Chezvous, database: Path):
    ran = chezvous("import", SHARED / "data" / "barometre-2024-10-15")
    assert "106 files and 77455 rows read" in ran.out
    assert "4443 empty ones passed over" in ran.out
    assert "8277 figures have a value" in ran.out
    assert "the same: nothing was changed" in ran.out
    assert kept(database)["edition"] == []


BROKEN = {
    "a word for a figure": (with_change(FIBRE, "63.25", "soon"), "data/ind-306.csv:4: "),
    "NaN": (with_change(FIBRE, "63.25", "NaN"), "data/ind-306.csv:4: "),
    "an unknown zone": (with_change(FIBRE, "D976", "D99"), "data/ind-306.csv:6: "),
    "semicolons": (with_file(FIBRE, FILES[FIBRE].replace(",", ";")), "data/ind-306.csv:1: "),
    "latin-1": (with_file(CONFIG, FILES[CONFIG].encode("latin-1")), "config/config-viz.yml:3: "),
    "no metadata": (without(INDICATORS), "metadata/meta_indicateurs.csv: "),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_edition_is_refused_with_file_and_line_and_nothing_changes(
    chezvous: Chezvous, edition: Path, tmp_path: Path, database: Path, fault: str
):
    chezvous("migrate")
    before = kept(database)
    files, place = BROKEN[fault]
    ran = chezvous("import", write_folder(tmp_path / f"broken-{DAY}", files))
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith(place)
    assert "Traceback" not in ran.err
    assert kept(database) == before
    assert before["edition"] == before["library"] == []


def test_what_is_not_there_is_refused(chezvous: Chezvous, tmp_path: Path):
    ran = chezvous("import", tmp_path / "nowhere-2025-01-01")
    assert ran.status == 1
    assert "there is no such folder or zip" in ran.err
    for command in ("import", "snapshot"):
        ran = chezvous(command, tmp_path / "nope")  # no day in the name: that is not what is wrong
        assert (ran.status, ran.err) == (1, f"{tmp_path / 'nope'}: there is no such folder or zip\n")


def test_an_import_beside_a_conversation_is_seen_by_its_next_message(
    chezvous: Chezvous, edition: Path, database: Path
):
    with running(read_settings({}, database)) as talking:
        before = talk(talking, "la fibre dans la Creuse")
        chezvous("import", edition)
        after = talk(talking, "et en France ?")
    assert "baromètre, édition du 15 octobre 2024" in before
    assert "baromètre, édition du 3 février 2025" in after


def talk(app: App, text: str) -> str:
    with app.store.transaction() as memory:
        message = IncomingMessage(PersonRef("terminal", "test"), text)
        return answer(app.assistant(memory), memory, [message], NOW).text


def test_the_newest_day_wins_whatever_was_imported_last(chezvous: Chezvous, edition: Path):
    chezvous("import", edition)
    chezvous("import", edition, "--edition", date(2023, 1, 1))
    (found,) = chezvous("figure", "IND-306", "D23", "--json").objects
    assert found["edition"] == DAY
