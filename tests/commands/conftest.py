"""Commands as a user calls them: a line of arguments, something on standard input, three results."""

import io
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import main
from bot.app import App, running
from bot.commands.ask import ask
from bot.settings import NAMES, read_settings


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


Chezvous = Callable[..., Ran]
Ask = Callable[..., list[dict[str, Any]]]


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the machine's own environment says must not change a test."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "chezvous.sqlite3"


@pytest.fixture
def chezvous(database: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Chezvous:
    """Runs a command in this process on the test's own database."""

    def run(*arguments: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            status = main([*map(str, arguments), "--db", str(database)])
        except SystemExit as refused:
            status = int(refused.code or 0)
        return Ran(status, *capsys.readouterr())

    return run


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """A running assistant that nobody imports into."""
    with running(read_settings({}, tmp_path_factory.mktemp("app") / "chezvous.sqlite3")) as started:
        yield started


@pytest.fixture
def asked(app: App) -> Ask:
    """Asks questions, each a text or a whole object, and returns the answers."""

    def run(*questions: str | dict[str, Any]) -> list[dict[str, Any]]:
        objects = [{"id": q, "text": q} if isinstance(q, str) else q for q in questions]
        target = io.StringIO()
        status = ask(app, io.StringIO("".join(f"{json.dumps(each)}\n" for each in objects)), target)
        assert status == 0
        return [json.loads(line) for line in target.getvalue().splitlines()]

    return run
