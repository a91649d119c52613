"""Commands for operators and maintainers: migrate, check the content, rebuild the places."""

import sys
from pathlib import Path
from typing import TextIO

from bot.app import read_content
from bot.content import ContentFaults
from bot.settings import Settings
from bot.store.engine import make_engine
from bot.store.schema import migrate
from bot.training.check import faults
from bot.training.corpus import read_corpus
from bot.understanding.model import load_model
from bot.understanding.places.build import build


def migrate_database(settings: Settings, target: TextIO) -> int:
    """Bring the database to this program's schema. StoreError if that cannot be done."""
    engine = make_engine(settings.database_url)
    try:
        applied = migrate(engine)
    finally:
        engine.dispose()
    print(f"Applied: {', '.join(applied) or 'nothing, it is up to date'}.", file=target)
    return 0


def check_content(settings: Settings, target: TextIO) -> int:
    """Read all the content as the service does. ContentFaults names every fault."""
    folder = settings.content_path
    library, gazetteer = read_content(folder)
    corpus = read_corpus(folder, library, gazetteer)
    found = tuple(faults(corpus, library, load_model(folder)))
    if found:
        raise ContentFaults(found)
    known = f"{len(library.indicators)} indicators, {len(library.answers)} answers"
    asked = f"{len(corpus.phrasings)} phrasings, {len(library.editions)} editions"
    print(f"{known}, {asked}: the content is sound.", file=target)
    return 0


def rebuild_places(package: Path, history: Path, folder: Path, target: TextIO) -> int:
    """Rebuild the compact file of places from the npm data packages; 1 if they cannot be read."""
    try:
        report = build(package, history, folder / "communes.gz")
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    print(report, file=target)
    return 0
