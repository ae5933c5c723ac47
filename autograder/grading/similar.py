"""`mark1 similar`: whose own code is alike, pair by pair, side by side on a page for instructors.

Contract: it accuses nobody, changes no mark and is told to no student: the page lies in `similar/`, from which nothing is
handed out. Whom it cannot compare it names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from autograder.course.folders import NOBODY, Course
from autograder.course.manifest import read_assignment
from autograder.errors import UserError
from autograder.files import write_whole
from autograder.gradebook.autograded import read_notebook, read_text
from autograder.grading.behaviour import BehaviourFolder
from autograder.grading.likeness import most_alike
from autograder.judging.behaviour import canonical
from autograder.reports.exports import people_of
from autograder.reports.similar_page import SideBySide, similar_page
from autograder.reports.wording import counted
from autograder.submissions.own_code import Given, given_in, own_code
from autograder.submissions.reader import read_submission


@dataclass(frozen=True, slots=True)
class Similar:
    """What was found. `left_out` maps students who could not be compared to the reason."""

    pairs: tuple[SideBySide, ...]
    compared: int
    left_out: Mapping[str, str]
    page: Path


def similar(course: Course, name: str, most: int) -> Similar:
    """Compare the class on one assignment and write the page. Raises UserError where there are not two to compare."""
    assignment = read_assignment(course.root, name)
    given, own, left_out = released(course, name), {}, {}
    for student, folder in course.submissions(name):
        submission = read_submission(folder, assignment, student, course.settings.timezone)
        text = own_code(submission.cells, given)
        if text:
            own[student] = text
        else:
            left_out[student] = submission.unreadable or "wrote nothing of their own"
    if len(own) < 2:
        there = counted(len(own), "student")
        raise UserError(f"{course.submitted} holds own code of {there} on {name}: it takes two to be alike.")
    pairs = tuple(most_alike(own, behaviours(course, name), most))
    names = {
        student: person.name for student, person in people_of(course.settings.policy.roster).items() if person.name
    }
    page = course.similar(name)
    try:
        page.parent.mkdir(parents=True, exist_ok=True)
        write_whole(page, similar_page(assignment, pairs, compared=len(own), left_out=left_out, names=names))
    except OSError as fault:
        raise UserError(f"{page} cannot be written: {fault.strerror or fault}. Mend it and run this again.") from fault
    return Similar(pairs, len(own), left_out, page)


def released(course: Course, name: str) -> Given:
    """What the students received of this assignment: the release's notebook and program; nothing where there is none."""
    folder = course.folder("release", NOBODY, name)
    notebook, program = read_notebook(folder / f"{name}.ipynb"), read_text(folder / f"{name}.py")
    cells = notebook["cells"] if notebook else []
    sources = ["".join(cell["source"]) for cell in cells if cell.get("cell_type") == "code"]
    return given_in([*sources, *([program] if program else [])])


def behaviours(course: Course, name: str) -> dict[str, dict[str, str]]:
    """How students answered where they lost points, by student and exercise, as grading keeps it; {} where it keeps nothing."""
    kept = BehaviourFolder(course.verdicts / name)
    return {
        student: {exercise: canonical(answers) for exercise, answers in kept.read(student).items() if answers}
        for student in kept.students()
    }
