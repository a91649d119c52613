"""Which handler answers what, what a handler may ask, and which place it answers for."""

from datetime import timedelta

import pytest

from bot.domain.conversation import QUESTION_LIFE, SUBJECT_LIFE, UNSETTLED, Conversation, OpenQuestion
from bot.domain.meaning import Meaning, Where
from bot.domain.messages import Choice, Part, Reply
from bot.domain.people import Contact, Register
from bot.domain.territories import FRANCE, Territory
from bot.i18n import Speech
from bot.routing import Context, Router, located, numbered, place_name
from bot.settings import read_settings
from handlers import TOPICS, router
from tests.conftest import NOW


def reply(text: str) -> Reply:
    return Reply((Part(text),))


def routes(*subjects: str) -> Router:
    made = Router()
    for subject in subjects:
        made.on(subject)(lambda meaning, context, name=subject: reply(name))
    return made


@pytest.fixture
def context(library) -> Context:
    speech = Speech("fr", Register.STANDARD, read_settings({}).locales_path)
    return Context(library, speech, NOW, Contact(), Conversation(subject="IND-306", place="D87"))


def places(context: Context, *codes: str) -> tuple[Territory, ...]:
    return tuple(context.library.places.get(code) for code in codes)


def test_a_subject_finds_its_own_handler_before_its_kinds():
    made = routes("IND-", "IND-306", "theme:")
    assert made.find("IND-306")(None, None).text == "IND-306"
    assert made.find("IND-307")(None, None).text == "IND-"
    assert made.find("theme:sante")(None, None).text == "theme:"


@pytest.mark.parametrize("subject", ["intent:help", "IND", "none of these", ""])
def test_a_subject_without_handler_raises(subject):
    with pytest.raises(KeyError):
        routes("IND-", "none").find(subject)


def test_a_name_that_marks_no_kind_is_not_a_beginning():
    with pytest.raises(KeyError):
        routes("none").find("nonesuch")


def test_the_empty_subject_is_all_that_has_no_other_handler():
    made = routes("", "IND-", "none")
    assert [made.find(each)(None, None).text for each in ("IND-1", "none", "pgo", "")] == [
        "IND-",
        "none",
        "",
        "",
    ]


def test_two_handlers_never_share_a_subject():
    with pytest.raises(ValueError, match="two handlers for none"):
        routes("none", "none")
    with pytest.raises(ValueError, match="two handlers for none"):
        routes("none").include(routes("none"))


def test_all_topics_are_joined():
    joined = router()
    for topic in TOPICS:
        for subject, handler in topic.router._handlers.items():
            assert joined.find(subject) is handler


def test_choices_are_numbered_from_one():
    assert numbered([Choice("Creuse", "1"), Choice("Rhône", "2")]) == "\n1. Creuse\n2. Rhône"
    assert numbered([]) == ""


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("23096", "Guéret (23)"),
        ("2A004", "Ajaccio (2A)"),
        ("97411", "Saint-Denis (974)"),
        ("D23", "Creuse (23)"),
        ("D2A", "Corse-du-Sud (2A)"),
        ("R75", "Nouvelle-Aquitaine"),
        ("FRANCE", "France"),
        ("975", "Saint-Pierre-et-Miquelon"),
    ],
)
def test_a_place_is_told_from_its_namesakes(code, name, library):
    assert place_name(library.places.get(code)) == name


def test_asking_which_place_offers_each_with_its_number(context):
    asked = context.ask_place("Lequel ?", "IND-306", places(context, "D93", "D974"))
    assert asked.outcome == "ask_place"
    assert asked.text.splitlines() == ["Lequel ?", "1. Seine-Saint-Denis (93)", "2. La Réunion (974)"]
    assert [choice.data for choice in asked.parts[0].choices] == ["1", "2"]
    expected = OpenQuestion("place", ("D93", "D974"), "IND-306", NOW + QUESTION_LIFE)
    assert context.conversation.question == expected
    assert context.conversation.subject == "IND-306", "the conversation goes on"


