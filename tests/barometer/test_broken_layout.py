"""Whatever is wrong with an edition is said with file, line and words, and nothing is returned."""

from datetime import date
from pathlib import Path
from time import process_time

import pytest

from bot.barometer.faults import SHOWN_FAULTS, ImportFaults
from bot.barometer.layout import read_edition
from tests.barometer.broken_data import DATA_CASES, row
from tests.barometer.broken_labels import LABEL_CASES
from tests.barometer.broken_metadata import METADATA_CASES
from tests.barometer.layout_files import (
    CONFIG,
    FIBRE,
    FILES,
    HEADER,
    THEFTS,
    Files,
    with_change,
    with_file,
    write_folder,
)

ON = date(2024, 10, 15)
CASES = {**DATA_CASES, **METADATA_CASES, **LABEL_CASES}


@pytest.mark.parametrize(("files", "file", "line", "words"), CASES.values(), ids=CASES.keys())
def test_says_file_line_and_what_was_expected(
    tmp_path: Path, files: Files, file: str, line: int | None, words: str
) -> None:
    with pytest.raises(ImportFaults) as caught:
        read_edition(write_folder(tmp_path, files), ON)
    matching = [fault for fault in caught.value.faults if (fault.file, fault.line) == (file, line)]
    assert any(words in fault.what for fault in matching), str(caught.value)
    assert len(caught.value.faults) <= 2, "one thing is wrong: it is not said over and over"


def test_at_least_forty_two_kinds_are_tried() -> None:
    assert len(CASES) >= 42


def test_faults_of_several_files_come_together(tmp_path: Path) -> None:
    files = {
        **with_change(THEFTS, "D2A", "D99"),
        FIBRE: FILES[FIBRE].replace("63.25", "?"),
        CONFIG: FILES[CONFIG].replace("mailles_dispo", "mailles", 1),
    }
    with pytest.raises(ImportFaults) as caught:
        read_edition(write_folder(tmp_path, files), ON)
    assert {fault.file for fault in caught.value.faults} == {FIBRE, THEFTS, CONFIG}


def test_beyond_fifty_faults_they_are_counted(tmp_path: Path) -> None:
    bad = "".join(f"IND-306,D23,20{year}-01-01,DEPT,,x,,\n" for year in range(10, 99))
    with pytest.raises(ImportFaults) as caught:
        read_edition(write_folder(tmp_path, with_file(FIBRE, f"{HEADER}\n{bad}")), ON)
    assert len(caught.value.faults) == SHOWN_FAULTS
    assert caught.value.more == 39
    assert str(caught.value).endswith("… and 39 more faults")
    assert str(caught.value).startswith("data/ind-306.csv:2: indic_va is 'x'")


def test_a_long_or_garbled_cell_is_quoted_shortly(tmp_path: Path) -> None:
    with pytest.raises(ImportFaults) as caught:
        read_edition(write_folder(tmp_path, row(f"IND-306,D23,2024-06-01,DEPT,,\x1b[31m{'z' * 9999},,")), ON)
    assert len(str(caught.value)) < 400
    assert "\x1b" not in str(caught.value)


def test_an_endless_number_is_refused_at_once(tmp_path: Path) -> None:
    files = row(f"IND-306,D23,2024-06-01,DEPT,,{'1' * 20_000}x,,")
    start = process_time()
    with pytest.raises(ImportFaults, match="expected a number"):
        read_edition(write_folder(tmp_path, files), ON)
    assert process_time() - start < 2
