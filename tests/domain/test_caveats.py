"""Each caveat is said where it must be, and not where it nearly must."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.barometer import Tier
from bot.domain.caveats import Caveat, caveats, months_between
from bot.domain.figures import figure
from tests.domain.figures_of import TODAY, at, edition, measure, series

RISING, RESTARTING, SHARE = measure(), measure(restarts=True), measure(share=True)
ONE = ("2024-06", 50.0)

# caveat: measure and series that have it; measure and series that nearly have it
TABLE = {
    Caveat.OLD: ((RISING, series(("2023-11", 50))), (RISING, series(("2023-12", 50)))),
    Caveat.RESTARTS: ((RESTARTING, series(ONE)), (RISING, series(ONE))),
    Caveat.PARTIAL_YEAR: ((RESTARTING, series(("2024-11", 50))), (RESTARTING, series(("2023-12", 50)))),
    Caveat.DROP: (
        (RISING, series(("2024-03", 100), ("2024-06", 9.9))),
        (RISING, series(("2024-03", 100), ("2024-06", 10))),
    ),
    Caveat.ABOVE_100: ((SHARE, series(("2024-06", 100.1))), (SHARE, series(("2024-06", 100)))),
    Caveat.ALL_ZERO: (
        (RISING, series(("2024-03", 0), ("2024-06", 0))),
        (RISING, series(("2024-03", 0.01), ("2024-06", 0))),
    ),
    Caveat.NEGATIVE: ((RISING, series(("2024-06", -0.1))), (RISING, series(("2024-03", -5), ("2024-06", 0)))),
    Caveat.NO_BASELINE: ((RISING, series(ONE, start=None)), (RISING, series(ONE, start=0))),
    Caveat.NO_TARGET: ((RISING, series(ONE, target=None)), (RISING, series(ONE, target=1))),
    Caveat.NO_DISTANCE: (
        (RISING, series(ONE, start=7, target=7)),
        (RISING, series(ONE, start=7, target=7.01)),
    ),
    Caveat.TARGET_MET: (
        (RISING, series(ONE, start=92, target=83)),
        (RISING, series(ONE, start=82, target=83)),
    ),
    Caveat.TARGET_PAST: ((RISING, series(ONE, by="2024-10")), (RISING, series(ONE, by="2024-11"))),
    Caveat.START_DIFFERS: (
        (RISING, series(("2022-12", 7.0), ONE)),
        (RISING, series(("2022-12", 0.0), ONE)),
    ),
    Caveat.REGRESSION_HIDDEN: (
        (RISING, series(ONE, start=51, target=100, rate=0)),
        (RISING, series(ONE, start=50, target=100, rate=0)),
    ),
    Caveat.OVERSHOOT_HIDDEN: (
        (RISING, series(ONE, start=0, target=49, rate=100)),
        (RISING, series(ONE, start=0, target=50, rate=100)),
    ),
    Caveat.RATE_DIFFERS: ((RISING, series(ONE, rate=50.7)), (RISING, series(ONE, rate=50.59))),
    Caveat.NOT_SHOWN: (
        (measure(tiers=frozenset({Tier.REGION})), series(ONE)),
        (measure(tiers=frozenset({Tier.DEPARTEMENT})), series(ONE)),
    ),
}


def said(kind, one) -> list[Caveat]:
    return caveats(kind, one, TODAY, shown=Tier.DEPARTEMENT in kind.tiers)


@pytest.mark.parametrize("caveat", Caveat, ids=str)
def test_each_caveat_is_said_where_it_holds_and_not_where_it_nearly_does(caveat):
    holds, nearly = TABLE[caveat]
    assert caveat in said(*holds)
    assert caveat not in said(*nearly)


def test_a_recent_plain_figure_has_no_caveat():
    assert said(RISING, series(ONE, rate=50)) == []


def test_a_series_that_restarts_never_drops():
    january = series(("2023-12", 852_235), ("2024-01", 25_865))
    assert Caveat.DROP in said(RISING, january)
    assert Caveat.DROP not in said(RESTARTING, january)


def test_part_of_a_year_needs_an_annual_target_to_be_compared_with():
    assert Caveat.PARTIAL_YEAR not in said(RESTARTING, series(("2024-03", 50), target=None))


def test_part_of_a_year_below_a_whole_years_start_is_no_regression():
    solar = series(("2024-03", 4.4), start=18.33, target=34.06, rate=0)
    assert Caveat.REGRESSION_HIDDEN not in said(RESTARTING, solar)
    assert Caveat.REGRESSION_HIDDEN in said(
        RESTARTING, series(("2023-12", 4.4), start=18.33, target=34.06, rate=0)
    )


def test_one_zero_alone_is_a_figure_not_a_doubt():
    assert Caveat.ALL_ZERO not in said(RISING, series(("2024-06", 0)))


def test_a_fall_to_zero_from_zero_or_below_is_no_drop():
    assert Caveat.DROP not in said(RISING, series(("2024-03", 0), ("2024-06", -5)))


def test_a_count_may_exceed_100_without_doubt():
    assert Caveat.ABOVE_100 not in said(RISING, series(("2024-06", 2501)))


def test_no_official_rate_can_be_wrong_without_one():
    hidden = {Caveat.REGRESSION_HIDDEN, Caveat.OVERSHOOT_HIDDEN, Caveat.RATE_DIFFERS}
    assert not hidden & set(said(RISING, series(ONE, start=51, rate=None)))
    assert not hidden & set(said(RISING, series(ONE, start=7, target=7, rate=100)))


@given(
    st.lists(st.floats(-1e4, 1e4), min_size=1, max_size=4),
    st.none() | st.floats(-1e4, 1e4),
    st.none() | st.floats(-1e4, 1e4),
    st.none() | st.floats(0, 100),
    st.booleans(),
    st.booleans(),
)
def test_caveats_are_in_the_order_of_their_importance_each_once(values, start, target, rate, restarts, share):
    one = series(*((f"202{n}-06", v) for n, v in enumerate(values)), start=start, target=target, rate=rate)
    found = said(measure(restarts=restarts, share=share), one)
    assert found == sorted(set(found), key=list(Caveat).index)


def test_a_figure_carries_its_caveats_its_progress_and_what_it_was_before():
    now = edition("2024-10-15", {("IND-1", "D23"): series(("2024-06", 40), ("2024-09", 50))})
    old = edition("2024-07-16", {("IND-1", "D23"): series(("2024-06", 40))})
    found = figure(now, old, "IND-1", "D23", TODAY)
    assert found is not None and found.previous is not None
    assert (found.progress, found.shown, found.edition, found.unit) == (50.0, True, date(2024, 10, 15), "%")
    assert (found.previous.edition, found.previous.observation) == (date(2024, 7, 16), at("2024-06", 40))
    assert figure(now, None, "IND-1", "D23", TODAY).previous is None
    assert figure(now, edition("2024-07-16", {}), "IND-1", "D23", TODAY).previous is None
    assert figure(now, old, "IND-1", "D24", TODAY) is None
    assert figure(now, old, "IND-2", "D23", TODAY) is None


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 400))
def test_months_are_whole_and_counted_from_the_same_day(start, months):
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    same_day = date(year, month + 1, min(start.day, 28))
    assert months_between(start.replace(day=min(start.day, 28)), same_day) == months
