"""What people write is understood: words, commands, figures by number, answers to what we asked."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from bot.content import ContentFault
from bot.content.questions import read_questions
from bot.dialogue import Assistant, respond
from bot.domain.conversation import Conversation, OpenQuestion
from bot.domain.meaning import Meaning, Where
from bot.domain.people import Contact
from bot.understanding.known import Understanding
from bot.understanding.understand import understand
from tests.conftest import NOW

LATER = NOW + timedelta(hours=1)
QUESTIONS = {
    "which place": OpenQuestion("place", (), "IND-306", LATER),
    "which of these places": OpenQuestion("place", ("97411", "93066"), "IND-306", LATER),
    "is it this place": OpenQuestion("place", ("87085",), "IND-306", LATER),
    "shall it be remembered": OpenQuestion("home", ("D87",), "intent:territory", LATER),
    "which of these subjects": OpenQuestion("subject", ("IND-306", "theme:sante"), None, LATER),
    "which language": OpenQuestion("subject", ("language:fr", "language:en"), None, LATER),
    "did it help": OpenQuestion("vote", ("yes", "partly", "no"), "pgo", LATER, version="v1"),
}
in_any_question = pytest.mark.parametrize("name", QUESTIONS)


@pytest.fixture(scope="module")
def known(assistant: Assistant) -> Understanding:
    return assistant.known


def meaning(text: str, known: Understanding, question: OpenQuestion | None = None) -> Meaning:
    return understand(text, Conversation(question), known, NOW.date())


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("la fibre optique", "IND-306"),
        ("LA FIBRE OPTIQUE ???", "IND-306"),
        ("ou en est la fibbre optique", "IND-306"),
        ("/aide", "intent:help"),
        ("santé", "theme:sante"),
        ("what has changed", "intent:figures"),
        ("oubliez moi", "intent:erase"),
    ],
)
def test_what_people_write_is_understood(known: Understanding, text: str, subject: str):
    assert meaning(text, known).subject == subject


def test_below_the_threshold_there_is_silence(known: Understanding):
    for text in ("quelle tondeuse choisir ?", "mon chat est malade", "il fait beau", "?", "🚂"):
        found = meaning(text, known)
        assert found.subject == "none", text
        assert found.confidence < known.model.answer


@pytest.mark.parametrize("text", ["et", "et là", "sinon à", "et pour", "and in", "ou", "je", "tu es là"])
def test_small_words_alone_are_no_figure_and_no_danger(known: Understanding, text: str):
    assert not meaning(text, known).subject.startswith(("IND-", "theme:", "distress"))


@pytest.mark.parametrize("text", ["monsieur", "demain", "câble", "hommes", "vaches", "tomorrow", "Maman !"])
def test_an_ordinary_word_alone_is_nobodys_danger(known: Understanding, text: str):
    assert meaning(text, known).subject != "distress"


def test_small_words_may_ask_for_an_action(known: Understanding):
    assert meaning("les chiffres à Lyon", known).subject == "intent:figures"


@pytest.mark.parametrize(
    ("text", "voice"),
    [("en anglais", "en"), ("plus simple", "plain"), ("parlez français", "fr"), ("changer de langue", "")],
)
def test_a_language_is_named_or_not(known: Understanding, text: str, voice: str):
    found = meaning(text, known)
    assert (found.subject, found.detail) == ("intent:language", voice)


def test_to_be_kept_in_mind_is_not_to_be_forgotten(known: Understanding):
    assert meaning("ne m'oubliez pas", known).subject != "intent:erase"


@in_any_question
@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("stop", "intent:unsubscribe"),
        ("STOP !", "intent:unsubscribe"),
        ("/stop", "intent:unsubscribe"),
        ("aide", "intent:help"),
        ("/aide", "intent:help"),
        ("help", "intent:help"),
        ("annuler", "intent:cancel"),
        ("/annuler", "intent:cancel"),
        ("cancel", "intent:cancel"),
    ],
)
def test_some_commands_win_over_whatever_we_asked(known: Understanding, name: str, text: str, action: str):
    assert meaning(text, known, QUESTIONS[name]).subject == action
    assert meaning(text, known).subject == action


def test_every_action_is_known_by_its_name(known: Understanding):
    for action, names in known.library.intents.items():
        also = {"tour"} if action == "intent:figures" else set()  # the tour bears the same name
        assert {meaning(name, known).subject for name in names.values()} <= {action, *also}


@in_any_question
def test_a_no_answers_our_question(known: Understanding, name: str):
    expected = {
        "which place": Meaning("IND-306", where=Where.UNSETTLED, follows=True),
        "which of these places": Meaning("IND-306", where=Where.UNSETTLED, follows=True),
        "is it this place": Meaning("IND-306", where=Where.UNSETTLED, follows=True),
        "shall it be remembered": Meaning("intent:territory", follows=True, detail="declined"),
        "which of these subjects": Meaning("none", follows=True),
        "which language": Meaning("none", follows=True),
        "did it help": Meaning("vote", ("pgo",), confidence=1.0, follows=True, detail="no v1"),
    }[name]
    for text in ("non", "Non !", "no"):
        found = meaning(text, known, QUESTIONS[name])
        assert found == expected


@pytest.mark.parametrize(
    ("text", "subject", "zone"),
    [
        ("IND-306", "IND-306", None),
        ("ind-306 ?", "IND-306", None),
        ("IND-313 à Guéret", "IND-313", "23096"),
        ("le chiffre de IND-306, merci", "IND-306", None),
    ],
)
def test_a_figure_is_asked_for_by_its_number(known: Understanding, text: str, subject: str, zone: str | None):
    found = meaning(text, known)
    assert found.subject == subject
    assert (found.territory.code if found.territory else None) == zone


@in_any_question
def test_a_figures_number_is_no_answer_to_our_question(known: Understanding, name: str):
    assert meaning("IND-313", known, QUESTIONS[name]).subject == "IND-313"


@pytest.mark.parametrize("text", ["IND-999", "IND-3060", "XIND-306X"])
def test_a_number_that_is_no_figure_is_not_answered_as_one(known: Understanding, text: str):
    assert not meaning(text, known).subject.startswith("IND-")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("how many homes have fibre in Lyon?", "en"),
        ("what is the plan about", "en"),
        ("combien de logements ont la fibre à Lyon", "fr"),
        ("Lyon", ""),
    ],
)
def test_a_meaning_knows_its_language(known: Understanding, text: str, language: str):
    assert meaning(text, known).language == language


def test_english_is_answered_in_english_until_french_is_written(assistant: Assistant):
    asked = respond(assistant, "how many homes have fibre?", Contact(introduced=True), Conversation(), NOW)
    assert asked.reply.parts[-1].text.startswith("Which place")
    told = respond(assistant, "Guéret", asked.contact, asked.conversation, NOW)
    assert told.conversation.english and "fibre" in told.reply.text.lower()
    french = respond(assistant, "et combien à Limoges ?", told.contact, told.conversation, NOW)
    assert not french.conversation.english
    assert french.contact.locale == "fr"


@pytest.mark.slow
def test_nearly_every_phrasing_of_the_content_is_understood(known: Understanding, content: Path):
    faults: list[ContentFault] = []
    phrasings = read_questions(content, faults)
    assert faults == []
    ours = [each for each in phrasings if not each.subject.startswith(("out:", "distress:"))][::5]
    counts: Counter[str] = Counter()
    for each in ours:
        found = meaning(each.text, known)
        if found.subject == each.subject or (found.subject == "choice" and each.subject in found.candidates):
            counts["understood"] += 1
        elif found.subject not in ("none", "choice"):
            counts["taken for another"] += 1
    assert counts["understood"] >= 0.9 * len(ours)
    assert counts["taken for another"] <= 0.05 * len(ours)
