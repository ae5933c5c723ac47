"""A check file imports what lies beside it, and no other assignment's, nor a student's module of the same name."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from autograder.checks.session import with_checks
from autograder.records import Exercise, Task

CHECK = '''import pytest
from .shared import WEIGHT


@pytest.mark.exercise("double", weight=WEIGHT)
def test_{name}(student):
    """Twice 3 is 6."""
'''


@pytest.fixture
def weights(tmp_path):
    """Collects the checks of a folder whose shared.py say these weights; returns them by check."""

    def collect(name: str, visible: int, hidden: int, *, visible_only: bool = False) -> dict[str, float]:
        checks = tmp_path / name / "checks"
        (checks / "hidden").mkdir(parents=True)
        for folder, weight in ((checks, visible), (checks / "hidden", hidden)):
            (folder / "shared.py").write_text(f"WEIGHT = {weight}\n")
            (folder / f"test_{folder.name}.py").write_text(CHECK.format(name=folder.name))
        assignment = Task(name=name, exercises=(Exercise("double", 1.0, name),))
        found: dict[str, float] = {}
        paths = [checks / "test_checks.py"] if visible_only else [checks]
        with_checks(assignment, paths, lambda run: found.update({check.id: check.weight for check in run.checks}))
        return found

    return collect


def test_each_folder_has_its_own(weights):
    assert weights("one", 2, 3) == {"test_checks": 2, "test_hidden": 3}
    assert weights("two", 4, 5) == {"test_checks": 4, "test_hidden": 5}
    assert weights("three", 6, 7, visible_only=True) == {"test_checks": 6}


def test_modules_of_the_same_name_come_back(weights, monkeypatch):
    own = ModuleType("checks")
    monkeypatch.setitem(sys.modules, "checks", own)
    assert weights("one", 2, 3) == {"test_checks": 2, "test_hidden": 3}
    assert {name for name in sys.modules if name.partition(".")[0] == "checks"} == {"checks"}
    assert sys.modules["checks"] is own
