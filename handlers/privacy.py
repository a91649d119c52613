"""What is kept of a person, and how to have it erased."""

from bot.domain.conversation import Conversation
from bot.domain.feedback import Receipt
from bot.domain.meaning import Meaning
from bot.domain.messages import Part, Reply
from bot.domain.people import Contact
from bot.routing import Context, Router, place_name

router = Router()


@router.on("intent:data")
def show_data(meaning: Meaning, context: Context) -> Reply:
    """Show all that is kept of the person, what this very message adds to it excepted."""
    _ = context.gettext
    home = context.library.places.find(context.contact.territory or "")
    received, missed = _received(context), _unanswered(context)
    plain = _("yes") if context.speech.voice == "plain" else _("no")
    lines = [
        _("What I keep of you:"),
        "- " + _("language: {locale}").format(locale=context.speech.language()),
        "- " + _("plain language: {answer}").format(answer=plain),
        "- " + _("place: {place}").format(place=place_name(home) if home else _("none")),
        "- " + _("last subject: {subject}").format(subject=_last_subject(context)),
        "- " + _("last place: {place}").format(place=_last_place(context)),
        "- " + _("that you were told who speaks"),
        "- " + _("the day and version of answers of the last 90 days: {names}").format(names=received),
        "- " + _("what had no answer in the last 90 days: {names}").format(names=missed),
        _("Not a word of yours is kept. Our question, if one is open, is erased within the hour."),
        _("The last subject and the last place are erased after twelve hours."),
        _("All of it is erased a year after your last message. To erase it now, write “forget me”."),
    ]
    return Reply((Part("\n".join(lines)),))


@router.on("intent:erase")
def forget(meaning: Meaning, context: Context) -> Reply:
    """Erase all that is kept, at once; the language of this one answer stays.

    Asked for in words that we are not sure of, it is to be confirmed: it cannot be undone.
    """
    if meaning.confidence < 1:
        text = context.gettext("Shall I erase all that I keep of you? It cannot be undone. Yes or no.")
        return context.ask_erasure(text)
    context.contact = Contact()
    context.conversation = Conversation()
    return Reply((Part(context.gettext("Done: I keep nothing of you any more.")),))


def _received(context: Context) -> str:
    names = {context.library.name(each.subject, context.speech.voice) for each in _known(context)}
    return ", ".join(sorted(names)) or context.gettext("none")


def _known(context: Context) -> list[Receipt]:
    return [each for each in context.kept.receipts if context.library.knows(each.subject)]


def _unanswered(context: Context) -> str:
    library, voice = context.library, context.speech.voice
    names = {
        library.name(each.guess, voice) if library.knows(each.guess) else context.gettext("something else")
        for each in context.kept.gaps
    }
    return ", ".join(sorted(names)) or context.gettext("none")


def _last_subject(context: Context) -> str:
    subject, library = context.conversation.subject, context.library
    if subject is None or not library.knows(subject):
        return context.gettext("none")
    return library.name(subject, context.speech.voice)


def _last_place(context: Context) -> str:
    place = context.library.places.find(context.conversation.place or "")
    return place_name(place) if place else context.gettext("none")
