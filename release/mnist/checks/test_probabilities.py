"""What everybody can see of probabilities."""

import numpy as np
import pytest

from autograder import expect

from .shared import softmax

LOGITS = np.array([[1.0, 2.0, 3.0], [-3.5, 0.0, 0.5], [4.0, 4.0, 4.0]], dtype=np.float32)


@pytest.mark.exercise("probabilities", weight=4)
def test_probabilities_of_known_logits(student):
    """Three pictures with the logits (1, 2, 3), (-3.5, 0, 0.5) and (4, 4, 4): every row adds up to 1."""
    layers = student.keras.layers
    model = student.keras.Sequential([student.keras.Input((1, 3)), layers.Flatten(), layers.Dense(3)])
    model.set_weights([np.eye(3), np.zeros(3)])
    answer = expect.array(student.probabilities(model, LOGITS[:, np.newaxis]), shape=(3, 3))
    expect.close(answer.sum(axis=1), np.ones(3), because="probabilities of one picture", rtol=1e-6)
    expect.close(answer, softmax(LOGITS.astype(float)), because="softmax over the classes", rtol=1e-5)


@pytest.mark.exercise("probabilities", weight=2)
def test_probabilities_twice(student):
    """A network with dropout, asked twice, answers twice alike: with all that it has learned."""
    layers = student.keras.layers
    student.keras.utils.set_random_seed(42)
    model = student.keras.Sequential(
        [student.keras.Input((2, 4)), layers.Flatten(), layers.Dropout(rate=0.5), layers.Dense(2)]
    )
    model.set_weights([np.ones((8, 2)) * [0.25, -0.25], np.zeros(2)])
    x = np.ones((6, 2, 4), dtype=np.float32)
    first = expect.array(student.probabilities(model, x), shape=(6, 2))
    second = expect.array(student.probabilities(model, x), shape=(6, 2))
    expect.close(second, first, because="nothing has changed in between", rtol=1e-6)
    expect.close(first, softmax(np.tile([2.0, -2.0], (6, 1))), because="all inputs count in use", rtol=1e-5)
