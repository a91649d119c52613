"""A series that starts again each January is known by its figures."""

from datetime import date

from bot.barometer.restarts import restarts
from bot.domain.barometer import Observation, Series


def series(*points: tuple[str, float], baseline: tuple[str, float] | None = None) -> Series:
    """Return a series from months and values."""
    observations = tuple(Observation(date.fromisoformat(f"{month}-01"), value) for month, value in points)
    start = Observation(date.fromisoformat(f"{baseline[0]}-01"), baseline[1]) if baseline else None
    return Series(observations, start)


YEARLY = series(("2022-06", 40), ("2022-12", 90), ("2023-06", 42), ("2023-12", 95), ("2024-03", 20))


def test_a_count_that_restarts_two_years_running() -> None:
    assert restarts([YEARLY])


def test_a_stock_that_grows_does_not() -> None:
    assert not restarts([series(("2022-06", 40), ("2022-12", 90), ("2023-06", 91), ("2024-06", 99))])


def test_a_rate_that_goes_up_and_down_does_not() -> None:
    assert not restarts(
        [series(("2022-06", 40), ("2022-12", 20), ("2023-06", 10), ("2023-12", 5), ("2024-06", 2))]
    )


def test_one_fall_seen_once_may_be_a_change_of_method() -> None:
    assert not restarts([series(("2022-12", 90), ("2023-06", 42), ("2023-12", 95))])


def test_the_same_fall_in_two_zones_is_enough() -> None:
    assert restarts([series(("2023-03", 42), ("2023-06", 84), baseline=("2022-12", 143))] * 2)


def test_of_two_new_years_one_deep_fall_is_enough() -> None:
    assert restarts([series(("2022-12", 90), ("2023-06", 42), ("2023-12", 95), ("2024-03", 96))])


def test_of_three_new_years_one_deep_fall_is_too_few() -> None:
    grown = (("2022-12", 90), ("2023-06", 42), ("2023-12", 95), ("2024-03", 96), ("2025-03", 97))
    assert not restarts([series(*grown)])


def test_a_baseline_after_the_first_value_or_at_nothing_proves_nothing() -> None:
    later = series(("2023-03", 42), ("2023-06", 84), baseline=("2023-03", 143))
    nothing = series(("2023-03", 42), ("2023-06", 84), baseline=("2022-12", 0))
    assert not restarts([later, nothing] * 2)


def test_one_value_a_year_shows_no_growth_inside_it() -> None:
    assert not restarts([series(("2021-12", 90), ("2022-12", 40), ("2023-12", 10))])


def test_no_figures_no_restart() -> None:
    assert not restarts([])
    assert not restarts([series(("2022-12", 0), ("2023-06", 0))])
