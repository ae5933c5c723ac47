"""A CNN from pictures to a report, written from the released files alone: pieces of right submissions, and one bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

# The others train networks: too slow for a test of many submissions. TRAINING below has those, one at a time.
EXERCISES = ("prepare_images", "split", "choose_last_layer")

RIGHT = {
    "plain and short": "prepare_images a, split a, choose_last_layer a, build_cnn a, compile_model a, train a, evaluate a, build_and_train a",
    "loops from C": "prepare_images b, split b, choose_last_layer b, build_cnn b, compile_model b, train b, evaluate b, build_and_train b",
    "typed, over-commented": "prepare_images c, split c, choose_last_layer c, build_cnn c, compile_model d, train c, evaluate e, build_and_train c",
    "tables and lookups": "prepare_images d, split d, choose_last_layer d, build_cnn d, compile_model d, train d, evaluate d, build_and_train d",
    "classes inside": "prepare_images e, split e, choose_last_layer e, build_cnn e, compile_model e, train e, evaluate e, build_and_train e",
    "mixed, names by keras.io": "prepare_images a, split b, choose_last_layer b, build_cnn c, compile_model b, train b, evaluate d, build_and_train a",
    "mixed, functional": "prepare_images c, split d, choose_last_layer d, build_cnn b, compile_model c, train d, evaluate c, build_and_train b",
    "mixed, careful comments": "prepare_images e, split a, choose_last_layer c, build_cnn a, compile_model a, train c, evaluate a, build_and_train c",
    "mixed, vectorised": "prepare_images a, split d, choose_last_layer e, build_cnn d, compile_model e, train b, evaluate a, build_and_train d",
    "mixed, helper functions": "prepare_images b, split c, choose_last_layer a, build_cnn c, compile_model d, train a, evaluate b, build_and_train e",
    "mixed, enum and subclass": "prepare_images a, split e, choose_last_layer e, build_cnn e, compile_model c, train b, evaluate e, build_and_train a",
    "mixed, from MATLAB": "prepare_images d, split b, choose_last_layer b, build_cnn a, compile_model a, train d, evaluate b, build_and_train b",
    "mixed, positional": "prepare_images c, split c, choose_last_layer a, build_cnn d, compile_model b, train e, evaluate c, build_and_train d",
    "mixed, objects for losses": "prepare_images e, split d, choose_last_layer d, build_cnn b, compile_model b, train c, evaluate d, build_and_train e",
}

PIECES = r'''
### prepare_images a
import numpy as np
import keras


def prepare_images(x, y, k):
    y = np.asarray(y).reshape(-1)
    if np.any((y < 0) | (y >= k)):
        raise ValueError(f"labels must lie in 0..{k - 1}")
    return (x.astype(np.float32) / 255)[..., np.newaxis], y.astype(np.int64)
### prepare_images b
import keras
import numpy as np


def prepare_images(x, y, k):
    # written by someone who has learned C first
    n, h, w = x.shape
    images = np.zeros((n, h, w, 1), dtype=np.float32)
    labels = np.zeros(n, dtype=np.int64)
    flat = np.array(y).ravel()
    for i in range(n):
        c = int(flat[i])
        if c < 0 or c > k - 1:
            raise ValueError("label out of range")
        labels[i] = c
        for r in range(h):
            for s in range(w):
                images[i, r, s, 0] = x[i, r, s] / 255.0
    return images, labels
### prepare_images c
import numpy as np
import keras
from numpy.typing import NDArray


def _valid(labels: NDArray, k: int) -> bool:
    return set(np.unique(labels).tolist()) <= set(range(k))


def prepare_images(x: NDArray[np.uint8], y: NDArray, k: int) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    labels: NDArray[np.int64] = np.array(y, dtype=np.int64, copy=True).flatten()
    if not _valid(labels, k):
        raise ValueError("there are labels outside the classes")
    images: NDArray[np.float32] = np.expand_dims(np.divide(x, 255, dtype=np.float32), axis=-1)
    return images, labels
### prepare_images d
import numpy as np
import keras

# every grey value that a byte can have, already scaled: a table to look up
GREYS = (np.arange(256) / 255).astype("float32")


def prepare_images(x, y, k):
    if min(int(np.min(y)), k - 1 - int(np.max(y))) < 0:
        raise ValueError
    return GREYS[x].reshape(*x.shape, 1), np.concatenate([np.atleast_1d(row) for row in y]).astype("int64")
### prepare_images e
import keras
import numpy as np


def prepare_images(x, y, k):
    # 1. the labels: a column vector becomes a flat one
    labels = y[:, 0] if y.ndim == 2 else y
    # 2. are they all class numbers?
    for label in labels:
        if not 0 <= label < k:
            raise ValueError("label %d is not one of the %d classes" % (label, k))
    # 3. pictures: ALWAYS the same divisor, then the channel axis at the end
    images = keras.layers.Rescaling(1.0 / 255.0)(x.astype("float32"))
    images = keras.ops.convert_to_numpy(images)[:, :, :, None]
    # 4. done
    return images, labels.astype(np.int64)
### split a
import numpy as np


def split(x, y, fractions, rng):
    if not np.isclose(sum(fractions), 1):
        raise ValueError("fractions must add up to 1")
    parts = [[], [], []]
    for label in np.unique(y):
        members = rng.permutation(np.flatnonzero(y == label))
        cuts = np.round(np.cumsum(fractions)[:2] * len(members)).astype(int)
        for part, piece in zip(parts, np.split(members, cuts)):
            part.append(piece)
    answer = []
    for part in parts:
        chosen = rng.permutation(np.concatenate(part))
        answer += [x[chosen], y[chosen]]
    return tuple(answer)
### split b
import math


def split(x, y, fractions, rng):
    # count along a shuffled pack of cards, and deal each class by itself
    if abs(math.fsum(fractions) - 1.0) > 1e-9:
        raise ValueError("fractions: " + str(fractions))
    n = len(y)
    how_many = {}
    for i in range(n):
        how_many[int(y[i])] = how_many.get(int(y[i]), 0) + 1
    dealt = dict.fromkeys(how_many, 0)
    train, val, test = [], [], []
    for i in rng.permutation(n):
        c = int(y[i])
        place = (dealt[c] + 0.5) / how_many[c]
        dealt[c] += 1
        if place < fractions[0]:
            train.append(i)
        elif place < fractions[0] + fractions[1]:
            val.append(i)
        else:
            test.append(i)
    train, val, test = (np.array(part, dtype=int) for part in (train, val, test))
    return x[train], y[train], x[val], y[val], x[test], y[test]
### split c
from itertools import chain
import numpy as np


def _cut_class(members, fractions, rng):
    rng.shuffle(members)
    m = len(members)
    a = int(fractions[0] * m + 1e-9)
    b = a + int(fractions[1] * m + 1e-9)
    return members[:a], members[a:b], members[b:]


def split(x, y, fractions, rng):
    if not np.isclose(np.sum(fractions), 1.0):
        raise ValueError("the fractions do not add up to 1")
    classes = (np.where(y == c)[0] for c in sorted(set(y.tolist())))
    cut = [_cut_class(members, fractions, rng) for members in classes]
    together = [np.concatenate(pieces) for pieces in zip(*cut)]
    for part in together:
        rng.shuffle(part)
    return tuple(chain.from_iterable((x[part], y[part]) for part in together))
### split d
import numpy as np


def split(x, y, fractions, rng):
    """Rank every sample within its class by a random number; the rank decides."""
    train, val, test = fractions
    if not np.isclose(train + val + test, 1):
        raise ValueError(fractions)
    order = rng.permutation(len(y))
    grouped = order[np.argsort(y[order], kind="stable")]
    _, starts, inverse, counts = np.unique(y[grouped], return_index=True, return_inverse=True, return_counts=True)
    rank = np.arange(len(y)) - starts[inverse]
    share = (rank + 0.5) / counts[inverse]
    bin_of = np.empty(len(y), dtype=int)
    bin_of[grouped] = np.digitize(share, [train, train + val])
    t, v, s = (order[bin_of[order] == b] for b in (0, 1, 2))
    return x[t], y[t], x[v], y[v], x[s], y[s]
### split e
import numpy as np
from collections import defaultdict


class Parts:
    def __init__(self):
        self.rows = []

    def take(self, rows):
        self.rows.extend(int(row) for row in rows)

    def arrays(self, x, y, rng):
        rows = np.array(self.rows, dtype=np.intp)
        rows = rows[rng.permutation(rows.size)]
        return x[rows], y[rows]


def split(x, y, fractions, rng):
    total = fractions[0] + fractions[1] + fractions[2]
    if total < 1 - 1e-8 or total > 1 + 1e-8:
        raise ValueError(f"fractions add up to {total}, not to 1")
    byclass = defaultdict(list)
    for row, label in enumerate(y):
        byclass[int(label)].append(row)
    train, val, test = Parts(), Parts(), Parts()
    for label in byclass:
        rows = rng.permutation(byclass[label])
        ntest = int(round(fractions[2] * len(rows)))
        nval = min(int(round(fractions[1] * len(rows))), len(rows) - ntest)
        test.take(rows[:ntest])
        val.take(rows[ntest:ntest + nval])
        train.take(rows[ntest + nval:])
    return train.arrays(x, y, rng) + val.arrays(x, y, rng) + test.arrays(x, y, rng)
### choose_last_layer a
def choose_last_layer(task, k):
    table = {
        "a number": ("mean_squared_error", "linear", 1),
        "a number, with outliers": ("mean_absolute_error", "linear", 1),
        "a positive number, over decades": ("mean_squared_logarithmic_error", "softplus", 1),
        "yes or no": ("binary_crossentropy", "sigmoid", 1),
        "one of k classes, integer labels": ("sparse_categorical_crossentropy", "softmax", k),
        "one of k classes, one-hot labels": ("categorical_crossentropy", "softmax", k),
        "any of k tags": ("binary_crossentropy", "sigmoid", k),
        "shares of k kinds": ("kl_divergence", "softmax", k),
    }
    if task not in table:
        raise ValueError(f"unknown task {task!r}")
    return table[task]
### choose_last_layer b
def choose_last_layer(task, k):
    if task == "a number":
        loss = "mean_squared_error"
        activation = "linear"
        units = 1
    elif task == "a number, with outliers":
        loss = "mean_absolute_error"
        activation = "linear"
        units = 1
    elif task == "a positive number, over decades":
        loss = "mean_squared_logarithmic_error"
        activation = "relu"
        units = 1
    elif task == "yes or no":
        loss = "binary_crossentropy"
        activation = "sigmoid"
        units = 1
    elif task == "one of k classes, integer labels":
        loss = "sparse_categorical_crossentropy"
        activation = "softmax"
        units = k
    elif task == "one of k classes, one-hot labels":
        loss = "categorical_crossentropy"
        activation = "softmax"
        units = k
    elif task == "any of k tags":
        loss = "binary_crossentropy"
        activation = "sigmoid"
        units = k
    elif task == "shares of k kinds":
        loss = "kl_divergence"
        activation = "softmax"
        units = k
    else:
        raise ValueError("task?")
    return loss, activation, units
### choose_last_layer c
def choose_last_layer(task, k):
    match task:
        case "a number":
            return "mean_squared_error", "linear", 1
        case "a number, with outliers":
            return "mean_absolute_error", "linear", 1
        case "a positive number, over decades":
            return "mean_squared_logarithmic_error", "softplus", 1
        case "yes or no":
            return "binary_crossentropy", "sigmoid", 1
        case "one of k classes, integer labels":
            return "sparse_categorical_crossentropy", "softmax", int(k)
        case "one of k classes, one-hot labels":
            return "categorical_crossentropy", "softmax", int(k)
        case "any of k tags":
            return "binary_crossentropy", "sigmoid", int(k)
        case "shares of k kinds":
            return "kl_divergence", "softmax", int(k)
    raise ValueError(f"no such task: {task}")
### choose_last_layer d
TASKS = ["a number", "a number, with outliers", "a positive number, over decades", "yes or no",
         "one of k classes, integer labels", "one of k classes, one-hot labels", "any of k tags", "shares of k kinds"]
LOSSES = ["mean_squared_error", "mean_absolute_error", "mean_squared_logarithmic_error", "binary_crossentropy",
          "sparse_categorical_crossentropy", "categorical_crossentropy", "binary_crossentropy", "kl_divergence"]
LAST = "linear linear relu sigmoid softmax softmax sigmoid softmax".split()


def choose_last_layer(task, k):
    i = TASKS.index(task)  # a ValueError where it is none of them
    return LOSSES[i], LAST[i], 1 if i < 4 else k
### choose_last_layer e
from enum import Enum
from typing import NamedTuple


class Last(NamedTuple):
    loss: str
    activation: str
    many: bool


class Task(Enum):
    NUMBER = "a number"
    OUTLIERS = "a number, with outliers"
    DECADES = "a positive number, over decades"
    YESNO = "yes or no"
    INTEGERS = "one of k classes, integer labels"
    ONEHOT = "one of k classes, one-hot labels"
    TAGS = "any of k tags"
    SHARES = "shares of k kinds"


_CHOICE = {
    Task.NUMBER: Last("mean_squared_error", "linear", False),
    Task.OUTLIERS: Last("mean_absolute_error", "linear", False),
    Task.DECADES: Last("mean_squared_logarithmic_error", "softplus", False),
    Task.YESNO: Last("binary_crossentropy", "sigmoid", False),
    Task.INTEGERS: Last("sparse_categorical_crossentropy", "softmax", True),
    Task.ONEHOT: Last("categorical_crossentropy", "softmax", True),
    Task.TAGS: Last("binary_crossentropy", "sigmoid", True),
    Task.SHARES: Last("kl_divergence", "softmax", True),
}


def choose_last_layer(task: str, k: int) -> tuple[str, str, int]:
    found = _CHOICE[Task(task)]  # Task("nonsense") raises a ValueError
    return found.loss, found.activation, k if found.many else 1
### build_cnn a
import keras


def build_cnn(input_shape, k):
    return keras.Sequential([
        keras.Input(input_shape),
        keras.layers.Conv2D(8, 3, activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Flatten(),
        keras.layers.Dense(k, activation="softmax"),
    ])
### build_cnn b
import keras
from keras import layers


def build_cnn(input_shape, k):
    inputs = keras.Input(shape=tuple(input_shape))
    h = layers.Conv2D(filters=8, kernel_size=(3, 3), strides=(1, 1), padding="valid", use_bias=True)(inputs)
    h = layers.Activation("relu")(h)
    h = layers.MaxPooling2D(pool_size=(2, 2), strides=(2, 2), padding="valid")(h)
    h = layers.Flatten()(h)
    h = layers.Dense(units=k, use_bias=True)(h)
    outputs = layers.Softmax()(h)
    return keras.Model(inputs=inputs, outputs=outputs, name="smallest_cnn")
### build_cnn c
import keras


def build_cnn(input_shape, k):
    # one line for every layer of the docstring
    model = keras.models.Sequential()
    model.add(keras.layers.InputLayer(shape=input_shape))
    model.add(keras.layers.Conv2D(8, kernel_size=3))
    model.add(keras.layers.ReLU())
    model.add(keras.layers.MaxPool2D())
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(k))
    model.add(keras.layers.Activation("softmax"))
    return model
### build_cnn d
from functools import reduce
import keras


def build_cnn(input_shape, k):
    L = keras.layers
    picture = L.Input(input_shape)
    chain = [
        L.Convolution2D(8, (3, 3), activation=keras.activations.relu, kernel_initializer="he_normal"),
        L.MaxPool2D((2, 2), 2),
        L.Reshape((8 * ((input_shape[0] - 2) // 2) * ((input_shape[1] - 2) // 2),)),
        L.Dense(k, activation=keras.activations.softmax),
    ]
    return keras.Model(picture, reduce(lambda tensor, layer: layer(tensor), chain, picture))
### build_cnn e
import keras


class SmallCNN(keras.Model):
    """Subclass, but wired as a functional graph, so that Keras knows its shapes."""

    def __init__(self, input_shape, k):
        x = keras.Input(input_shape)
        maps = keras.layers.Conv2D(8, 3, activation="relu", name="conv")(x)
        pooled = keras.layers.MaxPooling2D(name="pool")(maps)
        flat = keras.layers.Flatten(name="flat")(pooled)
        super().__init__(inputs=x, outputs=keras.layers.Dense(k, activation="softmax", name="last")(flat))


def build_cnn(input_shape, k):
    return SmallCNN(input_shape, k)
### compile_model a
import keras


def compile_model(model, labels):
    losses = {"int": "sparse_categorical_crossentropy", "onehot": "categorical_crossentropy"}
    if labels not in losses:
        raise ValueError(f"labels is {labels!r}, neither 'int' nor 'onehot'")
    model.compile(optimizer="adam", loss=losses[labels], metrics=["accuracy"])
    return model
### compile_model b
import keras


def compile_model(model, labels):
    if labels == "int":
        model.compile(
            optimizer=keras.optimizers.Adam(learning_rate=1e-3),
            loss=keras.losses.SparseCategoricalCrossentropy(from_logits=False),
            metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy")],
        )
    elif labels == "onehot":
        model.compile(
            optimizer=keras.optimizers.Adam(learning_rate=1e-3),
            loss=keras.losses.CategoricalCrossentropy(from_logits=False),
            metrics=[keras.metrics.CategoricalAccuracy(name="accuracy")],
        )
    else:
        raise ValueError("labels must be 'int' or 'onehot'")
    return model
### compile_model c
import keras


def compile_model(model, labels):
    if labels not in ("int", "onehot"):
        raise ValueError(labels)
    prefix = "sparse_" * (labels == "int")
    model.compile("rmsprop", prefix + "categorical_crossentropy", metrics=["accuracy"])
    return model
### compile_model d
import keras
from keras import losses, optimizers


def compile_model(model, labels):
    # the functions themselves, not their names
    match labels:
        case "int":
            chosen = losses.sparse_categorical_crossentropy
        case "onehot":
            chosen = losses.categorical_crossentropy
        case _:
            raise ValueError("only int and onehot are known")
    model.compile(loss=chosen, optimizer=optimizers.SGD(0.05, momentum=0.9), metrics=["accuracy"])
    return model
### compile_model e
import keras


def _check_labels(labels):
    """A ValueError for everything but the two kinds of labels."""
    if not (isinstance(labels, str) and labels in {"int", "onehot"}):
        raise ValueError(f"unknown kind of labels: {labels}")


def compile_model(model: keras.Model, labels: str) -> keras.Model:
    _check_labels(labels)
    one_hot = labels == "onehot"
    settings = dict(optimizer=keras.optimizers.AdamW(2e-3), metrics=["accuracy"])
    settings["loss"] = "categorical_crossentropy" if one_hot else "sparse_categorical_crossentropy"
    model.compile(**settings)
    return model
### train a
import keras


def train(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    callbacks = [
        keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True),
        keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True),
        keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.5, patience=max(1, patience // 2)),
    ]
    return model.fit(x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val),
                     callbacks=callbacks, verbose=0)
### train b
from keras.callbacks import EarlyStopping, ModelCheckpoint, ReduceLROnPlateau


def make_callbacks(patience, path):
    watch = {"monitor": "val_loss", "mode": "min", "verbose": 0}
    stop = EarlyStopping(patience=patience, restore_best_weights=True, **watch)
    save = ModelCheckpoint(filepath=str(path), save_best_only=True, save_weights_only=False, **watch)
    slow = ReduceLROnPlateau(factor=0.5, patience=max(1, patience // 2), **watch)
    return [stop, save, slow]


def train(model, data, epochs, patience, path):
    return model.fit(
        x=data[0], y=data[1], validation_data=(data[2], data[3]),
        epochs=epochs, batch_size=32, callbacks=make_callbacks(patience, path), verbose=0,
    )
### train c
import keras


def train(model, data, epochs, patience, path):
    # half the patience for the learning rate, but one epoch at the least
    half = patience // 2
    if half < 1:
        half = 1
    # stops, and goes back
    stopper = keras.callbacks.EarlyStopping(patience=patience, restore_best_weights=True)
    # writes the best whole model to the disk
    saver = keras.callbacks.ModelCheckpoint(path, save_best_only=True)
    # halves the rate
    halver = keras.callbacks.ReduceLROnPlateau(factor=0.5, patience=half)
    # train!
    history = model.fit(data[0], data[1], 32, epochs, verbose=2,
                        callbacks=[stopper, saver, halver], validation_data=tuple(data[2:]))
    # every argument by name or place, nothing else to do
    return history
### train d
import keras
from functools import partial


def train(model, data, epochs, patience, path):
    training, validation = tuple(data[:2]), tuple(data[2:4])
    cb = keras.callbacks
    on = partial(dict, monitor="val_loss")
    history = model.fit(
        *training,
        validation_data=validation,
        batch_size=32,
        epochs=epochs,
        callbacks=[
            cb.ReduceLROnPlateau(**on(factor=0.5, patience=max(1, patience // 2), min_delta=0.0)),
            cb.ModelCheckpoint(**on(filepath=path, save_best_only=True)),
            cb.EarlyStopping(**on(patience=patience, restore_best_weights=True, min_delta=0)),
        ],
        verbose=0,
    )
    return history
### train e
from typing import Any
import keras


def train(model: keras.Model, data: tuple[Any, Any, Any, Any], epochs: int, patience: int, path: str):
    (xt, yt, xv, yv) = data
    stop = keras.callbacks.EarlyStopping("val_loss", patience=patience, mode="min", restore_best_weights=True)
    save = keras.callbacks.ModelCheckpoint(path, "val_loss", save_best_only=True, mode="min", save_freq="epoch")
    rate = keras.callbacks.ReduceLROnPlateau("val_loss", 0.5, max(1, patience // 2), mode="min")
    history = model.fit(xt, yt, epochs=epochs, batch_size=32, shuffle=True, verbose=0,
                        validation_data=(xv, yv), callbacks=[stop, save, rate])
    return history
### evaluate a
import numpy as np


def evaluate(model, x, y):
    labels = np.asarray(y).reshape(-1)
    given = np.asarray(model.predict(x, verbose=0))
    answers = given.argmax(axis=1)
    k = given.shape[1]
    confusion = np.zeros((k, k), dtype=int)
    np.add.at(confusion, (labels, answers), 1)
    picked = np.clip(given[np.arange(len(labels)), labels], 1e-7, 1)
    return {
        "loss": float(-np.log(picked).mean()),
        "accuracy": float((answers == labels).mean()),
        "confusion": confusion,
    }
### evaluate b
import numpy as np
import keras


def evaluate(model, x, y):
    truth = np.ravel(y).astype(int)
    p = keras.ops.convert_to_numpy(model(x, training=False))
    n, k = p.shape
    C = [[0] * k for _ in range(k)]
    total = 0.0
    for i in range(n):
        best = 0
        for j in range(1, k):
            if p[i, j] > p[i, best]:
                best = j
        C[truth[i]][best] += 1
        total -= float(np.log(max(p[i, truth[i]], 1e-7)))
    right = sum(C[j][j] for j in range(k))
    return {"loss": total / n, "accuracy": right / n, "confusion": np.array(C)}
### evaluate c
import numpy as np
import keras


def evaluate(model, x, y):
    """The loss by Keras's own function, the matrix by counting pairs."""
    y = np.asarray(y).ravel().astype("int64")
    p = model.predict(x, verbose=0)
    k = p.shape[-1]
    guess = np.argmax(p, -1)
    confusion = np.bincount(k * y + guess, minlength=k * k).reshape(k, k)
    loss = np.mean(keras.ops.convert_to_numpy(keras.losses.sparse_categorical_crossentropy(y, p)))
    return dict(loss=float(loss), accuracy=float(np.trace(confusion) / len(y)), confusion=confusion)
