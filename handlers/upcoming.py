"""What people rightly ask for and the assistant cannot do yet: said plainly."""

from bot.domain.meaning import Meaning
from bot.domain.messages import Part, Reply
from bot.routing import Context, Router

router = Router()


@router.on("intent:stops", "intent:register")
def no_tour_yet(meaning: Meaning, context: Context) -> Reply:
    """No stop and no workshop is published here: none is invented."""
    text = context.gettext("I have no date of a stop or workshop yet, and cannot register you.")
    if meaning.when is not None:
        text = f"{context.speech.days(meaning.when)}\n{text}"
    return _say(text, context)


@router.on("intent:subscribe", "intent:unsubscribe")
def no_notices_yet(meaning: Meaning, context: Context) -> Reply:
    """Nothing is sent to anybody yet."""
    text = context.gettext("I cannot send notices yet: I only answer. You receive nothing else.")
    return _say(text, context)


@router.on("intent:feedback", "intent:track")
def no_contributions_yet(meaning: Meaning, context: Context) -> Reply:
    """Nothing that people say is kept or passed on yet: they must know before they write it."""
    text = context.gettext("I cannot take contributions yet: what you write here reaches nobody.")
    return _say(text, context)


@router.on("intent:human")
def reach_somebody(meaning: Meaning, context: Context) -> Reply:
    """Give the operator's contact if there is one."""
    if not context.operator.contact:
        text = context.gettext("I cannot put you through to a person here.")
        way = context.gettext("To be helped by a person, go to a France services space.")
        return _say(f"{text}\n{way}", context)
    text = context.gettext("To reach a person: {contact}")
    return _say(text.format(contact=context.operator.contact), context)


def _say(text: str, context: Context) -> Reply:
    way_on = context.gettext("Write “help” to see what I can do.")
    return Reply((Part(f"{text}\n{way_on}"),))
