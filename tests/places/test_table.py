"""The table of sentences: what each means, the traps included."""

from dataclasses import dataclass
from pathlib import Path

from bot.understanding.places import Certainty, Gazetteer, PlaceReading, read_place

TABLE = Path(__file__).parent / "table.tsv"


@dataclass(frozen=True)
class Row:
    outcomes: frozenset[str]
    zones: frozenset[str]
    sentence: str

    def right(self, reading: PlaceReading, gazetteer: Gazetteer) -> bool:
        return reading.certainty in self.outcomes and self.zones <= labels(reading, gazetteer)

    def silently_wrong(self, reading: PlaceReading, gazetteer: Gazetteer) -> bool:
        expected = self.zones if "sure" in self.outcomes else frozenset()
        return reading.certainty is Certainty.SURE and not labels(reading, gazetteer) <= expected


def labels(reading: PlaceReading, gazetteer: Gazetteer) -> frozenset[str]:
    return frozenset(gazetteer.zone_label(place) for place in reading.candidates)


def rows() -> list[Row]:
    lines = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines() if line and line[0] != "#"]
    return [
        Row(
            frozenset(outcomes.split("|")), frozenset() if zones == "-" else frozenset(zones.split(",")), text
        )
        for outcomes, zones, text in lines
    ]


def test_the_table_is_long_enough_and_shows_every_outcome() -> None:
    table = rows()
    assert len(table) >= 220
    assert {outcome for row in table for outcome in row.outcomes} == set(Certainty)
    assert len({row.sentence for row in table}) == len(table)


def test_at_least_95_percent_right_and_at_most_1_percent_silently_wrong(gazetteer: Gazetteer) -> None:
    table = rows()
    read = [(row, read_place(row.sentence, gazetteer)) for row in table]
    wrong = [(row, reading) for row, reading in read if not row.right(reading, gazetteer)]
    silent = [row for row, reading in read if row.silently_wrong(reading, gazetteer)]
    for row, reading in wrong:
        expected = f"{'|'.join(sorted(row.outcomes))} {','.join(sorted(row.zones))}"
        print(f"{row.sentence!r}: {reading.certainty} {sorted(labels(reading, gazetteer))}, not {expected}")
    assert len(wrong) <= 0.05 * len(table)
    assert len(silent) <= 0.01 * len(table), silent
