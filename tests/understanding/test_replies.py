"""What answers our open question, and what does not."""

import pytest

from bot.domain.conversation import UNSETTLED, OpenQuestion
from bot.domain.library import Library
from bot.domain.meaning import Meaning, Where
from bot.understanding.replies import answer_to
from tests.conftest import NOW

PLACES = OpenQuestion("place", ("97411", "93066", "D23"), "IND-306", NOW)
CONFIRM = OpenQuestion("place", ("87085",), "IND-306", NOW)
SUBJECTS = OpenQuestion("subject", ("IND-306", "theme:sante", "intent:help"), None, NOW, "D23")
VOICES = OpenQuestion("subject", ("language:fr", "language:plain", "language:en"), None, NOW)


def place(found: Meaning | None) -> tuple[str, str]:
    assert found is not None
    assert (found.where, found.follows) == (Where.SURE, True)
    assert found.territory is not None
    return found.subject, found.territory.code


@pytest.mark.parametrize("text", ["1", "le 1", "1.", " 1 ) ", "01", "974", "Le 1 !"])
def test_a_place_is_chosen_by_its_number_in_the_list_or_its_departements(library: Library, text: str):
    assert place(answer_to(PLACES, text, library)) == ("IND-306", "97411")


@pytest.mark.parametrize(
    ("text", "code"), [("93", "93066"), ("2", "93066"), ("23", "D23"), ("Creuse", "D23"), ("CREUSE.", "D23")]
)
def test_a_place_is_chosen_by_number_or_by_name(library: Library, text: str, code: str):
    assert place(answer_to(PLACES, text, library)) == ("IND-306", code)


@pytest.mark.parametrize("text", ["saint-denis", "-1x", "99999999999999999999", "٢"])
def test_what_is_ambiguous_or_not_offered_answers_nothing(library: Library, text: str):
    assert answer_to(PLACES, text, library) is None


@pytest.mark.parametrize("text", ["0", "4", "oui"])
def test_the_same_places_are_offered_again_to_an_answer_that_does_not_fit(library: Library, text: str):
    found = answer_to(PLACES, text, library)
    assert found is not None
    assert (found.subject, found.where, len(found.places)) == ("IND-306", Where.ASK, 3)


def test_a_list_of_places_can_be_refused_and_the_subject_stands(library: Library):
    assert answer_to(PLACES, "aucun", library) == Meaning("IND-306", where=Where.UNSETTLED, follows=True)


@pytest.mark.parametrize(
    "text",
    [
        "oui",
        "OUI !",
        "ouais",
        "yes",
        "ok",
        "d'accord",
        "c'est ça",
        "C’est bien ça.",
        "voilà",
        "tout à fait",
        "1",
    ],
)
def test_a_place_is_confirmed(library: Library, text: str):
    assert place(answer_to(CONFIRM, text, library)) == ("IND-306", "87085")


@pytest.mark.parametrize("text", ["non", "NON !", "no", "nope", "nan", "pas du tout", "aucun"])
def test_a_place_refused_keeps_the_subject_and_names_no_place(library: Library, text: str):
    assert answer_to(CONFIRM, text, library) == Meaning("IND-306", where=Where.UNSETTLED, follows=True)


@pytest.mark.parametrize("text", ["peut-être", "oui mais non", "la santé", "2", ""])
def test_anything_else_confirms_nothing(library: Library, text: str):
    assert answer_to(CONFIRM, text, library) is None


def test_a_confirmation_without_subject_is_about_none(library: Library):
    question = OpenQuestion("place", ("87085",), None, NOW)
    assert place(answer_to(question, "oui", library)) == ("none", "87085")
    assert answer_to(question, "non", library) == Meaning("none", where=Where.UNSETTLED, follows=True)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("1", "IND-306"),
        ("accès à la fibre", "IND-306"),
        ("Access to fibre broadband", "IND-306"),
        ("santé", "theme:sante"),
        ("Health", "theme:sante"),
        ("le 3", "intent:help"),
        ("Voir ce que je sais faire", "intent:help"),
    ],
)
def test_a_subject_is_chosen_by_number_or_by_name_and_keeps_the_place(
    library: Library, text: str, subject: str
):
    assert place(answer_to(SUBJECTS, text, library)) == (subject, "D23")


def test_the_menu_is_shown_again_whole(library: Library):
    menu = OpenQuestion("subject", ("intent:figures", "menu:plan", "menu:about", "theme:sante"), None, NOW)
    for text in ("9", "0", "oui"):
        assert answer_to(menu, text, library) == Meaning("intent:help", follows=True)
    assert answer_to(menu, "2", library) == Meaning("menu:plan", confidence=1.0, follows=True)


def test_a_subject_may_be_refused(library: Library):
    for text in ("non", "aucun", "Aucun des deux", "ni l'un ni l'autre", "autre chose", "none"):
        assert answer_to(SUBJECTS, text, library) == Meaning("none", follows=True)


def test_another_subject_is_no_choice(library: Library):
    assert answer_to(SUBJECTS, "la culture", library) is None


@pytest.mark.parametrize("text", ["4", "12", "oui", "numéro 9"])
def test_a_number_that_is_not_in_the_list_has_it_offered_again(library: Library, text: str):
    again = answer_to(SUBJECTS, text, library)
    assert again is not None
    assert (again.subject, again.candidates, again.detail) == ("choice", SUBJECTS.options, "again")


@pytest.mark.parametrize(
    "text", ["2", "le 2", "la deuxième", "numéro 2 svp", "n° 2", "2e", "the second", "le second"]
)
def test_a_number_is_said_in_many_ways(library: Library, text: str):
    assert answer_to(SUBJECTS, text, library).subject == SUBJECTS.options[1]


def test_the_last_one_may_be_asked_for(library: Library):
    assert answer_to(SUBJECTS, "la dernière", library).subject == SUBJECTS.options[-1]


def test_a_place_that_was_not_settled_is_asked_about_once_the_subject_is_chosen(library: Library):
    question = OpenQuestion("subject", ("IND-306", "IND-313"), None, NOW, UNSETTLED)
    assert answer_to(question, "1", library).where is Where.UNSETTLED


def test_a_place_offered_to_be_remembered_may_be_declined(library: Library):
    question = OpenQuestion("home", ("D87",), "intent:territory", NOW)
    assert answer_to(question, "non", library).detail == "declined"
    assert place(answer_to(question, "oui", library)) == ("intent:territory", "D87")


def test_a_subject_chosen_without_a_place_names_none(library: Library):
    question = OpenQuestion("subject", ("IND-306", "IND-313"), None, NOW)
    assert answer_to(question, "2", library) == Meaning("IND-313", confidence=1.0, follows=True)


@pytest.mark.parametrize(("text", "voice"), [("1", "fr"), ("2", "plain"), ("3", "en")])
def test_a_language_is_chosen_by_number(library: Library, text: str, voice: str):
    found = answer_to(VOICES, text, library)
    assert found is not None
    assert (found.subject, found.detail) == ("intent:language", voice)


def test_two_options_of_one_name_are_not_told_apart_by_it(library: Library):
    question = OpenQuestion("place", ("97411", "93066"), "IND-306", NOW)
    assert answer_to(question, "Saint-Denis", library) is None


def test_a_place_that_is_no_longer_known_is_not_answered_for(library: Library):
    found = answer_to(OpenQuestion("place", ("00000",), "IND-306", NOW), "oui", library)
    assert found is not None
    assert found.territory is None
