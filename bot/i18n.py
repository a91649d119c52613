"""Words, numbers and dates in one locale and register, through Babel."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_skeleton, format_timedelta
from babel.numbers import format_decimal
from babel.support import NullTranslations, Translations

from bot.domain.intervals import Interval
from bot.domain.people import Register

LOCALES = ("fr", "en")


@dataclass(frozen=True)
class Speech:
    """How to say things to one person.

    Attributes:
        locale: ``fr`` or ``en``.
        register: ordinary or plain language; in English both are the same.
        folder: where the compiled catalogues are.
    """

    locale: str
    register: Register
    folder: Path

    @property
    def voice(self) -> str:
        """Which words of the library to use: ``fr``, ``plain`` or ``en``."""
        return "plain" if self.locale == "fr" and self.register is Register.PLAIN else self.locale

    @cached_property
    def _catalogue(self) -> NullTranslations:
        return _catalogue(self.folder, self.voice)

    def gettext(self, message: str) -> str:
        """Return a message in this voice; messages are written in English in the code."""
        return self._catalogue.ugettext(message)

    def ngettext(self, singular: str, plural: str, count: float) -> str:
        """Return the form of a message that fits a count."""
        # gettext takes whole numbers. French says « 0 point », « 1,5 point »: its plural begins at 2;
        # English says “1 point”, but “0 points” and “1.5 points”.
        whole = int(abs(count)) if self.locale == "fr" else 1 if abs(count) == 1 else 2
        return self._catalogue.ungettext(singular, plural, whole)

    def number(self, value: float, precision: int) -> str:
        """Return a number with at most ``precision`` decimals: « 88,6 », « 2 501 », « −15 »."""
        return number(value, precision, self.locale)

    def singular(self, value: float, precision: int) -> bool:
        """Whether a number, printed with ``precision`` decimals, takes a noun in the singular."""
        return Locale.parse(self._babel).plural_form(round(abs(value), precision)) == "one"

    def signed(self, value: float, precision: int) -> str:
        """Return a change with its sign: « +3,2 », « −1 »."""
        return ("+" if value > 0 else "") + self.number(value, precision)

    def day(self, day: date) -> str:
        """Return a day: « 15 octobre 2024 »."""
        return format_date(day, format="long", locale=self._babel)

    def days(self, when: Interval) -> str:
        """Return an interval, said back to whoever named it: « Du 28 novembre au 29 novembre 2026. »."""
        if when.first == when.last:
            return self.gettext("{day}:").format(day=self.weekday(when.first))
        text = self.gettext("From {first} to {last}:")
        return text.format(first=self.weekday(when.first), last=self.weekday(when.last))

    def weekday(self, day: date) -> str:
        """Return a day with its name: « samedi 28 novembre 2026 »."""
        return format_date(day, format="full", locale=self._babel)

    def month(self, day: date) -> str:
        """Return a month: « juin 2024 »."""
        return format_skeleton("yMMMM", day, locale=self._babel)

    def ago(self, day: date, today: date) -> str:
        """Return how long ago a day was, in whole months or, from two years on, years: « il y a 2 ans ».

        Rounded down: a figure must not pass for older than it is.
        """
        months = max(0, (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day))
        if months == 0:
            return self.gettext("this month")
        if months >= 24 and months % 12:
            return self.gettext("more than {years} years ago").format(years=months // 12)
        # The threshold keeps « 22 mois » from being rounded up to « 2 ans ».
        past = timedelta(days=months * -30) if months < 24 else timedelta(days=months // 12 * -365)
        return format_timedelta(
            past,
            granularity="month",
            threshold=3 if months < 24 else 1,
            add_direction=True,
            locale=self._babel,
        )

    def language(self) -> str:
        """Return the language's own name: « français »."""
        return Locale.parse(self._babel).get_language_name() or self.locale

    @property
    def _babel(self) -> str:
        return _babel_of(self.locale)


def number(value: float, precision: int, locale: str) -> str:
    """Return a number with at most ``precision`` decimals, in ``fr`` or ``en``: « 88,6 », « −15 »."""
    pattern = "#,##0" + ("." + "#" * precision if precision else "")
    rounded = round(value, precision) + 0.0  # + 0.0: a tiny negative must not read « −0 »
    return format_decimal(rounded, format=pattern, locale=_babel_of(locale)).replace("-", "−")


def _babel_of(locale: str) -> str:
    # Days before months, as readers in France expect in English too.
    return "fr_FR" if locale == "fr" else "en_GB"


@lru_cache
def _catalogue(folder: Path, voice: str) -> NullTranslations:
    """Load a catalogue; the plain one falls back on ordinary French, message by message."""
    if voice == "en":
        return NullTranslations()
    ordinary = Translations.load(folder, ["fr"], "chezvous")
    if voice == "fr":
        return ordinary
    plain = Translations.load(folder, ["fr"], "plain")
    plain.add_fallback(ordinary)
    return plain
