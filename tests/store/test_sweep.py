"""What is swept away while people speak."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from sqlalchemy import Engine, text

from bot.domain.conversation import Conversation
from bot.domain.people import Contact
from bot.store.store import Store
from tests.store.conftest import NOW, ON_POSTGRESQL, SOMEONE

HOUR = timedelta(hours=1)
AT_HOME = Contact(territory="D23")
BEFORE = Conversation(subject="IND-306", subject_until=NOW + HOUR)
AFTER = Conversation(subject="IND-183", subject_until=NOW + 3 * HOUR)
WAITING = text("SELECT count(*) FROM pg_locks WHERE NOT granted")


@ON_POSTGRESQL
def test_who_speaks_while_others_are_swept_keeps_what_was_just_said(store: Store, engine: Engine) -> None:
    def sweep() -> None:
        with store.transaction() as memory:
            memory.forget_expired(NOW + 2 * HOUR)

    with store.transaction() as memory:
        memory.remember(SOMEONE, AT_HOME, BEFORE, NOW)
    with ThreadPoolExecutor(1) as threads:
        with store.transaction() as memory:
            memory.remember(SOMEONE, AT_HOME, AFTER, NOW + 2 * HOUR)
            swept = threads.submit(sweep)
            with engine.connect() as watch:
                while not swept.done() and not watch.scalar(WAITING):
                    pass
        swept.result()
    with store.transaction() as memory:
        assert memory.conversation(SOMEONE) == AFTER
