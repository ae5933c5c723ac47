"""A CNN from raw pictures to an honest report, in Keras 3 on any backend.

Pictures come as uint8 (n, h, w), labels as integers from 0 to k - 1. A network sees float32 (n, h, w, 1) in
[0, 1] and answers with k probabilities for every picture. The order matters: prepare, split, build, compile,
train with the validation part, and touch the test part once, at the end.
"""

import tempfile
from pathlib import Path
import keras
import numpy as np


def prepare_images(x, y, k):
    """Turn raw pictures and labels into what a network takes.

    Every picture is divided by 255, whatever its brightest pixel is: training, validation and test pictures
    must go through the same scale.

    Args:
        x: pictures (n, h, w), uint8; n is 1 or more.
        y: labels (n,) or (n, 1), integers.
        k: number of classes.

    Returns:
        (images, labels): images float32 (n, h, w, 1) with values x / 255, labels int64 (n,).
        x and y stay as they are.

    Raises:
        ValueError: a label is below 0, or k or above.

    >>> images, labels = prepare_images(np.array([[[0, 255]]], dtype=np.uint8), np.array([[2]]), 3)
    >>> images.shape, float(images.max()), labels
    ((1, 1, 2, 1), 1.0, array([2]))

    Source: Chollet, Deep Learning with Python, ch. 8.1.
    """
    raise NotImplementedError("prepare_images: write me")


def split(x, y, fractions, rng):
    """Divide a data set into a training, a validation and a test part, each with its share of every class.

    Every sample lands in exactly one part. Of a class with m samples, each part gets its fraction of m, off by
    less than 2. Each part is in random order (not sorted by class), and the pairs of x and y stay together.

    Args:
        x: samples (n, ...), any array.
        y: labels (n,), integers.
        fractions: three numbers (training, validation, test) of 0 or more that add up to 1.
        rng: np.random.Generator; the only source of chance. The same generator state gives the same split,
            another one another split.

    Returns:
        (x_train, y_train, x_val, y_val, x_test, y_test), in this order. x and y stay as they are.

    Raises:
        ValueError: the fractions do not add up to 1.

    >>> parts = split(np.arange(10.), np.arange(10) % 2, (0.6, 0.2, 0.2), np.random.default_rng(0))
    >>> [len(part) for part in parts]
    [6, 6, 2, 2, 2, 2]

    Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, ch. 7.2.
    """
    raise NotImplementedError("split: write me")


def build_cnn(input_shape, k):
    """Build the smallest CNN that deserves the name.

    In this order: a convolution with 8 filters of 3 x 3, stride 1, no padding, bias and ReLU; 2 x 2
    max-pooling with stride 2; flattening; a dense layer with k outputs, bias and softmax.

    Args:
        input_shape: (h, w, c) of one image, h and w at least 4.
        k: number of classes, 2 or more.

    Returns:
        model: a new, untrained keras.Model that maps images (n, h, w, c) to probabilities (n, k). Its
        weights come in the order of the layers: kernels (3, 3, c, 8), biases (8,), matrix
        (8 * ((h - 2) // 2) * ((w - 2) // 2), k), biases (k,).

    >>> build_cnn((14, 14, 1), 4).count_params()
    1236

    Source: LeCun et al. 1998; keras.io/api/layers.
    """
    raise NotImplementedError("build_cnn: write me")


def compile_model(model, labels):
    """Compile a classifier whose outputs are probabilities, with the loss that fits its labels.

    The loss is the mean cross-entropy of the probabilities that the model puts out (they have been through
    softmax already). The optimizer is yours to choose. The accuracy is reported under the name "accuracy".

    Args:
        model: keras.Model with k softmax outputs.
        labels: "int" where the labels are integers (n,), "onehot" where they are rows (n, k) of 0 and 1.

    Returns:
        model: the same model, compiled.

    Raises:
        ValueError: labels is neither "int" nor "onehot".

    >>> compile_model(build_cnn((14, 14, 1), 4), "int").loss
    'sparse_categorical_crossentropy'

    Source: keras.io/api/losses/probabilistic_losses.
    """
    raise NotImplementedError("compile_model: write me")


