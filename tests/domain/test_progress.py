"""How far a value has come: 0 at the baseline, 100 at the target, never clamped."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.domain.progress import points, progress, series_progress
from tests.domain.figures_of import series

values = st.floats(-1e6, 1e6, allow_subnormal=False)


@st.composite
def journeys(draw) -> tuple[float, float]:
    """A baseline and a target far enough apart for floats to tell."""
    baseline, target = draw(values), draw(values)
    assume(abs(target - baseline) > 1e-3)
    return baseline, target


@given(journeys())
def test_the_baseline_is_0_and_the_target_100(journey):
    baseline, target = journey
    assert progress(baseline, target, baseline) == 0
    assert progress(baseline, target, target) == pytest.approx(100)


@given(journeys(), st.floats(-5, 5))
def test_the_way_between_is_linear_and_goes_on_beyond_both_ends(journey, share):
    baseline, target = journey
    value = baseline + share * (target - baseline)
    assert progress(baseline, target, value) == pytest.approx(100 * share, abs=1e-3)


@given(journeys(), values, values)
def test_nearer_the_target_is_more_whichever_way_the_figure_should_move(journey, one, other):
    baseline, target = journey
    assume(abs(one - other) > 1e-3)
    higher = progress(baseline, target, max(one, other)) - progress(baseline, target, min(one, other))
    assert (higher > 0) == (target > baseline)


@given(journeys(), values)
def test_mirrored_figures_have_the_same_progress(journey, value):
    baseline, target = journey
    assert progress(-baseline, -target, -value) == progress(baseline, target, value)


@given(values, values)
def test_there_is_no_progress_without_a_distance(baseline, value):
    with pytest.raises(ValueError, match="no distance"):
        progress(baseline, baseline, value)


def test_worse_than_the_start_is_below_0_and_better_than_the_target_above_100():
    assert progress(5.0, 3.0, 6.0) == -50
    assert progress(5.0, 3.0, 2.0) == 150


@pytest.mark.parametrize(
    "incomplete",
    [
        series(("2024-06", 5), start=None),
        series(("2024-06", 5), target=None),
        series(("2024-06", 5), start=7, target=7),
    ],
    ids=["no baseline", "no target", "no distance"],
)
def test_a_series_without_a_way_to_go_has_no_progress_and_no_points(incomplete):
    assert series_progress(incomplete) is None
    assert points(incomplete, 1, 2) is None


@given(journeys(), values, values)
def test_points_are_the_difference_of_two_progresses(journey, start, end):
    baseline, target = journey
    one = series(("2024-06", end), start=baseline, target=target)
    expected = progress(baseline, target, end) - progress(baseline, target, start)
    assert points(one, start, end) == pytest.approx(expected, rel=1e-6, abs=1e-3)
