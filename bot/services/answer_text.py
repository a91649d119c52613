"""A reviewed text as it is said: its words, on what sources disagree, where it was read."""

from bot.domain.answers import Answer, Claim, Commitment, Grain, Source, Voiced
from bot.domain.library import Library
from bot.i18n import Speech


def answer_text(answer: Answer, speech: Speech) -> str:
    """Return an answer with its claims, sources and the day of its review."""
    lines = [answer.titles[speech.voice], *_said(answer, speech), *_sources(answer.sources, speech)]
    return "\n".join([*lines, _reviewed(answer, speech)])


def commitment_text(commitment: Commitment, answer: Answer | None, library: Library, speech: Speech) -> str:
    """Return what is known of a promise of the plan. No progress is told: none was published."""
    _, voice = speech.gettext, speech.voice
    number = _("Commitment {number} of {count}: {title}").format(
        number=commitment.number, count=len(library.commitments), title=commitment.titles[voice]
    )
    axis = _("Priority {number}: {title}").format(
        number=commitment.axis, title=library.axes[commitment.axis][voice]
    )
    lines = [number, *(_said(answer, speech) if answer else []), axis]
    lines.append(_known(commitment.lead, _("Led by: {names}"), _("We did not find who leads it."), voice))
    if commitment.support:
        lines.append(_("With the support of: {names}").format(names=commitment.support[voice]))
    lines.append(_("No progress is published for this commitment: we state none."))
    both = (*commitment.sources, *(answer.sources if answer else ()))
    lines += _sources(tuple(dict.fromkeys(both)), speech)
    return "\n".join([*lines, *([_reviewed(answer, speech)] if answer else [])])


def _known(names: Voiced, text: str, unknown: str, voice: str) -> str:
    return text.format(names=names[voice]) if names else unknown


def sources_of(answer: Answer) -> tuple[Source, ...]:
    """Return all sources of an answer, those of its claims too, each once."""
    claimed = [value.source for claim in answer.claims for value in claim.values]
    return tuple(dict.fromkeys((*answer.sources, *claimed)))


def _said(answer: Answer, speech: Speech) -> list[str]:
    """Return the words of an answer, and all that its sources say where they disagree."""
    return [answer.texts[speech.voice], *(line for each in answer.claims for line in _claim(each, speech))]


def _claim(claim: Claim, speech: Speech) -> list[str]:
    title = speech.gettext("{about}: official sources disagree.").format(about=claim.about[speech.voice])
    return [
        title,
        *(f"- {value.says[speech.voice]} ({_named(value.source, speech)})" for value in claim.values),
    ]


def _sources(sources: tuple[Source, ...], speech: Speech) -> list[str]:
    text = speech.ngettext("Source:", "Sources:", len(sources))
    lines = [f"- {_line(source, speech)}" for source in sources]
    return [f"{text} {lines[0].removeprefix('- ')}"] if len(lines) == 1 else [text, *lines]


def _line(source: Source, speech: Speech) -> str:
    text = f"{source.title} ({_named(source, speech)})"
    return f"{text} {source.url}" if source.url else text


def _named(source: Source, speech: Speech) -> str:
    """Return who says so and when: « CESE, 28 mars 2024 »."""
    days = {Grain.DAY: speech.day, Grain.MONTH: speech.month}
    day = days[source.grain](source.on) if source.grain in days else str(source.on.year)
    return f"{source.publisher}, {day}" if source.publisher else day


def _reviewed(answer: Answer, speech: Speech) -> str:
    return speech.gettext("Reviewed on {day}.").format(day=speech.day(answer.reviewed_on))
