"""The words of a picture that say its figures: at the end of each line, and on the target."""

import math

from bot.charts.frame import EndLabel, Frame, place_labels
from bot.charts.layout import Box, Point, along, freest, wrap
from bot.charts.page import Page
from bot.charts.style import (
    AXIS_LINE,
    INK,
    LEADING,
    LEVEL,
    MAIN,
    MAIN_VALUE,
    NAME,
    TARGET,
    VALUE,
    Stroke,
)
from bot.charts.words import amount
from bot.domain.barometer import Observation
from bot.domain.pictures import Drawing, Line

LABEL_WIDTH = 320
FOLDED = 0.45  # of the plot's width, for a target's label that covers something on one line
KEY = 34  # room for a line's marker before its name


def end_label(page: Page, drawing: Drawing, line: Line, stroke: Stroke) -> EndLabel:
    """Return the words at the end of a line, measured."""
    main = stroke is MAIN
    value = amount(line.points[-1].value, drawing)
    size, measure = _value_size(page, value, main=main), page.measure(NAME, bold=main)
    name = wrap(line.label, LABEL_WIDTH - KEY, measure, 3)
    width = max([page.measure(size, bold=main)(value), *(KEY + measure(row) for row in name)])
    height = size * LEADING + len(name) * NAME * LEADING + 6
    return EndLabel(value, tuple(name), stroke, line.points[-1], width, height)


def _value_size(page: Page, value: str, *, main: bool) -> float:
    size = MAIN_VALUE if main else VALUE
    return min(size, math.floor(size * LABEL_WIDTH / page.measure(size, bold=main)(value)))


def write_end_labels(page: Page, drawing: Drawing, frame: Frame, labels: list[EndLabel]) -> list[Box]:
    """Write the last value and the name of each line, tied to its end; return where they stand."""
    crossed = drawing.target is not None and frame.column < frame.level_end
    level = frame.y(drawing.target.value) if drawing.target and crossed else None
    boxes = place_labels(labels, frame, level)
    for label, box in zip(labels, boxes, strict=True):
        start, middle = frame.at(label.end), (box.bottom + box.top) / 2
        page.ground(box)
        page.line([_beside(start), (box.left - 10, middle)], AXIS_LINE, 2)
        size = _value_size(page, label.value, main=label.main)
        y = box.top - size * 0.95
        colour = MAIN.colour if label.main else INK
        page.text((box.left, y), label.value, size, colour=colour, bold=label.main)
        for row, word in enumerate(label.name):
            y -= NAME * LEADING
            if row == 0:
                key = (box.left + 11, y + NAME * 0.36)
                page.marks([key], label.stroke, size=max(label.stroke.size, KEY / 2))
            page.text((box.left + KEY, y), word, NAME, colour=colour, bold=label.main)
    return boxes


def _beside(point: Point) -> Point:
    return point[0] + 14, point[1]


def mark_target(page: Page, drawing: Drawing, frame: Frame, taken: list[Box]) -> None:
    """Mark the target on its day, and write its label where it covers least."""
    if drawing.target is None:
        return
    at = frame.at(drawing.target)
    page.marks([at], LEVEL)
    drawn = [p for line in drawing.lines for p in along([frame.at(point) for point in line.points])]
    places = _places(page, drawing.target, drawing.target_label, frame)
    box = freest(list(places), taken, drawn) if places else frame.box
    y = box.top + TARGET * 0.1
    for line in places.get(box, ()):
        y -= TARGET * LEADING
        page.text((box.left, y), line, TARGET)


def _places(page: Page, target: Observation, label: str, frame: Frame) -> dict[Box, list[str]]:
    """Return where the target's label may go, the best first, and its lines there: long or folded."""
    measure, room = page.measure(TARGET), frame.box.right - frame.box.left
    places: dict[Box, list[str]] = {}
    for share in (1.0, FOLDED):
        if lines := wrap(label, room * share, measure, 3):
            width, height = max(map(measure, lines)), len(lines) * TARGET * LEADING
            places |= dict.fromkeys(_beside_level(target, frame, width, height), lines)
    return places


def _beside_level(target: Observation, frame: Frame, width: float, height: float) -> list[Box]:
    """Return the places of the target's label: above its level before below, right before left."""
    y, box = frame.y(target.value), frame.box
    above, below = y + 22, y - 14 - height
    right = min(box.right, max(frame.level_end + 22, box.left + width))
    lefts = [right - width, box.left + 6, box.right - width]
    bottoms = [bottom for bottom in (above, below) if box.bottom < bottom < box.top - height + 24]
    return [Box(left, bottom, left + width, bottom + height) for bottom in bottoms for left in lefts]
