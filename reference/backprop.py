"""Backpropagation: each forward step has its backward beside it.

A backward step takes `dout`, the derivative of the loss with respect to the step's output, and returns the derivative
with respect to each input, in that input's shape. The loss is a mean over the samples, and only the loss divides by n:
no backward step does so again. Every function returns something new and changes nothing it got.
"""

import numpy as np


def affine_forward(x, w, b):
    """A layer of linear units: every sample, flattened to a row, times the weights, plus the bias.

        out = x w + b

    Args:
        x: (n, d) array of float, one row per sample; or (n, h, w, c) or any (n, ...) whose axes after the first
            hold d numbers together, which are read in row-major order (as reshape does). n >= 1.
        w: (d, m) array of float, the weights: one column per unit.
        b: (m,) array of float, the biases.

    Returns:
        A new (n, m) array of float. x, w and b stay as they were, in shape too.

    >>> affine_forward(np.array([[1.0, 2.0]]), np.array([[3.0], [4.0]]), np.array([0.5]))
    array([[11.5]])

    Source: Goodfellow, Bengio & Courville 2016, section 6.1.
    """
    return x.reshape(len(x), -1) @ w + b


def affine_backward(dout, x, w):
    """The derivatives of a layer of linear units: with respect to what came in, to the weights and to the biases.

        dx = dout w^T,   dw = x^T dout,   db = sum of dout over the samples

    Args:
        dout: (n, m) array of float, the derivative of the loss with respect to the layer's output.
        x: the layer's input, (n, d) or (n, ...) as in `affine_forward`, n >= 1.
        w: (d, m) array of float, the weights.

    Returns:
        (dx, dw, db): arrays of float of the shapes of x, of w and (m,). Sums over the samples, not means: the 1/n is
        in dout already. dout, x and w stay as they were.

    >>> dx, dw, db = affine_backward(np.array([[1.0], [10.0]]), np.array([[1.0, 2.0], [3.0, 4.0]]), np.ones((2, 1)))
    >>> dw
    array([[31.],
           [42.]])
    >>> db
    array([11.])

    Source: Rumelhart, Hinton & Williams 1986; Goodfellow, Bengio & Courville 2016, section 6.5.
    """
    return (dout @ w.T).reshape(x.shape), x.reshape(len(x), -1).T @ dout, dout.sum(axis=0)


def relu(z):
    """The rectified linear unit, number by number: relu(z) = max(0, z).

    Args:
        z: array of float of any shape; inf and -inf are allowed.

    Returns:
        A new array of z's shape, float. z stays as it was.

    >>> relu(np.array([-2.0, 0.0, 3.0]))
    array([0., 0., 3.])

    Source: Nair & Hinton 2010; lecture "ML fundamentals 9", activation functions.
    """
    return np.maximum(z, 0.0)


def relu_backward(dout, z):
    """The derivative through relu: it passes where z was positive, and is 0 elsewhere.

        dz = dout where z > 0, and 0 where z <= 0        (at exactly 0 too: a convention)

    Args:
        dout: array of float, the derivative of the loss with respect to relu(z). It may hold inf.
        z: array of float of the same shape, the input of relu in the forward pass.

    Returns:
        A new array of the same shape, float. Where z <= 0 it is 0 whatever dout is, also for inf.
        dout and z stay as they were.

    >>> relu_backward(np.array([5.0, 6.0, 7.0]), np.array([-1.0, 0.0, 2.0]))
    array([0., 0., 7.])

    Source: lecture "ML fundamentals 9", g'(z) = 1 for z > 0, 0 otherwise.
    """
    return np.where(z > 0, dout, 0.0)


