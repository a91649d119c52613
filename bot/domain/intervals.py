"""Stretches of whole days."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Interval:
    """Days that follow each other, both ends included: one day, a week-end, a year.

    Attributes:
        first: the first day.
        last: the last day, never before the first.

    Raises:
        ValueError: the last day comes before the first.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"an interval ends on {self.last}, before it begins on {self.first}")

    def common(self, other: "Interval") -> "Interval | None":
        """Return the days that both hold, None if there are none.

        >>> june = Interval(date(2027, 6, 1), date(2027, 6, 30))
        >>> june.common(Interval(date(2027, 6, 28), date(2027, 7, 4))).first.isoformat()
        '2027-06-28'
        """
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Interval(first, last) if first <= last else None

    def joined(self, other: "Interval") -> "Interval":
        """Return the days from the first of both to the last of both."""
        return Interval(min(self.first, other.first), max(self.last, other.last))
