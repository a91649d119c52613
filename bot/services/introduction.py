"""Who speaks, for whom, and what is kept: said before anything else."""

from bot.domain.people import Operator
from bot.i18n import Speech


def introduction(operator: Operator, speech: Speech) -> str:
    """Return what a person is told with the first answer they get."""
    _ = speech.gettext
    lines = [
        *who_speaks(operator, speech),
        _("I am a machine: I answer with texts written in advance and with public figures."),
        _("I keep little: your language, and your département if you tell me. “my data” shows it."),
        *who_answers(operator, speech),
    ]
    return "\n".join(lines)


def who_speaks(operator: Operator, speech: Speech) -> list[str]:
    """Return for whom the assistant speaks, and how to reach a person there."""
    _ = speech.gettext
    lines = []
    if operator.on_trial:
        lines.append(trial(speech))
    if operator.name:
        lines.append(_("I speak for: {name}.").format(name=operator.name))
    if operator.contact:
        lines.append(_("To reach a person: {contact}").format(contact=operator.contact))
    return lines


def who_answers(operator: Operator, speech: Speech) -> list[str]:
    """Return who answers for personal data."""
    if not operator.dpo:
        return []
    return [speech.gettext("About your data, write to: {contact}").format(contact=operator.dpo)]


def trial(speech: Speech) -> str:
    """Return that this is not official: said at the start of each conversation."""
    return speech.gettext("Trial instance, not official.")
