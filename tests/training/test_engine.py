"""The bare engine on tiny sets: it learns where there is enough to learn from, else it compares."""

import pytest

from bot.training.engine import ENOUGH, score
from bot.training.questions import Sample
from bot.understanding.features import Vocabulary

VOCABULARY = Vocabulary(frozenset({"la", "le"}), {"fib": ("fibre",)})
TEXTS = {
    "fibre": ("la fibre optique", "internet par la fibre", "raccorder la fibre"),
    "vélo": ("une piste cyclable", "aller à vélo", "le vélo en ville"),
    "santé": ("un médecin", "voir un médecin", "hôpital et médecin"),
    "école": ("une école", "ma classe, mon école", "école du village"),
}
ASKED = [
    ("la fib à la maison", "fibre"),
    ("un tour à vélo", "vélo"),
    ("quel médecin", "santé"),
    ("école", "école"),
]


def samples(each: int, *asked: tuple[str, str]) -> list[Sample]:
    train = [Sample(text, label, "train") for label, texts in TEXTS.items() for text in texts[:each]]
    return train + [Sample(text, label, "test") for text, label in asked]


def test_with_enough_examples_a_label_is_learnt():
    found = score(samples(ENOUGH + 1, *ASKED), VOCABULARY)
    assert found == {"labels": 4, "train": 12, "test": 4, "top1": 100.0, "top3": 100.0}


def test_with_one_example_a_label_the_nearest_decides():
    asked = [("fibre optique", "fibre"), ("piste cyclable", "vélo"), ("médecin", "santé"), ("école", "école")]
    found = score(samples(1, *asked), VOCABULARY)
    assert found == {"labels": 4, "train": 4, "test": 4, "top1": 100.0, "top3": 100.0}


@pytest.mark.parametrize("each", [1, 3])
def test_shares_are_of_the_questions_asked(each: int):
    wrong = ("la fibre optique", "école")
    found = score(samples(each, ("la fibre optique", "fibre"), wrong, ("un médecin", "santé")), VOCABULARY)
    assert found["top1"] == 66.7
    assert found["top3"] >= found["top1"]


def test_the_right_label_among_three_counts_apart():
    train = [Sample("fibre rouge", "a", "train"), Sample("fibre", "b", "train")]
    asked = [Sample("fibre", "a", "test")]
    found = score(train + asked, VOCABULARY)
    assert (found["top1"], found["top3"]) == (0.0, 100.0)


@pytest.mark.parametrize("each", [1, 3])
def test_a_label_that_was_never_learnt_is_never_right(each: int):
    found = score(samples(each, ("une recette", "cuisine"), ("la fibre", "fibre")), VOCABULARY)
    assert (found["labels"], found["top1"], found["top3"]) == (4, 50.0, 50.0)


@pytest.mark.parametrize("each", [1, 3])
def test_without_questions_nothing_is_right_and_nothing_fails(each: int):
    assert score(samples(each), VOCABULARY)["top1"] == 0.0


@pytest.mark.parametrize("each", [1, 3])
def test_words_are_read_as_they_are_meant(each: int):
    assert score(samples(each, ("fib", "fibre")), VOCABULARY)["top1"] == 100.0


@pytest.mark.parametrize("each", [1, 3])
def test_the_same_samples_give_the_same_score(each: int):
    some = samples(each, *ASKED)
    assert score(some, VOCABULARY) == score(some, VOCABULARY)


def test_two_labels_are_told_apart_too():
    every = samples(3, ("la fibre", "fibre"), ("à vélo", "vélo"))
    two = [each for each in every if each.label in ("fibre", "vélo")]
    assert score(two, VOCABULARY)["top1"] == 100.0
