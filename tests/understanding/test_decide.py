"""What is likely is answered, what is possible is offered, the rest is silence; danger comes apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.decide import DISTRESS, DOUBT, MOST_OFFERED, UNLIKELY, Decision, decide
from bot.understanding.judge import Candidate

ANSWER, OFFER = 0.6, 0.2


def is_ours(subject: str) -> bool:
    return subject.startswith(("IND-", "theme:", "intent:"))


def decided(**likely: float) -> Decision:
    """Decide between subjects written as ``IND_1=0.9``, ``out_x=0.3``."""
    kinds = {"IND": "IND-", "out": "out:", "distress": "distress:"}
    named = {kinds[name.split("_")[0]] + name.split("_")[1]: each for name, each in likely.items()}
    ordered = sorted(named.items(), key=lambda each: -each[1])
    return decide([Candidate(*each) for each in ordered], ANSWER, OFFER, is_ours)


@pytest.mark.parametrize(("likely", "answered"), [(0.99, True), (ANSWER, True), (0.599, False), (0.1, False)])
def test_what_is_likely_enough_is_answered(likely: float, answered: bool):
    decision = decided(IND_1=likely)
    assert (decision.answer == "IND-1") == answered
    assert decision.confidence == likely


@pytest.mark.parametrize(
    ("likely", "offered"), [(0.99, False), (ANSWER, False), (0.599, True), (OFFER, True), (0.199, False)]
)
def test_what_is_possible_is_offered_and_less_is_silence(likely: float, offered: bool):
    assert decided(IND_1=likely).offered == (("IND-1",) if offered else ())


def test_three_at_most_are_offered_the_likeliest_first():
    decision = decided(IND_4=0.2, IND_1=0.5, IND_3=0.3, IND_2=0.4)
    assert decision.offered == ("IND-1", "IND-2", "IND-3")
    assert decision.considered == ("IND-1", "IND-2", "IND-3", "IND-4")


def test_what_is_far_behind_the_best_is_not_offered():
    assert decided(IND_1=0.5, IND_2=0.049).offered == ("IND-1",)
    assert decided(IND_1=0.5, IND_2=0.05).offered == ("IND-1", "IND-2")
    assert decided(IND_1=0.2, IND_2=0.021, IND_3=0.019).offered == ("IND-1", "IND-2")


def test_only_subjects_that_can_be_said_are_answered_or_offered():
    decision = decided(out_x=0.9, IND_1=0.5, IND_2=0.1)
    assert decision.answer is None
    assert decision.offered == ("IND-1", "IND-2")
    assert decided(out_x=0.9).considered == ()
    assert decided(out_x=0.9).confidence == 0


def test_what_is_nearest_but_not_ours_is_named_only_if_nothing_is_nearer():
    assert decided(out_x=0.9, IND_1=0.5).outside == "out:x"
    assert decided(IND_1=0.5, out_x=0.4).outside == ""


def test_without_candidates_there_is_silence():
    assert decide([], ANSWER, OFFER, is_ours) == Decision(None, (), "", "", (), 0.0)


@pytest.mark.parametrize("beside", [UNLIKELY, 0.5, 0.9])
def test_danger_beside_something_of_ours_must_be_likely(beside: float):
    assert decided(IND_1=beside, distress_medical=DISTRESS).distress == "medical"
    assert decided(IND_1=beside, distress_medical=DISTRESS - 0.001).distress == ""


@pytest.mark.parametrize("beside", [0.0, UNLIKELY - 0.001])
def test_where_nothing_of_ours_is_likely_danger_is_heard_much_sooner(beside: float):
    assert DOUBT < DISTRESS, "a needless number does little harm"
    assert decided(IND_1=beside, distress_medical=DOUBT).distress == "medical"
    assert decided(IND_1=beside, distress_medical=DOUBT - 0.001).distress == ""
    assert decided(out_x=0.9, distress_medical=DOUBT).distress == "medical"


def test_of_several_kinds_of_danger_the_likeliest_is_named():
    assert decided(distress_child=0.7, distress_violence=0.8).distress == "violence"


def test_danger_is_heard_beside_a_likelier_subject():
    decision = decided(IND_1=0.9, distress_suicide=DISTRESS)
    assert (decision.answer, decision.distress) == ("IND-1", "suicide")


subjects = st.sampled_from(["IND-1", "IND-2", "IND-3", "IND-4", "theme:t", "out:x", "distress:child"])


@given(st.dictionaries(subjects, st.floats(0, 1)), st.floats(0.01, 1), st.floats(0.01, 1))
def test_never_both_an_answer_and_an_offer(likely: dict[str, float], one: float, other: float):
    offer, answer = sorted((one, other))
    ordered = sorted(likely.items(), key=lambda each: -each[1])
    decision = decide([Candidate(*each) for each in ordered], answer, offer, is_ours)
    assert decision.answer is None or decision.offered == ()
    assert len(decision.offered) <= MOST_OFFERED
    assert all(is_ours(each) and likely[each] <= decision.confidence for each in decision.offered)
