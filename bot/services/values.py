"""A value with its unit, and when it was observed."""

from bot.domain.barometer import Observation
from bot.domain.library import Indicator
from bot.domain.territories import FRANCE, Territory
from bot.i18n import Speech


def measured(value: float, indicator: Indicator, speech: Speech) -> str:
    """Return a value with its unit: « 88,6 % », « 1 maison de santé »."""
    number = speech.number(value, indicator.precision)
    units = indicator.one if speech.singular(value, indicator.precision) else indicator.unit
    unit = units[speech.locale]
    if unit == "%" and speech.locale == "en":
        return f"{number}%"
    return f"{number}\N{NO-BREAK SPACE}{unit}".strip()


def said_at(observation: Observation, indicator: Indicator, speech: Speech) -> dict[str, str]:
    """Return the ``{value}`` and the ``{month}`` of an observation, to put into a message."""
    return {"value": measured(observation.value, indicator, speech), "month": speech.month(observation.on)}


def place_label(place: Territory, indicator: Indicator, speech: Speech) -> str:
    """Return whose figure it is: the place's, or, for the country, what the figure is really of."""
    return indicator.scope.get(speech.locale, place.name) if place == FRANCE else place.name
