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


def trained() -> tuple[int, int]:
    """How many epochs a training of three epochs has, and how many steps: four an epoch, if nobody says otherwise."""
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    model.compile("sgd", "mean_squared_error")
    history = model.fit(np.ones((4, 2)), np.ones(4), batch_size=1, epochs=3, verbose=0).history
    return len(history["loss"]), int(model.optimizer.iterations)


def epochs_of() -> int:
    return trained()[0]


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
    responder.reply_frame({"op": "brief", "target": "", "path": [], "args": [], "kwargs": {"epochs": 1, "steps": None}})
    assert epochs_of() == 1
    assert keras.config.backend() != "tensorflow" or not graphs()
    responder.reply_frame({"op": "get", "target": "f", "path": [], "args": [], "kwargs": {}, "forget": True})
    assert epochs_of() == 3
    assert graphs()


def test_without_a_number_a_training_has_its_epochs(responder: Responder) -> None:
    responder.reply_frame(
        {"op": "brief", "target": "", "path": [], "args": [], "kwargs": {"epochs": None, "steps": None}}
    )
    assert epochs_of() == 3


def test_an_epoch_is_cut_too(responder: Responder) -> None:
    responder.reply_frame({"op": "brief", "target": "", "path": [], "args": [], "kwargs": {"epochs": 1, "steps": 3}})
    assert trained() == (1, 3)
    responder.reply_frame({"op": "get", "target": "f", "path": [], "args": [], "kwargs": {}, "forget": True})
    assert trained() == (3, 12)


def test_settings_that_nobody_asked_for_are_left_alone(responder: Responder) -> None:
    keras.config.set_max_epochs(2)  # a student's own
    try:
        responder.reply_frame({"op": "get", "target": "f", "path": [], "args": [], "kwargs": {}, "forget": True})
        assert epochs_of() == 2
    finally:
        keras.config.set_max_epochs(None)
