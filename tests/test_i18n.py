"""Words, numbers and days as people read them, in French, plain French and English."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.intervals import Interval
from bot.domain.people import Register
from bot.i18n import Speech
from bot.settings import read_settings

FOLDER = read_settings({}).locales_path
FR = Speech("fr", Register.STANDARD, FOLDER)
PLAIN = Speech("fr", Register.PLAIN, FOLDER)
EN = Speech("en", Register.STANDARD, FOLDER)


def spaced(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def test_the_voice_is_plain_in_french_only():
    assert [speech.voice for speech in (FR, PLAIN, EN)] == ["fr", "plain", "en"]
    assert Speech("en", Register.PLAIN, FOLDER).voice == "en"


def test_messages_are_said_in_the_persons_voice():
    assert FR.gettext("Start: {value} in {month}.").startswith("Départ")
    assert PLAIN.gettext("Start: {value} in {month}.").startswith("Au début")
    assert EN.gettext("Start: {value} in {month}.") == "Start: {value} in {month}."


def test_plain_french_falls_back_on_ordinary_french():
    assert PLAIN.gettext("Yes") == FR.gettext("Yes") == "Oui"


def test_without_compiled_catalogues_english_is_said_not_nothing(tmp_path: Path):
    assert Speech("fr", Register.PLAIN, tmp_path).gettext("Yes") == "Yes"


@pytest.mark.parametrize(
    ("count", "french", "english"),
    [
        (0, "point", "points"),
        (0.5, "point", "points"),
        (1, "point", "point"),
        (-1, "point", "point"),
        (1.5, "point", "points"),
        (1.9, "point", "points"),
        (2, "points", "points"),
        (-2.5, "points", "points"),
    ],
)
def test_the_plural_begins_at_two_in_french_and_beside_one_in_english(count, french, english):
    one = "{name}: from {start} ({before}) to {end} ({now}), {points} point"
    assert FR.ngettext(one, f"{one}s", count).endswith(f" {french}")
    assert EN.ngettext(one, f"{one}s", count).endswith(f" {english}")


@pytest.mark.parametrize(
    ("value", "precision", "french", "english"),
    [
        (88.64, 1, "88,6", "88.6"),
        (2501.0, 0, "2 501", "2,501"),
        (5_230_000, 0, "5 230 000", "5,230,000"),
        (-15, 0, "−15", "−15"),
        (4.9, 2, "4,9", "4.9"),
        (0.014, 2, "0,01", "0.01"),
        (-0.04, 1, "0", "0"),
        (100.0, 2, "100", "100"),
    ],
)
def test_numbers_are_grouped_rounded_and_signed(value, precision, french, english):
    assert spaced(FR.number(value, precision)) == french
    assert EN.number(value, precision) == english


def test_french_groups_never_break_over_a_line():
    assert " " not in FR.number(1_234_567, 0)


@given(st.floats(-1e9, 1e9), st.integers(0, 2))
def test_a_printed_number_is_the_value_rounded(value, precision):
    text = EN.number(value, precision)
    assert float(text.replace(",", "").replace("−", "-")) == round(value, precision)
    assert text not in ("−0", "-0")


@pytest.mark.parametrize(("value", "expected"), [(3.21, "+3,2"), (-1, "−1"), (0, "0")])
def test_changes_have_their_sign(value, expected):
    assert FR.signed(value, 1) == expected


def test_days_and_months_are_written_out():
    day = date(2024, 10, 15)
    assert (FR.day(day), EN.day(day)) == ("15 octobre 2024", "15 October 2024")
    assert (FR.month(day), EN.month(day)) == ("octobre 2024", "October 2024")
    assert FR.day(date(2024, 6, 1)) in ("1 juin 2024", "1er juin 2024")


def test_the_days_somebody_named_are_said_back_with_their_names():
    saturday, sunday = date(2026, 11, 28), date(2026, 11, 29)
    assert spaced(FR.days(Interval(saturday, saturday))) == "samedi 28 novembre 2026 :"
    assert spaced(FR.days(Interval(saturday, sunday))) == (
        "Du samedi 28 novembre 2026 au dimanche 29 novembre 2026 :"
    )
    english = ("Saturday 28 November 2026", "Sunday 29 November 2026")
    assert EN.days(Interval(saturday, saturday)).replace(",", "") == f"{english[0]}:"
    assert EN.days(Interval(saturday, sunday)).replace(",", "") == f"From {english[0]} to {english[1]}:"
    assert PLAIN.days(Interval(saturday, sunday)) == FR.days(Interval(saturday, sunday))


@pytest.mark.parametrize(
    ("day", "french", "english"),
    [
        ("2026-11-01", "ce mois-ci", "this month"),
        ("2026-12-01", "ce mois-ci", "this month"),
        ("2026-10-22", "il y a 1 mois", "1 month ago"),
        ("2026-08-01", "il y a 3 mois", "3 months ago"),
        ("2025-11-01", "il y a 12 mois", "12 months ago"),
        ("2024-12-01", "il y a 23 mois", "23 months ago"),
        ("2024-11-22", "il y a 2 ans", "2 years ago"),
        ("2023-12-01", "il y a plus de 2 ans", "more than 2 years ago"),
        ("2023-11-22", "il y a 3 ans", "3 years ago"),
        ("2016-12-01", "il y a plus de 9 ans", "more than 9 years ago"),
    ],
)
def test_how_long_ago_is_rounded_down(day, french, english):
    today = date(2026, 11, 22)
    assert FR.ago(date.fromisoformat(day), today) == french
    assert EN.ago(date.fromisoformat(day), today) == english
