"""The same notebooks under otter-grader and check50, where an environment has them: seconds a submission.

Both run the visible checks, as nbgrader does here: an exercise is one test that asks `check(...)`. Otter executes the
notebook; check50 grades programs, so that it gets the solution cells as a `.py` file and no notebook at all. The
environment needs this package beside them, and otter wants ipykernel named:

    pip install otter-grader ipykernel check50 .
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from autograder.records import Assignment
from benchmarks.measuring import Measured, measure

OTTER_TEST = """\
OK_FORMAT = True
test = {{
    "name": {name!r}, "points": {points!r},
    "suites": [{{
        "cases": [{{"code": {code!r}, "hidden": False, "locked": False}}],
        "scored": True, "setup": "", "teardown": "", "type": "doctest",
    }}],
}}
"""
CHECK50_HEAD = "import check50\n"
CHECK50_TEST = """

@check50.check()
def {name}():
    {name!r}
    check50.run({command!r}).exit(0)
"""
ASK = "from autograder import check; done = check({name!r}, {folder!r}) >= {points!r}"


def measure_others(
    programs: Path, assignment: Assignment, submissions: Sequence[Path], folder: Path
) -> Iterator[tuple[str, list[Measured]]]:
    """For each grader that stands in `programs`, its name and what each submission cost. `folder` is for its files."""
    released = assignment.course / "release" / assignment.name
    environment = {**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ.get('PATH', '')}"}
    environment.pop("PYTHONPATH", None)
    if (programs / "otter").exists():
        yield "otter run", list(_otter(programs, assignment, released, submissions, folder / "otter", environment))
    if (programs / "check50").exists():
        yield "check50", list(_check50(programs, assignment, released, submissions, folder / "check50", environment))


def _otter(
    programs: Path,
    assignment: Assignment,
    released: Path,
    submissions: Sequence[Path],
    folder: Path,
    environment: Mapping[str, str],
) -> Iterator[Measured]:
    tests = folder / "tests"
    tests.mkdir(parents=True)
    for item in assignment.exercises:
        ask = ASK.format(name=item.id, folder=str(released), points=item.points)
        lines = [f">>> {part}" for part in ask.split("; ")]
        code = "\n".join([*lines, ">>> done", "True"])
        (tests / f"{item.id}.py").write_text(OTTER_TEST.format(name=item.id, points=item.points, code=code))
    (folder / "requirements.txt").write_text("numpy\n")
    generate = [str(programs / "otter"), "generate", "-t", "tests", "-o", "autograder.zip"]
    _expect(measure(generate, folder, environment))
    for path in submissions:
        place = folder / path.parent.parent.name
        place.mkdir()
        shutil.copy(path, place)
        run = [str(programs / "otter"), "run", "-a", str(folder / "autograder.zip"), path.name]
        yield _expect(measure(run, place, environment))


def _check50(
    programs: Path,
    assignment: Assignment,
    released: Path,
    submissions: Sequence[Path],
    folder: Path,
    environment: Mapping[str, str],
) -> Iterator[Measured]:
    checks = folder / "checks"
    checks.mkdir(parents=True)
    (checks / ".cs50.yaml").write_text('check50:\n  files:\n    - !include "*.py"\n')
    text = CHECK50_HEAD
    for item in assignment.exercises:
        ask = ASK.format(name=item.id, folder=str(released), points=item.points)
        # Names of the program stand in __main__, where `check` looks for them.
        program = f"exec(open('{assignment.name}.py').read()); {ask}; raise SystemExit(not done)"
        text += CHECK50_TEST.format(name=item.id, command=f'python -c "{program}"')
    (checks / "__init__.py").write_text(text)
    for path in submissions:
        place = folder / path.parent.parent.name
        place.mkdir()
        (place / f"{assignment.name}.py").write_text(_program(path, assignment))
        run = [str(programs / "check50"), "--dev", "-o", "json", "--", str(checks)]
        done = measure(run, place, environment)
        yield done if '"version"' in done.output else _expect(done)  # a check that fails is a status of its own


def _program(notebook: Path, assignment: Assignment) -> str:
    """The first cell and the solution cells of a notebook, as a program."""
    names = {item.id for item in assignment.exercises}
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    own = ["".join(c["source"]) for c in cells if c["metadata"].get("nbgrader", {}).get("grade_id") in names]
    return "\n\n".join(["import numpy as np", *own]) + "\n"


def _expect(measured: Measured) -> Measured:
    if measured.code != 0:
        raise SystemExit(f"it ended with status {measured.code}: {measured.output[-600:]}")
    return measured
