"""What is wrong in what is learnt from is said with file, line and what was expected: all of it at once."""

import pytest

from bot.content import ContentFaults
from bot.training.corpus import Corpus, example, read_corpus
from tests.content.content_files import CAL, FILES, IND, LEARNT_FILES, QUE, VOC, Changes, load, swap

RIGHT = 'an object with "text" and "accept" is expected'


def faults(folder, changes: Changes) -> list[str]:
    library = load(folder, changes)
    with pytest.raises(ContentFaults) as caught:
        read_corpus(folder, library, None)
    return [str(fault) for fault in caught.value.faults]


# file, what is replaced there by what; how the fault begins, after the file
TABLE = [
    (VOC, "stop_words", "stopwords", "1: stopwords: unknown key; expected: stop_words, spellings, words"),
    (VOC, '"le la"', '""', "1: stop_words: a text is expected"),
    (VOC, "[spellings]", "[spelling]", "3: spelling: unknown key"),
    (VOC, '"pour"', "4", "4: [spellings] pr: a text is expected"),
    (VOC, '"école"', f'"{"x" * 101}"', "7: [words] cartable: 101 characters, at most 100 are expected"),
    (VOC, '"école"', "école", "7: not valid TOML"),
    (QUE, "[IND-1]", "[IND 1]", "2: [IND-306] or [IND-306 en] is expected"),
    (QUE, "[IND-1 en]", "[IND-1 de]", "5: [IND-306] or [IND-306 en] is expected"),
    (QUE, "[IND-1]", "[IND-1", "2: [IND-306] or [IND-306 en] is expected"),
    (QUE, "[IND-1]\n", "", "2: a section such as [IND-306] is expected before"),
    (QUE, "[IND-1]\n", "a\nb\nc\n[IND-1]\n", "2: a section such as [IND-306] is expected before"),
    (QUE, "la chose", "[IND-2]\na\nb", "4: [IND-2]: no such subject"),
    (QUE, "out:travaux", "out:travail", "8: [out:travail]: no such subject"),
    (QUE, "distress:danger", "distress:medical", "10: [distress:medical]: no such subject"),
    (CAL, '{"id": "v1"', '"id": "v1"', f"1: {RIGHT}"),
    (CAL, '{"id": "v2"', '\n{"id": "v2"', f"2: {RIGHT}"),
    (CAL, '"text": "un homme me suit"', '"txt": "x"', f"2: {RIGHT}"),
    (CAL, '"text": "un homme me suit"', '"text": 3', f"2: {RIGHT}"),
    (CAL, '"accept": ["none"]', '"accepts": ["none"]', f"2: {RIGHT}"),
    (CAL, '["IND-1"]', '"IND-1"', f"1: {RIGHT}"),
    (CAL, '["IND-1"]', "[]", f"1: {RIGHT}"),
    (CAL, '{"id": "v1", "text": "la chose avance ?", "accept": ["IND-1"]}', '["IND-1"]', f"1: {RIGHT}"),
]


@pytest.mark.parametrize(("name", "old", "new", "fault"), TABLE)
def test_each_fault_is_said_with_its_file_and_line(name, old, new, fault, tmp_path):
    found = faults(tmp_path, {name: swap(name, old, new)})
    assert any(each.startswith(f"{name}:{fault}") for each in found), found
    assert len(found) <= 2, "one mistake must not bury itself under others"


@pytest.mark.parametrize("name", [VOC, CAL])
def test_a_missing_file_is_named_alone(name, tmp_path):
    assert faults(tmp_path, {name: None}) == [f"{name}:?: cannot be read: No such file or directory"]


@pytest.mark.parametrize("name", LEARNT_FILES)
def test_a_file_in_another_encoding_is_named_alone_with_its_line(name, tmp_path):
    latin = FILES[name].encode() + "# modifié à la main\n".encode("latin-1")
    lines = latin.count(b"\n")
    assert faults(tmp_path, {name: latin}) == [f"{name}:{lines}: UTF-8 is expected"]


def test_all_faults_of_all_files_are_said_at_once(tmp_path):
    changes: Changes = {
        VOC: swap(VOC, '"pour"', "4"),
        CAL: swap(CAL, '"accept": ["none"]', '"accept": 1'),
        QUE: swap(QUE, "[IND-1 en]", "[IND-1 de]").replace("out:travaux", "out:travail"),
    }
    found = faults(tmp_path, changes)
    assert sorted(each.split(":")[0] for each in found) == sorted([VOC, CAL, QUE, QUE])


@pytest.fixture(scope="module")
def corpus(tmp_path_factory, gazetteer) -> Corpus:
    folder = tmp_path_factory.mktemp("content")
    return read_corpus(folder, load(folder), gazetteer)


def test_phrasings_and_names_are_learnt_each_once(corpus):
    learnt = [(each.subjects, each.language, each.author) for each in corpus.examples]
    assert learnt[: len(corpus.phrasings)] == [
        ((each.subject,), each.language, each.author) for each in corpus.phrasings
    ]
    names = learnt[len(corpus.phrasings) :]
    assert names.count((("IND-1",), "fr", "")) == 2, "a name and what it measures, alike in both registers"
    assert names.count((("reseau",), "fr", "")) == 2
    assert names.count((("theme:culture",), "en", "")) == 1


def test_what_is_calibrated_on_is_never_a_choice_and_tells_any_danger(corpus):
    assert [each.subjects for each in corpus.calibration] == [("IND-1",), ("distress",)]


def test_words_are_learnt_as_they_are_meant_and_places_not_at_all(corpus, gazetteer):
    learnt = example(("IND-1",), "fr", "", "Pr le cartable à Guéret", corpus.vocabulary, gazetteer)
    assert learnt.raw == ["pr", "le", "cartable", "a", "gueret"]
    assert learnt.words[:4] == ["pour", "le", "cartable", "ecole"]
    assert "gueret" not in learnt.words
    assert {"cartabl", "ecol"} <= learnt.stems
    assert "le" not in learnt.stems


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (QUE, "la chose", "la bonne chose"),
        (QUE, "author: one", "author: three"),
        (VOC, '"pour"', '"par"'),
        (VOC, '"le la"', '"le la les"'),
        (CAL, "avance", "recule"),
        (IND, "Une chose", "Un objet"),
    ],
)
def test_the_digest_changes_with_anything_that_is_learnt_from(name, old, new, corpus, tmp_path, gazetteer):
    changed = read_corpus(tmp_path, load(tmp_path, {name: swap(name, old, new)}), gazetteer)
    assert changed.digest != corpus.digest


def test_the_digest_stays_where_nothing_that_is_learnt_from_changed(corpus, tmp_path, gazetteer):
    changes = {QUE: swap(QUE, "# Comment.", "# Another.\n"), IND: swap(IND, "Pas le reste.", "Rien d’autre.")}
    same = read_corpus(tmp_path, load(tmp_path, changes), gazetteer)
    assert same.digest == corpus.digest
    assert same.phrasings != corpus.phrasings, "their lines moved"
