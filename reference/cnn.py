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
    labels = np.asarray(y).reshape(-1).astype(np.int64)
    if labels.min() < 0 or labels.max() >= k:
        raise ValueError(f"labels must lie in 0..{k - 1}, not {labels.min()}..{labels.max()}")
    return (np.asarray(x) / 255).astype(np.float32)[..., np.newaxis], labels


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
    if not np.isclose(sum(fractions), 1):
        raise ValueError(f"the fractions must add up to 1, not {sum(fractions)}")
    shares = [[], [], []]
    for label in np.unique(y):
        members = rng.permutation(np.flatnonzero(y == label))
        cuts = np.round(np.cumsum(fractions[:2]) * len(members)).astype(int)
        for share, part in zip(shares, np.split(members, cuts)):
            share.append(part)
    orders = [rng.permutation(np.concatenate(share)) for share in shares]
    return tuple(array[order] for order in orders for array in (x, y))


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
    return keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(8, 3, activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(k, activation="softmax"),
        ]
    )


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
    losses = {"int": "sparse_categorical_crossentropy", "onehot": "categorical_crossentropy"}
    if labels not in losses:
        raise ValueError(f'labels must be "int" or "onehot", not {labels!r}')
    model.compile(optimizer=keras.optimizers.Adam(5e-3), loss=losses[labels], metrics=["accuracy"])
    return model


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
    x_train, y_train, x_val, y_val = data
    callbacks = [
        keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True),
        keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True),
        keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.5, patience=max(1, patience // 2)),
    ]
    return model.fit(
        x_train,
        y_train,
        batch_size=32,
        epochs=epochs,
        validation_data=(x_val, y_val),
        callbacks=callbacks,
        verbose=0,
    )


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
    labels = np.asarray(y).reshape(-1)
    probabilities = np.asarray(model.predict(x, verbose=0), dtype=float)
    given = probabilities.argmax(axis=1)
    confusion = np.zeros((probabilities.shape[1],) * 2, dtype=int)
    np.add.at(confusion, (labels, given), 1)
    likelihood = np.clip(probabilities[np.arange(len(labels)), labels], 1e-7, 1)  # as Keras clips it
    return {
        "loss": float(-np.log(likelihood).mean()),
        "accuracy": float((given == labels).mean()),
        "confusion": confusion,
    }


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
    rows = {
        "a number": ("mean_squared_error", "linear", 1),
        "a number, with outliers": ("mean_absolute_error", "linear", 1),
        "a positive number, over decades": ("mean_squared_logarithmic_error", "softplus", 1),
        "yes or no": ("binary_crossentropy", "sigmoid", 1),
        "one of k classes, integer labels": ("sparse_categorical_crossentropy", "softmax", k),
        "one of k classes, one-hot labels": ("categorical_crossentropy", "softmax", k),
        "any of k tags": ("binary_crossentropy", "sigmoid", k),
        "shares of k kinds": ("kl_divergence", "softmax", k),
    }
    if task not in rows:
        raise ValueError(f"unknown task {task!r}")
    return rows[task]


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
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    data = split(images, labels, (0.85, 0.15, 0), np.random.default_rng(seed))[:4]
    model = keras.Sequential(
        [
            keras.Input(images.shape[1:]),
            keras.layers.Conv2D(16, 3, activation="relu"),
            keras.layers.Conv2D(32, 3, activation="relu"),
            keras.layers.GlobalMaxPooling2D(),
            keras.layers.Dense(k, activation="softmax"),
        ]
    )
    compile_model(model, "int")
    with tempfile.TemporaryDirectory() as folder:
        train(model, data, epochs=15, patience=6, path=str(Path(folder) / "best.keras"))
    return model
