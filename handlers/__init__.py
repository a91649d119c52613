"""The topics of conversation, joined in one explicit list."""

from bot.routing import Router
from handlers import (
    answers,
    changes,
    commitments,
    distress,
    fallback,
    figures,
    language,
    menu,
    privacy,
    territory,
    upcoming,
    votes,
    welcome,
)

TOPICS = (
    distress,
    welcome,
    menu,
    figures,
    changes,
    commitments,
    answers,
    territory,
    language,
    privacy,
    upcoming,
    votes,
    fallback,
)


def router() -> Router:
    """Return the router of all topics."""
    joined = Router()
    for topic in TOPICS:
        joined.include(topic.router)
    return joined
