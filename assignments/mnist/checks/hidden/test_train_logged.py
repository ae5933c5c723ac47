"""The edges of train_logged: what its docstring promises, and one whole training, of which everything is asked."""

from typing import NamedTuple

import numpy as np
import pytest

from autograder import expect
from autograder.networks.handwritten import handwritten

from .shared import cross_entropy, curve, events_in, fresh_folder, logged, logits_of, ready_model

# Measured by benchmarks/thresholds_mnist.py: see docs/thresholds.md for seeds, means and spreads.
ENOUGH = 0.85
TEST = slice(1400, None)  # pictures of which the student's side never hears


class Trained(NamedTuple):
    """What 65 training samples and 15 others left behind, each with an input of its own, whose weight moves with it alone."""

    steps: object
    weights: object


def trained(student):
    x = np.zeros((80, 81), dtype=np.float32)
    x[np.arange(80), np.arange(80)] = 1
    y = np.arange(80) % 2
    x[:, 80] = 2 * y - 1
    model = ready_model(student, 0.5, inputs=81)
    student.keras.utils.set_random_seed(83)  # the order of the batches
    history = student.train_logged(model, (x[:65], y[:65], x[65:], y[65:]), 1, fresh_folder(student, "logs_f"))
    history = expect.living(history, "the History that fit returns")
    return Trained(expect.mapping(history.params, ["steps"])["steps"], model.get_weights())


@pytest.mark.exercise("train_logged", weight=2)
def test_train_batches(student, kept):
    """65 samples in batches of 32 are two full batches and one of a single sample."""
    # Not taken from what is kept: what is asked here tells which mistake it is.
    kept["80 inputs"] = trained(student)
    expect.equal(kept["80 inputs"].steps, 3)


@pytest.mark.exercise("train_logged", weight=2)
@pytest.mark.diagnose(False)
def test_train_on_the_training_part_alone(student, kept):
    """Every training sample moves the weights, and no validation sample does."""
    if "80 inputs" not in kept:
        kept["80 inputs"] = trained(student)
    kernel, _ = expect.items(kept["80 inputs"].weights, 2)
    moved = np.any(expect.array(kernel, shape=(81, 2))[:80] != 0, axis=1)
    expect.that(not moved[65:].any(), "validation samples were trained on")
    expect.that(moved[:65].all(), "some training samples were never trained on")


# The one whole training of a submission, and the costliest seconds of it: everything statistical is asked of this one.
@pytest.mark.exercise("train_logged", weight=7)
@pytest.mark.diagnose(False)
def test_train_reads_digits(student):
    """Your network and your loss, trained for ten epochs: it reads new digits, and its logs tell the truth about it."""
    x, y = handwritten("digits").shuffled(901)
    x = x.astype(np.float32)
    data = (x[:1200], y[:1200], x[1200:1400], y[1200:1400])
    student.keras.utils.set_random_seed(902)
    model = expect.living(student.compile_logits(student.build_mlp((8, 8))), "a Keras model")
    first = cross_entropy(logits_of(x[TEST], weights_of(model)), y[TEST])
    # With He's initial weights, the student's choice, it starts higher; below lie networks that know something already.
    expect.that(-0.5 < first - np.log(10) < 1, f"the loss before training is {first:.2f}, log 10 is {np.log(10):.2f}")
    folder = fresh_folder(student, "logs_i")
    history = student.train_logged(model, data, 10, folder)
    loss, val_loss = curve(history, "loss", 10), curve(history, "val_loss", 10)
    expect.that(loss[-1] < loss[0] / 2, f"the training loss fell from {loss[0]:.3f} to {loss[-1]:.3f} only")
    # From here on the judge computes for itself, with the weights.
    weights = weights_of(model)
    right = float((logits_of(x[TEST], weights).argmax(axis=1) == y[TEST]).mean())
    expect.that(right >= ENOUGH, f"right on {right:.1%} of digits that it has not seen")
    own = cross_entropy(logits_of(data[2], weights), data[3])
    expect.close(float(val_loss[-1]), own, because="the last validation loss is that of the trained weights", rtol=1e-3)
    for part, values in (("train", loss), ("validation", val_loss)):
        events = events_in(student, f"{folder}/{part}")
        expect.close(logged(events, "epoch_loss", 10), values, because="event files keep float32", rtol=1e-5)
        logged(events, "epoch_accuracy", 10)
        drawn = [steps for tag, steps in events.histograms.items() if "kernel" in tag]
        complete = part == "validation" or (len(drawn) == 2 and all(steps == list(range(10)) for steps in drawn))
        expect.that(complete, "there is no histogram of both matrices in every epoch")


def weights_of(model):
    shapes = [(64, 128), (128,), (128, 10), (10,)]
    parts = expect.items(model.get_weights(), 4)
    return [expect.array(part, shape=shape).astype(float) for part, shape in zip(parts, shapes, strict=True)]
