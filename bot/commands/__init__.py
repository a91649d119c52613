"""The commands of ``chezvous``: each parses nothing, calls the engine and prints."""
