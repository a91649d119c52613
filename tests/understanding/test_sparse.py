"""Weights are read from their table as they were written, and added as one would by hand."""

import base64
from array import array
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.sparse import Weights

NOTHING: dict[str, set[str]] = {"w": set(), "b": set(), "p": set(), "c": set()}


def text(kind: str, numbers: list[int]) -> str:
    return base64.b64encode(array(kind, numbers).tobytes()).decode()


STORED = {
    "features": "wfibr\nwvelo\nbfibr optiqu\npfibr",
    "starts": text("I", [0, 2, 3, 5, 5]),
    "subjects": text("H", [0, 1, 1, 0, 2]),
    "weights": text("b", [10, -5, 20, 127, -127]),
    "rarity": text("H", [300, 400, 100, 200]),
}
"""fibr: +10 for 0, -5 for 1; velo: +20 for 1; fibr optiqu: +127 for 0, -127 for 2; the sound: nothing."""


@pytest.fixture
def weights() -> Weights:
    return Weights.load(STORED)


def test_without_a_known_feature_each_subject_stays_where_it_begins(weights: Weights):
    assert weights.scores(NOTHING, [1.0, 2.5, -3.0]) == [1.0, 2.5, -3.0]
    assert weights.scores(NOTHING | {"w": {"inconnu"}}, [1.0, 2.5, -3.0]) == [1.0, 2.5, -3.0]


def test_one_feature_of_a_kind_weighs_one(weights: Weights):
    assert weights.scores(NOTHING | {"w": {"fibr"}}, [1.0, 2.0, 3.0]) == [11.0, -3.0, 3.0]
    assert weights.scores(NOTHING | {"b": {"fibr optiqu"}}, [0.0, 0.0, 0.0]) == [127.0, 0.0, -127.0]


def test_several_features_of_a_kind_weigh_one_together_the_rarer_the_more(weights: Weights):
    found = weights.scores(NOTHING | {"w": {"fibr", "velo"}}, [0.0, 0.0, 0.0])
    assert found == pytest.approx([10 * 0.6, -5 * 0.6 + 20 * 0.8, 0.0])  # 300, 400: a triangle of length 500


def test_a_feature_of_one_kind_is_not_one_of_another(weights: Weights):
    assert weights.scores(NOTHING | {"c": {"fibr"}}, [0.0, 0.0, 0.0]) == [0.0, 0.0, 0.0]


def test_a_feature_that_no_weight_was_kept_of_changes_nothing(weights: Weights):
    assert weights.scores(NOTHING | {"p": {"fibr"}}, [0.0, 1.0, 2.0]) == [0.0, 1.0, 2.0]


def test_what_each_subject_begins_at_is_not_changed(weights: Weights):
    start = [1.0, 2.0, 3.0]
    weights.scores(NOTHING | {"w": {"fibr"}}, start)
    assert start == [1.0, 2.0, 3.0]


@given(st.sets(st.sampled_from(["fibr", "velo", "autre"])), st.sets(st.sampled_from(["fibr optiqu", "x y"])))
def test_no_kind_adds_more_than_its_weights_allow(words: set[str], pairs: set[str]):
    found = Weights.load(STORED).scores(NOTHING | {"w": words, "b": pairs}, [0.0, 0.0, 0.0])
    assert all(abs(score) <= 127 + 20 * sqrt(2) for score in found)
