"""What is wrong in the content, said to the person who edits it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ContentFault:
    """One mistake: the file, the line (1 is the first, None if unknown), what was expected."""

    file: str
    line: int | None
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line or '?'}: {self.what}"


class ContentFaults(ValueError):
    """The content cannot be used; ``faults`` says why, all at once."""

    def __init__(self, faults: tuple[ContentFault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults
