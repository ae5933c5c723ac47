"""What everybody can see of build_and_train."""

from typing import NamedTuple

import numpy as np
import pytest

from autograder import expect
from autograder.networks.pictures import xo4

from .shared import FLOAT32, answers, answers_by_its_weights


class Trained(NamedTuple):
    """A trained network as plain data: what it has, what it is, and what it answers to `xo4(1000, 23)`."""

    parameters: int
    config: dict | None  # None: a class of the student's own, of which Keras has none
    weights: list
    given: np.ndarray


def trained(student, kept):
    """A training costs more than all that is asked of it: every check of 1,600 pictures judges the same one."""
    if "1,600 pictures" not in kept:
        model = expect.living(student.build_and_train(*xo4(1600, 22), 4, 2), "a Keras model")
        x = xo4(1000, 23)[0][..., np.newaxis] / np.float32(255)
        try:
            config = model.get_config()
        except expect.NotAttempted:
            config = None
        weights = model.get_weights()
        found = Trained(expect.scalar(model.count_params(), dtype="int"), config, weights, answers(model, x, 4))
        answers_by_its_weights(model, x[:2])
        kept["1,600 pictures"] = found
    return kept["1,600 pictures"]


@pytest.mark.exercise("build_and_train", weight=3)
@pytest.mark.diagnose(False)
def test_build_and_train_small(student, kept):
    """Probabilities come out, and the network is small."""
    found = trained(student, kept)
    expect.that(found.parameters <= 20_000, f"{found.parameters} parameters are more than 20,000")
    expect.close(found.given.sum(axis=1), np.ones(1000), because=FLOAT32, rtol=1e-4)
    expect.that(found.given.min() >= 0, "a probability is negative")


@pytest.mark.exercise("build_and_train", weight=5)
@pytest.mark.diagnose(False)
def test_build_and_train_sees_figures(student, kept):
    """Trained on 1,600 pictures of X, O, + and =, the network is right on at least 85 % of 1,000 new ones."""
    right = float((trained(student, kept).given.argmax(axis=1) == xo4(1000, 23)[1]).mean())
    expect.that(right >= 0.85, f"right on {right:.1%}; a dense network without convolutions stays below 60 %")
