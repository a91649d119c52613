"""The day of an edition: given, else in the name, else asked for."""

from datetime import date
from pathlib import Path

import pytest

from bot.barometer.day import edition_date
from bot.barometer.faults import ImportFaults


@pytest.mark.parametrize(
    "name",
    [
        "barometre-2024-10-15",
        "barometre-2024-10-15.zip",
        "20241015",
        "b_2024_10_15.zip",
        "2024-10-15 (2)",
        "2024-10-15-20241015",
    ],
)
def test_a_day_in_the_name(name: str) -> None:
    assert edition_date(Path("/somewhere/2023-01-01", name), None) == date(2024, 10, 15)


def test_what_is_given_wins_over_the_name() -> None:
    assert edition_date(Path("barometre-2024-07-16"), "2024-10-15") == date(2024, 10, 15)
    assert edition_date(Path("barometre-2024-99-99"), "2024-10-15") == date(2024, 10, 15)


def test_the_name_of_the_current_folder_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "edition-2024-10-15").mkdir()
    monkeypatch.chdir(tmp_path / "edition-2024-10-15")
    assert edition_date(Path(), None) == date(2024, 10, 15)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("barometre", "the layout carries no date and neither does the name 'barometre'"),
        ("barometre-2024-10", "the layout carries no date"),
        ("2024-1015", "the layout carries no date"),
        ("export-120241015", "the layout carries no date"),
        ("2024-07-16_2024-10-15", "holds several dates, 2024-07-16 and 2024-10-15"),
        ("barometre-2024-13-15", "is not a day of the calendar"),
        ("barometre-2024-02-30.zip", "is not a day of the calendar"),
        ("barometre-1066-10-14", "is not between 1990 and 2100"),
    ],
)
def test_no_certain_day_in_the_name_asks_for_it(name: str, words: str) -> None:
    with pytest.raises(ImportFaults) as caught:
        edition_date(Path(name), None)
    assert words in str(caught.value)
    assert "say which edition it is with --edition YYYY-MM-DD" in str(caught.value)


@pytest.mark.parametrize(
    "given", ["", "2024-10", "15/10/2024", "20241015", "2024-10-32", "2024-W42-2", "２０２４-10-15"]
)
def test_a_given_day_must_be_one(given: str) -> None:
    with pytest.raises(ImportFaults, match=r"^--edition: the date "):
        edition_date(Path("barometre-2024-10-15"), given)
