"""A figure card in words: at most 1,000 characters, and good to hear read aloud."""

from datetime import date

from bot.domain.caveats import Caveat
from bot.domain.figures import Figure
from bot.domain.movement import year_before
from bot.domain.progress import target_missed
from bot.domain.territories import Level
from bot.i18n import Speech
from bot.services.figures import Card, Row
from bot.services.movement_text import moved_text
from bot.services.values import measured, place_label, said_at

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
        text = speech.gettext("The edition of {day} gives no figure.")
        return [*lines, text.format(day=speech.day(card.edition))]
    return lines + [_row(row, card, speech) for row in card.rows]


def _row(row: Row, card: Card, speech: Speech) -> str:
    place = place_label(row.place, card.indicator, speech)
    if row.figure is None:
        return speech.gettext("{place}: no figure").format(place=place)
    latest = row.figure.series.latest
    text = speech.gettext("{place}: {value}").format(
        place=place, value=measured(latest.value, card.indicator, speech)
    )
    main = card.main.figure if card.main else None
    if main and latest.on != main.series.latest.on:
        text += f" ({speech.month(latest.on)})"
    return text


def _journey(figure: Figure, card: Card, speech: Speech) -> list[str]:
    """Where it started, the target, how far along, and whether it moved."""
    lines = [_whose(card, speech)]
    lines.append(" ".join((_start(figure, card, speech), _target(figure, card, speech))))
    lines.append(_progress(figure, card, speech))
    if card.movement and card.before:
        lines.append(moved_text(card.movement, card.before, figure, card.indicator, speech))
    return [line for line in lines if line]


def _whose(card: Card, speech: Speech) -> str:
    """Say which place the start and the target are of, where it is not the one asked about."""
    if card.main is None or card.main is card.rows[0]:
        return ""
    return speech.gettext("What follows is about: {place}.").format(
        place=place_label(card.main.place, card.indicator, speech)
    )


def _start(figure: Figure, card: Card, speech: Speech) -> str:
    if figure.series.baseline is None:
        return speech.gettext("No starting value was published.")
    text = speech.gettext("Start: {value} in {month}.")
    return text.format(**said_at(figure.series.baseline, card.indicator, speech))


def _target(figure: Figure, card: Card, speech: Speech) -> str:
    if figure.series.target is None:
        return speech.gettext("No target was published here.")
    text = (
        speech.gettext("Target: {value} in {month}, a date now past.")
        if Caveat.TARGET_PAST in figure.caveats
        else speech.gettext("Target: {value} in {month}.")
    )
    return text.format(**said_at(figure.series.target, card.indicator, speech))


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
    if Caveat.TARGET_MET in figure.caveats:
        if target_missed(figure.series, rising=card.indicator.rising):
            return _("The target was met at the start; it no longer is.")
        return _("The target was met at the start already: there is no way to go to measure.")
    if figure.progress is None:
        return ""
    # Near 0 and 100 a whole number would say that a way is covered which is not, or not begun.
    near = abs(figure.progress) < 1 or abs(figure.progress - 100) < 1
    shown = round(figure.progress, 1 if near else 0)
    percent = speech.number(shown, 1)
    if shown < 0:
        return _("It moved away from the target: {percent} percent of the way.").format(percent=percent)
    if shown > 100:
        return _("The target is passed: {percent} percent of the way.").format(percent=percent)
    return _("Way covered: {percent} percent.").format(percent=percent)


def _caveats(figure: Figure, speech: Speech) -> list[str]:
    """What else must be known; the caveats that other lines already say are left to them."""
    _ = speech.gettext
    rate = speech.number(figure.series.official_rate or 0.0, 0)
    said = {
        Caveat.START_DIFFERS: _("The published start differs from the value of the same month."),
        Caveat.PARTIAL_YEAR: _("The value covers part of a year, the target a whole one."),
        Caveat.DROP: _("To be confirmed: the value fell by more than 90%."),
        Caveat.ABOVE_100: _("To be confirmed: a share above 100%."),
        Caveat.ALL_ZERO: _("All published values are zero: to be confirmed."),
        Caveat.NEGATIVE: _("The value is below zero."),
        Caveat.REGRESSION_HIDDEN: _("The official rate says 0%: it does not show that the figure fell back."),
        Caveat.OVERSHOOT_HIDDEN: _("The official rate stops at 100%."),
        Caveat.RATE_DIFFERS: _("The official rate is {rate}%: it is computed otherwise.").format(rate=rate),
        Caveat.NOT_SHOWN: _("The official site does not show this level."),
    }
    if Caveat.TARGET_MET in figure.caveats:
        del said[Caveat.RATE_DIFFERS]  # of a way that leads backwards, no rate means anything
    return [said[caveat] for caveat in figure.caveats if caveat in said]


def _source(card: Card, speech: Speech) -> str:
    text = speech.gettext("Source: DITP, barometer, edition of {day}: {url}")
    return text.format(day=speech.day(card.edition), url=card.sources[0].url)
