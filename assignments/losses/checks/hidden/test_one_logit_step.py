"""The edges of one_logit_step: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED


@pytest.mark.exercise("one_logit_step", weight=1.25)
def test_one_logit_step_of_many_classes(student, reference):
    """Ten classes, each of them once the right one, with three learning rates."""
    z = np.random.default_rng(11).normal(size=10)
    cases = [(z, y, lr) for y in range(10) for lr in (0.25, 1.0, 4.0)]
    for case, answer in zip(cases, expect.each(student.one_logit_step, cases), strict=True):
        expect.close(answer, reference.one_logit_step(*case), because=CLOSED)


@pytest.mark.exercise("one_logit_step", weight=1)
def test_one_logit_step_lowers_the_loss(student):
    """The right class gains, the probabilities stay positive and sum to 1."""
    before, z = np.array([0.5, 0.25, 0.25]), np.log(np.array([0.5, 0.25, 0.25]))
    cases = [(z, y, lr) for y in range(3) for lr in (0.1, 1.0, 10.0)]
    for (_, y, lr), answer in zip(cases, expect.each(student.one_logit_step, cases), strict=True):
        after = expect.array(answer, shape=(3,)).astype(float)
        expect.that(after.min() > 0, "a probability is not positive")
        expect.that(abs(after.sum() - 1) < 1e-7, f"the probabilities sum to {after.sum():.6f}")
        expect.that(after[y] > before[y], f"with learning rate {lr:g} the right class does not gain")


@pytest.mark.exercise("one_logit_step", weight=1)
def test_one_logit_step_with_rate_zero_moves_nothing(student):
    """With learning rate 0 nothing moves: the answer is softmax(z), whichever class is right."""
    z = np.log(np.array([0.5, 0.125, 0.375]))
    for answer in expect.each(student.one_logit_step, [(z, 0, 0.0), (z, 2, 0)]):
        expect.close(answer, np.array([0.5, 0.125, 0.375]), because=CLOSED)


@pytest.mark.exercise("one_logit_step", weight=1)
def test_one_logit_step_at_500(student):
    """Logits of +-500: the sure and right stay, the sure and wrong move by lr, and nothing overflows."""
    rows = [([500.0, -500.0], 0, 1.0), ([500.0, 500.0], 1, 1.0), ([-500.0, -500.0, -500.0], 0, 0.0)]
    rows += [([500.0, 420.0], 1, 40.0), ([-500.0, -400.0], 0, 100.0)]
    answers = expect.each(student.one_logit_step, [(np.array(z), y, lr) for z, y, lr in rows])
    third = 1 / 3
    expected = ([1.0, 0.0], [0.2689414213699951, 0.7310585786300049], [third] * 3, [0.5, 0.5], [1.0, 0.0])
    for answer, probabilities in zip(answers, expected, strict=True):
        expect.close(answer, np.array(probabilities), because="exp(-80) is far below rounding")


@pytest.mark.exercise("one_logit_step", weight=0.75)
def test_one_logit_step_of_whole_numbers(student):
    """Logits and learning rate may be whole numbers: the step is no whole number all the same."""
    answer = student.one_logit_step(np.array([1, 2, 0]), 2, 2)
    expect.close(answer, np.array([0.1701767383933385, 0.19949966660371138, 0.6303235950029501]), because=CLOSED)


@pytest.mark.exercise("one_logit_step", weight=1)
def test_one_logit_step_leaves_the_logits_alone(student):
    """The logits are the same after the call."""
    answer = student.one_logit_step(np.array([0.0, 0.0]), 0, 2.0)
    expect.unchanged(student)
    expect.new_arrays(student)
    expect.close(answer, np.array([0.8807970779778824, 0.11920292202211755]), because=CLOSED)
