"""Calls the command that was asked for, and says in one line why it could not be done."""

import argparse
import os
import sys

from bot.app import App, running
from bot.barometer.codec import PayloadError
from bot.barometer.faults import ImportFaults
from bot.commands.chat import chat, standard_streams
from bot.content import ContentFaults
from bot.settings import Settings
from bot.store.errors import StoreError
from bot.understanding.model import ModelFault
from bot.understanding.places.compact import GazetteerFault


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Run a parsed command; return the exit status."""
    try:
        status = _done(options, settings)
        sys.stdout.flush()  # here, where a reader that has gone away can still be understood
        return status
    except (ImportFaults, PayloadError, ContentFaults, GazetteerFault, ModelFault, StoreError) as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read us has enough (« | head »). What is still unwritten must not fail once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        print(f"{error.filename or 'The output'} cannot be used: {error.strerror}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _done(options: argparse.Namespace, settings: Settings) -> int:
    if options.command in _ALONE:
        return _ALONE[options.command](options, settings)
    with running(settings) as app:
        return _WITH_APP[options.command](options, app)


def _chat(options: argparse.Namespace, app: App) -> int:
    return chat(app, *standard_streams())


def _ask(options: argparse.Namespace, app: App) -> int:
    from bot.commands.ask import ask

    return ask(app, *standard_streams())


def _figure(options: argparse.Namespace, app: App) -> int:
    from bot.commands.figure import print_all, print_figure

    _, target = standard_streams()
    if options.all:
        return print_all(app, options.edition, target)
    zone = options.territory.upper()
    return print_figure(app, options.indicator.upper(), zone, options.edition, target, as_json=options.json)


def _import(options: argparse.Namespace, app: App) -> int:
    from bot.commands.editions import import_edition

    return import_edition(app, options.path, options.edition, sys.stdout)


def _snapshot(options: argparse.Namespace, settings: Settings) -> int:
    from bot.commands.editions import make_snapshot

    return make_snapshot(options.path, options.edition, settings.content_path / "barometer", sys.stdout)


def _places(options: argparse.Namespace, settings: Settings) -> int:
    from bot.commands.maintain import rebuild_places

    return rebuild_places(options.package, options.history, settings.content_path / "territories", sys.stdout)


def _migrate(options: argparse.Namespace, settings: Settings) -> int:
    from bot.commands.maintain import migrate_database

    return migrate_database(settings, sys.stdout)


def _check(options: argparse.Namespace, settings: Settings) -> int:
    from bot.commands.maintain import check_content

    return check_content(settings, sys.stdout)


def _evaluate(options: argparse.Namespace, app: App) -> int:
    from bot.commands.evaluate import evaluate, evaluate_engine

    if options.engine:
        return evaluate_engine(app.settings, options.files, sys.stdout)
    return evaluate(app, options.files, sys.stdout, as_json=options.json, worst=options.worst)


def _train(options: argparse.Namespace, settings: Settings) -> int:
    from bot.commands.evaluate import train

    return train(settings, sys.stdout)


def _gaps(options: argparse.Namespace, app: App) -> int:
    from bot.commands.gaps import print_gaps

    return print_gaps(app, sys.stdout, as_json=options.json)


_WITH_APP = {
    "chat": _chat,
    "ask": _ask,
    "figure": _figure,
    "import": _import,
    "evaluate": _evaluate,
    "gaps": _gaps,
}
_ALONE = {
    "snapshot": _snapshot,
    "places": _places,
    "migrate": _migrate,
    "check": _check,
    "train": _train,
}
