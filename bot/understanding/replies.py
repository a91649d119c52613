"""What a text answers to our open question."""

import re

from bot.domain.conversation import OTHER, UNSETTLED, OpenQuestion
from bot.domain.library import VOICES, Library
from bot.domain.meaning import NONE, Meaning, Where
from bot.domain.territories import Territory
from bot.understanding.normalise import key

YES = frozenset(
    {"oui", "ouais", "ouai", "yes", "yep", "ok", "d accord", "exact", "exactement", "voila", "si"}
    | {"c est ca", "c est bien ca", "oui c est ca", "tout a fait"}
)
NO = frozenset(
    {"non", "no", "nope", "nan", "pas du tout", "aucun", "aucune", "aucun des deux", "autre chose"}
    | {
        "rien de tout ca",
        "something else",
        "neither",
        "none of these",
        "not at all",
        "ni l un ni l autre",
        "none",
    }
)


_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "un une premier premiere 1er 1ere one first",
            "deux deuxieme second seconde two",
            "trois troisieme three third",
            "quatre quatrieme four fourth",
            "cinq cinquieme five fifth",
            "six sixieme sixth",
        ),
        1,
    )
    for word in words.split()
}
_VERDICTS = (
    dict.fromkeys(YES, "yes")
    | dict.fromkeys(NO, "no")
    | dict.fromkeys(("en partie", "partiellement", "plus ou moins", "pas tout a fait", "bof"), "partly")
    | dict.fromkeys(("moyen", "un peu", "a moitie", "partly", "in part", "sort of", "not quite"), "partly")
)
_LAST = {"dernier", "derniere", "last"}
_AROUND = re.compile(
    r"^((le|la|les|l|c est|je veux|numero|number|n|no|num|choix|option|the) )+"
    r"|( (svp|stp|merci|please|s il vous plait))+$"
)


def answer_to(question: OpenQuestion, text: str, library: Library) -> Meaning | None:
    """Return what a text means as the answer to our question, None if it is not one.

    A choice is answered by its number or by its name; a place to confirm, by yes or no; a
    place among several, also by the number of its département.
    """
    said = key(text)
    if question.kind == "vote":
        return _vote(question, said)
    if question.kind == "subject":
        return _subject(question, said, library)
    if question.kind == "erase":
        return _erasure(said)
    if len(question.options) == 1:
        return _confirmation(question, said, library)
    return _place(question, said, library)


def _vote(question: OpenQuestion, said: str) -> Meaning | None:
    verdict = _VERDICTS.get(_AROUND.sub("", said))
    if verdict is None:
        return None
    voted = f"{verdict} {question.version or ''}"
    return Meaning("vote", (question.subject or NONE,), confidence=1.0, follows=True, detail=voted)


def _erasure(said: str) -> Meaning | None:
    if said in NO:
        return Meaning("intent:cancel", confidence=1.0, follows=True)
    return Meaning("intent:erase", confidence=1.0, follows=True) if said in YES else None


def _subject(question: OpenQuestion, said: str, library: Library) -> Meaning | None:
    chosen = _numbered(question, said)
    if said in NO or (
        question.subject == OTHER and _number_said(question, said) == len(question.options) + 1
    ):
        return Meaning(NONE, follows=True)
    if chosen is None and (_number_said(question, said) is not None or said in YES):
        return asked_again(question, library.places.find(question.place or ""))
    if chosen is None:
        named = [each for each in question.options if said in _names(each, library)]
        chosen = named[0] if len(named) == 1 else None
    if chosen is None:
        return None
    if question.place == UNSETTLED:
        return Meaning(chosen, where=Where.UNSETTLED, confidence=1.0, follows=True)
    return _meaning(chosen, library.places.find(question.place or ""))


def _names(subject: str, library: Library) -> set[str]:
    if subject.startswith(("language:", "menu:")) or not library.knows(subject):
        return set()
    return {key(library.name(subject, voice)) for voice in VOICES}


def _confirmation(question: OpenQuestion, said: str, library: Library) -> Meaning | None:
    if question.kind == "home" and said in NO:
        return Meaning("intent:territory", follows=True, detail="declined")
    if said in YES or said == "1":
        return _meaning(question.subject or NONE, library.places.find(question.options[0]))
    if said in NO:
        # The subject stands: only the place was wrong, and is asked again.
        return Meaning(question.subject or NONE, where=Where.UNSETTLED, follows=True)
    return None


def _place(question: OpenQuestion, said: str, library: Library) -> Meaning | None:
    places = [place for code in question.options if (place := library.places.find(code))]
    chosen = _numbered(question, said)
    if chosen is None:
        named = [place for place in places if said in (key(place.name), _number(place), _number_of(place))]
        chosen = named[0].code if len(named) == 1 else None
    if chosen:
        return _meaning(question.subject or NONE, library.places.find(chosen))
    subject = question.subject or NONE
    if said in NO or (said in YES and not places):
        # None of these: the subject stands, and we ask where once more.
        return Meaning(subject, where=Where.UNSETTLED, follows=True)
    number = _number_said(question, said)
    if places and (said in YES or (number is not None and len(said) == 1)):
        return Meaning(subject, where=Where.ASK, places=tuple(places), follows=True)
    return None


def _number(place: Territory) -> str:
    return place.code.removeprefix("D").lower()


def _number_of(place: Territory) -> str:
    """Return the number of the département that a commune lies in: « 93 »."""
    return (place.parent or "").removeprefix("D").lower()


def _numbered(question: OpenQuestion, said: str) -> str | None:
    number = _number_said(question, said)
    return question.options[number - 1] if number and number <= len(question.options) else None


def _number_said(question: OpenQuestion, said: str) -> int | None:
    """Return the number that a text says: « 3 », « le 3 », « la troisième », « le dernier »."""
    bare = _AROUND.sub("", said)
    if bare in _LAST:
        return len(question.options)
    digits = re.sub(r" ?(e|eme|er|ere|nd|nde|rd|th)$", "", bare)
    if digits.isdecimal() and digits.isascii():
        return int(digits[:9])
    return _NUMBERS.get(bare)


def asked_again(question: OpenQuestion, place: Territory | None) -> Meaning:
    """Return that the same choice is to be offered once more."""
    if question.options and question.options[0].startswith("language:"):
        return Meaning("intent:language", follows=True)
    where, places = (Where.SURE, (place,)) if place else (Where.NOWHERE, ())
    if any(option.startswith("menu:") for option in question.options):
        return Meaning("intent:help", (), where, places, follows=True)  # only its menu names other menus
    detail = "again other" if question.subject == OTHER else "again"
    return Meaning("choice", question.options, where, places, follows=True, detail=detail)


def _meaning(subject: str, place: Territory | None) -> Meaning:
    if subject.startswith("language:"):
        voice = subject.removeprefix("language:")
        return Meaning("intent:language", confidence=1.0, follows=True, detail=voice)
    if place is None:
        return Meaning(subject, confidence=1.0, follows=True)
    return Meaning(subject, where=Where.SURE, places=(place,), confidence=1.0, follows=True)
