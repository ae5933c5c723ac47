"""The edges of probabilities: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import FLOAT32, softmax


def passing_through(student, k):
    """A network whose logits are its k inputs."""
    model = student.keras.Sequential([student.keras.Input((k,)), student.keras.layers.Dense(k)])
    model.set_weights([np.eye(k), np.zeros(k)])
    return model


@pytest.mark.exercise("probabilities", weight=3)
def test_probabilities_of_large_logits(student):
    """Logits of 1000 and -1000 give probabilities of 1 and 0, and neither inf nor nan."""
    z = np.array([[1000.0, 0, -1000], [-1000, -1000, -1000], [1000, 1000, 999]], dtype=np.float32)
    answer = expect.array(student.probabilities(passing_through(student, 3), z), shape=(3, 3))
    expect.close(answer, softmax(z.astype(float)), because=FLOAT32, rtol=1e-5, atol=1e-12)


@pytest.mark.exercise("probabilities", weight=2)
def test_probabilities_in_float64(student):
    """A logit that lies 200 below gives 1.4e-87, which float32 does not hold."""
    z = np.array([[0.0, -200, 0.5], [150, 0, 149.5]], dtype=np.float32)
    answer = expect.array(student.probabilities(passing_through(student, 3), z), shape=(2, 3))
    expect.close(answer, softmax(z.astype(float)), because="computed in float64", rtol=1e-9, atol=0)


@pytest.mark.exercise("probabilities", weight=2)
def test_probabilities_of_each_picture(student):
    """With 70 pictures each row is one picture's own, whatever the others are."""
    z = np.random.default_rng(101).integers(-6, 7, (70, 5)).astype(np.float32)
    answer = expect.array(student.probabilities(passing_through(student, 5), z), shape=(70, 5))
    expect.close(answer, softmax(z.astype(float)), because=FLOAT32, rtol=1e-5)


@pytest.mark.exercise("probabilities", weight=2)
def test_probabilities_leave_the_model_alone(student):
    """Of a single picture it gives a row; the network has its weights afterwards, and still puts out logits."""
    model, z = passing_through(student, 2), np.array([[0.0, 3.0]], dtype=np.float32)
    answer = expect.array(student.probabilities(model, z), shape=(1, 2))
    expect.close(answer, softmax(z.astype(float)), because=FLOAT32, rtol=1e-5)
    logits = np.asarray(expect.living(model(z), "a tensor"))
    expect.close(expect.array(logits, shape=(1, 2)), z.astype(float), because=FLOAT32, rtol=1e-5)
