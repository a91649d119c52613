"""Each test that asks for ``store`` or ``empty_url`` runs on SQLite and on PostgreSQL."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.domain.people import PersonRef
from bot.store.engine import make_engine
from bot.store.schema import migrate
from bot.store.store import Store
from tests.postgres import Cluster, programs_or_skip, running_cluster

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
KEY = bytes(range(32))
SOMEONE = PersonRef("telegram", "7351928460")

OpenEngine = Callable[[str], Engine]

ON_SQLITE = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
ON_POSTGRESQL = pytest.mark.parametrize(
    "backend", [pytest.param("postgresql", marks=pytest.mark.postgres)], indirect=True
)

SLOW_ON_POSTGRESQL = pytest.mark.parametrize(
    "backend",
    ["sqlite", pytest.param("postgresql", marks=[pytest.mark.postgres, pytest.mark.slow])],
    indirect=True,
)
"""For what starts processes: the PostgreSQL side is left to ``make check``."""


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """A PostgreSQL server for the whole run."""
    with running_cluster(programs_or_skip()) as cluster:
        yield cluster


@pytest.fixture(scope="session")
def migrated_template(postgres: Cluster) -> str:
    """The name of a PostgreSQL database whose schema is up to date; copying it is quicker."""
    name = postgres.create_database()
    engine = make_engine(postgres.url(name))
    migrate(engine)
    engine.dispose()
    return name


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file whose schema is up to date; copying it is quicker."""
    file = tmp_path_factory.mktemp("template") / "chezvous.sqlite3"
    engine = make_engine(f"sqlite:///{file}")
    migrate(engine)
    engine.dispose()
    return file


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def backend(request: pytest.FixtureRequest) -> str:
    """``sqlite``, then ``postgresql``."""
    return str(request.param)


@pytest.fixture
def empty_url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database with nothing in it."""
    if backend == "sqlite":
        return f"sqlite:///{tmp_path / 'chezvous.sqlite3'}"
    cluster: Cluster = request.getfixturevalue("postgres")
    return cluster.url(cluster.create_database())


@pytest.fixture
def url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database that is ready."""
    if backend == "postgresql":
        cluster: Cluster = request.getfixturevalue("postgres")
        return cluster.url(cluster.create_database(request.getfixturevalue("migrated_template")))
    copy = shutil.copy(request.getfixturevalue("migrated_file"), tmp_path)
    return f"sqlite:///{copy}"


@pytest.fixture
def open_engine() -> Iterator[OpenEngine]:
    """Makes engines that are closed after the test."""
    engines: list[Engine] = []

    def opened(url: str) -> Engine:
        engines.append(make_engine(url))
        return engines[-1]

    yield opened
    for engine in engines:
        engine.dispose()


@pytest.fixture
def engine(url: str, open_engine: OpenEngine) -> Engine:
    """An engine on a database that is ready."""
    return open_engine(url)


@pytest.fixture
def store(engine: Engine) -> Store:
    """A store in which nothing is remembered yet."""
    return Store(engine, KEY)
