"""The edges of evaluate: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import FLOAT32, cross_entropy, dense_classifier, learning_rate, probabilities


def judged(student, seed, n, used, *, column=False, dropout=0.5, optimizer="rmsprop"):
    """A random classifier of 4 classes, points whose labels are among `used`, what evaluate says, what NumPy says.

    Where the last class does not occur, the classifier does not choose it either.
    """
    rng = np.random.default_rng(seed)
    weights = [rng.normal(size=(3, 4)), rng.normal(size=4)]
    if 3 not in used:
        weights[1][3] = -9
    x, y = rng.normal(size=(n, 3)).astype(np.float32), rng.choice(used, n)
    layers = student.keras.layers
    # Dropout, which is for training alone: a classifier that is judged has it switched off.
    model = student.keras.Sequential(
        [student.keras.Input((3,)), layers.Dropout(dropout), layers.Dense(4, activation="softmax")]
    )
    model.set_weights(weights)
    # Without a graph, which would cost more than what is asked of it here.
    model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"], run_eagerly=True)
    given = probabilities(x @ weights[0] + weights[1])
    confusion = np.zeros((4, 4), dtype=int)
    np.add.at(confusion, (y, given.argmax(axis=1)), 1)
    found = student.evaluate(model, x, y[:, np.newaxis] if column else y)
    found = expect.mapping(found, ["loss", "accuracy", "confusion"])
    right = {"loss": cross_entropy(given, y), "accuracy": float((given.argmax(axis=1) == y).mean())}
    return found, {**right, "confusion": confusion}, model, weights


@pytest.mark.exercise("evaluate", weight=3)
def test_evaluate_many_samples(student):
    """Of 200 samples of four classes, loss and accuracy are right, as plain numbers."""
    found, right, _, _ = judged(student, 91, 200, [0, 1, 2, 3])
    expect.close(found["loss"], right["loss"], because=FLOAT32, rtol=1e-4)
    expect.close(found["accuracy"], right["accuracy"], because="a share, from 0 to 1", rtol=1e-5)


@pytest.mark.exercise("evaluate", weight=3)
def test_evaluate_confusion_of_many(student):
    """The confusion matrix counts samples: its rows add up to the true classes."""
    found, right, _, _ = judged(student, 92, 200, [0, 1, 2, 3])
    expect.equal(found["confusion"], right["confusion"])


@pytest.mark.exercise("evaluate", weight=3)
def test_evaluate_missing_class(student):
    """The matrix has a row and a column for every class, also for those that do not occur."""
    found, right, _, _ = judged(student, 93, 12, [1, 2])
    expect.equal(found["confusion"], right["confusion"])


@pytest.mark.exercise("evaluate", weight=2)
def test_evaluate_labels_in_a_column(student):
    """Labels may come as a column (n, 1)."""
    found, right, _, _ = judged(student, 94, 30, [0, 1, 2, 3], column=True)
    expect.close(found["accuracy"], right["accuracy"], because="a share, from 0 to 1", rtol=1e-5)
    expect.equal(found["confusion"], right["confusion"])


@pytest.mark.exercise("evaluate", weight=1)
def test_evaluate_a_sure_model(student):
    """A model that is sure and right costs nothing, also where it gives a wrong class exactly 0."""
    model = dense_classifier(student, 2, 2)
    model.set_weights([np.array([[500.0, -500.0], [-500.0, 500.0]]), np.zeros(2)])
    model.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"], run_eagerly=True)
    found = student.evaluate(model, np.eye(2, dtype=np.float32), np.array([0, 1]))
    found = expect.mapping(found, ["loss", "accuracy", "confusion"])
    expect.close(found["loss"], 0.0, because="Keras keeps probabilities 1e-7 away from 0 and 1", atol=1e-6)
    expect.equal(found["confusion"], np.eye(2, dtype=int))


@pytest.mark.exercise("evaluate", weight=1)
def test_evaluate_only_looks(student):
    """Judging a model changes nothing in it: not its weights, and not how it is trained on."""
    # Without dropout: who trains here leaves the same weights each time, by which it is recognised.
    optimizer = student.keras.optimizers.SGD(0.125)
    _, _, model, weights = judged(student, 95, 40, [0, 1, 2, 3], dropout=0.0, optimizer=optimizer)
    expect.close(model.get_weights(), weights, because=FLOAT32, rtol=1e-5)
    rate = learning_rate(model)
    expect.that(rate == 0.125, f"the model came with a learning rate of 0.125 and has one of {rate:.3g} afterwards")
