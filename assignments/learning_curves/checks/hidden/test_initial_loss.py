"""The edges of initial_loss: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED


@pytest.mark.exercise("initial_loss", weight=1)
def test_initial_loss_of_many_classes(student):
    """Three classes, the letters, and a dictionary: log k, to all digits."""
    for k in (3, 26, 50_257):
        expect.close(student.initial_loss(k), np.log(k), because=CLOSED)


@pytest.mark.exercise("initial_loss", weight=1)
def test_initial_loss_of_one_class(student):
    """With one class there is nothing to guess: 0; with seven there is."""
    expect.close(student.initial_loss(1), 0.0, because=CLOSED)
    expect.close(student.initial_loss(7), np.log(7), because=CLOSED)


@pytest.mark.exercise("initial_loss", weight=1)
def test_initial_loss_refuses_no_class(student):
    """No class at all, or fewer, is a ValueError."""
    for k in (0, -3):
        expect.error(ValueError, student.initial_loss, k)
