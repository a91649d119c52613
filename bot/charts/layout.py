"""Where words go so that they never cover each other. Pure; pixels, y upwards."""

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

# A word may be cut after a hyphen between letters (« Provence-Alpes »); « -15 » and « 15-24 » may not.
HYPHEN = re.compile(r"(?<=[^\W\d]-)(?=\w)")
SPACES = re.compile(r"[ \t\n]+")  # not the no-break ones
# A line is measured word by word, which differs a little from measuring it whole.
TOLERANCE = 1.02
TOUCHING = 1e-6  # sums of pixels are not exact: words laid edge to edge do not overlap
WORDS_ON_WORDS = 10_000  # worse than any number of points covered
Measure = Callable[[str], float]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, in pixels, y upwards."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, point: Point) -> bool:
        """Whether a point lies within."""
        return self.left <= point[0] <= self.right and self.bottom <= point[1] <= self.top

    def meets(self, other: "Box") -> bool:
        """Whether two rectangles share some ground, more than a common edge."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.top, other.top) - max(self.bottom, other.bottom)
        return wide > TOUCHING and high > TOUCHING


def wrap(text: str, width: float, measure: Measure, most: int) -> list[str]:
    """Break a text into at most ``most`` lines of ``width`` pixels; an ellipsis for what is left out."""
    lines: list[str] = []
    used, space = math.inf, measure("n n") - measure("nn")
    for piece in _pieces(text):
        size = measure(piece.rstrip(" "))
        if used + size > width:
            lines.append("")
            used = 0.0
        lines[-1] += piece
        used += size + (space if piece.endswith(" ") else 0.0)
    kept = [line.rstrip(" ") for line in lines[:most]]
    if len(lines) > most:
        kept[-1] += "…"
    return [_shorten(line, width, measure) for line in kept]


def _pieces(text: str) -> list[str]:
    words = [HYPHEN.split(word) for word in SPACES.split(text) if word]
    return [piece for word in words for piece in [*word[:-1], word[-1] + " "]]


def _shorten(line: str, width: float, measure: Measure) -> str:
    while (size := measure(line)) > width * TOLERANCE and len(line) > 1:
        fitting = min(int(len(line) * width / size), len(line) - 2)
        line = line[: max(fitting, 0)].rstrip(" …") + "…"
    return line


def spread(centres: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float]:
    """Move labels apart vertically, as little as is simple, and keep their order.

    Args:
        centres: where each label would like its middle.
        heights: how tall each is, with its margin.
        low: the bottom of the room.
        high: its top, passed only when the labels do not fit.

    Returns:
        The middles, in the order given: no two labels overlap.
    """
    order = sorted(range(len(centres)), key=lambda index: centres[index])
    sizes = [heights[index] for index in order]
    wished = [min(max(centres[i], low + heights[i] / 2), high - heights[i] / 2) for i in order]
    upwards = _stack(wished, sizes)
    downwards = [-middle for middle in reversed(_stack([-w for w in reversed(wished)], sizes[::-1]))]
    middles = [(up + down) / 2 for up, down in zip(upwards, downwards, strict=True)]
    # The mean of two arrangements without overlap has none either; then back into the room.
    middles = [-m for m in reversed(_stack(_below(middles, sizes, high), sizes[::-1]))]
    middles = _stack([max(m, low + s / 2) for m, s in zip(middles, sizes, strict=True)], sizes)
    placed = dict(zip(order, middles, strict=True))
    return [placed[index] for index in range(len(centres))]


def _below(middles: Sequence[float], sizes: Sequence[float], high: float) -> list[float]:
    return [-min(m, high - s / 2) for m, s in zip(reversed(middles), reversed(sizes), strict=True)]


def _stack(wished: Sequence[float], sizes: Sequence[float]) -> list[float]:
    middles: list[float] = []
    for index, wish in enumerate(wished):
        least = middles[-1] + (sizes[index - 1] + sizes[index]) / 2 if middles else wish
        middles.append(max(wish, least))
    return middles


def freest(candidates: Sequence[Box], taken: Sequence[Box], points: Iterable[Point]) -> Box:
    """Return the candidate that covers least of what is drawn; the earlier of two equal ones."""
    drawn = list(points)

    def cover(box: Box) -> int:
        return sum(map(box.holds, drawn)) + WORDS_ON_WORDS * sum(map(box.meets, taken))

    return min(candidates, key=cover)


def along(points: Sequence[Point], steps: int = 12) -> list[Point]:
    """Return points along a broken line, dense enough to tell what a label would cover."""
    dense = list(points[-1:])
    for (x0, y0), (x1, y1) in pairwise(points):
        dense += [(x0 + (x1 - x0) * k / steps, y0 + (y1 - y0) * k / steps) for k in range(steps)]
    return dense
