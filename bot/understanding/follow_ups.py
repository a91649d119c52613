"""What a text leaves out, taken from the conversation."""

import re
from dataclasses import replace

from bot.domain.conversation import OTHER, Conversation, OpenQuestion
from bot.domain.library import Library
from bot.domain.meaning import NONE, Meaning, Where
from bot.understanding.known import Understanding
from bot.understanding.normalise import key
from bot.understanding.replies import NO, YES, asked_again

_AT_HOME = re.compile(r"\b(chez (moi|nous)|ici|my (place|area)|here)\b")
_CORRECTS = re.compile(r"^(non|nan|no|plutot|pardon|je voulais|i meant)\b")
_FOLLOWS = re.compile(r"^(et|and|ou alors|sinon|pour)\b", re.I)


def still_known(conversation: Conversation, library: Library) -> Conversation:
    """Return what a conversation may go on with: an import may have taken its subject away."""
    question = conversation.question
    if question is not None:
        named = [*(question.options if question.kind == "subject" else ()), question.subject or NONE]
        if not all(library.knows(subject) for subject in named if subject not in (NONE, OTHER)):
            conversation = replace(conversation, question=None)
    if conversation.subject and not library.knows(conversation.subject):
        conversation = replace(conversation, subject=None)
    return conversation


def _depends_on_place(subject: str | None) -> bool:
    """Whether a subject is answered differently elsewhere: a reviewed text is not."""
    return subject is not None and subject.startswith(("IND-", "theme:", "intent:"))


def _offers_figures(question: OpenQuestion) -> bool:
    """Whether a choice of ours is answered differently elsewhere; the menu is not."""
    return question.kind == "subject" and question.options[0].startswith(("IND-", "theme:"))


def _is_ours(meaning: Meaning) -> bool:
    return meaning.subject.startswith(("IND-", "theme:")) or meaning.subject in ("distress", "intent:erase")


def says_nothing(rest: str, known: Understanding) -> bool:
    """Whether a text without its place names no subject: « et », « sinon à », « in my area »."""
    return not known.model.says_something(_AT_HOME.sub("", _FOLLOWS.sub("", key(rest))))


def in_conversation(
    text: str, rest: str, meaning: Meaning, conversation: Conversation, known: Understanding
) -> Meaning:
    """Complete what the text leaves out with what was spoken of before.

    A place alone answers our question or follows the last subject; said out of the blue, it is
    where somebody lives. A place beside words that were not understood is none of these.
    """
    bare = says_nothing(rest, known)
    if meaning.where is Where.SURE and _CORRECTS.match(key(text)) and not _is_ours(meaning):
        return _corrected(meaning, conversation)
    if bare and meaning.where is Where.NOWHERE and (meaning.subject == NONE or _FOLLOWS.match(text)):
        # « et chez moi ? » asks the same of where they live, not of the last place.
        if conversation.subject and _AT_HOME.search(key(text)):
            return replace(meaning, subject=conversation.subject, candidates=(), follows=True)
        if meaning.subject == NONE:
            return meaning
    if meaning.subject == NONE and bare:
        return _place_alone(text, meaning, conversation)
    if meaning.subject != NONE and meaning.where is Where.NOWHERE and _FOLLOWS.match(text):
        place = known.gazetteer.find(conversation.place or "")
        if place is not None:
            return replace(meaning, where=Where.SURE, places=(place,), follows=True)
    return meaning


def _place_alone(text: str, meaning: Meaning, conversation: Conversation) -> Meaning:
    """Return what a place alone means: an answer to us, the last subject elsewhere, or a home."""
    question = conversation.question
    if meaning.where is Where.SURE and question is not None and _offers_figures(question):
        return asked_again(question, meaning.places[0])
    asked = question.subject if question is not None and question.kind == "place" else None
    subject = asked or (conversation.subject if _depends_on_place(conversation.subject) else None)
    if asked and meaning.where is Where.CONFIRM and key(text) == key(meaning.places[0].name):
        # « Allier » is an ordinary word too, but we had just asked for a place.
        meaning = replace(meaning, where=Where.SURE)
    if subject is not None:
        return replace(meaning, subject=subject, follows=True)
    return replace(meaning, subject="intent:territory", confidence=1.0, detail="offer")


def _corrected(meaning: Meaning, conversation: Conversation) -> Meaning:
    """Return the same subject elsewhere: « non je voulais Lyon » cancels nothing."""
    question = conversation.question
    subject = question.subject if question and question.kind == "place" else conversation.subject
    if not _depends_on_place(subject):
        return meaning
    return replace(meaning, subject=subject or NONE, candidates=(), detail="", follows=True)


def alone(texts: list[str], known: Understanding) -> list[str]:
    """Return messages that wait, read together: only what stands for itself stays alone."""
    read: list[str] = []
    joined = False
    for text in texts:
        itself = _stands_for_itself(text, known)
        if itself or not joined:
            read.append(text)
        else:
            read[-1] += "\n" + text
        joined = not itself
    return read


def _stands_for_itself(text: str, known: Understanding) -> bool:
    """Whether a message is a command, or the answer to a question; « santé » waits for its place."""
    named = known.word_for_word(text) or "IND-"
    return text.isdecimal() or key(text) in YES | NO or not named.startswith(("IND-", "theme:"))
