"""The edges of updates_per_epoch: what its docstring promises and ordinary data do not show."""

import pytest

from autograder import expect

from .shared import refuses_empty_batches


@pytest.mark.exercise("updates_per_epoch", weight=2)
def test_updates_of_many_sizes(student):
    """Every epoch of up to 40 samples has as many steps as batches have to be filled."""
    calls = [(n, B) for n in range(1, 41) for B in range(1, 45)]
    expect.equal(
        expect.each(student.updates_per_epoch, calls),
        [len(range(0, n, B)) for n, B in calls],
        because="each batch begins B samples after the last",
    )


@pytest.mark.exercise("updates_per_epoch", weight=1.5)
def test_updates_of_nothing(student):
    """No samples are 0 steps, and a batch larger than the data is one step."""
    answers = expect.each(student.updates_per_epoch, [(0, 32), (0, 1), (5, 32), (1, 1000)])
    expect.equal(answers, [0, 0, 1, 1], because="an epoch visits what is there")


@pytest.mark.exercise("updates_per_epoch", weight=1.5)
def test_updates_of_the_well_known(student):
    """The 60,000 pictures of MNIST in batches of 128 are 469 steps; a million and one in batches of 1000 are 1001."""
    answers = expect.each(student.updates_per_epoch, [(60000, 128), (1000001, 1000), (50000, 100)])
    expect.equal(answers, [469, 1001, 500], because="the short batch counts")


@pytest.mark.exercise("updates_per_epoch", weight=1)
def test_updates_refuses_empty_batches(student):
    """A batch of 0 samples, or of -4, is a ValueError, whatever n is."""
    refuses_empty_batches(student.updates_per_epoch)
    expect.equal(student.updates_per_epoch(3, 1), 3, because="batches of one are batches")
