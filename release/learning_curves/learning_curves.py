"""Learning curves: what two losses, epoch by epoch, say about a training.

Losses are mean cross-entropies in nats, of k classes. No function changes what it got, and what it returns is new.
"""

import numpy as np


def initial_loss(k):
    """The loss of a classifier that knows nothing: it gives every one of k classes the probability 1/k.

        loss = -log(1/k) = log k        with the natural logarithm

    A network whose first loss is far from it has a fault that no training mends: look before you train.

    Args:
        k: int, the number of classes, 1 or more.

    Returns:
        A float, 0.0 for one class.

    Raises:
        ValueError: k is below 1.

    >>> round(initial_loss(10), 6)
    2.302585

    Source: Karpathy 2019, "verify loss @ init".
    """
    raise NotImplementedError("initial_loss: write me")


def smooth(loss, beta):
    """A moving average of a loss that forgets slowly, and that is right from its first value on.

        s_t = beta s_(t-1) + (1 - beta) loss_t,   s_0 = 0,        smooth_t = s_t / (1 - beta^t),   t = 1, 2, ..., n

    The division mends the beginning: s_1 is only (1 - beta) loss_1, and smooth_1 is loss_1 (as in Adam). s itself stays as it
    is, uncorrected. A beta of 0 smooths nothing.

    Args:
        loss: (n,) array of float or int; n may be 0.
        beta: number, 0 <= beta < 1: the share of the past.

    Returns:
        A new (n,) array of float. loss stays as it was.

    Raises:
        ValueError: beta is below 0, or 1 or more; for any n.

    >>> smooth(np.array([4.0, 2.0, 1.0]), 0.5).round(4)
    array([4.    , 2.6667, 1.7143])

    Source: Kingma & Ba 2015, section 3.
    """
    raise NotImplementedError("smooth: write me")


def best_epoch(val_loss):
    """The epoch whose weights one would keep: that of the smallest validation loss, the first of equals.

    Epochs are counted from 0, so that val_loss[best_epoch(val_loss)] is the smallest. An epoch whose loss is nan counts, and
    is never the best.

    Args:
        val_loss: (n,) array of float or int; any of its numbers may be nan, and n may be 0.

    Returns:
        An int, 0 ... n-1. val_loss stays as it was.

    Raises:
        ValueError: there is no number to choose from: n is 0, or all are nan.

    >>> best_epoch(np.array([4.0, 2.0, 1.0]))
    2

    Source: Goodfellow, Bengio & Courville 2016, section 7.8.
    """
    raise NotImplementedError("best_epoch: write me")


def diagnose(loss, val_loss, k):
    """What went wrong in a training, told from its two curves: one of eight words.

    | answer | what was done to the network |
    |---|---|
    | "well" | nothing: 320 points, 32 hidden units, Adam with a fitting rate |
    | "too slow" | a learning rate ten times too small: much is left to be learned at the end |
    | "too fast" | a learning rate some hundred times too large, or more |
    | "overfitting" | few points, many units: the training points are learned by heart |
    | "dropout" | more than half of the hidden units dropped, in training only |
    | "not scaled" | inputs a hundred times too large, as pixels from 0 to 255 are |
    | "labels mixed up" | the labels shuffled among the points: nothing can be learned that holds for others |
    | "dead" | weights that are all 0, and stay so: both losses stay log k, for any k |

    Any rule is right that finds the cause mostly. It is asked about curves of networks that it has never seen, ten for each
    word, with k = 4 and n = 20, whose faults are larger or smaller. All points are for a share of right answers of 0.8 in
    the mean over the eight words, and of 0.5 for every single word; there are points from 0.65 on. Beside these it is asked
    about a clear example of each word, which you see, and about dead networks of other k.

    Args:
        loss: (n,) array of float, the training loss of each epoch: the mean over its batches while the weights change.
        val_loss: (n,) array of float, the validation loss at the end of each epoch. All numbers of both are finite.
        k: int, the number of classes, 2 or more. What a loss is worth, log k tells: the loss of guessing.

    Returns:
        A str, one of the eight. loss and val_loss stay as they were.

    >>> diagnose(np.full(20, np.log(4)), np.full(20, np.log(4)), 4)
    'dead'

    Source: Karpathy, Johnson & Li, CS231n, "Babysitting the learning process".
    """
    raise NotImplementedError("diagnose: write me")
