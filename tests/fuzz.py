"""Messages nobody would write on purpose, and whole conversations of them: the same for the same seed."""

import random
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from time import perf_counter

from bot.dialogue import Answered, Assistant, respond
from bot.domain.conversation import Conversation
from bot.domain.feedback import Kept, Receipt
from bot.domain.people import Contact
from bot.understanding.normalise import clean

COMMANDS = (
    *("/start", "/stop", "/aide", "/annuler", "aide", "stop", "annuler", "menu", "oui", "non", "bof"),
    *("oubliez moi", "mes données", "en anglais", "plus simple", "en français", "j'habite à Lyon"),
    *("ce qui change chez moi", "et à Lyon ?", "et chez moi ?", "87000", "2A", "IND-306", "IND-999"),
    *("0", "01", "1", "2", "3", "9", "99", "-1"),
)
EMOJI = ["🏔️", "🚂", "🧑\u200d🚀", "🇫🇷", "❤️", "👍🏽", "😭", "⚠️", "🏳️\u200d🌈", "①", "½"]
SIGNS = "?!…,;:.'’«»—-()[]{}<>&%$#@*_~`\\/\n\t\x00\u200b\u202e\u0301\ufdfa\ud800🙂éàÇœÆßİıʼ０９٣"
LONGEST = 60
TALK = 25
"""Messages of one conversation; then somebody else begins another."""


def messages(seed: int, count: int, texts: Sequence[str]) -> Iterator[str]:
    """Give random messages made of these texts, their words, slips and strange signs."""
    chance = random.Random(seed)
    words = sorted({word for text in texts for word in text.split()})
    kinds = (_words, _mutated, _joined, _unicode, _emoji, _digits, _command, _long, _empty)
    for _ in range(count):
        kind = chance.choices(kinds, (30, 25, 8, 8, 5, 6, 15, 0.5, 2.5))[0]
        yield kind(chance, texts, words)


def talked(assistant: Assistant, said: Iterator[str], now: datetime) -> Iterator[tuple[str, Answered, float]]:
    """Answer messages one after the other, carrying the conversation on; give the seconds each took."""
    contact, conversation = Contact(), Conversation()
    receipts: frozenset[Receipt] = frozenset()
    for number, text in enumerate(said):
        if number % TALK == 0:
            contact, conversation, receipts = (
                Contact("en" if number % 3 else "fr"),
                Conversation(),
                frozenset(),
            )
        now += timedelta(minutes=(1, 1, 1, 90, 800)[number % 5])
        began = perf_counter()
        answered = respond(assistant, clean(text), contact, conversation, now, Kept(receipts))
        yield text, answered, perf_counter() - began
        contact, conversation = answered.contact, answered.conversation
        receipts |= {note for note in answered.notes if isinstance(note, Receipt)}


def _words(chance: random.Random, texts: Sequence[str], words: Sequence[str]) -> str:
    return " ".join(chance.choices(words, k=chance.randint(1, 12)))


def _mutated(chance: random.Random, texts: Sequence[str], words: Sequence[str]) -> str:
    letters = list(chance.choice(texts))
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(letters) + 1)
        slip = chance.choice([[], [chance.choice(SIGNS)], letters[at : at + 1] * 3])
        letters[at : at + chance.randint(0, 2)] = slip
    return "".join(letters)


def _joined(chance: random.Random, texts: Sequence[str], words: Sequence[str]) -> str:
    said = chance.choices([*texts, *COMMANDS], k=chance.randint(2, 3))
    return chance.choice(["\n", " ", ". ", " et "]).join(said)


def _unicode(chance: random.Random, texts: Sequence[str], words: Sequence[str]) -> str:
    return "".join(chr(chance.randrange(0x11000)) for _ in range(chance.randint(1, LONGEST)))


def _emoji(chance: random.Random, texts: Sequence[str], words: Sequence[str]) -> str:
    return chance.choice(["", " ", " la fibre "]).join(chance.choices(EMOJI, k=chance.randint(1, 8)))


def _digits(chance: random.Random, texts: Sequence[str], words: Sequence[str]) -> str:
    return str(chance.randrange(10 ** chance.randint(1, 12))) + chance.choice(
        ["", " ", ".", "e", " la fibre"]
    )


def _command(chance: random.Random, texts: Sequence[str], words: Sequence[str]) -> str:
    return chance.choice(COMMANDS) + chance.choice(["", "", "", " !", " ?"])


def _long(chance: random.Random, texts: Sequence[str], words: Sequence[str]) -> str:
    return " ".join(chance.choices(words, k=chance.randint(100, 900)))


def _empty(chance: random.Random, texts: Sequence[str], words: Sequence[str]) -> str:
    return chance.choice(["", " ", "\n", "\x00", "?", "…", "\u200b"])
