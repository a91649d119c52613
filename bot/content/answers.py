"""``answers/<id>.md``: a reviewed text, its sources before it and its phrasings after it.

::

    +++
    reviewed_on = 2026-11-22
    sources = ["cese-2024-03-28"]
    +++
    ## fr
    # Le Forum ouvert
    Le Forum ouvert est…
    ## plain
    …
    ## en
    …
    ## questions
    c'est quoi le forum ouvert
    ## questions en
    what is the open forum
"""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from bot.content.faults import ContentFault
from bot.content.sources import named
from bot.content.tables import Table, TableFile
from bot.domain.answers import Answer, Claim, ClaimValue, Source, Voiced
from bot.domain.library import VOICES

LONGEST = 1500
"""Characters of a text: with its sources it must fit one message."""
SECTIONS = (*VOICES, "questions", "questions en")
_HEADER = re.compile(r"## (.+)")


def answer_names(folder: Path) -> list[str]:
    """Return the files of the answers, ``answers/pgo.md``, in order."""
    return sorted(f"answers/{file.name}" for file in (folder / "answers").glob("*.md"))


def read_answer(file: TableFile, sources: Mapping[str, Source]) -> Answer:
    """Return one answer; what is wrong is noted in the file's faults."""
    front = Table(file, (), file.values)
    front.only("reviewed_on", "sources", "claims")
    sections = {name: (start, lines) for name, start, lines in sections_of(file)}
    titles, texts = {}, {}
    for voice in VOICES:
        titles[voice], texts[voice] = _text(file, voice, *sections.get(voice, (None, [])))
    start, asked = sections.get("questions", (None, []))
    if not any(asked):
        file.fault((), "## questions: at least one line is expected", start)
    said = file.source.partition("\n## questions")[0]
    return Answer(
        Path(file.name).stem,
        titles,
        texts,
        named(front, "sources", sources),
        _claims(front, sources),
        front.day("reviewed_on"),
        hashlib.sha256(said.encode()).hexdigest()[:12],
    )


def sections_of(file: TableFile) -> list[tuple[str, int, list[str]]]:
    """Return each section of the file: its name, the line of its header, its lines.

    A header that is unknown, or stands twice, is a fault.
    """
    seen: dict[str, tuple[str, int, list[str]]] = {}
    lines: list[str] = []
    for number, line in enumerate(file.body, file.body_starts):
        header = _HEADER.fullmatch(line.strip())
        if header is None:
            lines.append(line.strip())
            continue
        name, lines = header[1], []
        if name not in SECTIONS or name in seen:
            what = f"## {name}: one of {', '.join(SECTIONS)} is expected, each once"
            file.faults.append(ContentFault(file.name, number, what))
        else:
            seen[name] = (name, number, lines)
    return list(seen.values())


def _text(file: TableFile, voice: str, start: int | None, lines: list[str]) -> tuple[str, str]:
    """Return the title and the text of a section."""
    text = "\n".join(lines).strip()
    title, _, body = text.partition("\n")
    if not title.startswith("# ") or not body.strip():
        file.fault((), f"## {voice}: a line « # title » and a text are expected", start)
    if len(body) > LONGEST:
        file.fault((), f"## {voice}: {len(body)} characters, at most {LONGEST} are expected", start)
    return title.removeprefix("# ").strip(), re.sub(r"\n{2,}", "\n", body.strip())


def _claims(front: Table, sources: Mapping[str, Source]) -> tuple[Claim, ...]:
    return (
        tuple(_claim(table, sources) for table in front.tables("claims")) if "claims" in front.values else ()
    )


def _claim(table: Table, sources: Mapping[str, Source]) -> Claim:
    table.only(*VOICES, "values")
    values = []
    for value in table.tables("values"):
        value.only(*VOICES, "source")
        name = value.text("source")
        if name in sources:
            values.append(ClaimValue(voiced(value), sources[name]))
        elif name and sources:
            value.file.fault((*value.path, "source"), f"source: {name!r} is not in sources.toml")
    return Claim(voiced(table), tuple(values))


def voiced(table: Table, longest: int = 300) -> Voiced:
    """Return a text in each voice."""
    return {voice: table.text(voice, longest) for voice in VOICES}
