"""Models that can be read: a question to one feature, the vote of the neighbours; and how to choose among models.

Samples are rows, X (n, d); labels y (n,) are whole numbers. Where two answers would be equally good, the docstring says
which one it is. Every function returns something new and changes nothing it got.
"""

import numpy as np


def gini(y):
    """The Gini impurity of some labels: how often would two draws, with putting back, be of different classes?

        gini = 1 - sum_c p_c^2,        p_c = the share of class c among the labels

    Args:
        y: (n,) array of int, n >= 1, any labels (negative ones, with gaps).

    Returns:
        A float: 0.0 where all labels are equal, 1/2 for two classes in equal shares. y stays as it was.

    >>> gini(np.array([1, 1, 1, 1, 1, 7, 7, 7]))
    0.46875

    Source: Breiman, Friedman, Olshen & Stone 1984, section 4.3.
    """
    raise NotImplementedError("gini: write me")


def entropy(y):
    """The entropy of some labels, in *bits*: how many questions with yes or no does a label cost, on average?

        entropy = -sum_c p_c log2 p_c,        p_c = the share of class c among the labels

    (The losses of this course are in nats, with the natural logarithm. A bit is 0.693 nats.)

    Args:
        y: (n,) array of int, n >= 1, any labels (negative ones, with gaps).

    Returns:
        A float: 0.0 where all labels are equal, 1.0 for two classes in equal shares. y stays as it was.

    >>> entropy(np.array([0, 1, 2, 3]))
    2.0

    Source: Shannon 1948; Quinlan 1986.
    """
    raise NotImplementedError("entropy: write me")


def best_split(X, y):
    """The best question "is feature j at most t?" to tell the labels apart: the first node of a tree.

    The rows with x_j <= t go left, the others right. A question is as good as the Gini impurity that it takes away:

        gain = gini(y) - n_left / n gini(y_left) - n_right / n gini(y_right)

    Asked is every feature, and every t midway between two neighbouring different values of it. The largest gain wins. Gains
    that differ by less than 1e-12 are equal: then the lowest feature wins, and for it the lowest t.

    Args:
        X: (n, d) array of float or int, n >= 1.
        y: (n,) array of int, any labels.

    Returns:
        (feature, threshold, gain): an int, a float, a float. Or None, where no question has a gain above 1e-12: all
        labels are equal, no feature has two values, or each question alone leaves things as mixed as they were (XOR).
        X and y stay as they were.

    >>> best_split(np.array([[1.0], [2.0], [4.0], [5.0]]), np.array([0, 0, 1, 1]))
    (0, 3.0, 0.5)

    Source: Breiman, Friedman, Olshen & Stone 1984; lecture "ML fundamentals", tree methods.
    """
    raise NotImplementedError("best_split: write me")


def knn_predict(X, y, Q, k):
    """k nearest neighbours: every query gets the label that most of the k nearest samples have.

    The distance is Euclid's. Of two samples equally far away the one in the lower row is nearer; of two labels with equally
    many votes the smaller one wins.

    Args:
        X: (n, d) array of float or int, the samples that are known, one a row.
        y: (n,) array of int, their labels, any numbers.
        Q: (m, d) array of float or int, the queries, m >= 1.
        k: an int from 1 to n, how many neighbours vote.

    Returns:
        A new (m,) array of int, a label for each query. X, y and Q stay as they were.

    Raises:
        ValueError: k is below 1 or above n.

    >>> knn_predict(np.array([[0.0], [1.0], [10.0]]), np.array([4, 4, 7]), np.array([[2.0], [9.0]]), 1)
    array([4, 7])

    Source: Fix & Hodges 1951; Cover & Hart 1967; lecture "ML fundamentals", k-nearest neighbors.
    """
    raise NotImplementedError("knn_predict: write me")


def loo_accuracy(X, y, k):
    """How often is k-NN right about a sample that it does not know? Leave one out, predict it from the others; for all.

    Args:
        X: (n, d) array of float or int, n >= 2.
        y: (n,) array of int, the labels.
        k: an int from 1 to n - 1, how many of the *others* vote. Ties as in `knn_predict`, rows counted without the one
            that is left out.

    Returns:
        A float from 0 to 1: the share of rows whose own label is predicted from the other n - 1. X and y stay as they were.

    Raises:
        ValueError: k is below 1 or above n - 1.

    >>> loo_accuracy(np.array([[0.0], [1.0], [2.5], [10.0], [11.0]]), np.array([0, 0, 1, 1, 1]), 1)
    0.8

    Source: Stone 1974.
    """
    raise NotImplementedError("loo_accuracy: write me")


def aic(n, rss, k):
    """Akaike's information criterion of a model with normal errors: the fit, and a price for every parameter. Smaller is better.

        AIC = n log(rss / n) + 2 k        (natural logarithm)

    Args:
        n: an int >= 1, the number of samples.
        rss: a float >= 0, the residual sum of squares.
        k: an int >= 1, the number of *all* parameters: for a straight line slope, intercept and the variance of the errors, 3.

    Returns:
        A float. For rss = 0 it is -inf, without an exception and without a warning.

    >>> round(aic(100, 50.0, 3), 2)
    -63.31

    Source: Akaike 1974; Burnham & Anderson 2002, section 2.2.
    """
    raise NotImplementedError("aic: write me")


def bic(n, rss, k):
    """The Bayesian information criterion of a model with normal errors: as AIC, but a parameter's price grows with n.

        BIC = n log(rss / n) + k log(n)        (natural logarithm)

    Args:
        n: an int >= 1, the number of samples.
        rss: a float >= 0, the residual sum of squares.
        k: an int >= 1, the number of *all* parameters: for a straight line slope, intercept and the variance of the errors, 3.

    Returns:
        A float. For rss = 0 it is -inf, without an exception and without a warning.

    >>> round(bic(100, 50.0, 3), 2)
    -55.5

    Source: Schwarz 1978; Burnham & Anderson 2002, section 6.4.
    """
    raise NotImplementedError("bic: write me")


def choose_model(table, tolerance):
    """Ockham's razor: of the models that are about as good as the best, the one with the fewest parameters.

    About as good: score >= best score - tolerance - 1e-12. (1e-12 is for rounding.) Of models with equally few parameters
    the higher score wins; of those with the same score too, the one that stands first.

    Args:
        table: a list of (name, parameters, score), n >= 1: a str, an int, and a float that is higher for better models.
        tolerance: a float >= 0, a difference of scores (not a ratio).

    Returns:
        The name of the chosen model, a str. The table stays as it was.

    >>> choose_model([("4-4", 208, 0.93), ("6-6", 418, 0.95), ("10-9", 959, 0.98)], 0.04)
    '6-6'

    Source: William of Ockham, 14th century; lecture "ML fundamentals", parameters and accuracy.
    """
    raise NotImplementedError("choose_model: write me")
