"""One thing wrong in a data file: what is given, and the file, line and words of the fault."""

from tests.barometer.layout_files import FIBRE, FILES, HEADER, THEFTS, Files, with_change, with_file

Case = tuple[Files, str, int | None, str]
ROW = "IND-306,D23,2024-06-01,DEPT,,63.25,,42.85"


def row(text: str) -> Files:
    """Return the edition with the fourth line of the fibre file replaced."""
    return with_change(FIBRE, ROW, text)


DATA_CASES: dict[str, Case] = {
    # the header
    "missing column": (with_change(FIBRE, "maille,", ""), FIBRE, 1, "missing in the header: maille"),
    "column twice": (with_change(FIBRE, "indic_vi", "indic_va"), FIBRE, 1, "missing in the header: indic_vi"),
    "repeated column": (
        with_change(FIBRE, HEADER, HEADER + ",maille"),
        FIBRE,
        1,
        "twice in the header: maille",
    ),
    "no header": (with_change(FIBRE, HEADER + "\n", ""), FIBRE, 1, "missing in the header: indic_id"),
    "empty file": (with_file(FIBRE, ""), FIBRE, 1, "is empty: expected the header"),
    "header only": (with_file(FIBRE, HEADER + "\n"), FIBRE, 1, "has a header but no rows"),
    "semicolons": (with_file(FIBRE, FILES[FIBRE].replace(",", ";")), FIBRE, 1, "expected commas"),
    "tabs": (with_file(FIBRE, FILES[FIBRE].replace(",", "\t")), FIBRE, 1, "expected commas"),
    # the bytes
    "utf-16": (with_file(FIBRE, FILES[FIBRE].encode("utf-16")), FIBRE, 1, "is not UTF-8"),
    "NUL byte": (row("IND-306,D23,2024-06-01,DEPT,,6\0,,"), FIBRE, 4, "holds a NUL byte"),
    "picture": (with_file(FIBRE, b"\x89PNG\r\n\x1a\n\0\0"), FIBRE, 1, "byte 0x89 is not UTF-8"),
    # the shape of rows
    "cut row": (with_file(FIBRE, FILES[FIBRE][:-12]), FIBRE, 10, "4 columns found, 8 expected"),
    "row cut inside": (
        row(ROW[:25]),
        FIBRE,
        4,
        "4 columns found, 8 expected as in the header: is the file cut?",
    ),
    "cut in the last figure": (
        with_file(FIBRE, FILES[FIBRE][: FILES[FIBRE].index("55.18") + 3]),
        FIBRE,
        8,
        "the last line does not end",
    ),
    "cut at the last comma": (
        with_file(FIBRE, FILES[FIBRE][: FILES[FIBRE].index("55.18")]),
        FIBRE,
        8,
        "the last line does not end: the file is cut",
    ),
    "no line end after a whole row": (
        with_file(FIBRE, FILES[FIBRE].removesuffix("\n")),
        FIBRE,
        10,
        "the last line does not end",
    ),
    "header cut": (with_file(FIBRE, HEADER), FIBRE, 1, "the last line does not end"),
    "comma in a figure": (row("IND-306,D23,2024-06-01,DEPT,,63,25,,"), FIBRE, 4, "9 columns found"),
    "open quote": (row('IND-306,D23,2024-06-01,DEPT,,"63.25,,'), FIBRE, 4, "is not readable as CSV"),
    "text after a quote": (row('IND-306,"D23"x,2024-06-01,DEPT,,6,,'), FIBRE, 4, "is not readable as CSV"),
    "endless cell": (row(ROW + "9" * 200_000), FIBRE, 4, "is not readable as CSV: field larger"),
    # figures
    "NaN": (row("IND-306,D23,2024-06-01,DEPT,,NaN,,"), FIBRE, 4, "indic_va is 'NaN': expected a number"),
    "nan in a target": (row("IND-306,D23,2024-06-01,DEPT,,,nan,"), FIBRE, 4, "indic_vc is 'nan'"),
    "infinity": (row("IND-306,D23,2024-06-01,DEPT,,inf,,"), FIBRE, 4, "indic_va is 'inf'"),
    "overflow": (row("IND-306,D23,2024-06-01,DEPT,,1e999,,"), FIBRE, 4, "too large to be a figure"),
    "more money than there is": (row("IND-306,D23,2024-06-01,DEPT,,,-1.1e15,"), FIBRE, 4, "too large"),
    "almost nothing": (row("IND-306,D23,2024-06-01,DEPT,5e-324,,,"), FIBRE, 4, "too small to be a figure"),
    "41 characters": (row(f"IND-306,D23,2024-06-01,DEPT,,6.{'0' * 39},,"), FIBRE, 4, "expected a number"),
    "n/a": (row("IND-306,D23,2024-06-01,DEPT,,n/a,,"), FIBRE, 4, "or an empty cell where there is no figure"),
    "decimal comma": (row('IND-306,D23,2024-06-01,DEPT,,"63,25",,'), FIBRE, 4, "indic_va is '63,25'"),
    "underscores": (row("IND-306,D23,2024-06-01,DEPT,,1_000,,"), FIBRE, 4, "indic_va is '1_000'"),
    "percent sign": (row("IND-306,D23,2024-06-01,DEPT,,63.25,,43%"), FIBRE, 4, "indic_ta is '43%'"),
    "Arabic digits": (row("IND-306,D23,2024-06-01,DEPT,,٦٣,,"), FIBRE, 4, "indic_va is '٦٣'"),
    "word as baseline": (row("IND-306,D23,2024-06-01,DEPT,start,,,"), FIBRE, 4, "indic_vi is 'start'"),
    # days
    "figure without a date": (row("IND-306,D23,,DEPT,,63.25,,"), FIBRE, 4, "metric_enforce_date is empty"),
    "impossible day": (row("IND-306,D23,2023-02-29,DEPT,,6,,"), FIBRE, 4, "is not a day of the calendar"),
    "French date": (row("IND-306,D23,01/06/2024,DEPT,,6,,"), FIBRE, 4, "is not written YYYY-MM-DD"),
    "compact date": (row("IND-306,D23,20240601,DEPT,,6,,"), FIBRE, 4, "is not written YYYY-MM-DD"),
    "year 1024": (row("IND-306,D23,1024-06-01,DEPT,,6,,"), FIBRE, 4, "is not between 1990 and 2100"),
    "bad date on an empty row": (row("IND-306,D23,soon,DEPT,,,,"), FIBRE, 4, "is not written YYYY-MM-DD"),
    # zones and ids
    "unknown zone": (
        row("IND-306,D20,2024-06-01,DEPT,,6,,"),
        FIBRE,
        4,
        "'D20' is not a zone of the barometer",
    ),
    "overseas collectivity": (row("IND-306,D975,2024-06-01,DEPT,,6,,"), FIBRE, 4, "'D975' is not a zone"),
    "empty zone": (row("IND-306,,2024-06-01,DEPT,,6,,"), FIBRE, 4, "'' is not a zone of the barometer"),
    "zone with a space": (row("IND-306,D23 ,2024-06-01,DEPT,,6,,"), FIBRE, 4, "'D23 ' is not a zone"),
    "wrong level": (
        row("IND-306,D23,2024-06-01,REG,,6,,"),
        FIBRE,
        4,
        "maille is 'REG' for D23: expected DEPT",
    ),
    "unknown level": (row("IND-306,D23,2024-06-01,COM,,6,,"), FIBRE, 4, "maille is 'COM' for D23"),
    "another indicator": (row("IND-307,D23,2024-06-01,DEPT,,6,,"), FIBRE, 4, "indic_id is 'IND-307'"),
    "misnamed file": (
        with_file("data/ind-306 (1).csv", FILES[FIBRE]),
        "data/ind-306 (1).csv",
        None,
        "expected a name such as",
    ),
    # rows that contradict each other
    "duplicate row": (
        row(f"{ROW}\n{ROW}"),
        FIBRE,
        5,
        "duplicate row: the same indic_va on 2024-06-01 is on line 4",
    ),
    "two values one day": (
        row(f"{ROW}\nIND-306,D23,2024-06-01,DEPT,,64.0,,"),
        FIBRE,
        5,
        "a second indic_va on 2024-06-01: another is on line 4",
    ),
    "two baselines": (
        row("IND-306,D23,2023-06-01,DEPT,36.0,,,"),
        FIBRE,
        4,
        "a second indic_vi for this zone",
    ),
    "two targets": (
        row("IND-306,D23,2027-12-01,DEPT,,,90.0,"),
        FIBRE,
        5,
        "a second indic_vc for this zone: another is on line 4",
    ),
    "two rates": (row(f"{ROW}\nIND-306,D23,2024-07-01,DEPT,,64.0,,43.0"), FIBRE, 5, "a second indic_ta"),
    "duplicate target row": (
        with_change(THEFTS, "IND-320,R11", "IND-320,R11,2026-12-01,REG,,,10.0,\nIND-320,R11"),
        THEFTS,
        6,
        "duplicate row: the same indic_vc for this zone is on line 5",
    ),
}
