"""Hello, and what can be asked."""

from dataclasses import replace

from bot.domain.meaning import Meaning
from bot.domain.messages import Part, Reply
from bot.routing import Context, Router, place_name

router = Router()


@router.on("intent:thanks")
def welcome(meaning: Meaning, context: Context) -> Reply:
    """Answer a thank-you or a goodbye: briefly."""
    return Reply((Part(context.gettext("You are welcome. I am here when you have another question.")),))


@router.on("intent:cancel")
def cancel(meaning: Meaning, context: Context) -> Reply:
    """Let go of whatever was under way: our question, and what it was about."""
    context.conversation = replace(context.conversation, question=None, subject=None, place=None)
    return Reply((Part(context.gettext("All right, we leave it there. Write “menu” to see what I know.")),))


@router.on("intent:help")
def help_(meaning: Meaning, context: Context) -> Reply:
    """Say what can be asked, with examples that work, and offer all of it to choose from.

    Every fact is three choices away at most: a theme, a figure, a place.
    """
    _, library, voice = context.gettext, context.library, context.speech.voice
    edition = library.edition()
    lines = [
        _("Hello. I give the figures of the government’s barometer for where you live."),
        _("I also explain the open-government plan 2024-2026 and its commitments."),
        _("I know {count} figures, published on {day}.").format(
            count=len(edition.series), day=context.speech.day(edition.on)
        ),
        _("You can write, for example:"),
        "- " + _("fibre in Guéret"),
        "- " + _("what is the Forum ouvert"),
        "- " + _("I live in 87000 (I keep the département only)"),
        "- " + _("in French, plain French, in English"),
    ]
    home = library.places.find(context.contact.territory or "")
    if home is not None:
        lines.append(_("Your place: {place}.").format(place=place_name(home)))
    lines.append(_("Or choose, with a number:"))
    labels = {
        "intent:figures": library.name("intent:figures", voice),
        "menu:plan": _("The open-government plan and its commitments"),
        "menu:about": _("The tour, the barometer, the CESE, public services, this assistant"),
        "menu:actions": _("Your place, your language, your data, a person"),
    }
    themes = {f"theme:{slug}": theme.names[voice] for slug, theme in library.themes.items()}
    return context.ask_subject("\n".join(lines), labels | themes, meaning)
