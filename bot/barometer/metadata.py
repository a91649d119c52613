"""``metadata/``: what each indicator is called, which policy it belongs to, which way it should move."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.barometer.config import Display, read_displays
from bot.barometer.faults import FaultLog, ImportFaults, quoted
from bot.barometer.source import CONFIG, INDICATORS, POLICIES, Layout
from bot.barometer.tables import Row, decoded, rows, unfit
from bot.domain.barometer import Measure

_TRENDS = {"hausse": True, "baisse": False}
_INDICATOR_COLUMNS = ("indic_id", "indic_parent_ch", "indic_nom_baro", "tendance")
_POLICY_COLUMNS = ("chantier_id", "ch_nom")
_LONGEST_NAME = 400
"""Characters; the longest of a real edition has 213."""


@dataclass(frozen=True, slots=True)
class _Card:
    line: int
    policy: str
    name: str
    trend: str


def read_measures(layout: Layout, wanted: Iterable[str], log: FaultLog) -> dict[str, Measure]:
    """Return the measure of each wanted indicator; what is missing or wrong is noted in the log."""
    wanted = list(wanted)
    cards = _read_cards(layout, log)
    policies = _read_policies(layout, log)
    text = _text(layout, CONFIG, log)
    displays = {} if text is None else read_displays(text, wanted, log)
    measures = {}
    for indicator in wanted:
        measure = _measure(indicator, cards, policies, displays.get(indicator), log)
        if measure is not None:
            measures[indicator] = measure
    return measures


def _measure(
    indicator: str,
    cards: Mapping[str, _Card] | None,
    policies: Mapping[str, str] | None,
    display: Display | None,
    log: FaultLog,
) -> Measure | None:
    """Join the three files; None where a fault (noted here, or before for a whole file) prevents it."""
    if cards is None or policies is None:
        return None
    card = cards.get(indicator)
    if card is None:
        log.add(INDICATORS, None, f"{indicator} has a data file but no row here")
        return None
    if complaint := _complaint(card, policies, display):
        log.add(INDICATORS, card.line, f"{indicator}: {complaint}")
        return None
    if display is None:
        return None
    return Measure(
        id=indicator,
        name=card.name,
        policy=policies[card.policy],
        theme=display.theme,
        unit=display.unit,
        rising=_TRENDS[card.trend],
        share=display.share,
        tiers=display.tiers,
    )


def _complaint(card: _Card, policies: Mapping[str, str], display: Display | None) -> str | None:
    if not card.name:
        return "indic_nom_baro is empty: expected the indicator's name"
    if complaint := unfit(card.name, _LONGEST_NAME):
        return f"indic_nom_baro {complaint}"
    if not policies.get(card.policy):
        return f"its policy {quoted(card.policy)} has no name in {POLICIES}"
    if card.trend not in _TRENDS:
        return f"tendance is {quoted(card.trend)}: expected hausse or baisse"
    if display and display.trend and display.trend != card.trend:
        return f"tendance is {quoted(card.trend)} here and {quoted(display.trend)} in {CONFIG}"
    return None


def _read_cards(layout: Layout, log: FaultLog) -> dict[str, _Card] | None:
    cards: dict[str, _Card] = {}
    before = len(log)
    for line, (indicator, policy, name, trend) in _table(layout, INDICATORS, _INDICATOR_COLUMNS, log):
        if indicator in cards:
            log.add(
                INDICATORS,
                line,
                f"a second row for {quoted(indicator)}: the first is on line {cards[indicator].line}",
            )
        else:
            cards[indicator] = _Card(line, policy, _flat(name), trend)
    # A half-read table would accuse every indicator of what is one fault.
    return cards if len(log) == before else None


def _read_policies(layout: Layout, log: FaultLog) -> dict[str, str] | None:
    policies: dict[str, str] = {}
    before = len(log)
    for line, (policy, name) in _table(layout, POLICIES, _POLICY_COLUMNS, log):
        policies[policy] = _flat(name)
        if complaint := unfit(policies[policy], _LONGEST_NAME):
            log.add(POLICIES, line, f"{quoted(policy)}: ch_nom {complaint}")
    return policies if len(log) == before else None


def _table(layout: Layout, name: str, columns: tuple[str, ...], log: FaultLog) -> Iterator[Row]:
    text = _text(layout, name, log)
    return iter(()) if text is None else rows(name, text, columns, log)


def _text(layout: Layout, name: str, log: FaultLog) -> str | None:
    try:
        return decoded(name, layout.read(name), log)
    except ImportFaults as error:
        log.absorb(error)
        return None


def _flat(text: str) -> str:
    """Return a text on one line: some names in the files run over several."""
    return " ".join(text.split())
