"""How long a person is known: a year if they chose something, 90 days if they were only told who speaks."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine

from bot.domain.conversation import Conversation, OpenQuestion
from bot.domain.people import Contact, Register
from bot.store.store import Store
from tests.store.conftest import NOW, SOMEONE
from tests.store.test_people import dump

DAY, HOUR, SECOND = timedelta(days=1), timedelta(hours=1), timedelta(seconds=1)
TALKING = Conversation(until=NOW + 12 * HOUR, english=True, misses=2)
CHOICES = {
    "a language": Contact("en"),
    "plain language": Contact(register=Register.PLAIN),
    "a place": Contact(territory="D23"),
    "a place, and told who speaks": Contact(territory="D23", introduced=True),
}


def test_that_somebody_was_told_who_speaks_comes_back(store: Store) -> None:
    with store.transaction() as memory:
        memory.remember(SOMEONE, Contact(introduced=True), TALKING, NOW)
        assert memory.contact(SOMEONE) == Contact(introduced=True)
        assert memory.conversation(SOMEONE) == TALKING


def test_who_chose_nothing_is_forgotten_after_ninety_days(store: Store, engine: Engine) -> None:
    with store.transaction() as memory:
        memory.remember(SOMEONE, Contact(introduced=True), TALKING, NOW - DAY)
        memory.remember(SOMEONE, Contact(introduced=True), TALKING, NOW)
        assert memory.forget_expired(NOW + 90 * DAY - SECOND) == 0
        assert memory.contact(SOMEONE) == Contact(introduced=True)
        assert memory.forget_expired(NOW + 90 * DAY) == 1
    assert dump(engine) == ""


@pytest.mark.parametrize("choice", CHOICES)
def test_who_chose_something_is_forgotten_after_a_year(store: Store, choice: str) -> None:
    with store.transaction() as memory:
        memory.remember(SOMEONE, CHOICES[choice], TALKING, NOW)
        assert memory.forget_expired(NOW + 365 * DAY - SECOND) == 0
        assert memory.contact(SOMEONE) == CHOICES[choice]
        assert memory.forget_expired(NOW + 365 * DAY) == 1
        assert memory.contact(SOMEONE) == Contact()


def test_someone_of_whom_only_a_conversation_is_known_leaves_with_it(store: Store, engine: Engine) -> None:
    with store.transaction() as memory:
        memory.remember(SOMEONE, Contact(), TALKING, NOW)
        assert memory.forget_expired(NOW + 12 * HOUR - SECOND) == 0
        assert memory.conversation(SOMEONE) == TALKING
        assert memory.forget_expired(NOW + 12 * HOUR) == 1
    assert dump(engine) == ""


def test_an_undone_choice_makes_the_life_short_again(store: Store) -> None:
    with store.transaction() as memory:
        memory.remember(SOMEONE, Contact(territory="D23", introduced=True), Conversation(), NOW)
        memory.remember(SOMEONE, Contact(introduced=True), Conversation(), NOW)
        assert memory.forget_expired(NOW + 90 * DAY) == 1


def test_a_conversation_ends_twelve_hours_on_and_its_english_with_it(store: Store, engine: Engine) -> None:
    voted = OpenQuestion("vote", ("yes", "no"), "pgo", NOW + HOUR, version="a1b2")
    with store.transaction() as memory:
        memory.remember(SOMEONE, Contact(introduced=True), Conversation(voted, until=NOW + 12 * HOUR), NOW)
        assert memory.conversation(SOMEONE).question == voted
        memory.forget_expired(NOW + HOUR)
        assert memory.conversation(SOMEONE) == Conversation(until=NOW + 12 * HOUR)
        memory.remember(SOMEONE, Contact(introduced=True), TALKING, NOW)
        memory.forget_expired(NOW + 12 * HOUR)
        assert memory.conversation(SOMEONE) == Conversation()
    assert "english" not in dump(engine)
