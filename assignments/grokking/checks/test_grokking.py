"""Visible checks of grokking: small tables that a pencil can follow, and one training of half a second with its counterpart."""

import numpy as np
import pytest

from autograder import expect

from .shared import expect_every_row_once, parts_of, run_of

CLOSED = "a transform of some thirty numbers in float64"
# How the trainings of p = 31 come out over thirty seeds is in docs/thresholds.md; the bounds leave six standard deviations.
P, WIDTH, RATE = 31, 84, 0.005

# ---------------------------------------------------------------- modular_table


@pytest.mark.exercise("modular_table", weight=1.5)
def test_modular_table_of_three(student):
    """The table of addition modulo 3: rows (0, 0), (0, 1), (0, 2), (1, 0) and so on, and their sums."""
    pairs = np.array([[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2], [2, 0], [2, 1], [2, 2]])
    expect.equal(student.modular_table(3), (pairs, np.array([0, 1, 2, 1, 2, 0, 2, 0, 1])))


@pytest.mark.exercise("modular_table", weight=1.5)
def test_modular_table_of_differences_and_products(student):
    """Modulo 5 the differences and the products lie in 0 .. 4 as well: 1 - 3 is 3, and 3 times 4 is 2."""
    for op, rows in (("sub", {8: 3, 5: 1, 1: 4}), ("mul", {19: 2, 24: 1, 6: 1})):
        pairs, y = expect.items(student.modular_table(5, op), 2)
        expect.array(pairs, shape=(25, 2), dtype="int")
        y = expect.array(y, shape=(25,), dtype="int")
        expect.equal({row: int(y[row]) for row in rows}, rows)


# ---------------------------------------------------------------- split_table


@pytest.mark.exercise("split_table", weight=1)
def test_split_table_of_31(student):
    """Of the 961 rows modulo 31, 0.7 of them are 672 for training; 289 are left. No pair is in both parts."""
    a, b = np.divmod(np.arange(961), 31)
    pairs, y = np.stack([a, b], axis=1), (a + b) % 31
    answer = student.split_table(pairs, y, 0.7, np.random.default_rng(31))
    expect_every_row_once(parts_of(answer, 961, 672), pairs, y)


@pytest.mark.exercise("split_table", weight=1)
def test_split_table_is_random(student):
    """Half a table for training: with the first rows alone, half of all a would never be seen."""
    a, b = np.divmod(np.arange(144), 12)
    pairs, y = np.stack([a, b], axis=1), (a * b) % 12
    answer = student.split_table(pairs, y, 0.5, np.random.default_rng(32))
    train, _, test, _ = parts = parts_of(answer, 144, 72)
    expect_every_row_once(parts, pairs, y)
    for name, part in (("training", train), ("the test", test)):
        missing = sorted(set(range(12)) - set(part[:, 0].tolist()))
        expect.that(not missing, f"in {name} a is never {', '.join(map(str, missing))}: which rows were taken?")


@pytest.mark.exercise("split_table", weight=0.75)
def test_split_table_comes_from_rng_alone(student):
    """The same state of rng gives the same split, another state another."""
    a, b = np.divmod(np.arange(49), 7)
    pairs, y = np.stack([a, b], axis=1), (a + b) % 7
    one, again, other = (
        [part.tolist() for part in parts_of(student.split_table(pairs, y, 0.5, np.random.default_rng(seed)), 49, 24)]
        for seed in (33, 33, 34)
    )
    expect.equal(again, one, because="the generators were in the same state")
    expect.that(one != other, "two generators in different states gave the same split: is rng used?")


# ---------------------------------------------------------------- one_hot_pairs


@pytest.mark.exercise("one_hot_pairs", weight=1)
def test_one_hot_pairs_of_one(student):
    """The pair (1, 0) with p = 3: 0 1 0 for a, then 1 0 0 for b."""
    expect.equal(student.one_hot_pairs(np.array([[1, 0]]), 3), np.array([[0.0, 1, 0, 1, 0, 0]]))


@pytest.mark.exercise("one_hot_pairs", weight=1)
def test_one_hot_pairs_tells_who_is_who(student):
    """(3, 5), (5, 3) and (4, 4) are three different rows: a has places of its own, and b has."""
    answer = student.one_hot_pairs(np.array([[3, 5], [5, 3], [4, 4]]), 7)
    expected = np.zeros((3, 14))
    expected[[0, 1, 2], [3, 5, 4]] = 1
    expected[[0, 1, 2], [12, 10, 11]] = 1
    expect.equal(answer, expected)


@pytest.mark.exercise("one_hot_pairs", weight=0.75)
def test_one_hot_pairs_refuses_a_number_outside(student):
    """Modulo 3 there is no 3, in no place: ValueError."""
    expect.error(ValueError, student.one_hot_pairs, np.array([[0, 1], [3, 0]]), 3)
    expect.error(ValueError, student.one_hot_pairs, np.array([[0, 3]]), 3)


# ---------------------------------------------------------------- grok_delay


@pytest.mark.exercise("grok_delay", weight=1.5)
def test_grok_delay_of_five_records(student):
    """Training reaches 0.95 at entry 1, the test at entry 3 (and falls again): 2. The other way round it is -2."""
    train, test = np.array([0.5, 0.96, 1.0, 1.0, 1.0]), np.array([0.0, 0.1, 0.2, 0.95, 0.9])
    expect.equal(expect.each(student.grok_delay, [(train, test), (test, train)]), [2, -2])


