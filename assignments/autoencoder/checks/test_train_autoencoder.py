"""What everybody can see of train_autoencoder."""

import pytest

from autograder import expect

from .shared import outputs, three_kinds


@pytest.mark.exercise("train_autoencoder", weight=6)
def test_train_gives_back(student):
    """1,600 pictures of three kinds come back: after 5 epochs with k = 2 the error is under half of the mean picture's."""
    x, spread = three_kinds(1600, 11)
    # Five epochs and not a hundred of few pictures: it is the epochs that cost time here.
    model = expect.living(student.train_autoencoder(x, 2, 5, 1), "a Keras model")
    error = float(((outputs(model, x) - x) ** 2).mean())
    expect.that(error <= spread / 2, f"the error is {error:.4f}; to answer with the mean picture costs {spread:.4f}")
