"""{{TITLE}}: the right answers, one plain function an exercise. The docstring is what students receive."""

import numpy as np


def weighted_sum(x, w, b):
    """The weighted sum of the inputs, and the bias: w . x + b.

    Args:
        x: the inputs, shape (n,).
        w: a weight for each input, shape (n,).
        b: the bias, a number.

    Returns:
        The sum, a float.

    Raises:
        ValueError: there are not as many weights as inputs.

    >>> weighted_sum(np.array([1.0, 2.0]), np.array([3.0, -1.0]), 0.5)
    1.5
    """
    if len(x) != len(w):
        raise ValueError("as many weights as inputs, please")
    return float(np.dot(w, x) + b)
