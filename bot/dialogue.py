"""A person's messages in, a reply out, in one transaction."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from traceback import walk_tb
from zoneinfo import ZoneInfo

from bot.closing import closed
from bot.domain.conversation import Conversation
from bot.domain.feedback import Gap, Kept, Receipt, Vote
from bot.domain.library import Library
from bot.domain.meaning import NONE, Meaning
from bot.domain.messages import IncomingMessage, Part, Reply
from bot.domain.people import Contact, Operator
from bot.domain.ports import Memory
from bot.domain.territories import FRANCE
from bot.i18n import Speech
from bot.routing import Context, Router
from bot.understanding.follow_ups import alone
from bot.understanding.known import Understanding
from bot.understanding.understand import understand

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Assistant:
    """What every message is answered with: one library, and how it is understood and said.

    Attributes:
        known: what can be understood.
        router: which handler answers what.
        locales: the folder of the catalogues.
        operator: who runs this assistant.
    """

    known: Understanding
    router: Router
    locales: Path
    operator: Operator = field(default_factory=Operator)

    @property
    def library(self) -> Library:
        """All that may be said."""
        return self.known.library


@dataclass(frozen=True, slots=True)
class Answered:
    """What a message was understood as, what is answered, and what is to be remembered of it."""

    meaning: Meaning
    reply: Reply
    contact: Contact
    conversation: Conversation
    notes: tuple[Receipt | Vote | Gap, ...] = ()


def respond(
    assistant: Assistant,
    text: str,
    contact: Contact,
    conversation: Conversation,
    now: datetime,
    kept: Kept | None = None,
) -> Answered:
    """Return the answer to a cleaned text: pure, nothing is stored, and it never raises.

    Whatever goes wrong inside, the person is told so, the reply's outcome is ``failed``, and the
    contact and the conversation stay as they were.

    Args:
        assistant: what to answer with.
        text: see ``normalise.clean``.
        contact: what is remembered of the person.
        conversation: as it was left.
        now: the instant of the message, UTC.
        kept: which answers the person received lately; None: votes are not asked for.
    """
    try:
        return _respond(assistant, text, contact, conversation, now, kept)
    except Exception as error:
        # The type and the place only: an error's own words may quote what the person wrote.
        log.error("a message could not be handled: %s at %s", type(error).__name__, _place(error))
        english = conversation.at(now).english
        speech = Speech("en" if english else contact.locale, contact.register, assistant.locales)
        text = speech.gettext(
            "I am sorry: something went wrong here, and your message was not handled. Please write it again."
        )
        return Answered(Meaning(NONE), Reply((Part(text),), outcome="failed"), contact, conversation)


def _place(error: Exception) -> str:
    """Return where an error was raised: ``figures.py:27``."""
    *_, (frame, line) = walk_tb(error.__traceback__)
    return f"{Path(frame.f_code.co_filename).name}:{line}"


def _respond(
    assistant: Assistant,
    text: str,
    contact: Contact,
    conversation: Conversation,
    now: datetime,
    kept: Kept | None,
) -> Answered:
    current = conversation.at(now)
    meaning = understand(text, current, assistant.known, _today(assistant.library, contact, now))
    english = meaning.language == "en" or (current.english and meaning.language != "fr")
    locale = "en" if english else contact.locale
    speech = Speech(locale, contact.register, assistant.locales)
    # Whatever is said next, our open question was for this message alone.
    asked = replace(current, question=None, english=english)
    context = Context(assistant.library, speech, now, contact, asked, assistant.operator, kept or Kept())
    reply = assistant.router.find(meaning.subject)(meaning, context)
    reply, notes = closed(reply, meaning, current, context, kept)
    return Answered(meaning, reply, context.contact, context.conversation, (*context.notes, *notes))


def _today(library: Library, contact: Contact, now: datetime) -> date:
    """Return the day where the person lives: in Nouméa « demain » comes ten hours before Paris."""
    home = library.places.find(contact.territory or "") or FRANCE
    return now.astimezone(ZoneInfo(home.time_zone)).date()


def answer(assistant: Assistant, memory: Memory, messages: Sequence[IncomingMessage], now: datetime) -> Reply:
    """Answer all the messages of one person that wait, in the transaction of ``memory``.

    They are read together, as one: people write « la fibre », then « à Limoges ». Only a command
    or a word that stands for itself is answered alone.
    """
    person = messages[0].person
    parts: tuple[Part, ...] = ()
    reply = Reply(())
    for text in alone([message.text for message in messages], assistant.known):
        contact, conversation = memory.contact(person), memory.conversation(person)
        answered = respond(assistant, text, contact, conversation, now, memory.kept(person))
        memory.remember(person, answered.contact, answered.conversation, now)
        for note in answered.notes:
            match note:
                case Receipt():
                    memory.received(person, note, now)
                case Vote():
                    memory.count_vote(note)
                case Gap():
                    memory.count_gap(person, note, now)
        reply = answered.reply
        parts += reply.parts
    return replace(reply, parts=parts)
