"""The edges of softmax_ce_grad: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, normal


@pytest.mark.exercise("softmax_ce_grad", weight=1.25)
def test_grad_at_1000(student):
    """Logits of +-1000 give an exact gradient, rows that sum to 0, and no warning."""
    logits = np.array([[1000.0, -1000.0, 0.0], [-1000.0, -1000.0, -1000.0], [1000.0, 999.0, -1000.0]])
    ninth, rest = 1 / 9, 0.2689414213699951 / 3  # one of three equal classes; 1 / (1 + e), each of three samples
    expected = np.array([[3 * ninth, -3 * ninth, 0.0], [-2 * ninth, ninth, ninth], [-rest, rest, 0.0]])
    expect.close(student.softmax_ce_grad(logits, np.array([1, 0, 0])), expected, because="exp(-1000) is 0 in float64")
    expect.no_warnings(student)


@pytest.mark.exercise("softmax_ce_grad", weight=0.5)
def test_grad_of_a_nearly_sure_prediction(student):
    """Where the right class is nearly certain a small slope is left, and not 0."""
    answer = student.softmax_ce_grad(np.array([[14.0, 0.0, -1.0]]), np.array([0]))
    expected = np.array([[-1.1374297460564620e-06, 8.3152777329806809e-07, 3.0590197255942705e-07]])
    expect.close(answer, expected, because="p - 1 is rounded to 1e-16", atol=1e-15)


@pytest.mark.exercise("softmax_ce_grad", weight=1.25)
def test_grad_is_the_slope_of_the_loss(student, reference):
    """The gradient agrees with a central difference of the loss."""
    logits, y, h = normal(32, 3, 4), np.array([3, 0, 2]), 1e-5
    slopes = np.zeros_like(logits)
    for index in np.ndindex(logits.shape):
        step = np.zeros_like(logits)
        step[index] = h
        rise = reference.cross_entropy(logits + step, y) - reference.cross_entropy(logits - step, y)
        slopes[index] = rise / (2 * h)
    answer = student.softmax_ce_grad(logits, y)
    expect.close(answer, slopes, because="a central difference with h = 1e-5", rtol=1e-5, atol=1e-9)


@pytest.mark.exercise("softmax_ce_grad", weight=0.75)
def test_grad_where_the_last_class_is_absent(student, reference):
    """The last class need not occur in the batch."""
    logits, y = normal(33, 3, 4), np.array([1, 0, 1])
    expect.close(student.softmax_ce_grad(logits, y), reference.softmax_ce_grad(logits, y), because=CLOSED)


@pytest.mark.exercise("softmax_ce_grad", weight=0.5)
def test_grad_of_uint8_labels_and_many_classes(student, reference):
    """Many classes, and labels of dtype uint8."""
    logits, y = normal(34, 4, 100), np.array([99, 7, 50, 0], dtype=np.uint8)
    expect.close(student.softmax_ce_grad(logits, y), reference.softmax_ce_grad(logits, y), because=CLOSED)


@pytest.mark.exercise("softmax_ce_grad", weight=1)
def test_grad_leaves_its_arguments_alone(student):
    """Logits and labels are the same after the call."""
    student.softmax_ce_grad(normal(35, 3, 4), np.array([3, 0, 1]))
    expect.unchanged(student)
