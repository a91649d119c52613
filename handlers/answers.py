"""The reviewed texts: the partnership, the plan, the tour, the CESE, the assistant itself."""

from bot.domain.meaning import Meaning
from bot.domain.messages import Part, Reply
from bot.routing import Context, Router
from bot.services.answer_text import answer_text, sources_of
from bot.services.introduction import who_answers, who_speaks

router = Router()


@router.on("")
def say_answer(meaning: Meaning, context: Context) -> Reply:
    """Say a reviewed text as it stands, with its sources. Nothing is added to it."""
    answer = context.library.answers[meaning.subject]
    context.spoke_of(meaning.subject, None)
    return Reply((Part(answer_text(answer, context.speech)),), sources_of(answer))


@router.on("bot-identite")
def say_who(meaning: Meaning, context: Context) -> Reply:
    """Say what the assistant is, and for whom it speaks here."""
    answer = context.library.answers[meaning.subject]
    context.spoke_of(meaning.subject, None)
    text = "\n".join((answer_text(answer, context.speech), *who_speaks(context.operator, context.speech)))
    return Reply((Part(text),), sources_of(answer))


@router.on("bot-donnees-personnelles")
def say_what_is_kept(meaning: Meaning, context: Context) -> Reply:
    """Say what is kept, and who answers for it here."""
    answer = context.library.answers[meaning.subject]
    context.spoke_of(meaning.subject, None)
    text = "\n".join((answer_text(answer, context.speech), *who_answers(context.operator, context.speech)))
    return Reply((Part(text),), sources_of(answer))
