"""Where what is said was read."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """Where something was read: title, link, and the day it is from."""

    title: str
    url: str
    on: date