### evaluate d
import numpy as np


def evaluate(model, x, y):
    # as on keras.io: evaluate for the loss, predict for the rest
    y = y.reshape(len(y))
    loss = model.evaluate(x, y, verbose=0, return_dict=True)["loss"]
    probabilities = model.predict(x, verbose=0)
    predicted = probabilities.argmax(axis=1)
    k = model.output_shape[-1]
    confusion = np.array([[np.sum((y == row) & (predicted == column)) for column in range(k)] for row in range(k)])
    return {"loss": float(loss), "accuracy": float(np.mean(predicted == y)), "confusion": confusion}
### evaluate e
import numpy as np


def evaluate(model, x, y):
    p = np.asarray(model.predict(x, verbose=0), dtype=np.float64)
    k = p.shape[1]
    T = np.eye(k, dtype=int)[np.squeeze(np.asarray(y).reshape(len(p), -1), axis=1)]  # one-hot truth
    A = np.eye(k, dtype=int)[p.argmax(axis=1)]  # one-hot answers
    confusion = np.einsum("ni,nj->ij", T, A)
    logs = np.log(np.maximum(p, 1e-7))
    return {
        "loss": float(-np.einsum("nk,nk->", T, logs) / len(p)),
        "accuracy": float(np.einsum("ii->", confusion) / len(p)),
        "confusion": confusion,
    }
