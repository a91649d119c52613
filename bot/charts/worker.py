"""What runs in the drawing process. Light to import: matplotlib comes with the first picture."""

import gc
import logging
import multiprocessing
import os
import signal
import threading
import warnings
from pathlib import Path

from bot.domain.pictures import Drawing


def prepare(folder: Path) -> None:
    """Make the process quiet, and let it end with its parent; its first job.

    Args:
        folder: where matplotlib may keep its list of fonts: the home may be read-only.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the terminal's affair
    # Written, never read: it is the only way to tell these two libraries, and the process is ours.
    os.environ["MPLCONFIGDIR"] = str(folder)  # noqa: TID251
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # noqa: TID251  # nothing to compute: threads only take memory
    logging.getLogger("matplotlib").setLevel(logging.CRITICAL)
    warnings.simplefilter("ignore")
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    # A parent that was killed closes nothing on its way out: the pool would wait for ever.
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def warm() -> int:
    """Load everything that drawing needs, and return the process's id."""
    import bot.charts.draw  # noqa: F401

    gc.freeze()  # what was just loaded stays: collecting after each picture is then quick
    return os.getpid()


def picture(drawing: Drawing) -> bytes:
    """Return the PNG of a drawing. Raises whatever drawing it raises."""
    from bot.charts.draw import draw

    try:
        return draw(drawing)
    finally:
        gc.collect()  # a page is a ring of references that holds 5 MB of pixels
