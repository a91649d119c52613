"""Somebody in danger is heard however they write; ordinary words are not mistaken for it."""

import json
import string
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.questions import read_questions
from bot.dialogue import Assistant, respond
from bot.domain.conversation import Conversation, OpenQuestion
from bot.domain.library import Emergency, Library
from bot.domain.people import Contact
from bot.understanding.emergencies import Found, find_emergency
from bot.understanding.understand import understand
from tests.conftest import NOW, SHARED

TABLE = Path(__file__).parent / "emergencies.tsv"


@dataclass(frozen=True)
class Row:
    kinds: frozenset[str]
    language: str
    text: str


def rows() -> list[Row]:
    lines = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines() if line and line[0] != "#"]
    return [Row(frozenset(kinds.split("|")), language, text) for kinds, language, text in lines]


DISTRESS = [row for row in rows() if row.kinds != {"none"}]
HARMLESS = [row for row in rows() if row.kinds == {"none"}]


def emergency(kind: str, *phrases: str, en: tuple[str, ...] = (), unless: tuple[str, ...] = ()) -> Emergency:
    return Emergency(kind, {"fr": phrases, "en": en}, {}, (), unless, {"jai": "j ai", "veu": "veux"})


LOOKED_FOR = (
    emergency("suicide", "idées noires", "veux mourir", unless=("mourir de rire",)),
    emergency("danger", "venue", "j'ai été volé", "^ à l'aide $", "mon|ma voisin~ * crie", en=("fire",)),
    emergency("violence", "femme|femmes battue~", "je suis battue", unless=("combien de",)),
)


def kind_of(text: str, looked_for: tuple[Emergency, ...] = LOOKED_FOR) -> str | None:
    found = find_emergency(text, looked_for)
    return found and found.kind


@pytest.mark.parametrize(
    "text", ["J'ai des IDEES NOIRES", "idées-noires !", "«idées noires»", "idées\nnoires", "idées, noires"]
)
def test_accents_case_and_punctuation_do_not_matter(text: str):
    assert kind_of(text) == "suicide"


@pytest.mark.parametrize("text", ["jveux mourir", "jveu mourrir", "je veuxx mourir", "veu mouriiir"])
def test_words_are_heard_as_they_are_typed(text: str):
    assert kind_of(text) == "suicide"


@pytest.mark.parametrize("text", ["avenue de la gare", "la bienvenue", "idées noirescentes", "", "idées"])
def test_a_phrase_within_longer_words_is_not_one(text: str):
    assert kind_of(text) is None


@pytest.mark.parametrize("text", ["mon voisin crie", "ma voisine du haut crie", "ma voisine, là, elle crie"])
def test_a_phrase_has_alternatives_endings_and_gaps_of_up_to_three_words(text: str):
    assert kind_of(text) == "danger"
    assert kind_of(text.replace("crie", "du premier qui toujours crie")) is None


@pytest.mark.parametrize(
    ("text", "alarm"), [("à l'aide", True), ("Oh ! À l'aide !!!", True), ("droit à l'aide", False)]
)
def test_a_phrase_may_be_a_whole_sentence(text: str, alarm: bool):
    assert (kind_of(text) == "danger") == alarm


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("je veux mourir de rire", None),
        ("combien de femmes battues", None),
        ("combien de femmes battues ? je suis battue", "violence"),
        ("je suis battue, combien de temps dois-je attendre", "violence"),
        ("combien de médecins ? une femme battue", "violence"),
    ],
)
def test_other_words_call_off_an_alarm_but_not_one_in_the_first_person(text: str, kind: str | None):
    assert kind_of(text) == kind


def test_the_first_kind_of_the_list_wins():
    assert kind_of("une venue, puis idées noires") == "suicide"


def test_the_language_is_that_of_the_phrase():
    assert find_emergency("fire", LOOKED_FOR) == Found("danger", "en")
    assert str(find_emergency("une venue", LOOKED_FOR)) == "danger:fr"


@pytest.mark.parametrize("apostrophe", ["'", "’", "‘", "´", " ", ""])
def test_any_apostrophe_is_one_and_none_is_needed(apostrophe: str):
    assert kind_of(f"j{apostrophe}ai été volé") == "danger"


