"""What a text answers to our open question."""

from bot.domain.conversation import OpenQuestion
from bot.domain.library import Library
from bot.domain.meaning import NONE, Meaning, Where
from bot.domain.territories import Territory
from bot.understanding.normalise import key

YES = frozenset(
    {"oui", "ouais", "ouai", "yes", "yep", "ok", "d accord", "exact", "exactement", "voila", "si", "1"}
    | {"c est ca", "c est bien ca", "oui c est ca", "tout a fait"}
)
NO = frozenset(
    {"non", "no", "nope", "nan", "pas du tout", "aucun", "aucune", "aucun des deux", "autre chose"}
    | {"ni l un ni l autre", "none"}
)


def answer_to(question: OpenQuestion, text: str, library: Library) -> Meaning | None:
    """Return what a text means as the answer to our question, None if it is not one.

    A choice is answered by its number or by its name; a place to confirm, by yes or no; a
    place among several, also by the number of its département.
    """
    said = key(text)
    if question.kind == "subject":
        return _subject(question, said, library)
    if len(question.options) == 1:
        return _confirmation(question, said, library)
    return _place(question, said, library)


def _subject(question: OpenQuestion, said: str, library: Library) -> Meaning | None:
    chosen = _numbered(question, said)
    if chosen is None and said in NO:
        return Meaning(NONE, follows=True)
    if chosen is None:
        named = [each for each in question.options if said in _names(each, library)]
        chosen = named[0] if len(named) == 1 else None
    if chosen is None:
        return None
    place = library.places.find(question.place or "")
    return _meaning(chosen, place)


def _names(subject: str, library: Library) -> set[str]:
    if subject in library.indicators:
        return {key(words.name) for words in library.indicators[subject].words.values()}
    if subject.startswith("theme:"):
        return {key(name) for name in library.themes[subject.removeprefix("theme:")].names.values()}
    return {key(question) for question in library.intents.get(subject, ())}


def _confirmation(question: OpenQuestion, said: str, library: Library) -> Meaning | None:
    if said in YES:
        return _meaning(question.subject or NONE, library.places.find(question.options[0]))
    if said in NO:
        # The subject stands: only the place was wrong, and is asked again.
        return Meaning(question.subject or NONE, follows=True)
    return None


def _place(question: OpenQuestion, said: str, library: Library) -> Meaning | None:
    places = [place for code in question.options if (place := library.places.find(code))]
    chosen = _numbered(question, said)
    if chosen is None:
        named = [place for place in places if said in (key(place.name), _number(place), _number_of(place))]
        chosen = named[0].code if len(named) == 1 else None
    return _meaning(question.subject or NONE, library.places.find(chosen)) if chosen else None


def _number(place: Territory) -> str:
    return place.code.removeprefix("D").lower()


def _number_of(place: Territory) -> str:
    """Return the number of the département that a commune lies in: « 93 »."""
    return (place.parent or "").removeprefix("D").lower()


def _numbered(question: OpenQuestion, said: str) -> str | None:
    digits = said.removeprefix("le ").removeprefix("la ")
    if digits.isdecimal() and digits.isascii() and 1 <= int(digits[:9]) <= len(question.options):
        return question.options[int(digits[:9]) - 1]
    return None


def _meaning(subject: str, place: Territory | None) -> Meaning:
    if subject.startswith("language:"):
        voice = subject.removeprefix("language:")
        return Meaning("intent:language", confidence=1.0, follows=True, detail=voice)
    if place is None:
        return Meaning(subject, confidence=1.0, follows=True)
    return Meaning(subject, where=Where.SURE, places=(place,), confidence=1.0, follows=True)
