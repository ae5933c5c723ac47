"""The edges of reconstruct: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect


def parts(n, d, k, seed):
    rng = np.random.default_rng(seed)
    return rng.random(d), rng.normal(size=(k, d)), rng.normal(size=(n, k))


@pytest.mark.exercise("reconstruct", weight=4)
def test_reconstruct_many(student):
    """Seven pictures of ten pixels from three numbers each; as many pictures as numbers as pixels, too."""
    for n, d, k, seed in ((7, 10, 3, 61), (4, 4, 4, 62)):
        mean, basis, coefficients = parts(n, d, k, seed)
        expected = np.array([mean + sum(c * b for c, b in zip(row, basis, strict=True)) for row in coefficients])
        expect.close(student.reconstruct(mean, basis, coefficients), expected, because="float64, a few sums")


@pytest.mark.exercise("reconstruct", weight=2)
def test_reconstruct_one_number(student):
    """One picture from one number is still a row."""
    mean, basis, coefficients = parts(1, 5, 1, 63)
    expect.close(
        student.reconstruct(mean, basis, coefficients), mean + coefficients[0, 0] * basis, because="float64, one sum"
    )


@pytest.mark.exercise("reconstruct", weight=2)
def test_reconstruct_is_not_clipped(student):
    """Pixels below 0 and above 1 stay what they are."""
    answer = student.reconstruct(np.array([0.5, 0.5]), np.array([[2.0, -2.0]]), np.array([[1.0], [-1.0]]))
    expect.close(answer, np.array([[2.5, -1.5], [-1.5, 2.5]]), because="exact in binary")


@pytest.mark.exercise("reconstruct", weight=1)
def test_reconstruct_gives_new_arrays(student):
    """Mean, basis and numbers stay as they were, and what comes back is new."""
    expect.array(student.reconstruct(*parts(1, 4, 2, 64)), shape=(1, 4))
    expect.unchanged(student)
    expect.new_arrays(student)


@pytest.mark.exercise("reconstruct", weight=0.5)
def test_reconstruct_computes_in_float64(student):
    """A mean, a basis and numbers in float64 give pictures in float64."""
    answer = student.reconstruct(np.array([0.5, 0.5]), np.array([[2.0, -2.0]]), np.array([[1.0]]))
    expect.dtype(answer, "float64")
    expect.close(answer, np.array([[2.5, -1.5]]), because="exact in binary")
