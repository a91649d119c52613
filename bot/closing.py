"""What is added to an answer: who speaks, whether it helped, and what is counted of it."""

from dataclasses import replace

from bot.domain.conversation import CONVERSATION_LIFE, QUESTION_LIFE, Conversation, OpenQuestion
from bot.domain.feedback import Gap, Kept, Receipt, Verdict
from bot.domain.meaning import Meaning, Where
from bot.domain.messages import Choice, Part, Reply
from bot.routing import Context
from bot.services.introduction import introduction, trial

_RIGHTS = ("bot-donnees-personnelles", "bot-identite")


def closed(
    reply: Reply,
    meaning: Meaning,
    before: Conversation,
    context: Context,
    kept: Kept | None,
) -> tuple[Reply, tuple[Receipt | Gap, ...]]:
    """Return a reply with what belongs around it, and what is to be counted of it.

    Args:
        reply: what the handler answered.
        meaning: what the message was understood as.
        before: the conversation as it was before this message.
        context: the handler's; its conversation and contact are completed.
        kept: which answers the person received lately; None: no vote is asked for.
    """
    if meaning.subject == "intent:erase" and context.conversation.question is None:
        return reply, ()  # nothing is kept, not even that this was said
    notes: tuple[Receipt | Gap, ...] = ()
    declined = reply.outcome == "decline"
    if declined and not meaning.follows:
        # Our question was not answered, and not refused either: its number may still come.
        waiting = before.question if before.question and before.question.kind != "vote" else None
        context.conversation = replace(context.conversation, question=waiting)
        notes = (_gap(meaning, context),) if meaning.detail != "lost" else ()
    misses = before.misses + 1 if declined else 0
    version = context.library.version_of(meaning.subject)
    if reply.outcome == "answer" and version and meaning.subject not in _RIGHTS:
        receipt = Receipt(meaning.subject, version)
        notes = (receipt,)
        if kept is not None and receipt not in kept.receipts and context.conversation.question is None:
            reply = _with_vote(reply, receipt, context)
    if reply.outcome == "distress":
        return reply, notes  # the numbers alone; the next answer says who speaks
    until = context.now + CONVERSATION_LIFE
    context.conversation = replace(context.conversation, misses=misses, until=until)
    return _introduced(reply, before, context), notes


def _gap(meaning: Meaning, context: Context) -> Gap:
    guess = meaning.outside or next(iter(meaning.candidates), "none")
    family = context.library.families.get(guess)
    if family is not None and (family.private or not family.near):
        guess = "out"  # politics, health, papers of one person: not even the kind is kept
    place = meaning.territory or context.library.places.find(context.contact.territory or "")
    zone = context.library.places.zone(place) if place is not None else None
    return Gap(guess, zone.code if zone is not None and meaning.where in (Where.SURE, Where.NOWHERE) else "")


def _with_vote(reply: Reply, receipt: Receipt, context: Context) -> Reply:
    """Ask whether the answer answers the question; « yes », « partly » and « no » are the choices."""
    _ = context.gettext
    until = context.now + QUESTION_LIFE
    question = OpenQuestion("vote", tuple(Verdict), receipt.subject, until, version=receipt.version)
    context.conversation = replace(context.conversation, question=question)
    choices = (Choice(_("Yes"), _("yes")), Choice(_("Partly"), _("partly")), Choice(_("No"), _("no")))
    part = Part(_("Does that answer your question? Yes, partly, or no."), choices=choices)
    return replace(reply, parts=(*reply.parts, part))


def _introduced(reply: Reply, before: Conversation, context: Context) -> Reply:
    """Say who speaks, before the first answer of all; while on trial, before each conversation's first."""
    if not context.contact.introduced:
        context.contact = replace(context.contact, introduced=True)
        text = introduction(context.operator, context.speech)
    elif before.until is None and context.operator.on_trial:
        text = trial(context.speech)
    else:
        return reply
    return replace(reply, parts=(Part(text), *reply.parts))
