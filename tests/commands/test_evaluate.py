"""``chezvous evaluate``: what was understood of labelled questions, and of whole sets by the bare engine."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from bot.app import App
from bot.commands.evaluate import evaluate
from tests.commands.conftest import Chezvous

QUESTIONS: list[dict[str, Any]] = [
    {"id": "q1", "text": "la fibre à Guéret ?", "accept": ["IND-306"], "territory": "D23", "style": "sms"},
    {"id": "q2", "text": "aide", "accept": ["IND-306"], "group": "figures", "style": "formal"},
    {"id": "q3", "text": "je veux mourir", "accept": ["none"], "group": "oos-far", "note": "distress: 3114"},
    {"id": "q4", "text": "la fibre en France", "accept": ["none"], "group": "oos-near"},
    {"id": "q5", "text": "aide", "accept": ["none"], "group": "oos-far"},
    {"id": "q6", "text": "help", "accept": ["intent:help"], "group": "english"},
]
VERDICTS = {"q1": "right", "q2": "wrong", "q3": "distress", "q4": "wrong", "q5": "wrong", "q6": "right"}


def written(file: Path, lines: list[Any]) -> Path:
    file.write_text("".join(f"{each if isinstance(each, str) else json.dumps(each)}\n" for each in lines))
    return file


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    return written(tmp_path / "labelled.jsonl", [*QUESTIONS, ""])


def evaluated(app: App, files: list[Path], *, as_json: bool = False, worst: float | None = None):
    target = io.StringIO()
    status = evaluate(app, files, target, as_json=as_json, worst=worst)
    return status, target.getvalue()


def test_each_line_gets_its_verdict_and_each_share_its_count(app: App, labelled: Path):
    status, out = evaluated(app, [labelled], as_json=True)
    found = json.loads(out)
    assert status == 0
    assert {line["id"]: line["verdict"] for line in found["lines"]} == VERDICTS
    assert [line["got"] for line in found["lines"]][:2] == ["IND-306", "intent:help"]
    measures = found["measures"]
    assert measures["in-scope answered right"] == [2, 3]
    assert measures["in-scope answered wrong"] == [1, 3]
    assert measures["near out-of-scope answered"] == [1, 1]
    assert measures["far out-of-scope answered"] == [1, 1]
    assert measures["distress recognised"] == [1, 1]
    assert measures["false alarms"] == [0, 2]
    assert measures["territory right"] == [3, 3]
    assert measures["english in-scope right or right choice"] == [1, 1]
    assert 0 <= measures["p50 ms"] <= measures["p99 ms"]


def test_in_words_each_share_has_its_interval_and_each_style_and_mistake_its_line(app: App, labelled: Path):
    status, out = evaluated(app, [labelled])
    said = [" ".join(line.split()) for line in out.splitlines()]
    assert status == 0
    assert "in-scope answered right 66.7 % (21-94) 2/3" in said
    for title in ("by style", "by group", "taken for"):
        assert title in said
    assert any(line.startswith("formal right 0.0 %") and line.endswith("0/1") for line in said)
    assert "IND-306 -> intent:help 1" in said[said.index("taken for") :]


@pytest.mark.parametrize(("worst", "status"), [(None, 0), (34, 0), (33, 1), (0, 1)])
def test_more_wrong_than_is_allowed_is_status_1(app: App, labelled: Path, worst: float | None, status: int):
    assert evaluated(app, [labelled], worst=worst)[0] == status


def test_without_questions_of_ours_nothing_is_too_wrong(app: App, tmp_path: Path):
    empty = written(tmp_path / "empty.jsonl", [])
    assert evaluated(app, [empty], worst=0)[0] == 0
    assert evaluated(app, [written(tmp_path / "out.jsonl", QUESTIONS[2:5])], worst=0)[0] == 0


def test_several_files_are_one_run(app: App, tmp_path: Path):
    halves = [written(tmp_path / f"{n}.jsonl", QUESTIONS[n::2]) for n in (0, 1)]
    found = json.loads(evaluated(app, halves, as_json=True)[1])
    assert {line["id"]: line["verdict"] for line in found["lines"]} == VERDICTS


def test_the_command_passes_its_options_on(chezvous: Chezvous, labelled: Path):
    ran = chezvous("evaluate", labelled, "--json", "--worst", "10")
    assert (ran.status, ran.err) == (1, "")
    assert ran.objects[0]["measures"]["in-scope answered wrong"] == [1, 3]


def test_each_broken_line_is_named_with_its_file_and_no_question_is_asked(chezvous: Chezvous, tmp_path: Path):
    lines = [QUESTIONS[0], "{", "[1]", {"id": "q", "text": "aide"}, '"aide"', QUESTIONS[1]]
    file = written(tmp_path / "broken.jsonl", lines)
    ran = chezvous("evaluate", file)
    assert (ran.status, ran.out) == (1, "")
    expected = 'an object with "id", "text", "accept" is expected'
    assert ran.err.splitlines() == [f"{file}:{number}: {expected}" for number in (2, 3, 4, 5)]


@pytest.mark.parametrize("content", [None, b"\xe9"])
def test_a_file_that_cannot_be_read_is_named(chezvous: Chezvous, tmp_path: Path, content: bytes | None):
    file = tmp_path / "nope.jsonl"
    if content is not None:
        file.write_bytes(content)
    ran = chezvous("evaluate", file)
    assert (ran.status, ran.out, len(ran.err.splitlines())) == (1, "", 1)
    assert ran.err.startswith(f"{file}:?: cannot be read")


def samples(*told: tuple[str, str, str]) -> list[dict[str, str]]:
    return [{"text": text, "label": label, "split": split} for text, label, split in told]


SET = samples(
    ("le train arrive à la gare", "train", "train"),
    ("un train en retard à la gare", "train", "train"),
    ("prendre le train du soir", "train", "train"),
    ("la soupe de légumes du jardin", "soupe", "train"),
    ("une soupe chaude aux légumes", "soupe", "train"),
    ("manger de la soupe", "soupe", "train"),
    ("un vélo sur la piste cyclable", "vélo", "train"),
    ("une piste pour le vélo", "vélo", "train"),
    ("réparer son vélo", "vélo", "train"),
    ("mon train de la gare", "train", "test"),
    ("sa soupe aux légumes", "soupe", "test"),
    ("ma soupe de légumes", "train", "test"),
)


@pytest.mark.slow
def test_the_bare_engine_learns_the_train_lines_and_answers_the_test_lines(
    chezvous: Chezvous, tmp_path: Path
):
    few = [SET[0], SET[3], SET[6], *SET[9:11]]
    files = [written(tmp_path / "set.jsonl", SET), written(tmp_path / "few.jsonl", few)]
    ran = chezvous("evaluate", "--engine", *files)
    assert (ran.status, ran.err) == (0, "")
    assert ran.objects == [
        {"file": "set.jsonl", "labels": 3, "train": 9, "test": 3, "top1": 66.7, "top3": 100.0},
        {"file": "few.jsonl", "labels": 3, "train": 3, "test": 2, "top1": 100.0, "top3": 100.0},
    ]


def test_a_broken_line_of_a_set_is_named_too(chezvous: Chezvous, tmp_path: Path):
    file = written(tmp_path / "set.jsonl", [*SET, {"text": "sans étiquette", "split": "test"}])
    ran = chezvous("evaluate", "--engine", file)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == f'{file}:13: an object with "text", "label", "split" is expected\n'
