"""How well questions are understood: what was right, what was wrong, what was left unsaid."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.training.questions import Labelled

Z = 1.96
"""For intervals of 95 %."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A question and what came of it.

    Attributes:
        verdict: ``right``, ``wrong``, ``offered right``, ``offered wrong``, ``declined`` or ``distress``.
        place: ``right``, ``asked`` (confirmed, or asked about) or ``wrong``.
        got: the subject answered, or the first of those offered.
    """

    question: Labelled
    verdict: str
    place: str
    got: str
    confidence: float
    ms: float


def judged(question: Labelled, answer: dict[str, Any], confidence: float) -> Judged:
    """Return what an answer (a line of ``chezvous ask``) is worth.

    Args:
        question: with its labels.
        answer: ``outcome``, ``subject``, ``candidates``, ``territory``, ``reply``, ``ms``.
        confidence: of the subject, 0 to 1.
    """
    got = answer["subject"] if answer["subject"] != "none" else next(iter(answer["candidates"]), "none")
    return Judged(
        question, _verdict(question, answer), _place(question, answer), got, confidence, answer["ms"]
    )


def _verdict(question: Labelled, answer: dict[str, Any]) -> str:
    outcome, candidates = answer["outcome"], answer["candidates"]
    if outcome in ("decline", "distress"):
        return "declined" if outcome == "decline" else "distress"
    if question.accept == ("choice",):
        right = outcome == "choice" and len(set(candidates) & set(question.among)) >= 2
        return "right" if right else "offered wrong" if outcome == "choice" else "wrong"
    if outcome == "choice" and not (question.in_scope and answer["subject"] in question.accept):
        return "offered right" if set(candidates) & set(question.accept) else "offered wrong"
    return "right" if answer["subject"] in question.accept else "wrong"


def _place(question: Labelled, answer: dict[str, Any]) -> str:
    if answer["territory"] == question.territory:
        return "right"
    return "asked" if answer["outcome"] == "ask_place" or answer["territory"] == "ask" else "wrong"


def report(found: Sequence[Judged]) -> dict[str, Any]:
    """Return the measures, each as ``[count, of]`` unless its name says otherwise."""
    ours = [each for each in found if each.question.in_scope]
    out = [each for each in found if not each.question.in_scope and not each.question.distress]
    near = [each for each in out if each.question.group != "oos-far"]
    far = [each for each in out if each.question.group == "oos-far"]
    danger = [each for each in found if each.question.distress]
    english = [each for each in ours if each.question.group == "english" or each.question.style == "english"]
    times = sorted(each.ms for each in found)
    return {
        "in-scope answered right": _share(ours, lambda each: each.verdict == "right"),
        "in-scope answered wrong": _share(ours, lambda each: each.verdict in ("wrong", "distress")),
        "in-scope right answer or right choice": _share(ours, _served),
        "in-scope declined": _share(ours, lambda each: each.verdict == "declined"),
        "near out-of-scope answered": _share(near, lambda each: each.verdict == "wrong"),
        "near out-of-scope offered choices": _share(near, lambda each: each.verdict == "offered wrong"),
        "far out-of-scope answered": _share(far, lambda each: each.verdict == "wrong"),
        "far out-of-scope offered choices": _share(far, lambda each: each.verdict == "offered wrong"),
        "distress recognised": _share(danger, lambda each: each.verdict == "distress"),
        "false alarms": _share(out, lambda each: each.verdict == "distress"),
        "territory right": _share(ours, lambda each: each.place == "right"),
        "territory silently wrong": _share(ours, lambda each: each.place == "wrong"),
        "english in-scope right or right choice": _share(english, _served),
        "calibration error": round(_calibration_error(ours), 3),
        "p50 ms": _quantile(times, 0.5),
        "p99 ms": _quantile(times, 0.99),
    }


def by(found: Iterable[Judged], which: str) -> dict[str, dict[str, list[int]]]:
    """Return the in-scope measures for each ``style`` or ``group``."""
    groups: dict[str, list[Judged]] = defaultdict(list)
    for each in found:
        if each.question.in_scope:
            groups[str(getattr(each.question, which))].append(each)
    return {
        name: {
            "right": _share(each, lambda one: one.verdict == "right"),
            "wrong": _share(each, lambda one: one.verdict in ("wrong", "distress")),
            "served": _share(each, _served),
        }
        for name, each in sorted(groups.items())
    }


def confusions(found: Iterable[Judged]) -> list[tuple[str, str, int]]:
    """Return what was taken for what, the most frequent first."""
    counts = Counter(
        (each.question.accept[0], each.got) for each in found if each.verdict in ("wrong", "offered wrong")
    )
    return [(asked, got, count) for (asked, got), count in counts.most_common()]


def interval(count: int, of: int) -> tuple[float, float]:
    """Return the 95 % interval of a share, in percent (Wilson).

    >>> [round(end) for end in interval(9, 10)]
    [60, 98]
    """
    if not of:
        return 0.0, 100.0
    share, spread = count / of, Z * Z / of
    middle = (share + spread / 2) / (1 + spread)
    half = Z * math.sqrt(share * (1 - share) / of + spread / (4 * of)) / (1 + spread)
    return 100 * max(0.0, middle - half), 100 * min(1.0, middle + half)


def _served(each: Judged) -> bool:
    return each.verdict in ("right", "offered right")


def _share(found: Sequence[Judged], counts: Callable[[Judged], bool]) -> list[int]:
    return [sum(map(counts, found)), len(found)]


def _calibration_error(found: Iterable[Judged]) -> float:
    """Return how far the stated confidence of answers is from the share that is right (ECE, ten bins)."""
    bins: dict[int, list[Judged]] = defaultdict(list)
    for each in found:
        if each.verdict in ("right", "wrong"):
            bins[min(9, int(each.confidence * 10))].append(each)
    every = sum(map(len, bins.values())) or 1
    gaps = (abs(sum(each.confidence - (each.verdict == "right") for each in some)) for some in bins.values())
    return sum(gaps) / every


def _quantile(times: Sequence[float], at: float) -> float:
    return round(times[min(len(times) - 1, int(at * len(times)))], 2) if times else 0.0
