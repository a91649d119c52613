"""A picture to draw, as plain data: what is drawn, and the words that say the same."""

from dataclasses import dataclass
from datetime import date

from bot.domain.barometer import Observation


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that a reply asks for; drawn after the reply is stored, never before.

    Attributes:
        kind: what sort of picture; ``"figure"`` is the only one so far.
        indicator: ``IND-306``.
        territory: a barometer zone, ``D23``.
        edition: the day of the edition it shows.
        locale: ``fr`` or ``en``.
    """

    kind: str
    indicator: str
    territory: str
    edition: date
    locale: str


@dataclass(frozen=True, slots=True)
class Line:
    """One series of a drawing.

    Attributes:
        label: the place's name.
        points: oldest first, at least one.
        main: the place that was asked about; the others are there to compare.
    """

    label: str
    points: tuple[Observation, ...]
    main: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything needed to draw a figure, in words that are already the reader's.

    Attributes:
        title: the indicator's name.
        unit: written under the title; « % », « mois ».
        precision: decimals shown, 0 to 2.
        lines: the main place first; the others may be on another scale and are then left out
            by whoever builds the drawing.
        target: where the main line should be and when, None without one.
        target_label: « Cible : 100 % en décembre 2026 »; empty without a target.
        source: one line under the picture.
        text: the text equivalent: the same figures in words.
        locale: ``fr`` or ``en``, for numbers and months on the axes.
    """

    title: str
    unit: str
    precision: int
    lines: tuple[Line, ...]
    target: Observation | None
    target_label: str
    source: str
    text: str
    locale: str
