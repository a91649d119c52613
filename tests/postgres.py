"""A throw-away PostgreSQL server, made from the installed programs and gone with the tests.

Listens on a Unix socket in its own folder only. Works as an ordinary user, and as root by running
the server as another user (PostgreSQL refuses root).
"""

import os
import pwd
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest

OLDEST = 15
MISSING = (
    f"PostgreSQL {OLDEST} or newer is not installed (its server programs). "
    "On Debian or Ubuntu: sudo apt install postgresql"
)

# The shell that starts the server also outlives us: when its standard input closes, be it because we
# were killed, it stops the server and removes the folder.
KEEPER = """
cd "$1" && {
"$0/initdb" -D data -U postgres -A trust -E UTF8 --locale=C --no-sync </dev/null >>log 2>&1 &&
"$0/pg_ctl" -D data -s -w -l log -o "$2" start </dev/null >>log 2>&1 && echo ready || echo failed
read -r line
"$0/pg_ctl" -D data -s -w -m immediate stop </dev/null >>log 2>&1
cd / && rm -rf "$1"
}
"""
# Nothing here needs to survive a power cut.
OPTIONS = (
    "-c listen_addresses= -c unix_socket_directories={folder} -c max_connections=50 -c shared_buffers=32MB "
    "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
)


@dataclass(frozen=True)
class Cluster:
    """A running server; ``create_database`` gives an address no one else uses."""

    folder: Path
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def url(self, database: str = "postgres") -> str:
        """Return the address of a database."""
        return f"postgresql://postgres@/{database}?host={self.folder}"

    def create_database(self, template: str = "template1") -> str:
        """Create a database like another one, to which nobody may be connected; return its name."""
        name = f"test_{next(self._numbers)}"
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'.encode())
        return name


def programs_or_skip() -> Path:
    """Return the folder of the newest server programs; without any the test skips, in CI it fails."""
    found = [(version, folder) for folder in _folders() if (version := _version(folder)) >= OLDEST]
    if not found:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(MISSING)
    return max(found)[1]


@contextmanager
def running_cluster(programs: Path) -> Iterator[Cluster]:
    """Start a server, and stop and remove it at the end, whatever happens."""
    folder, user = Path(tempfile.mkdtemp(prefix="pg")), _user()
    if user:
        os.chown(folder, user["user"], user["group"])
    arguments = ["sh", "-c", KEEPER, str(programs), str(folder), OPTIONS.format(folder=folder)]
    environment = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(folder)}
    pipe = subprocess.PIPE
    # In a session of its own: an interrupt from the keyboard is for the tests.
    with subprocess.Popen(
        arguments, stdin=pipe, stdout=pipe, env=environment, start_new_session=True, **user
    ) as keeper:
        assert keeper.stdout
        if keeper.stdout.readline() != b"ready\n":
            pytest.fail(f"PostgreSQL does not start:\n{(folder / 'log').read_text()}")
        yield Cluster(folder)


def _user() -> dict[str, Any]:
    """Return how to become a user that PostgreSQL accepts; nothing to do unless we are root."""
    if os.geteuid() != 0:
        return {}
    names = {user.pw_name for user in pwd.getpwall()}
    user = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def _folders() -> set[Path]:
    """Return where PostgreSQL's server programs may be: Debian's and Red Hat's folders, and the PATH."""
    usual = {*Path("/usr/lib/postgresql").glob("*/bin"), *Path("/usr").glob("pgsql-*/bin")}
    on_path = shutil.which("initdb")
    folders = usual | ({Path(on_path).resolve().parent} if on_path else set())
    return {folder for folder in folders if (folder / "initdb").exists() and (folder / "pg_ctl").exists()}


def _version(folder: Path) -> int:
    """Return the major version of the programs in a folder, 0 where they do not run."""
    done = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, check=False)
    found = re.search(r"\) (\d+)", done.stdout)
    return int(found[1]) if found else 0
