"""One thing wrong in the metadata or the configuration: what is given, and what is said of it."""

from tests.barometer.broken_data import Case
from tests.barometer.layout_files import (
    CONFIG,
    FIBRE,
    FILES,
    INDICATORS,
    POLICIES,
    THEFTS,
    with_change,
    with_file,
    without,
)

METADATA_CASES: dict[str, Case] = {
    # the bytes
    "latin-1 metadata": (
        with_file(INDICATORS, FILES[INDICATORS].replace("fibre", "fibré").encode("latin-1")),
        INDICATORS,
        2,
        "byte 0xe9 is not UTF-8",
    ),
    "latin-1 policies": (
        with_file(POLICIES, FILES[POLICIES].encode("latin-1")),
        POLICIES,
        2,
        "byte 0xe9 is not UTF-8",
    ),
    "latin-1 config": (with_file(CONFIG, FILES[CONFIG].encode("latin-1")), CONFIG, 3, "byte 0xe9 is not"),
    # metadata
    "no metadata of indicators": (without(INDICATORS), INDICATORS, None, "the file is missing"),
    "no metadata of policies": (without(POLICIES), POLICIES, None, "the file is missing"),
    "metadata column missing": (with_change(INDICATORS, "tendance", "trend"), INDICATORS, 1, "tendance"),
    "metadata with semicolons": (
        with_file(POLICIES, "chantier_id;ch_nom\nCH-011;A\n"),
        POLICIES,
        1,
        "commas",
    ),
    "metadata cut": (with_file(INDICATORS, FILES[INDICATORS][:-40]), INDICATORS, 6, "is the file cut?"),
    "metadata quote open": (
        with_change(INDICATORS, '12 mois"', "12 mois"),
        INDICATORS,
        4,
        "not readable as CSV",
    ),
    "indicator unknown to the metadata": (
        with_file("data/ind-999.csv", FILES[FIBRE].replace("306", "999")),
        INDICATORS,
        None,
        "IND-999 has a data file but no row here",
    ),
    "indicator twice in the metadata": (
        with_change(INDICATORS, "IND-650", "IND-306"),
        INDICATORS,
        6,
        "a second row for 'IND-306': the first is on line 2",
    ),
    "indicator without a name": (
        with_change(INDICATORS, "Taux de fibre", ""),
        INDICATORS,
        2,
        "indic_nom_baro is empty",
    ),
    "policy unknown": (
        with_change(INDICATORS, "CH-129", "CH-999"),
        INDICATORS,
        4,
        "its policy 'CH-999' has no name",
    ),
    "policies empty": (
        with_file(POLICIES, "chantier_id,ch_nom\n"),
        INDICATORS,
        2,
        "has no name in metadata/meta_chantiers",
    ),
    "trend unknown": (
        with_change(INDICATORS, "hausse", "stable"),
        INDICATORS,
        2,
        "expected hausse or baisse",
    ),
    "trend contradicted": (
        with_change(CONFIG, "tendance: hausse", "tendance: baisse"),
        INDICATORS,
        2,
        "'baisse' in config",
    ),
    "policies cut in a name": (
        with_file(POLICIES, "ch_nom,chantier_id\nA,CH-011\nB,CH-1"),
        POLICIES,
        3,
        "the last line does not end",
    ),
    # the display configuration
    "no config": (without(CONFIG), CONFIG, None, "the file is missing"),
    "config is no YAML": (
        with_change(CONFIG, '["DEPT", "NAT"]', '["DEPT"'),
        CONFIG,
        6,
        "is not readable as YAML",
    ),
    "config with a tab": (
        with_change(CONFIG, "    thematique", "\t\tthematique"),
        CONFIG,
        3,
        "not readable as YAML",
    ),
    "config with a control character": (
        with_change(CONFIG, "Sécurité", "S\x07"),
        CONFIG,
        11,
        "not readable as YAML",
    ),
    "config with an impossible date": (
        with_change(CONFIG, "vols", "2024-99-99"),
        CONFIG,
        1,
        "is not readable: month must be",
    ),
    "config with a false tag": (
        with_change(CONFIG, "vols", "!!timestamp soon"),
        CONFIG,
        1,
        "is not readable",
    ),
    "config with a foreign tag": (
        with_change(CONFIG, "vols", "!!python/object/apply:os.getcwd []"),
        CONFIG,
        14,
        "could not determine a constructor",
    ),
    "config is a list": (
        with_file(CONFIG, "- a\n- b\n"),
        CONFIG,
        1,
        "expected a list under « indicateurs »",
    ),
    "config cut": (
        with_file(CONFIG, FILES[CONFIG][:240]),
        CONFIG,
        9,
        "the last line does not end: the file is cut",
    ),
    "config cut at a line": (
        with_file(CONFIG, FILES[CONFIG][: FILES[CONFIG].index("  - id: IND-320")]),
        CONFIG,
        None,
        "IND-320: has data but no entry here",
    ),
    "indicator twice in the config": (
        with_change(CONFIG, "IND-410", "IND-306"),
        CONFIG,
        2,
        "IND-306: has 2 entries",
    ),
    "no unit": (
        with_change(CONFIG, "unite_courte: vols", "verbe: voler"),
        CONFIG,
        10,
        "has no « unite_courte »",
    ),
    "blank unit": (
        with_change(CONFIG, "unite_courte: vols", "unite_courte: ' '"),
        CONFIG,
        10,
        "has no « unite_courte »",
    ),
    "no theme": (with_change(CONFIG, "thematique: Séc", "theme: Séc"), CONFIG, 10, "has no « thematique »"),
    "no levels": (with_change(CONFIG, '["DEPT", "NAT"]', "DEPT"), CONFIG, 2, "has no list « mailles_dispo »"),
    "display is no boolean": (
        with_change(CONFIG, "baro: false", "baro: maybe"),
        CONFIG,
        10,
        "'maybe': expected true",
    ),
    # the folder
    "no data": (without(FIBRE, THEFTS), "data", None, "holds no file"),
}
