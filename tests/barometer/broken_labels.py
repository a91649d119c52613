"""A name, a policy, a unit or a theme that is not fit to be shown to citizens, and what is said of it."""

from tests.barometer.broken_data import Case
from tests.barometer.layout_files import CONFIG, INDICATORS, POLICIES, with_change

LABEL_CASES: dict[str, Case] = {
    "name without end": (
        with_change(INDICATORS, "Taux de fibre", "fibre " * 70),
        INDICATORS,
        2,
        "indic_nom_baro is 419 characters long: expected 400 at most",
    ),
    "name that turns the text around": (
        with_change(INDICATORS, "Taux", "\u202eTaux"),
        INDICATORS,
        2,
        "indic_nom_baro holds the character '\\u202e', which cannot be shown",
    ),
    "policy without end": (
        with_change(POLICIES, "Assurer", "Assurer" * 100),
        POLICIES,
        2,
        "'CH-011': ch_nom is 738 characters long",
    ),
    "policy with a terminal's escape": (
        with_change(POLICIES, "Assurer", "\x1b[31mAssurer"),
        POLICIES,
        2,
        "ch_nom holds the character '\\x1b'",
    ),
    "unit without end": (
        with_change(CONFIG, "unite_courte: vols", f"unite_courte: {'vols ' * 20}"),
        CONFIG,
        10,
        "« unite_courte » is 99 characters long: expected 80 at most",
    ),
    "unit that turns the text around": (
        with_change(CONFIG, "unite_courte: vols", 'unite_courte: "v\\u202els"'),
        CONFIG,
        10,
        "« unite_courte » holds the character '\\u202e'",
    ),
    "unit of two lines": (
        with_change(CONFIG, "unite_courte: vols", 'unite_courte: "a\\nb"'),
        CONFIG,
        10,
        "« unite_courte » holds the character '\\n'",
    ),
    "theme with an escape": (
        with_change(CONFIG, "thematique: Sécurité", 'thematique: "\\e[31m"'),
        CONFIG,
        10,
        "« thematique » holds the character '\\x1b'",
    ),
}
