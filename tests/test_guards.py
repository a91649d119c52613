"""What nobody would notice going wrong: catalogues, documents and sizes that drift from the code."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from bot.domain.caveats import Caveat
from bot.settings import NAMES, read_settings
from handlers import router
from tests.conftest import SHARED

PROJECT = Path(__file__).parents[1]
SOURCES = sorted(file for folder in ("bot", "handlers") for file in (PROJECT / folder).rglob("*.py"))
CATALOGUES = read_settings({}).locales_path / "fr" / "LC_MESSAGES"
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2)}
PLACEHOLDER = re.compile(r"\{(\w*)\}")
Key = str | tuple[str, ...]
both = pytest.mark.parametrize("name", ["chezvous", "plain"])


@cache
def catalogue(name: str) -> Catalog:
    with (CATALOGUES / f"{name}.po").open("rb") as file:
        return read_po(file, locale="fr", abort_invalid=True)


def messages(name: str) -> dict[Key, Message]:
    return {_key(each.id): each for each in catalogue(name) if each.id}


def _key(message: Key | list[str]) -> Key:
    return message if isinstance(message, str) else tuple(message)


def _texts(message: Key | list[str]) -> tuple[str, ...]:
    return (message,) if isinstance(message, str) else tuple(message)


@cache
def said_in_the_code() -> dict[Key, str]:
    """Return the messages of the code, and where one of them stands."""
    found: dict[Key, str] = {}
    for folder in ("bot", "handlers"):
        for file, line, message, _, _ in extract_from_dir(PROJECT / folder, keywords=KEYWORDS):
            found[_key(message)] = f"{folder}/{file}:{line}"
    return found


def test_the_code_speaks():
    assert len(said_in_the_code()) > 80


def test_every_message_of_the_code_is_said_in_french():
    missing = {where: key for key, where in said_in_the_code().items() if key not in messages("chezvous")}
    assert missing == {}


def test_no_message_is_left_that_the_code_no_longer_says():
    assert set(messages("chezvous")) - set(said_in_the_code()) == set()
    assert not catalogue("chezvous").obsolete and not catalogue("plain").obsolete


def test_plain_french_says_otherwise_what_ordinary_french_says():
    assert set(messages("plain")) - set(messages("chezvous")) == set()
    same = [key for key, each in messages("plain").items() if each.string == messages("chezvous")[key].string]
    assert same == [], "what is said the same way needs no second translation"


@both
def test_nothing_is_empty_or_doubtful_and_every_form_is_there(name):
    for key, each in messages(name).items():
        assert not each.fuzzy, key
        strings = _texts(each.string)
        assert len(strings) == (1 if isinstance(key, str) else 2), key
        assert all(text.strip() for text in strings), key


@both
def test_translations_fill_the_same_blanks(name):
    """An edition's day may be left out of plain French; nothing else, and nothing is added."""
    for key, each in messages(name).items():
        wanted = {blank for text in _texts(key) for blank in PLACEHOLDER.findall(text)}
        for text in _texts(each.string):
            filled = set(PLACEHOLDER.findall(text))
            assert filled <= wanted, key
            assert wanted - filled <= ({"day"} if name == "plain" else set()), key


@both
def test_french_signs_stay_beside_their_words(name):
    for key, each in messages(name).items():
        for text in _texts(each.string):
            assert not re.search(r"(?<![\u00a0\u202f])[:;?!%»]", text), (key, text)
            assert not re.search(r"«(?![\u00a0\u202f])", text), (key, text)
            assert "'" not in text and '"' not in text, (key, text)


@both
def test_compiled_catalogues_are_those_that_can_be_read(name):
    with (CATALOGUES / f"{name}.mo").open("rb") as file:
        compiled = {_key(each.id): _texts(each.string) for each in read_mo(file) if each.id}
    assert compiled == {key: _texts(each.string) for key, each in messages(name).items()}


@pytest.mark.parametrize("name", [*NAMES, *Caveat], ids=str)
def test_every_setting_and_every_caveat_is_in_the_readme(name):
    assert f"`{name}`" in (PROJECT / "README.md").read_text("utf-8")


@pytest.mark.official_data
def test_every_subject_of_the_list_can_be_said_and_has_a_handler(library):
    listed = re.findall(r"^\| `([a-z][\w:-]+)` \|", (SHARED / "subjects.md").read_text("utf-8"), re.M)
    assert len([subject for subject in listed if subject.startswith("intent:")]) == 13
    commitments = [f"engagement-{number:02}" for number in range(1, 18)]
    themes = [f"theme:{slug}" for slug in library.themes]
    for subject in {*listed, *commitments, *library.indicators, *themes}:
        assert library.knows(subject), subject
        assert router().find(subject), subject


@pytest.mark.parametrize("subject", ["none", "choice", "distress"])
def test_what_a_message_may_otherwise_mean_has_a_handler(subject):
    assert router().find(subject)


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: str(file.relative_to(PROJECT)))
def test_files_and_functions_stay_short(file):
    source = file.read_text("utf-8")
    assert source.count("\n") <= 200, "a file of 200 lines is two files"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno - node.lineno < 45, f"{node.name}, line {node.lineno}"
