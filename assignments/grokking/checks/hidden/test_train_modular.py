"""The edges of train_modular: what its docstring promises and one long training does not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import run_of, table


def walk(U, V, rows, p, wd, steps, lr):
    """Where AdamW leads from U and V with these rows of the table of addition for training."""
    pairs, y = table(p)
    a, b = pairs[rows].T
    X = np.eye(2 * p)[a] + np.eye(2 * p)[p + b]
    weights, moments = [U, V], np.zeros((2, 2)).tolist()
    for t in range(1, steps + 1):
        Z = X @ weights[0]
        logits = Z * Z @ weights[1]
        D = np.exp(logits - logits.max(axis=1, keepdims=True))
        D = (D / D.sum(axis=1, keepdims=True) - np.eye(p)[y[rows]]) / len(rows)
        for i, g in enumerate((2 * X.T @ (Z * (D @ weights[1].T)), (Z * Z).T @ D)):
            moments[i] = [0.9 * moments[i][0] + 0.1 * g, 0.999 * moments[i][1] + 0.001 * g * g]
            mean, square = moments[i][0] / (1 - 0.9**t), moments[i][1] / (1 - 0.999**t)
            weights[i] = weights[i] - lr * (mean / (np.sqrt(square) + 1e-8) + wd * weights[i])
    return weights


@pytest.mark.exercise("train_modular", weight=2)
def test_train_modular_step_by_step(student):
    """With one row left for the test there are 25 splits modulo 5; one of them leads from the start to these weights."""
    for wd, steps, lr, seed in ((0.0, 30, 0.05, 71), (2.0, 20, 0.02, 72)):
        asked = [(5, 0.97, wd, number, 6, lr, np.random.default_rng(seed)) for number in (0, steps)]
        start, end = expect.each(student.train_modular, asked)
        U, V = run_of(start, 5, 0, 6)[2:]
        _, _, U_end, V_end = run_of(end, 5, steps, 6)
        ends = (walk(U, V, np.delete(np.arange(25), row), 5, wd, steps, lr) for row in range(25))
        off = min(max(np.abs(one - U_end).max(), np.abs(other - V_end).max()) for one, other in ends)
        # Single precision, or another order of the sums, is at a hundredth of this; the weights have moved by 0.3 and more.
        expect.that(
            off < 1e-4,
            f"{steps} steps with wd = {wd} lead elsewhere: a weight is off by {off:.3g} with the nearest split",
        )


@pytest.mark.exercise("train_modular", weight=1)
def test_train_modular_starts_as_glorot(student):
    """No step: no record, and weights that lie evenly between -r and r, with r = sqrt(6 / (rows + columns))."""
    U, V = run_of(student.train_modular(31, 0.5, 1.0, 0, 84, 0.01, np.random.default_rng(73)), 31, 0, 84)[2:]
    for name, w in (("U", U), ("V", V)):
        r = np.sqrt(6 / sum(w.shape))
        expect.that(np.abs(w).max() <= r * (1 + 1e-6), f"{name} has {np.abs(w).max():.6g} in it, beyond {r:.6g}")
        # Not one of 2,604 weights in the outer twentieth: chance does that once in 10^58 times. The r of U is 0.89 of V's.
        expect.that(np.abs(w).max() >= 0.95 * r, f"{name} ends at {np.abs(w).max():.6g}, and r is {r:.6g}")
        # So many weights know such a share to 0.01; six of them are left to honest chance.
        quarters = np.histogram(w, np.array([-1.0, -0.5, 0.0, 0.5, 1.0]) * r * (1 + 1e-6))[0] / w.size
        expect.that(
            (np.abs(quarters - 0.25) < 0.06).all(), f"in the quarters of -r to r lie {quarters.round(3)} of {name}"
        )


@pytest.mark.exercise("train_modular", weight=1)
def test_train_modular_of_few_rows(student):
    """With 0.3 of the rows for training all of them are learned, and the test stays at chance: below 0.1."""
    answer = student.train_modular(31, 0.3, 1.0, 400, 84, 0.005, np.random.default_rng(74))
    train, test, _, _ = run_of(answer, 31, 400, 84)
    expect.that(train.max() >= 0.99, f"the training rows are never learned: at best {train.max():.3f} of them")
    expect.that(test.max() < 0.1, f"from so few rows nobody learns the rest; here {test.max():.3f} are right")


@pytest.mark.exercise("train_modular", weight=1)
def test_train_modular_records_what_the_weights_say(student):
    """The last entry is that of the weights that come back: together as many rows of the table are right. They are numbers."""
    # In the third training a step changes nine rows and more; in the fourth the logits are some thousands.
    trainings = ((11, 0.5, 40, 24, 0.02), (11, 0.8, 40, 24, 0.02), (23, 0.5, 10, 40, 0.05), (23, 0.5, 20, 40, 3.0))
    for number, (p, frac, steps, width, lr) in enumerate(trainings):
        wd = 0.5 if p == 11 else 0.0
        answer = student.train_modular(p, frac, wd, steps, width, lr, np.random.default_rng(75 + 10 * number))
        train, test, U, V = run_of(answer, p, steps, width)
        finite = bool(np.isfinite(U).all() and np.isfinite(V).all())
        expect.that(finite, f"with a learning rate of {lr} there are weights that are no numbers any more")
        pairs, y = table(p)
        right = int((((U[pairs[:, 0]] + U[p + pairs[:, 1]]) ** 2 @ V).argmax(axis=1) == y).sum())
        k = int(frac * p * p)
        counted = train[-1] * k + test[-1] * (p * p - k)
        # Two logits that are all but equal may be told apart the other way round: one row is left to that.
        expect.that(
            abs(counted - right) < 1.5,
            f"with U and V {right} of the {p * p} rows are right; by the last entries they are {counted:.2f}",
        )


@pytest.mark.exercise("train_modular", weight=0.5)
def test_train_modular_comes_from_rng_alone(student):
    """The same state of rng gives the same training, another state another."""
    asked = [(5, 0.5, 1.0, 10, 8, 0.01, np.random.default_rng(seed)) for seed in (77, 77, 78)]
    one, again, other = (run_of(answer, 5, 10, 8) for answer in expect.each(student.train_modular, asked))
    expect.close(list(again), list(one), because="the generators were in the same state", rtol=1e-12)
    expect.that((one[2] != other[2]).any(), "two generators in different states gave the same weights: is rng used?")


@pytest.mark.exercise("train_modular", weight=0.5)
def test_train_modular_of_a_broken_ten(student):
    """After 25 steps there are two entries, at 10 and 20; the last five steps are made all the same."""
    asked = [(5, 0.97, 0.0, steps, 8, 0.05, np.random.default_rng(79)) for steps in (9, 20, 25)]
    short, twenty, more = expect.each(student.train_modular, asked)
    run_of(short, 5, 9, 8)
    ends = [run_of(answer, 5, steps, 8) for answer, steps in ((twenty, 20), (more, 25))]
    expect.that(np.abs(ends[1][2] - ends[0][2]).max() > 0.01, "25 steps end with the weights that 20 steps end with")
    expect.close(list(ends[1][:2]), list(ends[0][:2]), because="the entries at 10 and 20 are the same", rtol=1e-12)
