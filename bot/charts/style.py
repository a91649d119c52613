"""Colours, lines and sizes of the pictures.

Colours are Okabe and Ito's, told apart by people who see colours differently; each line also
has its own stroke, marker and name, so that colour is never what carries the meaning.
"""

from dataclasses import dataclass

# Pixels. Shown 360 pixels wide on a phone: a size of 33 here is 11 there.
WIDTH, HEIGHT, MARGIN = 1080, 1200, 48
TITLE, TITLE_SMALL, UNIT, AXIS, NAME, VALUE, MAIN_VALUE, TARGET, SOURCE = 52, 44, 36, 34, 35, 38, 62, 35, 33
LEADING = 1.22  # from one base line to the next, in sizes

PAPER = "#FFFFFF"
INK = "#1A1A1A"
SOFT_INK = "#4D4D4D"
GRID = "#DDDDDD"
AXIS_LINE = "#767676"
TARGET_INK = "#000000"


@dataclass(frozen=True, slots=True)
class Stroke:
    """How one line looks; sizes in pixels, ``dashes`` as on and off lengths, empty for a full line."""

    colour: str
    width: float
    marker: str
    size: float
    dashes: tuple[float, ...] = ()


MAIN = Stroke("#0072B2", 9, "o", 19)
OTHERS = (
    Stroke("#D55E00", 4.5, "s", 13, (4, 2)),
    Stroke("#009E73", 4.5, "^", 15, (1.5, 1.5)),
    Stroke("#595959", 4.5, "D", 12, (6, 2, 1, 2)),
)
LEVEL = Stroke(TARGET_INK, 3.5, "*", 40, (3, 3))
