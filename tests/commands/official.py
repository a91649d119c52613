"""A second reading of the official files, on its own: nothing here comes from the project's code."""

import csv
import random
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import yaml

Expected = dict[tuple[str, str], dict[str, Any]]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PIECES = (("baseline", "indic_vi"), ("target", "indic_vc"), ("rate", "indic_ta"))
ADDED, REMOVED, HIDDEN, NARROWED = "IND-990", "IND-200", "IND-306", "IND-320"


def table(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def expected(folder: Path, edition: date, before: tuple[date, Path] | None = None) -> Expected:
    """Return what ``figure --all`` must say of each pair that has a value, without the caveats."""
    config = yaml.load((folder / "config" / "config-viz.yml").read_text("utf-8"), _LOADER)
    displays = {entry["id"]: entry for entry in config["indicateurs"]}
    earlier = latest_values(before[1]) if before else {}
    return {
        pair: figure(pair, edition, pieces, displays[pair[0]])
        | {"previous": (before and pair in earlier and named(before[0], *earlier[pair])) or None}
        for pair, pieces in gathered(folder).items()
    }


def gathered(folder: Path) -> dict[tuple[str, str], dict[str, Any]]:
    pairs: dict[tuple[str, str], dict[str, Any]] = {}
    for file in sorted((folder / "data").glob("ind-*.csv")):
        for row in table(file):
            pair = pairs.setdefault(
                (row["indic_id"], row["enforce_zone_id"]), {"values": {}, "tier": row["maille"]}
            )
            if row["indic_va"]:
                pair["values"][row["metric_enforce_date"]] = float(row["indic_va"])
            for name, column in _PIECES:
                if row[column]:
                    pair[name] = (row["metric_enforce_date"], float(row[column]))
    return {key: pair for key, pair in pairs.items() if pair["values"]}


def latest_values(folder: Path) -> dict[tuple[str, str], tuple[str, float]]:
    return {key: max(pair["values"].items()) for key, pair in gathered(folder).items()}


def named(edition: date, on: str, value: float) -> dict[str, Any]:
    return {"edition": str(edition), "value": value, "on": on}


def figure(
    pair: tuple[str, str], edition: date, pieces: dict[str, Any], display: dict[str, Any]
) -> dict[str, Any]:
    on, value = max(pieces["values"].items())
    baseline_on, baseline = pieces.get("baseline", (None, None))
    target_on, target = pieces.get("target", (None, None))
    distance = baseline is not None and target is not None and baseline != target
    return {
        "indicator": pair[0],
        "territory": pair[1],
        "edition": str(edition),
        "unit": display["unite_courte"].strip(),
        "value": value,
        "on": on,
        "baseline": baseline,
        "baseline_on": baseline_on,
        "target": target,
        "target_on": target_on,
        "progress": (value - baseline) / (target - baseline) * 100 if distance else None,
        "official_rate": pieces.get("rate", (None, None))[1],
        "shown": bool(display["display_baro"]) and pieces["tier"] in display["mailles_dispo"],
    }


def unseen(source: Path, folder: Path, seed: int) -> Path:
    """Make an edition that nobody has seen: other values and days, rows in another order, one indicator
    added and one removed, one hidden and one shown at a single level."""
    chance = random.Random(seed)
    shutil.copytree(source, folder)
    (folder / "data" / f"{REMOVED.lower()}.csv").unlink()
    for file in sorted((folder / "data").glob("*.csv")):
        rewrite(file, map_rows(table(file), chance), chance)
    added = [row | {"indic_id": ADDED} for row in table(folder / "data" / "ind-306.csv")]
    rewrite(folder / "data" / f"{ADDED.lower()}.csv", map_rows(added, chance), chance)
    add_metadata(folder / "metadata" / "meta_indicateurs.csv")
    change_config(folder / "config" / "config-viz.yml")
    return folder


def map_rows(rows: list[dict[str, str]], chance: random.Random) -> list[dict[str, str]]:
    gone = {row["enforce_zone_id"] for row in rows if chance.random() < 0.02}
    factor, shift = chance.uniform(-2, 3), chance.uniform(-50, 50)
    found = []
    for row in rows:
        if row["enforce_zone_id"] in gone:
            continue
        if row["metric_enforce_date"]:
            year, rest = row["metric_enforce_date"].split("-", 1)
            row["metric_enforce_date"] = f"{int(year) + 1}-{rest}"
        for column in ("indic_vi", "indic_va", "indic_vc"):
            if row[column] and chance.random() < 0.9:
                row[column] = repr(float(row[column]) * factor + shift)
        if row["indic_ta"]:
            row["indic_ta"] = str(round(chance.uniform(0, 100), 2)) if chance.random() < 0.9 else ""
        found.append(row)
    return found


def rewrite(file: Path, rows: list[dict[str, str]], chance: random.Random) -> None:
    chance.shuffle(rows)
    columns = [*rows[0]]
    chance.shuffle(columns)
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, columns)
        writer.writeheader()
        writer.writerows(rows)


def add_metadata(file: Path) -> None:
    rows = [row for row in table(file) if row["indic_id"] != REMOVED]
    model = next(row for row in rows if row["indic_id"] == "IND-306")
    rows.append(model | {"indic_id": ADDED, "indic_nom_baro": "Panneaux solaires\nsur les toits"})
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, [*rows[0]])
        writer.writeheader()
        writer.writerows(rows)


def change_config(file: Path) -> None:
    config = yaml.load(file.read_text("utf-8"), _LOADER)
    entries = {entry["id"]: entry for entry in config["indicateurs"] if entry["id"] != REMOVED}
    entries[ADDED] = entries["IND-306"] | {"id": ADDED, "unite_courte": "toits "}
    entries[HIDDEN] = entries[HIDDEN] | {"display_baro": False}
    entries[NARROWED] = entries[NARROWED] | {"mailles_dispo": ["NAT"]}
    config["indicateurs"] = list(entries.values())
    file.write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")


def plain_caveats(figure: dict[str, Any], today: date) -> set[str]:
    """Return the caveats that can be told from the figure alone."""
    told = {
        "negative_value": figure["value"] < 0,
        "no_baseline": figure["baseline"] is None,
        "no_target": figure["target"] is None,
        "baseline_equals_target": figure["target"] is not None and figure["baseline"] == figure["target"],
        "target_date_past": figure["target_on"] is not None and figure["target_on"] < str(today),
        "not_shown_officially": not figure["shown"],
    }
    return {name for name, holds in told.items() if holds}
