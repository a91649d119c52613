"""What a library knows, what it calls it, and what changes with what it says; operators and sources."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.answers import Answer, Family, Grain, Source
from bot.domain.library import VOICES, Indicator, Library, Theme, Words
from bot.domain.people import Operator
from tests.domain.figures_of import edition

PAGE = Source("Page", "https://example.org/", date(2024, 3, 28))
OCTOBER, JULY = edition("2024-10-15", {}), edition("2024-07-16", {})


def said(text: str) -> dict[str, str]:
    return {voice: f"{text} {voice}" for voice in VOICES}


def library() -> Library:
    """Return a library with one thing of each kind."""
    words = {voice: Words(f"La fibre {voice}", "", "") for voice in VOICES}
    indicator = Indicator("IND-306", "numerique", True, frozenset(), "month", 1, {}, {}, words)
    text = Answer("pgo", said("Le partenariat"), said("C’est…"), (PAGE,), (), date(2026, 11, 22), "a1b2")
    return Library(
        version="",
        indicators={"IND-306": indicator},
        themes={"sante": Theme("sante", "Santé", said("La santé"))},
        intents={"intent:help": said("Aide")},
        emergencies=(),
        editions=(OCTOBER, JULY),
        links={},
        dataset="",
        places=None,
        answers={"pgo": text},
        families={"out:impots": Family(said("les impôts"), near=True, door=None)},
    )


NAMES = {
    "IND-306": "La fibre",
    "theme:sante": "La santé",
    "intent:help": "Aide",
    "pgo": "Le partenariat",
    "out:impots": "les impôts",
}


@pytest.mark.parametrize("subject", NAMES)
@pytest.mark.parametrize("voice", VOICES)
def test_whatever_can_be_spoken_of_is_known_and_has_a_name_in_each_voice(subject: str, voice: str):
    assert library().knows(subject)
    assert library().name(subject, voice) == f"{NAMES[subject]} {voice}"


@pytest.mark.parametrize("subject", ["language:plain", "menu:plan"])
def test_the_choices_of_a_menu_are_known(subject: str):
    assert library().knows(subject)


@pytest.mark.parametrize(
    "subject", ["IND-999", "theme:nope", "sante", "intent:dance", "cese", "out:nope", "none", ""]
)
def test_what_the_library_lacks_is_not_known_has_no_name_and_no_version(subject: str):
    assert not library().knows(subject)
    assert library().version_of(subject) == ""
    with pytest.raises(KeyError):
        library().name(subject, "fr")


def test_the_version_of_a_text_is_its_own():
    assert library().version_of("pgo") == "a1b2"


def test_the_version_of_a_figure_changes_with_the_newest_edition_alone():
    version = library().version_of("IND-306")
    assert version.startswith("2024-10-15:")
    assert replace(library(), editions=(OCTOBER,)).version_of("IND-306") == version
    assert replace(library(), editions=(JULY,)).version_of("IND-306") != version
    revised = replace(OCTOBER, digest="another")
    assert replace(library(), editions=(revised, JULY)).version_of("IND-306") != version


@pytest.mark.parametrize("subject", ["theme:sante", "intent:help", "out:impots", "language:fr"])
def test_what_is_no_reviewed_answer_has_no_version(subject: str):
    assert library().version_of(subject) == ""


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_a_source_is_dated_as_exactly_as_its_day_is_known(day: date):
    dated = [replace(PAGE, on=day, grain=grain).dated for grain in (Grain.DAY, Grain.MONTH, Grain.YEAR)]
    assert dated == [f"{day:%Y-%m-%d}", f"{day:%Y-%m}", f"{day:%Y}"]


WHO = Operator("Tour", "tour@example.org", "dpo@example.org", official=True)


def test_an_official_operator_who_can_be_reached_is_on_trial_no_more():
    assert not WHO.on_trial


@pytest.mark.parametrize("lacking", [{"name": ""}, {"contact": ""}, {"dpo": ""}, {"official": False}])
def test_an_operator_is_on_trial_until_all_is_known(lacking: dict[str, object]):
    assert replace(WHO, **lacking).on_trial
    assert Operator().on_trial
