"""A reply as lines of a terminal."""

from pathlib import Path

from bot.domain.messages import Part


def render(part: Part) -> str:
    """Return a text part as it is printed; its choices are numbered in the text already."""
    return part.text


def render_picture(part: Part, plotted: str, file: Path | None) -> str:
    """Return a picture as words, then a plot in characters and, if it was drawn, its file."""
    lines = [part.text, plotted]
    if file is not None:
        lines.append(str(file))
    return "\n".join(lines)
