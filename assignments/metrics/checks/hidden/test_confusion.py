"""The edges of confusion: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect


@pytest.mark.exercise("confusion", weight=1)
def test_confusion_of_many(student, reference):
    """Two hundred samples of seven classes: every one is counted, and the row sums are the class counts."""
    rng = np.random.default_rng(1)
    y, p = rng.integers(0, 7, 200), rng.integers(0, 7, 200)
    expect.equal(student.confusion(y, p, 7), reference.confusion(y, p, 7))


@pytest.mark.exercise("confusion", weight=0.75)
def test_confusion_of_no_samples(student):
    """Without a sample the matrix has its size all the same, full of zeros; one sample makes one 1."""
    none = np.array([], dtype=int)
    answers = expect.each(student.confusion, [(none, none, 3), (np.array([2]), np.array([0]), 3)])
    expect.equal(answers[0], np.zeros((3, 3), dtype=int))
    expect.equal(answers[1], np.array([[0, 0, 0], [0, 0, 0], [1, 0, 0]]))


@pytest.mark.exercise("confusion", weight=0.75)
def test_confusion_of_classes_that_never_occur(student):
    """Labels 1 and 3 alone, of six classes; and one class alone."""
    y, p = np.array([1, 3, 3, 1, 1]), np.array([3, 3, 3, 1, 3])
    expected = np.zeros((6, 6), dtype=int)
    expected[1, 1], expected[1, 3], expected[3, 3] = 1, 2, 2
    answers = expect.each(student.confusion, [(y, p, 6), (np.array([0, 0]), np.array([0, 0]), 1)])
    expect.equal(answers[0], expected)
    expect.equal(answers[1], np.array([[2]]))


@pytest.mark.exercise("confusion", weight=1.25)
def test_confusion_refuses_every_label_outside(student):
    """One label of k or more, or below 0, in the truth or in what was said, first or last: ValueError."""
    for bad in (-1, 4, -4, 100):
        for place in (0, 3):
            wrong = np.array([3, 2, 1, 0])
            wrong[place] = bad
            expect.error(ValueError, student.confusion, wrong, np.array([0, 1, 2, 3]), 4)
            expect.error(ValueError, student.confusion, np.array([0, 1, 2, 3]), wrong, 4)


@pytest.mark.exercise("confusion", weight=0.5)
def test_confusion_leaves_its_arguments_alone(student):
    """Truth and labels are the same after the call."""
    answer = student.confusion(np.array([1, 0, 1]), np.array([0, 0, 1]), 2)
    expect.unchanged(student)
    expect.equal(answer, np.array([[1, 0], [1, 1]]))
