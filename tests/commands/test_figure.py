"""``chezvous figure``: a machine interface, whose every number is one of the official files."""

import hashlib
import io
import json
from datetime import date
from pathlib import Path

import pytest

from bot.app import App
from bot.barometer.layout import read_edition
from bot.commands.figure import as_object, print_figure
from bot.content import load_library
from bot.domain.caveats import Caveat
from bot.domain.library import Library
from bot.services.figures import all_figures
from bot.understanding.places import Gazetteer
from tests.commands import official
from tests.commands.conftest import Chezvous, Ran
from tests.conftest import SHARED

KEYS = [
    "indicator", "territory", "edition", "unit", "value", "on", "baseline", "baseline_on", "target",
    "target_on", "progress", "official_rate", "shown", "caveats", "previous",
]  # fmt: skip
JULY, OCTOBER = date(2024, 7, 16), date(2024, 10, 15)
DIGESTS = Path(__file__).parents[1] / "figure_digest.txt"
"""One line an edition: its day, its count of figures, the SHA-256 of all of them as read on 2024-10-15."""


def folder(on: date) -> Path:
    return SHARED / "data" / f"barometre-{on}"


def test_one_figure_is_one_object_with_the_promised_keys_in_order(chezvous: Chezvous):
    ran = chezvous("figure", "IND-306", "D23", "--json")
    assert (ran.status, ran.err) == (0, "")
    (found,) = ran.objects
    assert list(found) == KEYS
    assert list(found["previous"]) == ["edition", "value", "on"]
    assert found["progress"] == pytest.approx((95.19 - 52.64) / (100 - 52.64) * 100)
    del found["progress"], found["caveats"]
    assert found == {
        "indicator": "IND-306",
        "territory": "D23",
        "edition": "2024-10-15",
        "unit": "% du territoire",
        "value": 95.19,
        "on": "2024-06-01",
        "baseline": 52.64,
        "baseline_on": "2022-06-01",
        "target": 100.0,
        "target_on": "2026-12-01",
        "official_rate": 89.85,
        "shown": True,
        "previous": {"edition": "2024-07-16", "value": 86.19436875567665, "on": "2024-03-01"},
    }


def test_an_older_edition_can_be_asked_for_and_has_none_before_it(chezvous: Chezvous):
    (found,) = chezvous("figure", "ind-306", "d23", "--json", "--edition", "2024-07-16").objects
    assert (found["edition"], found["previous"]) == ("2024-07-16", None)


def test_without_json_the_figure_is_said_in_words(chezvous: Chezvous):
    ran = chezvous("figure", "IND-306", "FRANCE")
    assert ran.status == 0
    assert "88,6\N{NO-BREAK SPACE}%" in ran.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("IND-999", "D23", None), "no indicator IND-999"),
        (("IND-306", "D999", None), "no value for D999"),
        (("IND-306", "D23", date(2020, 1, 1)), "Known: 2024-10-15, 2024-07-16"),
    ],
)
def test_what_is_not_there_is_refused_with_what_is(
    app: App, capsys: pytest.CaptureFixture[str], arguments: tuple[str, str, date | None], said: str
):
    target = io.StringIO()
    assert print_figure(app, *arguments, target, as_json=True) == 1
    assert target.getvalue() == ""
    assert said in capsys.readouterr().err


def test_all_of_an_edition_that_is_not_there_is_refused(chezvous: Chezvous):
    ran = chezvous("figure", "--all", "--edition", "2020-01-01")
    assert (ran.status, ran.out) == (1, "")
    assert "no edition of 2020-01-01" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [(), ("IND-306",), ("--all", "--edition", "soon"), ("IND-306", "D23", "--edition", "2024-13-01")],
)
def test_a_misused_command_is_told_how_to_be_used(chezvous: Chezvous, arguments: tuple[str, ...]):
    ran = chezvous("figure", *arguments)
    assert ran.status == 2
    assert "usage: chezvous" in ran.err


