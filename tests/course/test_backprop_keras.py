"""The reference against Keras: the same network, the same loss, the same step. The judge never needs Keras here."""

import importlib.util
import os
from pathlib import Path

import numpy as np
import pytest

if importlib.util.find_spec("keras") is None:
    pytest.skip("Keras is not installed: pip install 'mark1[keras]' compares with it", allow_module_level=True)

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

REFERENCE = Path(__file__).parents[2] / "reference"
# Keras computes in float32: 7 digits, of which a product of a few dozen terms loses one or two.
FLOAT32 = {"rtol": 1e-4, "atol": 1e-6}


def reference(name):
    spec = importlib.util.spec_from_file_location(f"reference_{name}", REFERENCE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def keras():
    return pytest.importorskip("keras")


def network(rng, *sizes):
    params = {}
    for layer in range(1, len(sizes)):
        params[f"W{layer}"] = rng.normal(size=(sizes[layer - 1], sizes[layer])) / np.sqrt(sizes[layer - 1])
        params[f"b{layer}"] = 0.1 * rng.normal(size=sizes[layer])
    return params


def keras_twin(keras, params, n_inputs):
    """A Sequential model with these weights: relu between the layers, logits at the end."""
    depth = len(params) // 2
    dense = [
        keras.layers.Dense(params[f"b{layer}"].size, activation="relu" if layer < depth else None)
        for layer in range(1, depth + 1)
    ]
    model = keras.Sequential([keras.Input((n_inputs,)), *dense])
    model.set_weights([params[f"{kind}{layer}"] for layer in range(1, depth + 1) for kind in "Wb"])
    return model


def test_one_step_of_sgd_is_train_step(keras):
    backprop, rng = reference("backprop"), np.random.default_rng(0)
    X, y, params = rng.normal(size=(12, 5)), rng.integers(0, 3, size=12), network(rng, 5, 8, 6, 3)
    model = keras_twin(keras, params, 5)
    model.compile(
        optimizer=keras.optimizers.SGD(learning_rate=0.3),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    )
    np.testing.assert_allclose(model.predict(X, verbose=0), backprop.mlp_forward(X, params)[0], **FLOAT32)
    keras_loss = float(model.train_on_batch(X, y))
    loss, new = backprop.train_step(X, y, params, 0.3)
    assert loss == pytest.approx(keras_loss, rel=1e-5)
    ours = [new[f"{kind}{layer}"] for layer in (1, 2, 3) for kind in "Wb"]
    for theirs, mine in zip(model.get_weights(), ours, strict=True):
        np.testing.assert_allclose(theirs, mine, **FLOAT32)


def test_the_activations(keras):
    backprop, z = reference("backprop"), np.array([-1000.0, -30.0, -1.0, 0.0, 2.0, 1000.0])
    for name in ("relu", "sigmoid"):
        theirs = keras.ops.convert_to_numpy(getattr(keras.ops, name)(z.astype("float32")))
        np.testing.assert_allclose(theirs, getattr(backprop, name)(z), **FLOAT32)


def test_cross_entropy_is_the_loss_of_keras(keras):
    softmax, rng = reference("softmax"), np.random.default_rng(1)
    logits, y = 5 * rng.normal(size=(9, 4)), rng.integers(0, 4, size=9)
    theirs = keras.losses.SparseCategoricalCrossentropy(from_logits=True)(y, logits)
    assert softmax.cross_entropy(logits, y) == pytest.approx(float(theirs), rel=1e-5)


def test_keras_renormalises_what_is_no_distribution(keras):
    """The trap of the notebook: three sigmoids of 0.9 cost log 3, like three of 0.1, and nothing complains."""
    softmax = reference("softmax")
    loss = keras.losses.SparseCategoricalCrossentropy()
    for p in (0.9, 0.1):
        assert float(loss(np.array([0]), np.full((1, 3), p))) == pytest.approx(np.log(3), rel=1e-5)
    assert softmax.cross_entropy(np.zeros((1, 3)), np.array([0])) == pytest.approx(np.log(3))
