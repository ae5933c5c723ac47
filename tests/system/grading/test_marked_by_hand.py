"""What a person marks in formgrader is the last word: through grade and regrade, on every list and in the exports."""

from __future__ import annotations

import csv
import io
from contextlib import closing

from nbgrader.api import Gradebook

from autograder.course.folders import Course

COMMENT = "Read aloud in the office hour: it is right."


def test_a_submission_that_a_person_has_marked_waits_for_nobody(regraded) -> None:
    course = regraded.course
    student = min(path.name for path in (course / "submitted").iterdir())
    (course / "submitted" / student / "perceptron" / "perceptron.ipynb").write_text("{", encoding="utf-8")
    assert "1 needs a person" in regraded.run("grade").stdout
    with closing(Gradebook(Course(course).gradebook, Course(course).course_id)) as book:
        marked = book.find_submission_notebook("perceptron", "perceptron", student)
        for grade in marked.grades:
            grade.manual_score, grade.needs_manual_grade = 1.0, False
        total = float(len(marked.grades))
        book.find_comment("perceptron_step", "perceptron", "perceptron", student).manual_comment = COMMENT
        book.db.commit()
    for command in (["grade"], ["grade", "--force"], ["regrade", "--apply", "--allow-lower"]):
        done = regraded.run(*command)
        assert done.returncode == 0, done.stderr
        assert "needs a person:" not in done.stdout
    assert "Who, why, and what to open" not in (course / "feedback" / "perceptron.html").read_text(encoding="utf-8")
    assert COMMENT in (course / "feedback" / student / "perceptron" / "perceptron.html").read_text(encoding="utf-8")
    rows = {row["student"]: row for row in csv.DictReader(io.StringIO(regraded.run("export").stdout))}
    assert (rows[student]["status"], float(rows[student]["total"])) == ("graded", total)
