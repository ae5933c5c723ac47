"""What everybody can see of compile_logits."""

import numpy as np
import pytest

from autograder import expect

from .shared import FLOAT32, cross_entropy

POINTS = np.array([[2.0, 0], [0, 1], [1, 1], [-1, 2]], dtype=np.float32)
WEIGHTS = [np.array([[1.0, 0, -1], [0, 2, 1]], dtype=np.float32), np.array([0.0, -3.5, 0], dtype=np.float32)]
LABELS = np.array([0, 1, 2, 2])


def compiled(student):
    """A model with given weights as it comes back; one of the logits of the four points is -3.5."""
    layers = student.keras.layers
    model = student.keras.Sequential([student.keras.Input((2,)), layers.Dense(3)])
    model.set_weights(WEIGHTS)
    return expect.living(student.compile_logits(model), "a Keras model")


@pytest.mark.exercise("compile_logits", weight=5)
def test_compile_cross_entropy_of_logits(student):
    """evaluate says of four points the mean cross-entropy of the logits that the model puts out."""
    model = compiled(student)
    found = expect.mapping(model.evaluate(POINTS, LABELS, verbose=0, return_dict=True), ["loss"])
    expect.close(found["loss"], cross_entropy(POINTS @ WEIGHTS[0] + WEIGHTS[1], LABELS), because=FLOAT32, rtol=1e-4)


@pytest.mark.exercise("compile_logits", weight=3)
def test_compile_reports_the_accuracy(student):
    """Of four points two are right: the accuracy is 0.5, under the name "accuracy"."""
    found = expect.mapping(compiled(student).evaluate(POINTS, LABELS, verbose=0, return_dict=True), ["accuracy"])
    expect.close(found["accuracy"], 0.5, because=FLOAT32, rtol=1e-5)
