"""Text in, meaning out: places, subjects, and how sure we are of each."""
