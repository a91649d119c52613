"""``emergencies.toml``: what people in distress write and are told."""

import re
from collections.abc import Mapping

from bot.content.sources import read_source
from bot.content.tables import Table, TableFile
from bot.domain.library import VOICES, Emergency

KINDS = ("medical", "suicide", "violence", "child", "danger")
_LIST = re.compile(r"<(\w+)>")
_PART = re.compile(r"[*^$]|[\w'’-]+|\w+~?(?:\|\w+~?)*")


def read_emergencies(file: TableFile) -> tuple[Emergency, ...]:
    """Return what to say in each kind of emergency; what is wrong is noted in the file's faults."""
    whole = Table(file, (), file.values)
    whole.only("spellings", "words", "emergency")
    spellings, lists = _texts(whole, "spellings"), _texts(whole, "words")
    return tuple(_emergency(table, spellings, lists) for table in whole.tables("emergency"))


def _texts(whole: Table, key: str) -> dict[str, str]:
    """Return the texts of a table that may be left out."""
    table = whole.table(key) if key in whole.values else Table(whole.file, (key,), {})
    return {name: table.text(name) for name in table.values}


def _emergency(table: Table, spellings: Mapping[str, str], lists: Mapping[str, str]) -> Emergency:
    table.only("kind", "phrases", "unless", "messages", "sources")
    messages = table.table("messages")
    said = table.table("phrases")
    said.only("fr", "en")
    return Emergency(
        table.one_of("kind", KINDS),
        {language: _phrases(said, language, lists) for language in ("fr", "en")},
        {voice: messages.text(voice, 600).strip() for voice in VOICES},
        tuple(read_source(source) for source in table.tables("sources")),
        _phrases(table, "unless", lists) if "unless" in table.values else (),
        spellings,
    )


def _phrases(table: Table, key: str, lists: Mapping[str, str]) -> tuple[str, ...]:
    """Return phrases with their <lists> of words written out; what cannot be read is a fault."""
    return tuple(_phrase(written, table, key, lists) for written in table.texts(key))


def _phrase(written: str, table: Table, key: str, lists: Mapping[str, str]) -> str:
    def fault(what: str) -> None:
        table.file.fault((*table.path, key), f"[{'.'.join(table.path)}] {key}: {what}")

    for name in sorted(set(_LIST.findall(written)) - set(lists)):
        fault(f"<{name}> is no list of [words]")
    phrase = _LIST.sub(lambda name: "|".join(lists.get(name[1], "x").split()), written)
    if not all(map(_PART.fullmatch, phrase.split())) or not any(map(str.isalnum, phrase)):
        fault(f"« {written} » is not read: words, a|b, a~, * ^ or $ are expected")
    return phrase
