"""What everybody can see of compile_model."""

import numpy as np
import pytest

from autograder import expect

from .shared import CROSS_ENTROPY, FLOAT32, LABELS, POINTS, WEIGHTS, dense_classifier


def measured(model, x, y):
    return expect.mapping(model.evaluate(x, y, verbose=0, return_dict=True), ["loss", "accuracy"])


@pytest.mark.exercise("compile_model", weight=4)
def test_compile_integer_labels(student):
    """With integer labels the loss is the mean cross-entropy of the probabilities, and the accuracy is reported."""
    model = dense_classifier(student, 2, 3)
    model.set_weights(WEIGHTS)
    found = measured(expect.living(student.compile_model(model, "int"), "a Keras model"), POINTS, LABELS)
    expect.close(found["loss"], CROSS_ENTROPY, because=FLOAT32, rtol=1e-4)
    expect.close(found["accuracy"], 0.75, because=FLOAT32, rtol=1e-5)


@pytest.mark.exercise("compile_model", weight=4)
def test_compile_onehot_labels(student):
    """With one-hot labels the loss is the same cross-entropy."""
    model = dense_classifier(student, 2, 3)
    model.set_weights(WEIGHTS)
    answer = expect.living(student.compile_model(model, "onehot"), "a Keras model")
    found = measured(answer, POINTS, np.eye(3, dtype=np.float32)[LABELS])
    expect.close(found["loss"], CROSS_ENTROPY, because=FLOAT32, rtol=1e-4)
    expect.close(found["accuracy"], 0.75, because=FLOAT32, rtol=1e-5)
