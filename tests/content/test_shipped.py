"""The content that is shipped: it agrees with the official files, and is well written."""

import re
from collections.abc import Iterator

import pytest

from bot.content.indicators import VOICES
from bot.domain.library import Library

FIGURE = re.compile(r"\d[\d\s.,]*\s?%")
BEFORE = re.compile(r"(?<![\u00a0\u202f])[:;?!%»](?!//)")
OPENING = re.compile(r"«(?![\u00a0\u202f])")
KINDS = {"medical", "suicide", "violence", "child", "danger"}


def french(library: Library) -> Iterator[tuple[str, str]]:
    for each in library.indicators.values():
        for voice in ("fr", "plain"):
            words = each.words[voice]
            for text in (words.name, words.measures, words.limits):
                yield f"{each.id}.{voice}", text
    for theme in library.themes.values():
        yield from ((f"theme:{theme.slug}", theme.names[voice]) for voice in ("fr", "plain"))
    for emergency in library.emergencies:
        yield from ((emergency.kind, emergency.messages[voice]) for voice in ("fr", "plain"))


def test_every_indicator_of_every_edition_has_words_of_ours(library, content):
    written = (content / "indicators.toml").read_text("utf-8")
    known = set(re.findall(r"^\[(IND-\d+)\]$", written, re.M))
    assert len(known) == 106
    assert set(library.indicators) == known
    for edition in library.editions:
        assert set(edition.measures) <= known
        assert set(edition.series) <= known


def test_direction_levels_and_theme_agree_with_the_newest_edition(library):
    for name, measure in library.edition().measures.items():
        ours = library.indicators[name]
        assert ours.rising == measure.rising, name
        assert ours.tiers == measure.tiers or not measure.tiers, name
        assert library.themes[ours.theme].official.strip() == measure.theme.strip(), name


def test_the_seventeen_themes_all_have_figures(library):
    assert len(library.themes) == 17
    assert {each.theme for each in library.indicators.values()} == set(library.themes)


def test_french_texts_keep_their_signs_beside_their_words(library):
    wrong = [(where, text) for where, text in french(library) if BEFORE.search(text) or OPENING.search(text)]
    assert wrong == []


def test_french_texts_have_typographic_apostrophes(library):
    assert [(where, text) for where, text in french(library) if "'" in text or '"' in text] == []


def test_sentences_end_and_names_do_not(library):
    for each in library.indicators.values():
        for voice in VOICES:
            words = each.words[voice]
            assert words.measures.endswith("."), (each.id, voice)
            assert words.limits.endswith("."), (each.id, voice)
            assert not words.name.endswith("."), (each.id, voice)


def test_no_two_figures_bear_the_same_name(library):
    for voice in VOICES:
        names = [each.words[voice].name for each in library.indicators.values()]
        assert len(names) == len(set(names)), sorted(name for name in names if names.count(name) > 1)


def test_emergencies_are_of_the_five_kinds_each_once(library):
    assert sorted(each.kind for each in library.emergencies) == sorted(KINDS)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_an_emergency_names_a_number_to_call_is_short_and_sourced(kind, library):
    found = next(each for each in library.emergencies if each.kind == kind)
    assert found.sources and all(source.url.startswith("https://") for source in found.sources)
    assert found.phrases
    for voice in VOICES:
        message = found.messages[voice]
        assert len(message) <= 500, (kind, voice, len(message))
        assert re.search(r"\b(15|112)\b", message), (kind, voice)
        assert not FIGURE.search(message), (kind, voice)
        assert "baro" not in message.lower(), (kind, voice)


def test_links_and_the_dataset_are_public_and_of_the_editions(library):
    assert set(library.links) == {edition.on for edition in library.editions}
    assert all(
        re.fullmatch(r"https://github\.com/\S+\{number\}\.csv", link) for link in library.links.values()
    )
    assert library.dataset.startswith("https://www.data.gouv.fr/")
