"""All that the assistant may say: immutable, swapped whole."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from bot.domain.answers import Answer, Commitment, Family, Source, Voiced
from bot.domain.barometer import Edition, Tier
from bot.domain.territories import Territory

VOICES = ("fr", "plain", "en")
"""Ordinary French, plain French, English."""


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
    scope: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the barometer: its slug, its official name, its name by voice."""

    slug: str
    official: str
    names: Voiced


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
        intents: what each action is called, by ``intent:…``.
        emergencies: in the order in which they are looked for.
        editions: newest first, at least one.
        links: the public file of an indicator by edition day, with ``{number}`` in it.
        dataset: where the whole dataset is published.
        places: the country's places.
        answers: the reviewed texts, by subject id.
        commitments: what is known of each promise of the plan, by subject id.
        axes: the titles of the plan's axes, by number.
        families: what is not ours, by ``out:…``.
    """

    version: str
    indicators: Mapping[str, Indicator]
    themes: Mapping[str, Theme]
    intents: Mapping[str, Voiced]
    emergencies: tuple[Emergency, ...]
    editions: tuple[Edition, ...]
    links: Mapping[date, str]
    dataset: str
    places: Places
    answers: Mapping[str, Answer] = field(default_factory=dict)
    commitments: Mapping[str, Commitment] = field(default_factory=dict)
    axes: Mapping[int, Voiced] = field(default_factory=dict)
    families: Mapping[str, Family] = field(default_factory=dict)

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
        if subject.startswith(("language:", "menu:")):
            return True
        known = subject in self.indicators or subject in self.answers or subject in self.intents
        return known or subject in self.families

    def name(self, subject: str, voice: str) -> str:
        """Return what a subject is called, menus and languages apart. KeyError if it is not known."""
        if subject in self.indicators:
            return self.indicators[subject].words[voice].name
        if subject in self.answers:
            return self.answers[subject].titles[voice]
        if subject in self.families:
            return self.families[subject].names[voice]
        if subject.startswith("theme:"):
            return self.themes[subject.removeprefix("theme:")].names[voice]
        return self.intents[subject][voice]

    def version_of(self, subject: str) -> str:
        """Return what changes with what is said of a subject; empty where nothing of ours is said.

        Of a figure it is the edition it was read in, of a text its own version.
        """
        if subject in self.answers:
            return self.answers[subject].version
        if subject in self.indicators:
            newest = self.editions[0]
            return f"{newest.on.isoformat()}:{newest.digest[:8]}"
        return ""

    def before(self, edition: Edition) -> Edition | None:
        """Return the edition just before another, None if it is the oldest."""
        return next((other for other in self.editions if other.on < edition.on), None)
