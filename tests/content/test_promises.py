"""What the shipped content promises: every subject answered, sourced, plain, and asked for in many ways."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest

from bot.content import ContentFault
from bot.content.questions import Phrasing, read_questions
from bot.content.readability import hard_to_read
from bot.domain.library import VOICES, Library
from bot.training.check import faults, rarely_asked, said_twice, unreadable
from bot.training.corpus import read_corpus, unknown_subjects
from bot.understanding.model import load_model

COMMITMENTS = tuple(f"engagement-{number:02}" for number in range(1, 18))
CURATED = (
    *("pgo", "gouvernement-ouvert", "plan-2024-2026", "priorites-du-plan", *COMMITMENTS),
    *("barometre-methode", "tour", "ateliers", "cese", "cese-participation", "cese-petitions", "ditp"),
    *("renouveau-democratique", "france-services", "services-publics-plus"),
    *("bot-identite", "bot-donnees-personnelles", "bot-sources"),
)
NO_DOOR = {"out:parlement", "out:actualites", "out:autres-pays"}
"""Near to our subjects, but none of our sources names where to turn."""
PERCENT = re.compile(r"%|\b(?:pour|per) ?cent\b", re.IGNORECASE)
PROMISED = re.compile(r"\b(?:engagements?|commitments?|promesses?|promises?|avanc\w*|progr[eè]s\w*)\b", re.I)
BEFORE = re.compile(r"(?<![\u00a0\u202f])[:;?!»%](?!//)")
OPENING = re.compile(r"«(?![\u00a0\u202f])")


@pytest.fixture(scope="module")
def phrasings(content) -> list[Phrasing]:
    noted: list[ContentFault] = []
    found = read_questions(content, noted)
    assert noted == []
    return found


def said(library: Library, *voices: str) -> Iterator[tuple[str, str]]:
    """Give all reviewed texts of some voices, each with where it stands."""
    for answer in library.answers.values():
        claims = [each for claim in answer.claims for each in (claim.about, *(v.says for v in claim.values))]
        for texts in (answer.titles, answer.texts, *claims):
            yield from ((f"{answer.id}.{voice}", texts[voice]) for voice in voices)
    for name, commitment in library.commitments.items():
        for texts in filter(None, (commitment.titles, commitment.lead, commitment.support)):
            yield from ((f"{name}.{voice}", texts[voice]) for voice in voices)
    for number, axis in library.axes.items():
        yield from ((f"axis-{number}.{voice}", axis[voice]) for voice in voices)
    for name, family in library.families.items():
        for texts in (family.names, family.door.says if family.door else {}):
            yield from ((f"{name}.{voice}", texts[voice]) for voice in voices if voice in texts)


@pytest.mark.parametrize("subject", CURATED)
def test_a_subject_is_answered_in_all_three_voices_with_a_dated_source(subject, library):
    answer = library.answers[subject]
    for voice in VOICES:
        assert answer.titles[voice].strip(), voice
        assert len(answer.texts[voice]) >= 100, voice
    assert len({answer.texts[voice] for voice in VOICES}) == 3
    assert answer.sources
    for source in answer.sources:
        assert date(2000, 1, 1) <= source.on <= answer.reviewed_on, source


def test_every_answer_is_of_the_curated_subjects(library):
    assert set(library.answers) == set(CURATED)


def test_where_sources_disagree_at_least_two_values_are_told_each_with_its_day(library):
    claims = [(answer, claim) for answer in library.answers.values() for claim in answer.claims]
    assert {answer.id for answer, _ in claims} >= {"pgo", "services-publics-plus"}
    for answer, claim in claims:
        for voice in VOICES:
            assert len({value.says[voice] for value in claim.values}) >= 2, (answer.id, voice)
        for value in claim.values:
            assert date(2000, 1, 1) <= value.source.on <= answer.reviewed_on, answer.id


def test_the_seventeen_commitments_have_their_title_axis_and_sources(library):
    assert sorted(library.commitments) == sorted(COMMITMENTS)
    assert set(library.axes) == {1, 2, 3}
    for name, each in library.commitments.items():
        assert f"engagement-{each.number:02}" == name
        assert all(each.titles[voice].strip() for voice in VOICES), name
        assert all(library.axes[each.axis][voice].strip() for voice in VOICES), name
        assert each.sources, name
    titles = [each.titles["fr"] for each in library.commitments.values()]
    assert len(set(titles)) == len(COMMITMENTS)


def test_no_text_of_a_commitment_or_of_the_plan_has_a_percentage(library):
    plan = {*COMMITMENTS, "plan-2024-2026", "priorites-du-plan", "axis-1", "axis-2", "axis-3"}
    texts = [(where, text) for where, text in said(library, *VOICES) if where.split(".")[0] in plan]
    assert {where.split(".")[0] for where, _ in texts} == plan
    assert [(where, text) for where, text in texts if PERCENT.search(text)] == []


def test_no_sentence_gives_a_percentage_of_a_promise(library):
    sentences = [
        (where, sentence)
        for where, text in said(library, *VOICES)
        for sentence in re.split(r"(?<=[.!?])\s|\n", text)
        if PERCENT.search(sentence)
    ]
    assert sentences, "there are percentages of other things"
    assert [(where, sentence) for where, sentence in sentences if PROMISED.search(sentence)] == []


def test_every_plain_text_is_plain(library):
    assert [str(each) for each in unreadable(library)] == []


def test_what_is_said_of_promises_and_doors_is_plain_but_for_the_names_of_bodies(library):
    texts = [*(each.titles["plain"] for each in library.commitments.values())]
    texts += [each["plain"] for each in library.axes.values()]
    for family in library.families.values():
        texts += [family.names["plain"], *([family.door.says["plain"]] if family.door else [])]
    wrong = [(text, what) for text in texts for what in hard_to_read(text) if "acronym" not in what]
    assert wrong == []


def test_every_subject_has_at_least_twelve_french_phrasings(phrasings, library):
    assert [str(each) for each in rarely_asked(phrasings, library)] == []
    counts = Counter(each.subject for each in phrasings if each.language == "fr")
    others = [*(f"theme:{slug}" for slug in library.themes), *library.intents]
    assert {subject: counts[subject] for subject in others if counts[subject] < 12} == {}


def test_every_subject_is_asked_for_in_english_too(phrasings, library):
    asked = {each.subject for each in phrasings if each.language == "en"}
    assert {*library.answers, *library.indicators} - asked == set()


def test_no_phrasing_asks_for_two_subjects_or_for_none(phrasings, library):
    assert [str(each) for each in said_twice(phrasings)] == []
    assert unknown_subjects(phrasings, library) == []


def test_many_near_questions_that_are_not_ours_have_a_door(phrasings, library):
    doors = {name for name, family in library.families.items() if family.near and family.door}
    negatives = Counter(each.subject for each in phrasings if each.subject in doors)
    assert len(negatives) >= 6
    assert negatives.total() >= 150


def test_every_near_family_has_a_door_but_those_listed_here(library):
    without = {name for name, family in library.families.items() if family.near and not family.door}
    assert without == NO_DOOR


def test_every_door_leads_to_a_public_address_or_names_a_place(library):
    doors = [family.door for family in library.families.values() if family.door]
    assert all(re.fullmatch(r"https://\S+|", door.url) for door in doors)
    for door in doors:
        address = door.url.removeprefix("https://").removeprefix("www.")
        assert all(address in door.says[voice] for voice in VOICES), door.url


def test_french_texts_keep_their_signs_beside_their_words_and_have_typographic_apostrophes(library):
    texts = [each for each in said(library, "fr", "plain") if not each[0].startswith("out:")]
    assert [each for each in texts if BEFORE.search(each[1]) or OPENING.search(each[1])] == []
    assert [each for each in texts if "'" in each[1] or '"' in each[1]] == []


def test_no_text_has_an_emoji(library):
    odd = [each for each in said(library, *VOICES) if any(map(is_emoji, each[1]))]
    assert odd == []


def is_emoji(sign: str) -> bool:
    return unicodedata.category(sign) in {"So", "Sk", "Cs", "Co"} or sign in "\ufe0f\u200d"


@pytest.mark.slow
def test_what_chezvous_check_finds_in_the_shipped_content_is_nothing(content, library, gazetteer):
    corpus = read_corpus(content, library, gazetteer)
    assert len(corpus.phrasings) > 20_000
    assert [str(each) for each in faults(corpus, library, load_model(content))] == []
