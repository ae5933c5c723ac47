"""The edges of build_mlp: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import FLOAT32, given_weights, logits_of


def agrees_with_numpy(student, shape, k):
    model = expect.living(student.build_mlp(shape, k), "a Keras model")
    x = np.random.default_rng(61).random((4, *shape)).astype(np.float32)
    weights = given_weights(*shape, k)
    model.set_weights(weights)
    answer = expect.array(np.asarray(expect.living(model(x), "a tensor")), shape=(4, k))
    expect.close(answer, logits_of(x, weights), because=FLOAT32, rtol=1e-3, atol=1e-4)


@pytest.mark.exercise("build_mlp", weight=3)
def test_build_oblong_pictures(student):
    """Pictures may be oblong, with another number of classes."""
    agrees_with_numpy(student, (5, 9), 7)


@pytest.mark.exercise("build_mlp", weight=1)
def test_build_two_classes(student):
    """Two classes have two logits, as any other number of classes."""
    agrees_with_numpy(student, (4, 3), 2)


@pytest.mark.exercise("build_mlp", weight=2)
def test_build_relu(student):
    """Where a hidden unit is below zero, ReLU lets nothing through."""
    model = expect.living(student.build_mlp((8, 8)), "a Keras model")
    model.set_weights([np.zeros((64, 128)), np.full(128, -1.0), np.ones((128, 10)), np.arange(10.0)])
    answer = np.asarray(expect.living(model(np.ones((2, 8, 8), dtype=np.float32)), "a tensor"))
    expect.close(expect.array(answer, shape=(2, 10)), np.tile(np.arange(10.0), (2, 1)), because=FLOAT32, rtol=1e-5)


@pytest.mark.exercise("build_mlp", weight=3)
@pytest.mark.diagnose(False)  # which outputs are dropped is chance
def test_build_drops_hidden_outputs_alone(student):
    """In training hidden outputs are dropped and the others raised by 1 / 0.8; inputs and logits stay."""
    model = expect.living(student.build_mlp((8, 8)), "a Keras model")
    x = np.ones((2000, 8, 8), dtype=np.float32)
    model.set_weights([np.full((64, 128), 1 / 64), np.zeros(128), np.eye(128, 10), np.arange(10.0)])
    found = expect.array(np.asarray(expect.living(model(x, training=True), "a tensor")), shape=(2000, 10))
    hidden = found - np.arange(10.0)
    dropped, kept = np.abs(hidden) < 1e-4, np.abs(hidden - 1.25) < 1e-4
    expect.that(np.all(dropped | kept), "in training a hidden output of 1 becomes something else than 0 or 1 / 0.8")
    share = float(dropped.mean())  # of 20,000: its standard deviation is 0.003
    expect.that(0.18 < share < 0.22, f"in training {share:.1%} of the hidden outputs are dropped")


@pytest.mark.exercise("build_mlp", weight=1)
def test_build_drops_nothing_in_use(student):
    """In use nothing is dropped."""
    model = expect.living(student.build_mlp((8, 8)), "a Keras model")
    model.set_weights([np.zeros((64, 128)), np.ones(128), np.eye(128, 10), np.zeros(10)])
    answer = np.asarray(expect.living(model(np.zeros((500, 8, 8), dtype=np.float32)), "a tensor"))
    expect.close(expect.array(answer, shape=(500, 10)), np.ones((500, 10)), because=FLOAT32, rtol=1e-5)


@pytest.mark.exercise("build_mlp", weight=2)
def test_build_gives_a_new_network_each_time(student):
    """Two calls give two networks: what one has learned the other does not know."""
    models = [expect.living(student.build_mlp((8, 8)), "a Keras model") for _ in range(2)]
    for model, value in zip(models, (3.0, 5.0), strict=True):
        model.set_weights([np.zeros((64, 128)), np.zeros(128), np.zeros((128, 10)), np.full(10, value)])
    answer = np.asarray(expect.living(models[0](np.zeros((1, 8, 8), dtype=np.float32)), "a tensor"))
    expect.close(expect.array(answer, shape=(1, 10)), np.full((1, 10), 3.0), because=FLOAT32, rtol=1e-5)
