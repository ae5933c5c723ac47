"""Optimisers: from a gradient to a step, and from many samples to a gradient.

One convention for the whole sheet. A step takes the parameters w, their gradient g and the optimiser's state, and gives
(new w, new state): the state takes in g first, and the new state makes the step. w, g and the state are numbers, or
arrays of one shape, float or int; whole numbers do not round the answer. Every function returns something new and
changes nothing it got, but for the state of rng.
"""

import numpy as np


def gd_step(w, g, lr):
    """One step of gradient descent: against the gradient.

        w_new = w - lr g

    Args:
        w: number or array, the parameters.
        g: like w, the gradient of the loss at w.
        lr: number >= 0, the learning rate.

    Returns:
        The new w: a float, or a new array of float of the same shape. w and g stay as they were.

    >>> gd_step(np.array([1.0, -2.0]), np.array([2.0, 4.0]), 0.25)
    array([ 0.5, -3. ])

    Source: Cauchy 1847; Goodfellow, Bengio & Courville 2016, section 4.3; Moyano 2022 (1.0 becomes 0.9).
    """
    raise NotImplementedError("gd_step: write me")


def updates_per_epoch(n, B):
    """How many steps is one epoch, a pass through all n samples in batches of B?

        ceil(n / B):        the last batch may be a short one, and counts

    Args:
        n: int >= 0, the number of samples; of none there are 0 batches.
        B: int, the size of a batch; it may be larger than n, which makes one batch.

    Returns:
        int.

    Raises:
        ValueError: B < 1, whatever n is.

    >>> updates_per_epoch(10, 4)
    3

    Source: keras.io, Model.fit (steps_per_epoch); Borst 2019 ("epoch: iteration over all available examples").
    """
    raise NotImplementedError("updates_per_epoch: write me")


def minibatches(n, B, rng):
    """The batches of one epoch: one random order of the n samples, cut into pieces of B.

    Args:
        n: int >= 0, the number of samples.
        B: int, the size of a batch; larger than n, it makes one batch of all n.
        rng: np.random.Generator, the only source of chance. The same state of rng gives the same batches,
            another state gives others.

    Returns:
        list of (B,) arrays of int, the sample numbers 0 ... n - 1, each exactly once in the whole list, in an order in
        which every permutation is equally likely (inside a batch nothing is sorted). Where B does not divide n, the last
        batch is the short one, and holds what is left. For n = 0 the list is empty.

    Raises:
        ValueError: B < 1, whatever n is.

    >>> [len(batch) for batch in minibatches(7, 3, np.random.default_rng(0))]
    [3, 3, 1]

    Source: Goodfellow, Bengio & Courville 2016, section 8.1.3; Bottou 2012 ("randomly shuffle").
    """
    raise NotImplementedError("minibatches: write me")


def gradient_variance(x, y, m, B, draws, rng):
    """How much does the gradient of a batch of B jump about? The variance of many such gradients.

    The model is p = m x, the loss the mean squared error, the gradient of a batch

        g = 2 mean((m x - y) x)        over the rows of the batch

    and what is returned is the variance of g over the draws: the mean of (g - mean of all g)^2 (divisor draws). Every draw
    takes B different rows by chance, all sets of B rows being equally likely, and draws anew.

    Args:
        x: (n,) array of float or int, n >= 1.
        y: (n,) array of float or int, the true values.
        m: number, the slope at which the gradients are taken.
        B: int >= 1, the number of different rows in a batch. With B = n every batch is the whole, and the variance 0
            (but for 1e-20 of rounding, where gradients are near 1).
        draws: int >= 1, how many batches are drawn. One alone does not vary: 0.
        rng: np.random.Generator, the only source of chance. The same state of rng gives the same answer.

    Returns:
        float. x and y stay as they were.

    Raises:
        ValueError: B > n: there are not so many different rows.

    >>> x, y = np.array([1.0, 2.0, 3.0]), np.array([1.0, 0.0, 2.0])
    >>> gradient_variance(x, y, 0.5, 3, 10, np.random.default_rng(0)) < 1e-20
    True

    Source: Bottou, Curtis & Nocedal 2018, section 4; Cochran 1977, theorem 2.2 (the factor (n - B) / (n - 1)).
    """
    raise NotImplementedError("gradient_variance: write me")


