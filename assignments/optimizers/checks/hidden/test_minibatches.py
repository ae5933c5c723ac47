"""The edges of minibatches: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import batches_of, expect_every_sample_once


@pytest.mark.exercise("minibatches", weight=1.5)
def test_minibatches_of_many_sizes(student):
    """Every sample once, and only the last batch short, whatever n and B are."""
    for n, B in ((12, 4), (13, 4), (15, 4), (64, 32), (65, 32), (95, 32), (9, 9)):
        batches = batches_of(student.minibatches(n, B, np.random.default_rng(n + 100)), n, B)
        expect_every_sample_once(batches, n)


@pytest.mark.exercise("minibatches", weight=1)
def test_minibatches_larger_than_the_data(student):
    """A batch that is as large as the data, or larger, is one batch of all samples, in random order too."""
    for n, B in ((5, 8), (1, 32), (40, 1000), (40, 40)):
        batches = batches_of(student.minibatches(n, B, np.random.default_rng(n + 200)), n, B)
        expect_every_sample_once(batches, n)
        expect.that(n < 40 or (np.diff(batches[0]) < 0).any(), "the one batch comes in rising order: is it random?")


@pytest.mark.exercise("minibatches", weight=1)
def test_minibatches_of_one(student):
    """Batches of one sample are as many batches as samples, in random order."""
    batches = batches_of(student.minibatches(30, 1, np.random.default_rng(301)), 30, 1)
    expect_every_sample_once(batches, 30)
    expect.that((np.diff(np.concatenate(batches)) < 0).any(), "the samples come in rising order: is it random?")


@pytest.mark.exercise("minibatches", weight=0.75)
def test_minibatches_of_nothing(student):
    """No samples are no batches: an empty list."""
    for B in (1, 32):
        batches_of(student.minibatches(0, B, np.random.default_rng(302)), 0, B)
    batches_of(student.minibatches(2, 2, np.random.default_rng(302)), 2, 2)


@pytest.mark.exercise("minibatches", weight=1.25)
def test_minibatches_give_every_sample_the_same_chance(student):
    """Over many epochs every sample is in each batch as often as another, and as often before its neighbour as behind."""
    n, B, tries = 12, 4, 300
    calls = [(n, B, np.random.default_rng(1000 + seed)) for seed in range(tries)]
    inside, before = np.zeros((3, n)), np.zeros(n - 1)
    for answer in expect.each(student.minibatches, calls):
        batches = batches_of(answer, n, B)
        expect_every_sample_once(batches, n)
        for number, batch in enumerate(batches):
            inside[number, batch] += 1
        place = np.argsort(np.concatenate(batches))
        before += place[:-1] < place[1:]
    # 100 of 300 with a standard deviation of 8, and 150 of 300 with one of 9: six of them are left to honest chance.
    number, sample = np.unravel_index(np.abs(inside - tries / 3).argmax(), inside.shape)
    expect.that(
        abs(inside[number, sample] - tries / 3) < 49,
        f"in {tries} epochs sample {sample} was in batch {number} of 3 {inside[number, sample]:.0f} times",
    )
    worst = int(np.abs(before - tries / 2).argmax())
    expect.that(
        abs(before[worst] - tries / 2) < 52,
        f"in {tries} epochs sample {worst} came before sample {worst + 1} {before[worst]:.0f} times",
    )


@pytest.mark.exercise("minibatches", weight=0.5)
def test_minibatches_refuse_empty_batches(student):
    """A batch of 0 samples, or of -4, is a ValueError, whatever n is."""
    for n, B in ((10, 0), (10, -4), (0, 0), (0, -1)):
        expect.error(ValueError, student.minibatches, n, B, np.random.default_rng(303))
    expect_every_sample_once(batches_of(student.minibatches(3, 1, np.random.default_rng(303)), 3, 1), 3)
