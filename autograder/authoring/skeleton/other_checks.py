import numpy as np
import pytest

from autograder import expect


@pytest.mark.exercise("weighted_sum", weight=2)
def test_weighted_sum_of_many(student, reference):
    """Any number of inputs, with weights of both signs."""
    rng = np.random.default_rng(0)
    args = rng.normal(size=7), rng.normal(size=7), -0.25
    expect.close(student.weighted_sum(*args), reference.weighted_sum(*args), because="seven products may be added in any order")


@pytest.mark.exercise("weighted_sum")
def test_weighted_sum_refuses_other_lengths(student):
    """Three inputs and two weights: ValueError."""
    expect.error(ValueError, student.weighted_sum, np.ones(3), np.ones(2), 0.0)
