"""``chezvous …``: the command line. Parses, calls, prints."""

import argparse
import gc
import os
import sys
from datetime import date
from pathlib import Path

from bot.settings import SettingsError, read_settings


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    top = argparse.ArgumentParser(prog="chezvous", description="What changes where you live, from open data.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.add_argument("--db", type=Path, metavar="FILE", help="a SQLite file, instead of DATABASE_URL")
        return added

    command("chat", "Talk in the terminal; or read one message a line from standard input.")
    ask = command("ask", "Answer questions from standard input, one JSON object a line.")
    ask.add_argument("--jsonl", action="store_true", required=True, help="JSON lines in and out")
    figure = command("figure", "Print one figure, or all of them.")
    figure.add_argument("indicator", nargs="?", help="IND-306")
    figure.add_argument("territory", nargs="?", help="FRANCE, R75, D23…")
    figure.add_argument("--all", action="store_true", help="every figure, one JSON object a line")
    figure.add_argument("--json", action="store_true", help="as a JSON object")
    figure.add_argument("--edition", type=_day, metavar="YYYY-MM-DD", help="default: the newest")
    for name, text in (
        ("import", "Read an edition of the barometer in its official layout (a folder or a zip)."),
        ("snapshot", "For maintainers: write an edition into the content folder, in our own format."),
    ):
        edition = command(name, text)
        edition.add_argument("path", type=Path, metavar="PATH")
        edition.add_argument("--edition", metavar="YYYY-MM-DD", help="default: a date in PATH's name")
    places = command("places", "For maintainers: rebuild the places from the two npm data packages.")
    places.add_argument("package", type=Path, help="@etalab/decoupage-administratif 6.0.0, folder or .tgz")
    places.add_argument("history", type=Path, help="the same, 0.7.0: former communes")
    command("migrate", "Bring the database to this program's schema (automatic on SQLite).")
    evaluate = command("evaluate", "Say how well the questions of labelled files are understood.")
    evaluate.add_argument("files", nargs="+", type=Path, metavar="FILE", help="one JSON object a line")
    evaluate.add_argument("--engine", action="store_true", help="the bare engine, on the files' train lines")
    evaluate.add_argument("--json", action="store_true", help="as a JSON object")
    evaluate.add_argument("--worst", type=float, metavar="PERCENT", help="fail if more are answered wrong")
    command("train", "Learn from the phrasings anew, and write content/model.json.gz.")
    gaps = command("gaps", "Show what had no answer, from five people on, and the votes on answers.")
    gaps.add_argument("--json", action="store_true", help="as a JSON object")
    command("check", "Check the content; each fault is printed with its file and line.")
    return top


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"a day such as 2024-10-15 is expected, not {text!r}") from error


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 1 refused with the reason, 2 misused."""
    top = parser()
    options = top.parse_args(arguments)
    if options.command == "figure" and not options.all and not (options.indicator and options.territory):
        top.error("figure: an indicator and a territory are expected, such as IND-306 D23, or --all")
    try:
        settings = read_settings(os.environ, options.db)
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 1
    # Imported only now: --help and a wrong option must not wait for the engine. What is built while
    # starting stays: looking for garbage among it would be a third of the time it takes.
    gc.disable()
    from bot.commands.run import run

    gc.enable()
    return run(options, settings)


if __name__ == "__main__":
    sys.exit(main())
