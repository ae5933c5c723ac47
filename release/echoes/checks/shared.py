"""What several checks use.

A network stays in your own process: a check asks it for numbers, in test mode, as `predict` does.
"""

from collections import Counter

import numpy as np

from autograder import expect


def eight_views(x, y):
    """How often each view with its label should be there."""
    found = Counter()
    for picture, label in zip(x, y, strict=True):
        for turns in range(4):
            for side in (picture, picture[:, ::-1]):
                found[_named(np.rot90(side, turns), label)] += 1
    return found


def expect_eight_views(answer, x, y):
    """Eight views of every picture with its label, in any order."""
    views, labels = expect.items(answer, 2)
    views = expect.array(views, shape=(8 * len(x), *x.shape[1:]), dtype="number")
    labels = expect.array(labels, shape=(8 * len(x),), dtype="number")
    found = Counter(_named(view, label) for view, label in zip(views, labels, strict=True))
    for (shape, cells, label), times in eight_views(x, y).items():
        times_found, view = found[shape, cells, label], np.reshape(cells, shape)
        what = f"the view {view.tolist()}" if view.size <= 9 else "one of the views"
        expect.that(
            times_found == times,
            f"{what} with the label {label:g} is there {times_found} times, where it should be {times}",
        )


def _named(view, label):
    return view.shape, tuple(view.astype(float).ravel().tolist()), float(label)


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


def pairs_in_order(y, score):
    """The share of all pairs of an echo and another picture in which the echo has the higher score; equal ones count half."""
    echoes, others = score[y == 1, np.newaxis], score[y == 0]
    return float(np.mean((echoes > others) + 0.5 * (echoes == others)))
