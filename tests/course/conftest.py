"""Every assignment's checks, started once a test session and kept for all tests that ask them."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.course.manifest import assignment_names, read_assignment
from autograder.course.reference import reference_source, sources
from autograder.executors.jobs import Job
from autograder.executors.pool import Pool
from autograder.grading.judges import Judges, job_seconds, judge_command
from autograder.judging.submission_json import submission_to_json
from autograder.records import Assignment, Cell, Submission, Verdict

COURSE = Path(__file__).parents[2]
NAMES = assignment_names(COURSE)


class Stage:
    """One judge's process for an assignment; it judges sources as it judges a class."""

    def __init__(self, assignment: Assignment) -> None:
        self.assignment = assignment
        self.reference = [reference_source(assignment, source) for source in sources(assignment)]
        self.pool = Pool(
            judge_command(Judges(), assignment), 1, job_seconds=job_seconds(assignment), on_notice=self._notice
        )

    def _notice(self, line: dict[str, Any]) -> None:
        assert "refused" not in line, line

    def judge(self, *written: str, on_reference: bool = True, only: str | None = None) -> Verdict:
        """The verdict on these sources, laid over the reference as a student's cells would be."""
        texts = [*self.reference, *written] if on_reference else list(written)
        cells = tuple(Cell(text, number=number) for number, text in enumerate(texts, start=1))
        submission = Submission("student-01", self.assignment.name, None, cells, hash="0", only=only)
        (result,) = self.pool.run([Job("student-01", submission_to_json(submission))])
        assert result.answer is not None, result.fault
        return Verdict.from_json(result.answer["verdict"])


@pytest.fixture(scope="session")
def stages() -> Iterator[Callable[[str], Stage]]:
    made: dict[str, Stage] = {}

    def stage(name: str) -> Stage:
        if name not in made:
            made[name] = Stage(read_assignment(COURSE, name))
        return made[name]

    yield stage
    for one in made.values():
        one.pool.close()


@pytest.fixture(scope="module")
def on_jax() -> Iterator[Stage]:
    """The judge of `cnn` in a process whose KERAS_BACKEND is jax."""
    for package in ("keras", "jax"):
        if importlib.util.find_spec(package) is None:
            pytest.skip(f"{package} is not installed, so nothing is judged on JAX: pip install 'mark1[jax]'")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("KERAS_BACKEND", "jax")
        stage = Stage(read_assignment(COURSE, "cnn"))
        yield stage
    stage.pool.close()


@pytest.fixture
def grade_source(stages: Callable[[str], Stage]) -> Callable[[str, dict[str, str]], Verdict]:
    """`grade_source("softmax", {"softmax": source})`: the verdict with these exercises laid over the reference."""

    def grade(name: str, written: dict[str, str]) -> Verdict:
        only = next(iter(written)) if len(written) == 1 else None  # the others are the reference's: no news
        return stages(name).judge(*written.values(), only=only)

    return grade
