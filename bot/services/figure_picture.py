"""A figure card as a drawing, and the words that say the same."""

from datetime import date

from bot.domain.barometer import Edition, Observation
from bot.domain.library import Indicator, Library
from bot.domain.pictures import Drawing, Line, Picture
from bot.domain.territories import Territory
from bot.i18n import Speech
from bot.services.figure_text import measured
from bot.services.figures import Card, places_of

SAME_SCALE = 4
"""Other places are drawn only where their values are within this factor of the main line's."""


def drawing(library: Library, picture: Picture, speech: Speech) -> Drawing:
    """Return what to draw for a picture.

    Raises:
        KeyError: the edition or the figure is no longer in the library.
    """
    edition = library.edition(picture.edition)
    indicator = library.indicators[picture.indicator]
    place = library.places.get(picture.territory)
    series = edition.series[picture.indicator][picture.territory]
    text = speech.gettext("Source: DITP, barometer, edition of {day}")
    return Drawing(
        title=indicator.words[speech.voice].name,
        unit=indicator.unit[speech.locale],
        precision=indicator.precision,
        lines=_lines(library, edition, indicator, place),
        target=series.target,
        target_label=_target_label(series.target, indicator, speech),
        source=text.format(day=speech.day(edition.on)),
        text=_equivalent(place.name, series.observations, series.target, indicator, speech),
        locale=speech.locale,
    )


def _lines(library: Library, edition: Edition, indicator: Indicator, place: Territory) -> tuple[Line, ...]:
    """Return the main line, and those of the wider places where they fit on its scale."""
    found = [(each, edition.find(indicator.id, each.code)) for each in places_of(library, place)]
    main = edition.series[indicator.id][place.code].latest.value
    return tuple(
        Line(each.name, series.observations, main=each == place)
        for each, series in found
        if series and (each == place or _comparable(main, series.latest.value))
    )


def _comparable(main: float, other: float) -> bool:
    low, high = sorted((abs(main), abs(other)))
    return high <= low * SAME_SCALE


def _target_label(target: Observation | None, indicator: Indicator, speech: Speech) -> str:
    if target is None:
        return ""
    text = speech.gettext("Target: {value} in {month}")
    return text.format(value=measured(target.value, indicator, speech), month=speech.month(target.on))


def picture_text(card: Card, speech: Speech) -> str:
    """Return the text equivalent of a card's picture. ValueError if the card has no figure."""
    if card.main is None or card.main.figure is None:
        raise ValueError("a card without a figure has no picture")
    series = card.main.figure.series
    place = card.main.place.name
    return _equivalent(place, series.observations, series.target, card.indicator, speech)


def _equivalent(
    place: str,
    observations: tuple[Observation, ...],
    target: Observation | None,
    indicator: Indicator,
    speech: Speech,
) -> str:
    """Say what the picture shows: first, lowest, highest and last value, and the target."""
    _ = speech.gettext
    first, last = observations[0], observations[-1]
    low = min(observations, key=lambda o: o.value)
    high = max(observations, key=lambda o: o.value)
    text = _("Picture: {name}, {place}. {first}, {last}. Lowest: {low}. Highest: {high}.").format(
        name=indicator.words[speech.voice].name,
        place=place,
        first=_at(first, indicator, speech),
        last=_at(last, indicator, speech),
        low=_at(low, indicator, speech),
        high=_at(high, indicator, speech),
    )
    label = _target_label(target, indicator, speech)
    return f"{text} {label}." if label else text


def _at(observation: Observation, indicator: Indicator, speech: Speech) -> str:
    text = speech.gettext("{value} in {month}")
    on: date = observation.on
    return text.format(value=measured(observation.value, indicator, speech), month=speech.month(on))
