"""The model is read as it was stored, or it is said what to do; words, languages, phrasings by hand."""

import base64
import gzip
import json
from array import array
from pathlib import Path
from typing import Any

import pytest

from bot.dialogue import Assistant
from bot.understanding.features import stem
from bot.understanding.model import FILE, FORMAT, Model, ModelFault, load_model


def text(kind: str, numbers: list[int]) -> str:
    return base64.b64encode(array(kind, numbers).tobytes()).decode()


FIBRE, VELO = stem("fibre"), stem("velo")
STORED: dict[str, Any] = {
    "format": FORMAT,
    "digest": "abc",
    "subjects": ["IND-1", "out:x"],
    "stop_words": ["la"],
    "spellings": {"fib": ["fibre"]},
    "weights": {
        "features": f"w{FIBRE}\nw{VELO}",
        "starts": text("I", [0, 2, 4]),
        "subjects": text("H", [0, 1, 0, 1]),
        "weights": text("b", [50, -50, -50, 50]),
        "rarity": text("H", [100, 100]),
    },
    "bias": [0.0, 0.0, 0.0, 0.0],
    "phrasings": [[FIBRE], [VELO]],
    "topics": {FIBRE: [0], VELO: [1]},
    "exact": {"ma fibre": 0, "velo": 1},
    "judge": {"weights": [0.1] + [0.0] * 31, "bias": 0.0},
    "answer": 0.6,
    "offer": 0.1,
    "english": {"the": 5.0, "is": 4.0, "le": -5.0, "stop": 2.5},
}


def write(folder: Path, **changes: object) -> Path:
    (folder / FILE).write_bytes(gzip.compress(json.dumps(STORED | changes).encode()))
    return folder


@pytest.fixture
def model(tmp_path: Path) -> Model:
    return load_model(write(tmp_path))


def test_a_model_says_what_it_was_stored_with(model: Model):
    assert (model.digest, model.subjects) == ("abc", ("IND-1", "out:x"))
    assert (model.answer, model.offer) == (0.6, 0.1)


def test_what_fits_best_comes_first(model: Model):
    assert [each.subject for each in model.candidates("la fibre")] == ["IND-1", "out:x"]
    assert [each.subject for each in model.candidates("vélo")] == ["out:x", "IND-1"]
    best, other = model.candidates("la fibre")
    assert best.probability > 0.99 > 0.01 > other.probability


def test_a_spelling_is_read_as_what_is_meant(model: Model):
    assert model.candidates("fib") == model.candidates("fibre")


@pytest.mark.parametrize("said", ["", "?!", "🚂", " \n"])
def test_a_text_without_words_has_no_candidate(model: Model, said: str):
    assert model.candidates(said) == []
    assert not model.says_something(said)


def test_words_that_say_nothing_are_nothing(model: Model):
    assert not model.says_something("la, la !")
    assert model.says_something("la fibre")


def test_a_short_phrasing_is_known_word_for_word_whatever_accents_case_and_signs(model: Model):
    assert model.find_exact("MA FIBRE ?!") == "IND-1"
    assert model.find_exact("/vélo") == "out:x"
    for other in ("fibre", "ma fibre optique", "fibre ma", ""):
        assert model.find_exact(other) is None


def test_a_phrasing_learnt_is_known_by_its_stems(model: Model):
    assert model.has_learnt("IND-1", frozenset({FIBRE}))
    assert not model.has_learnt("IND-1", frozenset({VELO}))
    assert not model.has_learnt("IND-2", frozenset({FIBRE}))


@pytest.mark.parametrize(
    ("said", "language"),
    [("the fibre is", "en"), ("le vélo", "fr"), ("the le", ""), ("", ""), ("stop", ""), ("stop the le", "")],
)
def test_a_language_is_told_only_by_words_that_tell(model: Model, said: str, language: str):
    assert model.language(said) == language


def test_a_word_said_again_tells_no_more(model: Model):
    assert model.language("stop stop stop") == ""


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("où en est la fibre à Guéret ?", "fr"),
        ("combien de jeunes font un service civique", "fr"),
        ("how many homes have fibre in Lyon?", "en"),
        ("What is the plan about?", "en"),
        ("what about la fibre optique", "en"),
        ("Guéret", ""),
        ("stop", ""),
        ("87000", ""),
        ("🚂 ?", ""),
        ("", ""),
    ],
)
def test_the_shipped_model_tells_french_from_english(assistant: Assistant, said: str, language: str):
    assert assistant.known.model.language(said) == language


@pytest.mark.parametrize("word", ["stop", "aide", "annule", "merci", "oui", "non", "forum", "internet"])
def test_no_french_word_alone_is_answered_in_english(assistant: Assistant, word: str):
    assert assistant.known.model.language(word) != "en"


def fault(folder: Path) -> str:
    with pytest.raises(ModelFault) as raised:
        load_model(folder)
    return str(raised.value)


def test_without_a_model_it_is_said_how_to_make_one(tmp_path: Path):
    assert fault(tmp_path) == f"{FILE}: cannot be read: run chezvous train"


NO_MODELS = {
    "nothing": b"",
    "not compressed": b"garbage",
    "no JSON": gzip.compress(b"garbage", mtime=0),
    "no UTF-8": gzip.compress(b"\xff\xfe", mtime=0),
    "a list": gzip.compress(b"[]", mtime=0),
    "an empty object": gzip.compress(b"{}", mtime=0),
    "cut short": gzip.compress(json.dumps(STORED).encode(), mtime=0)[:-20],
    "damaged inside": gzip.compress(b"{}", mtime=0)[:10] + b"\xff" * 20,
}


@pytest.mark.parametrize("name", NO_MODELS)
def test_a_file_that_is_no_model_is_said_to_be_none(tmp_path: Path, name: str):
    (tmp_path / FILE).write_bytes(NO_MODELS[name])
    assert fault(tmp_path) == f"{FILE}: cannot be read: run chezvous train"


@pytest.mark.parametrize("key", [key for key in STORED if key != "format"])
def test_a_model_that_lacks_something_is_none(tmp_path: Path, key: str):
    stored = {name: value for name, value in STORED.items() if name != key}
    (tmp_path / FILE).write_bytes(gzip.compress(json.dumps(stored).encode()))
    assert "run chezvous train" in fault(tmp_path)


@pytest.mark.parametrize(
    "changes",
    [{"exact": {"velo": 7}}, {"spellings": ["x"]}, {"weights": {}}, {"judge": None}],
)
def test_a_model_that_holds_something_else_is_none(tmp_path: Path, changes: dict[str, Any]):
    assert "run chezvous train" in fault(write(tmp_path, **changes))


@pytest.mark.parametrize("other", [FORMAT + 1, 0, "1", None])
def test_a_model_of_another_format_is_said_to_be_one(tmp_path: Path, other: object):
    assert "another version" in fault(write(tmp_path, format=other))


def test_the_shipped_model_knows_all_that_is_said(assistant: Assistant):
    model, library = assistant.known.model, assistant.library
    for subject in [*library.answers, *library.intents, *(f"theme:{slug}" for slug in library.themes)]:
        assert subject in model.subjects, subject
    assert 0 < model.offer < model.answer < 1
