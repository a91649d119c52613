"""Answer what is likely, offer what is possible, be silent on the rest."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.understanding.judge import Candidate

DISTRESS = 0.6
"""The probability from which somebody is taken to be in danger."""
DOUBT = 0.2
"""The same where nothing of ours is likely: then a needless number does little harm."""
UNLIKELY = 0.1
"""The probability of ours below which nothing of ours is likely."""
MOST_OFFERED = 3
_NEVER_OFFERED = "intent:erase"
"""Not to be chosen by chance."""
_WORTH = 0.1
"""How likely a choice must be beside the likeliest one."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do with a text.

    Attributes:
        answer: the subject to answer, None if none is likely enough.
        offered: the subjects to choose from, three at most; none when answering or silent.
        outside: the nearest kind of what is not ours (``out:…``), empty where nothing is near.
        distress: the kind of danger that is likely, empty if none.
        considered: all subjects that were weighed, the likeliest first.
        confidence: how likely the likeliest of ours is.
    """

    answer: str | None
    offered: tuple[str, ...]
    outside: str
    distress: str
    considered: tuple[str, ...]
    confidence: float


def decide(
    candidates: Sequence[Candidate], answer: float, offer: float, is_ours: Callable[[str], bool]
) -> Decision:
    """Return what to do, given how likely each subject is.

    Args:
        candidates: the likeliest first.
        answer: the probability from which to answer.
        offer: the one from which to offer.
        is_ours: whether something can be said of a subject.
    """
    ours = [each for each in candidates if is_ours(each.subject)]
    danger = next((each for each in candidates if each.subject.startswith("distress:")), None)
    outside = next((each.subject for each in candidates[:1] if each.subject.startswith("out:")), "")
    best = ours[0].probability if ours else 0.0
    wanted = DOUBT if best < UNLIKELY else DISTRESS
    worth = max(best * _WORTH, 0.02)
    offered = [each.subject for each in ours if each.probability >= worth and each.subject != _NEVER_OFFERED]
    return Decision(
        ours[0].subject if best >= answer else None,
        tuple(offered[:MOST_OFFERED]) if offer <= best < answer else (),
        outside,
        danger.subject.partition(":")[2] if danger and danger.probability >= wanted else "",
        tuple(each.subject for each in ours),
        best,
    )
