"""``chezvous ask --jsonl``: questions in, answers out, one JSON object a line."""

import json
import math
import sys
import time
from collections.abc import Iterator
from typing import Any, TextIO

from bot.app import App, now
from bot.dialogue import Answered, Assistant, respond
from bot.domain.conversation import CONVERSATION_LIFE, Conversation
from bot.domain.library import Places
from bot.domain.meaning import Where
from bot.domain.people import Contact
from bot.i18n import LOCALES
from bot.understanding.normalise import clean

# Some indexes are made when they are first needed: that is starting, not answering, and not ``ms``.
WARMING = ("la fibre à limojes", "la santé dans le nor", "ce qui change en Creuse")


class BadQuestion(ValueError):
    """A line that is no question; the message says what was expected."""


def ask(app: App, source: TextIO, target: TextIO) -> int:
    """Answer each line of ``source`` as a fresh person; return the exit status.

    A line that is no question is told on standard error with its number, the others are
    answered all the same, and the status is 2.
    """
    status = 0
    with app.store.transaction(read_only=True) as memory:
        assistant = app.assistant(memory)
    warm_up(assistant)
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        try:
            question = _question(line, assistant.library.places)
        except BadQuestion as fault:
            print(f"stdin:{number}: {fault}", file=sys.stderr)
            status = 2
            continue
        answer, _ = answered_line(assistant, question)
        print(json.dumps(answer, ensure_ascii=False), file=target, flush=True)
    return status


def warm_up(assistant: Assistant) -> None:
    """Make what is made when it is first needed."""
    for text in WARMING:
        respond(assistant, text, Contact(), Conversation(), now())


def _question(line: str, places: Places) -> dict[str, Any]:
    try:
        question = json.loads(line.lstrip("\ufeff"), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise BadQuestion(f"a JSON object is expected: {error}") from error
    if not isinstance(question, dict) or not isinstance(question.get("text"), str):
        raise BadQuestion('an object with "id" and "text" is expected')
    if not _is_id(question.get("id")):
        raise BadQuestion('"id": a text or a number is expected')
    territory, locale = question.get("territory"), question.get("locale", "fr")
    if territory is not None and (not isinstance(territory, str) or places.find(territory) is None):
        raise BadQuestion(f'"territory": a zone such as "D87" is expected, not {territory!r}')
    if locale not in LOCALES:
        raise BadQuestion(f'"locale": one of {", ".join(LOCALES)} is expected, not {locale!r}')
    return question


def _is_id(value: object) -> bool:
    """Whether a value can be given back as it came: no infinity (JSON has none), no endless nesting."""
    return isinstance(value, str | int | None) or (isinstance(value, float) and math.isfinite(value))


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")


def answered_line(assistant: Assistant, question: dict[str, Any]) -> tuple[dict[str, Any], float]:
    """Return the answer to a question as it is printed, and the confidence in its subject, 0 to 1."""
    locale, territory = question.get("locale", "fr"), question.get("territory")
    contact = Contact(locale=locale, territory=territory, introduced=True)
    start = time.perf_counter()
    # Somebody new, but in the middle of a conversation: who speaks has been said.
    conversation = Conversation(until=now() + CONVERSATION_LIFE)
    answered = respond(assistant, clean(question["text"]), contact, conversation, now())
    elapsed = (time.perf_counter() - start) * 1000
    line = {
        "id": question.get("id"),
        "outcome": _outcome(answered),
        "subject": _subject(answered),
        "candidates": list(_candidates(answered)),
        **_territory(answered, assistant.library.places),
        "reply": answered.reply.text,
        "sources": [
            {"title": source.title, "url": source.url, "date": source.dated}
            for source in answered.reply.sources
        ],
        "ms": round(elapsed, 3),
    }
    return line, answered.meaning.confidence


def _outcome(answered: Answered) -> str:
    """Return the reply's outcome; an action is always an answer, though it may still ask where."""
    outcome = answered.reply.outcome
    if outcome == "failed":
        return "decline"
    return "answer" if answered.meaning.subject.startswith("intent:") else outcome


def _subject(answered: Answered) -> str:
    subject = answered.meaning.subject
    return "none" if subject in ("choice", "distress", "vote") else subject


def _candidates(answered: Answered) -> Iterator[str]:
    """Give the subjects offered, else those that were considered."""
    question = answered.conversation.question
    # Actions offer languages, or the whole menu, to choose from: these are no candidates.
    offered = question and question.kind == "subject" and not answered.meaning.subject.startswith("intent:")
    yield from question.options if question and offered else answered.meaning.candidates


def _territory(answered: Answered, places: Places) -> dict[str, Any]:
    """Say which zone the text names: never what is remembered."""
    meaning = answered.meaning
    labels = list(dict.fromkeys(places.zone_label(place) for place in meaning.places))
    if not labels:  # none is named, or one that nobody knows
        return {"territory": None, "territory_candidates": []}
    if meaning.where is Where.ASK:
        return {"territory": "ask", "territory_candidates": labels}
    return {"territory": labels[0], "territory_candidates": labels}
