"""The last lines of `grade` and `regrade`: what changes for whom, and no word of a class where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.course.folders import Course
from autograder.course.manifest import read_assignment
from autograder.grading.grade import Outcome
from autograder.grading.judges import Order
from autograder.grading.progress import closing
from autograder.grading.regrade import Change, Regraded, summary_lines
from autograder.grading.verdict_folder import VerdictFolder
from autograder.records import CheckOutcome, ExerciseOutcome, Status, Verdict, VerdictStatus
from tests.toy_course import doubling


def verdict(student: str, score: float | None, *, hint: str | None = None) -> Verdict:
    status = VerdictStatus.NEEDS_PERSON if score is None else VerdictStatus.GRADED
    check = CheckOutcome("test_double_one_and_two", "One becomes two.", False, 1, Status.FAILED)
    item = ExerciseOutcome("double", 20.0, score or 0.0, (check,), "squares" if hint else None, hint)
    return Verdict("doubling", student, score, 20.0, status, "work", "course", (), 0.1, (item,))


def regraded(*pairs: tuple[float | None, float | None]) -> Regraded:
    changes = [
        Change(f"student-{n}", verdict(f"student-{n}", old), verdict(f"student-{n}", new))
        for n, (old, new) in enumerate(pairs, start=1)
    ]
    return Regraded(tuple(changes), (), (), None)


@pytest.mark.parametrize(
    ("pairs", "boundaries", "lines"),
    [
        ([], (50.0,), []),
        ([(9.0, 9.0)], (50.0,), []),
        ([(9.0, 9.5)], (), ["1 gains 0.5 points; nobody loses."]),
        ([(9.0, 10.0)], (), ["1 gains 1 point; nobody loses."]),
        ([(9.0, 8.0)], (), ["Nobody gains; 1 loses 1 point."]),
        ([(9.0, 9.5), (3.0, 3.5), (5.0, 4.0)], (), ["2 gain 0.5 points each; 1 loses 1 point."]),
        (
            [(9.0, 9.5), (3.0, 5.0)],
            (50.0,),
            [
                "2 gain 0.5 to 2 points (1.25 on average); nobody loses.",
                "Nobody crosses a grade boundary, by the automatically judged points.",
            ],
        ),
        (
            [(9.5, 10.0), (15.0, 11.5), (9.0, 15.5)],
            (50.0, 60.0, 75.0),
            [
                "2 gain 0.5 to 6.5 points (3.5 on average); 1 loses 3.5 points.",
                "A grade changes, by the automatically judged points:",
                "  student-1  47.5 % -> 50 %, now at 50 % or above",
                "  student-2  75 % -> 57.5 %, now below 60 %",
                "  student-3  45 % -> 77.5 %, now at 75 % or above",
            ],
        ),
        ([(None, 9.0), (9.0, None)], (10.0,), ["2 scores come or go: one of the two is for a person."]),
        ([(20 * 0.1 * 3, 6.0)], (30.0,), []),  # a difference of rounding is none
    ],
)
def test_a_regrade_ends_with_what_it_comes_to(pairs, boundaries, lines):
    assert list(summary_lines(regraded(*pairs), boundaries)) == lines


def test_only_whose_score_changes_is_listed():
    same = Change("b", verdict("b", 3.0), verdict("b", 3.0, hint="Why?"))
    result = Regraded((*regraded((1.0, 2.0)).changes, same), (), (), None)
    assert same.differs
    assert [change.student for change in result.rescored] == ["student-1"]


@pytest.fixture
def course(tmp_path: Path) -> Course:
    root = doubling(tmp_path / "course")
    folder = VerdictFolder(root / "verdicts", "doubling")
    folder.write(verdict("student-1", 12.0, hint="Twice, or squared?"))
    folder.write(verdict("student-2", None))
    return Course(root)


def last_lines(course: Course, capsys: pytest.CaptureFixture[str], *students: str) -> str:
    order = Order(course, "doubling", students=students)
    judged = list(students) or ["student-1", "student-2"]
    page = course.feedback / "doubling.html"
    closing(order, Outcome(read_assignment(course.root, "doubling"), judged=judged, class_page=page), False)
    return capsys.readouterr().out


def test_of_one_student_nothing_is_said_of_the_class(course, capsys):
    told = last_lines(course, capsys, "student-1")
    assert "class" not in told.replace(str(course.root), "")
    assert "mean" not in told
    assert "student-1  12 / 20  ~          squares" in told
    assert f"feedback pages written: {course.folder('feedback', 'student-1', 'doubling')}\n" in told
    assert "1 needs a person:" in last_lines(course, capsys, "student-2")


def test_of_a_class_everything_is(course, capsys):
    told = last_lines(course, capsys)
    assert "2 submissions: 1 graded, 1 needs a person\nmean 12 / 20, median 12\n" in told
    assert "What the class got wrong most:" in told
    assert "class page: " in told
