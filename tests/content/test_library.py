"""Words and editions together: nothing is without a name, and every change has its version."""

from dataclasses import replace
from datetime import date

from bot.content import load_library
from bot.domain.barometer import Tier
from tests.content.content_files import FILES, write
from tests.domain.figures_of import edition, measure, series

PAIRS = {("IND-1", "D23"): series(("2024-06", 40)), ("IND-9", "D23"): series(("2024-06", 40))}
WHOLE = edition("2024-10-15", PAIRS)


def test_our_words_are_read_as_they_are_written(tmp_path):
    found = load_library(write(tmp_path, {}), (WHOLE,), None)
    one = found.indicators["IND-1"]
    assert (one.theme, one.rising, one.precision, one.cadence) == ("culture", True, 1, "month")
    assert one.tiers == {Tier.DEPARTEMENT, Tier.NATIONAL}
    assert [one.words[voice].name for voice in ("fr", "plain", "en")] == ["Une chose", "Une chose", "A thing"]
    assert one.questions == ("la chose", "the thing")
    assert found.links == {date(2024, 10, 15): "https://example.org/ind-{number}.csv"}
    assert found.intents == {"intent:help": ("aide",)}


def test_an_indicator_that_nobody_wrote_words_for_has_its_official_name_with_its_policys(tmp_path):
    found = load_library(write(tmp_path, {}), (WHOLE,), None).indicators["IND-9"]
    assert {words.name for words in found.words.values()} == {"Official name"}
    assert {words.measures for words in found.words.values()} == {"Policy"}
    assert (found.theme, found.rising, found.unit) == ("culture", True, {"fr": "%", "en": "%"})
    assert found.tiers == frozenset(Tier)
    assert found.questions == ("Official name",)


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
    versions = {version((WHOLE,), **{name: f"{text}# x\n"}) for name, text in FILES.items()}
    assert len(versions | {base}) == len(FILES) + 1
