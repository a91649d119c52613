"""An edition whose day is still to come would stay the newest: it is not taken."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.barometer.faults import ImportFaults
from bot.commands.editions import published_on
from tests.barometer.layout_files import FILES, write_folder
from tests.commands.conftest import Chezvous
from tests.commands.test_import import kept
from tests.conftest import NOW


def test_an_edition_of_today_or_before_is_taken(tmp_path: Path):
    today = NOW.date()
    for day in (today, today - timedelta(days=1)):
        assert published_on(tmp_path, str(day), today) == day


@pytest.mark.parametrize("given", [None, "2026-11-23", "2100-01-01"])
def test_an_edition_that_is_still_to_come_is_refused_in_a_line(tmp_path: Path, given: str | None):
    folder = write_folder(tmp_path / "barometre-2026-11-23", FILES)
    with pytest.raises(ImportFaults) as caught:
        published_on(folder, given, NOW.date())
    day = given or "2026-11-23"
    said = f"{folder}: the edition's day, {day}, is still to come: expected 2026-11-22 or before"
    assert str(caught.value) == said


@pytest.mark.parametrize("command", ["import", "snapshot"])
def test_the_last_day_of_the_calendar_is_still_to_come(
    chezvous: Chezvous,
    database: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
):
    monkeypatch.setenv("CONTENT_PATH", str(tmp_path))  # never into the project's own
    (tmp_path / "barometer").mkdir()
    folder = write_folder(tmp_path / "barometre", FILES)
    chezvous("migrate")
    before = kept(database)
    ran = chezvous(command, folder, "--edition", "2100-12-31")
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert "the edition's day, 2100-12-31, is still to come" in ran.err
    assert not any((tmp_path / "barometer").iterdir())
    assert kept(database) == before
