"""Visible checks of what an epoch is, of its batches, and of what a batch knows of the gradient."""

import numpy as np
import pytest

from autograder import expect

from .shared import batches_of, expect_every_sample_once

# Seven rows on which the model 2 x is wrong by -1, 0 and 1 times x, so that the gradients are numbers like -32, 0 and 18.
X_SEVEN = np.array([1.0, 2.0, 3.0, 4.0, 1.0, 2.0, 3.0])
Y_SEVEN = np.array([3.0, 4.0, 3.0, 12.0, 1.0, 6.0, 6.0])


# ---------------------------------------------------------------- updates_per_epoch


@pytest.mark.exercise("updates_per_epoch", weight=2)
def test_updates_of_a_thousand_samples(student):
    """A thousand samples in batches of 32 are 32 steps: 31 whole batches, and one of the 8 that are left."""
    answers = expect.each(student.updates_per_epoch, [(1000, 32), (100, 40), (63, 8)])
    expect.equal(answers, [32, 3, 8], because="the short batch counts")


@pytest.mark.exercise("updates_per_epoch", weight=2)
def test_updates_where_nothing_is_left(student):
    """Where the batches come out even there is no batch more: 1000 samples in batches of 8, of 1, and of all 1000."""
    answers = expect.each(student.updates_per_epoch, [(1000, 8), (1000, 1), (1000, 1000)])
    expect.equal(answers, [125, 1000, 1], because="nothing is left over")


# ---------------------------------------------------------------- minibatches


@pytest.mark.exercise("minibatches", weight=1.5)
def test_minibatches_of_ten(student):
    """Ten samples in batches of four: 4, 4 and the 2 that are left, and every sample exactly once."""
    for n, B in ((10, 4), (7, 3)):
        batches = batches_of(student.minibatches(n, B, np.random.default_rng(61)), n, B)
        expect_every_sample_once(batches, n)


@pytest.mark.exercise("minibatches", weight=1.5)
def test_minibatches_are_mixed(student):
    """If the file is sorted by class, a batch must not be one class: the samples come in random order, not in blocks."""
    for batch in batches_of(student.minibatches(80, 20, np.random.default_rng(62)), 80, 20):
        expect.that(np.ptp(batch) >= len(batch), "a batch is one block of neighbours")
        expect.that((np.diff(batch) < 0).any(), "a batch comes in rising order: it should be in random order")


@pytest.mark.exercise("minibatches", weight=1)
def test_minibatches_come_from_rng_alone(student):
    """The same state of rng gives the same batches, another state gives others."""
    one, again, other = (
        np.concatenate(batches_of(student.minibatches(40, 16, np.random.default_rng(seed)), 40, 16)).tolist()
        for seed in (63, 63, 64)
    )
    expect.equal(again, one, because="the generators were in the same state")
    expect.that(one != other, "two generators in different states gave the same batches: is rng used?")


# ---------------------------------------------------------------- gradient_variance


@pytest.mark.exercise("gradient_variance", weight=1.5)
def test_gradient_variance_of_the_whole(student):
    """A batch of all rows is always the same batch, and its gradient does not vary; that of single rows does."""
    whole, single = (
        expect.scalar(student.gradient_variance(X_SEVEN, Y_SEVEN, 2.0, B, 400, np.random.default_rng(65)))
        for B in (7, 1)
    )
    expect.that(abs(whole) < 1e-20, f"batches of all 7 rows are all alike: the variance is 0, not {whole:.6g}")
    expect.that(
        single > 100, f"batches of one row have gradients from -32 to 18: a variance of {single:.6g} is too small"
    )


@pytest.mark.exercise("gradient_variance", weight=1.5)
def test_gradient_variance_falls_with_the_batch(student):
    """A batch of 16 of 1000 rows has a gradient whose variance is a sixteenth of that of single rows (within 30 %)."""
    rng = np.random.default_rng(66)
    x = rng.uniform(-3.0, 3.0, 1000)
    y = 3.0 * x + rng.normal(0.0, 2.0, 1000)
    # 1,500 draws know the variance to 5 %; six times that is left to honest chance.
    single = float(np.var(2 * (x - y) * x))
    for B in (1, 16):
        right = single / B * (1000 - B) / 999
        answer = expect.scalar(student.gradient_variance(x, y, 1.0, B, 1500, np.random.default_rng(67 + B)))
        expect.that(
            0.7 * right < answer < 1.3 * right,
            f"batches of {B} have a variance of {right:.4g} or so, not of {answer:.4g}",
        )


@pytest.mark.exercise("gradient_variance", weight=1)
def test_gradient_variance_comes_from_rng_alone(student):
    """The same state of rng gives the same variance, another state another."""
    one, again, other = (
        expect.scalar(student.gradient_variance(X_SEVEN, Y_SEVEN, 2.0, 2, 50, np.random.default_rng(seed)))
        for seed in (85, 85, 86)
    )
    expect.close(again, one, because="the generators were in the same state", rtol=1e-12)
    expect.that(one != other, "two generators in different states gave the very same variance: is rng used?")
