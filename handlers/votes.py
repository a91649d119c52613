"""« Does that answer your question? »: kept as a vote on an answer, apart from everything else."""

from bot.domain.feedback import Verdict, Vote
from bot.domain.meaning import Meaning
from bot.domain.messages import Part, Reply
from bot.routing import Context, Router

router = Router()


@router.on("vote")
def thank(meaning: Meaning, context: Context) -> Reply:
    """Count the vote, and say what else can be done. Refuses to argue."""
    _ = context.gettext
    verdict, _space, version = meaning.detail.partition(" ")
    context.notes.append(Vote(meaning.candidates[0], version, Verdict(verdict)))
    if verdict == Verdict.YES:
        return Reply((Part(_("Thank you: that helps us.")),))
    return Reply(
        (Part(_("Thank you: that helps us. Put it otherwise, or write “menu” to see what I know.")),)
    )
