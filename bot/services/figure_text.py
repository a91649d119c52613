"""A figure card in words: at most 1,000 characters, and good to hear read aloud."""

from datetime import date

from bot.domain.barometer import Observation
from bot.domain.figures import Caveat, Figure
from bot.domain.library import Indicator
from bot.domain.movement import Change, Movement, year_before
from bot.domain.territories import Level
from bot.i18n import Speech
from bot.services.figures import Card, Row

LONGEST = 1000


def card_text(card: Card, speech: Speech, today: date) -> str:
    """Return a card as text.

    What the figure is and is not comes first; what is measured in detail is left out when the
    whole would be longer than ``LONGEST`` characters.
    """
    words = card.indicator.words[speech.voice]
    lines = [_title(card, speech, today), *_places(card, speech)]
    if card.main and card.main.figure:
        lines += [*_journey(card.main.figure, card, speech), *_caveats(card.main.figure, speech)]
    about = [words.measures] if words.measures else []
    limits = []
    if words.limits:
        limits = [speech.gettext("What it does not say: {limits}").format(limits=words.limits)]
    source = [_source(card, speech)]
    for details in (about + limits, limits, []):
        text = "\n".join(lines + details + source)
        if len(text) <= LONGEST:
            return text
    return text


def _title(card: Card, speech: Speech, today: date) -> str:
    name = card.indicator.words[speech.voice].name
    if card.main is None or card.main.figure is None:
        return name
    on = card.main.figure.series.latest.on
    # The age leads: a figure from two years ago must not pass for today's.
    text = speech.gettext("{name}. Figure of {month}, {ago}.")
    return text.format(name=name, month=speech.month(on), ago=speech.ago(on, today))


def _places(card: Card, speech: Speech) -> list[str]:
    lines = []
    zones = [row.place for row in card.rows]
    if card.asked not in zones:
        key = (
            speech.gettext("The barometer has no figure for {place} itself.")
            if card.asked.level is Level.COMMUNE
            else speech.gettext("The barometer has no figure for {place}.")
        )
        lines.append(key.format(place=card.asked.name))
    if card.main is None:
        return [*lines, speech.gettext("No figure was published yet.")]
    return lines + [_row(row, card, speech) for row in card.rows]


def _row(row: Row, card: Card, speech: Speech) -> str:
    if row.figure is None:
        return speech.gettext("{place}: no figure").format(place=row.place.name)
    latest = row.figure.series.latest
    text = speech.gettext("{place}: {value}").format(
        place=row.place.name, value=measured(latest.value, card.indicator, speech)
    )
    main = card.main.figure if card.main else None
    if main and latest.on != main.series.latest.on:
        text += f" ({speech.month(latest.on)})"
    return text


def measured(value: float, indicator: Indicator, speech: Speech) -> str:
    """Return a value with its unit: « 88,6 % », « 2 501 maisons de santé »."""
    number = speech.number(value, indicator.precision)
    unit = indicator.unit[speech.locale]
    if unit == "%" and speech.locale == "en":
        return f"{number}%"
    return f"{number}\N{NO-BREAK SPACE}{unit}".strip()


def _journey(figure: Figure, card: Card, speech: Speech) -> list[str]:
    """Where it started, the target, how far along, and whether it moved."""
    lines = [" ".join(filter(None, (_start(figure, card, speech), _target(figure, card, speech))))]
    lines.append(_progress(figure, card, speech))
    if card.movement and card.before:
        lines.append(_moved(card.movement, card.before, figure, card.indicator, speech))
    return [line for line in lines if line]


def _start(figure: Figure, card: Card, speech: Speech) -> str:
    if figure.series.baseline is None:
        return speech.gettext("No starting value was published.")
    text = speech.gettext("Start: {value} in {month}.")
    return text.format(**_at(figure.series.baseline, card.indicator, speech))


def _target(figure: Figure, card: Card, speech: Speech) -> str:
    if figure.series.target is None:
        return speech.gettext("No target was published here.")
    text = (
        speech.gettext("Target: {value} in {month}, a date now past.")
        if Caveat.TARGET_PAST in figure.caveats
        else speech.gettext("Target: {value} in {month}.")
    )
    return text.format(**_at(figure.series.target, card.indicator, speech))


def _at(observation: Observation, indicator: Indicator, speech: Speech) -> dict[str, str]:
    return {"value": measured(observation.value, indicator, speech), "month": speech.month(observation.on)}


def _progress(figure: Figure, card: Card, speech: Speech) -> str:
    _ = speech.gettext
    if Caveat.NO_DISTANCE in figure.caveats:
        return _("The start equals the target: there is no way to go to measure.")
    if Caveat.RESTARTS in figure.caveats:
        earlier = year_before(figure.series)
        if earlier is None:
            return _("The count starts again each January.")
        text = _("The count starts again each January. Same month a year before: {value}.")
        return text.format(value=measured(earlier.value, card.indicator, speech))
    if figure.progress is None:
        return ""
    percent = speech.number(figure.progress, 0)
    if figure.progress < 0:
        return _("It moved away from the target: {percent} percent of the way.").format(percent=percent)
    if figure.progress > 100:
        return _("The target is passed: {percent} percent of the way.").format(percent=percent)
    return _("Way covered: {percent} percent.").format(percent=percent)


def _moved(moved: Movement, before: date, figure: Figure, indicator: Indicator, speech: Speech) -> str:
    _ = speech.gettext
    day = speech.day(before)
    if moved.start is None:
        # No value before; or a newer one, of a series that restarts and has no year before.
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
    """Return which way a figure moved, in points of progress where it has a target."""
    _ = speech.gettext
    if moved.points is None:
        change = figure.series.latest.value - (moved.start.value if moved.start else 0.0)
        if not round(change, indicator.precision):
            return _("unchanged")
        better = (change > 0) == indicator.rising
        return _("better") if better else _("worse")
    shown = round(moved.points, 1)
    points = speech.signed(shown, 1)
    if points.strip("+−0,.") == "":
        return _("unchanged")
    if moved.points > 0:
        text = speech.ngettext(
            "{points} point towards the target", "{points} points towards the target", shown
        )
    else:
        text = speech.ngettext(
            "{points} point, further from the target",
            "{points} points, further from the target",
            shown,
        )
    return text.format(points=points)


def _caveats(figure: Figure, speech: Speech) -> list[str]:
    """What else must be known; the caveats that other lines already say are left to them."""
    _ = speech.gettext
    rate = speech.number(figure.series.official_rate or 0.0, 0)
    said = {
        Caveat.PARTIAL_YEAR: _("The value covers part of a year, the target a whole one."),
        Caveat.DROP: _("To be confirmed: the value fell by more than 90%."),
        Caveat.ABOVE_100: _("To be confirmed: a share above 100%."),
        Caveat.ALL_ZERO: _("All published values are zero: to be confirmed."),
        Caveat.NEGATIVE: _("The value is below zero: more was lost than gained."),
        Caveat.REGRESSION_HIDDEN: _("The official rate says 0%: it does not show that the figure fell back."),
        Caveat.OVERSHOOT_HIDDEN: _("The official rate stops at 100%."),
        Caveat.RATE_DIFFERS: _("The official rate is {rate}%: it is computed otherwise.").format(rate=rate),
        Caveat.NOT_SHOWN: _("The official site does not show this level."),
    }
    return [said[caveat] for caveat in figure.caveats if caveat in said]


def _source(card: Card, speech: Speech) -> str:
    text = speech.gettext("Source: DITP, barometer, edition of {day}: {url}")
    return text.format(day=speech.day(card.edition), url=card.sources[0].url)
