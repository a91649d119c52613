"""Somebody is in danger: the numbers to call, at once, and nothing else."""

from bot.domain.meaning import Meaning
from bot.domain.messages import Part, Reply
from bot.routing import Context, Router

router = Router()


@router.on("distress")
def give_numbers(meaning: Meaning, context: Context) -> Reply:
    """Give the emergency numbers; no figures, no politics, no choices."""
    emergency = next(each for each in context.library.emergencies if each.kind == meaning.detail)
    text = emergency.messages[context.speech.voice]
    return Reply((Part(text),), emergency.sources, outcome="distress")
