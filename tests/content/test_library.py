"""Words and editions together: nothing is without a name, and every change has its version."""

from dataclasses import replace
from datetime import date

from bot.content import load_library
from bot.domain.answers import Grain, Source
from bot.domain.barometer import Tier
from tests.content.content_files import ANS, COM, FILES, LEARNT_FILES, LIBRARY_FILES, load, swap, write
from tests.domain.figures_of import edition, measure, series

PAIRS = {("IND-1", "D23"): series(("2024-06", 40)), ("IND-9", "D23"): series(("2024-06", 40))}
WHOLE = edition("2024-10-15", PAIRS)
PAGE = Source("Une page", "https://example.org/page", date(2024, 3, 28), "Un service")
MONTH = Source("Un texte", "", date(2024, 3, 1), grain=Grain.MONTH)
YEAR = Source("Un autre", "", date(2023, 1, 1), grain=Grain.YEAR)


def test_our_words_are_read_as_they_are_written(tmp_path):
    found = load(tmp_path)
    one = found.indicators["IND-1"]
    assert (one.theme, one.rising, one.precision, one.cadence) == ("culture", True, 1, "month")
    assert one.tiers == {Tier.DEPARTEMENT, Tier.NATIONAL}
    assert [one.words[voice].name for voice in ("fr", "plain", "en")] == ["Une chose", "Une chose", "A thing"]
    assert found.links == {date(2024, 10, 15): "https://example.org/ind-{number}.csv"}
    assert found.intents == {"intent:help": {"fr": "Aide", "plain": "De l’aide", "en": "Help"}}
    assert found.themes["culture"].names == {"fr": "Culture", "plain": "Les loisirs", "en": "Arts"}


def test_an_answer_is_read_with_its_titles_texts_sources_and_day(tmp_path):
    found = load(tmp_path).answers["reseau"]
    assert found.id == "reseau"
    assert found.titles == {"fr": "Le réseau", "plain": "Un groupe", "en": "The network"}
    texts = {
        "fr": "C’est un réseau.\nIl a des membres.",
        "plain": "C’est un groupe.",
        "en": "It is a network.",
    }
    assert found.texts == texts
    assert (found.sources, found.reviewed_on) == ((PAGE,), date(2024, 11, 22))


def test_all_that_sources_say_otherwise_is_read_each_with_its_source(tmp_path):
    (claim,) = load(tmp_path).answers["reseau"].claims
    assert claim.about == {"fr": "Nombre de membres", "plain": "Combien de membres", "en": "Members"}
    said = [(value.says["fr"], value.source) for value in claim.values]
    assert said == [("79 États", MONTH), ("75 États", YEAR)]


def test_a_day_is_only_as_exact_as_its_source_is_known(tmp_path):
    values = load(tmp_path).answers["reseau"].claims[0].values
    assert [PAGE.dated, *(value.source.dated for value in values)] == ["2024-03-28", "2024-03", "2023"]


def test_a_commitment_is_read_with_its_axis_and_who_is_behind_it(tmp_path):
    found = load(tmp_path)
    one = found.commitments["engagement-05"]
    assert (one.number, one.axis) == (5, 2)
    assert (one.titles["plain"], one.lead["fr"], one.support) == ("Écouter les gens", "le service", {})
    assert one.sources == (PAGE, MONTH)
    assert found.axes == {2: {"fr": "Axe deux", "plain": "Partie deux", "en": "Axis two"}}


def test_who_was_not_found_is_left_out(tmp_path):
    lead = FILES[COM].partition("lead")[2].partition("\n")[0]
    found = load(tmp_path, {COM: FILES[COM].replace(f"lead{lead}\n", "")}).commitments["engagement-05"]
    assert (found.lead, found.support) == ({}, {})


def test_what_is_not_ours_is_read_with_the_door_it_names(tmp_path):
    families = load(tmp_path).families
    near, far = families["out:travaux"], families["out:jeux"]
    assert (near.near, far.near, far.door) == (True, False, None)
    assert near.names == {"fr": "les travaux", "plain": "les chantiers", "en": "works"}
    assert near.door is not None
    assert near.door.url == "https://example.org/mairie"
    assert (near.door.says["plain"], near.door.source) == ("Allez à la mairie.", PAGE)


def test_an_indicator_that_nobody_wrote_words_for_has_its_official_name_with_its_policys(tmp_path):
    found = load_library(write(tmp_path, {}), (WHOLE,), None).indicators["IND-9"]
    assert {words.name for words in found.words.values()} == {"Official name"}
    assert {words.measures for words in found.words.values()} == {"Policy"}
    assert (found.theme, found.rising, found.unit) == ("culture", True, {"fr": "%", "en": "%"})
    assert found.tiers == frozenset(Tier)


def test_an_indicator_of_a_theme_unknown_here_belongs_to_none(tmp_path):
    other = replace(measure("IND-9"), theme="Espace")
    found = load_library(write(tmp_path, {}), (edition("2024-10-15", PAIRS, measure(), other),), None)
    assert found.indicators["IND-9"].theme == ""


def test_the_newest_editions_official_words_are_used(tmp_path):
    old = edition("2024-07-16", PAIRS, replace(measure("IND-9"), name="Old name"))
    new = edition("2024-10-15", PAIRS, replace(measure("IND-9"), name="New name"))
    found = load_library(write(tmp_path, {}), (new, old), None)
    assert found.indicators["IND-9"].words["fr"].name == "New name"


def test_the_version_changes_with_any_word_and_any_figure(tmp_path):
    def version(editions, **changes) -> str:
        return load_library(write(tmp_path, changes), editions, None).version

    base = version((WHOLE,))
    assert base == version((WHOLE,))
    assert base != version((replace(WHOLE, digest="another"),))
    versions = {version((WHOLE,), **{name: f"{FILES[name]}# x\n"}) for name in LIBRARY_FILES}
    assert len(versions | {base}) == len(LIBRARY_FILES) + 1
    assert {version((WHOLE,), **{name: f"{FILES[name]}# x\n"}) for name in LEARNT_FILES} == {base}


def test_the_version_of_an_answer_changes_with_what_is_said_and_not_with_how_it_is_asked(tmp_path):
    def version(old: str, new: str) -> str:
        return load(tmp_path, {ANS: swap(ANS, old, new)}).version_of("reseau")

    base = load(tmp_path).version_of("reseau")
    assert base == version("qui est membre", "qui en est membre")
    changed = {
        version(*each) for each in (("Le réseau", "Un réseau"), ("79 pays", "78 pays"), ("page", "year"))
    }
    assert len(changed | {base}) == 4
