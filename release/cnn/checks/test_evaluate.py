"""What everybody can see of evaluate."""

import numpy as np
import pytest

from autograder import expect

from .shared import CROSS_ENTROPY, FLOAT32, LABELS, POINTS, WEIGHTS, dense_classifier


def judged_model(student):
    model = dense_classifier(student, 2, 3)
    model.set_weights(WEIGHTS)
    # Without a graph, which would cost more than what is asked of it here.
    model.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"], run_eagerly=True)
    return model


@pytest.mark.exercise("evaluate", weight=3)
def test_evaluate_loss_and_accuracy(student):
    """Three of four points are right: accuracy 0.75, and the loss is the mean cross-entropy."""
    found = expect.mapping(student.evaluate(judged_model(student), POINTS, LABELS), ["loss", "accuracy"])
    expect.close(found["accuracy"], 0.75, because="a share, from 0 to 1", rtol=1e-5)
    expect.close(found["loss"], CROSS_ENTROPY, because=FLOAT32, rtol=1e-4)


@pytest.mark.exercise("evaluate", weight=5)
def test_evaluate_confusion(student):
    """The rows of the confusion matrix are the true classes: a 2 taken for a 1 stands in row 2, column 1."""
    found = expect.mapping(student.evaluate(judged_model(student), POINTS, LABELS), ["confusion"])
    expect.equal(found["confusion"], np.array([[1, 0, 0], [0, 2, 0], [0, 1, 0]]))
