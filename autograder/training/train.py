"""Trainings for their own sake: a student's `build_and_train` on the device that is here, at the scale that is wished.

Each training is a process of its own, so that it sets its device up before the first operation and gives all memory back.
On GPUs one runs on each device at a time unless told otherwise; on a CPU one at all. Nothing is graded and nothing is
locked in: this is for one's own code, or for code that one trusts.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from threading import Lock
from typing import Any

from autograder.course.manifest import assignment_names, find_course, read_assignment
from autograder.errors import CourseError, UserError
from autograder.home.desk import MANIFEST, read_desk
from autograder.networks.devices import find_devices, gpu_slots, prepare_environment
from autograder.networks.picture_files import load_pictures
from autograder.records import Task
from autograder.submissions.reader import read_folder
from autograder.training.job import FUNCTION, TrainingJob, command

SCALES = ("course", "full")
DEFAULT_DATA = "mnist"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command's options say. Raises UserError where they do not fit together."""

    scale: str = "course"
    data: str | None = None
    files: Path | None = None
    pictures: int | None = None
    gpu_jobs: int = 1
    exact: bool = False
    seed: int = 0

    def __post_init__(self) -> None:
        if self.scale not in SCALES:
            raise UserError(f'--scale {self.scale}: there are "{SCALES[0]}" and "{SCALES[1]}".')
        if self.scale != "full" and (self.data is not None or self.files is not None):
            option = f"--data {self.data}" if self.data is not None else f"--files {self.files}"
            raise UserError(f"{option} belongs to the full scale: add --scale full.")

    @property
    def set_name(self) -> str | None:
        """The set of pictures from files, or None for the drawn ones."""
        return (self.data or DEFAULT_DATA) if self.scale == "full" else None


def train_all(work: Sequence[str], wish: Wish, course: Path | None, say: Callable[[str], None]) -> bool:
    """Train everything named in `work`, tell each outcome as it comes; True where all trained. Raises UserError."""
    jobs = {name: _job(name, wish, course) for name in work}
    if wish.set_name is not None:
        load_pictures(wish.set_name, wish.files)  # before anything is started: what is wrong with files is told once
    devices = find_devices()
    slots = gpu_slots(wish.gpu_jobs, devices)
    if not devices.gpus:
        say("no GPU here: one training at a time on the CPU" + _patience(wish))
    good = True
    for name, outcome in _outcomes(jobs, slots):
        fault = outcome.get("fault")
        good = good and fault is None
        say(f"{name}: {fault}" if fault is not None else f"{name}: {_sentence(outcome)}")
    return good


def _patience(wish: Wish) -> str:
    long = wish.scale == "full" and wish.pictures is None
    return ", which at full scale takes its time (--pictures 6000 trains on a tenth)." if long else "."


def _sentence(outcome: dict[str, Any]) -> str:
    return (
        f"{outcome['pictures']:,} pictures of {outcome['title']} on {outcome['device']} ({outcome['backend']}), "
        f"{outcome['seconds']:.1f} seconds, {outcome['parameters']:,} parameters, "
        f"right on {outcome['accuracy']:.2%} of {outcome['test']:,} new pictures"
    )


# ---------------------------------------------------------------- whose function


def _job(name: str, wish: Wish, course: Path | None) -> TrainingJob:
    path = Path(name)
    if path.exists():
        assignment, file = _of_path(path, course)
        return _with(assignment, wish, file=str(file))
    if path.suffix in (".py", ".ipynb"):
        raise UserError(f"there is no file {name}: name a notebook, a .py file, a folder, or an assignment.")
    root = find_course(course)
    return _with(read_assignment(root, name), wish, course=str(root))


def _of_path(path: Path, course: Path | None) -> tuple[Task, Path]:
    """The assignment that the work is for, and the file that counts."""
    folder = path if path.is_dir() else path.absolute().parent
    assignment = _assignment_of(folder, course)
    if path.is_dir():
        submission = read_folder(path, assignment)
        if submission.unreadable or submission.path is None:
            raise UserError(f"{path}: {submission.unreadable}")
        return assignment, submission.path
    if path.suffix not in (".ipynb", ".py"):
        raise UserError(f"{path} is neither a notebook (.ipynb) nor a Python file (.py).")
    return assignment, path


