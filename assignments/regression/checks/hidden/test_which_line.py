"""The edges of which_line: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import scatter


@pytest.mark.exercise("which_line", weight=1)
def test_which_line_refuses_another_kind(student):
    """A word that is neither "mse" nor "mae" raises a ValueError."""
    # Squares would choose the second line, absolute values the first.
    x, y = np.arange(5.0), np.array([0.0, 0.0, 0.0, 0.0, 5.0])
    for kind in ("r2", "huber", ""):
        expect.error(ValueError, student.which_line, x, y, [(0.0, 0.0), (1.0, -1.0)], kind)


@pytest.mark.exercise("which_line", weight=1.25)
def test_which_line_of_equals_is_the_first(student):
    """Of lines that are equally good the first is chosen, by either loss; a worse one before them is not."""
    x, y = np.array([-1.0, 1.0]), np.array([0.0, 0.0])
    lines = [(3.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (1.0, 0.0)]
    answers = [student.which_line(x, y, lines, kind) for kind in ("mse", "mae")]
    expect.equal([*answers, student.which_line(x, y, lines[3:0:-1])], [1, 1, 0])


@pytest.mark.exercise("which_line", weight=0.75)
def test_which_line_where_errors_cancel(student):
    """Errors above and below do not cancel: a line through the middle of nowhere is not the best."""
    # The level line errs by 0, 0 and 3, the steep one by 7, 1 and -8.
    x, y, level, steep = np.array([0.0, 1.0, 2.0]), np.array([0.0, 0.0, 3.0]), (0.0, 0.0), (-6.0, 7.0)
    asked = [(lines, kind) for lines in ([level, steep], [steep, level]) for kind in ("mse", "mae")]
    expect.equal([student.which_line(x, y, lines, kind) for lines, kind in asked], [0, 0, 1, 1])
    expect.equal(student.which_line(x, y, [steep]), 0, because="one line alone is the best")
    far = [(0.0, 0.0), (0.0, 2.0**20), (0.0, 2.0**19)]
    expect.equal([student.which_line(x, y + 2.0**21, far, kind) for kind in ("mse", "mae")], [1, 1])


@pytest.mark.exercise("which_line", weight=1.5)
def test_which_line_of_many(student, reference):
    """Among thirty random lines both losses find theirs; without a word it is the mean squared error."""
    asked = []
    for seed in range(6):
        x, y = scatter(seed, noise=4.0)
        y[0] += 40.0  # an outlier parts the two losses
        lines = [tuple(pair) for pair in np.random.default_rng(seed).normal([1.5, 0.0], 2.0, (30, 2)).tolist()]
        asked += [(x, y, lines), (x, y, lines, "mse"), (x, y, lines, "mae")]
    expected = [reference.which_line(*given) for given in asked]
    expect.equal(expect.each(student.which_line, asked), expected)


@pytest.mark.exercise("which_line", weight=0.75)
def test_which_line_of_whole_numbers(student):
    """Whole numbers in points and lines are as good: slope first, intercept second."""
    x, y = np.array([1, 2, 4]), np.array([4, 7, 13])
    expect.equal(
        [student.which_line(x, y, [(1, 3), (2, 2), (3, 1)]), student.which_line(x, y, [(3, 1), (1, 3)])], [2, 0]
    )


@pytest.mark.exercise("which_line", weight=0.75)
def test_which_line_leaves_its_arguments_alone(student):
    """Points and lines are the same after the call."""
    answer = student.which_line(np.array([0.0, 1.0]), np.array([1.0, 3.0]), [(0.0, 1.0), (2.0, 1.0), (1.0, 1.0)], "mae")
    expect.equal(answer, 1)
    expect.unchanged(student)
