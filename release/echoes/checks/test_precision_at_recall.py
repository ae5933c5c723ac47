"""What everybody can see of precision_at_recall."""

import numpy as np
import pytest

from autograder import expect

DIVIDED = "counts are exact, and a division is rounded once"


@pytest.mark.exercise("precision_at_recall", weight=2)
def test_precision_at_recall_of_the_lecture(student):
    """400 pictures, 40 of them echoes, and 28 of these among the 35 highest scores: precision .8 at recall .7."""
    y = np.zeros(400, dtype=int)
    y[:35] = 1
    y[[1, 4, 9, 14, 20, 26, 31]] = 0  # seven false alarms, and the 35th is an echo
    y[35:41] = 1  # the next are echoes too: further down the precision is higher for a while
    y[200:206] = 1
    score = (512 - np.arange(400)) / 512
    order = np.random.default_rng(19).permutation(400)
    expect.close(student.precision_at_recall(y[order], score[order], 0.7), 0.8, because=DIVIDED)


@pytest.mark.exercise("precision_at_recall", weight=1)
def test_precision_at_recall_of_twins(student):
    """An echo and a star have the same score, and are called together or not at all, in whichever order they come."""
    y, score = np.array([1, 1, 0, 0]), np.array([0.75, 0.5, 0.5, 0.25])
    for order in ([0, 1, 2, 3], [3, 2, 1, 0], [0, 2, 1, 3]):
        expect.close(student.precision_at_recall(y[order], score[order], 1), 2 / 3, because=DIVIDED)
    expect.close(student.precision_at_recall(y, score, 0.5), 1.0, because=DIVIDED)


@pytest.mark.exercise("precision_at_recall", weight=0.75)
def test_precision_at_recall_needs_something_to_find(student):
    """Where no picture is an echo, and for a recall of 0 or of 1.5: ValueError."""
    score = np.array([0.75, 0.5, 0.25])
    expect.error(ValueError, student.precision_at_recall, np.array([0, 0, 0]), score, 0.5)
    expect.error(ValueError, student.precision_at_recall, np.array([1, 0, 0]), score, 0)
    expect.error(ValueError, student.precision_at_recall, np.array([1, 0, 0]), score, 1.5)
