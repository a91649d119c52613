"""A drawing: the place asked about, those that fit on its scale, and the same in words."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.pictures import Picture
from bot.services.figure_picture import drawing, picture_text
from bot.services.figures import figure_card
from tests.conftest import NOW
from tests.domain.figures_of import edition, measure, series
from tests.services.cards import creuse, small

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
        "Image : Part des choses, Creuse. 30 % en mars 2024, 40 % en septembre 2024. "
        "Plus bas : 20 % en juin 2024. Plus haut : 40 % en septembre 2024. Cible : 100 % en décembre 2026."
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


def test_a_card_and_its_drawing_say_the_same(library, fr):
    card = creuse(library, series(*WAY), None, measure())
    assert picture_text(card, fr) == drawn(library, fr, series(*WAY)).text


def test_a_card_without_a_figure_has_no_picture(library, fr):
    card = figure_card(library, "IND-650", library.places.get("D23"), TODAY)
    with pytest.raises(ValueError, match="no picture"):
        picture_text(card, fr)


@pytest.mark.parametrize(
    "change", [{"edition": date(2020, 1, 1)}, {"indicator": "IND-0"}, {"territory": "D99"}]
)
def test_a_figure_that_is_gone_cannot_be_drawn(library, fr, change):
    picture = Picture("figure", "IND-306", "D23", library.edition().on, "fr")
    with pytest.raises(KeyError):
        drawing(library, replace(picture, **change), fr)
