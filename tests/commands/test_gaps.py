"""``chezvous gaps``: what had no answer, from five people on, and the votes; never who."""

from pathlib import Path

import pytest

from bot.app import now, running
from bot.domain.feedback import Gap, Verdict, Vote
from bot.domain.people import PersonRef
from bot.settings import read_settings
from tests.commands.conftest import Chezvous

VOTES = [Verdict.YES] * 2 + [Verdict.NO]


@pytest.fixture
def kept(database: Path) -> None:
    """Six people met one gap, five another, four a third; three voted."""
    with running(read_settings({}, database)) as app, app.store.transaction() as memory:
        for people, gap in ((5, Gap("none", "")), (6, Gap("out:impots", "D23")), (4, Gap("IND-306", "D87"))):
            for number in range(people):
                memory.count_gap(PersonRef("telegram", f"person-{number}"), gap, now())
        for verdict in VOTES:
            memory.count_vote(Vote("pgo", "a1b2", verdict))


def test_what_enough_people_met_and_thought_is_printed(chezvous: Chezvous, kept: None):
    ran = chezvous("gaps")
    assert (ran.status, ran.err) == (0, "")
    assert [line.split() for line in ran.out.splitlines()] == [
        ["without", "an", "answer,", "from", "five", "people", "on"],
        ["6", "out:impots", "D23"],
        ["5", "none", "-"],
        ["votes:", "yes,", "partly,", "no"],
        ["2", "0", "1", "pgo", "a1b2"],
    ]


def test_machines_read_the_same_as_one_object(chezvous: Chezvous, kept: None):
    (found,) = chezvous("gaps", "--json").objects
    assert found == {
        "gaps": [
            {"guess": "out:impots", "zone": "D23", "people": 6},
            {"guess": "none", "zone": None, "people": 5},
        ],
        "votes": [{"subject": "pgo", "version": "a1b2", "yes": 2, "partly": 0, "no": 1}],
    }


@pytest.mark.parametrize("option", [(), ("--json",)])
def test_nothing_said_shows_who_or_what_too_few_people_met(
    chezvous: Chezvous, kept: None, option: tuple[str, ...]
):
    out = chezvous("gaps", *option).out
    assert "person-" not in out
    assert "telegram" not in out
    assert "IND-306" not in out


def test_where_nobody_asked_anything_there_is_nothing(chezvous: Chezvous):
    assert chezvous("gaps", "--json").objects == [{"gaps": [], "votes": []}]
    assert len(chezvous("gaps").out.splitlines()) == 2
