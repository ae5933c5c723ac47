import pytest

from autograder import expect


@pytest.mark.exercise("halve", weight=2)
def test_half_of_six(student):
    """Half of 6 is 3."""
    expect.close(student.halve(6), 3.0, because="it is exact")


@pytest.mark.exercise("mean", weight=2)
def test_mean_of_three(student):
    """The mean of 1, 2 and 6 is 3."""
    expect.close(student.mean([1, 2, 6]), 3.0, because="it is exact")
