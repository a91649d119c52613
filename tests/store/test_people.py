"""What is remembered of people, and how it is forgotten."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, MetaData, select

from bot.domain.conversation import Conversation, OpenQuestion
from bot.domain.people import Contact, PersonRef, Register
from bot.domain.ports import Memory
from bot.store.rows import PERSON
from bot.store.store import Store
from tests.store.conftest import KEY, NOW, SOMEONE

YEAR, HOUR, SECOND = timedelta(days=365), timedelta(hours=1), timedelta(seconds=1)
IN_CREUSE = Contact("en", Register.PLAIN, "D23")
ON_FIBRE = Conversation(subject="IND-306", subject_until=NOW + 12 * HOUR)
ASKED = Conversation(question=OpenQuestion("place", ("D23", "D87"), "IND-306", NOW + HOUR))

words = st.text(st.characters(codec="utf-8"), max_size=12)
contacts = st.builds(
    Contact,
    st.sampled_from(["fr", "en"]),
    st.sampled_from(Register),
    st.none() | st.sampled_from(["D23", "987"]),
    st.booleans(),
)
offsets = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))
instants = st.builds(timedelta, days=st.integers(-90, 90), seconds=st.integers(0, 86_399)).flatmap(
    lambda gap: offsets.map((NOW + gap).astimezone)
)
questions = st.builds(
    OpenQuestion,
    words,
    st.lists(words, max_size=5).map(tuple),
    st.none() | words,
    instants,
    st.none() | words,
    st.none() | words,
)
about = st.fixed_dictionaries({"subject": words, "place": st.none() | words, "subject_until": instants})
state = st.fixed_dictionaries({"until": instants, "english": st.booleans(), "misses": st.integers(0, 3)})
conversations = st.builds(
    lambda question, about, state: Conversation(question, **about, **state),
    st.none() | questions,
    st.just({}) | about,
    st.just({}) | state,
)
"""As the assistant leaves them: each part has its end."""
people = st.builds(PersonRef, st.sampled_from(["telegram", "matrix"]), st.sampled_from(["1", "2"]))


def test_it_is_what_the_domain_asks_for(store: Store) -> None:
    with store.transaction() as transaction:
        memory: Memory = transaction
        assert memory


def test_a_stranger_is_fresh(store: Store) -> None:
    with store.transaction() as memory:
        assert memory.contact(SOMEONE) == Contact()
        assert memory.conversation(SOMEONE) == Conversation()


class Undo(Exception):
    pass


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(people, contacts, conversations, instants), min_size=1, max_size=6), instants)
def test_what_is_remembered_last_comes_back_without_what_is_over(
    store: Store, acts: list[tuple[PersonRef, Contact, Conversation, datetime]], at: datetime
) -> None:
    expected = {person: (contact, talk.at(now)) for person, contact, talk, now in acts}
    with pytest.raises(Undo), store.transaction() as memory:
        for act in acts:
            memory.remember(*act)
        assert {who: (memory.contact(who), memory.conversation(who)) for who in expected} == expected
        kept = [known for known in expected.values() if known != (Contact(), Conversation())]
        over = max(now for *_, now in acts) + YEAR
        gone = memory.forget_expired(at)
        for who, (contact, talk) in expected.items():
            if memory.contact(who) == contact:
                assert memory.conversation(who) == talk.at(at)
        assert gone + memory.forget_expired(over) == len(kept)
        assert all(memory.contact(who) == Contact() for who in expected)
        raise Undo


def test_instants_come_back_aware_and_in_utc(store: Store, engine: Engine) -> None:
    with store.transaction() as memory:
        memory.remember(SOMEONE, IN_CREUSE, ON_FIBRE, NOW.astimezone(timezone(11 * HOUR)))
    with store.transaction() as memory:
        until = memory.conversation(SOMEONE).subject_until
    with engine.connect() as connection:
        row = connection.execute(select(PERSON)).one()
    assert until == row.conversation_next_end_at == NOW + 12 * HOUR
    assert row.changed_at == NOW
    assert [instant.utcoffset() for instant in (until, row.changed_at, row.expires_at)] == [timedelta(0)] * 3


def test_a_person_without_conversation_has_none_and_no_end_of_it(store: Store, engine: Engine) -> None:
    with store.transaction() as memory:
        memory.remember(SOMEONE, IN_CREUSE, Conversation(), NOW)
        assert memory.conversation(SOMEONE) == Conversation()
    with engine.connect() as connection:
        row = connection.execute(select(PERSON)).one()
    assert (row.conversation, row.conversation_next_end_at) == (None, None)


def test_an_instant_without_time_zone_is_refused(store: Store) -> None:
    with pytest.raises(Exception, match="without time zone"), store.transaction() as memory:
        memory.remember(SOMEONE, IN_CREUSE, Conversation(), NOW.replace(tzinfo=None))


def test_a_person_is_forgotten_a_year_after_they_last_spoke(store: Store) -> None:
    with store.transaction() as memory:
        memory.remember(SOMEONE, IN_CREUSE, ON_FIBRE, NOW - YEAR)
        memory.remember(SOMEONE, IN_CREUSE, ON_FIBRE, NOW)
        assert memory.forget_expired(NOW + YEAR - HOUR) == 0
        assert memory.contact(SOMEONE) == IN_CREUSE
        assert memory.forget_expired(NOW + YEAR) == 1
        assert memory.contact(SOMEONE) == Contact()


def test_a_conversation_leaves_the_database_once_it_is_over(store: Store, engine: Engine) -> None:
    with store.transaction() as memory:
        memory.remember(SOMEONE, IN_CREUSE, ON_FIBRE, NOW)
        assert memory.forget_expired(NOW + 12 * HOUR) == 0
        assert memory.contact(SOMEONE) == IN_CREUSE
    assert "IND-306" not in dump(engine)


def test_an_open_question_leaves_the_database_before_the_rest_of_its_conversation(
    store: Store, engine: Engine
) -> None:
    with store.transaction() as memory:
        memory.remember(SOMEONE, IN_CREUSE, replace(ON_FIBRE, question=ASKED.question), NOW)
        memory.forget_expired(NOW + HOUR - SECOND)
        assert memory.conversation(SOMEONE).question == ASKED.question
        memory.forget_expired(NOW + HOUR)
        assert memory.conversation(SOMEONE) == ON_FIBRE
    assert "D87" not in dump(engine)
    with store.transaction() as memory:
        memory.forget_expired(NOW + 12 * HOUR)
    assert "IND-306" not in dump(engine)


def test_nothing_is_kept_of_who_has_nothing_to_remember(store: Store, engine: Engine) -> None:
    with store.transaction() as memory:
        memory.remember(SOMEONE, IN_CREUSE, ASKED, NOW)
        memory.remember(SOMEONE, Contact(), Conversation(), NOW)
    assert dump(engine) == ""


@pytest.mark.parametrize("known_as", ["7351928460", "@someone:agents.example"])
def test_nothing_is_kept_of_a_persons_id(store: Store, engine: Engine, tmp_path: Path, known_as: str) -> None:
    with store.transaction() as memory:
        memory.remember(PersonRef("matrix", known_as), IN_CREUSE, ASKED, NOW)
    kept = dump(engine) + "".join(path.read_bytes().decode("latin-1") for path in tmp_path.glob("*sqlite3*"))
    assert "D23" in kept
    assert known_as not in kept
    assert "matrix" not in kept


def test_with_another_key_nobody_is_recognised(store: Store, engine: Engine) -> None:
    with store.transaction() as memory:
        memory.remember(SOMEONE, IN_CREUSE, ON_FIBRE, NOW)
    with Store(engine, KEY[::-1]).transaction() as memory:
        assert memory.contact(SOMEONE) == Contact()


def test_two_platforms_same_id_are_two_people(store: Store) -> None:
    with store.transaction() as memory:
        memory.remember(PersonRef("a", "b:c"), IN_CREUSE, ON_FIBRE, NOW)
        assert memory.contact(PersonRef("a:b", "c")) == Contact()
        assert memory.contact(PersonRef("b", "b:c")) == Contact()


def dump(engine: Engine) -> str:
    """Return everything that the tables hold, save the schema's version."""
    tables = MetaData()
    with engine.connect() as connection:
        tables.reflect(connection)
        rows = [
            value.decode("latin-1") if isinstance(value, bytes) else str(value)
            for table in tables.sorted_tables
            if table.name != "alembic_version"
            for row in connection.execute(select(table))
            for value in row
        ]
    return "\n".join(rows)
