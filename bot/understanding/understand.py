"""A text, in its conversation, understood: which subject, which place, which days."""

import re
from dataclasses import replace
from datetime import date

from bot.domain.conversation import Conversation
from bot.domain.meaning import NONE, Meaning, Where
from bot.understanding.dates import find_dates
from bot.understanding.decide import Decision, decide
from bot.understanding.emergencies import find_emergency
from bot.understanding.follow_ups import in_conversation, says_nothing, still_known
from bot.understanding.known import Understanding
from bot.understanding.normalise import fold, key, tokens
from bot.understanding.places import Certainty, PlaceReading, read_place
from bot.understanding.replies import NO, YES, answer_to
from bot.understanding.residence import Residence, residence

ALWAYS = ("intent:unsubscribe", "intent:help", "intent:cancel")
"""« stop », « aide », « annuler » win over whatever we had asked."""
_STORY = 18
"""Words from which a message tells a story."""
_NO_DANGER = 0.03
"""The probability of danger below which words of alarm in a story are told in passing."""
_DATED = ("intent:stops", "intent:register")

_ID = re.compile(r"\bIND-\d{3}\b", re.I)
_COMMITMENT = re.compile(r"\b(?:engagement|commitment)\W*(?:no?|numero|number)?\W*(\d{1,2})\b")
_NEGATED = re.compile(r"\b(pas|jamais|not|never)\b")
_WHERE = {Certainty.SURE: Where.SURE, Certainty.ASK: Where.ASK, Certainty.CONFIRM: Where.CONFIRM}
_LANGUAGES = {
    "en": r"anglais|english",
    "plain": r"simple|simples|simplement|facile|facil|clair|plain|easy|compliques?",
    "fr": r"francais|french|normal|normalement|standard",
}


def understand(text: str, conversation: Conversation, known: Understanding, today: date) -> Meaning:
    """Return what a cleaned text means, in a conversation from which the past was dropped.

    Pure: the same text, conversation and day give the same meaning.

    Args:
        text: see ``normalise.clean``.
        conversation: where it stands.
        known: what can be understood.
        today: the day where the person is.
    """
    language = known.model.language(text)
    danger = find_emergency(text, known.library.emergencies)
    if danger is not None and not _in_passing(text, known):
        return Meaning("distress", confidence=1.0, detail=str(danger), language=danger.language)
    conversation = still_known(conversation, known.library)
    asked = known.word_for_word(text)
    refused = conversation.question is not None and key(text) in NO
    if asked in ALWAYS and not refused:
        return Meaning(asked, (asked,), confidence=1.0, language=language)
    if conversation.question is not None:
        answered = answer_to(conversation.question, text, known.library)
        if answered is not None:
            return answered
    if asked is not None and asked.startswith("intent:") and known.library.knows(asked):
        return Meaning(asked, (asked,), confidence=1.0, detail=_detail(asked, text), language=language)
    reading = read_place(text, known.gazetteer)
    meaning = _subject(text, reading, known, asked=conversation.question is not None)
    if meaning.subject == "distress":
        return replace(meaning, detail=f"{meaning.detail}:{language or 'fr'}", language=language)
    if meaning.subject in _DATED and (found := find_dates(text, today)):
        meaning = replace(meaning, when=found[0])
    meaning = replace(
        meaning,
        where=_where(reading),
        places=reading.candidates,
        others=reading.others,
        language=language,
    )
    return in_conversation(text, reading.rest, meaning, conversation, known)


def _in_passing(text: str, known: Understanding) -> bool:
    """Whether a long story about something else merely holds words of alarm (« après son AVC »).

    Only where understanding is sure of a subject of ours and sees no danger at all; a short
    message is never doubted.
    """
    if len(text.split()) < _STORY:
        return False
    found = known.model.candidates(read_place(text, known.gazetteer).rest)
    danger = max((each.probability for each in found if each.subject.startswith("distress:")), default=0.0)
    sure = bool(found) and found[0].probability >= known.model.answer
    return sure and danger < _NO_DANGER and known.library.knows(found[0].subject)


