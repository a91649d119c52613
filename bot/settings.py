"""The settings, read once from the environment; every fault is named at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote

from platformdirs import user_data_path

import bot
from bot.domain.people import Operator


class SettingsError(ValueError):
    """One setting or more cannot be used; the message has a line for each."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What an operator may choose; each field is a variable of the environment, in capitals.

    Attributes:
        database_url: ``DATABASE_URL``: ``sqlite:///path`` or ``postgres://…``, percent-encoded; by
            default a SQLite file in the user's data folder.
        content_path: ``CONTENT_PATH``: another ``content/`` folder than the program's own.
        person_key: ``PERSON_KEY``: 64 hexadecimal digits, the key under which people's ids are
            hashed; by default a file beside the SQLite database. PostgreSQL needs it.
        operator: who runs this assistant: ``OPERATOR_NAME``, ``OPERATOR_CONTACT`` and ``DPO_CONTACT``,
            said as they are, and ``OFFICIAL`` (yes or no).
        data_path: where pictures and, by default, the database are kept; not a setting.
    """

    database_url: str
    content_path: Path
    person_key: bytes | None
    operator: Operator
    data_path: Path

    @property
    def locales_path(self) -> Path:
        """Where the compiled catalogues are."""
        return _own("locales")


NAMES = (
    "DATABASE_URL",
    "CONTENT_PATH",
    "PERSON_KEY",
    "OPERATOR_NAME",
    "OPERATOR_CONTACT",
    "DPO_CONTACT",
    "OFFICIAL",
)


def read_settings(environment: Mapping[str, str], database: Path | None = None) -> Settings:
    """Return the settings of an environment.

    Args:
        environment: the variables, as ``os.environ``.
        database: a SQLite file that overrides ``DATABASE_URL`` (the option ``--db``).

    Raises:
        SettingsError: names every setting that cannot be used, and what is expected.
    """
    faults: list[str] = []
    data = database.parent.absolute() if database else user_data_path("chezvous", appauthor=False)
    url = environment.get("DATABASE_URL", "").strip() or _sqlite_url(data / "chezvous.sqlite3")
    if database is not None:
        url = _sqlite_url(database)
    if not url.startswith(("sqlite:", "postgres:", "postgresql:", "postgresql+psycopg:")):
        # What is there is not repeated: it may hold a password.
        faults.append("DATABASE_URL: sqlite:///path/to/file or postgres://… is expected")
    key = _key(environment.get("PERSON_KEY", "").strip(), url, faults)
    content = Path(environment.get("CONTENT_PATH", "").strip() or _own("content"))
    if not content.is_dir():
        faults.append(f"CONTENT_PATH: a folder is expected, {content} is none")
    operator = _operator(environment, faults)
    if faults:
        raise SettingsError("\n".join(faults))
    return Settings(url, content, key, operator, _data_folder(url, data))


def _operator(environment: Mapping[str, str], faults: list[str]) -> Operator:
    name, contact, dpo = (
        environment.get(each, "").strip() for each in ("OPERATOR_NAME", "OPERATOR_CONTACT", "DPO_CONTACT")
    )
    official = environment.get("OFFICIAL", "").strip().lower()
    if official not in ("", "yes", "no"):
        faults.append("OFFICIAL: yes or no is expected")
    if official == "yes" and not (name and contact and dpo):
        faults.append("OFFICIAL: yes needs OPERATOR_NAME, OPERATOR_CONTACT and DPO_CONTACT")
    return Operator(name, contact, dpo, official == "yes")


def _key(text: str, url: str, faults: list[str]) -> bytes | None:
    expected = "PERSON_KEY: 64 hexadecimal digits are expected (openssl rand -hex 32)"
    if not text:
        if url.startswith("postgres"):
            faults.append(f"{expected}; with PostgreSQL it must be set")
        return None
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != 32:
        faults.append(expected)
    return key


def _sqlite_url(file: Path) -> str:
    """Return the address of a file, whatever stands in its name: ``?`` would end it otherwise."""
    return f"sqlite:///{quote(str(file.absolute()), errors='surrogateescape')}"


def _data_folder(url: str, default: Path) -> Path:
    """Return the folder of a SQLite file, so that what belongs together lies together."""
    if url.startswith("sqlite:///"):
        file = unquote(url.removeprefix("sqlite:///").partition("?")[0], errors="surrogateescape")
        return Path(file).absolute().parent
    return default


def _own(name: str) -> Path:
    """Return a folder that travels with the program: inside the wheel, or in the checkout."""
    package = Path(bot.__file__).parent
    inside = package / "_data" / name
    return inside if inside.is_dir() else package.parent / name
