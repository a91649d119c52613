"""Run by Alembic: migrates on the connection that ``bot.store.schema`` opened, inside its transaction."""

from alembic import context

from bot.store.rows import Row

context.configure(connection=context.config.attributes["connection"], target_metadata=Row.metadata)
context.run_migrations()