@pytest.mark.exercise("grok_delay", weight=1)
def test_grok_delay_of_noise(student):
    """The test reaches 3/4 at entry 2, loses it and reaches it again; it is the first time that counts."""
    train, test = np.array([0.25, 0.75, 1.0, 1.0, 1.0, 1.0]), np.array([0.0, 0.5, 0.75, 0.25, 1.0, 1.0])
    expect.equal(student.grok_delay(train, test, 0.75), 1)


@pytest.mark.exercise("grok_delay", weight=0.75)
def test_grok_delay_of_what_never_comes(student):
    """Where the test never gets there is no delay: None. It would be another thing than 0, which is at once."""
    train = np.array([0.5, 1.0, 1.0])
    answers = expect.each(student.grok_delay, [(train, np.array([0.0, 0.25, 0.5])), (train, train.copy())])
    expect.equal(answers[1], 0)
    expect.that(answers[0] is None, f"the test never reaches 0.95: None, not {answers[0]!r}")


# ---------------------------------------------------------------- train_modular


@pytest.mark.exercise("train_modular", weight=1.5)
def test_train_modular_pulls_each_weight_by_its_share(student):
    """A first step with lr = 0.1, wd = 8: every weight keeps a fifth of itself, and moves by 0.1 besides."""
    # 24 of the 25 rows, so that no weight is without a gradient. The same rng draws the same start.
    asked = [(5, 0.97, 8.0, steps, 200, 0.1, np.random.default_rng(35)) for steps in (0, 1)]
    starts, ends = (run_of(answer, 5, 1, 200)[3:] for answer in expect.each(student.train_modular, asked))
    for name, start, end in zip("UV", starts, ends, strict=True):
        moved = np.abs(end - 0.2 * start)
        # Where a gradient is not much larger than 1e-8, Adam's step is shorter; with one weight in hundreds it is.
        share = np.mean(np.abs(moved - 0.1) < 0.001)
        expect.that(
            share > 0.97,
            f"beside 0.2 of what it was, a weight of {name} should move by 0.1; the median is {np.median(moved):.6g}",
        )


@pytest.mark.exercise("train_modular", weight=1.5)
def test_train_modular_groks(student):
    """Modulo 31 with decay: right on 0.9 of the test rows within 400 steps, and at least 40 steps after the training."""
    answer = student.train_modular(P, 0.7, 1.0, 400, WIDTH, RATE, np.random.default_rng(36))
    steps, train, test, _, _ = run_of(answer, P, 400, WIDTH)
    expect.that(train.max() >= 0.99, f"the training rows are never learned: at best {train.max():.3f} of them")
    learned = np.flatnonzero(train >= 0.99)[0]
    expect.that(test.max() >= 0.9, f"the test never gets there: at best {test.max():.3f} of its rows are right")
    expect.that(
        test[learned] < 0.4,
        f"when the training rows were learned, {test[learned]:.3f} of the test were right at once: had it seen them?",
    )
    delay = steps[np.flatnonzero(test >= 0.9)[0]] - steps[np.flatnonzero(train >= 0.9)[0]]
    expect.that(delay >= 40, f"the test follows {delay} steps after the training: it usually takes more than 100")


@pytest.mark.exercise("train_modular", weight=1)
def test_train_modular_without_decay(student):
    """The same without decay: all training rows are learned, and of the test rows never more than 0.65."""
    answer = student.train_modular(P, 0.7, 0.0, 400, WIDTH, RATE, np.random.default_rng(37))
    _, train, test, _, _ = run_of(answer, P, 400, WIDTH)
    expect.that(train.max() >= 0.99, f"the training rows are never learned: at best {train.max():.3f} of them")
    expect.that(test.max() < 0.65, f"without decay {test.max():.3f} of the test rows are right: had it seen them?")


# ---------------------------------------------------------------- dominant_frequencies


def wave(f, p, phase=0.0):
    return np.cos(2 * np.pi * f * np.arange(p) / p + phase)


@pytest.mark.exercise("dominant_frequencies", weight=1.25)
def test_dominant_frequencies_of_pure_waves(student):
    """Waves that go round 3 and 11 times, the second one lifted by 5: frequencies 3 and 11, share 1 both."""
    U = np.stack([np.tile(wave(3, 31), 2), np.tile(wave(11, 31, 1.0), 2) + 5], axis=1)
    expect.close(student.dominant_frequencies(U, 31), (np.array([3, 11]), np.array([1.0, 1.0])), because=CLOSED)


@pytest.mark.exercise("dominant_frequencies", weight=1)
def test_dominant_frequencies_of_two_waves(student):
    """A wave twice as high as another has four times its power: share 4/5."""
    column = 2 * wave(4, 15) + wave(6, 15, 0.5)
    answer = student.dominant_frequencies(np.tile(column, 2)[:, None], 15)
    expect.close(answer, (np.array([4]), np.array([0.8])), because=CLOSED)


@pytest.mark.exercise("dominant_frequencies", weight=0.75)
def test_dominant_frequencies_of_both_halves(student):
    """The b half counts as the a half does: 2 at the height 1 against 5 at the height 3 is 5, with 9/10; opposites stay."""
    mixed, opposite = np.concatenate([wave(2, 13), 3 * wave(5, 13, 2.0)]), np.concatenate([wave(4, 13), -wave(4, 13)])
    answer = student.dominant_frequencies(np.stack([mixed, opposite], axis=1), 13)
    expect.close(answer, (np.array([5, 4]), np.array([0.9, 1.0])), because=CLOSED)
