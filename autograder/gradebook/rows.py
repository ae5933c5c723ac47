"""What a verdict means in nbgrader's terms: a score for every graded cell, a comment for every solution cell.

Both doors, `mark1 grade` and `nbgrader autograde`, take their rows from here and from nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from autograder.records import CheckOutcome, ExerciseOutcome, Status, Verdict

PERSON = "A person will look at this one."
UNANSWERED = "Not answered."

# What a failing check says of itself, after its sentence. A plain failure needs no more words.
_BECAUSE = {
    Status.FAILED: "",
    Status.RAISED: " (your code raised an error)",
    Status.NOT_ATTEMPTED: " (not written yet)",
    Status.TIMED_OUT: " (your code took too long)",
    Status.CRASHED: " (your code ended the program)",
    Status.GRADER_ERROR: " (we could not run this check: a person will look)",
}


@dataclass(frozen=True, slots=True)
class GradeRow:
    """One graded cell or task cell. `auto_score` None: no number may stand before a person has looked."""

    cell: str
    auto_score: float | None

    @property
    def needs_person(self) -> bool:
        return self.auto_score is None


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows of one submission. `comments` maps a solution or task cell to its text, or to None.

    `otherwise` is the comment on cells that the verdict does not name: none, or that a person will look.
    """

    grades: dict[str, GradeRow]
    comments: dict[str, str | None]
    otherwise: str | None = None

    def comment(self, cell: str) -> str | None:
        """The comment on a cell."""
        return self.comments.get(cell, self.otherwise)


def graded_cell(exercise_id: str) -> str:
    """The grade_id of the cell that an exercise's points stand on."""
    return f"test_{exercise_id}"


def rows_of(verdict: Verdict) -> Rows:
    """The rows that a verdict means. Cells that it does not name keep nbgrader's "needs a person"."""
    unnamed = verdict.needs_person and not any(_is_faulted(item) for item in verdict.exercises)
    grades: dict[str, GradeRow] = {}
    comments: dict[str, str | None] = {}
    for item in verdict.exercises:
        person = unnamed or _is_faulted(item)
        score = None if person else min(float(item.score), float(item.points))
        grades[graded_cell(item.id)] = GradeRow(graded_cell(item.id), score)
        comments[item.id] = PERSON if person else comment_of(item)
    for task in verdict.manual:
        unanswered = not task.needs_person and not verdict.needs_person
        grades[task.id] = GradeRow(task.id, 0.0 if unanswered else None)
        comments[task.id] = UNANSWERED if unanswered else PERSON if unnamed else None
    return Rows(grades, comments, PERSON if unnamed else None)


def comment_of(item: ExerciseOutcome) -> str | None:
    """The comment on a solution cell: what does not work yet, and the hint. None where everything passes."""
    failing = [check for check in _visible_first(item) if check.status is not Status.PASSED]
    if not failing:
        return None
    if all(check.status is Status.NOT_ATTEMPTED for check in item.checks):
        return "Not attempted."
    lines = [f"{_number(item.score)} of {_number(item.points)} points. Not yet:"]
    lines += [f"- {check.sentence}{_BECAUSE[check.status]}" for check in failing]
    if item.hint:
        lines += ["", f"Hint: {item.hint}"]
    return "\n".join(lines)


def check_lines(item: ExerciseOutcome) -> Iterator[str]:
    """One line a check, as formgrader and nbgrader's feedback show it under the graded cell."""
    for check in _visible_first(item):
        yield f"{_sign(check)} {check.sentence}{_BECAUSE.get(check.status, '')}"
    if item.hint:
        yield f"Hint: {item.hint}"


def _visible_first(item: ExerciseOutcome) -> list[CheckOutcome]:
    """The checks that the student can run themselves, then the hidden ones."""
    return sorted(item.checks, key=lambda check: check.hidden)


def _is_faulted(item: ExerciseOutcome) -> bool:
    return any(check.status is Status.GRADER_ERROR for check in item.checks)


def _sign(check: CheckOutcome) -> str:
    return "✓" if check.status is Status.PASSED else "✗"


def _number(value: float) -> str:
    """1.5, 2, 0.33: points as people write them."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
