"""``chezvous chat``: a conversation in the terminal."""

import logging
import sys
from typing import TextIO

from bot.app import App, now
from bot.charts.process import ChartError, Charts
from bot.charts.text_plot import plot
from bot.dialogue import Assistant, answer
from bot.domain.messages import IncomingMessage, Part
from bot.domain.people import Contact, PersonRef
from bot.i18n import Speech
from bot.platforms.terminal import render, render_picture
from bot.services.figure_picture import drawing
from bot.understanding.normalise import clean

LOCAL = PersonRef("terminal", "local")
GREETING = "Bonjour. Que voulez-vous savoir ? Écrivez « aide » pour des exemples, /quit pour finir."

WIDTH = 72
"""Columns of a plot in characters: narrower than any terminal in use."""

log = logging.getLogger(__name__)


def chat(app: App, source: TextIO, target: TextIO) -> int:
    """Answer one message a line until ``/quit`` or the end of input.

    Standard input may be a file: then no prompt is printed. Returns the exit status.
    """
    charts = Charts(app.settings.data_path / "pictures")
    interactive = source.isatty()
    try:
        _start(charts)
        if interactive:
            import readline  # noqa: F401 # gives the prompt its history and its arrow keys

            print(GREETING, file=target)
        while (line := _next_line(source, interactive=interactive)) is not None:
            text = clean(line)
            if text == "/quit":
                break
            if text:
                _say(app, charts, text, target)
    except KeyboardInterrupt:
        print(file=target)
    finally:
        charts.stop()
    return 0


def _start(charts: Charts) -> None:
    """Get ready to draw; where that cannot be, each picture is given in words alone."""
    try:
        charts.start(now())
    except ChartError as error:
        log.warning("no pictures: %s", error)


def _next_line(source: TextIO, *, interactive: bool) -> str | None:
    """Return the next line, None at the end of input."""
    if not interactive:
        return source.readline() or None
    try:
        return input("> ")
    except EOFError:
        return None


def _say(app: App, charts: Charts, text: str, target: TextIO) -> None:
    with app.store.transaction() as memory:
        memory.forget_expired(now())
        assistant = app.assistant(memory)
        reply = answer(assistant, memory, [IncomingMessage(LOCAL, text)], now())
        contact = memory.contact(LOCAL)
    for part in reply.parts:
        words = render(part) if part.picture is None else _picture(assistant, charts, part, contact)
        print(words, flush=True, file=target)
    print(flush=True, file=target)


def _picture(assistant: Assistant, charts: Charts, part: Part, contact: Contact) -> str:
    """Return a picture as lines; if drawing fails, the words and the plot go alone."""
    assert part.picture is not None
    speech = Speech(part.picture.locale, contact.register, assistant.locales)
    picture = drawing(assistant.library, part.picture, speech)
    try:
        file = charts.png_now(picture)
    except ChartError as error:
        log.warning("the picture could not be drawn: %s", error)
        file = None
    return render_picture(part, plot(picture, WIDTH), file)


def standard_streams() -> tuple[TextIO, TextIO]:
    """Return standard input and output as UTF-8 whatever the system says; no byte is an error."""
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "backslashreplace")):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors=errors)
    return sys.stdin, sys.stdout
