"""Autoencoders in Keras 3: pictures through a layer of k numbers and back, beside what PCA can do with k numbers.

Pictures are rows: float64 (n, d) in [0, 1], one pixel a column. A code is k numbers a picture. PCA's way there and back
is a matrix each; a network's is a few dense layers each. What comes out is compared with what went in, so that no labels
are needed. Errors are means of squares over pixels.
"""

import keras
import numpy as np


def pca_baseline(x_train, x_test, k):
    """Say how well k numbers a picture can do if only straight lines are allowed.

    The training pictures have a mean picture m (d,) and principal components: orthogonal directions of length 1, in
    order, along each of which the training pictures less m vary most. The first k of them are the rows of B (k, d). A
    test picture x is rebuilt as m + (x - m) B^T B. Nothing is learned from the test pictures, and no pixel is scaled.

    Args:
        x_train: pictures (n, d), float64; n is 2 or more.
        x_test: pictures (m, d), float64; m is 1 or more.
        k: number of components, from 0 to min(n - 1, d). With k = 0 every picture is rebuilt as m.

    Returns:
        error: the mean, over all entries of x_test, of the squared difference to the rebuilt pictures; a float.

    Raises:
        ValueError: k is below 0 or above d.

    >>> line = np.array([[0.0, 0.0], [1.0, 2.0], [2.0, 4.0]])
    >>> round(pca_baseline(line, line, 0), 4), round(pca_baseline(line, line, 1), 4)
    (1.6667, 0.0)

    Source: Pearson 1901; Bishop 2006, ch. 12.1.
    """
    if not 0 <= k <= x_train.shape[1]:
        raise ValueError(f"k must lie in 0..{x_train.shape[1]}, not {k}")
    mean = x_train.mean(axis=0)
    basis = np.linalg.svd(x_train - mean, full_matrices=False)[2][:k]
    rebuilt = mean + (x_test - mean) @ basis.T @ basis
    return float(((x_test - rebuilt) ** 2).mean())


def reconstruct(mean, basis, coefficients):
    """Draw pictures from their numbers: the mean picture, and so much of each basis picture.

    Picture i is mean + c_i1 basis_1 + ... + c_ik basis_k. It is not clipped: it may have pixels below 0 and above 1.

    Args:
        mean: the mean picture (d,), float64.
        basis: basis pictures (k, d), a row each, float64; k is 1 or more. They need not be orthogonal.
        coefficients: (n, k), float64, a row of numbers a picture.

    Returns:
        pictures: (n, d), float64, a new array. The arguments stay as they are.

    >>> reconstruct(np.array([0.5, 0.5]), np.array([[1.0, 0.0]]), np.array([[0.25], [-0.5]]))
    array([[0.75, 0.5 ],
           [0.  , 0.5 ]])

    Source: Turk & Pentland 1991, "Eigenfaces for recognition".
    """
    return mean + coefficients @ basis


def build_autoencoder(d, k):
    """Build a network that must squeeze a picture through k numbers to give it back.

    Dense layers alone, one after another (an activation may be a layer of its own). The last has d outputs and a
    sigmoid, so that every pixel that comes out lies in [0, 1]. Exactly one layer is the narrowest, of k units: the code.
    How many others there are, how wide, with which activations, with or without biases, is yours to choose; at most
    20,000 parameters with d = 64 and k = 16.

    Args:
        d: number of pixels, 2 or more.
        k: number of units of the code, from 1 to d - 1.

    Returns:
        model: a new, untrained keras.Model (Sequential or functional) that maps pictures (n, d) to pictures (n, d).

    Raises:
        ValueError: k is d or more.

    >>> build_autoencoder(64, 16).count_params()
    10448

    Source: Hinton & Salakhutdinov 2006.
    """
    if k >= d:
        raise ValueError(f"a code of {k} numbers is no narrower than {d} pixels")
    layers = keras.layers
    wide = max(64, k + 1)  # no other layer may be as narrow as the code
    return keras.Sequential(
        [
            keras.Input((d,)),
            layers.Dense(wide, activation="relu"),
            layers.Dense(k),  # no ReLU here: a code unit that is stuck at 0 is one number less
            layers.Dense(wide, activation="relu"),
            layers.Dense(d, activation="sigmoid"),
        ]
    )