### build_and_train a
import tempfile
from pathlib import Path
import keras
import numpy as np


def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    data = split(images, labels, (0.85, 0.15, 0.0), np.random.default_rng(seed))[:4]
    model = keras.Sequential([
        keras.Input(images.shape[1:]),
        keras.layers.Rescaling(4.0, offset=-2.0),
        keras.layers.Conv2D(16, 3, activation="relu"),
        keras.layers.Conv2D(32, 3, activation="relu"),
        keras.layers.GlobalMaxPooling2D(),
        keras.layers.Dense(k, activation="softmax"),
    ])
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy", metrics=["accuracy"])
    with tempfile.TemporaryDirectory() as folder:
        train(model, data, 12, 4, str(Path(folder) / "best.keras"))
    return model
### build_and_train b
import os
import tempfile
import keras
from keras import layers
import numpy as np


def design(h, w, k):
    inp = keras.Input((h, w, 1))
    z = layers.Conv2D(32, 5, activation="relu")(layers.Rescaling(4.0, offset=-2.0)(inp))
    z = layers.GlobalMaxPooling2D()(z)
    z = layers.Dense(32, activation="relu")(z)
    return keras.Model(inp, layers.Dense(k, activation="softmax")(z))


def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    X, Y = prepare_images(x, y, k)
    xt, yt, xv, yv, _, _ = split(X, Y, (0.8, 0.2, 0), rng)
    net = design(X.shape[1], X.shape[2], k)
    net.compile(optimizer=keras.optimizers.Adam(learning_rate=0.005), loss="sparse_categorical_crossentropy")
    with tempfile.TemporaryDirectory() as d:
        train(net, (xt, yt, xv, yv), 12, 5, os.path.join(d, "net.keras"))
    return net
