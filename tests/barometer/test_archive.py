"""A zip may be cut, locked, or a trap: it is refused in words."""

import os
import stat
import tracemalloc
import zlib
from datetime import date
from pathlib import Path
from zipfile import ZIP_BZIP2, ZipFile, ZipInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.barometer import archive
from bot.barometer.faults import ImportFaults
from bot.barometer.layout import read_edition
from tests.barometer.layout_files import CONFIG, FIBRE, FILES, INDICATORS, write_zip

ON = date(2024, 10, 15)


def refused(path: Path) -> str:
    """Return what is said of an edition that cannot be read."""
    with pytest.raises(ImportFaults) as caught:
        read_edition(path, ON)
    return str(caught.value)


def test_a_file_that_is_no_zip(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"not a zip")
    assert "is not a zip that can be read, or it is cut" in refused(tmp_path / "x.zip")


def test_a_truncated_zip(tmp_path: Path) -> None:
    whole = write_zip(tmp_path / "x.zip", FILES)
    whole.write_bytes(whole.read_bytes()[:-30])
    assert "is not a zip that can be read, or it is cut" in refused(whole)


def test_a_zip_damaged_inside_says_which_file(tmp_path: Path) -> None:
    damaged = write_zip(tmp_path / "x.zip", FILES)
    content = bytearray(damaged.read_bytes())
    start = content.index(FIBRE.encode()) + len(FIBRE)
    content[start + 20 : start + 24] = b"\xff\xff\xff\xff"
    damaged.write_bytes(content)
    assert f"{FIBRE}: cannot be read from the zip, which is damaged or cut" in refused(damaged)


def test_an_encrypted_zip(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "x.zip", FILES)
    content = bytearray(path.read_bytes())
    # The flag of the first entry of the directory, eight bytes after its signature.
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    assert f"{FIBRE}: the zip is encrypted" in refused(path)


@pytest.mark.parametrize("name", ["../data/ind-306.csv", "/etc/passwd", "a/../../b", "data\\ind-306.csv"])
def test_names_that_lead_out_of_the_zip(tmp_path: Path, name: str) -> None:
    path = write_zip(tmp_path / "x.zip", {**FILES, name: "x"})
    assert "the name of a file in the zip leads out of it" in refused(path)


def test_a_symbolic_link_in_a_zip(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "x.zip", FILES)
    link = ZipInfo("data/ind-307.csv")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with ZipFile(path, "a") as archived:
        archived.writestr(link, "/etc/passwd")
    assert "data/ind-307.csv: the zip holds a symbolic link" in refused(path)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_name_twice_in_a_zip(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "x.zip", FILES)
    with ZipFile(path, "a") as archived:
        archived.writestr(FIBRE, "another")
    assert f"{FIBRE}: the zip holds this name twice" in refused(path)


def test_an_unusual_compression(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with ZipFile(path, "w", ZIP_BZIP2) as archived:
        archived.writestr(CONFIG, FILES[CONFIG])
    assert "the zip is compressed in an unusual way" in refused(path)


def test_a_zip_bomb_in_one_file(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "x.zip", {**FILES, "data/ind-307.csv": bytes(10_000_000)})
    assert "data/ind-307.csv: expands" in refused(path)


def test_a_zip_bomb_in_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_TOTAL", 1000)
    assert "the zip expands to" in refused(write_zip(tmp_path / "x.zip", FILES))


def test_a_zip_of_too_many_files_or_bytes(tmp_path: Path) -> None:
    many = write_zip(tmp_path / "x.zip", {f"{number}": "" for number in range(archive.MOST_ENTRIES + 1)})
    assert "the zip holds 10,001 files; at most 10,000 are read" in refused(many)
    with (tmp_path / "giant.zip").open("wb") as file:
        file.truncate(archive.LARGEST_ZIP + 1)
    assert "which no edition is" in refused(tmp_path / "giant.zip")


def test_a_file_of_the_zip_that_is_too_large(tmp_path: Path) -> None:
    noise = os.urandom(200_000).hex() * (archive.LARGEST_ENTRY // 400_000 + 1)
    path = write_zip(tmp_path / "x.zip", {**FILES, INDICATORS: noise})
    assert f"{INDICATORS}: the file is larger than" in refused(path)


def test_a_size_that_lies_is_not_believed(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "x.zip", FILES)
    content = bytearray(path.read_bytes())
    place = content.index(b"PK\x01\x02") + 24
    content[place : place + 4] = (10).to_bytes(4, "little")
    path.write_bytes(content)
    assert f"{FIBRE}: cannot be read from the zip" in refused(path)


def lying(path: Path, content: bytes, said: int, summed: int) -> Path:
    """Write a zip whose directory lies about its last file: its size, and a sum over some bytes only."""
    write_zip(path, {**FILES, "data/ind-307.csv": content})
    written = bytearray(path.read_bytes())
    entry = written.rindex(b"PK\x01\x02")
    written[entry + 16 : entry + 20] = zlib.crc32(content[:summed]).to_bytes(4, "little")
    written[entry + 24 : entry + 28] = said.to_bytes(4, "little")
    path.write_bytes(written)
    return path


@pytest.mark.parametrize("summed", [100_000, 100_001])
def test_a_bomb_that_says_it_is_small_is_not_expanded(tmp_path: Path, summed: int) -> None:
    path = lying(tmp_path / "x.zip", bytes(60_000_000), 100_000, summed)
    tracemalloc.start()
    try:
        said = refused(path)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert "data/ind-307.csv: cannot be read from the zip" in said
    assert most < 5_000_000


@pytest.mark.parametrize("more", [-30, -1, 1, 30])
@pytest.mark.parametrize("summed", [0, 1])
def test_a_file_is_never_read_in_part(tmp_path: Path, more: int, summed: int) -> None:
    content = FILES[FIBRE].replace("306", "307").encode()
    said = len(content) + more
    path = lying(tmp_path / "x.zip", content, said, said + summed)
    assert "data/ind-307.csv: cannot be read from the zip" in refused(path)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_damage_to_a_zip_ends_in_anything_but_faults(tmp_path: Path, data: st.DataObject) -> None:
    path = write_zip(tmp_path / "whole.zip", FILES)
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    broken = tmp_path / "broken.zip"
    broken.write_bytes(content[: data.draw(st.integers(len(content) // 2, len(content)))])
    try:
        reading = read_edition(broken, ON)
    except ImportFaults as error:
        assert error.faults
    else:
        assert reading.edition.measures
