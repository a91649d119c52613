"""Places: 34,969 communes, their départements and regions, and how they are named in a sentence."""

from bot.understanding.places.gazetteer import Gazetteer
from bot.understanding.places.index import Certainty
from bot.understanding.places.loading import load_gazetteer
from bot.understanding.places.reading import PlaceReading, read_place

__all__ = ["Certainty", "Gazetteer", "PlaceReading", "load_gazetteer", "read_place"]
