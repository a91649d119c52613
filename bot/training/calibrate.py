"""When to answer, when to offer, when to be silent: learnt from lines whose author was not learnt from."""

from collections.abc import Sequence

from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from bot.training.corpus import Example
from bot.training.train import Learnt, learn
from bot.understanding.judge import BROAD, Judge

MOST_WRONG = 0.01
"""The share of questions that may be answered wrong."""
MOST_OFFERED = 0.2
"""The share of questions that are not ours of which choices may be offered."""


def judge(examples: Sequence[Example]) -> Judge:
    """Return the judge: a logistic regression over the candidates of lines by an author not learnt from."""
    rows, right = [], []
    for author in sorted({example.author for example in examples} - {""}):
        learnt = learn([example for example in examples if example.author != author])
        known = set(learnt.subjects)
        for example in examples:
            if example.author == author and example.subjects[0] in known and example.words:
                for number, found in learnt.signals(example).items():
                    rows.append(found)
                    right.append(is_right(learnt.subjects[number], example.subjects))
    scaler = StandardScaler().fit(rows)
    fitted = LogisticRegression(C=1.0, max_iter=2000).fit(scaler.transform(rows), right)
    spread = [float(scale) or 1.0 for scale in scaler.scale_]
    weights = [float(each) / scale for each, scale in zip(fitted.coef_[0], spread, strict=True)]
    shift = sum(each * mean for each, mean in zip(weights, scaler.mean_, strict=True))
    return Judge(tuple(round(each, 6) for each in weights), round(float(fitted.intercept_[0] - shift), 6))


def thresholds(questions: Sequence[Example], learnt: Learnt, judged: Judge) -> tuple[float, float]:
    """Return the probabilities from which to answer and to offer, chosen on questions by other authors.

    The lowest from which no more than ``MOST_WRONG`` of all questions are answered wrong, ours and
    not ours alike; and the lowest from which no more than ``MOST_OFFERED`` of those that are not ours
    see choices. Where none is high enough, hardly anything is answered.
    """
    weighed = [_best(question, learnt, judged) for question in questions if question.words]
    possible = (
        at / 100
        for at in range(40, 100)
        if sum(best >= at / 100 and not right for best, right, _ in weighed) <= MOST_WRONG * len(weighed)
    )
    answer = next(possible, 1.0)
    outside = [best for best, _, ours in weighed if not ours]
    possible = (
        at / 100
        for at in range(3, 100)
        if sum(at / 100 <= best < answer for best in outside) <= MOST_OFFERED * len(outside)
    )
    return answer, min(next(possible, answer), answer)


def _best(question: Example, learnt: Learnt, judged: Judge) -> tuple[float, bool, bool]:
    """Return how likely the likeliest of our subjects is, whether it is right, whether one could be."""
    found = [
        (judged.probability(signals), learnt.subjects[number])
        for number, signals in learnt.signals(question).items()
        if not learnt.subjects[number].startswith(BROAD)
    ]
    probability, subject = max(found, default=(0.0, ""))
    return probability, subject in question.subjects, question.subjects[0] not in ("none", "distress")


def is_right(subject: str, accepted: tuple[str, ...]) -> bool:
    """Whether a subject is right for a question: any family where nothing of ours is."""
    if any(each.startswith("out:") for each in accepted) or accepted == ("none",):
        return subject.startswith("out:")
    if any(each.startswith("distress") for each in accepted):
        return subject.startswith("distress:")
    return subject in accepted
