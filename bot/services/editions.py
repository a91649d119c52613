"""Importing an edition of the barometer."""

from collections.abc import Mapping
from datetime import date, datetime

from bot.domain.barometer import Edition
from bot.domain.ports import Editions


def store_edition(
    memory: Editions, shipped: Mapping[date, Edition], edition: Edition, payload: bytes, now: datetime
) -> str:
    """Keep an edition, in place of one of the same day if it differs.

    Args:
        memory: the transaction under way.
        shipped: the editions that come with the program, by day.
        edition: what was read.
        payload: the same in the compact format, as it is stored.
        now: the instant of the import.

    Returns:
        ``new``, ``replaced`` or ``same`` (nothing was changed).
    """
    digests = {on: each.digest for on, each in shipped.items()} | memory.editions()
    present = digests.get(edition.on)
    if present == edition.digest:
        return "same"
    memory.put_edition(edition.on, edition.digest, payload, now)
    return "new" if present is None else "replaced"