def _where(reading: PlaceReading) -> Where:
    if reading.certainty is Certainty.NONE:
        return Where.UNSETTLED if reading.unknown else Where.NOWHERE
    return _WHERE[reading.certainty]


def _subject(text: str, reading: PlaceReading, known: Understanding, *, asked: bool) -> Meaning:
    """Return the subject of a text; ``asked`` says whether a question of ours is open."""
    if not asked and (key(text) in YES | NO or text.isdecimal()):
        return Meaning(NONE, detail="lost")  # it answers a question that is no longer open
    decision = _decision(reading.rest, known)
    if decision.distress:
        return Meaning("distress", confidence=1.0, detail=decision.distress)
    named = _named(text)
    if named and known.library.knows(named):
        return Meaning(named, (named,), confidence=1.0)
    exact = known.model.find_exact(text) or known.model.find_exact(reading.rest)
    if exact is not None and known.library.knows(exact) and not exact.startswith("out:"):
        return _at_home(text, reading, exact) or Meaning(
            exact, (exact,), confidence=1.0, detail=_detail(exact, text)
        )
    return _at_home(text, reading, decision.answer) or _meant(decision, text, reading.rest, known)


def _at_home(text: str, reading: PlaceReading, answer: str | None) -> Meaning | None:
    """Return that somebody says where they live, None if they do not, or ask for something beside it."""
    if answer not in (None, "intent:territory"):
        return None
    before = text[: min((start for start, _ in reading.spans), default=0)]
    lives = residence(text, before)
    if lives is Residence.NOT_HERE:
        return Meaning("intent:territory", confidence=1.0, detail="not")
    return Meaning("intent:territory", confidence=1.0) if lives and reading.candidates else None


def _named(text: str) -> str:
    """Return the subject that a text names by its number: « IND-306 », « l'engagement n° 5 »; else empty."""
    if indicator := _ID.search(text):
        return indicator[0].upper()
    commitment = _COMMITMENT.search(fold(text))
    return f"engagement-{int(commitment[1]):02}" if commitment else ""


def _decision(rest: str, known: Understanding) -> Decision:
    model, library = known.model, known.library
    candidates, offer = model.candidates(rest), model.offer
    if says_nothing(rest, known):
        # Small words alone may ask for an action (« les chiffres »); « et », « et là » name nothing.
        candidates = [each for each in candidates if each.subject.startswith(("intent:", "out:"))]
        offer = model.answer
    elif len(tokens(rest)) == 1:
        # « monsieur » is nobody's danger; one word that is (« secours ») is among the emergencies' own.
        candidates = [each for each in candidates if not each.subject.startswith("distress:")]
    return decide(
        candidates,
        model.answer,
        offer,
        lambda subject: not subject.startswith(("out:", "distress:")) and library.knows(subject),
    )


def _meant(decision: Decision, text: str, rest: str, known: Understanding) -> Meaning:
    """Return what was decided as a meaning; danger was seen to before."""
    unlearnt = known.unlearnt.find(rest) if decision.answer is None else None
    subject = decision.answer or unlearnt
    if subject == "intent:erase" and _NEGATED.search(key(text)):
        subject = None  # « ne m'oubliez pas » erases nothing
    if subject is not None:
        names = tuple(dict.fromkeys((subject, *decision.considered)))[:3]
        return Meaning(subject, names, confidence=decision.confidence, detail=_detail(subject, text))
    if decision.offered:
        return Meaning("choice", decision.offered, confidence=decision.confidence)
    outside = "" if says_nothing(rest, known) else decision.outside
    return Meaning(NONE, decision.considered[:3], confidence=decision.confidence, outside=outside)


def _detail(subject: str, text: str) -> str:
    """Return which voice is asked for; that a place is to be offered, not kept; else empty."""
    said = fold(text)
    if subject != "intent:language":
        return "offer" if subject == "intent:territory" else ""
    return next((voice for voice, names in _LANGUAGES.items() if re.search(rf"\b({names})\b", said)), "")
