"""Our own format gives back exactly what was put in, and says when it cannot."""

import gzip
import json
import zlib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.barometer.codec import PayloadError, decode, encode, seal
from bot.barometer.layout import read_edition
from bot.barometer.shipped import load_shipped, snapshot_file
from bot.barometer.snapshots import write_snapshot
from bot.barometer.zones import ZONES
from bot.domain.barometer import Edition, Measure, Observation, Series, Tier
from tests.barometer.layout_files import FIBRE, FILES, with_change, write_folder

ON = date(2024, 10, 15)

floats = st.floats(allow_nan=False, allow_infinity=False)
days = st.dates(date(1990, 1, 1), date(2100, 12, 31))
pieces = st.builds(Observation, days, floats)
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
ids = st.integers(1, 999).map(lambda number: f"IND-{number:03}")
all_series = st.builds(
    Series,
    observations=st.dictionaries(days, floats, min_size=1, max_size=6).map(
        lambda values: tuple(Observation(on, values[on]) for on in sorted(values))
    ),
    baseline=st.none() | pieces,
    target=st.none() | pieces,
    official_rate=st.none() | floats,
)
measures = st.builds(
    Measure,
    id=ids,
    name=words,
    policy=words,
    theme=words,
    unit=words,
    rising=st.booleans(),
    share=st.booleans(),
    tiers=st.frozensets(st.sampled_from(Tier)),
    restarts=st.booleans(),
)
editions = st.builds(
    seal,
    on=days,
    measures=st.lists(measures, max_size=4).map(lambda some: {one.id: one for one in some}),
    series=st.dictionaries(
        ids, st.dictionaries(st.sampled_from(sorted(ZONES)), all_series, max_size=4), max_size=4
    ),
)


@given(editions)
def test_decoding_gives_back_the_edition(edition: Edition) -> None:
    assert decode(encode(edition)) == edition


@given(editions)
def test_encoding_again_gives_the_same_bytes(edition: Edition) -> None:
    assert encode(decode(encode(edition))) == encode(edition)


@given(editions)
def test_the_digest_does_not_depend_on_the_order_of_reading(edition: Edition) -> None:
    turned = {key: dict([*zones.items()][::-1]) for key, zones in [*edition.series.items()][::-1]}
    assert seal(edition.on, dict([*edition.measures.items()][::-1]), turned).digest == edition.digest


@given(st.binary(max_size=60))
def test_any_other_bytes_are_refused_plainly(payload: bytes) -> None:
    with pytest.raises(PayloadError):
        decode(payload)


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    return read_edition(write_folder(tmp_path / "layout", FILES), ON).edition


def test_the_digest_is_pinned(edition: Edition) -> None:
    """It is stored and compared between machines: it changes only with the format's number."""
    assert edition.digest == "9b2c0d416b2d58db37262b32a1c0d7b5e0db2c069ae134db7db26cdc5692ac3a"


def test_a_whole_number_is_the_same_figure_as_its_float(edition: Edition) -> None:
    five, same = (
        seal(
            ON,
            {},
            {"IND-306": {"D23": Series((Observation(ON, value),), None, Observation(ON, value), value)}},
        )
        for value in (5, 5.0)
    )
    assert five.digest == same.digest


def test_series_are_a_mapping_like_any_other(edition: Edition) -> None:
    zones = decode(encode(edition)).series["IND-306"]
    assert sorted(zones) == ["D23", "FRANCE", "R75"]
    assert len(zones) == 3
    assert zones["D23"] is zones["D23"]
    assert "D976" not in zones
    assert decode(encode(edition)).find("IND-306", "D976") is None


def test_the_file_is_a_plain_gzip_that_holds_no_time(edition: Edition) -> None:
    payload = encode(edition)
    assert payload[4:8] == bytes(4)
    assert json.loads(gzip.decompress(payload))["on"] == "2024-10-15"


def test_nothing_but_figures_is_encoded() -> None:
    with pytest.raises(ValueError, match="Out of range float"):
        seal(ON, {}, {"IND-306": {"D23": Series((Observation(ON, float("nan")),))}})


def test_a_payload_cut_or_changed_is_refused(edition: Edition) -> None:
    payload = encode(edition)
    for garbled in (payload[:-1], payload[:100], payload[:50] + b"\0" + payload[51:], payload[1:], b""):
        with pytest.raises(PayloadError, match="these bytes are not an edition that can be read"):
            decode(garbled)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["format"], 2),
        (["on"], "soon"),
        (["series"], None),
        (["series", "IND-306"], {"days": []}),
        (["series", "IND-306", "days"], ["2024-03-01"]),
        (["measures", "IND-306", "tiers"], ["COM"]),
        (["measures", "IND-306", "colour"], "red"),
    ],
)
def test_a_document_of_another_shape_is_refused(edition: Edition, path: list[str], value: object) -> None:
    document = json.loads(gzip.decompress(encode(edition)))
    place = document
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    with pytest.raises(PayloadError):
        decode(gzip.compress(json.dumps(document).encode()))


def test_a_snapshot_is_written_whole_and_read_by_its_day(tmp_path: Path, edition: Edition) -> None:
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    reading = write_snapshot(tmp_path / "layout", ON, shelf)
    write_snapshot(tmp_path / "layout", date(2024, 7, 16), shelf)
    shipped = load_shipped(shelf)
    assert list(shipped) == [date(2024, 7, 16), ON]
    assert decode(shipped[ON]) == reading.edition == edition
    assert [file.name for file in sorted(shelf.iterdir())] == ["2024-07-16.json.gz", "2024-10-15.json.gz"]


def test_a_snapshot_of_a_broken_edition_is_not_written(tmp_path: Path) -> None:
    broken = write_folder(tmp_path / "broken", with_change(FIBRE, "63.25", "?"))
    with pytest.raises(ValueError, match="indic_va is"):
        write_snapshot(broken, ON, tmp_path)
    assert not snapshot_file(tmp_path, ON).exists()


def test_decompression_errors_are_ours() -> None:
    with pytest.raises(PayloadError):
        decode(zlib.compress(b"{}"))