def test_all_prints_each_pair_that_has_a_value_once_and_in_order(chezvous: Chezvous):
    found = chezvous("figure", "--all", "--json", "--edition", "2024-10-15").objects
    pairs = [(each["indicator"], each["territory"]) for each in found]
    assert len(pairs) == 8_277
    assert pairs == sorted(set(pairs))
    assert all(list(each) == KEYS for each in found)
    assert {caveat for each in found for caveat in each["caveats"]} <= set(Caveat)


def digest_line(library: Library, on: date) -> str:
    """Return an edition's line of the digest file; ages count from one fixed day."""
    lines = [
        json.dumps(as_object(each), ensure_ascii=False)
        for each in all_figures(library, library.edition(on), OCTOBER)
    ]
    sha = hashlib.sha256("\n".join(lines).encode()).hexdigest()
    return f"{on} {len(lines)} {sha}"


def test_the_shipped_editions_are_those_of_the_committed_digest(library: Library):
    assert [digest_line(library, on) for on in (JULY, OCTOBER)] == DIGESTS.read_text().splitlines()


@pytest.mark.official_data
@pytest.mark.slow
def test_the_digest_is_that_of_the_official_files_read_afresh(content: Path, gazetteer: Gazetteer):
    editions = tuple(read_edition(folder(on), on).edition for on in (OCTOBER, JULY))
    library = load_library(content, editions, gazetteer)
    assert [digest_line(library, on) for on in (JULY, OCTOBER)] == DIGESTS.read_text().splitlines()


def compare(ran: Ran, expected: official.Expected, today: date) -> None:
    """Compare what was printed with what an independent reading of the files gives, figure by figure."""
    assert (ran.status, ran.err) == (0, "")
    found = {(each["indicator"], each["territory"]): each for each in ran.objects}
    assert found.keys() == expected.keys()
    for pair, figure in found.items():
        caveats, progress = set(figure.pop("caveats")), figure.pop("progress")
        assert progress == pytest.approx(expected[pair].pop("progress"), abs=1e-6), pair
        assert figure == expected[pair], pair
        assert caveats >= official.plain_caveats(figure, today), pair
        assert not {"no_target", "not_shown_officially", "negative_value"} & (
            caveats - official.plain_caveats(figure, today)
        )


@pytest.mark.official_data
@pytest.mark.slow
def test_all_of_the_newest_edition_is_what_the_official_files_say(chezvous: Chezvous):
    expected = official.expected(folder(OCTOBER), OCTOBER, (JULY, folder(JULY)))
    compare(chezvous("figure", "--all", "--json"), expected, OCTOBER)


@pytest.mark.official_data
@pytest.mark.slow
def test_all_of_the_older_edition_is_what_the_official_files_say(chezvous: Chezvous):
    ran = chezvous("figure", "--all", "--json", "--edition", JULY)
    compare(ran, official.expected(folder(JULY), JULY), JULY)


@pytest.mark.official_data
@pytest.mark.slow
def test_an_imported_edition_is_what_the_official_files_say(chezvous: Chezvous):
    day = date(2024, 7, 17)  # not the shipped one's day: what is compared really was imported
    imported = chezvous("import", folder(JULY), "--edition", day)
    assert "106 files and 67949 rows read: 67949 rows accepted" in imported.out
    assert "8176 figures have a value" in imported.out
    ran = chezvous("figure", "--all", "--json", "--edition", day)
    compare(ran, official.expected(folder(JULY), day, (JULY, folder(JULY))), day)


@pytest.mark.official_data
@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_an_edition_nobody_has_seen_is_what_its_files_say(chezvous: Chezvous, tmp_path: Path, seed: int):
    day = date(2025, 10, 3 + seed)
    made = official.unseen(folder(OCTOBER), tmp_path / f"barometre-{day}", seed)
    assert f"The edition of {day} is imported." in chezvous("import", made).out
    expected = official.expected(made, day, (OCTOBER, folder(OCTOBER)))
    assert any(indicator == official.ADDED for indicator, _ in expected)
    assert not any(indicator == official.REMOVED for indicator, _ in expected)
    compare(chezvous("figure", "--all", "--json"), expected, day)
    said = chezvous("chat", stdin=b"panneaux solaires sur les toits en France ?\n").out
    assert "Panneaux solaires sur les toits" in said
    assert chezvous("figure", official.REMOVED, "FRANCE").status == 1
