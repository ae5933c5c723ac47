"""The student's own check: the visible checks on the functions of a notebook, a file or a folder.

`check("softmax")` in a notebook judges the functions defined there; `mark1 check PATH` does the same for files. Nothing
is recorded and nothing is hidden: this is the student's own machine.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from autograder.checks.run import Run
from autograder.checks.session import CheckSession, Findings, with_checks
from autograder.diagnosis.home_hints import HomeHints
from autograder.errors import CourseError, UserError
from autograder.home import session
from autograder.home.desk import Desk, read_desk, run_of_file, run_of_namespace
from autograder.home.published import News
from autograder.home.saved import not_as_saved
from autograder.home.shown import shown
from autograder.networks.devices import full_precision
from autograder.records import ExerciseOutcome, Status
from autograder.reports.check_card import as_html
from autograder.reports.check_table import Whole, as_text, safe_points, untouched

# What this process has found so far, by folder and exercise: the function that was asked, whether it was written, and the
# points that are safe. It holds as long as the notebook's name still means that function.
_FOUND: dict[tuple[Path, str], tuple[Any, bool, float]] = {}


@dataclass(frozen=True, slots=True)
class Checked:
    """What the visible checks found: one outcome an exercise, and what to say about it."""

    desk: Desk
    exercises: tuple[ExerciseOutcome, ...]
    problems: tuple[str, ...] = ()
    whole: Whole | None = None

    @property
    def all_passed(self) -> bool:
        return all(check.status is Status.PASSED for item in self.exercises for check in item.checks)

    @property
    def points(self) -> float:
        """Points times the share of the visible weight that passed, as a plain float."""
        return float(sum(item.score for item in self.exercises))

    def text(self) -> str:
        return as_text(self.desk.assignment.name, self.exercises, self.desk.visible_share, self.problems, self.whole)

    def html(self) -> str:
        return as_html(self.desk.assignment.title, self.exercises, self.desk.visible_share, self.problems, self.whole)


def check(exercise: str | None = None, folder: str | Path = ".") -> float:
    """Check one exercise (or all) of the notebook that this is called in, and show a table.

    Args:
        exercise: the exercise's name, as in `check("softmax")`; None checks all.
        folder: the assignment's folder, with `checks/` in it; by default the notebook's own.

    Returns:
        The points that the visible checks give, between 0 and the points of the exercise. In a notebook they are shown as the
        table.
    """
    names = session.namespace()
    checked = check_namespace(names, Path(folder), exercise)
    if session.in_notebook() and not session.is_grading():
        asked = [item.id for item in checked.exercises]
        checked = replace(checked, problems=(*not_as_saved(checked.desk, names, asked), *checked.problems))
    return shown(checked.points, checked.html(), checked.text())


def check_namespace(namespace: dict[str, Any], folder: Path, exercise: str | None = None) -> Checked:
    """Check functions that are defined in `namespace`. Raises UserError for an unknown exercise or folder."""
    desk = read_desk(folder)
    as_before = full_precision()
    try:
        with session.plain_exit(namespace):
            checked = _check(desk, run_of_namespace(desk, namespace), exercise)
    finally:
        as_before()
    whole = _whole(checked, namespace)
    return checked if exercise is None else replace(checked, whole=whole)


def _whole(checked: Checked, namespace: dict[str, Any]) -> Whole:
    """How the assignment stands by what was checked so far; a function that was not checked is looked at, and not run."""
    desk = checked.desk
    folder = desk.folder.absolute()
    for item in checked.exercises:
        safe = safe_points(item, desk.visible_share)
        _FOUND[folder, item.id] = namespace.get(item.id), not untouched(item), safe
    written, safe, missing = 0, 0.0, []
    for name in (exercise.id for exercise in desk.assignment.exercises):
        function = namespace.get(name)
        asked, is_written, points = _FOUND.get((folder, name), (None, False, 0.0))
        if asked is not function or function is None:
            is_written, points = not _is_stub(function), 0.0
        written, safe = written + is_written, safe + points
        missing += [] if is_written else [name]
    task = desk.assignment
    return Whole(task.name, written, len(task.exercises), safe, task.max_score, next(iter(missing), ""))


def _is_stub(function: Any) -> bool:
    """Does it do no more than to raise NotImplementedError? What is not there is not written either."""
    code = getattr(function, "__code__", None)
    return function is None or (code is not None and code.co_names == ("NotImplementedError",))


def check_path(path: Path, exercise: str | None = None) -> Checked:
    """Check a released folder, or a `.ipynb` or `.py` in it. Raises UserError where there is nothing to check."""
    if path.is_dir():
        desk = read_desk(path)
        return _check(desk, run_of_file(desk, None), exercise)
    if not path.exists():
        raise UserError(f"there is no file {path}. Name your notebook, your .py file, or the folder that they are in.")
    if path.suffix not in (".ipynb", ".py"):
        raise UserError(f"{path} is neither a notebook (.ipynb) nor a Python file (.py).")
    desk = read_desk(path.absolute().parent)
    return _check(desk, run_of_file(desk, path), exercise)


def _check(desk: Desk, run: Run, exercise: str | None) -> Checked:
    known = [item.id for item in desk.assignment.exercises]
    if exercise is not None and exercise not in known:
        from autograder.errors import did_you_mean

        raise UserError(
            f'there is no exercise "{exercise}". {did_you_mean(exercise, known)}They are: {", ".join(known)}.'
        )
    news = News(desk.url, desk.assignment.name, desk.folder) if desk.url and not session.is_grading() else None
    found: list[Findings] = []

    def work(checks: CheckSession) -> None:
        found.append(checks.judge(run, only=None if exercise is None else [exercise]))

    with_checks(desk.assignment, [desk.checks], work, explainer=HomeHints.read(desk.hints))
    if found and not any(item.checks for item in found[0].exercises):
        raise CourseError(f"there is no check in {desk.checks}; fetch the assignment again.")
    if not found:
        raise CourseError(f"the checks in {desk.checks} could not be run; fetch the assignment again.")
    told = news.sentence() if news is not None else ""
    return Checked(desk, found[0].exercises, (*([told] if told else []), *run.load_faults))
