"""Somebody in danger is heard whatever accents and punctuation; ordinary words are not mistaken for it."""

import pytest

from bot.dialogue import Assistant
from bot.domain.conversation import Conversation, OpenQuestion
from bot.domain.library import Emergency, Library
from bot.understanding.emergencies import find_emergency
from bot.understanding.understand import understand
from tests.conftest import NOW


def emergency(kind: str, *phrases: str) -> Emergency:
    return Emergency(kind, phrases, {}, ())


LOOKED_FOR = (
    emergency("suicide", "idées noires", "veux mourir"),
    emergency("danger", "venue", "j'ai été volé"),
)


@pytest.mark.parametrize(
    "text",
    ["J'ai des IDEES NOIRES", "idées-noires !", "«idées noires»", "idées\nnoires", "…idées, noires…"],
)
def test_accents_case_and_punctuation_do_not_matter(text: str):
    assert find_emergency(text, LOOKED_FOR) == "suicide"


@pytest.mark.parametrize(
    "text", ["avenue de la gare", "la bienvenue", "idées noirescentes", "", "idées", "🚂"]
)
def test_a_phrase_within_longer_words_is_not_one(text: str):
    assert find_emergency(text, LOOKED_FOR) is None


def test_the_first_kind_of_the_list_wins():
    assert find_emergency("une venue, puis idées noires", LOOKED_FOR) == "suicide"


@pytest.mark.parametrize("apostrophe", ["'", "’", "‘", "´", " "])
def test_any_apostrophe_is_one(apostrophe: str):
    assert find_emergency(f"j{apostrophe}ai été volé", LOOKED_FOR) == "danger"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("je suis suicidaire", "suicide"),
        ("j ai envie de mourir", "suicide"),
        ("Je veux en finir.", "suicide"),
        ("i want to die", "suicide"),
        ("mon mari me frappe", "violence"),
        ("mon père me bat", "child"),
        ("mon fils ne respire plus", "medical"),
        ("il y a le feu chez moi", "danger"),
    ],
)
def test_distress_is_recognised_for_what_it_is(library: Library, text: str, kind: str):
    assert find_emergency(text, library.emergencies) == kind


@pytest.mark.parametrize(
    "text",
    [
        "le taux de suicide dans la Creuse",
        "avenue de la République à Lyon",
        "les violences faites aux femmes",
        "la prévention du suicide",
        "la fibre à Guéret",
        "les pompiers dans le 87",
        "je meurs de faim",
    ],
)
def test_a_question_about_figures_is_not_distress(library: Library, text: str):
    assert find_emergency(text, library.emergencies) is None


def test_every_phrase_of_the_content_is_found(library: Library):
    for each in library.emergencies:
        for phrase in each.phrases:
            assert find_emergency(f"bonjour, {phrase.upper()} !", library.emergencies), phrase


def test_distress_comes_before_the_answer_to_our_question(assistant: Assistant):
    waiting = Conversation(OpenQuestion("place", ("87085",), "IND-306", NOW))
    assert understand("oui, je veux mourir", waiting, assistant.known).subject == "distress"
    assert understand("la fibre à Guéret, je veux mourir", waiting, assistant.known).detail == "suicide"
