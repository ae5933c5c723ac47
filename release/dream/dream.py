"""DeepDream: the network stays as it is, and the picture learns.

Every function that looks for a picture is handed a function `value_and_grad(x) -> (value, grad)`, which tells how much of
something a picture x holds (a float) and the gradient of that with respect to x, an array of x's shape. Which network stands
behind it does not matter. Every function returns something new and changes nothing it got.
"""

import numpy as np


def dream_step(x, grad, lr):
    """One step uphill: the picture moves along the gradient, measured by the gradient's own spread.

        x  <-  clip( x + lr * grad / (std(grad) + 1e-8),  0,  1 )

    std is the standard deviation over all numbers of the gradient together (divided by their number n, not by n - 1). So the
    step does not depend on how steep the network happens to be.

    Args:
        x: array of float of any shape, the picture, values in [0, 1].
        grad: array of float of the same shape, the gradient of what shall grow.
        lr: number > 0, how far a number moves whose gradient is one std.

    Returns:
        A new array of float64 of x's shape, all values in [0, 1]. Where grad is 0 everywhere it equals x. x and grad stay as
        they are.

    Raises:
        ValueError: x and grad have different shapes, also where NumPy would broadcast them.

    >>> dream_step(np.array([0.5, 0.5, 0.95, 0.5]), np.array([3.0, -3.0, 3.0, -3.0]), 0.1).round(6)
    array([0.6, 0.4, 1. , 0.4])

    Source: Mordvintsev, Olah & Tyka 2015; the normalisation as in their notebook (there by the mean of |grad|).
    """
    raise NotImplementedError("dream_step: write me")


def deep_dream(x, activation_and_grad, steps, lr):
    """Lets a picture dream: `steps` steps uphill, each along the gradient at the picture of that moment.

    Args:
        x: array of float of any shape, the picture to begin with, values in [0, 1].
        activation_and_grad: function of a picture of x's shape: (activation, grad), a float and an array of x's shape. It
            is called exactly steps + 1 times: with x, and with the picture after each step.
        steps: int >= 0. With 0 the picture stays, and its activation is still told.
        lr: number > 0, for `dream_step`.

    Returns:
        (x, values): the picture after the last step, a new array of float64 in [0, 1]; and a list of steps + 1 floats, the
        activation before the first step and after each. x stays as it was.

    >>> def brightness(x):
    ...     return float((x * [1.0, 3.0]).sum()), np.array([1.0, 3.0])
    >>> picture, values = deep_dream(np.array([0.5, 0.5]), brightness, 2, 0.1)
    >>> picture.round(6), [round(value, 6) for value in values]
    (array([0.7, 1. ]), [2.0, 3.0, 3.7])

    Source: Mordvintsev, Olah & Tyka 2015; Erhan et al. 2009 (activation maximisation).
    """
    raise NotImplementedError("deep_dream: write me")


def dream_class(x, log_probability_and_grad, steps, lr):
    """Looks for a picture that the network calls by one name: the same ascent, and of all pictures on the way the best one.

    Args:
        x: array of float of any shape, the picture to begin with, values in [0, 1].
        log_probability_and_grad: function of a picture of x's shape: (log p, grad), the logarithm of the probability of the
            class that is wanted, a float <= 0, and its gradient. It is called exactly steps + 1 times: with x, and with the
            picture after each step.
        steps: int >= 0.
        lr: number > 0, for `dream_step`.

    Returns:
        (x, log_p): of all steps + 1 pictures (the one to begin with is among them) that with the largest log p, the first of
        equals, a new array of float64 in [0, 1]; and that picture's log p, a float. x stays as it was.

    >>> def near_half(x):
    ...     return -float(((x - 0.5) ** 2).sum()), 1 - 2 * x
    >>> picture, log_p = dream_class(np.array([0.5625, 0.4375]), near_half, 3, 0.25)      # every step goes too far
    >>> picture, round(log_p, 6)
    (array([0.5625, 0.4375]), -0.007812)

    Source: Simonyan, Vedaldi & Zisserman 2013, section 2 (class model visualisation).
    """
    raise NotImplementedError("dream_class: write me")


def saliency(x, logit_and_grad):
    """Which pixels does the answer hang on? For each the largest |gradient| of its channels, and the largest of all is 1.

        m[i, j] = max over q of |d logit / d x[i, j, q]|,     saliency = m / max(m)

    Args:
        x: array (h, w, c) of float, the picture, values in [0, 1]; c >= 1.
        logit_and_grad: function of a picture: (logit, grad), a float and an array (h, w, c). It is
            called with x.

    Returns:
        A new array (h, w) of float64 in [0, 1], with 1 at its largest, however small the gradient is. Where the gradient is 0
        everywhere, all of it is 0. x stays as it was.

    >>> def logit(x):
    ...     return 0.0, np.array([[[1.0, -4.0], [2.0, 0.0]]])
    >>> saliency(np.full((1, 2, 2), 0.5), logit)
    array([[1. , 0.5]])

    Source: Simonyan, Vedaldi & Zisserman 2013, section 3.
    """
    raise NotImplementedError("saliency: write me")
