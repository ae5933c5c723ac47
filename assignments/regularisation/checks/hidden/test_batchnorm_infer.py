"""The edges of batchnorm_infer: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, table


def kept(d):
    """gamma, beta, and a mean and a variance that were kept."""
    return np.linspace(-1, 2, d), np.linspace(3, -2, d), np.linspace(-2, 5, d), np.linspace(0.25, 6, d)


@pytest.mark.exercise("batchnorm_infer", weight=1.25)
def test_infer_many_shapes(student, reference):
    """A batch of any size, one column or many: each feature with its own four numbers."""
    for seed, (n, d) in ((591, (7, 4)), (592, (2, 5)), (593, (3, 3)), (594, (1, 6)), (595, (5, 1))):
        args = table(seed, n, d), *kept(d)
        expect.close(student.batchnorm_infer(*args), reference.batchnorm_infer(*args), because=CLOSED)


@pytest.mark.exercise("batchnorm_infer", weight=1)
def test_infer_a_sample_whatever_stands_beside_it(student):
    """A sample's output is the same alone and in a batch."""
    x = table(596, 5, 3)
    whole = expect.array(student.batchnorm_infer(x, *kept(3)), shape=(5, 3))
    for number in range(5):
        alone = expect.array(student.batchnorm_infer(x[number : number + 1], *kept(3)), shape=(1, 3))
        expect.close(alone[0], whole[number], because="no other sample has a part in it")
    expect.that(np.ptp(whole, axis=0).min() > 0, "different samples have the same output")


@pytest.mark.exercise("batchnorm_infer", weight=1)
def test_infer_with_other_eps(student, reference):
    """eps stands under the root, beside the variance, and is 1e-5 where nothing is said."""
    x, gamma, beta, mean = table(597, 4, 2), np.array([1.0, 3.0]), np.array([0.0, 1.0]), np.array([0.5, -1.0])
    for var, more in ((np.array([0.0, 1e-4]), ()), (np.array([2.0, 0.0]), (0.25,)), (np.array([1.0, 5.0]), (1e-3,))):
        answer = student.batchnorm_infer(x, gamma, beta, mean, var, *more)
        expect.close(answer, reference.batchnorm_infer(x, gamma, beta, mean, var, *more), because=CLOSED)


@pytest.mark.exercise("batchnorm_infer", weight=0.5)
def test_infer_whole_numbers(student):
    """x may hold whole numbers: nothing is cut."""
    answer = student.batchnorm_infer(
        np.array([[1], [4]]), np.array([1.0]), np.array([0.25]), np.array([2.0]), np.array([4.0]), 0
    )
    expect.close(answer, np.array([[-0.25], [1.25]]), because=CLOSED)


@pytest.mark.exercise("batchnorm_infer", weight=0.5)
def test_infer_leaves_its_arguments_alone(student):
    """The samples and the four numbers of each feature are the same after the call, and the answer is new."""
    answer = student.batchnorm_infer(
        np.array([[5.0]]), np.array([2.0]), np.array([1.0]), np.array([1.0]), np.array([3.75]), 0.25
    )
    expect.unchanged(student)
    expect.new_arrays(student)
    expect.close(answer, np.array([[5.0]]), because=CLOSED)
