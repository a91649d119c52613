"""``chezvous ask --jsonl``: a machine interface that does not change under those who use it."""

import math
import re
from pathlib import Path

import pytest

from bot.app import App
from bot.content.questions import read_questions
from bot.dialogue import Assistant
from bot.domain.meaning import Meaning
from bot.domain.messages import Reply
from bot.routing import Context, Router
from bot.services.answer_text import sources_of
from tests.commands.conftest import Ask, Chezvous

KEYS = [
    "id", "outcome", "subject", "candidates", "territory", "territory_candidates", "reply", "sources", "ms",
]  # fmt: skip


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


VAGUE = ("école", "les jeunes", "police", "le logement", "médecins", "formation", "femmes", "prison")


def test_a_choice_gives_what_may_be_chosen(asked: Ask, app: App):
    theme, *vague = asked("la santé dans la creuse", *VAGUE)
    assert {app_theme(app, name) for name in theme["candidates"]} == {"sante"}
    unsure = [each for each in vague if (each["outcome"], each["subject"]) == ("choice", "none")]
    assert unsure, "what is vague is not settled for the person"
    assert all(each["candidates"] for each in unsure)
    assert any(len(each["candidates"]) >= 2 for each in unsure)


def test_a_reviewed_text_comes_with_its_sources_dated_as_far_as_known(asked: Ask, app: App):
    (found,) = asked("c'est quoi le PGO ?")
    with app.store.transaction(read_only=True) as memory:
        sources = sources_of(app.assistant(memory).library.answers["pgo"])
    assert (found["outcome"], found["subject"]) == ("answer", "pgo")
    assert found["sources"] == [
        {"title": each.title, "url": each.url, "date": each.dated} for each in sources
    ]
    dates = {each["date"] for each in found["sources"]}
    assert {"2024-03-28", "2025"} <= dates
    assert all(re.fullmatch(r"\d{4}(-\d\d){0,2}", day) for day in dates)


def test_a_machine_is_neither_introduced_to_nor_asked_for_a_vote(asked: Ask):
    for found in asked("la fibre en France", "c'est quoi le PGO ?"):
        assert found["outcome"] == "answer"
        assert "Je suis une machine" not in found["reply"]
        assert "répond-il à votre question" not in found["reply"]


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


def test_the_first_phrasings_of_every_action_are_an_answer(asked: Ask, app: App, content: Path):
    with app.store.transaction(read_only=True) as memory:
        intents = app.assistant(memory).library.intents
    questions = [
        {"id": each.subject, "text": each.text}
        for each in read_questions(content, [])
        if each.file == "questions/first.txt" and each.subject in intents
    ]
    questions.append({"id": "intent:cancel", "text": "annuler"})
    assert {question["id"] for question in questions} == set(intents)
    for question, found in zip(questions, asked(*questions), strict=True):
        assert (found["subject"], found["outcome"]) == (question["id"], "answer"), question["text"]


@pytest.mark.parametrize("subject", [f"IND-{number}" for number in (306, 313, 334, 232)])
def test_an_indicators_own_name_is_understood(asked: Ask, app: App, subject: str):
    with app.store.transaction(read_only=True) as memory:
        name = app.assistant(memory).library.indicators[subject].words["fr"].name
    (found,) = asked(f"{name} en France")
    assert (found["subject"], found["territory"]) == (subject, "FRANCE")


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


def test_the_way_of_asking_must_be_said(chezvous: Chezvous):
    ran = chezvous("ask", stdin=b'{"id": 1, "text": "aide"}\n')
    assert ran.status == 2
    assert "--jsonl" in ran.err
