"""One figure, beside those of the wider places: the card that an answer is made from."""

from dataclasses import dataclass
from datetime import date

from bot.domain.answers import Source
from bot.domain.barometer import Edition
from bot.domain.figures import Figure, figure
from bot.domain.library import Indicator, Library
from bot.domain.movement import Movement, movement
from bot.domain.territories import FRANCE, Territory


@dataclass(frozen=True, slots=True)
class Row:
    """A place and its figure, None where the barometer has none."""

    place: Territory
    figure: Figure | None


@dataclass(frozen=True, slots=True)
class Card:
    """An indicator where somebody asked about it.

    Attributes:
        indicator: what is measured.
        asked: the place that was asked about.
        rows: from the narrowest barometer zone to the country; without figures too.
        main: the first row that has a figure, None if no place has one.
        movement: of the main figure since the edition before, None without such an edition.
        edition: the day of the edition.
        before: the day of the edition before, None if there is none.
        sources: the official file and the dataset.
    """

    indicator: Indicator
    asked: Territory
    rows: tuple[Row, ...]
    main: Row | None
    movement: Movement | None
    edition: date
    before: date | None
    sources: tuple[Source, ...]


def figure_card(
    library: Library, indicator: str, asked: Territory, today: date, on: date | None = None
) -> Card:
    """Return the card of an indicator for a place, in the newest edition unless a day is given.

    Raises:
        KeyError: the library knows no such indicator, or no edition of that day.
    """
    edition = library.edition(on)
    before = library.before(edition)
    known = library.indicators[indicator]
    rows = tuple(
        Row(place, figure(edition, before, indicator, place.code, today))
        for place in places_of(library, asked)
    )
    main = next((row for row in rows if row.figure), None)
    return Card(
        known,
        asked,
        rows,
        main,
        _movement(edition, before, main),
        edition.on,
        before.on if before else None,
        sources_of(library, indicator, edition),
    )


def places_of(library: Library, asked: Territory) -> tuple[Territory, ...]:
    """Return the barometer zones that speak for a place: its own, its region, the country.

    Overseas, the region is the département under the same name: it is left out.
    """
    zone = library.places.zone(asked)
    region = library.places.region(zone) if zone else None
    if zone and region and region.name == zone.name:
        region = None
    found = [place for place in (zone, region, FRANCE) if place is not None]
    return tuple(dict.fromkeys(found))


def sources_of(library: Library, indicator: str, edition: Edition) -> tuple[Source, ...]:
    """Return where an indicator's figures were read: the official file if known, and the dataset."""
    title = "Baromètre des résultats de l’action publique (DITP)"
    link = library.links.get(edition.on)
    dataset = Source(f"{title}, data.gouv.fr", library.dataset, edition.on)
    if link is None:
        return (dataset,)
    number = indicator.removeprefix("IND-")
    return (Source(f"{title}, {indicator}", link.format(number=number), edition.on), dataset)


def _movement(edition: Edition, before: Edition | None, main: Row | None) -> Movement | None:
    if before is None or main is None or main.figure is None:
        return None
    now = main.figure
    earlier = before.find(now.indicator, now.zone)
    return movement(edition.measures[now.indicator], now.series, earlier)


def all_figures(library: Library, edition: Edition, today: date) -> list[Figure]:
    """Return every figure of an edition, by indicator then zone, both in alphabetical order."""
    before = library.before(edition)
    found = (
        figure(edition, before, indicator, zone, today)
        for indicator in sorted(edition.series)
        for zone in sorted(edition.series[indicator])
    )
    return [each for each in found if each is not None]
