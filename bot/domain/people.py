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
        introduced: they were told who speaks and what is kept.
    """

    locale: str = "fr"
    register: Register = Register.STANDARD
    territory: str | None = None
    introduced: bool = False


@dataclass(frozen=True, slots=True)
class Operator:
    """Who runs this assistant; empty where the operator did not say.

    Attributes:
        name: for whom it speaks.
        contact: how to reach a person.
        dpo: how to reach whoever answers for personal data.
        official: whether the operator declares it official.
    """

    name: str = ""
    contact: str = ""
    dpo: str = ""
    official: bool = False

    @property
    def on_trial(self) -> bool:
        """Whether people must be told that this is a trial: all is to be known before it is not."""
        return not (self.official and self.name and self.contact and self.dpo)
