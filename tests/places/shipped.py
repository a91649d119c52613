"""The places as they ship, for tests that cannot ask for a fixture (hypothesis calls them many times)."""

from pathlib import Path

from bot.understanding.places import load_gazetteer

FOLDER = Path(__file__).parents[2] / "content" / "territories"
PLACES = load_gazetteer(FOLDER)
