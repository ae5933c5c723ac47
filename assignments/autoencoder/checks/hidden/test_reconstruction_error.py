"""The edges of reconstruction_error: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import FLOAT32


def judged(student, n, d, seed, dropout=0.0):
    """A network with given weights, pictures, and the errors that NumPy finds."""
    rng = np.random.default_rng(seed)
    layers = student.keras.layers
    student.keras.utils.set_random_seed(seed)  # who leaves the dropout on is recognised by what it drops
    model = student.keras.Sequential(
        [student.keras.Input((d,)), layers.Dropout(dropout), layers.Dense(2), layers.Dense(d)]
    )
    weights = [rng.normal(size=(d, 2)) / d, rng.normal(size=2), rng.normal(size=(2, d)), rng.normal(size=d) / 4]
    weights = [part.astype(np.float32) for part in weights]
    model.set_weights(weights)
    x = rng.random((n, d))
    rebuilt = (x @ weights[0] + weights[1]) @ weights[2] + weights[3]
    return model, x, ((rebuilt - x) ** 2).mean(axis=1), weights


@pytest.mark.exercise("reconstruction_error", weight=3)
def test_error_of_many(student):
    """Seventy pictures of five pixels have seventy errors."""
    model, x, expected, _ = judged(student, 70, 5, 91)
    expect.close(student.reconstruction_error(model, x), expected, because=FLOAT32, rtol=1e-4)


@pytest.mark.exercise("reconstruction_error", weight=1)
def test_error_of_one(student):
    """A single picture has one error, in an array."""
    model, x, expected, _ = judged(student, 1, 4, 92)
    expect.close(student.reconstruction_error(model, x), expected, because=FLOAT32, rtol=1e-4)


@pytest.mark.exercise("reconstruction_error", weight=2)
def test_error_without_dropout(student):
    """The network is asked as it is used: a dropout layer is off, and the errors are the same each time."""
    model, x, expected, _ = judged(student, 6, 4, 93, dropout=0.9)
    expect.close(student.reconstruction_error(model, x), expected, because=FLOAT32, rtol=1e-4)


@pytest.mark.exercise("reconstruction_error", weight=1)
def test_error_only_looks(student):
    """Asking a network changes nothing in it, nor in the pictures."""
    model, x, expected, weights = judged(student, 6, 4, 94)
    answer = student.reconstruction_error(model, x)
    expect.unchanged(student)
    expect.close(answer, expected, because=FLOAT32, rtol=1e-4)
    expect.close(model.get_weights(), weights, because=FLOAT32, rtol=1e-5)


@pytest.mark.exercise("reconstruction_error", weight=0.5)
def test_error_is_float64(student):
    """The errors come as float64."""
    model, x, expected, _ = judged(student, 3, 4, 95)
    answer = student.reconstruction_error(model, x)
    expect.close(answer, expected, because=FLOAT32, rtol=1e-4)
    expect.dtype(answer, "float64")
