"""Language and register: French, plain French, English."""

from dataclasses import replace

from bot.domain.meaning import Meaning
from bot.domain.messages import Part, Reply
from bot.domain.people import Register
from bot.routing import Context, Router

router = Router()

VOICES = {
    "fr": ("fr", Register.STANDARD, "D’accord : je vous réponds en français."),
    "plain": ("fr", Register.PLAIN, "D’accord. Je fais des phrases simples."),
    "en": ("en", Register.STANDARD, "All right: I will answer in English."),
}


@router.on("intent:language")
def change_language(meaning: Meaning, context: Context) -> Reply:
    """Change language and register at once, and say so in the new one; else offer them."""
    if meaning.detail not in VOICES:
        return _offer(context)
    locale, register, text = VOICES[meaning.detail]
    context.contact = replace(context.contact, locale=locale, register=register)
    context.conversation = replace(context.conversation, english=locale == "en")
    return Reply((Part(text),))


def _offer(context: Context) -> Reply:
    """Offer the languages, each in its own words."""
    labels = {
        "language:fr": "Français",
        "language:plain": "Français, phrases simples",
        "language:en": "English",
    }
    text = context.gettext("Which language would you like? Answer with a number.")
    return replace(context.ask_subject(text, labels, Meaning("choice")), outcome="answer")
