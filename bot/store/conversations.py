"""A conversation to and from the text that is stored."""

from datetime import datetime

from pydantic import TypeAdapter

from bot.domain.conversation import Conversation

_FORMAT = TypeAdapter(Conversation)


def encode(conversation: Conversation) -> str:
    """Return a conversation as JSON."""
    return _FORMAT.dump_json(conversation).decode()


def decode(text: str | None) -> Conversation:
    """Return a stored conversation; a fresh one for nothing, or for what is not understood.

    To lose the thread costs the person one more word; to fail on it would silence them for good.
    """
    try:
        conversation = _FORMAT.validate_json(text or "{}")
    except ValueError:
        return Conversation()
    return conversation if all(instant.tzinfo for instant in ends(conversation)) else Conversation()


def ends(conversation: Conversation) -> list[datetime]:
    """Return when parts of a conversation end, the earliest first; after the last, nothing is left."""
    question = conversation.question
    instants = (question and question.expires_at, conversation.subject_until, conversation.until)
    return sorted(end for end in instants if end)
