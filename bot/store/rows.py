"""The tables. Nothing outside the store sees a row."""

from datetime import UTC, date, datetime
from typing import ClassVar

from sqlalchemy import CheckConstraint, DateTime, Dialect, LargeBinary, MetaData, Text, TypeDecorator
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
    conversation: str | None = Field(sa_type=Text)
    conversation_next_end_at: datetime | None = Field(sa_type=UTCDateTime, index=True)
    changed_at: datetime = Field(sa_type=UTCDateTime)
    expires_at: datetime = Field(sa_type=UTCDateTime, index=True)


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
LIBRARY = Row.metadata.tables["library"]
