"""What everybody can see of build_autoencoder."""

import numpy as np
import pytest

from autograder import expect

from .shared import FLOAT32, answers_by_its_weights, built, outputs, widths

PICTURES = np.linspace(0, 1, 128, dtype=np.float32).reshape(2, 64)


@pytest.mark.exercise("build_autoencoder", weight=3)
def test_build_has_one_bottleneck(student):
    """For 64 pixels and k = 16: 64 outputs, one layer of 16 units, all others wider, at most 20,000 parameters."""
    model, weights = built(student, 64, 16)
    found = widths(weights)
    expect.that(found[-1] == 64, f"the last layer has {found[-1]} outputs instead of 64")
    expect.that(min(found) == 16, f"the narrowest of the layers has {min(found)} units: {found}. The code has 16")
    expect.that(found.count(16) == 1, f"{found.count(16)} layers have 16 units: {found}. The code is one layer")
    parameters = sum(part.size for part in weights)
    expect.that(parameters <= 20_000, f"{parameters} parameters are more than 20,000")
    # The numbers have to come through the layers, whatever the layers are said to be.
    answer = outputs(model, PICTURES)
    expect.that(np.ptp(answer, axis=0).max() > 0, "two pictures come out alike: is the input used?")
    answers_by_its_weights(model, PICTURES)


@pytest.mark.exercise("build_autoencoder", weight=3)
def test_build_puts_out_greys(student):
    """Every pixel that comes out is a grey from 0 to 1; with all weights 0 each is 0.5, by a sigmoid of its own."""
    model, weights = built(student, 64, 16)
    model.set_weights([6 * part for part in weights])
    answer = outputs(model, PICTURES)
    expect.that(answer.min() >= 0, f"a pixel of {answer.min():.3g} comes out")
    expect.that(answer.max() <= 1, f"a pixel of {answer.max():.3g} comes out")
    model.set_weights([np.zeros_like(part) for part in weights])
    expect.close(outputs(model, PICTURES), np.full((2, 64), 0.5), because=FLOAT32, rtol=1e-5)
