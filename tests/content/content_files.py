"""The small content folder ``small/``, which is right, to be broken one way at a time."""

from pathlib import Path

import pytest

from bot.content import ContentFaults, load_library
from bot.domain.library import Library
from tests.domain.figures_of import edition

SMALL = Path(__file__).parent / "small"
IND, THM, INT, EMG = "indicators.toml", "themes.toml", "intents.toml", "emergencies.toml"
SRC, COM, DOR, DAT = "sources.toml", "commitments.toml", "doors.toml", "barometer/sources.toml"
ANS = "answers/reseau.md"
VOC, CAL, QUE = "vocabulary.toml", "calibration.jsonl", "questions/first.txt"

LIBRARY_FILES = (IND, THM, INT, EMG, SRC, COM, DOR, DAT, ANS)
"""What may be said."""
LEARNT_FILES = (VOC, CAL, QUE)
"""What understanding is trained from."""
FILES = {name: (SMALL / name).read_text("utf-8") for name in (*LIBRARY_FILES, *LEARNT_FILES)}
NONE = (edition("2024-10-15", {}),)
"""Editions without a figure."""

Changes = dict[str, str | bytes | None]


def write(folder: Path, changes: Changes) -> Path:
    """Write the content; a file whose change is None is left out."""
    for name, text in {**FILES, **changes}.items():
        if text is not None:
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def swap(name: str, old: str, new: str, nth: int = 1) -> str:
    """Return a file in which what stands there for the nth time is another."""
    parts = FILES[name].split(old)
    assert len(parts) > nth, old
    return old.join(parts[:nth]) + new + old.join(parts[nth:])


def load(folder: Path, changes: Changes | None = None) -> Library:
    """Return the library of the small content."""
    return load_library(write(folder, changes or {}), NONE, None)


def faults(folder: Path, changes: Changes) -> list[str]:
    """Return what is wrong with the small content once it is changed."""
    with pytest.raises(ContentFaults) as caught:
        load(folder, changes)
    assert str(caught.value) == "\n".join(map(str, caught.value.faults))
    return [str(fault) for fault in caught.value.faults]
