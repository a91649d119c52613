"""What moved in a territory: as many that fall back as that advance, and all of them counted."""

from bot.domain.library import Library
from bot.services.changes import Moves, what_moved
from tests.domain.figures_of import edition, measure, series
from tests.services.cards import small


def moves(library: Library, steps: dict[str, float], **kinds) -> Moves:
    """Return what moved in the Creuse, with figures that moved by so many points each."""
    now = {(name, "D23"): series(("2024-06", 40), ("2024-09", 40 + step)) for name, step in steps.items()}
    then = {(name, "D23"): series(("2024-06", 40)) for name in steps}
    measures = [kinds.get(name, measure(name)) for name in steps]
    made = small(library, edition("2024-10-15", now, *measures), edition("2024-07-16", then, *measures))
    found = what_moved(made, "D23")
    assert found is not None
    return found


def names(found) -> list[str]:
    return [move.indicator.id for move in found]


def test_three_each_way_the_largest_first(library):
    steps = {"A": 1, "B": -2, "C": 5, "D": -9, "E": 3, "F": 2, "G": -1, "H": -4}
    found = moves(library, steps)
    assert names(found.advanced) == ["C", "E", "F"]
    assert names(found.receded) == ["D", "H", "B"]
    assert found.moved == 8


def test_one_that_fell_back_is_said_among_many_that_advanced(library):
    found = moves(library, {"A": 9, "B": 8, "C": 7, "D": 6, "E": -0.1})
    assert names(found.advanced) == ["A", "B", "C"]
    assert names(found.receded) == ["E"]


def test_what_would_print_as_no_points_has_not_moved(library):
    found = moves(library, {"A": 0.04, "B": -0.04, "C": 0.0})
    assert (found.advanced, found.receded, found.moved) == ((), (), 3)


def test_equal_moves_come_in_the_same_order_whatever_the_files_order(library):
    one = moves(library, dict.fromkeys("ABCDE", 2) | dict.fromkeys("UVWXY", -2))
    other = moves(library, dict.fromkeys("YXWVU", -2) | dict.fromkeys("EDCBA", 2))
    assert names(one.advanced) == names(other.advanced)
    assert names(one.receded) == names(other.receded)


def test_figures_without_a_way_to_go_stand_apart_and_still_count(library):
    now = {
        ("A", "D23"): series(("2024-06", 40), ("2024-09", 45), target=None),
        ("B", "D23"): series(("2024-06", 40), ("2024-09", 45), start=7, target=7),
        ("C", "D23"): series(("2024-06", 40), target=None),
    }
    then = {pair: series(("2024-06", 40), target=None) for pair in now}
    found = what_moved(small(library, edition("2024-10-15", now), edition("2024-07-16", then)), "D23")
    assert found is not None
    assert (names(found.apart), found.moved, found.same) == (["A", "B"], 2, 1)


def test_corrected_and_new_figures_did_not_move(library):
    now = {("A", "D23"): series(("2024-06", 99)), ("B", "D23"): series(("2024-06", 99))}
    then = {("A", "D23"): series(("2024-06", 1))}
    kinds = measure("A"), measure("B")
    made = small(library, edition("2024-10-15", now, *kinds), edition("2024-07-16", then, *kinds))
    found = what_moved(made, "D23")
    assert found is not None
    assert (found.corrected, found.moved, found.same, found.advanced, found.receded) == (1, 0, 0, (), ())


def test_a_series_that_restarts_is_ranked_by_the_same_month_a_year_before(library):
    kind = measure("A", restarts=True)
    now = {("A", "D23"): series(("2023-04", 10), ("2023-12", 90), ("2024-04", 15))}
    then = {("A", "D23"): series(("2023-04", 10), ("2023-12", 90))}
    made = small(library, edition("2024-10-15", now, kind), edition("2024-07-16", then, kind))
    found = what_moved(made, "D23")
    assert found is not None
    assert names(found.advanced) == ["A"]
    assert found.advanced[0].movement.points == 5
    assert not found.advanced[0].to_confirm


def test_doubtful_and_hidden_figures_are_marked(library):
    kind = measure("A", share=True, tiers=frozenset())
    found = moves(library, {"A": 61.0, "B": -39.0, "C": 1.0}, A=kind)
    assert [(m.indicator.id, m.to_confirm, m.shown) for m in found.advanced] == [
        ("A", True, False),
        ("C", False, True),
    ]
    assert found.receded[0].to_confirm, "a fall of more than 90 %"


def test_there_is_nothing_to_compare_with_one_edition(library):
    assert what_moved(small(library, edition("2024-10-15", {})), "D23") is None
