"""An order says what to grade; judges carry it out, here or on other machines."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.course.folders import Course
from autograder.course.settings import read_settings
from autograder.executors.jobs import Executor
from autograder.executors.pool import Pool, usable_processors
from autograder.records import Assignment
from autograder.student.budget import LONGEST

# -P keeps the current folder, which may hold anything, off the path.
MODULE = ("-P", "-m", "autograder.judging")


@dataclass(frozen=True, slots=True)
class Order:
    """What to grade, and where it lies and goes.

    `students` empty means everybody; `shard` is (3, 16) for 3/16. `force`: also what is up to date.
    """

    course: Course
    assignment: str
    students: tuple[str, ...] = ()
    shard: tuple[int, int] | None = None
    force: bool = False
    gradebook: bool = True


@dataclass(frozen=True, slots=True)
class Judges:
    """Who judges: `jobs` processes here (None: one a processor), or the workers of a cluster.

    `cluster` is the address of a Dask scheduler; `slurm` starts one on Slurm.
    """

    jobs: int | None = None
    cluster: str | None = None
    slurm: bool = False
    sandboxed: bool = True
    profile: bool = False


def start_judges(
    judges: Judges, assignment: Assignment, count: int, on_notice: Callable[[dict[str, Any]], None]
) -> Executor:
    """Judges for `count` submissions: processes here, or on the workers of a cluster. Raises UserError."""
    if judges.cluster is not None or judges.slurm:
        return _cluster(judges, assignment, on_notice)
    pool = Pool(
        judge_command(judges, assignment),
        min(judges.jobs or len(usable_processors()), count),
        job_seconds=job_seconds(assignment),
        on_notice=on_notice,
        pin="keras" not in assignment.needs,  # the reference trains on all of them
    )
    pool.start()
    return pool


def judge_command(judges: Judges, assignment: Assignment) -> list[str]:
    """The command of a judge's process on this machine."""
    return [sys.executable, *_arguments(judges, str(assignment.course), assignment.name)]


def _arguments(judges: Judges, course: str, name: str) -> list[str]:
    options = ([] if judges.sandboxed else ["--no-sandbox"]) + (["--profile"] if judges.profile else [])
    return [*MODULE, course, name, *options]


def job_seconds(assignment: Assignment) -> float:
    """How long a judge may be silent: every exercise may time out twice, each once more; diagnosis as long again.

    That is in any case twice what a submission may take on the busiest machine (`student/budget.LONGEST`).
    """
    limits = assignment.limits
    calls = 2 * limits.load_seconds + 8 * len(assignment.exercises) * limits.call_seconds
    return 60.0 + max(calls, 2 * LONGEST * limits.submission_seconds)


# ---------------------------------------------------------------- other machines


def _cluster(judges: Judges, assignment: Assignment, on_notice: Callable[[dict[str, Any]], None]) -> Executor:
    from autograder.executors.dask import FOLDER, Cluster, pack_files, slurm

    return Cluster(
        slurm(read_settings(assignment.course).slurm_options()) if judges.slurm else judges.cluster,
        _arguments(judges, FOLDER, assignment.name),
        pack_files(assignment.course, course_files(assignment)),
        job_seconds=job_seconds(assignment),
        on_notice=on_notice,
    )


def course_files(assignment: Assignment) -> list[Path]:
    """What a judge reads of the course: the assignment, and the reference."""
    folders = (assignment.folder, assignment.course / "reference")
    found = (path for folder in folders for path in folder.rglob("*"))
    return [path for path in found if path.is_file() and "__pycache__" not in path.parts]
