"""The shipped model is no worse than it was, on questions that nothing was learnt from."""

import json

import pytest

from bot.dialogue import Assistant
from bot.training.questions import read_labelled
from tests.golden.measure import BASELINE, QUESTIONS, RENEW, measured

NEVER_MORE = ("in-scope answered wrong", "near out-of-scope answered", "far out-of-scope answered")
"""A wrong answer is worse than none: these shares must not rise."""
ROUNDING = 0.01


def baseline() -> dict[str, float]:
    return json.loads(BASELINE.read_text("utf-8"))


@pytest.fixture(scope="module")
def now(assistant: Assistant) -> dict[str, float]:
    return measured(assistant)


@pytest.mark.slow
@pytest.mark.parametrize("name", NEVER_MORE)
def test_no_more_is_answered_wrong_than_before(now: dict[str, float], name: str):
    before = baseline()[name]
    assert now[name] <= before + ROUNDING, (
        f"{name}: {now[name]} %, it was {before} %. Where that is meant and was looked into: {RENEW}"
    )


@pytest.mark.slow
def test_the_baseline_was_made_of_these_measures(now: dict[str, float]):
    assert set(baseline()) == set(now), f"to renew it: {RENEW}"


def test_the_baseline_is_one_of_shares():
    assert set(NEVER_MORE) <= set(baseline())
    assert all(0 <= share <= 100 for share in baseline().values())


def test_the_questions_can_be_read_and_are_of_every_kind():
    questions = read_labelled(QUESTIONS)
    assert len(questions) >= 500
    assert len({each.id for each in questions}) == len(questions)
    assert {each.in_scope for each in questions} == {True, False}
    assert {"oos-far"} <= {each.group for each in questions}
    assert any(each.distress for each in questions)
