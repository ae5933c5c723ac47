"""Regularisation: what keeps a network from learning its training data by heart.

Each forward has its backward beside it. Chance comes from the `rng` that is handed in, alone. No function changes what it
got, and what it returns is new.
"""

import numpy as np


def train_val_gap(history):
    """The gap between validation and training loss, in the epoch whose weights one would keep.

        gap = val_loss - loss        in the epoch of the smallest val_loss, the first of equals

    Args:
        history: dict of lists, as Keras keeps it: "loss" and "val_loss", n numbers each, one for every epoch; n >= 1.
            It may have other keys.

    Returns:
        A float; negative where the validation loss lies below the training loss. history stays as it was.

    >>> round(train_val_gap({"loss": [2.0, 1.0, 0.5, 0.2], "val_loss": [2.1, 1.3, 1.2, 1.5]}), 6)
    0.7

    Source: Goodfellow, Bengio & Courville 2016, section 5.2.
    """
    raise NotImplementedError("train_val_gap: write me")


def early_stop_epoch(val, patience):
    """When does a training stop, and which epoch's weights are the best that it has seen until then?

    An epoch is better if its loss lies below the best one so far, and bad if it is equal, higher or nan. The training
    stops at the end of the patience-th bad epoch in a row; a better one lets the count begin anew. If that never happens,
    it stops with the last epoch. (Keras does the same for a patience of 1 or more.)

    Args:
        val: list of n numbers, the validation loss of each epoch; n >= 1. A loss may be nan, but not the first one.
        patience: int, 1 or more.

    Returns:
        (stop, best): two ints, epochs counted from 0. What comes after stop is never seen. val stays as it was.

    Raises:
        ValueError: patience is below 1.

    >>> early_stop_epoch([5.0, 4.0, 4.5, 3.0, 3.5, 3.6, 3.7], 2)
    (5, 3)

    Source: Prechelt 1998; keras.io, EarlyStopping.
    """
    raise NotImplementedError("early_stop_epoch: write me")


def l2_loss_and_grad(params, lam):
    """The L2 penalty of a network, and its gradient: large weights cost something, biases do not.

        loss = lam (sum of all squared weights, of all layers),   dW = 2 lam W,   db = 0

    Args:
        params: dict of the weights and biases of a network of any depth: "W1" (d, m1), "b1" (m1,), "W2" (m1, m2), "b2",
            and so on, arrays of float or int, in any order.
        lam: number, 0 or more.

    Returns:
        (loss, grads): a float, and a dict with the keys of params, of new arrays of float of the same shapes. params
        stays as it was.

    >>> loss, grads = l2_loss_and_grad({"W1": np.array([[1.0, 2.0]]), "b1": np.array([5.0, 5.0])}, 0.5)
    >>> loss
    2.5
    >>> grads["W1"], grads["b1"]
    (array([[1., 2.]]), array([0., 0.]))

    Source: Krogh & Hertz 1992; Goodfellow, Bengio & Courville 2016, section 7.1.
    """
    raise NotImplementedError("l2_loss_and_grad: write me")


def dropout_forward(x, rate, rng, training=True):
    """Inverted dropout: in training every number is set to 0 with probability `rate`, and the others grow to make up for it.

        out = x mask,        mask = 0 with probability rate, else 1 / (1 - rate)

    Every entry of the mask is drawn for itself: each sample loses other units, and how many is left to chance. When not in
    training nothing happens: out is a copy of x, and mask is all ones.

    Args:
        x: array of float or int, of any shape: (n, d), (n, h, w, c), (d,).
        rate: number, 0 <= rate < 1: the probability of being dropped (not of being kept).
        rng: np.random.Generator, the only source of chance. The same state of rng gives the same mask, another state
            another one.
        training: bool.

    Returns:
        (out, mask): two new arrays of float of x's shape. x stays as it was.

    Raises:
        ValueError: rate is below 0, or 1 or more; in training or not.

    >>> out, mask = dropout_forward(np.ones((2, 3)), 0.5, np.random.default_rng(0))
    >>> set(mask.ravel().tolist()) <= {0.0, 2.0}
    True

    Source: Srivastava, Hinton, Krizhevsky, Sutskever & Salakhutdinov 2014.
    """
    raise NotImplementedError("dropout_forward: write me")


def dropout_backward(dout, mask):
    """The derivative through dropout: what was dropped gets nothing, what was kept gets as much as it gave.

        dx = dout mask

    Args:
        dout: array of float of any shape, the derivative of the loss with respect to dropout's output.
        mask: array of float of the same shape, the mask that `dropout_forward` returned.

    Returns:
        A new array of float of the same shape. dout and mask stay as they were.

    >>> dropout_backward(np.array([3.0, 4.0]), np.array([0.0, 2.0]))
    array([0., 8.])

    Source: Srivastava, Hinton, Krizhevsky, Sutskever & Salakhutdinov 2014.
    """
    raise NotImplementedError("dropout_backward: write me")


