"""A small library and a card made by hand."""

from dataclasses import replace
from datetime import date

from bot.domain.barometer import Edition, Measure, Series, Tier
from bot.domain.library import Indicator, Library, Words
from bot.services.figures import Card, figure_card
from tests.conftest import NOW

TODAY = NOW.date()


def indicator(name: str = "IND-1", *, rising: bool = True, precision: int = 1) -> Indicator:
    words = Words("Part des choses", "On compte les choses.", "Rien du reste.")
    unit = {"fr": "%", "en": "%"}
    return Indicator(
        name, "culture", rising, frozenset(Tier), "month", precision, unit, unit,
        dict.fromkeys(("fr", "plain", "en"), words),
    )  # fmt: skip


def small(library: Library, *editions: Edition, **changes) -> Library:
    """Return the shipped library with other editions, whose indicators all have the same words."""
    names = {name for edition in editions for name in edition.measures}
    indicators = {name: indicator(name, **changes) for name in names}
    return replace(library, editions=editions, indicators=indicators)


def one(now: Series, then: Series | None, kind: Measure) -> tuple[Edition, ...]:
    """Return two editions that hold one figure, of the Creuse."""
    editions = (("2024-10-15", now), ("2024-07-16", then))
    return tuple(
        Edition(date.fromisoformat(on), {kind.id: kind}, {kind.id: {"D23": each}} if each else {}, on)
        for on, each in editions
    )


def creuse(library: Library, now: Series, then: Series | None, kind: Measure) -> Card:
    made = small(library, *one(now, then, kind), rising=kind.rising)
    return figure_card(made, kind.id, library.places.get("D23"), TODAY)
