"""Softmax and cross-entropy: from logits to probabilities, to a loss, to the gradient of that loss.

Logits hold one sample a row, (n, k); labels are integers 0 .. k-1, one a sample, (n,). A loss is the mean over the
samples. Every function returns something new and changes nothing it got.
"""

import numpy as np


def softmax(z, axis=-1):
    """Turn logits into probabilities: all positive, and 1 in total along `axis`.

        p_i = exp(z_i) / sum_j exp(z_j)

    Args:
        z: array of float or int, of one or more dimensions, the logits. It may be a strided view. It may be empty
            along another axis than `axis`: logits of shape (0, k) give probabilities of shape (0, k).
        axis: int, the axis of the classes.

    Returns:
        A new array of z's shape, float64 (float32 is fine where z is float32). z stays as it was.
        Exact for logits up to +-1000, also where rows of one array lie 2000 apart, and then without a
        RuntimeWarning: no exponential may overflow, and nothing is divided by 0.

    >>> softmax(np.array([0.0, 0.0, np.log(2.0)]))
    array([0.25, 0.25, 0.5 ])

    Source: Bridle 1990; Goodfellow, Bengio & Courville 2016, eq. 6.29 and section 4.1.
    """
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def log_softmax(z, axis=-1):
    """The logarithm of softmax, without ever taking the logarithm of a probability.

        log p_i = z_i - log sum_j exp(z_j)

    Args:
        z: array of float or int, of one or more dimensions, the logits.
        axis: int, the axis of the classes.

    Returns:
        A new array of z's shape, float64 (float32 is fine where z is float32). z stays as it was.
        Exact for logits up to +-1000, also where rows of one array lie 2000 apart: never inf or nan, and no
        RuntimeWarning.

    >>> log_softmax(np.array([1000.0, 0.0]))
    array([    0., -1000.])

    Source: Goodfellow, Bengio & Courville 2016, section 4.1; Blanchard, Higham & Higham 2021.
    """
    z = np.asarray(z, dtype=float)
    shifted = z - z.max(axis=axis, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))


def cross_entropy(logits, y):
    """The price of the probabilities that softmax gave to the right classes: the mean of -log p.

        loss = -1/n sum_i log softmax(logits_i)[y_i]        (natural logarithm)

    Args:
        logits: (n, k) array of float, n >= 1. Logits, not probabilities: softmax was not applied yet.
        y: (n,) array of integers of any integer dtype (uint8 too), the right classes, 0 .. k-1. A class may be
            missing from the batch, and k may be large (hundreds).

    Returns:
        A float. Exact for logits up to +-1000, without a RuntimeWarning: where the right logit lies 2000 below
        another one, the loss is 2000 and not inf. logits and y stay as they were.

    Raises:
        ValueError: y has another shape than (n,), a column (n, 1) for instance.

    >>> cross_entropy(np.array([[1000.0, -1000.0]]), np.array([1]))
    2000.0

    Source: Goodfellow, Bengio & Courville 2016, section 6.2.2.3.
    """
    if y.shape != (len(logits),):
        raise ValueError(f"y must have shape ({len(logits)},), one label a row of the logits, not {y.shape}")
    return float(-log_softmax(logits)[np.arange(len(y)), y].mean())


def softmax_ce_grad(logits, y):
    """The gradient of `cross_entropy` with respect to the logits.

        d loss / d logits = (softmax(logits) - one_hot(y)) / n

    Args:
        logits: (n, k) array of float, n >= 1.
        y: (n,) array of integers of any integer dtype (uint8 too), the right classes, 0 .. k-1. A class may be
            missing from the batch.

    Returns:
        A new (n, k) array of float. Every row sums to 0. Exact for logits up to +-1000, without a RuntimeWarning.
        logits and y stay as they were.

    >>> softmax_ce_grad(np.array([[0.0, 0.0]]), np.array([1]))
    array([[ 0.5, -0.5]])

    Source: Bridle 1990; Goodfellow, Bengio & Courville 2016, section 6.2.2.3.
    """
    grad = softmax(logits)
    grad[np.arange(len(y)), y] -= 1
    return grad / len(y)


def softmax_jacobian(p):
    """How every probability answers to every logit: the Jacobian of softmax at the probabilities p.

        J_ij = d p_i / d z_j = p_i (1 - p_i) for i = j, and -p_i p_j for i != j

    Args:
        p: (k,) array of float, the probabilities that softmax returned (not the logits), k >= 1.

    Returns:
        A new (k, k) array of float; it is symmetric and its rows sum to 0. p stays as it was.

    >>> softmax_jacobian(np.array([0.5, 0.5]))
    array([[ 0.25, -0.25],
           [-0.25,  0.25]])

    Source: Bridle 1990; lecture "ML fundamentals 9", k-class classifiers.
    """
    return np.diag(p) - np.outer(p, p)


def softmax_temperature(z, T):
    """Softmax at a temperature, as in the Boltzmann distribution: softmax(z / T) along the last axis.

    T = 1 is plain softmax. A high temperature makes all classes equally probable; a low one leaves only the largest.

    Args:
        z: array of float or int, of one or more dimensions, the logits.
        T: a number > 0, the temperature.

    Returns:
        A new array of z's shape, float. Exact for logits up to +-1000 and any T from 0.001 to 1e6, without a
        RuntimeWarning. z stays as it was.

    Raises:
        ValueError: T is 0 or negative.

    >>> softmax_temperature(np.array([0.0, 2.0 * np.log(3.0)]), 2.0)
    array([0.25, 0.75])

    Source: lecture "ML fundamentals 9", the Boltzmann remark; Hinton, Vinyals & Dean 2015, section 2.
    """
    if T <= 0:
        raise ValueError(f"the temperature must be above 0, not {T}")
    return softmax(z / T)


def one_hot(y, k):
    """Labels as rows of zeros with a single 1 in the column of the class.

    Args:
        y: (n,) array of integers of any integer dtype, the classes; n may be 0. A class may be missing.
        k: int >= 1, the number of classes.

    Returns:
        (n, k) array of float. y stays as it was.

    Raises:
        ValueError: a label is not one of 0 .. k-1 (-1 or k, for instance).

    >>> one_hot(np.array([2, 0]), 3)
    array([[0., 0., 1.],
           [1., 0., 0.]])

    Source: Bishop 2006, section 4.1.2 (1-of-K coding).
    """
    wrong = y[(y < 0) | (y >= k)]
    if wrong.size:
        raise ValueError(f"label {wrong[0]} is not one of the classes 0 to {k - 1}")
    return np.eye(k)[y]


def accuracy(y, p):
    """The share of samples whose most probable class is the right one.

    Args:
        y: (n,) array of integers, the right classes, n >= 1.
        p: (n, k) array of float, probabilities or logits: only their order counts. Where a row holds its largest
            value twice, the first one is the prediction.

    Returns:
        A float from 0 to 1. y and p stay as they were.

    Raises:
        ValueError: y has another shape than (n,), a column (n, 1) for instance.

    >>> accuracy(np.array([0, 1]), np.array([[0.4, 0.3, 0.3], [0.2, 0.1, 0.7]]))
    0.5
    """
    if y.shape != (len(p),):
        raise ValueError(f"y must have shape ({len(p)},), one label a row of p, not {y.shape}")
    return float(np.mean(p.argmax(axis=1) == y))
