"""A card in words: each thing that must be said is said, once, and nothing false."""

from dataclasses import replace

import pytest

from bot.domain.library import Words
from bot.services.figure_text import LONGEST, card_text
from bot.services.figures import figure_card
from tests.conftest import NOW
from tests.domain.figures_of import measure, series
from tests.services.cards import creuse

TODAY = NOW.date()
RISING, RESTARTING, SHARE = measure(), measure(restarts=True), measure(share=True)
JUNE, SEPTEMBER = ("2024-06", 40.0), ("2024-09", 45.0)


def said(library, speech, now, then=None, kind=RISING) -> str:
    text = card_text(creuse(library, now, then, kind), speech, TODAY)
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def test_the_age_leads_and_the_source_ends(library, fr):
    lines = said(library, fr, series(JUNE)).splitlines()
    assert lines[0] == "Part des choses. Dernier chiffre : juin 2024, il y a plus de 2 ans."
    assert lines[1:4] == ["Creuse : 40 %", "Nouvelle-Aquitaine : pas de chiffre", "France : pas de chiffre"]
    assert lines[-1].startswith("Source : DITP, baromètre, édition du 15 octobre 2024 : https://")


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (series(JUNE), "Départ : 0 % en décembre 2022. Cible : 100 % en décembre 2026."),
        (series(JUNE), "Chemin parcouru : 40 %."),
        (series(JUNE, by="2026-06"), "Cible : 100 % en juin 2026, une date déjà passée."),
        (series(JUNE, start=None), "La valeur de départ n’est pas publiée."),
        (series(JUNE, target=None), "Aucune cible n’est publiée ici."),
        (series(JUNE, start=7, target=7), "Le départ est égal à la cible"),
        (series(JUNE, start=50), "Le chiffre s’est éloigné de la cible : −20 % du chemin."),
        (series(JUNE, target=20), "La cible est dépassée : 200 % du chemin."),
        (series(("2024-03", 0), ("2024-06", 0)), "Toutes les valeurs publiées sont à zéro : à confirmer."),
        (series(("2024-03", 90), ("2024-06", 1)), "À confirmer : la valeur a chuté de plus de 90 %."),
        (series(("2024-06", -15)), "La valeur est en dessous de zéro"),
        (series(JUNE, start=50, rate=0), "Le taux officiel affiche 0 % : il ne montre pas le recul."),
        (series(JUNE, target=20, rate=100), "Le taux officiel s’arrête à 100 %."),
        (series(JUNE, rate=70), "Le taux officiel est de 70 % : il est calculé autrement."),
    ],
)
def test_what_must_be_known_is_said(library, fr, now, expected):
    assert expected in said(library, fr, now)


def test_a_share_above_100_and_a_hidden_level_are_said(library, fr):
    assert "une part au-dessus de 100 %" in said(library, fr, series(("2024-06", 101)), kind=SHARE)
    hidden = measure(tiers=frozenset())
    assert "Le site officiel n’affiche pas ce niveau." in said(library, fr, series(JUNE), kind=hidden)


@pytest.mark.parametrize(
    ("now", "then", "expected"),
    [
        (series(JUNE), None, "Nouveau depuis l’édition du 16 juillet 2024."),
        (series(JUNE), series(JUNE), "Pas de nouvelle valeur depuis l’édition du 16 juillet 2024."),
        (
            series(JUNE),
            series(("2024-06", 41)),
            "Corrigé depuis l’édition du 16 juillet 2024 : c’était 41 %.",
        ),
        (series(JUNE, SEPTEMBER), series(JUNE), "avant 40 % (juin 2024), en progrès de 5 % du chemin."),
        (
            series(JUNE, ("2024-09", 35)),
            series(JUNE),
            "avant 40 % (juin 2024), en recul de 5 % du chemin.",
        ),
        (series(JUNE, ("2024-09", 40)), series(JUNE), "avant 40 % (juin 2024), sans changement."),
        (series(JUNE, ("2024-09", 40.04)), series(JUNE), "sans changement."),
        (series(JUNE, SEPTEMBER, target=None), series(JUNE), "avant 40 % (juin 2024), en mieux."),
        (series(JUNE, ("2024-09", 35), target=None), series(JUNE), "en moins bien."),
        (series(JUNE, ("2024-09", 40.01), target=None), series(JUNE), "sans changement."),
    ],
)
def test_whether_it_moved_is_said(library, fr, now, then, expected):
    assert expected in said(library, fr, now, then)


def test_without_a_target_less_of_what_should_fall_is_better(library, fr):
    falling = measure(rising=False)
    now, then = series(JUNE, SEPTEMBER, target=None), series(JUNE)
    assert "en moins bien." in said(library, fr, now, then, falling)


