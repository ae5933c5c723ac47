"""The edges of read_scalars: what its docstring promises and ordinary data do not show.

Keras's own callback writes the numbers that the judge gives it, so the judge knows what is to be read. On their way into the
file they pass through the student's process: that they were read from the file, and not kept on the way, is beyond these checks.
"""

import numpy as np
import pytest

from autograder import expect

from .shared import fresh_folder, log_by_hand

EXACT = "these numbers are exact in float32"


@pytest.mark.exercise("read_scalars", weight=3)
def test_read_every_step(student):
    """Of a training of 40 epochs 40 numbers come back, in order, whatever they do."""
    losses = [float(value) / 64 for value in np.random.default_rng(91).integers(1, 400, 40)]
    folder = fresh_folder(student, "logs_k")
    log_by_hand(student, folder, losses)
    steps, values = expect.items(student.read_scalars(f"{folder}/train", "epoch_loss"), 2)
    expect.equal(steps, np.arange(40))
    expect.close(values, np.array(losses), because=EXACT, rtol=1e-6)


@pytest.mark.exercise("read_scalars", weight=2)
def test_read_the_validation_part(student):
    """The folder that is named is read: validation has a curve of its own under the same tag."""
    folder = fresh_folder(student, "logs_l")
    log_by_hand(student, folder, [4.0, 2.0, 1.0], val_loss=[5.0, 3.0, 2.5], val_accuracy=[0.0, 0.25, 0.5])
    for tag, expected in (("epoch_loss", [5.0, 3.0, 2.5]), ("epoch_accuracy", [0.0, 0.25, 0.5])):
        steps, values = expect.items(student.read_scalars(f"{folder}/validation", tag), 2)
        expect.equal(steps, np.arange(3))
        expect.close(values, np.array(expected), because=EXACT, rtol=1e-6)


@pytest.mark.exercise("read_scalars", weight=1)
def test_read_a_single_epoch(student):
    """One epoch gives arrays of one entry."""
    folder = fresh_folder(student, "logs_m")
    log_by_hand(student, folder, [1.5])
    steps, values = expect.items(student.read_scalars(f"{folder}/train", "epoch_loss"), 2)
    expect.equal(steps, np.array([0]))
    expect.close(values, np.array([1.5]), because=EXACT, rtol=1e-6)


@pytest.mark.exercise("read_scalars", weight=2)
def test_read_an_unknown_tag(student):
    """A curve that nobody logged is a KeyError."""
    folder = fresh_folder(student, "logs_n")
    log_by_hand(student, folder, [2.0, 1.0])
    expect.items(student.read_scalars(f"{folder}/train", "epoch_loss"), 2)
    expect.error(KeyError, student.read_scalars, f"{folder}/train", "epoch_accuracy")


@pytest.mark.exercise("read_scalars", weight=1)
def test_read_types(student):
    """Steps are integers, values are floats, both in one dimension."""
    folder = fresh_folder(student, "logs_o")
    log_by_hand(student, folder, [3.0, 2.0])
    steps, values = expect.items(student.read_scalars(f"{folder}/train", "epoch_loss"), 2)
    expect.that(expect.array(steps, dtype="int").shape == (2,), "the steps are not of shape (m,)")
    expect.that(expect.array(values).shape == (2,), "the values are not of shape (m,)")
