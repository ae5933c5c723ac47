"""Keras in small: what a check asked for holds for its own calls, and for none after it."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import numpy as np
import pytest

from autograder.inside.responder import Responder

keras = pytest.importorskip("keras", reason="Keras is not installed: pip install 'mark1[keras]'")

# Keras says that it limits the epochs, and TensorFlow that its data keep their graphs.
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")


def epochs_of() -> int:
    """How many epochs a training of three has."""
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    model.compile("sgd", "mean_squared_error")
    return len(model.fit(np.ones((4, 2)), np.ones(4), epochs=3, verbose=0).history["loss"])


def graphs() -> bool:
    """Whether a function is made a graph of. Where TensorFlow is not the backend, nobody makes one."""
    if keras.config.backend() != "tensorflow":
        return True
    return not sys.modules["tensorflow"].config.functions_run_eagerly()


@pytest.fixture
def responder() -> Iterator[Responder]:
    responder = Responder({"f": epochs_of})
    yield responder
    responder.brief.end()


def test_trainings_are_cut_and_graphs_are_not_made_until_the_next_check(responder: Responder) -> None:
    responder.reply_frame({"op": "brief", "target": "", "path": [], "args": [], "kwargs": {"epochs": 1}})
    assert epochs_of() == 1
    assert keras.config.backend() != "tensorflow" or not graphs()
    responder.reply_frame({"op": "get", "target": "f", "path": [], "args": [], "kwargs": {}, "forget": True})
    assert epochs_of() == 3
    assert graphs()


def test_without_a_number_a_training_has_its_epochs(responder: Responder) -> None:
    responder.reply_frame({"op": "brief", "target": "", "path": [], "args": [], "kwargs": {"epochs": None}})
    assert epochs_of() == 3


def test_settings_that_nobody_asked_for_are_left_alone(responder: Responder) -> None:
    keras.config.set_max_epochs(2)  # a student's own
    try:
        responder.reply_frame({"op": "get", "target": "f", "path": [], "args": [], "kwargs": {}, "forget": True})
        assert epochs_of() == 2
    finally:
        keras.config.set_max_epochs(None)
