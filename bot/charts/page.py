"""A white page to draw on, in pixels: the only place that knows matplotlib.

Never imported by the service itself: matplotlib weighs some 60 MB and lives in the drawing
process (see ``bot.charts.process``).
"""

import io
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import IdentityTransform
from PIL import Image

from bot.charts.layout import Box, Measure, Point
from bot.charts.style import HEIGHT, INK, PAPER, WIDTH, Stroke

DOTS_PER_INCH = 72  # so that one point of type or line is one pixel
SUBPIXELS = 64  # FreeType counts in 64ths of a pixel
NEARLY_WHITE = 250  # what the palette's averages make of a white ground


@cache
def _font(size: float, *, bold: bool) -> FontProperties:
    return FontProperties(fname=_file(bold=bold), size=size)


@cache
def _file(*, bold: bool) -> str:
    # By file: what fonts the machine has must not change the picture.
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return str(Path(mpl.get_data_path()) / "fonts" / "ttf" / name)


@lru_cache(maxsize=4096)
def _width(text: str, size: float, *, bold: bool) -> float:
    font = get_font(_file(bold=bold))
    font.set_size(size, DOTS_PER_INCH)
    font.set_text(text)
    return font.get_width_height()[0] / SUBPIXELS


class Page:
    """One picture under way; x to the right and y upwards, in pixels from the lower left corner."""

    def __init__(self) -> None:
        """Take a blank page."""
        size = (WIDTH / DOTS_PER_INCH, HEIGHT / DOTS_PER_INCH)
        self._figure = Figure(figsize=size, dpi=DOTS_PER_INCH, facecolor=PAPER)
        self._canvas = FigureCanvasAgg(self._figure)
        self._rank = 0

    def measure(self, size: float, *, bold: bool = False) -> Measure:
        """Return what measures the width of a text in pixels."""
        return lambda text: _width(text, size, bold=bold)

    def text(
        self, at: Point, text: str, size: float, *, colour: str = INK, bold: bool = False, align: str = "left"
    ) -> None:
        """Write one line; ``at`` is on its base line, at its left, center or right."""
        artist = Text(*at, text, color=colour, fontproperties=_font(size, bold=bold), ha=align, va="baseline")
        artist.set_parse_math(False)  # a « $ » in a title is a « $ »
        self._add(artist)

    def line(
        self,
        points: Sequence[Point],
        colour: str,
        width: float,
        *,
        dashes: Sequence[float] = (),
        halo: bool = False,
    ) -> None:
        """Draw a broken line; a halo lifts it off what it crosses."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        if halo:
            self._add(Line2D(xs, ys, color=PAPER, linewidth=width + 6, solid_joinstyle="round"))
        artist = Line2D(xs, ys, color=colour, linewidth=width, solid_joinstyle="round")
        if dashes:
            artist.set_linestyle((0, tuple(dashes)))
        self._add(artist)

    def marks(self, points: Sequence[Point], stroke: Stroke, *, size: float = 0) -> None:
        """Put the stroke's marker on each point, ringed with white."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        artist = Line2D(xs, ys, linestyle="none", marker=stroke.marker)
        artist.set_markersize(size or stroke.size)
        artist.set_markerfacecolor(stroke.colour)
        artist.set_markeredgecolor(PAPER)
        artist.set_markeredgewidth(2)
        self._add(artist)

    def png(self) -> bytes:
        """Return the picture: the same bytes for the same strokes, no date nor author inside."""
        self._canvas.draw()  # type: ignore[no-untyped-call]  # matplotlib leaves these two untyped
        pixels = self._canvas.buffer_rgba()  # type: ignore[no-untyped-call]
        drawn = Image.frombuffer("RGBA", (WIDTH, HEIGHT), pixels, "raw", "RGBA", 0, 1)
        # A palette makes the file three times lighter, which counts where the network is slow.
        few = drawn.convert("RGB").quantize(256, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        few.putpalette([255 if level > NEARLY_WHITE else level for level in few.getpalette() or ()])
        buffer = io.BytesIO()
        few.save(buffer, "png", compress_level=6)
        return buffer.getvalue()

    def ground(self, box: Box) -> None:
        """Clear a rectangle: words on it are not crossed by the graduations."""
        size = (box.right - box.left, box.top - box.bottom)
        self._add(Rectangle((box.left, box.bottom), *size, facecolor=PAPER, edgecolor="none"))

    def _add(self, artist: Line2D | Rectangle | Text) -> None:
        self._rank += 1
        artist.set_transform(IdentityTransform())
        artist.set_zorder(self._rank)  # what is drawn later covers what was drawn before
        self._figure.add_artist(artist)
