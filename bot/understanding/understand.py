"""A text, in its conversation, understood: which subject, which place."""

import re
from dataclasses import dataclass, replace

from bot.domain.conversation import Conversation
from bot.domain.library import Indicator, Library
from bot.domain.meaning import NONE, Meaning, Where
from bot.understanding.emergencies import find_emergency
from bot.understanding.normalise import fold, key
from bot.understanding.places import Certainty, Gazetteer, PlaceReading, read_place
from bot.understanding.replies import answer_to, asked_again
from bot.understanding.residence import Residence, residence
from bot.understanding.subjects import Match, SubjectIndex

ANSWER = 0.56
"""The score from which a subject is answered at once."""
OFFER = 0.46
"""The score from which subjects are offered to choose from; below it, silence."""
MARGIN = 0.06
"""How far the best subject must be ahead of the next to be answered at once."""

_ID = re.compile(r"\bIND-\d{3}\b", re.I)
_NEGATED = re.compile(r"\b(pas|jamais|not|never)\b")
_AT_HOME = re.compile(r"\b(chez (moi|nous)|ici|my (place|area)|here)\b")
_FOLLOWS = re.compile(r"(et|and|ou alors|sinon|pour)\b", re.I)
_WHERE = {Certainty.SURE: Where.SURE, Certainty.ASK: Where.ASK, Certainty.CONFIRM: Where.CONFIRM}
_LANGUAGES = {
    "en": r"anglais|english",
    "plain": r"simple|simples|simplement|facile|clair|plain|easy",
    "fr": r"francais|french|normal|normalement|standard",
}


@dataclass(frozen=True, slots=True)
class Understanding:
    """What is needed to understand a text: built once for a library."""

    library: Library
    gazetteer: Gazetteer
    subjects: SubjectIndex


def build(library: Library, gazetteer: Gazetteer) -> Understanding:
    """Return the understanding of everything a library can be asked."""
    figures = {each.id: each.questions + _names(each) for each in library.indicators.values()}
    themes = {f"theme:{theme.slug}": theme.questions for theme in library.themes.values()}
    return Understanding(
        library, gazetteer, SubjectIndex(figures | themes | library.intents, library.stop_words)
    )


def _names(indicator: Indicator) -> tuple[str, ...]:
    words = indicator.words.values()
    return tuple(dict.fromkeys(text for each in words for text in (each.name, each.measures)))


def understand(text: str, conversation: Conversation, known: Understanding) -> Meaning:
    """Return what a cleaned text means, in a conversation from which the past was dropped."""
    danger = find_emergency(text, known.library.emergencies)
    if danger is not None:
        return Meaning("distress", confidence=1.0, detail=str(danger))
    conversation = _still_known(conversation, known.library)
    if conversation.question is not None:
        answered = answer_to(conversation.question, text, known.library)
        if answered is not None:
            return answered
    asked = known.subjects.exact(text.lstrip("/"))
    if asked is not None and asked.startswith("intent:"):
        return Meaning(asked, (asked,), confidence=1.0, detail=_detail(asked, text))
    reading = read_place(text, known.gazetteer)
    meaning = _subject(text, reading, known)
    meaning = replace(meaning, where=_where(reading), places=reading.candidates, others=reading.others)
    return _in_conversation(text, reading.rest, meaning, conversation, known)


def _still_known(conversation: Conversation, library: Library) -> Conversation:
    """Return what a conversation may go on with: an import may have taken its subject away."""
    question = conversation.question
    named = [] if question is None else [question.subject, *question.options]
    if not all(library.knows(subject) for subject in named if subject):
        conversation = replace(conversation, question=None)
    if conversation.subject and not library.knows(conversation.subject):
        conversation = replace(conversation, subject=None)
    return conversation


def _where(reading: PlaceReading) -> Where:
    if reading.certainty is Certainty.NONE:
        return Where.UNSETTLED if reading.unknown else Where.NOWHERE
    return _WHERE[reading.certainty]


