"""The edges of calibration_bins: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED


@pytest.mark.exercise("calibration_bins", weight=1.25)
def test_calibration_bins_of_many(student, reference):
    """Two hundred probabilities in ten bins, none of them near an edge."""
    rng = np.random.default_rng(11)
    # An edge such as 0.3 is rounded differently by linspace and by a product: nobody stands near one.
    p = (rng.integers(0, 10, 200) + rng.uniform(0.1, 0.9, 200)) / 10
    y = (rng.random(200) < p**2).astype(int)
    expect.close(student.calibration_bins(y, p, 10), reference.calibration_bins(y, p, 10), because=CLOSED)


@pytest.mark.exercise("calibration_bins", weight=1.25)
def test_calibration_bins_of_every_edge(student):
    """Eight bins, and a probability on each of the nine edges: each belongs to the bin that begins there, 1 to the last."""
    y, p = np.array([1, 0, 1, 0, 1, 0, 1, 1, 0]), np.arange(9) / 8
    mean_p, share = np.append(np.arange(7) / 8, 15 / 16), np.array([1.0, 0, 1, 0, 1, 0, 1, 0.5])
    count = np.array([1, 1, 1, 1, 1, 1, 1, 2])
    expect.close(student.calibration_bins(y, p, 8), (mean_p, share, count), because=CLOSED)


@pytest.mark.exercise("calibration_bins", weight=1)
def test_calibration_bins_where_only_the_middle_is_filled(student):
    """Of eight bins the first two and the last five are empty: nan, nan and 0, and there are eight all the same."""
    answer = student.calibration_bins(np.array([0, 1, 0, 0]), np.array([0.3, 0.28125, 0.34375, 0.26]), 8)
    mean_p, share, count = np.full(8, np.nan), np.full(8, np.nan), np.zeros(8, dtype=int)
    mean_p[2], share[2], count[2] = (0.3 + 0.28125 + 0.34375 + 0.26) / 4, 0.25, 4
    expect.close(answer, (mean_p, share, count), because=CLOSED)


@pytest.mark.exercise("calibration_bins", weight=1)
def test_calibration_bins_of_one(student):
    """One bin holds everybody, 0 and 1 too; one person fills one bin of four."""
    y, p = np.array([1, 0, 0, 1]), np.array([0.0, 0.25, 0.5, 1.0])
    answers = expect.each(student.calibration_bins, [(y, p, 1), (np.array([1]), np.array([1.0]), 2)])
    expect.close(answers[0], (np.array([0.4375]), np.array([0.5]), np.array([4])), because=CLOSED)
    expect.close(answers[1], (np.array([np.nan, 1.0]), np.array([np.nan, 1.0]), np.array([0, 1])), because=CLOSED)


@pytest.mark.exercise("calibration_bins", weight=0.75)
def test_calibration_bins_in_any_order(student):
    """Not sorted, and not filled alike: each probability goes with its own truth."""
    y, p = np.array([1, 0, 0, 1, 0, 1]), np.array([0.9, 0.1, 0.8, 0.2, 0.3, 0.95])
    expected = np.array([0.15, 0.3, np.nan, 2.65 / 3]), np.array([0.5, 0.0, np.nan, 2 / 3]), np.array([2, 1, 0, 3])
    expect.close(student.calibration_bins(y, p, 4), expected, because=CLOSED)


@pytest.mark.exercise("calibration_bins", weight=0.5)
def test_calibration_bins_leaves_its_arguments_alone(student):
    """Truth and probabilities are the same after the call, the 1.0 too."""
    answer = student.calibration_bins(np.array([0, 1]), np.array([0.25, 1.0]), 2)
    expect.unchanged(student)
    expect.close(answer, (np.array([0.25, 1.0]), np.array([0.0, 1.0]), np.array([1, 1])), because=CLOSED)
