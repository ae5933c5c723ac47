"""What visible checks use."""

import numpy as np

from autograder import expect

KEYS = ("steps", "train_acc", "test_acc", "U", "V")


def parts_of(answer, n, k):
    """The four parts of a split, as arrays of int, safe to compute with: k rows for training, n - k for the test."""
    train, train_y, test, test_y = expect.items(answer, 4)
    rows = [expect.array(part, shape=(size, 2), dtype="int") for part, size in ((train, k), (test, n - k))]
    labels = [expect.array(part, shape=(size,), dtype="int") for part, size in ((train_y, k), (test_y, n - k))]
    return rows[0].astype(int), labels[0].astype(int), rows[1].astype(int), labels[1].astype(int)


def expect_every_row_once(parts, pairs, y):
    """Both parts together are the rows of the table, each once and with its own y."""
    train, train_y, test, test_y = parts
    overlap = {tuple(row) for row in train.tolist()} & {tuple(row) for row in test.tolist()}
    expect.that(not overlap, f"{len(overlap)} pairs are in both parts, {min(overlap, default=())} among them")
    found = sorted(map(tuple, np.vstack([train, test]).tolist()))
    expect.that(
        found == sorted(map(tuple, pairs.tolist())), "together the parts are not the rows of the table, each once"
    )
    right = {tuple(pair): value for pair, value in zip(pairs.tolist(), y.tolist(), strict=True)}
    given = zip(np.vstack([train, test]).tolist(), [*train_y.tolist(), *test_y.tolist()], strict=True)
    strangers = [(tuple(pair), value) for pair, value in given if right[tuple(pair)] != value]
    expect.that(not strangers, f"{len(strangers)} pairs have another one's y: {strangers[:1]}")


def run_of(answer, p, steps, width):
    """The record of a training, safe to compute with: steps 10, 20, ..., two accuracies beside each, U and V."""
    run = expect.mapping(answer, KEYS)
    expected = np.arange(10, steps + 1, 10)
    expect.equal(run["steps"], expected, because="every tenth step")
    train, test = (expect.array(run[key], shape=expected.shape) for key in ("train_acc", "test_acc"))
    U = expect.array(run["U"], shape=(2 * p, width))
    V = expect.array(run["V"], shape=(width, p))
    for name, share in (("train_acc", train), ("test_acc", test)):
        expect.that(
            ((share >= 0) & (share <= 1)).all(), f"{name} holds shares from 0 to 1, not {share.max(initial=0):.6g}"
        )
    return expected, train, test, U, V
