"""The examples in the docstrings are true."""

import doctest
import importlib
import pkgutil

import pytest

import bot
import handlers

MODULES = sorted(
    found.name
    for package in (bot, handlers)
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    # Importing these runs something: the command line, and Alembic's environment.
    if not found.name.endswith((".__main__", "migrations.env"))
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_hold(name):
    module = importlib.import_module(name)
    result = doctest.testmod(module)
    assert result.failed == 0


def test_there_are_examples():
    finder = doctest.DocTestFinder(exclude_empty=True)
    found = [test for name in MODULES for test in finder.find(importlib.import_module(name)) if test.examples]
    assert len(found) >= 8
