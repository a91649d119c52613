"""What came after the model was trained is found by its name, and by its name only."""

from dataclasses import replace
from datetime import date

import pytest

from bot.dialogue import Assistant, respond
from bot.domain.answers import Answer
from bot.domain.barometer import Edition
from bot.domain.conversation import Conversation
from bot.domain.library import VOICES, Library, Words
from bot.domain.people import Contact
from bot.understanding.features import Vocabulary
from bot.understanding.known import Understanding, build
from bot.understanding.understand import understand
from bot.understanding.unlearnt import Unlearnt
from tests.conftest import NOW

HIVES = "Ruches municipales d’abeilles noires"
KITES = "La grande fête du cerf-volant"


def with_new_ones(library: Library) -> Library:
    """Return a library with an indicator and an answer that no model was trained on."""
    words = Words(HIVES, "On compte les ruches.", "Pas le miel.")
    hives = replace(library.indicators["IND-306"], id="IND-999", words=dict.fromkeys(VOICES, words))
    voiced = dict.fromkeys(VOICES, KITES)
    source = library.emergencies[0].sources[0]
    kites = Answer("cerf-volant", voiced, voiced, (source,), (), date(2026, 11, 22), "v1")
    newest: Edition = library.editions[0]
    edition = replace(
        newest,
        measures={**newest.measures, "IND-999": replace(newest.measures["IND-306"], id="IND-999")},
        series={**newest.series, "IND-999": newest.series["IND-306"]},
    )
    return replace(
        library,
        indicators={**library.indicators, "IND-999": hives},
        answers={**library.answers, "cerf-volant": kites},
        editions=(edition, *library.editions[1:]),
    )


@pytest.fixture(scope="module")
def known(assistant: Assistant) -> Understanding:
    before = assistant.known
    return build(with_new_ones(before.library), before.gazetteer, before.model)


def subject(text: str, known: Understanding) -> str:
    return understand(text, Conversation(), known, NOW.date()).subject


@pytest.mark.parametrize(
    "text",
    [
        "ruches municipales d'abeilles noires",
        "les RUCHES MUNICIPALES d’abeilles noires ?",
        "combien de ruches municipales d'abeilles noires à Guéret",
        "ruche municipale abeille noire",
    ],
)
def test_a_newly_imported_indicator_is_found_by_its_name(known: Understanding, text: str):
    assert subject(text, known) == "IND-999"


@pytest.mark.parametrize(
    "text", ["la grande fête du cerf-volant", "quand est la grande fête du cerf-volant ?"]
)
def test_an_answer_that_the_model_never_saw_is_found_by_its_name(known: Understanding, text: str):
    assert subject(text, known) == "cerf-volant"


def test_what_was_found_is_answered(assistant: Assistant, known: Understanding):
    new = replace(assistant, known=known)
    answered = respond(
        new, "les ruches municipales d'abeilles noires dans la Creuse", Contact(), Conversation(), NOW
    )
    assert answered.reply.outcome == "answer"
    assert HIVES.lower() in answered.reply.text.lower()


def test_without_it_in_the_library_its_name_says_nothing(assistant: Assistant):
    for text in (HIVES, KITES):
        assert subject(text, assistant.known) not in ("IND-999", "cerf-volant")


def test_the_place_is_found_beside_it(known: Understanding):
    found = understand("ruches municipales d'abeilles noires à Guéret", Conversation(), known, NOW.date())
    assert found.territory is not None
    assert found.territory.code == "23096"


def test_what_is_learnt_is_not_looked_for_by_name(library: Library):
    names = [*library.indicators, *library.answers, *(f"theme:{slug}" for slug in library.themes)]
    vocabulary = Vocabulary(frozenset(), {})
    assert Unlearnt(library, names, vocabulary).find(library.name("IND-306", "fr")) is None
    nothing_learnt = Unlearnt(library, [each for each in names if each != "IND-306"], vocabulary)
    assert nothing_learnt.find(library.name("IND-306", "fr")) == "IND-306"


@pytest.mark.parametrize("text", ["", "?", "la de du", "quelle tondeuse choisir", "des moutons noirs"])
def test_other_words_find_nothing(library: Library, text: str):
    vocabulary = Vocabulary(frozenset({"la", "de", "du", "des"}), {})
    learnt = [*library.indicators, *library.answers, *(f"theme:{slug}" for slug in library.themes)]
    assert Unlearnt(with_new_ones(library), learnt, vocabulary).find(text) is None
