"""``chezvous check``, ``migrate``, ``snapshot`` and ``places``, as an operator calls them."""

import io
import re
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.barometer.layout_files import FIBRE, FILES, with_change, write_folder
from tests.commands.conftest import Chezvous

Change = Callable[[Path], object]


@pytest.fixture
def elsewhere(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the content, which the commands are told to use."""
    copy = shutil.copytree(content, tmp_path / "content")
    monkeypatch.setenv("CONTENT_PATH", str(copy))
    return copy


def rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.slow
def test_sound_content_is_said_to_be(chezvous: Chezvous):
    ran = chezvous("check")
    assert (ran.status, ran.err) == (0, "")
    assert re.fullmatch(
        r"106 indicators, \d\d answers, \d+ phrasings, 2 editions: the content is sound.\n", ran.out
    )


def test_the_content_of_another_folder_is_what_is_said(chezvous: Chezvous, elsewhere: Path):
    rewrite(elsewhere / "indicators.toml", 'name = "Accès à la fibre"', 'name = "Fil de verre"')
    assert "Fil de verre. Dernier chiffre" in chezvous("figure", "IND-306", "D23").out


FAULTS: dict[str, tuple[Change, str]] = {
    "an unknown key": (
        lambda folder: rewrite(folder / "themes.toml", "official =", "officially ="),
        "themes.toml:",
    ),
    "not TOML": (lambda folder: rewrite(folder / "intents.toml", "]", "}"), "intents.toml:"),
    "a missing file": (lambda folder: (folder / "emergencies.toml").unlink(), "emergencies.toml:?: "),
    "latin-1": (
        lambda folder: (folder / "vocabulary.toml").write_bytes("# é".encode("latin-1")),
        "vocabulary.toml:1: ",
    ),
    "a damaged edition": (
        lambda folder: (folder / "barometer" / "2024-10-15.json.gz").write_bytes(b"\x1f\x8b"),
        "barometer/2024-10-15.json.gz:?: ",
    ),
    "an edition named after no day": (
        lambda folder: (folder / "barometer" / "2024-10-15.json.gz").rename(
            folder / "barometer" / "newest.json.gz"
        ),
        "barometer:?: ",
    ),
    "no edition": (lambda folder: shutil.rmtree(folder / "barometer"), "barometer:?: "),
    "no places": (lambda folder: shutil.rmtree(folder / "territories"), "territories.toml"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_the_content_is_told_with_its_file_and_no_trace(
    chezvous: Chezvous, elsewhere: Path, fault: str
):
    change, place = FAULTS[fault]
    change(elsewhere)
    ran = chezvous("check")
    assert (ran.status, ran.out) == (1, "")
    assert place in ran.err
    assert "Traceback" not in ran.err


def test_a_conversation_with_faulty_content_is_refused_likewise(chezvous: Chezvous, elsewhere: Path):
    (elsewhere / "themes.toml").unlink()
    ran = chezvous("chat", stdin=b"aide\n")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("themes.toml:?: ")


def test_faults_are_told_all_at_once_each_with_its_line(chezvous: Chezvous, elsewhere: Path):
    rewrite(elsewhere / "indicators.toml", 'direction = "up"', 'direction = "sideways"')
    rewrite(elsewhere / "indicators.toml", "precision = ", "precision = 7")
    rewrite(elsewhere / "themes.toml", "official = ", "officially = ")
    lines = chezvous("check").err.splitlines()
    assert len(lines) >= 4
    for line in lines:
        file, number, _ = line.split(":", 2)
        assert (elsewhere / file).is_file()
        assert int(number) > 0


def test_migrate_says_what_it_did_then_that_nothing_is_to_do(chezvous: Chezvous, database: Path):
    assert chezvous("migrate").out == "Applied: 0001, 0002.\n"
    assert chezvous("migrate").out == "Applied: nothing, it is up to date.\n"
    assert database.stat().st_mode & 0o077 == 0


def test_a_database_that_is_none_is_told_in_one_line(chezvous: Chezvous, database: Path):
    database.parent.mkdir()
    database.write_bytes(b"this is no database" * 100)
    for command in (["migrate"], ["chat"], ["figure", "--all"]):
        ran = chezvous(*command)
        assert (ran.status, ran.out) == (1, "")
        assert len(ran.err.splitlines()) == 1
        assert str(database) in ran.err


def test_a_database_newer_than_the_program_is_left_alone(chezvous: Chezvous, database: Path):
    chezvous("migrate")
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    ran = chezvous("chat", stdin=b"aide\n")
    assert (ran.status, ran.out) == (1, "")
    assert "newer than this version" in ran.err


def test_snapshot_writes_an_edition_that_is_then_spoken_from(
    chezvous: Chezvous, elsewhere: Path, tmp_path: Path
):
    ran = chezvous("snapshot", write_folder(tmp_path / "2025-02-03", FILES))
    assert ran.status == 0
    assert "5 figures have a value" in ran.out
    (found,) = chezvous("figure", "IND-306", "D23", "--json").objects
    assert (found["edition"], found["previous"]["edition"]) == ("2025-02-03", "2024-10-15")


def test_a_snapshot_of_a_broken_edition_is_refused_and_nothing_is_written(
    chezvous: Chezvous, elsewhere: Path, tmp_path: Path
):
    before = sorted((elsewhere / "barometer").iterdir())
    folder = write_folder(tmp_path / "2025-02-03", with_change(FIBRE, "63.25", "soon"))
    ran = chezvous("snapshot", folder)
    assert ran.status == 1
    assert ran.err.startswith("data/ind-306.csv:4: ")
    assert sorted((elsewhere / "barometer").iterdir()) == before


def test_places_of_packages_that_are_not_there_are_refused_in_a_line(
    chezvous: Chezvous, elsewhere: Path, tmp_path: Path
):
    before = (elsewhere / "territories" / "communes.gz").read_bytes()
    for package in (tmp_path / "nowhere.tgz", tmp_path):
        ran = chezvous("places", package, package)
        assert (ran.status, len(ran.err.splitlines())) == (1, 1)
        assert "Traceback" not in ran.err
    assert (elsewhere / "territories" / "communes.gz").read_bytes() == before


@pytest.mark.parametrize("arguments", [["--help"], ["chat", "--help"]])
def test_help_is_given(chezvous: Chezvous, arguments: list[str]):
    ran = chezvous(*arguments)
    assert ran.status == 0
    assert "usage: chezvous" in ran.out


@pytest.mark.parametrize("arguments", [[], ["dance"], ["import"], ["chat", "--loud"]])
def test_a_wrong_command_line_is_status_2(chezvous: Chezvous, arguments: list[str]):
    ran = chezvous(*arguments)
    assert ran.status == 2
    assert "usage: chezvous" in ran.err


def test_an_interrupted_command_ends_without_a_trace(
    database: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    class Interrupted(io.StringIO):
        def readline(self, size: int = -1, /) -> str:
            raise KeyboardInterrupt

        __next__ = readline

    monkeypatch.setattr(sys, "stdin", Interrupted())
    assert main(["ask", "--jsonl", "--db", str(database)]) == 130
    assert capsys.readouterr().err == ""
