"""Whatever is written, there is an answer, and never a trace."""

import io
import random
import re
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.content.questions import read_questions
from bot.dialogue import Assistant, respond
from bot.domain.conversation import Conversation, OpenQuestion
from bot.domain.messages import Reply
from bot.domain.people import Contact, Register
from bot.understanding.normalise import clean
from tests.conftest import NOW
from tests.fuzz import messages, talked

OUTCOMES = {"answer", "choice", "ask_place", "decline", "distress"}
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
LATER = NOW + timedelta(minutes=5)


def question(kind: str, *options: str, subject: str | None = None, place: str | None = None) -> Conversation:
    return Conversation(OpenQuestion(kind, options, subject, LATER, place))


CONVERSATIONS = {
    "a stranger": Conversation(),
    "which place": question("place", subject="IND-306"),
    "which of these places": question("place", "97411", "93066", "D23", subject="IND-306"),
    "is it this place": question("place", "87085", subject="IND-306"),
    "where do you live": question("place", subject="intent:territory"),
    "which of these subjects": question("subject", "IND-306", "theme:sante", "intent:help", place="D23"),
    "which language": question("subject", "language:fr", "language:plain", "language:en"),
    "did it help": question("vote", "yes", "partly", "no", subject="pgo"),
    "after a figure": Conversation(None, "IND-306", "D23", LATER),
    "after a theme": Conversation(None, "theme:sante", "D23", LATER),
}
CONTACTS = (
    Contact(),
    Contact(territory="D19"),
    Contact(territory="975"),
    Contact(territory="FRANCE"),
    Contact("en", Register.STANDARD, "R75"),
    Contact("fr", Register.PLAIN, "D971"),
)


def check(reply: Reply, said: str) -> None:
    assert reply.outcome in OUTCOMES, said
    assert reply.parts, said
    for part in reply.parts:
        assert part.text.strip(), said
        assert "Traceback" not in part.text, said
        assert CONTROL.search(part.text) is None, said
        assert len(part.text.encode("utf-16-le")) <= 2 * 4096, said
        for choice in part.choices:
            assert choice.label, said
            assert 0 < len(choice.data.encode()) <= 64, said


def typed(raw: bytes) -> str:
    """Return bytes as the terminal hands them on: no byte is an error."""
    return clean(io.TextIOWrapper(io.BytesIO(raw), "utf-8", "replace").read())


@pytest.mark.parametrize("first", range(0, 100, 25))
def test_a_hundred_random_bytes_are_answered(assistant: Assistant, first: int):
    for seed in range(first, first + 25):
        chance = random.Random(seed)
        raw = chance.randbytes(100)
        conversation = chance.choice([*CONVERSATIONS.values()])
        answered = respond(assistant, typed(raw), chance.choice(CONTACTS), conversation, NOW)
        check(answered.reply, f"seed {seed}: {raw!r}")


STRANGE = {
    "10,000 letters": "a" * 10_000,
    "10,000 words": "la fibre à Guéret " * 600,
    "10,000 places": "saint-denis " * 900,
    "10,000 digits": "9" * 10_000,
    "10,000 numbers": "93 " * 3_400,
    "10,000 apostrophes": "l'" * 5_000,
    "10,000 hyphens": "saint-" * 1_700,
    "10,000 accents": "e\u0301" * 5_000,
    "10,000 marks on one letter": "e" + "\u0301" * 9_999,
    "one letter that grows": "\ufdfa" * 4_000,
    "NUL": "\x00",
    "NUL in words": "la\x00fibre\x00à Guéret",
    "control characters": "".join(map(chr, range(32))),
    "a lone surrogate": "la fibre \ud800",
    "two lone surrogates": "\udfff\ud800",
    "a right-to-left override": "\u202eteréuG à erbif al",
    "isolates": "\u2066la fibre\u2069 à \u2067Guéret\u2069",
    "zero-width": "\u200b\u200d\ufeff",
    "only emoji": "🏔️🚂🧑‍🚀",
    "only spaces": "   \t  ",
    "only lines": "\n\r\n\u2028\u2029\n",
    "nothing": "",
    "markup": "<script>alert(1)</script> *gras* [lien](http://example.org) `code`",
    "a format string": "{0} {place} {} %s %d %(name)s %n",
    "a format string for a place": "la fibre à {place.__class__}",
    "SQL": "'; DROP TABLE person; --",
    "a path": "../../../etc/passwd",
    "a command": "/start /quit /help@bot",
    "Arabic": "ما الجديد في منطقتي؟",
    "Arabic digits": "\u0661\u0662\u0663 ١",
    "superscripts": "²³¹",
    "Chinese": "我家附近有什么变化",
    "Cyrillic lookalikes": "lа fіbrе",
    "only punctuation": "?!…;:,.'’«»—-()[]{}",
    "a huge number": "1" * 400,
    "a negative number": "-1",
}


