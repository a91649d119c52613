"""A text is cut the same way whoever wrote it, and however it is spelt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.features import MOST_WORDS, Vocabulary, content, features, grams, meant, stem
from bot.understanding.normalise import clean
from bot.understanding.phonetic import sound

VOCABULARY = Vocabulary(frozenset({"la", "de", "pour"}), {"pr": ("pour",), "dk": ("de", "quoi")})


@pytest.mark.parametrize("word", ["formation", "cyclable", "ecole", "logement"])
def test_singular_and_plural_have_one_stem(word: str):
    assert stem(word) == stem(f"{word}s")


def test_a_stem_is_never_empty():
    assert stem("e") == "e"
    assert stem("ee") == "ee"


def test_a_number_is_its_own_stem():
    assert [stem(each) for each in ("2024", "87000", "1")] == ["2024", "87000", "1"]


def test_accents_case_and_punctuation_do_not_matter():
    assert meant("L'ÉCOLE, à Lyon !", VOCABULARY) == meant("l ecole a lyon", VOCABULARY)


def test_words_are_read_as_they_are_meant():
    assert meant("pr la santé dk", VOCABULARY) == ["pour", "la", "sante", "de", "quoi"]


def test_of_a_long_message_the_first_and_the_last_words_are_looked_at():
    words = [f"mot{'a' * number}" for number in range(MOST_WORDS + 40)]
    read = meant(" ".join(words), VOCABULARY)
    half = MOST_WORDS // 2
    assert read == [*words[:half], *words[-half:]]
    assert meant(" ".join(words[:MOST_WORDS]), VOCABULARY) == words[:MOST_WORDS]


def test_words_that_say_nothing_are_no_content():
    assert content(["la", "fibre", "de", "demain"], VOCABULARY) == [stem("fibre"), stem("demain")]
    assert content(["la", "de"], VOCABULARY) == []


def test_each_kind_of_feature_by_hand():
    found = features(["la", "sante", "mentale"], VOCABULARY)
    la, sante, mentale = stem("la"), stem("sante"), stem("mentale")
    assert found["w"] == {la, sante, mentale}
    assert found["b"] == {f"{la} {sante}", f"{sante} {mentale}"}
    assert found["p"] == {sound("sante"), sound("mentale")}
    assert found["c"] == {*grams("sante"), *grams("mentale")}


def test_one_word_has_no_pair_and_no_word_has_nothing():
    assert features(["fibre"], VOCABULARY)["b"] == set()
    assert features([], VOCABULARY) == {"w": set(), "b": set(), "p": set(), "c": set()}


def test_runs_of_letters_know_where_a_word_begins_and_ends():
    assert grams("la") == ("^la", "la$", "^la$")
    assert grams("a") == ("^a$",)
    assert not set(grams("lit")) & {"lit^", "$"}


def test_a_slip_of_the_pen_keeps_most_runs_of_letters():
    right, wrong = set(grams("apprentissage")), set(grams("aprentissage"))
    assert len(right & wrong) > len(right) / 2
    assert len(right & set(grams("logement"))) < len(right) / 5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("quoi", "koi"),
        ("logement", "logemant"),
        ("hopital", "opital"),
        ("photo", "foto"),
        ("eau", "o"),
        ("chomeur", "chomeurs"),
        ("velo", "vello"),
        ("formation", "formassion"),
        ("passer", "passez"),
    ],
)
def test_words_that_sound_alike_have_one_key(one: str, other: str):
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), [("fibre", "velo"), ("eau", "eolien"), ("train", "tri")])
def test_words_that_sound_otherwise_have_not(one: str, other: str):
    assert sound(one) != sound(other)


@given(st.text(max_size=60))
def test_any_text_is_cut_without_blanks_in_its_words(text: str):
    words = meant(clean(text), VOCABULARY)
    found = features(words, VOCABULARY)
    assert set(found) == set("wbpc")
    assert not any(set(each) & set(" \n") for kind in "wpc" for each in found[kind])
    assert all(each.count(" ") == 1 for each in found["b"])
    assert len(found["b"]) <= max(0, len(words) - 1)
