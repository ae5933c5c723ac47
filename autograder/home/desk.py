"""The student's own desk: a released folder, the functions beside it or in a notebook, the visible checks.

A released folder is the assignment's name, `checks/` with the visible checks, and `checks/exercises.json`: the title, the
exercises with their points and the visible checks' share of each, and the limit of one call. No manifest, no reference.

The folder's pytest.ini names this module as a plugin, so that plain `pytest` in the folder judges the file beside checks/.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from autograder.checks import plugin
from autograder.checks.collected import Check
from autograder.checks.plugin import RUN_STATE, RunState
from autograder.checks.run import Run, did_not_run
from autograder.errors import CourseError, UserError
from autograder.home.local import LocalSide
from autograder.inside.imports import allowed_modules, is_there, not_there
from autograder.networks.devices import full_precision, prepare_environment
from autograder.networks.packages import missing
from autograder.records import (
    Assignment,
    Cell,
    CheckOutcome,
    Exercise,
    ExerciseOutcome,
    Limits,
    Status,
    Submission,
    Task,
)
from autograder.reports.check_table import safety
from autograder.reports.telling import as_lines, told
from autograder.scoring import exercise_score
from autograder.student.sides import TimedOut
from autograder.submissions.outline import outline

MANIFEST = "exercises.json"
# A busy machine gives a file's own statements their CPU late, and a file that sleeps uses none: wall clock.
WAITING_SECONDS = 120.0
LEAST_SECONDS = 1.0  # for every further cell of a file that has used up its time
MAX_BAD_CELLS = 2  # that do not come to their end; after so many the file as a whole does not, as in grading

IN_PART = pytest.StashKey[set[str]]()  # exercises of which pytest was asked to leave checks out


@dataclass(frozen=True, slots=True)
class Desk:
    """A released folder: what `checks/exercises.json` says, and where the checks and the hints are.

    `allowed` are the libraries that there are while grading; None in folders that were released before they said so.
    `order` is its place in the course, and `after` names the assignments that it builds on. `url` is where the course is
    published; empty where it does not say.
    """

    assignment: Task
    folder: Path
    visible_share: dict[str, float]
    allowed: frozenset[str] | None = None
    order: int = 0
    after: tuple[str, ...] = ()
    url: str = ""

    @property
    def checks(self) -> Path:
        return self.folder / "checks"

    @property
    def hints(self) -> Path:
        return self.folder / "hints.json"


def read_desk(folder: Path) -> Desk:
    """The released folder at `folder`. Raises CourseError, with a sentence, where it is none."""
    path = folder / "checks" / MANIFEST
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        exercises = tuple(Exercise(item["id"], float(item["points"]), "") for item in data["exercises"])
        limits = Limits(
            call_seconds=float(data["call_seconds"]),
            load_seconds=float(data.get("load_seconds", Limits().load_seconds)),
        )
        packages = tuple(map(str, data.get("packages", [])))
        task = Task(name=data["assignment"], title=data["title"], exercises=exercises, limits=limits, packages=packages)
        shares = {item["id"]: float(item["visible_share"]) for item in data["exercises"]}
        allowed = frozenset(map(str, data["libraries"])) if "libraries" in data else None
        order, after = int(data.get("order", 0)), tuple(map(str, data.get("after", ())))
        url = str(data.get("url", ""))
    except FileNotFoundError:
        raise CourseError(
            f"there are no checks beside {folder.name or folder}: {path} is missing. Run this in the folder that you "
            "received, with checks/ in it."
        ) from None
    except (ValueError, KeyError, TypeError) as fault:
        raise CourseError(f"{path} is damaged ({fault}); fetch the assignment again.") from fault
    return Desk(task, folder, shares, allowed, order, after, url)


def describe_desk(
    assignment: Assignment, shares: dict[str, float], packages: tuple[str, ...] = (), url: str | None = None
) -> dict[str, Any]:
    """What `checks/exercises.json` of a release holds; `shares` is the visible checks' share by exercise.

    `packages` are the libraries that the course allows besides the assignment's own; `url` is where it is published.
    """
    return {
        **({"url": url} if url else {}),
        "assignment": assignment.name,
        "title": assignment.title,
        "order": assignment.order,
        "after": list(assignment.after),
        "call_seconds": assignment.limits.call_seconds,
        "load_seconds": assignment.limits.load_seconds,
        "libraries": sorted(allowed_modules(assignment.needs, (*packages, *assignment.packages))),
        **({"packages": list(assignment.packages)} if assignment.packages else {}),
        "exercises": [
            {"id": exercise.id, "points": exercise.points, "visible_share": round(shares[exercise.id], 4)}
            for exercise in assignment.exercises
        ],
    }


def pytest_configure(config: pytest.Config) -> None:
    """pytest's own hook: the file in its root folder is the submission."""
    config.stash[RUN_STATE] = state_at_home(config.rootpath)
    config.pluginmanager.register(plugin)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """pytest's own hook: `pytest -s` shows what was printed under a check that passes; of others the report says it."""
    report = yield
    endings = item.config.stash[RUN_STATE].endings
    if call.when == "call" and report.passed and item.config.option.capture == "no" and endings:  # type: ignore[attr-defined]
        check, status, detail = endings[-1]
        terminal = item.config.pluginmanager.get_plugin("terminalreporter")
        if detail.printed and terminal is not None:
            terminal.ensure_newline()
            terminal.write_line("\n".join([f"✓ {check.exercise} · {check.sentence}", *as_lines(told(status, detail))]))
    return report


