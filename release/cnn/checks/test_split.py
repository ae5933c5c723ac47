"""What everybody can see of split."""

import numpy as np
import pytest

from autograder import expect


@pytest.mark.exercise("split", weight=4)
def test_split_uses_every_sample_once(student):
    """Of 100 samples 60 are for training, 20 for validation, 20 for the test; none is lost, none appears twice."""
    y = np.arange(100) % 4
    parts = expect.items(student.split(np.arange(100.0), y, (0.6, 0.2, 0.2), np.random.default_rng(1)), 6)
    samples = [expect.array(part, shape=(n,), dtype="number") for part, n in zip(parts[::2], (60, 20, 20), strict=True)]
    everything = np.sort(np.concatenate(samples))
    expect.that(np.array_equal(everything, np.arange(100)), "some samples are missing, or appear in two parts")


@pytest.mark.exercise("split", weight=2)
def test_split_keeps_pairs_together(student):
    """Every sample keeps its own label."""
    y = np.array([0, 1, 2, 3, 4] * 8)
    x = 10.0 * y + np.arange(40) / 100  # the label can be read off the sample
    parts = expect.items(student.split(x, y, (0.5, 0.25, 0.25), np.random.default_rng(2)), 6)
    for samples, labels in zip(parts[::2], parts[1::2], strict=True):
        samples, labels = expect.array(samples, dtype="number"), expect.array(labels, dtype="int")
        expect.that(np.array_equal(samples // 10, labels), "a sample got the label of another one")


@pytest.mark.exercise("split", weight=2)
def test_split_is_repeatable(student):
    """The same generator state gives the same split."""
    y = np.arange(60) % 3
    one = expect.items(student.split(np.arange(60.0), y, (0.5, 0.3, 0.2), np.random.default_rng(3)), 6)
    other = expect.items(student.split(np.arange(60.0), y, (0.5, 0.3, 0.2), np.random.default_rng(3)), 6)
    for part in one:
        expect.array(part, dtype="number")
    expect.equal(other, one, because="rng is the only source of chance", dtype="number")
