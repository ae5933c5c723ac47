"""The edges of slide_update: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import EXACT, SUMS


@pytest.mark.exercise("slide_update", weight=1)
def test_slide_right_point(student):
    """A point that the line already has right moves nothing, whichever its label."""
    answer = student.slide_update(2.0, -1.0, 0.5, 1.0, 1.0, 1)
    expect.close(answer, (2.0, -1.0, 0.5), because=EXACT)
    answer = student.slide_update(2.0, -1.0, 0.5, -1.0, 3.0, -1)
    expect.close(answer, (2.0, -1.0, 0.5), because=EXACT)


@pytest.mark.exercise("slide_update", weight=1)
def test_slide_each_weight_by_its_own_feature(student):
    """Each weight moves by its own feature, and by nothing else."""
    answer = student.slide_update(1.0, 4.0, 0.0, -2.0, 0.25, 1)
    expect.close(answer, (-1.0, 4.25, 1.0), because=EXACT)
    answer = student.slide_update(3.0, 0.5, -1.0, 1.0, -0.5, -1)
    expect.close(answer, (2.0, 1.0, -2.0), because=EXACT)


@pytest.mark.exercise("slide_update", weight=2)
def test_slide_random_points(student, reference):
    """Random lines, points and labels move as the perceptron rule says."""
    updates = [
        (*np.random.default_rng(seed).normal(size=5).round(3).tolist(), 1 - 2 * (seed % 2)) for seed in range(20)
    ]
    for update, answer in zip(updates, expect.each(student.slide_update, updates), strict=True):
        expect.close(answer, reference.slide_update(*update), because=SUMS)
