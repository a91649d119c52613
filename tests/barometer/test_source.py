"""An edition comes in a folder or a zip; neither is trusted."""

import os
from datetime import date
from pathlib import Path

import pytest

from bot.barometer import archive
from bot.barometer.day import edition_date
from bot.barometer.faults import FaultLog, ImportFaults, refusal
from bot.barometer.layout import read_edition
from tests.barometer.layout_files import FIBRE, FILES, write_folder, write_zip

ON = date(2024, 10, 15)


def refused(path: Path) -> str:
    """Return what is said of an edition that cannot be read."""
    with pytest.raises(ImportFaults) as caught:
        read_edition(path, ON)
    return str(caught.value)


def test_a_folder_a_zip_and_one_folder_down_say_the_same(tmp_path: Path) -> None:
    folder = read_edition(write_folder(tmp_path / "plain", FILES), ON)
    write_folder(tmp_path / "deep" / "barometre", FILES)
    (tmp_path / "deep" / "notes.txt").write_text("x")
    mac: dict[str, str | bytes] = {**FILES, f"../__MACOSX/{FIBRE}"[3:]: b"\0"}
    assert read_edition(tmp_path / "deep", ON) == folder
    assert read_edition(write_zip(tmp_path / "root.zip", FILES), ON) == folder
    assert read_edition(write_zip(tmp_path / "deep.zip", FILES, "barometre-resultats/"), ON) == folder
    assert read_edition(write_zip(tmp_path / "mac.zip", mac), ON) == folder


def test_nothing_there(tmp_path: Path) -> None:
    assert "there is no such folder or zip" in refused(tmp_path / "absent")
    assert "there is no such folder or zip" in refused(tmp_path / ("x" * 5000))


def test_an_empty_folder_or_zip_is_not_the_layout(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert "is not the official layout: expected data/ind-*.csv" in refused(tmp_path / "empty")
    assert "is not the official layout" in refused(write_zip(tmp_path / "empty.zip", {}))
    assert "is not the official layout" in refused(write_zip(tmp_path / "other.zip", {"a/b.txt": "x"}))


def test_two_folders_down_is_too_deep(tmp_path: Path) -> None:
    write_folder(tmp_path / "a" / "b", FILES)
    assert "here or one folder down" in refused(tmp_path)
    assert "here or one folder down" in refused(write_zip(tmp_path / "deep.zip", FILES, "a/b/"))


def test_several_editions_in_one_folder_are_not_guessed_between(tmp_path: Path) -> None:
    write_folder(tmp_path / "july", FILES)
    write_folder(tmp_path / "october", FILES)
    assert "holds several editions ('july/', 'october/')" in refused(tmp_path)


def test_of_many_editions_in_one_folder_a_few_are_named(tmp_path: Path) -> None:
    for number in range(7):
        write_folder(tmp_path / f"e{number}", FILES)
    assert "('e0/', 'e1/', 'e2/', 'e3/', 'e4/', …)" in refused(tmp_path)


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    outside = write_folder(tmp_path / "outside", FILES) / FIBRE
    inside = write_folder(tmp_path / "inside", FILES) / FIBRE
    inside.unlink()
    inside.symlink_to(outside)
    assert refused(tmp_path / "inside") == f"{FIBRE}: a link that leads out of the folder is not followed"


def test_a_link_to_nowhere_is_a_fault_and_not_a_missing_indicator(tmp_path: Path) -> None:
    write_folder(tmp_path, FILES)
    (tmp_path / "data" / "ind-307.csv").symlink_to(tmp_path / "gone.csv")
    assert "data/ind-307.csv: expected a regular file" in refused(tmp_path)


def test_pipes_folders_and_giants_are_not_read(tmp_path: Path) -> None:
    os.mkfifo(write_folder(tmp_path / "pipe", FILES) / "data" / "ind-307.csv")
    assert "data/ind-307.csv: expected a regular file" in refused(tmp_path / "pipe")
    (write_folder(tmp_path / "folder", FILES) / "data" / "ind-307.csv").mkdir()
    assert "data/ind-307.csv: expected a regular file" in refused(tmp_path / "folder")
    with (write_folder(tmp_path / "giant", FILES) / FIBRE).open("r+b") as file:
        file.truncate(archive.LARGEST_ENTRY + 1)
    assert f"{FIBRE}: the file is larger than" in refused(tmp_path / "giant")


def test_a_link_to_itself_is_said(tmp_path: Path) -> None:
    loop = write_folder(tmp_path, FILES) / "data" / "ind-307.csv"
    loop.symlink_to(loop)
    assert "data/ind-307.csv: " in refused(tmp_path)


def test_a_name_cannot_write_to_the_terminal(tmp_path: Path) -> None:
    said = refused(write_folder(tmp_path, {**FILES, "data/ind-\x1b[31m.csv": "x"}))
    assert said == "'data/ind-\\x1b[31m.csv': expected a name such as ind-306.csv"


@pytest.mark.parametrize("name", ["\x1b[2J", "\u202egnp.exe", "a\nb", "\x9b31m", "\udcff"])
def test_no_name_anywhere_writes_to_the_terminal(tmp_path: Path, name: str) -> None:
    write_folder(tmp_path / name / "july", FILES)
    write_folder(tmp_path / name / name, FILES)
    (tmp_path / name / "july" / FIBRE).unlink()
    (tmp_path / name / "july" / FIBRE).mkdir()
    for path in (tmp_path / name, tmp_path / name / "july", tmp_path / f"{name}x"):
        assert refused(path).isprintable()
    with pytest.raises(ImportFaults) as caught:
        edition_date(tmp_path / name, None)
    assert str(caught.value).isprintable()


def test_a_name_without_end_is_not_repeated_whole(tmp_path: Path) -> None:
    assert len(refused(write_zip(tmp_path / "x.zip", {**FILES, f"../{'x' * 60_000}": "x"}))) < 400


def test_words_from_elsewhere_cannot_write_to_the_terminal_either() -> None:
    log = FaultLog()
    log.absorb(refusal("x", "cannot be read: [Errno 5] \x1b[2J\n'y'", 1))
    with pytest.raises(ImportFaults, match=r"^x:1: cannot be read: \[Errno 5\] \\x1b\[2J 'y'$"):
        log.settle()
