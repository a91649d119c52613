"""One file ``data/ind-….csv``: rows that hold pieces, gathered into one series a zone."""

from dataclasses import dataclass, field
from datetime import date

from bot.barometer.day import parse_day
from bot.barometer.faults import FaultLog, quoted
from bot.barometer.tables import number, rows
from bot.barometer.zones import ZONES
from bot.domain.barometer import Observation, Series

COLUMNS = (
    "indic_id",
    "enforce_zone_id",
    "metric_enforce_date",
    "maille",
    "indic_vi",
    "indic_va",
    "indic_vc",
    "indic_ta",
)


@dataclass(slots=True)
class Tally:
    """What was read: files, rows, rows that hold something, and empty ones that hold a place."""

    files: int = 0
    rows: int = 0
    accepted: int = 0
    placeholders: int = 0

    def add(self, count: int, accepted: int) -> None:
        """Count one more file and its rows."""
        self.files += 1
        self.rows += count
        self.accepted += accepted
        self.placeholders += count - accepted


@dataclass(slots=True)
class _Pieces:
    """What the rows of one zone said so far, with the line of each."""

    values: dict[date, tuple[float, int]] = field(default_factory=dict)
    single: dict[str, tuple[date, float, int]] = field(default_factory=dict)

    def add_value(self, on: date, value: float, line: int) -> None:
        if before := self.values.get(on):
            raise ValueError(_double("indic_va", f"on {on}", before[1], same=before[0] == value))
        self.values[on] = (value, line)

    def add_single(self, column: str, on: date, value: float, line: int) -> None:
        if before := self.single.get(column):
            raise ValueError(_double(column, "for this zone", before[2], same=before[:2] == (on, value)))
        self.single[column] = (on, value, line)

    def observation(self, column: str) -> Observation | None:
        piece = self.single.get(column)
        return Observation(piece[0], piece[1]) if piece else None

    def series(self) -> Series:
        rate = self.observation("indic_ta")
        return Series(
            observations=tuple(Observation(on, self.values[on][0]) for on in sorted(self.values)),
            baseline=self.observation("indic_vi"),
            target=self.observation("indic_vc"),
            official_rate=rate.value if rate else None,
        )


def read_series(name: str, text: str, tally: Tally, log: FaultLog) -> dict[str, Series]:
    """Return the series of each zone that has a value; the tally counts, faults go to the log."""
    before, indicator = len(log), indicator_of(name)
    zones: dict[str, _Pieces] = {}
    count = accepted = 0
    for line, cells in rows(name, text, COLUMNS, log):
        count += 1
        if cells[0] != indicator:
            log.add(name, line, f"indic_id is {quoted(cells[0])}: expected {indicator}, as the file is named")
            break
        try:
            accepted += _take(zones, line, cells)
        except ValueError as error:
            log.add(name, line, str(error))
    if not count and len(log) == before:
        log.add(name, 1, "has a header but no rows")
    tally.add(count, accepted)
    return {zone: pieces.series() for zone, pieces in sorted(zones.items()) if pieces.values}


def indicator_of(name: str) -> str:
    """Return the indicator that a data file is named after.

    >>> indicator_of("data/ind-306.csv")
    'IND-306'
    """
    return name.removeprefix("data/").removesuffix(".csv").upper()


def _take(zones: dict[str, _Pieces], line: int, cells: tuple[str, ...]) -> bool:
    """Add a row to its zone's pieces; False where the row only holds a place. ValueError says a fault."""
    _, zone, day, tier, initial, current, target, rate = cells
    if ZONES.get(zone) != tier:
        raise ValueError(_zone_complaint(zone, tier))
    if not (initial or current or target or rate):
        if day:
            parse_day(day)
        return False
    if not day:
        raise ValueError("metric_enforce_date is empty on a row that holds a figure: expected its date")
    on = parse_day(day)
    pieces = zones.get(zone) or zones.setdefault(zone, _Pieces())
    if current:
        pieces.add_value(on, number("indic_va", current), line)
    for column, cell in (("indic_vi", initial), ("indic_vc", target), ("indic_ta", rate)):
        if cell:
            pieces.add_single(column, on, number(column, cell), line)
    return True


def _zone_complaint(zone: str, tier: str) -> str:
    expected = ZONES.get(zone)
    if expected is None:
        return f"{quoted(zone)} is not a zone of the barometer: expected FRANCE, R75, D23, …"
    return f"maille is {quoted(tier)} for {zone}: expected {expected.value}"


def _double(column: str, where: str, line: int, *, same: bool) -> str:
    if same:
        return f"duplicate row: the same {column} {where} is on line {line}"
    return f"a second {column} {where}: another is on line {line}, expected one"
