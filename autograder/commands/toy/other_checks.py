import pytest

from autograder import expect


@pytest.mark.exercise("halve", weight=3)
def test_half_of_an_odd_number(student, reference):
    """Half of an odd number has a fraction."""
    for number in (7, -3):
        expect.close(student.halve(number), reference.halve(number), because="it is exact")


@pytest.mark.exercise("mean", weight=2)
def test_mean_of_one(student, reference):
    """The mean of one number is that number."""
    expect.close(student.mean([5.5]), reference.mean([5.5]), because="it is exact")


@pytest.mark.exercise("mean")
def test_mean_of_nothing(student):
    """An empty list has no mean: ValueError."""
    expect.error(ValueError, student.mean, [])
