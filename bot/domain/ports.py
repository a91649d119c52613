"""What the outside must offer to the inside."""

from datetime import date, datetime
from typing import Protocol

from bot.domain.conversation import Conversation
from bot.domain.feedback import FEWEST_PEOPLE, CountedGap, CountedVotes, Gap, Kept, Receipt, Vote
from bot.domain.people import Contact, PersonRef


class Contacts(Protocol):
    """What is remembered of people; every change is part of the transaction under way."""

    def contact(self, person: PersonRef) -> Contact:
        """Return what is remembered of a person; a fresh ``Contact()`` for a stranger."""

    def conversation(self, person: PersonRef) -> Conversation:
        """Return the conversation as it was left; a fresh ``Conversation()`` for a stranger."""

    def remember(
        self, person: PersonRef, contact: Contact, conversation: Conversation, now: datetime
    ) -> None:
        """Keep both, until a year after ``now``; a contact and conversation without content are deleted."""

    def forget_expired(self, now: datetime) -> int:
        """Delete whatever is past its end date, and return how many people were forgotten."""


class Editions(Protocol):
    """The editions of the barometer that were imported here."""

    def editions(self) -> dict[date, str]:
        """Return the digest of each stored edition, by day of publication."""

    def edition(self, on: date) -> bytes:
        """Return a stored edition in the project's compact format. KeyError if there is none."""

    def put_edition(self, on: date, digest: str, payload: bytes, now: datetime) -> None:
        """Store an edition in place of one of the same day, and raise the library's version."""

    def library_version(self) -> int:
        """Return a number that grows with every change of what may be said."""


class Feedback(Protocol):
    """What is kept of answers; every change is part of the transaction under way."""

    def kept(self, person: PersonRef) -> Kept:
        """Return which answers a person received in the last 90 days, and what had none."""

    def received(self, person: PersonRef, receipt: Receipt, now: datetime) -> None:
        """Keep that a person received an answer, for 90 days from ``now``."""

    def count_vote(self, vote: Vote) -> None:
        """Count a vote on an answer; who gave it is not kept."""

    def count_gap(self, person: PersonRef, gap: Gap, now: datetime) -> None:
        """Count a question without answer, once for each person, for 90 days from ``now``."""

    def gaps(self, now: datetime, fewest: int = FEWEST_PEOPLE) -> list[CountedGap]:
        """Return the gaps that enough people met, the most frequent first."""

    def votes(self) -> list[CountedVotes]:
        """Return the votes on each version of each answer."""


class Memory(Contacts, Editions, Feedback, Protocol):
    """Everything that may be done to what is remembered."""
