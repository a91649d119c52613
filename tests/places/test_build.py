"""The compact file is rebuilt from the official lists, always to the same bytes."""

import gzip
import json
import tarfile
from pathlib import Path
from typing import Any

import pytest

from bot.understanding.places.build import BuildReport, build

TODAY: list[dict[str, Any]] = [
    {
        "code": "91228",
        "nom": "Évry-Courcouronnes",
        "type": "commune-actuelle",
        "departement": "91",
        "codesPostaux": ["91000", "91080"],
        "population": 66000,
        "anciensCodes": ["91182"],
    },
    {"code": "91228", "nom": "Évry", "type": "commune-deleguee", "departement": "91", "chefLieu": "91228"},
    {"code": "59350", "nom": "Lille", "type": "commune-actuelle", "departement": "59", "population": 236000},
    {"code": "59355", "nom": "Lomme", "type": "commune-associee", "departement": "59", "chefLieu": "59350"},
    {"code": "75056", "nom": "Paris", "type": "commune-actuelle", "departement": "75", "population": 1},
    {
        "code": "75101",
        "nom": "Paris 1er Arrondissement",
        "type": "arrondissement-municipal",
        "departement": "75",
        "commune": "75056",
    },
]
PAST = [
    {"id": "COM-1", "type": "COM", "code": "91182", "nom": "Courcouronnes", "successeur": "COM-2"},
    {"id": "COM-2", "type": "COM", "code": "91228", "nom": "Évry-Courcouronnes"},
    {"id": "COM-3", "type": "COM", "code": "59001", "nom": "Fives", "pole": "COM-4"},
    {"id": "COM-4", "type": "COM", "code": "59350", "nom": "Lille", "successeur": "COM-4"},
    {"id": "COM-5", "type": "COM", "code": "00000", "nom": "Nulle-Part"},
]


def package(folder: Path, **lists: Any) -> Path:
    (folder / "data").mkdir(parents=True)
    for name, records in lists.items():
        (folder / "data" / f"{name.replace('_', '-')}.json").write_text(json.dumps(records), "utf-8")
    return folder


@pytest.fixture
def packages(tmp_path: Path) -> tuple[Path, Path]:
    old = [{"code": "59355", "nom": "Lomme-lès-Lille", "type": "commune-actuelle"}, TODAY[-1]]
    return (
        package(tmp_path / "today", communes=TODAY),
        package(tmp_path / "past", communes=old, historique_communes=PAST),
    )


def test_the_file_holds_todays_communes_and_the_names_of_the_past(
    packages: tuple[Path, Path], tmp_path: Path
) -> None:
    target = tmp_path / "new" / "communes.gz"
    report = build(*packages, target)
    assert report == BuildReport(3, 2, 5, 3, target.stat().st_size)
    lines = gzip.decompress(target.read_bytes()).decode().splitlines()
    assert lines[0].startswith("# ") and "Licence Ouverte" in lines[0]
    assert lines[1:] == [
        "[communes]",
        "59350\tLille\t59\t236000\t",
        "75056\tParis\t75\t1\t",
        "91228\tÉvry-Courcouronnes\t91\t66000\t91000 91080",
        "[former names]",
        "59350\tFives\ta",
        "59350\tLomme\td",
        "59350\tLomme-lès-Lille\ta",
        "91228\tCourcouronnes\ta",
        "91228\tÉvry\tr",
        "[former codes]",
        "59355\t59350",
        "75101\t75056",
        "91182\t91228",
    ]


def test_the_same_lists_give_the_same_bytes_from_an_archive_too(
    packages: tuple[Path, Path], tmp_path: Path
) -> None:
    archives = []
    for folder in packages:
        archive = tmp_path / f"{folder.name}.tgz"
        with tarfile.open(archive, "w:gz") as made:
            made.add(folder, "package")
        archives.append(archive)
    build(*packages, tmp_path / "one.gz")
    build(*archives, tmp_path / "two.gz")
    assert (tmp_path / "one.gz").read_bytes() == (tmp_path / "two.gz").read_bytes()


def test_a_missing_or_broken_list_is_named(packages: tuple[Path, Path], tmp_path: Path) -> None:
    today, past = packages
    (past / "data" / "historique-communes.json").write_text("[{")
    with pytest.raises(ValueError, match="historique-communes"):
        build(today, past, tmp_path / "out.gz")
    (past / "data" / "historique-communes.json").write_text('[{"code": "1"}]')
    with pytest.raises(ValueError, match="a code and a name"):
        build(today, past, tmp_path / "out.gz")
    (past / "data" / "historique-communes.json").unlink()
    with pytest.raises(FileNotFoundError):
        build(today, past, tmp_path / "out.gz")


def test_an_archive_without_the_list_is_named(packages: tuple[Path, Path], tmp_path: Path) -> None:
    archive = tmp_path / "empty.tgz"
    with tarfile.open(archive, "w:gz"):
        pass
    with pytest.raises(FileNotFoundError, match=r"communes\.json"):
        build(archive, packages[1], tmp_path / "out.gz")
