"""An import that is killed, at whatever moment, leaves all of an edition or nothing."""

import os
import pty
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from tests.commands.conftest import Chezvous
from tests.commands.test_import import DAY, kept
from tests.conftest import SHARED


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "bot", *map(str, arguments)]


@pytest.mark.slow
@pytest.mark.official_data
def test_a_killed_import_leaves_nothing_and_can_be_run_again(chezvous: Chezvous, database: Path):
    """Killed while its progress bar moves, then at moments spread over the whole run."""
    folder = SHARED / "data" / "barometre-2024-10-15"
    arguments = command("import", folder, "--edition", DAY, "--db", database)
    chezvous("migrate")
    before = kept(database)
    kill_while_reading(arguments)
    assert kept(database) == before
    finished = 0
    for seconds in (0.5, 0.8, 1.0, 1.2, 1.4, 1.6, 1.8):
        with subprocess.Popen(arguments, stdout=subprocess.DEVNULL) as importing:
            try:
                importing.wait(seconds)
                finished += 1
            except subprocess.TimeoutExpired:
                importing.kill()
        rows = kept(database)
        assert rows == before or [row[0] for row in rows["edition"]] == [DAY]
    ran = chezvous("import", folder, "--edition", DAY)
    assert ran.status == 0
    assert [row[0] for row in kept(database)["edition"]] == [DAY]


def kill_while_reading(arguments: list[str]) -> None:
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))  # in a terminal without lines no bar is drawn
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=theirs) as importing:
        os.close(theirs)
        shown = b""
        while b"/106" not in shown:
            shown += os.read(ours, 1024)
        importing.kill()
    os.close(ours)
    assert importing.returncode == -9
