"""What a conversation is about right now; forgotten soon after."""

from dataclasses import dataclass
from datetime import datetime, timedelta

QUESTION_LIFE = timedelta(hours=1)
SUBJECT_LIFE = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """The one question of ours that waits for an answer.

    Attributes:
        kind: ``place`` (which place do you mean?), ``home`` (where do you live?) or
            ``subject`` (which of these subjects?).
        options: what may be chosen, in the order shown: territory codes or subject ids.
            One option alone is a confirmation, answered by yes or no.
        subject: the subject that the answer will be used for, None if there is none.
        expires_at: after this instant the question is no longer open.
    """

    kind: str
    options: tuple[str, ...]
    subject: str | None
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Conversation:
    """The state of a conversation between two messages.

    Attributes:
        question: our open question, None if none.
        subject: the last subject answered, for « et à Lyon ? ».
        subject_until: after this instant the subject is forgotten.
    """

    question: OpenQuestion | None = None
    subject: str | None = None
    subject_until: datetime | None = None

    def at(self, now: datetime) -> "Conversation":
        """Return what is left of the conversation at this instant: the past is dropped."""
        question = self.question if self.question and now < self.question.expires_at else None
        alive = self.subject_until is not None and now < self.subject_until
        return Conversation(question, *((self.subject, self.subject_until) if alive else (None, None)))
