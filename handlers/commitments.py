"""The commitments of the open-government plan 2024-2026."""

from bot.domain.meaning import Meaning
from bot.domain.messages import Part, Reply
from bot.routing import Context, Router
from bot.services.answer_text import commitment_text, sources_of

router = Router()


@router.on("engagement-")
def say_commitment(meaning: Meaning, context: Context) -> Reply:
    """Say what is known of a commitment. Refuses to say how far it is: nobody published that."""
    commitment = context.library.commitments[meaning.subject]
    answer = context.library.answers.get(meaning.subject)
    context.spoke_of(meaning.subject, None)
    text = commitment_text(commitment, answer, context.library, context.speech)
    sources = dict.fromkeys((*commitment.sources, *(sources_of(answer) if answer else ())))
    return Reply((Part(text),), tuple(sources))
