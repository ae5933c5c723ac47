"""The edges of bic: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import FORMULA


@pytest.mark.exercise("bic", weight=0.75)
def test_bic_of_a_perfect_fit(student):
    """No error at all, rss = 0: minus infinity, without an exception and without a warning. A small error is finite."""
    for n, k in ((10, 3), (1, 1)):
        answer = student.bic(n, 0.0, k)
        expect.no_warnings(student)
        expect.equal(answer, -np.inf)
    expect.close(student.bic(10, 1e-200, 3), 10 * np.log(1e-201) + 3 * np.log(10), because=FORMULA)


@pytest.mark.exercise("bic", weight=0.75)
def test_bic_of_other_sizes(student):
    """For one sample and for ten thousand, few and many parameters, small errors and large ones."""
    asked = [(1, 2.0, 1), (5, 0.25, 2), (30, 3000.0, 12), (10000, 77.0, 3), (64, 64.0, 5)]
    for (n, rss, k), answer in zip(asked, expect.each(student.bic, asked), strict=True):
        expect.close(answer, n * np.log(rss / n) + k * np.log(n), because=FORMULA)


@pytest.mark.exercise("bic", weight=0.5)
def test_bic_counts_what_it_is_told(student):
    """k is the number of all parameters already: one more costs the same price, whether from 1 to 2 or from 9 to 10."""
    n, price = 20, np.log(20)
    asked = [(n, 10.0, k) for k in (1, 2, 9, 10)]
    one, two, nine, ten = (expect.scalar(answer) for answer in expect.each(student.bic, asked))
    expect.close(one, n * np.log(0.5) + price, because=FORMULA)
    expect.close([two - one, ten - nine], [price, price], because=FORMULA)
