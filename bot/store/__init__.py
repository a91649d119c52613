"""What is remembered: the only place that knows there is a database. Rows stay inside."""
