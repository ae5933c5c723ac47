import numpy as np
import pytest

from autograder import expect


@pytest.mark.exercise("weighted_sum", weight=2)
def test_weighted_sum_of_two(student):
    """Inputs 1 and 2, weights 3 and -1, bias 0.5: the sum is 1.5."""
    answer = student.weighted_sum(np.array([1.0, 2.0]), np.array([3.0, -1.0]), 0.5)
    expect.close(answer, 1.5, because="these numbers are exact in binary")
