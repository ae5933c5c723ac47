"""A course of one tiny assignment, published by nbgrader itself, and verdicts made by hand."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from autograder.records import (
    Assignment,
    CheckOutcome,
    Exercise,
    ExerciseOutcome,
    ManualOutcome,
    ManualStatus,
    ManualTask,
    Status,
    Submission,
    Verdict,
    VerdictStatus,
)
from autograder.submissions.timestamp import read_timestamp

ROOT = Path(__file__).parents[3]
DUE = datetime(2026, 11, 2, 18, 0, tzinfo=UTC)
EXERCISES = (Exercise("double", 2.0, "tiny"), Exercise("halve", 1.0, "tiny"))
SCHEME = "Mark scheme: one point for the limit, one for the reason."


def code_cell(name: str, source: str, points: float | None = None) -> dict[str, Any]:
    own: dict[str, Any] = {"grade": points is not None, "grade_id": name, "locked": points is not None}
    own |= {"schema_version": 3, "solution": points is None, "task": False}
    if points is not None:
        own["points"] = points
    metadata = {"nbgrader": own}
    return {
        "cell_type": "code",
        "id": name,
        "metadata": metadata,
        "source": source,
        "outputs": [],
        "execution_count": None,
    }


def task_cell(name: str, points: float) -> dict[str, Any]:
    own = {"grade": False, "grade_id": name, "locked": True, "points": points, "schema_version": 3, "solution": False}
    return {"cell_type": "markdown", "id": name, "metadata": {"nbgrader": {**own, "task": True}}, "source": SCHEME}


def notebook(cells: Sequence[dict[str, Any]]) -> dict[str, Any]:
    spec = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return {"cells": list(cells), "metadata": {"kernelspec": spec}, "nbformat": 4, "nbformat_minor": 5}


def source_cells(exercises: Sequence[Exercise] = EXERCISES) -> list[dict[str, Any]]:
    cells: list[dict[str, Any]] = [{"cell_type": "markdown", "id": "title", "metadata": {}, "source": "# Tiny"}]
    for item in exercises:
        head = f'def {item.id}(x):\n    """One number in, one out."""'
        body = f"{head}\n    ### BEGIN SOLUTION\n    return x\n    ### END SOLUTION"
        cells.append(code_cell(item.id, body))
        cells.append(code_cell(f"test_{item.id}", f'check("{item.id}")', item.points))
    cells.append({"cell_type": "markdown", "id": "answer", "metadata": {}, "source": "*Write your answer here.*"})
    cells.append(task_cell("limit", 2.0))
    return cells


def generate_assignment(course: Path, name: str = "tiny") -> subprocess.CompletedProcess[str]:
    """Run nbgrader's own generate_assignment in the course."""
    command = [sys.executable, "-m", "nbgrader", "generate_assignment", name, "--force"]
    environment = {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "PYTHONPATH": str(ROOT), "HOME": str(course)}
    return subprocess.run(command, cwd=course, capture_output=True, text=True, check=False, env=environment)


def write_source(course: Path, exercises: Sequence[Exercise] = EXERCISES) -> None:
    source = course / "source" / "tiny"
    source.mkdir(parents=True, exist_ok=True)
    (source / "tiny.ipynb").write_text(json.dumps(notebook(source_cells(exercises))), encoding="utf-8")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course as nbgrader's generate_assignment leaves it; nobody writes to this one."""
    course = tmp_path_factory.mktemp("published")
    shutil.copy(ROOT / "nbgrader_config.py", course)
    (course / "assignments" / "tiny").mkdir(parents=True)
    (course / "assignments" / "tiny" / "assignment.toml").write_text(
        "", encoding="utf-8"
    )  # its name is all that is asked
    write_source(course)
    done = generate_assignment(course)
    assert done.returncode == 0, done.stderr
    return course


@pytest.fixture
def course(published: Path, tmp_path: Path) -> Path:
    """A copy of the published course for one test."""
    return Path(shutil.copytree(published, tmp_path / "course"))


@pytest.fixture
def publish_again(course: Path) -> Callable[[Sequence[Exercise]], None]:
    """Publish the assignment once more, with these exercises."""

    def publish_again(exercises: Sequence[Exercise]) -> None:
        write_source(course, exercises)
        done = generate_assignment(course)
        assert done.returncode == 0, done.stderr

    return publish_again


@pytest.fixture
def assignment(course: Path) -> Assignment:
    return Assignment(
        name="tiny",
        course=course,
        title="Tiny",
        order=1,
        level=1,
        minutes=5,
        objectives=(),
        exercises=EXERCISES,
        manual=(ManualTask("limit", 2.0),),
        due=DUE,
    )


@pytest.fixture
def hand_in(course: Path) -> Callable[..., Submission]:
    """Put a notebook (or bytes) into submitted/ and return the submission."""

    def hand_in(
        student: str, cells: Sequence[dict[str, Any]] | bytes | None = None, *, came: str | None = None, **more: Any
    ) -> Submission:
        folder = course / "submitted" / student / "tiny"
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "tiny.ipynb"
        if cells is None:
            cells = json.loads((course / "release" / "tiny" / "tiny.ipynb").read_text(encoding="utf-8"))["cells"]
        path.write_bytes(cells if isinstance(cells, bytes) else json.dumps(notebook(cells)).encode())
        if came:
            (folder / "timestamp.txt").write_text(came, encoding="utf-8")
        moment = read_timestamp(folder).moment
        return Submission(student, "tiny", more.pop("path", path), (), f"hash of {student}", timestamp=moment, **more)

    return hand_in


def outcome(item: Exercise, share: float, status: Status = Status.FAILED, hint: str | None = None) -> ExerciseOutcome:
    """An exercise with two checks, of which the first carries `share` of the weight and passes."""
    checks = []
    if share > 0:
        checks.append(CheckOutcome("first", "A number comes out.", False, share, Status.PASSED))
    if share < 1:
        checks.append(CheckOutcome("second", "The number is right.", True, 1 - share, status))
    return ExerciseOutcome(item.id, item.points, item.points * share, tuple(checks), None, hint)


@pytest.fixture
def verdict() -> Callable[..., Verdict]:
    """A verdict with these shares of the two exercises' points."""

    def verdict(
        student: str,
        *shares: float,
        status: Status = Status.FAILED,
        hint: str | None = None,
        answer: str = "unanswered",
        person: bool = False,
    ) -> Verdict:
        outcomes = tuple(outcome(item, share, status, hint) for item, share in zip(EXERCISES, shares, strict=False))
        total = None if person else sum(item.score for item in outcomes)
        return Verdict(
            assignment="tiny",
            student=student,
            score=total,
            max_score=3.0,
            status=VerdictStatus.NEEDS_PERSON if person else VerdictStatus.GRADED,
            submission_hash=f"hash of {student}",
            course_hash="course",
            sandbox=(),
            seconds=0.1,
            exercises=outcomes,
            manual=(ManualOutcome("limit", 2.0, ManualStatus(answer)),),
        )

    return verdict
