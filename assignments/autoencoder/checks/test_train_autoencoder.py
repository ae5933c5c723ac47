"""What everybody can see of train_autoencoder."""

import pytest

from autograder import expect

from .shared import answers_by_its_weights, outputs, three_kinds


@pytest.mark.exercise("train_autoencoder", weight=6)
def test_train_gives_back(student):
    """1,280 pictures of three kinds come back: after 5 epochs with k = 2 the error is under half of the mean picture's."""
    x, spread = three_kinds(1280, 11)
    student.keras.utils.set_random_seed(73)  # who sets no seed of its own is recognised by what comes of this one
    # Five epochs and not a hundred of few pictures: it is the epochs that cost time here.
    model = expect.living(student.train_autoencoder(x, 2, 5, 1), "a Keras model")
    error = float(((outputs(model, x) - x) ** 2).mean())
    expect.that(error <= spread / 2, f"the error is {error:.4f}; to answer with the mean picture costs {spread:.4f}")
    answers_by_its_weights(model, x[:4])