def _assignment_of(folder: Path, course: Path | None) -> Task:
    """From the released folder around the file; in a course, where there are no checks beside it, the one that trains."""
    if (folder / "checks" / MANIFEST).is_file():
        return read_desk(folder).assignment
    try:
        root = find_course(course or folder.absolute())
    except CourseError:
        return read_desk(folder).assignment  # says what is missing
    training = [one for one in (read_assignment(root, name) for name in assignment_names(root)) if _trains(one)]
    if not training:
        raise UserError(f"no assignment of {root} has an exercise {FUNCTION}: there is nothing to train.")
    return training[0]


def _trains(assignment: Task) -> bool:
    return any(exercise.id == FUNCTION for exercise in assignment.exercises)


def _with(assignment: Task, wish: Wish, *, file: str | None = None, course: str | None = None) -> TrainingJob:
    if not _trains(assignment):
        raise UserError(f"{assignment.name} has no exercise {FUNCTION}: there is nothing to train.")
    return TrainingJob(
        assignment=assignment.name,
        exercises=tuple(exercise.id for exercise in assignment.exercises),
        course=course,
        file=file,
        data=wish.set_name,
        files=None if wish.files is None else str(wish.files),
        pictures=wish.pictures,
        seed=wish.seed,
        exact=wish.exact,
    )


# ---------------------------------------------------------------- one process each


def _outcomes(jobs: dict[str, TrainingJob], slots: Sequence[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each job's outcome as soon as it is there; as many at a time as there are slots."""
    free: SimpleQueue[str] = SimpleQueue()
    for slot in slots:
        free.put(slot)

    at_work = _AtWork()

    def run(job: TrainingJob) -> dict[str, Any]:
        slot = free.get()
        try:
            return _run(job, slot, at_work)
        finally:
            free.put(slot)

    with ThreadPoolExecutor(min(len(slots), len(jobs))) as threads:
        running = {threads.submit(run, job): name for name, job in jobs.items()}
        try:
            for done in as_completed(running):
                yield running[done], done.result()
        except BaseException:
            threads.shutdown(wait=False, cancel_futures=True)
            at_work.end()  # the threads wait for their processes, and we for the threads
            raise


class _AtWork:
    """The trainings' processes, so that they end when we are told to."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._running: set[subprocess.Popen[bytes]] = set()
        self._ended = False

    def run(self, command: Sequence[str], environment: dict[str, str]) -> int:
        """Run a process to its end; returns its status."""
        with self._lock:
            if self._ended:
                return -signal.SIGTERM
            # What the code prints goes to standard error: the outcomes alone are this command's output.
            process = subprocess.Popen(command, env=environment, stdout=2)
            self._running.add(process)
        try:
            return process.wait()
        finally:
            with self._lock:
                self._running.discard(process)

    def end(self) -> None:
        """End all that run, and start no more. Their code may do anything, so they are not asked."""
        with self._lock:
            self._ended = True
            for process in self._running:
                process.kill()


def _run(job: TrainingJob, slot: str, at_work: _AtWork) -> dict[str, Any]:
    environment = prepare_environment()
    if slot:
        environment["CUDA_VISIBLE_DEVICES"] = _visible(slot)
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "outcome.json"
        status = at_work.run(command(job, result), environment)
        try:
            outcome: dict[str, Any] = json.loads(result.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            outcome = {"fault": f"the training's process ended with status {status} and without a result"}
    return outcome


def _visible(slot: str) -> str:
    """The n-th of the devices that this process may see: CUDA counts from 0 within what the variable names."""
    named = [part.strip() for part in os.environ.get("CUDA_VISIBLE_DEVICES", "").split(",") if part.strip()]
    return named[int(slot)] if named else slot
