"""Where words and graduations go."""

import itertools
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.charts.frame import EndLabel, build_frame, month_ticks, place_labels
from bot.charts.layout import Box, freest, spread, wrap
from bot.charts.scale import Scale, value_ticks, year_starts
from bot.charts.style import MAIN, OTHERS
from bot.charts.words import graduations, month, number
from bot.domain.barometer import Observation
from bot.domain.people import Register
from bot.i18n import LOCALES, Speech
from tests.charts.drawings import USUAL

values = st.floats(-1e10, 1e10, allow_nan=False)


def width(text: str) -> float:
    """Measure ten pixels a character."""
    return 10.0 * len(text)


@given(st.text(), st.integers(20, 500), st.integers(1, 4))
def test_wrapped_lines_fit(text: str, room: int, most: int) -> None:
    lines = wrap(text, room, width, most)
    assert len(lines) <= most
    assert all(width(line) <= room * 1.02 for line in lines)


def test_wrapping_keeps_numbers_and_breaks_names() -> None:
    assert wrap("Provence-Alpes-Côte d’Azur", 160, width, 3) == ["Provence-Alpes-", "Côte d’Azur"]
    assert wrap("un solde de -15", 140, width, 3) == ["un solde de", "-15"]
    assert wrap("les 15-24 ans", 60, width, 3) == ["les", "15-24", "ans"]


def test_words_that_do_not_fit_are_missed_visibly() -> None:
    assert wrap("un deux trois quatre", 80, width, 2) == ["un deux", "trois…"]


@given(st.lists(st.tuples(st.floats(0, 1000), st.floats(20, 150)), max_size=6))
def test_spread_labels_never_overlap_and_stay_in_a_room_large_enough(
    labels: list[tuple[float, float]],
) -> None:
    centres, heights = [c for c, _ in labels], [h for _, h in labels]
    placed = sorted(zip(spread(centres, heights, 0, 1000), heights, strict=True))
    for (low, low_height), (high, high_height) in itertools.pairwise(placed):
        assert high - low >= (low_height + high_height) / 2 - 1e-6
    assert all(
        middle - height / 2 >= -1e-6 and middle + height / 2 <= 1000 + 1e-6 for middle, height in placed
    )


def test_labels_with_room_stay_where_they_are() -> None:
    assert spread([100.0, 500.0], [50.0, 50.0], 0, 1000) == [100.0, 500.0]


def _label(value: float, *, main: bool = False) -> EndLabel:
    stroke = MAIN if main else OTHERS[0]
    return EndLabel("1", ("x",), stroke, Observation(date(2023, 8, 1), value), 200, 100)


@example([50.0] * 4, 51.5)
@given(st.lists(st.floats(50, 100), min_size=1, max_size=4), st.one_of(st.none(), st.floats(50, 100)))
def test_end_labels_keep_off_each_other_and_off_the_target(ends: list[float], level: float | None) -> None:
    frame = build_frame(USUAL, Box(100, 100, 1000, 900), 250)
    at = None if level is None else frame.y(level)
    boxes = place_labels([_label(end) for end in ends], frame, at)
    for index, box in enumerate(boxes):
        assert not any(box.meets(other) for other in boxes[:index])
        room = 800 if at is None else max(at - 100, 900 - at)
        if at is not None and 100 * len(boxes) <= room - 20:
            assert not box.bottom + 1e-6 < at < box.top - 1e-6


def test_labels_stand_before_a_far_target_and_after_a_near_one() -> None:
    box = Box(100, 100, 1000, 900)
    far = build_frame(USUAL, box, 250)
    assert far.column < far.level_end
    near = build_frame(USUAL, box, 700)
    assert near.column >= near.level_end
    assert near.column + 700 <= 1000


def test_a_label_goes_where_it_covers_least() -> None:
    busy, free = Box(0, 0, 10, 10), Box(20, 0, 30, 10)
    assert freest([busy, free], [], [(5, 5)]) is free
    assert freest([busy, free], [Box(25, 5, 40, 40)], [(5, 5)]) is busy


def test_month_labels_do_not_overlap_and_the_first_ones_win() -> None:
    placed = month_ticks([(500, "juin\n2024"), (520, "sept.\n2024"), (10, "mai\n2022")], width, 0, 1000)
    assert [label for _, _, label in placed] == ["juin\n2024", "mai\n2022"]
    assert placed[1][1] - width("2022") / 2 >= 0


@given(st.lists(values, min_size=1, max_size=20), st.integers(0, 2))
def test_graduations_enclose_all_values_and_are_few(data: list[float], precision: int) -> None:
    ticks = value_ticks(data, precision)
    slack = 1e-6 * max(1.0, *map(abs, data))
    assert ticks[0] <= min(data) + slack
    assert max(data) - slack <= ticks[-1]
    assert 2 <= len(ticks) <= 8
    assert ticks == sorted(set(ticks))


@given(st.lists(st.floats(0, 100), min_size=1))
def test_a_share_is_never_graduated_above_a_hundred_nor_below_zero(data: list[float]) -> None:
    ticks = value_ticks(data, 1, 100.0)
    assert ticks[0] >= 0
    assert ticks[-1] <= 100.0 + 1e-9


def test_a_negative_series_that_nears_zero_shows_zero() -> None:
    assert value_ticks([-6.0, -15.0], 0)[-1] == 0


def test_noise_does_not_look_like_a_landslide() -> None:
    ticks = value_ticks([95.1, 95.2], 1, 100.0)
    assert ticks[-1] - ticks[0] >= 9


def test_a_scale_without_extent_gives_its_middle() -> None:
    assert Scale(5, 5, 0, 100)(5) == 50


def test_years_start_in_between() -> None:
    assert year_starts(date(2022, 1, 1), date(2024, 6, 1), 1) == [date(2023, 1, 1), date(2024, 1, 1)]


@pytest.mark.parametrize(
    ("value", "precision", "locale", "text"),
    [
        (88.64, 1, "fr", "88,6"),
        (88.64, 1, "en", "88.6"),
        (58.0, 1, "fr", "58"),
        (-0.04, 1, "fr", "0"),
        (-15.0, 0, "fr", "−15"),
        (852235.0, 0, "fr", "852 235"),
        (6_197_868_286.0, 0, "fr", "6,2 Md"),
        (-6_197_868_286.0, 0, "en", "−6.2B"),
    ],
)
def test_numbers_are_written_in_the_reader_s_language(
    value: float, precision: int, locale: str, text: str
) -> None:
    assert number(value, precision, locale).replace("\u202f", " ").replace("\xa0", " ") == text


@given(st.floats(-1e9, 1e9, exclude_min=True, exclude_max=True), st.integers(0, 2), st.sampled_from(LOCALES))
def test_a_picture_says_a_number_as_the_card_does(value: float, precision: int, locale: str) -> None:
    speech = Speech(locale, Register.STANDARD, Path())
    assert number(value, precision, locale) == speech.number(value, precision)


def test_months_are_written_in_the_reader_s_language() -> None:
    assert [month(date(2024, 6, 1), locale) for locale in ("fr", "en")] == ["juin 2024", "Jun 2024"]


def test_graduations_are_short_and_all_different() -> None:
    assert [g.replace("\xa0", " ") for g in graduations([0, 500_000, 1_000_000], "fr")] == [
        "0",
        "500 k",
        "1 M",
    ]
    assert graduations([0.0, 0.5, 1.0], "fr") == ["0", "0,5", "1"]
    assert graduations([-1e6, 0.0], "en") == ["−1M", "0"]
    assert len(set(graduations([1_250_000, 1_300_000], "fr"))) == 2