def _subject(text: str, reading: PlaceReading, known: Understanding) -> Meaning:
    lives = residence(text)
    if lives is Residence.NOT_HERE:
        return Meaning("intent:territory", confidence=1.0, detail="not")
    if lives is Residence.HERE and reading.candidates:
        return Meaning("intent:territory", confidence=1.0)
    named = _ID.search(text)
    if named and known.library.knows(named[0].upper()):
        return Meaning(named[0].upper(), confidence=1.0)
    exact = known.subjects.exact(text) or known.subjects.exact(reading.rest)
    if exact is not None:
        return Meaning(exact, (exact,), confidence=1.0, detail=_detail(exact, text))
    return _decide(known.subjects.match(reading.rest), text)


def _decide(matches: list[Match], text: str) -> Meaning:
    """Answer what is clear, offer what is likely, decline the rest."""
    likely = [match for match in matches if match.score >= OFFER]
    if not likely:
        return Meaning(NONE)
    best = likely[0]
    rivals = [match for match in likely if best.score - match.score < MARGIN]
    names = _offered(likely)
    if best.score >= ANSWER and len(rivals) == 1:
        names = tuple(dict.fromkeys((best.subject, *names)))
        if best.subject == "intent:erase" and _NEGATED.search(key(text)):
            return Meaning(NONE, names)  # « ne m'oubliez pas » erases nothing
        return Meaning(
            best.subject,
            tuple(dict.fromkeys((best.subject, *names))),
            confidence=best.score,
            detail=_detail(best.subject, text),
        )
    if len(names) == 1:
        return Meaning(NONE, names, confidence=best.score)
    return Meaning("choice", names, confidence=best.score)


def _offered(likely: list[Match]) -> tuple[str, ...]:
    """Return what to offer, three subjects at most: figures and themes, else actions."""
    names = [match.subject for match in likely]
    figures = [name for name in names if not name.startswith("intent:")]
    return tuple((figures or names)[:3])


def _detail(subject: str, text: str) -> str:
    """Return which voice is asked for; that a place is to be offered, not kept; else empty."""
    said = fold(text)
    if subject != "intent:language":
        return "offer" if subject == "intent:territory" else ""
    return next((voice for voice, names in _LANGUAGES.items() if re.search(rf"\b({names})\b", said)), "")


def _in_conversation(
    text: str, rest: str, meaning: Meaning, conversation: Conversation, known: Understanding
) -> Meaning:
    """Complete what the text leaves out with what was spoken of before.

    A place alone answers our question or follows the last subject; said out of the blue, it is
    where somebody lives. A place beside words that were not understood is none of these.
    """
    question = conversation.question
    alone = meaning.subject == NONE and not known.subjects.says_something(rest)
    if alone and meaning.where is Where.SURE and question is not None and question.kind == "subject":
        return asked_again(question, meaning.places[0])
    if alone and meaning.where is Where.NOWHERE:
        at_home = conversation.subject and _AT_HOME.search(key(text))
        return replace(meaning, subject=conversation.subject or NONE, follows=True) if at_home else meaning
    if alone:
        asked = question.subject if question is not None and question.kind == "place" else None
        subject = asked or conversation.subject
        if asked and meaning.where is Where.CONFIRM and key(text) == key(meaning.places[0].name):
            # « Allier » is an ordinary word too, but we had just asked for a place.
            meaning = replace(meaning, where=Where.SURE)
        if subject is not None:
            return replace(meaning, subject=subject, follows=True)
        return replace(meaning, subject="intent:territory", confidence=1.0, detail="offer")
    if meaning.subject != NONE and meaning.where is Where.NOWHERE and _FOLLOWS.match(text):
        place = known.gazetteer.find(conversation.place or "")
        if place is not None:
            return replace(meaning, where=Where.SURE, places=(place,), follows=True)
    return meaning
