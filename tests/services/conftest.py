import pytest

from bot.domain.people import Register
from bot.i18n import Speech
from bot.settings import read_settings

VOICES = {
    "fr": ("fr", Register.STANDARD),
    "plain": ("fr", Register.PLAIN),
    "en": ("en", Register.STANDARD),
}


@pytest.fixture(scope="session")
def speeches() -> dict[str, Speech]:
    folder = read_settings({}).locales_path
    return {voice: Speech(locale, register, folder) for voice, (locale, register) in VOICES.items()}


@pytest.fixture(scope="session")
def fr(speeches) -> Speech:
    return speeches["fr"]


@pytest.fixture(scope="session")
def en(speeches) -> Speech:
    return speeches["en"]
