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
from tests.toy_course import doubling


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
        courts.append(Court(doubling(tmp_path / f"course-{len(courts)}", **changed)))
        return courts[-1]

    (tmp_path).mkdir(exist_ok=True)
    yield open_
    for court in courts:
        court.pool.close()


@pytest.fixture(scope="session")
def court(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Court]:
    one = Court(doubling(tmp_path_factory.mktemp("court") / "course"))
    yield one
    one.pool.close()
