"""A mark by hand in nbgrader's own gradebook: it stays, it is shown with its comment, and nobody waits for a person any more."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.course.folders import Course
from autograder.gradebook import GradebookWriter
from autograder.gradebook.marked import as_marked
from autograder.grading.account import account_of
from autograder.grading.record import write_page
from autograder.records import Assignment, Submission, Verdict
from autograder.reports.class_page import class_page
from autograder.reports.exports import left_out, plain_csv
from autograder.reports.summary import class_summary


def mark(course: Path, marks: dict[str, float], comments: dict[str, str] | None = None) -> None:
    """What formgrader does when a person types a mark or a comment."""
    with closing(Gradebook(f"sqlite:///{course}/gradebook.db", "mark1")) as book:
        for cell, score in marks.items():
            grade = book.find_grade(cell, "tiny", "tiny", "student-01")
            grade.manual_score, grade.needs_manual_grade = score, False
        for cell, text in (comments or {}).items():
            book.find_comment(cell, "tiny", "tiny", "student-01").manual_comment = text
        book.db.commit()


class Told:
    """One student's verdict on all the ways on which it is told, after it was recorded (once more)."""

    def __init__(
        self, course: Path, assignment: Assignment, verdict: Verdict, submission: Submission, again: bool
    ) -> None:
        with GradebookWriter(Course(course)) as writer:
            writer.ensure_assignment(assignment)
            if again:
                writer.record(verdict, submission, assignment)
                writer.flush()
            standing = writer.standings(assignment)["student-01"]
            self.verdict = as_marked(verdict, standing, assignment)
            self.page = write_page(writer, verdict, assignment, standing).read_text(encoding="utf-8")
        self.summary = class_summary([self.verdict])
        self.class_page = class_page([self.verdict], assignment)
        accounts = {"student-01": account_of(standing, assignment)}
        self.left_out = left_out([verdict], accounts)
        self.row = dict(
            zip(*(line.split(",") for line in plain_csv([verdict], accounts=accounts).splitlines()), strict=True)
        )


@pytest.fixture
def told(course: Path, assignment: Assignment, hand_in: Callable[..., Submission]) -> Callable[..., Told]:
    def told(verdict: Verdict, *, again: bool = True, **more: str) -> Told:
        return Told(course, assignment, verdict, hand_in("student-01", **more), again)

    return told


@pytest.fixture
def unreadable(verdict: Callable[..., Verdict]) -> Verdict:
    """A verdict on a file that nobody but a person can judge."""
    return replace(verdict("student-01", person=True), problems=("the file is no notebook.",))


ALL = {"test_double": 1.25, "test_halve": 0.5, "limit": 2.0}


def test_a_submission_that_is_marked_needs_nobody_any_more(
    course: Path, told: Callable[..., Told], unreadable: Verdict
) -> None:
    before = told(unreadable)
    assert [item.student for item in before.summary.needs_person] == ["student-01"]
    assert (before.row["status"], len(before.left_out)) == ("needs_person", 1)
    assert "Who, why, and what to open" in before.class_page
    mark(course, ALL, {"double": "Read from your PDF: right but for one sign."})
    for now in (told(unreadable, again=False), told(unreadable)):  # as it is, and graded again
        assert (now.summary.needs_person, now.summary.graded, now.summary.mean) == ((), 1, 1.75)
        assert now.summary.manual_waiting == 0
        assert "Who, why, and what to open" not in now.class_page
        assert (now.row["status"], now.row["total"], now.left_out) == ("graded", "3.75", [])
        assert "Read from your PDF: right but for one sign." in now.page
        assert '<strong>3.75</strong> <span class="soft">of 5 points</span>' in now.page
        assert "There is no score yet" not in now.page
        assert "The file is no notebook." in now.page


def test_who_is_marked_in_part_still_waits(course: Path, told: Callable[..., Told], unreadable: Verdict) -> None:
    told(unreadable)
    mark(course, {"test_double": 1.25})
    assert [item.student for item in told(unreadable).summary.needs_person] == ["student-01"]
    mark(course, {"test_halve": 0.5})
    now = told(unreadable)
    assert (now.summary.needs_person, now.summary.manual_waiting) == ((), 1)
    assert [item.why for item in now.left_out] == ["not marked yet: limit"]


def test_a_mark_by_hand_goes_before_ours_and_says_so(
    course: Path, told: Callable[..., Told], verdict: Callable
) -> None:
    """An appeal that is granted: the number and the comment are the person's, through another grading."""
    judged = verdict("student-01", 0.4, 1.0)
    told(judged)
    mark(course, {"test_double": 1.9}, {"double": "You are right, the docstring allowed it."})
    for now in (told(judged, again=False), told(judged)):
        assert now.row["double"] == "1.9"
        assert "These points were set by a person." in now.page
        assert "You are right, the docstring allowed it." in now.page
        assert now.summary.needs_person == ()


def test_a_mark_for_another_outcome_is_looked_at_again_everywhere(
    course: Path, told: Callable[..., Told], verdict: Callable
) -> None:
    """The mark stays; that the checks now say otherwise than when it was given is told on every list."""
    told(verdict("student-01", 0.4, 1.0))
    mark(course, {"test_double": 1.9})
    now = told(verdict("student-01", 1.0, 1.0))
    (waiting,) = now.summary.needs_person
    assert waiting.why == ("marked by hand, and judged otherwise since then: double. Look at it again in formgrader.",)
    assert [item.why for item in now.left_out] == ["not marked yet: double"]
    mark(course, {"test_double": 2.0})
    assert told(verdict("student-01", 1.0, 1.0), again=False).summary.needs_person == ()


def test_a_marked_answer_is_counted_as_waiting_no_more(
    course: Path, told: Callable[..., Told], verdict: Callable
) -> None:
    judged = verdict("student-01", 1.0, 1.0, answer="needs_person")
    assert told(judged).summary.manual_waiting == 1
    mark(course, {"limit": 1.0})
    assert told(judged).summary.manual_waiting == 0
