"""`python -m autograder.training.job JOB RESULT`: one training, in a process of its own, on the device that it is given.

JOB is JSON (see `TrainingJob`); RESULT is the file that the outcome is written to, as JSON: what the training took and gave, or
`fault`, a sentence. The code runs as it does in a notebook: nothing is locked in and nothing is graded.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from autograder.course.manifest import read_assignment
from autograder.course.reference import load_reference
from autograder.errors import UserError
from autograder.home.local import LocalSide
from autograder.networks.devices import set_up_devices, version_of
from autograder.networks.picture_files import load_pictures
from autograder.networks.pictures import xo4
from autograder.records import Exercise, Task
from autograder.submissions.reader import read_file

FUNCTION = "build_and_train"
LOAD_SECONDS = 600.0  # the cells of a notebook, on a machine that imports Keras for the first time
BATCH = 256  # of the predictions on the test pictures
# As the checks ask it: docs/thresholds.md has the accuracies of 30 seeds.
COURSE_TRAINING, COURSE_TEST = (1600, 74_501), (2000, 74_502)


@dataclass(frozen=True, slots=True)
class TrainingJob:
    """What to train, on what. `file` None: the reference of the assignment in `course`.

    `data` None: the course's own pictures, drawn; else a set of `picture_files`, from `files` where that is named.
    `pictures`: train on so many alone. `exact`: full float32, no TF32.
    """

    assignment: str
    exercises: tuple[str, ...]
    course: str | None = None
    file: str | None = None
    data: str | None = None
    files: str | None = None
    pictures: int | None = None
    seed: int = 0
    exact: bool = False


def main(arguments: list[str]) -> int:
    """Train, and write the outcome. A fault in the student's code is part of the outcome."""
    job, result = TrainingJob(**json.loads(arguments[0])), Path(arguments[1])
    try:
        outcome = run(job)
    except UserError as fault:
        outcome = {"fault": str(fault)}
    except (Exception, SystemExit) as fault:  # noqa: BLE001  whatever the trained code raises
        outcome = {"fault": f"{FUNCTION} raised {type(fault).__name__}: {fault}".splitlines()[0]}
    result.write_text(json.dumps(outcome), encoding="utf-8")
    return 0


def run(job: TrainingJob) -> dict[str, Any]:
    """Set the device up, train, and ask the network about pictures that it has not seen."""
    (x, y), (x_test, y_test), k, title = _pictures(job)
    devices = set_up_devices(exact=job.exact)
    function = _function(job)
    started = time.perf_counter()
    model = function(x, y, k, job.seed)
    seconds = time.perf_counter() - started
    given = _predictions(model, x_test, k)
    return {
        "pictures": len(x),
        "title": title,
        "test": len(x_test),
        "device": devices.names[0],
        "backend": f"{devices.backend} {version_of(devices.backend)}",
        "seconds": seconds,
        "parameters": int(model.count_params()),
        "accuracy": float((given.argmax(axis=1) == y_test).mean()),
    }


def _pictures(job: TrainingJob) -> tuple[tuple[Any, Any], tuple[Any, Any], int, str]:
    if job.data is None:
        (n, seed), title, k = COURSE_TRAINING, "xo4", 4
        training, test = xo4(min(n, job.pictures or n), seed), xo4(*COURSE_TEST)
    else:
        found = load_pictures(job.data, None if job.files is None else Path(job.files))
        # As the course's own labels come: integers that may be added up and compared.
        labels = found.y_train.astype("int64"), found.y_test.astype("int64")
        training, test = (found.x_train[: job.pictures], labels[0][: job.pictures]), (found.x_test, labels[1])
        title, k = found.title, found.k
    return training, test, k, title


def _function(job: TrainingJob) -> Callable[..., Any]:
    """`build_and_train` of the file, or of the reference."""
    if job.file is None:
        assert job.course is not None
        function: Any = getattr(load_reference(read_assignment(Path(job.course), job.assignment)), FUNCTION, None)
    else:
        namespace: dict[str, Any] = {"__name__": "submission"}
        submission = read_file(Path(job.file), _task(job))
        if submission.unreadable:
            raise UserError(f"{job.file}: {submission.unreadable}")
        side = LocalSide(namespace)
        loaded = [side.load(cell.to_load(), LOAD_SECONDS, LOAD_SECONDS) for cell in submission.cells]
        function = namespace.get(FUNCTION)
        faults = [f"{fault['type']}: {fault['message']}" for cell in loaded for fault in cell]
        if function is None and faults:
            raise UserError(f"{job.file} has no function {FUNCTION}; a cell of it failed: {faults[0]}")
    if not callable(function):
        raise UserError(f"{job.file or job.assignment} has no function {FUNCTION}: there is nothing to train.")
    found: Callable[..., Any] = function
    return found


def _task(job: TrainingJob) -> Task:
    """Of an assignment no more is asked here than its name and those of its exercises."""
    return Task(name=job.assignment, exercises=tuple(Exercise(name, 0.0, "") for name in job.exercises))


def _predictions(model: Any, x: Any, k: int) -> Any:
    import numpy as np

    if not hasattr(model, "predict"):
        raise UserError(f"{FUNCTION} returned {type(model).__name__}, not a trained keras.Model.")
    given = np.asarray(model.predict((x / 255).astype(np.float32)[..., np.newaxis], batch_size=BATCH, verbose=0))
    if given.shape != (len(x), k):
        raise UserError(f"the network answers {len(x)} pictures with {given.shape}, not with {(len(x), k)}.")
    return given


def command(job: TrainingJob, result: Path) -> list[str]:
    """The command that runs this job on this machine. -P keeps the current folder, which may hold anything, off the path."""
    return [sys.executable, "-P", "-m", "autograder.training.job", json.dumps(asdict(job)), str(result)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
