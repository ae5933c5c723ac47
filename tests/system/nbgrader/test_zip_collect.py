"""nbgrader zip_collect: what a learning platform packed is collected, autograded and late as it should be."""

from __future__ import annotations

import json
import zipfile
from typing import Any

SQUARES = "def double(x):\n    return x * x"
PROGRAM = "def double(x):\n    return x + x\n\n\ndef spread(x):\n    return float(max(x) - min(x))\n"
# What docs/nbgrader.md names.
NAMES = r".*/(?P<student_id>[^/_]+)_(?P<timestamp>[\d-]+)_(?P<file_id>\w+)"


def test_a_platforms_zip_becomes_submissions_that_both_doors_judge(course: Any) -> None:
    """Notebooks and programs, loose and packed, with the moments in their names."""
    archive = course.path / "downloaded" / "warmup" / "archive"
    archive.mkdir(parents=True)
    wrong = json.dumps(course.completed({"double": SQUARES}))
    with zipfile.ZipFile(archive / "class.zip", "w") as packed:
        packed.writestr("student-01_2026-11-02-17-00-00_warmup.ipynb", wrong)
        packed.writestr("student-02_2026-11-04-17-00-00_warmup.ipynb", wrong)
        packed.writestr("student-02_2026-11-04-17-00-00_notes.txt", "which nobody reads")
    (archive / "student-03_2026-11-02-17-00-00_warmup.py").write_text(PROGRAM)

    course.nbgrader("zip_collect", "warmup", f"--FileNameCollectorPlugin.named_regexp={NAMES}")
    submitted = course.path / "submitted"
    assert sorted(str(path.relative_to(submitted)) for path in submitted.rglob("*.*")) == [
        "student-01/warmup/timestamp.txt",
        "student-01/warmup/warmup.ipynb",
        "student-02/warmup/timestamp.txt",
        "student-02/warmup/warmup.ipynb",
        "student-03/warmup/timestamp.txt",
        "student-03/warmup/warmup.py",
    ]

    course.mark1("adopt", "warmup", str(submitted))
    course.nbgrader("autograde", "warmup")
    rows = course.rows()
    assert {student: rows[student, "test_double"][0] for student in ("student-01", "student-02", "student-03")} == {
        "student-01": 0.0, "student-02": 0.0, "student-03": 2.0,
    }  # fmt: skip
    assert [rows[student, "submission"][1] > 0 for student in ("student-01", "student-02")] == [False, True]
