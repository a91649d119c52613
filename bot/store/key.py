"""The secret that turns who speaks into what is stored."""

import os
import secrets
from pathlib import Path

from bot.store.errors import StoreError

KEY_BYTES = 32


def load_or_create_key(path: Path) -> bytes:
    """Return the 32 secret bytes of a file; the first caller creates it, readable by its owner alone.

    Two processes that start together get the same key.

    Raises:
        StoreError: the file cannot be read or created, or is not 32 bytes long.
    """
    try:
        if not path.exists():
            _create(path)
        key = path.read_bytes()
    except OSError as error:
        raise StoreError(f"The key file {path} cannot be used: {error.strerror}.") from error
    if len(key) != KEY_BYTES:
        raise StoreError(
            f"The key file {path} holds {len(key)} bytes instead of {KEY_BYTES}. Restore it from a "
            "backup; with a new key nobody that the database remembers would be recognised."
        )
    return key


def _create(path: Path) -> None:
    """Write a new key beside its place, then link it there: a link never replaces what exists."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_bytes(KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        path.hardlink_to(draft)
    except FileExistsError:
        pass  # another process was quicker: its key is everyone's
    finally:
        draft.unlink()
