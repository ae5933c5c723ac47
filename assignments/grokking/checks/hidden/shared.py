"""What several hidden checks use."""

import numpy as np

from autograder import expect

CLOSED = "a transform of some thirty numbers in float64"
KEYS = ("steps", "train_acc", "test_acc", "U", "V")


def table(p):
    a, b = np.divmod(np.arange(p * p), p)
    return np.stack([a, b], axis=1), (a + b) % p


def parts_of(answer, n, k):
    """The four parts of a split, as arrays of int, safe to compute with: k rows for training, n - k for the test."""
    train, train_y, test, test_y = expect.items(answer, 4)
    rows = [expect.array(part, shape=(size, 2), dtype="int") for part, size in ((train, k), (test, n - k))]
    labels = [expect.array(part, shape=(size,), dtype="int") for part, size in ((train_y, k), (test_y, n - k))]
    return rows[0].astype(int), labels[0].astype(int), rows[1].astype(int), labels[1].astype(int)


def run_of(answer, p, steps, width):
    """The record of a training, safe to compute with: train_acc, test_acc, U and V."""
    run = expect.mapping(answer, KEYS)
    expected = np.arange(10, steps + 1, 10)
    expect.equal(run["steps"], expected, because="every tenth step")
    train, test = (expect.array(run[key], shape=expected.shape) for key in ("train_acc", "test_acc"))
    return train, test, expect.array(run["U"], shape=(2 * p, width)), expect.array(run["V"], shape=(width, p))
