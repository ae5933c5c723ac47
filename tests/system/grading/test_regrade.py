"""After a check was mended: a dry run first, no score lowered unless told, old verdicts kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

HIDDEN = Path("assignments/perceptron/checks/hidden/test_perceptron_step.py")
STRICTER = '''

@pytest.mark.exercise("perceptron_step", weight=2)
def test_step_is_never_right(student):
    """A check that nobody passes."""
    student.perceptron_step(np.zeros(2), 0.0, np.ones(2), 1)
    expect.that(False, "never")
'''
MILDER = STRICTER.replace("never_right", "always_right").replace("expect.that(False", "expect.that(True")


@pytest.fixture
def stricter(regraded):
    """The graded class after a check was added that nobody passes."""
    path = regraded.course / HIDDEN
    path.write_text(path.read_text(encoding="utf-8") + STRICTER, encoding="utf-8")
    return regraded


def snapshot(course: Path) -> dict[str, bytes]:
    found = [path for name in ("verdicts", "feedback", "autograded") for path in (course / name).rglob("*")]
    files = {path.relative_to(course).as_posix(): path.read_bytes() for path in found if path.is_file()}
    return {**files, "gradebook.db": (course / "gradebook.db").read_bytes()}


def test_a_plain_grade_points_to_regrade_and_changes_nothing(stricter) -> None:
    before = stricter.verdicts()
    told = stricter.run("grade").stdout
    assert (
        "12 verdicts were decided by an older course (its checks, reference or mistakes changed): "
        "mark1 regrade perceptron shows what would change."
    ) in told
    assert stricter.verdicts() == before


def test_a_dry_run_shows_who_changes_and_writes_nothing(stricter) -> None:
    before = snapshot(stricter.course)
    told = stricter.run("regrade").stdout
    assert "12 verdicts differ." in told
    assert "Nothing was written; --apply puts them in force." in told
    assert snapshot(stricter.course) == before


def test_no_score_is_lowered_unless_told(stricter, graded) -> None:
    told = stricter.run("regrade", "--apply").stdout
    old, new = graded.verdicts(), stricter.verdicts()
    worked = [student for student, verdict in old.items() if verdict["exercises"][1]["score"] > 0]
    assert worked
    for student in worked:
        assert new[student] == old[student]
    assert "(kept: it would cost points; --allow-lower)" in told
    assert stricter.run("regrade", "--apply", "--allow-lower").returncode == 0
    lowered = stricter.verdicts()
    for student in worked:
        assert lowered[student]["score"] < old[student]["score"]
        history = stricter.course / "verdicts" / "perceptron" / "history" / student
        kept = [json.loads(path.read_text(encoding="utf-8")) for path in history.glob("*.json")]
        assert [verdict["score"] for verdict in kept] == [old[student]["score"]]
    totals = {student: verdict["score"] for student, verdict in lowered.items()}
    for student, total in totals.items():
        own = [score for (who, cell), (score, _) in stricter.rows().items() if who == student and cell[:5] == "test_"]
        assert sum(own) == pytest.approx(total)


def test_a_score_that_rises_is_put_in_force(regraded, graded) -> None:
    path = regraded.course / HIDDEN
    path.write_text(path.read_text(encoding="utf-8") + MILDER, encoding="utf-8")
    assert regraded.run("regrade", "--apply").returncode == 0
    old, new = graded.verdicts(), regraded.verdicts()
    assert all(new[student]["score"] >= old[student]["score"] for student in old)
    assert any(new[student]["score"] > old[student]["score"] for student in old)
