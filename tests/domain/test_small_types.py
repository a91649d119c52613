"""What conversations forget, what a library finds, what a reply says."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.conversation import (
    CONVERSATION_LIFE,
    QUESTION_LIFE,
    SUBJECT_LIFE,
    Conversation,
    OpenQuestion,
)
from bot.domain.library import Library
from bot.domain.messages import Part, Reply
from bot.domain.people import PersonRef
from bot.domain.pictures import Picture
from tests.domain.figures_of import edition

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
INSTANT = timedelta(microseconds=1)


def conversation() -> Conversation:
    question = OpenQuestion("place", ("D93", "D974"), "IND-306", NOW + QUESTION_LIFE)
    return Conversation(question, "IND-306", "D23", NOW + SUBJECT_LIFE)


def test_until_its_end_a_conversation_stands():
    assert conversation().at(NOW + QUESTION_LIFE - INSTANT) == conversation()


def test_a_question_closes_at_its_end_and_the_subject_outlives_it():
    later = conversation().at(NOW + QUESTION_LIFE)
    assert later == replace(conversation(), question=None)


def test_the_subject_and_the_place_are_forgotten_together():
    assert conversation().at(NOW + SUBJECT_LIFE) == Conversation()


def test_a_question_stands_without_any_subject():
    alone = Conversation(conversation().question)
    assert alone.at(NOW) == alone


def library(*days: str) -> Library:
    editions = tuple(edition(day, {}) for day in days)
    return Library("", {}, {}, {}, (), editions, {}, "", None)


def test_the_newest_edition_is_meant_unless_a_day_is_given():
    both = library("2024-10-15", "2024-07-16")
    assert both.edition().on == date(2024, 10, 15)
    assert both.edition(date(2024, 7, 16)).on == date(2024, 7, 16)
    with pytest.raises(KeyError):
        both.edition(date(2024, 7, 15))


def test_the_edition_before_is_the_next_older_one():
    three = library("2024-10-15", "2024-07-16", "2024-01-01")
    assert three.before(three.editions[0]) == three.editions[1]
    assert three.before(three.editions[1]) == three.editions[2]
    assert three.before(three.editions[2]) is None


def test_a_replys_text_leaves_out_what_its_pictures_say():
    picture = Picture("figure", "IND-306", "D23", date(2024, 10, 15), "fr")
    reply = Reply((Part("one"), Part("said of the picture", picture), Part("two")))
    assert reply.text == "one\n\ntwo"


def test_a_person_is_a_platform_and_its_id():
    assert str(PersonRef("telegram", "42")) == "telegram:42"


def test_a_conversation_is_over_at_its_end_and_so_are_its_english_and_its_misses():
    talking = Conversation(until=NOW + CONVERSATION_LIFE, english=True, misses=2)
    assert talking.at(NOW + CONVERSATION_LIFE - INSTANT) == talking
    assert talking.at(NOW + CONVERSATION_LIFE) == Conversation()


def test_what_a_conversation_spoke_of_may_outlive_it_or_end_before_it():
    spoken = replace(conversation(), until=NOW + QUESTION_LIFE, misses=1)
    assert spoken.at(NOW + QUESTION_LIFE) == replace(conversation(), question=None)
    longer = replace(conversation(), until=NOW + SUBJECT_LIFE + INSTANT, misses=1)
    assert longer.at(NOW + SUBJECT_LIFE) == Conversation(until=NOW + SUBJECT_LIFE + INSTANT, misses=1)
