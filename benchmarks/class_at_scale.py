"""Grade the same class with nbgrader alone and with Mark I, and compare: time, CPU, memory, scores.

    python benchmarks/class_at_scale.py --students 200 --assignment perceptron --jobs 2

The class is drawn from a seed (`classes.py`). nbgrader runs with its own settings and its own Execute: one call of
`nbgrader autograde` for all, one of `nbgrader generate_feedback`; a graded cell asks `check(...)`, which runs the
visible checks. `mark1 grade` runs visible and hidden checks in its sandbox, names mistakes, writes gradebook,
`autograded/` and feedback pages. Both start from cold files. nbgrader takes seconds a submission: with
`--nbgrader-students` it is timed on fewer, once on one and once on the rest, which gives the cost of one more.

Of an assignment that trains networks it says, too, how many trainings of the reference a right submission costs (`price.py`).
The last line is `ratio: X`, nbgrader's wall time over ours.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from autograder.executors.pool import usable_processors
from benchmarks.classes import Mix, make_class, make_course
from benchmarks.measuring import Measured, measure
from benchmarks.others import measure_others
from benchmarks.price import TRAININGS, priced

SETTINGS = """\
c = get_config()
c.CourseDirectory.course_id = "benchmark"
c.CourseDirectory.root = {root!r}
c.ClearSolutions.code_stub = {{"python": "raise NotImplementedError"}}
"""
OTHERS = 4  # submissions that other graders are timed on
TOLERANCE = 1e-6  # of a score: two ways to add the same fractions


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the class, grade it twice, print. Exit code 1 where a grader failed or honest scores differ."""
    options = _options(arguments)
    with _folder(options.keep) as folder:
        ours = folder / "mark1"
        assignment = make_course(ours, options.assignment)
        mix = Mix(endless=options.endless)
        make_class(assignment, ours / "submitted", options.students, options.seed, mix)
        print(f"{options.students} submissions of {options.assignment}, seed {options.seed}, {mix}")
        print(
            f"{len(usable_processors())} processors, {options.jobs} judges, load average {os.getloadavg()[0]:.1f}",
            flush=True,
        )
        theirs = None
        if options.nbgrader_students != 0:
            theirs = _time_nbgrader(folder / "nbgrader", ours, options)
            if theirs is None:
                return 1
        if options.others is not None:
            found = sorted((ours / "submitted").glob(f"*/{options.assignment}/{options.assignment}.ipynb"))
            for name, measured in measure_others(options.others, assignment, found[:OTHERS], folder):
                _row(name, len(measured), _sum(measured))
        command = [sys.executable, "-m", "autograder.cli", "grade", options.assignment, "--course", str(ours), "--json"]
        grading = measure([*command, "--jobs", str(options.jobs)], ours, _environment(folder))
        if grading.code != 0:
            print(f"mark1 grade failed ({grading.code}): {grading.output}")
            return 1
        _row("mark1 grade", options.students, grading)
        _memory("mark1 grade", grading)
        # bubblewrap's first process does not wait for those inside, so that their CPU is charged to nobody.
        print(f"{'':<22} CPU is without the sandboxed workers under bubblewrap: mark1 grade --profile counts them")
        if options.assignment in TRAININGS:
            print(priced(options.assignment, rounds=1), flush=True)
        if theirs is None:
            return 0
        differ = _compare(folder / "nbgrader" / "gradebook.db", ours / "verdicts" / options.assignment)
        print(f"ratio: {theirs / grading.wall:.1f}")
        return 1 if differ else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--students", type=int, default=200, help="submissions in the class (default: 200)")
    parser.add_argument("--assignment", default="perceptron", help="which assignment (default: perceptron)")
    parser.add_argument(
        "--jobs", type=int, default=len(usable_processors()), help="judges at work (default: one a core)"
    )
    parser.add_argument("--seed", type=int, default=1, help="draws the class (default: 1)")
    parser.add_argument(
        "--endless", type=float, default=0.0, help="share of students with an endless loop (default: 0)"
    )
    parser.add_argument(
        "--nbgrader-students", type=int, help="time nbgrader on this many (default: all; 0: not at all)"
    )
    parser.add_argument(
        "--others", type=Path, help="also time otter and check50 on a few submissions: the bin folder that has them"
    )
    parser.add_argument("--keep", type=Path, help="make the courses here and keep them")
    return parser.parse_args(arguments)


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep is not None:
        keep.mkdir(parents=True)
        yield keep.absolute()
        return
    with tempfile.TemporaryDirectory(prefix="mark1-benchmark-") as folder:
        yield Path(folder)


