"""Preparing data: what a step has to know it learns from the training part alone, and the test part goes through the same.

Rows are samples, columns are features. No function changes what it was given.
"""

import numpy as np


def split_indices(n, fractions, rng):
    """Divide the row numbers 0 ... n - 1 into parts by chance, so that every row lands in exactly one part.

    It knows nothing of classes: a rare class may miss a part. (`split` of the assignment *Training a CNN with Keras* takes
    the same share of every class.)

    Args:
        n: int, the number of rows; may be 0.
        fractions: tuple or list of numbers of 0 or more that add up to 1, one for each part.
        rng: np.random.Generator, the only source of chance. The same state of rng gives the same parts,
            another state gives others.

    Returns:
        tuple of arrays of int, one for each fraction and in the order of the fractions. Each part is in random order
        (not sorted), and its size differs from fraction * n by less than 2; a part of fraction 0 is empty.

    Raises:
        ValueError: a fraction is negative, or they do not add up to 1 within 1e-9.

    >>> [len(part) for part in split_indices(10, (0.6, 0.2, 0.2), np.random.default_rng(0))]
    [6, 2, 2]

    Source: Hastie, Tibshirani & Friedman 2009, section 7.2.
    """
    raise NotImplementedError("split_indices: write me")


def standardise(train, test):
    """Give every column of the training part mean 0 and spread 1, and do the very same to the test part.

        x_new = (x - mean) / std

    with mean and std of each column of train alone, and std the root of the mean squared deviation (divisor n). Where
    std <= 1e-12 max(1, |mean|), nothing but rounding is left of the spread: such a column is divided by 1.

    Args:
        train: (n, d) array of float or int, n >= 1.
        test: (m, d) array of float or int; m may be 0.

    Returns:
        (train, test): arrays of float, (n, d) and (m, d), new ones; a column that is constant in train becomes 0 there.

    >>> standardise(np.array([[1.0], [2.0], [3.0]]), np.array([[4.0]]))[1].round(4)
    array([[2.4495]])

    Source: LeCun, Bottou, Orr & Müller 1998, section 4.3.
    """
    raise NotImplementedError("standardise: write me")


def whiten(train, test, eps=0.0):
    """Turn the training part into a cloud that is round: no column correlates with another, all have variance 1.

        x_new = (x - mean) @ W

    with the mean of each column of train, and a matrix W that is found from train alone. Let C be the covariance of
    train (divisor n), with eigenvalues l. For eps = 0 the new train has the identity as its covariance (divisor n; to
    1e-6, where the smallest l is at least 1e-8 of the largest). For eps > 0 its covariance has the eigenvalues
    l / (l + eps), so that directions without spread stay small.

    There are many such W, which differ by a rotation: by eigenvectors (PCA), by the symmetric root of C + eps I (ZCA),
    by Cholesky. All are right.

    Args:
        train: (n, d) array of float or int, n >= 1.
        test: (m, d) array of float or int; m may be 0.
        eps: float, 0 or more.

    Returns:
        (train, test, W): arrays of float, (n, d), (m, d) and (d, d): the W by which both were multiplied.

    Raises:
        ValueError: eps is 0 and the smallest l is at most 1e-12 times the largest: no W can do it. That is always so for
            n <= d, and where a column is constant or the sum of others.

    >>> X = np.array([[0.0, 0.0], [4.0, 5.0], [8.0, 7.0]])
    >>> round_train, round_test, W = whiten(X, X[:1])
    >>> bool(np.allclose(round_train.T @ round_train / 3, np.eye(2)))
    True

    Source: LeCun, Bottou, Orr & Müller 1998, section 4.3; Kessy, Lewin & Strimmer 2018.
    """
    raise NotImplementedError("whiten: write me")


def one_hot_categories(values, categories, unknown="zero"):
    """One column of zeros and ones for each category: 1 where the row has this value.

    Args:
        values: list of n words, or of n whole numbers; n may be 0.
        categories: list of k different words or whole numbers, k >= 1. Column j belongs to categories[j]; none is left
            out, also where no value has it.
        unknown: what becomes of a value that is no category. "zero": a row of zeros; "error": a ValueError.

    Returns:
        (n, k) array of float.

    Raises:
        ValueError: a value is no category and unknown is "error"; or unknown is another word than these two.

    >>> one_hot_categories(["usa", "japan", "usa"], ["europe", "japan", "usa"])
    array([[0., 0., 1.],
           [0., 1., 0.],
           [0., 0., 1.]])

    Source: Hastie, Tibshirani & Friedman 2009, section 2.2.
    """
    raise NotImplementedError("one_hot_categories: write me")


def impute_mean(train, test):
    """Put a number where one is missing: the mean of its column, over what is there in the training part.

    Args:
        train: (n, d) array of float or int, n >= 1; nan stands for a number that is missing.
        test: (m, d) array of float or int, likewise; m may be 0.

    Returns:
        (train, test): arrays of float, (n, d) and (m, d), new ones and without a nan. In both a nan of column j becomes
        the mean of the numbers that train has in column j, or 0 where it has none. All other numbers stay.

    >>> nan = np.nan
    >>> impute_mean(np.array([[1.0, nan], [3.0, 4.0]]), np.array([[nan, 5.0]]))[1]
    array([[2., 5.]])

    Source: Little & Rubin 2019, section 4.2.
    """
    raise NotImplementedError("impute_mean: write me")


def pipeline(train, test, train_cat, test_cat):
    """From a table with gaps and words to two arrays that a network can take, and nothing leaks.

    The numbers are imputed first and standardised then, both with what the training part knows. Beside them stands one
    column of 0 and 1 for each word of sorted(set(train_cat)), in this order; these stay 0 and 1. A word that train_cat
    does not have is a row of zeros.

    Args:
        train: (n, d) array of float or int with nan where a number is missing, n >= 1.
        test: (m, d) array of float or int, likewise; m may be 0.
        train_cat: list of n words, one for each row of train.
        test_cat: list of m words.

    Returns:
        (A, B): arrays of float, (n, d + k) and (m, d + k), for the k different words of train_cat.

    >>> A, B = pipeline(np.array([[1.0], [3.0]]), np.array([[2.0]]), ["b", "a"], ["c"])
    >>> A, B
    (array([[-1.,  0.,  1.],
           [ 1.,  1.,  0.]]), array([[0., 0., 0.]]))

    Source: Kaufman, Rosset, Perlich & Stitelman 2012.
    """
    raise NotImplementedError("pipeline: write me")
