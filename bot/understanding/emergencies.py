"""Whether somebody is in danger: looked for before everything else."""

from collections.abc import Sequence

from bot.domain.library import Emergency
from bot.understanding.normalise import key


def find_emergency(text: str, emergencies: Sequence[Emergency]) -> str | None:
    """Return the kind of emergency that a text speaks of, None if it speaks of none.

    Phrases are found as whole words anywhere in the text, whatever accents and punctuation.
    """
    said = f" {key(text)} "
    for emergency in emergencies:
        if any(f" {key(phrase)} " in said for phrase in emergency.phrases):
            return emergency.kind
    return None
