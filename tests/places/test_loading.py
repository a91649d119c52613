"""A fault in the places' files is found when they are read, and says where it is."""

import gzip
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.understanding.places import load_gazetteer
from bot.understanding.places.compact import GazetteerFault
from tests.places.shipped import FOLDER

SMALL = """# a few communes
[communes]
75056\tParis\t75\t2100000\t75001
97411\tSaint-Denis\t974\t150000\t97400
[former names]
97411\tSaint-Denis-de-Bourbon\tr
[former codes]
75101\t75056
"""
ZONES = """
[[region]]
code = "R11"
name = "Île-de-France"
[[departement]]
code = "D75"
name = "Paris"
region = "R11"
[[region]]
code = "R04"
name = "La Réunion"
[[departement]]
code = "D974"
name = "La Réunion"
region = "R04"
time_zone = "Indian/Reunion"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "communes.gz").write_bytes(gzip.compress(SMALL.encode()))
    (tmp_path / "territories.toml").write_text(ZONES, "utf-8")
    (tmp_path / "ordinary_words.txt").write_text("# words\nplan!\n# names\nalbert\n", "utf-8")
    (tmp_path / "lookalikes.txt").write_text("maison\n", "utf-8")
    return tmp_path


def test_a_small_folder_is_enough(folder: Path) -> None:
    places = load_gazetteer(folder)
    assert places.get("97411").time_zone == "Indian/Reunion"
    assert places.get("75101").name == "Paris"


Breaking = Callable[[Path], object]


def compact(old: str, new: str) -> Breaking:
    return lambda folder: (folder / "communes.gz").write_bytes(
        gzip.compress(SMALL.replace(old, new).encode())
    )


def text(name: str, old: str, new: str) -> Breaking:
    path = name

    def change(folder: Path) -> None:
        content = (folder / path).read_text("utf-8")
        (folder / path).write_text(content.replace(old, new, 1), "utf-8")

    return change


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        (compact("2100000", "many"), "communes.gz, line 3"),
        (compact("\t974\t", "\t999\t"), "communes.gz, line 4"),
        (compact("\tr\n", "\n"), "communes.gz, line 6"),
        (compact("75101\t", ""), "communes.gz, line 8"),
        (compact("[former names]", "[names]"), "communes.gz"),
        (lambda folder: (folder / "communes.gz").write_bytes(b"\x1f\x8b\x08\x00broken"), "communes.gz"),
        (lambda folder: (folder / "communes.gz").write_bytes(b"not gzip"), "communes.gz"),
        (lambda folder: (folder / "communes.gz").unlink(), "communes.gz"),
        (text("territories.toml", '"R11"', "R11"), "territories.toml.*line 3"),
        (text("territories.toml", 'name = "Paris"', ""), "departement has no name"),
        (text("territories.toml", 'region = "R11"', 'region = "R99"'), "D75: given twice, or in an unknown"),
        (text("territories.toml", 'code = "D974"', 'code = "D75"'), "D75: given twice"),
        (lambda folder: (folder / "territories.toml").unlink(), "territories.toml"),
        (text("ordinary_words.txt", "plan!", "Plan!"), "ordinary_words.txt, line 2"),
        (text("ordinary_words.txt", "plan!", "plan!!"), "ordinary_words.txt, line 2"),
        (lambda folder: (folder / "ordinary_words.txt").unlink(), "ordinary_words.txt"),
        (lambda folder: (folder / "lookalikes.txt").write_bytes(b"\xff"), "lookalikes.txt"),
    ],
)
def test_each_fault_names_its_file(folder: Path, broken: Breaking, message: str) -> None:
    broken(folder)
    with pytest.raises(GazetteerFault, match=message):
        load_gazetteer(folder)


@pytest.mark.parametrize(
    ("added", "message"),
    [
        ('[[alias]]\nnames = ["x"]\nto = ["D99"]\ncertainty = "sure"', "D99"),
        ('[[alias]]\nnames = ["x"]\nto = ["D75"]\ncertainty = "perhaps"', "perhaps"),
        ('[[alias]]\nnames = ["x"]\nto = ["D75"]', "certainty"),
        ('[[town]]\nname = "x"\ncode = "75000"', "75000"),
        ('[time_zones]\n99999 = "Europe/Paris"', "99999"),
    ],
)
def test_a_name_that_leads_nowhere_is_a_fault(folder: Path, added: str, message: str) -> None:
    path = folder / "territories.toml"
    path.write_text(f"{path.read_text('utf-8')}\n{added}\n", "utf-8")
    with pytest.raises(GazetteerFault, match=message):
        load_gazetteer(folder)


def test_the_shipped_folder_can_be_copied_anywhere(tmp_path: Path) -> None:
    assert len(load_gazetteer(Path(shutil.copytree(FOLDER, tmp_path / "elsewhere"))).rows) == 34_969
