"""Makes a class: a throwaway course and N submissions that mix right solutions and known mistakes, from a seed.

Each exercise of each student is drawn by itself: right (in one of the styles of the tests), a known mistake, or the
untouched stub. Mistakes are drawn alike, but for those whose function never ends: a class holds few of them, so that
their share is a number of its own. The same seed gives the same files.
"""

from __future__ import annotations

import ast
import copy
import json
import random
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.course.manifest import read_assignment
from autograder.course.mistakes import Mistake, read_mistakes
from autograder.publishing.release import publish
from autograder.records import Assignment

HOME = Path(__file__).resolve().parents[1]
RIGHT, STUB = "right", "not attempted"
Notebook = dict[str, Any]
Drawn = dict[str, dict[str, str]]  # student -> exercise -> RIGHT, STUB or the mistake's name


@dataclass(frozen=True)
class Mix:
    """How a class is drawn: per exercise the share of mistakes and of stubs, per student that of endless loops."""

    wrong: float = 0.25
    untouched: float = 0.05
    endless: float = 0.0


MIX = Mix()


def make_course(folder: Path, name: str, home: Path = HOME) -> Assignment:
    """A course of one assignment in `folder`, published, with a gradebook of its own."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(home / "assignments" / name, folder / "assignments" / name, ignore=ignored)
    shutil.copytree(home / "reference", folder / "reference", ignore=ignored)
    settings = (home / "nbgrader_config.py").read_text(encoding="utf-8")
    own = '\nc.CourseDirectory.db_url = "sqlite:///" + os.path.join(HERE, "gradebook.db")\n'
    (folder / "nbgrader_config.py").write_text(settings + own, encoding="utf-8")
    assignment = read_assignment(folder, name)
    publish(folder, assignment)
    return assignment


def make_class(
    assignment: Assignment, submitted: Path, students: int, seed: int = 1, mix: Mix = MIX, home: Path = HOME
) -> Drawn:
    """Write `submitted/<student>/<assignment>/<assignment>.ipynb` for so many students; says what each holds."""
    choose = random.Random(seed)
    course, name = assignment.course, assignment.name
    released = _read(course / "release" / name / f"{name}.ipynb")
    right = _right(assignment, home)
    wrong, endless = _wrong(assignment)
    width = max(2, len(str(students)))
    drawn: Drawn = {}
    for number in range(1, students + 1):
        own = {item.id: _draw(choose, wrong[item.id], mix) for item in assignment.exercises}
        if endless and choose.random() < mix.endless:
            loop = choose.choice(endless)
            own[loop.exercise] = loop.name
        written = {}
        for exercise, what in own.items():
            if what == RIGHT:
                written[exercise] = choose.choice(right[exercise])
            elif what != STUB:
                pool = [*wrong[exercise], *endless]
                written[exercise] = next(item.source for item in pool if item.name == what).strip("\n")
        student = f"student-{number:0{width}}"
        drawn[student] = own
        folder = submitted / student / name
        folder.mkdir(parents=True)
        _write(folder / f"{name}.ipynb", _completed(released, written))
    return drawn


def _draw(choose: random.Random, wrong: list[Mistake], mix: Mix) -> str:
    place = choose.random()
    if place < mix.untouched:
        return STUB
    return choose.choice(wrong).name if place < mix.untouched + mix.wrong and wrong else RIGHT


def _right(assignment: Assignment, home: Path) -> dict[str, list[str]]:
    """Right sources by exercise: the reference's, and the styles that the assignment's tests list."""
    name = assignment.name
    solved = _read(assignment.course / "source" / name / f"{name}.ipynb")
    cells = {_grade_id(cell): _text(cell) for cell in solved["cells"]}
    found = {item.id: [cells[item.id]] for item in assignment.exercises}
    path = home / "tests" / "course" / f"test_{name}_right_styles.py"
    if path.is_file():
        for statement in ast.parse(path.read_text(encoding="utf-8")).body:
            target = getattr(statement, "target", None) or next(iter(getattr(statement, "targets", [])), None)
            if isinstance(target, ast.Name) and target.id == "RIGHT":
                for exercise, styles in _literal(statement.value).items():  # type: ignore[attr-defined]
                    found.setdefault(exercise, []).extend(text.strip("\n") for text in styles.values())
    return found


def _literal(value: ast.expr) -> Mapping[str, Mapping[str, str]]:
    try:
        table: Mapping[str, Mapping[str, str]] = ast.literal_eval(value)
    except ValueError:  # a table that is computed: the reference's style is enough
        return {}
    return table


def _wrong(assignment: Assignment) -> tuple[dict[str, list[Mistake]], list[Mistake]]:
    """The mistakes that end, by exercise, and those that do not."""
    every = read_mistakes(assignment)
    ending = {
        item.id: [mistake for mistake in every if mistake.exercise == item.id and not mistake.hangs]
        for item in assignment.exercises
    }
    return ending, [mistake for mistake in every if mistake.hangs]


def _completed(released: Notebook, written: Mapping[str, str]) -> Notebook:
    """The released notebook with these sources in their solution cells."""
    made = copy.deepcopy(released)
    for cell in made["cells"]:
        own = _grade_id(cell)
        if own in written:
            cell["source"] = written[own].splitlines(keepends=True)
    return made


def _grade_id(cell: Mapping[str, Any]) -> str:
    return str(cell.get("metadata", {}).get("nbgrader", {}).get("grade_id", ""))


def _text(cell: Mapping[str, Any]) -> str:
    source = cell["source"]
    return source if isinstance(source, str) else "".join(source)


def _read(path: Path) -> Notebook:
    notebook: Notebook = json.loads(path.read_text(encoding="utf-8"))
    return notebook


def _write(path: Path, notebook: Notebook) -> None:
    path.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
