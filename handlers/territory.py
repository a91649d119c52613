"""Where the person lives: a département is remembered, nothing narrower."""

from dataclasses import replace

from bot.domain.meaning import Meaning
from bot.domain.messages import Part, Reply
from bot.domain.territories import Territory
from bot.routing import Context, Router, kept_place, located, place_name

router = Router()


@router.on("intent:territory")
def remember_place(meaning: Meaning, context: Context) -> Reply:
    """Remember where the person lives, as a département or a collectivity: never a commune.

    Only what they say of themselves is remembered; a place that is merely named is offered.
    What is remembered already answers nothing here: the place has to be named.
    """
    _ = context.gettext
    if meaning.detail == "not":
        context.contact = replace(context.contact, territory=None)
        return Reply((Part(_("Done: I keep no place of yours.")),))
    if meaning.detail == "declined":
        return Reply((Part(_("All right: I keep nothing. Ask me for example: “fibre in Guéret”.")),))
    kept, context.contact = context.contact, replace(context.contact, territory=None)
    place = located(meaning, context)
    context.contact = kept
    if isinstance(place, Reply):
        return place
    return _offer(place, context) if meaning.detail == "offer" else _remember(place, context)


def _offer(place: Territory, context: Context) -> Reply:
    """Ask before a place is remembered that its author did not say they live in."""
    home = kept_place(place, context.library)
    context.spoke_of("intent:figures", home)
    text = context.gettext("{place}: shall I remember it as your place? Yes or no. Or ask: “and the fibre?”.")
    return context.offer_home(text.format(place=place_name(home)), home)


def _remember(place: Territory, context: Context) -> Reply:
    _ = context.gettext
    home = kept_place(place, context.library)
    context.contact = replace(context.contact, territory=home.code)
    text = _("Noted: {place}. I keep that and nothing narrower. To erase it, write “forget me”.")
    lines = [text.format(place=place_name(home))]
    if context.library.places.zone(place) is None:
        lines.append(_("The barometer has no figure for {place}.").format(place=home.name))
    else:
        lines.append(_("Ask me for example: “what changes in my area”."))
    return Reply((Part("\n".join(lines)),))
