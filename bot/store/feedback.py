"""What is kept of answers: receipts, votes, gaps."""

import hmac
from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, func, select

from bot.domain.feedback import (
    FEWEST_PEOPLE,
    GAP_LIFE,
    RECEIPT_LIFE,
    CountedGap,
    CountedVotes,
    Gap,
    Kept,
    Receipt,
    Verdict,
    Vote,
)
from bot.domain.people import PersonRef
from bot.store.rows import GAP, RECEIPT, VOTE


class StoredFeedback:
    """The domain's ``Feedback`` on one connection.

    Args:
        connection: in a transaction.
        person_key: turns who speaks into what is stored.
        insert: the dialect's insert, the one that knows ON CONFLICT.
    """

    def __init__(self, connection: Connection, person_key: bytes, insert: Callable[[Table], Any]) -> None:
        self._connection = connection
        self._person_key = person_key
        self._insert = insert

    def _key(self, person: PersonRef) -> bytes:
        # The zero byte keeps « a:b » of « c » apart from « b:c » of « a ».
        who = f"{person.platform}\0{person.id}".encode("utf-8", "surrogatepass")
        return hmac.digest(self._person_key, who, "sha256")

    def kept(self, person: PersonRef) -> Kept:
        """Return which answers a person received in the last 90 days, and what had none."""
        key = self._key(person)
        received = select(RECEIPT.c.subject, RECEIPT.c.version).where(RECEIPT.c.person == key)
        missed = select(GAP.c.guess, GAP.c.zone).where(GAP.c.person == key)
        return Kept(
            frozenset(Receipt(row.subject, row.version) for row in self._connection.execute(received)),
            frozenset(Gap(row.guess, row.zone) for row in self._connection.execute(missed)),
        )

    def received(self, person: PersonRef, receipt: Receipt, now: datetime) -> None:
        """Keep that a person received an answer, for 90 days from ``now``."""
        key = {"person": self._key(person), "subject": receipt.subject, "version": receipt.version}
        self._upsert(RECEIPT, key, {"received_on": now.date(), "expires_at": now + RECEIPT_LIFE})

    def count_vote(self, vote: Vote) -> None:
        """Count a vote on an answer; who gave it is not kept."""
        first = self._insert(VOTE).values(
            subject=vote.subject, version=vote.version, verdict=vote.verdict.value, people=1
        )
        key = ["subject", "version", "verdict"]
        counted = first.on_conflict_do_update(index_elements=key, set_={"people": VOTE.c.people + 1})
        self._connection.execute(counted)

    def count_gap(self, person: PersonRef, gap: Gap, now: datetime) -> None:
        """Count a question without answer, once for each person, for 90 days from ``now``."""
        key = {"person": self._key(person), "guess": gap.guess, "zone": gap.zone}
        self._upsert(GAP, key, {"expires_at": now + GAP_LIFE})

    def gaps(self, now: datetime, fewest: int = FEWEST_PEOPLE) -> list[CountedGap]:
        """Return the gaps that enough people met, the most frequent first."""
        people = func.count().label("people")
        rows = self._connection.execute(
            select(GAP.c.guess, GAP.c.zone, people)
            .where(GAP.c.expires_at > now)
            .group_by(GAP.c.guess, GAP.c.zone)
            .having(people >= fewest)
            .order_by(people.desc(), GAP.c.guess, GAP.c.zone)
        )
        return [CountedGap(row.guess, row.zone, row.people) for row in rows]

    def votes(self) -> list[CountedVotes]:
        """Return the votes on each version of each answer."""
        found: dict[tuple[str, str], dict[Verdict, int]] = {}
        rows = self._connection.execute(select(VOTE).order_by(VOTE.c.subject, VOTE.c.version))
        for row in rows:
            found.setdefault((row.subject, row.version), {})[Verdict(row.verdict)] = row.people
        return [CountedVotes(subject, version, votes) for (subject, version), votes in found.items()]

    def forget_feedback(self, key: bytes) -> int:
        """Delete what is kept of a person's answers, and return how many rows that were."""
        mine = (delete(table).where(table.c.person == key) for table in (RECEIPT, GAP))
        return sum(self._connection.execute(statement).rowcount for statement in mine)

    def forget_old_feedback(self, now: datetime) -> int:
        """Delete what is past its end date, and return how many rows that were."""
        old = (delete(table).where(table.c.expires_at <= now) for table in (RECEIPT, GAP))
        return sum(self._connection.execute(statement).rowcount for statement in old)

    def _upsert(self, table: Table, key: dict[str, Any], values: dict[str, Any]) -> None:
        """Insert a row, or change the one that has this key."""
        statement = self._insert(table).values(key | values)
        changes = {name: statement.excluded[name] for name in values}
        self._connection.execute(statement.on_conflict_do_update(index_elements=list(key), set_=changes))
