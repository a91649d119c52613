"""Which subject a text asks about: exact words win, close ones are enough, far ones are silence."""

from collections import defaultdict

import pytest

from bot.dialogue import Assistant
from bot.domain.conversation import Conversation
from bot.domain.meaning import Meaning
from bot.understanding.normalise import key
from bot.understanding.subjects import SubjectIndex, stem
from bot.understanding.understand import ANSWER, Understanding, understand

QUESTIONS = {
    "IND-1": ("la fibre optique", "internet très haut débit"),
    "IND-2": ("les pistes cyclables", "faire du vélo"),
    "IND-3": ("les maisons de santé",),
    "IND-4": ("la santé mentale des jeunes",),
    "theme:sante": ("santé",),
}
STOP = frozenset({"la", "les", "le", "de", "des", "du", "très", "qu'est-ce"})


@pytest.fixture(scope="module")
def index() -> SubjectIndex:
    return SubjectIndex(QUESTIONS, STOP)


@pytest.fixture(scope="module")
def known(assistant: Assistant) -> Understanding:
    return assistant.known


def meaning(text: str, known: Understanding) -> Meaning:
    return understand(text, Conversation(), known)


def test_a_known_question_is_found_word_for_word_whatever_accents_and_case(index: SubjectIndex):
    assert index.exact("LA FIBRE OPTIQUE ?") == "IND-1"
    assert index.exact("Sante") == "theme:sante"
    assert index.exact("la fibre") is None


def test_an_exact_question_wins_over_a_longer_one_that_holds_it(index: SubjectIndex):
    assert index.exact("santé") == "theme:sante"
    assert {match.subject for match in index.match("santé")} >= {"theme:sante", "IND-3", "IND-4"}
    assert index.match("santé")[0].subject == "theme:sante"


def test_plural_and_feminine_do_not_matter(index: SubjectIndex):
    assert index.match("piste cyclable")[0].subject == "IND-2"
    assert index.match("maison de santé")[0].score == pytest.approx(1.0)


def test_a_misspelt_word_is_mended_and_counts_a_little_less(index: SubjectIndex):
    right, wrong = index.match("pistes cyclables")[0], index.match("pistes ciclables")[0]
    assert right.subject == wrong.subject == "IND-2"
    assert ANSWER < wrong.score < right.score


def test_a_short_word_is_never_mended(index: SubjectIndex):
    assert index.match("velu") == []


def test_rare_words_weigh_more_than_common_ones(index: SubjectIndex):
    assert index.match("santé mentale")[0].subject == "IND-4"


def test_nothing_known_is_no_match(index: SubjectIndex):
    assert index.match("une tondeuse à gazon") == []
    assert index.match("de la les") == []
    assert index.match("") == []


def test_scores_are_shares_best_first_and_as_many_as_asked(index: SubjectIndex):
    found = index.match("santé des jeunes en maison", most=2)
    assert len(found) == 2
    assert 1 >= found[0].score >= found[1].score > 0


def test_stop_words_say_nothing(index: SubjectIndex):
    assert not index.says_something("la de du, qu'est-ce ?")
    assert index.says_something("la fibre")


def test_a_question_of_stop_words_alone_is_known_word_for_word_only():
    index = SubjectIndex({"IND-1": ("de la",)}, STOP)
    assert index.exact("De la !") == "IND-1"
    assert index.match("de la") == []


@pytest.mark.parametrize(("word", "stemmed"), [("velos", "velo"), ("bus", "bus"), ("creees", "cre")])
def test_stems(word: str, stemmed: str):
    assert stem(word) == stemmed


def test_below_the_threshold_there_is_silence(known: Understanding):
    for text in ("quelle tondeuse choisir ?", "mon chat est malade", "il fait beau", "?", "🚂"):
        found = meaning(text, known)
        assert found.subject == "none", text
        assert found.confidence < ANSWER


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("la fibre", "IND-306"),
        ("LA FIBRE ???", "IND-306"),
        ("ou en est la fibbre optique", "IND-306"),
        ("/aide", "intent:help"),
        ("santé", "theme:sante"),
        ("what has changed", "intent:figures"),
        ("oubliez moi", "intent:erase"),
    ],
)
def test_what_people_write_is_understood(known: Understanding, text: str, subject: str):
    assert meaning(text, known).subject == subject


def test_what_is_not_clear_is_offered(known: Understanding):
    found = meaning("emploi ou santé", known)
    assert found.subject in {"choice", "none"}
    assert found.confidence < 1


@pytest.mark.parametrize(
    ("text", "voice"),
    [("en anglais", "en"), ("plus simple", "plain"), ("parlez français", "fr"), ("changer de langue", "")],
)
def test_a_language_is_named_or_not(known: Understanding, text: str, voice: str):
    found = meaning(text, known)
    assert (found.subject, found.detail) == ("intent:language", voice)


@pytest.mark.slow
def test_every_phrasing_of_the_content_is_understood_as_its_subject(known: Understanding):
    library = known.library
    questions = dict(library.intents)
    questions |= {f"theme:{each.slug}": each.questions for each in library.themes.values()}
    questions |= {each.id: each.questions for each in library.indicators.values()}
    owners: dict[str, set[str]] = defaultdict(set)
    for subject, texts in questions.items():
        for text in texts:
            owners[key(text)].add(subject)
    for text, subjects in owners.items():
        assert meaning(text, known).subject in subjects, text