@pytest.mark.parametrize("name", STRANGE)
def test_a_strange_message_is_answered_in_every_conversation(assistant: Assistant, name: str):
    # A long message takes its time in the reading of places, which is the same in all of them.
    conversations = [*CONVERSATIONS.values()][:: 4 if len(STRANGE[name]) > 1_000 else 1]
    for conversation in conversations:
        answered = respond(assistant, clean(STRANGE[name]), Contact(), conversation, NOW)
        check(answered.reply, name)


def test_what_somebody_writes_is_never_said_back(assistant: Assistant):
    for text in ("<b>xyzzy</b>", "xyzzy {0} %s", "la fibre à xyzzyville", "j'habite à xyzzyville"):
        assert "xyzzy" not in respond(assistant, clean(text), Contact(), Conversation(), NOW).reply.text


quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
contacts = st.sampled_from(CONTACTS)
WORDS = (
    "la fibre à au en dans le de et ou pour chez moi lyon guéret saint denis creuse paris france réunion "
    "87 87000 75001 2a oui non aucun 1 2 3 aide santé thème langue anglais j'habite ce qui change "
    "oubliez-moi mes données what changes in français simple sainte colombe tours sens nouméa mayotte limojes"
)


@pytest.mark.parametrize("name", CONVERSATIONS)
@quick
@given(text=st.text(max_size=80), contact=contacts)
def test_any_text_is_answered_in_every_conversation(
    assistant: Assistant, name: str, text: str, contact: Contact
):
    check(respond(assistant, clean(text), contact, CONVERSATIONS[name], NOW).reply, text)


@pytest.mark.parametrize("name", CONVERSATIONS)
@quick
@given(words=st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=8), contact=contacts)
def test_any_words_in_any_order_are_answered(
    assistant: Assistant, name: str, words: list[str], contact: Contact
):
    text = " ".join(words)
    check(respond(assistant, clean(text), contact, CONVERSATIONS[name], NOW).reply, text)


@quick
@given(
    said=st.lists(st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=4), min_size=2, max_size=6)
)
def test_any_conversation_goes_on(assistant: Assistant, said: list[list[str]]):
    contact, conversation = Contact(), Conversation()
    for number, words in enumerate(said):
        now = NOW + timedelta(minutes=20 * number)
        answered = respond(assistant, clean(" ".join(words)), contact, conversation, now)
        check(answered.reply, str(said))
        contact, conversation = answered.contact, answered.conversation


@pytest.fixture(scope="module")
def texts(content: Path) -> list[str]:
    return sorted({each.text for each in read_questions(content, [])})


def fuzzed(assistant: Assistant, texts: list[str], seed: int, count: int) -> None:
    """Talk nonsense: every message is answered, and all but the slowest hundredth in 50 ms."""
    times = []
    for text, answered, seconds in talked(assistant, messages(seed, count, texts), NOW):
        check(answered.reply, f"seed {seed}: {text!r}")
        times.append(1000 * seconds)
    p99 = sorted(times)[int(0.99 * count)]
    print(f"{count} messages, p99 {p99:.1f} ms")
    assert p99 < 50


@pytest.mark.parametrize("seed", range(4))
def test_two_thousand_fuzzed_messages_are_answered(assistant: Assistant, texts: list[str], seed: int):
    fuzzed(assistant, texts, seed, 500)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 110))
def test_a_hundred_thousand_fuzzed_messages_are_answered(assistant: Assistant, texts: list[str], seed: int):
    fuzzed(assistant, texts, seed, 10_000)
