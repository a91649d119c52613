"""A figure card as a drawing, and the words that say the same."""

from bot.domain.barometer import Edition, Observation, Series
from bot.domain.library import Indicator, Library
from bot.domain.pictures import Drawing, Line, Picture
from bot.domain.territories import Territory
from bot.i18n import Speech
from bot.services.figures import places_of
from bot.services.values import place_label, said_at

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
    lines = _lines(library, edition, indicator, place, speech)
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


def _lines(
    library: Library, edition: Edition, indicator: Indicator, place: Territory, speech: Speech
) -> tuple[Line, ...]:
    """Return the line of a place, and those of the wider ones that fit on its scale."""
    found = [(each, edition.find(indicator.id, each.code)) for each in places_of(library, place)]
    value = edition.series[indicator.id][place.code].latest.value
    restarts = edition.measures[indicator.id].restarts
    return tuple(
        Line(
            place_label(each, indicator, speech), points_drawn(series, restarts=restarts), main=each == place
        )
        for each, series in found
        if series and (each == place or _comparable(value, series.latest.value))
    )


def points_drawn(series: Series, *, restarts: bool) -> tuple[Observation, ...]:
    """Return the values to draw: from the start on, as the words tell it, the start included.

    What came before the start may be counted otherwise. A series that restarts each January has no
    such start; one with a single value since then is drawn whole.
    """
    start = series.baseline
    if restarts or start is None:
        return series.observations
    since = tuple(o for o in series.observations if o.on >= start.on)
    points = since if since and since[0].on == start.on else (start, *since)
    return points if len(points) > 1 else series.observations


def _comparable(main: float, other: float) -> bool:
    low, high = sorted((abs(main), abs(other)))
    return high <= low * SAME_SCALE


def _target_label(target: Observation | None, indicator: Indicator, speech: Speech) -> str:
    if target is None:
        return ""
    return speech.gettext("Target: {value} in {month}").format(**said_at(target, indicator, speech))


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
