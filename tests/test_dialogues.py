"""The conversations of ``tests/dialogues/``, which anyone on the team can read and write.

``> text`` is what the person writes; ``& text`` is one more message that waits with it. The lines
below are the whole answer, word for word; a line ``…`` stands for any lines. ``[Yes] [No]`` are the
choices offered. ``+ 13 h`` lets time pass. A file that begins with ``@ stranger`` is the first contact
of somebody who was told nothing yet; with ``@ trial``, the operator said nothing of themselves.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.dialogue import Assistant, answer
from bot.domain.conversation import Conversation
from bot.domain.messages import IncomingMessage, Reply
from bot.domain.people import Contact, Operator, PersonRef
from bot.store.engine import make_engine
from bot.store.schema import migrate
from bot.store.store import Store
from bot.understanding.normalise import clean
from tests.conftest import NOW

OPERATOR = Operator("la mission du tour", "contact@example.org", "dpo@example.org", official=True)
DIALOGUES = sorted((Path(__file__).parent / "dialogues").glob("*.txt"))


@dataclass
class Turn:
    line: int
    said: list[str]
    wait: timedelta
    expected: list[str] = field(default_factory=list)


def turns(file: Path) -> Iterator[Turn]:
    turn, wait = None, timedelta()
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if line.startswith(("#", "@ ")) or (turn is None and not line):
            continue
        if line.startswith("> "):
            if turn:
                yield turn
            turn, wait = Turn(number, [line[2:]], wait), timedelta()
        elif line.startswith("& "):
            assert turn is not None, f"{file.name}:{number}: a second message before any first"
            turn.said.append(line[2:])
        elif passed := re.fullmatch(r"\+ (\d+) h", line):
            wait = timedelta(hours=int(passed[1]))
        elif line:
            assert turn is not None, f"{file.name}:{number}: an answer before any question"
            turn.expected.append(line)
    if turn:
        yield turn


def shown(reply: Reply) -> list[str]:
    lines = [line for part in reply.parts for line in part.text.splitlines() if line]
    choices = [choice for part in reply.parts for choice in part.choices]
    return [*lines, " ".join(f"[{choice.label}]" for choice in choices)] if choices else lines


def matches(expected: list[str], lines: list[str]) -> bool:
    pattern = "".join(r"(?:.*\n)*" if line == "…" else re.escape(plain(line)) + r"\n" for line in expected)
    return re.fullmatch(pattern, "".join(f"{plain(line)}\n" for line in lines)) is not None


def plain(line: str) -> str:
    return line.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("file", DIALOGUES, ids=lambda file: file.stem)
def test_the_conversation_goes_as_written(file: Path, assistant: Assistant, tmp_path: Path):
    engine = make_engine(f"sqlite:///{tmp_path / 'talk.sqlite3'}")
    migrate(engine)
    store, now, person = Store(engine, bytes(32)), NOW, PersonRef("terminal", "test")
    directives = re.findall(r"^@ (\w+)$", file.read_text("utf-8"), re.M)
    if "trial" not in directives:
        assistant = replace(assistant, operator=OPERATOR)
    if "stranger" not in directives:
        with store.transaction() as memory:
            memory.remember(person, Contact(introduced=True), Conversation(), now)
    for turn in turns(file):
        now += turn.wait
        messages = [IncomingMessage(person, clean(text)) for text in turn.said]
        with store.transaction() as memory:
            lines = shown(answer(assistant, memory, messages, now))
        said = "\n".join(lines)
        assert matches(turn.expected, lines), f"{file.name}:{turn.line}: > {turn.said}\n{said}"
    store.close()


def test_there_are_conversations():
    assert len(DIALOGUES) >= 10
