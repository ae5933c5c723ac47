"""The demo class through both doors: the loose programs adopted first, then the two gradebooks row by row."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
POLICY = '[late]\npenalty_per_day = 0.1\n\n[[extension]]\nstudent = "student-05"\ndays = 3\n'
DUE = "due = 2026-11-02T18:00:00Z\n"
# Two of these are late, and one of the two has an extension.
CAME = {
    "student-03": "2026-11-02 17:00:00 UTC",
    "student-04": "2026-11-04 12:00:00 UTC",
    "student-05": "2026-11-04 12:00:00 UTC",
}


@pytest.fixture(scope="module")
def adopted(course_in: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A course with the perceptron assignment and its class, as it stands after `mark1 adopt`."""
    course = course_in(tmp_path_factory.mktemp("demo") / "course")
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "assignments" / "perceptron", course.path / "assignments" / "perceptron", ignore=ignored)
    shutil.copytree(ROOT / "reference", course.path / "reference", ignore=ignored)
    shutil.copy(ROOT / "nbgrader_config.py", course.path)
    manifest = course.path / "assignments" / "perceptron" / "assignment.toml"
    manifest.write_text(DUE + manifest.read_text(encoding="utf-8"), encoding="utf-8")
    (course.path / "mark1.toml").write_text(POLICY, encoding="utf-8")
    course.mark1("release", "perceptron")
    handed_in = tmp_path_factory.mktemp("handed_in") / "class"
    subprocess.run([sys.executable, ROOT / "demo" / "make_class.py", handed_in], check=True)
    course.mark1("adopt", "perceptron", str(handed_in))
    for student, came in CAME.items():
        (course.path / "submitted" / student / "perceptron" / "timestamp.txt").write_text(came, encoding="utf-8")
    return course


def test_no_difference(adopted: Any, tmp_path: Path) -> None:
    """24 students, every grade, flag, comment, time and penalty: the same, whichever command judged them."""
    ours, theirs = adopted.copy(tmp_path / "ours"), adopted.copy(tmp_path / "theirs")
    ours.mark1("grade", "perceptron")
    theirs.nbgrader("autograde", "perceptron")
    rows = ours.rows(assignment="perceptron")
    assert len({student for student, _ in rows}) == 24
    assert theirs.rows(assignment="perceptron") == rows
    assert [rows[student, "submission"][2] > 0 for student in CAME] == [False, True, False]
    theirs.nbgrader("generate_feedback", "perceptron")
    hidden = sorted((ROOT / "assignments" / "perceptron" / "checks" / "hidden").glob("test_*.py"))
    texts = [path.read_text(encoding="utf-8") for path in hidden]
    lines = {line.strip() for text in texts for line in text.splitlines() if "(" in line and len(line.strip()) > 30}
    assert len(lines) > 100
    for course in (ours, theirs):
        pages = sorted((course.path / "feedback").rglob("*.html"))
        assert len(pages) >= 24
        for page in pages:
            text = page.read_text(encoding="utf-8")
            assert not [line for line in lines if line in text]
            assert not [path.name for path in hidden if path.name in text]
