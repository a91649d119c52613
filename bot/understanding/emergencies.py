"""Whether somebody is in danger: looked for before everything else."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.library import Emergency
from bot.understanding.phrases import Phrase, Said, Span, parse, single, spans

_FIRST_PERSON = frozenset(["je", "j", "me", "m", "moi", "mon", "ma", "mes", "i", "my", "me", "myself"])


@dataclass(frozen=True, slots=True)
class Found:
    """What was recognised.

    Attributes:
        kind: which emergency.
        language: in which language it was said, ``fr`` or ``en``.
    """

    kind: str
    language: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.language}"


@dataclass(frozen=True, slots=True, eq=False)
class _Alarm:
    """A phrase that gives alarm; ``order`` says which of several is believed."""

    order: tuple[int, bool]
    found: Found
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class _Known:
    """The phrases of a library made ready: each is looked up by its rarest words."""

    spellings: Mapping[str, tuple[str, ...]]
    unless: tuple[tuple[Phrase, ...], ...]
    by_word: Mapping[str, list[_Alarm]]
    by_beginning: Mapping[str, list[_Alarm]]
    lengths: tuple[int, ...]


def find_emergency(text: str, emergencies: Sequence[Emergency]) -> Found | None:
    """Return the emergency that a text speaks of, None if it speaks of none. Never raises.

    The first kind of the list wins; within it English, whose phrases no French text holds by chance.
    """
    known = _made_ready(tuple(emergencies))
    said = Said(text, known.spellings)
    for alarm in sorted(set(_candidates(said, known)), key=lambda alarm: alarm.order):
        unless = known.unless[alarm.order[0]]
        if any(not _called_off(span, said, unless) for span in spans(alarm.phrase, said)):
            return alarm.found
    return None


def _candidates(said: Said, known: _Known) -> Iterator[_Alarm]:
    for word in set(said.words):
        yield from known.by_word.get(word, ())
        for length in known.lengths:
            yield from known.by_beginning.get(word[:length], ())


def _called_off(alarm: Span, said: Said, unless: tuple[Phrase, ...]) -> bool:
    """Whether other words of the text say that an alarm is none.

    Where they share a word with the alarm they do (« mourir de rire »); elsewhere in its sentence
    (« combien de femmes ») only if the alarm is not said in the first person: somebody may be beaten
    and ask for figures.
    """
    start, end = alarm
    personal = not _FIRST_PERSON.isdisjoint(said.words[start:end])
    sentences = set(said.sentences[start:end])
    for first, last in (span for phrase in unless for span in spans(phrase, said)):
        if first < end and start < last:
            return True
        if not personal and not sentences.isdisjoint(said.sentences[first:last]):
            return True
    return False


@lru_cache(maxsize=4)
def _made_ready(emergencies: tuple[Emergency, ...]) -> _Known:
    spellings = {
        single(word): tuple(map(single, meant.split()))
        for each in emergencies
        for word, meant in each.spellings.items()
    }
    unless = tuple(tuple(map(parse, each.unless)) for each in emergencies)
    by_word: dict[str, list[_Alarm]] = {}
    by_beginning: dict[str, list[_Alarm]] = {}
    for alarm in _alarms(emergencies):
        # Of all the words that must be there, the longest are the rarest.
        steps = [step for step in alarm.phrase if not step.sign]
        rarest = max(steps, key=lambda step: min(map(len, (*step.whole, *step.beginnings))))
        for word in rarest.whole:
            by_word.setdefault(word, []).append(alarm)
        for beginning in rarest.beginnings:
            by_beginning.setdefault(beginning, []).append(alarm)
    return _Known(spellings, unless, by_word, by_beginning, tuple(sorted({*map(len, by_beginning)})))


def _alarms(emergencies: tuple[Emergency, ...]) -> Iterator[_Alarm]:
    for rank, each in enumerate(emergencies):
        for language, phrases in each.phrases.items():
            found = Found(each.kind, language)
            yield from (_Alarm((rank, language != "en"), found, parse(phrase)) for phrase in phrases)