def test_the_way_covered_is_said_in_english_too(library, en):
    text = said(library, en, series(JUNE, ("2024-09", 41.5)), series(JUNE))
    assert "from 40% (June 2024), ahead by 1.5 percent of the way." in text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (99.67, "Chemin parcouru : 99,7 %."),
        (-0.35, "Le chiffre s’est éloigné de la cible : −0,3 % du chemin."),
        (100.2, "La cible est dépassée : 100,2 % du chemin."),
        (50.4, "Chemin parcouru : 50 %."),
        (100, "Chemin parcouru : 100 %."),
    ],
)
def test_near_the_start_and_the_target_no_rounding_says_too_much(library, fr, value, expected):
    assert expected in said(library, fr, series(("2024-06", value)), None)


def test_a_target_met_at_the_start_and_missed_since_is_not_called_met(library, fr):
    text = said(library, fr, series(("2024-06", 70), start=92, target=83), None)
    assert "La cible était atteinte au départ. Elle ne l’est plus." in text
    text = said(library, fr, series(("2024-06", 94), start=92, target=83), None)
    assert "La cible était déjà atteinte au départ" in text
    assert "chemin." not in text.replace("chemin à mesurer.", "")


def test_two_values_for_one_month_are_told(library, fr):
    text = said(library, fr, series(("2022-12", 7.0), JUNE, start=5), None)
    assert "Le départ publié diffère de la valeur publiée pour le même mois." in text


def test_a_correction_that_prints_the_same_is_not_spoken_of(library, fr):
    text = said(library, fr, series(("2024-06", 4.4)), series(("2024-06", 4.397)))
    assert "Corrigé" not in text
    assert "Pas de nouvelle valeur" in text


def test_a_series_that_restarts_is_never_measured_against_its_start(library, fr):
    now = series(("2023-04", 10), ("2023-12", 90), ("2024-04", 15))
    text = said(library, fr, now, series(("2023-04", 10), ("2023-12", 90)), RESTARTING)
    assert "Même mois, un an avant : 10 %." in text
    assert "La valeur couvre une partie de l’année, la cible l’année entière." in text
    assert "avant 10 % (avril 2023), en progrès de 5 % du chemin." in text
    assert "Chemin parcouru" not in text


def test_a_newer_value_that_nothing_compares_with_is_not_said_to_be_missing(library, fr):
    text = said(library, fr, series(("2023-12", 90), ("2024-04", 15)), series(("2023-12", 90)), RESTARTING)
    assert "Pas de nouvelle valeur" not in text
    assert (
        "Nouvelle valeur depuis l’édition du 16 juillet 2024, mais aucune du même mois un an avant." in text
    )
    assert "Le compte repart de zéro chaque mois de janvier." in text


def test_nothing_is_said_of_movement_without_an_edition_before(library, fr):
    card = creuse(library, series(JUNE), None, RISING)
    alone = replace(card, before=None, movement=None)
    assert "16 juillet" not in card_text(alone, fr, TODAY)


def test_a_commune_and_a_collectivity_are_told_that_they_have_no_figure(library, fr):
    for code, name in (("23096", "Guéret même"), ("975", "Saint-Pierre-et-Miquelon")):
        card = figure_card(library, "IND-306", library.places.get(code), TODAY)
        assert f"Le baromètre n’a pas de chiffre pour {name}." in card_text(card, fr, TODAY)


def test_an_indicator_without_any_value_says_so(library, fr):
    card = figure_card(library, "IND-650", library.places.get("FRANCE"), TODAY)
    text = card_text(card, fr, TODAY)
    assert "L’édition du 15 octobre 2024 ne donne pas de chiffre." in text
    assert "ind-650.csv" in text


def test_when_all_is_too_long_the_details_go_first_then_the_limits(library, fr):
    card = creuse(library, series(JUNE), None, RISING)

    def text(measures: int, limits: int) -> str:
        words = dict.fromkeys(("fr", "plain", "en"), Words("Choses", "m" * measures, "l" * limits))
        return card_text(replace(card, indicator=replace(card.indicator, words=words)), fr, TODAY)

    assert "mmm" in text(100, 100) and "lll" in text(100, 100)
    assert "mmm" not in text(LONGEST, 100) and "lll" in text(LONGEST, 100)
    assert "mmm" not in text(100, LONGEST) and "lll" not in text(100, LONGEST)
    assert max(len(text(m, n)) for m, n in ((300, 300), (LONGEST, 10), (10, LONGEST))) <= LONGEST


def test_without_words_of_ours_nothing_empty_is_printed(library, fr):
    card = creuse(library, series(JUNE), None, RISING)
    words = dict.fromkeys(("fr", "plain", "en"), Words("Choses", "", ""))
    text = card_text(replace(card, indicator=replace(card.indicator, words=words)), fr, TODAY)
    assert "ne dit pas" not in text
    assert "\n\n" not in text
