"""Somebody is in danger: the numbers to call, at once, and nothing else."""

from bot.domain.meaning import Meaning
from bot.domain.messages import Part, Reply
from bot.routing import Context, Router

router = Router()


@router.on("distress")
def give_numbers(meaning: Meaning, context: Context) -> Reply:
    """Give the emergency numbers; no figures, no politics, no choices.

    Who writes in English is answered in English, even before any language was chosen.
    """
    kind, _, language = meaning.detail.partition(":")
    emergency = next(each for each in context.library.emergencies if each.kind == kind)
    text = emergency.messages["en" if language == "en" else context.speech.voice]
    return Reply((Part(text),), emergency.sources, outcome="distress")
