"""How a figure moved since the edition before, in words."""

from datetime import date

from bot.domain.figures import Figure
from bot.domain.library import Indicator
from bot.domain.movement import Change, Movement
from bot.i18n import Speech
from bot.services.values import measured


def moved_text(moved: Movement, before: date, figure: Figure, indicator: Indicator, speech: Speech) -> str:
    """Return how a figure moved since the edition before, in one sentence."""
    _ = speech.gettext
    day = speech.day(before)
    if moved.start is None and moved.change is Change.MOVED:
        return _("A newer value since the edition of {day}; none of the same month a year before.").format(
            day=day
        )
    if moved.start is None:
        return _("New since the edition of {day}.").format(day=day)
    value = measured(moved.start.value, indicator, speech)
    # A value merely rounded otherwise is printed the same: « it was 4.4 » beside 4.4 means nothing.
    alike = value == measured(figure.series.latest.value, indicator, speech)
    if moved.change is Change.SAME or (moved.change is Change.CORRECTED and alike):
        return _("No newer value since the edition of {day}.").format(day=day)
    if moved.change is Change.CORRECTED:
        return _("Corrected since the edition of {day}: it was {value}.").format(day=day, value=value)
    text = _("Since the edition of {day}: from {value} ({month}), {verdict}.")
    month = speech.month(moved.start.on)
    return text.format(day=day, value=value, month=month, verdict=_verdict(moved, figure, indicator, speech))


def _verdict(moved: Movement, figure: Figure, indicator: Indicator, speech: Speech) -> str:
    """Return which way a figure moved, in percent of the way to the target where it has one."""
    _ = speech.gettext
    if moved.points is None:
        change = figure.series.latest.value - (moved.start.value if moved.start else 0.0)
        if not round(change, indicator.precision):
            return _("unchanged")
        better = (change > 0) == indicator.rising
        return _("better") if better else _("worse")
    shown = round(moved.points, 1)
    if not shown:
        return _("unchanged")
    text = (
        _("ahead by {percent} percent of the way") if shown > 0 else _("back by {percent} percent of the way")
    )
    return text.format(percent=speech.number(abs(shown), 1))
