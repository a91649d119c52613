"""An edition is kept once, and replaced only by one that differs."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.barometer.codec import encode, seal
from bot.services.editions import store_edition
from bot.store.engine import make_engine
from bot.store.schema import migrate
from bot.store.store import Store
from tests.conftest import NOW
from tests.domain.figures_of import edition, series

SHIPPED = edition("2024-10-15", {("IND-1", "D23"): series(("2024-06", 40))})


@pytest.fixture
def store(tmp_path: Path):
    engine = make_engine(f"sqlite:///{tmp_path / 'editions.sqlite3'}")
    migrate(engine)
    opened = Store(engine, bytes(32))
    yield opened
    opened.close()


def keep(store: Store, value: float, on: date = SHIPPED.on) -> str:
    made = edition(on.isoformat(), {("IND-1", "D23"): series(("2024-06", value))})
    made = replace(made, digest=seal(made.on, made.measures, made.series).digest)
    shipped = replace(SHIPPED, digest=seal(SHIPPED.on, SHIPPED.measures, SHIPPED.series).digest)
    with store.transaction() as memory:
        return store_edition(memory, {shipped.on: shipped}, made, encode(made), NOW)


def days(store: Store) -> set[date]:
    with store.transaction() as memory:
        return set(memory.editions())


def test_another_day_is_new_and_the_same_again_changes_nothing(store):
    on = date(2025, 1, 1)
    assert (keep(store, 50, on), keep(store, 50, on), days(store)) == ("new", "same", {on})


def test_what_is_shipped_needs_no_keeping(store):
    assert (keep(store, 40), days(store)) == ("same", set())


def test_the_same_day_replaces_what_differs_shipped_or_imported(store):
    assert keep(store, 41) == "replaced"
    assert keep(store, 42) == "replaced"
    assert keep(store, 42) == "same"
    assert days(store) == {SHIPPED.on}


def test_an_import_that_goes_back_to_what_is_shipped_replaces_the_one_between(store):
    keep(store, 41)
    assert keep(store, 40) == "replaced"
