"""What everybody can see of train."""

import numpy as np
import pytest

from autograder import expect

from .shared import FLOAT32, cross_entropy, curves, dense_classifier, probabilities, was_trained, weights_of


def two_clouds(n, seed, distance=2.0):
    """n points in 6 dimensions, two classes; the first dimension tells them apart."""
    rng = np.random.default_rng(seed)
    y = np.arange(n) % 2
    x = rng.normal(size=(n, 6))
    x[:, 0] += distance * (2 * y - 1)
    return x.astype(np.float32), y


def ready_model(student, rate, inputs=6):
    """One dense layer with softmax, all weights 0, compiled with plain gradient descent."""
    model = dense_classifier(student, inputs, 2)
    model.set_weights([np.zeros((inputs, 2)), np.zeros(2)])
    optimizer = student.keras.optimizers.SGD(rate)
    # Step by step, since a training this short is over before a graph of it would be made.
    model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy", metrics=["accuracy"], run_eagerly=True)
    return model


@pytest.mark.exercise("train", weight=3)
def test_train_learns(student):
    """Two clouds of points are learned: after 4 epochs the loss is under half of the first one."""
    data = (*two_clouds(20, 11), *two_clouds(12, 12))
    model = ready_model(student, 0.2)
    loss, val_loss = curves(student.train(model, data, 4, 10, "best.keras"))
    expect.that(len(loss) == len(val_loss) == 4, f"{len(loss)} epochs instead of 4")
    expect.that(loss[-1] < loss[0] / 2, f"the loss fell from {loss[0]:.3f} to {loss[-1]:.3f} only")
    was_trained(model, *data[2:], val_loss)


def stopped(student, kept):
    """A training that stops early: its validation losses, and the one that its weights have afterwards. Two checks judge it."""
    if "stopped early" not in kept:
        x_val, y_val = two_clouds(12, 14)
        data = (*two_clouds(20, 13), x_val, 1 - y_val)  # the validation labels say the opposite
        model = ready_model(student, 0.2)
        _, val_loss = curves(student.train(model, data, 12, 3, "best.keras"))
        was_trained(model, *data[2:], val_loss)
        W, b = weights_of(model, x_val.shape[1])
        kept["stopped early"] = val_loss, cross_entropy(probabilities(x_val @ W + b), 1 - y_val)
    return kept["stopped early"]


@pytest.mark.exercise("train", weight=3)
def test_train_stops_early(student, kept):
    """Where the validation loss only rises, training stops after patience more epochs."""
    val_loss, _ = stopped(student, kept)
    expect.that(len(val_loss) == 4, f"{len(val_loss)} epochs instead of 1 + 3: the first was the best")


@pytest.mark.exercise("train", weight=2)
def test_train_restores_the_best_epoch(student, kept):
    """After training the model has the weights of its best epoch, not of its last."""
    val_loss, found = stopped(student, kept)
    expect.close(found, float(val_loss.min()), because=FLOAT32, rtol=1e-4)
