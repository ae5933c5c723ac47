"""The edges of kl: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, distributions, refuses_other_shapes


@pytest.mark.exercise("kl", weight=1.25)
def test_kl_is_cross_entropy_minus_entropy(student):
    """The divergence is what the belief costs (cross-entropy) less what the truth itself costs (entropy)."""
    for row, (p, q) in enumerate(distributions(9, 8, 6).reshape(4, 2, 6)):
        price, least = -(p * np.log(q)).sum(), -(p * np.log(p)).sum()
        # Both are near 2 and rounded to 1e-15; their difference is near 0.3.
        expect.close(student.kl(p, q), price - least, because=f"pair {row}, a difference of two sums")


@pytest.mark.exercise("kl", weight=1)
def test_kl_of_many_outcomes(student, reference):
    """A hundred outcomes, some of which never happen."""
    p, q = distributions(10, 2, 100)
    p[::7] = 0
    p /= p.sum()
    expect.close(student.kl(p, q), reference.kl(p, q), because=CLOSED)


@pytest.mark.exercise("kl", weight=1.25)
def test_kl_where_both_are_zero(student):
    """What never happens and is held impossible contributes 0, beside what happens and what is held impossible."""
    quarter, certain = np.array([0.25, 0.75, 0.0, 0.0]), np.array([0.0, 1.0, 0.0, 0.0])
    answers = expect.each(
        student.kl, [(certain, quarter), (quarter, certain), (quarter, np.array([0.5, 0.25, 0.0, 0.25]))]
    )
    expect.close(answers[0], 0.2876820724517809, because=CLOSED)
    expect.close(answers[1], float("inf"), because="0.25 log(0.25 / 0)")
    expect.close(answers[2], 0.6506724213610959, because=CLOSED)


@pytest.mark.exercise("kl", weight=1)
def test_kl_of_the_truth_is_zero(student):
    """Who believes the truth pays nothing, also where it holds zeros or is certain; any other belief costs."""
    beliefs = [np.array([0.2, 0.3, 0.5]), np.array([0.5, 0.0, 0.5]), np.array([0.0, 1.0])]
    for answer in expect.each(student.kl, [(p, p) for p in beliefs]):
        expect.close(answer, 0.0, because="log 1")
    expect.close(student.kl(beliefs[0], beliefs[0][::-1]), 0.2748872195622465, because=CLOSED)


@pytest.mark.exercise("kl", weight=0.75)
def test_kl_refuses_other_shapes(student):
    """A column, a row, another number of outcomes, or one for all: ValueError."""
    refuses_other_shapes(student.kl)


@pytest.mark.exercise("kl", weight=0.75)
def test_kl_leaves_its_arguments_alone(student):
    """Both distributions are the same after the call, also where they hold zeros."""
    answer = student.kl(np.array([0.0, 0.5, 0.5]), np.array([0.0, 0.25, 0.75]))
    expect.unchanged(student)
    expect.close(answer, 0.14384103622589042, because=CLOSED)
