"""``chezvous ask --jsonl`` and lines that are none, or strange: none of them costs another its answer."""

import io
import json
from typing import Any

import pytest

from bot.app import App
from bot.commands.ask import ask
from tests.commands.conftest import Ask, Chezvous
from tests.commands.test_ask import KEYS

OUTCOMES = {"answer", "choice", "ask_place", "decline", "distress"}


def lines(*questions: object) -> str:
    return "".join(f"{json.dumps(each)}\n" for each in questions)


BAD = [
    "not json",
    "[1]",
    '"la fibre"',
    "{}",
    '{"id": 1, "text": 5}',
    '{"id": 1, "text": "aide", "territory": "D999"}',
    '{"id": 1, "text": "aide", "territory": 87}',
    '{"id": 1, "text": "aide", "locale": "br"}',
    '{"id": 1, "text": "aide", "locale": ["fr"]}',
    '{"id": NaN, "text": "aide"}',
    '{"id": 1e999, "text": "aide"}',
    '{"id": -1e999, "text": "aide"}',
    '{"id": {"a": 1}, "text": "aide"}',
    '{"id": [[]], "text": "aide"}',
    '{"id": 1, "text": "aide", "x": ' + "[" * 100_000 + "]" * 100_000 + "}",
    '{"id": ' + "9" * 5_000 + ', "text": "aide"}',
    '{"id": 1, "text": "aide"',
]


def test_a_bad_line_is_told_with_its_number_and_the_others_are_answered(
    app: App, capsys: pytest.CaptureFixture[str]
):
    good, target = '{"id": "good", "text": "aide"}', io.StringIO()
    source = "\n".join(part for bad in BAD for part in (good, bad)) + f"\n\n  \n{good}"
    assert ask(app, io.StringIO(source), target) == 2
    answers = [json.loads(line) for line in target.getvalue().splitlines()]
    assert [each["id"] for each in answers] == ["good"] * (len(BAD) + 1)
    said = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[0] for line in said] == [f"stdin:{2 * n}" for n in range(1, len(BAD) + 1)]
    assert all("expected" in line for line in said)


STRANGE: list[Any] = [
    {"id": "surrogate", "text": "la fibre \ud800 à Guéret \udfff"},
    {"id": "\ud800", "text": "aide"},
    {"id": "nul", "text": "\x00la fibre\x00 à Guéret"},
    {"id": "long", "text": "la fibre " * 1_200},
    {"id": "word", "text": "a" * 10_000},
    {"id": 10**400, "text": "aide"},
    {"id": 1.5, "text": "aide"},
    {"id": None, "text": "aide"},
    {"text": "aide"},
    {"id": "", "text": ""},
    {"id": "override", "text": "\u202eteréuG à erbif al"},
    {"id": "emoji", "text": "🏔️🚂🧑‍🚀"},
    {"id": "more", "text": "aide", "unknown": [1, {"a": None}]},
    {"id": "null", "text": "aide", "territory": None},
]


def test_a_strange_question_is_answered_with_its_own_id(asked: Ask):
    for question, found in zip(STRANGE, asked(*STRANGE), strict=True):
        assert list(found) == KEYS
        assert found["id"] == question.get("id")
        assert found["outcome"] in OUTCOMES
        assert found["reply"]


def test_answers_are_strict_json_whatever_is_asked(app: App):
    target = io.StringIO()
    ask(app, io.StringIO(lines(*STRANGE)), target)
    for line in target.getvalue().splitlines():
        json.loads(line, parse_constant=lambda name: pytest.fail(name))


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault(chezvous: Chezvous):
    ran = chezvous(
        "ask", "--jsonl", stdin=b'\xef\xbb\xbf{"id": 1, "text": "aide"}\r\n{"id": 2, "text": "aide"}'
    )
    assert (ran.status, ran.err) == (0, "")
    assert [each["id"] for each in ran.objects] == [1, 2]


def test_bytes_that_are_not_utf8_are_answered(chezvous: Chezvous):
    ran = chezvous("ask", "--jsonl", stdin='{"id": 1, "text": "la fibre à Guéret"}\n'.encode("latin-1"))
    assert ran.status == 0
    assert ran.objects[0]["reply"]
