"""A changed due date, extension or late policy reaches every mark at the next grade or feedback, whoever is judged."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

LATE = "[late]\npenalty_per_day = 0.1\n"


def lateness(course: Path, student: str) -> tuple[str | None, float | None]:
    """What the gradebook says: the extension and the penalty."""
    with sqlite3.connect(course / "gradebook.db") as connection:
        ((extension, penalty),) = connection.execute(
            "SELECT handed.extension, book.late_submission_penalty FROM submitted_notebook AS book "
            "JOIN submitted_assignment AS handed ON book.assignment_id = handed.id WHERE handed.student_id = ?",
            (student,),
        )
    return extension, penalty


def page(course: Path, student: str) -> str:
    return (course / "feedback" / student / "perceptron" / "perceptron.html").read_text(encoding="utf-8")


def set_due(course: Path, due: str) -> None:
    """Write it into the manifest; "" takes it out."""
    manifest = course / "assignments" / "perceptron" / "assignment.toml"
    lines = [line for line in manifest.read_text(encoding="utf-8").splitlines() if not line.startswith("due")]
    manifest.write_text("\n".join([*([f"due = {due}"] if due else []), *lines]), encoding="utf-8")


def test_rules_reach_unchanged_submissions(regraded: Any) -> None:
    course: Path = regraded.course
    best, score = max(
        ((name, found["score"] or 0) for name, found in regraded.verdicts().items()), key=lambda pair: pair[1]
    )
    (course / "submitted" / best / "perceptron" / "timestamp.txt").write_text(
        "2026-11-02 18:30:00 EDT", encoding="utf-8"
    )
    assert regraded.run("grade").returncode == 0
    verdicts = regraded.verdicts()
    assert lateness(course, best) == (None, None)

    def told(*command: str) -> str:
        done = regraded.run(*command)
        assert done.returncode == 0, done.stderr
        assert regraded.verdicts() == verdicts  # nobody is judged again
        return str(done.stdout)

    set_due(course, "2026-11-02T18:00:00Z")
    (course / "mark1.toml").write_text(LATE, encoding="utf-8")
    assert f"1 of them are marked by other rules than before: {best}" in told("grade")
    assert lateness(course, best)[1] == round(score * 0.1, 6)
    assert "<strong>4 hours 30 minutes late</strong>" in page(course, best)
    assert "by other rules" not in told("grade")

    longer = f'{LATE}[course]\ntimezone = "America/New_York"\n[[extension]]\nstudent = "{best}"\ndays = 1\n'
    (course / "mark1.toml").write_text(longer, encoding="utf-8")
    told("grade")
    extension, penalty = lateness(course, best)
    assert extension is not None
    assert penalty is None
    # In November New York's clocks are an hour behind the "EDT" that was written: the same moment, by the course's clocks.
    assert "Handed in Mon 2 Nov 2026, 17:30 UTC-0500, in time." in page(course, best)

    (course / "mark1.toml").write_text(LATE, encoding="utf-8")  # the extension is taken back
    told("feedback")
    assert lateness(course, best) == (None, round(score * 0.1, 6))
    assert "4 hours 30 minutes late" in page(course, best)

    set_due(course, "")  # no date, and nobody is late
    told("grade")
    assert lateness(course, best) == (None, None)
    assert " late" not in page(course, best)

    set_due(course, "2026-12-02T18:00:00Z")
    told("report")
    assert lateness(course, best) == (None, None)
    told("grade")
    assert ", in time." in page(course, best)


def test_a_student_may_be_called_recorded(regraded: Any) -> None:
    course: Path = regraded.course
    name = min(regraded.verdicts())
    (course / "submitted" / name).rename(course / "submitted" / "recorded")
    done = regraded.run("grade")
    assert done.returncode == 0, done.stderr
    assert regraded.verdicts()["recorded"]["score"] == regraded.verdicts()[name]["score"]
    assert "perceptron: 0 to judge, 12 unchanged" in regraded.run("grade").stdout
