"""Pictures drawn in a process of their own: matplotlib's memory and crashes stay there."""

import asyncio
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from datetime import datetime, timedelta
from multiprocessing import get_context, resource_tracker
from pathlib import Path
from types import ModuleType

from bot.charts import worker
from bot.charts.cache import PictureCache
from bot.domain.pictures import Drawing

TIME_TO_DRAW = timedelta(seconds=10)
# The first start on a machine reads all its fonts: on a slow one, that takes longer than a picture.
TIME_TO_START = timedelta(seconds=30)
NOT_STARTED = "pictures are not drawn before start() nor after stop()"


class ChartError(Exception):
    """A picture could not be drawn: its text equivalent goes alone."""


class Charts:
    """Draws one picture at a time, each once; the drawing process starts with the first of them."""

    def __init__(self, folder: Path, *, time_to_draw: timedelta = TIME_TO_DRAW) -> None:
        """Name the folder of the pictures, which is this object's own; nothing is started.

        Args:
            folder: pictures of at most a day, and a sub-folder for matplotlib.
            time_to_draw: after which the process is killed.
        """
        self._folder = folder
        self._cache = PictureCache(folder)
        self._time_to_draw = time_to_draw
        self._queue: ThreadPoolExecutor | None = None
        self._pool: ProcessPoolExecutor | None = None

    def start(self, now: datetime) -> None:
        """Tidy the folder and accept pictures; no process yet.

        Raises:
            ChartError: the folder cannot be written.
        """
        try:
            self._cache.clean(now)
        except OSError as error:
            raise ChartError(f"cannot use {self._folder}: {error}") from error
        # One thread: one picture at a time, and a picture's time does not run while it queues.
        self._queue = ThreadPoolExecutor(1, "charts", initializer=_hold_interrupts)

    def stop(self) -> None:
        """End the drawing process after the picture under way; those that wait are refused."""
        queue, self._queue = self._queue, None
        if queue is not None:
            queue.shutdown()
        self._end(kill=False)

    async def png(self, drawing: Drawing) -> Path:
        """Return the file of a picture, drawn unless it is there already.

        The file stays for a day at most: send it at once, do not keep its name.

        Raises:
            ChartError: whatever went wrong; nothing else is raised.
        """
        if found := self._cache.find(drawing):
            return found
        return await asyncio.wrap_future(self._queued(drawing))

    def png_now(self, drawing: Drawing) -> Path:
        """Do what ``png`` does, and wait for it; for callers without an event loop."""
        return self._cache.find(drawing) or self._queued(drawing).result()

    def _queued(self, drawing: Drawing) -> Future[Path]:
        queue = self._queue
        try:
            if queue is not None:
                return queue.submit(self._drawn, drawing)
        except RuntimeError:  # stopped at this very moment
            pass
        raise ChartError(NOT_STARTED)

    def _drawn(self, drawing: Drawing) -> Path:
        """Draw in the process and store; runs in the queue's one thread."""
        if found := self._cache.find(drawing):  # two people asked for it at once
            return found
        if self._queue is None:
            raise ChartError(NOT_STARTED)
        try:
            return self._cache.put(drawing, self._draw_twice(drawing))
        except TimeoutError as error:
            self._end(kill=True)
            raise ChartError("the picture took too long; the drawing process was killed") from error
        except BrokenProcessPool as error:
            self._end(kill=True)
            raise ChartError("the drawing process died twice") from error
        except Exception as error:
            raise ChartError(f"the picture could not be drawn: {error!r}") from error

    def _draw_twice(self, drawing: Drawing) -> bytes:
        try:
            return self._draw(drawing)
        except BrokenProcessPool:  # it may have died of anything since the last picture
            self._end(kill=True)
            return self._draw(drawing)

    def _draw(self, drawing: Drawing) -> bytes:
        if self._pool is None:
            settings = (self._folder / "matplotlib",)
            self._pool = ProcessPoolExecutor(1, get_context("spawn"), worker.prepare, settings)
            with _hidden_main():
                started = self._pool.submit(worker.warm)
            started.result(TIME_TO_START.total_seconds())
        return self._pool.submit(worker.picture, drawing).result(self._time_to_draw.total_seconds())

    def _end(self, *, kill: bool) -> None:
        pool, self._pool = self._pool, None
        if pool is None:
            return
        if kill:
            # The pool has no public way to end a job before Python 3.14.
            for process in list((pool._processes or {}).values()):
                process.kill()
        pool.shutdown()


@contextmanager
def _hidden_main() -> Iterator[None]:
    """Keep a process that starts now from importing the running program a second time.

    A spawned process imports the parent's main module, for functions that it might define. Ours
    defines none; it would load the whole service, or run a script that has no guard once more.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _hold_interrupts() -> None:
    """Make the processes that this thread starts deaf to Ctrl-C from their first instruction.

    Spawned processes inherit the mask. The resource tracker comes first: its start lifts it.
    """
    resource_tracker.ensure_running()
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
