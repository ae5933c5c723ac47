"""The edges of diagnose, and networks that were trained for this alone, with faults that are larger or smaller.

The thresholds are docs/thresholds.md's. No known mistake is looked for among the fresh networks: where a rule draws its lines
is its author's choice, so that no two answer alike.
"""

import numpy as np
import pytest

from autograder import expect

from .shared import recalls, told


@pytest.mark.diagnose(False)
@pytest.mark.exercise("diagnose", weight=1.5)
def test_diagnose_most_fresh_networks(student):
    """Of eighty fresh networks, ten of each fate, a share of 0.65 is named rightly, in the mean over the fates."""
    shares = recalls(student.diagnose)
    expect.that(sum(shares.values()) / len(shares) >= 0.65, told(shares))


@pytest.mark.diagnose(False)
@pytest.mark.exercise("diagnose", weight=1.5)
def test_diagnose_fresh_networks(student):
    """Of the same eighty, a share of 0.8."""
    shares = recalls(student.diagnose)
    expect.that(sum(shares.values()) / len(shares) >= 0.8, told(shares))


@pytest.mark.diagnose(False)
@pytest.mark.exercise("diagnose", weight=1)
def test_diagnose_every_fate(student):
    """Of each fate at least every second one is named rightly."""
    shares = recalls(student.diagnose)
    expect.that(min(shares.values()) >= 0.5, told(shares))


@pytest.mark.exercise("diagnose", weight=1)
def test_diagnose_dead_for_any_number_of_classes(student):
    """A network of 2, 10 or 1000 classes whose losses stay log k is dead; one of four that learns is not."""
    flat = [(np.full(20, np.log(k)), np.full(20, np.log(k)), k) for k in (2, 3, 10, 1000)]
    falling = 0.1 + 1.25 * 0.65 ** np.arange(20)
    answers = expect.each(student.diagnose, [*flat, (falling, falling + 0.05, 4)])
    for answer in answers[:-1]:
        expect.equal(answer, "dead")
    expect.that(answers[-1] != "dead", "a network whose loss falls from 1.35 to 0.1 is called dead")


@pytest.mark.exercise("diagnose", weight=0.5)
def test_diagnose_leaves_the_curves_alone(student):
    """Both curves are the same after the call."""
    flat, rising = np.full(20, np.log(4)), np.linspace(400.0, 5000.0, 20)
    answers = []
    for loss, val_loss in ((flat, flat), (rising, 2 * rising)):
        answers.append(student.diagnose(loss, val_loss, 4))
        expect.unchanged(student)
    expect.equal(answers[0], "dead")
    expect.that(answers[1] != "dead", "a network whose loss rises to 5000 is called dead")
