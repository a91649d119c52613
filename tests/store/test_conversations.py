"""A conversation as it is stored: it comes back, and nothing that is stored can silence anyone."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.conversation import Conversation, OpenQuestion
from bot.store.conversations import decode, encode, ends
from tests.store.conftest import NOW
from tests.store.test_people import HOUR, conversations

texts = st.text(st.characters(codec="utf-8"), max_size=8)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | texts | st.just(NOW.isoformat()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
)
fields = "kind", "options", "subject", "expires_at", "question", "subject_until"
nearly = st.recursive(anything, lambda inner: st.dictionaries(st.sampled_from(fields), inner))


@settings(max_examples=30, deadline=None)
@given(conversations)
def test_a_conversation_comes_back_whole(conversation: Conversation) -> None:
    assert decode(encode(conversation)) == conversation
    assert "\0" not in encode(conversation)  # PostgreSQL refuses it


@settings(max_examples=30, deadline=None)
@given(nearly.map(json.dumps) | texts)
def test_whatever_is_stored_a_conversation_is_read(stored: str) -> None:
    assert isinstance(decode(stored), Conversation)


@pytest.mark.parametrize(
    "stored",
    [
        None,
        "",
        "{",
        "[]",
        "[" * 100_000,
        '{"subject": 306}',
        '{"subject": "IND-306", "subject_until": "2026-03-01T12:00:00"}',  # without time zone
        '{"question": {"kind": "place"}}',
        '{"question": {"kind": "place", "options": "D23", "subject": null, "expires_at": "2026-03-01T00Z"}}',
    ],
)
def test_what_is_not_understood_is_a_fresh_conversation(stored: str | None) -> None:
    assert decode(stored) == Conversation()


def test_each_part_of_a_conversation_has_its_end_the_earliest_first() -> None:
    question = OpenQuestion("place", ("D23",), None, NOW)
    assert ends(Conversation()) == []
    assert ends(Conversation(question)) == [NOW]
    assert ends(Conversation(question, subject_until=NOW + HOUR)) == [NOW, NOW + HOUR]
    assert ends(Conversation(question, subject_until=NOW - HOUR)) == [NOW - HOUR, NOW]
