"""The NumPy network: its layers are the course's own, its gradients are slopes, and it learns what it is shown."""

import importlib.util
from pathlib import Path

import numpy as np
import pytest

from autograder.networks.picture_network import (
    activation_and_grad,
    as_input,
    log_probability_and_grad,
    logit_and_grad,
    logits_of,
    train,
)
from autograder.networks.pictures import xo4

REFERENCE = Path(__file__).parents[3] / "reference" / "convolution.py"


@pytest.fixture(scope="module")
def weights():
    """Trained a little, so that nothing is symmetric; 4 and 6 channels."""
    pictures, labels = xo4(320, 301)
    return train(as_input(pictures), labels, 4, seed=302, epochs=8, channels=(4, 6))


@pytest.fixture(scope="module")
def picture():
    return as_input(xo4(1, 303)[0])[0]


FUNCTIONS = {
    "log p": lambda weights: log_probability_and_grad(weights, 2),
    "logit": lambda weights: logit_and_grad(weights, 1),
    "layer 1": lambda weights: activation_and_grad(weights, 1, 3),
    "layer 2": lambda weights: activation_and_grad(weights, 2, 5),
}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_gradient_is_the_slope_in_every_pixel(name, weights, picture):
    function, h = FUNCTIONS[name](weights), 1e-6
    value, grad = function(picture)
    assert isinstance(value, float)
    assert grad.shape == picture.shape
    slopes = np.zeros(picture.shape)
    for place in np.ndindex(picture.shape):
        step = np.zeros(picture.shape)
        step[place] = h
        slopes[place] = (function(picture + step)[0] - function(picture - step)[0]) / (2 * h)
    # Away from kinks, where none of the relus and maxima changes hands within 1e-6.
    np.testing.assert_allclose(grad, slopes, rtol=1e-6, atol=1e-7 * np.abs(grad).max())


def test_its_layers_are_those_of_the_course(weights):
    spec = importlib.util.spec_from_file_location("reference_convolution", REFERENCE)
    course = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(course)
    x = as_input(xo4(5, 304)[0])
    first = np.maximum(course.conv2d_forward(4 * x - 2, weights["w1"], weights["b1"]), 0)
    second = np.maximum(course.conv2d_forward(first, weights["w2"], weights["b2"]), 0)
    expected = second.max(axis=(1, 2)) @ weights["w3"] + weights["b3"]
    np.testing.assert_allclose(logits_of(weights, x), expected, rtol=1e-12)


def test_it_learns_and_says_log_p(weights):
    pictures, labels = xo4(400, 305)
    logits = logits_of(weights, as_input(pictures))
    assert (logits.argmax(axis=1) == labels).mean() > 0.4  # by chance a quarter, with some 0.04 around it at the most
    p = [np.exp(log_probability_and_grad(weights, k)(as_input(pictures)[0])[0]) for k in range(4)]
    assert np.isclose(sum(p), 1)


def test_one_seed_one_network_and_no_epoch_its_beginning():
    pictures, labels = xo4(64, 306)
    one, again, other = (train(as_input(pictures), labels, 4, seed, epochs=1, channels=(2, 3)) for seed in (7, 7, 8))
    start = train(as_input(pictures), labels, 4, 7, epochs=0, channels=(2, 3))
    assert all(np.array_equal(one[name], again[name]) for name in one)
    assert not np.array_equal(one["w1"], other["w1"])
    assert not start["b1"].any()
    assert not np.array_equal(start["w1"], one["w1"])


def test_asking_changes_neither_weights_nor_picture(weights, picture):
    kept, seen = {name: w.copy() for name, w in weights.items()}, picture.copy()
    for make in FUNCTIONS.values():
        make(weights)(picture)
    assert all(np.array_equal(weights[name], kept[name]) for name in kept)
    assert np.array_equal(picture, seen)
