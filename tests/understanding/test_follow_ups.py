"""What is left out is taken from the conversation, and only from it."""

from datetime import timedelta

import pytest

from bot.dialogue import Assistant
from bot.domain.conversation import Conversation, OpenQuestion
from bot.domain.meaning import Meaning, Where
from bot.understanding.understand import Understanding, understand
from tests.conftest import NOW

LATER = NOW + timedelta(hours=1)
TALKING = Conversation(None, "IND-306", "D23", LATER)
STRANGER = Conversation()
ASKED = Conversation(OpenQuestion("place", (), "IND-313", LATER), "IND-306", "D23", LATER)


@pytest.fixture(scope="module")
def known(assistant: Assistant) -> Understanding:
    return assistant.known


def zone(meaning: Meaning) -> str | None:
    return meaning.territory.code if meaning.territory else None


@pytest.mark.parametrize(
    "text", ["et à Lyon ?", "Lyon", "et lyon", "à lyon", "et pour Lyon ?", "and in Lyon?"]
)
def test_a_place_alone_keeps_the_subject(known: Understanding, text: str):
    found = understand(text, TALKING, known)
    assert (found.subject, zone(found), found.follows) == ("IND-306", "69123", True)


@pytest.mark.parametrize("text", ["Lyon", "à lyon"])
def test_a_place_alone_out_of_the_blue_is_where_somebody_lives(known: Understanding, text: str):
    found = understand(text, STRANGER, known)
    assert (found.subject, zone(found)) == ("intent:territory", "69123")


def test_what_is_over_is_not_followed(known: Understanding):
    over = Conversation(None, "IND-306", "D23", NOW).at(NOW)
    assert understand("et à Lyon ?", over, known).subject == "intent:territory"
    assert understand("et l'apprentissage ?", over, known).where is Where.NOWHERE


@pytest.mark.parametrize("text", ["quelle tondeuse choisir à Lyon ?", "où garer ma trottinette à Lyon"])
def test_a_place_beside_words_not_understood_does_not_keep_the_subject(known: Understanding, text: str):
    assert understand(text, TALKING, known).subject == "none"
    assert understand(text, ASKED, known).subject == "none"


def test_the_question_asked_comes_before_the_last_subject(known: Understanding):
    found = understand("Lyon", ASKED, known)
    assert (found.subject, zone(found)) == ("IND-313", "69123")


def test_an_ordinary_word_is_a_place_when_we_have_just_asked_for_one(known: Understanding):
    asked = understand("allier", ASKED, known)
    assert (asked.where, zone(asked)) == (Where.SURE, "D03")
    assert understand("allier", STRANGER, known).where is not Where.SURE


@pytest.mark.parametrize("text", ["et l'apprentissage ?", "et pour l'apprentissage", "Et l'apprentissage"])
def test_a_subject_alone_that_follows_keeps_the_place(known: Understanding, text: str):
    found = understand(text, TALKING, known)
    assert (found.subject, zone(found), found.follows) == ("IND-313", "D23", True)


def test_a_subject_that_does_not_follow_keeps_no_place(known: Understanding):
    found = understand("l'apprentissage", TALKING, known)
    assert (found.subject, found.where) == ("IND-313", Where.NOWHERE)


def test_a_place_that_is_named_wins_over_the_last_one(known: Understanding):
    assert zone(understand("et l'apprentissage dans le 87 ?", TALKING, known)) == "D87"


def test_nothing_is_followed_without_a_place_to_follow(known: Understanding):
    talking = Conversation(None, "IND-306", None, LATER)
    assert understand("et l'apprentissage ?", talking, known).where is Where.NOWHERE


def test_an_open_question_does_not_hold_back_another_one(known: Understanding):
    found = understand("la fibre à Guéret", ASKED, known)
    assert (found.subject, zone(found)) == ("IND-306", "23096")


def test_a_subject_that_an_import_took_away_is_forgotten(known):
    gone = Conversation(OpenQuestion("subject", ("IND-999", "IND-306"), None, LATER), "IND-999", None, LATER)
    assert understand("1", gone, known).subject != "IND-999"
    assert understand("et à Lyon ?", gone, known).subject == "intent:territory"
