"""Visible checks of the perceptron: the lecture's examples, and data that a pencil can follow."""

import numpy as np
import pytest

from autograder import expect

EXACT = "whole numbers and halves leave no rounding"

AND_X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
AND_Y = np.array([-1, -1, -1, 1])


# ---------------------------------------------------------------- perceptron_predict


@pytest.mark.exercise("perceptron_predict", weight=1.25)
def test_predict_lecture_example(student):
    """The lecture's example comes out right: (0, 2) is red (+1), (-1, 0) is blue (-1)."""
    answer = student.perceptron_predict(np.array([[0.0, 2.0], [-1.0, 0.0]]), np.array([2.0, 2.0]), 0.0)
    expect.equal(answer, np.array([1, -1]), because="a class is exactly -1 or +1", dtype="number")


@pytest.mark.exercise("perceptron_predict", weight=1.25)
def test_predict_bias_moves_the_line(student):
    """The bias moves the line away from the origin: x1 + x2 - 3 = 0 lies between (1, 1) and (2, 2)."""
    X = np.array([[0.0, 0.0], [1.0, 1.0], [2.0, 2.0], [4.0, 0.0]])
    answer = student.perceptron_predict(X, np.array([1.0, 1.0]), -3.0)
    expect.equal(answer, np.array([-1, -1, 1, 1]), because="a class is exactly -1 or +1", dtype="number")


@pytest.mark.exercise("perceptron_predict", weight=1.75)
def test_predict_point_on_the_line(student):
    """A point exactly on the line, with score 0, is predicted as +1."""
    X = np.array([[1.0, -1.0], [0.0, 0.0], [3.0, 1.0], [-1.0, -3.0]])
    answer = student.perceptron_predict(X, np.array([2.0, 2.0]), 0.0)
    expect.equal(answer, np.array([1, 1, 1, -1]), dtype="number")
    answer = student.perceptron_predict(np.array([[2.0], [4.0]]), np.array([-0.5]), 1.0)
    expect.equal(answer, np.array([1, -1]), dtype="number")


# ---------------------------------------------------------------- perceptron_step


@pytest.mark.exercise("perceptron_step", weight=1.5)
def test_step_missed_positive_point(student):
    """A missed point with label +1 pulls the line towards itself."""
    answer = student.perceptron_step(np.array([1.0, -1.0]), 0.5, np.array([2.0, 3.0]), 1)
    expect.close(answer, (np.array([3.0, 2.0]), 1.5), because=EXACT)


@pytest.mark.exercise("perceptron_step", weight=1.5)
def test_step_missed_negative_point(student):
    """A missed point with label -1 pushes the line the other way."""
    answer = student.perceptron_step(np.array([1.0, 1.0]), 0.5, np.array([2.0, 3.0]), -1)
    expect.close(answer, (np.array([-1.0, -2.0]), -0.5), because=EXACT)


@pytest.mark.exercise("perceptron_step", weight=1.5)
def test_step_right_point(student):
    """A point that is already right changes nothing, whichever its label."""
    answer = student.perceptron_step(np.array([1.0, 1.0]), 0.5, np.array([2.0, 3.0]), 1)
    expect.close(answer, (np.array([1.0, 1.0]), 0.5), because=EXACT)
    answer = student.perceptron_step(np.array([1.0, 1.0]), 0.5, np.array([-2.0, -3.0]), -1)
    expect.close(answer, (np.array([1.0, 1.0]), 0.5), because=EXACT)


@pytest.mark.exercise("perceptron_step", weight=2)
def test_step_score_zero_is_missed(student):
    """A score of exactly 0 counts as missed for both labels; without that, training from zero never begins."""
    # All are asked before any is judged: which label is not missed tells the mistakes apart.
    lines = (np.zeros(2), 0.0, np.array([2.0, 3.0])), (np.array([1.0, -1.0]), -1.0, np.array([3.0, 2.0]))
    steps = [(*line, y) for y in (-1, 1) for line in lines]
    for (w, b, x, y), answer in zip(steps, expect.each(student.perceptron_step, steps), strict=True):
        expect.close(answer, (w + y * x, b + y), because=EXACT)


# ---------------------------------------------------------------- perceptron_epoch


@pytest.mark.exercise("perceptron_epoch", weight=4)
def test_epoch_by_hand(student):
    """One epoch over four points, from zero, gives the line and the count that you get with a pencil."""
    X = np.array([[2.0, 1.0], [1.0, 3.0], [-1.0, 1.0], [3.0, -2.0]])
    answer = student.perceptron_epoch(X, np.array([1, -1, -1, 1]), np.array([0.0, 0.0]), 0.0)
    expect.close(answer, (np.array([1.0, -2.0]), 0.0, 2), because=EXACT)


@pytest.mark.exercise("perceptron_epoch", weight=2)
def test_epoch_without_a_mistake(student):
    """An epoch that starts with a line that is right changes nothing and counts 0 mistakes."""
    X = np.array([[2.0, 1.0], [1.0, 3.0], [-1.0, 1.0], [3.0, -2.0]])
    answer = student.perceptron_epoch(X, np.array([1, -1, -1, 1]), np.array([2.0, -2.0]), -1.0)
    expect.close(answer, (np.array([2.0, -2.0]), -1.0, 0), because=EXACT)


