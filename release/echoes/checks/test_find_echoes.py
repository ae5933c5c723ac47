"""What everybody can see of find_echoes: a training on few pictures. How good the network is, is judged after handing in."""

import numpy as np
import pytest

from autograder import expect
from autograder.networks.pictures import echo_survey

from .shared import answers_by_its_weights, pairs_in_order, scores_of


@pytest.mark.exercise("find_echoes", weight=4)
@pytest.mark.diagnose(False)
def test_find_echoes_ranks(student):
    """Trained to find the six pictures without an echo among sixteen, it gives those the higher scores, as a rule."""
    x, y = echo_survey(10, 6, 24_009)
    y = 1 - y  # the labels say what is to be found, and not that we know what echoes look like
    model = expect.living(student.find_echoes(x, y, 1), "a Keras model")
    parameters = expect.scalar(model.count_params(), dtype="int")
    expect.that(parameters <= 20_000, f"{parameters} parameters are more than 20,000")
    score = scores_of(model, x)
    expect.that(
        len(np.unique(score)) > 4,
        f"16 pictures have {len(np.unique(score))} different scores: what is to be ranked needs numbers, not labels",
    )
    share = pairs_in_order(y, score)
    # Who gives all the same score has a half; right networks have 0.9 and more (docs/thresholds.md).
    expect.that(
        share >= 0.7,
        f"the labels call the pictures without an echo 1: of all pairs only {share:.0%} are in the order that they say",
    )
    answers_by_its_weights(model, x, score)
