"""What the checks of one submission share: made by the first that needs it, and never another submission's.

And what a visible check may not do: at home it shares the process with the student's notebook.
"""

from __future__ import annotations

from collections.abc import Callable

from autograder.records import Status

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


def test_one_submission_has_it_and_the_next_does_not(judged_twice: Callable) -> None:
    assert judged_twice({"test_double.py": CHECKS}) == [Status.PASSED] * 4


VISIBLE = '''import pytest


@pytest.mark.exercise("double")
def test_brief(student, brief):
    """It would change how the student's own networks are trained."""
'''


def test_a_visible_check_does_not_train_briefly(judged_twice: Callable) -> None:
    assert judged_twice({"test_double.py": VISIBLE}) == [Status.GRADER_ERROR] * 2
