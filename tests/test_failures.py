"""When something goes wrong inside there is an apology, nothing is remembered, and no word is logged."""

import logging
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.dialogue import Assistant, answer, respond
from bot.domain.conversation import Conversation, OpenQuestion
from bot.domain.meaning import Meaning
from bot.domain.messages import IncomingMessage, Part, Reply
from bot.domain.people import Contact, PersonRef
from bot.routing import Context, Router
from bot.store.engine import make_engine
from bot.store.schema import migrate
from bot.store.store import Store
from tests.conftest import NOW

ASKED = Conversation(OpenQuestion("place", (), "IND-306", NOW + timedelta(minutes=5)))


@pytest.fixture
def broken(assistant: Assistant) -> Assistant:
    """An assistant that knows what to remember, and fails on every figure after it noted it."""
    router = Router()

    @router.on("IND-")
    def fail(meaning: Meaning, context: Context) -> Reply:
        context.contact = replace(context.contact, territory="D23")
        context.spoke_of(meaning.subject, context.library.places.get("D23"))
        raise ValueError(f"what the person wrote: {meaning.places[0].name}")

    @router.on("intent:help", "intent:territory")
    def work(meaning: Meaning, context: Context) -> Reply:
        return Reply((Part("fine"),))

    return Assistant(assistant.known, router, assistant.locales)


def test_a_handler_that_fails_is_an_apology_and_changes_nothing(broken: Assistant):
    contact, conversation = Contact(territory="D19"), ASKED
    answered = respond(broken, "la fibre à Lyon", contact, conversation, NOW)
    assert answered.reply.outcome == "failed"
    assert answered.reply.text.startswith("Je suis désolé")
    assert answered.reply.sources == ()
    assert (answered.contact, answered.conversation) == (contact, conversation)
    assert answered.meaning.subject == "none"


def test_the_apology_is_in_the_persons_language(broken: Assistant):
    answered = respond(broken, "la fibre à Lyon", Contact("en"), Conversation(), NOW)
    assert answered.reply.text.startswith("I am sorry")


def test_a_subject_that_nobody_answers_is_an_apology_too(broken: Assistant):
    assert respond(broken, "la santé", Contact(), Conversation(), NOW).reply.outcome == "failed"


def test_the_log_says_what_failed_and_where_never_what_was_written(
    broken: Assistant, caplog: pytest.LogCaptureFixture
):
    with caplog.at_level(logging.DEBUG):
        respond(broken, "la fibre à Lyon", Contact(), Conversation(), NOW)
    (record,) = caplog.records
    assert record.levelno == logging.ERROR
    assert "ValueError at test_failures.py:" in record.getMessage()
    assert record.exc_info is None
    assert "Lyon" not in caplog.text
    assert "fibre" not in caplog.text


def test_nothing_is_remembered_of_a_message_that_failed(broken: Assistant, tmp_path: Path):
    engine = make_engine(f"sqlite:///{tmp_path / 'talk.sqlite3'}")
    migrate(engine)
    store, someone = Store(engine, bytes(32)), PersonRef("terminal", "test")
    with store.transaction() as memory:
        reply = answer(broken, memory, [IncomingMessage(someone, "la fibre à Lyon")], NOW)
    store.close()
    assert reply.outcome == "failed"
    with closing(sqlite3.connect(tmp_path / "talk.sqlite3")) as connection:
        assert connection.execute("SELECT count(*) FROM person").fetchone() == (0,)


def test_after_a_failure_the_next_message_is_answered(broken: Assistant):
    answered = respond(broken, "la fibre à Lyon", Contact(), Conversation(), NOW)
    after = respond(broken, "aide", answered.contact, answered.conversation, NOW)
    assert after.reply.parts[-1].text == "fine"
    assert after.contact.introduced, "the apology was no introduction"
