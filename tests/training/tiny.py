"""A small content folder to learn from: five subjects, two authors, some questions to calibrate on."""

import json
from dataclasses import replace
from pathlib import Path

from bot.domain.library import Library

VOCABULARY = (
    'stop_words = "la le les de du des à en est ce que un une"\n[spellings]\nfib = "fibre"\n[words]\n'
)
ONE = """\
# author: one
[IND-306]
la fibre optique
où en est la fibre
avoir internet par la fibre
raccorder ma maison à la fibre
[IND-306 en]
is there fibre here
how many homes have fibre
[theme:sante]
la santé
les chiffres de la santé
santé et hôpital
se soigner à hôpital
[theme:sante en]
the health figures
what about health
[intent:help]
aide
que sais-tu faire
comment ça marche ici
[intent:help en]
what can you do
what is this for
[out:cuisine]
la recette des crêpes
cuire un gâteau au chocolat
une recette de soupe
[out:cuisine en]
what is a good cake recipe
the soup recipe please
[distress:medical]
mon père respire mal
il saigne beaucoup
elle a perdu connaissance
"""
TWO = """\
# author: two
[IND-306]
fibre optique chez les gens
internet en fibre
raccordement fibre optique
[IND-306 en]
what is the fibre coverage
[theme:sante]
santé publique
la santé des gens
hôpital et santé
[intent:help]
aide moi
que sais-tu faire pour moi
[out:cuisine]
recette de crêpes
recette de gâteau au chocolat
[distress:medical]
mon père ne respire plus
il saigne
"""
QUESTIONS = [
    {"text": "vous avez la fibre optique", "accept": ["IND-306"]},
    {"text": "santé et hôpital public", "accept": ["theme:sante"]},
    {"text": "une recette de crêpes au chocolat", "accept": ["none"]},
    {"text": "une recette de soupe", "accept": ["none"]},
    {"text": "il respire mal et saigne", "accept": ["none"], "note": "distress: medical"},
    {"text": "la fibre ou la santé", "accept": ["choice"], "among": ["IND-306", "theme:sante"]},
]


def write(folder: Path, **files: str | None) -> Path:
    """Write what is learnt from; ``one=None`` leaves a file out."""
    texts: dict[str, str | None] = {
        "one": ONE,
        "two": TWO,
        "vocabulary": VOCABULARY,
        "calibration": "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in QUESTIONS),
    } | files
    names = {"vocabulary": "vocabulary.toml", "calibration": "calibration.jsonl"}
    (folder / "questions").mkdir(exist_ok=True)
    for name, text in texts.items():
        if text is not None:
            (folder / names.get(name, f"questions/{name}.txt")).write_text(text, "utf-8")
    return folder


def small(library: Library) -> Library:
    """Return a library that has little more than what the tiny corpus asks for."""
    return replace(
        library,
        indicators={"IND-306": library.indicators["IND-306"]},
        themes={"sante": library.themes["sante"]},
        answers={},
        families={"out:cuisine": library.families["out:cuisine"]},
    )