def test_the_table_is_long_enough_and_has_every_kind_in_both_languages():
    kinds = Counter((kind, row.language) for row in DISTRESS for kind in row.kinds)
    assert len(DISTRESS) >= 150 and len(HARMLESS) >= 120
    assert all(kinds[kind, language] >= 10 for kind, language in kinds) and len(kinds) == 10
    assert len({row.text for row in DISTRESS + HARMLESS}) == len(DISTRESS + HARMLESS)


def test_at_least_97_percent_of_distress_is_heard_and_for_what_it_is(library: Library):
    found = [(row, find_emergency(row.text, library.emergencies)) for row in DISTRESS]
    missed = [row.text for row, heard in found if heard is None]
    other = [
        (row.text, str(heard))
        for row, heard in found
        if heard and (heard.kind not in row.kinds or heard.language != row.language)
    ]
    assert len(missed) <= 0.03 * len(DISTRESS), missed
    assert len(other) <= 0.03 * len(DISTRESS), other


def test_at_most_2_percent_of_harmless_lines_give_alarm(library: Library):
    alarms = [row.text for row in HARMLESS if find_emergency(row.text, library.emergencies)]
    assert len(alarms) <= 0.02 * len(HARMLESS), alarms


def test_no_name_of_a_figure_is_distress_and_hardly_any_question(library: Library, content: Path):
    named = [each for each in read_questions(content, []) if library.knows(each.subject)][::10]
    asked = [each.text for each in named if not each.subject.startswith("out:")]
    voices = [words for each in library.indicators.values() for words in each.words.values()]
    names = [text for words in voices for text in (words.name, words.measures)]
    assert len(asked) > 1000
    assert [text for text in names if find_emergency(text, library.emergencies)] == []
    assert sum(find_emergency(text, library.emergencies) is not None for text in asked) <= 0.01 * len(asked)


@pytest.mark.official_data
def test_of_all_the_evaluation_questions_only_those_of_distress_are(library: Library):
    files = sorted((SHARED / "evaluation").glob("*.jsonl"))
    asked = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
    wanted = {each["text"] for each in asked if each.get("note", "").startswith("distress")}
    assert {each["text"] for each in asked if find_emergency(each["text"], library.emergencies)} == wanted


def test_every_phrase_of_the_content_can_be_said(library: Library):
    for each in library.emergencies:
        alone = (Emergency(each.kind, each.phrases, {}, ()),)
        for phrase in (phrase for phrases in each.phrases.values() for phrase in phrases):
            said = " ".join(part.split("|")[0].rstrip("~") for part in phrase.split() if part not in "*^$")
            assert find_emergency(said, alone), phrase


def test_distress_comes_before_the_answer_to_our_question(assistant: Assistant):
    waiting = Conversation(OpenQuestion("place", ("87085",), "IND-306", NOW))
    assert understand("oui, je veux mourir", waiting, assistant.known, NOW.date()).subject == "distress"
    said = understand("la fibre à Guéret, je veux mourir", waiting, assistant.known, NOW.date())
    assert said.detail == "suicide:fr"


@pytest.mark.parametrize(
    ("locale", "text", "begins"),
    [
        ("fr", "I want to kill myself", "You matter."),
        ("fr", "je veux mourir", "Vous comptez."),
        ("en", "I want to kill myself", "You matter."),
        ("en", "sos", "Call 112 right now."),
    ],
)
def test_english_is_answered_in_english_and_else_the_persons_voice_is_kept(assistant, locale, text, begins):
    answered = respond(assistant, text, Contact(locale=locale), Conversation(), NOW)
    assert answered.reply.outcome == "distress"
    assert answered.reply.parts[0].text.startswith(begins)


@given(st.one_of(st.text(), st.text(string.ascii_letters + " '.!\n")))
def test_any_text_is_read(library: Library, text: str):
    found = find_emergency(text, library.emergencies)
    assert found is None or found.kind in {each.kind for each in library.emergencies}


def test_a_message_takes_less_than_a_third_of_a_millisecond(library: Library):
    texts = [row.text for row in DISTRESS + HARMLESS]
    find_emergency("once, to make it ready", library.emergencies)
    began = perf_counter()
    for text in texts:
        find_emergency(text, library.emergencies)
    assert perf_counter() - began < 0.001 * len(texts), "three times the promise: the machine may be busy"
