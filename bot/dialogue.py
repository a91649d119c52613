"""A person's message in, a reply out, in one transaction."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from traceback import walk_tb

from bot.domain.conversation import Conversation
from bot.domain.library import Library
from bot.domain.meaning import NONE, Meaning
from bot.domain.messages import IncomingMessage, Part, Reply
from bot.domain.people import Contact
from bot.domain.ports import Contacts
from bot.i18n import Speech
from bot.routing import Context, Router
from bot.understanding.understand import Understanding, understand

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Assistant:
    """What every message is answered with: one library, and how it is understood and said.

    Attributes:
        known: what can be understood.
        router: which handler answers what.
        locales: the folder of the catalogues.
        operator: how to reach a person; may be empty.
    """

    known: Understanding
    router: Router
    locales: Path
    operator: str = ""

    @property
    def library(self) -> Library:
        """All that may be said."""
        return self.known.library


@dataclass(frozen=True, slots=True)
class Answered:
    """What a message was understood as, what is answered, and what is remembered of it."""

    meaning: Meaning
    reply: Reply
    contact: Contact
    conversation: Conversation


def respond(
    assistant: Assistant, text: str, contact: Contact, conversation: Conversation, now: datetime
) -> Answered:
    """Return the answer to a cleaned text: pure, nothing is stored, and it never raises.

    Whatever goes wrong inside, the person is told so, the reply's outcome is ``failed``, and the
    contact and the conversation stay as they were.
    """
    try:
        return _respond(assistant, text, contact, conversation, now)
    except Exception as error:
        # The type and the place only: an error's own words may quote what the person wrote.
        log.error("a message could not be handled: %s at %s", type(error).__name__, _place(error))
        speech = Speech(contact.locale, contact.register, assistant.locales)
        text = speech.gettext(
            "I am sorry: something went wrong here, and your message was not handled. Please write it again."
        )
        return Answered(Meaning(NONE), Reply((Part(text),), outcome="failed"), contact, conversation)


def _place(error: Exception) -> str:
    """Return where an error was raised: ``figures.py:27``."""
    *_, (frame, line) = walk_tb(error.__traceback__)
    return f"{Path(frame.f_code.co_filename).name}:{line}"


def _respond(
    assistant: Assistant, text: str, contact: Contact, conversation: Conversation, now: datetime
) -> Answered:
    current = conversation.at(now)
    meaning = understand(text, current, assistant.known)
    speech = Speech(contact.locale, contact.register, assistant.locales)
    # Whatever is said next, our open question was for this message alone.
    asked = Conversation(None, current.subject, current.place, current.subject_until)
    context = Context(assistant.library, speech, now, contact, asked, assistant.operator)
    reply = assistant.router.find(meaning.subject)(meaning, context)
    if reply.outcome == "decline" and not meaning.follows:
        # Our question was not answered, and not refused either: its number may still come.
        context.conversation = replace(context.conversation, question=current.question)
    return Answered(meaning, reply, context.contact, context.conversation)


def answer(assistant: Assistant, memory: Contacts, message: IncomingMessage, now: datetime) -> Reply:
    """Answer a message, and keep what is to be remembered in the transaction of ``memory``."""
    contact = memory.contact(message.person)
    conversation = memory.conversation(message.person)
    answered = respond(assistant, message.text, contact, conversation, now)
    memory.remember(message.person, answered.contact, answered.conversation, now)
    return answered.reply
