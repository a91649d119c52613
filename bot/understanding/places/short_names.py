"""Towns by the beginning of their name: Le Touquet-Paris-Plage is called Le Touquet."""

from collections.abc import Collection, Iterator, Mapping

from bot.understanding.normalise import key
from bot.understanding.places.cues import FUNCTION
from bot.understanding.places.index import bare

SHORT = "s"
"""The kind of such an entry; always confirmed."""
PEOPLE = 2_000
"""Inhabitants of the towns that people call by a shorter name."""
_LETTERS = 4
_MOST = 3
"""Towns that share a beginning: beyond, it is a word like another (« Sainte »)."""
_OPEN = FUNCTION | {"saint", "sainte", "sous", "lez"}
"""Words that do not end a name."""


def short_names(rows: Mapping[str, str], known: Collection[str], words: Collection[str]) -> Mapping[str, str]:
    """Return the packed entries of the beginnings that name one town, or two or three.

    Args:
        rows: the communes, as the gazetteer keeps them.
        known: the names that a place bears already.
        words: folded words that are no short name.
    """
    found: dict[str, str] = {}
    for code, row in rows.items():
        name, _, people, _ = row.split("\t", 3)
        if int(people) <= PEOPLE or not ("-" in name or " " in name):
            continue
        whole, article = bare(key(name))
        for short in _beginnings(whole):
            if short not in known and short not in words:
                entry = f"{code}{SHORT}{article}"
                found[short] = f"{found[short]} {entry}" if short in found else entry
    return {short: packed for short, packed in found.items() if packed.count(" ") < _MOST}


def _beginnings(name: str) -> Iterator[str]:
    """Yield what a name begins with: whole words, and no small word at the end."""
    words = name.split()
    for size in range(1, len(words)):
        short = " ".join(words[:size])
        if len(short) >= _LETTERS and words[size - 1] not in _OPEN:
            yield short
