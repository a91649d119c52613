"""A drawing in plain characters, for the terminal. The figures stand in words as well."""

import textwrap
from itertools import pairwise

from bot.charts.frame import styled
from bot.charts.scale import Scale, value_ticks
from bot.charts.words import amount, graduations, month
from bot.domain.barometer import Observation
from bot.domain.pictures import Drawing

MOST_LINES = 12
PLOT_LINES = 7
LEAST_WIDTH = 24  # narrower, there are only words
LEAST_PLOT = 3
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
POINT, PATH, LEVEL, TARGET, AXIS = "●", "·", "┄", "◆", "│"


def plot(drawing: Drawing, width: int = 60) -> str:
    """Return the main line as a small plot, then its first and last value and its target in words.

    Args:
        drawing: at least one line with one point.
        width: columns; no line is longer.

    Returns:
        At most 12 lines, fewer figures drawn as the words need more room.
    """
    width = max(width, 1)
    main = styled(drawing.lines)[-1][0]
    words = _words(drawing, main.label, main.points, width)[:MOST_LINES]
    height = min(PLOT_LINES, MOST_LINES - len(words))
    if width < LEAST_WIDTH or height < LEAST_PLOT:
        return "\n".join(words)
    return "\n".join([*_plot(drawing, main.points, width, height), *words])


def _words(drawing: Drawing, label: str, points: tuple[Observation, ...], width: int) -> list[str]:
    told = [points[-1]] if len(points) == 1 else [points[0], points[-1]]
    unit = "" if drawing.unit.startswith("%") else f" {drawing.unit}"
    colon = f"{NO_BREAK_SPACE}: " if drawing.locale.startswith("fr") else ": "
    figures = [f"{month(p.on, drawing.locale)}{colon}{amount(p.value, drawing)}{unit}" for p in told]
    place = label if len(label) <= width else label[: width - 1] + "…"
    return [line for text in [place, *figures, drawing.target_label] for line in _wrap(text, width)]


def _wrap(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_on_hyphens=False)


def _plot(drawing: Drawing, points: tuple[Observation, ...], width: int, height: int) -> list[str]:
    target = drawing.target
    shown = [*points, target] if target else list(points)
    ticks = value_ticks([p.value for p in shown], drawing.precision, _ceiling(drawing))
    ends = graduations([ticks[0], ticks[-1]], drawing.locale)
    margin = max(map(len, ends))
    columns = width - margin - 2
    x = Scale(min(p.on.toordinal() for p in shown), max(p.on.toordinal() for p in shown), 0, columns - 1)
    y = Scale(ticks[0], ticks[-1], height - 1, 0)
    grid = [[" "] * columns for _ in range(height)]
    if target:
        grid[round(y(target.value))] = [LEVEL] * columns
    _trace(grid, [(x(p.on.toordinal()), y(p.value)) for p in points])
    if target:
        grid[round(y(target.value))][round(x(target.on.toordinal()))] = TARGET
    names = [ends[1], *[""] * (height - 2), ends[0]]
    return [f"{name:>{margin}} {AXIS}{''.join(row)}".rstrip() for name, row in zip(names, grid, strict=True)]


def _ceiling(drawing: Drawing) -> float | None:
    return 100.0 if drawing.unit.startswith("%") else None


def _trace(grid: list[list[str]], points: list[tuple[float, float]]) -> None:
    for (x0, y0), (x1, y1) in pairwise(points):
        for column in range(round(x0), round(x1)):
            share = (column - x0) / (x1 - x0)
            grid[round(y0 + (y1 - y0) * min(max(share, 0.0), 1.0))][column] = PATH
    for x, y in points:
        grid[round(y)][round(x)] = POINT
