"""Grokking: a network learns an addition table by heart, and a good while later the addition.

The task is arithmetic modulo p, with numbers 0 .. p-1 on both sides. A pair (a, b) is a row of two ints; what belongs to
it is an int. Every function returns something new and changes nothing it got.
"""

import numpy as np


def modular_table(p, op="add"):
    """The whole table of an operation modulo p: all pairs, and what comes out.

        y = (a + b) mod p,   (a - b) mod p   or   a b mod p

    Args:
        p: int >= 2, the modulus.
        op: "add", "sub" or "mul".

    Returns:
        (pairs, y), new arrays of int. pairs has the shape (p*p, 2): rows (0, 0), (0, 1), ... (0, p-1), (1, 0), ...
        (p-1, p-1). y has the shape (p*p,), and every number in it lies in 0 .. p-1, for "sub" as well.

    Raises:
        ValueError: op is none of the three.

    >>> pairs, y = modular_table(3, "sub")
    >>> pairs[:4].tolist(), y.tolist()
    ([[0, 0], [0, 1], [0, 2], [1, 0]], [0, 2, 1, 1, 0, 2, 2, 1, 0])

    Source: Gauss 1801 (the modulus); Power et al. 2022 (tables to learn from).
    """
    raise NotImplementedError("modular_table: write me")


def split_table(pairs, y, frac, rng):
    """Cuts a table into rows to learn from and rows to be asked about: floor(frac n) at random for training, the rest for
    the test.

    Every row goes into one of the two, with its y. That (a, b) is in one part and (b, a) in the other is allowed.

    Args:
        pairs: (n, 2) array of int, all different; n >= 1.
        y: (n,) array of int, what belongs to each pair.
        frac: number from 0 to 1, the share for training; 0 and 1 as well, where one part is empty.
        rng: np.random.Generator, the only source of chance: the same state gives the same split.

    Returns:
        (train_pairs, train_y, test_pairs, test_y), new arrays of int of the shapes (k, 2), (k,), (n-k, 2) and (n-k,),
        with k = floor(frac n). Every choice of k rows is equally likely; the order of the rows is free. pairs and y
        stay as they were.

    >>> pairs, y = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([0, 1, 1, 0])
    >>> [part.shape for part in split_table(pairs, y, 0.7, np.random.default_rng(0))]
    [(2, 2), (2,), (2, 2), (2,)]

    Source: Power et al. 2022, section 2.
    """
    raise NotImplementedError("split_table: write me")


def one_hot_pairs(pairs, p):
    """Pairs as rows of 0 and 1: one place for each value of a, and places of its own for each value of b.

    Args:
        pairs: (n, 2) array of int, n >= 0, each number in 0 .. p-1.
        p: int >= 2, how many values there are, whether they occur or not.

    Returns:
        A new (n, 2p) array of float. In the row of (a, b), column a and column p + b are 1, all others 0.

    Raises:
        ValueError: a number lies outside 0 .. p-1.

    >>> one_hot_pairs(np.array([[1, 0]]), 3)
    array([[0., 1., 0., 1., 0., 0.]])

    Source: Gromov 2023, section 2.
    """
    raise NotImplementedError("one_hot_pairs: write me")


def grok_delay(train_acc, test_acc, thr=0.95):
    """How many entries later does the test reach the threshold than the training? First times, both.

        delay = (first i with test_acc_i >= thr) - (first i with train_acc_i >= thr)

    Args:
        train_acc: (m,) array of float, m >= 1, the accuracy on the training rows from record to record.
        test_acc: (m,) array of float, the accuracy on the test rows at the same records.
        thr: number, the threshold; who has exactly this has reached it.

    Returns:
        An int, the number of entries from the one to the other (not of steps). It is negative where the test is first. None
        where either never reaches thr. What comes after the first time does not matter.

    >>> grok_delay(np.array([0.5, 1.0, 1.0, 1.0]), np.array([0.0, 0.25, 0.5, 1.0]))
    2

    Source: Power et al. 2022, figure 1; Nanda et al. 2023.
    """
    raise NotImplementedError("grok_delay: write me")


def train_modular(p, frac, wd, steps, width, lr, rng):
    """Trains a small network on a part of the table of addition modulo p, and keeps a record.

        logits = (X U)^2 V              X one-hot pairs (`one_hot_pairs`), squares element by element, no biases
        loss   = mean cross-entropy of softmax(logits), over all training rows at once: each step sees all of them
        m = 0.9 m + 0.1 g,   v = 0.999 v + 0.001 g^2,   M = m / (1 - 0.9^t),   V = v / (1 - 0.999^t),   t = 1, 2, ...
        w = w - lr M / (sqrt(V) + 1e-8) - lr wd w        AdamW, for U and for V alike; m and v begin at 0

    The table is split into floor(frac p^2) random rows for training and the rest for the test (`split_table`). U and V
    start as Glorot has it: each weight uniform between -r and r, r = sqrt(6 / (rows + columns)) of its matrix. You may
    call the functions above.

    Args:
        p: int >= 2, the modulus.
        frac: number between 0 and 1, such that both parts have rows.
        wd: number >= 0, the weight decay.
        steps: int >= 0, how many steps; 0 returns the weights of the start.
        width: int >= 1, the number of hidden units.
        lr: number >= 0, the learning rate.
        rng: np.random.Generator, the only source of chance: split and start come from it, in any order. The same state
            gives the same split and the same start, however many steps follow.

    Returns:
        A dict: "steps", (m,) array of int, 10, 20, ... up to at most `steps`; "train_acc" and "test_acc", (m,) arrays of
        float, the shares of training and of test rows whose largest logit is that of the right answer, after as many
        steps; "U" (2p, width) and "V" (width, p), arrays of float, the weights in the end.

    >>> run = train_modular(5, 0.5, 1.0, 30, 16, 0.01, np.random.default_rng(0))
    >>> run["steps"].tolist(), run["test_acc"].shape, run["U"].shape, run["V"].shape
    ([10, 20, 30], (3,), (10, 16), (16, 5))

    Source: Power et al. 2022; Gromov 2023 (the squares); Loshchilov & Hutter 2019 (AdamW).
    """
    raise NotImplementedError("train_modular: write me")


def dominant_frequencies(U, p):
    """Which wave does each hidden unit follow, and how purely? Its strongest frequency, and that one's share of its power.

        power(f) = |sum_a U[a] e^(-2 pi i f a / p)|^2 + |sum_b U[p + b] e^(-2 pi i f b / p)|^2,    f = 1 .. (p-1)/2

    for every column of U by itself. The constant part, f = 0, does not count; frequencies above (p-1)/2 are the mirrors
    of those below.

    Args:
        U: (2p, width) array of float, width >= 1: the weights from a's places (the first p rows) and from b's to each
            unit.
        p: int >= 3, odd.

    Returns:
        (frequency, share), two new arrays of the shape (width,): frequency of int, from 1 to (p-1)/2, the lowest of
        equals; share of float, its power by the sum of all of them. A column of zeros has frequency 1 and share 0,
        without a warning. U stays as it was.

    >>> wave = np.cos(2 * np.pi * 3 * np.arange(7) / 7)
    >>> frequency, share = dominant_frequencies(np.hstack([wave, wave])[:, None], 7)
    >>> frequency, share.round(6)
    (array([3]), array([1.]))

    Source: Nanda et al. 2023; Gromov 2023, section 3.
    """
    raise NotImplementedError("dominant_frequencies: write me")
