"""YAML read with suspicion: a few lines of it can be made to fill the stack, or never to end."""

import yaml

# The pure Python loader takes 15 times as long; the C one is missing from some builds of PyYAML.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNREADABLE = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What PyYAML lets through where a value does not fit its tag (``!!timestamp soon``, a 99th month)."""
LARGEST = 2 * 1024 * 1024
"""Characters; a real file has 100,000."""
MOST_NODES = 50_000
"""Words, lists and mappings, as if what aliases repeat were written out; a real file has 9,000."""
DEEPEST = 20
"""Lists and mappings inside one another; a real file has 6."""
LONGEST_WORD = 4_000
"""Characters of one text; the longest of a real file has 133."""
_MERGE = "tag:yaml.org,2002:merge"


class YamlFault(ValueError):
    """The text is not YAML that is read here; the message is a sentence.

    Attributes:
        line: counted from 1.
    """

    def __init__(self, line: int, what: str) -> None:
        """Keep the line."""
        super().__init__(what)
        self.line = line


def load_plain(text: str) -> object:
    """Return the document of a YAML file.

    Aliases are followed, since programs write them for lists that are the same; merge keys are not.

    Raises:
        YamlFault: not YAML, too large or too deep (aliases followed), or with merge keys.
    """
    if len(text) > LARGEST:
        raise YamlFault(1, f"is longer than {LARGEST:,} characters")
    try:
        _check(text)
        return yaml.load(text, _LOADER)  # noqa: S506 (both are safe loaders)
    except YamlFault:
        raise
    except yaml.YAMLError as error:
        raise YamlFault(*_problem(text, error)) from error
    except _UNREADABLE as error:
        raise YamlFault(1, f"is not readable: {error}") from error


def _check(text: str) -> None:
    """Refuse what grows when it is loaded: the parser's events build nothing and follow nothing."""
    shape = _Shape()
    for event in yaml.parse(text, _LOADER):
        shape.add(event)
        if complaint := shape.complaint() or _complaint(event):
            mark = event.start_mark
            raise YamlFault(mark.line + 1 if mark else 1, complaint)


class _Shape:
    """How much the events so far hold, aliases written out, and how deep they stand."""

    def __init__(self) -> None:
        self._nodes = 0
        self._open: list[tuple[str | None, int]] = []
        self._anchored: dict[str, int] = {}

    def add(self, event: yaml.Event) -> None:
        """Count one more event."""
        if isinstance(event, yaml.CollectionEndEvent):
            anchor, before = self._open.pop()
            self._close(anchor, before)
        elif isinstance(event, yaml.AliasEvent):
            # What is not closed yet holds this alias, and would never end; what is not there is
            # the loader's to refuse.
            within = any(anchor == event.anchor for anchor, _ in self._open)
            self._nodes += MOST_NODES if within else self._anchored.get(event.anchor or "", 0)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open.append((event.anchor, self._nodes))
            self._nodes += 1
        elif isinstance(event, yaml.ScalarEvent):
            self._nodes += 1
            self._close(event.anchor, self._nodes - 1)

    def _close(self, anchor: str | None, before: int) -> None:
        if anchor is not None:
            self._anchored[anchor] = self._nodes - before

    def complaint(self) -> str | None:
        """Say what is too much, None where nothing is."""
        if len(self._open) > DEEPEST:
            return f"lists and mappings are more than {DEEPEST} deep inside one another"
        if self._nodes > MOST_NODES:
            return f"holds more than {MOST_NODES:,} words, lists and mappings, aliases written out"
        return None


def _complaint(event: yaml.Event) -> str | None:
    if not isinstance(event, yaml.ScalarEvent):
        return None
    if event.value == "<<" or event.tag == _MERGE:
        return "merge keys (<<) are not read: expected everything written out"
    if len(event.value) > LONGEST_WORD:
        return f"a text has {len(event.value):,} characters: expected {LONGEST_WORD:,} at most"
    return None


def _problem(text: str, error: yaml.YAMLError) -> tuple[int, str]:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return error.problem_mark.line + 1, f"is not readable as YAML: {error.problem}"
    position = getattr(error, "position", 0)  # of a character that YAML does not allow
    return text.count("\n", 0, position) + 1, f"is not readable as YAML: {error}"
