"""A course of one's own works with what is installed: release and grade, in a folder that holds no engine."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.cli import main
from tests.toy_course import READY, ready

pytestmark = pytest.mark.timeout(300)  # nbgrader makes a gradebook, and judges start, on a machine that may be busy


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    return int(ended.value.code or 0)


def test_release_and_grade_in_a_course_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ready(tmp_path / "clone")
    mine = tmp_path / "mine"
    assert run("new", "course", str(mine), "doubling", "--from", str(tmp_path / "clone")) == 0
    monkeypatch.chdir(mine)
    assert run("release", "doubling") == 0
    assert (mine / "release" / "doubling" / "doubling.ipynb").is_file()
    work = mine / "submitted" / "student-01" / "doubling"
    work.mkdir(parents=True)
    (work / "doubling.py").write_text(READY["reference/doubling.py"].replace("x / 2", "x / 4"), encoding="utf-8")
    assert run("grade", "doubling", "--jobs", "1") == 0
    verdict = json.loads((mine / "verdicts" / "doubling" / "student-01.json").read_text(encoding="utf-8"))
    assert [(item["id"], item["mistake"]) for item in verdict["exercises"]] == [("double", None), ("halve", "quarter")]
    assert (mine / "gradebook.db").is_file()
    assert (mine / "feedback" / "doubling.html").is_file()
