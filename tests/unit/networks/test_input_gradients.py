"""The gradient of a Keras model for its picture, on the backend of this process: the central difference is the referee.

`KERAS_BACKEND=jax python -m pytest tests/unit/networks/test_input_gradients.py` asks the same of JAX, and so it goes with torch.
"""

import importlib.util
import os
import re
import subprocess
import sys

import numpy as np
import pytest

from autograder.networks.devices import backend_name
from autograder.networks.input_gradients import activation_and_grad, log_probability_and_grad, logit_and_grad

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
if importlib.util.find_spec("keras") is None or importlib.util.find_spec(backend_name()) is None:
    pytest.skip("Keras or its backend is not installed: pip install 'mark1[keras]'", allow_module_level=True)

# Keras 3.15's variables on JAX, which NumPy 2 warns of.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
# Float32 has 7 digits, of which the difference of two values at a distance of 2 h = 0.02 leaves four or five.
NUMERIC = {"rtol": 2e-3, "atol": 2e-4}
H = 0.01


@pytest.fixture(scope="module")
def keras():
    return pytest.importorskip("keras")


def network(keras, *ending):
    """Smooth, so that a difference of two values is a derivative; dropout and batch normalisation must stand still."""
    layers = keras.layers
    model = keras.Sequential(
        [
            keras.Input((6, 5, 2)),
            layers.Conv2D(4, 3, activation="tanh", name="edges"),
            layers.BatchNormalization(),
            layers.Dropout(0.5),
            layers.Flatten(),
            *ending,
        ]
    )
    # NumPy's weights, since each backend draws others; of vectors all are positive, a variance among them.
    rng = np.random.default_rng(22)
    model.set_weights(
        [rng.uniform(-0.5 if w.ndim > 1 else 0.5, 0.5 if w.ndim > 1 else 1.5, w.shape) for w in model.get_weights()]
    )
    return model


@pytest.fixture(scope="module")
def model(keras):
    return network(keras, keras.layers.Dense(3, activation="softmax"))


@pytest.fixture(scope="module")
def picture():
    return np.random.default_rng(23).uniform(size=(6, 5, 2))


FUNCTIONS = {
    "activation": lambda model: activation_and_grad(model, "edges", 2),
    "activation by place": lambda model: activation_and_grad(model, 1, 0),
    "log p": lambda model: log_probability_and_grad(model, 1),
    "logit": lambda model: logit_and_grad(model, 2),
}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_gradient_is_the_slope(name, model, picture):
    function = FUNCTIONS[name](model)
    value, grad = function(picture)
    assert isinstance(value, float)
    assert (grad.dtype, grad.shape) == (np.float64, picture.shape)
    assert np.abs(grad).max() > 20 * NUMERIC["atol"]
    for place in [(0, 0, 0), (2, 3, 1), (5, 4, 0), (3, 1, 1)]:
        step = np.zeros(picture.shape)
        step[place] = H
        slope = (function(picture + step)[0] - function(picture - step)[0]) / (2 * H)
        np.testing.assert_allclose(grad[place], slope, **NUMERIC)


def test_the_values_are_the_models_own(keras, model, picture):
    batch = picture[None].astype(np.float32)
    p = model.predict(batch, verbose=0)[0]
    edges = np.asarray(keras.Model(model.inputs, model.get_layer("edges").output).predict(batch, verbose=0))
    np.testing.assert_allclose(log_probability_and_grad(model, 1)(picture)[0], np.log(p[1]), rtol=1e-4)
    np.testing.assert_allclose(activation_and_grad(model, "edges", 2)(picture)[0], edges[..., 2].mean(), rtol=1e-5)
    difference = logit_and_grad(model, 2)(picture)[0] - logit_and_grad(model, 0)(picture)[0]
    np.testing.assert_allclose(difference, np.log(p[2] / p[0]), rtol=1e-4)


def test_neither_the_weights_nor_the_picture_change(model, picture):
    weights, before = [w.copy() for w in model.get_weights()], picture.copy()
    for make in FUNCTIONS.values():
        function = make(model)
        first, again = function(picture), function(picture)
        assert first[0] == again[0]  # no dropout
    assert all(np.array_equal(w, old) for w, old in zip(model.get_weights(), weights, strict=True))
    assert np.array_equal(picture, before)


def test_however_a_model_ends_its_logits_are_found(keras, model, picture):
    layers, weights = keras.layers, model.get_weights()
    value, grad = log_probability_and_grad(model, 1)(picture)
    for ending in (
        [layers.Dense(3)],
        [layers.Dense(3), layers.Softmax()],
        [layers.Dense(3), layers.Activation("softmax")],
    ):
        other = network(keras, *ending)
        other.set_weights(weights)
        np.testing.assert_allclose(log_probability_and_grad(other, 1)(picture)[0], value, rtol=1e-5)
        np.testing.assert_allclose(log_probability_and_grad(other, 1)(picture)[1], grad, rtol=1e-4, atol=1e-6)


def test_a_probability_of_0_has_a_logarithm(keras, model, picture):
    sure = network(keras, keras.layers.Dense(3, activation="softmax"))
    weights = model.get_weights()
    sure.set_weights([*weights[:-1], np.array([0.0, 300.0, 0.0])])
    value, grad = log_probability_and_grad(sure, 0)(picture)
    assert -320 < value < -280
    assert np.abs(grad).max() > 0


@pytest.mark.parametrize(
    ("ask", "sentence"),
    [
        (lambda model: activation_and_grad(model, "edges", 4), "channel is 4: the layer edges has 4, numbered from 0"),
        (lambda model: log_probability_and_grad(model, 3), "k is 3: the model has 3 classes, numbered from 0"),
        (lambda model: logit_and_grad(model, -1), "k is -1: the model has 3 classes, numbered from 0"),
    ],
)
def test_what_is_not_there(ask, sentence, model):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        ask(model)


def test_a_model_that_is_not_ready(keras):
    sigmoid = network(keras, keras.layers.Dense(3, activation="sigmoid", name="answers"))
    with pytest.raises(ValueError, match=r"^the last layer, answers, is neither a softmax nor"):
        logit_and_grad(sigmoid, 0)
    unbuilt = keras.Sequential([keras.layers.Dense(3)], name="loose")
    with pytest.raises(ValueError, match=r"^the model loose is not built: begin it with keras\.Input\(shape\)$"):
        logit_and_grad(unbuilt, 0)


def test_nothing_of_keras_is_imported_with_the_module():
    loaded = "sorted({'keras', 'tensorflow', 'jax', 'torch'} & set(sys.modules))"
    code = f"import sys, autograder.networks.input_gradients; print({loaded})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
