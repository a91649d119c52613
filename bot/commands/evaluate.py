"""``chezvous evaluate`` and ``chezvous train``: how well questions are understood, and learning anew."""

import json
import resource
import sys
from pathlib import Path
from typing import Any, TextIO

from bot.app import App, read_content
from bot.commands.ask import answered_line, warm_up
from bot.content import ContentFault, ContentFaults
from bot.settings import Settings
from bot.training.corpus import read_corpus
from bot.training.evaluate import Judged, by, confusions, interval, judged, report
from bot.training.questions import read_labelled, read_samples
from bot.training.vocabulary import read_vocabulary

NEEDED = "scikit-learn is needed: pip install 'chezvous[train]'"


def evaluate(app: App, files: list[Path], target: TextIO, *, as_json: bool, worst: float | None) -> int:
    """Ask the questions of files, print what came of them; 1 if more than ``worst`` percent are wrong."""
    with app.store.transaction(read_only=True) as memory:
        assistant = app.assistant(memory)
    warm_up(assistant)
    found = []
    for question in (each for file in files for each in read_labelled(file)):
        line, confidence = answered_line(assistant, {"id": question.id, "text": question.text})
        found.append(judged(question, line, confidence))
    # Kibibytes on Linux, where this is run; the whole process, figures and places included.
    peak = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    measures = report(found) | {"memory MiB": peak}
    if as_json:
        lines = [{"id": each.question.id, "verdict": each.verdict, "got": each.got} for each in found]
        print(json.dumps({"measures": measures, "lines": lines}, ensure_ascii=False), file=target)
    else:
        _print(found, measures, target)
    wrong, of = measures["in-scope answered wrong"]
    return int(worst is not None and 100 * wrong > worst * max(1, of))


def _print(found: list[Judged], measures: dict[str, Any], target: TextIO) -> None:
    for name, value in measures.items():
        print(f"{name:<42} {_shown(value)}", file=target)
    for title in ("style", "group"):
        print(f"\nby {title}", file=target)
        for name, row in by(found, title).items():
            shown = "".join(f"  {key} {_shown(value)}" for key, value in row.items())
            print(f"  {name:<12}{shown}", file=target)
    print("\ntaken for", file=target)
    for asked, got, count in confusions(found)[:25]:
        print(f"  {asked} -> {got}  {count}", file=target)


def _shown(value: list[int] | float) -> str:
    if not isinstance(value, list):
        return f"{value}"
    low, high = interval(*value)
    return f"{100 * value[0] / max(1, value[1]):5.1f} % ({low:.0f}-{high:.0f}) {value[0]}/{value[1]}"


def evaluate_engine(settings: Settings, files: list[Path], target: TextIO) -> int:
    """Train the bare engine on the train lines of files, and print how it does on their test lines."""
    try:
        from bot.training.engine import score
    except ImportError:
        print(NEEDED, file=sys.stderr)
        return 1
    faults: list[ContentFault] = []
    vocabulary = read_vocabulary(settings.content_path, faults)
    if faults:
        raise ContentFaults(tuple(faults))
    for file in files:
        result = score(read_samples(file), vocabulary)
        print(json.dumps({"file": file.name, **result}), file=target)
    return 0


def train(settings: Settings, target: TextIO) -> int:
    """Learn from the phrasings anew, and write the model. ContentFaults if they are not sound."""
    try:
        from bot.training.train import train as learn
        from bot.training.train import write
    except ImportError:
        print(NEEDED, file=sys.stderr)
        return 1
    folder = settings.content_path
    library, gazetteer = read_content(folder)
    corpus = read_corpus(folder, library, gazetteer)
    size = write(learn(corpus), folder)
    print(f"{len(corpus.phrasings)} phrasings learnt; {size / 1024:.0f} KiB written.", file=target)
    return 0
