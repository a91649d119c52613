"""The secret key is made once, kept for its owner, and never silently replaced."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.store.errors import StoreError
from bot.store.key import load_or_create_key

LOAD = """
import sys
from pathlib import Path
from bot.store.key import load_or_create_key

print("ready", flush=True)
sys.stdin.readline()
print(load_or_create_key(Path(sys.argv[1])).hex())
"""


def test_a_key_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "key"
    key = load_or_create_key(path)
    assert len(key) == 32
    assert path.stat().st_mode & 0o777 == 0o600
    assert load_or_create_key(path) == key
    assert list(path.parent.iterdir()) == [path]


def test_two_keys_differ(tmp_path: Path) -> None:
    assert load_or_create_key(tmp_path / "one") != load_or_create_key(tmp_path / "two")


def test_processes_that_start_at_once_get_the_same_key(tmp_path: Path) -> None:
    arguments = [sys.executable, "-c", LOAD, str(tmp_path / "key")]
    pipe, root = subprocess.PIPE, Path(__file__).parents[2]
    processes = [subprocess.Popen(arguments, stdin=pipe, stdout=pipe, cwd=root, text=True) for _ in range(2)]
    assert [process.stdout.readline() for process in processes if process.stdout] == ["ready\n"] * 2
    for process in processes:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    assert {process.communicate()[0].strip() for process in processes} == {
        (tmp_path / "key").read_bytes().hex()
    }
    assert [path.name for path in tmp_path.iterdir()] == ["key"]


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_key_of_another_length_is_refused_and_left_alone(tmp_path: Path, length: int) -> None:
    path = tmp_path / "key"
    path.write_bytes(b"k" * length)
    with pytest.raises(StoreError, match=f"holds {length} bytes instead of 32"):
        load_or_create_key(path)
    assert path.read_bytes() == b"k" * length


def test_a_key_that_cannot_be_read_or_made_is_said_to_be_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to("nowhere")
    for path in (tmp_path, tmp_path / "file" / "key", tmp_path / "link"):
        with pytest.raises(StoreError, match="cannot be used"):
            load_or_create_key(path)
