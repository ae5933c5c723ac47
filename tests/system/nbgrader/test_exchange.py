"""nbgrader's exchange from end to end: two members in homes of their own, an instructor, and our judge between."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

CONFIG = """c = get_config()
c.CourseDirectory.course_id = "mark1"
c.Exchange.root = {exchange!r}
c.Exchange.cache = {cache!r}
"""


@dataclass(frozen=True)
class Member:
    """Somebody who takes the course: a home, and their own nbgrader there."""

    name: str
    home: Path
    exchange: Path
    course: Any

    def nbgrader(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        (self.home / "work").mkdir(parents=True, exist_ok=True)
        config = CONFIG.format(exchange=str(self.exchange), cache=str(self.home / "cache"))
        (self.home / "work" / "nbgrader_config.py").write_text(config, encoding="utf-8")
        command = ("nbgrader", *arguments, "--course", "mark1")
        # nbgrader asks for the user's name: JUPYTERHUB_USER counts for "jovyan" only, so the flag names the student.
        done = self.course.run_in(self.home / "work", *command, home=self.home)
        assert done.returncode == 0, done.stderr
        return done

    @property
    def notebook(self) -> Path:
        return self.home / "work" / "warmup" / "warmup.ipynb"


@pytest.fixture
def exchange(tmp_path: Path) -> Path:
    folder = tmp_path / "exchange"
    folder.mkdir()
    folder.chmod(0o777)  # as nbgrader asks for: everybody hands in there
    return folder


def test_release_fetch_submit_collect_autograde_feedback(course: Any, exchange: Path, tmp_path: Path) -> None:
    """An assignment goes out and comes back as a page of feedback, twice for who hands in twice."""
    config = course.path / "nbgrader_config.py"
    own = f"\nc.Exchange.root = {str(exchange)!r}\n"
    config.write_text(config.read_text(encoding="utf-8") + own, encoding="utf-8")
    members = [Member(name, tmp_path / name, exchange, course) for name in ("student-01", "student-05")]

    course.nbgrader("release_assignment", "warmup")
    for member in members:
        member.nbgrader("fetch_assignment", "warmup")
        assert (member.notebook.parent / "checks" / "test_warmup.py").exists()
        notebook = course.completed({"double": "def double(x):\n    return x * x"})
        member.notebook.write_text(json.dumps(notebook), encoding="utf-8")
        member.nbgrader("submit", "warmup", "--student", member.name)
    course.nbgrader("collect", "warmup")
    course.nbgrader("autograde", "warmup")
    first = course.rows()
    assert [first[member.name, "test_double"][0] for member in members] == [0.0, 0.0]
    # It is long after the due date, also for the student who had two days more.
    assert all(first[member.name, "submission"][1] > 0 for member in members)

    again = members[0]
    notebook = course.completed(
        {"double": "def double(x):\n    return x + x", "spread": "def spread(x):\n    return max(x)"}
    )
    again.notebook.write_text(json.dumps(notebook), encoding="utf-8")
    again.nbgrader("submit", "warmup", "--student", again.name)
    course.nbgrader("collect", "warmup", "--update")
    course.mark1("grade", "warmup", "--jobs", "1")
    assert course.rows()[again.name, "test_double"][0] == 2.0
    history = course.path / "verdicts" / "warmup" / "history" / again.name / "1.json"
    assert json.loads(history.read_text(encoding="utf-8"))["exercises"][0]["score"] == 0.0

    course.mark1("feedback", "warmup")
    course.nbgrader("release_feedback", "warmup")
    pages = []
    for member in members:
        member.nbgrader("fetch_feedback", "warmup")
        fetched = list((member.home / "work" / "warmup" / "feedback").rglob("*.html"))
        assert len(fetched) == 1
        pages.append(fetched[0].read_text(encoding="utf-8"))
    assert [bool(re.search(r"Is three times three", page)) for page in pages] == [False, True]
