"""The edges of build_and_train: what its docstring promises and ordinary data do not show."""

from typing import NamedTuple
from weakref import WeakKeyDictionary

import numpy as np
import pytest

from autograder import expect
from autograder.networks.pictures import light_echoes, xo4

from .shared import FLOAT32, answers_by_its_weights

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


def right_share(model, x, y, k):
    given = expect.array(model.predict(prepared(x), verbose=0), shape=(len(x), k))
    return float((given.argmax(axis=1) == y).mean())


class Trained(NamedTuple):
    """A network at full size as plain data: its config, its weights, and what it answers itself to `xo4(60, 74_304)`."""

    config: dict
    weights: list
    own: np.ndarray


# A training at full size costs more than all that is asked of it: each submission (whose `rebuild` is its own) has one.
_trained = WeakKeyDictionary()


def trained(student, rebuild):
    if rebuild not in _trained:
        model = expect.living(student.build_and_train(*xo4(1600, 74_301), 4, 11), "a Keras model")
        _trained[rebuild] = Trained(
            config_of(model), model.get_weights(), model.predict(prepared(xo4(60, 74_304)[0]), verbose=0)
        )
    return _trained[rebuild]


@pytest.mark.exercise("build_and_train", weight=5)
@pytest.mark.diagnose(False)
def test_build_and_train_fresh_pictures(student, rebuild):
    """Trained on pictures that nobody has seen, and built anew from its weights, it is right on at least 85 %."""
    config, weights, _ = trained(student, rebuild)
    right = right_share(rebuild(config, weights), *xo4(2000, 74_302), 4)
    expect.that(right >= ENOUGH, f"right on {right:.1%} of pictures that it has not seen")
    parameters = sum(part.size for part in weights)
    level = next((name for name, most in LEVELS.items() if parameters <= most), None)
    if right >= SPARING and level is not None:
        expect.badge("Few parameters", level, f"at most {LEVELS[level]} of them are right on 90 % of new pictures")


@pytest.mark.exercise("build_and_train", weight=2)
@pytest.mark.diagnose(False)
def test_build_and_train_is_what_it_says(student, rebuild):
    """The network consists of Keras's own layers, is small enough, and its answers come from its weights."""
    config, weights, own = trained(student, rebuild)
    network = rebuild(config, weights)
    parameters = sum(part.size for part in weights)
    expect.that(parameters <= 20_000, f"{parameters} parameters are more than 20,000")
    anew = expect.array(network.predict(prepared(xo4(60, 74_304)[0]), verbose=0), shape=(60, 4))
    expect.close(own, anew, because=FLOAT32, rtol=1e-3, atol=1e-4)


@pytest.mark.exercise("build_and_train", weight=2)
def test_build_and_train_other_pictures(student):
    """Pictures of 12 x 20 pixels with two classes work too."""
    x, y = light_echoes(100, 74_305, size=20)
    x = x[:, 4:16]  # the smallest height that the docstring allows, and oblong
    model = expect.living(student.build_and_train(x, y, 2, 13), "a Keras model")
    answer = expect.array(model.predict(prepared(x[:30]), verbose=0), shape=(30, 2))
    expect.close(answer.sum(axis=1), np.ones(30), because=FLOAT32, rtol=1e-4)
    answers_by_its_weights(model, prepared(x[:2]))


@pytest.mark.exercise("build_and_train", weight=2)
@pytest.mark.diagnose(False)
def test_build_and_train_is_repeatable(student):
    """The same pictures and the same seed give the same network, and another seed gives another one."""
    x, y = xo4(100, 74_306)
    models = [expect.living(student.build_and_train(x, y, 4, seed), "a Keras model") for seed in (14, 14, 1414)]
    answers = [expect.array(model.predict(prepared(x[:20]), verbose=0), shape=(20, 4)) for model in models]
    expect.close(answers[1], answers[0], because="the seed is the only source of chance", rtol=1e-4, atol=1e-5)
    # Two networks that are sure of all pictures answer alike; their weights do not.
    weights = [models[n].get_weights() for n in (0, 2)]
    expect.that(all(isinstance(parts, list) for parts in weights), "get_weights() of the network gives no list")
    first, other = ([expect.array(part) for part in parts] for parts in weights)
    same = len(first) == len(other) and all(map(np.array_equal, first, other))
    expect.that(not same, "two seeds gave the very same network: which seed does your code use?")
    answers_by_its_weights(models[0], prepared(x[:2]))


@pytest.mark.exercise("build_and_train", weight=1)
@pytest.mark.diagnose(False)
def test_build_and_train_learns_from_the_labels(student):
    """With labels drawn by lot there is nothing to learn: on new pictures it is right by chance."""
    x, y = xo4(160, 74_307)
    model = expect.living(student.build_and_train(x, np.random.default_rng(1).permutation(y), 4, 15), "a Keras model")
    right = right_share(model, *xo4(1000, 74_308), 4)
    # A quarter by chance, with a wide spread: see docs/thresholds.md.
    expect.that(
        right < 0.55, f"trained on labels drawn by lot it is right on {right:.1%}: where does it know them from?"
    )
    answers_by_its_weights(model, prepared(x[:2]))
