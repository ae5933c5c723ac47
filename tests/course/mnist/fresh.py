"""Handwritten digits written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: Q001  the code stands as students write it
# fmt: off

# The others build or train networks: too slow for a test of many submissions. TRAINING below has those, one at a time.
EXERCISES = ("probabilities",)

RIGHT = r'''
### right 1
"""Handwritten digits with Keras."""

from pathlib import Path
import keras
import numpy as np


def build_mlp(input_shape, k=10):
    return keras.Sequential(
        [
            keras.Input(tuple(input_shape)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dropout(rate=0.2),
            keras.layers.Dense(k),
        ]
    )


def compile_logits(model):
    model.compile(
        optimizer="adam",
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    return model


def train_logged(model, data, epochs, folder):
    x, y, x_val, y_val = data
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    callbacks = [
        keras.callbacks.TensorBoard(log_dir=str(folder), histogram_freq=1),
        keras.callbacks.CSVLogger(str(folder / "history.csv")),
    ]
    return model.fit(
        x, y, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=callbacks, verbose=0
    )


def read_scalars(folder, tag):
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from tensorboard.util import tensor_util

    events = EventAccumulator(str(folder), size_guidance={"tensors": 0})
    events.Reload()
    if tag not in events.Tags()["tensors"]:
        raise KeyError(f"no curve named {tag}")
    curve = events.Tensors(tag)
    steps = np.array([event.step for event in curve], dtype=int)
    values = np.array([float(tensor_util.make_ndarray(event.tensor_proto)) for event in curve])
    return steps, values


def probabilities(model, x):
    z = model.predict(x, verbose=0).astype(np.float64)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def mended_network(slide):
    layers = keras.layers
    if slide == "mpg":
        model = keras.Sequential(
            [
                keras.Input((1,)),
                layers.Dense(5, activation="relu"),
                layers.Dense(2, activation="relu"),
                layers.Dense(1),
            ]
        )
        loss = "mean_squared_error"
    elif slide == "wine":
        model = keras.Sequential(
            [keras.Input((2,)), layers.Dense(3, activation="sigmoid"), layers.Dense(1, activation="sigmoid")]
        )
        loss = "binary_crossentropy"
    elif slide == "curvy":
        model = keras.Sequential(
            [
                keras.Input((2,)),
                layers.Dense(10, activation="relu"),
                layers.Dense(10, activation="relu"),
                layers.Dense(1, activation="sigmoid"),
            ]
        )
        loss = "binary_crossentropy"
    elif slide == "four classes":
        model = keras.Sequential(
            [keras.Input((2,)), layers.Dense(3, activation="sigmoid"), layers.Dense(4, activation="softmax")]
        )
        loss = "sparse_categorical_crossentropy"
    else:
        raise ValueError(f"unknown slide: {slide!r}")
    model.compile(optimizer="adam", loss=loss)
    return model

### right 2
"""Handwritten digits with Keras, written with the functional API."""

import os
from pathlib import Path
import keras
import numpy as np


def build_mlp(input_shape, k=10):
    h, w = input_shape
    pixels = keras.Input(shape=(h, w))
    t = keras.layers.Reshape((h * w,))(pixels)
    t = keras.layers.Dense(128)(t)
    t = keras.layers.Activation("relu")(t)
    t = keras.layers.Dropout(0.2)(t)
    logits = keras.layers.Dense(k, activation=None)(t)
    return keras.Model(inputs=pixels, outputs=logits)


def compile_logits(model):
    def cross_entropy(y_true, z):
        y_true = keras.ops.cast(keras.ops.reshape(y_true, (-1,)), "int32")
        truth = keras.ops.one_hot(y_true, z.shape[-1])
        return keras.ops.logsumexp(z, axis=-1) - keras.ops.sum(truth * z, axis=-1)

    accuracy = keras.metrics.SparseCategoricalAccuracy(name="accuracy")
    model.compile(optimizer=keras.optimizers.Nadam(2e-3), loss=cross_entropy, metrics=[accuracy])
    return model


def train_logged(model, data, epochs, folder):
    folder = os.fspath(folder)
    os.makedirs(folder, exist_ok=True)
    table = keras.callbacks.CSVLogger(os.path.join(folder, "history.csv"), separator=",", append=False)
    board = keras.callbacks.TensorBoard(folder, histogram_freq=1, write_graph=False)
    history = model.fit(
        data[0],
        data[1],
        batch_size=32,
        epochs=epochs,
        verbose=0,
        validation_data=tuple(data[2:]),
        callbacks=[table, board],
    )
    return history


def read_scalars(folder, tag):
    from tensorboard.backend.event_processing import event_accumulator
    from tensorboard.util.tensor_util import make_ndarray

    reader = event_accumulator.EventAccumulator(os.fspath(folder), size_guidance={event_accumulator.TENSORS: 0})
    reader.Reload()
    if tag not in reader.Tags()["tensors"] or reader.SummaryMetadata(tag).plugin_data.plugin_name != "scalars":
        raise KeyError(tag)
    pairs = sorted(((one.step, make_ndarray(one.tensor_proto).item()) for one in reader.Tensors(tag)), key=lambda p: p[0])
    return np.array([s for s, _ in pairs], dtype=np.int64), np.array([v for _, v in pairs], dtype=np.float64)


def probabilities(model, x):
    z = keras.ops.convert_to_numpy(model(x, training=False)).astype("float64")
    p = np.empty_like(z)
    for i, row in enumerate(z):
        top = row.max()
        log_sum = top + np.log(np.sum(np.exp(row - top)))
        p[i] = np.exp(row - log_sum)
    return p


def mended_network(slide):
    bce = keras.losses.BinaryCrossentropy
    recipes = {
        "mpg": (1, [(5, "relu"), (2, "relu"), (1, "linear")], keras.losses.MeanSquaredError),
        "wine": (2, [(3, "sigmoid"), (1, "sigmoid")], bce),
        "curvy": (2, [(10, "relu"), (10, "relu"), (1, "sigmoid")], bce),
        "four classes": (2, [(3, "sigmoid"), (4, "softmax")], keras.losses.SparseCategoricalCrossentropy),
    }
    if slide not in list(recipes):
        raise ValueError("slide must be one of " + ", ".join(recipes))
    d, dense, loss = recipes[slide]
    inputs = out = keras.Input((d,))
    for units, activation in dense:
        out = keras.layers.Dense(units, activation=activation)(out)
    model = keras.Model(inputs, out)
    model.compile(keras.optimizers.RMSprop(0.01), loss())
    return model

'''

BUGS = r'''
### probabilities | The largest logit is not taken away, so logits of 1000 give nan.
def probabilities(model, x):
    z = np.asarray(model.predict(x, verbose=0), dtype=np.float64)
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)

### probabilities | Takes the largest logit of all rows away, so a row of very low logits becomes 0 / 0.
def probabilities(model, x):
    z = np.asarray(model.predict(x, verbose=0), dtype=np.float64)
    z = z - z.max()
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)

### probabilities | Asks the network as in training, with dropout on.
def probabilities(model, x):
    z = keras.ops.convert_to_numpy(model(x, training=True)).astype(np.float64)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

### probabilities | Softmax is computed in float32 and cast afterwards, so that 1e-80 becomes 0.
def probabilities(model, x):
    z = model.predict(x, verbose=0)
    p = keras.ops.convert_to_numpy(keras.ops.softmax(z, axis=-1))
    return p.astype("float64")

### probabilities | Normalises over the pictures and not over the classes.
def probabilities(model, x):
    z = np.asarray(model.predict(x, verbose=0), dtype=np.float64)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=0)

### probabilities | Takes a sigmoid of every logit, so rows do not add up to 1.
def probabilities(model, x):
    z = np.asarray(model.predict(x, verbose=0), dtype=np.float64)
    return np.exp(-np.logaddexp(0, -z))

### probabilities | Cuts probabilities off at 1e-7, as losses do.
def probabilities(model, x):
    z = np.asarray(model.predict(x, verbose=0), dtype=np.float64)
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    p = np.clip(e / e.sum(axis=1, keepdims=True), 1e-7, 1)
    return p / p.sum(axis=1, keepdims=True)

### probabilities | Takes the smallest logit away where it should be the largest, so large ones overflow.
def probabilities(model, x):
    logits = model.predict(x, verbose=0).astype(float)
    logits -= logits.min(axis=1, keepdims=True)
    e = np.exp(logits)
    return e / e.sum(axis=1, keepdims=True)

### probabilities | Clips logits to 30 and -30 against overflow, which flattens what is surer.
def probabilities(model, x):
    z = np.asarray(model.predict(x, verbose=0), dtype=np.float64)
    e = np.exp(np.clip(z, -30, 30))
    return e / e.sum(axis=1, keepdims=True)
'''

TRAINING_RIGHT = r'''
### build_mlp | right 1
def build_mlp(input_shape, k=10):
    return keras.Sequential(
        [
            keras.Input(tuple(input_shape)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dropout(rate=0.2),
            keras.layers.Dense(k),
        ]
    )

### build_mlp | right 2
def build_mlp(input_shape, k=10):
    h, w = input_shape
    pixels = keras.Input(shape=(h, w))
    t = keras.layers.Reshape((h * w,))(pixels)
    t = keras.layers.Dense(128)(t)
    t = keras.layers.Activation("relu")(t)
    t = keras.layers.Dropout(0.2)(t)
    logits = keras.layers.Dense(k, activation=None)(t)
    return keras.Model(inputs=pixels, outputs=logits)

### compile_logits | right 1
def compile_logits(model):
    model.compile(
        optimizer="adam",
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    return model

### compile_logits | right 2
def compile_logits(model):
    def cross_entropy(y_true, z):
        y_true = keras.ops.cast(keras.ops.reshape(y_true, (-1,)), "int32")
        truth = keras.ops.one_hot(y_true, z.shape[-1])
        return keras.ops.logsumexp(z, axis=-1) - keras.ops.sum(truth * z, axis=-1)

    accuracy = keras.metrics.SparseCategoricalAccuracy(name="accuracy")
    model.compile(optimizer=keras.optimizers.Nadam(2e-3), loss=cross_entropy, metrics=[accuracy])
    return model

### train_logged | right 1
from pathlib import Path
def train_logged(model, data, epochs, folder):
    x, y, x_val, y_val = data
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    callbacks = [
        keras.callbacks.TensorBoard(log_dir=str(folder), histogram_freq=1),
        keras.callbacks.CSVLogger(str(folder / "history.csv")),
    ]
    return model.fit(
        x, y, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=callbacks, verbose=0
    )

### train_logged | right 2
import os
def train_logged(model, data, epochs, folder):
    folder = os.fspath(folder)
    os.makedirs(folder, exist_ok=True)
    table = keras.callbacks.CSVLogger(os.path.join(folder, "history.csv"), separator=",", append=False)
    board = keras.callbacks.TensorBoard(folder, histogram_freq=1, write_graph=False)
    history = model.fit(
        data[0],
        data[1],
        batch_size=32,
        epochs=epochs,
        verbose=0,
        validation_data=tuple(data[2:]),
        callbacks=[table, board],
    )
    return history

### read_scalars | right 1
def read_scalars(folder, tag):
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from tensorboard.util import tensor_util

    events = EventAccumulator(str(folder), size_guidance={"tensors": 0})
    events.Reload()
    if tag not in events.Tags()["tensors"]:
        raise KeyError(f"no curve named {tag}")
    curve = events.Tensors(tag)
    steps = np.array([event.step for event in curve], dtype=int)
    values = np.array([float(tensor_util.make_ndarray(event.tensor_proto)) for event in curve])
    return steps, values

### read_scalars | right 2
import os
def read_scalars(folder, tag):
    from tensorboard.backend.event_processing import event_accumulator
    from tensorboard.util.tensor_util import make_ndarray

    reader = event_accumulator.EventAccumulator(os.fspath(folder), size_guidance={event_accumulator.TENSORS: 0})
    reader.Reload()
    if tag not in reader.Tags()["tensors"] or reader.SummaryMetadata(tag).plugin_data.plugin_name != "scalars":
        raise KeyError(tag)
    pairs = sorted(((one.step, make_ndarray(one.tensor_proto).item()) for one in reader.Tensors(tag)), key=lambda p: p[0])
    return np.array([s for s, _ in pairs], dtype=np.int64), np.array([v for _, v in pairs], dtype=np.float64)

### mended_network | right 1
def mended_network(slide):
    layers = keras.layers
    if slide == "mpg":
        model = keras.Sequential(
            [
                keras.Input((1,)),
                layers.Dense(5, activation="relu"),
                layers.Dense(2, activation="relu"),
                layers.Dense(1),
            ]
        )
        loss = "mean_squared_error"
    elif slide == "wine":
        model = keras.Sequential(
            [keras.Input((2,)), layers.Dense(3, activation="sigmoid"), layers.Dense(1, activation="sigmoid")]
        )
        loss = "binary_crossentropy"
    elif slide == "curvy":
        model = keras.Sequential(
            [
                keras.Input((2,)),
                layers.Dense(10, activation="relu"),
                layers.Dense(10, activation="relu"),
                layers.Dense(1, activation="sigmoid"),
            ]
        )
        loss = "binary_crossentropy"
    elif slide == "four classes":
        model = keras.Sequential(
            [keras.Input((2,)), layers.Dense(3, activation="sigmoid"), layers.Dense(4, activation="softmax")]
        )
        loss = "sparse_categorical_crossentropy"
    else:
        raise ValueError(f"unknown slide: {slide!r}")
    model.compile(optimizer="adam", loss=loss)
    return model

### mended_network | right 2
def mended_network(slide):
    bce = keras.losses.BinaryCrossentropy
    recipes = {
        "mpg": (1, [(5, "relu"), (2, "relu"), (1, "linear")], keras.losses.MeanSquaredError),
        "wine": (2, [(3, "sigmoid"), (1, "sigmoid")], bce),
        "curvy": (2, [(10, "relu"), (10, "relu"), (1, "sigmoid")], bce),
        "four classes": (2, [(3, "sigmoid"), (4, "softmax")], keras.losses.SparseCategoricalCrossentropy),
    }
    if slide not in list(recipes):
        raise ValueError("slide must be one of " + ", ".join(recipes))
    d, dense, loss = recipes[slide]
    inputs = out = keras.Input((d,))
    for units, activation in dense:
        out = keras.layers.Dense(units, activation=activation)(out)
    model = keras.Model(inputs, out)
    model.compile(keras.optimizers.RMSprop(0.01), loss())
    return model
'''

TRAINING_WRONG = r'''
### build_mlp | The last layer has a softmax, so that probabilities come out and not logits.
def build_mlp(input_shape, k=10):
    model = keras.Sequential([
        keras.Input(input_shape),
        keras.layers.Flatten(),
        keras.layers.Dense(128, activation="relu"),
        keras.layers.Dropout(0.2),
        keras.layers.Dense(k, activation="softmax"),
    ])
    return model

### build_mlp | The rate of dropout is taken as the share that is kept: 80 % are dropped.
def build_mlp(input_shape, k=10):
    inputs = keras.Input(shape=input_shape)
    h = keras.layers.Flatten()(inputs)
    h = keras.layers.Dense(128, activation="relu")(h)
    h = keras.layers.Dropout(rate=0.8)(h)
    return keras.Model(inputs, keras.layers.Dense(k)(h))

### build_mlp | Dropout stands before the hidden layer and drops pixels, not the hidden layer's outputs.
def build_mlp(input_shape, k=10):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dropout(0.2))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dense(k))
    return model

### build_mlp | The hidden layer has no ReLU.
def build_mlp(input_shape, k=10):
    return keras.Sequential([
        keras.Input(input_shape),
        keras.layers.Flatten(),
        keras.layers.Dense(128),
        keras.layers.Dropout(0.2),
        keras.layers.Dense(k),
    ])

### build_mlp | The number of classes is always 10, whatever k is.
def build_mlp(input_shape, k=10):
    return keras.Sequential([
        keras.Input(shape=tuple(input_shape)),
        keras.layers.Flatten(),
        keras.layers.Dense(128, activation="relu"),
        keras.layers.Dropout(0.2),
        keras.layers.Dense(10),
    ])

### build_mlp | ReLU also on the last layer, so that no logit is negative.
def build_mlp(input_shape, k=10):
    x = inputs = keras.Input(input_shape)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(128, activation="relu")(x)
    x = keras.layers.Dropout(0.2)(x)
    x = keras.layers.Dense(k, activation="relu")(x)
    return keras.Model(inputs, x)

### build_mlp | The layer of dropout is left out.
def build_mlp(input_shape, k=10):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dense(k))
    return model

### build_mlp | A second dropout of 20 % acts on the logits as well.
def build_mlp(input_shape, k=10):
    return keras.Sequential([
        keras.Input(input_shape),
        keras.layers.Flatten(),
        keras.layers.Dense(128, activation="relu"),
        keras.layers.Dropout(0.2),
        keras.layers.Dense(k),
        keras.layers.Dropout(0.2),
    ])

### compile_logits | The loss is not told that it gets logits.
def compile_logits(model):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model

### compile_logits | The loss wants one-hot labels, not integers.
def compile_logits(model):
    loss = keras.losses.CategoricalCrossentropy(from_logits=True)
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return model

### compile_logits | No metric at all, so accuracy is not reported.
def compile_logits(model):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(), loss=loss)
    return model

### compile_logits | The accuracy is reported under another name, sparse_categorical_accuracy.
def compile_logits(model):
    model.compile(
        optimizer=keras.optimizers.Adam(1e-3),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=[keras.metrics.SparseCategoricalAccuracy()],
    )
    return model

### compile_logits | A softmax is put behind the network and the loss applies a second one.
def compile_logits(model):
    model = keras.Sequential([model, keras.layers.Softmax()])
    model.compile(
        optimizer="adam",
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    return model

### compile_logits | Gives back None, since compile gives back nothing.
def compile_logits(model):
    loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    return model.compile(optimizer="adam", loss=loss_fn, metrics=["accuracy"])

### compile_logits | Compiles a clone with new weights, not the model it got.
def compile_logits(model):
    new = keras.models.clone_model(model)
    new.compile(
        optimizer="adam",
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    return new

### compile_logits | The loss is the sum over the batch, not the mean.
def compile_logits(model):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum")
    model.compile("adam", loss, metrics=["accuracy"])
    return model

### train_logged | No histograms are drawn, since histogram_freq stays at 0.
def train_logged(model, data, epochs, folder):
    x, y, x_val, y_val = data
    Path(folder).mkdir(parents=True, exist_ok=True)
    tb = keras.callbacks.TensorBoard(log_dir=str(folder))
    csv = keras.callbacks.CSVLogger(str(Path(folder) / "history.csv"))
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=[tb, csv], verbose=0)

### train_logged | os.mkdir makes one folder only, and fails where it is there already.
def train_logged(model, data, epochs, folder):
    import os

    x, y, x_val, y_val = data
    os.mkdir(folder)
    callbacks = [
        keras.callbacks.TensorBoard(log_dir=folder, histogram_freq=1),
        keras.callbacks.CSVLogger(os.path.join(folder, "history.csv")),
    ]
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=callbacks, verbose=0)

### train_logged | Takes a tenth of the training part for validation and leaves the validation part unused.
def train_logged(model, data, epochs, folder):
    x, y, x_val, y_val = data
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    callbacks = [
        keras.callbacks.TensorBoard(log_dir=str(folder), histogram_freq=1),
        keras.callbacks.CSVLogger(str(folder / "history.csv")),
    ]
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_split=0.1, callbacks=callbacks, verbose=0)

### train_logged | The table goes to the working directory, not to the folder.
def train_logged(model, data, epochs, folder):
    x, y, x_val, y_val = data
    Path(folder).mkdir(parents=True, exist_ok=True)
    callbacks = [
        keras.callbacks.TensorBoard(log_dir=str(folder), histogram_freq=1),
        keras.callbacks.CSVLogger("history.csv"),
    ]
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=callbacks, verbose=0)

### train_logged | Gives back the dictionary and not the History.
def train_logged(model, data, epochs, folder):
    x, y, x_val, y_val = data
    Path(folder).mkdir(parents=True, exist_ok=True)
    callbacks = [
        keras.callbacks.TensorBoard(log_dir=str(folder), histogram_freq=1),
        keras.callbacks.CSVLogger(str(Path(folder) / "history.csv")),
    ]
    h = model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=callbacks, verbose=0)
    return h.history

### train_logged | Calls fit once for every epoch, so that History and table hold the last epoch only.
def train_logged(model, data, epochs, folder):
    x, y, x_val, y_val = data
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    tb = keras.callbacks.TensorBoard(log_dir=str(folder), histogram_freq=1)
    csv = keras.callbacks.CSVLogger(str(folder / "history.csv"))
    for epoch in range(epochs):
        history = model.fit(
            x, y, batch_size=32, epochs=1, validation_data=(x_val, y_val), callbacks=[tb, csv], verbose=0
        )
    return history

### train_logged | Validates on the training part.
def train_logged(model, data, epochs, folder):
    x, y, x_val, y_val = data
    Path(folder).mkdir(parents=True, exist_ok=True)
    callbacks = [
        keras.callbacks.TensorBoard(log_dir=str(folder), histogram_freq=1),
        keras.callbacks.CSVLogger(str(Path(folder) / "history.csv")),
    ]
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(x, y), callbacks=callbacks, verbose=0)

### train_logged | TensorBoard logs to a folder below the one that was named.
def train_logged(model, data, epochs, folder):
    x, y, x_val, y_val = data
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    board = keras.callbacks.TensorBoard(log_dir=str(folder / "logs"), histogram_freq=1)
    table = keras.callbacks.CSVLogger(str(folder / "history.csv"))
    return model.fit(
        x, y, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=[board, table], verbose=0
    )

### train_logged | Batches of 128, not of 32.
def train_logged(model, data, epochs, folder):
    x, y, x_val, y_val = data
    Path(folder).mkdir(parents=True, exist_ok=True)
    callbacks = [
        keras.callbacks.TensorBoard(log_dir=str(folder), histogram_freq=1),
        keras.callbacks.CSVLogger(str(Path(folder) / "history.csv")),
    ]
    return model.fit(x, y, batch_size=128, epochs=epochs, validation_data=(x_val, y_val), callbacks=callbacks, verbose=0)

### read_scalars | Leaves the guidance out, so that of a long curve only ten numbers come back.
def read_scalars(folder, tag):
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from tensorboard.util.tensor_util import make_ndarray

    events = EventAccumulator(str(folder))
    events.Reload()
    found = events.Tensors(tag)
    return np.array([e.step for e in found], dtype=int), np.array([float(make_ndarray(e.tensor_proto)) for e in found])

### read_scalars | Asks for scalars, where Keras keeps tensors: every curve raises KeyError.
def read_scalars(folder, tag):
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    ea = EventAccumulator(str(folder), size_guidance={"scalars": 0})
    ea.Reload()
    if tag not in ea.Tags()["scalars"]:
        raise KeyError(tag)
    found = ea.Scalars(tag)
    return np.array([e.step for e in found], dtype=int), np.array([e.value for e in found])

### read_scalars | The guidance is given for scalars, not for tensors, so ten numbers are kept.
def read_scalars(folder, tag):
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from tensorboard.util.tensor_util import make_ndarray

    ea = EventAccumulator(str(folder), size_guidance={"scalars": 0})
    ea.Reload()
    if tag not in ea.Tags()["tensors"]:
        raise KeyError(tag)
    steps, values = [], []
    for e in ea.Tensors(tag):
        steps.append(e.step)
        values.append(float(make_ndarray(e.tensor_proto)))
    return np.array(steps, dtype=int), np.array(values)

### read_scalars | Gives back two empty arrays where there is no such curve.
def read_scalars(folder, tag):
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from tensorboard.util.tensor_util import make_ndarray

    events = EventAccumulator(str(folder), size_guidance={"tensors": 0})
    events.Reload()
    try:
        found = events.Tensors(tag)
    except KeyError:
        found = []
    steps = np.array([e.step for e in found], dtype=int)
    values = np.array([float(make_ndarray(e.tensor_proto)) for e in found], dtype=float)
    return steps, values

### read_scalars | Counts the epochs from 1.
def read_scalars(folder, tag):
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from tensorboard.util.tensor_util import make_ndarray

    events = EventAccumulator(str(folder), size_guidance={"tensors": 0})
    events.Reload()
    values = np.array([float(make_ndarray(e.tensor_proto)) for e in events.Tensors(tag)])
    return np.arange(1, len(values) + 1), values

### read_scalars | Sorts the values by size and not by step.
def read_scalars(folder, tag):
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from tensorboard.util.tensor_util import make_ndarray

    events = EventAccumulator(str(folder), size_guidance={"tensors": 0})
    events.Reload()
    found = events.Tensors(tag)
    steps = sorted(e.step for e in found)
    values = sorted(float(make_ndarray(e.tensor_proto)) for e in found)
    return np.array(steps, dtype=int), np.array(values)

### read_scalars | Takes the wall time for the step.
def read_scalars(folder, tag):
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from tensorboard.util.tensor_util import make_ndarray

    events = EventAccumulator(str(folder), size_guidance={"tensors": 0})
    events.Reload()
    steps = np.array([int(e.wall_time) for e in events.Tensors(tag)])
    values = np.array([float(make_ndarray(e.tensor_proto)) for e in events.Tensors(tag)])
    return steps, values

### read_scalars | Steps come back as floats.
def read_scalars(folder, tag):
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from tensorboard.util.tensor_util import make_ndarray

    events = EventAccumulator(str(folder), size_guidance={"tensors": 0})
    events.Reload()
    table = np.array([[e.step, float(make_ndarray(e.tensor_proto))] for e in events.Tensors(tag)])
    return table[:, 0], table[:, 1]

### read_scalars | Keeps at most 20 numbers, so a longer curve has holes.
def read_scalars(folder, tag):
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from tensorboard.util.tensor_util import make_ndarray

    events = EventAccumulator(str(folder), size_guidance={"tensors": 20})
    events.Reload()
    found = events.Tensors(tag)
    return np.array([e.step for e in found], dtype=int), np.array([float(make_ndarray(e.tensor_proto)) for e in found])

### read_scalars | Reload is forgotten, so the reader is empty.
def read_scalars(folder, tag):
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from tensorboard.util.tensor_util import make_ndarray

    events = EventAccumulator(str(folder), size_guidance={"tensors": 0})
    found = events.Tensors(tag)
    return np.array([e.step for e in found], dtype=int), np.array([float(make_ndarray(e.tensor_proto)) for e in found])

### read_scalars | A missing curve raises ValueError, not KeyError.
def read_scalars(folder, tag):
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from tensorboard.util.tensor_util import make_ndarray

    events = EventAccumulator(str(folder), size_guidance={"tensors": 0})
    events.Reload()
    if tag not in events.Tags()["tensors"]:
        raise ValueError(f"there is no curve {tag}")
    found = events.Tensors(tag)
    return np.array([e.step for e in found], dtype=int), np.array([float(make_ndarray(e.tensor_proto)) for e in found])

### mended_network | The binary losses are told that they get logits, behind a sigmoid.
def mended_network(slide):
    D = keras.layers.Dense
    bce = keras.losses.BinaryCrossentropy(from_logits=True)
    if slide == "mpg":
        layers, loss = [keras.Input((1,)), D(5, activation="relu"), D(2, activation="relu"), D(1)], "mse"
    elif slide == "wine":
        layers, loss = [keras.Input((2,)), D(3, activation="sigmoid"), D(1, activation="sigmoid")], bce
    elif slide == "curvy":
        layers = [keras.Input((2,)), D(10, activation="relu"), D(10, activation="relu"), D(1, activation="sigmoid")]
        loss = bce
    elif slide == "four classes":
        layers = [keras.Input((2,)), D(3, activation="sigmoid"), D(4, activation="softmax")]
        loss = "sparse_categorical_crossentropy"
    else:
        raise ValueError(slide)
    model = keras.Sequential(layers)
    model.compile(optimizer="adam", loss=loss)
    return model

### mended_network | The bottleneck of one sigmoid is still in the network of the four classes.
def mended_network(slide):
    recipes = {
        "mpg": (1, [(5, "relu"), (2, "relu"), (1, None)], "mse"),
        "wine": (2, [(3, "sigmoid"), (1, "sigmoid")], "binary_crossentropy"),
        "curvy": (2, [(10, "relu"), (10, "relu"), (1, "sigmoid")], "binary_crossentropy"),
        "four classes": (2, [(3, "sigmoid"), (1, "sigmoid"), (4, "softmax")], "sparse_categorical_crossentropy"),
    }
    if slide not in recipes:
        raise ValueError("unknown slide")
    d, dense, loss = recipes[slide]
    model = keras.Sequential([keras.Input((d,))])
    for units, activation in dense:
        model.add(keras.layers.Dense(units, activation=activation))
    model.compile(optimizer="adam", loss=loss)
    return model

### mended_network | The hidden layers of the curvy network are sigmoids, not ReLU.
def mended_network(slide):
    if slide == "mpg":
        d, sizes, acts, loss = 1, [5, 2, 1], ["relu", "relu", None], "mse"
    elif slide == "wine":
        d, sizes, acts, loss = 2, [3, 1], ["sigmoid", "sigmoid"], "binary_crossentropy"
    elif slide == "curvy":
        d, sizes, acts, loss = 2, [10, 10, 1], ["sigmoid", "sigmoid", "sigmoid"], "binary_crossentropy"
    elif slide == "four classes":
        d, sizes, acts, loss = 2, [3, 4], ["sigmoid", "softmax"], "sparse_categorical_crossentropy"
    else:
        raise ValueError("no such slide")
    model = keras.Sequential([keras.Input((d,))] + [keras.layers.Dense(s, activation=a) for s, a in zip(sizes, acts)])
    model.compile("adam", loss)
    return model

### mended_network | The last layer of the car network has a ReLU where it should be linear.
def mended_network(slide):
    nets = {
        "mpg": (1, [5, 2, 1], ["relu", "relu", "relu"], "mse"),
        "wine": (2, [3, 1], ["sigmoid", "sigmoid"], "binary_crossentropy"),
        "curvy": (2, [10, 10, 1], ["relu", "relu", "sigmoid"], "binary_crossentropy"),
        "four classes": (2, [3, 4], ["sigmoid", "softmax"], "sparse_categorical_crossentropy"),
    }
    if slide not in nets:
        raise ValueError(slide)
    d, units, acts, loss = nets[slide]
    t = inp = keras.Input((d,))
    for u, a in zip(units, acts):
        t = keras.layers.Dense(u, activation=a)(t)
    model = keras.Model(inp, t)
    model.compile(optimizer="adam", loss=loss)
    return model

### mended_network | The loss of the four classes takes probabilities for logits: softmax twice.
def mended_network(slide):
    D = keras.layers.Dense
    if slide == "mpg":
        model = keras.Sequential([keras.Input((1,)), D(5, activation="relu"), D(2, activation="relu"), D(1)])
        model.compile("adam", "mse")
    elif slide == "wine":
        model = keras.Sequential([keras.Input((2,)), D(3, activation="sigmoid"), D(1, activation="sigmoid")])
        model.compile("adam", "binary_crossentropy")
    elif slide == "curvy":
        model = keras.Sequential(
            [keras.Input((2,)), D(10, activation="relu"), D(10, activation="relu"), D(1, activation="sigmoid")]
        )
        model.compile("adam", "binary_crossentropy")
    elif slide == "four classes":
        model = keras.Sequential([keras.Input((2,)), D(3, activation="sigmoid"), D(4, activation="softmax")])
        model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    else:
        raise ValueError(f"{slide} is no slide")
    return model

### mended_network | The loss of the four classes wants one-hot labels.
def mended_network(slide):
    nets = {
        "mpg": (1, [(5, "relu"), (2, "relu"), (1, None)], "mse"),
        "wine": (2, [(3, "sigmoid"), (1, "sigmoid")], "binary_crossentropy"),
        "curvy": (2, [(10, "relu"), (10, "relu"), (1, "sigmoid")], "binary_crossentropy"),
        "four classes": (2, [(3, "sigmoid"), (4, "softmax")], "categorical_crossentropy"),
    }
    if slide not in nets:
        raise ValueError(slide)
    d, dense, loss = nets[slide]
    model = keras.Sequential([keras.Input((d,)), *[keras.layers.Dense(u, activation=a) for u, a in dense]])
    model.compile(optimizer="adam", loss=loss)
    return model

### mended_network | Any other name gives the network of the four classes and no ValueError.
def mended_network(slide):
    D = keras.layers.Dense
    if slide == "mpg":
        layers, loss = [keras.Input((1,)), D(5, activation="relu"), D(2, activation="relu"), D(1)], "mse"
    elif slide == "wine":
        layers, loss = [keras.Input((2,)), D(3, activation="sigmoid"), D(1, activation="sigmoid")], "binary_crossentropy"
    elif slide == "curvy":
        layers = [keras.Input((2,)), D(10, activation="relu"), D(10, activation="relu"), D(1, activation="sigmoid")]
        loss = "binary_crossentropy"
    else:
        layers = [keras.Input((2,)), D(3, activation="sigmoid"), D(4, activation="softmax")]
        loss = "sparse_categorical_crossentropy"
    model = keras.Sequential(layers)
    model.compile(optimizer="adam", loss=loss)
    return model

### mended_network | The wine network takes one input, as on the slide, where two are measured.
def mended_network(slide):
    nets = {
        "mpg": (1, [(5, "relu"), (2, "relu"), (1, None)], "mse"),
        "wine": (1, [(3, "sigmoid"), (1, "sigmoid")], "binary_crossentropy"),
        "curvy": (2, [(10, "relu"), (10, "relu"), (1, "sigmoid")], "binary_crossentropy"),
        "four classes": (2, [(3, "sigmoid"), (4, "softmax")], "sparse_categorical_crossentropy"),
    }
    if slide not in nets:
        raise ValueError(slide)
    d, dense, loss = nets[slide]
    model = keras.Sequential([keras.Input((d,)), *[keras.layers.Dense(u, activation=a) for u, a in dense]])
    model.compile(optimizer="adam", loss=loss)
    return model

### mended_network | A dictionary is asked without a look first: an unknown name raises KeyError, not ValueError.
def mended_network(slide):
    d, units, acts, loss = {
        "mpg": (1, [5, 2, 1], ["relu", "relu", "linear"], "mse"),
        "wine": (2, [3, 1], ["sigmoid", "sigmoid"], "binary_crossentropy"),
        "curvy": (2, [10, 10, 1], ["relu", "relu", "sigmoid"], "binary_crossentropy"),
        "four classes": (2, [3, 4], ["sigmoid", "softmax"], "sparse_categorical_crossentropy"),
    }[slide]
    model = keras.Sequential([keras.Input((d,))])
    for u, a in zip(units, acts):
        model.add(keras.layers.Dense(u, activation=a))
    model.compile(optimizer="adam", loss=loss)
    return model

### mended_network | Networks are kept, so that the second call gives the same model as the first.
def mended_network(slide, made={}):
    nets = {
        "mpg": (1, [(5, "relu"), (2, "relu"), (1, None)], "mse"),
        "wine": (2, [(3, "sigmoid"), (1, "sigmoid")], "binary_crossentropy"),
        "curvy": (2, [(10, "relu"), (10, "relu"), (1, "sigmoid")], "binary_crossentropy"),
        "four classes": (2, [(3, "sigmoid"), (4, "softmax")], "sparse_categorical_crossentropy"),
    }
    if slide not in nets:
        raise ValueError(slide)
    if slide not in made:
        d, dense, loss = nets[slide]
        model = keras.Sequential([keras.Input((d,)), *[keras.layers.Dense(u, activation=a) for u, a in dense]])
        model.compile(optimizer="adam", loss=loss)
        made[slide] = model
    return made[slide]

### mended_network | The car network is compiled with the mean absolute error.
def mended_network(slide):
    losses = {
        "mpg": keras.losses.MeanAbsoluteError(),
        "wine": keras.losses.BinaryCrossentropy(),
        "curvy": keras.losses.BinaryCrossentropy(),
        "four classes": keras.losses.SparseCategoricalCrossentropy(),
    }
    dense = {
        "mpg": [(5, "relu"), (2, "relu"), (1, None)],
        "wine": [(3, "sigmoid"), (1, "sigmoid")],
        "curvy": [(10, "relu"), (10, "relu"), (1, "sigmoid")],
        "four classes": [(3, "sigmoid"), (4, "softmax")],
    }
    if slide not in losses:
        raise ValueError(slide)
    model = keras.Sequential([keras.Input((1 if slide == "mpg" else 2,))])
    for units, activation in dense[slide]:
        model.add(keras.layers.Dense(units, activation=activation))
    model.compile(optimizer=keras.optimizers.Adam(), loss=losses[slide])
    return model
'''
