"""Who waits for a person: a verdict as it stands once the marks are counted that persons have given by hand.

Contract: this decides it for the terminal, the class page, the students' pages and the exports alike. A submission that only
a person could mark is done when every exercise has its mark; one whose mark by hand was given for another outcome than it has
now waits again. What is pure here reads no gradebook, and the verdict on record never changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from autograder.gradebook.store import Standing, StoredGrade
from autograder.records import (
    Assignment,
    ExerciseOutcome,
    ManualOutcome,
    ManualStatus,
    Verdict,
    VerdictStatus,
    graded_cell,
)


def grades_of(standing: Standing, assignment: Assignment) -> dict[str, StoredGrade]:
    """The gradebook's grade of every exercise and manual task that it has one of, by its id, in the manifest's order."""
    cells = {item.id: graded_cell(item.id) for item in assignment.exercises}
    cells |= {task.id: task.id for task in assignment.manual}
    return {name: standing.grades[cell] for name, cell in cells.items() if cell in standing.grades}


def waiting(grades: Mapping[str, StoredGrade]) -> list[str]:
    """The exercises and tasks at which a person must look before they count."""
    return [name for name, grade in grades.items() if grade.needs_person]


def as_marked(verdict: Verdict, standing: Standing | None, assignment: Assignment) -> Verdict:
    """The verdict with what persons have settled in it; the verdict itself where they have settled nothing."""
    if standing is None:
        return verdict
    grades = grades_of(standing, assignment)
    names = [item.id for item in assignment.exercises]
    verdict = replace(verdict, manual=tuple(_task(task, grades.get(task.id)) for task in verdict.manual))
    if verdict.score is None:
        done = all(name in grades and not grades[name].needs_person for name in names)
        return _settled(verdict, grades, assignment) if done else verdict
    again = [name for name in names if name in grades and _given_for_other_work(grades[name])]
    return _open_again(verdict, again) if again else verdict


def _given_for_other_work(grade: StoredGrade) -> bool:
    return grade.manual_score is not None and grade.needs_person


def _settled(verdict: Verdict, grades: Mapping[str, StoredGrade], assignment: Assignment) -> Verdict:
    found = {item.id: item for item in verdict.exercises}
    exercises = tuple(
        replace(found.get(item.id, ExerciseOutcome(item.id, item.points, 0.0, ())), score=grades[item.id].score)
        for item in assignment.exercises
    )
    total = round(sum(item.score for item in exercises), 6)
    return replace(verdict, exercises=exercises, score=total, status=VerdictStatus.GRADED)


def _open_again(verdict: Verdict, names: list[str]) -> Verdict:
    told = f"marked by hand, and judged otherwise since then: {', '.join(names)}. Look at it again in formgrader."
    return replace(verdict, score=None, status=VerdictStatus.NEEDS_PERSON, problems=(told, *verdict.problems))


def _task(task: ManualOutcome, grade: StoredGrade | None) -> ManualOutcome:
    """What is marked asks for nobody any more, as what is unanswered does; what waits in the gradebook waits."""
    if grade is None:
        return task
    return replace(task, status=ManualStatus.NEEDS_PERSON if grade.needs_person else ManualStatus.UNANSWERED)
