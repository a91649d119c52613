"""Who speaks: said in each voice, and nothing of an operator that the operator did not say."""

import pytest

from bot.domain.people import Operator
from bot.services.introduction import introduction, trial, who_answers, who_speaks

VOICES = ("fr", "plain", "en")
WHO = Operator("Préfecture de la Creuse", "tour@example.org", "dpo@example.org")
OFFICIAL = Operator(WHO.name, WHO.contact, WHO.dpo, official=True)
TRIAL = {
    "fr": "Instance d’essai, non officielle.",
    "plain": "Ceci est un essai. Ce n’est pas officiel.",
    "en": "Trial instance, not official.",
}
MACHINE = {"fr": "Je suis une machine", "plain": "Je suis une machine.", "en": "I am a machine"}
KEPT = {
    "fr": ("Je garde peu de choses", "« mes données »"),
    "plain": ("Je garde peu de choses", "« mes données »"),
    "en": ("I keep little", "“my data”"),
}


def spaced(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("voice", VOICES)
def test_an_operator_on_trial_says_so_first_then_who_it_is(speeches, voice):
    lines = spaced(introduction(WHO, speeches[voice])).splitlines()
    assert lines[0] == TRIAL[voice] == trial(speeches[voice])
    assert lines[1].endswith(": Préfecture de la Creuse.")
    assert lines[2].endswith(": tour@example.org")
    assert lines[-1].endswith(": dpo@example.org")


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("operator", [Operator(), WHO, OFFICIAL], ids=["nobody", "named", "official"])
def test_whoever_runs_it_it_is_a_machine_and_says_what_it_keeps(speeches, voice, operator):
    text = spaced(introduction(operator, speeches[voice]))
    assert MACHINE[voice] in text
    assert all(each in text for each in KEPT[voice])


@pytest.mark.parametrize("voice", VOICES)
def test_an_official_operator_is_not_called_a_trial(speeches, voice):
    text = introduction(OFFICIAL, speeches[voice])
    assert TRIAL[voice] not in spaced(text)
    assert introduction(WHO, speeches[voice]) == f"{trial(speeches[voice])}\n{text}"


@pytest.mark.parametrize("voice", VOICES)
def test_of_nobody_nothing_is_made_up(speeches, voice):
    lines = spaced(introduction(Operator(), speeches[voice])).splitlines()
    assert [line for line in lines if line.endswith((": .", ": ", ":"))] == []
    assert len(lines) == 3, "the trial, the machine, what is kept"
    assert who_answers(Operator(), speeches[voice]) == []
    assert who_speaks(OFFICIAL, speeches[voice]) == introduction(OFFICIAL, speeches[voice]).splitlines()[:2]


def test_each_voice_has_its_own_words(speeches):
    assert len({introduction(WHO, speeches[voice]) for voice in VOICES}) == 3
