"""The edges of perceptron_epoch: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import EXACT, SUMS, separable


@pytest.mark.exercise("perceptron_epoch", weight=2)
def test_epoch_keeps_the_given_order(student):
    """The points are visited in the order that order gives, and that order decides which line comes out."""
    X, y = np.array([[2.0, 0.0], [1.0, 1.0], [0.0, 3.0], [-1.0, 2.0]]), np.array([1, -1, 1, -1])
    lines = {
        (0, 1, 2, 3): (np.array([1.75, -0.5]), -0.25, 4),
        (2, 0, 3, 1): (np.array([-0.25, -0.5]), -1.25, 3),
        (3, 2, 1, 0): (np.array([0.75, 1.5]), 0.75, 3),
    }
    for order, expected in lines.items():
        answer = student.perceptron_epoch(X, y, np.array([-0.25, -0.5]), -0.25, order=np.array(order))
        expect.close(answer, expected, because=EXACT)


@pytest.mark.exercise("perceptron_epoch", weight=1)
def test_epoch_passes_the_learning_rate_on(student):
    """Every step of the epoch has the learning rate that the epoch was given."""
    X, y = np.array([[2.0, 1.0], [1.0, 3.0], [-1.0, 1.0]]), np.array([1, -1, 1])
    answer = student.perceptron_epoch(X, y, np.array([-0.5, -1.0]), 0.25, lr=0.5)
    expect.close(answer, (np.array([0.0, 0.0]), 1.25, 2), because=EXACT)


@pytest.mark.exercise("perceptron_epoch", weight=2)
def test_epoch_counts_missed_points(student):
    """The count is that of the points found missed when they were visited: a score of 0 is one, so is a point at 0."""
    y = np.array([1, -1, -1, 1, -1, -1])  # missed: by 0, by 1, by 0, by 1, by 0; the last one is right
    answer = student.perceptron_epoch(np.zeros((6, 2)), y, np.array([1.0, 2.0]), 0.0)
    expect.close(answer, (np.array([1.0, 2.0]), -1.0, 5), because=EXACT)
    # A learning rate so small that the line hardly moves: the points are missed all the same.
    answer = student.perceptron_epoch(np.ones((3, 1)), np.array([1, -1, 1]), np.array([-2.0]), 0.0, lr=2.0**-30)
    expect.close(answer, (np.array([-2.0 + 2.0**-29]), 2.0**-29, 2), because=EXACT)


@pytest.mark.exercise("perceptron_epoch", weight=1)
def test_epoch_leaves_the_callers_arrays_alone(student):
    """The points, the labels and the old weights are the same after an epoch as before it."""
    X, y = np.array([[2.0, 1.0], [1.0, 3.0], [-1.0, 1.0]]), np.array([1, -1, 1])
    answer = student.perceptron_epoch(X, y, np.array([0.5, -1.0]), 0.25, order=np.array([2, 0, 1]))
    expect.array(expect.items(answer, 3)[0], shape=(2,))
    expect.unchanged(student)


@pytest.mark.exercise("perceptron_epoch", weight=1)
def test_epoch_of_one_point(student):
    """An epoch over one point with one feature, a whole number, is one step, be it a whole one or half of one."""
    answer = student.perceptron_epoch(np.array([[3]]), np.array([-1]), np.array([0.5]), 0.25)
    expect.close(answer, (np.array([-2.5]), -0.75, 1), because=EXACT)
    answer = student.perceptron_epoch(np.array([[3]]), np.array([-1]), np.array([0.5]), 0.25, lr=0.5)
    expect.close(answer, (np.array([-1.0]), -0.25, 1), because=EXACT)


@pytest.mark.exercise("perceptron_epoch", weight=2)
def test_epoch_random_points(student, reference):
    """Random points in one to five dimensions end with the line and the count of a point-by-point epoch."""
    epochs = []
    for seed in range(10):
        rng = np.random.default_rng(seed)
        X, y, _, _ = separable(seed, n=12, d=1 + seed % 5)
        order = rng.permutation(len(X)) if seed % 2 else None
        epochs.append((X, y, rng.normal(size=X.shape[1]), rng.normal(), 0.7, order))
    for epoch, answer in zip(epochs, expect.each(student.perceptron_epoch, epochs), strict=True):
        expect.close(answer, reference.perceptron_epoch(*epoch), because=SUMS)
