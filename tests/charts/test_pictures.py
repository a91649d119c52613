"""Pictures drawn in another process, a real one, the same for all these tests."""

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.charts.process import ChartError, Charts
from tests.charts.drawings import USUAL, drawing, variant
from tests.charts.test_process import NOW, PNG, children


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the pictures are."""
    return tmp_path_factory.mktemp("charts") / "pictures"


@pytest.fixture(scope="module")
def charts(folder: Path) -> Iterator[Charts]:
    """Charts that are started, and stopped after the last test."""
    charts = Charts(folder)
    charts.start(NOW)
    yield charts
    charts.stop()
    assert not children()


def count(folder: Path) -> int:
    """Return how many files there are."""
    return len(list(folder.glob("*.*")))


def test_a_picture_is_drawn_by_one_other_process_that_lasts(charts: Charts) -> None:
    assert charts.png_now(variant("one")).read_bytes().startswith(PNG)
    first = children()
    assert len(first) == 1
    assert os.getpid() not in first
    charts.png_now(variant("two"))
    assert children() == first


async def test_the_event_loop_runs_while_a_picture_is_drawn(charts: Charts) -> None:
    drawn = asyncio.ensure_future(charts.png(variant("three")))
    turns = 0
    while not drawn.done():
        turns += 1
        await asyncio.sleep(0)
    assert turns > 10
    assert (await drawn).read_bytes().startswith(PNG)


async def test_the_same_picture_asked_ten_times_at_once_is_one_file(charts: Charts, folder: Path) -> None:
    before = count(folder)
    paths = await asyncio.gather(*(charts.png(variant("four")) for _ in range(10)))
    assert len(set(paths)) == 1
    assert count(folder) == before + 1


async def test_a_picture_in_the_cache_is_not_drawn_again(charts: Charts, folder: Path) -> None:
    path = charts.png_now(USUAL)
    cannot_draw = Charts(folder)
    assert cannot_draw.png_now(USUAL) == await cannot_draw.png(USUAL) == path


async def test_a_drawing_that_cannot_be_drawn_is_an_error_and_ends_nothing(charts: Charts) -> None:
    charts.png_now(USUAL)
    before = children()
    with pytest.raises(ChartError, match="nothing to draw"):
        await charts.png(drawing())
    assert children() == before


def test_a_folder_that_disappears_is_an_error(charts: Charts, folder: Path) -> None:
    elsewhere = folder.rename(folder.with_name("elsewhere"))
    with pytest.raises(ChartError, match="could not be drawn"):
        charts.png_now(variant("five"))
    elsewhere.rename(folder)
    assert charts.png_now(variant("five")).exists()
