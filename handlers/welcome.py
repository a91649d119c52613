"""Hello, and what can be asked."""

from bot.domain.meaning import Meaning
from bot.domain.messages import Part, Reply
from bot.routing import Context, Router, place_name

router = Router()


@router.on("intent:thanks")
def welcome(meaning: Meaning, context: Context) -> Reply:
    """Answer a thank-you or a goodbye: briefly."""
    return Reply((Part(context.gettext("You are welcome. I am here when you have another question.")),))


@router.on("intent:help")
def help_(meaning: Meaning, context: Context) -> Reply:
    """Say what can be asked, with examples that work."""
    _ = context.gettext
    edition = context.library.edition()
    text = "\n".join(
        (
            _("Hello. I give the figures of the government’s barometer for where you live."),
            _("I am a machine. Each answer has its source and its date."),
            _("You can write, for example:"),
            "- " + _("fibre in Guéret"),
            "- " + _("what changes in my area"),
            "- " + _("health in Creuse"),
            "- " + _("I live in 87000 (I keep the département only)"),
            "- " + _("in French, plain French, in English"),
            "- " + _("forget me"),
            _("I know {count} figures, published on {day}.").format(
                count=len(edition.series), day=context.speech.day(edition.on)
            ),
        )
    )
    home = context.library.places.find(context.contact.territory or "")
    if home is not None:
        text += "\n" + _("Your place: {place}.").format(place=place_name(home))
    return Reply((Part(text),))