# ---------------------------------------------------------------- perceptron_fit


def the_four(fit):
    """What the docstring asks of the dict; whatever else a student keeps in it is theirs."""
    keys = ("w", "b", "mistakes_per_epoch", "converged")
    return {key: expect.mapping(fit, keys)[key] for key in keys}


@pytest.mark.exercise("perceptron_fit", weight=3)
def test_fit_and_gate(student):
    """The AND gate is learned from zero: line, mistakes of every epoch, and that it has converged."""
    fit = the_four(student.perceptron_fit(AND_X, AND_Y))
    expect.close(
        fit,
        {
            "w": np.array([3.0, 2.0]),
            "b": -4.0,
            "mistakes_per_epoch": [2, 3, 3, 2, 2, 3, 2, 1, 0],
            "converged": True,
        },
        because=EXACT,
    )


@pytest.mark.exercise("perceptron_fit", weight=2)
def test_fit_stops_after_the_clean_epoch(student):
    """Training stops right after the first epoch without a mistake, and that epoch's 0 ends the list."""
    X = np.array([[2.0, -0.5], [-3.0, 2.5], [3.0, -3.0], [0.5, 2.0]])
    fit = the_four(student.perceptron_fit(X, np.array([-1, 1, 1, -1])))
    history = fit["mistakes_per_epoch"]
    history = history.tolist() if isinstance(history, np.ndarray) else history
    expect.that(isinstance(history, list | tuple) and len(history) > 0, "mistakes_per_epoch must be a list of numbers")
    history = [expect.scalar(count, dtype="number") for count in history]
    expect.that(history[-1] == 0, f"the last epoch is the first without a mistake, but yours made {history[-1]}")
    expect.that(0 not in history[:-1], f"training goes on after an epoch without a mistake: {history}")
    expect.equal(fit["converged"], True)


@pytest.mark.exercise("perceptron_fit", weight=2)
def test_fit_gets_every_training_point_right(student):
    """After training on data that a line separates, every point lies strictly on its own side."""
    X = np.array([[0.5, -1.0], [1.0, 2.0], [4.0, 4.0], [3.0, 1.0], [2.0, -2.0], [-1.0, 0.5]])
    y = np.array([-1, 1, 1, 1, -1, -1])
    fit = the_four(student.perceptron_fit(X, y))
    margins = y * (X @ expect.array(fit["w"], shape=(2,)) + expect.scalar(fit["b"]))
    expect.that((margins > 0).all(), f"y (w . x + b) must be above 0 for all points, but here it is {margins}")


# ---------------------------------------------------------------- novikoff_bound


@pytest.mark.exercise("novikoff_bound", weight=2)
def test_bound_two_points(student):
    """Two points at +1 and -1, parted at 0: R^2 is 2, gamma is 1, so at most 2 mistakes."""
    answer = student.novikoff_bound(np.array([[1.0], [-1.0]]), np.array([1, -1]), np.array([1.0]), 0.0)
    expect.close(answer, 2.0, because="a closed formula")


@pytest.mark.exercise("novikoff_bound", weight=2)
def test_bound_with_bias(student):
    """With a bias, by hand: R^2 is 3, gamma is 1/3, so the bound is 27."""
    X = np.array([[0.0, 0.0], [1.0, 1.0], [1.0, 0.5]])
    answer = student.novikoff_bound(X, np.array([-1, 1, 1]), np.array([2.0, 2.0]), -1.0)
    expect.close(answer, 27.0, because="a closed formula")


# ---------------------------------------------------------------- slide_update


@pytest.mark.exercise("slide_update", weight=1.25)
def test_slide_missed_positive_point(student):
    """The lecture's (-1, 0) is called blue; if it is red (+1), the update must turn the line towards it."""
    answer = student.slide_update(2.0, 2.0, 0.0, -1.0, 0.0, 1)
    expect.close(answer, (1.0, 2.0, 1.0), because=EXACT)


@pytest.mark.exercise("slide_update", weight=1.25)
def test_slide_missed_negative_point(student):
    """The lecture's (0, 2) is called red; if it is blue (-1), the update must turn the line away from it."""
    answer = student.slide_update(2.0, 2.0, 0.0, 0.0, 2.0, -1)
    expect.close(answer, (2.0, 0.0, -1.0), because=EXACT)


@pytest.mark.exercise("slide_update", weight=1.25)
def test_slide_output_zero(student):
    """An output of exactly 0 is a miss for both labels, so that training from zero begins."""
    # Both are asked before one is judged: which label is not missed tells the mistakes apart.
    updates = [(0.0, 0.0, 0.0, 2.0, 3.0, label) for label in (-1, 1)]
    for label, answer in zip((-1, 1), expect.each(student.slide_update, updates), strict=True):
        expect.close(answer, (2.0 * label, 3.0 * label, 1.0 * label), because=EXACT)
