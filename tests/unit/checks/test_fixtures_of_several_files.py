"""Checks that pytest itself has to run, for a fixture's sake, may stand in several files of an assignment."""

from __future__ import annotations

from collections.abc import Callable

from autograder.records import Status

CHECK = '''import pytest


@pytest.mark.exercise("double")
def test_{name}(student, tmp_path):
    """It needs a folder of its own."""
    assert tmp_path.is_dir()


@pytest.mark.exercise("double")
def test_{name}_alone(student):
    """It needs nothing, and pytest does not run it."""
'''


def test_each_is_run_for_each_submission(judged_twice: Callable) -> None:
    files = {f"test_{name}.py": CHECK.format(name=name) for name in ("first", "second")}
    assert judged_twice(files) == [Status.PASSED] * 8
