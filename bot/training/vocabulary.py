"""``vocabulary.toml``: words that say nothing, words as people type them, words that mean another."""

from pathlib import Path

from bot.content.faults import ContentFault
from bot.content.tables import Table, TableFile
from bot.understanding.features import Vocabulary
from bot.understanding.normalise import tokens


def read_vocabulary(folder: Path, faults: list[ContentFault]) -> Vocabulary:
    """Return the vocabulary; what is wrong is noted."""
    file = TableFile(folder, "vocabulary.toml", faults)
    whole = Table(file, (), file.values)
    whole.only("stop_words", "spellings", "words")
    stop_words = frozenset(word for each in whole.text("stop_words", 10_000).split() for word in tokens(each))
    spellings = {}
    for key, kept in (("spellings", False), ("words", True)):
        table = whole.table(key)
        for word in table.values:
            said = tuple(tokens(table.text(word, 100)))
            if len(tokens(word)) != 1:
                file.fault((key, word), f"[{key}] {word}: one word is expected")
            spellings[" ".join(tokens(word))] = (*tokens(word), *said) if kept else said
    return Vocabulary(stop_words, spellings)