def _environment(folder: Path) -> dict[str, str]:
    """A home of its own, and the interpreter's programs first: nbgrader looks for alembic on the PATH."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    homes = ("MARK1_", "JUPYTER", "IPYTHON", "XDG_")  # they name folders of the one who runs this
    kept = {name: value for name, value in os.environ.items() if not name.startswith(homes)}
    here = str(Path(__file__).resolve().parents[1])
    return {**kept, "HOME": str(home), "PATH": path, "PYTHONPATH": here}


def _row(name: str, count: int, measured: Measured) -> None:
    print(
        f"{name:<22} {measured.wall:8.1f} s wall  {count / measured.wall:8.2f} submissions/s  "
        f"{1000 * measured.wall / count:7.1f} ms wall and {1000 * measured.cpu / count:7.1f} ms CPU a submission",
        flush=True,
    )


def _sum(measured: Sequence[Measured]) -> Measured:
    """One submission after another, as one command."""
    wall, cpu = sum(item.wall for item in measured), sum(item.cpu for item in measured)
    most = max(item.largest_mb for item in measured)
    return Measured(wall, cpu, 0, most, max(item.together_mb for item in measured), "")


def _memory(name: str, measured: Measured) -> None:
    print(f"{name:<22} largest process {measured.largest_mb:.0f} MB, all together {measured.together_mb:.0f} MB")


# ---------------------------------------------------------------- nbgrader alone


@dataclass(slots=True)
class _Nbgrader:
    """A course for nbgrader alone: the same notebook, its own settings."""

    root: Path
    name: str
    environment: dict[str, str]

    def run(self, command: str) -> Measured:
        program = str(Path(sys.executable).with_name("nbgrader"))
        measured = measure([program, command, self.name], self.root, self.environment)
        if measured.code != 0:
            # It also ends with an error where one submission of many failed: the others are graded.
            print(f"nbgrader {command} ended with status {measured.code}: {measured.output[-600:]}")
        return measured


def _time_nbgrader(root: Path, ours: Path, options: argparse.Namespace) -> float | None:
    """Seconds of wall clock that nbgrader takes, or would take, for the class."""
    name = options.assignment
    root.mkdir()
    shutil.copytree(ours / "source", root / "source")
    (root / "nbgrader_config.py").write_text(SETTINGS.format(root=str(root)), encoding="utf-8")
    course = _Nbgrader(root, name, _environment(root.parent))
    course.run("generate_assignment")
    students = sorted(path.name for path in (ours / "submitted").iterdir())
    count = min(options.nbgrader_students or len(students), len(students))
    if count == len(students):
        _hand_in(ours, root, students)
        done = [course.run("autograde"), course.run("generate_feedback")]
        for label, measured in zip(("nbgrader autograde", "nbgrader feedback"), done, strict=True):
            _row(label, count, measured)
        return sum(measured.wall for measured in done)
    return _extrapolated(course, ours, students, count)


def _extrapolated(course: _Nbgrader, ours: Path, students: list[str], count: int) -> float | None:
    """One submission first, which pays the start; then the others: the difference is what one more costs."""
    if count < 3:
        print("--nbgrader-students must be 3 or more: one shows the start, the others what one more costs.")
        return None
    total = 0.0
    _hand_in(ours, course.root, students[:1])
    first = {command: course.run(command) for command in ("autograde", "generate_feedback")}
    _hand_in(ours, course.root, students[1:count])
    for command, alone in first.items():
        rest = course.run(command)
        # What was done before is left out by nbgrader, so that this call is the start and count - 1 submissions.
        one = (rest.wall - alone.wall) / (count - 2)
        total += alone.wall + one * (len(students) - 1)
        _row(f"nbgrader {command}"[:22], count - 1, rest)
        print(f"{'':<22} one more costs {one:.2f} s, measured on {count} of {len(students)} submissions")
    print(f"{'nbgrader':<22} {total:8.0f} s for all {len(students)}, at that cost", flush=True)
    return total


def _hand_in(ours: Path, root: Path, students: Sequence[str]) -> None:
    for student in students:
        shutil.copytree(ours / "submitted" / student, root / "submitted" / student)


# ---------------------------------------------------------------- do the scores agree?


def _compare(gradebook: Path, verdicts: Path) -> int:
    """Print in how many exercises nbgrader's score is that of our visible checks; returns how many differ."""
    same = differ = dishonest = 0
    for student, cell, score, points in _scores(gradebook):
        verdict = json.loads((verdicts / f"{student}.json").read_text(encoding="utf-8"))
        item = next(item for item in verdict["exercises"] if f"test_{item['id']}" == cell)
        visible = [check for check in item["checks"] if not check["hidden"]]
        weight = sum(check["weight"] for check in visible)
        expected = points * sum(check["weight"] for check in visible if check["status"] == "passed") / weight
        if score is not None and abs(score - expected) < TOLERANCE:
            same += 1
        elif any(check["status"] in ("timed_out", "crashed") for check in item["checks"]):
            dishonest += 1  # the student's code ended nbgrader's kernel or its patience, not only its own exercise
        else:
            differ += 1
            if differ <= 10:
                print(f"  {student}, {cell}: nbgrader {score}, visible checks {expected:g} of {points:g}")
    print(
        f"scores: {same} of {same + differ + dishonest} exercises agree with nbgrader on the visible checks, "
        f"{differ} differ, {dishonest} were not scored honestly there"
    )
    return differ


def _scores(gradebook: Path) -> Iterator[tuple[str, str, float | None, float]]:
    with sqlite3.connect(gradebook) as connection:
        yield from connection.execute(
            "SELECT handed.student_id, base.name, grade.auto_score, cell.max_score FROM grade "
            "JOIN submitted_notebook AS book ON grade.notebook_id = book.id "
            "JOIN submitted_assignment AS handed ON book.assignment_id = handed.id "
            "JOIN base_cell AS base ON grade.cell_id = base.id JOIN grade_cells AS cell ON cell.id = base.id "
            "ORDER BY 1, 2"
        )


if __name__ == "__main__":
    raise SystemExit(main())
