"""A text is plain, or what makes it hard to read is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.readability import hard_to_read

WORD = st.text("abcdefghijklmnopqrstuvwxyzéàç", min_size=1, max_size=12)
SENTENCE = st.lists(WORD, min_size=1, max_size=11).map(" ".join)


def sentence(words: int, word: str = "mot") -> str:
    return " ".join([word] * words) + "."


def said(text: str) -> list[str]:
    return list(hard_to_read(text))


@given(st.text())
def test_any_text_is_judged(text):
    assert all(said(text))


@given(st.lists(SENTENCE, max_size=8), st.sampled_from([". ", " ! ", " ? ", "\n", "… ", " : ", " ; "]))
def test_short_sentences_of_short_words_are_plain(sentences, end):
    assert said(end.join(sentences)) == []


@given(st.lists(SENTENCE, max_size=8), st.integers(16, 60))
def test_a_long_sentence_is_found_wherever_it_stands(sentences, words):
    text = ". ".join([*sentences, sentence(words), *sentences])
    assert f"« mot mot mot mot mot mot… » has {words} words, at most 15 are expected" in said(text)


def test_fifteen_words_are_no_long_sentence_and_sixteen_are():
    assert said(sentence(15)) == []
    assert said(sentence(16)) == ["« mot mot mot mot mot mot… » has 16 words, at most 15 are expected"]


def test_a_number_with_a_point_and_an_address_do_not_end_a_sentence():
    assert len(said(f"{sentence(14)[:-1]} 3.5 agora.gouv.fr mot.")) == 1


def test_sentences_that_are_long_on_average_are_one_complaint():
    assert said(" ".join([sentence(11)] * 3)) == []
    assert said(" ".join([sentence(12)] * 3)) == ["12.0 words a sentence, at most 11 are expected"]


def test_two_sentences_have_no_average():
    assert said(" ".join([sentence(12)] * 2)) == []


def test_many_long_words_are_a_complaint_that_names_them():
    mixed = " ".join([sentence(10)] * 3)
    assert said(mixed.replace("mot", "participation", 2)) == []
    found = said(mixed.replace("mot", "participation", 2).replace("mot", "transformations", 1))
    assert found == ["3 long words of 30: participation, transformations"]


def test_a_short_text_may_have_long_words():
    assert said(sentence(10, "participation")) == []


@pytest.mark.parametrize(
    "text",
    [
        "La DITP aide.",
        "La direction de la transformation (DITP) aide.",
        "Le CESE travaille. Le Conseil social aussi.",
    ],
)
def test_an_acronym_that_nothing_spells_out_is_a_complaint(text):
    (found,) = said(text)
    assert found.endswith(": an acronym; spell it out beside it")
    assert found.partition(":")[0] in text


@pytest.mark.parametrize(
    "text",
    [
        "Le Conseil économique, social et environnemental (CESE) travaille.",
        "La direction interministérielle de la transformation publique (DITP) aide.",
        "Le PGO, c’est le Partenariat pour un gouvernement ouvert.",
        "L’État et A. travaillent.",
    ],
)
def test_an_acronym_beside_its_words_is_plain(text):
    assert said(text) == []


def test_each_acronym_is_named_once():
    assert len(said("Le CESE et la DITP. Le CESE. La DITP.")) == 2


@pytest.mark.parametrize("text", ["", " ", "\n\n", "… !", "«  »"])
def test_a_text_without_a_word_is_plain(text):
    assert said(text) == []
