"""What is left out is taken from the conversation, and only from it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.dialogue import Assistant, answer, respond
from bot.domain.conversation import Conversation, OpenQuestion
from bot.domain.meaning import Meaning, Where
from bot.domain.messages import IncomingMessage, Reply
from bot.domain.people import Contact, PersonRef
from bot.store.engine import make_engine
from bot.store.schema import migrate
from bot.store.store import Store
from bot.understanding.follow_ups import alone
from bot.understanding.known import Understanding
from bot.understanding.understand import understand
from tests.conftest import NOW

TODAY, SOMEONE = NOW.date(), PersonRef("terminal", "test")
LATER = NOW + timedelta(hours=1)
TALKING = Conversation(None, "IND-306", "D23", LATER)
STRANGER = Conversation()
ASKED = Conversation(OpenQuestion("place", (), "IND-313", LATER), "IND-306", "D23", LATER)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    engine = make_engine(f"sqlite:///{tmp_path / 'talk.sqlite3'}")
    migrate(engine)
    store = Store(engine, bytes(32))
    yield store
    store.close()


@pytest.fixture(scope="module")
def known(assistant: Assistant) -> Understanding:
    return assistant.known


def zone(meaning: Meaning) -> str | None:
    return meaning.territory.code if meaning.territory else None


@pytest.mark.parametrize(
    "text",
    ["et à Lyon ?", "Lyon", "à lyon", "et pour Lyon ?", "ou alors à Lyon", "sinon à Lyon ?", "and in Lyon?"],
)
def test_a_place_alone_keeps_the_subject(known: Understanding, text: str):
    found = understand(text, TALKING, known, TODAY)
    assert (found.subject, zone(found), found.follows) == ("IND-306", "69123", True)


@pytest.mark.parametrize("text", ["Lyon", "à lyon"])
def test_a_place_alone_out_of_the_blue_is_where_somebody_lives(known: Understanding, text: str):
    found = understand(text, STRANGER, known, TODAY)
    assert (found.subject, zone(found)) == ("intent:territory", "69123")


def test_what_is_over_is_not_followed(known: Understanding):
    over = Conversation(None, "IND-306", "D23", NOW).at(NOW)
    assert understand("et à Lyon ?", over, known, TODAY).subject == "intent:territory"
    assert understand("et l'apprentissage ?", over, known, TODAY).where is Where.NOWHERE


@pytest.mark.parametrize("text", ["quelle tondeuse choisir à Lyon ?", "où garer ma trottinette à Lyon"])
def test_a_place_beside_words_not_understood_does_not_keep_the_subject(known: Understanding, text: str):
    assert understand(text, TALKING, known, TODAY).subject == "none"
    assert understand(text, ASKED, known, TODAY).subject == "none"


def test_the_question_asked_comes_before_the_last_subject(known: Understanding):
    found = understand("Lyon", ASKED, known, TODAY)
    assert (found.subject, zone(found)) == ("IND-313", "69123")


def test_an_ordinary_word_is_a_place_when_we_have_just_asked_for_one(known: Understanding):
    asked = understand("allier", ASKED, known, TODAY)
    assert (asked.where, zone(asked)) == (Where.SURE, "D03")
    assert understand("allier", STRANGER, known, TODAY).where is not Where.SURE


@pytest.mark.parametrize("text", ["et l'apprentissage ?", "et pour l'apprentissage", "Et l'apprentissage"])
def test_a_subject_alone_that_follows_keeps_the_place(known: Understanding, text: str):
    found = understand(text, TALKING, known, TODAY)
    assert (found.subject, zone(found), found.follows) == ("IND-313", "D23", True)


def test_a_subject_that_does_not_follow_keeps_no_place(known: Understanding):
    found = understand("combien d'apprentis", TALKING, known, TODAY)
    assert (found.subject, found.where) == ("IND-313", Where.NOWHERE)


def test_a_place_that_is_named_wins_over_the_last_one(known: Understanding):
    assert zone(understand("et l'apprentissage dans le 87 ?", TALKING, known, TODAY)) == "D87"


def test_nothing_is_followed_without_a_place_to_follow(known: Understanding):
    talking = Conversation(None, "IND-306", None, LATER)
    assert understand("et l'apprentissage ?", talking, known, TODAY).where is Where.NOWHERE


def test_an_open_question_does_not_hold_back_another_one(known: Understanding):
    found = understand("la fibre à Guéret", ASKED, known, TODAY)
    assert (found.subject, zone(found)) == ("IND-306", "23096")


def test_a_subject_that_an_import_took_away_is_forgotten(known):
    gone = Conversation(OpenQuestion("subject", ("IND-999", "IND-306"), None, LATER), "IND-999", None, LATER)
    assert understand("1", gone, known, TODAY).subject != "IND-999"
    assert understand("et à Lyon ?", gone, known, TODAY).subject == "intent:territory"


@pytest.mark.parametrize("text", ["et les collèges ?", "et pour les collèges", "Et la santé des jeunes ?"])
def test_a_subject_still_to_be_chosen_keeps_the_place_too(known: Understanding, text: str):
    found = understand(text, TALKING, known, TODAY)
    assert found.subject != "none" and found.subject != "IND-306"
    assert (zone(found), found.follows) == ("D23", True)


@pytest.mark.parametrize("text", ["et chez moi ?", "et ici ?", "et chez nous", "and in my area?"])
def test_the_same_may_be_asked_of_where_one_lives(known: Understanding, text: str):
    found = understand(text, TALKING, known, TODAY)
    assert (found.subject, found.where, found.follows) == ("IND-306", Where.NOWHERE, True)
    assert understand(text, STRANGER, known, TODAY).subject != "IND-306"


def test_a_subject_alone_asks_where_once(assistant: Assistant):
    contact = Contact(introduced=True)
    asked = respond(assistant, "la fibre optique", contact, STRANGER, NOW)
    told = respond(assistant, "Guéret", asked.contact, asked.conversation, NOW)
    next_one = respond(assistant, "et l'apprentissage ?", told.contact, told.conversation, NOW)
    assert [each.reply.outcome for each in (asked, told, next_one)] == ["ask_place", "answer", "answer"]
    assert [each.meaning.subject for each in (told, next_one)] == ["IND-306", "IND-313"]


def test_messages_that_wait_are_read_together(known: Understanding):
    assert alone(["la fibre", "à Limoges"], known) == ["la fibre\nà Limoges"]
    assert alone(["santé", "à Limoges", "svp"], known) == ["santé\nà Limoges\nsvp"]
    assert alone(["la fibre"], known) == ["la fibre"]
    assert alone([], known) == []


@pytest.mark.parametrize("text", ["stop", "/aide", "annuler", "oubliez moi", "1", "oui", "Non !", "merci"])
def test_what_stands_for_itself_is_read_alone(known: Understanding, text: str):
    assert alone(["la fibre", text, "à Limoges"], known) == ["la fibre", text, "à Limoges"]
    assert alone([text, text, "la fibre", "à Limoges"], known) == [text, text, "la fibre\nà Limoges"]


def said_to(assistant: Assistant, store: Store, *texts: str) -> Reply:
    with store.transaction() as memory:
        return answer(assistant, memory, [IncomingMessage(SOMEONE, text) for text in texts], NOW)


def test_two_messages_are_one_question_and_have_one_answer(assistant: Assistant, store: Store):
    reply = said_to(assistant, store, "la fibre", "à Limoges")
    assert reply.outcome == "answer"
    assert "Haute-Vienne" in reply.text


def test_a_command_among_messages_is_answered_too(assistant: Assistant, store: Store):
    reply = said_to(assistant, store, "en anglais", "la fibre", "à Limoges")
    assert reply.outcome == "answer"
    assert "Haute-Vienne" in reply.text and "English" in reply.text
    with store.transaction() as memory:
        assert memory.contact(SOMEONE).locale == "en"
        assert memory.conversation(SOMEONE).subject == "IND-306"
