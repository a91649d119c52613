"""What a conversation is about right now; forgotten soon after."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

UNSETTLED = "?"
OTHER = "other"
"""The subject of a choice whose last option is « something else »."""
QUESTION_LIFE = timedelta(hours=1)
SUBJECT_LIFE = timedelta(hours=12)
CONVERSATION_LIFE = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """The one question of ours that waits for an answer.

    Attributes:
        kind: ``place`` (which place do you mean?), ``home`` (shall I remember this place?),
            ``subject`` (which of these subjects?), ``vote`` (does that answer your question?) or
            ``erase`` (shall I erase all that I keep?).
        options: what may be chosen, in the order shown: territory codes or subject ids.
            One place alone is a confirmation, answered by yes or no; without any, every
            place may be named.
        subject: the subject that the answer will be used for, None if there is none.
        expires_at: after this instant the question is no longer open.
        place: the barometer zone or the collectivity already named, None if none was;
            ``UNSETTLED`` if one was named that is still to be asked about.
        version: of the answer that is voted on.
    """

    kind: str
    options: tuple[str, ...]
    subject: str | None
    expires_at: datetime
    place: str | None = None
    version: str | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """The state of a conversation between two messages.

    Attributes:
        question: our open question, None if none.
        subject: the last subject answered, for « et à Lyon ? ».
        place: the barometer zone last answered for, for « et la fibre ? ».
        subject_until: after this instant the subject and the place are forgotten.
        until: after this instant the conversation is over, and the next message opens another.
        english: it goes on in English, whatever language was chosen.
        misses: how many messages in a row were not understood.
    """

    question: OpenQuestion | None = None
    subject: str | None = None
    place: str | None = None
    subject_until: datetime | None = None
    until: datetime | None = None
    english: bool = False
    misses: int = 0

    def at(self, now: datetime) -> "Conversation":
        """Return what is left of the conversation at this instant: the past is dropped."""
        left = self
        if left.question is not None and left.question.expires_at <= now:
            left = replace(left, question=None)
        if left.subject_until is not None and left.subject_until <= now:
            left = replace(left, subject=None, place=None, subject_until=None)
        if left.until is not None and left.until <= now:
            left = replace(left, until=None, english=False, misses=0)
        return left
