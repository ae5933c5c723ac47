"""The edges of compile_logits: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import FLOAT32, cross_entropy


def compiled(student, k, weights=None):
    layers = student.keras.layers
    model = student.keras.Sequential([student.keras.Input((2,)), layers.Dense(k)])
    model.set_weights([np.zeros((2, k)), np.zeros(k)] if weights is None else weights)
    return model, expect.living(student.compile_logits(model), "a Keras model")


def loss_of(model, y, z):
    return float(expect.living(model.compute_loss(None, y, z), "a loss"))


@pytest.mark.exercise("compile_logits", weight=3)
def test_compile_the_same_model(student):
    """The model that was handed in is itself compiled, and has kept its weights."""
    weights = [np.array([[1.0, -2, 0.5], [0, 1, -1]]), np.array([0.5, 0, -1])]
    model, _ = compiled(student, 3, weights)
    z = np.array([[0.5, -1.5, 2]], dtype=np.float32)
    expect.close(loss_of(model, np.array([1]), z), cross_entropy(z.astype(float), [1]), because=FLOAT32, rtol=1e-4)
    kernel, biases = expect.items(model.get_weights(), 2)
    expect.close(kernel, weights[0], because="compiling changes no weight", rtol=1e-6)
    expect.close(biases, weights[1], because="compiling changes no weight", rtol=1e-6)
    expect.living(model.optimizer, "an optimizer")


@pytest.mark.exercise("compile_logits", weight=4)
def test_compile_sure_and_wrong(student):
    """A network that is sure and wrong pays for all of it: logits (40, 0) with truth 1 cost 40."""
    _, model = compiled(student, 2)
    expect.close(
        loss_of(model, np.array([1]), np.array([[40.0, 0]], dtype=np.float32)), 40.0, because=FLOAT32, rtol=1e-4
    )


@pytest.mark.exercise("compile_logits", weight=3)
def test_compile_takes_the_mean(student):
    """The loss is a mean: twice the same samples cost the same, with any number of classes."""
    _, model = compiled(student, 7)
    z = np.random.default_rng(71).normal(size=(10, 7)).astype(np.float32)
    y = np.arange(10) % 7
    expected = cross_entropy(z.astype(float), y)
    expect.close(loss_of(model, y, z), expected, because=FLOAT32, rtol=1e-4)
    expect.close(loss_of(model, np.tile(y, 2), np.tile(z, (2, 1))), expected, because=FLOAT32, rtol=1e-4)
