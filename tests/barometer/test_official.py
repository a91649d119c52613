"""The real editions, read a second time here in another way and compared figure by figure."""

import csv
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.barometer.codec import decode, encode
from bot.barometer.layout import Reading, read_edition
from bot.barometer.shipped import load_shipped
from bot.domain.barometer import Observation, Series, Tier

PROJECT = Path(__file__).parents[2]
DATA = PROJECT.parent / "shared" / "data"
OCTOBER, JULY = date(2024, 10, 15), date(2024, 7, 16)
RESTARTING = {"IND-232", "IND-301", "IND-303", "IND-313", "IND-314", "IND-555", "IND-652"}

pytestmark = [
    pytest.mark.official_data,
    pytest.mark.skipif(not DATA.is_dir(), reason="the official files are not beside the project"),
]
both = pytest.mark.parametrize("on", [JULY, OCTOBER], ids=str)


def folder(on: date) -> Path:
    return DATA / f"barometre-{on}"


@cache
def reading(on: date) -> Reading:
    return read_edition(folder(on), on)


def rows_of(on: date) -> Iterator[dict[str, str]]:
    for file in sorted((folder(on) / "data").glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)


def independent(on: date) -> dict[tuple[str, str], dict[str, Any]]:
    """Gather the figures of each pair straight from the rows; only pairs that have a value."""
    pairs: dict[tuple[str, str], dict[str, Any]] = {}
    for row in rows_of(on):
        pair = pairs.setdefault((row["indic_id"], row["enforce_zone_id"]), {"values": {}})
        for column, name in (("indic_vi", "baseline"), ("indic_vc", "target"), ("indic_ta", "rate")):
            if row[column] != "":
                assert name not in pair
                pair[name] = (row["metric_enforce_date"], float(row[column]))
        if row["indic_va"] != "":
            pair["values"][row["metric_enforce_date"]] = float(row["indic_va"])
    return {key: pair for key, pair in pairs.items() if pair["values"]}


def said(one: Observation | None) -> tuple[str, float] | None:
    return (one.on.isoformat(), one.value) if one else None


def figures(series: Series) -> dict[str, Any]:
    rate = series.official_rate
    return {
        "values": {one.on.isoformat(): one.value for one in series.observations},
        "baseline": said(series.baseline),
        "target": said(series.target),
        "rate": rate,
        "latest": said(series.latest),
    }


@both
def test_every_figure_of_every_pair_is_what_the_files_say(on: date) -> None:
    edition = decode(encode(reading(on).edition))
    expected = {
        key: {
            "values": pair["values"],
            "baseline": pair.get("baseline"),
            "target": pair.get("target"),
            "rate": pair["rate"][1] if "rate" in pair else None,
            "latest": max(pair["values"].items()),
        }
        for key, pair in independent(on).items()
    }
    found = {
        (indicator, zone): figures(series)
        for indicator, zones in edition.series.items()
        for zone, series in zones.items()
    }
    assert found == expected


@pytest.mark.parametrize(
    ("on", "rows", "placeholders", "pairs"), [(OCTOBER, 77_455, 4_443, 8_277), (JULY, 67_949, 0, 8_176)]
)
def test_counts(on: date, rows: int, placeholders: int, pairs: int) -> None:
    found = reading(on)
    assert (found.files, found.rows, found.placeholders, found.pairs) == (106, rows, placeholders, pairs)
    assert found.accepted == rows - placeholders
    assert len(found.edition.measures) == 106


@both
def test_series_that_restart_are_found(on: date) -> None:
    measures = reading(on).edition.measures.values()
    assert {measure.id for measure in measures if measure.restarts} == RESTARTING


def test_measures_say_unit_direction_and_levels() -> None:
    measures = reading(OCTOBER).edition.measures
    assert sum(measure.rising for measure in measures.values()) == 97
    fibre, patrols = measures["IND-306"], measures["IND-304"]
    assert (fibre.unit, fibre.share, fibre.tiers) == ("% du territoire", True, frozenset(Tier))
    assert fibre.policy == "Assurer la couverture numérique du territoire"
    assert patrols.tiers == {Tier.NATIONAL, Tier.REGION}, (
        "its département figures are in the files but not on the site"
    )
    assert all(measure.unit and measure.tiers for measure in measures.values())


@both
def test_the_shipped_snapshot_is_that_edition(on: date) -> None:
    shipped = load_shipped(PROJECT / "content" / "barometer")
    assert decode(shipped[on]) == reading(on).edition


def test_shipped_snapshots_are_small() -> None:
    assert sum(map(len, load_shipped(PROJECT / "content" / "barometer").values())) < 500_000
