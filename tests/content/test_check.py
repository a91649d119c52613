"""What reading the content does not show: texts that are not plain, rare or doubled phrasings, collisions."""

import gzip
import json
from dataclasses import replace

import pytest

from bot.content.questions import Phrasing
from bot.training.check import collisions, faults, rarely_asked, said_twice, unreadable
from bot.training.corpus import Corpus, example
from bot.understanding.model import FILE, load_model
from bot.understanding.neighbours import Neighbours
from tests.content.content_files import ANS, IND, load, swap

LONG = "Un " + " ".join(["mot"] * 15) + "."
FIBRE = "la fibre optique arrive-t-elle dans les foyers"
VAGUE = "quelque chose sur les jeunes"
SUBJECTS = ("reseau", "IND-1", "out:travaux", "out:jeux")
"""All that phrasings must ask for in the small content."""


def asked(subject: str, text: str = "la chose", *, language: str = "fr", line: int = 1) -> Phrasing:
    return Phrasing(subject, language, text, "questions/a.txt", line, "one")


@pytest.fixture(scope="module")
def model(content):
    return load_model(content)


@pytest.fixture
def corpus_of(model, gazetteer):
    """Return a corpus of some phrasings, as understanding will see them."""

    def made(*phrasings: Phrasing, digest: str = "another") -> Corpus:
        examples = tuple(
            example((each.subject,), each.language, each.author, each.text, model.vocabulary, gazetteer)
            for each in phrasings
        )
        return Corpus(digest, model.vocabulary, phrasings, examples, ())

    return made


def test_a_plain_text_that_is_hard_to_read_is_a_fault_of_its_answer(tmp_path):
    found = [str(each) for each in unreadable(load(tmp_path, {ANS: swap(ANS, "C’est un groupe.", LONG)}))]
    where = f"{ANS}:?: ## plain: « Un mot mot mot mot mot… » has 16 words, at most 15 are expected"
    assert found == [where]


@pytest.mark.parametrize(
    ("file", "old"), [(ANS, "C’est un réseau."), (ANS, "It is a network."), (IND, "It is")]
)
def test_what_is_not_in_plain_french_may_be_longer(file, old, tmp_path):
    assert list(unreadable(load(tmp_path, {file: swap(file, old, LONG.removesuffix("."))}))) == []


@pytest.mark.parametrize(("said", "nth"), [("On la mesure.", 2), ("Pas le reste.", 2)])
def test_a_plain_word_of_an_indicator_that_is_hard_to_read_is_a_fault(said, nth, tmp_path):
    (found,) = unreadable(load(tmp_path, {IND: swap(IND, said, LONG, nth)}))
    assert str(found).startswith("indicators.toml:?: [IND-1.plain] « Un mot")


def test_acronyms_are_spelled_out_in_answers_and_let_be_in_the_few_words_of_indicators(tmp_path):
    library = load(
        tmp_path, {ANS: swap(ANS, "un groupe.", "le CESE."), IND: swap(IND, "la mesure", "voit le BTS", 2)}
    )
    assert [each.what.split(":")[1].strip() for each in unreadable(library)] == ["CESE"]


def test_what_fewer_than_twelve_phrasings_ask_for_is_a_fault(tmp_path):
    library = load(tmp_path)
    enough = [asked(subject) for subject in SUBJECTS for _ in range(12)]
    assert list(rarely_asked(enough, library)) == []
    found = [(each.file, each.what) for each in rarely_asked(enough[1:], library)]
    assert found == [(ANS, "reseau: 11 French phrasings, at least 12 are expected")]


def test_english_phrasings_do_not_make_up_for_french_ones(tmp_path):
    english = [asked(subject, language="en") for subject in SUBJECTS for _ in range(12)]
    found = [each.what.partition(" French")[0] for each in rarely_asked(english, load(tmp_path))]
    assert found == [f"{subject}: 0" for subject in SUBJECTS]


def test_a_phrasing_of_two_subjects_is_a_fault_that_names_both_places():
    twice = [
        asked("pgo", "Le Réseau ?", line=3),
        asked("pgo", "le reseau", line=4),
        asked("tour", "le réseau", line=9),
    ]
    (found,) = said_twice(twice)
    expected = "questions/a.txt:9: « le réseau » asks for tour, and in questions/a.txt:3 for pgo"
    assert str(found) == expected


def test_a_subject_may_be_asked_for_twice_in_the_same_words():
    assert list(said_twice([asked("pgo"), asked("pgo"), asked("tour", "autre chose")])) == []


def test_a_new_phrasing_that_is_surely_understood_as_another_subject_collides(corpus_of, model):
    (found,) = collisions(corpus_of(asked("pgo", FIBRE, line=7)), model)
    assert str(found) == f"questions/a.txt:7: « {FIBRE} » is understood as IND-306 at present, not pgo"


@pytest.mark.parametrize(("subject", "text"), [("IND-306", FIBRE), ("pgo", VAGUE), ("pgo", "???")])
def test_what_is_understood_rightly_or_not_surely_does_not_collide(subject, text, corpus_of, model):
    assert list(collisions(corpus_of(asked(subject, text)), model)) == []


def test_what_was_learnt_on_purpose_does_not_collide(corpus_of, content, model):
    corpus = corpus_of(asked("pgo", FIBRE))
    stored = json.loads(gzip.decompress((content / FILE).read_bytes()))
    learnt = " ".join(sorted(corpus.examples[0].stems))
    stored["phrasings"][stored["subjects"].index("pgo")].append(learnt)
    taught = replace(model, neighbours=Neighbours(stored["phrasings"], stored["topics"]))
    assert taught.weigh(corpus.examples[0].words)[0].subject == "IND-306", "it is still taken for the other"
    assert [len(list(collisions(corpus, each))) for each in (model, taught)] == [1, 0]


def test_a_model_made_of_other_phrasings_is_a_fault_and_its_collisions_are_said(corpus_of, tmp_path, model):
    corpus = corpus_of(asked("pgo", FIBRE), *[asked(s, f"{s} {n}") for s in SUBJECTS for n in range(12)])
    found = [str(each) for each in faults(corpus, load(tmp_path), model)]
    stale = "model.json.gz:?: phrasings, names or words changed since it was made: run chezvous train"
    assert found[-1] == stale
    assert [each for each in found if "IND-306 at present, not pgo" in each]


def test_a_model_made_of_these_phrasings_has_learnt_all_of_them(corpus_of, tmp_path, model):
    corpus = corpus_of(asked("pgo", FIBRE), *[asked(s, f"{s} {n}") for s in SUBJECTS for n in range(12)])
    found = list(faults(replace(corpus, digest=model.digest), load(tmp_path), model))
    # The small content promises something that no text explains; nothing else is wrong with it.
    assert [each.file for each in found] == ["answers/engagement-05.md"]


def test_all_kinds_of_faults_are_said_at_once(corpus_of, tmp_path, model):
    library = load(tmp_path, {ANS: swap(ANS, "C’est un groupe.", LONG)})
    found = [
        str(each) for each in faults(corpus_of(asked("pgo", FIBRE), asked("tour", FIBRE)), library, model)
    ]
    said = (
        "has 16 words",
        "reseau: 0 French phrasings",
        "asks for tour, and in",
        "at present, not pgo",
        "run chezvous train",
    )
    for what in said:
        assert any(what in each for each in found), what
