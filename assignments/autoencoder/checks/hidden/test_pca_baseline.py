"""The edges of pca_baseline: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect


def cloud(n, d, seed):
    """Points around somewhere else than 0, spread in every direction by another amount."""
    rng = np.random.default_rng(seed)
    turn = np.linalg.qr(rng.normal(size=(d, d)))[0]
    return 3 + rng.normal(size=(n, d)) * 1.5 ** -np.arange(d) @ turn


@pytest.mark.exercise("pca_baseline", weight=4)
def test_pca_of_clouds(student, reference):
    """Two clouds whose means differ, of other sizes, with any number of components."""
    train, test = cloud(30, 6, 41), cloud(9, 6, 42) + np.linspace(0, 1, 6)
    asked = [(train, test, k) for k in (1, 2, 3, 5)] + [(train[:, :2], test[:, :2], 1)]
    expected = [reference.pca_baseline(*one) for one in asked]
    expect.close(expect.each(student.pca_baseline, asked), expected, because="float64, a few hundred sums")


@pytest.mark.exercise("pca_baseline", weight=2)
def test_pca_of_one_picture(student, reference):
    """The test may be a single picture: it has no mean and no components of its own."""
    train, test = cloud(20, 5, 43), cloud(1, 5, 44) + 1
    asked = [(train, test, k) for k in (0, 2)]
    expected = [reference.pca_baseline(*one) for one in asked]
    expect.close(expect.each(student.pca_baseline, asked), expected, because="float64, a few hundred sums")


@pytest.mark.exercise("pca_baseline", weight=2)
def test_pca_with_all_components(student):
    """With k = d everything comes back; with n - 1 components of n pictures, those n do."""
    train, test = cloud(12, 4, 45), cloud(5, 4, 46)
    few = cloud(4, 9, 47)
    answers = expect.each(student.pca_baseline, [(train, test, 4), (few, few, 3)])
    expect.close(answers, [0.0, 0.0], because="rounding alone is left", atol=1e-20)


@pytest.mark.exercise("pca_baseline", weight=1)
def test_pca_of_a_pixel_that_never_changes(student, reference):
    """A pixel that is the same in all training pictures, and not in the test."""
    train, test = cloud(15, 4, 48), cloud(6, 4, 49)
    train[:, 1] = 2.0
    expect.close(
        student.pca_baseline(train, test, 2), reference.pca_baseline(train, test, 2), because="float64, a few sums"
    )


@pytest.mark.exercise("pca_baseline", weight=2)
def test_pca_refuses_impossible_numbers(student):
    """k below 0, or above d, is a ValueError."""
    train, test = cloud(12, 3, 50), cloud(5, 3, 51)
    expect.error(ValueError, student.pca_baseline, train, test, 4)
    expect.error(ValueError, student.pca_baseline, train, test, -1)


@pytest.mark.exercise("pca_baseline", weight=1)
def test_pca_leaves_its_arguments_alone(student):
    """Training and test pictures stay as they were."""
    expect.scalar(student.pca_baseline(cloud(12, 3, 52), cloud(5, 3, 53), 2))
    expect.unchanged(student)
