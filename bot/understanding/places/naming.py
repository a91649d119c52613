"""Names made into keys: how the index of names is built."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from bot.understanding.normalise import key
from bot.understanding.places.compact import Communes
from bot.understanding.places.compounds import compound_index
from bot.understanding.places.cues import FUNCTION, UNITS
from bot.understanding.places.everyday import EVERYDAY
from bot.understanding.places.famous import Famous
from bot.understanding.places.index import Certainty, NameIndex, Ordinary, WideName, bare
from bot.understanding.places.short_names import short_names
from bot.understanding.places.typos import SHORTEST, TypoIndex
from bot.understanding.places.well_known import famous, well_known

_OTHER = re.compile(r"[^a-z0-9\n]+")
_NOTE = re.compile(r" ?\([^)\n]*\)")
_SAINT = re.compile(r"\bst(e?)\b")

Rows = Mapping[str, str]
Table = Mapping[str, Any]


def name_key(name: str) -> tuple[str, str]:
    """Return a name as it is looked up, and its article: « St-Étienne » and « Saint Etienne » are one.

    >>> name_key("Le Mans"), name_key("Fontenay-lès-Briis"), name_key("ste colombe")
    (('mans', 'le'), ('fontenay les briis', ''), ('sainte colombe', ''))
    """
    return bare(_SAINT.sub(r"saint\1", key(name)).replace(" lez ", " les "))


def build_index(
    communes: Communes,
    table: Table,
    ordinary: Mapping[str, Ordinary],
    first_names: frozenset[str],
    lookalikes: frozenset[str],
) -> NameIndex:
    """Build the index of names. KeyError, TypeError or ValueError on a wrong table."""
    towns = ((town["code"], town["name"], "t") for town in table.get("town", ()))
    names = _commune_names(communes.rows, [*communes.former, *towns])
    not_places, abroad = table.get("not_places", {}), table.get("foreign", {})
    wide = {
        name: meaning for name, meaning in _wide_names(table) if not _is_commune_too(name, meaning, names)
    }
    phrases = frozenset(name_key(phrase)[0] for phrase in not_places.get("phrases", ()))
    countries, cities = _keys(abroad.get("countries", ())), _keys(abroad.get("cities", ()))
    typos = TypoIndex(
        lambda: _misspelt(names, wide, communes.large, ordinary),
        lookalikes | EVERYDAY | countries | cities,
        lambda: well_known(names, wide, communes.rows),
    )
    no_town = _keys(not_places.get("short_names", ())) | FUNCTION | UNITS | first_names | countries | cities
    short = short_names(communes.rows, names.keys() | wide.keys(), no_town | ordinary.keys())
    all_names: dict[str, str] = {**names, **short}
    starts = _starts(chain(all_names, wide, phrases))
    return NameIndex(
        all_names,
        wide,
        starts,
        _starts(wide),
        ordinary,
        first_names,
        phrases,
        typos,
        compound_index(wide),
        countries | cities,
        _starts(countries | cities),
        frozenset(name for name in countries if " " not in name),
        _keys(not_places.get("capitals", ())),
        Famous(lambda: famous(names, wide, communes.rows)),
    )


def _keys(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name_key(name)[0] for name in names)


def check_codes(table: Table, zones: Iterable[str], rows: Rows) -> None:
    """Raise ValueError on a code that no place has: in an alias, a town's name or a time zone."""
    known = frozenset(zones)
    aliases = ((code, alias["names"]) for alias in table.get("alias", ()) for code in alias["to"])
    wrong = [f"{name}: no zone {code!r}" for code, name in aliases if code not in known]
    towns = ((town["code"], town["name"]) for town in table.get("town", ()))
    times = ((code, "time_zones") for code in table.get("time_zones", {}))
    wrong += [f"{name}: no commune {code!r}" for code, name in chain(towns, times) if code not in rows]
    if wrong:
        raise ValueError("; ".join(wrong))


def _starts(names: Iterable[str]) -> dict[str, int]:
    """Return the first words of names, and the most words of a name that begins so."""
    starts: dict[str, int] = {}
    for name in names:
        first, size = name.partition(" ")[0], name.count(" ") + 1
        if size > starts.get(first, 0):
            starts[first] = size
    return starts


def _commune_names(rows: Rows, others: list[tuple[str, str, str]]) -> dict[str, str]:
    """Return the packed entries by key. All names are folded at once: one by one would be slow."""
    names = [row.partition("\t")[0] for row in rows.values()] + [name for _, name, _ in others]
    folded = _fold_names(_NOTE.sub("", "\n".join(names))).split("\n")
    codes = chain(((code, "c") for code in rows), ((code, kind) for code, _, kind in others))
    found: dict[str, str] = {}
    for (code, kind), full in zip(codes, folded, strict=True):
        name, article = bare(full)
        entry = f"{code}{kind}{article}"
        found[name] = f"{found[name]} {entry}" if name in found else entry
    return found


def _fold_names(names: str) -> str:
    """Fold names, one a line: what ``key`` gives for each, ten times faster on French letters."""
    plain = names.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae")
    bare_letters = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode().lower()
    return _OTHER.sub(" ", bare_letters.replace(")", "")).replace(" lez ", " les ")


def _wide_names(table: Table) -> Iterator[tuple[str, WideName]]:
    """Yield every name that is not a commune's, the official ones last so that they win."""
    for alias in table.get("alias", ()):
        meaning = WideName(
            tuple(alias["to"]), Certainty(alias["certainty"]), capitals=alias.get("capitals", False)
        )
        yield from ((name_key(name)[0], meaning) for name in alias["names"])
    for kind in ("region", "collectivity", "departement"):
        for place in table.get(kind, ()):
            meaning = WideName((place["code"],), word=place.get("word", False))
            for name in (*place.get("names", ()), place["name"]):
                yield name_key(name)[0], meaning


def _is_commune_too(name: str, meaning: WideName, communes: Mapping[str, str]) -> bool:
    """Tell whether a collectivity has the name of several communes (Saint-Martin): they are asked."""
    return not meaning.codes[0].startswith(("D", "R")) and communes.get(name, "").count(" ") > 0


def _misspelt(
    communes: Mapping[str, str],
    wide: Mapping[str, WideName],
    large: set[str],
    ordinary: Mapping[str, Ordinary],
) -> Iterator[str]:
    """Yield the names that are sought behind a typo: long enough, or those of large communes."""
    yield from (name for name, meaning in wide.items() if _may_be_misspelt(name, meaning))
    for name, packed in communes.items():
        if len(name) < SHORTEST or name in wide or ordinary.get(name, Ordinary.TOWN) is not Ordinary.TOWN:
            continue
        if " " in name or any(item[:5] in large and item[5] in "crt" for item in packed.split()):
            yield name


def _may_be_misspelt(name: str, meaning: WideName) -> bool:
    """Tell whether a zone's name is sought behind a typo: « région code » is not « région Corse »."""
    return len(name) >= SHORTEST and not meaning.capitals and not name.startswith(("region ", "departement "))
