"""What nbgrader shows of points that follow through: in the comment, and under the graded cell."""

from __future__ import annotations

from autograder.gradebook.rows import check_lines, comment_of
from autograder.records import CheckOutcome, ExerciseOutcome, Status

SENTENCE = "1.5 more points: with double put right, more of your quadruple is right."
ITEM = ExerciseOutcome(
    "quadruple",
    2,
    1.5,
    (CheckOutcome("test_quadruple", "One becomes four.", hidden=True, weight=1, status=Status.FAILED),),
    follow_through=SENTENCE,
)


def test_the_comment_says_it_below_what_fails() -> None:
    comment = comment_of(ITEM)
    assert comment is not None
    assert comment.splitlines()[0] == "1.5 of 2 points. Not yet:"
    assert comment.splitlines()[-1] == f"+ {SENTENCE}"


def test_the_graded_cell_says_it_too() -> None:
    assert list(check_lines(ITEM))[-1] == f"+ {SENTENCE}"
