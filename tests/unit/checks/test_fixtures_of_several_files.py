"""Checks that pytest itself has to run, for a fixture's sake, may stand in several files of an assignment."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from autograder.checks.run import Run
from autograder.checks.session import CheckSession, with_checks
from autograder.records import Exercise, Status, Task

CHECK = '''import pytest


@pytest.mark.exercise("double")
def test_{name}(student, tmp_path):
    """It needs a folder of its own."""
    assert tmp_path.is_dir()


@pytest.mark.exercise("double")
def test_{name}_alone(student):
    """It needs nothing, and pytest does not run it."""
'''


class Side:
    """A worker that nobody asks."""

    def exchange(self, request: dict[str, Any], seconds: float, callbacks: Any) -> Any:
        raise AssertionError("nothing is asked here")

    def close(self) -> None: ...


def test_each_is_run_for_each_submission(tmp_path: Path) -> None:
    checks = tmp_path / "checks"
    checks.mkdir()
    for name in ("first", "second"):
        (checks / f"test_{name}.py").write_text(CHECK.format(name=name))
    found: list[Status] = []

    def work(session: CheckSession) -> None:
        for _ in range(2):
            (double,) = session.judge(Run(Side, call_seconds=1.0)).exercises
            found.extend(check.status for check in double.checks)

    with_checks(Task(name="one", exercises=(Exercise("double", 1.0, "one"),)), [checks], work)
    assert found == [Status.PASSED] * 8
