"""The figures of the barometer, one by one or by theme."""

from bot.domain.meaning import Meaning, Where
from bot.domain.messages import Part, Reply
from bot.domain.pictures import Picture
from bot.domain.territories import FRANCE, Territory
from bot.routing import Context, Router, located
from bot.services.figure_picture import drawing
from bot.services.figure_text import card_text
from bot.services.figures import Card, figure_card

router = Router()


@router.on("IND-")
def show_figure(meaning: Meaning, context: Context) -> Reply:
    """Give an indicator's latest value where the person lives, beside region and France.

    Without a value for that very territory we say there is none and give the wider
    one under its own name: an average passed off as a town's figure is worse than silence.
    """
    place = FRANCE if _national(meaning, context) else located(meaning, context)
    if isinstance(place, Reply):
        return place
    card = figure_card(context.library, meaning.subject, place, context.today)
    context.spoke_of(meaning.subject, context.library.places.zone(place))
    text = card_text(card, context.speech, context.today)
    return Reply((Part(text), *_picture(card, context)), card.sources)


def _national(meaning: Meaning, context: Context) -> bool:
    """Whether asking where would be in vain: no place is named, and there are national figures only."""
    zones = context.library.edition().series.get(meaning.subject, {})
    return meaning.where is Where.NOWHERE and set(zones) <= {FRANCE.code}


def _picture(card: Card, context: Context) -> tuple[Part, ...]:
    """Return the part that holds the card's picture; there is nothing to draw without two values."""
    if card.main is None:
        return ()
    zone = card.main.place.code
    picture = Picture("figure", card.indicator.id, zone, card.edition, context.speech.locale)
    made = drawing(context.library, picture, context.speech)
    return (Part(made.text, picture),) if len(made.lines[0].points) > 1 else ()


@router.on("theme:")
def choose_figure(meaning: Meaning, context: Context) -> Reply:
    """Give a theme's figures to choose from, those that the place really has first."""
    if meaning.where not in (Where.NOWHERE, Where.SURE):
        asked = located(meaning, context)
        assert isinstance(asked, Reply), "a place that is not sure is asked about"
        return asked
    theme = context.library.themes[meaning.subject.removeprefix("theme:")]
    place = meaning.territory or context.library.places.find(context.contact.territory or "")
    voice = context.speech.voice
    found = [
        each
        for each in context.library.indicators.values()
        if each.theme == theme.slug and _has_value(each.id, None, context)
    ]
    found.sort(key=lambda each: (not _has_value(each.id, place, context), each.id))
    labels = {each.id: each.words[voice].name for each in found}
    text = context.gettext("{theme}: which figure would you like? Answer with a number.")
    return context.ask_subject(text.format(theme=theme.names[voice]), labels, meaning)


@router.on("choice")
def choose_subject(meaning: Meaning, context: Context) -> Reply:
    """Several subjects remain: let the person choose."""
    _ = context.gettext
    labels = {name: context.library.name(name, context.speech.voice) for name in meaning.candidates}
    text = _("I am not sure I understood. Do you mean one of these? Answer with a number.")
    again, _space, other = meaning.detail.partition(" ")
    if again:
        text = _("Answer with a number from 1 to {count}.").format(count=len(labels) + bool(other))
        return context.ask_subject(text, labels, meaning, other=bool(other))
    return context.ask_subject(text, labels, meaning, other=True)


def _has_value(indicator: str, place: Territory | None, context: Context) -> bool:
    zones = context.library.edition().series.get(indicator, {})
    if place is None:
        return bool(zones)
    zone = context.library.places.zone(place)
    return zone is not None and zone.code in zones
