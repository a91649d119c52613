"""Not understood, or not ours: said in one sentence, with the right door and a way on."""

from dataclasses import replace

from bot.domain.meaning import Meaning
from bot.domain.messages import Part, Reply
from bot.routing import Context, Router

router = Router()
MISSES = 2
"""Messages in a row without an answer after which a person is offered."""


@router.on("none", "out:")
def decline(meaning: Meaning, context: Context) -> Reply:
    """Say that there is no answer, and where there may be one. Never a guess."""
    _, voice = context.gettext, context.speech.voice
    if meaning.detail == "lost":
        text = _("I was not waiting for an answer. What would you like to know? Or write “menu”.")
        return Reply((Part(text),), outcome="decline")
    family = context.library.families.get(meaning.outside)
    lines = []
    if family is not None and family.near:
        lines.append(_("I know nothing about {about}.").format(about=family.names[voice]))
        if family.door is not None:
            lines.append(family.door.says[voice])
        sources = (replace(family.door.source, url=family.door.url),) if family.door else ()
    else:
        lines.append(_("I have no answer to that. Write “menu” to see what I know, or put it otherwise."))
        sources = ()
    if context.conversation.misses + 1 >= MISSES or (sources and context.operator.contact):
        lines.append(_person(context))
    return Reply((Part("\n".join(lines)),), sources, outcome="decline")


def _person(context: Context) -> str:
    """Return the human way out; without one, the State's own."""
    _ = context.gettext
    if context.operator.contact:
        return _("To reach a person: {contact}").format(contact=context.operator.contact)
    return _("To be helped by a person, go to a France services space.")
