"""`mark1 export`: the class's results for other systems, and the names of all whom they leave out.

Contract: whoever is on the roster, has handed in or has a verdict is either in the export with a total, or is named with the
reason. Nothing is written here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from autograder.course.folders import Course
from autograder.course.manifest import read_assignment
from autograder.errors import UserError
from autograder.grading.account import accounts_of
from autograder.grading.record import open_gradebook
from autograder.grading.verdict_folder import VerdictFolder
from autograder.reports.exports import LeftOut, canvas_csv, left_out, moodle_csv, people_of, plain_csv

KINDS = ("plain", "moodle", "canvas")


@dataclass(frozen=True, slots=True)
class Export:
    """CSV text, and everybody whose grade is not in it."""

    text: str
    left_out: tuple[LeftOut, ...]


def export(course: Course, name: str, kind: str, *, canvas_id: str = "") -> Export:
    """The class's results; `kind` is plain, moodle or canvas. Raises UserError where there are none.

    `canvas_id` is the assignment's number in Canvas.
    """
    _check(kind, canvas_id)
    assignment = read_assignment(course.root, name)
    folder = VerdictFolder(course.verdicts, name)
    verdicts = list(folder.all())
    if not verdicts:
        raise UserError(f"there are no verdicts on {name} yet: run mark1 grade {name} first.")
    with open_gradebook(course, assignment, folder) as writer:
        standings = writer.standings(assignment)
        roster = writer.policy.roster
    accounts = accounts_of(standings, assignment)
    people = people_of(roster)
    if kind == "moodle":
        text = moodle_csv(verdicts, assignment, people, accounts)
    elif kind == "canvas":
        text = canvas_csv(verdicts, assignment, people, accounts, canvas_id=canvas_id)
    else:
        text = plain_csv(verdicts, people, accounts)
    missing = absent(course, folder, roster, {verdict.student for verdict in verdicts})
    return Export(text, tuple(sorted([*left_out(verdicts, accounts), *missing], key=lambda item: item.student)))


def _check(kind: str, canvas_id: str) -> None:
    if kind not in KINDS:
        raise UserError(f'--format {kind}: there are "plain", "moodle" and "canvas".')
    if canvas_id and kind != "canvas":
        raise UserError(f"--canvas-id {canvas_id}: only --format canvas takes the number of an assignment in Canvas.")
    if canvas_id and not (canvas_id.isascii() and canvas_id.isdigit()):
        raise UserError(f"--canvas-id {canvas_id}: give the number that ends the address of the assignment in Canvas.")


def absent(course: Course, folder: VerdictFolder, roster: Mapping[str, object], known: set[str]) -> Iterator[LeftOut]:
    """Those of whom there is no verdict that can be read."""
    handed = {student for student, _ in course.submissions(folder.path.name)}
    unreadable = set(folder.students()) - known
    for student in sorted((handed | unreadable | set(roster)) - known):
        if student in unreadable:
            yield LeftOut(student, f"{folder.file(student)} cannot be read: run mark1 grade again")
        elif student in handed:
            yield LeftOut(student, "not judged yet: run mark1 grade")
        else:
            yield LeftOut(student, "handed in nothing")
