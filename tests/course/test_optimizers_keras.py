"""The reference against Keras: the same steps, the same schedules, the same number of steps in an epoch."""

import importlib.util
import math
import os
from pathlib import Path

import numpy as np
import pytest

if importlib.util.find_spec("keras") is None:
    pytest.skip("Keras is not installed: pip install 'mark1[keras]' compares with it", allow_module_level=True)

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

REFERENCE = Path(__file__).parents[2] / "reference"
# Keras computes in float32, where 1 - 0.999 has four digits: Adam's path is off by 7e-6 after ten steps.
FLOAT32 = {"rtol": 1e-4, "atol": 1e-5}
START = np.array([1.0, -0.5, 3.0])


def reference():
    spec = importlib.util.spec_from_file_location("reference_optimizers", REFERENCE / "optimizers.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def keras():
    return pytest.importorskip("keras")


def slope(w):
    """Of a bowl that is steeper for one parameter than for another; it stays above 0.01 on these paths."""
    return w * np.array([1.0, 3.0, 0.5])


def place(keras, w):
    # A variable of TensorFlow's does not become an array of NumPy 2 without a warning; a tensor does.
    return keras.ops.convert_to_numpy(w + 0.0).astype(float)


def path_of_keras(keras, optimizer):
    w, path = keras.Variable(START.astype("float32")), []
    for _ in range(10):
        gradient = slope(place(keras, w)).astype("float32")
        optimizer.apply([keras.ops.convert_to_tensor(gradient)], [w])
        path.append(place(keras, w))
    return np.array(path)


def path_of_ours(step, states, *rates, numbered=False, **named):
    w, path, states = START, [], [np.full(3, state) for state in states]
    for t in range(1, 11):
        answer = step(w, slope(w), *states, *((t,) if numbered else ()), *rates, **named)
        w, *states = answer if isinstance(answer, tuple) else (answer,)
        path.append(w)
    return np.array(path)


def test_ten_steps_of_each_optimizer(keras):
    ours, theirs = reference(), keras.optimizers
    pairs = {
        "SGD": (path_of_ours(ours.gd_step, (), 0.1), theirs.SGD(0.1)),
        "momentum": (path_of_ours(ours.momentum_step, (0.0,), 0.1, 0.9), theirs.SGD(0.1, momentum=0.9)),
        "Nesterov": (path_of_ours(ours.nesterov_step, (0.0,), 0.1, 0.9), theirs.SGD(0.1, momentum=0.9, nesterov=True)),
        # Keras' sum begins at 0.1, and its eps of 1e-7 stands inside the root: too small to show here.
        "Adagrad": (path_of_ours(ours.adagrad_step, (0.1,), 0.1), theirs.Adagrad(0.1)),
        "RMSprop": (path_of_ours(ours.rmsprop_step, (0.0,), 0.1), theirs.RMSprop(0.1)),
        "Adam": (path_of_ours(ours.adam_step, (0.0, 0.0), numbered=True, lr=0.1), theirs.Adam(0.1)),
        "AdamW": (
            path_of_ours(ours.adamw_step, (0.0, 0.0), numbered=True, lr=0.1, wd=0.1),
            theirs.AdamW(0.1, weight_decay=0.1),
        ),
    }
    for name, (path, optimizer) in pairs.items():
        np.testing.assert_allclose(path_of_keras(keras, optimizer), path, err_msg=name, **FLOAT32)


def test_the_schedules(keras):
    ours, schedules = reference(), keras.optimizers.schedules
    pairs = {
        "step": ({"every": 10, "factor": 0.5}, schedules.ExponentialDecay(0.1, 10, 0.5, staircase=True)),
        "exponential": ({"k": 0.03}, schedules.ExponentialDecay(0.1, 1, math.exp(-0.03))),
        "cosine": ({"T": 50, "floor": 0.02}, schedules.CosineDecay(0.1, 50, alpha=0.2)),
    }
    for kind, (named, schedule) in pairs.items():
        for t in (0, 9, 10, 25, 49, 50, 80):
            assert ours.lr_schedule(kind, t, 0.1, **named) == pytest.approx(float(schedule(t)), rel=1e-4), (kind, t)


def test_an_epoch_of_fit_is_as_many_steps(keras):
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(optimizer="sgd", loss="mse")
    model.fit(np.zeros((100, 1)), np.zeros((100, 1)), batch_size=32, epochs=1, verbose=0)
    assert int(model.optimizer.iterations) == reference().updates_per_epoch(100, 32) == 4
