"""Numbers and months as a reader of the drawing's language writes them."""

from collections.abc import Sequence
from datetime import date

from babel.dates import format_skeleton
from babel.numbers import format_compact_decimal

from bot import i18n
from bot.domain.pictures import Drawing

MILLION = 1e6
BILLION = 1e9


def number(value: float, precision: int, locale: str) -> str:
    """Return a value as the words beside it say it; from a billion on in short, « 6,2 Md ».

    >>> number(88.64, 1, "fr")
    '88,6'
    """
    if abs(value) >= BILLION:
        return _short(value, 1, locale)
    return i18n.number(value, precision, locale)


def _short(value: float, decimals: int, locale: str) -> str:
    text = format_compact_decimal(value, format_type="short", locale=locale, fraction_digits=decimals)
    return str(text).replace("-", "−")


def amount(value: float, drawing: Drawing) -> str:
    """Return a value of the drawing with its percent sign where it has one: « 88,6 % »."""
    text = number(value, drawing.precision, drawing.locale)
    if not drawing.unit.startswith("%"):
        return text
    return f"{text}\N{NO-BREAK SPACE}%" if drawing.locale.startswith("fr") else f"{text}%"


def graduations(values: Sequence[float], locale: str) -> list[str]:
    """Return the labels of an axis: as few decimals as tell them apart, « 1,5 M » from a million on."""
    compact = max(map(abs, values), default=0.0) >= MILLION
    for decimals in range(4):
        labels = [_graduation(value, decimals, locale, compact=compact) for value in values]
        if len(set(labels)) == len(labels) and (compact or _exact(values, decimals)):
            break
    return labels


def _graduation(value: float, decimals: int, locale: str, *, compact: bool) -> str:
    if not compact or value == 0:
        return number(value, 0 if compact else decimals, locale)
    return _short(value, decimals, locale)


def _exact(values: Sequence[float], decimals: int) -> bool:
    return all(abs(round(value, decimals) - value) < 1e-9 * max(1.0, abs(value)) for value in values)


def month(day: date, locale: str) -> str:
    """Return the month and year of a day, in short.

    >>> month(date(2022, 9, 1), "fr")
    'sept. 2022'
    """
    return str(format_skeleton("yMMM", day, locale=locale))
