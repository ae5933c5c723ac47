"""The one sentence about a part that is missing says from where it comes, and never the name alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from autograder.commands.parts import PARTS, sentence, sentence_about
from autograder.errors import to_install

ROOT = Path(__file__).parents[3]


def test_without_a_course_the_courses_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    wanted = 'this needs Keras: pip install "<the mark1 wheel that your course gives>[keras]"'
    assert sentence("keras") == wanted
    assert sentence_about(ModuleNotFoundError(name="keras.layers")) == wanted
    assert sentence_about(ModuleNotFoundError(name="pandas")) is None


def test_a_course_that_says_from_where_is_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "assignments").mkdir()
    below = tmp_path / "submitted"
    below.mkdir()
    monkeypatch.chdir(below)
    address = "https://uni.example/mark1-0.1.0"
    (tmp_path / "mark1.toml").write_text(f'[course]\ninstall = "mark1 @ {address}"\n', encoding="utf-8")
    assert sentence("cluster") == f'this needs the part for clusters: pip install "mark1[cluster] @ {address}"'
    (tmp_path / "mark1.toml").write_text("[course]\ninstall = 1\n", encoding="utf-8")  # told by whoever needs the file
    assert sentence("cluster").endswith('pip install "<the mark1 wheel that your course gives>[cluster]"')


def test_nothing_else_in_the_engine_tells_how_to_install_it() -> None:
    """No package of this name is on the index: whoever follows such a line would install a stranger's."""
    told = re.compile(r"pip install [\"']?mark1")
    files = [path for path in (ROOT / "autograder").rglob("*.py") if path.name != "first_cell.py"]
    assert len(files) > 100
    assert [path.name for path in files if told.search(path.read_text(encoding="utf-8"))] == []
    assert {to_install(part).partition(" ")[0] for part in PARTS} == {"pip"}
