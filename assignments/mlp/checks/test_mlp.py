"""Visible checks of multi-layer perceptrons: the lecture's sum, and networks that a pencil can follow."""

import numpy as np
import pytest

from autograder import expect

EXACT = "whole numbers, halves and quarters leave no rounding"

# The lecture adds (1 7 4 2) to (3 2 5 1) and gets (4 9 9 3): a layer whose weights are the identity does the same.
SLIDE_X, SLIDE_SUM = np.array([3.0, 2.0, 5.0, 1.0]), np.array([4.0, 9.0, 9.0, 3.0])
SLIDE = {"W1": np.eye(4), "b1": np.array([1.0, 7.0, 4.0, 2.0])}

# Two features, three units, two answers. Each of the three samples closes other units.
NET = {
    "W1": np.array([[1.0, -2.0, 0.5], [-1.0, 1.0, 2.0]]),
    "b1": np.array([0.5, 1.0, -3.0]),
    "W2": np.array([[2.0, -1.0], [-4.0, 1.0], [1.0, 3.0]]),
    "b2": np.array([-0.5, 0.25]),
}
X = np.array([[2.0, 1.0], [0.0, 3.0], [-1.0, -2.0]])
HIDDEN = np.array([[1.5, 0.0, 0.0], [0.0, 4.0, 3.0], [1.5, 1.0, 0.0]])
ANSWERS = np.array([[2.5, -1.25], [-13.5, 13.25], [-1.5, -0.25]])

# As many units as features in every layer, and as many samples: nothing but the numbers tells a row from a column.
SQUARE = {
    "W1": np.array([[1.0, 2.0], [-1.0, 3.0]]),
    "b1": np.array([0.5, -1.0]),
    "W2": np.array([[2.0, -1.0], [0.5, 1.0]]),
    "b2": np.array([-4.0, 1.0]),
}
SQUARE_X = np.array([[1.0, 2.0], [3.0, -0.5]])
SQUARE_HIDDEN = np.array([[0.0, 7.0], [4.0, 3.5]])
SQUARE_ANSWERS = np.array([[-0.5, 8.0], [5.75, 0.5]])


# ---------------------------------------------------------------- forward_loop


@pytest.mark.exercise("forward_loop", weight=1)
def test_loop_the_slides_sum_as_a_layer(student):
    """The lecture's sum as a layer: (3 2 5 1) through weights 1 on the diagonal, plus (1 7 4 2), is (4 9 9 3)."""
    expect.close(student.forward_loop(SLIDE_X, SLIDE, "relu"), SLIDE_SUM, because=EXACT)


@pytest.mark.exercise("forward_loop", weight=1.5)
def test_loop_two_layers_with_negative_answers(student):
    """Two layers by hand: relu bends the hidden layer, and the last one is linear, so that answers can be negative."""
    samples = [(x, NET, "relu") for x in X]
    for expected, answer in zip(ANSWERS, expect.each(student.forward_loop, samples), strict=True):
        expect.close(answer, expected, because=EXACT)


@pytest.mark.exercise("forward_loop", weight=0.75)
def test_loop_each_word(student):
    """Where the sum is log 3, relu says log 3 = 1.0986, tanh says 4/5, sigmoid says 3/4."""
    params = {"W1": np.log([[3.0]]), "b1": np.zeros(1), "W2": np.ones((1, 1)), "b2": np.zeros(1)}
    said = {"relu": np.log(3.0), "tanh": 0.8, "sigmoid": 0.75}
    answers = expect.each(student.forward_loop, [(np.ones(1), params, word) for word in said])
    for value, answer in zip(said.values(), answers, strict=True):
        expect.close(answer, np.array([value]), because="a closed formula in float64")


@pytest.mark.exercise("forward_loop", weight=0.75)
def test_loop_square_layers(student):
    """As many units as inputs: weight W[i, j] leads from input i to unit j, and not back."""
    samples = [(x, SQUARE, "relu") for x in SQUARE_X]
    for expected, answer in zip(SQUARE_ANSWERS, expect.each(student.forward_loop, samples), strict=True):
        expect.close(answer, expected, because=EXACT)


