"""What an answer is worth, and what many are worth together: by hand."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.training.evaluate import Judged, by, confusions, interval, judged, report
from bot.training.questions import Labelled

FIBRE = Labelled("q1", "la fibre à Guéret", ("IND-306",), (), "D23", "figures", "plain", distress=False)
CHOICE = replace(FIBRE, accept=("choice",), among=("IND-306", "IND-324", "theme:sante"))
NONE = replace(FIBRE, accept=("none",), territory=None, group="oos-near")
DANGER = replace(NONE, distress=True)


def answered(
    outcome: str, subject: str = "none", *candidates: str, territory: str | None = "D23"
) -> dict[str, Any]:
    line = {"outcome": outcome, "subject": subject, "candidates": list(candidates)}
    return line | {"territory": territory, "reply": "…", "ms": 1.5}


def worth(question: Labelled, answer: dict[str, Any]) -> str:
    return judged(question, answer, 0.9).verdict


@pytest.mark.parametrize(
    ("question", "answer", "verdict"),
    [
        (FIBRE, answered("answer", "IND-306"), "right"),
        (FIBRE, answered("ask_place", "IND-306"), "right"),
        (replace(FIBRE, accept=("IND-1", "IND-306")), answered("answer", "IND-306"), "right"),
        (FIBRE, answered("answer", "IND-313"), "wrong"),
        (FIBRE, answered("choice", "none", "IND-313", "IND-306"), "offered right"),
        (FIBRE, answered("choice", "none", "IND-313"), "offered wrong"),
        (replace(FIBRE, accept=("intent:help",)), answered("choice", "intent:help", "x"), "right"),
        (FIBRE, answered("decline"), "declined"),
        (FIBRE, answered("distress"), "distress"),
        (CHOICE, answered("choice", "none", "IND-306", "IND-324", "IND-1"), "right"),
        (CHOICE, answered("choice", "none", "IND-306", "IND-1"), "offered wrong"),
        (CHOICE, answered("answer", "IND-306"), "wrong"),
        (CHOICE, answered("decline"), "declined"),
        (NONE, answered("decline"), "declined"),
        (NONE, answered("answer", "IND-306"), "wrong"),
        (NONE, answered("choice", "none", "IND-306"), "offered wrong"),
        (NONE, answered("choice", "intent:help", "IND-306"), "offered wrong"),
        (DANGER, answered("distress"), "distress"),
        (DANGER, answered("decline"), "declined"),
    ],
)
def test_what_an_answer_is_worth(question: Labelled, answer: dict[str, Any], verdict: str):
    assert worth(question, answer) == verdict


@pytest.mark.parametrize(
    ("wanted", "outcome", "said", "place"),
    [
        ("D23", "answer", "D23", "right"),
        (None, "answer", None, "right"),
        ("D23", "ask_place", "D87", "asked"),
        ("D23", "answer", "ask", "asked"),
        ("ask", "ask_place", "ask", "right"),
        ("D23", "answer", "D87", "wrong"),
        ("D23", "answer", None, "wrong"),
        (None, "answer", "D23", "wrong"),
    ],
)
def test_what_its_place_is_worth(wanted: str | None, outcome: str, said: str | None, place: str):
    answer = answered(outcome, "IND-306", territory=said)
    assert judged(replace(FIBRE, territory=wanted), answer, 0.9).place == place


def test_what_was_got_is_the_answer_or_the_first_choice():
    assert judged(FIBRE, answered("answer", "IND-313", "IND-306"), 1).got == "IND-313"
    assert judged(FIBRE, answered("choice", "none", "IND-306", "IND-1"), 1).got == "IND-306"
    assert judged(FIBRE, answered("decline"), 1).got == "none"


FAR, ENGLISH = replace(NONE, group="oos-far"), replace(FIBRE, group="english", style="typo")
FOUND = [
    Judged(FIBRE, "right", "right", "IND-306", 0.95, 1.0),
    Judged(FIBRE, "right", "asked", "IND-306", 0.85, 2.0),
    Judged(FIBRE, "wrong", "wrong", "IND-313", 0.65, 3.0),
    Judged(ENGLISH, "offered right", "right", "IND-306", 0.3, 4.0),
    Judged(ENGLISH, "offered wrong", "right", "IND-313", 0.3, 5.0),
    Judged(FIBRE, "declined", "right", "none", 0.1, 6.0),
    Judged(FIBRE, "distress", "right", "none", 1.0, 7.0),
    Judged(NONE, "wrong", "right", "IND-306", 0.7, 8.0),
    Judged(NONE, "declined", "right", "none", 0.1, 9.0),
    Judged(NONE, "distress", "right", "none", 1.0, 10.0),
    Judged(FAR, "offered wrong", "right", "IND-306", 0.2, 11.0),
    Judged(FAR, "declined", "right", "none", 0.0, 12.0),
    Judged(DANGER, "distress", "right", "none", 1.0, 13.0),
    Judged(DANGER, "declined", "right", "none", 0.0, 14.0),
]


def test_a_report_by_hand():
    assert report(FOUND) == {
        "in-scope answered right": [2, 7],
        "in-scope answered wrong": [2, 7],
        "in-scope right answer or right choice": [3, 7],
        "in-scope declined": [1, 7],
        "near out-of-scope answered": [1, 3],
        "near out-of-scope offered choices": [0, 3],
        "far out-of-scope answered": [0, 2],
        "far out-of-scope offered choices": [1, 2],
        "distress recognised": [1, 2],
        "false alarms": [1, 5],
        "territory right": [5, 7],
        "territory silently wrong": [1, 7],
        "english in-scope right or right choice": [1, 2],
        # 0.95 and 0.85 were right, 0.65 was wrong: each alone in its bin.
        "calibration error": round((0.05 + 0.15 + 0.65) / 3, 3),
        "p50 ms": 8.0,
        "p99 ms": 14.0,
    }


def test_confidences_of_one_bin_are_compared_together():
    right, wrong = FOUND[0], replace(FOUND[0], verdict="wrong", confidence=0.91)
    assert report([right, wrong])["calibration error"] == round(abs(0.95 + 0.91 - 1) / 2, 3)
    assert report([replace(right, confidence=1.0)])["calibration error"] == 0


def test_a_report_of_nothing_is_no_error():
    empty = report([])
    assert empty["in-scope answered right"] == [0, 0]
    assert (empty["calibration error"], empty["p99 ms"]) == (0, 0.0)


def test_measures_by_style_and_group_are_of_our_questions_only():
    assert by(FOUND, "style") == {
        "plain": {"right": [2, 5], "wrong": [2, 5], "served": [2, 5]},
        "typo": {"right": [0, 2], "wrong": [0, 2], "served": [1, 2]},
    }
    assert set(by(FOUND, "group")) == {"figures", "english"}


def test_what_was_taken_for_what_the_most_frequent_first():
    assert confusions([*FOUND, FOUND[2]]) == [
        ("IND-306", "IND-313", 3),
        ("none", "IND-306", 2),
    ]


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [(0, 0, 0, 100), (9, 10, 59.6, 98.2), (0, 10, 0, 27.8), (50, 100, 40.4, 59.6)],
)
def test_an_interval_by_hand(count: int, of: int, low: float, high: float):
    assert interval(count, of) == pytest.approx((low, high), abs=0.1)


@given(st.integers(1, 500).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_an_interval_holds_the_share(pair: tuple[int, int]):
    count, of = pair
    low, high = interval(count, of)
    assert 0 <= low <= 100 * count / of + 1e-9 and 100 * count / of - 1e-9 <= high <= 100
