"""What several hidden checks use: the eight views, and networks asked in test mode."""

from collections import Counter

import numpy as np

from autograder import expect
from autograder.networks.pictures import echo_survey

__all__ = [
    "answers_by_its_weights", "config_of", "echo_survey", "expect_eight_views", "precision_of", "scores_of",
]  # fmt: skip


def expect_eight_views(answer, x, y):
    """Eight views of every picture with its label, in any order."""
    views, labels = expect.items(answer, 2)
    views = expect.array(views, shape=(8 * len(x), *x.shape[1:]), dtype="number")
    labels = expect.array(labels, shape=(8 * len(x),), dtype="number")
    found = Counter(map(_named, views, labels))
    right = Counter(
        _named(np.rot90(side, turns), label)
        for picture, label in zip(x, y, strict=True)
        for turns in range(4)
        for side in (picture, picture[:, ::-1])
    )
    expect.that(found == right, "the views are not the eight of every picture, each with its picture's label")


def _named(view, label):
    return tuple(view.astype(float).ravel().tolist()), float(label)


def prepared(x):
    """Pictures as a network takes them."""
    return x[..., np.newaxis] / np.float32(255)


def scores_of(model, x):
    """The network's scores, (n,), as it is in use: layers that turn pictures at random or drop units rest.

    Not by predict, which would make a graph for one question.
    """
    given = expect.living(model(prepared(x), training=False), "a tensor")
    return expect.array(np.asarray(given), shape=(len(x), 1))[:, 0]


def answers_by_its_weights(model, x, score):
    """With all weights 0 a network answers otherwise than it did; what only looks like a network does not."""
    weights = model.get_weights()
    expect.that(isinstance(weights, list) and weights, "get_weights() of the network gives no list of arrays")
    model.set_weights([np.zeros_like(expect.array(part)) for part in weights])
    same = np.array_equal(scores_of(model, x), score)
    expect.that(not same, "the scores do not come from the weights of a network")


def precision_of(y, score, recall):
    """The precision where the threshold is as high as the recall allows: the score of the last echo that is needed."""
    echoes = np.sort(score[y == 1])[::-1]
    called = score >= echoes[int(np.ceil(recall * len(echoes) - 1e-9)) - 1]
    return float(np.mean(y[called] == 1))


def config_of(model):
    """The network's config; Keras has none for a class of the student's own, and says NotImplementedError."""
    try:
        return model.get_config()
    except expect.NotAttempted:
        raise expect.CheckFailed("the network is neither a keras.Sequential nor a functional keras.Model") from None
