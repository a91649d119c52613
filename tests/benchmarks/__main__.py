"""``make bench``: prints what a newcomer and an operator would ask about speed."""

import json
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import psutil

from bot.app import App, running
from bot.charts.process import Charts
from bot.dialogue import Assistant, respond
from bot.domain.conversation import Conversation
from bot.domain.people import Contact, Register
from bot.domain.pictures import Picture
from bot.i18n import Speech
from bot.services.figure_picture import drawing
from bot.settings import read_settings
from bot.understanding.model import load_model
from bot.understanding.normalise import clean
from bot.understanding.places import read_place
from bot.understanding.understand import understand
from tests.benchmarks import measure
from tests.benchmarks.measure import COMMAND, median, p99, show, timed

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
OFFICIAL = Path(__file__).parents[2].parent / "shared" / "data" / "barometre-2024-10-15"


def main() -> int:
    print(
        f"Python {sys.version.split()[0]}; calibration: {measure.calibration():.1f} ms for a fixed plain loop"
    )
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder, "bench.sqlite3")
        whole_processes(database)
        importing(database)
        with running(read_settings({}, database)) as app:
            inside(app, Path(folder))
    return 0


def whole_processes(database: Path) -> None:
    """Time the command as its user sees it, beside a Python that does nothing."""
    chat = [*COMMAND, "chat", "--db", str(database)]
    cold = measure.first_line(chat, "la fibre à guéret ?\n")
    show("command to first answer, cold, new database", f"{cold / 1000:.2f} s")
    bare = median(measure.run_process([sys.executable, "-c", "pass"]) for _ in range(5))
    start = median(measure.first_line(chat, "aide\n") for _ in range(5))
    show("start-up, to the first answer", f"{start / 1000:.2f} s", "< 1.0 s")
    show("start-up against an empty Python", f"{start / bare:.0f} x")
    show("memory at rest, after a first answer", f"{measure.memory_at_rest(database):.0f} MB", "< 150 MB")


def importing(database: Path) -> None:
    if not OFFICIAL.is_dir():
        show("import of an edition", "not measured", "../shared is absent")
        return
    command = [*COMMAND, "import", str(OFFICIAL), "--db", str(database.with_name("import.sqlite3"))]
    seconds, peak = measure.peak_of(command)
    show(
        "import of an edition (106 files, 77,455 rows)", f"{seconds:.2f} s, {peak:.0f} MB", "< 3 s, < 200 MB"
    )


def inside(app: App, folder: Path) -> None:
    """Time what happens inside a running assistant."""
    with app.store.transaction(read_only=True) as memory:
        assistant = app.assistant(memory)
    places(assistant)
    understanding(assistant)
    answers(assistant)
    charts(assistant, folder)


def places(assistant: Assistant) -> None:
    table = Path(__file__).parents[1] / "places" / "table.tsv"
    rows = [
        line.split("\t")[-1] for line in table.read_text("utf-8").splitlines() if not line.startswith("#")
    ]
    sentences = [row for row in rows if row]
    gazetteer = assistant.known.gazetteer
    times = [timed(lambda text=text: read_place(text, gazetteer)) for _ in range(5) for text in sentences]
    show(f"place in a sentence ({len(sentences)} sentences)", f"p99 {p99(times):.2f} ms", "< 2 ms")


def understanding(assistant: Assistant) -> None:
    """Time what a question means, for questions of all styles, long stories among them."""
    lines = (Path(__file__).parents[1] / "golden" / "questions.jsonl").read_text("utf-8").splitlines()
    texts = [clean(json.loads(line)["text"]) for line in lines]

    def meant(text: str) -> None:
        understand(text, Conversation(), assistant.known, NOW.date())

    times = [timed(lambda text=text: meant(text)) for text in texts]
    show(f"understanding alone ({len(texts)} questions)", f"p99 {p99(times):.2f} ms", "< 5 ms")
    show("understanding alone, half of them", f"under {median(times):.2f} ms")
    before = psutil.Process().memory_info().rss
    model = load_model(read_settings({}).content_path)
    used = (psutil.Process().memory_info().rss - before) / 1e6
    show(f"memory of one more model ({len(model.subjects)} subjects)", f"{used:.0f} MB", "< 100 MB")


def answers(assistant: Assistant) -> None:
    """Time a whole answer in words: understanding, figure, card, every indicator in many places."""
    zones = ["Guéret", "Lyon", "Saint-Denis 93", "la Bretagne", "97400", "France"]
    names = [each.words["fr"].name for each in assistant.library.indicators.values()]
    questions = [f"{name} à {zones[n % len(zones)]}" for n, name in enumerate(names)]

    def answer(text: str) -> None:
        respond(assistant, text, Contact(), Conversation(), NOW)

    def changes() -> None:
        respond(assistant, "ce qui change chez moi", Contact(territory="D87"), Conversation(), NOW)

    times = [timed(lambda text=text: answer(text)) for _ in range(3) for text in questions]
    show(f"text answer ({len(questions)} questions)", f"p99 {p99(times):.2f} ms", "< 10 ms")
    show("« ce qui change chez moi »", f"p99 {p99(timed(changes) for _ in range(20)):.2f} ms")


def charts(assistant: Assistant, folder: Path) -> None:
    edition = assistant.library.edition()
    pairs = [(name, zone) for name, zones in edition.series.items() for zone in sorted(zones)[:2]][:100]
    speech = Speech("fr", Register.STANDARD, assistant.locales)
    made = [
        drawing(assistant.library, Picture("figure", name, zone, edition.on, "fr"), speech)
        for name, zone in pairs
    ]
    drawer = Charts(folder / "pictures")
    drawer.start(NOW)
    try:
        show("chart, the first (its process starts)", f"{timed(lambda: drawer.png_now(made[0])):.0f} ms")
        times = [timed(lambda each=each: drawer.png_now(each)) for each in made[1:]]
    finally:
        drawer.stop()
    show(f"chart ({len(times)} different ones)", f"p99 {p99(times):.0f} ms", "< 200 ms")


if __name__ == "__main__":
    sys.exit(main())
