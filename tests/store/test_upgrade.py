"""A database of an older version is brought up to date, and what it remembers survives."""

import hmac
from datetime import date, datetime, timedelta

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from bot.domain.conversation import Conversation, OpenQuestion
from bot.domain.feedback import Receipt
from bot.domain.people import Contact, Register
from bot.store.errors import StoreError
from bot.store.schema import check_schema, migrate
from bot.store.store import Store
from tests.store.conftest import KEY, NOW, SOMEONE, OpenEngine

OCTOBER = date(2024, 10, 15)
ASKED = '{"question":{"kind":"place","options":["D23","D87"],"subject":"IND-306","expires_at":"%s"}}'
INSTANT = sa.DateTime(timezone=True)

PERSON = sa.table(
    "person",
    sa.column("key", sa.LargeBinary),
    *(sa.column(name, sa.Text) for name in ("locale", "register", "territory", "conversation")),
    *(sa.column(name, INSTANT) for name in ("conversation_next_end_at", "changed_at", "expires_at")),
)
EDITION = sa.table(
    "edition",
    sa.column("on", sa.Date),
    sa.column("digest", sa.Text),
    sa.column("payload", sa.LargeBinary),
    sa.column("imported_at", INSTANT),
)
LIBRARY = sa.table("library", sa.column("id", sa.Integer), sa.column("version", sa.Integer))


@pytest.fixture
def older(empty_url: str, open_engine: OpenEngine) -> Engine:
    """A database at revision 0001, in which a person, an edition and a version are kept."""
    engine, ends = open_engine(empty_url), NOW + timedelta(hours=1)
    config = Config()
    config.set_main_option("script_location", "bot.store:migrations")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(sa.insert(PERSON).values(_someone(ends)))
        edition = {"on": OCTOBER, "digest": "october", "payload": b"\0figures", "imported_at": NOW}
        connection.execute(sa.insert(EDITION).values(edition))
        connection.execute(sa.insert(LIBRARY).values(id=1, version=7))
    return engine


def _someone(ends: datetime) -> dict[str, object]:
    who = f"{SOMEONE.platform}\0{SOMEONE.id}".encode()
    return {
        "key": hmac.digest(KEY, who, "sha256"),
        "locale": "en",
        "register": "plain",
        "territory": "D23",
        "conversation": ASKED % ends.isoformat(),
        "conversation_next_end_at": ends,
        "changed_at": NOW,
        "expires_at": NOW + timedelta(days=365),
    }


def test_an_older_database_asks_for_migrate(older: Engine) -> None:
    with pytest.raises(StoreError, match="Run: chezvous migrate"):
        check_schema(older)


def test_only_what_an_older_database_lacks_is_applied(older: Engine) -> None:
    assert migrate(older) == ["0002"]
    assert migrate(older) == []
    check_schema(older)


def test_what_an_older_database_remembers_survives(older: Engine) -> None:
    migrate(older)
    question = OpenQuestion("place", ("D23", "D87"), "IND-306", NOW + timedelta(hours=1))
    with Store(older, KEY).transaction(read_only=True) as memory:
        assert memory.contact(SOMEONE) == Contact("en", Register.PLAIN, "D23", introduced=False)
        assert memory.conversation(SOMEONE) == Conversation(question)
        assert memory.edition(OCTOBER) == b"\0figures"
        assert (memory.editions(), memory.library_version()) == ({OCTOBER: "october"}, 7)


def test_an_older_database_that_was_brought_up_to_date_keeps_what_is_new(older: Engine) -> None:
    migrate(older)
    with Store(older, KEY).transaction() as memory:
        memory.remember(SOMEONE, Contact("en", introduced=True), Conversation(), NOW)
        memory.received(SOMEONE, Receipt("pgo", "1"), NOW)
        assert memory.contact(SOMEONE).introduced
        assert memory.kept(SOMEONE).receipts == {Receipt("pgo", "1")}


def test_an_upgrade_that_fails_leaves_the_older_database_as_it_was(older: Engine) -> None:
    with older.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE vote (foreign_to_us INTEGER)")
    with pytest.raises(StoreError, match="already exists"):
        migrate(older)
    inspector = sa.inspect(older)
    assert not inspector.has_table("receipt")
    assert "introduced" not in {column["name"] for column in inspector.get_columns("person")}
    with older.connect() as connection:
        assert connection.scalar(sa.text("SELECT version_num FROM alembic_version")) == "0001"
        assert connection.scalar(sa.select(PERSON.c.territory)) == "D23"
