"""What is learnt from a small corpus: it understands its own phrasings, and is the same every time."""

import base64
import gzip
import json
from array import array
from pathlib import Path

import pytest

from bot.domain.library import Library
from bot.training.corpus import Corpus, Example, read_corpus
from bot.training.train import LONGEST_EXACT, learn, train, write
from bot.training.weights import FEWEST, PER_FEATURE, fit
from bot.understanding.judge import BROAD
from bot.understanding.model import FILE, FORMAT, Model, load_model
from bot.understanding.places import Gazetteer
from bot.understanding.sparse import Weights
from tests.training import tiny

OURS = {"IND-306", "theme:sante", "intent:help"}


def test_it_knows_every_subject_and_nothing_else(model: Model):
    assert set(model.subjects) == OURS | {"out:cuisine", "distress:medical"}


def test_it_understands_its_own_phrasings(model: Model, corpus: Corpus):
    for each in corpus.phrasings:
        assert model.candidates(each.text)[0].subject == each.subject, each.text


def test_it_understands_what_it_never_saw(model: Model):
    assert model.candidates("la fibre chez ma mère")[0].subject == "IND-306"
    assert model.candidates("fib optic")[0].subject == "IND-306"
    assert model.candidates("les recettes de gâteaux")[0].subject == "out:cuisine"


def test_names_are_learnt_as_phrasings_are(corpus: Corpus, model: Model, small: Library):
    example = next(each for each in corpus.examples if each.author == "")
    assert example.subjects[0] in OURS
    assert model.candidates(small.name("IND-306", "plain"))[0].subject == "IND-306"


def test_trained_twice_it_is_the_same_to_the_byte(corpus: Corpus, model: Model, folder: Path, tmp_path: Path):
    size = write(train(corpus), tmp_path)
    assert (tmp_path / FILE).read_bytes() == (folder / FILE).read_bytes()
    assert size == (tmp_path / FILE).stat().st_size


def test_what_is_stored_names_its_format_and_what_it_was_learnt_from(
    folder: Path, corpus: Corpus, model: Model
):
    stored = json.loads(gzip.decompress((folder / FILE).read_bytes()))
    assert (stored["format"], stored["digest"]) == (FORMAT, corpus.digest)
    assert model.digest == corpus.digest


CHANGES = {
    "a phrasing more": {"one": tiny.ONE + "je suffoque\n"},
    "a letter": {"two": tiny.TWO.replace("il saigne", "il saigna")},
    "an accent": {"two": tiny.TWO.replace("santé publique", "sante publique")},
    "another subject": {"two": tiny.TWO.replace("[theme:sante]", "[intent:help]")},
    "another language": {"one": tiny.ONE.replace("[IND-306 en]", "[IND-306]")},
    "another author": {"two": tiny.TWO.replace("author: two", "author: three")},
    "a stop word": {"vocabulary": tiny.VOCABULARY.replace("une", "une sur")},
    "a spelling": {"vocabulary": tiny.VOCABULARY.replace('fib = "fibre"', 'fib = "fibres"')},
    "a question to calibrate on": {"calibration": '{"text": "la fibre", "accept": ["IND-306"]}\n'},
}


@pytest.mark.parametrize("name", CHANGES)
def test_the_digest_changes_with(
    name: str, tmp_path: Path, small: Library, gazetteer: Gazetteer, corpus: Corpus
):
    changed = read_corpus(tiny.write(tmp_path, **CHANGES[name]), small, gazetteer)
    assert changed.digest != corpus.digest


def test_the_digest_does_not_change_with_what_is_not_learnt(
    tmp_path: Path, small: Library, gazetteer: Gazetteer, corpus: Corpus
):
    commented = tiny.write(
        tmp_path, one="# A remark.\n\n" + tiny.ONE.replace("[theme:sante]", "\n[theme:sante]")
    )
    assert read_corpus(commented, small, gazetteer).digest == corpus.digest


def test_only_short_phrasings_of_one_subject_are_known_word_for_word(model: Model, corpus: Corpus):
    short = [each for each in corpus.examples if 0 < len(each.raw) <= LONGEST_EXACT]
    assert all(model.find_exact(" ".join(each.raw)) == each.subjects[0] for each in short)
    assert all(len(key.split()) <= LONGEST_EXACT for key in model.exact)


def test_words_shared_by_two_subjects_settle_nothing(tmp_path: Path, small: Library, gazetteer: Gazetteer):
    folder = tiny.write(tmp_path, two=tiny.TWO + "[theme:sante]\naide\n")
    write(train(read_corpus(folder, small, gazetteer)), folder)
    shared = load_model(folder)
    assert shared.find_exact("aide") is None
    assert shared.find_exact("aide moi") == "intent:help"


def test_english_words_are_told_from_french_ones(model: Model):
    assert model.english["what"] > 0 > model.english["la"]
    assert "fibre" not in model.english
    assert all(abs(odds) >= 1 for odds in model.english.values())


def test_rare_features_are_not_learnt_and_weights_fit_a_byte(corpus: Corpus):
    subjects = sorted({each.subjects[0] for each in corpus.examples})
    stored, bias = fit(corpus.examples, subjects)
    features = set(stored["features"].split("\n"))
    counts = {name: sum(name[1:] in each.found[name[0]] for each in corpus.examples) for name in features}
    assert min(counts.values()) >= FEWEST
    assert len(bias) == len(subjects) + len(BROAD)
    weights = Weights.load(stored)
    found = {"w": {"fibr"}, "b": set(), "p": set(), "c": set()}
    scores = weights.scores(found, [0.0] * len(bias))
    assert max(range(len(scores)), key=scores.__getitem__) == subjects.index("IND-306")
    assert max(map(abs, scores)) <= 127


def test_of_a_common_feature_only_the_strongest_weights_are_kept(corpus: Corpus):
    nothing = {"w": set(), "b": set(), "p": set(), "c": set()}
    numbered = [
        Example((f"IND-{number}",), "fr", "one", [], [], nothing | {"w": {f"{number}", "fibr"}}, frozenset())
        for number in range(PER_FEATURE + 10)
        for _ in range(FEWEST)
    ]
    numbered += [each for each in corpus.examples if each.subjects[0].startswith(BROAD)]
    stored, _ = fit(numbered, sorted({each.subjects[0] for each in numbered}))
    row = stored["features"].split("\n").index("wfibr")
    starts = array("I", base64.b64decode(stored["starts"]))
    assert 0 < starts[row + 1] - starts[row] <= PER_FEATURE


def test_what_one_author_wrote_is_judged_by_what_the_others_did(corpus: Corpus):
    learnt = learn([each for each in corpus.examples if each.author != "two"])
    number = learnt.subjects.index("IND-306")
    assert not learnt.neighbours.has(number, "chez fibr gen optiqu")
    assert learn(corpus.examples).neighbours.has(number, "chez fibr gen optiqu")
