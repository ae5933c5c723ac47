"""Activations: the bends between a network's layers, their slopes, and what a stack of layers is without them.

z is the sum that reaches a neuron (weights times inputs, plus bias); a is the activation, what the neuron passes on. Both
may have any shape, and every function works number by number. Nothing that comes in is changed, and what goes out is new.
"""

import numpy as np


def leaky_relu(z, slope=0.01):
    """The leaky rectified linear unit: what is positive passes, and of what is not a small share leaks through.

        leaky_relu(z) = z  where z > 0,   slope z  elsewhere

    Args:
        z: array of float or int, of any shape; or one number.
        slope: float, 0 <= slope < 1. With 0 this is plain relu.

    Returns:
        A new array of z's shape, float64 (for one number: a number). Whole numbers in z do not cut the fractions off:
        -3 becomes -0.03. z stays as it was.

    >>> leaky_relu(np.array([-2.0, 0.0, 3.0]))
    array([-0.02,  0.  ,  3.  ])

    Source: Maas, Hannun & Ng 2013.
    """
    raise NotImplementedError("leaky_relu: write me")


def leaky_relu_grad(z, slope=0.01):
    """The derivative of `leaky_relu` with respect to z.

        1  where z > 0,   slope  elsewhere        (at exactly 0 too: a convention)

    Args:
        z: array of float or int, of any shape; or one number. It is what `leaky_relu` was given, not what it returned.
        slope: float, 0 <= slope < 1.

    Returns:
        A new array of z's shape, float64 (for one number: a number). z stays as it was.

    >>> leaky_relu_grad(np.array([-2.0, 0.0, 3.0]))
    array([0.01, 0.01, 1.  ])

    Source: Maas, Hannun & Ng 2013; lecture "ML fundamentals 9", where relu's derivative at 0 is that of the left side.
    """
    raise NotImplementedError("leaky_relu_grad: write me")


def softplus(z):
    """The smooth relative of relu.

        softplus(z) = log(1 + e^z) = max(z, 0) + log(1 + e^-|z|)        (natural logarithm)

    Args:
        z: array of float or int, of any shape; or one number.

    Returns:
        A new array of z's shape, float64 (for one number: a number). z stays as it was.
        Exact for z up to +-1000, without a RuntimeWarning, and to twelve digits: softplus(-30) is
        9.357622968839737e-14 and not 0, softplus(20) is 20.000000002061153 and not 20. (np.log1p(x) is log(1 + x) for
        an x that the sum 1 + x would swallow.)

    >>> softplus(np.array([-1000.0, 0.0, 1000.0]))
    array([0.00000000e+00, 6.93147181e-01, 1.00000000e+03])

    Source: Dugas, Bengio, Belisle, Nadeau & Garcia 2001; Goodfellow, Bengio & Courville 2016, section 3.10.
    """
    raise NotImplementedError("softplus: write me")


def activation_table(z):
    """Five activation functions of the same z, by their names.

        sigmoid     1 / (1 + e^-z)
        tanh        (e^z - e^-z) / (e^z + e^-z)
        relu        max(0, z)
        leaky_relu  z where z > 0, else 0.01 z
        softplus    log(1 + e^z)

    Args:
        z: array of float or int, of any shape, from -500 to 500; or one number.

    Returns:
        A dict with the keys "sigmoid", "tanh", "relu", "leaky_relu" and "softplus". Each value is a new array of z's
        shape, float64 (for one number: a number), right to 1e-12 absolutely; whole numbers in z do not cut the fractions
        off. z stays as it was.

    >>> activation_table(np.array([-1.0, 2.0]))["leaky_relu"]
    array([-0.01,  2.  ])

    Source: lecture "ML fundamentals 9", activation functions.
    """
    raise NotImplementedError("activation_table: write me")


def grad_from_activation(name, a):
    """The derivative of an activation function, from what the neuron passed on: from a, without z.

        "sigmoid": a (1 - a),   "tanh": 1 - a^2,   "relu": 1 where a > 0, else 0 (at exactly 0 too)

    Args:
        name: str, "sigmoid", "tanh" or "relu".
        a: array of float of any shape; or one number. The ACTIVATION, sigmoid(z) for instance, and not z.

    Returns:
        A new array of a's shape, float64 (for one number: a number): the derivative with respect to z, at the z that
        gave a. a stays as it was.

    Raises:
        ValueError: name is another word.

    >>> grad_from_activation("sigmoid", np.array([0.5, 0.75]))
    array([0.25  , 0.1875])

    Source: lecture "ML fundamentals 9", g'(z) = g(z) (1 - g(z)), and g'(0) = 0 for relu; Rumelhart, Hinton & Williams 1986.
    """
    raise NotImplementedError("grad_from_activation: write me")


def saturation_fraction(a, eps):
    """The share of sigmoid outputs that sit at an end of the curve, where its slope is nearly 0.

        how many of all a have  a < eps  or  a > 1 - eps,  divided by how many there are

    Args:
        a: array of float of any shape, what sigmoid returned (not z). All its numbers count alike.
        eps: float, 0 < eps < 0.5. The inequalities are strict: an output of exactly eps or 1 - eps is not saturated.

    Returns:
        A float from 0 to 1. a stays as it was.

    Raises:
        ValueError: a is empty, of shape (0,) or (0, 3) for instance: a share of nothing is no number.

    >>> saturation_fraction(np.array([0.01, 0.5, 0.99, 0.2]), 0.05)
    0.5

    Source: Glorot & Bengio 2010, section 3.
    """
    raise NotImplementedError("saturation_fraction: write me")


def collapse_linear(W1, b1, W2, b2):
    """Two layers without an activation between them, as the one layer that they are.

        (x W1 + b1) W2 + b2 = x W + b   for every x,   with   W = W1 W2,   b = b1 W2 + b2

    Args:
        W1: (d, h) array of float, the weights of the first layer: one column per unit.
        b1: (h,) array of float, its biases.
        W2: (h, k) array of float, the weights of the second layer.
        b2: (k,) array of float, its biases.

    Returns:
        (W, b): new arrays of float of shape (d, k) and (k,). What came in stays as it was.

    >>> collapse_linear(np.array([[3.0]]), np.array([1.0]), np.array([[2.0]]), np.array([-4.0]))
    (array([[6.]]), array([-2.]))

    Source: lecture "ML fundamentals 9", "sequence of linear models is just a linear model"; Goodfellow, Bengio & Courville
    2016, section 6.1.
    """
    raise NotImplementedError("collapse_linear: write me")


def steepness(w):
    """The sensitivity of a neuron: the slope of sigmoid(w x + b), as a function of x, at its middle.

        d/dx sigmoid(w x + b) = w / 4        where w x + b = 0

    Args:
        w: float or int, the weight. It may be negative, where the curve falls, or 0.

    Returns:
        A float.

    >>> steepness(4.0)
    1.0

    Source: lecture "Introduction to neural networks": the weight sets the sensitivity of a neuron.
    """
    raise NotImplementedError("steepness: write me")


def midpoint(w, b):
    """Where a neuron switches: the x at which sigmoid(w x + b) is 1/2.

        x = -b / w

    Args:
        w: float or int, the weight.
        b: float or int, the bias.

    Returns:
        A float.

    Raises:
        ValueError: w is 0. Such a neuron passes the same on for every x.

    >>> midpoint(4.0, -2.0)
    0.5

    Source: lecture "Introduction to neural networks": the bias weights a neuron up or down.
    """
    raise NotImplementedError("midpoint: write me")
