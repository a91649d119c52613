"""A YAML file of a few lines can be a trap: it is refused in a sentence, with its line, and at once."""

from time import process_time

import pytest
import yaml

from bot.barometer.plain_yaml import DEEPEST, LARGEST, LONGEST_WORD, MOST_NODES, YamlFault, load_plain

MERGES = "a0: &a0 {k: v}\n" + "".join(
    f"a{level}: &a{level}\n  <<: [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 10)
)
ALIASES = "a0: &a0 [x]\n" + "".join(
    f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 10)
)
CHAIN = "".join(f"a{level}: &a{level} [*a{level - 1}]\n" for level in range(1, 10_000))
TRAPS = {
    "lists in lists": ("[" * 200_000, 1, "more than 20 deep"),
    "dashes after dashes": ("- " * 200_000 + "\n", 1, "more than 20 deep"),
    "mappings in mappings": ('{"a": \n' * 100_000, 21, "more than 20 deep"),
    "keys of keys": ("? " * 200_000 + "\n", 1, "more than 20 deep"),
    "nested merge keys": (MERGES, 3, "merge keys"),
    "nested aliases": (ALIASES, 6, "aliases written out"),
    "one deep in the other": ("a0: &a0 [x]\n" + CHAIN, 314, "aliases written out"),
    "a list that holds itself": ("x: 1\na: &a [*a]\n", 2, "aliases written out"),
    "an alias of nothing": ("a:\n  *b\n", 2, "found undefined alias"),
    "merge keys without an alias": ("a:\n  b: 1\n  <<: {c: 2}\n", 3, "merge keys"),
    "a merge key by its tag": ("a:\n  !!merge b: {c: 2}\n", 2, "merge keys"),
    "a number in base sixty": (f"a: 1{':1' * 900_000}\n", 1, "a text has 1,800,001 characters"),
    "keys with one hash": (
        "".join(f"{(2**61 - 1) * factor}: 0\n" for factor in range(1, 60_000)),
        25_000,
        "more than 50,000 words",
    ),
    "a file too long": ("#" * (LARGEST + 1), 1, "is longer than 2,097,152 characters"),
}


@pytest.mark.parametrize(("text", "line", "words"), TRAPS.values(), ids=TRAPS.keys())
def test_a_trap_is_refused_at_once(text: str, line: int, words: str) -> None:
    start = process_time()
    with pytest.raises(YamlFault, match=words) as caught:
        load_plain(text)
    assert caught.value.line == line
    assert process_time() - start < 2


def test_what_a_program_writes_for_two_lists_that_are_the_same_is_read() -> None:
    tiers = ["NAT", "REG"]
    written = yaml.safe_dump([{"tiers": tiers}, {"tiers": tiers}])
    assert "*id001" in written
    assert load_plain(written) == [{"tiers": tiers}, {"tiers": tiers}]
    assert load_plain("[&a x, *a, &b [y], *b]") == ["x", "x", ["y"], ["y"]]


def test_what_is_just_small_enough_is_read() -> None:
    assert load_plain("[" * DEEPEST + "]" * DEEPEST)
    assert load_plain(f"- {'x' * LONGEST_WORD}\n") == ["x" * LONGEST_WORD]
    assert load_plain("- x\n" * (MOST_NODES - 10)) == ["x"] * (MOST_NODES - 10)
    assert load_plain("") is None
