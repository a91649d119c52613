"""Alembic's migrations, the same for SQLite and PostgreSQL; ``bot.store.schema`` runs them.

A new one is a file in ``versions`` written by hand after the last, and its id in
``bot.store.schema.REVISIONS``. A test compares the outcome with the tables on both databases.
"""
