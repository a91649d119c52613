"""A person's message in, a reply out, in one transaction."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.domain.conversation import Conversation
from bot.domain.library import Library
from bot.domain.meaning import Meaning
from bot.domain.messages import IncomingMessage, Reply
from bot.domain.people import Contact
from bot.domain.ports import Contacts
from bot.i18n import Speech
from bot.routing import Context, Router
from bot.understanding.understand import Understanding, understand


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
    """Return the answer to a cleaned text: pure, nothing is stored."""
    current = conversation.at(now)
    meaning = understand(text, current, assistant.known)
    speech = Speech(contact.locale, contact.register, assistant.locales)
    # Whatever is said next, our open question was for this message alone.
    asked = Conversation(None, current.subject, current.place, current.subject_until)
    context = Context(assistant.library, speech, now, contact, asked, assistant.operator)
    reply = assistant.router.find(meaning.subject)(meaning, context)
    return Answered(meaning, reply, context.contact, context.conversation)


def answer(assistant: Assistant, memory: Contacts, message: IncomingMessage, now: datetime) -> Reply:
    """Answer a message, and keep what is to be remembered in the transaction of ``memory``."""
    contact = memory.contact(message.person)
    conversation = memory.conversation(message.person)
    answered = respond(assistant, message.text, contact, conversation, now)
    memory.remember(message.person, answered.contact, answered.conversation, now)
    return answered.reply
