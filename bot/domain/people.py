"""Who speaks and what little is known of them."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class PersonRef:
    """Who speaks: a platform and that platform's own id, ``telegram:42``.

    The store keeps a keyed hash of it, never the id itself.
    """

    platform: str
    id: str

    def __str__(self) -> str:
        return f"{self.platform}:{self.id}"


class Register(StrEnum):
    """How we speak: ordinary language, or plain language (« langage clair »)."""

    STANDARD = "standard"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Contact:
    """What is remembered of a person: language, register and a territory. Not a profile.

    Attributes:
        locale: ``fr`` or ``en``.
        register: ordinary or plain language.
        territory: the code of the place they said they live in, None until they say.
            At most a département or a collectivity, never a commune or an address.
    """

    locale: str = "fr"
    register: Register = Register.STANDARD
    territory: str | None = None
