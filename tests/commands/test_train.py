"""``chezvous train`` on a small content folder: the same phrasings give the same model, and it is used."""

import gzip
import json
from pathlib import Path

import pytest

from bot.barometer.codec import encode
from bot.understanding.model import FILE, load_model
from tests.commands.conftest import Chezvous
from tests.content.content_files import CAL, QUE, write
from tests.domain.figures_of import edition, measure

ASKED = {
    "IND-1": ["la chose avance", "combien de choses", "les choses chez moi", "le nombre de choses en tout"],
    "intent:help": ["aide", "que sais tu faire", "comment ça marche", "un peu d'aide pour commencer"],
    "out:travaux": [
        "des travaux dans ma rue",
        "mes travaux de toiture",
        "une grue devant ma porte",
        "chantier",
    ],
    "distress:danger": ["on me suit", "au secours", "il me menace dehors", "quelqu'un force ma porte"],
}
"""What two authors write, each half of it."""
CALIBRATION = [
    *({"id": f"c{n}", "text": text, "accept": ["IND-1"]} for n, text in enumerate(ASKED["IND-1"])),
    {"id": "n1", "text": "une recette de gâteau", "accept": ["none"]},
    {"id": "n2", "text": "la météo de demain", "accept": ["none"]},
]


def phrasings(half: int) -> str:
    lines = [f"# author: {('one', 'two')[half]}"]
    for subject, texts in ASKED.items():
        lines += [f"[{subject}]", *texts[half::2]]
    return "\n".join([*lines, "[IND-1 en]", "the thing" if half else "how many things", ""])


@pytest.fixture
def small(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small content folder with the country's places, which the commands are told to use."""
    calibration = "".join(f"{json.dumps(each)}\n" for each in CALIBRATION)
    folder = write(
        tmp_path / "content",
        {QUE: phrasings(0), "questions/second.txt": phrasings(1), CAL: calibration},
    )
    (folder / "territories").symlink_to(content / "territories")
    (folder / "barometer" / "2024-10-15.json.gz").write_bytes(
        encode(edition("2024-10-15", {}, measure("IND-1")))
    )
    monkeypatch.setenv("CONTENT_PATH", str(folder))
    return folder


@pytest.mark.slow
def test_what_is_learnt_is_written_and_understood(chezvous: Chezvous, small: Path):
    ran = chezvous("train")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("21 phrasings learnt; ")
    model = load_model(small)
    assert set(model.subjects) == {*ASKED, "theme:culture", "reseau"}
    assert model.find_exact("que sais-tu faire") == "intent:help"
    assert model.candidates("combien de choses en tout")[0].subject == "IND-1"


@pytest.mark.slow
def test_the_same_phrasings_give_the_same_model_byte_for_byte(chezvous: Chezvous, small: Path):
    models = []
    for _ in range(2):
        assert chezvous("train").status == 0
        models.append((small / FILE).read_bytes())
    assert models[0] == models[1]
    assert json.loads(gzip.decompress(models[0]))["digest"]


@pytest.mark.slow
def test_a_new_phrasing_changes_the_model_and_check_asks_for_it(chezvous: Chezvous, small: Path):
    chezvous("train")
    before = (small / FILE).read_bytes()
    with (small / QUE).open("a") as file:
        file.write("[IND-1]\nles bidules progressent\n")
    assert "model.json.gz:?: phrasings, names or words changed since it was made" in chezvous("check").err
    chezvous("train")
    assert (small / FILE).read_bytes() != before
    assert "model.json.gz" not in chezvous("check").err


def test_what_cannot_be_learnt_is_named_and_the_model_stays(chezvous: Chezvous, small: Path):
    (small / FILE).write_bytes(b"as it was")
    with (small / QUE).open("a") as file:
        file.write("[IND-999]\nquelque chose\n")
    (small / CAL).write_text('{"text": "sans rien"}\n')
    ran = chezvous("train")
    assert (ran.status, ran.out) == (1, "")
    assert [line.split(": ")[0] for line in ran.err.splitlines()] == [f"{QUE}:17", f"{CAL}:1"]
    assert (small / FILE).read_bytes() == b"as it was"
