"""Pictures drawn in another process. Each test of the process itself starts a real one."""

import asyncio
import dataclasses
import multiprocessing
import os
import signal
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.charts import worker
from bot.charts.cache import MOST_FILES, PictureCache
from bot.charts.process import ChartError, Charts
from bot.domain.pictures import Drawing
from tests.charts.drawings import USUAL, drawing, main

NOW = datetime(2024, 11, 4, 12, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n"


@dataclasses.dataclass(frozen=True)
class Trap:
    """A title that does something where it is unpickled: in the drawing process."""

    function: Any
    arguments: tuple[Any, ...] = ()

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        """Pickle as a call."""
        return self.function, self.arguments


def trapped(trap: Trap) -> Drawing:
    """Return a drawing that springs a trap."""
    title: Any = trap
    return dataclasses.replace(USUAL, title=title)


def variant(name: str) -> Drawing:
    """Return a drawing that was never drawn."""
    return dataclasses.replace(USUAL, title=name)


def children() -> set[int | None]:
    """Return the ids of the processes started from here."""
    return {child.pid for child in multiprocessing.active_children()}


@pytest.fixture
def charts(tmp_path: Path) -> Iterator[Charts]:
    """Charts that are started, and stopped at the end."""
    charts = Charts(tmp_path / "pictures")
    charts.start(NOW)
    yield charts
    charts.stop()
    assert not children()


def test_starting_starts_no_process(charts: Charts) -> None:
    assert not children()


def test_a_picture_is_drawn_by_one_other_process_that_lasts(charts: Charts) -> None:
    assert charts.png_now(variant("one")).read_bytes().startswith(PNG)
    first = children()
    assert len(first) == 1
    assert os.getpid() not in first
    charts.png_now(variant("two"))
    assert children() == first


async def test_the_event_loop_runs_while_a_picture_is_drawn(charts: Charts) -> None:
    drawn = asyncio.ensure_future(charts.png(USUAL))
    turns = 0
    while not drawn.done():
        turns += 1
        await asyncio.sleep(0)
    assert turns > 10
    assert (await drawn).read_bytes().startswith(PNG)


async def test_the_same_picture_asked_ten_times_at_once_is_one_file(charts: Charts) -> None:
    paths = await asyncio.gather(*(charts.png(USUAL) for _ in range(10)))
    assert len(set(paths)) == 1
    assert len(list(paths[0].parent.glob("*.*"))) == 1


async def test_a_picture_in_the_cache_is_not_drawn_again(charts: Charts, tmp_path: Path) -> None:
    path = charts.png_now(USUAL)
    charts.stop()
    other = Charts(tmp_path / "pictures")
    assert other.png_now(USUAL) == await other.png(USUAL) == path
    assert not children()


@pytest.mark.slow
def test_after_the_process_is_killed_the_next_picture_is_drawn(charts: Charts) -> None:
    charts.png_now(variant("one"))
    (pid,) = children()
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    assert charts.png_now(variant("two")).exists()
    assert pid not in children()


@pytest.mark.slow
def test_a_drawing_that_kills_the_process_twice_is_an_error_and_the_next_is_drawn(charts: Charts) -> None:
    with pytest.raises(ChartError, match="died twice"):
        charts.png_now(trapped(Trap(os._exit, (1,))))
    assert charts.png_now(USUAL).exists()


@pytest.mark.slow
def test_a_drawing_that_never_ends_is_killed(tmp_path: Path) -> None:
    charts = Charts(tmp_path, time_to_draw=timedelta(seconds=1))
    charts.start(NOW)
    with pytest.raises(ChartError, match="too long"):
        charts.png_now(trapped(Trap(signal.pause)))
    assert not children()
    assert charts.png_now(USUAL).exists()
    charts.stop()


async def test_a_drawing_that_cannot_be_drawn_is_an_error_and_ends_nothing(charts: Charts) -> None:
    charts.png_now(USUAL)
    before = children()
    with pytest.raises(ChartError, match="nothing to draw"):
        await charts.png(drawing())
    assert children() == before


async def test_nothing_is_drawn_before_start_nor_after_stop(tmp_path: Path) -> None:
    charts = Charts(tmp_path)
    with pytest.raises(ChartError, match="before start"):
        await charts.png(USUAL)
    charts.start(NOW)
    charts.stop()
    charts.stop()
    with pytest.raises(ChartError, match="after stop"):
        charts.png_now(USUAL)


async def test_pictures_that_wait_when_it_stops_are_refused_and_none_hangs(tmp_path: Path) -> None:
    charts = Charts(tmp_path)
    charts.start(NOW)
    waiting = [asyncio.ensure_future(charts.png(variant(str(n)))) for n in range(5)]
    await asyncio.sleep(0)
    charts.stop()
    results = await asyncio.gather(*waiting, return_exceptions=True)
    assert all(isinstance(result, Path | ChartError) for result in results)
    assert any(isinstance(result, ChartError) for result in results)


def test_a_folder_that_cannot_be_used_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ChartError, match="cannot use"):
        Charts(tmp_path / "file").start(NOW)


def test_a_folder_that_disappears_is_an_error(charts: Charts, tmp_path: Path) -> None:
    charts.png_now(USUAL).unlink()
    (tmp_path / "pictures").rename(tmp_path / "elsewhere")
    with pytest.raises(ChartError, match="could not be drawn"):
        charts.png_now(USUAL)


def test_the_worker_draws() -> None:
    assert worker.warm() == os.getpid()
    assert worker.picture(drawing(main([1.0]))).startswith(PNG)


def test_files_older_than_a_day_are_removed_at_the_start(tmp_path: Path) -> None:
    for name, age in {"old.png": 25, "old.part": 25, "fresh.png": 23}.items():
        (tmp_path / name).touch()
        os.utime(tmp_path / name, times=((NOW - timedelta(hours=age)).timestamp(),) * 2)
    PictureCache(tmp_path).clean(NOW)
    assert [path.name for path in tmp_path.iterdir()] == ["fresh.png"]


def test_the_folder_never_holds_more_than_its_most_and_the_oldest_go_first(tmp_path: Path) -> None:
    for number in range(MOST_FILES + 5):
        (tmp_path / f"{number}.png").touch()
        os.utime(tmp_path / f"{number}.png", times=(number, number))
    new = PictureCache(tmp_path).put(USUAL, PNG)
    assert len(list(tmp_path.iterdir())) == MOST_FILES
    assert new.exists()
    assert not (tmp_path / "5.png").exists()
    assert (tmp_path / "6.png").exists()


def test_another_figure_language_or_title_is_another_file(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path)
    others = [variant("autre"), dataclasses.replace(USUAL, locale="en"), drawing(main([1.0]))]
    assert len({cache.put(other, PNG).name for other in [USUAL, *others]}) == 4
    assert cache.find(USUAL) == cache.put(USUAL, PNG)