def momentum_step(w, g, v, lr, mu):
    """One step of gradient descent with momentum: the gradient changes the velocity, the velocity moves the point.

        v_new = mu v - lr g
        w_new = w + v_new

    This is Polyak's form, and Keras': the learning rate acts inside the velocity, and g is not weighted by 1 - mu.

    Args:
        w: number or array, the parameters.
        g: like w, the gradient of the loss at w.
        v: like w, the velocity after the last step; 0 at the start.
        lr: number >= 0, the learning rate.
        mu: number from 0 to 1, the momentum. With 0 this is gradient descent.

    Returns:
        (w, v): the new parameters and the new velocity, floats or new arrays of float of that shape. What came in
        stays as it was.

    >>> momentum_step(1.0, 2.0, -0.5, 0.25, 0.5)
    (0.25, -0.75)

    Source: Polyak 1964; keras.io, SGD(momentum=...).
    """
    raise NotImplementedError("momentum_step: write me")


def nesterov_step(w, g, v, lr, mu):
    """One step with Nesterov's momentum, in Keras' form: g is taken at w, and the new velocity acts ahead of time.

        v_new = mu v - lr g
        w_new = w + mu v_new - lr g

    (The form of the textbooks takes the gradient at w + mu v instead. It is the same method, told for another point:
    Keras' w is the textbooks' w + mu v.)

    Args:
        w: number or array, the parameters.
        g: like w, the gradient of the loss at w.
        v: like w, the velocity after the last step; 0 at the start.
        lr: number >= 0, the learning rate.
        mu: number from 0 to 1, the momentum. With 0 this is gradient descent.

    Returns:
        (w, v): the new parameters and the new velocity, floats or new arrays of float of that shape. What came in
        stays as it was.

    >>> nesterov_step(1.0, 2.0, -0.5, 0.25, 0.5)
    (0.125, -0.75)

    Source: Nesterov 1983; Bengio, Boulanger-Lewandowski & Pascanu 2013, eq. 7; keras.io, SGD(nesterov=True).
    """
    raise NotImplementedError("nesterov_step: write me")


def adagrad_step(w, g, s, lr, eps=1e-8):
    """One step of Adagrad: every parameter has its own rate, which shrinks with all the squared gradients it has seen.

        s_new = s + g^2
        w_new = w - lr g / (sqrt(s_new) + eps)

    eps stands outside the root.

    Args:
        w: number or array, the parameters.
        g: like w, the gradient of the loss at w. Where it is 0, nothing moves (and nothing is divided by 0).
        s: like w, the sum of the squared gradients so far; 0 at the start (in Keras 0.1).
        lr: number >= 0, the learning rate.
        eps: number > 0.

    Returns:
        (w, s): the new parameters and the new sum, floats or new arrays of float of that shape (the sum of whole
        numbers may stay whole). What came in stays as it was.

    >>> w, s = adagrad_step(np.array([1.0]), np.array([3.0]), np.array([16.0]), 0.5)
    >>> w.round(6), s
    (array([0.7]), array([25.]))

    Source: Duchi, Hazan & Singer 2011.
    """
    raise NotImplementedError("adagrad_step: write me")


def rmsprop_step(w, g, s, lr, rho=0.9, eps=1e-8):
    """One step of RMSprop: like Adagrad, but the squared gradients are averaged, and old ones are forgotten.

        s_new = rho s + (1 - rho) g^2
        w_new = w - lr g / (sqrt(s_new) + eps)

    eps stands outside the root, and s is used as it is: nothing is corrected at the start.

    Args:
        w: number or array, the parameters.
        g: like w, the gradient of the loss at w. Where it is 0, nothing moves (and nothing is divided by 0).
        s: like w, the running mean of the squared gradients; 0 at the start.
        lr: number >= 0, the learning rate.
        rho: number from 0 to 1, the weight of the past.
        eps: number > 0.

    Returns:
        (w, s): the new parameters and the new running mean, floats or new arrays of float of that shape. What came in
        stays as it was.

    >>> w, s = rmsprop_step(np.array([1.0]), np.array([4.0]), np.array([2.0]), 0.5, rho=0.5)
    >>> w.round(6), s
    (array([0.333333]), array([9.]))

    Source: Tieleman & Hinton 2012, lecture 6.5.
    """
    raise NotImplementedError("rmsprop_step: write me")


