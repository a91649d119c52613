"""The PNG of a drawing."""

import dataclasses
import io
from functools import cache

import pytest
from PIL import Image

from bot.charts import style
from bot.charts.draw import draw
from bot.domain.pictures import Line
from tests.charts.drawings import ALL, USUAL, drawing, main


@cache
def drawn(name: str) -> bytes:
    """Return the PNG of one of the drawings, drawn once for all the tests."""
    return draw(ALL[name])


def _open(png: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(png))
    image.load()
    return image


@pytest.mark.parametrize("name", ALL)
def test_every_shape_of_figure_makes_a_light_picture_of_one_size(name: str) -> None:
    png = drawn(name)
    image = _open(png)
    assert (image.format, image.size) == ("PNG", (style.WIDTH, style.HEIGHT))
    assert len(png) < 150_000


@pytest.mark.parametrize("name", ALL)
def test_nothing_is_drawn_over_the_edge(name: str) -> None:
    image = _open(drawn(name)).convert("RGB")
    width, height = image.size
    edges = [
        (0, 0, width, 3),
        (0, height - 3, width, height),
        (0, 0, 3, height),
        (width - 3, 0, width, height),
    ]
    for edge in edges:
        assert image.crop(edge).getcolors() == [
            (image.crop(edge).width * image.crop(edge).height, (255,) * 3)
        ]


def test_the_same_drawing_makes_the_same_bytes() -> None:
    assert draw(USUAL) == drawn("usual")


def test_the_picture_carries_no_text_nor_date_about_its_making() -> None:
    assert set(_open(drawn("usual")).info) <= {"transparency"}


def test_the_asked_place_is_drawn_in_its_colour_and_the_target_in_black() -> None:
    pixels = _open(drawn("usual")).convert("RGB").tobytes()
    colours = set(zip(pixels[::3], pixels[1::3], pixels[2::3], strict=True))
    for wanted in (style.MAIN.colour, style.TARGET_INK, style.PAPER):
        rgb = [int(wanted[i : i + 2], 16) for i in (1, 3, 5)]
        assert min(max(abs(a - b) for a, b in zip(rgb, colour, strict=True)) for colour in colours) <= 6


def test_a_figure_that_changes_changes_the_picture() -> None:
    other = dataclasses.replace(USUAL, lines=(main([1.0, 2.0]), *USUAL.lines[1:]))
    assert draw(other) != drawn("usual")


def test_the_text_equivalent_is_not_in_the_picture() -> None:
    assert draw(dataclasses.replace(USUAL, text="autre chose")) == drawn("usual")


@pytest.mark.parametrize("lines", [(), (Line("Creuse", ()),)])
def test_nothing_to_draw_is_an_error(lines: tuple[Line, ...]) -> None:
    with pytest.raises(ValueError, match="nothing to draw"):
        draw(drawing(*lines))


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(colour: str) -> float:
    return (_luminance(style.PAPER) + 0.05) / (_luminance(colour) + 0.05)


@pytest.mark.parametrize("colour", [style.INK, style.SOFT_INK, style.MAIN.colour, style.TARGET_INK])
def test_words_have_a_contrast_of_four_and_a_half(colour: str) -> None:
    assert _contrast(colour) >= 4.5


@pytest.mark.parametrize("stroke", [style.MAIN, style.LEVEL, *style.OTHERS])
def test_lines_have_a_contrast_of_three(stroke: style.Stroke) -> None:
    assert _contrast(stroke.colour) >= 3


def test_lines_differ_by_more_than_colour() -> None:
    strokes = [style.MAIN, *style.OTHERS]
    assert (
        len({stroke.marker for stroke in strokes})
        == len({stroke.dashes for stroke in strokes})
        == len(strokes)
    )


def test_no_word_is_smaller_than_eleven_pixels_on_a_phone() -> None:
    sizes = (style.AXIS, style.NAME, style.VALUE, style.TARGET, style.SOURCE, style.UNIT, style.TITLE_SMALL)
    assert min(sizes) * 360 / style.WIDTH >= 11
