"""The edges of train: what its docstring promises and ordinary data do not show."""

import contextlib
from typing import NamedTuple

import numpy as np
import pytest

from autograder import expect

from .shared import (
    FLOAT32,
    cross_entropy,
    curves,
    dense_classifier,
    learning_rate,
    numbers,
    probabilities,
    was_trained,
    weights_of,
)


def two_clouds(n, dimensions, distance, seed):
    rng = np.random.default_rng(seed)
    y = np.arange(n) % 2
    x = rng.normal(size=(n, dimensions))
    x[:, 0] += distance * (2 * y - 1)
    return x.astype(np.float32), y


def ready_model(student, inputs, rate, step_by_step=True):
    """One dense layer with softmax, all weights 0, compiled with plain gradient descent.

    Step by step, since most of these trainings are over before a graph of them would be made.
    """
    model = dense_classifier(student, inputs, 2)
    model.set_weights([np.zeros((inputs, 2)), np.zeros(2)])
    optimizer = student.keras.optimizers.SGD(rate)
    loss, metrics = "sparse_categorical_crossentropy", ["accuracy"]
    model.compile(optimizer=optimizer, loss=loss, metrics=metrics, run_eagerly=step_by_step)
    return model


# With these points gradient descent on 20 samples overfits after the second epoch, which is better than the first by little:
# by 0.012, so that who waits for more takes the first.
MIDDLE = 134


def contrary(student, rate=0.2, seed=81):
    """Data whose validation labels say the opposite, so that the first epoch is the best, and a fresh model."""
    x_val, y_val = two_clouds(12, 6, 2.0, seed + 1)
    return (*two_clouds(20, 6, 2.0, seed), x_val, 1 - y_val), ready_model(student, 6, rate)


@pytest.mark.exercise("train", weight=2)
def test_train_follows_the_gradient(student):
    """With 20 samples, all in one batch, three epochs of gradient descent give the losses that NumPy gives."""
    (x, y), (x_val, y_val) = two_clouds(20, 6, 1.0, 83), two_clouds(12, 6, 1.0, 84)
    W, b, expected = np.zeros((6, 2)), np.zeros(2), ([], [])
    for _ in range(3):
        given = probabilities(x @ W + b)
        expected[0].append(cross_entropy(given, y))
        error = (given - np.eye(2)[y]) / 20
        W, b = W - 0.1 * x.T @ error, b - 0.1 * error.sum(axis=0)
        expected[1].append(cross_entropy(probabilities(x_val @ W + b), y_val))
    found = curves(student.train(ready_model(student, 6, 0.1), (x, y, x_val, y_val), 3, 5, "exact.keras"))
    expect.close(found, tuple(map(np.array, expected)), because=FLOAT32, rtol=1e-3, atol=1e-4)


@pytest.mark.exercise("train", weight=2)
@pytest.mark.diagnose(False)
def test_train_on_the_training_part_alone(student):
    """Every training sample moves the weights, and no validation sample does."""
    x = np.zeros((80, 81), dtype=np.float32)
    x[np.arange(80), np.arange(80)] = 1  # one input for each sample alone: its weight moves if it was trained on
    y = np.arange(80) % 2
    x[:, 80] = 2 * y - 1
    model = ready_model(student, 81, 0.5)
    curves(student.train(model, (x[:64], y[:64], x[64:], y[64:]), 1, 3, "who.keras"))
    moved = np.any(weights_of(model, 81)[0][:80] != 0, axis=1)
    expect.that(not moved[64:].any(), "validation samples were trained on")
    expect.that(moved[:64].all(), "some training samples were never trained on")


@pytest.mark.exercise("train", weight=2)
def test_train_best_epoch_in_the_middle(student):
    """Where the validation loss falls and then rises, training goes on for patience epochs, then goes back."""
    data = (*two_clouds(20, 20, 0.8, MIDDLE), *two_clouds(12, 20, 0.8, MIDDLE + 1))
    model = ready_model(student, 20, 0.5)
    _, val_loss = curves(student.train(model, data, 12, 2, "middle.keras"))
    best = int(val_loss.argmin())
    expect.that(best >= 1, "the validation loss should fall first here")
    expect.that(len(val_loss) == best + 3, f"epoch {best + 1} was the best, and training ended after {len(val_loss)}")
    W, b = weights_of(model, data[2].shape[1])
    found = cross_entropy(probabilities(data[2] @ W + b), data[3])
    expect.close(found, float(val_loss[best]), because=FLOAT32, rtol=1e-4)


