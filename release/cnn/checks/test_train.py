"""What everybody can see of train."""

import numpy as np
import pytest

from autograder import expect

from .shared import FLOAT32, curves, dense_classifier, was_trained


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
    model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


@pytest.mark.exercise("train", weight=3)
def test_train_learns(student):
    """Two clouds of points are learned: after 10 epochs the loss is under half of the first one."""
    data = (*two_clouds(20, 11), *two_clouds(12, 12))
    model = ready_model(student, 0.2)
    loss, val_loss = curves(student.train(model, data, 10, 10, "best.keras"))
    expect.that(len(loss) == len(val_loss) == 10, f"{len(loss)} epochs instead of 10")
    expect.that(loss[-1] < loss[0] / 2, f"the loss fell from {loss[0]:.3f} to {loss[-1]:.3f} only")
    was_trained(model, *data[2:], val_loss)


@pytest.mark.exercise("train", weight=3)
def test_train_stops_early(student):
    """Where the validation loss only rises, training stops after patience more epochs."""
    x_val, y_val = two_clouds(12, 14)
    data = (*two_clouds(20, 13), x_val, 1 - y_val)  # the validation labels say the opposite
    model = ready_model(student, 0.2)
    _, val_loss = curves(student.train(model, data, 30, 4, "best.keras"))
    expect.that(len(val_loss) == 5, f"{len(val_loss)} epochs instead of 1 + 4: the first was the best")
    was_trained(model, *data[2:], val_loss)


@pytest.mark.exercise("train", weight=2)
def test_train_restores_the_best_epoch(student):
    """After training the model has the weights of its best epoch, not of its last."""
    x_val, y_val = two_clouds(12, 14)
    data, model = (*two_clouds(20, 13), x_val, 1 - y_val), ready_model(student, 0.2)
    _, val_loss = curves(student.train(model, data, 30, 4, "best.keras"))
    was_trained(model, *data[2:], val_loss)
    found = expect.mapping(model.evaluate(x_val, 1 - y_val, verbose=0, return_dict=True), ["loss"])["loss"]
    expect.close(found, float(val_loss.min()), because=FLOAT32, rtol=1e-4)
