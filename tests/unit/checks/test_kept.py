"""What the checks of one submission share: made by the first that needs it, and never another submission's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from autograder.checks.run import Run
from autograder.checks.session import CheckSession, with_checks
from autograder.records import Exercise, Status, Task

CHECKS = '''import pytest


@pytest.mark.exercise("double")
def test_first(student, kept):
    """It finds nothing of another submission's."""
    assert not kept
    kept["trained"] = 1


@pytest.mark.exercise("double")
def test_second(student, kept):
    """It finds what the first one left."""
    assert kept == {"trained": 1}
'''


class Side:
    """A worker that nobody asks."""

    def exchange(self, request: dict[str, Any], seconds: float, callbacks: Any) -> Any:
        raise AssertionError("nothing is asked here")

    def close(self) -> None: ...


def test_one_submission_has_it_and_the_next_does_not(tmp_path: Path) -> None:
    checks = tmp_path / "checks"
    checks.mkdir()
    (checks / "test_double.py").write_text(CHECKS)
    found: list[Status] = []

    def work(session: CheckSession) -> None:
        for _ in range(2):
            (double,) = session.judge(Run(Side, call_seconds=1.0)).exercises
            found.extend(check.status for check in double.checks)

    with_checks(Task(name="one", exercises=(Exercise("double", 1.0, "one"),)), [checks], work)
    assert found == [Status.PASSED] * 4
