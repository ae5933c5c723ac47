"""What everybody can see of read_scalars."""

import numpy as np
import pytest

from autograder import expect

from .shared import fresh_folder, log_by_hand, ready_model, two_clouds


@pytest.mark.exercise("read_scalars", weight=4)
def test_read_equals_the_history(student):
    """A small network trains for 4 epochs; the curve of its loss is read back, all of it, as the History has it."""
    (x, y), folder = two_clouds(20, 31), fresh_folder(student, "logs_d")
    callback = student.keras.callbacks.TensorBoard(folder, write_graph=False)
    history = ready_model(student, 0.2).fit(x, y, epochs=4, shuffle=False, callbacks=[callback], verbose=0)
    expected = expect.mapping(expect.living(history, "a History").history, ["loss"])["loss"]
    steps, values = expect.items(student.read_scalars(f"{folder}/train", "epoch_loss"), 2)
    expect.equal(steps, np.arange(4))
    expect.close(values, np.array(expected), because="event files keep float32", rtol=1e-5)


@pytest.mark.exercise("read_scalars", weight=2)
def test_read_the_tag_that_was_asked(student):
    """Loss and accuracy are two curves, of 24 epochs each: all of them."""
    folder = fresh_folder(student, "logs_e")
    loss, accuracy = [2.5 / 2**n for n in range(24)], [1 - 2.0**-n for n in range(24)]
    log_by_hand(student, folder, loss, accuracy=accuracy)
    for tag, expected in (("epoch_accuracy", accuracy), ("epoch_loss", loss)):
        steps, values = expect.items(student.read_scalars(f"{folder}/train", tag), 2)
        expect.equal(steps, np.arange(24))
        expect.close(values, np.array(expected), because="these numbers are exact in float32", rtol=1e-6)
