"""The migrations, one a file; their order is in each ``down_revision``."""