class RunOut(NamedTuple):
    """A training whose epochs run out before the patience: its losses, that of the weights afterwards, that of the file."""

    val_loss: np.ndarray
    found: float
    saved: float | None  # None: there is no file with the model's weights


def run_out(student, kept):
    """Two checks judge this training."""
    if "run out" not in kept:
        # With these points the second epoch is right on one sample more, and its loss is larger: who watches the accuracy
        # keeps it.
        data, model = contrary(student, seed=1735)
        _, val_loss = curves(student.train(model, data, 2, 20, "kept.keras"))
        was_trained(model, *data[2:], val_loss)

        def loss():
            W, b = weights_of(model, data[2].shape[1])
            return cross_entropy(probabilities(data[2] @ W + b), data[3])

        found, saved = loss(), None
        model.set_weights([np.zeros((6, 2)), np.zeros(2)])
        with contextlib.suppress(expect.StudentFault):
            model.load_weights("kept.keras")
            saved = loss()
        kept["run out"] = RunOut(val_loss, found, saved)
    return kept["run out"]


@pytest.mark.exercise("train", weight=1)
def test_train_restores_also_at_the_last_epoch(student, kept):
    """When the epochs run out before the patience does, the best weights come back all the same."""
    val_loss, found, _ = run_out(student, kept)
    expect.that(len(val_loss) == 2, f"{len(val_loss)} epochs instead of 2")
    expect.close(found, float(val_loss.min()), because=FLOAT32, rtol=1e-4)


@pytest.mark.exercise("train", weight=2)
def test_train_saves_the_best_epoch(student, kept):
    """The file at path holds the model as it was after its best epoch."""
    val_loss, _, saved = run_out(student, kept)
    expect.that(saved is not None, "there is no file at path that the model can take its weights from")
    expect.close(saved, float(val_loss.min()), because=FLOAT32, rtol=1e-4)


@pytest.mark.exercise("train", weight=2)
def test_train_lowers_the_learning_rate(student):
    """While the validation loss does not fall, the learning rate does: it is halved."""
    # The first epoch is the best. With patience 5 two epochs without progress halve the rate, with patience 3 each does, and
    # then the rate is one that Keras's own example would not lower (min_lr=0.001).
    for start, patience, shares, end in ((0.25, 5, [1, 1, 1, 1 / 2], 1 / 2), (0.001, 3, [1, 1, 1 / 2], 1 / 4)):
        data, model = contrary(student, rate=start)
        answer = student.train(model, data, len(shares), patience, "rate.keras")
        curves(answer)
        rate = learning_rate(model)
        # Who takes the best weights from the file gets the rate of that epoch with them; Keras's History tells the rest.
        recorded = expect.mapping(answer.history, []).get("learning_rate")
        right = abs(rate / start - end) < 1e-5  # a float32
        if not right and isinstance(recorded, list) and len(recorded) == len(shares):
            used = numbers(recorded) / start
            right = bool(np.allclose(used, shares, rtol=0, atol=1e-5))
        sentence = (
            f"the learning rate was {start} before and is {rate:.3g} after {len(shares) - 1} epochs without progress"
        )
        expect.that(right, sentence)


@pytest.mark.exercise("train", weight=1)
def test_train_batches(student):
    """1,025 samples in batches of 32 are 32 full batches and one of a single sample."""
    data = (*two_clouds(1025, 6, 2.0, 85), *two_clouds(16, 6, 2.0, 86))
    model = ready_model(student, 6, 0.1, step_by_step=False)
    student.keras.utils.set_random_seed(87)  # of the order, so that a known mistake's batches are the same
    history = expect.living(student.train(model, data, 1, 2, "batches.keras"), "a History")
    was_trained(model, *data[2:], curves(history)[1])
    # Batches of 31 would be 34, of 33 they would be 32: no other size gives 33.
    expect.equal(expect.mapping(history.params, ["steps"])["steps"], 33)
