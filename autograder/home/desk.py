"""The student's own desk: a released folder, the functions beside it or in a notebook, the visible checks.

A released folder is the assignment's name, `checks/` with the visible checks, and `checks/exercises.json`: the title, the
exercises with their points and the visible checks' share of each, and the limit of one call. No manifest, no reference.

The folder's pytest.ini names this module as a plugin, so that plain `pytest` in the folder judges the file beside checks/.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from autograder.checks import plugin
from autograder.checks.plugin import RUN_STATE, RunState
from autograder.checks.run import Run, did_not_run
from autograder.errors import CourseError, UserError
from autograder.home.local import LocalSide
from autograder.networks.devices import full_precision, prepare_environment
from autograder.records import Exercise, Limits, Task
from autograder.student.sides import TimedOut

MANIFEST = "exercises.json"
# For the cells of a file at home, wall clock: importing Keras takes four seconds on an idle machine, and 20 on a busy one.
LOAD_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Desk:
    """A released folder: what `checks/exercises.json` says, and where the checks and the hints are."""

    assignment: Task
    folder: Path
    visible_share: dict[str, float]

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
        limits = Limits(call_seconds=float(data["call_seconds"]))
        task = Task(name=data["assignment"], title=data["title"], exercises=exercises, limits=limits)
        shares = {item["id"]: float(item["visible_share"]) for item in data["exercises"]}
    except FileNotFoundError:
        raise CourseError(
            f"there are no checks beside {folder.name or folder}: {path} is missing. Run this in the folder that you "
            "received, with checks/ in it."
        ) from None
    except (ValueError, KeyError, TypeError) as fault:
        raise CourseError(f"{path} is damaged ({fault}); fetch the assignment again.") from fault
    return Desk(task, folder, shares)


def describe_desk(assignment: Task, shares: dict[str, float]) -> dict[str, Any]:
    """What `checks/exercises.json` of a release holds; `shares` is the visible checks' share by exercise."""
    return {
        "assignment": assignment.name,
        "title": assignment.title,
        "call_seconds": assignment.limits.call_seconds,
        "exercises": [
            {"id": exercise.id, "points": exercise.points, "visible_share": round(shares[exercise.id], 4)}
            for exercise in assignment.exercises
        ],
    }


def pytest_configure(config: pytest.Config) -> None:
    """pytest's own hook: the file in its root folder is the submission."""
    config.stash[RUN_STATE] = state_at_home(config.rootpath)
    config.pluginmanager.register(plugin)


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
    side = LocalSide(namespace)
    cells = [cell.to_load() for cell in submission.cells]
    try:
        loaded = side.exchange({"op": "load", "cells": cells}, LOAD_SECONDS, {})
    except TimedOut:
        raise UserError(
            f"{submission.path} does not come to its end within {LOAD_SECONDS:g} seconds: is there a loop that never ends, or a "
            "training outside of a function?"
        ) from None
    full_precision()
    run = run_of_namespace(desk, namespace)
    run.load_faults = [
        did_not_run(cell, fault["type"], fault["message"], fault["frames"])
        for cell, fault in zip(submission.cells, loaded["cells"], strict=True)
        if fault
    ]
    return run


def run_of_namespace(desk: Desk, namespace: dict[str, Any]) -> Run:
    """Functions that live in this process already, ready to be checked (`__main__` of a notebook)."""
    return Run(new_side=lambda: LocalSide(namespace), call_seconds=desk.assignment.limits.call_seconds)
