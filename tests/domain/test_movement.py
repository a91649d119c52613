"""A newer value is a movement; a revised one is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.movement import Change, Movement, movement, year_before
from bot.domain.progress import points
from tests.domain.figures_of import at, measure, series

JUNE, SEPTEMBER = ("2024-06", 40.0), ("2024-09", 45.0)


def moved(now, then, *, restarts=False, rising=True) -> Movement:
    return movement(measure(restarts=restarts, rising=rising), now, then)


def test_a_figure_without_a_value_before_is_new():
    assert moved(series(JUNE), None) == Movement(Change.NEW)


def test_a_figure_without_newer_value_is_the_same():
    assert moved(series(JUNE), series(JUNE)) == Movement(Change.SAME, at(*JUNE))


def test_an_older_value_revised_leaves_the_figure_the_same():
    now, then = series(("2024-03", 31), JUNE), series(("2024-03", 30), JUNE)
    assert moved(now, then).change is Change.SAME


def test_the_latest_value_revised_is_a_correction_not_a_movement():
    assert moved(series(("2024-06", 41)), series(JUNE)) == Movement(Change.CORRECTED, at(*JUNE))


def test_a_value_withdrawn_is_a_correction():
    assert moved(series(JUNE), series(JUNE, SEPTEMBER)) == Movement(Change.CORRECTED, at(*SEPTEMBER))


def test_a_newer_value_is_a_movement_in_points_of_progress():
    assert moved(series(JUNE, SEPTEMBER), series(JUNE)) == Movement(Change.MOVED, at(*JUNE), 5.0)


def test_a_newer_value_that_is_the_same_moved_by_nothing():
    assert moved(series(JUNE, ("2024-09", 40)), series(JUNE)) == Movement(Change.MOVED, at(*JUNE), 0.0)


def test_a_revision_of_the_old_day_is_taken_out_of_the_movement():
    now = series(("2024-06", 44), SEPTEMBER)
    assert moved(now, series(JUNE)) == Movement(Change.MOVED, at("2024-06", 44), 1.0)


def test_a_day_that_is_gone_is_read_where_it_last_was():
    assert moved(series(("2024-07", 43), SEPTEMBER), series(JUNE)) == Movement(Change.MOVED, at(*JUNE), 5.0)


def test_towards_a_lower_target_points_are_positive_when_the_figure_falls():
    now = series(("2024-06", 5.0), ("2024-09", 4.5), start=5, target=3)
    then = series(("2024-06", 5.0), start=5, target=3)
    assert moved(now, then, rising=False).points == 25
    worse = series(("2024-06", 5.0), ("2024-09", 5.5), start=5, target=3)
    assert moved(worse, then, rising=False).points == -25


def test_where_the_target_was_met_at_the_start_a_rise_is_not_told_as_a_setback():
    now = series(("2024-06", 93), ("2024-09", 94), start=92, target=83)
    assert moved(now, series(("2024-06", 93), start=92, target=83)).points is None


@pytest.mark.parametrize(("start", "target"), [(None, 100.0), (0.0, None), (7.0, 7.0)])
def test_without_a_way_to_go_it_moved_but_has_no_points(start, target):
    now = series(JUNE, SEPTEMBER, start=start, target=target)
    found = moved(now, series(JUNE, start=start, target=target))
    assert found == Movement(Change.MOVED, at(*JUNE), None)


def test_a_series_that_restarts_is_compared_with_the_same_month_a_year_before():
    now = series(("2023-04", 60), ("2023-12", 850), ("2024-04", 70), target=1000)
    then = series(("2023-04", 60), ("2023-12", 850), target=1000)
    assert moved(now, then, restarts=True) == Movement(Change.MOVED, at("2023-04", 60), 1.0)


def test_a_series_that_restarts_without_a_year_before_is_compared_with_nothing():
    now, then = series(("2023-12", 850), ("2024-04", 70)), series(("2023-12", 850))
    assert moved(now, then, restarts=True) == Movement(Change.MOVED)
    assert year_before(now) is None


values = st.lists(st.floats(-1e3, 1e3).map(lambda value: round(value, 2)), min_size=1, max_size=8)


def monthly(numbers: list[float]):
    return series(*((f"20{20 + n // 12}-{n % 12 + 1:02}", value) for n, value in enumerate(numbers)))


@given(values, st.booleans())
def test_an_edition_never_moves_from_itself(numbers, restarts):
    assert moved(monthly(numbers), monthly(numbers), restarts=restarts).change is Change.SAME


@given(values, values)
def test_what_is_added_moves_by_its_difference_and_nothing_else(numbers, added):
    now, then = monthly(numbers + added), monthly(numbers)
    found = moved(now, then)
    assert found.change is Change.MOVED
    assert found.points == points(now, numbers[-1], added[-1])


@given(values, values, st.floats(-10, 10))
def test_a_revision_of_every_old_value_never_counts(numbers, added, shift):
    revised = monthly([value + shift for value in numbers] + added)
    found = moved(revised, monthly(numbers))
    assert found.start.value == numbers[-1] + shift


@given(values, st.integers(1, 7))
def test_withdrawing_values_is_never_a_movement(numbers, count):
    now = numbers[:-count] or numbers[:1]
    assert moved(monthly(now), monthly(numbers)).change in (Change.SAME, Change.CORRECTED)
