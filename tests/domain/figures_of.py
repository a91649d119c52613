"""Series and measures made by hand, said in one line each."""

from datetime import date

from bot.domain.barometer import Edition, Measure, Observation, Series, Tier

TODAY = date(2024, 11, 22)


def at(day: str, value: float) -> Observation:
    """Return a value on a day: ``at("2024-06", 88.6)``."""
    return Observation(date.fromisoformat(f"{day}-01"), value)


def series(
    *values: tuple[str, float],
    start: float | None = 0.0,
    target: float | None = 100.0,
    by: str = "2026-12",
    rate: float | None = None,
) -> Series:
    """Return a series; start and target may be None."""
    return Series(
        tuple(at(day, value) for day, value in values),
        None if start is None else at("2022-12", start),
        None if target is None else at(by, target),
        rate,
    )


def measure(
    name: str = "IND-1",
    *,
    rising: bool = True,
    share: bool = False,
    restarts: bool = False,
    tiers=frozenset(Tier),
) -> Measure:
    return Measure(name, "Official name", "Policy", "Culture", "%", rising, share, tiers, restarts)


def edition(on: str, pairs: dict[tuple[str, str], Series], *measures: Measure) -> Edition:
    found: dict[str, dict[str, Series]] = {}
    for (indicator, zone), each in pairs.items():
        found.setdefault(indicator, {})[zone] = each
    known = {each.id: each for each in measures} or {name: measure(name) for name in found}
    return Edition(date.fromisoformat(on), known, found, f"digest of {on}")
