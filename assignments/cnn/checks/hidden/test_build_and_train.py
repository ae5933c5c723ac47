"""The edges of build_and_train: what its docstring promises and ordinary data do not show."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np
import pytest

from autograder import expect
from autograder.networks.pictures import xo4

from .shared import FLOAT32, answers, answers_by_its_weights

# Measured by benchmarks/thresholds.py over 30 seeds of the reference: see docs/thresholds.md for mean and spread.
ENOUGH = 0.85
# A badge for Ockham: so few parameters are right on 90 %. Networks of 208 (two convolutions of four filters and global pooling)
# reach 0.92 to 0.94, of 418 0.94 to 0.97, over five seeds of 15 epochs.
SPARING, LEVELS = 0.90, {"gold": 250, "silver": 450, "bronze": 1000}


def prepared(x):
    return x[..., np.newaxis] / np.float32(255)


def config_of(model):
    """The network's config; Keras has none for a class of the student's own, and says NotImplementedError."""
    try:
        return model.get_config()
    except expect.NotAttempted:
        raise expect.CheckFailed("the network is neither a keras.Sequential nor a functional keras.Model") from None


class Trained(NamedTuple):
    """A network at full size as plain data: its config, its weights, and what it answers itself to `xo4(1000, 23)`."""

    config: dict | None  # None: a class of the student's own; `rebuild` says so
    weights: list
    given: np.ndarray


def trained(student, kept):
    """The network of the visible checks, which judge the same training; made here where they came to none."""
    if "1,600 pictures" in kept:
        found = kept["1,600 pictures"]
        return Trained(found.config, found.weights, found.given)
    model = expect.living(student.build_and_train(*xo4(1600, 22), 4, 2), "a Keras model")
    return Trained(config_of(model), model.get_weights(), answers(model, prepared(xo4(1000, 23)[0]), 4))


class Pictures(NamedTuple):
    """As few pictures as the docstring allows, with labels drawn by lot, and 500 new ones with their own."""

    x: np.ndarray
    y: np.ndarray
    k: int
    new: np.ndarray
    truth: np.ndarray


@lru_cache(maxsize=2)
def few(oblong):
    """`oblong`: three classes, on 12 x 14 pixels, of the smallest height that the docstring allows. Else as they come."""
    (x, y), (new, truth) = (_drawn(n, seed, oblong) for n, seed in ((100, 74_305), (500, 74_308)))
    return Pictures(x, np.random.default_rng(2).permutation(y), 3 if oblong else 4, new, truth)


def _drawn(n, seed, oblong):
    x, y = xo4(2 * n, seed)
    chosen = np.flatnonzero(y < 3)[:n] if oblong else np.arange(n)
    return x[chosen, 1:13] if oblong else x[chosen], y[chosen]


class Small(NamedTuple):
    """A network trained on few pictures as plain data: its weights, and what it answers to the new ones."""

    weights: list
    given: np.ndarray


def asked(student, brief, pictures, seed):
    """Train a small network and ask it. One epoch shows whether pictures fit, and what the seed decides."""
    brief(epochs=1)
    model = expect.living(student.build_and_train(pictures.x, pictures.y, pictures.k, seed), "a Keras model")
    given = answers(model, prepared(pictures.new), pictures.k)
    weights = model.get_weights()
    expect.that(isinstance(weights, list), "get_weights() of the network gives no list")
    answers_by_its_weights(model, prepared(pictures.new[:2]))
    return Small([expect.array(part) for part in weights], given)


def small(student, brief, kept):
    """The pictures and the small network: those of the check of other pictures, but for who is wrong there alone."""
    if "other pictures" in kept:
        return few(oblong=True), kept["other pictures"]
    if "few pictures" not in kept:
        kept["few pictures"] = asked(student, brief, few(oblong=False), 14)
    return few(oblong=False), kept["few pictures"]


@pytest.mark.exercise("build_and_train", weight=5)
@pytest.mark.diagnose(False)
def test_build_and_train_fresh_pictures(student, rebuild, kept):
    """Built anew from its weights, the network is right on at least 85 % of pictures that nobody has seen."""
    config, weights, _ = trained(student, kept)
    x, y = xo4(2000, 74_302)
    right = float((answers(rebuild(config, weights), prepared(x), 4).argmax(axis=1) == y).mean())
    expect.that(right >= ENOUGH, f"right on {right:.1%} of pictures that it has not seen")
    parameters = sum(part.size for part in weights)
    level = next((name for name, most in LEVELS.items() if parameters <= most), None)
    if right >= SPARING and level is not None:
        expect.badge("Few parameters", level, f"at most {LEVELS[level]} of them are right on 90 % of new pictures")


@pytest.mark.exercise("build_and_train", weight=2)
@pytest.mark.diagnose(False)
def test_build_and_train_is_what_it_says(student, rebuild, kept):
    """The network consists of Keras's own layers, is small enough, and its answers come from its weights."""
    config, weights, given = trained(student, kept)
    network = rebuild(config, weights)
    parameters = sum(part.size for part in weights)
    expect.that(parameters <= 20_000, f"{parameters} parameters are more than 20,000")
    anew = answers(network, prepared(xo4(1000, 23)[0]), 4)
    expect.close(given, anew, because=FLOAT32, rtol=1e-3, atol=1e-4)


@pytest.mark.exercise("build_and_train", weight=2)
def test_build_and_train_other_pictures(student, brief, kept):
    """Pictures of 12 x 14 pixels with three classes work too."""
    found = asked(student, brief, few(oblong=True), 14)
    expect.close(found.given.sum(axis=1), np.ones(500), because=FLOAT32, rtol=1e-4)
    kept["other pictures"] = found


@pytest.mark.exercise("build_and_train", weight=2)
@pytest.mark.diagnose(False)
def test_build_and_train_is_repeatable(student, brief, kept):
    """The same pictures and the same seed give the same network, and another seed gives another one."""
    pictures, first = small(student, brief, kept)
    again, other = asked(student, brief, pictures, 14), asked(student, brief, pictures, 1414)
    expect.close(again.given, first.given, because="the seed is the only source of chance", rtol=1e-4, atol=1e-5)
    # Two networks that are sure of all pictures answer alike; their weights do not.
    same = len(first.weights) == len(other.weights) and all(map(np.array_equal, first.weights, other.weights))
    expect.that(not same, "two seeds gave the very same network: which seed does your code use?")


@pytest.mark.exercise("build_and_train", weight=1)
@pytest.mark.diagnose(False)
def test_build_and_train_learns_from_the_labels(student, brief, kept):
    """With labels drawn by lot there is nothing to learn: on new pictures it is right by chance."""
    pictures, found = small(student, brief, kept)
    right = float((found.given.argmax(axis=1) == pictures.truth).mean())
    # A third or a quarter by chance, with a wide spread: see docs/thresholds.md.
    expect.that(
        right < 0.60, f"trained on labels drawn by lot it is right on {right:.1%}: where does it know them from?"
    )
