"""A figure card as a drawing, and the words that say the same."""

from collections.abc import Sequence

from bot.domain.barometer import Edition, Observation, Series
from bot.domain.library import Indicator, Library
from bot.domain.pictures import Drawing, Line, Picture
from bot.domain.territories import Territory
from bot.i18n import Speech
from bot.services.figures import Card, places_of
from bot.services.values import said_at

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
    lines = _lines(library, edition, indicator, place)
    return Drawing(
        title=indicator.words[speech.voice].name,
        unit=indicator.unit[speech.locale],
        precision=indicator.precision,
        lines=lines,
        target=series.target,
        target_label=_target_label(series.target, indicator, speech),
        source=text.format(day=speech.day(edition.on)),
        text=_equivalent(lines, series.target, indicator, speech),
        locale=speech.locale,
    )


def _lines(library: Library, edition: Edition, indicator: Indicator, place: Territory) -> tuple[Line, ...]:
    """Return the lines of a place and of the wider ones that fit on its scale."""
    found = [(each, edition.find(indicator.id, each.code)) for each in places_of(library, place)]
    return _fitting([(each, series) for each, series in found if series], place)


def _fitting(found: Sequence[tuple[Territory, Series]], main: Territory) -> tuple[Line, ...]:
    """Return the main place's line, and of the others those that fit on its scale."""
    value = next(series.latest.value for place, series in found if place == main)
    return tuple(
        Line(place.name, series.observations, main=place == main)
        for place, series in found
        if place == main or _comparable(value, series.latest.value)
    )


def _comparable(main: float, other: float) -> bool:
    low, high = sorted((abs(main), abs(other)))
    return high <= low * SAME_SCALE


def _target_label(target: Observation | None, indicator: Indicator, speech: Speech) -> str:
    if target is None:
        return ""
    return speech.gettext("Target: {value} in {month}").format(**said_at(target, indicator, speech))


def picture_text(card: Card, speech: Speech) -> str:
    """Return the text equivalent of a card's picture. ValueError if the card has no figure."""
    if card.main is None or card.main.figure is None:
        raise ValueError("a card without a figure has no picture")
    series = card.main.figure.series
    found = [(row.place, row.figure.series) for row in card.rows if row.figure]
    return _equivalent(_fitting(found, card.main.place), series.target, card.indicator, speech)


def _equivalent(
    lines: tuple[Line, ...], target: Observation | None, indicator: Indicator, speech: Speech
) -> str:
    """Say what the picture shows: the main line's values, the last ones of the others, the target."""
    _ = speech.gettext
    main = next(line for line in lines if line.main)
    first, last = main.points[0], main.points[-1]
    low = min(main.points, key=lambda o: o.value)
    high = max(main.points, key=lambda o: o.value)
    text = _("Picture: {name}, {place}. {first}, {last}. Lowest: {low}. Highest: {high}.").format(
        name=indicator.words[speech.voice].name,
        place=main.label,
        first=_at(first, indicator, speech),
        last=_at(last, indicator, speech),
        low=_at(low, indicator, speech),
        high=_at(high, indicator, speech),
    )
    beside = [f" {line.label}, {_at(line.points[-1], indicator, speech)}." for line in lines if not line.main]
    label = _target_label(target, indicator, speech)
    return "".join((text, *beside, f" {label}." if label else ""))


def _at(observation: Observation, indicator: Indicator, speech: Speech) -> str:
    return speech.gettext("{value} in {month}").format(**said_at(observation, indicator, speech))