def sigmoid(z):
    """The logistic function, number by number.

        sigmoid(z) = 1 / (1 + exp(-z))

    Args:
        z: array of float or int, of any shape.

    Returns:
        A new array of z's shape, float64 (float32 is fine where z is float32). z stays as it was.
        Exact for z up to +-1000, without a RuntimeWarning; small values keep their digits: sigmoid(-30) is
        9.357622968839299e-14.

    >>> sigmoid(np.array([-1000.0, 0.0, 1000.0]))
    array([0. , 0.5, 1. ])

    Source: lecture "ML fundamentals 9", activation functions.
    """
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))  # never above 1
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def sigmoid_backward(dout, a):
    """The derivative through sigmoid, from its output a = sigmoid(z).

        dz = dout a (1 - a)

    Args:
        dout: array of float, the derivative of the loss with respect to a.
        a: array of float of the same shape, what sigmoid RETURNED in the forward pass (not its input).

    Returns:
        A new array of the same shape, float. dout and a stay as they were.

    >>> sigmoid_backward(np.array([2.0]), np.array([0.5]))
    array([0.5])

    Source: lecture "ML fundamentals 9", g'(z) = g(z) (1 - g(z)); Rumelhart, Hinton & Williams 1986.
    """
    return dout * a * (1 - a)


def tanh_backward(dout, a):
    """The derivative through tanh, from its output a = tanh(z).

        dz = dout (1 - a^2)

    Args:
        dout: array of float, the derivative of the loss with respect to a.
        a: array of float of the same shape, what tanh RETURNED in the forward pass (not its input).

    Returns:
        A new array of the same shape, float. dout and a stay as they were.

    >>> tanh_backward(np.array([2.0]), np.array([0.5]))
    array([1.5])

    Source: lecture "ML fundamentals 9", g'(z) = 1 - g(z)^2.
    """
    return dout * (1 - a**2)


def numeric_gradient(f, x, h=1e-5):
    """The gradient of f at x by central differences, one number of x at a time: the referee of every gradient.

        g_i = (f(x + h e_i) - f(x - h e_i)) / (2 h)        (e_i: 1 at place i, 0 elsewhere)

    Args:
        f: a function that takes an array of x's shape and returns a number.
        x: array of float or int, of any shape; () too, a single number such as np.array(2.0).
        h: float, the step.

    Returns:
        An array of x's shape, float64. x stays as it was, to the last bit. f is computed at float64 points, also
        where x holds whole numbers or float32: h must not be rounded away.

    >>> numeric_gradient(lambda x: x[0] ** 2 + 5.0 * x[1], np.array([3.0, 1.0])).round(6)
    array([6., 5.])

    Source: Goodfellow, Bengio & Courville 2016, section 11.5; LeVeque 2007, section 1.
    """
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        gradient[i] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient


def relative_error(a, b):
    """How far two arrays are apart, measured by their size: 0 for equal ones, 1 for opposite signs.

        max over all places of  |a - b| / max(1e-8, |a| + |b|)

    Args:
        a: array of float of any shape, () too.
        b: array of float of the same shape.

    Returns:
        A float. Where both are 0 the error is 0.

    Raises:
        ValueError: a and b have different shapes, (3,) and (3, 1) for instance.

    >>> relative_error(np.array([1.0, 2.0]), np.array([1.0, 6.0]))
    0.5

    Source: Goodfellow, Bengio & Courville 2016, section 11.5.
    """
    a, b = np.asarray(a), np.asarray(b)
    if a.shape != b.shape:
        raise ValueError(
            f"cannot compare shape {a.shape} with shape {b.shape}: a gradient has the shape of its variable"
        )
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))))


def gradient_check(f, grad, x):
    """Is this the gradient? The relative error between a claimed gradient and the numeric one (h = 1e-5).

    Args:
        f: a function that takes an array of x's shape and returns a number.
        grad: array of x's shape, the gradient of f at x that somebody claims, by backpropagation for instance.
        x: array of float of any shape.

    Returns:
        A float: below about 1e-6 the claim holds (away from kinks), above 1e-3 it does not. x and grad stay as they
        were.

    Raises:
        ValueError: grad has another shape than x.

    >>> gradient_check(lambda x: (x**2).sum(), np.array([2.0, 4.0]), np.array([1.0, 2.0])) < 1e-6
    True

    Source: Goodfellow, Bengio & Courville 2016, section 11.5.
    """
    return relative_error(grad, numeric_gradient(f, x))


