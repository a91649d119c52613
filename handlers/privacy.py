"""What is kept of a person, and how to have it erased."""

from bot.domain.conversation import Conversation
from bot.domain.meaning import Meaning
from bot.domain.messages import Part, Reply
from bot.domain.people import Contact
from bot.routing import Context, Router, place_name

router = Router()


@router.on("intent:data")
def show_data(meaning: Meaning, context: Context) -> Reply:
    """Show all that is kept of the person."""
    _ = context.gettext
    home = context.library.places.find(context.contact.territory or "")
    plain = _("yes") if context.speech.voice == "plain" else _("no")
    lines = [
        _("What I keep of you:"),
        "- " + _("language: {locale}").format(locale=context.speech.language()),
        "- " + _("plain language: {answer}").format(answer=plain),
        "- " + _("place: {place}").format(place=place_name(home) if home else _("none")),
        "- " + _("last subject: {subject}").format(subject=_last_subject(context)),
        "- " + _("last place: {place}").format(place=_last_place(context)),
        _("The last subject and the last place are erased after twelve hours."),
        _("All of it is erased a year after your last message. To erase it now, write “forget me”."),
    ]
    return Reply((Part("\n".join(lines)),))


@router.on("intent:erase")
def forget(meaning: Meaning, context: Context) -> Reply:
    """Erase all that is kept, at once; the language of this one answer stays."""
    context.contact = Contact()
    context.conversation = Conversation()
    return Reply((Part(context.gettext("Done: I keep nothing of you any more.")),))


def _last_subject(context: Context) -> str:
    subject, library = context.conversation.subject, context.library
    if subject is not None and subject in library.indicators:
        return library.indicators[subject].words[context.speech.voice].name
    if subject is not None and subject.startswith("theme:"):
        return library.themes[subject.removeprefix("theme:")].names[context.speech.voice]
    questions = library.intents.get(subject or "", ())
    return questions[0] if questions else context.gettext("none")


def _last_place(context: Context) -> str:
    place = context.library.places.find(context.conversation.place or "")
    return place_name(place) if place else context.gettext("none")
