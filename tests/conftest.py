"""What every test may use; and in CI, a skipped test is a failure."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings

from bot.app import editions_of
from bot.content import load_library
from bot.dialogue import Assistant
from bot.domain.library import Library
from bot.settings import read_settings
from bot.understanding.known import build
from bot.understanding.model import load_model
from bot.understanding.places import Gazetteer, load_gazetteer
from handlers import router

# How long an example takes says more of the machine than of the code: speed has its own benchmarks.
settings.register_profile("chezvous", deadline=None)
settings.load_profile("chezvous")

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
"""The instant at which the tests speak."""

SHARED = Path(__file__).parents[1].parent / "shared"
"""The official files, beside the checkout; absent on most machines."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):
    report = yield
    official = item.get_closest_marker("official_data") is not None
    if report.skipped and os.environ.get("CI") and not official and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped in CI: {report.longrepr}"
    return report


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("official_data") and not SHARED.is_dir():
        pytest.skip("../shared is absent: the official files cannot be compared")


@pytest.fixture(scope="session")
def content() -> Path:
    return read_settings({}).content_path


@pytest.fixture(scope="session")
def gazetteer(content: Path) -> Gazetteer:
    return load_gazetteer(content / "territories")


@pytest.fixture(scope="session")
def library(content: Path, gazetteer: Gazetteer) -> Library:
    editions = sorted(editions_of(content).values(), key=lambda edition: edition.on, reverse=True)
    return load_library(content, tuple(editions), gazetteer)


@pytest.fixture(scope="session")
def assistant(content: Path, library: Library, gazetteer: Gazetteer) -> Assistant:
    known = build(library, gazetteer, load_model(content))
    return Assistant(known, router(), read_settings({}).locales_path)
