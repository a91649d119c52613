"""``chezvous gaps``: what had no answer, and what people thought of the answers."""

import json
from typing import Any, TextIO

from bot.app import App, now
from bot.domain.feedback import Verdict


def print_gaps(app: App, target: TextIO, *, as_json: bool) -> int:
    """Print the gaps that at least five people met, and the votes on each version of each answer."""
    with app.store.transaction(read_only=True) as memory:
        gaps, votes = memory.gaps(now()), memory.votes()
    if as_json:
        told: dict[str, Any] = {
            "gaps": [
                {"guess": each.guess, "zone": each.zone or None, "people": each.people} for each in gaps
            ],
            "votes": [
                {"subject": each.subject, "version": each.version}
                | {verdict.value: each.votes.get(verdict, 0) for verdict in Verdict}
                for each in votes
            ],
        }
        print(json.dumps(told, ensure_ascii=False), file=target)
        return 0
    print("without an answer, from five people on", file=target)
    for each in gaps:
        print(f"  {each.people:5}  {each.guess}  {each.zone or '-'}", file=target)
    print("votes: yes, partly, no", file=target)
    for vote in votes:
        counts = " ".join(f"{vote.votes.get(verdict, 0):5}" for verdict in Verdict)
        print(f"  {counts}  {vote.subject} {vote.version}", file=target)
    return 0
