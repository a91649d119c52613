"""The tests: what is promised, as programs."""
