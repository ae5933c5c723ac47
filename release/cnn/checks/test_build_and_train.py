"""What everybody can see of build_and_train."""

import numpy as np
import pytest

from autograder import expect
from autograder.networks.pictures import xo4

from .shared import FLOAT32, answers_by_its_weights


@pytest.mark.exercise("build_and_train", weight=3)
@pytest.mark.diagnose(False)
def test_build_and_train_small(student):
    """Forty pictures of each class are enough to see that probabilities come out and that the network is small."""
    x, y = xo4(160, 21)
    model = expect.living(student.build_and_train(x, y, 4, 1), "a Keras model")
    parameters = expect.scalar(model.count_params(), dtype="int")
    expect.that(parameters <= 20_000, f"{parameters} parameters are more than 20,000")
    answer = expect.array(model.predict(x[:50, ..., np.newaxis] / np.float32(255), verbose=0), shape=(50, 4))
    expect.close(answer.sum(axis=1), np.ones(50), because=FLOAT32, rtol=1e-4)
    expect.that(answer.min() >= 0, "a probability is negative")
    answers_by_its_weights(model, x[:2, ..., np.newaxis] / np.float32(255))


@pytest.mark.exercise("build_and_train", weight=5)
@pytest.mark.diagnose(False)
def test_build_and_train_sees_figures(student):
    """Trained on 1,600 pictures of X, O, + and =, the network is right on at least 85 % of 1,000 new ones."""
    model = expect.living(student.build_and_train(*xo4(1600, 22), 4, 2), "a Keras model")
    x, y = xo4(1000, 23)
    answer = expect.array(model.predict(x[..., np.newaxis] / np.float32(255), verbose=0), shape=(1000, 4))
    right = float((answer.argmax(axis=1) == y).mean())
    expect.that(right >= 0.85, f"right on {right:.1%}; a dense network without convolutions stays below 60 %")
