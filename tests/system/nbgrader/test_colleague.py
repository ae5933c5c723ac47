"""A colleague has nbgrader as it comes, the released files, and the package that students install."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook

# What `pip install mark1` does not bring: no check that a student runs may need it.
INSTRUCTORS = (
    "nbgrader",
    "jupytext",
    "sqlalchemy",
    "autograder.gradebook",
    "autograder.grading.grade",
)
WITNESS = f"import sys\n\nprint('loaded:', [name for name in {INSTRUCTORS!r} if name in sys.modules])"


@pytest.fixture
def colleague(course: Any, tmp_path: Path) -> Path:
    """Their course: our released folder is their source, and no line of ours is in their configuration."""
    folder = tmp_path / "colleague"
    shutil.copytree(course.path / "release" / "warmup", folder / "source" / "warmup")
    (folder / "nbgrader_config.py").write_text(
        "c = get_config()\nc.CourseDirectory.course_id = 'theirs'\n", encoding="utf-8"
    )
    done = course.run_in(folder, "nbgrader", "generate_assignment", "warmup")
    assert done.returncode == 0, done.stderr
    return folder


def test_autograde_gives_the_visible_checks_points(course: Any, colleague: Path) -> None:
    """nbgrader's own Execute runs our check cells, and reads their points."""
    notebook = course.completed(
        {"double": "def double(x):\n    return 2 * x", "spread": "def spread(x):\n    return 0.0"}
    )
    witness = {"cell_type": "code", "id": "witness", "metadata": {}, "outputs": [], "execution_count": None}
    notebook["cells"].append({**witness, "source": WITNESS})
    folder = colleague / "submitted" / "student-01" / "warmup"
    folder.mkdir(parents=True)
    (folder / "warmup.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    done = course.run_in(colleague, "nbgrader", "autograde", "warmup")
    assert done.returncode == 0, done.stderr
    with Gradebook(f"sqlite:///{colleague}/gradebook.db", "theirs") as gradebook:
        grades = gradebook.find_submission_notebook("warmup", "warmup", "student-01").grades
        scores = {grade.name: grade.auto_score for grade in grades}
    assert scores == {"test_double": 2.0, "test_spread": 0.0, "why": None}
    graded = (colleague / "autograded" / "student-01" / "warmup" / "warmup.ipynb").read_text(encoding="utf-8")
    assert "loaded: []" in graded


@pytest.mark.parametrize(
    ("spread", "sentence"),
    [
        ("def spread(x):\n    return float(max(x) - min(x))", "Success! Your notebook passes all the tests."),
        ("def spread(x):\n    return 0.0", "VALIDATION FAILED ON 1 CELL(S)!"),
    ],
)
def test_validate(course: Any, colleague: Path, spread: str, sentence: str) -> None:
    """nbgrader validate is content when all visible checks pass, and names the cell where one does not."""
    notebook = course.completed({"double": "def double(x):\n    return 2 * x", "spread": spread})
    folder = colleague / "work"
    shutil.copytree(course.path / "release" / "warmup", folder)
    (folder / "warmup.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    done = course.run_in(folder, "nbgrader", "validate", "warmup.ipynb")
    assert sentence in done.stdout


def test_mark1_validate_says_it_with_its_exit_code(course: Any) -> None:
    """nbgrader validate exits with 0 on a failure; ours with 1."""
    done = course.run("autograder.cli", "validate", str(course.path / "release" / "warmup" / "warmup.ipynb"))
    assert done.returncode == 1, done.stdout + done.stderr
