"""The edges of perceptron_fit: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import EXACT, SUMS, separable

AND_X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
AND_Y = np.array([-1, -1, -1, 1])


def the_four(fit):
    """What the docstring asks of the dict; whatever else a student keeps in it is theirs."""
    keys = ("w", "b", "mistakes_per_epoch", "converged")
    return {key: expect.mapping(fit, keys)[key] for key in keys}


def line_and_history(fit, d):
    """w, b and the mistakes of every epoch, safe to compute with."""
    fit = the_four(fit)
    history = fit["mistakes_per_epoch"]
    history = history.tolist() if isinstance(history, np.ndarray) else history
    expect.that(isinstance(history, list | tuple), "mistakes_per_epoch must be a list of whole numbers")
    counts = [expect.scalar(count, dtype="number") for count in history]
    return expect.array(fit["w"], shape=(d,)), expect.scalar(fit["b"]), counts


@pytest.mark.exercise("perceptron_fit", weight=1)
def test_fit_never_runs_beyond_the_cap(student):
    """Training never runs more epochs than max_epochs; if the last one still made mistakes, converged is False."""
    fit = the_four(student.perceptron_fit(AND_X, AND_Y, max_epochs=5))
    expected = {"w": np.array([3.0, 2.0]), "b": -2.0, "mistakes_per_epoch": [2, 3, 3, 2, 2], "converged": False}
    expect.close(fit, expected, because=EXACT)


@pytest.mark.exercise("perceptron_fit", weight=2)
def test_fit_gives_up_where_no_line_separates(student):
    """Where one point has both labels, no line can be right: training ends after max_epochs, and converged is False."""
    X = np.array([[1.0, 2.0], [1.0, 2.0]])
    _, _, history = line_and_history(fit := student.perceptron_fit(X, np.array([-1, 1])), 2)
    expect.that(len(history) == 100, f"mistakes_per_epoch has {len(history)} numbers after the usual 100 epochs")
    expect.that(min(history) > 0, "an epoch without a mistake cannot be, where one point has both labels")
    expect.equal(the_four(fit)["converged"], False)


@pytest.mark.exercise("perceptron_fit", weight=1)
def test_fit_may_converge_in_the_last_epoch(student):
    """If the last epoch that is allowed makes no mistake, training has converged."""
    X, y = np.array([[2.0, -0.5], [-3.0, 2.5], [3.0, -3.0], [0.5, 2.0]]), np.array([-1, 1, 1, -1])
    fit = the_four(student.perceptron_fit(X, y, max_epochs=6))
    expect.equal(fit["mistakes_per_epoch"], [2, 3, 2, 3, 1, 0])
    expect.equal(fit["converged"], True)
    fit = the_four(student.perceptron_fit(X, y, max_epochs=5))
    expect.equal(fit["mistakes_per_epoch"], [2, 3, 2, 3, 1])
    expect.equal(fit["converged"], False)


@pytest.mark.exercise("perceptron_fit", weight=1)
def test_fit_learning_rate_only_scales(student):
    """From a zero start the learning rate scales the line and nothing else: the same mistakes, the same predictions."""
    X = np.array([[2.0, -0.5], [-3.0, 2.5], [3.0, -3.0], [0.5, 2.0]])
    y = np.array([-1, 1, 1, -1])
    for lr in (0.125, 4.0):
        fit = the_four(student.perceptron_fit(X, y, lr=lr))
        expected = {"w": lr * np.array([-4.0, -4.5]), "b": lr, "mistakes_per_epoch": [2, 3, 2, 3, 1, 0]}
        expected["converged"] = True
        expect.close(fit, expected, because=EXACT)


@pytest.mark.exercise("perceptron_fit", weight=2)
def test_fit_random_separable_sets(student, reference):
    """Random separable data gives the line of the rule, when the rows are visited in their order from a zero start."""
    # 4 to 8 epochs each, but for the last, which has one class; no score on the way is so near 0 that rounding decides.
    sets = [separable(seed, n=12, d=1 + seed % 4, margin=0.02)[:2] for seed in (13, 14, 16, 17, 59, 2)]
    trainings = [(X, y, 1.0, 20) for X, y in sets]  # a training that never ends well need not take the usual 100
    for asked, fit in zip(trainings, expect.each(student.perceptron_fit, trainings), strict=True):
        expect.close(the_four(fit), reference.perceptron_fit(*asked), because=SUMS)


@pytest.mark.exercise("perceptron_fit", weight=1)
def test_fit_of_one_point(student):
    """One point with one feature is learned in one step, and a second epoch confirms it."""
    fit = the_four(student.perceptron_fit(np.array([[3]]), np.array([-1])))
    expected = {"w": np.array([-3.0]), "b": -1.0, "mistakes_per_epoch": [1, 0], "converged": True}
    expect.close(fit, expected, because=EXACT)


@pytest.mark.exercise("perceptron_fit", weight=1)
def test_fit_whole_number_points(student):
    """Points that are whole numbers do not turn the weights into whole numbers: half a step stays half a step."""
    X = np.array([[1, 2], [3, -1], [-2, 1]])
    fit = the_four(student.perceptron_fit(X, np.array([1, -1, 1]), lr=0.5))
    expected = {"w": np.array([-1.0, 1.5]), "b": 0.0, "mistakes_per_epoch": [2, 0], "converged": True}
    expect.close(fit, expected, because=EXACT)


@pytest.mark.exercise("perceptron_fit", weight=1)
def test_fit_is_repeatable_by_its_generator(student):
    """The same state of rng gives the same training, and another order may give another line, but no errors left."""
    X, y, _, _ = separable(5, n=10, margin=0.3)  # Novikoff's bound is 41, so any order is done before the cap
    lines = set()
    trainings = [(X, y, 1.0, 42, np.random.default_rng(seed // 2)) for seed in range(12)]
    fits = expect.each(student.perceptron_fit, trainings)
    for first, again in zip(fits[::2], fits[1::2], strict=True):
        first, again = line_and_history(first, 2), line_and_history(again, 2)
        expect.close(again, first, because="the same numbers in the same order")
        w, b, _ = first
        expect.that((y * (X @ w + b) > 0).all(), "after training with rng some training points are still missed")
        lines.add((*w.tolist(), b))
    expect.that(len(lines) > 1, "six generators with different seeds all gave the very same line: is rng used?")


@pytest.mark.exercise("perceptron_fit", weight=1)
def test_fit_draws_a_fresh_order_every_epoch(student):
    """With rng every epoch visits all points in an order of its own: one that is kept repeats its mistakes for ever."""
    # One point, labelled -1 once and +1 twice: any order that is kept makes 2 mistakes in every later epoch.
    X, y = np.ones((3, 1)), np.array([-1, 1, 1])
    trainings = [(X, y, 1.0, 40, np.random.default_rng(seed)) for seed in range(2)]
    for fit in expect.each(student.perceptron_fit, trainings):
        _, _, history = line_and_history(fit, 1)
        expect.that(len(history) == 40, f"mistakes_per_epoch has {len(history)} numbers after 40 epochs")
        expect.that(len(set(history[12:])) > 1, f"every epoch after the twelfth makes {history[-1]} mistakes")


@pytest.mark.exercise("perceptron_fit", weight=1)
def test_fit_refuses_other_labels(student):
    """Labels 0 and 1 are refused with a ValueError, and so is a single 0, 2, 0.5 or 1.5 among labels -1 and +1."""
    expect.error(ValueError, student.perceptron_fit, AND_X, np.array([0, 0, 0, 1]))
    expect.error(ValueError, student.perceptron_fit, AND_X, np.array([-1, 1, 1, 0]))
    expect.error(ValueError, student.perceptron_fit, AND_X, np.array([-1, 2, 1, 1]))
    for label in (0.5, 1.5, -1.25):  # none becomes right by being cut to a whole number
        expect.error(ValueError, student.perceptron_fit, AND_X, np.array([-1, 1, label, 1]))


@pytest.mark.exercise("perceptron_fit", weight=1)
def test_fit_leaves_the_callers_arrays_alone(student):
    """The points and the labels are the same after training as before it, also where the order is random."""
    for rng in (None, np.random.default_rng(0)):
        line_and_history(student.perceptron_fit(AND_X, AND_Y, rng=rng), 2)
        expect.unchanged(student)
