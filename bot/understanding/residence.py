"""Whether somebody says where they live: only then is a place remembered."""

import re
from enum import StrEnum

from bot.understanding.normalise import key

_LIVES = (
    r"j ?habite|jhabite|je vis|jvis|je reside|je loge|j y habite|je suis (de|du|d|des)"
    r"|je demenage|j ai demenage|mon (code postal|departement|adresse)|ma (commune|ville|region)"
    r"|chez moi c est|lieu de residence"
    r"|(retenez|notez|enregistrez) (ma|mon|que)|i live|i moved|my (postcode|town|area)"
)
_HOME = re.compile(rf"\b({_LIVES})\b")
_NOT = re.compile(
    r"\b(j ?habite|jhabite|je vis|jvis|je suis|je reside) (pas|plus|jamais)\b|\bn ?habite (pas|plus)\b"
    r"|\bne (vis|reside|suis) (pas|plus)\b|\b(do not|don t|no longer) live\b"
)


class Residence(StrEnum):
    """What a text says of where its author lives."""

    HERE = "here"
    NOT_HERE = "not here"


def residence(text: str) -> Residence | None:
    """Return what a text says of where its author lives, None if nothing.

    In the first person and the present: where somebody was born, or where their mother lives,
    is not where they live.

    >>> residence("J'habite Limoges").value, residence("j'habite plus à Paris").value
    ('here', 'not here')
    >>> residence("ma mère habite à Lille") is residence("j'ai habité à Reims") is None
    True
    """
    said = key(text)
    if _NOT.search(said):
        return Residence.NOT_HERE
    return Residence.HERE if _HOME.search(said) else None
