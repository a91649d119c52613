"""Everything that may be done to what is remembered, inside one transaction."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Table, delete, select, update

from bot.domain.conversation import Conversation
from bot.domain.people import Contact, PersonRef, Register
from bot.store.conversations import decode, encode, ends
from bot.store.feedback import StoredFeedback
from bot.store.rows import EDITION, LIBRARY, PERSON

MEMORY_LIFE = timedelta(days=365)
INTRODUCTION_LIFE = timedelta(days=90)


class StoredMemory(StoredFeedback):
    """The domain's ``Memory`` on one connection; it neither begins nor commits.

    Args:
        connection: in a transaction.
        person_key: turns who speaks into what is stored.
        insert: the dialect's insert, the one that knows ON CONFLICT.

    Attributes:
        erased: whether something was erased that must not be found anywhere any more.
    """

    def __init__(self, connection: Connection, person_key: bytes, insert: Callable[[Table], Any]) -> None:
        super().__init__(connection, person_key, insert)
        self.erased = False

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Undo what was done inside, and only that, if it raises."""
        with self._connection.begin_nested():
            yield

    def contact(self, person: PersonRef) -> Contact:
        """Return what is remembered of a person; a fresh ``Contact()`` for a stranger."""
        columns = PERSON.c.locale, PERSON.c.register, PERSON.c.territory, PERSON.c.introduced
        row = self._connection.execute(select(*columns).where(self._is(person))).one_or_none()
        if row is None:
            return Contact()
        return Contact(row.locale, Register(row.register), row.territory, row.introduced)

    def conversation(self, person: PersonRef) -> Conversation:
        """Return the conversation as it was left; a fresh ``Conversation()`` for a stranger."""
        return decode(self._connection.scalar(select(PERSON.c.conversation).where(self._is(person))))

    def remember(
        self, person: PersonRef, contact: Contact, conversation: Conversation, now: datetime
    ) -> None:
        """Keep both, the contact for a year and of the conversation only what is not over yet.

        Of somebody who chose nothing, that they were told who speaks is kept for 90 days; who was
        not even told that is forgotten with the end of the conversation. Without
        content on either side, all that was kept of the person is deleted.
        """
        conversation = conversation.at(now)
        if contact == Contact() and conversation == Conversation():
            self._delete(self._is(person))
            self.erased |= self.forget_feedback(self._key(person)) > 0
        else:
            self._upsert(PERSON, {"key": self._key(person)}, _person(contact, conversation, now))

    def forget_expired(self, now: datetime) -> int:
        """Delete whatever is past its end date, and return how many people were forgotten."""
        gone = self._delete(PERSON.c.expires_at <= now)
        self.erased |= self.forget_old_feedback(now) > 0
        over = select(PERSON.c.key, PERSON.c.conversation).where(PERSON.c.conversation_next_end_at <= now)
        # Locked: of who speaks meanwhile, an older conversation must not be put back.
        for row in self._connection.execute(over.order_by(PERSON.c.key).with_for_update()).all():
            left = _conversation(decode(row.conversation).at(now))
            self._connection.execute(update(PERSON).where(PERSON.c.key == row.key).values(left))
            self.erased = True
        return gone

    def editions(self) -> dict[date, str]:
        """Return the digest of each stored edition, by day of publication, oldest first."""
        rows = self._connection.execute(select(EDITION.c.on, EDITION.c.digest).order_by(EDITION.c.on))
        return {row.on: row.digest for row in rows}

    def edition(self, on: date) -> bytes:
        """Return a stored edition in the project's compact format. KeyError if there is none."""
        payload = self._connection.scalar(select(EDITION.c.payload).where(EDITION.c.on == on))
        if payload is None:
            raise KeyError(on)
        return bytes(payload)

    def put_edition(self, on: date, digest: str, payload: bytes, now: datetime) -> None:
        """Store an edition in place of one of the same day, and raise the library's version."""
        self._upsert(EDITION, {"on": on}, {"digest": digest, "payload": payload, "imported_at": now})
        first = self._insert(LIBRARY).values(id=1, version=1)
        raised = {"version": LIBRARY.c.version + 1}
        self._connection.execute(first.on_conflict_do_update(index_elements=["id"], set_=raised))

    def library_version(self) -> int:
        """Return a number that grows with every change of what may be said; 0 before the first."""
        return self._connection.scalar(select(LIBRARY.c.version)) or 0

    def _delete(self, which: Any) -> int:
        gone = self._connection.execute(delete(PERSON).where(which)).rowcount
        self.erased |= gone > 0
        return gone

    def _is(self, person: PersonRef) -> Any:
        return PERSON.c.key == self._key(person)


def _person(contact: Contact, conversation: Conversation, now: datetime) -> dict[str, Any]:
    """Return the columns of a person."""
    return _conversation(conversation) | {
        "locale": contact.locale,
        "register": contact.register.value,
        "territory": contact.territory,
        "changed_at": now,
        "introduced": contact.introduced,
        "expires_at": _expires_at(contact, conversation, now),
    }


def _expires_at(contact: Contact, conversation: Conversation, now: datetime) -> datetime:
    """Return from when on there is nothing left to remember of a person."""
    if replace(contact, introduced=False) != Contact():
        return now + MEMORY_LIFE
    if contact.introduced:
        return now + INTRODUCTION_LIFE
    return max(ends(conversation), default=now)


def _conversation(conversation: Conversation) -> dict[str, Any]:
    """Return the columns of a conversation."""
    instants = ends(conversation)
    return {
        "conversation": encode(conversation) if instants else None,
        "conversation_next_end_at": instants[0] if instants else None,
    }