# ---------------------------------------------------------------- forward


@pytest.mark.exercise("forward", weight=0.5)
def test_forward_the_slides_sum_as_a_batch(student):
    """The lecture's sum again, now as a batch of one sample: a (1, 4) array comes back."""
    expect.close(student.forward(SLIDE_X[None], SLIDE, "relu"), SLIDE_SUM[None], because=EXACT)


@pytest.mark.exercise("forward", weight=1)
def test_forward_a_hundred_samples(student):
    """The lecture's hundred samples of three features and one unit: a hundred answers, as a column (100, 1)."""
    samples = np.arange(300.0).reshape(100, 3) % 7
    params = {"W1": np.array([[1.0], [-2.0], [0.5]]), "b1": np.array([0.25])}
    column = samples[:, 0] - 2 * samples[:, 1] + samples[:, 2] / 2 + 0.25
    expect.close(student.forward(samples, params, "relu"), column[:, None], because=EXACT)


@pytest.mark.exercise("forward", weight=1.5)
def test_forward_two_layers_with_negative_answers(student):
    """Three samples through two layers at once: relu bends the hidden layer, and the last one is linear."""
    expect.close(student.forward(X, NET, "relu"), ANSWERS, because=EXACT)


@pytest.mark.exercise("forward", weight=1)
def test_forward_as_many_samples_as_units(student):
    """As many samples as features and units: every bias belongs to a unit, and so to a column."""
    expect.close(student.forward(SQUARE_X, SQUARE, "relu"), SQUARE_ANSWERS, because=EXACT)


# ---------------------------------------------------------------- forward_trace


@pytest.mark.exercise("forward_trace", weight=2.5)
def test_trace_of_two_layers(student):
    """Two layers leave three arrays: the samples, the hidden layer AFTER relu, the linear answer."""
    trace = student.forward_trace(X, NET, "relu")
    expect.close(trace, [X, HIDDEN, ANSWERS], because=EXACT)


@pytest.mark.exercise("forward_trace", weight=1.5)
def test_trace_of_three_layers(student):
    """Three layers of one unit leave four arrays; relu closes the second layer for the second sample."""
    params = {"W1": 3.0, "b1": 1.0, "W2": 2.0, "b2": -1.0, "W3": -2.0, "b3": 0.5}
    params = {key: np.full((1, 1) if key[0] == "W" else 1, value) for key, value in params.items()}
    samples = np.array([[1.0], [-0.25]])
    expected = [samples, np.array([[4.0], [0.25]]), np.array([[7.0], [0.0]]), np.array([[-13.5], [0.5]])]
    expect.close(student.forward_trace(samples, params, "relu"), expected, because=EXACT)


# ---------------------------------------------------------------- init_params


def in_order(params, sizes):
    """The arrays W1, b1, W2, ... of an answer, which has these and no other keys, each in the shape that sizes asks for."""
    shapes = {}
    for layer in range(1, len(sizes)):
        shapes[f"W{layer}"], shapes[f"b{layer}"] = (sizes[layer - 1], sizes[layer]), (sizes[layer],)
    params = expect.mapping(params, shapes)
    more = [key for key in params if key not in shapes]
    expect.that(not more, f"a network of {len(sizes) - 1} layers has no {more[0] if more else ''!r}")
    return [expect.array(params[key], shape=shape) for key, shape in shapes.items()]


@pytest.mark.exercise("init_params", weight=1)
def test_init_counts_of_the_lectures_networks(student):
    """The lecture's networks have 16, 25, 3001, 13, 41, 151 and 25 numbers, in arrays of the right shapes."""
    counts = {
        (1, 5, 1): 16,
        (1, 5, 2, 1): 25,
        (1, 1000, 1): 3001,
        (2, 3, 1): 13,
        (2, 10, 1): 41,
        (2, 10, 10, 1): 151,
        (2, 3, 4): 25,
    }
    for seed, (sizes, count) in enumerate(counts.items(), start=10):
        params = student.init_params(list(sizes), np.random.default_rng(seed), "he")
        total = sum(array.size for array in in_order(params, sizes))
        expect.that(total == count, f"the network {list(sizes)} has {count} numbers, and yours has {total}")


