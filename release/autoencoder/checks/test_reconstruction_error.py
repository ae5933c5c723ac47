"""What everybody can see of reconstruction_error."""

import numpy as np
import pytest

from autograder import expect

from .shared import FLOAT32


def copier(student, biases):
    """A dense layer that gives back its three inputs, each plus its bias."""
    model = student.keras.Sequential([student.keras.Input((3,)), student.keras.layers.Dense(3)])
    model.set_weights([np.eye(3, dtype=np.float32), np.array(biases, dtype=np.float32)])
    return model


@pytest.mark.exercise("reconstruction_error", weight=3)
def test_error_of_a_copier(student):
    """A layer that adds 0.1 to every pixel is wrong by 0.1 squared, which is 0.01, on each of four pictures."""
    model = copier(student, [0.1, 0.1, 0.1])
    x = np.array([[0.0, 0.5, 1.0], [1.0, 1.0, 1.0], [0.0, 0.0, 0.0], [0.25, 0.5, 0.75]])
    expect.close(student.reconstruction_error(model, x), np.full(4, 0.01), because=FLOAT32, rtol=1e-4)


@pytest.mark.exercise("reconstruction_error", weight=2)
def test_error_finds_the_odd_one(student):
    """A layer that knows two of three pixels: the picture with ink on the third is the odd one out."""
    model = copier(student, [0.0, 0.0, 0.0])
    model.set_weights([np.diag([1.0, 1, 0]).astype(np.float32), np.zeros(3, dtype=np.float32)])
    x = np.array([[0.5, 1.0, 0.0], [0.25, 0.0, 1.0]])
    expect.close(student.reconstruction_error(model, x), np.array([0, 1 / 3]), because=FLOAT32, rtol=1e-4, atol=1e-7)