def mlp_forward(X, params):
    """A network of any depth: affine layers with relu between them, and none after the last.

        a_0 = X,   a_l = relu(a_{l-1} W_l + b_l) for l < L,   logits = a_{L-1} W_L + b_L

    Args:
        X: (n, d) array of float, one row per sample, n >= 1.
        params: dict of arrays of float: "W1" (d, m1), "b1" (m1,), "W2" (m1, m2), "b2" (m2,) ... "WL", "bL", L >= 1
            layers. The number in the key says which layer it is, not the order of the dict; there may be ten or more.

    Returns:
        (logits, cache): the (n, mL) array of the last layer's output, and the list [a_0, a_1, ..., a_{L-1}] of the
        L arrays that went INTO the layers: X first, then the outputs of the relus. X and params stay as they were.

    >>> logits, cache = mlp_forward(np.array([[2.0]]), {"W1": np.array([[-1.0]]), "b1": np.array([0.5])})
    >>> logits
    array([[-1.5]])

    Source: Rumelhart, Hinton & Williams 1986; Goodfellow, Bengio & Courville 2016, section 6.5.4.
    """
    cache = [X]
    for layer in range(1, len(params) // 2):
        cache.append(relu(affine_forward(cache[-1], params[f"W{layer}"], params[f"b{layer}"])))
    last = len(params) // 2
    return affine_forward(cache[-1], params[f"W{last}"], params[f"b{last}"]), cache


def mlp_backward(dlogits, params, cache):
    """The derivative of the loss with respect to every parameter of the network, from the last layer to the first.

    Args:
        dlogits: (n, mL) array of float, the derivative of the loss with respect to the logits.
        params: dict of arrays of float, as in `mlp_forward`.
        cache: the list [a_0, ..., a_{L-1}] of the layers' inputs that `mlp_forward` returned. Where an entry of a_l is
            0 its relu was closed.

    Returns:
        A dict with the keys of params; each gradient has its parameter's shape. dlogits, params and cache stay as
        they were.

    >>> params = {"W1": np.array([[3.0]]), "b1": np.array([0.0])}
    >>> mlp_backward(np.array([[10.0]]), params, [np.array([[2.0]])])["W1"]
    array([[20.]])

    Source: Rumelhart, Hinton & Williams 1986; Goodfellow, Bengio & Courville 2016, algorithm 6.4.
    """
    grads, dout = {}, dlogits
    for layer in range(len(params) // 2, 0, -1):
        a = cache[layer - 1]
        da, grads[f"W{layer}"], grads[f"b{layer}"] = affine_backward(dout, a, params[f"W{layer}"])
        dout = relu_backward(da, a)  # a > 0 exactly where its relu was open; before layer 1 nobody needs it
    return grads


def train_step(X, y, params, lr, lam=0.0):
    """One step of gradient descent on the mean cross-entropy of softmax(logits), plus a penalty on large weights.

        loss = -1/n sum_i log softmax(logits_i)[y_i] + lam sum of all W^2        (biases are not penalised)
        new = old - lr d loss / d old

    Args:
        X: (n, d) array of float, n >= 1.
        y: (n,) array of int, the classes, 0 .. k-1, where k is the number of logits.
        params: dict of arrays of float, as in `mlp_forward`.
        lr: float > 0, the learning rate.
        lam: float >= 0, how much large weights cost; d (lam W^2) / dW = 2 lam W.

    Returns:
        (loss, new_params): the loss at `params`, before the step, a float; and a new dict with the keys of params
        and new arrays. X, y and params stay as they were. Exact for logits up to +-1000, without a RuntimeWarning.

    >>> loss, new = train_step(np.array([[1.0]]), np.array([0]), {"W1": np.zeros((1, 2)), "b1": np.zeros(2)}, 1.0)
    >>> new["b1"]
    array([ 0.5, -0.5])

    Source: Rumelhart, Hinton & Williams 1986; Krogh & Hertz 1992 for the penalty.
    """
    logits, cache = mlp_forward(X, params)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    right = np.arange(len(y)), y
    dlogits = np.exp(log_p)
    dlogits[right] -= 1
    grads = mlp_backward(dlogits / len(y), params, cache)
    weights = {name: W for name, W in params.items() if name.startswith("W")}
    loss = -log_p[right].mean() + lam * sum((W**2).sum() for W in weights.values())
    for name, W in weights.items():
        grads[name] = grads[name] + 2 * lam * W
    return float(loss), {name: value - lr * grads[name] for name, value in params.items()}
