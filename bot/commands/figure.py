"""``chezvous figure``: the figures as they are, for machines and for the curious."""

import json
import sys
from datetime import date
from typing import Any, TextIO

from bot.app import App, now
from bot.domain.barometer import Edition, Observation
from bot.domain.figures import Figure, figure
from bot.domain.library import Library
from bot.domain.people import Register
from bot.i18n import Speech
from bot.services.figure_text import card_text
from bot.services.figures import all_figures, figure_card


def print_figure(
    app: App, indicator: str, zone: str, on: date | None, target: TextIO, *, as_json: bool
) -> int:
    """Print one figure; return 1 and say why on standard error if there is none."""
    library, edition = _edition(app, on)
    if edition is None:
        return _missing_edition(library, on)
    today = now().date()
    found = figure(edition, library.before(edition), indicator, zone, today)
    if found is None:
        print(_why_none(edition, indicator, zone), file=sys.stderr)
        return 1
    if as_json:
        print(json.dumps(as_object(found), ensure_ascii=False), file=target)
        return 0
    speech = Speech("fr", Register.STANDARD, app.settings.locales_path)
    card = figure_card(library, indicator, library.places.get(zone), today, edition.on)
    print(card_text(card, speech, today), file=target)
    return 0


def print_all(app: App, on: date | None, target: TextIO) -> int:
    """Print every figure of an edition, one JSON object a line."""
    library, edition = _edition(app, on)
    if edition is None:
        return _missing_edition(library, on)
    for found in all_figures(library, edition, now().date()):
        print(json.dumps(as_object(found), ensure_ascii=False), file=target)
    return 0


def as_object(found: Figure) -> dict[str, Any]:
    """Return a figure as the machine interface gives it; null where there is none."""
    series, previous = found.series, found.previous
    return {
        "indicator": found.indicator,
        "territory": found.zone,
        "edition": found.edition.isoformat(),
        "unit": found.unit,
        **_dated("value", "on", series.latest),
        **_dated("baseline", "baseline_on", series.baseline),
        **_dated("target", "target_on", series.target),
        "progress": found.progress,
        "official_rate": series.official_rate,
        "shown": found.shown,
        "caveats": [caveat.value for caveat in found.caveats],
        "previous": previous
        and {"edition": previous.edition.isoformat(), **_dated("value", "on", previous.observation)},
    }


def _dated(value: str, on: str, observation: Observation | None) -> dict[str, Any]:
    if observation is None:
        return {value: None, on: None}
    return {value: observation.value, on: observation.on.isoformat()}


def _edition(app: App, on: date | None) -> tuple[Library, Edition | None]:
    with app.store.transaction(read_only=True) as memory:
        library = app.assistant(memory).library
    try:
        return library, library.edition(on)
    except KeyError:
        return library, None


def _missing_edition(library: Library, on: date | None) -> int:
    known = ", ".join(edition.on.isoformat() for edition in library.editions)
    print(f"There is no edition of {on}. Known: {known}. See: chezvous import", file=sys.stderr)
    return 1


def _why_none(edition: Edition, indicator: str, zone: str) -> str:
    if indicator not in edition.measures:
        return f"The edition of {edition.on} has no indicator {indicator}. Expected: one such as IND-306."
    zones = ", ".join(sorted(edition.series.get(indicator, {}))[:6])
    return f"{indicator} has no value for {zone}. It has some for: {zones or 'no zone'}…"
