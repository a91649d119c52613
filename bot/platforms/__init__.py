"""The networks, each in a package of its own."""
