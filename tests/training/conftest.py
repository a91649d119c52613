"""The tiny corpus, read once and learnt once."""

from pathlib import Path

import pytest

from bot.domain.library import Library
from bot.training.corpus import Corpus, read_corpus
from bot.training.train import train, write
from bot.understanding.model import Model, load_model
from bot.understanding.places import Gazetteer
from tests.training import tiny


@pytest.fixture(scope="session")
def small(library: Library) -> Library:
    return tiny.small(library)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.write(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="session")
def corpus(folder: Path, small: Library, gazetteer: Gazetteer) -> Corpus:
    return read_corpus(folder, small, gazetteer)


@pytest.fixture(scope="session")
def model(folder: Path, corpus: Corpus) -> Model:
    write(train(corpus), folder)
    return load_model(folder)
