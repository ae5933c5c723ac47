"""The edges of cross_entropy: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, FAR, normal


@pytest.mark.exercise("cross_entropy", weight=0.5)
def test_cross_entropy_of_rows_far_apart(student):
    """Rows that lie far apart fit into one batch."""
    answer = student.cross_entropy(np.array([[1000.0, 999.0], [-999.0, -1000.0]]), np.array([0, 1]))
    expect.close(answer, 0.8132616875182228, because="differences of numbers near 1000", atol=FAR)
    expect.no_warnings(student)


@pytest.mark.exercise("cross_entropy", weight=0.5)
def test_cross_entropy_of_logits_that_sum_to_one(student):
    """Logits are logits, also where they happen to be positive and to sum to 1."""
    answer = student.cross_entropy(np.array([[0.25, 0.75], [0.5, 0.5]]), np.array([1, 0]))
    expect.close(answer, (0.4740769841801067 + 0.6931471805599453) / 2, because=CLOSED)


@pytest.mark.exercise("cross_entropy", weight=0.5)
def test_cross_entropy_of_a_sure_right_answer_is_zero(student):
    """A sure and right prediction costs nothing."""
    answer = student.cross_entropy(np.array([[50.0, 0.0, 0.0]]), np.array([0]))
    expect.close(answer, 0.0, because="2 exp(-50) is far below rounding")


@pytest.mark.exercise("cross_entropy", weight=0.75)
def test_cross_entropy_where_the_last_class_is_absent(student, reference):
    """The last class need not occur in the batch."""
    logits, y = normal(21, 3, 4), np.array([0, 1, 1])
    expect.close(student.cross_entropy(logits, y), reference.cross_entropy(logits, y), because=CLOSED)


@pytest.mark.exercise("cross_entropy", weight=0.75)
def test_cross_entropy_is_a_mean(student, reference):
    """The loss is divided by the number of samples: the same batch twice over costs the same."""
    logits, y = normal(22, 5, 4), np.array([0, 1, 2, 3, 0])
    right = reference.cross_entropy(logits, y)
    expect.close(student.cross_entropy(logits, y), right, because=CLOSED)
    expect.close(student.cross_entropy(np.tile(logits, (2, 1)), np.tile(y, 2)), right, because=CLOSED)


@pytest.mark.exercise("cross_entropy", weight=0.75)
def test_cross_entropy_of_hundreds_of_classes(student, reference):
    """Hundreds of classes are as good as three."""
    logits, y = normal(23, 4, 300), np.array([299, 0, 130, 77])
    expect.close(student.cross_entropy(logits, y), reference.cross_entropy(logits, y), because=CLOSED)


@pytest.mark.exercise("cross_entropy", weight=0.5)
def test_cross_entropy_of_uint8_labels(student, reference):
    """Labels of dtype uint8, as data sets store them, are labels."""
    logits, y = normal(24, 4, 100), np.array([99, 3, 50, 0], dtype=np.uint8)
    expect.close(student.cross_entropy(logits, y), reference.cross_entropy(logits, y), because=CLOSED)


@pytest.mark.exercise("cross_entropy", weight=0.5)
def test_cross_entropy_refuses_a_column_of_labels(student):
    """Labels in a column, shape (n, 1), raise a ValueError instead of giving a wrong number."""
    expect.error(ValueError, student.cross_entropy, normal(25, 3, 4), np.array([[0], [1], [3]]))


@pytest.mark.exercise("cross_entropy", weight=0.25)
def test_cross_entropy_refuses_another_number_of_labels(student):
    """More or fewer labels than samples, or labels in a row, shape (1, n), raise an error instead of giving a number."""
    for y in (np.array([0, 1]), np.array([0, 1, 3, 2]), np.array([2])):  # an IndexError of NumPy's refuses them as well
        expect.error(Exception, student.cross_entropy, normal(25, 3, 4), y)
    expect.error(ValueError, student.cross_entropy, normal(25, 3, 4), np.array([[0, 1, 3]]))


@pytest.mark.exercise("cross_entropy", weight=0.75)
def test_cross_entropy_leaves_its_arguments_alone(student):
    """Logits and labels are the same after the call."""
    student.cross_entropy(normal(26, 3, 4), np.array([3, 0, 1]))
    expect.unchanged(student)
