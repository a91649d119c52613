"""The topics of conversation, joined in one explicit list."""

from bot.routing import Router
from handlers import (
    changes,
    distress,
    fallback,
    figures,
    language,
    privacy,
    territory,
    upcoming,
    welcome,
)

TOPICS = (distress, welcome, figures, changes, territory, language, privacy, upcoming, fallback)


def router() -> Router:
    """Return the router of all topics."""
    joined = Router()
    for topic in TOPICS:
        joined.include(topic.router)
    return joined