@pytest.mark.exercise("init_params", weight=1)
def test_init_units_differ_and_biases_are_zero(student):
    """Two units of a layer start with different weights, or they stay equal for ever; biases may start at 0, and do."""
    params = student.init_params([4, 6, 3], np.random.default_rng(21), "glorot")
    W1, b1, W2, b2 = in_order(params, (4, 6, 3))
    for name, W in (("W1", W1), ("W2", W2)):
        columns = {tuple(column) for column in W.T}
        expect.that(len(columns) == W.shape[1], f"some units of {name} start with the very same weights")
    expect.equal(b1, np.zeros(6), because="biases start at 0")
    expect.equal(b2, np.zeros(3), because="biases start at 0")


@pytest.mark.exercise("init_params", weight=1)
@pytest.mark.parametrize(("scheme", "spread"), [("he", (2 / 150) ** 0.5), ("glorot", (2 / 190) ** 0.5)])
def test_init_spread_of_6000_weights(student, scheme, spread):
    """From 150 inputs to 40 units the weights spread by sqrt(2/150) = 0.1155 for "he", by sqrt(2/190) = 0.1026 for "glorot"."""
    params = student.init_params([150, 40], np.random.default_rng(31), scheme)
    W, _ = in_order(params, (150, 40))
    # The deviation of 6,000 numbers is known to 0.9 %, their mean to 1.3 % of it: five times that.
    expect.close(float(W.std()), spread, because="what chance leaves open of 6,000 weights", rtol=0.05)
    off = abs(W.mean()) / spread
    expect.that(off < 0.07, f"the mean of the weights should be near 0, and is {W.mean():.4f}")


@pytest.mark.exercise("init_params", weight=1)
def test_init_chance_comes_from_rng(student):
    """The same state of rng gives the same numbers again, and another state gives others."""
    seeds = (5, 5, 6)
    starts = [([3, 4, 2], np.random.default_rng(seed), "he") for seed in seeds]
    first, again, other = (in_order(params, (3, 4, 2)) for params in expect.each(student.init_params, starts))
    for one, two in zip(first, again, strict=True):
        expect.equal(two, one, because="the same state of rng")
    expect.that((first[0] != other[0]).any(), "two states of rng gave the very same weights: is rng used?")


# ---------------------------------------------------------------- decision_grid


def over_first(points):
    """The first coordinate of each point."""
    return np.asarray(points, dtype=float)[:, 0]


def over_both(points):
    """The first coordinate, plus ten times the second."""
    return np.asarray(points, dtype=float) @ np.array([1.0, 10.0])


@pytest.mark.exercise("decision_grid", weight=1.5)
def test_grid_of_the_first_coordinate(student):
    """Where f is the first coordinate, Z is X: it grows along the rows, and a vertical border looks vertical."""
    X = np.array([[0.0, 2.0, 4.0]] * 3)
    Y = np.array([[-1.0] * 3, [0.0] * 3, [1.0] * 3])
    expect.close(student.decision_grid(over_first, (0.0, 4.0), (-1.0, 1.0), 3), (X, Y, X), because=EXACT)


@pytest.mark.exercise("decision_grid", weight=1.5)
def test_grid_of_both_coordinates(student):
    """f = x + 10 y on 4 by 4 points: both ends belong to the grid, row 0 lies at the low end of y."""
    x, y = np.array([-1.5, 0.0, 1.5, 3.0]), np.array([10.0, 14.0, 18.0, 22.0])
    X, Y = np.tile(x, (4, 1)), np.tile(y[:, None], (1, 4))
    expect.close(student.decision_grid(over_both, (-1.5, 3.0), (10.0, 22.0), 4), (X, Y, X + 10 * Y), because=EXACT)
