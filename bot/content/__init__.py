"""``content/`` and the editions, read into a ``Library``; every fault with its file and line."""

from bot.content.faults import ContentFault, ContentFaults
from bot.content.library import load_library

__all__ = ["ContentFault", "ContentFaults", "load_library"]
