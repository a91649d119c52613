"""What is wrong in the content is said with file, line and what was expected: all of it at once."""

import pytest

from bot.content import ContentFaults, load_library
from tests.content.content_files import EMERGENCIES, FILES, INDICATORS, THEMES, write
from tests.domain.figures_of import edition

NONE = (edition("2024-10-15", {}),)


def faults(folder, changes) -> list[str]:
    with pytest.raises(ContentFaults) as caught:
        load_library(write(folder, changes), NONE, None)
    assert str(caught.value) == "\n".join(map(str, caught.value.faults))
    return [str(fault) for fault in caught.value.faults]


def swap(text: str, old: str, new: str, nth: int = 1) -> str:
    parts = text.split(old)
    assert len(parts) > nth, old
    return old.join(parts[:nth]) + new + old.join(parts[nth:])


IND, THM, INT, VOC, EMG, SRC = FILES

# file, what is replaced there by what, which time it stands there; how the fault begins, after the file
TABLE = [
    (IND, 'theme = "culture"\n', "", 1, "2: [IND-1] theme: one of culture is expected, not None"),
    (IND, '"culture"', '"cultur"', 1, "3: [IND-1] theme: one of culture is expected, not 'cultur'"),
    (IND, '"up"', '"sideways"', 1, "4: [IND-1] direction: one of up, down is expected, not 'sideways'"),
    (IND, '"DEPT"', '"COMMUNE"', 1, "5: [IND-1] tiers: unknown level 'COMMUNE'"),
    (IND, '["DEPT", "NAT"]', '"DEPT"', 1, "5: [IND-1] tiers: a list of texts is expected"),
    (IND, '"month"', '"week"', 1, "6: [IND-1] cadence: one of month,"),
    (IND, "precision = 1", "precision = 3", 1, "7: [IND-1] precision: a whole number from 0 to 2 is expecte"),
    (IND, "precision = 1", "precision = true", 1, "7: [IND-1] precision: a whole number"),
    (IND, 'unit = { fr = "%", en = "%" }', 'unit = "%"', 1, "8: [IND-1] unit: a table is expected"),
    (IND, ', en = "%"', "", 1, "8: [IND-1.unit] en: a text is expected"),
    (IND, ', en = "%"', ', en = "%", de = "%"', 1, "8: [IND-1.unit] de: unknown key; expected: fr, en"),
    (IND, 'unit = {', 'colour = "red"\nunit = {', 1, "8: [IND-1] colour: unknown key; expected: theme,"),
    (IND, "Une chose", "x" * 71, 1, "10: [IND-1.fr] name: 71 characters, at most 70 are expected"),
    (IND, "On la mesure.", " ", 2, "16: [IND-1.plain] measures: a text is expected"),
    (IND, 'limits = "Pas le reste."\n', "", 1, "9: [IND-1.fr] limits: a text is expected"),
    (IND, "limits", "limit", 1, "12: [IND-1.fr] limit: unknown key"),
    (IND, 'questions = ["the thing"]', "questions = [3]", 1, "22: [IND-1.en] questions: a list of texts is"),
    (IND, "[IND-1.plain]", "[IND-1.simple]", 1, "14: [IND-1] simple: unknown key"),
    (IND, "# Words.", 'word = "x"', 1, "1: word: a table is expected"),
    (IND, 'direction = "up"', "direction = up", 1, "4: not valid TOML: Invalid value"),
    (IND, 'questions = ["the thing"]', 'questions = ["the thing"', 1, "23: not valid TOML"),
    (THM, 'plain = "Culture"', 'plan = "Culture"', 1, "3: [culture.names] plain: a text is expected"),
    (THM, 'official = "Culture"', "official = 1", 1, "2: [culture] official: a text is expected"),
    (INT, '["aide"]', '"aide"', 1, "2: [intent:help] questions: a list of texts is expected"),
    (INT, "questions", "question", 1, "2: [intent:help] question: unknown key"),
    (VOC, "stop_words", "stopwords", 1, "1: stopwords: unknown key"),
    (EMG, '"danger"', '"dangr"', 1, "11: [emergency.2] kind: one of medical, suicide"),
    (EMG, "phrases", "phrase", 2, "10: [emergency.2] phrases: a table is expected"),
    (EMG, ', en = ["mayday"]', "", 1, "12: [emergency.2.phrases] en: a list of texts is expected"),
    (EMG, 'en = ["mayday"]', 'de = ["hilfe"]', 1, "12: [emergency.2.phrases] de: unknown key; expected: fr"),
    (EMG, '["au secours"]', '["au|l\'aide"]', 1, "12: [emergency.2.phrases] fr: « au|l'aide » is not read"),
    (EMG, '["au secours"]', '["a | b"]', 1, "12: [emergency.2.phrases] fr: « a | b » is not read: words"),
    (EMG, '["au secours"]', '["* ^"]', 1, "12: [emergency.2.phrases] fr: « * ^ » is not read"),
    (EMG, '["au secours"]', '["<a> crie"]', 1, "12: [emergency.2.phrases] fr: <a> is no list of [words]"),
    (EMG, "sources = [\n", 'unless = ["~"]\nsources = [\n', 1, "13: [emergency.2] unless: « ~ » is not read"),
    (EMG, "[[emergency]]", "words = 3\n[[emergency]]", 1, "1: words: a table is expected"),
    (EMG, "2024-07-22", '"22/07/2024"', 1, "4: [emergency.1.sources.1] on: a day is expected, such as 2024-"),
    (EMG, "2024-07-22", "2024-07-22T10:00:00", 2, "13: [emergency.2.sources.1] on: a day is expected"),
    (EMG, "sources = [{", "source = [{", 1, "1: [emergency.1] sources: at least one table is expected"),
    (EMG, "Call 112.", "x" * 601, 1, "19: [emergency.2.messages] en: 601 characters, at most 600"),
    (SRC, "2024-10-15", "2024-13-15", 1, "4: 2024-13-15: a day and a link are expected"),
    (SRC, "{number}", "{nombre}", 1, "4: 2024-10-15: a day and a link are expected"),
    (SRC, '"https://example.org/ind-{number}.csv"', "3", 1, "4: [files] 2024-10-15: a text is expected"),
    (SRC, "dataset", "data", 1, "1: data: unknown key"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "nth", "fault"), TABLE)
