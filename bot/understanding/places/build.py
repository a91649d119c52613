"""The maintainer's builder: the official lists of communes made into one compact file.

The lists are those of the npm package ``@etalab/decoupage-administratif`` (data: Licence Ouverte
2.0, from INSEE's Code officiel géographique and La Poste): its newest version for today's
communes, version 0.7.0 for the names of those that merged since 1943.
"""

import gzip
import json
import tarfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.understanding.places.history import FormerName, former_names

HEADER = (
    "# Communes of France. Source: INSEE, Code officiel géographique, and La Poste, "
    "through the npm package @etalab/decoupage-administratif; data under Licence Ouverte 2.0."
)
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What the compact file holds.

    Attributes:
        communes: today's communes.
        postal_codes: distinct postal codes.
        former_names: names of merged or renamed communes.
        former_codes: INSEE codes that lead to another commune today.
        size: bytes of the file written.
    """

    communes: int
    postal_codes: int
    former_names: int
    former_codes: int
    size: int


def build(package: Path, history: Path, target: Path) -> BuildReport:
    """Write the compact file of communes; the same input gives the same bytes.

    Args:
        package: the unpacked npm package or its ``.tgz``, newest version.
        history: version 0.7.0 of it, which knows the merged communes.
        target: the file to write, ``communes.gz``.

    Raises:
        FileNotFoundError: a list is missing from a package.
        ValueError: a list is not what it should be; names the file.
    """
    records = _read(package, "communes.json")
    today = [record for record in records if record["type"] == "commune-actuelle"]
    codes = _former_codes(records)
    old = _read(history, "historique-communes.json") + _read(history, "communes.json")
    former = former_names(records, old, codes)
    payload = gzip.compress(_text(today, codes, former).encode(), compresslevel=9, mtime=0)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(payload)
    postal = {code for record in today for code in record.get("codesPostaux", ())}
    return BuildReport(len(today), len(postal), len(former), len(codes), len(payload))


def _read(package: Path, name: str) -> list[Record]:
    """Return one of the package's lists, from its folder or its ``.tgz``."""
    if package.is_dir():
        raw = (package / "data" / name).read_bytes()
    else:
        with tarfile.open(package) as archive:
            try:
                member = archive.extractfile(f"package/data/{name}")
            except KeyError:
                member = None
            if member is None:
                raise FileNotFoundError(f"{package}: no package/data/{name} in it")
            raw = member.read()
    try:
        records = json.loads(raw)
    except ValueError as error:
        raise ValueError(f"{package}: {name}: {error}") from error
    if not isinstance(records, list) or not all("code" in record and "nom" in record for record in records):
        raise ValueError(f"{package}: {name}: expected a list of records with a code and a name")
    return records


def _former_codes(records: list[Record]) -> dict[str, str]:
    """Return the INSEE codes that are not a commune today, and the commune each leads to."""
    found: dict[str, str] = {}
    for record in records:
        if record["type"] == "commune-actuelle":
            found |= dict.fromkeys(record.get("anciensCodes", ()), record["code"])
        else:
            found[record["code"]] = record.get("chefLieu") or record["commune"]
    current = {record["code"] for record in records if record["type"] == "commune-actuelle"}
    return {old: new for old, new in sorted(found.items()) if old not in current and new in current}


def _text(today: list[Record], codes: dict[str, str], former: list[FormerName]) -> str:
    """Return the file's text: a header, then one section after the other, tab-separated."""
    lines = [HEADER, "[communes]"]
    for record in sorted(today, key=lambda record: str(record["code"])):
        postal = " ".join(record.get("codesPostaux", ()))
        place = record["departement"]
        lines.append(f"{record['code']}\t{record['nom']}\t{place}\t{record.get('population', 0)}\t{postal}")
    lines.append("[former names]")
    lines += [f"{name.code}\t{name.name}\t{name.kind}" for name in former]
    lines.append("[former codes]")
    lines += [f"{old}\t{new}" for old, new in codes.items()]
    return "\n".join(lines) + "\n"
