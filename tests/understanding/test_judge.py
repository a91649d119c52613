"""A candidate's probability comes from named signals, and is one."""

from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue import Assistant
from bot.understanding.features import content, features, meant
from bot.understanding.judge import BROAD, MOST, Judge, signals
from bot.understanding.neighbours import Neighbours

SUBJECTS = ("IND-1", "out:x", "theme:t")
NEAR = Neighbours([["fibr"], ["velo"], ["sant"]], {"fibr": [0], "velo": [1], "sant": [2]})
SCORES = [5.0, 2.0, 3.0, -1.0, -7.0]
"""Of the three subjects, then of what is not ours, and of danger."""
SCORE, AHEAD, BEHIND, LIKENESS, ALONE, COVERAGE, RIVALS, WORDS, MOST_COVERED = 0, 1, 2, 5, 6, 8, 9, 10, 11
KIND, OUTSIDE = slice(12, 17), slice(22, 27)


@pytest.fixture(scope="module")
def found() -> dict[int, list[float]]:
    return signals(SCORES, frozenset({"fibr"}), 3, SUBJECTS, NEAR)


def test_a_probability_by_hand():
    assert Judge((2.0, -1.0), 0.5).probability([1.0, 3.0]) == pytest.approx(1 / (1 + exp(0.5)))
    assert Judge((), 0.0).probability([]) == 0.5


numbers = st.floats(-1e9, 1e9)


@given(st.lists(st.tuples(numbers, numbers), max_size=5), numbers)
def test_a_probability_is_between_none_and_all(pairs: list[tuple[float, float]], bias: float):
    judge = Judge(tuple(weight for weight, _ in pairs), bias)
    assert 0 < judge.probability([signal for _, signal in pairs]) < 1


def test_other_signals_than_were_learnt_are_an_error():
    with pytest.raises(ValueError):
        Judge((1.0, 2.0), 0.0).probability([1.0])


def test_the_best_is_ahead_of_the_next_the_others_behind_the_best(found: dict[int, list[float]]):
    assert [found[number][SCORE] for number in range(3)] == [5.0, 2.0, 3.0]
    assert [found[number][AHEAD] for number in range(3)] == [2.0, -3.0, -2.0]
    assert [found[number][BEHIND] for number in range(3)] == [0.0, -3.0, -2.0]


def test_likeness_and_coverage_are_told_with_how_far_they_are_ahead(found: dict[int, list[float]]):
    assert [found[number][LIKENESS] for number in range(3)] == pytest.approx([1.0, 0.0, 0.0])
    assert [found[number][ALONE] for number in range(3)] == pytest.approx([1.0, -1.0, -1.0])
    assert [found[number][COVERAGE] for number in range(3)] == pytest.approx([1.0, 0.0, 0.0])
    assert [found[number][RIVALS] for number in range(3)] == pytest.approx([1.0, -1.0, -1.0])
    assert {each[MOST_COVERED] for each in found.values()} == {1.0}


def test_the_length_is_told_the_same_to_all(found: dict[int, list[float]]):
    assert {each[WORDS] for each in found.values()} == {log(4)}


def test_each_kind_of_subject_is_told_with_the_broad_scores(found: dict[int, list[float]]):
    assert [found[number][KIND] for number in range(3)] == [
        [1, 0, 0, 0, 0],
        [0, 0, 0, 1, 0],
        [0, 1, 0, 0, 0],
    ]
    assert found[1][OUTSIDE] == [0, 0, 0, -1.0, 0]
    assert found[0][-5:] == [-7.0, 0, 0, 0, 0]


def test_only_the_best_are_weighed():
    count = MOST + 4
    subjects = [f"IND-{number}" for number in range(count)]
    near = Neighbours([["x"]] * count, {})
    weighed = signals([*map(float, range(count)), 0.0, 0.0], frozenset(), 1, subjects, near)
    assert set(weighed) == set(range(count - MOST, count))


def test_the_shipped_judge_has_a_weight_for_each_signal(assistant: Assistant, found: dict[int, list[float]]):
    model = assistant.known.model
    assert {len(each) for each in found.values()} == {len(model.judge.weights)}
    words = meant("la fibre", model.vocabulary)
    scores = model.weights.scores(features(words, model.vocabulary), model.bias)
    assert len(scores) == len(model.subjects) + len(BROAD)
    weighed = signals(
        scores, frozenset(content(words, model.vocabulary)), 2, model.subjects, model.neighbours
    )
    assert {len(each) for each in weighed.values()} == {len(model.judge.weights)}


def test_more_in_favour_is_likelier(assistant: Assistant):
    model = assistant.known.model
    sure, doubtful = (
        model.candidates("la fibre optique chez les particuliers"),
        model.candidates("optique zzz"),
    )
    assert sure[0].probability > doubtful[0].probability
    assert sorted(sure, key=lambda each: -each.probability) == sure
