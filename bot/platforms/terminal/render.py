"""A reply as lines of a terminal."""

from pathlib import Path

from bot.charts.text_plot import plot
from bot.domain.messages import Part
from bot.domain.pictures import Drawing


def render(part: Part) -> str:
    """Return a text part as it is printed; its choices are numbered in the text already."""
    return part.text


def render_picture(part: Part, drawing: Drawing, file: Path | None, width: int = 72) -> str:
    """Return a picture as a text plot, its text equivalent and, if it could be drawn, its file."""
    lines = [plot(drawing, width), part.text]
    if file is not None:
        lines.append(str(file))
    return "\n".join(lines)
