"""How far a student is in the whole course: each assignment that lies here, what is safe in it, and the next step.

An assignment that is begun is checked in a process of its own, as `mark1 check` does it: one program's faults, printing and
imports are then none of another's. One in which nothing is written yet is not run at all.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import UserError
from autograder.home.checking import check_path
from autograder.home.desk import MANIFEST, Desk, read_desk
from autograder.records import Status
from autograder.reports.printable import printable
from autograder.reports.wording import counted, points
from autograder.submissions.cells import is_attempt
from autograder.submissions.reader import read_folder

SAFE = "Safe is what the visible checks decide; the rest is judged after you hand in."


@dataclass(frozen=True, slots=True)
class Standing:
    """How one assignment stands: which exercises pass all their visible checks, and the points that are safe by them.

    `problem` says in a sentence why it could not be checked. Where nothing is written yet, `begun` is false.
    """

    desk: Desk
    begun: bool = False
    passed: tuple[str, ...] = ()
    safe: float = 0.0
    problem: str = ""

    @property
    def name(self) -> str:
        return self.desk.assignment.name

    @property
    def missing(self) -> list[str]:
        """The exercises that do not pass all of their visible checks, in the notebook's order."""
        return [exercise.id for exercise in self.desk.assignment.exercises if exercise.id not in self.passed]

    @property
    def done(self) -> bool:
        return not self.missing


def course_text(folder: Path) -> str:
    """The whole course as it lies in `folder`, for a terminal. Raises UserError where no assignment lies there."""
    standings = [standing_of(desk) for desk in find_desks(folder)]
    begun = [item for item in standings if item.begun]
    safe = sum(item.safe for item in standings)
    total = sum(item.desk.assignment.max_score for item in standings)
    head = f"{len(begun)} of {counted(len(standings), 'assignment')} begun, {points(safe)} of {points(total)} points are safe."
    here = {item.name: item for item in standings}
    rows = [_row(item, here) for item in standings]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    problems = [f"! {item.name}: {printable(item.problem)}" for item in standings if item.problem]
    return "\n".join([head, "", *lines, "", *problems, *([""] if problems else []), SAFE, next_step(standings)])


def find_desks(folder: Path) -> list[Desk]:
    """The released folders in `folder`, in the course's order; those beside it where it is one itself."""
    here = folder.absolute()
    if not here.is_dir():
        raise UserError(f"there is no folder {folder}. Name the folder that your assignments lie in.")
    root = here.parent if (here / "checks" / MANIFEST).is_file() else here
    desks = [read_desk(path.parents[1]) for path in sorted(root.glob(f"*/checks/{MANIFEST}"))]
    if not desks:
        raise UserError(
            f"no assignment lies in {root}. Name the folder that holds the folders that you received, each with checks/ in it."
        )
    return sorted(desks, key=lambda desk: (desk.order, desk.assignment.name))


def standing_of(desk: Desk) -> Standing:
    """Check one assignment, if anything is written in it."""
    submission = read_folder(desk.folder, desk.assignment)
    if submission.unreadable:
        return Standing(desk, begun=True, problem=submission.unreadable)
    names = [exercise.id for exercise in desk.assignment.exercises]
    if not any(is_attempt(cell, name) for cell in submission.cells for name in names):
        return Standing(desk)
    with tempfile.TemporaryDirectory(prefix="mark1-progress-") as scratch:
        told = Path(scratch) / "told.json"
        command = [sys.executable, "-P", "-m", "autograder.home.progress", str(desk.folder), str(told)]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        try:
            found = json.loads(told.read_text(encoding="utf-8"))
        except (OSError, ValueError):  # the student's program has ended the process
            last = done.stderr.strip().splitlines()[-1:] or [f"the program ended with status {done.returncode}"]
            return Standing(desk, begun=True, problem=f"could not be checked: {last[0][:200]}")
    return Standing(desk, True, tuple(found["passed"]), float(found["safe"]), str(found["problem"]))


def next_step(standings: Sequence[Standing]) -> str:
    """One sentence: what was begun comes first, then the first that builds on nothing that is still to do."""
    begun = [item for item in standings if item.begun and not item.done]
    open_ = {item.name for item in standings if not item.done}
    ready = [item for item in standings if not item.begun and not open_ & set(item.desk.after)]
    for item in begun or ready:
        return f"Next: {item.missing[0]} in {item.name}. `mark1 check {item.desk.folder.name}` says what it lacks."
    return "All visible checks pass. Hand in what you have not handed in yet."


def _row(item: Standing, here: Mapping[str, Standing]) -> tuple[str, str, str, str]:
    exercises = len(item.desk.assignment.exercises)
    total = points(item.desk.assignment.max_score)
    mark = "✓" if item.done else ">" if item.begun else "·"
    how_far = f"{len(item.passed)} of {exercises} exercises" if item.begun else "not begun"
    safe = f"{points(item.safe)} of {total} points safe" if item.begun else f"{total} points"
    after = ", ".join(name if name in here else f"{name} (not here)" for name in item.desk.after)
    return f"{mark} {item.name}", how_far, safe, f"builds on {after}" if after else ""


def _check(folder: Path, told: Path) -> None:
    """Check the folder in this process, and write what came out."""
    found: dict[str, object] = {"passed": [], "safe": 0.0, "problem": ""}
    try:
        checked = check_path(folder)
    except UserError as fault:
        found["problem"] = str(fault)
    else:
        shares = checked.desk.visible_share
        passed = [item.id for item in checked.exercises if all(one.status is Status.PASSED for one in item.checks)]
        safe = sum(item.score * shares.get(item.id, 0.0) for item in checked.exercises)
        found |= {"passed": passed, "safe": round(safe, 6), "problem": "; ".join(checked.problems)}
    told.write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    _check(Path(sys.argv[1]), Path(sys.argv[2]))
