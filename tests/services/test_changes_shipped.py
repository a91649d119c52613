"""What moved between the shipped editions, everywhere, and computed a second time here."""

from datetime import date

import pytest

from bot.domain.barometer import Edition, Series
from bot.domain.library import Library
from bot.services.changes import SHOWN, STILL, Moves, what_moved


@pytest.fixture(scope="module")
def everywhere(library: Library) -> dict[str, Moves]:
    zones = {zone for series in library.edition().series.values() for zone in series}
    return {zone: what_moved(library, zone) for zone in sorted(zones)}


def test_all_120_zones_have_an_answer(everywhere):
    assert len(everywhere) == 120
    assert {(m.edition, m.before) for m in everywhere.values()} == {(date(2024, 10, 15), date(2024, 7, 16))}


def test_every_figure_of_a_zone_is_counted_once(everywhere, library):
    new, old = library.editions[:2]
    for zone, moves in everywhere.items():
        pairs = [name for name in new.series if new.find(name, zone)]
        first_seen = [name for name in pairs if not old.find(name, zone)]
        assert moves.moved + moves.same + moves.corrected + len(first_seen) == len(pairs), zone


def test_three_at_most_each_way_largest_first_and_on_the_right_side(everywhere):
    for zone, moves in everywhere.items():
        up = [move.movement.points for move in moves.advanced]
        down = [move.movement.points for move in moves.receded]
        assert len(up) <= SHOWN and len(down) <= SHOWN, zone
        assert up == sorted(up, reverse=True) and all(points > STILL for points in up), zone
        assert down == sorted(down) and all(points < -STILL for points in down), zone


def test_it_is_never_only_the_good_news(everywhere, library):
    for zone in everywhere:
        worst = min(ranked(library, zone).values(), default=0.0)
        assert bool(everywhere[zone].receded) == (worst < -STILL), zone


def test_figures_apart_have_no_points(everywhere):
    for moves in everywhere.values():
        assert all(move.movement.points is None for move in moves.apart)
        ranked_ones = {move.indicator.id for move in (*moves.advanced, *moves.receded)}
        assert not ranked_ones & {move.indicator.id for move in moves.apart}


@pytest.mark.parametrize("zone", ["FRANCE", "R84", "D23", "D69", "D75", "D976"])
def test_a_second_computation_finds_the_same(zone, everywhere, library):
    points = ranked(library, zone)
    best = sorted((p for p in points.values() if p > STILL), reverse=True)[:SHOWN]
    worst = sorted(p for p in points.values() if p < -STILL)[:SHOWN]
    moves = everywhere[zone]
    assert [move.movement.points for move in moves.advanced] == pytest.approx(best)
    assert [move.movement.points for move in moves.receded] == pytest.approx(worst)
    for move in (*moves.advanced, *moves.receded):
        assert move.movement.points == pytest.approx(points[move.indicator.id])


def ranked(library: Library, zone: str) -> dict[str, float]:
    """Compute the points of every figure of a zone that has a newer value and a way to go."""
    new, old = library.editions[:2]
    found = {name: _points(new, old, name, zone) for name in new.series}
    return {name: points for name, points in found.items() if points is not None}


def _points(new: Edition, old: Edition, name: str, zone: str) -> float | None:
    now, then = new.find(name, zone), old.find(name, zone)
    if not now or not then or not now.baseline or not now.target:
        return None
    start, end = now.baseline.value, now.target.value
    if (start > end) if new.measures[name].rising else (start < end):
        return None  # the target was met at the start: there is no way to go
    values, ended = _values(now), max(_values(then))
    way, last = now.target.value - now.baseline.value, max(values)
    if last <= ended or not way:
        return None
    start = values.get(ended, _values(then)[ended])
    if new.measures[name].restarts:
        start = values.get(last.replace(year=last.year - 1))
    return None if start is None else 100 * (values[last] - start) / way


def _values(series: Series) -> dict[date, float]:
    return {each.on: each.value for each in series.observations}