def pytest_deselected(items: Sequence[pytest.Item]) -> None:
    """pytest's own hook: of an exercise that is asked in part (`-k`), it cannot be said what is safe."""
    for item in items:
        marker = item.get_closest_marker("exercise")
        if marker is not None and marker.args:
            item.config.stash.setdefault(IN_PART, set()).add(marker.args[0])


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """pytest's own hook: "3 passed" is not the mark; how many points are safe is said below it."""
    state, desk = config.stash[RUN_STATE], read_desk(config.rootpath)
    ended: dict[str, list[tuple[Check, Status]]] = {}
    for check, status, _ in state.endings:
        ended.setdefault(check.id, []).append((check, status))
    outcomes = []
    for exercise in desk.assignment.exercises:
        mine = [check for check in state.checks.values() if check.exercise == exercise.id]
        asked = mine and all(check.id in ended for check in mine)
        if not asked or exercise.id in config.stash.get(IN_PART, set()):
            continue
        checks = tuple(
            CheckOutcome(check.id, check.sentence, check.hidden, check.weight, _worst(ended[check.id]))
            for check in mine
        )
        slips = state.run.slips[exercise.id] if state.run is not None else []
        score = exercise_score(exercise.points, checks, slipped=any(not slip.free for slip in slips))
        outcomes.append(ExerciseOutcome(exercise.id, exercise.points, score, checks))
    if outcomes:
        terminalreporter.write_sep("-", desk.assignment.name)
        terminalreporter.write_line(safety(outcomes, desk.visible_share))


def _worst(endings: Sequence[tuple[Check, Status]]) -> Status:
    """How a check ended, of whose cases each must pass."""
    return next((status for _, status in endings if status is not Status.PASSED), Status.PASSED)


def state_at_home(root: Path) -> RunState:
    """For plain `pytest` in a released folder: the file beside `checks/` is the submission."""
    desk = read_desk(root)
    return RunState(
        exercises=tuple(exercise.id for exercise in desk.assignment.exercises),
        open_run=lambda: run_of_file(desk, None),
    )


