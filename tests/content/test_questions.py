"""Phrasings are read with who wrote them, in which language, and where they stand."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from bot.content import ContentFault
from bot.content.questions import Phrasing, read_questions
from tests.content.content_files import ANS, FILES, QUE, write

SIGNS = st.characters(categories=["L", "N", "P", "Zs"], exclude_characters="[#")
LINES = st.lists(st.text(SIGNS, min_size=1).map(str.strip))


def read(folder: Path) -> list[Phrasing]:
    faults: list[ContentFault] = []
    found = read_questions(folder, faults)
    assert faults == []
    return found


def listed(folder: Path, **files: str) -> list[tuple[str, ...]]:
    """Return who asks for what in files of ``questions/``."""
    (folder / "questions").mkdir()
    for name, text in files.items():
        (folder / "questions" / f"{name}.txt").write_text(text, "utf-8")
    return [(each.subject, each.language, each.text, each.author) for each in read(folder)]


def test_all_phrasings_are_read_those_of_the_answers_last(tmp_path):
    assert read(write(tmp_path, {})) == [
        Phrasing("IND-1", "fr", "la chose", QUE, 3, "one"),
        Phrasing("IND-1", "en", "the thing", QUE, 6, "one"),
        Phrasing("out:travaux", "fr", "des travaux dans ma rue", QUE, 8, "one"),
        Phrasing("distress:danger", "fr", "on me suit", QUE, 10, "one"),
        Phrasing("reseau", "fr", "c'est quoi le réseau", ANS, 36, "two"),
        Phrasing("reseau", "fr", "qui est membre", ANS, 37, "two"),
        Phrasing("reseau", "en", "what is the network", ANS, 39, "two"),
    ]


def test_the_same_line_of_the_file_is_found_again(tmp_path):
    for each in read(write(tmp_path, {})):
        assert FILES[each.file].splitlines()[each.line - 1] == each.text


def test_an_author_writes_until_the_next_one_and_in_one_file_alone(tmp_path):
    first = "[a]\nw\n# author: one\nx\n# By hand.\n[b]\ny\n# author: two\nz\n"
    found = listed(tmp_path, first=first, second="[c]\nv\n")
    assert [(text, author) for _, _, text, author in found] == [
        ("w", ""),
        ("x", "one"),
        ("y", "one"),
        ("z", "two"),
        ("v", ""),
    ]


def test_english_ends_with_its_section(tmp_path):
    found = listed(tmp_path, first="[a en]\nx\n[b]\ny\n[a en]\nz\n")
    assert [each[:3] for each in found] == [("a", "en", "x"), ("b", "fr", "y"), ("a", "en", "z")]


def test_a_file_begins_in_no_section_of_the_one_before(tmp_path):
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions" / "first.txt").write_text("[a]\nx\n", "utf-8")
    (tmp_path / "questions" / "second.txt").write_text("y\n[b]\nz\n", "utf-8")
    faults: list[ContentFault] = []
    assert [each.text for each in read_questions(tmp_path, faults)] == ["x", "z"]
    assert [(each.file, each.line) for each in faults] == [("questions/second.txt", 1)]


def test_files_are_read_in_the_order_of_their_names(tmp_path):
    found = listed(tmp_path, b="[x]\nthree\n", a="[x]\none\ntwo\n")
    assert [text for _, _, text, _ in found] == ["one", "two", "three"]


def test_a_folder_without_questions_asks_for_nothing(tmp_path):
    assert read(tmp_path) == []


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_read(tmp_path):
    (write(tmp_path, {}) / "questions" / "folder.txt").mkdir()
    faults: list[ContentFault] = []
    assert len(read_questions(tmp_path, faults)) == 7
    assert [str(each) for each in faults] == ["questions/folder.txt:?: cannot be read: Is a directory"]


def test_lines_under_a_section_that_is_none_belong_to_nothing(tmp_path):
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions" / "a.txt").write_text("[a]\nx\n[b c]\ny\nz\n[d]\nw\n", "utf-8")
    faults: list[ContentFault] = []
    found = [(each.subject, each.text) for each in read_questions(tmp_path, faults)]
    assert found == [("a", "x"), ("d", "w")]
    assert [each.line for each in faults] == [3]


@given(LINES)
def test_what_is_written_is_what_is_read_in_its_order(lines):
    with TemporaryDirectory() as folder:
        text = "\n".join(["# author: one", "[pgo]", *lines])
        found = listed(Path(folder), first=text)
    assert found == [("pgo", "fr", line, "one") for line in lines if line]