def train(model, data, epochs, patience, path):
    """Train on the training part, watch the validation part, and keep the best weights.

    Batches of 32, one call of fit on the training part with the validation part as validation_data, and
    three callbacks that watch the validation loss: EarlyStopping with the given patience, which puts the
    weights of the best epoch back; ModelCheckpoint, which saves the whole model of the best epoch so far at
    path; ReduceLROnPlateau, which halves the learning rate after max(1, patience // 2) epochs without progress.

    Args:
        model: compiled keras.Model.
        data: (x_train, y_train, x_val, y_val), in this order; no test data come near this function.
        epochs: largest number of epochs.
        patience: so many epochs in a row without a better validation loss end the training.
        path: name of a file that ends in .keras.

    Returns:
        history: the keras History of fit, with "loss" and "val_loss" of every epoch. After the call the
        model has the weights of the epoch with the smallest validation loss, also when all epochs were run.

    Source: Prechelt 1998, "Early stopping - but when?"; keras.io/api/callbacks.
    """
    raise NotImplementedError("train: write me")


def evaluate(model, x, y):
    """Report how a trained classifier does on samples that it has never seen.

    Args:
        model: compiled keras.Model (integer labels) with k softmax outputs.
        x: samples as the model takes them, n of them.
        y: labels (n,) or (n, 1), integers from 0 to k - 1. A class may be missing.

    Returns:
        a dict with
        "loss": mean cross-entropy, a float;
        "accuracy": share of samples whose most probable class is the true one, a float from 0 to 1;
        "confusion": integer array (k, k), the number of samples of true class (row) that were given to each
        class (column). The model stays as it is.

    Source: Bishop 2006, ch. 1.5; keras.io/api/models/model_training_apis.
    """
    raise NotImplementedError("evaluate: write me")


def choose_last_layer(task, k):
    """Name the loss, the last activation and the number of outputs that belong together.

    Args:
        task: what is to be predicted, one of
            "a number"                            error counts squared
            "a number, with outliers"             error counts by its size
            "a positive number, over decades"     the ratio counts; the output must not become negative
            "yes or no"                           one probability
            "one of k classes, integer labels"
            "one of k classes, one-hot labels"
            "any of k tags"                       each tag is a yes or no of its own
            "shares of k kinds"                   the target itself is a distribution over k
        k: number of classes, tags or kinds (it does not matter for the first four).

    Returns:
        (loss, activation, units): the loss as the full name that Keras gives it ("mean_squared_error",
        "mean_absolute_error", "mean_squared_logarithmic_error", "binary_crossentropy",
        "categorical_crossentropy", "sparse_categorical_crossentropy", "kl_divergence"); the activation
        ("linear", "relu", "softplus", "sigmoid", "softmax"; for the third task both "relu" and "softplus" are
        right); the number of outputs, an int.

    Raises:
        ValueError: task is none of these.

    >>> choose_last_layer("yes or no", 2)
    ('binary_crossentropy', 'sigmoid', 1)

    Source: Chollet, Deep Learning with Python, table 4.1; keras.io/api/losses.
    """
    raise NotImplementedError("choose_last_layer: write me")


def build_and_train(x, y, k, seed):
    """All of it: from raw pictures to a trained network of your own design.

    Prepare, split off a validation part (there is a test set elsewhere, which you will not see), build,
    compile, train. Any network of Keras's own layers (no Lambda, no custom layers) with at most 20,000
    parameters will do, as keras.Sequential or functional; on 1,600 pictures of 14 x 14 pixels the call takes at
    most 30 seconds of one processor. keras.utils.set_random_seed(seed) comes first, so that the same arguments
    give the same network.

    Args:
        x: pictures (n, h, w), uint8, n at least 100; h and w at least 12.
        y: labels (n,), integers from 0 to k - 1.
        k: number of classes.
        seed: int; the only source of chance.

    Returns:
        model: a trained keras.Model that maps prepared images (n, h, w, 1) in [0, 1] to probabilities (n, k).
        Trained on 1,600 pictures of xo4 it is right on at least 85 % of new ones.

    Source: LeCun et al. 1998; the data: autograder.networks.pictures.xo4.
    """
    raise NotImplementedError("build_and_train: write me")
