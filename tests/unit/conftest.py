"""A course of one small assignment, and its judge as a process: what a submission says comes back as a verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.course.manifest import read_assignment
from autograder.executors.jobs import Job
from autograder.executors.pool import Pool
from autograder.grading.judges import Judges, job_seconds, judge_command
from autograder.judging.submission_json import submission_to_json
from autograder.records import Cell, Submission, Verdict

MANIFEST = """
title = "Doubling"
order = 1
level = 1
minutes = 5
objectives = ["double a number"]

[limits]
call_seconds = 0.5
load_seconds = 1.0
cpu_seconds = 5.0
memory_mb = 256

[[exercise]]
id = "double"
points = 4
source = "doubling"

[[exercise]]
id = "quadruple"
points = 2
source = "doubling"
"""
REFERENCE = '''
"""Doubling."""
import numpy as np


def double(x):
    """Twice x, as a float64 array of the same shape.

    >>> double(np.array([1.0, 2.0]))
    array([2., 4.])
    """
    return 2.0 * x


def quadruple(x):
    """Four times x, by doubling twice."""
    return double(double(x))
'''
VISIBLE = '''
import numpy as np
import pytest
from autograder import expect

@pytest.mark.exercise("double", weight=2)
def test_double_one_and_two(student):
    """One becomes two, and two becomes four."""
    expect.close(student.double(np.array([1.0, 2.0])), np.array([2.0, 4.0]), because="whole numbers")

@pytest.mark.exercise("quadruple")
def test_quadruple_one(student):
    """One becomes four."""
    expect.close(student.quadruple(np.array([1.0])), np.array([4.0]), because="whole numbers")
'''
HIDDEN = '''
import numpy as np
import pytest
from autograder import expect

@pytest.mark.exercise("double", weight=1)
@pytest.mark.parametrize("x", [-31337.5, 0.0, 1e300])
def test_double_any_number(student, reference, x):
    """Any number is doubled."""
    given = np.array([x])
    expect.close(student.double(given), reference.double(given), because="a product with two is exact")

@pytest.mark.exercise("double", weight=1)
def test_double_leaves_its_argument(student):
    """The argument is not changed."""
    student.double(np.array([31337.25]))
    expect.unchanged(student)

@pytest.mark.exercise("quadruple", weight=1)
def test_quadruple_any_number(student, reference):
    """Any number is quadrupled."""
    x = np.array([31337.125])
    expect.close(student.quadruple(x), reference.quadruple(x), because="exact")
'''
MISTAKES = """
import numpy as np
from autograder import mistake

@mistake("double", hint="What is 3 doubled: 6 or 9?", caught_by=["test_double_any_number"])
def squares(x):
    return x * x

@mistake("double", hint="Whose array did you change?", caught_by=["test_double_leaves_its_argument"])
def in_place(x):
    x *= 2.0
    return x

@mistake("double", hint="When does your loop end?", caught_by=["test_double_one_and_two"], hangs=True)
def never_ends(x):
    while True:
        pass
"""


def write_course(root: Path, **changed: str) -> Path:
    """A course in `root`; `changed` replaces manifest, reference, visible, hidden or mistakes."""
    folder = root / "assignments" / "doubling"
    (folder / "checks" / "hidden").mkdir(parents=True)
    (root / "reference").mkdir()
    (folder / "assignment.toml").write_text(changed.get("manifest", MANIFEST))
    (root / "reference" / "doubling.py").write_text(changed.get("reference", REFERENCE))
    (folder / "checks" / "test_doubling.py").write_text(changed.get("visible", VISIBLE))
    (folder / "checks" / "hidden" / "test_doubling_hidden.py").write_text(changed.get("hidden", HIDDEN))
    (folder / "mistakes.py").write_text(changed.get("mistakes", MISTAKES))
    return root


class Court:
    """One judge's process for the small course."""

    def __init__(self, course: Path) -> None:
        self.assignment = read_assignment(course, "doubling")
        self.notices: list[dict[str, Any]] = []
        command = judge_command(Judges(), self.assignment)
        self.pool = Pool(command, 1, job_seconds=job_seconds(self.assignment), on_notice=self.notices.append)

    def judge(self, *sources: str) -> Verdict:
        cells = tuple(Cell(source, number=number) for number, source in enumerate(sources, start=1))
        letter = submission_to_json(Submission("student-01", "doubling", None, cells, hash="0"))
        (result,) = self.pool.run([Job("student-01", letter)])
        assert result.answer is not None, result.fault
        return Verdict.from_json(result.answer["verdict"])


@pytest.fixture
def open_court(tmp_path: Path) -> Iterator[Callable[..., Court]]:
    courts: list[Court] = []

    def open_(**changed: str) -> Court:
        courts.append(Court(write_course(tmp_path / f"course-{len(courts)}", **changed)))
        return courts[-1]

    (tmp_path).mkdir(exist_ok=True)
    yield open_
    for court in courts:
        court.pool.close()


@pytest.fixture(scope="session")
def court(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Court]:
    one = Court(write_course(tmp_path_factory.mktemp("court") / "course"))
    yield one
    one.pool.close()
