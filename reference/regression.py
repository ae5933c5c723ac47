"""A straight line through points: predictions, two losses, their slopes, and two ways to the best line.

The line is p = m x + b, with slope m and intercept b. Losses are means over the points, and truth comes first: (y, p).
No function changes what it was given.
"""

import numpy as np


def predict_line(x, m, b):
    """The line's answer at every x.

        p = m x + b

    Args:
        x: (n,) array of float or int; n may be 0.
        m: float, the slope.
        b: float, the intercept: what the line answers at x = 0.

    Returns:
        (n,) array of float, a new one: the caller's x stays as it was. Whole numbers in x do not round the answer.

    >>> predict_line(np.array([-2, 0, 1]), 0.5, 1.0)
    array([0. , 1. , 1.5])

    Source: Goodfellow, Bengio & Courville 2016, section 5.1.4; Bianco 2023 (m = 0.4 and b = 0, "let's try").
    """
    return m * x + b


def mse(y, p):
    """The mean squared error of the predictions p, the loss called L2.

        mse = mean over the points of (y - p)^2

    It is a mean, without a factor 1/2, and no root is taken.

    Args:
        y: (n,) array of float or int, the true values, n >= 1.
        p: (n,) array of float or int, the predictions.

    Returns:
        float. The caller's arrays stay as they were.

    Raises:
        ValueError: the shapes of y and p differ. So a column (n, 1) beside a row of n numbers, or a single
            prediction (1,), is refused, though NumPy would stretch it.

    >>> float(mse(np.array([1.0, 2.0]), np.array([1.5, 0.0])))
    2.125

    Source: Legendre 1805; Goodfellow, Bengio & Courville 2016, section 5.1.4.
    """
    if y.shape != p.shape:
        raise ValueError(f"truth and predictions must have one shape, not {y.shape} and {p.shape}")
    return ((y - p) ** 2).mean()


def mae(y, p):
    """The mean absolute error of the predictions p, the loss called L1.

        mae = mean over the points of |y - p|

    Args:
        y: (n,) array of float or int, the true values, n >= 1.
        p: (n,) array of float or int, the predictions.

    Returns:
        float. The caller's arrays stay as they were.

    Raises:
        ValueError: the shapes of y and p differ. So a column (n, 1) beside a row of n numbers, or a single
            prediction (1,), is refused, though NumPy would stretch it.

    >>> float(mae(np.array([1.0, 2.0]), np.array([1.5, 0.0])))
    1.25

    Source: Laplace 1789 (after Boscovich 1757); Bianco 2023 (L1 = abs(target - prediction)).
    """
    if y.shape != p.shape:
        raise ValueError(f"truth and predictions must have one shape, not {y.shape} and {p.shape}")
    return np.abs(y - p).mean()


def line_grad(x, y, m, b):
    """The gradient of the line's mean squared error: how fast the loss grows with m, and how fast with b.

    With the residuals r = m x + b - y,

        dm = 2 mean(r x)
        db = 2 mean(r)

    Args:
        x: (n,) array of float or int, n >= 1.
        y: (n,) array of float or int, the true values.
        m: float, the slope at which the gradient is taken.
        b: float, the intercept at which it is taken.

    Returns:
        (dm, db): two floats. The caller's arrays stay as they were.

    >>> dm, db = line_grad(np.array([1.0, 2.0]), np.array([1.0, 4.0]), 1.0, 0.5)
    >>> float(dm), float(db)
    (-2.5, -1.0)

    Source: Goodfellow, Bengio & Courville 2016, section 5.1.4; Nielsen 2015, chapter 1.
    """
    r = predict_line(x, m, b) - y
    return 2 * (r * x).mean(), 2 * r.mean()


def mae_subgrad(x, y, m, b):
    """A subgradient of the line's mean absolute error.

    The slope of |r| is the sign of r: -1 left of the kink, +1 right of it. At the kink itself any slope from -1 to 1
    is a subgradient; here it is 0, so sign(0) = 0. With the residuals r = m x + b - y,

        dm = mean(sign(r) x)
        db = mean(sign(r))

    The mean is over all points, also over those with residual 0.

    Args:
        x: (n,) array of float or int, n >= 1.
        y: (n,) array of float or int, the true values.
        m: float, the slope at which it is taken.
        b: float, the intercept at which it is taken.

    Returns:
        (dm, db): two floats. The caller's arrays stay as they were.

    >>> dm, db = mae_subgrad(np.array([1.0, 2.0, 4.0]), np.array([0.0, 2.0, 3.0]), 1.0, 0.0)
    >>> round(float(dm), 4), round(float(db), 4)
    (1.6667, 0.6667)

    Source: Boyd & Vandenberghe 2004, section 6.1.2; the slide that calls this derivative a V draws |r| itself.
    """
    r = predict_line(x, m, b) - y
    return (np.sign(r) * x).mean(), np.sign(r).mean()


