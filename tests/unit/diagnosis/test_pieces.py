"""What a mistake is asked of one run of a check: the student's calls, with those before them that decide their answers."""

from __future__ import annotations

import pytest

from autograder.course.manifest import read_assignment
from autograder.judging.trial import hold_trial
from tests.toy_course import MISTAKES, doubling

DRAWS = """
@mistake("double", hint="Where does the same come out twice?", caught_by=["test_double_any_number"])
def draws(x):
    return 2 * x + np.random.random(x.shape)
"""
NUMBERS = '''
import numpy as np
import pytest
from autograder import expect

@pytest.mark.exercise("double", weight=4)
def test_double_any_number(student):
    """Any number is doubled."""{seeds}
    expect.close(student.double(np.array([3.0])), np.array([6.0]), because="exact")

@pytest.mark.exercise("double", weight=1)
def test_double_leaves_its_argument(student):
    """The argument is not changed."""
    expect.unchanged(student)

@pytest.mark.exercise("quadruple", weight=1)
def test_quadruple_any_number(student):
    """Any number is quadrupled."""
    expect.close(student.quadruple(np.array([1.5])), np.array([6.0]), because="exact")
'''
VISIBLE = '''
import numpy as np
import pytest
from autograder import expect

@pytest.mark.exercise("double", weight=2)
@pytest.mark.diagnose(False)
def test_double_one_and_two(student):
    """One becomes two, and two becomes four."""
    expect.close(student.double(np.array([1.0, 2.0])), np.array([2.0, 4.0]), because="whole numbers")

@pytest.mark.exercise("quadruple")
def test_quadruple_one(student):
    """One becomes four."""
    expect.close(student.quadruple(np.array([1.0])), np.array([4.0]), because="whole numbers")
'''


@pytest.mark.parametrize(
    ("seeds", "named"), [("\n    student.np.random.seed(7)", "draws"), ("", None)], ids=["seeded", "not seeded"]
)
def test_who_draws_is_recognised_by_what_comes_of_a_seed_that_the_check_sets(tmp_path, seeds, named):
    course = doubling(
        tmp_path / "course", visible=VISIBLE, hidden=NUMBERS.format(seeds=seeds), mistakes=MISTAKES + DRAWS
    )
    wrong = "import numpy as np\n\n\ndef double(x):\n    noise = np.random.random(x.shape)\n    return x + x + noise\n"
    found = []
    hold_trial(read_assignment(course, "doubling"), lambda trial: found.append(trial.judge(wrong).exercises[0].mistake))
    assert found == [named]
