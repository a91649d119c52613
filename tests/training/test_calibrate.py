"""When to answer and when to offer: chosen so that few questions are answered wrong."""

from math import log

import pytest

from bot.training.calibrate import MOST_OFFERED, MOST_WRONG, is_right, judge, thresholds
from bot.training.corpus import Corpus, Example
from bot.training.train import Learnt, learn
from bot.understanding.judge import Judge


@pytest.mark.parametrize(
    ("subject", "accepted", "right"),
    [
        ("IND-306", ("IND-306",), True),
        ("IND-306", ("IND-313", "IND-306"), True),
        ("IND-306", ("IND-313",), False),
        ("IND-306", ("none",), False),
        ("out:cuisine", ("none",), True),
        ("out:impots", ("out:cuisine",), True),
        ("out:cuisine", ("IND-306",), False),
        ("distress:medical", ("distress",), True),
        ("distress:child", ("distress:medical",), True),
        ("IND-306", ("distress",), False),
        ("distress:medical", ("none",), False),
    ],
)
def test_what_is_right(subject: str, accepted: tuple[str, ...], right: bool):
    assert is_right(subject, accepted) == right


@pytest.fixture(scope="module")
def learnt(corpus: Corpus) -> Learnt:
    return learn(corpus.examples)


@pytest.fixture(scope="module")
def blind(learnt: Learnt, corpus: Corpus) -> Judge:
    """A judge that finds everything 70 % likely, whatever speaks for it."""
    signals = learnt.signals(corpus.examples[0])
    return Judge((0.0,) * len(next(iter(signals.values()))), log(0.7 / 0.3))


def asking(corpus: Corpus, subject: str) -> Example:
    return next(each for each in corpus.examples if each.subjects == (subject,))


def relabelled(example: Example, subject: str) -> Example:
    return Example((subject,), example.language, "", example.raw, example.words, example.found, example.stems)


def test_where_all_would_be_wrong_nothing_so_likely_is_answered(learnt: Learnt, corpus: Corpus, blind: Judge):
    wrong = [relabelled(asking(corpus, "IND-306"), "IND-999")] * 10
    answer, _ = thresholds(wrong, learnt, blind)
    assert answer == 0.71


def test_where_nothing_is_wrong_the_least_likely_is_answered(learnt: Learnt, corpus: Corpus):
    sharp = judge(corpus.examples)
    right = [asking(corpus, "IND-306")] * 10
    assert thresholds(right, learnt, sharp)[0] == 0.4


def test_a_few_may_be_wrong(learnt: Learnt, corpus: Corpus, blind: Judge):
    every = 200
    few, more = int(MOST_WRONG * every), int(MOST_WRONG * every) + 1
    # Blind, it takes the first of the best for the likeliest: right where that is accepted.
    example = asking(corpus, "IND-306")
    accepted = Example(
        tuple(learnt.subjects), "fr", "", example.raw, example.words, example.found, example.stems
    )
    wrong = relabelled(example, "IND-999")
    assert thresholds([accepted] * (every - few) + [wrong] * few, learnt, blind)[0] == 0.4
    assert thresholds([accepted] * (every - more) + [wrong] * more, learnt, blind)[0] == 0.71


def test_of_what_is_not_ours_few_see_choices(learnt: Learnt, corpus: Corpus, blind: Judge):
    outside = [relabelled(asking(corpus, "IND-306"), "none")] * 10
    answer, offer = thresholds(outside, learnt, blind)
    assert (answer, offer) == (0.71, 0.71)
    assert MOST_OFFERED < 1


def test_where_nothing_outside_is_near_all_that_is_possible_is_offered(learnt: Learnt, corpus: Corpus):
    ours = [asking(corpus, "IND-306")] * 5
    assert thresholds(ours, learnt, judge(corpus.examples))[1] == 0.03


def test_a_judge_that_is_sure_of_what_is_wrong_is_not_answered_at_all(learnt: Learnt, corpus: Corpus):
    signals = learnt.signals(corpus.examples[0])
    sure = Judge((0.0,) * len(next(iter(signals.values()))), 20.0)
    wrong = [relabelled(asking(corpus, "IND-306"), "IND-999")] * 10
    answer, offer = thresholds(wrong, learnt, sure)
    assert answer == 1.0 and offer <= answer


def test_the_judge_finds_the_right_subject_likelier_than_the_others(learnt: Learnt, corpus: Corpus):
    judged = judge(corpus.examples)
    for subject in ("IND-306", "theme:sante", "out:cuisine"):
        example = asking(corpus, subject)
        likely = {
            learnt.subjects[number]: judged.probability(each)
            for number, each in learnt.signals(example).items()
        }
        assert max(likely, key=likely.__getitem__) == subject
        assert likely[subject] > 0.5 > max(each for name, each in likely.items() if name != subject)


def test_calibration_leaves_out_what_may_only_be_offered(corpus: Corpus):
    assert [each.subjects for each in corpus.calibration] == [
        ("IND-306",),
        ("theme:sante",),
        ("none",),
        ("none",),
        ("distress",),
    ]
