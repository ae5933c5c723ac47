"""A badge without points: a network that answers a whole batch by products of matrices.

The judge times the student's network and, in a worker of its own, three plain loops for each layer. A ratio to our own
loops on the same machine says more than seconds do.
"""

import numpy as np

EXERCISE = "forward"
TITLE = "A batch at once"
SLOW = "three loops"
# Runs on a busy machine: loops with a sum inside about 1, a product a sample 150 to 310, a product a unit 550 to 1,100, a
# product a layer 750 to 1,800. The steps lie where no usual style does.
LEVELS = {"gold": 400.0, "silver": 40.0}

LOOPS = """
import numpy as np


def loops(X, params, activation):
    for layer in (1, 2, 3):
        W, b = params[f"W{layer}"], params[f"b{layer}"]
        out = np.zeros((len(X), len(b)))
        for n in range(len(X)):
            for j in range(len(b)):
                total = b[j]
                for i in range(X.shape[1]):
                    total += X[n, i] * W[i, j]
                out[n, j] = total if layer == 3 or total > 0 else 0.0
        X = out
    return X


def nothing(X, params, activation):
    return np.zeros((len(X), 10))
"""


def layer(n):
    """Samples of 64 features, and a network with two hidden layers of 64 units and ten answers."""
    rng = np.random.default_rng(2010)
    params = {}
    for number, (n_in, n_out) in enumerate(((64, 64), (64, 64), (64, 10)), start=1):
        params[f"W{number}"] = rng.normal(size=(n_in, n_out)) / 8
        params[f"b{number}"] = rng.normal(size=n_out) / 8
    return rng.normal(size=(n, 64)), params, "relu"


MANY, FEW = 4096, 8  # samples for the student's network, and for the loops, whose time grows with their number
