"""What is wrong in the content is said with file, line and what was expected: all of it at once."""

import pytest

from tests.content.content_files import (
    ANS,
    COM,
    DAT,
    DOR,
    EMG,
    FILES,
    IND,
    INT,
    LIBRARY_FILES,
    SRC,
    THM,
    VOC,
    faults,
    load,
    swap,
)
from tests.content.fault_rows import TABLE


@pytest.mark.parametrize(("name", "old", "new", "nth", "fault"), TABLE)
def test_each_fault_is_said_with_its_file_and_line(name, old, new, nth, fault, tmp_path):
    found = faults(tmp_path, {name: swap(name, old, new, nth)})
    assert any(each.startswith(f"{name}:{fault}") for each in found), found
    assert len(found) <= 2, "one mistake must not bury itself under others"


@pytest.mark.parametrize("name", [name for name in LIBRARY_FILES if name != ANS])
def test_a_missing_file_is_named_alone(name, tmp_path):
    assert faults(tmp_path, {name: None}) == [f"{name}:?: cannot be read: No such file or directory"]


@pytest.mark.parametrize("name", LIBRARY_FILES)
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
    text = swap(EMG, '[{ title = "Page", url = "https://example.org/", on = 2024-07-22 }]', bad)
    expected = "emergencies.toml:4: [emergency.1] sources: at least one table is expected"
    assert faults(tmp_path, {EMG: text}) == [expected]


def test_links_that_are_no_table_are_a_fault_not_a_crash(tmp_path):
    found = faults(tmp_path, {DAT: 'dataset = "https://example.org/"\nfiles = "x"\n'})
    assert found == ["barometer/sources.toml:2: files: a table is expected"]


def test_an_id_that_no_figure_can_have_is_a_fault(tmp_path):
    expected = "indicators.toml:2: [IND1]: an id such as IND-306 is expected"
    assert faults(tmp_path, {IND: FILES[IND].replace("IND-1", "IND1")}) == [expected]


def test_without_a_source_one_is_asked_for_and_nothing_else(tmp_path):
    assert faults(tmp_path, {SRC: ""}) == ["sources.toml:?: at least one source is expected"]


def test_without_a_door_one_is_asked_for_and_nothing_else(tmp_path):
    doors = FILES[DOR].replace(FILES[DOR].partition("[family")[0], "[door]\n")
    assert faults(tmp_path, {DOR: doors}) == ["doors.toml:1: [door]: at least one table is expected"]


def test_an_answer_about_a_commitment_that_does_not_exist_is_a_fault(tmp_path):
    found = faults(tmp_path, {"answers/engagement-18.md": FILES[ANS]})
    assert found == ["answers/engagement-18.md:1: [engagement-18] is not in commitments.toml"]


def test_a_fault_in_the_second_of_several_claims_is_said_at_its_own_line(tmp_path):
    claims = FILES[ANS][FILES[ANS].index("[[claims]]") : FILES[ANS].index("+++\n\n## fr")]
    text = FILES[ANS].replace(claims, claims + claims.replace('"year"', '"yer"'))
    assert faults(tmp_path, {ANS: text}) == [f"{ANS}:29: source: 'yer' is not in sources.toml"]


def test_all_faults_of_all_files_are_said_at_once(tmp_path):
    changes = {
        IND: FILES[IND].replace('"up"', '"sideways"').replace("precision = 1", "precision = 9"),
        THM: swap(THM, 'official = "Culture"', "official = 1"),
        INT: None,
        EMG: swap(EMG, '"danger"', '"dangr"'),
        COM: swap(COM, "axis = 2", "axis = 3"),
        DOR: swap(DOR, "near = true", "near = 1"),
        ANS: swap(ANS, "# The network", "The network"),
    }
    found = faults(tmp_path, changes)
    assert {each.split(":")[0] for each in found} == set(changes)
    assert len(found) == 8


def test_what_is_only_learnt_from_is_not_needed_to_answer(tmp_path):
    assert load(tmp_path, {VOC: None}).answers["reseau"].titles["fr"] == "Le réseau"


def test_content_that_is_right_has_no_fault(tmp_path):
    library = load(tmp_path)
    assert list(library.indicators) == ["IND-1"]
    assert [each.kind for each in library.emergencies] == ["suicide", "danger"]
    assert list(library.answers) == ["reseau"]
    assert list(library.commitments) == ["engagement-05"]
    assert list(library.families) == ["out:travaux", "out:jeux"]
