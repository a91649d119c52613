"""What comes in and what goes out."""

from dataclasses import dataclass, field

from bot.domain.answers import Source
from bot.domain.people import PersonRef
from bot.domain.pictures import Picture


@dataclass(frozen=True, slots=True)
class IncomingMessage:
    """One message of one person, already cleaned (see ``bot.understanding.normalise``)."""

    person: PersonRef
    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that a person may choose: what is shown, and what they would have typed.

    ``data`` is at most 64 bytes of UTF-8 and gives no right that typing would not.
    """

    label: str
    data: str


@dataclass(frozen=True, slots=True)
class Part:
    """One send: a text, or a picture with its text equivalent in ``text``."""

    text: str
    picture: Picture | None = None
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """What the assistant answers: a value; nothing has been sent.

    Attributes:
        parts: sent one after the other, at least one.
        sources: where what is said was read, in order of use.
        outcome: ``answer``, ``choice``, ``ask_place``, ``decline``, ``distress`` or ``failed``.
    """

    parts: tuple[Part, ...]
    sources: tuple[Source, ...] = field(default=())
    outcome: str = "answer"

    @property
    def text(self) -> str:
        """All the words of the reply, without its pictures' text equivalents."""
        return "\n\n".join(part.text for part in self.parts if part.picture is None)
