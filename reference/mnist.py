"""Handwritten digits with Keras: the lecture's listing, mended, and logged so that TensorBoard can show it.

Pictures are floats (n, h, w) in [0, 1] (already scaled), labels integers from 0 to k - 1. The network ends without softmax:
it puts out logits, any numbers, and the loss and `probabilities` know that.
"""

from pathlib import Path

import keras
import numpy as np


def build_mlp(input_shape, k=10):
    """Build the lecture's network for MNIST, with its mistakes mended.

    In this order: flattening; a dense layer with 128 outputs, bias and ReLU; dropout that drops 20 % of these outputs in
    training; a dense layer with k outputs and bias, and no activation.

    Args:
        input_shape: (h, w) of one picture; there is no axis of channels.
        k: number of classes, 2 or more.

    Returns:
        model: a new, untrained keras.Model that maps pictures (n, h, w) to logits (n, k). Its weights come in the order
        of the layers: matrix (h * w, 128), biases (128,), matrix (128, k), biases (k,).

    >>> build_mlp((28, 28)).count_params(), build_mlp((8, 8)).count_params()
    (101770, 9610)

    Source: Srivastava et al. 2014, "Dropout"; keras.io/api/layers.
    """
    return keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dropout(rate=0.2),
            keras.layers.Dense(k),
        ]
    )


def compile_logits(model):
    """Compile a classifier that puts out logits, for integer labels.

    The loss is the mean cross-entropy -log softmax(z)[y] of the logits z. The accuracy is reported under the name "accuracy".
    The optimizer is your choice: one with which ten epochs teach the network of build_mlp to read 8 x 8 digits (Adam as it
    comes will do).

    Args:
        model: keras.Model with k outputs without activation.

    Returns:
        model: the same model, compiled; its weights stay as they are.

    >>> model = compile_logits(build_mlp((8, 8)))
    >>> round(float(model.compute_loss(None, np.array([0]), np.array([[2.0, 0.0, 0.0]]))), 4)  # log(e^2 + 2) - 2
    0.2395

    Source: keras.io/api/losses/probabilistic_losses; Goodfellow, Bengio & Courville, Deep Learning, ch. 6.2.2.3.
    """
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return model


def train_logged(model, data, epochs, folder):
    """Train, and write down how it went: for TensorBoard, and as a table that any program reads.

    One call of fit on the training part, in batches of 32, with the validation part as validation_data, and two callbacks:
    TensorBoard, which logs to folder and draws a histogram of the weights in every epoch, and CSVLogger, which writes
    folder/history.csv. Needs the packages tensorboard and TensorFlow, whatever the backend is.

    Args:
        model: compiled keras.Model, with the metric "accuracy".
        data: (x, y, x_val, y_val), in this order.
        epochs: number of epochs, 1 or more.
        folder: name of a folder, made (with those above it) where it is not there yet.

    Returns:
        history: the keras History of fit, with "loss" and "val_loss" of every epoch.

    Source: keras.io/api/callbacks/tensorboard, keras.io/api/callbacks/csv_logger.
    """
    x, y, x_val, y_val = data
    Path(folder).mkdir(parents=True, exist_ok=True)
    callbacks = [
        keras.callbacks.TensorBoard(folder, histogram_freq=1),
        keras.callbacks.CSVLogger(f"{folder}/history.csv"),
    ]
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=callbacks, verbose=0)


def read_scalars(folder, tag):
    """Read a curve back out of the files that TensorBoard draws.

    Keras's callback keeps every number as a tensor (not as what TensorBoard's older files call a scalar). TensorBoard's own
    reader, EventAccumulator, keeps 10 of each tag unless size_guidance says otherwise (0 is "all"). Needs the package
    tensorboard.

    Args:
        folder: the folder that holds the event file itself: "logs/train" or "logs/validation", where training logged
            to "logs".
        tag: name of a curve: "epoch_loss", "epoch_accuracy".

    Returns:
        (steps, values): steps (m,) int, the epochs from 0 on; values (m,) float, what was logged at each. All of them, in
        order.

    Raises:
        KeyError: there is no curve of that name.

    Source: tensorboard.backend.event_processing.event_accumulator; keras.io/api/callbacks/tensorboard.
    """
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from tensorboard.util.tensor_util import make_ndarray

    events = EventAccumulator(folder, size_guidance={"tensors": 0})
    events.Reload()
    found = events.Tensors(tag)
    steps = np.array([event.step for event in found], dtype=int)
    return steps, np.array([float(make_ndarray(event.tensor_proto)) for event in found])


def probabilities(model, x):
    """Turn the logits of a network into probabilities.

    p = softmax(z) for every row z of logits, computed in float64, so that rows add up to 1 within 1e-6 (far less, in fact)
    and a probability of 1e-80 is not 0. Logits up to 1000, and down to -1000, neither overflow nor give nan. The network is
    asked as it is used, not as it is trained: dropout is off, and two calls give the same answer.

    Args:
        model: keras.Model with k outputs without activation; it need not be compiled, and stays as it is.
        x: pictures, as the model takes them, n of them.

    Returns:
        p (n, k): float64.

    Source: Goodfellow, Bengio & Courville, Deep Learning, ch. 4.1; Guo et al. 2017, "On calibration of modern neural networks".
    """
    z = np.asarray(model.predict(x, verbose=0), dtype=np.float64)
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def mended_network(slide):
    """Four networks of the lecture's slides, as they were meant: built, and compiled with the loss that fits.

    | slide | inputs | dense layers, each with bias | loss |
    |---|---|---|---|
    | "mpg" | 1, the weight of a car | 5 ReLU, 2 ReLU, 1 linear | mean squared error |
    | "wine" | 2, proline and alcohol | 3 sigmoid, 1 sigmoid | binary cross-entropy of the probability |
    | "curvy" | 2 | 10 ReLU, 10 ReLU, 1 sigmoid | binary cross-entropy of the probability |
    | "four classes" | 2 | 3 sigmoid, 4 softmax | cross-entropy of the probabilities, integer labels |

    Args:
        slide: one of the four names.

    Returns:
        model: a new, untrained keras.Model in every call, compiled with any optimizer. Its weights come in the order of the
        layers: matrix, biases, matrix, biases, and so on.

    Raises:
        ValueError: slide is none of these.

    >>> [mended_network(slide).count_params() for slide in ("mpg", "wine", "curvy", "four classes")]
    [25, 13, 151, 25]

    Source: Chollet, Deep Learning with Python, table 4.1; keras.io/api/losses.
    """
    slides = {
        "mpg": (1, [(5, "relu"), (2, "relu"), (1, "linear")], "mean_squared_error"),
        "wine": (2, [(3, "sigmoid"), (1, "sigmoid")], "binary_crossentropy"),
        "curvy": (2, [(10, "relu"), (10, "relu"), (1, "sigmoid")], "binary_crossentropy"),
        "four classes": (2, [(3, "sigmoid"), (4, "softmax")], "sparse_categorical_crossentropy"),
    }
    if slide not in slides:
        raise ValueError(f"there is no slide {slide!r}")
    inputs, layers, loss = slides[slide]
    model = keras.Sequential([keras.Input((inputs,)), *(keras.layers.Dense(m, activation=f) for m, f in layers)])
    model.compile(optimizer="adam", loss=loss)
    return model
