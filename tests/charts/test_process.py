"""How the drawing process starts, dies and stops. Each test that draws starts a real one."""

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
from bot.charts.process import ChartError, Charts
from bot.domain.pictures import Drawing
from tests.charts.drawings import USUAL, drawing, main, variant

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


def test_the_worker_draws() -> None:
    assert worker.warm() == os.getpid()
    assert worker.picture(drawing(main([1.0]))).startswith(PNG)
