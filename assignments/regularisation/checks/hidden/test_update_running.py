"""The edges of update_running: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED


@pytest.mark.exercise("update_running", weight=1)
def test_running_with_momentum_0_and_1(student):
    """With momentum 0 only the newest batch counts, with momentum 1 only what was there."""
    old, new = np.array([1.0, -2.0]), np.array([3.0, 5.0])
    expect.close(student.update_running(old, new, 0.0), new, because=CLOSED)
    expect.close(student.update_running(old, new, 1.0), old, because=CLOSED)
    expect.close(student.update_running(2.0, -6.0, 0), -6.0, because=CLOSED)


@pytest.mark.exercise("update_running", weight=1)
def test_running_over_many_batches(student):
    """Fed with its own answers and always the same batch it comes near that batch, by a fixed share each time."""
    value = np.array([0.0, 10.0])
    for _ in range(6):
        value = expect.array(student.update_running(value, np.array([8.0, 2.0]), 0.5), shape=(2,))
    expect.close(value, np.array([7.875, 2.125]), because="halves, and nothing is rounded")


@pytest.mark.exercise("update_running", weight=0.75)
def test_running_of_whole_numbers(student):
    """Whole numbers are not cut."""
    answer = student.update_running(np.array([1, 4]), np.array([2, 1]), 0.25)
    expect.close(answer, np.array([1.75, 1.75]), because=CLOSED)
    expect.close(student.update_running(1, 2, 0.5), 1.5, because=CLOSED)


@pytest.mark.exercise("update_running", weight=0.5)
def test_running_leaves_its_arguments_alone(student):
    """Old and new are the same after the call, and the answer is a new array."""
    answer = student.update_running(np.array([1.0, 2.0]), np.array([3.0, 6.0]), 0.5)
    expect.unchanged(student)
    expect.new_arrays(student)
    expect.close(answer, np.array([2.0, 4.0]), because=CLOSED)
