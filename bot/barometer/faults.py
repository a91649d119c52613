"""What is wrong with an edition that was given to read, said so that an operator can mend it."""

from dataclasses import dataclass, field

SHOWN_FAULTS = 50
_LONGEST_QUOTE = 120
_LONGEST_SENTENCE = 400


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong.

    Attributes:
        file: the path inside the layout, ``data/ind-306.csv``; the given path where the whole is at fault.
        line: the line, counted from 1, on which the faulty row begins; None where no line is at fault.
        what: what was found and what was expected, one English sentence without its full stop.
    """

    file: str
    line: int | None
    what: str

    def __str__(self) -> str:
        plain = self.file.isprintable() and len(self.file) <= _LONGEST_SENTENCE
        file = self.file if plain else quoted(self.file)
        place = file if self.line is None else f"{file}:{self.line}"
        return f"{place}: {escaped(self.what)}"


class ImportFaults(ValueError):
    """The edition cannot be read; nothing of it was kept.

    Attributes:
        faults: the first faults found, at most ``SHOWN_FAULTS``.
        more: how many others were found after those.
    """

    def __init__(self, faults: tuple[Fault, ...], more: int = 0) -> None:
        """Keep the faults; the message shows them one a line."""
        lines = [str(fault) for fault in faults]
        if more:
            lines.append(f"… and {more} more {'fault' if more == 1 else 'faults'}")
        super().__init__("\n".join(lines))
        self.faults = faults
        self.more = more


def quoted(text: str) -> str:
    """Return a text from a file fit for one line of an operator's terminal: escaped, and not endless.

    >>> quoted("12,5")
    "'12,5'"
    """
    return repr(text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…")


def escaped(text: str) -> str:
    r"""Return a text on one line, not endless, without anything that a terminal would obey.

    The last guard: a message from elsewhere (an ``OSError``) may repeat a name of the input raw.

    >>> escaped("is here\x1b[2J")
    'is here\\x1b[2J'
    """
    short = " ".join(text.split())[:_LONGEST_SENTENCE]
    if short.isprintable():
        return short
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in short)


def refusal(file: str, what: str, line: int | None = None) -> ImportFaults:
    """Return the error that says one single fault.

    >>> str(refusal("data/ind-306.csv", "the file has no rows", 1))
    'data/ind-306.csv:1: the file has no rows'
    """
    return ImportFaults((Fault(file, line, what),))


@dataclass(slots=True)
class FaultLog:
    """Faults collected while reading goes on, so that one run shows all there is to mend."""

    faults: list[Fault] = field(default_factory=list)
    more: int = 0

    def __len__(self) -> int:
        return len(self.faults) + self.more

    def add(self, file: str, line: int | None, what: str) -> None:
        """Note a fault; beyond ``SHOWN_FAULTS`` it is only counted."""
        if len(self.faults) < SHOWN_FAULTS:
            self.faults.append(Fault(file, line, what))
        else:
            self.more += 1

    def absorb(self, error: ImportFaults) -> None:
        """Note the faults of an error that need not stop the reading of other files."""
        for fault in error.faults:
            self.add(fault.file, fault.line, fault.what)

    def settle(self) -> None:
        """Raise ImportFaults if anything was noted."""
        if self.faults:
            raise ImportFaults(tuple(self.faults), self.more)