def loss_grid(x, y, ms, bs, kind="mse"):
    """The loss of many lines at once: every slope with every intercept.

        grid[i, j] = loss of the line with slope ms[i] and intercept bs[j]

    Args:
        x: (n,) array of float or int, n >= 1.
        y: (n,) array of float or int, the true values.
        ms: (a,) array of float or int, the slopes, a >= 1.
        bs: (c,) array of float or int, the intercepts, c >= 1; c need not be a.
        kind: "mse" for the mean squared error, "mae" for the mean absolute error.

    Returns:
        (a, c) array of float: a row for each slope, a column for each intercept. The caller's arrays stay as they were.

    Raises:
        ValueError: kind is another word.

    >>> loss_grid(np.array([0.0, 2.0]), np.array([0.0, 2.0]), np.array([1.0, 2.0]), np.array([0.0, 1.0, 2.0]))
    array([[ 0.,  1.,  4.],
           [ 2.,  5., 10.]])

    Source: Bianco 2023 (the curve of L2 over the slopes -1.4 ... 2.4).
    """
    if kind not in ("mse", "mae"):
        raise ValueError(f"the loss must be 'mse' or 'mae', not {kind!r}")
    loss = mse if kind == "mse" else mae
    return np.array([[loss(y, predict_line(x, m, b)) for b in bs] for m in ms])


def fit_line_gd(x, y, lr, steps):
    """Gradient descent on the mean squared error, from the line m = 0, b = 0.

    One step takes both parameters at once, with the gradient (dm, db) of the line before the step (see line_grad):

        m <- m - lr dm
        b <- b - lr db

    Args:
        x: (n,) array of float or int, n >= 1.
        y: (n,) array of float or int, the true values.
        lr: float > 0, the learning rate.
        steps: int >= 0; exactly so many steps are made, whatever the loss does.

    Returns:
        (m, b, history): two floats, the line after the last step, and a list of steps + 1 floats, the mean
        squared errors: history[0] is that of m = 0, b = 0, and history[k] that after k steps. The caller's
        arrays stay as they were. A learning rate that is too large is no error: the numbers grow, and end as
        inf or nan. No exception is raised (NumPy may warn), and the list is as long as ever.

    >>> m, b, history = fit_line_gd(np.array([1.0, 3.0]), np.array([2.0, 4.0]), 0.125, 1)
    >>> float(m), float(b), [float(loss) for loss in history]
    (1.75, 0.75, [10.0, 2.125])

    Source: Cauchy 1847; Goodfellow, Bengio & Courville 2016, section 4.3.
    """
    m, b = 0.0, 0.0
    history = [mse(y, predict_line(x, m, b))]
    for _ in range(steps):
        dm, db = line_grad(x, y, m, b)
        m, b = m - lr * dm, b - lr * db
        history.append(mse(y, predict_line(x, m, b)))
    return m, b, history


def fit_line_exact(x, y):
    """The line of least squares, by its formula: no other line has a smaller mean squared error.

        m = mean((x - mean x) (y - mean y)) / mean((x - mean x)^2)
        b = mean y - m mean x

    Args:
        x: (n,) array of float or int, of any scale from 1e-5 to 1e5; its mean may lie up to ten times its spread
            away from 0.
        y: (n,) array of float or int, the true values.

    Returns:
        (m, b): two floats. The caller's arrays stay as they were.

    Raises:
        ValueError: all entries of x are the same number (so one point alone, too): no line, or every line.

    >>> m, b = fit_line_exact(np.array([0, 2, 4, 6]), np.array([2, 1, 5, 4]))
    >>> float(m), float(b)
    (0.5, 1.5)

    Source: Legendre 1805; Gauss 1809; Bishop 2006, section 3.1.1.
    """
    if (x == x[0]).all():
        raise ValueError(f"all x are {x[0]}: points above each other have no line of least squares")
    dx, dy = x - x.mean(), y - y.mean()
    m = (dx * dy).mean() / (dx**2).mean()
    return m, y.mean() - m * x.mean()


def which_line(x, y, lines, kind="mse"):
    """Which of some lines fits best?

    Args:
        x: (n,) array of float or int, n >= 1.
        y: (n,) array of float or int, the true values.
        lines: list of one or more pairs (m, b) of numbers, slope and intercept.
        kind: "mse" for the mean squared error, "mae" for the mean absolute error.

    Returns:
        int, the index in lines, from 0, of the line with the smallest loss; of equal ones, the first.
        The caller's arrays and list stay as they were.

    Raises:
        ValueError: kind is another word.

    >>> which_line(np.array([0.0, 1.0]), np.array([1.0, 2.0]), [(1.0, 0.0), (0.5, 1.0), (2.0, 0.0)])
    1

    Source: Bianco 2023 ("which is the best fit line? A, B, C, D?").
    """
    if kind not in ("mse", "mae"):
        raise ValueError(f"the loss must be 'mse' or 'mae', not {kind!r}")
    loss = mse if kind == "mse" else mae
    return int(np.argmin([loss(y, predict_line(x, m, b)) for m, b in lines]))
