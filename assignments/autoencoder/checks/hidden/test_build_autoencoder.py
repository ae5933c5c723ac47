"""The edges of build_autoencoder: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import FLOAT32, answers_by_its_weights, built, config_of, outputs, weights_of, widths

# Layers without units of their own, by which an activation may be written down.
ACTIVATIONS = {"InputLayer", "Activation", "ReLU", "LeakyReLU", "ELU"}
NETWORKS = {"Sequential", "Functional"}


def kinds(config):
    """The layers' kinds; an encoder and a decoder may be networks of their own within the network."""
    for layer in config["layers"]:
        if layer["class_name"] in NETWORKS:
            yield from kinds(layer["config"])
        else:
            yield layer["class_name"]


@pytest.mark.exercise("build_autoencoder", weight=3)
def test_build_other_sizes(student):
    """Pictures of 80 pixels with a code of 79 or 70: still 80 outputs, and the code is the one narrowest layer."""
    for k in (79, 70):
        model, weights = built(student, 80, k)
        found = widths(weights)
        expect.that(found[-1] == 80, f"with d = 80 the last layer has {found[-1]} outputs")
        expect.that(
            min(found) == k and found.count(k) == 1,
            f"with d = 80 and k = {k} the layers have {found} units: one of {k} should be the narrowest",
        )
    answers_by_its_weights(model, np.linspace(0, 1, 160, dtype=np.float32).reshape(2, 80))


@pytest.mark.exercise("build_autoencoder", weight=2)
def test_build_ends_with_one_sigmoid(student):
    """Twice the weights of the last layer, without its biases, are twice the logits: log(p / (1 - p)) doubles."""
    model, weights = built(student, 12, 3)
    x = np.linspace(0, 1, 24, dtype=np.float32).reshape(2, 12)
    last = max((number for number, part in enumerate(weights) if part.ndim == 2), default=0)
    # Nothing below 0 before the last layer, so that no ReLU stands still, and logits that float32 can tell from 1.
    weights[:last] = [np.abs(part) / 2 for part in weights[:last]]
    weights[last + 1 :] = [np.zeros_like(part) for part in weights[last + 1 :]]
    logits = []
    for factor in (1, 2):
        model.set_weights([part * factor if number == last else part for number, part in enumerate(weights)])
        given = outputs(model, x).astype(float)
        expect.that(((given > 0) & (given < 1)).all(), "a pixel is exactly 0 or 1, or beyond: a sigmoid never is")
        logits.append(np.log(given / (1 - given)))
    expect.that(np.abs(logits[0]).max() > 1e-3, "with other weights the pixels stay at 0.5")
    expect.close(logits[1], 2 * logits[0], because=FLOAT32, rtol=1e-3, atol=1e-4)


@pytest.mark.exercise("build_autoencoder", weight=2)
@pytest.mark.diagnose(False)  # the names that Keras gives to layers count upwards
def test_build_is_what_it_says(student, rebuild):
    """Built anew from its config, it consists of dense layers alone and answers by its weights."""
    model = expect.living(student.build_autoencoder(64, 16), "a Keras model")
    config = config_of(model)
    weights = weights_of(model)
    network = rebuild(config, weights)
    strange = [name for name in kinds(config) if name != "Dense" and name not in ACTIVATIONS]
    expect.that(not strange, f"the network has a layer of the kind {strange[:1]}: dense layers alone are asked for")
    x = np.random.default_rng(72).random((3, 64)).astype(np.float32)
    expect.close(outputs(model, x), outputs(network, x), because=FLOAT32, rtol=1e-3, atol=1e-5)
    found = widths(weights)
    expect.that(min(found) == 16 and found.count(16) == 1, f"the layers have {found} units")
    expect.that(sum(part.size for part in weights) <= 20_000, "the network has more than 20,000 parameters")


@pytest.mark.exercise("build_autoencoder", weight=2)
def test_build_refuses_a_wide_code(student):
    """A code of d numbers, or more, is a ValueError."""
    expect.error(ValueError, student.build_autoencoder, 6, 7)
    expect.error(ValueError, student.build_autoencoder, 6, 6)


@pytest.mark.exercise("build_autoencoder", weight=1)
def test_build_gives_a_new_network_each_time(student):
    """Two calls give two networks: what one has learned the other does not know."""
    x = np.linspace(0, 1, 20, dtype=np.float32).reshape(2, 10)
    first, _ = built(student, 10, 3)
    before = outputs(first, x)
    second, weights = built(student, 10, 3)
    second.set_weights([np.zeros_like(part) for part in weights])
    expect.close(outputs(first, x), before, because=FLOAT32, rtol=1e-5)
    answers_by_its_weights(first, x)
