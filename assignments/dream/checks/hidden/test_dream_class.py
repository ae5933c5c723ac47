"""The edges of dream_class, and its examination: what one network dreams, another one has to name."""

import numpy as np
import pytest

from autograder import expect
from autograder.networks.picture_network import log_probability_and_grad, logits_of
from autograder.networks.pictures import XO4_NAMES

from .shared import STEPS, classifier, hill, network, picture, recorded, told_once


def best_of(x, function, steps, lr):
    """The best picture on the way, and its value, from all pictures and all values."""
    pictures, values = [x], []
    for _ in range(steps + 1):
        value, grad = function(pictures[-1])
        values.append(value)
        pictures.append(np.clip(pictures[-1] + lr * grad / (np.std(grad) + 1e-8), 0, 1))
    place = int(np.argmax(values))
    return pictures[place], values[place]


def _along(x, places, values):
    """A value that depends on the first pixel alone: straight lines between these."""
    return float(np.interp(x[0], places, values))


@pytest.mark.exercise("dream_class", weight=1.5)
def test_dream_class_is_read_by_a_stranger(student):
    """What a trained network dreams from grey in 20 steps of 0.02, a network that was never shown calls by the same name."""
    for k, name in enumerate(XO4_NAMES):
        start = np.random.default_rng(2270 + k).normal(0.5, 0.05, (14, 14, 1)).clip(0, 1)
        function = log_probability_and_grad(network("lends"), k)
        dreamed, log_p = expect.items(student.dream_class(start, function, 20, 0.02), 2)
        dreamed = expect.array(dreamed, shape=(14, 14, 1))
        expect.that(((dreamed >= 0) & (dreamed <= 1)).all(), f"the picture of {name} leaves the range from 0 to 1")
        expect.close(expect.scalar(log_p), function(dreamed)[0], because="the log p of this very picture", atol=1e-9)
        seen = XO4_NAMES[int(logits_of(network("names"), dreamed[None]).argmax())]
        expect.that(seen == name, f"the picture that should be {name} is called {seen} by the other network")


@pytest.mark.exercise("dream_class", weight=1)
def test_dream_class_of_a_softmax(student):
    """Ten steps on log p of a small classifier: the best picture, and its own log p."""
    for k in (0, 2):
        x, function = picture(228 + k, (3, 4, 2)), classifier(229, (3, 4, 2), k)
        expect.close(student.dream_class(x, function, 10, 0.05), best_of(x, function, 10, 0.05), because=STEPS)


@pytest.mark.exercise("dream_class", weight=0.75)
def test_dream_class_of_equals(student):
    """Of pictures with the same log p the first one counts."""
    x, grad = np.array([0.25, 0.5]), np.array([1.0, -1.0])
    expect.close(student.dream_class(x, lambda _: (-0.5, grad), 3, 0.125), (x, -0.5), because="nothing is rounded")
    # Worse, then twice as good as ever: the pictures after steps 2 and 3 are equals.
    step = 0.125 / (1 + 1e-8)
    x = np.array([0.25, 0.75])
    answer = student.dream_class(x, lambda x: (_along(x, [0.25, 0.375, 0.4375], [-4, -8, -0.5]), grad), 3, 0.125)
    expect.close(answer, (np.array([0.25 + 2 * step, 0.75 - 2 * step]), -0.5), because=STEPS)


@pytest.mark.exercise("dream_class", weight=0.75)
def test_dream_class_asks_once_a_picture(student):
    """Five steps, six pictures: each is asked about once, x first, and from each the ascent goes on, the best or not."""
    x, function = np.array([0.25, 0.125, 0.5]), hill(np.array([0.6875, 0.1875, 0.5]))
    asking, asked = recorded(told_once(function))
    answer = student.dream_class(x, asking, 5, 0.25)
    expect.close(answer, best_of(x, function, 5, 0.25), because=STEPS)
    expect.that(len(asked) == 6, f"five steps, six pictures, and {len(asked)} calls of the function")
    way = [x]
    for _ in range(5):
        grad = function(way[-1])[1]
        way.append(np.clip(way[-1] + 0.25 * grad / (np.std(grad) + 1e-8), 0, 1))
    expect.close(asked, way, because=STEPS)


@pytest.mark.exercise("dream_class", weight=0.5)
def test_dream_class_of_the_most_unlikely(student):
    """A log p of -2,000,000 is poor, and may still be the best there is."""
    x, grad = np.array([0.25, 0.5]), np.array([1.0, -1.0])
    step = 0.125 / (1 + 1e-8)
    answer = student.dream_class(x, lambda x: (_along(x, [0.25, 0.3125, 0.5], [-3e6, -2e6, -2e6]), grad), 2, 0.125)
    expect.close(answer, (np.array([0.25 + step, 0.5 - step]), -2e6), because=STEPS)


@pytest.mark.exercise("dream_class", weight=0.5)
def test_dream_class_of_no_steps(student):
    """With no step the picture to begin with is the best of one: a new array, and its log p."""
    x = np.array([[0.25, 0.75]])
    expect.close(
        student.dream_class(x, hill(np.array([[0.75, 0.75]])), 0, 0.1), (x, -0.25), because="nothing is rounded"
    )
    expect.new_arrays(student)
    once = student.dream_class(x, hill(np.array([[0.75, 0.75]])), 1, 0.125)
    expect.close(once, (np.array([[0.5, 0.75]]), -0.0625), because="but for 1e-8", rtol=1e-5)


@pytest.mark.exercise("dream_class", weight=0.25)
def test_dream_class_changes_nothing_it_got(student):
    """The picture to begin with is the same after the call, and where it is the best the answer is a copy of it."""
    x, function = np.array([0.5, 0.25, 0.75]), hill(np.array([0.0, 1.0, 0.5]))
    answer = student.dream_class(x, function, 3, 0.1)
    expect.unchanged(student)
    expect.close(answer, best_of(x, function, 3, 0.1), because=STEPS)
    x = np.array([0.5, 0.4375])
    expect.close(student.dream_class(x, hill(x), 2, 0.25), (x, 0.0), because="nothing is rounded")
    expect.new_arrays(student)
