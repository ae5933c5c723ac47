"""The class on one assignment, as the class page and the course page need it: the roster and the gradebook, put together.

Contract: everybody whom the roster or the gradebook knows, who has handed in, or of whom there is a verdict is in it once.
"""

from __future__ import annotations

from collections.abc import Collection

from autograder.course.folders import Course
from autograder.gradebook import GradebookWriter
from autograder.grading.account import account_of
from autograder.records import Assignment
from autograder.reports.exports import people_of
from autograder.reports.turnout import Member


def class_list(
    course: Course, assignment: Assignment, writer: GradebookWriter, judged: Collection[str]
) -> tuple[Member, ...]:
    """The members, sorted; `judged` are the students of whom there is a verdict."""
    roster = writer.policy.roster
    enrolled, standings = writer.students(), writer.standings(assignment)
    names = enrolled | {student: person.name for student, person in people_of(roster).items() if person.name}
    handed = {student for student, _ in course.submissions(assignment.name)}.union(judged, standings)
    members = []
    for student in sorted(handed.union(roster, enrolled)):
        standing, extension = standings.get(student), writer.policy.extension(student, assignment.name)
        longer = standing.extension if standing is not None else extension
        members.append(
            Member(
                student,
                names.get(student, ""),
                roster.get(student, {}).get("section", ""),
                handed_in=student in handed,
                late=standing.seconds_late if standing is not None else 0.0,
                longer=longer.total_seconds() if longer is not None else 0.0,
                account=None if standing is None else account_of(standing, assignment),
            )
        )
    return tuple(members)
