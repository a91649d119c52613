"""All that the assistant may say: immutable, swapped whole."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from bot.domain.answers import Source
from bot.domain.barometer import Edition, Tier
from bot.domain.territories import Territory


class Places(Protocol):
    """What must be known of places to answer for them."""

    def find(self, code: str) -> Territory | None:
        """Return the place with this code, None if there is none."""

    def get(self, code: str) -> Territory:
        """Return the place with this code. KeyError if there is none."""

    def zone(self, territory: Territory) -> Territory | None:
        """Return the barometer zone that answers for a place; None where it has no figure."""

    def region(self, territory: Territory) -> Territory | None:
        """Return the region of a place, None for the country and for a collectivity."""

    def zone_label(self, territory: Territory) -> str:
        """Return the zone's id, or ``none:975`` for a place without figures."""


@dataclass(frozen=True, slots=True)
class Words:
    """How one locale or register speaks of an indicator.

    Attributes:
        name: what people call it.
        measures: one sentence: what is measured.
        limits: one sentence: what the figure does not say. Empty if nothing was written yet.
    """

    name: str
    measures: str
    limits: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured, in our words.

    Attributes:
        id: ``IND-306``.
        theme: the slug of a theme, ``sante``.
        rising: True where a rise is wanted.
        tiers: the levels that the official site displays.
        cadence: how often values come: ``month``, ``quarter``, ``half-year``, ``year``,
            ``school-year`` or ``irregular``.
        precision: decimals worth showing, 0 to 2.
        unit: what is printed after a number, by locale.
        one: the same in the singular.
        words: by voice: ``fr``, ``plain``, ``en``.
        questions: how citizens ask for it.
        scope: what the national figure is really of, by locale; empty where that is the country.
    """

    id: str
    theme: str
    rising: bool
    tiers: frozenset[Tier]
    cadence: str
    precision: int
    unit: Mapping[str, str]
    one: Mapping[str, str]
    words: Mapping[str, Words]
    questions: tuple[str, ...]
    scope: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the barometer: its slug, its official name, its name by voice, how it is asked for."""

    slug: str
    official: str
    names: Mapping[str, str]
    questions: tuple[str, ...]


# Compared by identity: what is made ready of its phrases is kept by it, and mappings have no hash.
@dataclass(frozen=True, slots=True, eq=False)
class Emergency:
    """What to tell someone in distress: which numbers, and where they were read.

    Attributes:
        kind: ``medical``, ``suicide``, ``violence``, ``child`` or ``danger``.
        phrases: what people write, by language (``fr``, ``en``); recognised anywhere in a message.
        messages: the whole answer by voice.
        sources: where the numbers were read.
        unless: phrases that call off the alarm: a figure is asked for, or it is a manner of speaking.
        spellings: how words are also typed, and the words that are meant.
    """

    kind: str
    phrases: Mapping[str, tuple[str, ...]]
    messages: Mapping[str, str]
    sources: tuple[Source, ...]
    unless: tuple[str, ...] = ()
    spellings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that may be said.

    Attributes:
        version: changes with any word or figure.
        indicators: by id; every indicator of every edition has one.
        themes: by slug.
        intents: how each action is asked for, by ``intent:…``.
        stop_words: words that say nothing of a subject.
        emergencies: in the order in which they are looked for.
        editions: newest first, at least one.
        links: the public file of an indicator by edition day, with ``{number}`` in it.
        dataset: where the whole dataset is published.
        places: the country's places.
    """

    version: str
    indicators: Mapping[str, Indicator]
    themes: Mapping[str, Theme]
    intents: dict[str, tuple[str, ...]]
    stop_words: frozenset[str]
    emergencies: tuple[Emergency, ...]
    editions: tuple[Edition, ...]
    links: Mapping[date, str]
    dataset: str
    places: Places

    def edition(self, on: date | None = None) -> Edition:
        """Return the edition of a day, the newest by default. KeyError if there is none."""
        if on is None:
            return self.editions[0]
        for edition in self.editions:
            if edition.on == on:
                return edition
        raise KeyError(on)

    def knows(self, subject: str) -> bool:
        """Whether something may be said of a subject; an edition may drop what an older one had."""
        if subject.startswith("theme:"):
            return subject.removeprefix("theme:") in self.themes
        return subject in self.indicators or not subject.startswith("IND-")

    def before(self, edition: Edition) -> Edition | None:
        """Return the edition just before another, None if it is the oldest."""
        return next((other for other in self.editions if other.on < edition.on), None)
