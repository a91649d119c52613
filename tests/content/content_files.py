"""A small content folder that is right, to be broken one way at a time."""

from pathlib import Path

INDICATORS = """\
# Words.
[IND-1]
theme = "culture"
direction = "up"
tiers = ["DEPT", "NAT"]
cadence = "month"
precision = 1
unit = { fr = "%", en = "%" }
[IND-1.fr]
name = "Une chose"
measures = "On la mesure."
limits = "Pas le reste."
questions = ["la chose"]
[IND-1.plain]
name = "Une chose"
measures = "On la mesure."
limits = "Pas le reste."
[IND-1.en]
name = "A thing"
measures = "It is measured."
limits = "Not the rest."
questions = ["the thing"]
"""

THEMES = """\
[culture]
official = "Culture"
names = { fr = "Culture", plain = "Culture", en = "Culture" }
questions = ["la culture"]
"""

EMERGENCIES = """\
[[emergency]]
kind = "suicide"
phrases = { fr = ["en finir"], en = ["end it"] }
sources = [{ title = "Page", url = "https://example.org/", on = 2024-07-22 }]
[emergency.messages]
fr = "Appelez le 15."
plain = "Appelez le 15."
en = "Call 15."

[[emergency]]
kind = "danger"
phrases = { fr = ["au secours"], en = ["mayday"] }
sources = [
    { title = "Page", url = "https://example.org/", on = 2024-07-22 },
]
[emergency.messages]
fr = "Appelez le 112."
plain = "Appelez le 112."
en = "Call 112."
"""

SOURCES = """\
dataset = "https://example.org/dataset/"

[files]
2024-10-15 = "https://example.org/ind-{number}.csv"
"""

FILES = {
    "indicators.toml": INDICATORS,
    "themes.toml": THEMES,
    "intents.toml": '["intent:help"]\nquestions = ["aide"]\n',
    "vocabulary.toml": 'stop_words = "le la"\n',
    "emergencies.toml": EMERGENCIES,
    "barometer/sources.toml": SOURCES,
}


def write(folder: Path, changes: dict[str, str | bytes | None]) -> Path:
    """Write the content; a file whose change is None is left out."""
    for name, text in {**FILES, **changes}.items():
        if text is not None:
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode() if isinstance(text, str) else text)
    return folder
