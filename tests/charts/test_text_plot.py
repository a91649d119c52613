"""The plot in characters."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.charts.text_plot import plot
from bot.charts.words import amount, month
from bot.domain.barometer import Observation
from bot.domain.pictures import Drawing, Line
from tests.charts.drawings import ALL, USUAL, drawing, main

days = st.dates(date(2000, 1, 1), date(2035, 12, 31))
observations = st.builds(Observation, days, st.floats(-1e9, 1e9))
series = st.lists(observations, min_size=1, max_size=200, unique_by=lambda o: o.on).map(
    lambda found: tuple(sorted(found, key=lambda o: o.on))
)
drawings = st.builds(
    Drawing,
    title=st.text(),
    unit=st.sampled_from(["%", "mois", "% des élèves", "places en crèche", ""]),
    precision=st.integers(0, 2),
    lines=st.lists(st.builds(Line, st.text(), series), min_size=1, max_size=3).map(tuple),
    target=st.none() | observations,
    target_label=st.text(max_size=60),
    source=st.text(),
    text=st.text(),
    locale=st.sampled_from(["fr", "en"]),
)


@settings(max_examples=50)
@given(drawings, st.integers(0, 120))
def test_any_series_at_any_width_never_overflows(drawing: Drawing, width: int) -> None:
    lines = plot(drawing, width).split("\n")
    assert len(lines) <= 12
    assert all(len(line) <= max(width, 1) for line in lines)


@settings(max_examples=50)
@given(drawings, st.integers(24, 120))
def test_the_first_and_last_figures_stand_in_words(drawing: Drawing, width: int) -> None:
    words = plot(drawing, width)
    for point in (drawing.lines[0].points[0], drawing.lines[0].points[-1]):
        assert amount(point.value, drawing) in words
        assert month(point.on, drawing.locale).split()[-1] in words


@pytest.mark.parametrize("name", ALL)
def test_every_shape_of_figure_can_be_plotted(name: str) -> None:
    assert "●" in plot(ALL[name])


def test_the_usual_plot_shows_line_target_and_words() -> None:
    lines = plot(USUAL, 60).replace("\xa0", " ").split("\n")
    assert lines[0].startswith("100 │┄")
    assert lines[0].endswith("◆")
    assert lines[-4:] == [
        "Creuse",
        "janv. 2022 : 56,4 %",
        "août 2023 : 94,4 %",
        "Cible : 100 % en décembre 2026",
    ]


def test_the_words_write_numbers_as_the_card_does() -> None:
    words = plot(drawing(main([58.0, 60.5])), 60).replace("\xa0", " ")
    assert "janv. 2022 : 58 %" in words
    assert "févr. 2022 : 60,5 %" in words
    assert "févr. 2022 : −15 solde" in plot(ALL["negative"]).replace("\xa0", " ")


def test_english_words_have_english_colons() -> None:
    assert "Aug 2023: 94.4%" in plot(ALL["english"])
