"""The 120 zones of the barometer and the level of each."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.domain.barometer import Tier, tier_of

_REGIONS = "01 02 03 04 06 11 24 27 28 32 44 52 53 75 76 84 93 94"
_OVERSEAS = "971 972 973 974 976"


def _codes() -> list[str]:
    mainland = [f"{number:02}" for number in range(1, 96) if number != 20]
    departements = [*mainland, "2A", "2B", *_OVERSEAS.split()]
    return ["FRANCE", *(f"R{code}" for code in _REGIONS.split()), *(f"D{code}" for code in departements)]


ZONES: Mapping[str, Tier] = MappingProxyType({code: tier_of(code) for code in _codes()})
"""Level by zone id: ``FRANCE``, 18 regions, 101 départements."""
