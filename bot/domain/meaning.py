"""What a text was understood as."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.intervals import Interval
from bot.domain.territories import Territory


class Where(StrEnum):
    """What a text says of the place."""

    NOWHERE = "nowhere"
    """No place is named."""
    SURE = "sure"
    """One place, beyond doubt."""
    ASK = "ask"
    """Several places bear that name."""
    CONFIRM = "confirm"
    """One place, but misspelt or unlikely: to be confirmed."""
    UNSETTLED = "unsettled"
    """A place is named, but it is not known, or was not the one we proposed: to be asked."""


NONE = "none"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a text was understood as.

    Attributes:
        subject: an id of the subjects (``IND-306``, ``theme:sante``, ``intent:help``),
            ``distress``, ``choice`` when several remain, or ``none``.
        candidates: the subjects that remain, best first.
        where: what the text says of the place.
        places: one place if sure or to confirm, two to five to ask about, else none.
        confidence: of the subject, 0 to 1.
        follows: the subject or the place was taken from the conversation.
        detail: which emergency and language for ``distress`` (``suicide:fr``), which voice for
            ``intent:language``, what is done with the place for ``intent:territory``, ``lost`` for a
            « oui » or a number that answers no question of ours; else empty.
        others: how many more places bear the name than ``places`` holds.
        language: in which language it was said, ``fr`` or ``en``; empty where the words do not tell.
        outside: of ``none``: the kind of question that is not ours (``out:impots``), empty if unknown.
        when: the days that the text names.
    """

    subject: str
    candidates: tuple[str, ...] = ()
    where: Where = Where.NOWHERE
    places: tuple[Territory, ...] = ()
    confidence: float = 0.0
    follows: bool = False
    detail: str = ""
    others: int = 0
    language: str = ""
    outside: str = ""
    when: Interval | None = None

    @property
    def territory(self) -> Territory | None:
        """The place that the text names beyond doubt, None otherwise."""
        return self.places[0] if self.where is Where.SURE else None
