"""From a submission's standing in the gradebook to its account, which class page, course page and exports tell alike."""

from __future__ import annotations

from collections.abc import Mapping

from autograder.gradebook import Standing
from autograder.gradebook.marked import grades_of, waiting
from autograder.records import Assignment
from autograder.reports.account import Account


def account_of(standing: Standing, assignment: Assignment) -> Account:
    """What the gradebook says of one submission."""
    grades = grades_of(standing, assignment)
    return Account(
        parts={name: grade.score for name, grade in grades.items()},
        penalty=standing.penalty or 0.0,
        by_hand=frozenset(name for name, grade in grades.items() if grade.manual_score is not None),
        waiting=tuple(waiting(grades)),
        late_seconds=standing.seconds_late,
        maximum=assignment.max_score + sum(task.points for task in assignment.manual),
    )


def accounts_of(standings: Mapping[str, Standing], assignment: Assignment) -> dict[str, Account]:
    """The accounts of all submissions, by student."""
    return {student: account_of(standing, assignment) for student, standing in standings.items()}
