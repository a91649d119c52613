"""Drawings of every shape that the barometer's figures take, with invented figures."""

import dataclasses
from datetime import date

from bot.domain.barometer import Observation
from bot.domain.pictures import Drawing, Line

SOURCE = "Source : baromètre des résultats de l’action publique, édition du 15 octobre 2024"


def monthly(values: list[float], year: int = 2022) -> tuple[Observation, ...]:
    """Return one observation a month from January of a year."""
    return tuple(Observation(date(year + i // 12, i % 12 + 1, 1), value) for i, value in enumerate(values))


def drawing(
    *lines: Line,
    title: str = "Locaux raccordables à la fibre",
    unit: str = "% des locaux",
    precision: int = 1,
    target: Observation | None = None,
    label: str = "Cible : 100 % en décembre 2026",
    locale: str = "fr",
) -> Drawing:
    """Return a drawing of some lines."""
    return Drawing(title, unit, precision, lines, target, label if target else "", SOURCE, "", locale)


def main(values: list[float], label: str = "Creuse", year: int = 2022) -> Line:
    """Return the line of the place that was asked about."""
    return Line(label, monthly(values, year), main=True)


IN_2026 = Observation(date(2026, 12, 1), 100.0)
RISING = [56.4 + 2 * month for month in range(20)]

USUAL = drawing(
    main(RISING),
    Line("Nouvelle-Aquitaine", monthly([value * 0.9 for value in RISING])),
    Line("France", monthly([value * 0.91 for value in RISING])),
    target=IN_2026,
)

ALL = {
    "usual": USUAL,
    "english": drawing(main(RISING), target=IN_2026, label="Target: 100% in December 2026", locale="en"),
    "one observation": drawing(main([42.0])),
    "one observation and a target": drawing(main([42.0]), target=IN_2026),
    "one line": drawing(main(RISING)),
    "target far above": drawing(
        main([4.0, 5.0]), unit="places", target=Observation(date(2026, 12, 1), 90_000.0)
    ),
    "target past": drawing(main(RISING), target=Observation(date(2021, 12, 1), 40.0)),
    "target just after": drawing(main(RISING), target=Observation(date(2023, 10, 1), 100.0)),
    "target crossed": drawing(main([94, 95.2, 94.1, 96.5]), target=Observation(date(2026, 12, 1), 95.0)),
    "target without words": drawing(main(RISING), target=IN_2026, label=""),
    "negative": drawing(main([-6.0, -15.0], "Hauts-de-France"), unit="solde", precision=0),
    "on both sides of zero": drawing(main([-6.0, 15.0]), unit="solde", precision=0),
    "constant zero": drawing(
        main([0.0] * 12), unit="réserves", precision=0, target=Observation(date(2026, 1, 1), 0)
    ),
    "constant": drawing(main([98.9] * 12)),
    "fifteen years": drawing(main([(month % 7) + month / 9 for month in range(180)], year=2009)),
    "long title": drawing(main(RISING), title="Part des demandes d’aide à la rénovation énergétique " * 4),
    "one endless word": drawing(main(RISING, "X" * 200), title="Y" * 300, unit="Z" * 200),
    "dollars and underscores": drawing(main(RISING, "$a_b$"), title="De $5 à $10_^{", unit="$"),
    "millions": drawing(main([12e6, 14_698_391.0]), unit="visites", precision=0),
    "billions": drawing(main([6_197_868_286.0]), unit="euros", precision=0),
    "restarting": drawing(main([m % 12 * 70_000.0 for m in range(28)]), unit="contrats", precision=0),
    "scales apart": drawing(main([4.0, 5.0]), Line("France", monthly([90_000.0, 95_000.0])), target=IN_2026),
    "five lines at one place": drawing(
        main(RISING),
        *(Line(f"Provence-Alpes-Côte d’Azur {n}", monthly(RISING)) for n in range(5)),
        target=IN_2026,
    ),
    "no main line": drawing(Line("France", monthly(RISING))),
    "tiny steps": drawing(main([0.01, 0.02, 0.015]), unit="points", precision=2),
}


def variant(name: str) -> Drawing:
    """Return a drawing like the usual one, of another title."""
    return dataclasses.replace(USUAL, title=name)
