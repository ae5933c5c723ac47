"""The edges of grok_delay: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect


@pytest.mark.exercise("grok_delay", weight=1.5)
def test_grok_delay_of_many_curves(student, reference):
    """Curves that rise and fall in sixteenths, with several thresholds, some of which they never reach."""
    rng = np.random.default_rng(61)
    asked = [(rng.integers(0, 17, 8) / 16, rng.integers(0, 17, 8) / 16, thr) for thr in np.arange(8, 17) / 16] * 2
    for answer, args in zip(expect.each(student.grok_delay, asked), asked, strict=True):
        right = reference.grok_delay(*args)
        if right is None:
            expect.that(answer is None, f"one of the two never reaches {args[2]}: None, not {answer!r}")
        else:
            expect.equal(answer, right)


@pytest.mark.exercise("grok_delay", weight=1)
def test_grok_delay_at_the_threshold(student):
    """Who has exactly the threshold has reached it; called without one, it is 0.95."""
    train, test = np.array([0.25, 0.5, 0.75, 1.0]), np.array([0.0, 0.25, 0.5, 0.75])
    expect.equal(
        expect.each(student.grok_delay, [(train, test, 0.5), (train, test, 0.75), (train, test, 0.25)]), [1] * 3
    )
    expect.equal(student.grok_delay(np.array([0.94, 0.95, 1.0]), np.array([0.0, 0.949, 0.951])), 1)


@pytest.mark.exercise("grok_delay", weight=1)
def test_grok_delay_where_training_never_gets_there(student):
    """Without a crossing of the training there is none to count from, whatever the test does: None."""
    answers = expect.each(
        student.grok_delay,
        [
            (np.array([0.5, 0.75]), np.array([1.0, 1.0])),
            (np.array([0.5]), np.array([0.5])),
            (np.array([0.5, 1.0]), np.array([0.25, 1.0])),
        ],
    )
    expect.that(
        answers[0] is None and answers[1] is None, f"the training never reaches 0.95: None, not {answers[:2]!r}"
    )
    expect.equal(answers[2], 0)


@pytest.mark.exercise("grok_delay", weight=0.75)
def test_grok_delay_from_the_first_entry_on(student):
    """A test that is there from the first entry on, and one single entry."""
    one = np.array([1.0])
    train, test = np.array([0.0, 0.5, 1.0, 1.0]), np.array([1.0, 0.0, 0.0, 0.0])
    expect.equal(expect.each(student.grok_delay, [(train, test), (test, train), (one, one.copy())]), [-2, 2, 0])


@pytest.mark.exercise("grok_delay", weight=0.5)
def test_grok_delay_leaves_its_arguments_alone(student):
    """Both curves are the same after the call."""
    answer = student.grok_delay(np.array([0.5, 1.0, 0.75]), np.array([0.25, 0.5, 1.0]))
    expect.unchanged(student)
    expect.equal(answer, 1)
