"""The edges of batchnorm_forward: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, ROUND, table


@pytest.mark.exercise("batchnorm_forward", weight=1.5)
def test_batchnorm_of_many_shapes(student, reference):
    """Few rows and many columns, as many rows as columns, one column: statistics over the rows, each time."""
    for seed, (n, d) in ((571, (3, 5)), (572, (4, 4)), (573, (9, 1)), (574, (40, 6))):
        x, gamma, beta = table(seed, n, d), np.linspace(0.5, 2, d), np.linspace(-1, 3, d)
        expect.close(
            student.batchnorm_forward(x, gamma, beta), reference.batchnorm_forward(x, gamma, beta), because=CLOSED
        )


@pytest.mark.exercise("batchnorm_forward", weight=1)
def test_batchnorm_gives_beta_and_gamma(student):
    """Afterwards a column's mean is beta, and its spread is gamma, all but for eps."""
    gamma, beta = np.array([2.0, 0.5, 3.0]), np.array([-1.0, 0.0, 10.0])
    out = expect.array(student.batchnorm_forward(table(575, 50, 3), gamma, beta, 1e-12), shape=(50, 3))
    expect.close(out.mean(axis=0), beta, because="rounding of fifty numbers", atol=ROUND)
    expect.close(out.std(axis=0), gamma, because="eps is a millionth of a millionth", rtol=1e-6)


@pytest.mark.exercise("batchnorm_forward", weight=1)
def test_batchnorm_with_another_eps(student, reference):
    """eps stands under the root, beside the variance."""
    x, gamma, beta = table(576, 6, 3), np.array([1.0, -2.0, 0.5]), np.array([1.0, 0.0, -3.0])
    for eps in (1e-3, 0.25, 100.0):
        answer = student.batchnorm_forward(x, gamma, beta, eps)
        expect.close(answer, reference.batchnorm_forward(x, gamma, beta, eps), because=CLOSED)


@pytest.mark.exercise("batchnorm_forward", weight=1)
def test_batchnorm_of_small_spreads(student, reference):
    """A column that spreads by a thousandth: there eps has a say."""
    x = np.array([[0.001, -2.0], [0.003, 1.0], [0.002, 4.0]])
    answer = student.batchnorm_forward(x, np.ones(2), np.zeros(2))
    expect.close(answer, reference.batchnorm_forward(x, np.ones(2), np.zeros(2)), because=CLOSED)


@pytest.mark.exercise("batchnorm_forward", weight=0.75)
def test_batchnorm_of_constant_columns(student):
    """A constant column becomes beta, and not nan; 0.1 in every row is constant, too."""
    x = np.stack([np.full(50, 0.1), np.linspace(-1, 1, 50), np.full(50, -7.0)], axis=1)
    out = expect.array(
        student.batchnorm_forward(x, np.array([2.0, 1.0, 3.0]), np.array([4.0, 0.0, -1.0])), shape=(50, 3)
    )
    # The mean of fifty 0.1 is off by 1e-17, which the root of eps makes 1e-14.
    expect.close(out[:, 0], np.full(50, 4.0), because="nothing but rounding is left", atol=ROUND)
    expect.close(out[:, 2], np.full(50, -1.0), because="nothing but rounding is left", atol=ROUND)
    expect.that(np.ptp(out[:, 1]) > 1, "the column that is not constant has become so")


@pytest.mark.exercise("batchnorm_forward", weight=0.5)
def test_batchnorm_of_whole_numbers(student, reference):
    """x may hold whole numbers: nothing is cut."""
    x, gamma, beta = np.array([[1, 8], [2, -3], [6, 0]]), np.array([1.0, 2.0]), np.array([0.5, 0.0])
    expect.close(student.batchnorm_forward(x, gamma, beta), reference.batchnorm_forward(x, gamma, beta), because=CLOSED)


@pytest.mark.exercise("batchnorm_forward", weight=0.5)
def test_batchnorm_leaves_its_arguments_alone(student):
    """Batch, gamma and beta are the same after the call, and the answer is a new array."""
    answer = student.batchnorm_forward(np.array([[1.0], [3.0]]), np.array([2.0]), np.array([1.0]), 3.0)
    expect.unchanged(student)
    expect.new_arrays(student)
    expect.close(answer, np.array([[0.0], [2.0]]), because=CLOSED)
