"""A valid edition is read whole and exactly."""

from datetime import date
from pathlib import Path

import pytest

from bot.barometer.layout import read_edition
from bot.domain.barometer import Edition, Measure, Observation, Series, Tier
from tests.barometer.layout_files import (
    CONFIG,
    FIBRE,
    FILES,
    INDICATORS,
    Files,
    with_change,
    with_file,
    write_folder,
)

ON = date(2024, 10, 15)


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    return read_edition(write_folder(tmp_path, FILES), ON).edition


def test_pieces_on_different_rows_make_one_series(edition: Edition) -> None:
    assert edition.find("IND-306", "D23") == Series(
        observations=(Observation(date(2024, 3, 1), 60.5), Observation(date(2024, 6, 1), 63.25)),
        baseline=Observation(date(2022, 6, 1), 35.7),
        target=Observation(date(2026, 12, 1), 100.0),
        official_rate=42.85,
    )


def test_a_zone_may_have_neither_baseline_nor_target_nor_rate(edition: Edition) -> None:
    assert edition.find("IND-306", "R75") == Series((Observation(date(2024, 6, 1), 81.0),))


def test_a_placeholder_or_a_lone_target_is_no_value(edition: Edition) -> None:
    assert edition.find("IND-306", "D976") is None
    assert edition.find("IND-320", "R11") is None


def test_negative_values_are_kept(edition: Edition) -> None:
    found = edition.find("IND-320", "FRANCE")
    assert found is not None
    assert found.latest.value == -62112.5


def test_measures_join_the_three_files(edition: Edition) -> None:
    assert edition.measures == {
        "IND-306": Measure(
            id="IND-306",
            name="Taux de fibre",
            policy="Assurer la couverture numérique du territoire",
            theme="Aménagement du territoire",
            unit="% du territoire",
            rising=True,
            share=True,
            tiers=frozenset({Tier.DEPARTEMENT, Tier.NATIONAL}),
        ),
        "IND-320": Measure(
            id="IND-320",
            name="Vols avec violence, 12 mois",
            policy="Lutter contre la délinquance, partout",
            theme="Sécurité",
            unit="vols",
            rising=False,
            share=False,
            tiers=frozenset(),
        ),
    }


