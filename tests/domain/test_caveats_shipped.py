"""The traps of the real data, in the editions that the program carries."""

from collections import Counter, defaultdict

import pytest

from bot.domain.caveats import Caveat
from bot.domain.figures import Figure
from bot.domain.library import Library
from bot.services.figures import all_figures
from tests.conftest import NOW

TODAY = NOW.date()


@pytest.fixture(scope="module")
def figures(library: Library) -> dict[tuple[str, str], Figure]:
    return {(each.indicator, each.zone): each for each in all_figures(library, library.edition(), TODAY)}


@pytest.fixture(scope="module")
def counts(figures) -> dict[Caveat, Counter[str]]:
    found: dict[Caveat, Counter[str]] = defaultdict(Counter)
    for (indicator, _), each in figures.items():
        for caveat in each.caveats:
            found[caveat][indicator] += 1
    return found


def test_every_pair_that_has_a_value_is_a_figure(figures):
    assert len(figures) == 8277


def test_all_of_them_are_older_than_a_year_today(counts):
    assert counts[Caveat.OLD].total() == 8277


def test_153_pairs_have_no_way_to_go(figures, counts):
    assert counts[Caveat.NO_DISTANCE].total() == 153
    assert all(f.progress is None for f in figures.values() if Caveat.NO_DISTANCE in f.caveats)


def test_fibre_in_mayotte_has_always_been_zero(figures):
    assert Caveat.ALL_ZERO in figures["IND-306", "D976"].caveats
    assert Caveat.ALL_ZERO not in figures["IND-306", "D23"].caveats


def test_a_balance_of_factories_may_be_negative(figures, counts):
    assert counts[Caveat.NEGATIVE] == {"IND-334": 1}
    found = figures["IND-334", "R32"]
    assert found.series.latest.value == -15
    assert Caveat.NEGATIVE in found.caveats


@pytest.mark.parametrize("indicator", ["IND-313", "IND-314", "IND-232"])
def test_counts_that_restart_are_told_from_annual_targets_and_never_drop(indicator, counts):
    assert counts[Caveat.RESTARTS][indicator] >= 13
    assert counts[Caveat.PARTIAL_YEAR][indicator] >= 13
    assert not counts[Caveat.DROP][indicator]


def test_a_label_of_restarting_is_not_trusted_alone(counts):
    assert not counts[Caveat.RESTARTS]["IND-610"]


def test_solar_power_in_march_did_not_regress(figures):
    found = figures["IND-232", "FRANCE"]
    assert found.series.latest.value == 4.4
    assert found.series.official_rate == 0
    assert Caveat.REGRESSION_HIDDEN not in found.caveats


@pytest.mark.parametrize(("indicator", "zones"), [("IND-296", 57), ("IND-563", 32)])
def test_targets_that_were_passed_from_the_start_have_rates_computed_otherwise(indicator, zones, counts):
    assert counts[Caveat.RATE_DIFFERS][indicator] == zones
    assert counts[Caveat.REGRESSION_HIDDEN][indicator] > 0
    assert counts[Caveat.OVERSHOOT_HIDDEN][indicator] > 0


def test_hidden_regressions_have_a_rate_of_0_and_overshoots_of_100(figures):
    for each in figures.values():
        if Caveat.REGRESSION_HIDDEN in each.caveats:
            assert each.progress < 0 and each.series.official_rate <= 0.6
        if Caveat.OVERSHOOT_HIDDEN in each.caveats:
            assert each.progress > 100 and each.series.official_rate >= 99.4


def test_a_target_of_0_that_was_the_start_has_an_official_rate_of_100(figures):
    found = figures["IND-295", "D976"]
    assert (found.series.baseline.value, found.series.target.value) == (0, 0)
    assert found.series.official_rate == 100
    assert Caveat.NO_DISTANCE in found.caveats


@pytest.mark.parametrize("indicator", ["IND-304", "IND-301", "IND-285", "IND-445", "IND-587", "IND-957"])
def test_levels_that_the_official_site_hides_are_said(indicator, figures, counts):
    assert counts[Caveat.NOT_SHOWN][indicator] >= 100
    hidden = [f for f in figures.values() if f.indicator == indicator and Caveat.NOT_SHOWN in f.caveats]
    assert not any(f.shown for f in hidden)


def test_missing_targets_baselines_and_past_targets_occur(counts):
    assert counts[Caveat.NO_TARGET]["IND-320"] == 120
    assert counts[Caveat.NO_TARGET].total() == 1293
    assert counts[Caveat.NO_BASELINE].total() == 146
    assert counts[Caveat.TARGET_PAST]["IND-302"] == 120


def test_seven_national_figures_have_no_target(figures):
    national = {
        name for (name, zone), f in figures.items() if zone == "FRANCE" and Caveat.NO_TARGET in f.caveats
    }
    assert len(national) == 7


def test_sudden_drops_are_few(counts):
    assert counts[Caveat.DROP].total() == 7


def test_official_rates_are_ours_clipped_wherever_nothing_is_said(figures):
    for each in figures.values():
        rate = each.series.official_rate
        if rate is not None and each.progress is not None and Caveat.RATE_DIFFERS not in each.caveats:
            assert abs(min(max(each.progress, 0), 100) - rate) <= 0.6
