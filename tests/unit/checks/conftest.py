"""What several tests of checks use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from autograder.checks.run import Run
from autograder.checks.session import CheckSession, with_checks
from autograder.records import Exercise, Status, Task


class Side:
    """A worker that nobody asks."""

    def exchange(self, request: dict[str, Any], seconds: float, callbacks: Any) -> Any:
        raise AssertionError("nothing is asked here")

    def close(self) -> None: ...


@pytest.fixture
def judged_twice(tmp_path: Path) -> Callable[[Mapping[str, str]], list[Status]]:
    """The statuses of the checks of `double` in these files, name -> text, for two submissions one after the other."""

    def judged_twice(files: Mapping[str, str]) -> list[Status]:
        checks = tmp_path / "checks"
        checks.mkdir()
        for name, text in files.items():
            (checks / name).write_text(text)
        found: list[Status] = []

        def work(session: CheckSession) -> None:
            for _ in range(2):
                (double,) = session.judge(Run(Side, call_seconds=1.0)).exercises
                found.extend(check.status for check in double.checks)

        with_checks(Task(name="one", exercises=(Exercise("double", 1.0, "one"),)), [checks], work)
        return found

    return judged_twice
