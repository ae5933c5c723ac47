"""What several wrong answers of this assignment use."""

import numpy as np


def _bend(activation):
    """The function that the word names."""
    bends = {"relu": lambda z: np.maximum(z, 0.0), "tanh": np.tanh, "sigmoid": lambda z: 1 / (1 + np.exp(-z))}
    if activation not in bends:
        raise ValueError(f"no activation {activation!r}")
    return bends[activation]


def _refuse_another_scheme(scheme):
    if scheme not in ("he", "glorot"):
        raise ValueError(f"no scheme {scheme!r}")


def _spread(scheme, n_in, n_out):
    _refuse_another_scheme(scheme)
    return np.sqrt(2 / n_in) if scheme == "he" else np.sqrt(2 / (n_in + n_out))
