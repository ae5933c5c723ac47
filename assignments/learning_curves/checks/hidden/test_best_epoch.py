"""The edges of best_epoch: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

nan = float("nan")


@pytest.mark.exercise("best_epoch", weight=1)
def test_best_epoch_of_a_long_training(student):
    """A hundred epochs with noise, and the smallest loss where no neighbour tells of it."""
    rng = np.random.default_rng(72)
    for place in (0, 37, 99):
        val_loss = 1 + rng.random(100)
        val_loss[place] = 0.875
        expect.equal(student.best_epoch(val_loss), place)


@pytest.mark.exercise("best_epoch", weight=1)
def test_best_epoch_is_the_first_of_equals(student):
    """2, 1, 1, 1: the first of the ones. And where all are equal, epoch 0."""
    expect.equal(student.best_epoch(np.array([2.0, 1.0, 1.0, 1.0])), 1)
    expect.equal(student.best_epoch(np.full(6, 0.5)), 0)


@pytest.mark.exercise("best_epoch", weight=1)
def test_best_epoch_among_nans(student):
    """nan at the beginning, at the end, in a row: the others keep their numbers."""
    expect.equal(student.best_epoch(np.array([nan, nan, 5.0, 4.0, nan])), 3)
    expect.equal(student.best_epoch(np.array([nan, 7.0])), 1)
    expect.equal(student.best_epoch(np.array([2.0, nan, nan])), 0)


@pytest.mark.exercise("best_epoch", weight=0.75)
def test_best_epoch_refuses_what_has_no_best(student):
    """No epoch, or none with a number, is a ValueError."""
    for val_loss in (np.zeros(0), np.array([nan]), np.array([nan, nan, nan])):
        expect.error(ValueError, student.best_epoch, val_loss)


@pytest.mark.exercise("best_epoch", weight=0.5)
def test_best_epoch_of_large_losses(student):
    """Losses of some thousands are losses like others."""
    expect.equal(student.best_epoch(np.array([5e3, nan, 3e3, 4e3])), 2)
    expect.equal(student.best_epoch(np.array([9e6, 8e6])), 1)


@pytest.mark.exercise("best_epoch", weight=0.5)
def test_best_epoch_of_whole_numbers(student):
    """Losses that are whole numbers, or below 0, are losses like others."""
    expect.equal(student.best_epoch(np.array([7, 3, 5, 3])), 1)
    expect.equal(student.best_epoch(np.array([0.5, -2.0, -1.0])), 1)


@pytest.mark.exercise("best_epoch", weight=0.5)
def test_best_epoch_leaves_the_losses_alone(student):
    """The losses are the same after the call, the nan too."""
    answer = student.best_epoch(np.array([3.0, nan, 1.0]))
    expect.unchanged(student)
    expect.equal(answer, 2)
