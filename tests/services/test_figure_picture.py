"""A drawing: the place asked about, those that fit on its scale, and the same in words."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.pictures import Picture
from bot.services.figure_picture import drawing
from tests.conftest import NOW
from tests.domain.figures_of import at, edition, measure, series
from tests.services.cards import small

TODAY = NOW.date()
WAY = (("2024-03", 30.0), ("2024-06", 20.0), ("2024-09", 40.0))


def drawn(library, speech, main, **others):
    pairs = {("IND-1", zone): each for zone, each in {"D23": main, **others}.items()}
    made = small(library, edition("2024-10-15", pairs, measure()))
    return drawing(made, Picture("figure", "IND-1", "D23", date(2024, 10, 15), speech.locale), speech)


def at_latest(value: float):
    return series(("2024-09", value))


def test_the_main_line_is_first_and_wider_places_follow(library, fr):
    found = drawn(library, fr, series(*WAY), FRANCE=at_latest(50), R75=at_latest(45))
    assert [(line.label, line.main) for line in found.lines] == [
        ("Creuse", True),
        ("Nouvelle-Aquitaine", False),
        ("France", False),
    ]


@pytest.mark.parametrize(("value", "kept"), [(160, True), (161, False), (10, True), (9.9, False), (0, False)])
def test_lines_on_another_scale_are_left_out(library, fr, value, kept):
    found = drawn(library, fr, series(*WAY), FRANCE=at_latest(value))
    assert [line.label for line in found.lines][1:] == (["France"] if kept else [])


def test_two_zeros_are_on_the_same_scale(library, fr):
    assert len(drawn(library, fr, at_latest(0), FRANCE=at_latest(0)).lines) == 2


def test_its_words_give_the_first_the_last_the_lowest_the_highest_and_the_target(library, fr):
    text = drawn(library, fr, series(*WAY)).text.replace("\N{NO-BREAK SPACE}", " ")
    assert text == (
        "Image : Part des choses, Creuse. 0 % en décembre 2022, 40 % en septembre 2024. "
        "Plus bas : 0 % en décembre 2022. Plus haut : 40 % en septembre 2024. Cible : 100 % en décembre 2026."
    )


def test_without_target_neither_picture_nor_words_speak_of_one(library, fr):
    found = drawn(library, fr, series(*WAY, target=None))
    assert (found.target, found.target_label) == (None, "")
    assert "Cible" not in found.text


def test_the_picture_says_its_unit_its_source_and_its_language(library, fr, en):
    french, english = drawn(library, fr, series(*WAY)), drawn(library, en, series(*WAY))
    assert (french.unit, french.precision, french.title) == ("%", 1, "Part des choses")
    assert (
        french.source.replace("\N{NO-BREAK SPACE}", " ")
        == "Source : DITP, baromètre, édition du 15 octobre 2024"
    )
    assert english.source == "Source: DITP, barometer, edition of 15 October 2024"
    assert (french.locale, english.locale) == ("fr", "en")


def test_the_start_that_the_words_tell_is_drawn(library, fr):
    made = drawn(library, fr, series(("2022-06", 1), *WAY, start=5))
    assert made.lines[0].points[0] == at("2022-12", 5)
    assert "5 % en décembre 2022" in made.text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("only", [("2022-06", 1), ("2024-06", 1)])
def test_a_single_value_is_drawn_with_what_there_is(library, fr, only):
    points = drawn(library, fr, series(("2022-03", 2), only, start=5)).lines[0].points
    assert len(points) == 2


@pytest.mark.parametrize(
    "change", [{"edition": date(2020, 1, 1)}, {"indicator": "IND-0"}, {"territory": "D99"}]
)
def test_a_figure_that_is_gone_cannot_be_drawn(library, fr, change):
    picture = Picture("figure", "IND-306", "D23", library.edition().on, "fr")
    with pytest.raises(KeyError):
        drawing(library, replace(picture, **change), fr)
