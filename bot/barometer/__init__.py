"""The barometer's official layout, read into an edition, and our own compact format of it."""