### build_and_train c
import tempfile
from pathlib import Path
import keras
import numpy as np


def build_and_train(x, y, k, seed):
    # the seed first, so that the weights are the same every time
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    x_train, y_train, x_val, y_val, _, _ = split(images, labels, (0.8, 0.2, 0.0), np.random.default_rng(seed))
    model = keras.Sequential()
    model.add(keras.Input((x.shape[1], x.shape[2], 1)))
    for filters in (16, 24):
        model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
    model.add(keras.layers.GlobalMaxPooling2D())
    model.add(keras.layers.Dense(k, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"])
    folder = tempfile.mkdtemp()
    train(model, (x_train, y_train, x_val, y_val), 14, 14, str(Path(folder) / "best.keras"))
    return model
### build_and_train d
import tempfile
import keras
import numpy as np


def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    data = split(images, labels, [0.9, 0.1, 0.0], np.random.default_rng(seed))[:4]
    L = keras.layers
    model = keras.Sequential([
        L.Input(images.shape[1:]),
        L.Conv2D(16, 3, activation="relu", padding="same"),
        L.Conv2D(32, 3, activation="relu", padding="same"),
        L.Dropout(0.1),
        L.GlobalMaxPooling2D(),
        L.Dense(24, activation="relu"),
        L.Dense(k, activation="softmax"),
    ])
    model.compile(keras.optimizers.Adam(0.004), "sparse_categorical_crossentropy", metrics=["accuracy"])
    with tempfile.NamedTemporaryFile(suffix=".keras") as file:
        train(model, data, 14, 5, file.name)
    return model
### build_and_train e
import keras
import numpy as np


def build_and_train(x, y, k, seed):
    """Its own short training, without train: a fixed number of epochs and a falling rate."""
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    order = np.random.default_rng(seed).permutation(len(labels))
    held, used = order[: len(order) // 8], order[len(order) // 8:]
    inputs = keras.Input(images.shape[1:])
    h = keras.layers.Rescaling(2.0, -1.0)(inputs)
    h = keras.layers.Conv2D(24, 3, activation="relu", kernel_initializer="he_uniform")(h)
    h = keras.layers.Conv2D(24, 3, activation="relu", kernel_initializer="he_uniform")(h)
    h = keras.layers.Concatenate()([keras.layers.GlobalMaxPooling2D()(h), keras.layers.GlobalAveragePooling2D()(h)])
    model = keras.Model(inputs, keras.layers.Dense(k, activation="softmax")(h))
    steps = 12 * -(-len(used) // 32)
    model.compile(
        keras.optimizers.Adam(keras.optimizers.schedules.CosineDecay(0.006, steps)),
        loss=keras.losses.SparseCategoricalCrossentropy(),
    )
    model.fit(images[used], labels[used], batch_size=32, epochs=12, verbose=0,
              validation_data=(images[held], labels[held]))
    return model
'''

BUGS = r'''
### prepare_images | the batch's brightest pixel instead of 255
import numpy as np

def prepare_images(x, y, k):
    labels = np.asarray(y).flatten().astype(np.int64)
    if labels.min() < 0 or labels.max() >= k:
        raise ValueError("bad label")
    pictures = x.astype("float32")
    pictures = pictures / pictures.max()
    return pictures.reshape(pictures.shape + (1,)), labels
### prepare_images | labels squeezed, so one picture's label has no axis left
import numpy as np

def prepare_images(x, y, k):
    lab = np.squeeze(np.array(y)).astype(np.int64)
    if (lab < 0).any() or (lab > k - 1).any():
        raise ValueError("labels out of range")
    img = np.float32(x) / 255
    return img[:, :, :, np.newaxis], lab
### prepare_images | flattens the caller's labels in place
import numpy as np

def prepare_images(x, y, k):
    y.shape = (y.size,)
    for c in y:
        if c < 0 or c >= k:
            raise ValueError(c)
    return np.stack([picture[:, :, None] / np.float32(255) for picture in x]).astype(np.float32), y.astype(np.int64)
### prepare_images | channel axis first, as in PyTorch
import numpy as np

def prepare_images(x, y, k):
    y = np.ravel(y)
    if not all(0 <= int(c) < k for c in y):
        raise ValueError("label outside of 0..k-1")
    n, h, w = x.shape
    return (x / 255.0).reshape(n, 1, h, w).astype(np.float32), y.astype(np.int64)
### prepare_images | label k gets through
import numpy as np

def prepare_images(x, y, k):
    labels = np.array(y, dtype=np.int64).reshape(len(x))
    if labels.min() < 0 or labels.max() > k:
        raise ValueError("a label is not in the range")
    return np.expand_dims((x / 255).astype(np.float32), 3), labels
### split | one shuffle of everything, classes by luck
import numpy as np

def split(x, y, fractions, rng):
    if not np.isclose(sum(fractions), 1):
        raise ValueError("sum")
    n = len(x)
    p = rng.permutation(n)
    n1 = int(round(fractions[0] * n))
    n2 = n1 + int(round(fractions[1] * n))
    tr, va, te = p[:n1], p[n1:n2], p[n2:]
    return x[tr], y[tr], x[va], y[va], x[te], y[te]
### split | parts are left sorted by class
import numpy as np

def split(x, y, fractions, rng):
    if abs(sum(fractions) - 1) > 1e-6:
        raise ValueError("fractions")
    where = [[], [], []]
    for c in np.unique(y):
        idx = np.nonzero(y == c)[0]
        rng.shuffle(idx)
        a = round(len(idx) * fractions[0])
        b = round(len(idx) * (fractions[0] + fractions[1]))
        where[0].extend(idx[:a])
        where[1].extend(idx[a:b])
        where[2].extend(idx[b:])
    out = []
    for w in where:
        w = np.array(w, dtype=int)
        out.extend([x[w], y[w]])
    return tuple(out)
### split | the last n_test of a class, also when n_test is 0
import numpy as np

def split(x, y, fractions, rng):
    if not np.isclose(sum(fractions), 1.0):
        raise ValueError("fractions must sum to one")
    train_idx, val_idx, test_idx = [], [], []
    for label in np.unique(y):
        idx = rng.permutation(np.where(y == label)[0])
        n_test = int(round(fractions[2] * len(idx)))
        n_val = int(round(fractions[1] * len(idx)))
        test_idx += list(idx[-n_test:])
        val_idx += list(idx[:n_val])
        train_idx += list(idx[n_val:len(idx) - n_test])
    res = ()
    for idx in (train_idx, val_idx, test_idx):
        idx = rng.permutation(np.array(idx, dtype=int))
        res += (x[idx], y[idx])
    return res
### split | all three x before all three y, as scikit-learn does
import numpy as np

def split(x, y, fractions, rng):
    if not np.isclose(np.sum(fractions), 1):
        raise ValueError("no")
    groups = {0: [], 1: [], 2: []}
    edges = np.cumsum(fractions)[:-1]
    for c in np.unique(y):
        who = rng.permutation(np.flatnonzero(y == c))
        for g, piece in enumerate(np.split(who, (edges * len(who)).round().astype(int))):
            groups[g].append(piece)
    t, v, s = [rng.permutation(np.concatenate(groups[g])) for g in range(3)]
    return x[t], x[v], x[s], y[t], y[v], y[s]
### split | each count cut down to a whole number, the rest is lost
import numpy as np

def split(x, y, fractions, rng):
    if not np.isclose(sum(fractions), 1):
        raise ValueError("fractions")
    parts = [np.array([], dtype=int) for _ in range(3)]
    for c in np.unique(y):
        idx = rng.permutation(np.flatnonzero(y == c))
        start = 0
        for i, f in enumerate(fractions):
            stop = start + int(f * len(idx))
            parts[i] = np.append(parts[i], idx[start:stop])
            start = stop
    for part in parts:
        rng.shuffle(part)
    return tuple(a[part] for part in parts for a in (x, y))
### split | compares the sum of the fractions with 1 exactly
import numpy as np

def split(x, y, fractions, rng):
    if fractions[0] + fractions[1] + fractions[2] != 1:
        raise ValueError("The fractions do not add up to 1")
    chosen = [[], [], []]
    for c in set(y.tolist()):
        idx = rng.permutation(np.argwhere(y == c).ravel())
        m = len(idx)
        a, b = int(fractions[0] * m), int((fractions[0] + fractions[1]) * m)
        for part, piece in zip(chosen, (idx[:a], idx[a:b], idx[b:])):
            part.extend(piece.tolist())
    for part in chosen:
        rng.shuffle(part)
    (t, v, s) = [np.array(part, dtype=int) for part in chosen]
    return x[t], y[t], x[v], y[v], x[s], y[s]
### split | classes counted from 0 up, other labels are dropped
import numpy as np

def split(x, y, fractions, rng):
    if not np.isclose(sum(fractions), 1):
        raise ValueError("fractions do not sum to 1")
    k = len(np.unique(y))
    pieces = [[], [], []]
    for c in range(k):
        idx = np.flatnonzero(y == c)
        rng.shuffle(idx)
        a = int(round(fractions[0] * idx.size))
        b = int(round((fractions[0] + fractions[1]) * idx.size))
        pieces[0].append(idx[:a]); pieces[1].append(idx[a:b]); pieces[2].append(idx[b:])
    out = []
    for p in pieces:
        p = np.concatenate(p)
        p = p[rng.permutation(len(p))]
        out += [x[p], y[p]]
    return tuple(out)
### choose_last_layer | sigmoid for one-hot classes, as on the slide
def choose_last_layer(task, k):
    losses = {
        "a number": "mean_squared_error",
        "a number, with outliers": "mean_absolute_error",
        "a positive number, over decades": "mean_squared_logarithmic_error",
        "yes or no": "binary_crossentropy",
        "one of k classes, integer labels": "sparse_categorical_crossentropy",
        "one of k classes, one-hot labels": "categorical_crossentropy",
        "any of k tags": "binary_crossentropy",
        "shares of k kinds": "kl_divergence",
    }
    if task not in losses:
        raise ValueError("unknown task")
    if task.startswith("a number"):
        last = "linear"
    elif task.startswith("a positive"):
        last = "relu"
    elif task.endswith("integer labels") or task.startswith("shares"):
        last = "softmax"
    else:
        last = "sigmoid"
    return losses[task], last, k if " k " in task else 1
### choose_last_layer | tags share one unit of probability
def choose_last_layer(task, k):
    if task in ("a number", "a number, with outliers"):
        return ("mean_absolute_error" if "outliers" in task else "mean_squared_error"), "linear", 1
    if task == "a positive number, over decades":
        return "mean_squared_logarithmic_error", "softplus", 1
    if task == "yes or no":
        return "binary_crossentropy", "sigmoid", 1
    if task == "one of k classes, integer labels":
        return "sparse_categorical_crossentropy", "softmax", k
    if task in ("one of k classes, one-hot labels", "any of k tags"):
        return "categorical_crossentropy", "softmax", k
    if task == "shares of k kinds":
        return "kl_divergence", "softmax", k
    raise ValueError(task)
### choose_last_layer | linear output under a logarithmic loss
def choose_last_layer(task, k):
    rows = """a number|mean_squared_error|linear|1
a number, with outliers|mean_absolute_error|linear|1
a positive number, over decades|mean_squared_logarithmic_error|linear|1
yes or no|binary_crossentropy|sigmoid|1
one of k classes, integer labels|sparse_categorical_crossentropy|softmax|k
one of k classes, one-hot labels|categorical_crossentropy|softmax|k
any of k tags|binary_crossentropy|sigmoid|k
shares of k kinds|kl_divergence|softmax|k"""
    for row in rows.splitlines():
        name, loss, last, units = row.split("|")
        if name == task:
            return loss, last, k if units == "k" else 1
    raise ValueError("task")
### choose_last_layer | shares by mean squared error, each by itself
def choose_last_layer(task, k):
    single = {
        "a number": ("mean_squared_error", "linear"),
        "a number, with outliers": ("mean_absolute_error", "linear"),
        "a positive number, over decades": ("mean_squared_logarithmic_error", "relu"),
        "yes or no": ("binary_crossentropy", "sigmoid"),
    }
    several = {
        "one of k classes, integer labels": ("sparse_categorical_crossentropy", "softmax"),
        "one of k classes, one-hot labels": ("categorical_crossentropy", "softmax"),
        "any of k tags": ("binary_crossentropy", "sigmoid"),
        "shares of k kinds": ("mean_squared_error", "sigmoid"),
    }
    if task in single:
        return (*single[task], 1)
    if task in several:
        return (*several[task], k)
    raise ValueError("not a task")
### choose_last_layer | one output for any number of tags
def choose_last_layer(task, k):
    softmax = {"one of k classes, integer labels": "sparse_categorical_crossentropy",
               "one of k classes, one-hot labels": "categorical_crossentropy", "shares of k kinds": "kl_divergence"}
    if task in softmax:
        return softmax[task], "softmax", k
    if task in ["yes or no", "any of k tags"]:
        return "binary_crossentropy", "sigmoid", 1
    numbers = {"a number": ("mean_squared_error", "linear"), "a number, with outliers": ("mean_absolute_error", "linear"),
               "a positive number, over decades": ("mean_squared_logarithmic_error", "softplus")}
    if task not in numbers:
        raise ValueError(f"{task} is not known")
    return numbers[task] + (1,)
'''

TRAINING_WRONG = r'''
### build_cnn | pads the convolution so that the size stays
import keras

def build_cnn(input_shape, k):
    m = keras.Sequential()
    m.add(keras.Input(shape=input_shape))
    m.add(keras.layers.Conv2D(8, (3, 3), padding="same", activation="relu"))
    m.add(keras.layers.MaxPooling2D((2, 2), strides=2))
    m.add(keras.layers.Flatten())
    m.add(keras.layers.Dense(k, activation="softmax"))
    return m
### build_cnn | pooling keeps half a window at the border of odd maps
import keras
from keras import layers

def build_cnn(input_shape, k):
    inp = layers.Input(shape=input_shape)
    out = layers.Conv2D(8, 3, activation="relu")(inp)
    out = layers.MaxPooling2D(2, strides=2, padding="same")(out)
    out = layers.Dense(k, activation="softmax")(layers.Flatten()(out))
    return keras.Model(inp, out)
### build_cnn | average instead of maximum
import keras

def build_cnn(input_shape, k):
    net = [keras.layers.Conv2D(8, 3), keras.layers.ReLU(), keras.layers.AveragePooling2D(2), keras.layers.Flatten(),
           keras.layers.Dense(k), keras.layers.Softmax()]
    return keras.Sequential([keras.Input(input_shape)] + net)
### build_cnn | sigmoids at the end
import keras

def build_cnn(input_shape, k):
    x = inputs = keras.Input(input_shape)
    for layer in (
        keras.layers.Conv2D(filters=8, kernel_size=3, activation="relu"),
        keras.layers.MaxPooling2D(pool_size=2),
        keras.layers.Flatten(),
        keras.layers.Dense(units=k, activation="sigmoid"),
    ):
        x = layer(x)
    return keras.Model(inputs, x)
### build_cnn | always one grey channel
import keras

def build_cnn(input_shape, k):
    height, width = input_shape[0], input_shape[1]
    return keras.Sequential([
        keras.Input((height, width, 1)),
        keras.layers.Conv2D(8, kernel_size=(3, 3), activation="relu"),
        keras.layers.MaxPool2D(),
        keras.layers.Flatten(),
        keras.layers.Dense(k, "softmax"),
    ])
### build_cnn | activation of the convolution forgotten
import keras

def build_cnn(input_shape, k):
    first = keras.layers.Conv2D(8, 3, strides=1, padding="valid", use_bias=True)
    pool = keras.layers.MaxPooling2D(2, 2)
    last = keras.layers.Dense(k, activation=keras.activations.softmax)
    return keras.models.Sequential([keras.layers.Input(input_shape), first, pool, keras.layers.Flatten(), last])
### compile_model | from_logits although the softmax is there
import keras

def compile_model(model, labels):
    if labels == "int":
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    elif labels == "onehot":
        loss = keras.losses.CategoricalCrossentropy(from_logits=True)
    else:
        raise ValueError("labels")
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return model
### compile_model | sparse and dense loss the wrong way round
import keras

def compile_model(model, labels):
    kinds = ("int", "onehot")
    names = ("categorical_crossentropy", "sparse_categorical_crossentropy")
    if labels not in kinds:
        raise ValueError("labels: " + repr(labels))
    model.compile("adam", names[kinds.index(labels)], ["accuracy"])
    return model
### compile_model | the metric Accuracy compares probabilities with labels
import keras

def compile_model(model, labels):
    loss = {"int": "sparse_categorical_crossentropy", "onehot": "categorical_crossentropy"}.get(labels)
    if loss is None:
        raise ValueError("unknown labels")
    model.compile(optimizer=keras.optimizers.Adam(), loss=loss, metrics=[keras.metrics.Accuracy()])
    return model
### compile_model | binary cross-entropy for one-hot rows
import keras

def compile_model(model, labels):
    if labels == "int":
        chosen = keras.losses.SparseCategoricalCrossentropy()
    elif labels == "onehot":
        chosen = keras.losses.BinaryCrossentropy()
    else:
        raise ValueError("labels must be int or onehot")
    model.compile(optimizer="adam", loss=chosen, metrics=["accuracy"])
    return model
### compile_model | the accuracy goes by another name
import keras

def compile_model(model, labels):
    if labels not in ["int", "onehot"]:
        raise ValueError(labels)
    if labels == "int":
        loss, metric = "sparse_categorical_crossentropy", keras.metrics.SparseCategoricalAccuracy()
    else:
        loss, metric = "categorical_crossentropy", keras.metrics.CategoricalAccuracy()
    model.compile(loss=loss, optimizer="adam", metrics=[metric])
    return model
### train | the weights of the last epoch stay
from keras.callbacks import EarlyStopping, ModelCheckpoint, ReduceLROnPlateau

def train(model, data, epochs, patience, path):
    xt, yt, xv, yv = data
    cbs = [EarlyStopping(patience=patience), ModelCheckpoint(path, save_best_only=True),
           ReduceLROnPlateau(factor=0.5, patience=max(1, patience // 2))]
    return model.fit(xt, yt, batch_size=32, epochs=epochs, validation_data=(xv, yv), callbacks=cbs, verbose=0)
### train | loads the best model into a local name, the caller's keeps the last weights
import keras

def train(model, data, epochs, patience, path):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience)
    best = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True)
    slow = keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.5, patience=max(1, patience // 2))
    history = model.fit(data[0], data[1], batch_size=32, epochs=epochs, verbose=0,
                        validation_data=(data[2], data[3]), callbacks=[stop, best, slow])
    model = keras.models.load_model(path)
    return history
### train | early stopping watches the training loss
import keras

def train(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    callbacks = []
    callbacks.append(keras.callbacks.EarlyStopping(monitor="loss", patience=patience, restore_best_weights=True))
    callbacks.append(keras.callbacks.ModelCheckpoint(filepath=path, monitor="val_loss", save_best_only=True))
    callbacks.append(keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.5, patience=max(1, patience // 2)))
    return model.fit(x_train, y_train, 32, epochs, callbacks=callbacks, validation_data=(x_val, y_val), verbose=0)
### train | the checkpoint writes every epoch over the best
import keras

def train(model, data, epochs, patience, path):
    cb = keras.callbacks
    watch = dict(monitor="val_loss")
    fit = dict(batch_size=32, epochs=epochs, validation_data=tuple(data[2:]), verbose=0)
    fit["callbacks"] = [
        cb.EarlyStopping(patience=patience, restore_best_weights=True, **watch),
        cb.ModelCheckpoint(path, **watch),
        cb.ReduceLROnPlateau(factor=0.5, patience=max(1, patience // 2), **watch),
    ]
    return model.fit(data[0], data[1], **fit)
### train | the learning rate falls to a tenth, the default
import keras

def train(model, data, epochs, patience, path):
    x, y, xv, yv = data
    half = max(1, patience // 2)
    return model.fit(
        x, y, epochs=epochs, batch_size=32, verbose=0, validation_data=(xv, yv),
        callbacks=[
            keras.callbacks.ReduceLROnPlateau("val_loss", patience=half),
            keras.callbacks.ModelCheckpoint(path, "val_loss", save_best_only=True),
            keras.callbacks.EarlyStopping("val_loss", patience=patience, restore_best_weights=True),
        ],
    )
### train | validation cut from the training part
import keras
import numpy as np

def train(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    x = np.concatenate([x_train, x_val])
    y = np.concatenate([y_train, y_val])
    stop = keras.callbacks.EarlyStopping(patience=patience, restore_best_weights=True)
    save = keras.callbacks.ModelCheckpoint(path, save_best_only=True)
    rate = keras.callbacks.ReduceLROnPlateau(factor=0.5, patience=max(1, patience // 2))
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_split=0.2, callbacks=[stop, save, rate], verbose=0)
### train | best epoch chosen by validation accuracy
from keras import callbacks as C

def train(model, data, epochs, patience, path):
    (a, b, c, d) = data
    stop = C.EarlyStopping(monitor="val_accuracy", patience=patience, restore_best_weights=True)
    keep = C.ModelCheckpoint(path, monitor="val_accuracy", save_best_only=True)
    drop = C.ReduceLROnPlateau(monitor="val_accuracy", factor=0.5, patience=max(1, patience // 2))
    return model.fit(a, b, batch_size=32, epochs=epochs, validation_data=(c, d), callbacks=[stop, keep, drop], verbose=0)
### evaluate | rows are the answers
import numpy as np

def evaluate(model, x, y):
    y = np.ravel(y)
    p = np.asarray(model.predict(x, verbose=0))
    k = p.shape[1]
    conf = np.zeros((k, k), int)
    for true, guess in zip(y, p.argmax(1)):
        conf[guess, true] += 1
    loss = -np.log(np.clip(p[range(len(y)), y], 1e-7, 1)).mean()
    return {"loss": float(loss), "accuracy": float(np.trace(conf) / conf.sum()), "confusion": conf}
### evaluate | a column of labels is compared with a row of answers
import numpy as np

def evaluate(model, x, y):
    loss = model.evaluate(x, y, verbose=0, return_dict=True)["loss"]
    p = model.predict(x, verbose=0)
    answer = p.argmax(axis=1)
    accuracy = np.mean(answer == y)
    k = p.shape[1]
    matrix = np.zeros((k, k), dtype=int)
    for i in range(len(y)):
        matrix[int(y[i].item()), answer[i]] += 1
    return {"loss": float(loss), "accuracy": float(accuracy), "confusion": matrix}
### evaluate | adds at repeated indices count once
import numpy as np

def evaluate(model, x, y):
    t = y.reshape(-1)
    prob = np.array(model(x, training=False))
    pred = np.argmax(prob, axis=1)
    m = np.zeros((prob.shape[1], prob.shape[1]), dtype=np.int64)
    m[t, pred] += 1
    ce = -np.mean(np.log(prob[np.arange(t.size), t] + 1e-12))
    return {"loss": float(ce), "accuracy": float(np.mean(pred == t)), "confusion": m}
### evaluate | as many classes as the labels show
import numpy as np

def evaluate(model, x, y):
    labels = np.asarray(y).flatten()
    p = model.predict(x, verbose=0)
    guess = np.argmax(p, axis=1)
    k = int(max(labels.max(), guess.max())) + 1
    confusion = np.array([[int(((labels == i) & (guess == j)).sum()) for j in range(k)] for i in range(k)])
    loss = float(np.mean([-np.log(max(row[c], 1e-7)) for row, c in zip(p, labels)]))
    return dict(loss=loss, accuracy=float((labels == guess).mean()), confusion=confusion)
### evaluate | compiles the model anew to be sure of its metrics
import numpy as np
import keras

def evaluate(model, x, y):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    y = np.asarray(y).reshape(-1)
    loss, accuracy = model.evaluate(x, y, verbose=0)
    p = model.predict(x, verbose=0)
    k = p.shape[1]
    confusion = np.zeros((k, k), dtype=int)
    for t, a in zip(y, p.argmax(axis=1)):
        confusion[t, a] += 1
    return {"loss": float(loss), "accuracy": float(accuracy), "confusion": confusion}
### evaluate | the loss asks the most probable class, not the true one
import numpy as np

def evaluate(model, x, y):
    truth = np.ravel(y)
    p = np.asarray(model.predict(x, verbose=0))
    n, k = p.shape
    wins = p.argmax(axis=1)
    loss = 0.0
    for i in range(n):
        loss += -np.log(p[i].max())
    confusion = np.bincount(truth * k + wins, minlength=k * k).reshape(k, k)
    return {"loss": float(loss / n), "accuracy": float(np.mean(wins == truth)), "confusion": confusion}
### evaluate | average of the recalls, called accuracy
import numpy as np

def evaluate(model, x, y):
    truth = np.asarray(y).reshape(-1).astype(int)
    p = np.asarray(model.predict(x, verbose=0))
    k = p.shape[1]
    cm = np.zeros((k, k), dtype=int)
    np.add.at(cm, (truth, p.argmax(axis=1)), 1)
    rows = cm.sum(axis=1)
    recalls = np.diag(cm)[rows > 0] / rows[rows > 0]
    picked = p[np.arange(len(truth)), truth]
    return {"loss": float(-np.log(np.clip(picked, 1e-7, None)).mean()), "accuracy": float(recalls.mean()), "confusion": cm}
### build_and_train | trained on standardised pictures, used on others
import tempfile, os
import keras
import numpy as np

def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    raw, labels = prepare_images(x, y, k)
    raw = (raw - raw.mean()) / raw.std()
    data = split(raw, labels, (0.8, 0.2, 0.0), np.random.default_rng(seed))[:4]
    model = keras.Sequential([
        keras.Input(raw.shape[1:]),
        keras.layers.Conv2D(16, 3, activation="relu"),
        keras.layers.Conv2D(32, 3, activation="relu"),
        keras.layers.GlobalMaxPooling2D(),
        keras.layers.Dense(k, activation="softmax"),
    ])
    compile_model(model, "int")
    with tempfile.TemporaryDirectory() as d:
        train(model, data, 10, 4, os.path.join(d, "b.keras"))
    return model
### build_and_train | the small network of before, every place for itself
import tempfile, os
import keras
import numpy as np

def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    data = split(images, labels, (0.8, 0.2, 0.0), np.random.default_rng(seed))[:4]
    model = compile_model(build_cnn(images.shape[1:], k), "int")
    with tempfile.TemporaryDirectory() as d:
        train(model, data, 20, 5, os.path.join(d, "b.keras"))
    return model
### build_and_train | a last layer of logits, softmax in the loss
import keras
import numpy as np

def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    xt, yt, xv, yv, _, _ = split(images, labels, (0.85, 0.15, 0.0), np.random.default_rng(seed))
    inp = keras.Input(images.shape[1:])
    h = keras.layers.Rescaling(4.0, offset=-2.0)(inp)
    h = keras.layers.Conv2D(16, 3, activation="relu")(h)
    h = keras.layers.Conv2D(32, 3, activation="relu")(h)
    h = keras.layers.GlobalMaxPooling2D()(h)
    model = keras.Model(inp, keras.layers.Dense(k)(h))
    model.compile(keras.optimizers.Adam(0.003), keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
    model.fit(xt, yt, batch_size=32, epochs=8, validation_data=(xv, yv), verbose=0)
    return model
### build_and_train | a wide dense layer after the flattening, far too many weights
import keras
import numpy as np

def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    xt, yt, xv, yv, _, _ = split(images, labels, (0.8, 0.2, 0.0), np.random.default_rng(seed))
    model = keras.Sequential([
        keras.Input(images.shape[1:]),
        keras.layers.Conv2D(16, 3, activation="relu"),
        keras.layers.Conv2D(32, 3, activation="relu"),
        keras.layers.MaxPooling2D(),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(k, activation="softmax"),
    ])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(xt, yt, batch_size=32, epochs=8, validation_data=(xv, yv), verbose=0)
    return model
### build_and_train | the validation split by fresh chance, not by the seed
import keras
import numpy as np

def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    rng = np.random.default_rng()
    xt, yt, xv, yv, _, _ = split(images, labels, (0.8, 0.2, 0.0), rng)
    model = keras.Sequential([
        keras.Input(images.shape[1:]),
        keras.layers.Rescaling(4.0, offset=-2.0),
        keras.layers.Conv2D(32, 5, activation="relu"),
        keras.layers.GlobalMaxPooling2D(),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(k, activation="softmax"),
    ])
    model.compile(keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(xt, yt, batch_size=32, epochs=8, validation_data=(xv, yv), verbose=0)
    return model
### build_and_train | four outputs, whatever k is
import keras
import numpy as np

def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    xt, yt, xv, yv, _, _ = split(images, labels, (0.8, 0.2, 0.0), np.random.default_rng(seed))
    net = keras.Sequential()
    net.add(keras.Input(images.shape[1:]))
    net.add(keras.layers.Rescaling(4.0, offset=-2.0))
    net.add(keras.layers.Conv2D(32, 5, activation="relu"))
    net.add(keras.layers.GlobalMaxPooling2D())
    net.add(keras.layers.Dense(32, activation="relu"))
    net.add(keras.layers.Dense(4, activation="softmax"))
    net.compile(keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy", metrics=["accuracy"])
    net.fit(xt, yt, batch_size=32, epochs=8, validation_data=(xv, yv), verbose=0)
    return net
'''
