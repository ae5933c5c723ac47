"""What several checks use.

Networks stay in your own process: a check builds one with your `keras` and asks it for numbers. Event files are fetched from
there as bytes, and read by the check, with TensorBoard's own reader.
"""

import numpy as np

from autograder import expect
from autograder.networks.event_files import read_events

FLOAT32 = "networks compute in float32"


def softmax(z):
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def cross_entropy(z, y):
    """Of logits."""
    return float(-np.log(softmax(z)[np.arange(len(y)), y]).mean())


def given_weights(h, w, k):
    """Weights for the network of build_mlp that are nobody's own."""
    shapes = [(h * w, 128), (128,), (128, k), (k,)]
    return [0.3 * np.cos(1 + np.arange(np.prod(shape))).reshape(shape).astype(np.float32) for shape in shapes]


def logits_of(x, weights):
    """What the network of build_mlp answers in use."""
    W1, b1, W2, b2 = weights
    return np.maximum(x.reshape(len(x), -1) @ W1 + b1, 0) @ W2 + b2


def two_clouds(n, seed, distance=2.0):
    """n points in 6 dimensions, two classes; the first dimension tells them apart."""
    rng = np.random.default_rng(seed)
    y = np.arange(n) % 2
    x = rng.normal(size=(n, 6))
    x[:, 0] += distance * (2 * y - 1)
    return x.astype(np.float32), y


def ready_model(student, rate, inputs=6):
    """One dense layer that puts out two logits, all weights 0, compiled with plain gradient descent."""
    layers, losses = student.keras.layers, student.keras.losses
    model = student.keras.Sequential([student.keras.Input((inputs,)), layers.Dense(2)])
    model.set_weights([np.zeros((inputs, 2)), np.zeros(2)])
    optimizer, loss = student.keras.optimizers.SGD(rate), losses.SparseCategoricalCrossentropy(from_logits=True)
    # Step by step, since a training this short is over before a graph of it would be made.
    model.compile(optimizer=optimizer, loss=loss, metrics=["accuracy"], run_eagerly=True)
    return model


def fresh_folder(student, name):
    """The name of a folder that is not there, in one beside your work; what an earlier check left of it is removed."""
    files, name = student.keras.src.utils.file_utils, f"checked_logs/{name}"
    if files.exists(name) is True:
        files.rmtree(name)
    return name


def curve(history, key, epochs):
    """A curve of a History, with one number an epoch."""
    curves = expect.mapping(expect.living(history, "the History that fit returns").history, ["loss", "val_loss", key])
    values = curves[key]
    expect.that(isinstance(values, list), f"{key} of the History is no list with a number an epoch")
    expect.that(len(values) == epochs, f"the History has {len(values)} epochs instead of {epochs}: one call of fit?")
    return np.array([expect.scalar(value) for value in values])


def is_there(student, path):
    return student.keras.src.utils.file_utils.exists(path) is True


def tensorflow_of(student):
    """TensorFlow as an object, on every backend: the event files need it anyway."""
    return student.keras.src.utils.module_utils.LazyModule("tensorflow")


def content_of(student, file):
    opened = expect.living(student.keras.src.utils.file_utils.File(file, "rb"), "a file")
    content = opened.read()
    opened.close()
    expect.that(isinstance(content, bytes), "a file that training wrote cannot be read")
    return content


def events_in(student, folder):
    """What the newest event file of a folder holds."""
    expect.that(is_there(student, folder), f"there is no folder {folder}: which folder did TensorBoard get?")
    names = student.keras.src.utils.file_utils.listdir(folder)
    expect.that(isinstance(names, list) and all(isinstance(name, str) for name in names), f"{folder} cannot be listed")
    files = sorted(name for name in names if "tfevents" in name and "profile" not in name)
    expect.that(files, f"there is no event file in {folder}")
    try:
        return read_events(content_of(student, f"{folder}/{files[-1]}"))
    except ValueError as fault:
        raise expect.CheckFailed(str(fault)) from None


def logged(events, tag, epochs):
    """A curve of an event file: its values, one an epoch, with steps that count from 0."""
    expect.that(tag in events.curves, f"{tag} was not logged")
    steps, values = zip(*events.curves[tag], strict=True)
    expect.that(
        list(steps) == list(range(epochs)), f"{tag} was logged at the steps {list(steps)}, not 0 ... {epochs - 1}"
    )
    return np.array(values)


def log_by_hand(student, folder, losses, **others):
    """Have Keras's own callback log these numbers, one an epoch, as if somebody trained: `others` by their names there."""
    model = student.keras.Sequential([student.keras.Input((1,)), student.keras.layers.Dense(1)])
    model.compile("sgd", "mean_squared_error")
    callback = student.keras.callbacks.TensorBoard(folder, write_graph=False)
    callback.set_model(model)
    callback.on_train_begin()
    for epoch, loss in enumerate(losses):
        callback.on_epoch_end(epoch, {"loss": loss, **{name: values[epoch] for name, values in others.items()}})
    callback.on_train_end()
