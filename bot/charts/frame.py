"""The plan of a picture: its axes, and the labels at the end of its lines. Pure; pixels, y upwards."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.charts.layout import Box, Measure, Point, spread
from bot.charts.scale import Scale, value_ticks
from bot.charts.style import MAIN, OTHERS, Stroke
from bot.domain.barometer import Observation
from bot.domain.pictures import Drawing, Line

LABEL_GAP = 50  # from the end of the lines to their labels: room for a leader
LEVEL_GAP = 8  # labels keep off the target's level and off the time axis
INSET = 22  # a marker on the edge is drawn whole
HEADROOM = 70  # above and below the graduations: one line of words


@dataclass(frozen=True, slots=True)
class EndLabel:
    """The words at the end of a line: its last value, then the place's name on some lines."""

    value: str
    name: tuple[str, ...]
    stroke: Stroke
    end: Observation
    width: float
    height: float

    @property
    def main(self) -> bool:
        """Whether this is the place that was asked about."""
        return self.stroke is MAIN


@dataclass(frozen=True, slots=True)
class Frame:
    """Where everything of a plot goes.

    Attributes:
        box: the plot's ground, without its graduations' labels.
        x, y: from a day's ordinal and from a value to pixels.
        ticks: the values that get a graduation.
        column: where end labels begin.
        level_end: where the dashed level of the target ends.
    """

    box: Box
    x: Scale
    y: Scale
    ticks: tuple[float, ...]
    column: float
    level_end: float

    def at(self, observation: Observation) -> Point:
        """Return where an observation goes."""
        return self.x(observation.on.toordinal()), self.y(observation.value)


def styled(lines: Sequence[Line]) -> list[tuple[Line, Stroke]]:
    """Return each line with its stroke, the main one last so that it is drawn on top."""
    main = next((line for line in lines if line.main), lines[0])
    others = [line for line in lines if line is not main]
    strokes = [OTHERS[index % len(OTHERS)] for index in range(len(others))]
    return [*zip(others, strokes, strict=True), (main, MAIN)]


def build_frame(drawing: Drawing, box: Box, label_width: float) -> Frame:
    """Return the axes of a drawing in ``box`` with room for its labels.

    When the target's date is far enough, the labels stand in the empty time before it; otherwise
    in a column of their own, to the right of everything.
    """
    ends = [line.points[-1].on.toordinal() for line in drawing.lines]
    days = [line.points[0].on.toordinal() for line in drawing.lines] + ends
    days += [drawing.target.on.toordinal()] if drawing.target else []
    left, right = box.left + INSET, box.right - INSET
    x = Scale(min(days), max(days), left, right)
    room = x(max(days)) - x(max(ends)) - LABEL_GAP - INSET
    if max(days) == max(ends) or room < label_width:
        x = Scale(min(days), max(days), left, box.right - label_width - LABEL_GAP)
        column = x(max(days)) + LABEL_GAP
    else:
        column = x(max(ends)) + LABEL_GAP
    ticks = ticks_of(drawing)
    y = Scale(ticks[0], ticks[-1], box.bottom + HEADROOM, box.top - HEADROOM)
    return Frame(box, x, y, ticks, column, x(max(days)))


def ticks_of(drawing: Drawing) -> tuple[float, ...]:
    """Return the graduations that enclose every value and the target."""
    values = [point.value for line in drawing.lines for point in line.points]
    values += [drawing.target.value] if drawing.target else []
    ceiling = 100.0 if drawing.unit.startswith("%") else None
    return tuple(value_ticks(values, drawing.precision, ceiling))


def place_labels(labels: Sequence[EndLabel], frame: Frame, level: float | None) -> list[Box]:
    """Return where each end label goes: beside its line's end, clear of the others and of the target's level.

    Args:
        labels: the end labels.
        frame: the plot.
        level: height of the dashed level in pixels where it crosses the column, None where it does not.
    """
    wished = [frame.y(label.end.value) for label in labels]
    middles: dict[int, float] = {}
    for group, low, high in _rooms(labels, wished, frame.box, level):
        heights = [labels[i].height for i in group]
        middles |= dict(zip(group, spread([wished[i] for i in group], heights, low, high), strict=True))
    return [_box(label, frame.column, middles[i]) for i, label in enumerate(labels)]


def _rooms(
    labels: Sequence[EndLabel], wished: Sequence[float], box: Box, level: float | None
) -> list[tuple[list[int], float, float]]:
    """Share the labels between the rooms above and below the level; all in the larger one if they must."""
    everyone = list(range(len(labels)))
    if level is None:
        return [(everyone, box.bottom + LEVEL_GAP, box.top)]
    above = [i for i in everyone if wished[i] > level]
    below = [i for i in everyone if wished[i] <= level]
    rooms = [(below, box.bottom + LEVEL_GAP, level - LEVEL_GAP), (above, level + LEVEL_GAP, box.top)]
    if all(sum(labels[i].height for i in group) <= high - low for group, low, high in rooms if group):
        return rooms
    _, low, high = max(rooms, key=lambda room: room[2] - room[1])
    return [(everyone, low, high)]


def _box(label: EndLabel, column: float, middle: float) -> Box:
    return Box(column, middle - label.height / 2, column + label.width, middle + label.height / 2)


def month_ticks(
    candidates: Iterable[tuple[float, str]], measure: Measure, left: float, right: float
) -> list[tuple[float, float, str]]:
    """Return the month labels that fit side by side, the first candidates first.

    Returns:
        The place of the tick, the middle of its label (kept within ``left..right``), and the label.
    """
    kept: list[tuple[float, float, float, str]] = []
    for x, label in candidates:
        half = max(map(measure, label.split("\n"))) / 2 + 14
        middle = min(max(x, left + half), right - half)
        if all(abs(middle - other) >= half + other_half for _, other, other_half, _ in kept):
            kept.append((x, middle, half, label))
    return [(x, middle, label) for x, middle, _, label in kept]
