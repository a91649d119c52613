"""What a program that draws pictures notices of the drawing process: nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Without a guard on purpose: it must not run twice.
START = """
import multiprocessing, os, signal, sys, threading
from datetime import UTC, datetime
from pathlib import Path
from bot.charts.process import Charts
from tests.charts.drawings import USUAL
print("run", flush=True)
charts = Charts(Path(sys.argv[1]))
charts.start(datetime(2024, 11, 4, tzinfo=UTC))
"""

READS = """
print(charts.png_now(USUAL).stat().st_size > 1000)
print([name for name in sys.modules if name.split(".")[0] in ("matplotlib", "PIL", "numpy")])
print(input(), input())
charts.stop()
"""

INTERRUPTED = """
signal.signal(signal.SIGINT, lambda *_: print("interrupted", flush=True))
drawn = []
drawing = threading.Thread(target=lambda: drawn.append(charts.png_now(USUAL)))
drawing.start()
while not multiprocessing.active_children():
    pass
while drawing.is_alive():
    os.killpg(0, signal.SIGINT)
    drawing.join(0.1)
print(len(drawn), len(multiprocessing.active_children()))
charts.stop()
"""

KILLED = """
charts.png_now(USUAL)
os.kill(os.getpid(), signal.SIGKILL)
"""

FORGETS_TO_STOP = """
print(charts.png_now(USUAL).exists())
"""


def run(body: str, folder: Path, stdin: str = "") -> tuple[int, list[str], str]:
    """Run a script in a session of its own, without a home; return its code, output lines and errors.

    Returns once every process that can write to its output has ended.
    """
    script = folder / "script.py"
    script.write_text(START + body)
    environment = {"HOME": "/nonexistent", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-W", "error", str(script), str(folder / "pictures")],
        input=stdin,
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
        start_new_session=True,
    )
    return done.returncode, done.stdout.splitlines(), done.stderr


@pytest.mark.slow
def test_a_program_runs_once_keeps_its_input_and_never_loads_matplotlib(tmp_path: Path) -> None:
    assert run(READS, tmp_path, "first\nsecond\n") == (0, ["run", "True", "[]", "first second"], "")


@pytest.mark.slow
def test_ctrl_c_reaches_the_program_alone_even_while_the_process_starts(tmp_path: Path) -> None:
    code, output, errors = run(INTERRUPTED, tmp_path)
    assert (code, errors) == (0, "")
    assert output[0] == "run"
    assert "interrupted" in output
    assert output[-1] == "1 1"


@pytest.mark.slow
def test_the_drawing_process_ends_with_a_program_that_is_killed(tmp_path: Path) -> None:
    code, output, _ = run(KILLED, tmp_path)
    assert (code, output) == (-9, ["run"])


@pytest.mark.slow
def test_a_program_that_forgets_to_stop_ends_all_the_same(tmp_path: Path) -> None:
    assert run(FORGETS_TO_STOP, tmp_path) == (0, ["run", "True"], "")
