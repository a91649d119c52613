"""A value with its unit, as its readers write it."""

from dataclasses import replace

import pytest

from bot.services.values import measured
from tests.services.cards import indicator


@pytest.mark.parametrize(
    ("value", "unit", "french", "english"),
    [
        (88.64, "%", "88,6 %", "88.6%"),
        (2501, "maisons", "2 501 maisons", "2,501 maisons"),
        (-15, "sites", "−15 sites", "−15 sites"),
        (-0.04, "%", "0 %", "0%"),
        (7, "", "7", "7"),
    ],
)
def test_a_value_is_printed_as_its_readers_write_it(value, unit, french, english, fr, en):
    one = replace(indicator(), unit={"fr": unit, "en": unit})
    assert measured(value, one, fr).replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\xa0", " ") == french
    assert measured(value, one, en).replace("\xa0", " ") == english


@pytest.mark.parametrize(("value", "said"), [(0, "0 centre"), (1, "1 centre"), (2, "2 centres")])
def test_a_unit_agrees_with_its_number(library, fr, value, said):
    assert (
        measured(value, library.indicators["IND-318"], fr).replace("\N{NO-BREAK SPACE}", " ").startswith(said)
    )
    assert measured(value, library.indicators["IND-306"], fr) == f"{value}\N{NO-BREAK SPACE}%"
