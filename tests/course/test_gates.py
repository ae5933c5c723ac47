"""The gates that every assignment passes: fair to right answers, hard on wrong ones, silent about the solution."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.commands.validate import mistake_faults, reference_faults
from autograder.course.manifest import assignment_names, read_assignment
from autograder.course.mistakes import Mistake, read_mistakes
from autograder.publishing.strip import strip
from autograder.records import Status
from autograder.sandbox.zygote import Sandbox
from autograder.submissions.reader import read_submission

COURSE = Path(__file__).parents[2]
NAMES = assignment_names(COURSE)
# A mistake in a training is a training of its own, or several: of those, a few a run unless all are asked for.
SLOW = {"train": 2, "build_and_train": 1, "compile_model": 3, "evaluate": 4}
EVERYTHING = os.environ.get("MARK1_EVERY_MISTAKE") == "1"


def _mistakes(name: str) -> list[Mistake]:
    every = read_mistakes(read_assignment(COURSE, name))
    if name != "cnn" or EVERYTHING:
        return list(every)
    return [
        one for one in every if [m for m in every if m.exercise == one.exercise].index(one) < SLOW.get(one.exercise, 99)
    ]


MISTAKES = [pytest.param(name, mistake, id=f"{name}-{mistake.name}") for name in NAMES for mistake in _mistakes(name)]
# Answers that no exercise asks for: a check must call them wrong, and never call them a fault of its own.
GARBAGE = {
    "nothing": "None",
    "a string": "'x'",
    "an empty list": "[]",
    "nan": "float('nan')",
    "an object": "object()",
    "an empty array": "__import__('numpy').zeros(0)",
    "a tuple of garbage": "(None, 'x', [])",
    "a dict": "{'w': None}",
    "a huge array": "__import__('numpy').ones((3, 3, 3, 3, 3))",
    "a boolean": "True",
    "a function": "(lambda *a, **k: None)",
    "an integer": "10 ** 400",
}


@pytest.mark.parametrize("name", NAMES)
def test_the_reference_earns_everything(name: str, stages: Callable) -> None:
    findings = stages(name).judge()
    assert list(reference_faults(findings)) == []
    assert all(item.score == item.points for item in findings.exercises)


@pytest.mark.parametrize("name", NAMES)
def test_the_untouched_stub_earns_nothing(name: str, stages: Callable) -> None:
    stub = strip(read_assignment(COURSE, name))
    findings = stages(name).judge(stub, on_reference=False)
    assert [(item.id, item.score) for item in findings.exercises if item.score] == []
    assert [c.id for item in findings.exercises for c in item.checks if c.status is not Status.NOT_ATTEMPTED] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_cell_of_the_released_notebook_runs_in_the_sandbox(name: str) -> None:
    assignment = read_assignment(COURSE, name)
    submission = read_submission(COURSE / "release" / name, assignment, "student-01")
    assert submission.problems == ()
    with Sandbox(assignment.limits, assignment.needs) as sandbox, sandbox.worker(submission.cells) as worker:
        faults = [
            (cell.place, fault) for cell, fault in zip(submission.cells, worker.load_report, strict=True) if fault
        ]
    assert faults == []


@pytest.mark.parametrize(("name", "mistake"), MISTAKES)
def test_every_mistake_is_caught_and_named(name: str, mistake: object, stages: Callable) -> None:
    findings = stages(name).judge(mistake.source, only=mistake.exercise)
    assert list(mistake_faults(mistake, findings)) == []


# Judging cnn costs half a minute: of garbage, too, a few kinds a run unless all are asked for.
FEW = ("nothing", "a tuple of garbage", "a huge array", "a function")
GARBAGE_FOR = [
    pytest.param(name, garbage, id=f"{name}-{garbage}")
    for name in NAMES
    for garbage in GARBAGE
    if name != "cnn" or EVERYTHING or garbage in FEW
]


@pytest.mark.parametrize(("name", "garbage"), GARBAGE_FOR)
def test_garbage_is_wrong_and_no_fault_of_the_grader(name: str, garbage: str, stages: Callable) -> None:
    exercises = [exercise.id for exercise in read_assignment(COURSE, name).exercises]
    sources = [f"def {exercise}(*args, **kwargs):\n    return {GARBAGE[garbage]}\n" for exercise in exercises]
    findings = stages(name).judge(*sources)
    assert [c.id for item in findings.exercises for c in item.checks if c.status is Status.GRADER_ERROR] == []
    # A boolean or a dict can be right for a yes-or-no question or by luck: no exercise gives full marks for it.
    assert [item.id for item in findings.exercises if item.score >= item.points] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_exercise_has_visible_and_hidden_checks(name: str) -> None:
    """About 40 % visible, 60 % hidden; between 30 % and 50 % is about. The release, which is byte-checked, says it."""
    desk = json.loads((COURSE / "release" / name / "checks" / "exercises.json").read_text(encoding="utf-8"))
    shares = {item["id"]: item["visible_share"] for item in desk["exercises"]}
    assert shares.keys() == {exercise.id for exercise in read_assignment(COURSE, name).exercises}
    assert {item: share for item, share in shares.items() if not 0.3 <= share <= 0.5} == {}
