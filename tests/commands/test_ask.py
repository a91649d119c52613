"""``chezvous ask --jsonl``: a machine interface that does not change under those who use it."""

import io
import json
import math
from typing import Any

import pytest

from bot.app import App
from bot.commands.ask import ask
from bot.dialogue import Assistant
from bot.domain.meaning import Meaning
from bot.domain.messages import Reply
from bot.routing import Context, Router
from tests.commands.conftest import Ask, Chezvous

KEYS = [
    "id", "outcome", "subject", "candidates", "territory", "territory_candidates", "reply", "sources", "ms",
]  # fmt: skip
OUTCOMES = {"answer", "choice", "ask_place", "decline", "distress"}


def lines(*questions: object) -> str:
    return "".join(f"{json.dumps(each)}\n" for each in questions)


@pytest.mark.parametrize(
    ("text", "outcome", "subject", "territory", "zones"),
    [
        ("la fibre à Guéret ?", "answer", "IND-306", "D23", ["D23"]),
        ("la fibre en Nouvelle-Aquitaine", "answer", "IND-306", "R75", ["R75"]),
        ("la fibre en France", "answer", "IND-306", "FRANCE", ["FRANCE"]),
        ("la fibre à Mayotte", "answer", "IND-306", "D976", ["D976"]),
        ("la fibre à La Réunion", "answer", "IND-306", "D974", ["D974"]),
        ("la fibre à saint-pierre-et-miquelon", "answer", "IND-306", "none:975", ["none:975"]),
        ("la fibre", "ask_place", "IND-306", None, []),
        ("la fibre à limojes", "ask_place", "IND-306", "D87", ["D87"]),
        ("la fibre à saint denis", "ask_place", "IND-306", "ask", ["D974", "D93", "D11", "D30"]),
        ("la santé dans la creuse", "choice", "theme:sante", "D23", ["D23"]),
        ("j'habite à Tulle", "answer", "intent:territory", "D19", ["D19"]),
        ("aide", "answer", "intent:help", None, []),
        ("quelle tondeuse choisir ?", "decline", "none", None, []),
        ("la fibre à Guéret, je veux mourir", "distress", "none", None, []),
    ],
)
def test_each_question_gets_its_outcome_subject_and_territory(
    asked: Ask, text: str, outcome: str, subject: str, territory: str | None, zones: list[str]
):
    (found,) = asked({"id": 7, "text": text})
    assert list(found) == KEYS
    assert found["id"] == 7
    assert (found["outcome"], found["subject"]) == (outcome, subject)
    assert (found["territory"], found["territory_candidates"]) == (territory, zones)
    assert found["reply"]
    assert isinstance(found["ms"], float)
    assert found["ms"] >= 0


def test_a_figure_comes_with_its_sources(asked: Ask):
    (found,) = asked("la fibre dans la Creuse")
    assert [list(source) for source in found["sources"]] == [["title", "url", "date"]] * 2
    assert {source["date"] for source in found["sources"]} == {"2024-10-15"}
    assert found["sources"][0]["url"].endswith("ind-306.csv")
    assert "95,2\N{NO-BREAK SPACE}%" in found["reply"]


def test_a_choice_gives_what_may_be_chosen(asked: Ask, app: App):
    theme, unsure = asked("la santé dans la creuse", "la france vote")
    assert {app_theme(app, name) for name in theme["candidates"]} == {"sante"}
    assert unsure["outcome"] == "choice"
    assert unsure["subject"] == "none"
    assert len(unsure["candidates"]) >= 2


def app_theme(app: App, indicator: str) -> str:
    with app.store.transaction(read_only=True) as memory:
        return app.assistant(memory).library.indicators[indicator].theme


def test_the_territory_is_what_the_text_names_never_what_is_remembered(asked: Ask):
    (found,) = asked({"id": "a", "text": "la fibre", "territory": "D87"})
    assert found["outcome"] == "answer"
    assert "Haute-Vienne" in found["reply"]
    assert (found["territory"], found["territory_candidates"]) == (None, [])


def test_each_question_is_a_fresh_person(asked: Ask):
    first, second, third = asked("j'habite à Tulle", "la fibre", "et à lyon ?")
    assert first["territory"] == "D19"
    assert second["outcome"] == "ask_place"
    assert third["subject"] != "IND-306"


def test_english_is_answered_in_english(asked: Ask):
    (found,) = asked({"id": 1, "text": "fibre in Creuse", "locale": "en"})
    assert "Access to fibre broadband" in found["reply"]
    assert "95.2%" in found["reply"]


def test_every_phrasing_of_every_action_is_an_answer(asked: Ask, app: App):
    with app.store.transaction(read_only=True) as memory:
        intents = app.assistant(memory).library.intents
    questions = [{"id": name, "text": text} for name, texts in intents.items() for text in texts]
    for question, found in zip(questions, asked(*questions), strict=True):
        assert (found["subject"], found["outcome"]) == (question["id"], "answer"), question["text"]


@pytest.mark.parametrize("subject", [f"IND-{number}" for number in (306, 313, 334, 232)])
def test_an_indicators_own_name_is_understood(asked: Ask, app: App, subject: str):
    with app.store.transaction(read_only=True) as memory:
        name = app.assistant(memory).library.indicators[subject].words["fr"].name
    (found,) = asked(f"{name} en France")
    assert (found["subject"], found["territory"]) == (subject, "FRANCE")


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


def test_a_handler_that_fails_costs_one_answer_not_the_run(
    asked: Ask, app: App, assistant: Assistant, monkeypatch: pytest.MonkeyPatch
):
    router = Router()

    @router.on("IND-", "theme:", "none", "intent:help")
    def fail(meaning: Meaning, context: Context) -> Reply:
        return Reply((), (), str(1 / math.floor(0.5)))

    broken = Assistant(assistant.known, router, assistant.locales)
    with app.store.transaction(read_only=True) as memory:
        monkeypatch.setattr(app, "_loaded", (memory.library_version(), broken))
    found, other = asked("la fibre à Guéret", "quelle tondeuse ?")
    assert (found["outcome"], found["subject"], found["territory"]) == ("decline", "none", None)
    assert found["reply"].startswith("Je suis désolé")
    assert other["outcome"] == "decline"


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


def test_the_way_of_asking_must_be_said(chezvous: Chezvous):
    ran = chezvous("ask", stdin=b'{"id": 1, "text": "aide"}\n')
    assert ran.status == 2
    assert "--jsonl" in ran.err
