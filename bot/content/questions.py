"""How people ask: the phrasings from which understanding is trained, and which nothing else reads.

``questions/*.txt`` hold those of figures, themes, actions and of what is not ours, under
``[IND-306]`` and ``[IND-306 en]``, one a line; those of an answer stand at the end of its own file.
A comment ``# author: two`` says who wrote a file: what one author wrote is judged by what the others did.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.content.answers import answer_names, sections_of
from bot.content.faults import ContentFault
from bot.content.tables import TableFile

_SECTION = re.compile(r"\[([\w:-]+)( en)?\]")
_AUTHOR = re.compile(r"# author: (\w+)")
_OF_ANSWERS = "two"
"""Who wrote the phrasings at the end of the answers."""
_LANGUAGES = {"questions": "fr", "questions en": "en"}


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One way to ask for a subject, and where it is written.

    Attributes:
        author: who wrote it, a name of our own.
        subject: ``IND-306``, ``pgo``, ``intent:help``, ``out:impots``, ``distress:medical``.
        language: ``fr`` or ``en``.
    """

    subject: str
    language: str
    text: str
    file: str
    line: int
    author: str


def read_questions(folder: Path, faults: list[ContentFault]) -> list[Phrasing]:
    """Return all phrasings of a content folder in a stable order; what is wrong is noted."""
    files = sorted(f"questions/{file.name}" for file in (folder / "questions").glob("*.txt"))
    found = [phrasing for name in files for phrasing in _listed(folder, name, faults)]
    for name in answer_names(folder):
        found += _of_answer(TableFile(folder, name, faults))
    return found


def _listed(folder: Path, name: str, faults: list[ContentFault]) -> Iterator[Phrasing]:
    subject: str | None = ""  # None: something is wrong with the section, which was said once
    language, author = "fr", ""
    for number, line in enumerate(_lines(folder, name, faults), 1):
        if not line or line.startswith("#"):
            author = found[1] if (found := _AUTHOR.match(line)) else author
            continue
        if line.startswith("["):
            section = _SECTION.fullmatch(line)
            subject, language = (section[1], "en" if section[2] else "fr") if section else (None, "fr")
            if section is None:
                what = "[IND-306] or [IND-306 en] is expected"
                faults.append(ContentFault(name, number, what))
        elif subject:
            yield Phrasing(subject, language, line, name, number, author)
        elif subject is not None:
            faults.append(ContentFault(name, number, "a section such as [IND-306] is expected before"))
            subject = None


def _lines(folder: Path, name: str, faults: list[ContentFault]) -> list[str]:
    try:
        return [line.strip() for line in (folder / name).read_text("utf-8").splitlines()]
    except OSError as error:
        faults.append(ContentFault(name, None, f"cannot be read: {error.strerror}"))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        faults.append(ContentFault(name, line, "UTF-8 is expected"))
    return []


def _of_answer(file: TableFile) -> Iterator[Phrasing]:
    subject = Path(file.name).stem
    for section, start, lines in sections_of(file):
        if section in _LANGUAGES:
            for number, line in enumerate(lines, start + 1):
                if line:
                    yield Phrasing(subject, _LANGUAGES[section], line, file.name, number, _OF_ANSWERS)
