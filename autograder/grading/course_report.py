"""`mark1 report` without a name: the course page, from the verdicts and the gradebook of every assignment.

Contract: it lies beside the class pages, in feedback/, of which nbgrader hands out students' folders alone. One assignment's
verdicts are held at a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from autograder.course.folders import Course
from autograder.course.manifest import assignment_names, list_assignments
from autograder.course.themes import read_themes
from autograder.errors import UserError
from autograder.files import write_whole
from autograder.gradebook.marked import as_marked
from autograder.grading.class_list import class_list
from autograder.grading.record import local, open_gradebook
from autograder.grading.verdict_folder import VerdictFolder
from autograder.records import Assignment
from autograder.reports.course_page import course_page
from autograder.reports.course_summary import Sheet, course_summary

PAGE = "course"


def write_course_page(course: Course, now: datetime | None = None) -> Path:
    """Write the course page; returns where it stands. Raises UserError where there is no verdict at all."""
    if PAGE in assignment_names(course.root):
        raise UserError(
            f'the course page is {PAGE}.html, and so is the class page of the assignment "{PAGE}": rename it.'
        )
    every = list_assignments(course.root)
    judged = [item for item in every if VerdictFolder(course.verdicts, item.name).students()]
    if not judged:
        raise UserError("there are no verdicts yet: run mark1 grade with an assignment's name first.")
    settings = course.settings
    summary = course_summary(
        _sheets(course, judged), now=now or datetime.now(UTC), themes=read_themes(course.root), rule=settings.risk
    )
    text = course_page(
        summary,
        title=settings.title or "",
        rule=settings.risk,
        unjudged=tuple(item.name for item in every if item not in judged),
    )
    file = course.feedback / f"{PAGE}.html"
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, text)
    return file


def _sheets(course: Course, assignments: Sequence[Assignment]) -> Iterator[Sheet]:
    for assignment in assignments:
        folder = VerdictFolder(course.verdicts, assignment.name)
        with open_gradebook(course, assignment, folder) as writer:
            standings = writer.standings(assignment)
            verdicts = [as_marked(verdict, standings.get(verdict.student), assignment) for verdict in folder.all()]
            members = class_list(course, assignment, writer, {verdict.student for verdict in verdicts})
            due = writer.due(assignment)
        yield Sheet(assignment, verdicts, members, None if due is None else local(due, course))
