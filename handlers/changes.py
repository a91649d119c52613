"""What changes where I live: what moved most between the two newest editions."""

from bot.domain.meaning import Meaning, Where
from bot.domain.messages import Part, Reply
from bot.domain.territories import Territory
from bot.routing import Context, Router, located, place_name
from bot.services.changes import SHOWN, Move, Moves, what_moved
from bot.services.figures import sources_of
from bot.services.values import measured

router = Router()


@router.on("intent:figures")
def show_changes(meaning: Meaning, context: Context) -> Reply:
    """Say what advanced and what fell back where the person lives: never only the good news."""
    place = located(meaning, context)
    if isinstance(place, Reply):
        return place
    zone = context.library.places.zone(place)
    if zone is None:
        text = context.gettext("The barometer has no figure for {place}. Ask me for “France”.")
        return Reply((Part(text.format(place=place.name)),))
    moves = what_moved(context.library, zone.code)
    context.spoke_of(meaning.subject, zone)
    if moves is None:
        return Reply((Part(context.gettext("I have one edition only: I cannot say yet what moved.")),))
    return _list(moves, zone, context)


def _list(moves: Moves, zone: Territory, context: Context) -> Reply:
    _ = context.gettext
    speech = context.speech
    title = _("{place}: what moved between the editions of {before} and {now}.").format(
        place=place_name(zone),
        before=speech.day(moves.before),
        now=speech.day(moves.edition),
    )
    parts = [title]
    named = [*moves.advanced, *moves.receded]
    mentioned = [*named, *moves.apart[:SHOWN]]
    parts.append(_section(_("Ahead:"), moves.advanced, 1, context))
    parts.append(_section(_("Back:"), moves.receded, len(moves.advanced) + 1, context))
    parts.append(_apart(moves, context))
    parts.append(_counts(moves, context))
    parts.append(_("100 points are the whole way from the start to the target."))
    text = "\n".join(filter(None, parts))
    edition = context.library.edition()
    read = [
        source for move in mentioned for source in sources_of(context.library, move.indicator.id, edition)
    ]
    sources = tuple(dict.fromkeys(read))
    source = _("Source: DITP, barometer: {url}").format(url=context.library.dataset)
    if not named:
        return Reply((Part(f"{text}\n{source}"),), sources_of(context.library, "", edition)[-1:])
    labels = {move.indicator.id: move.indicator.words[speech.voice].name for move in named}
    offered = context.ask_subject("", labels, Meaning("choice", where=Where.SURE, places=(zone,)))
    invitation = _("Answer with a number to see a figure whole.")
    return Reply((Part(f"{text}\n{invitation}\n{source}", choices=offered.parts[0].choices),), sources)


def _section(title: str, moves: tuple[Move, ...], first: int, context: Context) -> str:
    if not moves:
        nothing = context.gettext("nothing.")
        return f"{title} {nothing}"
    lines = [f"{n}. {_line(move, context)}" for n, move in enumerate(moves, first)]
    return "\n".join((title, *lines))


def _line(move: Move, context: Context) -> str:
    """Say one move: from where to where, and how many points."""
    _ = context.gettext
    speech = context.speech
    start = move.movement.start
    assert start is not None, "a ranked move has a start"
    points = round(move.movement.points or 0.0, 1)
    text = speech.ngettext(
        "{name}: from {start} ({before}) to {end} ({now}), {points} point",
        "{name}: from {start} ({before}) to {end} ({now}), {points} points",
        points,
    ).format(
        name=move.indicator.words[speech.voice].name,
        start=speech.number(start.value, move.indicator.precision),
        end=measured(move.series.latest.value, move.indicator, speech),
        before=speech.month(start.on),
        now=speech.month(move.series.latest.on),
        points=speech.signed(points, 1),
    )
    notes = []
    if move.reached:
        notes.append(_("target reached"))
    if move.to_confirm:
        notes.append(_("to be confirmed"))
    if not move.shown:
        notes.append(_("level not shown on the official site"))
    return f"{text} ({', '.join(notes)})" if notes else text


def _apart(moves: Moves, context: Context) -> str:
    """Say some of the moves that have no points to be ranked by, and which way they went."""
    _ = context.gettext
    if not moves.apart:
        return ""
    lines = [f"- {_unranked(move, context)}" for move in moves.apart[:SHOWN]]
    if len(moves.apart) > SHOWN:
        lines.append("- " + _("{count} more").format(count=len(moves.apart) - SHOWN))
    return "\n".join((_("Moved too, but not to be counted in points:"), *lines))


def _unranked(move: Move, context: Context) -> str:
    _ = context.gettext
    speech, latest = context.speech, move.series.latest
    values = {
        "name": move.indicator.words[speech.voice].name,
        "end": measured(latest.value, move.indicator, speech),
        "now": speech.month(latest.on),
    }
    start = move.movement.start
    if start is None:
        return _("{name}: {end} ({now})").format(**values)
    better = (latest.value > start.value) == move.indicator.rising
    return _("{name}: from {start} ({before}) to {end} ({now}), {verdict}").format(
        start=speech.number(start.value, move.indicator.precision),
        before=speech.month(start.on),
        verdict=_("better") if better else _("worse"),
        **values,
    )


def _counts(moves: Moves, context: Context) -> str:
    """Say how many figures moved and how many did not; new and corrected ones where there are any."""
    _ = context.gettext
    said = [_("Newer value: {count} figures.").format(count=moves.moved)]
    if moves.new:
        said.append(_("First value: {count}.").format(count=moves.new))
    if moves.corrected:
        said.append(_("Corrected only: {count}.").format(count=moves.corrected))
    said.append(_("No newer value: {count}.").format(count=moves.same))
    return " ".join(said)
