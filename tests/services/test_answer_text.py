"""A reviewed text as it is said: each claim with its date, each source, and never any progress."""

import re
from dataclasses import replace
from datetime import date

import pytest

from bot.domain.answers import Answer, Claim, ClaimValue, Commitment, Grain, Source
from bot.domain.library import VOICES
from bot.services.answer_text import answer_text, commitment_text, sources_of

CESE = Source("Le CESE a rejoint le Partenariat", "", date(2024, 3, 28), "CESE")
AGORA = Source("Les engagements", "https://agora.gouv.fr", date(2025, 1, 1), "agora.gouv.fr", Grain.YEAR)
MARCH = Source("Dossier de mars", "https://example.org/", date(2024, 3, 1), "", Grain.MONTH)
REVIEWED = date(2026, 11, 22)


def said(text: str) -> dict[str, str]:
    return {voice: f"{text} ({voice})" for voice in VOICES}


MEMBERS = Claim(
    said("Nombre de membres"),
    (ClaimValue(said("79 États"), CESE), ClaimValue(said("77 États"), AGORA), ClaimValue(said("75"), MARCH)),
)
PLAIN_ANSWER = Answer("pgo", said("Le PGO"), said("C’est un partenariat."), (CESE,), (), REVIEWED, "a1")
CLAIMED = replace(PLAIN_ANSWER, claims=(MEMBERS,))
FORUM = Commitment(3, 1, said("Créer un espace"), said("le CESE"), said("des associations"), (CESE, AGORA))
ALONE = replace(FORUM, lead={}, support={})
NO_LEAD = {
    "fr": "Nous n’avons pas trouvé qui le pilote.",
    "plain": "Nous n’avons pas trouvé qui s’en occupe.",
    "en": "We did not find who leads it.",
}
NO_PROGRESS = {
    "fr": "Aucun avancement n’est publié pour cet engagement : nous n’en annonçons aucun.",
    "plain": "Personne ne publie où en est cette promesse. Nous ne le disons donc pas.",
    "en": "No progress is published for this commitment: we state none.",
}


def lines(text: str) -> list[str]:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ").splitlines()


def test_an_answer_is_its_title_its_text_its_source_and_its_review(fr):
    assert lines(answer_text(PLAIN_ANSWER, fr)) == [
        "Le PGO (fr)",
        "C’est un partenariat. (fr)",
        "Source : Le CESE a rejoint le Partenariat (CESE, 28 mars 2024)",
        "Relu le 22 novembre 2026.",
    ]


def test_where_sources_disagree_all_are_shown_with_their_dates_as_far_as_known(fr):
    found = lines(answer_text(CLAIMED, fr))
    assert found[2:6] == [
        "Nombre de membres (fr) : les sources officielles ne disent pas la même chose.",
        "- 79 États (fr) (CESE, 28 mars 2024)",
        "- 77 États (fr) (agora.gouv.fr, 2025)",
        "- 75 (fr) (mars 2024)",
    ]


@pytest.mark.parametrize("voice", VOICES)
def test_an_answer_speaks_in_one_voice(speeches, voice):
    text = answer_text(CLAIMED, speeches[voice])
    assert text.count(f"({voice})") == 2 + 1 + 3
    assert not any(f"({other})" in text for other in VOICES if other != voice)


def test_several_sources_are_a_list_each_with_its_address(fr):
    found = lines(answer_text(replace(PLAIN_ANSWER, sources=(CESE, AGORA)), fr))
    start = found.index("Sources :")
    assert found[start + 1 : start + 3] == [
        "- Le CESE a rejoint le Partenariat (CESE, 28 mars 2024)",
        "- Les engagements (agora.gouv.fr, 2025) https://agora.gouv.fr",
    ]


def test_the_sources_of_an_answer_are_those_of_its_claims_too_each_once():
    assert sources_of(CLAIMED) == (CESE, AGORA, MARCH)
    assert sources_of(PLAIN_ANSWER) == (CESE,)


def test_a_commitment_says_its_number_its_priority_who_leads_and_who_helps(library, fr):
    one = replace(library, commitments={"engagement-03": FORUM}, axes={1: said("Participer")})
    assert lines(commitment_text(FORUM, PLAIN_ANSWER, one, fr)) == [
        "Engagement 3 sur 1 : Créer un espace (fr)",
        "C’est un partenariat. (fr)",
        "Priorité 1 du plan : Participer (fr)",
        "Qui le pilote : le CESE (fr)",
        "Avec l’appui de : des associations (fr)",
        NO_PROGRESS["fr"],
        "Sources :",
        "- Le CESE a rejoint le Partenariat (CESE, 28 mars 2024)",
        "- Les engagements (agora.gouv.fr, 2025) https://agora.gouv.fr",
        "Relu le 22 novembre 2026.",
    ]


@pytest.mark.parametrize("voice", VOICES)
def test_that_no_lead_was_found_is_said_and_no_help_is_made_up(library, speeches, voice):
    found = lines(commitment_text(ALONE, None, library, speeches[voice]))
    assert NO_LEAD[voice] in found
    assert NO_LEAD[voice] not in lines(commitment_text(FORUM, None, library, speeches[voice]))
    help_line = "With the support of:" if voice == "en" else "Avec l’a"
    assert not any(line.startswith(help_line) for line in found)


def test_a_commitment_without_a_text_of_its_own_has_no_review(library, fr):
    assert "Relu le" not in commitment_text(FORUM, None, library, fr)


def test_where_the_sources_of_a_commitment_disagree_all_are_shown_too(library, fr):
    found = lines(commitment_text(FORUM, CLAIMED, library, fr))
    for value in lines(answer_text(CLAIMED, fr))[2:6]:
        assert value in found


PROGRESS = re.compile(
    r"\d\s*%|avancement à|en bonne voie|en retard|\bréalisé à|\bon track\b|\bcompleted?\b", re.IGNORECASE
)


@pytest.mark.parametrize("voice", VOICES)
def test_of_no_commitment_of_the_plan_any_progress_is_told(library, speeches, voice):
    assert len(library.commitments) == 17
    for name, commitment in library.commitments.items():
        text = commitment_text(commitment, library.answers.get(name), library, speeches[voice])
        assert lines(text).count(NO_PROGRESS[voice]) == 1, name
        assert not PROGRESS.search(text), text
        assert (NO_LEAD[voice] in lines(text)) == (not commitment.lead), name


@pytest.mark.parametrize("voice", VOICES)
def test_each_shipped_claim_is_shown_whole(library, speeches, voice):
    claimed = [answer for answer in library.answers.values() if answer.claims]
    assert claimed
    for answer in claimed:
        text = answer_text(answer, speeches[voice])
        for value in (value for claim in answer.claims for value in claim.values):
            (line,) = [each for each in text.splitlines() if each.startswith(f"- {value.says[voice]} (")]
            assert value.source.publisher in line
            assert str(value.source.on.year) in line