def run_of_file(desk: Desk, path: Path | None) -> Run:
    """The student's file (None: the one in the folder that counts), loaded in this process, ready to be checked.

    The process is there for the checks alone: where there is a GPU, it takes memory as needed and computes in full float32.
    """
    from autograder.submissions.reader import read_file, read_folder

    submission = read_folder(desk.folder, desk.assignment) if path is None else read_file(path, desk.assignment)
    if submission.unreadable:
        raise CourseError(submission.unreadable)
    os.environ.update(prepare_environment())
    namespace: dict[str, Any] = {"__name__": "submission"}
    side = LocalSide(namespace, allowed=desk.allowed)
    _import_libraries(desk, submission.cells)
    faults = _load(side, namespace, submission, desk.assignment.limits.load_seconds)
    full_precision()
    # One side for all: it knows which functions are missing because their cell did not run.
    run = Run(new_side=lambda: side, call_seconds=desk.assignment.limits.call_seconds)
    run.load_faults = [*missing(desk.assignment.packages), *submission.problems, *faults]
    return run


def _import_libraries(desk: Desk, cells: Sequence[Cell]) -> None:
    """Import what the cells are going to: a student's time is for their own statements."""
    wanted = {name for cell in cells for name in outline(cell.source).imports}
    for name in sorted(wanted & (desk.allowed or frozenset())):
        with contextlib.suppress(Exception):
            importlib.import_module(name)


def _load(side: LocalSide, namespace: dict[str, Any], submission: Submission, seconds: float) -> list[str]:
    """Run the cells, in `seconds` of CPU altogether; a cell that does not end is left out. What did not run, in sentences."""
    told: list[str] = []
    left, bad = seconds, 0
    for cell in submission.cells:
        request, before = cell.to_load(), dict(namespace)
        began = time.process_time()
        try:
            faults = side.load(request, WAITING_SECONDS, left)
            left = max(left - (time.process_time() - began), LEAST_SECONDS)
        except TimedOut:
            bad += 1
            if bad > MAX_BAD_CELLS:
                raise UserError(
                    f"{submission.path} does not come to its end within {seconds:g} seconds: is there a loop that never ends, "
                    "or a training outside of a function?"
                ) from None
            # As in grading, where the others run in another worker, without it.
            namespace.clear()
            namespace.update(before)
            left = seconds
            faults = side.load({**request, "failed": _never_ended(cell, seconds)}, WAITING_SECONDS, seconds)
        told += [did_not_run(cell, fault["type"], fault["message"], fault["frames"]) for fault in faults]
    return told


def _never_ended(cell: Cell, seconds: float) -> dict[str, Any]:
    message = f"{cell.place}: no answer within {seconds:g} seconds"
    return {"type": "TimedOut", "message": message, "mro": [], "frames": [cell.place], "place": cell.place}


def run_of_namespace(desk: Desk, namespace: dict[str, Any]) -> Run:
    """Functions that live in this process already, ready to be checked (`__main__` of a notebook)."""
    run = Run(new_side=lambda: LocalSide(namespace), call_seconds=desk.assignment.limits.call_seconds)
    strange = _not_there(namespace, desk.allowed) if desk.allowed is not None else []
    run.load_faults = [*missing(desk.assignment.packages), *strange]
    return run


def _not_there(namespace: dict[str, Any], allowed: frozenset[str]) -> list[str]:
    """Sentences about libraries that a notebook has imported and that there are not while grading."""
    values = [value for name, value in list(namespace.items()) if not name.startswith("_")]
    modules = {
        value.__name__ if isinstance(value, ModuleType) else getattr(value, "__module__", "") for value in values
    }
    installed = {name for name in modules if isinstance(name, str) and name in sys.modules and _is_library(name)}
    roots = {name.partition(".")[0] for name in installed if not is_there(name, allowed)}
    return [f"{not_there(root, allowed)}; what needs {root} will not run." for root in sorted(roots)]


def _is_library(name: str) -> bool:
    """Whether a module is an installed one: a student's own programs are handed in with the notebook."""
    return "site-packages" in str(getattr(sys.modules[name], "__file__", None) or "")
