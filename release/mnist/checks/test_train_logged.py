"""What everybody can see of train_logged."""

import contextlib
import csv

import numpy as np
import pytest

from autograder import expect

from .shared import (
    FLOAT32,
    content_of,
    cross_entropy,
    curve,
    events_in,
    fresh_folder,
    is_there,
    logged,
    ready_model,
    softmax,
    tensorflow_of,
    two_clouds,
)


@pytest.mark.exercise("train_logged", weight=3)
def test_train_on_the_training_part(student):
    """With 20 samples, all in one batch, two epochs of gradient descent give the losses that NumPy gives."""
    (x, y), (x_val, y_val) = two_clouds(20, 21, 1.0), two_clouds(12, 22, 1.0)
    W, b, expected = np.zeros((6, 2)), np.zeros(2), ([], [])
    for _ in range(2):
        error = (softmax(x @ W + b) - np.eye(2)[y]) / 20
        expected[0].append(cross_entropy(x @ W + b, y))
        W, b = W - 0.5 * x.T @ error, b - 0.5 * error.sum(axis=0)
        expected[1].append(cross_entropy(x_val @ W + b, y_val))
    history = student.train_logged(ready_model(student, 0.5), (x, y, x_val, y_val), 2, fresh_folder(student, "logs_a"))
    for key, values in zip(("loss", "val_loss"), expected, strict=True):
        expect.close(curve(history, key, 2), np.array(values), because=FLOAT32, rtol=1e-3, atol=1e-4)


@pytest.mark.exercise("train_logged", weight=2)
def test_train_leaves_both_logs(student):
    """In the folder, which is made, lie TensorBoard's folders train and validation, with histograms, and history.csv."""
    folder = f"{fresh_folder(student, 'logs_b')}/deep/below"
    data, model = (*two_clouds(20, 23), *two_clouds(12, 24)), ready_model(student, 0.5)
    tensorflow = tensorflow_of(student)
    # No data can be unpacked from this, so that it ends at once. But what a function was given speaks of it, and from here on
    # what is seen with it is compared with what known mistakes leave behind.
    with contextlib.suppress(expect.StudentFault):
        student.train_logged(model, tensorflow, 1, folder)
    curve(student.train_logged(model, data, 1, folder), "loss", 1)
    for name in ("train", "validation", "history.csv"):
        found = tensorflow.io.gfile.exists(f"{folder}/{name}") is True
        expect.that(found, f"there is no {name} in the folder that was asked for")
    content = tensorflow.io.read_file(tensorflow.io.matching_files(f"{folder}/train/*tfevents*")[0])
    drawn = int(tensorflow.strings.regex_full_match(content, r"\C*kernel/histogram\C*")) == 1
    expect.that(drawn, "no histogram of the weights was drawn: in which epochs does TensorBoard draw one?")


@pytest.mark.exercise("train_logged", weight=3)
@pytest.mark.diagnose(False)  # an event file says when it was written
def test_train_logs_every_epoch(student):
    """Two epochs stand in the History, in both curves of TensorBoard and in history.csv; the loss is halved."""
    folder = fresh_folder(student, "logs_c")
    data = (*two_clouds(20, 25), *two_clouds(12, 26))
    history = student.train_logged(ready_model(student, 2.0), data, 2, folder)
    loss, val_loss = curve(history, "loss", 2), curve(history, "val_loss", 2)
    expect.that(loss[-1] < loss[0] / 2, f"the loss fell from {loss[0]:.3f} to {loss[-1]:.3f} only")
    for part, values in (("train", loss), ("validation", val_loss)):
        found = logged(events_in(student, f"{folder}/{part}"), "epoch_loss", 2)
        expect.close(found, values, because="event files keep float32", rtol=1e-5)
    expect.that(is_there(student, f"{folder}/history.csv"), "there is no history.csv in the folder")
    lines = content_of(student, f"{folder}/history.csv").decode(errors="replace").splitlines()
    rows = list(csv.DictReader(lines))
    expect.that(len(rows) == 2, f"history.csv has {len(rows)} rows below its headings instead of 2")
    for key, values in (("loss", loss), ("val_loss", val_loss)):
        expect.that(key in rows[0], f"history.csv has no column {key}")
        try:
            column = np.array([float(row[key]) for row in rows])
        except (TypeError, ValueError):
            raise expect.CheckFailed(f"the column {key} of history.csv does not hold numbers") from None
        expect.close(column, values, because="both are written down by Keras", rtol=1e-5)
