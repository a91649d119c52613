"""Cleaning and folding promise to take anything and to change nothing that matters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.normalise import LONGEST, clean, fold, key, words

ANY = st.text(st.characters(codec=None, exclude_categories=()))


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("  la  fibre à\tGuéret \u00a0?", "la fibre à Guéret ?"),
        ("un\r\ndeux\n\n\ntrois", "un\ndeux\ntrois"),
        ("e\u0301te\u0301", "été"),
        ("a\x00b\x07c", "a b c"),
        ("\u202elyon\u202c \u200bparis\ufeff", "lyon paris"),
        ("\ud800 ok", "\ufffd ok"),
        ("", ""),
        ("\x00\u200b", ""),
    ],
)
def test_clean_keeps_the_words_and_drops_what_hides(raw: str, kept: str) -> None:
    assert clean(raw) == kept


def test_clean_cuts_long_messages() -> None:
    assert len(clean("a" * 10_000)) == LONGEST


@given(ANY)
def test_clean_never_raises_and_is_stable(raw: str) -> None:
    text = clean(raw)
    text.encode()
    assert clean(text) == text
    assert len(text) <= LONGEST
    assert "\x00" not in text


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("L’Haÿ-les-Roses", "l'hay-les-roses"),
        ("Cœur d'Æther", "coeur d'aether"),
        ("SAINT–ÉTIENNE", "saint-etienne"),
        ("n° 12", "n° 12"),
        ("ﬁbre", "fibre"),
    ],
)
def test_fold_drops_case_and_accents(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(ANY)
def test_fold_and_words_never_raise_and_words_know_their_place(text: str) -> None:
    fold(text)
    end = 0
    for word in words(text):
        assert word.raw == text[word.start : word.end]
        assert word.gap == text[end : word.start]
        assert word.text
        end = word.end


def test_key_is_words_apart() -> None:
    assert key("Saint-Étienne-du-Rouvray") == "saint etienne du rouvray"
    assert key("2A") == "2 a"
