"""What a handler is given, and how it is found."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from bot.domain.conversation import OTHER, QUESTION_LIFE, SUBJECT_LIFE, UNSETTLED, Conversation, OpenQuestion
from bot.domain.feedback import Kept, Vote
from bot.domain.library import Library
from bot.domain.meaning import Meaning, Where
from bot.domain.messages import Choice, Part, Reply
from bot.domain.people import Contact, Operator
from bot.domain.territories import Level, Territory
from bot.i18n import Speech


@dataclass
class Context:
    """What a handler may look at, and what it may change: the contact and the conversation.

    Attributes:
        library: all that may be said.
        speech: how to say it to this person.
        now: the instant of the message, UTC.
        contact: what is remembered of the person; a handler replaces it.
        conversation: where the conversation stands; a handler replaces it.
        operator: who runs this assistant.
        kept: which answers the person received lately, and what had none.
        notes: what is to be counted or kept of this answer, beside contact and conversation.
    """

    library: Library
    speech: Speech
    now: datetime
    contact: Contact
    conversation: Conversation
    operator: Operator = field(default_factory=Operator)
    kept: Kept = field(default_factory=Kept)
    notes: list[Vote] = field(default_factory=list)

    @property
    def gettext(self) -> Callable[[str], str]:
        """How messages are said in this person's voice."""
        return self.speech.gettext

    @property
    def today(self) -> date:
        """The day of the message."""
        return self.now.date()

    def ask(self, kind: str, text: str, choices: Sequence[Choice], question: OpenQuestion) -> Reply:
        """Open a question of ours, in place of any other, and say it with its choices."""
        self.conversation = replace(self.conversation, question=question)
        return Reply((Part(text + numbered(choices), choices=tuple(choices)),), outcome=kind)

    def ask_place(self, text: str, subject: str, places: Sequence[Territory] = ()) -> Reply:
        """Ask which place is meant; one place alone is to be confirmed by yes or no."""
        codes = tuple(place.code for place in places)
        question = OpenQuestion("place", codes, subject, self.now + QUESTION_LIFE)
        if len(places) == 1:
            return self._yes_or_no(text, question, "ask_place")
        choices = [Choice(place_name(place), str(n)) for n, place in enumerate(places, 1)]
        return self.ask("ask_place", text, choices, question)

    def offer_home(self, text: str, place: Territory) -> Reply:
        """Ask whether a place is to be remembered; answered by yes or no."""
        until = self.now + QUESTION_LIFE
        return self._yes_or_no(text, OpenQuestion("home", (place.code,), "intent:territory", until))

    def ask_erasure(self, text: str) -> Reply:
        """Ask whether all that is kept is to be erased; answered by yes or no."""
        return self._yes_or_no(text, OpenQuestion("erase", (), "intent:erase", self.now + QUESTION_LIFE))

    def ask_subject(
        self, text: str, labels: dict[str, str], meaning: Meaning, *, other: bool = False
    ) -> Reply:
        """Ask which subject is meant; ``labels`` gives what is shown, by subject.

        The place that the text names is kept for the answer, as a zone and nothing narrower.
        ``other`` adds « something else » at the end.
        """
        shown = [*labels.values(), *([self.gettext("Something else")] if other else [])]
        choices = [Choice(label, str(n)) for n, label in enumerate(shown, 1)]
        place = None if meaning.where is Where.NOWHERE else UNSETTLED
        if meaning.where is Where.SURE:
            place = kept_place(meaning.places[0], self.library).code
        until = self.now + QUESTION_LIFE
        question = OpenQuestion("subject", tuple(labels), OTHER if other else None, until, place)
        return self.ask("choice", text, choices, question)

    def _yes_or_no(self, text: str, question: OpenQuestion, outcome: str = "answer") -> Reply:
        _ = self.gettext
        self.conversation = replace(self.conversation, question=question)
        choices = Choice(_("Yes"), _("yes")), Choice(_("No"), _("no"))
        return Reply((Part(text, choices=choices),), outcome=outcome)

    def spoke_of(self, subject: str, zone: Territory | None) -> None:
        """Keep the subject and the zone just answered, for « et à Lyon ? »; close our question."""
        place = zone.code if zone else self.conversation.place
        self.conversation = replace(
            self.conversation,
            question=None,
            subject=subject,
            place=place,
            subject_until=self.now + SUBJECT_LIFE,
        )


def numbered(choices: Iterable[Choice]) -> str:
    r"""Return choices as lines that can be answered by their number.

    >>> numbered([Choice("Creuse", "1")])
    '\n1. Creuse'
    """
    return "".join(f"\n{n}. {choice.label}" for n, choice in enumerate(choices, 1))


def place_name(place: Territory) -> str:
    """Return a name that tells a place from its namesakes: « Saint-Denis (93) »."""
    if place.level is Level.COMMUNE and place.parent:
        return f"{place.name} ({place.parent.removeprefix('D')})"
    if place.level is Level.DEPARTEMENT:
        return f"{place.name} ({place.code.removeprefix('D')})"
    return place.name


def kept_place(place: Territory, library: Library) -> Territory:
    """Return what may be kept of a place: its barometer zone or its collectivity, never a commune."""
    # A commune without a zone lies in a collectivity.
    above = library.places.get(place.parent or "") if place.level is Level.COMMUNE else place
    return library.places.zone(place) or above


def located(meaning: Meaning, context: Context) -> Territory | Reply:
    """Return the place to answer for: named in the text, else remembered; else a question."""
    _ = context.gettext
    if meaning.where is Where.SURE:
        return meaning.places[0]
    if meaning.where is Where.ASK:
        text = _("Which one do you mean?")
        if meaning.others:
            text += " " + _("For another one, add the number of its département.")
        return context.ask_place(text, meaning.subject, meaning.places)
    if meaning.where is Where.CONFIRM:
        place = meaning.places[0]
        text = _("Do you mean: {place}? Yes or no.").format(place=place_name(place))
        return context.ask_place(text, meaning.subject, meaning.places)
    home = context.library.places.find(context.contact.territory or "")
    if home is not None and meaning.where is Where.NOWHERE:
        return home
    if meaning.where is Where.UNSETTLED and not meaning.follows:
        text = _("I do not know that place in France. Name a town, a département, a region, or “France”.")
        return context.ask_place(text, meaning.subject)
    text = _("Which place are you asking about? A town, a département, a region, or “France”.")
    return context.ask_place(text, meaning.subject)


Handler = Callable[[Meaning, Context], Reply]


class Router:
    """Which handler answers which subjects."""

    def __init__(self) -> None:
        self._handlers: dict[str, Handler] = {}

    def on(self, *subjects: str) -> Callable[[Handler], Handler]:
        """Register a handler for subjects, or for all that begin with one ending in ``-`` or ``:``.

        The empty subject is all that has no other handler: the content decides which answers there are.

        Raises:
            ValueError: another handler answers that subject already.
        """

        def register(handler: Handler) -> Handler:
            for subject in subjects:
                if subject in self._handlers:
                    raise ValueError(f"two handlers for {subject}")
                self._handlers[subject] = handler
            return handler

        return register

    def include(self, other: "Router") -> None:
        """Take over the handlers of another router. ValueError if both answer a subject."""
        for subject, handler in other._handlers.items():
            self.on(subject)(handler)

    def find(self, subject: str) -> Handler:
        """Return the handler of a subject. KeyError if there is none."""
        if subject in self._handlers:
            return self._handlers[subject]
        prefixes = [each for each in self._handlers if each.endswith(("-", ":")) and subject.startswith(each)]
        return self._handlers[prefixes[0] if prefixes else ""]
