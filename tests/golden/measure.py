"""What the shipped model is worth on questions that nothing was learnt from.

``python -m tests.golden.measure`` prints the measures, and writes them to ``baseline.json``.
"""

import json
from pathlib import Path

from bot.app import read_content
from bot.commands.ask import answered_line
from bot.dialogue import Assistant
from bot.settings import read_settings
from bot.training.evaluate import judged, report
from bot.training.questions import read_labelled
from bot.understanding.known import build
from bot.understanding.model import load_model
from handlers import router

QUESTIONS = Path(__file__).with_name("questions.jsonl")
BASELINE = Path(__file__).with_name("baseline.json")
RENEW = "python -m tests.golden.measure"


def measured(assistant: Assistant) -> dict[str, float]:
    """Return each measure that is a share, in percent."""
    found = []
    for question in read_labelled(QUESTIONS):
        line, confidence = answered_line(assistant, {"id": question.id, "text": question.text})
        found.append(judged(question, line, confidence))
    return {
        name: round(100 * value[0] / max(1, value[1]), 2)
        for name, value in report(found).items()
        if isinstance(value, list)
    }


def main() -> None:
    settings = read_settings({})
    library, gazetteer = read_content(settings.content_path)
    known = build(library, gazetteer, load_model(settings.content_path))
    text = json.dumps(measured(Assistant(known, router(), settings.locales_path)), indent=2)
    print(text)
    BASELINE.write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
