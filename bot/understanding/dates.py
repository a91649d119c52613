"""Which days a text names, in French and English: intervals of whole days, never instants.

Where the language is ambiguous:

- a day, a month or a season without a year is the one under way or else the next: « lundi », said on a
  Monday, is today; « le 3 », said on the 22nd, is the 3rd of next month; « en juin » is next June once
  June is over. « l'été dernier », « hier » and a year that is said are the past, and stay so;
- « prochain » and *next* are the first to begin after today, for a day, a week-end, a month or a season;
  « ce » and *this* the one under way, or else the first to come;
- a week is from Monday to Sunday; the beginning, the middle and the end of something are thirds of it;
- « le 3 » is a day, but « dans le 13 », « l'étape du 12 » and « le 03 » may name a département, and
  « le 1 » the first choice of a list: no date. The number wins over the weekday: « vendredi 13 »;
- « dans deux semaines » is as vague as it is said: that week, as « dans deux mois » is that month;
  « dans 3 jours » is that day;
- « d'ici », « jusqu'à » and *by* run from today to the last day of what follows; « avant » to the day
  before it begins, but « avant la fin du mois » to its last; « à partir de » and « après » for a year;
- « le lundi », « le week-end » and « du lundi au vendredi » are habits: no date;
- several phrases: the days they have in common; else the first that is not over.
"""

from datetime import date
from itertools import islice

from bot.domain.intervals import Interval
from bot.understanding.days.reading import Mention, mentions
from bot.understanding.days.script import script

_MOST = 8
"""Phrases of a message that are read; a question has one or two."""


def find_dates(text: str, today: date) -> tuple[Interval, tuple[tuple[int, int], ...]] | None:
    """Return the days that a text names, and where the words that name them stand.

    Pure; never raises.

    Args:
        text: see ``normalise.clean``.
        today: the day where the person is.

    >>> find_dates("Vous passez à Guéret le 3 mars ?", date(2026, 11, 22))
    (Interval(first=datetime.date(2027, 3, 3), last=datetime.date(2027, 3, 3)), ((21, 30),))
    """
    written = script(text)
    found = _together(list(islice(mentions(written, today), _MOST)), today) if written else None
    if written is None or found is None:
        return None
    days, phrases = found
    return days, tuple(sorted(written.span(each.start, each.end, text) for each in phrases))


def _together(found: list[Mention], today: date) -> tuple[Interval, list[Mention]] | None:
    """Return what several phrases name together, and which of them name it."""
    if not found:
        return None
    main = next((each for each in found if each.days.last >= today), found[0])
    days, phrases = main.days, [main]
    for each in found:
        common = days.common(each.days)
        if common and each is not main:
            days = common
            phrases.append(each)
    return days, phrases
