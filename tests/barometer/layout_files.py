"""A tiny valid edition in the official layout, for tests to read, or to break in one place first."""

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

HEADER = "indic_id,enforce_zone_id,metric_enforce_date,maille,indic_vi,indic_va,indic_vc,indic_ta"
FIBRE = "data/ind-306.csv"
THEFTS = "data/ind-320.csv"
INDICATORS = "metadata/meta_indicateurs.csv"
POLICIES = "metadata/meta_chantiers.csv"
CONFIG = "config/config-viz.yml"

Files = Mapping[str, str | bytes]

FILES: dict[str, str] = {
    FIBRE: f"""{HEADER}
IND-306,D23,2022-06-01,DEPT,35.7,,,
IND-306,D23,2024-03-01,DEPT,,60.5,,
IND-306,D23,2024-06-01,DEPT,,63.25,,42.85
IND-306,D23,2026-12-01,DEPT,,,100.0,
IND-306,D976,,DEPT,,,,
IND-306,FRANCE,2022-06-01,NAT,74.64,74.64,,
IND-306,FRANCE,2024-06-01,NAT,,88.64,,55.18
IND-306,FRANCE,2026-12-01,NAT,,,100.0,
IND-306,R75,2024-06-01,REG,,81.0,,
""",
    THEFTS: f"""{HEADER}
IND-320,D2A,2024-05-01,DEPT,,12.0,,
IND-320,FRANCE,2022-12-01,NAT,68679.0,,,
IND-320,FRANCE,2024-05-01,NAT,,-62112.5,,
IND-320,R11,2026-12-01,REG,,,10.0,
""",
    INDICATORS: """indic_id,indic_parent_ch,indic_nom,indic_nom_baro,indic_descr,indic_descr_baro,tendance,x
IND-306,CH-011,,Taux de fibre,,"La part des locaux,
sur deux lignes",hausse,random
IND-320,CH-129,,"Vols avec violence,
12 mois",,,baisse,glissant
IND-650,CH-011,,Sans fichier,,,hausse,random
""",
    POLICIES: """chantier_id,ch_nom,engagement_short
CH-011,Assurer la couverture numérique du territoire,PROGRES
CH-129,"Lutter contre la délinquance, partout",ENGAG
""",
    CONFIG: """indicateurs:
  - id: IND-306
    thematique: Aménagement du territoire
    tendance: hausse
    mailles_dispo: ["DEPT", "NAT"]
    unite: '% du territoire couvert'
    unite_courte: '% du territoire'
    display_baro: true
    pourcentage: true
  - id: IND-320
    thematique: Sécurité
    tendance: baisse
    mailles_dispo: ["DEPT", "REG", "NAT"]
    unite_courte: vols
    display_baro: false
    pourcentage: false
  - id: IND-410
    thematique: Sans fichier
chantiers:
  - id: CH-011
""",
}


def write_folder(root: Path, files: Files) -> Path:
    """Write files by name below a folder, and return the folder."""
    for name, content in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def write_zip(path: Path, files: Files, prefix: str = "") -> Path:
    """Write files by name into a zip, and return the zip."""
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(prefix + name, content)
    return path


def with_change(name: str, old: str, new: str) -> Files:
    """Return the tiny edition with one text replaced in one file; the text must be there."""
    assert old in FILES[name], old
    return {**FILES, name: FILES[name].replace(old, new, 1)}


def with_file(name: str, content: str | bytes) -> Files:
    """Return the tiny edition with one file more, or another content for one."""
    return {**FILES, name: content}


def without(*names: str) -> Files:
    """Return the tiny edition without some of its files."""
    return {name: content for name, content in FILES.items() if name not in names}
