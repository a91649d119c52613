"""Every card that the shipped editions can give, in every voice: short, whole and sourced."""

import re
from collections.abc import Iterator

import pytest

from bot.domain.library import Library
from bot.domain.pictures import Picture
from bot.domain.territories import Territory
from bot.i18n import Speech
from bot.services.figure_picture import SAME_SCALE, drawing, points_drawn
from bot.services.figure_text import LONGEST, card_text
from bot.services.figures import Card, figure_card
from bot.services.values import measured, place_label
from tests.conftest import NOW

TODAY = NOW.date()
UNWRITTEN = re.compile(r"[{}]|\bNone\b|\bnan\b|\binf\b|\n\n|  ")
VOICES = ("fr", "plain", "en")
COMMUNES = ("23096", "69123", "75056", "97302", "2A004", "93066")


def pairs(library: Library, every: int = 1) -> list[tuple[str, str]]:
    """Return the pairs that have a value; every so many of them, but all those of the country."""
    series = library.edition().series
    found = [(name, zone) for name in sorted(series) for zone in sorted(series[name])]
    return [pair for n, pair in enumerate(found) if n % every == 0 or pair[1] == "FRANCE"]


def cards(library: Library, found: list[tuple[str, str]]) -> Iterator[Card]:
    for name, zone in found:
        yield figure_card(library, name, library.places.get(zone), TODAY)


def check(card: Card, speech: Speech) -> None:
    text = card_text(card, speech, TODAY)
    where = f"{card.indicator.id} {card.asked.code} {speech.voice}\n{text}"
    assert len(text) <= LONGEST, where
    assert not UNWRITTEN.search(text), where
    assert card.sources[0].url in text, where
    assert speech.day(card.edition) in text, where
    assert card.indicator.words[speech.voice].name in text, where
    for row in card.rows:
        if row.figure:
            place = place_label(row.place, card.indicator, speech)
            value = measured(row.figure.series.latest.value, card.indicator, speech)
            assert re.search(rf"{re.escape(place)}.?: {re.escape(value)}", text), where


def check_picture(library: Library, card: Card, speech: Speech) -> None:
    zone = card.main.place
    picture = Picture("figure", card.indicator.id, zone.code, card.edition, speech.locale)
    made = drawing(library, picture, speech)
    assert not UNWRITTEN.search(made.text), made.text
    main, *others = made.lines
    series = card.main.figure.series
    measure = library.edition().measures[card.indicator.id]
    points = points_drawn(series, restarts=measure.restarts)
    assert (main.main, main.label, main.points) == (True, place_label(zone, card.indicator, speech), points)
    assert (made.target, bool(made.target_label)) == (series.target, series.target is not None)
    assert not any(line.main for line in others)
    for each in {points[0], series.latest}:
        assert measured(each.value, card.indicator, speech) in made.text
    values = [each.value for each in points]
    for value in (min(values), max(values)):
        assert measured(value, card.indicator, speech) in made.text
    for line in others:
        low, high = sorted((abs(series.latest.value), abs(line.points[-1].value)))
        assert high <= low * SAME_SCALE


def check_all(library: Library, speeches: dict[str, Speech], every: int) -> int:
    count = 0
    for card in cards(library, pairs(library, every)):
        for voice in VOICES:
            check(card, speeches[voice])
        check_picture(library, card, speeches[VOICES[count % len(VOICES)]])
        count += 1
    return count


def test_a_card_in_seven_and_all_of_the_country_are_whole(library, speeches):
    assert check_all(library, speeches, 7) > 1200


@pytest.mark.slow
def test_every_card_is_whole(library, speeches):
    assert check_all(library, speeches, 1) == 8277


@pytest.mark.parametrize("code", COMMUNES)
def test_every_indicator_asked_for_in_a_town_is_whole(code, library, speeches):
    town: Territory = library.places.get(code)
    for name in library.indicators:
        for voice in VOICES:
            check(figure_card(library, name, town, TODAY), speeches[voice])


@pytest.mark.parametrize("code", ["975", "988"])
def test_every_indicator_asked_for_in_a_collectivity_is_whole(code, library, speeches):
    for name in library.indicators:
        check(figure_card(library, name, library.places.get(code), TODAY), speeches["fr"])


def test_the_figures_of_the_edition_before_make_whole_cards_too(library, speeches):
    july = library.editions[1]
    for name in july.series:
        card = figure_card(library, name, library.places.get("D23"), TODAY, july.on)
        check(card, speeches["fr"])
