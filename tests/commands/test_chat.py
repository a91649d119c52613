"""``chezvous chat``: from a file, from a terminal, and however it ends."""

import io
import os
import pty
import select
import signal
import subprocess
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from bot.app import App, running
from bot.commands.chat import chat
from bot.settings import read_settings
from tests.commands.conftest import Chezvous

HELLO = "Bonjour. Je donne les chiffres"


def blocks(said: str) -> list[str]:
    """Return the answers: an empty line ends each of them."""
    return said.removesuffix("\n\n").split("\n\n") if said else []


@pytest.mark.parametrize(
    ("typed", "answers"),
    [
        ("", 0),
        ("\n\n  \n\t\n", 0),
        ("aide", 1),
        ("aide\n", 1),
        ("aide\r\naide\r\n", 2),
        ("aide\n\n\naide\n", 2),
        ("/quit\naide\n", 0),
        ("aide\n /quit \r\naide\n", 1),
        ("aide /quit\n", 1),
        ("\ufeffaide\n", 1),
    ],
)
def test_one_message_a_line_until_quit_or_the_end(app: App, typed: str, answers: int):
    target = io.StringIO()
    assert chat(app, io.TextIOWrapper(io.BytesIO(typed.encode()), "utf-8"), target) == 0
    assert len(blocks(target.getvalue())) == answers
    assert "> " not in target.getvalue()


def test_what_was_said_is_remembered_from_one_run_to_the_next(chezvous: Chezvous, database: Path):
    chezvous("chat", stdin="j'habite à Tulle\n".encode())
    ran = chezvous("chat", stdin="mes données\noubliez-moi\nmes données\n".encode())
    before, _, after = blocks(ran.out)
    assert "Corrèze" in before
    assert "Corrèze" not in after


def test_any_bytes_are_answered(chezvous: Chezvous):
    ran = chezvous("chat", stdin=b"\xff\xfe\x80\n\xe9t\xe9\nla fibre \xe0 Gu\xe9\x00ret\n")
    assert ran.status == 0
    assert len(blocks(ran.out)) == 3
    assert "Traceback" not in ran.out + ran.err


def test_where_no_picture_can_be_drawn_the_words_and_the_plot_are_given(
    chezvous: Chezvous, database: Path, caplog: pytest.LogCaptureFixture
):
    database.parent.mkdir()
    (database.parent / "pictures").write_text("a file where the folder should be")
    ran = chezvous("chat", stdin="la fibre à Guéret\n".encode())
    assert ran.status == 0
    assert "Creuse\N{NO-BREAK SPACE}: 95,2\N{NO-BREAK SPACE}%" in ran.out
    assert "Image\N{NO-BREAK SPACE}: Accès à la fibre" in ran.out
    assert ".png" not in ran.out
    assert "no pictures" in caplog.text


@pytest.mark.slow
def test_a_picture_is_the_path_of_a_png_that_exists(chezvous: Chezvous, database: Path):
    ran = chezvous("chat", stdin="la fibre à Guéret\nla fibre à Guéret\n".encode())
    paths = [Path(line) for line in ran.out.splitlines() if line.endswith(".png")]
    assert len(paths) == 2
    assert paths[0] == paths[1]
    assert paths[0].is_absolute()
    assert paths[0].is_relative_to(database.parent)
    assert paths[0].read_bytes().startswith(b"\x89PNG\r\n\x1a\n")


class Interrupted(io.StringIO):
    """Standard input at which somebody presses Ctrl-C."""

    def readline(self, size: int = -1, /) -> str:
        raise KeyboardInterrupt


def test_ctrl_c_ends_the_conversation_quietly(tmp_path: Path):
    target = io.StringIO()
    with running(read_settings({}, tmp_path / "chezvous.sqlite3")) as app:
        assert chat(app, Interrupted(), target) == 0
    assert target.getvalue() == "\n"


class Terminal:
    """A person before a terminal: types, and reads until something new appears."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self.shown = ""
        self.seen = 0

    def type(self, text: str) -> None:
        os.write(self.descriptor, text.encode())

    def read_until(self, text: str) -> None:
        while (found := self.shown.find(text, self.seen)) < 0:
            piece = self._piece()
            assert piece, self.shown
            self.shown += piece
        self.seen = found + len(text)

    def read_all(self) -> None:
        while piece := self._piece():
            self.shown += piece

    def _piece(self) -> str:
        assert select.select([self.descriptor], [], [], 60)[0], f"nothing comes after: {self.shown}"
        with suppress(OSError):  # the other end is closed
            return os.read(self.descriptor, 4096).decode("utf-8", "replace")
        return ""


@contextmanager
def conversation(database: Path) -> Iterator[tuple[Terminal, subprocess.Popen[bytes]]]:
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 200))
    arguments = [sys.executable, "-m", "bot", "chat", "--db", str(database)]
    with subprocess.Popen(
        arguments, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    ) as talking:
        os.close(theirs)
        terminal = Terminal(ours)
        try:
            terminal.read_until("> ")
            yield terminal, talking
            terminal.read_all()
            talking.wait(60)
        finally:
            talking.kill()  # nothing to do where it has ended
            os.close(ours)


@pytest.mark.slow
def test_a_terminal_has_a_greeting_a_prompt_and_ends_with_ctrl_d(database: Path):
    with conversation(database) as (terminal, talking):
        assert "/quit" in terminal.shown
        terminal.type("aide\n")
        terminal.read_until("2024.")
        terminal.read_until("> ")  # the line discipline would take the key while no prompt waits for it
        terminal.type("\x04")
    assert talking.returncode == 0
    assert HELLO in terminal.shown
    assert "Traceback" not in terminal.shown


@pytest.mark.slow
def test_a_terminal_ends_with_ctrl_c_too(database: Path):
    with conversation(database) as (terminal, talking):
        while talking.poll() is None:  # just before the prompt waits for a key, readline misses one
            talking.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                talking.wait(10)
    assert talking.returncode == 0
    assert "Traceback" not in terminal.shown


@pytest.mark.slow
def test_the_module_run_as_a_program_is_the_command(database: Path):
    arguments = [sys.executable, "-m", "bot", "chat", "--db", str(database)]
    ran = subprocess.run(arguments, input="aide\n/quit\n", capture_output=True, encoding="utf-8", check=True)
    assert ran.stdout.startswith("Instance d’essai, non officielle.\n")
    assert ran.stdout.count(HELLO) == 1
    assert ran.stderr == ""


@pytest.mark.slow
def test_a_reader_that_has_enough_is_no_error(database: Path):
    arguments = [sys.executable, "-m", "bot", "figure", "--all", "--db", str(database)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as printing:
        assert printing.stdout
        assert printing.stderr
        assert printing.stdout.readline().startswith(b'{"indicator"')
        printing.stdout.close()
        assert printing.stderr.read() == b""
        assert printing.wait() == 1
