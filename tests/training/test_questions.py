"""Files of labelled questions: read whole, or every line that is wrong is named."""

from pathlib import Path

import pytest

from bot.content import ContentFaults
from bot.training.questions import Labelled, Sample, read_labelled, read_samples

WHOLE = (
    '{"id": "a", "text": "la fibre ?", "accept": ["IND-306", "theme:x"], "territory": "D23",'
    ' "group": "figures", "style": "sms", "note": "distress: medical", "among": ["x"]}\n'
)


def file(folder: Path, text: str | bytes) -> Path:
    path = folder / "questions.jsonl"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def faults(path: Path) -> list[tuple[int | None, str]]:
    with pytest.raises(ContentFaults) as raised:
        read_labelled(path)
    return [(fault.line, fault.what) for fault in raised.value.faults]


def test_a_question_is_read_with_all_its_labels(tmp_path: Path):
    (found,) = read_labelled(file(tmp_path, WHOLE))
    expected = Labelled(
        "a", "la fibre ?", ("IND-306", "theme:x"), ("x",), "D23", "figures", "sms", distress=True
    )
    assert found == expected


def test_labels_that_are_not_given_are_empty(tmp_path: Path):
    (found,) = read_labelled(file(tmp_path, '{"id": 7, "text": "x", "accept": ["none"]}'))
    assert found == Labelled("7", "x", ("none",), (), None, "", "", distress=False)
    assert not found.in_scope


def test_a_choice_is_ours_too(tmp_path: Path):
    (found,) = read_labelled(file(tmp_path, '{"id": "a", "text": "x", "accept": ["choice"]}'))
    assert found.in_scope


def test_empty_lines_are_passed_over(tmp_path: Path):
    assert len(read_labelled(file(tmp_path, f"\n{WHOLE}\n  \n{WHOLE}"))) == 2
    assert read_labelled(file(tmp_path, "")) == []


def test_each_line_that_is_no_question_is_named(tmp_path: Path):
    lines = ["{", "[]", "7", '"text"', "null", '{"id": "a", "text": "x"}', '{"text": "x", "accept": []}']
    lines.append('{"id": "a", "text": "x", "accept": "IND-306"}')
    found = faults(file(tmp_path, WHOLE + "\n".join(lines)))
    assert [line for line, _ in found] == [2, 3, 4, 5, 6, 7, 8, 9]
    assert {what for _, what in found} == {'an object with "id", "text", "accept" is expected'}


def test_a_file_that_is_not_there_or_no_text_is_said_to_be(tmp_path: Path):
    assert faults(tmp_path / "nowhere.jsonl")[0][1].startswith("cannot be read")
    assert faults(file(tmp_path, b'{"text": "\xff"}'))[0][1].startswith("cannot be read")


def test_samples_of_the_bare_engine_are_read(tmp_path: Path):
    path = file(tmp_path, '{"text": "x", "label": 3, "split": "train"}\n')
    assert read_samples(path) == [Sample("x", "3", "train")]
    path.write_text('{"text": "x", "label": "a"}', "utf-8")
    with pytest.raises(ContentFaults, match='"text", "label", "split"'):
        read_samples(path)
