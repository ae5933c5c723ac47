"""Losses: what a wrong prediction costs, and what the cost does to the network.

The truth comes first and the prediction second, as in Keras: (y, p) or (y, z). (`cross_entropy(logits, y)` of the
assignment Softmax is older and has them the other way round.) A loss is the mean over the samples, one number;
logarithms are natural. Every function returns something new and changes nothing it got.
"""

import numpy as np


def msle(y, p):
    """The mean squared logarithmic error: how wrong is the factor between prediction and truth?

        loss = 1/n sum_i (log(1 + p_i) - log(1 + y_i))^2        (natural logarithm)

    Args:
        y: (n,) array of float or int, the true values, each above -1; n >= 1.
        p: (n,) array of float or int, the predictions, each above -1. Values between -1 and 0 are allowed.

    Returns:
        A float. y and p stay as they were.

    Raises:
        ValueError: y and p have different shapes, (n,) and (n, 1) for instance, or (n,) and (1,).
        ValueError: a value of y or of p is -1 or below: there is no such logarithm.

    >>> round(msle(np.array([0.0, 1.0]), np.array([0.0, 3.0])), 6)
    0.240227

    Source: keras.io, MeanSquaredLogarithmicError (which takes a value below 0 for 0 and says nothing).
    """
    if y.shape != p.shape:
        raise ValueError(f"y and p must have the same shape, not {y.shape} and {p.shape}")
    if (y <= -1).any() or (p <= -1).any():
        raise ValueError("every value of y and of p must lie above -1")
    return float(np.mean((np.log1p(p) - np.log1p(y)) ** 2))


def bce(y, p):
    """Binary cross-entropy, the log loss: the price of the probabilities p for answers that are yes (1) or no (0).

        loss = -1/n sum_i [ y_i log p_i + (1 - y_i) log(1 - p_i) ]        (natural logarithm)

    Minus and 1/n stand before the bracket and hold for both terms. Before the logarithm p is clipped to
    1e-12 .. 1 - 1e-12, so that the worst price of a sample is 27.631 and not infinite. (Keras clips at 1e-7: 16.118.)

    Args:
        y: (n,) array of float or int, the truth: 0, 1, or a share between them; n >= 1.
        p: (n,) array of float from 0 to 1, both included, the probabilities of 1.

    Returns:
        A float. It is never below 0 (but for 1e-9 of rounding). y and p stay as they were.

    Raises:
        ValueError: y and p have different shapes, (n,) and (n, 1) for instance, or (n,) and (1,).
        ValueError: a value of p lies below 0 or above 1.

    >>> round(bce(np.array([1.0, 0.0]), np.array([0.5, 0.5])), 6)
    0.693147

    Source: Goodfellow, Bengio & Courville 2016, section 6.2.2.2; Good 1952.
    """
    if y.shape != p.shape:
        raise ValueError(f"y and p must have the same shape, not {y.shape} and {p.shape}")
    if (p < 0).any() or (p > 1).any():
        raise ValueError("a probability lies between 0 and 1")
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


def bce_from_logits(y, z):
    """Binary cross-entropy of p = sigmoid(z), computed from the logits z, without ever computing p.

        loss = 1/n sum_i [ max(z_i, 0) - z_i y_i + log(1 + exp(-|z_i|)) ]

    On paper it is bce(y, sigmoid(z)); but nothing overflows, and nothing is clipped.

    Args:
        y: (n,) array of float or int, the truth: 0, 1, or a share between them; n >= 1.
        z: (n,) array of float or int, the logits, any size and sign.

    Returns:
        A float. Exact for logits up to +-1000, and then without a RuntimeWarning: y = 1 with z = -1000 costs 1000.
        y and z stay as they were.

    Raises:
        ValueError: y and z have different shapes, (n,) and (n, 1) for instance, or (n,) and (1,).

    >>> bce_from_logits(np.array([1.0]), np.array([-1000.0]))
    1000.0

    Source: tensorflow.org, sigmoid_cross_entropy_with_logits; Goodfellow, Bengio & Courville 2016, section 6.2.2.2.
    """
    if y.shape != z.shape:
        raise ValueError(f"y and z must have the same shape, not {y.shape} and {z.shape}")
    return float(np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))))


