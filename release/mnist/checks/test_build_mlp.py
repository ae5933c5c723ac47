"""What everybody can see of build_mlp."""

import numpy as np
import pytest

from autograder import expect

from .shared import FLOAT32, given_weights, logits_of


@pytest.mark.exercise("build_mlp", weight=3)
def test_build_counts(student):
    """At 28 x 28 the network has 101,770 parameters, at 8 x 8 it has 9,610."""
    model = expect.living(student.build_mlp((28, 28)), "a Keras model")
    expect.equal(model.count_params(), 101_770)
    model = expect.living(student.build_mlp((8, 8)), "a Keras model")
    expect.equal(model.count_params(), 9610)
    weights = given_weights(8, 8, 10)
    model.set_weights(weights)
    x = np.linspace(0, 1, 64).reshape(1, 8, 8).astype(np.float32)
    answer = expect.array(np.asarray(expect.living(model(x), "a tensor")), shape=(1, 10))
    expect.that(np.any(answer != 0), "the answers do not come from the weights of a network")


@pytest.mark.exercise("build_mlp", weight=3)
def test_build_puts_out_logits(student):
    """The outputs are logits: any numbers, below zero too, that add up to anything."""
    weights = given_weights(8, 8, 10)
    x = np.random.default_rng(11).random((3, 8, 8)).astype(np.float32)
    model = expect.living(student.build_mlp((8, 8)), "a Keras model")
    model.set_weights(weights)
    answer = expect.array(np.asarray(expect.living(model(x), "a tensor")), shape=(3, 10))
    expect.that(answer.min() < 0, "no output is below zero: which activation has your last layer?")
    expect.close(answer, logits_of(x, weights), because=FLOAT32, rtol=1e-4, atol=1e-4)


@pytest.mark.exercise("build_mlp", weight=2)
def test_build_drops_a_fifth(student):
    """In training a fifth of the 128 hidden outputs is dropped."""
    ops = student.keras.ops
    student.keras.utils.set_random_seed(12)
    model = expect.living(student.build_mlp((8, 8)), "a Keras model")
    model.set_weights([np.zeros((64, 128)), np.ones(128), np.eye(128, 10), np.zeros(10)])
    # Decides nothing, and tells which mistake it is: from the end, since a functional network has its input as a layer.
    for index in (-1, -2, -3):
        try:
            _ = model.get_layer(index=index).rate
        except expect.StudentFault:
            continue
    in_training = expect.living(model(np.zeros((4000, 8, 8), dtype=np.float32), training=True), "a tensor")
    share = ops.mean(ops.cast(ops.equal(in_training, 0.0), "float32"))
    twentieths = float(ops.round(ops.multiply(share, 20.0)))  # of 40,000 outputs, so chance plays no part
    expect.that(
        twentieths == 4, f"in training about {5 * twentieths:.0f} % of the hidden outputs are dropped, not 20 %"
    )
