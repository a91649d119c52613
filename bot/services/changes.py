"""What moved most in a territory between the two newest editions, up and down."""

from dataclasses import dataclass
from datetime import date

from bot.domain.barometer import Edition, Series, tier_of
from bot.domain.caveats import Caveat, caveats
from bot.domain.library import Indicator, Library
from bot.domain.movement import Change, Movement, movement
from bot.domain.progress import target_missed

SHOWN = 3
"""How many are named each way: as many that fall back as that advance."""

STILL = 0.05
"""Points of progress under which a figure is said not to have moved: it would print as 0."""


@dataclass(frozen=True, slots=True)
class Move:
    """One figure that moved.

    Attributes:
        indicator: what is measured.
        series: in the newer edition; its latest value is where the figure arrived.
        movement: where it started, and the points of progress.
        to_confirm: the value is doubtful (a sudden drop, a share above 100 %).
        shown: the official site displays this level.
        reached: the target is still reached, or passed.
    """

    indicator: Indicator
    series: Series
    movement: Movement
    to_confirm: bool
    shown: bool
    reached: bool


@dataclass(frozen=True, slots=True)
class Moves:
    """What moved in a zone between two editions.

    Attributes:
        edition: the newer edition's day.
        before: the older edition's day.
        advanced: the largest moves towards the target, largest first, three at most.
        receded: the largest moves away from it, largest first, three at most.
        apart: figures that moved but cannot be ranked in points: without a target, with one that
            was met at the start, or without a value to compare with.
        moved: how many figures have a newer value, all together.
        new: how many had no value before.
        corrected: how many were revised without a newer value.
        same: how many have no newer value.
    """

    edition: date
    before: date
    advanced: tuple[Move, ...]
    receded: tuple[Move, ...]
    apart: tuple[Move, ...]
    moved: int
    new: int
    corrected: int
    same: int


def what_moved(library: Library, zone: str) -> Moves | None:
    """Return what moved in a barometer zone, None while there is one edition only."""
    edition = library.edition()
    before = library.before(edition)
    if before is None:
        return None
    moves = [
        _move(library, edition, before, indicator, zone)
        for indicator in sorted(edition.series)
        if edition.find(indicator, zone)
    ]
    ranked = sorted((m for m in moves if m.movement.points is not None), key=_points)
    moved = [m for m in moves if m.movement.change is Change.MOVED]
    return Moves(
        edition.on,
        before.on,
        advanced=tuple(m for m in reversed(ranked[-SHOWN:]) if _points(m) > STILL),
        receded=tuple(m for m in ranked[:SHOWN] if _points(m) < -STILL),
        apart=tuple(m for m in moved if m.movement.points is None and _differs(m)),
        moved=len(moved),
        new=sum(m.movement.change is Change.NEW for m in moves),
        corrected=sum(m.movement.change is Change.CORRECTED for m in moves),
        same=sum(m.movement.change is Change.SAME for m in moves),
    )


def _differs(move: Move) -> bool:
    return move.movement.start is None or move.movement.start.value != move.series.latest.value


def _points(move: Move) -> float:
    return move.movement.points or 0.0


def _move(library: Library, edition: Edition, before: Edition, indicator: str, zone: str) -> Move:
    series = edition.series[indicator][zone]
    measure = edition.measures[indicator]
    shown = tier_of(zone) in measure.tiers
    # Only what the data alone make doubtful counts here, so any day will do for the age.
    doubts = caveats(measure, series, edition.on, shown=shown)
    return Move(
        library.indicators[indicator],
        series,
        movement(measure, series, before.find(indicator, zone)),
        to_confirm=Caveat.DROP in doubts or Caveat.ABOVE_100 in doubts,
        shown=shown,
        reached=series.target is not None and not target_missed(series, rising=measure.rising),
    )
