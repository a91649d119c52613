"""What is kept of answers: how long, for whom it is shown, and that nobody is found from it."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine, func, select

from bot.domain.conversation import Conversation
from bot.domain.feedback import FEWEST_PEOPLE, CountedGap, CountedVotes, Gap, Receipt, Verdict, Vote
from bot.domain.people import Contact, PersonRef
from bot.store.memory import StoredMemory
from bot.store.rows import GAP, RECEIPT, VOTE
from bot.store.store import Store
from tests.store.conftest import NOW, SOMEONE
from tests.store.test_people import dump

DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
PGO, FIBRE = Receipt("pgo", "a1b2"), Receipt("IND-306", "2024-10-15:0123")
TAXES, NOTHING = Gap("out:impots", "D23"), Gap("none", "")
TOLD = Contact(introduced=True)


def somebody(number: int) -> PersonRef:
    return PersonRef("telegram", str(number))


def meet(memory: StoredMemory, gap: Gap, people: int) -> None:
    for number in range(people):
        memory.count_gap(somebody(number), gap, NOW)


def rows(engine: Engine) -> tuple[int, int, int]:
    """Return how many receipts, gaps and votes the tables hold."""
    with engine.connect() as connection:
        counts = [connection.scalar(select(func.count()).select_from(each)) for each in (RECEIPT, GAP, VOTE)]
    return counts[0] or 0, counts[1] or 0, counts[2] or 0


def test_nothing_is_known_of_answers_at_first(store: Store) -> None:
    with store.transaction(read_only=True) as memory:
        assert memory.kept(SOMEONE).receipts == frozenset()
        assert (memory.gaps(NOW, fewest=1), memory.votes()) == ([], [])


def test_a_receipt_is_of_one_person_and_of_one_version(store: Store) -> None:
    with store.transaction() as memory:
        for _ in range(2):
            memory.received(SOMEONE, PGO, NOW)
        memory.received(SOMEONE, FIBRE, NOW)
        assert memory.kept(SOMEONE).receipts == {PGO, FIBRE}
        assert Receipt(PGO.subject, "another") not in memory.kept(SOMEONE).receipts
        assert memory.kept(somebody(1)).receipts == frozenset()


def test_a_receipt_ends_ninety_days_after_it_was_last_given(store: Store) -> None:
    with store.transaction() as memory:
        memory.received(SOMEONE, PGO, NOW)
        memory.received(SOMEONE, FIBRE, NOW)
        memory.received(SOMEONE, PGO, NOW + DAY)
        memory.forget_expired(NOW + 90 * DAY - SECOND)
        assert memory.kept(SOMEONE).receipts == {PGO, FIBRE}
        memory.forget_expired(NOW + 90 * DAY)
        assert memory.kept(SOMEONE).receipts == {PGO}
        memory.forget_expired(NOW + 91 * DAY)
        assert memory.kept(SOMEONE).receipts == frozenset()


def test_votes_are_counted_by_answer_version_and_verdict(store: Store) -> None:
    given = [("pgo", "1", Verdict.NO), ("pgo", "2", Verdict.YES), ("cese", "1", Verdict.PARTLY)]
    with store.transaction() as memory:
        for vote in (*given, *given[:1]):
            memory.count_vote(Vote(*vote))
        assert memory.votes() == [
            CountedVotes("cese", "1", {Verdict.PARTLY: 1}),
            CountedVotes("pgo", "1", {Verdict.NO: 2}),
            CountedVotes("pgo", "2", {Verdict.YES: 1}),
        ]


def test_of_a_vote_neither_the_person_nor_the_moment_is_kept(store: Store, engine: Engine) -> None:
    with store.transaction() as memory:
        memory.count_vote(Vote("pgo", "1", Verdict.YES))
    assert dump(engine).splitlines() == ["pgo", "1", "yes", "1"]
    assert [column.name for column in VOTE.columns] == ["subject", "version", "verdict", "people"]


def test_a_vote_outlives_everything_that_is_kept_of_people(store: Store) -> None:
    with store.transaction() as memory:
        memory.count_vote(Vote("pgo", "1", Verdict.YES))
        memory.remember(SOMEONE, Contact(), Conversation(), NOW)
        memory.forget_expired(NOW + 10_000 * DAY)
        assert len(memory.votes()) == 1


def test_a_gap_counts_once_for_each_person_however_often_it_is_met(store: Store) -> None:
    with store.transaction() as memory:
        for _ in range(FEWEST_PEOPLE):
            memory.count_gap(SOMEONE, TAXES, NOW)
        assert memory.gaps(NOW) == []
        assert memory.gaps(NOW, fewest=1) == [CountedGap("out:impots", "D23", 1)]


@pytest.mark.parametrize(("people", "shown"), [(4, 0), (5, 1), (6, 1)])
def test_a_gap_is_shown_from_five_people_on(store: Store, people: int, shown: int) -> None:
    with store.transaction() as memory:
        meet(memory, TAXES, people)
        assert memory.gaps(NOW) == [CountedGap("out:impots", "D23", people)] * shown


def test_five_people_of_five_places_are_five_gaps_of_one(store: Store) -> None:
    with store.transaction() as memory:
        for number in range(5):
            memory.count_gap(somebody(number), Gap("out:impots", f"D2{number}"), NOW)
        assert memory.gaps(NOW) == []


def test_the_gaps_that_most_people_met_come_first(store: Store) -> None:
    with store.transaction() as memory:
        meet(memory, TAXES, 5)
        meet(memory, NOTHING, 6)
        assert [(each.guess, each.zone, each.people) for each in memory.gaps(NOW)] == [
            ("none", "", 6),
            ("out:impots", "D23", 5),
        ]


def test_a_gap_is_counted_for_ninety_days_and_then_deleted(store: Store, engine: Engine) -> None:
    with store.transaction() as memory:
        meet(memory, TAXES, 5)
        memory.count_gap(somebody(0), TAXES, NOW + DAY)
        assert len(memory.gaps(NOW + 90 * DAY - SECOND)) == 1
        assert memory.gaps(NOW + 90 * DAY) == []
        assert memory.gaps(NOW + 90 * DAY, fewest=1) == [CountedGap("out:impots", "D23", 1)]
    assert rows(engine) == (0, 5, 0)
    with store.transaction() as memory:
        memory.forget_expired(NOW + 90 * DAY)
    assert rows(engine) == (0, 1, 0)


def test_who_asks_to_be_forgotten_takes_their_receipts_and_gaps_along(store: Store, engine: Engine) -> None:
    with store.transaction() as memory:
        for person in (SOMEONE, somebody(1)):
            memory.remember(person, TOLD, Conversation(), NOW)
            memory.received(person, PGO, NOW)
            memory.count_gap(person, TAXES, NOW)
            memory.count_gap(person, NOTHING, NOW)
        memory.remember(SOMEONE, Contact(), Conversation(), NOW)
        assert memory.kept(SOMEONE).receipts == frozenset()
        assert memory.kept(somebody(1)).receipts == {PGO}
        assert {each.people for each in memory.gaps(NOW, fewest=1)} == {1}
        memory.remember(somebody(1), Contact(), Conversation(), NOW)
    assert rows(engine) == (0, 0, 0)
    assert dump(engine) == ""


def test_a_transaction_that_raises_keeps_no_half_of_an_answer(store: Store, engine: Engine) -> None:
    with store.transaction() as memory:
        memory.count_vote(Vote("pgo", "1", Verdict.YES))
    with pytest.raises(ZeroDivisionError), store.transaction() as memory:
        memory.remember(SOMEONE, TOLD, Conversation(), NOW)
        memory.received(SOMEONE, PGO, NOW)
        memory.count_vote(Vote("pgo", "1", Verdict.YES))
        memory.count_gap(SOMEONE, TAXES, NOW)
        raise ZeroDivisionError
    assert rows(engine) == (0, 0, 1)
    with store.transaction(read_only=True) as memory:
        assert memory.contact(SOMEONE) == Contact()
        assert memory.votes() == [CountedVotes("pgo", "1", {Verdict.YES: 1})]


def test_a_forgetting_that_raises_forgets_nothing(store: Store, engine: Engine) -> None:
    with store.transaction() as memory:
        memory.remember(SOMEONE, TOLD, Conversation(), NOW)
        memory.received(SOMEONE, PGO, NOW)
    with pytest.raises(ZeroDivisionError), store.transaction() as memory:
        memory.remember(SOMEONE, Contact(), Conversation(), NOW)
        raise ZeroDivisionError
    with store.transaction(read_only=True) as memory:
        assert (memory.contact(SOMEONE), memory.kept(SOMEONE).receipts) == (TOLD, {PGO})


def test_nothing_that_is_kept_of_answers_shows_whose_it_is(store: Store, engine: Engine) -> None:
    with store.transaction() as memory:
        memory.received(SOMEONE, PGO, NOW)
        memory.count_gap(SOMEONE, TAXES, NOW)
    kept = dump(engine)
    assert "pgo" in kept and "out:impots" in kept
    assert SOMEONE.id not in kept
    assert SOMEONE.platform not in kept