def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    """Step number t of Adam: the mean of the gradients, over the root of the mean of their squares.

        m_new = b1 m + (1 - b1) g
        v_new = b2 v + (1 - b2) g^2
        w_new = w - lr M / (sqrt(V) + eps),        M = m_new / (1 - b1^t),   V = v_new / (1 - b2^t)

    M and V are corrected for the start at 0, for this step alone: the moments that go back are m_new and v_new. eps stands
    outside the root.

    Args:
        w: number or array, the parameters.
        g: like w, the gradient of the loss at w. Where it is 0, nothing is divided by 0.
        m: like w, the running mean of the gradients; 0 at the start.
        v: like w, the running mean of their squares; 0 at the start.
        t: int, the number of the step: 1 for the first.
        lr: number >= 0, the learning rate.
        b1, b2: numbers from 0 to below 1, the weights of the past in m and in v.
        eps: number > 0.

    Returns:
        (w, m, v): the new parameters and the new moments, not corrected: floats or new arrays of float of that shape.
        What came in stays as it was.

    Raises:
        ValueError: t < 1.

    >>> w, m, v = adam_step(np.array([1.0]), np.array([4.0]), np.zeros(1), np.zeros(1), 1, lr=0.5, b1=0.5, b2=0.75)
    >>> w.round(6), m, v
    (array([0.5]), array([2.]), array([4.]))

    Source: Kingma & Ba 2015, algorithm 1.
    """
    raise NotImplementedError("adam_step: write me")


def adamw_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.01):
    """Step number t of AdamW: a step of Adam, and beside it every parameter loses the share lr wd of itself.

        m_new = b1 m + (1 - b1) g
        v_new = b2 v + (1 - b2) g^2
        w_new = w - lr M / (sqrt(V) + eps) - lr wd w,        M = m_new / (1 - b1^t),   V = v_new / (1 - b2^t)

    The decay is that of the old w, and the moments see g alone. M and V are for this step alone: the moments that go back
    are m_new and v_new.

    Args:
        w: number or array, the parameters.
        g: like w, the gradient of the loss at w, without any penalty.
        m: like w, the running mean of the gradients; 0 at the start.
        v: like w, the running mean of their squares; 0 at the start.
        t: int, the number of the step: 1 for the first.
        lr: number >= 0, the learning rate.
        b1, b2: numbers from 0 to below 1, the weights of the past in m and in v.
        eps: number > 0.
        wd: number >= 0, the weight decay. With 0 this is Adam.

    Returns:
        (w, m, v): the new parameters and the new moments, not corrected: floats or new arrays of float of that shape.
        What came in stays as it was.

    Raises:
        ValueError: t < 1.

    >>> w, m, v = adamw_step(np.array([1.0]), np.array([4.0]), np.zeros(1), np.zeros(1), 1, lr=0.5, wd=0.25)
    >>> w.round(6), m.round(6), v.round(6)
    (array([0.375]), array([0.4]), array([0.016]))

    Source: Loshchilov & Hutter 2019, algorithm 2 (as Keras and PyTorch have it: the decay is multiplied by lr).
    """
    raise NotImplementedError("adamw_step: write me")


def lr_schedule(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    """The learning rate of step t, counted from 0.

    During the warm-up, t < warmup, it rises in equal steps, whatever the kind:

        lr (t + 1) / warmup

    so that the first step learns something, and step warmup - 1 has the whole lr. What comes then counts from the end of
    the warm-up, with u = t - warmup:

        "constant"       lr
        "step"           lr factor^(u // every)        (// drops the rest: it stays the same for `every` steps)
        "exponential"    lr e^(-k u)
        "cosine"         floor + (lr - floor) (1 + cos(pi u / T)) / 2        and floor from u = T on

    Args:
        kind: one of these four words.
        t: int >= 0, the number of the step.
        lr: number > 0, the largest learning rate.
        every, factor: int >= 1 and number, for "step".
        k: number, for "exponential".
        T, floor: int >= 1 and number, for "cosine".
        warmup: int >= 0, the number of steps of the warm-up; 0 for none.

    Returns:
        float.

    Raises:
        ValueError: kind is another word, during the warm-up too.

    >>> [round(lr_schedule("step", t, 0.8, every=2, warmup=2), 6) for t in range(6)]
    [0.4, 0.8, 0.8, 0.8, 0.4, 0.4]

    Source: Loshchilov & Hutter 2017 (cosine); Goyal and others 2017 (warm-up); keras.io, learning rate schedules.
    """
    raise NotImplementedError("lr_schedule: write me")
