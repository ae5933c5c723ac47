"""A verdict owes nothing to chance: five runs, in other orders and with one and two judges, say the same byte for byte."""

from __future__ import annotations

import difflib
import json
import random
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from autograder.course.manifest import assignment_names, read_assignment
from autograder.judging.badges import read_badge

HOME = Path(__file__).resolve().parents[3]
NUMPY = [name for name in assignment_names(HOME) if "keras" not in read_assignment(HOME, name).needs]
# Every day the assignment whose training starts at random, and those with a badge for speed; the others draw and time nothing.
DAILY = ("perceptron", *(name for name in NUMPY if read_badge(read_assignment(HOME, name)) is not None))
STUDENTS = 8
RUNS = ((0, 1), (1, 2), (2, 2), (3, 1), (4, 2))  # the seed of the order (0: as it is), judges


def test_five_runs_give_the_same_verdicts(classes: ModuleType, tmp_path: Path, name: str) -> None:
    assignment = classes.make_course(tmp_path / "course", name)
    submitted = tmp_path / "submitted"
    classes.make_class(assignment, submitted, STUDENTS, seed=12)
    classes.make_class(assignment, submitted / "right", 1, mix=classes.Mix(wrong=0.0, untouched=0.0))
    (submitted / "right" / "student-01").rename(submitted / "student-00")
    (submitted / "right").rmdir()
    first, *others = [judged(tmp_path, name, submitted, seed, judges) for seed, judges in RUNS]
    assert len(first) == STUDENTS + 1
    assert len(set(first.values())) > STUDENTS // 2
    for other in others:
        assert [line for student in first for line in differing(first[student], other[student])] == []


def judged(folder: Path, name: str, submitted: Path, seed: int, judges: int) -> dict[str, str]:
    """Each student's verdict as text, without name and seconds; the class is judged in the order that the seed gives."""
    students = sorted(path.name for path in submitted.iterdir())
    shuffled = random.Random(seed).sample(students, len(students)) if seed else students
    run = folder / f"run-{seed}"
    place = {student: f"student-{number:02}" for number, student in enumerate(shuffled)}
    for student, named in place.items():
        shutil.copytree(submitted / student, run / "submitted" / named)
    command = [sys.executable, "-m", "autograder.cli", "grade", name, "--course", str(folder / "course")]
    options = ["--submitted", str(run / "submitted"), "--verdicts", str(run / "verdicts"), "--jobs", str(judges)]
    done = subprocess.run(
        [*command, *options, "--no-gradebook"], cwd=HOME, capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return {student: _told(run / "verdicts" / name / f"{named}.json") for student, named in place.items()}


def differing(one: str, other: str) -> list[str]:
    """The lines of two verdicts, as indented JSON, in which they differ."""
    lines = [json.dumps(json.loads(text), indent=1).splitlines() for text in (one, other)]
    return [line for line in difflib.ndiff(*lines) if line[0] in "-+"]


def _told(path: Path) -> str:
    verdict = json.loads(path.read_text(encoding="utf-8"))
    return json.dumps({**verdict, "seconds": 0, "student": ""})


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    marks = {name: () if name in DAILY else pytest.mark.exhaustive(name) for name in NUMPY}
    metafunc.parametrize("name", [pytest.param(name, marks=marks[name]) for name in NUMPY])
