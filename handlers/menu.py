"""What « aide » offers beside the figures: everything that can be said, without finding the words for it."""

from bot.domain.meaning import Meaning
from bot.domain.messages import Reply
from bot.routing import Context, Router

router = Router()

ACTIONS = (
    "intent:territory",
    "intent:language",
    "intent:data",
    "intent:erase",
    "intent:subscribe",
    "intent:feedback",
    "intent:stops",
    "intent:human",
)


@router.on("menu:plan")
def show_plan(meaning: Meaning, context: Context) -> Reply:
    """Offer what is known of the plan, and its commitments."""
    chosen = [name for name in context.library.answers if name in ("plan-2024-2026", "priorites-du-plan")]
    known = [name for name in context.library.commitments if context.library.knows(name)]
    return _texts((*chosen, *known), meaning, context)


@router.on("menu:about")
def show_texts(meaning: Meaning, context: Context) -> Reply:
    """Offer every other reviewed text."""
    shown = {"plan-2024-2026", "priorites-du-plan", *context.library.commitments}
    return _texts(tuple(name for name in context.library.answers if name not in shown), meaning, context)


@router.on("menu:actions")
def show_actions(meaning: Meaning, context: Context) -> Reply:
    """Offer what the assistant can do for the person."""
    return _texts(ACTIONS, meaning, context)


def _texts(subjects: tuple[str, ...], meaning: Meaning, context: Context) -> Reply:
    labels = {name: context.library.name(name, context.speech.voice) for name in subjects}
    text = context.gettext("What would you like? Answer with a number.")
    return context.ask_subject(text, labels, meaning)
