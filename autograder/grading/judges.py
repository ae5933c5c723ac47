"""Where a class is judged: an order, and the judges that carry it out, here or on other machines."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.errors import CourseError
from autograder.executors.jobs import Executor
from autograder.executors.pool import Pool, usable_processors
from autograder.records import Assignment

SETTINGS = "mark1.toml"
# -P keeps the current folder, which may hold anything, off the path.
MODULE = ("-P", "-m", "autograder.judging")


@dataclass(frozen=True, slots=True)
class Order:
    """What to grade, where, and where to put it.

    `students` empty means everybody; `shard` is (3, 16) for 3/16. `cluster` is the address of a Dask scheduler;
    `slurm` starts one on Slurm. `merged`: the verdicts are there, nobody is judged.
    """

    course: Path
    assignment: str
    submitted: Path | None = None
    verdicts: Path | None = None
    students: tuple[str, ...] = ()
    jobs: int | None = None
    force: bool = False
    gradebook: bool = True
    sandboxed: bool = True
    shard: tuple[int, int] | None = None
    profile: bool = False
    cluster: str | None = None
    slurm: bool = False
    merged: bool = False


def start_judges(
    order: Order, assignment: Assignment, count: int, on_notice: Callable[[dict[str, Any]], None]
) -> Executor:
    """Judges for `count` submissions: processes here, or on the workers of a cluster. Raises UserError."""
    if order.cluster is not None or order.slurm:
        return _cluster(order, assignment, on_notice)
    pool = Pool(
        judge_command(order, assignment),
        min(order.jobs or len(usable_processors()), count),
        job_seconds=job_seconds(assignment),
        on_notice=on_notice,
        pin="keras" not in assignment.needs,  # the reference trains on all of them
    )
    pool.start()
    return pool


def judge_command(order: Order, assignment: Assignment) -> list[str]:
    """The command of a judge's process on this machine."""
    return [sys.executable, *_arguments(order, str(assignment.course), assignment.name)]


def _arguments(order: Order, course: str, name: str) -> list[str]:
    options = ([] if order.sandboxed else ["--no-sandbox"]) + (["--profile"] if order.profile else [])
    return [*MODULE, course, name, *options]


def job_seconds(assignment: Assignment) -> float:
    """How long a judge may be silent: every exercise may time out twice, each once more; diagnosis as long again."""
    limits = assignment.limits
    return 60.0 + 2 * limits.load_seconds + 8 * len(assignment.exercises) * limits.call_seconds


# ---------------------------------------------------------------- other machines


def _cluster(order: Order, assignment: Assignment, on_notice: Callable[[dict[str, Any]], None]) -> Executor:
    from autograder.executors.dask import FOLDER, Cluster, pack_files, slurm

    return Cluster(
        slurm(slurm_options(assignment.course)) if order.slurm else order.cluster,
        _arguments(order, FOLDER, assignment.name),
        pack_files(assignment.course, course_files(assignment)),
        job_seconds=job_seconds(assignment),
        on_notice=on_notice,
    )


def course_files(assignment: Assignment) -> list[Path]:
    """What a judge reads of the course: the assignment, and the reference."""
    folders = (assignment.folder, assignment.course / "reference")
    found = (path for folder in folders for path in folder.rglob("*"))
    return [path for path in found if path.is_file() and "__pycache__" not in path.parts]


def slurm_options(course: Path) -> dict[str, Any]:
    """The table [slurm] of mark1.toml. Raises CourseError where there is none."""
    path = course / SETTINGS
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8")).get("slurm")
    except FileNotFoundError:
        table = None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise CourseError(f"{SETTINGS} cannot be read: {fault}.") from fault
    if not isinstance(table, dict):
        raise CourseError(
            f"{SETTINGS} has no table [slurm]: say there what your cluster wants (queue, cores, memory, walltime, and "
            "jobs, how many to start)."
        )
    return table
