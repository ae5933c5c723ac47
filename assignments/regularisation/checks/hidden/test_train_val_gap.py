"""The edges of train_val_gap: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED


@pytest.mark.exercise("train_val_gap", weight=1.5)
def test_gap_at_the_first_of_equals(student):
    """Two epochs have the smallest validation loss: the first of them is the one."""
    history = {"loss": [4.0, 2.0, 1.5, 1.0, 0.5], "val_loss": [5.0, 2.5, 3.0, 2.5, 2.5]}
    expect.close(student.train_val_gap(history), 0.5, because=CLOSED)
    history = {"loss": [0.5, 1.0, 2.0], "val_loss": [1.0, 1.0, 1.0]}
    expect.close(student.train_val_gap(history), 0.5, because=CLOSED)


@pytest.mark.exercise("train_val_gap", weight=1.5)
def test_gap_of_long_histories(student, reference):
    """Fifty noisy epochs: the gap of the epoch with the smallest validation loss."""
    for seed in (511, 512, 513, 514):
        rng = np.random.default_rng(seed)
        falls = np.exp(-np.arange(50) / 12)
        history = {
            "loss": (falls + 0.1 * rng.random(50)).tolist(),
            "val_loss": (0.5 + falls + np.arange(50) / 60 + 0.2 * rng.random(50)).tolist(),
        }
        expect.close(student.train_val_gap(history), reference.train_val_gap(history), because=CLOSED)


@pytest.mark.exercise("train_val_gap", weight=1)
def test_gap_of_a_single_epoch(student):
    """After one epoch there is one gap."""
    expect.close(student.train_val_gap({"loss": [1.5], "val_loss": [2.25]}), 0.75, because=CLOSED)
    expect.close(student.train_val_gap({"loss": [2.25], "val_loss": [1.5]}), -0.75, because=CLOSED)


@pytest.mark.exercise("train_val_gap", weight=1)
def test_gap_with_other_keys(student):
    """A history that holds accuracies too, in any order of the keys, and losses that are whole numbers."""
    history = {"val_accuracy": [0.1, 0.9, 0.2], "val_loss": [9, 4, 2], "accuracy": [0.5, 0.1, 0.3], "loss": [8, 3, 3]}
    expect.close(student.train_val_gap(history), -1.0, because=CLOSED)


@pytest.mark.exercise("train_val_gap", weight=0.75)
def test_gap_leaves_the_history_alone(student):
    """The history is the same after the call, and so is the order of its epochs."""
    answer = student.train_val_gap({"loss": [2.0, 1.0, 3.0], "val_loss": [3.0, 1.5, 2.0]})
    expect.unchanged(student)
    expect.close(answer, 0.5, because=CLOSED)
