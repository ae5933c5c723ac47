"""The gates that every assignment passes: fair to right answers, hard on wrong ones, silent about the solution."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from autograder.commands.validate import mistake_faults, reference_faults
from autograder.course.manifest import read_assignment
from autograder.course.mistakes import Mistake, read_mistakes
from autograder.publishing.strip import strip
from autograder.records import Status
from autograder.sandbox.zygote import Sandbox
from autograder.submissions.reader import read_submission
from tests.course.conftest import COURSE, NAMES, Asked
from tests.course.tables import read_table

# Of each exercise the commonest mistakes every day, and of the others every third. An everyday change, of the engine or of a
# library, breaks the way from an answer to a name, and breaks it for many; what is each mistake's own changes with the files of
# its assignment alone, and with them the whole run is due (tests/sampling.py).
COMMONEST, THIRD = 6, 3


def mistakes(name: str) -> Iterator[Any]:
    """An assignment's mistakes, as parameters; beyond its sample, they are for an exhaustive run."""
    samples = read_table(name, "sampled").get("MISTAKES")
    seen = Counter[str]()
    for mistake in read_mistakes(read_assignment(COURSE, name)):
        number = seen[mistake.exercise]
        seen[mistake.exercise] += 1
        if samples is None:
            a_day = number < COMMONEST or number % THIRD == 0
        else:
            a_day = number < samples.get(mistake.exercise, number + 1)
        asked = Asked((mistake.source,), only=mistake.exercise)
        marks = () if a_day else pytest.mark.exhaustive(name)
        yield pytest.param(name, mistake, asked, marks=marks, id=f"{name}-{mistake.name}")


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


@pytest.mark.parametrize(("name", "mistake", "asked"), [one for name in NAMES for one in mistakes(name)])
def test_every_mistake_is_caught_and_named(name: str, mistake: Mistake, asked: Asked, stages: Callable) -> None:
    assert list(mistake_faults(mistake, stages(name).verdict(asked))) == []


def garbage(name: str) -> Iterator[Any]:
    """Submissions that answer with garbage, as parameters: exercise by exercise where they train, whole elsewhere."""
    assignment = read_assignment(COURSE, name)
    ids = [exercise.id for exercise in assignment.exercises]
    a_day = read_table(name, "sampled").get("GARBAGE", GARBAGE)
    for kind, value in GARBAGE.items():
        marks = () if kind in a_day else pytest.mark.exhaustive(name)
        sources = {one: f"def {one}(*args, **kwargs):\n    return {value}\n" for one in ids}
        if "keras" in assignment.needs:
            for one, source in sources.items():
                yield pytest.param(name, Asked((source,), only=one), marks=marks, id=f"{name}-{kind}-{one}")
        else:
            yield pytest.param(name, Asked(tuple(sources.values())), marks=marks, id=f"{name}-{kind}")


@pytest.mark.parametrize(("name", "asked"), [one for name in NAMES for one in garbage(name)])
def test_garbage_is_wrong_and_no_fault_of_the_grader(name: str, asked: Asked, stages: Callable) -> None:
    findings = stages(name).verdict(asked)
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
