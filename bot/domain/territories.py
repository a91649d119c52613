"""The places the assistant can speak of."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """What kind of place a territory is, from the widest to the narrowest."""

    COUNTRY = "country"
    REGION = "region"
    DEPARTEMENT = "departement"
    COLLECTIVITY = "collectivity"
    """An overseas collectivity: a place of France for which the barometer has no figure."""
    COMMUNE = "commune"


FRANCE_CODE = "FRANCE"


@dataclass(frozen=True, slots=True)
class Territory:
    """One place.

    Attributes:
        code: the barometer's zone id for the country (``FRANCE``), a region (``R75``) and a
            département (``D23``, ``D2A``, ``D974``); the INSEE code for a commune (``23096``)
            and for an overseas collectivity (``975``).
        name: the official name, with its accents and capitals.
        level: what kind of place it is.
        parent: the code of the place just above, None for the country. A commune's parent is
            its département (or its collectivity); a collectivity's is the country.
        time_zone: an IANA name, ``Europe/Paris``.
    """

    code: str
    name: str
    level: Level
    parent: str | None
    time_zone: str = "Europe/Paris"


FRANCE = Territory(FRANCE_CODE, "France", Level.COUNTRY, None)
