"""Where the person lives: a département is remembered, nothing narrower."""

from dataclasses import replace

from bot.domain.meaning import Meaning
from bot.domain.messages import Part, Reply
from bot.domain.territories import Level
from bot.routing import Context, Router, located, place_name

router = Router()


@router.on("intent:territory")
def remember_place(meaning: Meaning, context: Context) -> Reply:
    """Remember where the person lives, as a département or a collectivity: never a commune.

    The place has to be named: what is remembered already answers nothing here.
    """
    _ = context.gettext
    kept, context.contact = context.contact, replace(context.contact, territory=None)
    place = located(meaning, context)
    context.contact = kept
    if isinstance(place, Reply):
        return place
    places = context.library.places
    # A commune without a zone lies in a collectivity, which is then what is kept.
    home = places.zone(place) or (places.get(place.parent or "") if place.level is Level.COMMUNE else place)
    context.contact = replace(kept, territory=home.code)
    text = _("Noted: {place}. I keep that and nothing narrower. To erase it, write “forget me”.")
    lines = [text.format(place=place_name(home))]
    if places.zone(place) is None:
        lines.append(_("The barometer has no figure for {place}.").format(place=home.name))
    else:
        lines.append(_("Ask me for example: “what changes in my area”."))
    return Reply((Part("\n".join(lines)),))
