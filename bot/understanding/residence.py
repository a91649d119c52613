"""Whether somebody says where they live: only then is a place remembered."""

import re
from enum import StrEnum

from bot.understanding.normalise import key

_LIVES = (
    r"j ?habite|jhabite|je reside|je loge|j y habite|je demenage|j ai demenage"
    r"|mon (code postal|departement|adresse)|chez moi c est|lieu de residence"
    r"|(retenez|notez|enregistrez) (ma|mon|que)|i live|i moved|my postcode"
)
_HOME = re.compile(rf"\b({_LIVES})\b")
# These say it only of the place that follows them: « je suis de passage à Brest » is no home.
_JUST_BEFORE = re.compile(
    r"\b(je vis|jvis|je suis (de|du|d|des)|ma (commune|ville|region) (c est|est)|my (town|area) is)"
    r"( (a|au|aux|en|dans|ds|le|la|les|l|de|du|des|d|pres|sur))*$"
)
_NOT = re.compile(
    r"\b(j ?habite|jhabite|je vis|jvis|je reside) (pas|plus|jamais)\b|\bn ?habite (pas|plus)\b"
    r"|\bne (vis|reside) (pas|plus)\b|\bsuis (pas|plus) (de|d|du|a|en)$|\b(do not|don t|no longer) live\b"
)


class Residence(StrEnum):
    """What a text says of where its author lives."""

    HERE = "here"
    NOT_HERE = "not here"


def residence(text: str, before: str = "") -> Residence | None:
    """Return what a text says of where its author lives, None if nothing.

    In the first person and the present: where somebody was born, or where their mother lives,
    is not where they live.

    Args:
        text: the message.
        before: what stands before the place that it names; empty if it names none.

    >>> residence("J'habite Limoges").value, residence("j'habite plus à Paris").value
    ('here', 'not here')
    >>> residence("je suis de Brest", "je suis de ").value
    'here'
    >>> residence("je suis de passage à Brest", "je suis de passage à ") is None
    True
    """
    said, ahead = key(text), key(before)
    if _NOT.search(said) or _NOT.search(ahead):
        return Residence.NOT_HERE
    return Residence.HERE if _HOME.search(said) or _JUST_BEFORE.search(ahead) else None
