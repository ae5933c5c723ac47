"""Networks of any depth, forwards: a layer is `X @ W + b`, one row per sample, and a bend between the layers.

params holds the numbers of a network: {"W1": (d, m1), "b1": (m1,), "W2": (m1, m2), "b2": (m2,), ...}. The number in the
key says which layer it is. The activation is a word and bends every hidden layer; the last layer stays linear. No
function changes what it was given.
"""

import numpy as np


def forward_loop(x, params, activation):
    """The answer of a network to ONE sample, unit by unit, with loops: slow, and plain enough to be believed.

        unit j of layer l:   z_j = sum over i of a_i W[i, j]  +  b_j,   a from the layer before (x before the first)
        hidden layer:        its answer is the activation of z_j
        last layer:          its answer is z_j itself

    Args:
        x: (d,) array of float or int, one sample.
        params: dict of arrays of float: "W1" (d, m1), "b1" (m1,), "W2" (m1, m2), "b2" (m2,), ... "WL" (m, k), "bL"
            (k,), L >= 1 layers. The number in the key says which layer it is, not the order of the dict; there may be
            ten or more.
        activation: "relu", max(0, z); "tanh"; or "sigmoid", 1 / (1 + exp(-z)). It bends every layer but the last.

    Returns:
        A new (k,) array of float, also where k is 1. x and params stay as they were.

    Raises:
        ValueError: the activation is another word. (A network of one layer uses none and need not look at it.)

    >>> params = {"W1": np.array([[2.0, -1.0]]), "b1": np.zeros(2), "W2": np.array([[1.0], [5.0]]), "b2": np.array([-9.0])}
    >>> forward_loop(np.array([3.0]), params, "relu")
    array([-3.])

    Source: Rumelhart, Hinton & Williams 1986; lecture "ML fundamentals 9", loops against vectors.
    """
    raise NotImplementedError("forward_loop: write me")


def forward(X, params, activation):
    """The answers of a network to ALL samples at once: a product of matrices for each layer, no loop over samples.

        A_0 = X,   A_l = activation(A_{l-1} W_l + b_l) for l < L,   answer = A_{L-1} W_L + b_L

    Args:
        X: (n, d) array of float or int, one row per sample, n >= 1.
        params: dict of arrays of float, "W1" (d, m1), "b1" (m1,), ... "WL" (m, k), "bL" (k,), L >= 1 layers, as in
            `forward_loop`: the number in the key says which layer it is; there may be ten or more.
        activation: "relu", "tanh" or "sigmoid", as in `forward_loop`. It bends every layer but the last.

    Returns:
        A new (n, k) array of float, also where n or k is 1. Row i is `forward_loop(X[i], params, activation)`.
        X and params stay as they were.

    Raises:
        ValueError: the activation is another word. (A network of one layer uses none and need not look at it.)

    >>> params = {"W1": np.array([[2.0, -1.0]]), "b1": np.zeros(2), "W2": np.array([[1.0], [5.0]]), "b2": np.array([-9.0])}
    >>> forward(np.array([[3.0], [-1.0]]), params, "relu")
    array([[-3.],
           [-4.]])

    Source: Goodfellow, Bengio & Courville 2016, section 6.1; lecture "ML fundamentals 9".
    """
    raise NotImplementedError("forward: write me")


def forward_trace(X, params, activation):
    """What every layer says on the way: the samples, each hidden layer's answer, and the network's answer at the end.

        [A_0, A_1, ..., A_L],   A_0 = X,   A_l = activation(A_{l-1} W_l + b_l) for l < L,   A_L = A_{L-1} W_L + b_L

    Training will need this list. (The `cache` of the assignment *Backpropagation* is the same without its last entry.)

    Args:
        X: (n, d) array of float or int, one row per sample, n >= 1.
        params: dict of arrays of float, as in `forward`.
        activation: "relu", "tanh" or "sigmoid", as in `forward`.

    Returns:
        A list of L + 1 arrays of float, where L is the number of layers: a copy of X, then what each layer answers,
        AFTER its activation; the last one is `forward(X, params, activation)`. All are new: none shares memory with X,
        and X and params stay as they were.

    Raises:
        ValueError: the activation is another word. (A network of one layer uses none and need not look at it.)

    >>> params = {"W1": np.array([[2.0, -1.0]]), "b1": np.zeros(2), "W2": np.array([[1.0], [5.0]]), "b2": np.array([-9.0])}
    >>> forward_trace(np.array([[3.0]]), params, "relu")
    [array([[3.]]), array([[6., 0.]]), array([[-3.]])]

    Source: Rumelhart, Hinton & Williams 1986; Goodfellow, Bengio & Courville 2016, algorithm 6.3.
    """
    raise NotImplementedError("forward_trace: write me")


def init_params(sizes, rng, scheme):
    """The numbers that a network starts with: random weights, whose spread keeps signals alive, and biases of 0.

        "he":      standard deviation of W = sqrt(2 / n_in)               for relu
        "glorot":  standard deviation of W = sqrt(2 / (n_in + n_out))     for tanh and sigmoid

    n_in is the number of the layer's inputs, n_out that of its units: each layer has its own.

    Args:
        sizes: list of int >= 1, two or more: the number of features, then the units of each layer, the last one
            included: [2, 10, 1] is a network of two layers.
        rng: np.random.Generator, where all chance comes from: the same state of rng gives the same numbers, another
            state gives others.
        scheme: "he" or "glorot".

    Returns:
        dict with the keys "W1", "b1", ... "WL", "bL" and no others, L = len(sizes) - 1. "Wl" is an array of float of
        shape (n_in, n_out), each weight drawn independently with mean 0 and the scheme's standard deviation, from a
        normal or a uniform distribution (which of them, and the order of the draws, is yours). "bl" is n_out zeros,
        float. sizes stays as it was.

    Raises:
        ValueError: the scheme is another word.

    >>> params = init_params([3, 5, 2], np.random.default_rng(0), "he")
    >>> [(key, value.shape) for key, value in params.items()]
    [('W1', (3, 5)), ('b1', (5,)), ('W2', (5, 2)), ('b2', (2,))]

    Source: Glorot & Bengio 2010, eq. 12 and 16; He, Zhang, Ren & Sun 2015, eq. 10.
    """
    raise NotImplementedError("init_params: write me")


def decision_grid(f, xlim, ylim, m):
    """A function of two features, asked on a grid of m by m points: what a picture of its borders is drawn from.

        X[i, j] = the j-th of m evenly spaced numbers from xlim[0] to xlim[1]       (along a row)
        Y[i, j] = the i-th of m evenly spaced numbers from ylim[0] to ylim[1]       (down a column)
        Z[i, j] = f at the point (X[i, j], Y[i, j])

    Args:
        f: a function that takes points, a (p, 2) array of float, p >= 1, one row (x, y) per point, and gives a (p,)
            array of float. Its answer to a point does not depend on the other points.
        xlim, ylim: two numbers each, (low, high), low < high; both ends belong to the grid.
        m: int >= 2, the number of points in each direction.

    Returns:
        (X, Y, Z): three (m, m) arrays of float, ready for `plt.contourf(X, Y, Z)`.

    >>> X, Y, Z = decision_grid(lambda points: points[:, 0] + 10 * points[:, 1], (0, 2), (1, 2), 2)
    >>> Z
    array([[10., 12.],
           [20., 22.]])

    Source: NumPy's `meshgrid` and Matplotlib's `contourf` lay their grids so.
    """
    raise NotImplementedError("decision_grid: write me")
