"""What a verdict means in nbgrader's terms: a score for every graded cell, a comment for every solution cell.

Both doors, `mark1 grade` and `nbgrader autograde`, take their rows from here and from nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from autograder.records import CheckOutcome, ExerciseOutcome, Status, Verdict, graded_cell
from autograder.reports.telling import in_a_line
from autograder.reports.wording import WORDS, points

PERSON = "A person will look at this one."
UNANSWERED = "Not answered."


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


def rows_of(verdict: Verdict) -> Rows:
    """The rows that a verdict means. Cells that it does not name keep nbgrader's "needs a person"."""
    unnamed = verdict.needs_person and not verdict.grader_failed
    grades: dict[str, GradeRow] = {}
    comments: dict[str, str | None] = {}
    for item in verdict.exercises:
        person = unnamed or item.grader_failed
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
        return item.slip
    if not item.attempted:
        return "Not attempted."
    lines = [f"{points(item.score)} of {points(item.points)} points. Not yet:"]
    lines += [f"- {in_a_line(check)}" for check in failing]
    if item.slip:
        lines.append(f"- {item.slip}")
    if item.follow_through:
        lines.append(f"+ {item.follow_through}")
    if item.hint:
        lines += ["", f"Hint: {item.hint}"]
    return "\n".join(lines)


def check_lines(item: ExerciseOutcome) -> Iterator[str]:
    """One line a check, as formgrader and nbgrader's feedback show it under the graded cell."""
    for check in _visible_first(item):
        yield f"{WORDS[check.status].sign} {in_a_line(check)}"
    if item.slip:
        yield f"! {item.slip}"
    if item.follow_through:
        yield f"+ {item.follow_through}"
    if item.hint:
        yield f"Hint: {item.hint}"


def _visible_first(item: ExerciseOutcome) -> list[CheckOutcome]:
    """The checks that the student can run themselves, then the hidden ones."""
    return sorted(item.checks, key=lambda check: check.hidden)
