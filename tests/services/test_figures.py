"""The card: the place asked about, its region, France, and where it was read."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.library import Library
from bot.domain.movement import Change
from bot.services.figures import all_figures, figure_card, places_of, sources_of
from tests.conftest import NOW

TODAY = NOW.date()
JULY = date(2024, 7, 16)


def codes(library: Library, asked: str) -> list[str]:
    return [place.code for place in places_of(library, library.places.get(asked))]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("23096", ["D23", "R75", "FRANCE"]),
        ("D23", ["D23", "R75", "FRANCE"]),
        ("R75", ["R75", "FRANCE"]),
        ("FRANCE", ["FRANCE"]),
        ("D974", ["D974", "FRANCE"]),
        ("975", ["FRANCE"]),
    ],
)
def test_a_place_is_answered_by_its_zone_its_region_and_the_country(library, asked, expected):
    assert codes(library, asked) == expected


def test_the_narrowest_figure_leads(library):
    card = figure_card(library, "IND-306", library.places.get("23096"), TODAY)
    assert card.main is not None and card.movement is not None
    assert (card.main.place.code, card.asked.name, card.edition) == ("D23", "Guéret", date(2024, 10, 15))
    assert card.movement.change is Change.MOVED
    assert card.before == JULY


def test_without_a_figure_of_its_own_the_wider_one_leads_under_its_own_name(library):
    card = figure_card(library, "IND-331", library.places.get("D23"), TODAY)
    assert [row.figure is None for row in card.rows] == [True, True, False]
    assert card.main is not None
    assert card.main.place.code == "FRANCE"


def test_an_indicator_without_any_value_has_a_card_without_figure(library):
    card = figure_card(library, "IND-650", library.places.get("D23"), TODAY)
    assert (card.main, card.movement) == (None, None)


def test_the_oldest_edition_has_nothing_to_be_compared_with(library):
    card = figure_card(library, "IND-306", library.places.get("D23"), TODAY, JULY)
    assert (card.edition, card.before, card.movement) == (JULY, None, None)


def test_an_unknown_indicator_or_edition_raises(library):
    with pytest.raises(KeyError):
        figure_card(library, "IND-0", library.places.get("D23"), TODAY)
    with pytest.raises(KeyError):
        figure_card(library, "IND-306", library.places.get("D23"), TODAY, date(2020, 1, 1))


def test_sources_are_the_official_file_at_its_commit_and_the_dataset(library):
    file, dataset = sources_of(library, "IND-306", library.edition())
    assert file.url.endswith("/data/ind-306.csv")
    assert "/barometre-resultats/blob/" in file.url
    assert dataset.url == library.dataset
    assert file.on == dataset.on == library.edition().on


def test_an_edition_whose_files_have_no_public_link_is_sourced_by_the_dataset(library):
    unseen = replace(library.edition(), on=date(2025, 1, 1))
    assert [source.url for source in sources_of(library, "IND-306", unseen)] == [library.dataset]


def test_all_figures_are_those_that_have_a_value_in_order(library):
    figures = all_figures(library, library.edition(), TODAY)
    pairs = [(each.indicator, each.zone) for each in figures]
    assert len(pairs) == len(set(pairs)) == 8277
    assert pairs == sorted(pairs)
