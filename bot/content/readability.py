"""Whether a text is plain French (« langage clair »): short sentences, short words, no unexplained acronym.

The limits follow the usual advice for plain language: one idea a sentence, at most 15 words, 11 on
average. This is no test of FALC, which is written with readers who have intellectual disabilities.
"""

import re
import unicodedata
from collections.abc import Iterator

LONGEST_SENTENCE = 15
"""Words of a sentence."""
AVERAGE_SENTENCE = 11
"""Words of a sentence, over a text of three sentences or more."""
LONG_WORD = 13
"""Letters from which a word is long."""
LONG_WORDS = 0.08
"""The share of long words that is still easy to read, in a text of 30 words or more."""
_SENTENCE = re.compile(r"[.!?…:;]+(?=\s|$)|\n")
_WORD = re.compile(r"[\w’'-]+")
_ACRONYM = re.compile(r"\b[A-Z]{2,}\b")
_SMALL = frozenset(
    ["à", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "pour", "un", "une"]
)


def hard_to_read(text: str) -> Iterator[str]:
    """Give what makes a text hard to read; nothing if it is plain."""
    sentences = [words for part in _SENTENCE.split(text) if (words := _WORD.findall(part))]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return
    for sentence in sentences:
        if len(sentence) > LONGEST_SENTENCE:
            start = " ".join(sentence[:6])
            yield f"« {start}… » has {len(sentence)} words, at most {LONGEST_SENTENCE} are expected"
    average = len(words) / len(sentences)
    if len(sentences) >= 3 and average > AVERAGE_SENTENCE:
        yield f"{average:.1f} words a sentence, at most {AVERAGE_SENTENCE} are expected"
    long = [word for word in words if len(word) >= LONG_WORD]
    if len(words) >= 30 and len(long) > LONG_WORDS * len(words):
        yield f"{len(long)} long words of {len(words)}: {', '.join(sorted(set(long))[:5])}"
    initials = "".join(word[0].upper() for word in _parts(text) if word.lower() not in _SMALL)
    for acronym in sorted(set(_ACRONYM.findall(text))):
        if acronym not in _bare(initials):
            yield f"{acronym}: an acronym; spell it out beside it"


def _parts(text: str) -> list[str]:
    return [part for word in _WORD.findall(text) for part in re.split("[’']", word) if part]


def _bare(initials: str) -> str:
    """Return initials without accents: « É » stands for « E » in an acronym."""
    return unicodedata.normalize("NFD", initials).encode("ascii", "ignore").decode()