def bce_grad(y, z):
    """The gradient of `bce_from_logits` with respect to the logits z.

        d loss / d z_i = (sigmoid(z_i) - y_i) / n,        sigmoid(z) = 1 / (1 + exp(-z))

    Args:
        y: (n,) array of float or int, the truth: 0, 1, or a share between them; n >= 1.
        z: (n,) array of float or int, the logits (not the probabilities), any size and sign.

    Returns:
        A new (n,) array of float. Exact for logits up to +-1000, and then without a RuntimeWarning (exp(1000)
        overflows). y and z stay as they were.

    Raises:
        ValueError: y and z have different shapes, (n,) and (n, 1) for instance, or (n,) and (1,).

    >>> bce_grad(np.array([1.0, 0.0]), np.array([0.0, 0.0]))
    array([-0.25,  0.25])

    Source: Bishop 2006, eq. 4.91; Goodfellow, Bengio & Courville 2016, section 6.2.2.2.
    """
    if y.shape != z.shape:
        raise ValueError(f"y and z must have the same shape, not {y.shape} and {z.shape}")
    e = np.exp(-np.abs(z))
    sigmoid = np.where(z > 0, 1, e) / (1 + e)
    return (sigmoid - y) / len(y)


def cce(y, p):
    """Categorical cross-entropy: the price of the probabilities p, where one of k classes is right.

        loss = -1/n sum_i sum_j y_ij log p_ij        (natural logarithm)

    Before the logarithm p is clipped at 1e-12, so that a right class with probability 0 costs 27.631, and a wrong class
    with probability 0 costs nothing: 0 log 0 = 0.

    Args:
        y: (n, k) array of float or int, the truth: each row is one-hot, or holds shares that sum to 1; n >= 1.
        p: (n, k) array of float, each row one distribution: from 0 to 1, together 1.

    Returns:
        A float, the mean over the n samples. y and p stay as they were.

    Raises:
        ValueError: y and p have different shapes: labels (n,), or one row of truth (1, k) for n > 1 samples.
        ValueError: a row of p does not sum to 1, to within 1e-6. (Keras rescales such a row in silence.)

    >>> round(cce(np.array([[0.0, 1.0]]), np.array([[0.5, 0.5]])), 6)
    0.693147

    Source: Goodfellow, Bengio & Courville 2016, section 6.2.2.3; keras.io, CategoricalCrossentropy.
    """
    if y.shape != p.shape:
        raise ValueError(f"y and p must have the same shape, not {y.shape} and {p.shape}")
    if (np.abs(p.sum(axis=1) - 1) > 1e-6).any():
        raise ValueError("every row of p must sum to 1")
    return float(-np.sum(y * np.log(np.maximum(p, 1e-12))) / len(y))


def kl(p, q):
    """The Kullback-Leibler divergence of q from p: what it costs to believe q where p is the truth.

        KL(p, q) = sum_j p_j log(p_j / q_j)        (natural logarithm)

    An outcome with p_j = 0 contributes 0, whatever q_j is: 0 log 0 = 0. An outcome with q_j = 0 < p_j makes the
    divergence infinite.

    Args:
        p: (k,) array of float, the truth, a distribution: from 0 to 1, together 1.
        q: (k,) array of float, the belief, a distribution too.

    Returns:
        A float, 0 for q = p, and inf where an outcome happens that q holds impossible. p and q stay as they were.

    Raises:
        ValueError: p and q have different shapes, (k,) and (k, 1) for instance, or (k,) and (1,).

    >>> round(kl(np.array([0.5, 0.5]), np.array([0.25, 0.75])), 6)
    0.143841

    Source: Kullback & Leibler 1951; Goodfellow, Bengio & Courville 2016, section 3.13.
    """
    if p.shape != q.shape:
        raise ValueError(f"p and q must have the same shape, not {p.shape} and {q.shape}")
    happens = p > 0
    p, q = p[happens], q[happens]
    with np.errstate(divide="ignore"):  # p / 0 is inf, as it should be
        return float(np.sum(p * np.log(p / q)))


def _softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()


def one_logit_step(z, y, lr):
    """The probabilities of one sample after one step of gradient descent on its logits.

        z' = z - lr (softmax(z) - onehot_y),        returned is softmax(z')

    softmax(z)_j = exp(z_j) / sum_i exp(z_i); onehot_y is 1 in place y and 0 elsewhere; softmax(z) - onehot_y is the
    gradient of the loss -log softmax(z)_y with respect to z.

    Args:
        z: (k,) array of float or int, the logits of one sample, each from -500 to 500; k >= 2.
        y: int, the right class, 0 .. k-1.
        lr: number from 0 to 100, the learning rate. With 0 nothing moves.

    Returns:
        A new (k,) array of float, the probabilities after the step; together 1. z stays as it was.

    >>> one_logit_step(np.array([0.0, 0.0]), 1, np.log(3.0))
    array([0.25, 0.75])

    Source: lecture "Neural Networks" of J. Borst, slides 87-96; Bridle 1990.
    """
    gradient = _softmax(z)
    gradient[y] -= 1
    return _softmax(z - lr * gradient)
