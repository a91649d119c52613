"""A place that is named and not known is told from a text without any place."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.places import Certainty, Gazetteer, read_place
from tests.conftest import SHARED
from tests.places.shipped import PLACES

CONTENT = Path(__file__).parents[2] / "content"


@pytest.mark.parametrize(
    ("text", "unknown", "rest"),
    [
        ("en Belgique", "Belgique", ""),
        ("fibre Bruxelles", "Bruxelles", "fibre"),
        ("fibre londres", "londres", "fibre"),
        ("Genève", "Genève", ""),
        ("la fibre à Berlin ?", "Berlin", "la fibre ?"),
        ("Espagne", "Espagne", ""),
        ("Valence en Espagne", "Espagne", "Valence"),
        ("les apprentis aux États-Unis", "États-Unis", "les apprentis"),
        ("fibre in New York", "New York", "fibre"),
        ("et en Suisse ?", "Suisse", "et ?"),
        ("à Montréal", "Montréal", ""),
        ("la fibre à Trifouillis-les-Oies", "Trifouillis-les-Oies", "la fibre"),
        ("la fibre en Bresse", "Bresse", "la fibre"),
        ("I live in Xanadu", "Xanadu", "I live"),
        ("j'habite Xyzville", "Xyzville", "j'habite"),
        ("les bornes près de Zzyzx", "Zzyzx", "les bornes près"),
    ],
)
def test_the_words_that_name_it_are_told(text: str, unknown: str, rest: str, gazetteer: Gazetteer) -> None:
    reading = read_place(text, gazetteer)
    assert (reading.certainty, reading.candidates, reading.spans) == (Certainty.NONE, (), ())
    assert (reading.unknown, reading.rest) == (unknown, rest)


@pytest.mark.parametrize(
    "text",
    """à l'école|à vélo|en apprentissage|dans le neuf|à la MDPH|en CP|à MaPrimeRénov|au CESE|in civic service
    |à Facebook|à Pôle emploi|à France services|au Parlement|à Monsieur le Maire|en Terminale|in French
    |rue de Londres|traité de Lisbonne|convention de Genève|à Noël|au Sénat|dans le Code du travail|À TABLE
    |je suis à Jean|en Janvier|avenue d'Italie|à la Mairie|au secours|in English|a Bientôt|la cour
    |il a Trouvé à manger""".replace("\n    ", "").split("|"),
)
def test_ordinary_words_name_none(text: str, gazetteer: Gazetteer) -> None:
    reading = read_place(text, gazetteer)
    assert (reading.certainty, reading.unknown, reading.rest) == (Certainty.NONE, "", text)


def test_a_known_place_beside_a_foreign_one_is_answered(gazetteer: Gazetteer) -> None:
    reading = read_place("de Lille à Bruxelles", gazetteer)
    assert (reading.certainty, reading.unknown) == (Certainty.SURE, "")
    assert read_place("Montréal (32)", gazetteer).candidates[0].parent == "D32"


WORDS = """à À en au Xanadu Bruxelles new york New York - , ' près de la Suisse Lille j'habite rue"""


@given(st.lists(st.sampled_from(WORDS.split()), max_size=12).map(" ".join))
def test_unknown_words_are_words_of_the_text_and_leave_it(text: str) -> None:
    reading = read_place(text, PLACES)
    assert reading.unknown in text
    assert not reading.unknown or (reading.certainty is Certainty.NONE and len(reading.rest) < len(text))


def questions(value: Any) -> Iterator[str]:
    """Yield every way of asking that a content file holds."""
    if isinstance(value, dict):
        yield from value.get("questions", ()) if isinstance(value.get("questions"), list) else ()
        for each in value.values():
            yield from questions(each)


@pytest.mark.parametrize("name", ["indicators", "intents", "themes"])
def test_no_way_of_asking_names_a_place_that_is_not_known(name: str, gazetteer: Gazetteer) -> None:
    table = tomllib.loads((CONTENT / f"{name}.toml").read_text("utf-8"))
    found = {text for text in questions(table) if read_place(text, gazetteer).unknown}
    assert not found


@pytest.mark.official_data
@pytest.mark.parametrize("name", ["example-questions", "cnil-faq", "near-out-of-scope-dila"])
def test_real_questions_seldom_name_one(name: str, gazetteer: Gazetteer) -> None:
    lines = (SHARED / "evaluation" / f"{name}.jsonl").read_text("utf-8").splitlines()
    found = [text for line in lines if read_place(text := json.loads(line)["text"], gazetteer).unknown]
    assert len(found) <= 2, found
