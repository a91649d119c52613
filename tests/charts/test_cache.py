"""Pictures already drawn, as files."""

import dataclasses
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.charts.cache import MOST_FILES, PictureCache
from tests.charts.drawings import USUAL, drawing, main, variant

NOW = datetime(2024, 11, 4, 12, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n"


def test_files_older_than_a_day_are_removed_at_the_start(tmp_path: Path) -> None:
    for name, age in {"old.png": 25, "old.part": 25, "fresh.png": 23}.items():
        (tmp_path / name).touch()
        os.utime(tmp_path / name, times=((NOW - timedelta(hours=age)).timestamp(),) * 2)
    PictureCache(tmp_path).clean(NOW)
    assert [path.name for path in tmp_path.iterdir()] == ["fresh.png"]


def test_the_folder_never_holds_more_than_its_most_and_the_oldest_go_first(tmp_path: Path) -> None:
    for number in range(MOST_FILES + 5):
        (tmp_path / f"{number}.png").touch()
        os.utime(tmp_path / f"{number}.png", times=(number, number))
    new = PictureCache(tmp_path).put(USUAL, PNG)
    assert len(list(tmp_path.iterdir())) == MOST_FILES
    assert new.exists()
    assert not (tmp_path / "5.png").exists()
    assert (tmp_path / "6.png").exists()


def test_another_figure_language_or_title_is_another_file(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path)
    others = [variant("autre"), dataclasses.replace(USUAL, locale="en"), drawing(main([1.0]))]
    assert len({cache.put(other, PNG).name for other in [USUAL, *others]}) == 4
    assert cache.find(USUAL) == cache.put(USUAL, PNG)
