"""The edges of smooth: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED

ADDED = "hundreds of terms of one sign, added in any order"


@pytest.mark.exercise("smooth", weight=1.5)
def test_smooth_a_noisy_loss(student, reference):
    """Three hundred noisy losses, and four betas."""
    t = np.arange(300)
    loss = 0.3 + 2 * np.exp(-t / 40) + 0.2 * np.random.default_rng(71).random(300)
    for beta in (0.3, 0.9, 0.98, 0.999):
        expect.close(student.smooth(loss, beta), reference.smooth(loss, beta), rtol=1e-7, because=ADDED)


@pytest.mark.exercise("smooth", weight=1)
def test_smooth_the_first_loss_stays(student):
    """The first value is the first loss, for any beta; the second lies between the two."""
    for beta in (0.5, 0.9, 0.99):
        out = expect.array(student.smooth(np.array([6.0, 2.0]), beta), shape=(2,))
        expect.close(out, np.array([6.0, (6 * beta + 2) / (beta + 1)]), because=CLOSED)


@pytest.mark.exercise("smooth", weight=1)
def test_smooth_whole_numbers(student):
    """Losses that are whole numbers are smoothed to numbers that are not."""
    answer = student.smooth(np.array([4, 2, 1]), 0.5)
    expect.close(answer, np.array([4.0, 8 / 3, 12 / 7]), because=CLOSED)


@pytest.mark.exercise("smooth", weight=0.75)
def test_smooth_one_loss_or_none(student):
    """A single loss comes back; of no loss there is nothing to smooth."""
    expect.close(student.smooth(np.array([0.75]), 0.9), np.array([0.75]), because=CLOSED)
    expect.equal(student.smooth(np.zeros(0), 0.9), np.zeros(0))


@pytest.mark.exercise("smooth", weight=0.75)
def test_smooth_refuses_other_betas(student):
    """A beta below 0, of 1, or above is a ValueError, also where there is no loss."""
    for beta in (-0.1, 1.0, 1.5):
        expect.error(ValueError, student.smooth, np.array([4.0, 2.0]), beta)
        expect.error(ValueError, student.smooth, np.zeros(0), beta)


@pytest.mark.exercise("smooth", weight=0.75)
def test_smooth_leaves_the_losses_alone(student):
    """The losses are the same after the call, and new ones come back, also with beta 0."""
    for beta in (0.0, 0.5):
        answer = student.smooth(np.array([3.0, 3.0, 3.0]), beta)
        expect.unchanged(student)
        expect.new_arrays(student)
        expect.close(answer, np.full(3, 3.0), because=CLOSED)
    answer = student.smooth(np.array([4.0, 2.0, 1.0]), 0.5)
    expect.unchanged(student)
    expect.close(answer, np.array([4.0, 8 / 3, 12 / 7]), because=CLOSED)
