"""A compound name with one letter wrong is never taken for the shorter name that it holds."""

from collections.abc import Iterator

import pytest

from bot.domain.territories import Level, Territory
from bot.understanding.places import Certainty, Gazetteer, read_place
from tests.places.shipped import PLACES
from tests.places.test_table import labels

COMPOUNDS = [
    zone
    for zone in PLACES.zones.values()
    if zone.level in (Level.DEPARTEMENT, Level.REGION) and {"-", " "} & set(zone.name.removeprefix("La "))
]


def slips(name: str) -> Iterator[str]:
    """Yield a name with one letter lost, doubled or changed, or two swapped, at each of its letters."""
    for at, letter in enumerate(name):
        if letter.isalpha():
            yield name[:at] + name[at + 1 :]
            yield name[: at + 1] + name[at:]
            yield name[:at] + ("x" if letter != "x" else "z") + name[at + 1 :]
            if name[at + 1 : at + 2].isalpha():
                yield name[:at] + name[at + 1] + letter + name[at + 2 :]


@pytest.mark.parametrize("zone", COMPOUNDS, ids=lambda zone: zone.name)
@pytest.mark.parametrize("hyphens", [True, False], ids=["hyphens", "spaces"])
def test_one_wrong_letter_never_gives_another_zone(
    zone: Territory, *, hyphens: bool, gazetteer: Gazetteer
) -> None:
    plain = zone.name if hyphens else zone.name.lower().replace("-", " ")
    found = 0
    misspelt = [slip for slip in slips(plain) if slip.lower() != plain.lower()]
    for name in misspelt:
        for text in (name, f"la fibre {name}", f"la fibre en {name} svp"):
            reading = read_place(text, gazetteer)
            assert reading.certainty is not Certainty.SURE or labels(reading, gazetteer) == {zone.code}, text
        found += zone.code in labels(read_place(f"la fibre {name}", gazetteer), gazetteer)
    assert found >= 0.8 * len(misspelt) or zone.name in HALF_SMALL, (found, len(misspelt))


HALF_SMALL = ("Grand Est", "Côte-d'Or", "Val-d'Oise")
"""Names made of words so short or so common that many a slip leaves nothing to recognise."""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("fibre loire atlantik", "D44"),
        ("ma prime renov indre et loir", "D37"),
        ("fibre charente maritim", "D17"),
        ("tarn et garone", "D82"),
        ("meurte et moselle", "D54"),
        ("sein et marne", "D77"),
        ("eure et loire", "D28"),
        ("les bornes dans le val doise", "D95"),
        ("cotes darmor", "D22"),
        ("rhone alpe", "R84"),
        ("en midi pyrenee", "R76"),
        ("fibre hauts de sene", "D92"),
        ("pas de calai", "D62"),
        ("ps de calais", "D62"),
        ("haute garone", "D31"),
        ("pirénées atlantiques", "D64"),
        ("bouche du rone", "D13"),
    ],
)
def test_the_whole_name_is_to_be_confirmed(text: str, code: str, gazetteer: Gazetteer) -> None:
    reading = read_place(text, gazetteer)
    assert (reading.certainty, [place.code for place in reading.candidates]) == (Certainty.CONFIRM, [code])


@pytest.mark.parametrize(
    "text", ["c'est loin et cher", "un grand et beau projet", "j'ai peur et la haute mer"]
)
def test_ordinary_words_are_no_misspelt_name(text: str, gazetteer: Gazetteer) -> None:
    assert read_place(text, gazetteer).certainty is Certainty.NONE