def test_one_place_is_confirmed_by_yes_or_no(context):
    asked = context.ask_place("La Creuse ?", "IND-306", places(context, "D23"))
    assert [(choice.label, choice.data) for choice in asked.parts[0].choices] == [
        ("Oui", "oui"),
        ("Non", "non"),
    ]
    assert asked.text == "La Creuse ?"
    assert context.conversation.question.options == ("D23",)


def test_asking_for_any_place_has_no_choices(context):
    asked = context.ask_place("Où ?", "IND-306")
    assert asked.parts[0].choices == ()
    assert context.conversation.question.options == ()


def test_asking_which_subject_keeps_the_place(context):
    asked = context.ask_subject("Quoi ?", {"IND-306": "La fibre"}, sure(context, "23096"))
    assert (asked.outcome, asked.text) == ("choice", "Quoi ?\n1. La fibre")
    question = context.conversation.question
    assert (question.kind, question.options, question.place) == ("subject", ("IND-306",), "D23")
    context.ask_subject("Quoi ?", {"IND-306": "La fibre"}, Meaning("choice"))
    assert context.conversation.question.place is None
    context.ask_subject("Quoi ?", {"IND-306": "La fibre"}, Meaning("choice", where=Where.CONFIRM))
    assert context.conversation.question.place == UNSETTLED


def sure(context, code: str) -> Meaning:
    return Meaning("choice", where=Where.SURE, places=(context.library.places.get(code),))


def test_choices_are_what_a_person_would_type_in_64_bytes(context, library):
    labels = {name: each.words["fr"].name for name, each in library.indicators.items()}
    asked = context.ask_subject("Quoi ?", labels, Meaning("choice"))
    assert all(len(choice.data.encode()) <= 64 for choice in asked.parts[0].choices)


def test_what_was_spoken_of_is_kept_for_a_while_and_closes_the_question(context):
    context.ask_place("Où ?", "IND-306")
    context.spoke_of("IND-311", context.library.places.get("D23"))
    assert context.conversation == Conversation(None, "IND-311", "D23", NOW + SUBJECT_LIFE)
    context.spoke_of("IND-312", None)
    assert context.conversation.place == "D23", "no place named: the last one stands"


def test_the_day_and_the_words_are_those_of_the_message(context):
    assert context.today == NOW.date()
    assert context.gettext("Yes") == "Oui"
    assert QUESTION_LIFE < SUBJECT_LIFE < timedelta(days=1)


def test_a_place_named_goes_before_the_one_remembered(context):
    context.contact = Contact(territory="D87")
    named = Meaning("IND-306", where=Where.SURE, places=places(context, "D23"))
    assert located(named, context) == context.library.places.get("D23")
    assert located(Meaning("IND-306"), context) == context.library.places.get("D87")


def test_the_country_can_be_named(context):
    assert located(Meaning("IND-306", where=Where.SURE, places=(FRANCE,)), context) == FRANCE


@pytest.mark.parametrize("remembered", [None, "D99", ""])
def test_without_a_place_one_is_asked_for(context, remembered):
    context.contact = Contact(territory=remembered)
    asked = located(Meaning("IND-306"), context)
    assert isinstance(asked, Reply)
    assert (asked.outcome, asked.parts[0].choices) == ("ask_place", ())
    assert context.conversation.question.subject == "IND-306"


def test_namesakes_are_asked_about_and_misspelt_places_confirmed(context):
    several = Meaning("IND-306", where=Where.ASK, places=places(context, "93066", "97411"))
    asked = located(several, context)
    assert isinstance(asked, Reply)
    assert [choice.label for choice in asked.parts[0].choices] == ["Saint-Denis (93)", "Saint-Denis (974)"]
    doubtful = Meaning("IND-306", where=Where.CONFIRM, places=places(context, "23096"))
    confirmed = located(doubtful, context)
    assert isinstance(confirmed, Reply)
    assert "Guéret (23)" in confirmed.text
    assert context.conversation.question.options == ("23096",)
