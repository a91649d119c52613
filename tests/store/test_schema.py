"""The migrations make the tables, once, whoever runs them, and nobody works on another schema."""

import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

from bot.store.errors import StoreError
from bot.store.rows import Row
from bot.store.schema import REVISIONS, check_schema, migrate
from tests.store.conftest import ON_POSTGRESQL, SLOW_ON_POSTGRESQL, OpenEngine

MIGRATE = """
import sys
from bot.store.engine import make_engine
from bot.store.schema import migrate

print("ready", flush=True)
sys.stdin.readline()
engine = make_engine(sys.argv[1])
print(*migrate(engine))
engine.dispose()
"""


def test_the_known_revisions_are_those_of_the_migrations() -> None:
    config = Config()
    config.set_main_option("script_location", "bot.store:migrations")
    scripts = ScriptDirectory.from_config(config)
    assert [script.revision for script in scripts.walk_revisions()] == list(reversed(REVISIONS))


def test_the_migrations_make_the_tables_that_the_program_uses(engine: Engine) -> None:
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Row.metadata) == []


def test_constraints_have_the_same_names_in_both(engine: Engine) -> None:
    reflected = inspect(engine)
    for table in Row.metadata.sorted_tables:
        assert reflected.get_pk_constraint(table.name)["name"] == f"pk_{table.name}"
    assert [check["name"] for check in reflected.get_check_constraints("library")] == [
        "ck_library_single_row"
    ]


def test_migrating_again_does_nothing(empty_url: str, open_engine: OpenEngine) -> None:
    engine = open_engine(empty_url)
    assert migrate(engine) == list(REVISIONS)
    assert migrate(engine) == []
    check_schema(engine)


@pytest.mark.slow
def test_processes_that_migrate_at_once_do_it_once(empty_url: str) -> None:
    pipe = subprocess.PIPE
    arguments = [sys.executable, "-c", MIGRATE, empty_url]
    root = Path(__file__).parents[2]
    processes = [subprocess.Popen(arguments, stdin=pipe, stdout=pipe, cwd=root, text=True) for _ in range(3)]
    assert [process.stdout.readline() for process in processes if process.stdout] == ["ready\n"] * 3
    for process in processes:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    outputs = sorted(process.communicate()[0].strip() for process in processes)
    assert [process.returncode for process in processes] == [0, 0, 0]
    assert outputs == ["", "", " ".join(REVISIONS)]


def test_a_database_without_schema_asks_for_migrate(empty_url: str, open_engine: OpenEngine) -> None:
    with pytest.raises(StoreError, match="Run: chezvous migrate"):
        check_schema(open_engine(empty_url))


@pytest.mark.parametrize("act", [migrate, check_schema])
def test_a_database_newer_than_the_program_is_left_alone(engine: Engine, act: object) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    assert callable(act)
    with pytest.raises(StoreError, match="newer than this version of chezvous"):
        act(engine)


def test_a_migration_that_fails_leaves_the_database_as_it_was(
    empty_url: str, open_engine: OpenEngine
) -> None:
    engine = open_engine(empty_url)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE library (foreign_to_us INTEGER)")
    with pytest.raises(StoreError, match="already exists"):
        migrate(engine)
    assert inspect(engine).get_table_names() == ["library"]


@SLOW_ON_POSTGRESQL
def test_an_up_to_date_database_is_checked_without_importing_alembic(url: str) -> None:
    program = (
        "import sys; from bot.store.engine import make_engine; from bot.store.schema import migrate; "
        "engine = make_engine(sys.argv[1]); assert migrate(engine) == []; engine.dispose(); "
        "assert 'alembic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program, url], check=True, cwd=Path(__file__).parents[2])


@ON_POSTGRESQL
def test_an_old_server_is_refused(engine: Engine) -> None:
    with engine.connect():
        engine.dialect.server_version_info = (14, 9)
    with pytest.raises(StoreError, match="PostgreSQL 15 or newer is needed; this server is 14"):
        check_schema(engine)
