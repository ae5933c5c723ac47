"""What everybody can see of mended_network."""

import numpy as np
import pytest

from autograder import expect

from .shared import FLOAT32

COUNTS = {"mpg": 25, "wine": 13, "curvy": 151, "four classes": 25}


@pytest.mark.exercise("mended_network", weight=3)
def test_mended_counts(student):
    """The four networks have 25, 13, 151 and 25 parameters."""
    for slide, count in COUNTS.items():
        model = expect.living(student.mended_network(slide), "a Keras model")
        expect.equal(model.count_params(), count, because=f"so many has the network of {slide!r}")


@pytest.mark.exercise("mended_network", weight=3)
def test_mended_loss_of_a_probability(student):
    """For "wine", p = 0.9 where 1 is true costs -log 0.9 = 0.1054: the output has been through its sigmoid already."""
    model = expect.living(student.mended_network("wine"), "a Keras model")
    given, truth = np.array([[0.9], [0.2]], dtype=np.float32), np.array([[1.0], [0.0]], dtype=np.float32)
    loss = float(expect.living(model.compute_loss(None, truth, given), "a loss"))
    expect.close(loss, float(-np.log([0.9, 0.8]).mean()), because=FLOAT32, rtol=1e-4)


@pytest.mark.exercise("mended_network", weight=2)
def test_mended_rows_of_four_classes(student):
    """Each row of "four classes" holds four probabilities that add up to 1."""
    model = expect.living(student.mended_network("four classes"), "a Keras model")
    model.set_weights([np.array([[1.0, 0, -1], [0, 1, 1]]), np.zeros(3), np.eye(3, 4), np.array([0.0, 0.5, 1, -1])])
    x = np.array([[1.0, 2.0], [-1, 0.5]], dtype=np.float32)
    answer = expect.array(np.asarray(expect.living(model(x), "a tensor")), shape=(2, 4))
    expect.close(answer.sum(axis=1), np.ones(2), because=FLOAT32, rtol=1e-4)
