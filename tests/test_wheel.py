"""The wheel alone, in an environment of its own, answers from any folder."""

import json
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections import Counter
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        str(folder),
        str(PROJECT),
    ]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new environment that holds the wheel; its dependencies are lent by the one the tests run in.

    A ``.pth`` file adds that folder behind the new one, and the ``.pth`` files inside the lent folder
    are not obeyed: an editable install of this checkout stays out of sight.
    """
    root = tmp_path_factory.mktemp("environment")
    venv.create(root, with_pip=False)
    python = root / "bin" / "python"
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps"]
    subprocess.run([*install, "--no-index", str(wheel)], check=True)
    (packages,) = root.glob("lib/python*/site-packages")
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib"))
    return root


def run(environment: Path, folder: Path, *arguments: str, said: str = "") -> str:
    """Run a program of the environment from another folder, with nothing of ours in the variables."""
    variables = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C"}
    program = [str(environment / "bin" / arguments[0]), *arguments[1:]]
    done = subprocess.run(
        program, input=said.encode(), capture_output=True, cwd=folder, env=variables, check=False
    )
    assert done.stderr == b""
    assert done.returncode == 0
    return done.stdout.decode()


def test_the_wheel_holds_the_two_packages_and_what_they_say(wheel: Path):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert {name.split("/")[0] for name in names} == {"bot", "handlers", "chezvous-0.1.0.dist-info"}
    assert max(Counter(names).values()) == 1
    inside = {name.removeprefix("bot/_data/") for name in names if name.startswith("bot/_data/")}
    assert inside >= {
        "content/indicators.toml",
        "content/barometer/2024-10-15.json.gz",
        "content/territories/communes.gz",
        "locales/fr/LC_MESSAGES/chezvous.mo",
        "locales/fr/LC_MESSAGES/plain.mo",
    }
    for name in names:
        assert "__pycache__" not in name
        assert not name.startswith(("bot/_data/tests", "bot/tests"))


def test_the_wheel_is_small(wheel: Path):
    # Places and figures take 1 MB, the model 2 MB, the phrasings it was made of 1 MB: an editor's
    # installation can check and train them too.
    assert wheel.stat().st_size < 5_000_000


def test_the_program_that_runs_is_the_wheels(environment: Path, tmp_path: Path):
    said = run(
        environment, tmp_path, "python", "-c", "import bot, handlers; print(bot.__file__, handlers.__file__)"
    )
    for file in said.split():
        assert Path(file).is_relative_to(environment)


def test_it_answers_in_french_with_figures(environment: Path, tmp_path: Path):
    question = json.dumps({"id": 1, "text": "la fibre à Guéret ?"})
    found = json.loads(run(environment, tmp_path, "chezvous", "ask", "--jsonl", said=question))
    assert (found["outcome"], found["subject"], found["territory"]) == ("answer", "IND-306", "D23")
    assert "Creuse\N{NO-BREAK SPACE}: 95,2\N{NO-BREAK SPACE}%" in found["reply"]
    assert "Le baromètre n’a pas de chiffre pour Guéret même." in found["reply"]
    assert found["sources"]


def test_it_draws_its_picture_and_keeps_its_files_in_the_users_folder(environment: Path, tmp_path: Path):
    said = run(environment, tmp_path, "python", "-m", "bot", "chat", said="la fibre dans la Creuse\n")
    (picture,) = [Path(line) for line in said.splitlines() if line.endswith(".png")]
    assert picture.is_relative_to(tmp_path / ".local" / "share" / "chezvous")
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_its_content_is_sound(environment: Path, tmp_path: Path):
    assert "the content is sound" in run(environment, tmp_path, "chezvous", "check")
