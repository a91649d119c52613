"""What is known of places: looked up by code, by postal code and by name."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.territories import FRANCE, Level, Territory
from bot.understanding.places.index import NameIndex

MAINLAND = "Europe/Paris"


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Every place the assistant knows; immutable, built by ``load_gazetteer``.

    Attributes:
        zones: the country, the regions, the départements and the collectivities, by code.
        rows: by INSEE code, a commune's name, département, population and postal codes, tab-separated.
            Kept as text because 34,969 objects would cost more memory and time than they are used.
        old_codes: INSEE codes of the past and of arrondissements, and the commune each leads to.
        by_postal_code: INSEE codes separated by spaces.
        regions: the region's code of each département.
        time_zones: communes that keep another time than their département or collectivity.
        populations: inhabitants by zone code.
        index: the names, for reading.
    """

    zones: Mapping[str, Territory]
    rows: Mapping[str, str] = field(repr=False)
    old_codes: Mapping[str, str] = field(repr=False)
    by_postal_code: Mapping[str, str] = field(repr=False)
    regions: Mapping[str, str] = field(repr=False)
    time_zones: Mapping[str, str]
    populations: Mapping[str, int] = field(repr=False)
    index: NameIndex = field(repr=False)

    def find(self, code: str) -> Territory | None:
        """Return the place of a code, past INSEE codes included (``FRANCE``, ``R75``, ``D23``, ``23096``)."""
        if code in self.zones:
            return self.zones[code]
        code = self.old_codes.get(code, code)
        row = self.rows.get(code)
        if row is None:
            return None
        name, place, _ = row.split("\t", 2)
        above = self.zones[zone_code(place)]
        return Territory(code, name, Level.COMMUNE, above.code, self.time_zones.get(code, above.time_zone))

    def get(self, code: str) -> Territory:
        """Return the place of a code. KeyError if there is none."""
        found = self.find(code)
        if found is None:
            raise KeyError(code)
        return found

    def above(self, code: str) -> tuple[str, ...]:
        """Return a place's code and those of the places it lies in, but the country. KeyError if unknown."""
        if code in self.zones:
            region = self.regions.get(code)
            return (code, region) if region else (code,)
        zone = zone_code(self.rows[code].split("\t", 2)[1])
        region = self.regions.get(zone)
        return (code, zone, region) if region else (code, zone)

    def zone(self, territory: Territory) -> Territory | None:
        """Return the barometer zone that answers for a place; None where there is no figure."""
        if territory.level is Level.COLLECTIVITY:
            return None
        if territory.level is not Level.COMMUNE:
            return territory
        return self.zone(self.zones[territory.parent or FRANCE.code])

    def zone_label(self, territory: Territory) -> str:
        """Return the zone as the machine interface reports it: ``D23``, ``FRANCE`` or ``none:975``."""
        zone = self.zone(territory)
        if zone is not None:
            return zone.code
        place = territory if territory.level is Level.COLLECTIVITY else self.zones[territory.parent or ""]
        return f"none:{place.code}"

    def region(self, territory: Territory) -> Territory | None:
        """Return the region a place lies in; itself for a region; None for the country and beyond."""
        if territory.level is Level.REGION:
            return territory
        zone = self.zone(territory)
        code = self.regions.get(zone.code) if zone else None
        return self.zones[code] if code else None

    def departements(self) -> tuple[Territory, ...]:
        """Return the 101 départements, by code."""
        return tuple(zone for zone in self.zones.values() if zone.level is Level.DEPARTEMENT)

    def population(self, code: str) -> int:
        """Return the inhabitants of a commune or of a zone; 0 where nobody lives. KeyError if unknown."""
        if code in self.populations:
            return self.populations[code]
        return int(self.rows[self.old_codes.get(code, code)].split("\t", 3)[2])

    def postal(self, code: str) -> tuple[Territory, ...]:
        """Return the communes that a postal code serves, by INSEE code; empty if unknown."""
        return tuple(self.get(commune) for commune in self.by_postal_code.get(code, "").split())


def zone_code(place: str) -> str:
    """Return the zone of an official département code: ``23`` is ``D23``, a collectivity stays ``975``.

    >>> zone_code("974"), zone_code("975")
    ('D974', '975')
    """
    return place if place in COLLECTIVITIES else f"D{place}"


COLLECTIVITIES = frozenset(("975", "977", "978", "984", "986", "987", "988", "989"))