def train_autoencoder(x, k, epochs, seed):
    """Build an autoencoder and teach it to give back what it is shown.

    keras.utils.set_random_seed(seed) comes first, so that the same arguments give the same network. Then
    build_autoencoder, and one fit in batches of 64, in which every picture is its own target. The loss is the mean
    squared error or the binary cross-entropy; the optimizer is yours to choose (Adam with a learning rate of 0.003 will do).

    Args:
        x: pictures (n, d), floats in [0, 1].
        k: number of units of the code, below d.
        epochs: how often every picture is shown, 0 or more. With 0 the network is as it was built.
        seed: int; the only source of chance.

    Returns:
        model: the trained keras.Model. x stays as it is.
        On 1,400 of the digits / 16, with k = 16 and 40 epochs, its mean squared error on other digits is at most 0.90 of
        that of PCA with 16 components. (A code layer with ReLU, sigmoid or softmax may miss that.) On 1,280 pictures
        of three kinds, with k = 2 and 5 epochs, the error on them is at most half of what it is if all are rebuilt as their
        mean picture.

    Source: Rumelhart, Hinton & Williams 1986; Hinton & Salakhutdinov 2006.
    """
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(x.shape[1], k)
    model.compile(optimizer=keras.optimizers.Adam(3e-3), loss="mean_squared_error")
    model.fit(x, x, batch_size=64, epochs=epochs, verbose=0)
    return model


def reconstruction_error(model, x):
    """Say of each picture how badly the network gives it back. The odd one out stands out.

    Args:
        model: keras.Model that maps (n, d) to (n, d). It is asked as it is used, not as it is trained (a dropout layer is
            off), and stays as it is.
        x: pictures (n, d), float64; n is 1 or more.

    Returns:
        errors: (n,), float64; entry i is the mean over the d pixels of the squared difference between picture i and what
        the network makes of it.

    Source: Hawkins and others 2002, "Outlier detection using replicator neural networks".
    """
    rebuilt = keras.ops.convert_to_numpy(model(x)).astype(np.float64)
    return ((rebuilt - x) ** 2).mean(axis=1)


def denoise(x_train, noisy, seed, sigma=0.3):
    """Train a network to give back clean pictures for noisy ones, and clean those of `noisy`.

    keras.utils.set_random_seed(seed) comes first. What the network is shown in training is x_train with noise, sigma
    times standard normal numbers, clipped to [0, 1]; what it has to give back is x_train without. The network is an
    autoencoder with a code of 16 units; epochs, batches, loss and optimizer are yours to choose, as long as the call
    takes at most 30 seconds of one processor on 1,400 pictures of 64 pixels.

    Args:
        x_train: clean pictures (n, d), float64 in [0, 1]; d is more than 16.
        noisy: pictures (m, d) to be cleaned, in [0, 1]: other ones than those of x_train, with such noise in them already.
        seed: int; the only source of chance.
        sigma: strength of the noise, 0 or more.

    Returns:
        cleaned: (m, d), floats in [0, 1]. x_train and noisy stay as they are.
        With 1,400 of the digits / 16 for training and sigma = 0.3, the mean squared error of `cleaned` is at most half of
        that of `noisy`.

    Source: Vincent and others 2008, "Extracting and composing robust features with denoising autoencoders".
    """
    keras.utils.set_random_seed(seed)
    clean = np.tile(x_train, (6, 1))  # every picture six times, each time with other noise
    shown = np.clip(clean + sigma * np.random.default_rng(seed).normal(size=clean.shape), 0, 1)
    model = build_autoencoder(x_train.shape[1], 16)
    model.compile(optimizer=keras.optimizers.Adam(1e-2), loss="mean_squared_error")
    model.fit(shown, clean, batch_size=128, epochs=4, verbose=0)
    return keras.ops.convert_to_numpy(model(noisy))
