"""How near a text is to known phrasings, counted by hand."""

from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.neighbours import Neighbours

PHRASINGS = [["fibr optiqu", "fibr logement"], ["logement social"], ["velo"]]
TOPICS = {"fibr": [0], "optiqu": [0], "logement": [0, 1], "social": [1], "velo": [2]}
ONE, TWO = log(1 + 3 / 1), log(1 + 3 / 2)
"""How rare a stem is that stands in one of the three subjects, in two of them."""


@pytest.fixture
def near() -> Neighbours:
    return Neighbours(PHRASINGS, TOPICS)


def stems(text: str) -> frozenset[str]:
    return frozenset(text.split())


def test_a_phrasing_itself_is_all_alike(near: Neighbours):
    assert near.likeness(stems("optiqu fibr"), 0) == pytest.approx(1)
    assert near.likeness(stems("velo"), 2) == pytest.approx(1)


def test_likeness_is_the_harmonic_mean_of_what_both_share(near: Neighbours):
    assert near.likeness(stems("fibr"), 0) == pytest.approx(2 * ONE / (ONE + ONE + TWO))
    assert near.likeness(stems("social velo"), 1) == pytest.approx(2 * ONE / (2 * ONE + ONE + TWO))


def test_the_nearest_phrasing_counts(near: Neighbours):
    assert near.likeness(stems("fibr logement"), 0) == pytest.approx(1)


def test_what_shares_no_word_is_not_alike(near: Neighbours):
    assert near.likeness(stems("velo"), 0) == 0
    assert near.likeness(stems("inconnu"), 2) == 0
    assert near.likeness(frozenset(), 0) == 0


def test_an_unknown_word_counts_as_a_rare_one(near: Neighbours):
    unknown = log(1 + 3)
    assert near.likeness(stems("velo inconnu"), 2) == pytest.approx(2 * ONE / (ONE + unknown + ONE))


def test_a_rarer_word_makes_more_alike(near: Neighbours):
    assert near.likeness(stems("social"), 1) > near.likeness(stems("logement"), 1)


def test_coverage_is_the_share_of_the_text_that_a_subject_explains(near: Neighbours):
    total = ONE + TWO + ONE
    assert near.coverage(stems("fibr logement social")) == pytest.approx(
        {0: (ONE + TWO) / total, 1: (TWO + ONE) / total}
    )


def test_phrasings_of_a_subject_explain_a_text_together(near: Neighbours):
    assert near.coverage(stems("optiqu logement"))[0] == pytest.approx(1)
    assert near.likeness(stems("optiqu logement"), 0) < 1


def test_nothing_explains_unknown_words_or_none(near: Neighbours):
    assert near.coverage(stems("inconnu")) == {}
    assert near.coverage(()) == {}


def test_a_phrasing_is_known_by_its_stems_in_order(near: Neighbours):
    assert near.has(0, "fibr optiqu")
    assert not near.has(0, "optiqu fibr") and not near.has(1, "fibr optiqu")
    assert near.has(2, ""), "words that say nothing are nothing to learn"


@given(st.frozensets(st.sampled_from([*TOPICS, "inconnu"])), st.integers(0, 2))
def test_likeness_and_coverage_are_shares(said: frozenset[str], subject: int):
    near = Neighbours(PHRASINGS, TOPICS)
    assert 0 <= near.likeness(said, subject) <= 1 + 1e-9
    assert all(0 < share <= 1 + 1e-9 for share in near.coverage(said).values())
