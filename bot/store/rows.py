"""The tables. Nothing outside the store sees a row."""

from datetime import UTC, date, datetime
from typing import ClassVar

from sqlalchemy import CheckConstraint, DateTime, Dialect, LargeBinary, MetaData, Text, TypeDecorator, false
from sqlmodel import Field, SQLModel


class UTCDateTime(TypeDecorator[datetime]):
    """An aware instant, in UTC on the way in and out: SQLite would lose the time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Convert to UTC. ValueError for an instant without time zone."""
        if value is not None and value.tzinfo is None:
            raise ValueError("an instant without time zone cannot be stored")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Give the time zone back."""
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


class Row(SQLModel):
    """Every table; constraints have names so that a later migration can change them."""

    metadata: ClassVar[MetaData] = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "ix": "ix_%(table_name)s_%(column_0_name)s",
        }
    )


class PersonRow(Row, table=True):
    """What is remembered of one person, under a keyed hash of who they are.

    Attributes:
        key: 32 bytes.
        register_: the column ``register``, a name that Pydantic keeps for itself.
        conversation: JSON, None once it is over.
        conversation_next_end_at: after this instant a part of the conversation, or all, is to be erased.
        expires_at: after this instant the row is deleted.
    """

    __tablename__ = "person"

    key: bytes = Field(primary_key=True, sa_type=LargeBinary)
    locale: str = Field(sa_type=Text)
    register_: str = Field(sa_type=Text, sa_column_kwargs={"name": "register"})
    territory: str | None = Field(sa_type=Text)
    introduced: bool = Field(sa_column_kwargs={"server_default": false()})
    conversation: str | None = Field(sa_type=Text)
    conversation_next_end_at: datetime | None = Field(sa_type=UTCDateTime, index=True)
    changed_at: datetime = Field(sa_type=UTCDateTime)
    expires_at: datetime = Field(sa_type=UTCDateTime, index=True)


class ReceiptRow(Row, table=True):
    """Which version of which answer a person received: ids and a day, not a word."""

    __tablename__ = "receipt"

    person: bytes = Field(primary_key=True, sa_type=LargeBinary)
    subject: str = Field(primary_key=True, sa_type=Text)
    version: str = Field(primary_key=True, sa_type=Text)
    received_on: date
    expires_at: datetime = Field(sa_type=UTCDateTime, index=True)


class GapRow(Row, table=True):
    """A person's question that had no answer: our guess and the zone, once for each person."""

    __tablename__ = "gap"

    person: bytes = Field(primary_key=True, sa_type=LargeBinary)
    guess: str = Field(primary_key=True, sa_type=Text)
    zone: str = Field(primary_key=True, sa_type=Text)
    expires_at: datetime = Field(sa_type=UTCDateTime, index=True)


class VoteRow(Row, table=True):
    """How many people gave a verdict on a version of an answer; nobody can be found from it."""

    __tablename__ = "vote"

    subject: str = Field(primary_key=True, sa_type=Text)
    version: str = Field(primary_key=True, sa_type=Text)
    verdict: str = Field(primary_key=True, sa_type=Text)
    people: int


class EditionRow(Row, table=True):
    """An edition of the barometer that was imported here, in the project's compact format."""

    __tablename__ = "edition"

    on: date = Field(primary_key=True)
    digest: str = Field(sa_type=Text)
    payload: bytes = Field(sa_type=LargeBinary)
    imported_at: datetime = Field(sa_type=UTCDateTime)


class LibraryRow(Row, table=True):
    """The version of what may be said: a single row, absent until the first change."""

    __tablename__ = "library"
    __table_args__ = (CheckConstraint("id = 1", name="single_row"),)

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    version: int


PERSON = Row.metadata.tables["person"]
EDITION = Row.metadata.tables["edition"]
RECEIPT = Row.metadata.tables["receipt"]
GAP = Row.metadata.tables["gap"]
VOTE = Row.metadata.tables["vote"]
LIBRARY = Row.metadata.tables["library"]