def test_each_fault_is_said_with_its_file_and_line(name, old, new, nth, fault, tmp_path):
    found = faults(tmp_path, {name: swap(FILES[name], old, new, nth)})
    assert any(each.startswith(f"{name}:{fault}") for each in found), found
    assert len(found) <= 2, "one mistake must not bury itself under others"


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named_alone(name, tmp_path):
    assert faults(tmp_path, {name: None}) == [f"{name}:?: cannot be read: No such file or directory"]


@pytest.mark.parametrize("name", FILES)
def test_a_file_in_another_encoding_is_named_alone_with_its_line(name, tmp_path):
    latin = FILES[name].encode() + "# modifié à la main\n".encode("latin-1")
    lines = latin.count(b"\n")
    assert faults(tmp_path, {name: latin}) == [f"{name}:{lines}: UTF-8 is expected"]


@pytest.mark.parametrize(
    "text", ["", 'emergency = "x"\n', "emergency = [1]\n", "[emergency]\n", "emergency = []\n"]
)
def test_without_a_list_of_emergencies_one_is_asked_for(text, tmp_path):
    found = faults(tmp_path, {EMG: text})
    assert [each.partition(": ")[2] for each in found] == ["emergency: at least one table is expected"]


@pytest.mark.parametrize("bad", ['"x"', '["x"]', "[]", "3"])
def test_sources_that_are_no_tables_are_a_fault_not_a_crash(bad, tmp_path):
    text = swap(EMERGENCIES, '[{ title = "Page", url = "https://example.org/", on = 2024-07-22 }]', bad)
    expected = "emergencies.toml:4: [emergency.1] sources: at least one table is expected"
    assert faults(tmp_path, {EMG: text}) == [expected]


def test_links_that_are_no_table_are_a_fault_not_a_crash(tmp_path):
    found = faults(tmp_path, {SRC: 'dataset = "https://example.org/"\nfiles = "x"\n'})
    assert found == ["barometer/sources.toml:2: files: a table is expected"]


def test_an_id_that_no_figure_can_have_is_a_fault(tmp_path):
    expected = "indicators.toml:2: [IND1]: an id such as IND-306 is expected"
    assert faults(tmp_path, {IND: INDICATORS.replace("IND-1", "IND1")}) == [expected]


def test_all_faults_of_all_files_are_said_at_once(tmp_path):
    changes = {
        IND: INDICATORS.replace('"up"', '"sideways"').replace("precision = 1", "precision = 9"),
        THM: THEMES.replace('official = "Culture"', "official = 1"),
        "vocabulary.toml": None,
        EMG: EMERGENCIES.replace('"danger"', '"dangr"'),
    }
    found = faults(tmp_path, changes)
    assert {each.split(":")[0] for each in found} == set(changes)
    assert len(found) == 5


def test_content_that_is_right_has_no_fault(tmp_path):
    library = load_library(write(tmp_path, {}), NONE, None)
    assert list(library.indicators) == ["IND-1"]
    assert [each.kind for each in library.emergencies] == ["suicide", "danger"]
    assert library.stop_words == {"le", "la"}