def batchnorm_forward(x, gamma, beta, eps=1e-5):
    """Batch normalisation in training: every feature gets mean 0 and variance 1 over the batch, then a scale and a shift.

        out = gamma (x - mean) / sqrt(var + eps) + beta

    with mean and var of each column of x, and the divisor n in var. Where a column is constant, and so for n = 1, out is
    beta.

    Args:
        x: (n, d) array of float or int, the batch, one row per sample; n >= 1.
        gamma: (d,) array of float, the scale of each feature.
        beta: (d,) array of float, the shift of each feature.
        eps: number above 0.

    Returns:
        A new (n, d) array of float. x, gamma and beta stay as they were.

    >>> batchnorm_forward(np.array([[1.0, 2.0], [3.0, 2.0]]), np.ones(2), np.zeros(2)).round(6)
    array([[-0.999995,  0.      ],
           [ 0.999995,  0.      ]])

    Source: Ioffe & Szegedy 2015, algorithm 1. (Keras' own eps is 1e-3.)
    """
    raise NotImplementedError("batchnorm_forward: write me")


def batchnorm_backward(dout, x, gamma, eps=1e-5):
    """The derivatives through `batchnorm_forward`, also those that take the way through mean and variance.

        dx = gamma / sqrt(var + eps) (dout - mean(dout) - x_hat mean(dout x_hat))
        dgamma = sum(dout x_hat),   dbeta = sum(dout),        x_hat = (x - mean) / sqrt(var + eps)

    with means and sums over the samples, column by column.

    Args:
        dout: (n, d) array of float, the derivative of the loss with respect to the layer's output.
        x: (n, d) array of float or int, the layer's input; n >= 1.
        gamma: (d,) array of float, the scale of each feature.
        eps: number, 0 or more; 0 only where no column of x is constant.

    Returns:
        (dx, dgamma, dbeta): new arrays of float, (n, d), (d,) and (d,). Sums over the samples, not means: the 1/n is in
        dout already. dout, x and gamma stay as they were.

    >>> x, dout = np.array([[1.0], [1.0], [5.0], [5.0]]), np.array([[8.0], [0.0], [0.0], [0.0]])
    >>> dx, dgamma, dbeta = batchnorm_backward(dout, x, np.ones(1), 0)
    >>> dx.ravel(), dgamma, dbeta
    (array([ 2., -2.,  0.,  0.]), array([-8.]), array([8.]))

    Source: Ioffe & Szegedy 2015, section 3.
    """
    raise NotImplementedError("batchnorm_backward: write me")


def batchnorm_infer(x, gamma, beta, mean, var, eps=1e-5):
    """Batch normalisation when not in training: with the mean and the variance that were kept, whatever the batch.

        out = gamma (x - mean) / sqrt(var + eps) + beta

    Args:
        x: (n, d) array of float or int, one row per sample; n >= 1.
        gamma: (d,) array of float, the scale of each feature.
        beta: (d,) array of float, the shift of each feature.
        mean: (d,) array of float, the running mean of each feature.
        var: (d,) array of float, the running variance of each feature.
        eps: number, 0 or more; var + eps is above 0.

    Returns:
        A new (n, d) array of float. All arguments stay as they were.

    >>> x, ones = np.array([[3.0, 2.0]]), np.ones(2)
    >>> batchnorm_infer(x, np.array([2.0, 1.0]), np.array([1.0, 0.0]), np.array([1.0, 2.0]), np.array([4.0, 1.0]), 0)
    array([[3., 0.]])

    Source: Ioffe & Szegedy 2015, algorithm 2.
    """
    raise NotImplementedError("batchnorm_infer: write me")


def update_running(old, new, momentum):
    """One step of a running average, as batch normalisation keeps it of its batches' means and variances.

        running = momentum old + (1 - momentum) new

    Args:
        old: (d,) array of float or int, what was kept so far; or one number.
        new: the same of the newest batch.
        momentum: number from 0 to 1. (Keras: 0.99.)

    Returns:
        A new (d,) array of float, or a float for numbers. old and new stay as they were.

    >>> round(update_running(0.0, 1.0, 0.99), 6)
    0.01

    Source: keras.io, BatchNormalization. (PyTorch calls 1 - momentum momentum.)
    """
    raise NotImplementedError("update_running: write me")


def augment(images, rng, flip=True, shift=1):
    """Another view of every picture: mirrored perhaps, and moved a little.

    Each picture for itself is mirrored left to right with probability 1/2 (if flip), and moved by whole pixels: by as many
    rows, and by as many columns, as are drawn from -shift ... shift, each number equally likely, rows and columns apart.
    What moves out is lost, and zeros come in. So every one of the 2 (2 shift + 1)^2 views of a picture is equally likely
    (without flip, of (2 shift + 1)^2).

    Args:
        images: (n, h, w) array of float or of an integer dtype (uint8), n >= 1.
        rng: np.random.Generator, the only source of chance. The same state of rng gives the same views, another state
            others.
        flip: bool.
        shift: int, 0 or more and below h and w.

    Returns:
        A new (n, h, w) array of the dtype of images, in their order: picture i is a view of images[i]. images stays as it
        was.

    >>> augment(np.ones((2, 1, 1), dtype=np.uint8), np.random.default_rng(0), shift=0).ravel()
    array([1, 1], dtype=uint8)

    Source: Simard, Steinkraus & Platt 2003; Krizhevsky, Sutskever & Hinton 2012, section 4.1.
    """
    raise NotImplementedError("augment: write me")
