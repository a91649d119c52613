"""What is fast and what is not: ``make bench``. Printed, to be judged by a reader; never a test."""
