"""Files of labelled questions, one JSON object a line."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.content import ContentFault, ContentFaults


@dataclass(frozen=True, slots=True)
class Labelled:
    """A question, and what is right for it.

    Attributes:
        accept: the subjects that are right; ``("choice",)`` or ``("none",)`` where a choice or silence is.
        among: of a choice: at least two of its options must be among these.
        territory: the zone that the text names, ``ask`` where it is ambiguous, None where none is named.
        group: ``figures``, ``topics``, ``oos-near``…
        style: how it is written, empty if not said.
        distress: the numbers to call are required.
    """

    id: str
    text: str
    accept: tuple[str, ...]
    among: tuple[str, ...]
    territory: str | None
    group: str
    style: str
    distress: bool

    @property
    def in_scope(self) -> bool:
        """Whether there is something to answer."""
        return self.accept != ("none",)


@dataclass(frozen=True, slots=True)
class Sample:
    """A line of a set for the bare engine: a text, its label, and whether it is learnt or asked."""

    text: str
    label: str
    split: str


def read_labelled(file: Path) -> list[Labelled]:
    """Return the questions of a file. ContentFaults names each line that is none."""
    return [_labelled(line) for line in _lines(file, ("id", "text", "accept"))]


def read_samples(file: Path) -> list[Sample]:
    """Return the lines of a set for the bare engine. ContentFaults names each line that is none."""
    return [
        Sample(str(line["text"]), str(line["label"]), str(line["split"]))
        for line in _lines(file, ("text", "label", "split"))
    ]


def _labelled(line: dict[str, Any]) -> Labelled:
    return Labelled(
        str(line["id"]),
        str(line["text"]),
        tuple(line["accept"]),
        tuple(line.get("among", ())),
        line.get("territory"),
        str(line.get("group", "")),
        str(line.get("style", "")),
        str(line.get("note", "")).startswith("distress"),
    )


def _lines(file: Path, keys: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    faults, found = [], []
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ContentFaults((ContentFault(str(file), None, f"cannot be read: {error}"),)) from error
    for number, text in enumerate(lines, 1):
        if text.strip():
            try:
                line = json.loads(text)
                if not isinstance(line.get("accept", []), list):
                    raise TypeError(line)
                [line[key] for key in keys]
                found.append(line)
            except (ValueError, KeyError, TypeError, AttributeError):
                expected = ", ".join(f'"{key}"' for key in keys)
                faults.append(ContentFault(str(file), number, f"an object with {expected} is expected"))
    if faults:
        raise ContentFaults(tuple(faults))
    yield from found
