"""The terminal: a conversation on standard input and output."""

from bot.platforms.terminal.render import render, render_picture

__all__ = ["render", "render_picture"]
