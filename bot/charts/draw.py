"""A ``Drawing`` drawn to PNG, to be read at a phone's width, in daylight, whatever one's eyes."""

from bot.charts.frame import Frame, build_frame, month_ticks, styled, ticks_of
from bot.charts.labels import end_label, mark_target, write_end_labels
from bot.charts.layout import Box, wrap
from bot.charts.page import Page
from bot.charts.scale import year_starts
from bot.charts.style import (
    AXIS,
    AXIS_LINE,
    GRID,
    HEIGHT,
    LEADING,
    LEVEL,
    MAIN,
    MARGIN,
    SOFT_INK,
    SOURCE,
    TITLE,
    TITLE_SMALL,
    UNIT,
    WIDTH,
)
from bot.charts.words import graduations, month
from bot.domain.pictures import Drawing

MARKED_POINTS = 26  # a longer series is a line without markers: they would touch


def draw(drawing: Drawing) -> bytes:
    """Return a PNG of 1080 by 1200 pixels; the same bytes for the same drawing.

    Raises:
        ValueError: no line, or a line without a point.
    """
    if not drawing.lines or not all(line.points for line in drawing.lines):
        raise ValueError("nothing to draw")
    page = Page()
    top = _heading(page, drawing)
    bottom = _source(page, drawing)
    labels = [end_label(page, drawing, line, stroke) for line, stroke in styled(drawing.lines)]
    names = graduations(ticks_of(drawing), drawing.locale)
    left = MARGIN + max(map(page.measure(AXIS), names)) + 14
    ground = Box(left, bottom + 2 * AXIS * LEADING + 36, WIDTH - MARGIN, top)
    frame = build_frame(drawing, ground, max(label.width for label in labels))
    _axes(page, drawing, frame, names)
    _lines(page, drawing, frame)
    boxes = write_end_labels(page, drawing, frame, labels)
    mark_target(page, drawing, frame, boxes)
    return page.png()


def _heading(page: Page, drawing: Drawing) -> float:
    """Write the title and the unit, and return how far down they reach."""
    width = WIDTH - 2 * MARGIN
    lines, size = wrap(drawing.title, width, page.measure(TITLE, bold=True), 9), TITLE
    if len(lines) > 2:
        lines, size = wrap(drawing.title, width, page.measure(TITLE_SMALL, bold=True), 4), TITLE_SMALL
    y = HEIGHT - MARGIN + 0.2 * size
    for line in lines:
        y -= size * LEADING
        page.text((MARGIN, y), line, size, bold=True)
    for line in wrap(drawing.unit, width, page.measure(UNIT), 2):
        y -= UNIT * LEADING + 6
        page.text((MARGIN, y), line, UNIT, colour=SOFT_INK)
    return y - 18


def _source(page: Page, drawing: Drawing) -> float:
    """Write the source at the bottom, and return how far up it reaches."""
    lines = wrap(drawing.source, WIDTH - 2 * MARGIN, page.measure(SOURCE), 3)
    y = MARGIN - 8.0
    for line in reversed(lines):
        page.text((MARGIN, y), line, SOURCE, colour=SOFT_INK)
        y += SOURCE * LEADING
    return y


def _axes(page: Page, drawing: Drawing, frame: Frame, names: list[str]) -> None:
    box = frame.box
    for value, name in zip(frame.ticks, names, strict=True):
        y = frame.y(value)
        page.line([(box.left, y), (box.right, y)], AXIS_LINE if value == 0 else GRID, 2)
        page.text((box.left - 14, y - AXIS * 0.36), name, AXIS, colour=SOFT_INK, align="right")
    page.line([(box.left, box.bottom), (box.right, box.bottom)], AXIS_LINE, 3)
    months = month_ticks(_months(drawing, frame), page.measure(AXIS), MARGIN - 14, WIDTH - MARGIN / 2)
    for x, middle, label in months:
        page.line([(x, box.bottom), (x, box.bottom - 12)], AXIS_LINE, 3)
        for row, word in enumerate(label.split("\n"), start=1):
            y = box.bottom - row * AXIS * LEADING - 12
            page.text((middle, y), word, AXIS, colour=SOFT_INK, align="center")


def _months(drawing: Drawing, frame: Frame) -> list[tuple[float, str]]:
    """Return the months to name: those of the figures said first, then Januaries as room allows."""
    main = styled(drawing.lines)[-1][0]
    days = [main.points[-1].on, main.points[0].on]
    days += [drawing.target.on] if drawing.target else []
    every_day = [*days, *(point.on for line in drawing.lines for point in line.points)]
    first, last = min(every_day), max(every_day)
    every = next((n for n in (1, 2, 5, 10) if (last.year - first.year) / n <= 6), 20)
    days += year_starts(first, last, every)
    places = dict.fromkeys(days)
    return [(frame.x(d.toordinal()), "\n".join(month(d, drawing.locale).split(" "))) for d in places]


def _lines(page: Page, drawing: Drawing, frame: Frame) -> None:
    if drawing.target:
        y = frame.y(drawing.target.value)
        page.line([(frame.box.left, y), (frame.level_end, y)], LEVEL.colour, LEVEL.width, dashes=LEVEL.dashes)
    for line, stroke in styled(drawing.lines):
        points = [frame.at(point) for point in line.points]
        page.line(points, stroke.colour, stroke.width, dashes=stroke.dashes, halo=stroke is MAIN)
        page.marks(points if len(points) <= MARKED_POINTS else points[-1:], stroke)
        if stroke is MAIN:
            page.marks(points[-1:], stroke, size=stroke.size * 1.5)
