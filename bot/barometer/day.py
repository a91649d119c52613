"""Days: those written in the files, and that of an edition."""

import re
from datetime import date
from functools import lru_cache
from pathlib import Path

from bot.barometer.faults import quoted, refusal

FIRST_YEAR, LAST_YEAR = 1990, 2100
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_IN_NAME = re.compile(r"(?<!\d)(\d{4})([-_]?)(\d{2})\2(\d{2})(?!\d)", re.ASCII)
_GIVE_IT = "say which edition it is with --edition YYYY-MM-DD"


@lru_cache(maxsize=4096)
def parse_day(text: str) -> date:
    """Return the day written ``YYYY-MM-DD``.

    Cached: the tens of thousands of rows of an edition hold about two hundred days.

    Raises:
        ValueError: not a day, or outside 1990-2100; the message is a sentence.

    >>> parse_day("2024-06-01")
    datetime.date(2024, 6, 1)
    """
    if not _ISO.fullmatch(text):
        raise ValueError(f"the date {quoted(text)} is not written YYYY-MM-DD")
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"the date {quoted(text)} is not a day of the calendar") from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"the date {quoted(text)} is not between {FIRST_YEAR} and {LAST_YEAR}")
    return day


def edition_date(path: Path, given: str | None) -> date:
    """Return the day of publication, which the layout itself does not carry.

    Args:
        path: the folder or zip; its own name may hold the day (``barometre-2024-10-15``,
            ``20241015.zip``, ``2024_10_15``). The folders above it are not looked at.
        given: what the operator wrote after ``--edition``; it wins over the name.

    Raises:
        ImportFaults: no day, several, or an impossible one.

    >>> edition_date(Path("barometre-2024-10-15.zip"), None)
    datetime.date(2024, 10, 15)
    """
    if given is not None:
        try:
            return parse_day(given.strip())
        except ValueError as error:
            raise refusal("--edition", str(error)) from error
    return _day_in_name(path)


def _day_in_name(path: Path) -> date:
    name = path.resolve().name
    shown = quoted(name)
    found = {f"{year}-{month}-{day}" for year, _, month, day in _IN_NAME.findall(name)}
    if not found:
        raise refusal(str(path), f"the layout carries no date and neither does the name {shown}: {_GIVE_IT}")
    if len(found) > 1:
        dates = " and ".join(sorted(found))
        raise refusal(str(path), f"the name {shown} holds several dates, {dates}: {_GIVE_IT}")
    try:
        return parse_day(found.pop())
    except ValueError as error:
        raise refusal(str(path), f"in the name, {error}: {_GIVE_IT}") from error
