"""The settings: read once, every fault named at once, and no secret ever repeated."""

from pathlib import Path
from urllib.parse import quote

import pytest

from bot.__main__ import main
from bot.domain.people import Operator
from bot.settings import NAMES, SettingsError, read_settings
from bot.store.engine import make_engine

KEY = "0f" * 32


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def test_nothing_needs_to_be_set():
    settings = read_settings({})
    assert settings.database_url == f"sqlite:///{quote(str(settings.data_path / 'chezvous.sqlite3'))}"
    assert settings.data_path.name == "chezvous"
    assert settings.person_key is None
    assert settings.operator == Operator()
    assert settings.operator.on_trial
    assert (settings.content_path / "indicators.toml").is_file()
    assert (settings.locales_path / "fr" / "LC_MESSAGES" / "chezvous.mo").is_file()


def test_an_empty_variable_is_as_if_it_were_not_there():
    assert read_settings(dict.fromkeys(NAMES, "  ")) == read_settings({})


def test_each_setting_is_taken(tmp_path: Path):
    settings = read_settings(
        {
            "DATABASE_URL": " postgres://ada:secret@db.example/tour ",
            "CONTENT_PATH": str(tmp_path),
            "PERSON_KEY": KEY.upper(),
            "OPERATOR_CONTACT": " tour@example.org ",
            "OPERATOR_NAME": " La préfecture ",
            "DPO_CONTACT": " dpo@example.org ",
            "OFFICIAL": " Yes ",
        }
    )
    assert settings.database_url == "postgres://ada:secret@db.example/tour"
    assert settings.content_path == tmp_path
    assert settings.person_key == bytes.fromhex(KEY)
    assert settings.operator == Operator(
        "La préfecture", "tour@example.org", "dpo@example.org", official=True
    )
    assert not settings.operator.on_trial


WHO = {"OPERATOR_NAME": "Tour", "OPERATOR_CONTACT": "tour@example.org", "DPO_CONTACT": "dpo@example.org"}


@pytest.mark.parametrize("missing", [(name,) for name in WHO] + [tuple(WHO)])
def test_official_is_refused_until_everybody_can_be_reached(missing: tuple[str, ...]):
    environment = WHO | dict.fromkeys(missing, " ") | {"OFFICIAL": "yes"}
    with pytest.raises(SettingsError, match=r"^OFFICIAL: yes needs OPERATOR_NAME, OPERATOR_CONTACT and DPO"):
        read_settings(environment)


@pytest.mark.parametrize("official", ["", "no", " NO "])
def test_without_official_the_operator_is_named_and_still_on_trial(official: str):
    operator = read_settings(WHO | {"OFFICIAL": official}).operator
    assert operator == Operator("Tour", "tour@example.org", "dpo@example.org")
    assert operator.on_trial


@pytest.mark.parametrize("official", ["1", "true", "oui", "y"])
def test_official_is_yes_or_no(official: str):
    with pytest.raises(SettingsError, match=r"^OFFICIAL: yes or no is expected$"):
        read_settings(WHO | {"OFFICIAL": official})


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_postgresql_needs_the_key_of_people(scheme: str):
    address = {"DATABASE_URL": f"{scheme}://ada:secret@db.example/tour"}
    assert read_settings(address | {"PERSON_KEY": KEY}).person_key
    with pytest.raises(SettingsError, match=r"PERSON_KEY: .* with PostgreSQL it must be set") as refused:
        read_settings(address)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("key", ["12", KEY + "00", KEY[:-1] + "g", "é" * 64])
def test_a_key_that_is_none_is_not_repeated(key: str):
    with pytest.raises(SettingsError, match="64 hexadecimal digits") as refused:
        read_settings({"PERSON_KEY": key})
    assert key not in str(refused.value)


def test_every_fault_is_named_at_once_without_secrets(tmp_path: Path):
    with pytest.raises(SettingsError) as refused:
        read_settings(
            {
                "DATABASE_URL": "mysql://ada:secret@db.example/tour",
                "CONTENT_PATH": str(tmp_path / "nowhere"),
                "PERSON_KEY": "abc",
                "OFFICIAL": "yes",
                "OPERATOR_NAME": "Tour",
            }
        )
    lines = str(refused.value).splitlines()
    named = sorted(line.split(":")[0] for line in lines)
    assert named == ["CONTENT_PATH", "DATABASE_URL", "OFFICIAL", "PERSON_KEY"]
    assert "secret" not in str(refused.value)


def test_the_option_overrides_the_address_and_keeps_all_beside_the_file(tmp_path: Path):
    settings = read_settings({"DATABASE_URL": "postgres://db.example/tour"}, tmp_path / "talk.sqlite3")
    assert settings.database_url == f"sqlite:///{tmp_path / 'talk.sqlite3'}"
    assert settings.data_path == tmp_path


def test_a_relative_file_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    assert read_settings({}, Path("talk.sqlite3")).database_url == f"sqlite:///{tmp_path / 'talk.sqlite3'}"
    assert read_settings({"DATABASE_URL": "sqlite:///kept/talk.sqlite3"}).data_path == tmp_path / "kept"


@pytest.mark.parametrize(
    "name", ["we?ird#a%20b.sqlite3", "é à%.sqlite3", "a:b@c+d.sqlite3", "\udce9.sqlite3"]
)
def test_a_file_may_have_any_name_and_that_one_is_opened(tmp_path: Path, name: str):
    file = tmp_path / f"in {name}" / name
    settings = read_settings({}, file)
    assert settings.data_path == file.parent
    make_engine(settings.database_url).dispose()
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [file]


def test_the_address_of_a_file_is_percent_encoded_and_may_have_options(tmp_path: Path):
    settings = read_settings({"DATABASE_URL": f"sqlite:///{tmp_path}/a%20b/c%3Fd.sqlite3?timeout=9"})
    assert settings.data_path == tmp_path / "a b"
    make_engine(settings.database_url).dispose()
    assert (tmp_path / "a b" / "c?d.sqlite3").exists()


def test_the_command_says_the_faults_and_stops(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("PERSON_KEY", "short")
    monkeypatch.setenv("CONTENT_PATH", "/nowhere/at/all")
    assert main(["check"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 2


@pytest.mark.parametrize("command", [["migrate"], ["figure", "--all"]])
def test_a_server_that_cannot_be_reached_is_told_in_one_line_without_the_password(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: list[str]
):
    monkeypatch.setenv("DATABASE_URL", "postgres://ada:s3cr3t@127.0.0.1:1/tour")
    monkeypatch.setenv("PERSON_KEY", KEY)
    assert main(command) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert err.startswith("The database 127.0.0.1:1/tour cannot be used")
    assert "s3cr3t" not in err
    assert KEY not in err


def test_the_default_database_is_in_the_users_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert main(["migrate"]) == 0
    assert [file.name for file in tmp_path.glob("chezvous/*.sqlite3")] == ["chezvous.sqlite3"]
    assert "Applied" in capsys.readouterr().out