def test_everything_is_counted_and_progress_is_told(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    reading = read_edition(write_folder(tmp_path, FILES), ON, lambda done, total: told.append((done, total)))
    assert (reading.files, reading.rows, reading.accepted, reading.placeholders, reading.pairs) == (
        2,
        13,
        12,
        1,
        5,
    )
    assert told == [(1, 2), (2, 2)]


def test_the_digest_says_whether_two_editions_say_the_same(tmp_path: Path, edition: Edition) -> None:
    same = read_edition(write_folder(tmp_path / "same", FILES), ON).edition
    other_day = read_edition(tmp_path / "same", date(2024, 10, 22)).edition
    revised = read_edition(write_folder(tmp_path / "new", with_change(FIBRE, "63.25", "63.26")), ON).edition
    assert same.digest == edition.digest
    assert len({edition.digest, other_day.digest, revised.digest}) == 3


def reordered() -> str:
    lines = [line.split(",") for line in FILES[FIBRE].splitlines()]
    return "\n".join(",".join([*reversed(cells), "more"]) for cells in lines) + "\n"


HARMLESS: dict[str, Files] = {
    "a byte order mark": with_file(FIBRE, "\ufeff" + FILES[FIBRE]),
    "Windows line ends": with_file(FIBRE, FILES[FIBRE].replace("\n", "\r\n")),
    "another order of columns, and one more": with_file(FIBRE, reordered()),
    "rows in another order": with_file(
        FIBRE, "\n".join([FILES[FIBRE].splitlines()[0], *reversed(FILES[FIBRE].splitlines()[1:])]) + "\n"
    ),
    "blank lines": with_file(FIBRE, FILES[FIBRE].replace("\n", "\n\n")),
    "old Mac line ends": with_file(FIBRE, FILES[FIBRE].replace("\n", "\r")),
    "a figure as long as they come": with_change(FIBRE, "60.5,", f"60.5{'0' * 36},"),
    "values written shorter": with_change(FIBRE, "100.0", "1e2"),
    "a placeholder twice": with_change(FIBRE, "IND-306,D976,,DEPT,,,,", "IND-306,D976,,DEPT,,,,\n" * 2),
    "a date without figures": with_change(FIBRE, "IND-306,D976,,", "IND-306,D976,2024-01-01,"),
    "a broken entry that no data file needs": with_change(CONFIG, "IND-410", "IND-411"),
    "a level that is not ours": with_change(CONFIG, '["DEPT", "NAT"]', '["DEPT", "NAT", "EPCI", 7]'),
    "no pourcentage but a unit that says so": with_change(CONFIG, "    pourcentage: true\n", ""),
    "no display_baro": with_change(CONFIG, "    display_baro: true\n", ""),
    "no trend in the configuration": with_change(CONFIG, "    tendance: hausse\n", ""),
    "files that are not of the layout": with_file("data/README.md", b"\xff\xfe"),
    "other metadata": with_file("metadata/meta_engagement.csv", "x\n"),
}


@pytest.mark.parametrize("files", HARMLESS.values(), ids=HARMLESS.keys())
def test_harmless_differences_change_nothing(tmp_path: Path, edition: Edition, files: Files) -> None:
    assert read_edition(write_folder(tmp_path / "other", files), ON).edition == edition


def test_an_indicator_without_any_value_keeps_its_measure(tmp_path: Path) -> None:
    empty = f"{FILES[FIBRE].splitlines()[0]}\nIND-650,D23,,DEPT,,,,\n".replace("306", "650")
    files = {**with_change(CONFIG, "IND-410\n", "IND-650\n    unite: logements\n    mailles_dispo: [NAT]\n")}
    edition = read_edition(write_folder(tmp_path, {**files, "data/ind-650.csv": empty}), ON).edition
    assert edition.measures["IND-650"].unit == "logements"
    assert "IND-650" not in edition.series


def test_a_series_that_starts_again_each_january_is_marked(tmp_path: Path) -> None:
    header = FILES[FIBRE].splitlines()[0]
    values = {"2022-06": 40, "2022-12": 90, "2023-06": 42, "2023-12": 95, "2024-06": 45}
    rows = [f"IND-306,FRANCE,{month}-01,NAT,,{value}.0,," for month, value in values.items()]
    edition = read_edition(
        write_folder(tmp_path, with_file(FIBRE, "\n".join([header, *rows, ""]))), ON
    ).edition
    assert edition.measures["IND-306"].restarts
    assert not edition.measures["IND-320"].restarts


@pytest.mark.parametrize("figure", ["2.7755575615628914e-17", "-1e15", "6197868286.0"])
def test_a_figure_of_any_real_size_is_kept_as_written(tmp_path: Path, figure: str) -> None:
    changed = read_edition(write_folder(tmp_path, with_change(FIBRE, "63.25", figure)), ON).edition
    found = changed.find("IND-306", "D23")
    assert found is not None
    assert found.latest.value == float(figure)


def test_a_unit_may_hold_a_no_break_space_and_a_name_a_line_break(tmp_path: Path) -> None:
    config = with_change(CONFIG, "unite_courte: vols", "unite_courte: M\u202f€ 💶")
    edition = read_edition(write_folder(tmp_path, config), ON).edition
    assert edition.measures["IND-320"].unit == "M\u202f€ 💶"
    assert edition.measures["IND-320"].name == "Vols avec violence, 12 mois"


def test_names_that_run_over_lines_keep_the_line_numbers_right(tmp_path: Path) -> None:
    # IND-320 begins on line 4 of the metadata, because IND-306 before it holds a line break.
    with pytest.raises(ValueError, match=rf"{INDICATORS}:4: IND-320: its policy 'CH-0'"):
        read_edition(write_folder(tmp_path, with_change(INDICATORS, "CH-129", "CH-0")), ON)
