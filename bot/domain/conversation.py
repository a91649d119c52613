"""What a conversation is about right now; forgotten soon after."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

UNSETTLED = "?"
QUESTION_LIFE = timedelta(hours=1)
SUBJECT_LIFE = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """The one question of ours that waits for an answer.

    Attributes:
        kind: ``place`` (which place do you mean?), ``home`` (shall I remember this place?) or
            ``subject`` (which of these subjects?).
        options: what may be chosen, in the order shown: territory codes or subject ids.
            One place alone is a confirmation, answered by yes or no; without any, every
            place may be named.
        subject: the subject that the answer will be used for, None if there is none.
        expires_at: after this instant the question is no longer open.
        place: the barometer zone or the collectivity already named, None if none was;
            ``UNSETTLED`` if one was named that is still to be asked about.
    """

    kind: str
    options: tuple[str, ...]
    subject: str | None
    expires_at: datetime
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """The state of a conversation between two messages.

    Attributes:
        question: our open question, None if none.
        subject: the last subject answered, for « et à Lyon ? ».
        place: the barometer zone last answered for, for « et la fibre ? ».
        subject_until: after this instant the subject and the place are forgotten.
    """

    question: OpenQuestion | None = None
    subject: str | None = None
    place: str | None = None
    subject_until: datetime | None = None

    def at(self, now: datetime) -> "Conversation":
        """Return what is left of the conversation at this instant: the past is dropped."""
        question = self.question if self.question and now < self.question.expires_at else None
        if self.subject_until is not None and now < self.subject_until:
            return replace(self, question=question)
        return Conversation(question)
