"""Not understood, or not ours: said in one sentence, with a way on."""

from bot.domain.meaning import Meaning
from bot.domain.messages import Part, Reply
from bot.routing import Context, Router

router = Router()


@router.on("none")
def decline(meaning: Meaning, context: Context) -> Reply:
    """Say that there is no answer. Never a guess."""
    text = context.gettext("I have no answer to that. Write “help” to see what I know, or put it otherwise.")
    return Reply((Part(text),), outcome="decline")
