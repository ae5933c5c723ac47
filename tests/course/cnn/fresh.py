"""A CNN from pictures to a report as students write it: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

# The others train networks: too slow for a test of many submissions. TRAINING below has those, one at a time.
EXERCISES = ("prepare_images", "split", "choose_last_layer")

RIGHT = r'''
### Sequential, as in the tutorials
import numpy as np
import keras
from keras import layers

def prepare_images(x, y, k):
    labels = np.array(y).reshape(-1).astype("int64")
    if labels.min() < 0 or labels.max() >= k:
        raise ValueError("labels must be 0..k-1")
    images = x.astype("float32") / 255
    images = np.expand_dims(images, -1)
    return images, labels

def split(x, y, fractions, rng):
    if abs(sum(fractions) - 1) > 1e-6:
        raise ValueError("fractions must sum to 1")
    parts = [[], [], []]
    for c in np.unique(y):
        idx = rng.permutation(np.where(y == c)[0])
        a = int(round(fractions[0] * len(idx)))
        b = a + int(round(fractions[1] * len(idx)))
        b = min(b, len(idx))
        if fractions[2] == 0:
            b = len(idx)
        parts[0].extend(idx[:a])
        parts[1].extend(idx[a:b])
        parts[2].extend(idx[b:])
    out = []
    for p in parts:
        p = rng.permutation(np.array(p, dtype=int))
        out.append(x[p])
        out.append(y[p])
    return tuple(out)

def build_cnn(input_shape, k):
    model = keras.Sequential([
        keras.Input(shape=input_shape),
        layers.Conv2D(8, (3, 3), activation="relu"),
        layers.MaxPooling2D((2, 2)),
        layers.Flatten(),
        layers.Dense(k, activation="softmax"),
    ])
    model.summary()
    return model

def compile_model(model, labels):
    if labels == "int":
        loss = "sparse_categorical_crossentropy"
    elif labels == "onehot":
        loss = "categorical_crossentropy"
    else:
        raise ValueError(labels)
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return model

def train(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    callbacks = [
        keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True),
        keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True),
        keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.5, patience=max(1, patience // 2)),
    ]
    return model.fit(x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=callbacks, verbose=0)

def evaluate(model, x, y):
    y = np.array(y).ravel()
    p = model.predict(x, verbose=0)
    k = p.shape[1]
    pred = np.argmax(p, axis=1)
    confusion = np.zeros((k, k), dtype=int)
    for t, q in zip(y, pred):
        confusion[t, q] += 1
    loss, acc = model.evaluate(x, y, verbose=0)
    return {"loss": float(loss), "accuracy": float(np.mean(pred == y)), "confusion": confusion}

def choose_last_layer(task, k):
    if task == "a number":
        return "mean_squared_error", "linear", 1
    if task == "a number, with outliers":
        return "mean_absolute_error", "linear", 1
    if task == "a positive number, over decades":
        return "mean_squared_logarithmic_error", "relu", 1
    if task == "yes or no":
        return "binary_crossentropy", "sigmoid", 1
    if task == "one of k classes, integer labels":
        return "sparse_categorical_crossentropy", "softmax", k
    if task == "one of k classes, one-hot labels":
        return "categorical_crossentropy", "softmax", k
    if task == "any of k tags":
        return "binary_crossentropy", "sigmoid", k
    if task == "shares of k kinds":
        return "kl_divergence", "softmax", k
    raise ValueError("unknown task")

def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    n_val = len(images) // 5
    order = np.random.default_rng(seed).permutation(len(images))
    val, tr = order[:n_val], order[n_val:]
    model = keras.Sequential([
        keras.Input(shape=images.shape[1:]),
        layers.Conv2D(16, 3, activation="relu"),
        layers.MaxPooling2D(2),
        layers.Conv2D(16, 3, activation="relu"),
        layers.Flatten(),
        layers.Dropout(0.2),
        layers.Dense(k, activation="softmax"),
    ])
    model.compile(optimizer=keras.optimizers.Adam(3e-3), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=3, restore_best_weights=True)
    model.fit(images[tr], labels[tr], validation_data=(images[val], labels[val]), epochs=12, batch_size=32, callbacks=[stop], verbose=0)
    return model
### functional, objects instead of names, log-loss by hand
import keras
import numpy
import numpy as np
import tempfile

def prepare_images(x, y, k):
    y = np.squeeze(y, axis=-1) if y.ndim == 2 else y
    if not np.isin(y, np.arange(k)).all():
        raise ValueError("bad label")
    return np.float32(x[..., np.newaxis]) / np.float32(255.0), y.astype(np.int64)

def split(x, y, fractions, rng):
    if not np.isclose(np.sum(fractions), 1.0):
        raise ValueError("fractions")
    order = rng.permutation(len(y))
    which = np.zeros(len(y), dtype=int)
    edges = np.cumsum(fractions)[:2]
    for c in sorted(set(y.tolist())):
        members = order[y[order] == c]
        cuts = np.floor(edges * len(members) + 1e-9).astype(int)
        which[members[cuts[0]:cuts[1]]] = 1
        which[members[cuts[1]:]] = 2
    result = ()
    for part in range(3):
        rows = order[which[order] == part]
        result += (x[rows], y[rows])
    return result

def build_cnn(input_shape, k):
    inputs = keras.layers.Input(input_shape)
    h = keras.layers.Conv2D(filters=8, kernel_size=3, strides=1, padding="valid", use_bias=True)(inputs)
    h = keras.layers.ReLU()(h) if False else keras.layers.Activation("relu")(h)
    h = keras.layers.MaxPool2D(pool_size=2, strides=2)(h)
    h = keras.layers.Flatten()(h)
    outputs = keras.layers.Dense(units=k, activation=keras.activations.softmax)(h)
    return keras.Model(inputs=inputs, outputs=outputs)

def compile_model(model, labels):
    losses = {"int": keras.losses.SparseCategoricalCrossentropy(), "onehot": keras.losses.CategoricalCrossentropy(from_logits=False)}
    if labels not in losses:
        raise ValueError(f"labels is {labels!r}")
    metric = keras.metrics.SparseCategoricalAccuracy(name="accuracy") if labels == "int" else keras.metrics.CategoricalAccuracy(name="accuracy")
    model.compile(loss=losses[labels], optimizer=keras.optimizers.SGD(0.05, momentum=0.9), metrics=[metric])
    return model

def train(model, data, epochs, patience, path):
    early = keras.callbacks.EarlyStopping("val_loss", patience=patience, restore_best_weights=True, verbose=1)
    save = keras.callbacks.ModelCheckpoint(filepath=str(path), save_best_only=True, monitor="val_loss", mode="min")
    slower = keras.callbacks.ReduceLROnPlateau("val_loss", factor=0.5, patience=max(1, patience // 2))
    history = model.fit(x=data[0], y=data[1], validation_data=(data[2], data[3]), epochs=epochs, callbacks=[slower, save, early])
    return history

def evaluate(model, x, y):
    y = np.reshape(y, -1)
    p = np.asarray(model(x), dtype=np.float64)
    k = p.shape[-1]
    loss = -np.mean(np.log(np.clip(p[np.arange(len(y)), y], 1e-7, 1 - 1e-7)))
    hits = np.bincount(y * k + p.argmax(axis=1), minlength=k * k).reshape(k, k)
    return dict(loss=float(loss), accuracy=float(np.trace(hits) / len(y)), confusion=hits)

TASKS = {
    "a number": ("mean_squared_error", "linear", None),
    "a number, with outliers": ("mean_absolute_error", "linear", None),
    "a positive number, over decades": ("mean_squared_logarithmic_error", "softplus", None),
    "yes or no": ("binary_crossentropy", "sigmoid", None),
    "one of k classes, integer labels": ("sparse_categorical_crossentropy", "softmax", True),
    "one of k classes, one-hot labels": ("categorical_crossentropy", "softmax", True),
    "any of k tags": ("binary_crossentropy", "sigmoid", True),
    "shares of k kinds": ("kl_divergence", "softmax", True),
}

def choose_last_layer(task, k):
    try:
        loss, activation, many = TASKS[task]
    except KeyError as error:
        raise ValueError(f"no such task: {task}") from error
    return loss, activation, k if many else 1

def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    x_tr, y_tr, x_va, y_va, _, _ = split(x, y, (0.8, 0.2, 0.0), rng)
    x_tr, y_tr = prepare_images(x_tr, y_tr, k)
    x_va, y_va = prepare_images(x_va, y_va, k)
    model = compile_model(build_cnn(x_tr.shape[1:], k), "int")
    with tempfile.TemporaryDirectory() as folder:
        train(model, (x_tr, y_tr, x_va, y_va), 30, 5, folder + "/best.keras")
    return model
'''

# Every bug is a change of one line or two of the first right solution.
CHANGES = {
    "prepare_images": {
        "divided by the maximum": ("/ 255", "/ x.max()"),
        "not divided": (" / 255", ""),
        "float64": ('"float32"', '"float64"'),
        "no channel axis": ("np.expand_dims(images, -1)", "images"),
        "channel axis first": ("np.expand_dims(images, -1)", "np.expand_dims(images, 1)"),
        "labels stay a column": (".reshape(-1)", ""),
        "labels not checked": ("labels.min() < 0 or labels.max() >= k", "False"),
        "k is let through": (">= k", "> k"),
        "negative labels are let through": ("labels.min() < 0 or ", ""),
        "one-hot labels": ("return images, labels", "return images, np.eye(k)[labels]"),
        "centred": ("/ 255", "/ 127.5 - 1"),
        "integer division": ("/ 255", "// 255"),
        "divided by 256": ("/ 255", "/ 256"),
    },
    "split": {
        "sorted by class": ("p = rng.permutation(np.array(p, dtype=int))", "p = np.array(p, dtype=int)"),
        "not stratified": ("for c in np.unique(y):\n        idx = rng.permutation(np.where(y == c)[0])", "for c in [0]:\n        idx = rng.permutation(len(y))"),
        "labels shuffled on their own": ("out.append(y[p])", "out.append(y[rng.permutation(p)])"),
        "seeded inside": ("parts = [[], [], []]", "parts = [[], [], []]\n    rng = np.random.default_rng(0)"),
        "global generator": ("parts = [[], [], []]", "parts = [[], [], []]\n    rng = np.random"),
        "the test part is the validation part": ("parts[2].extend(idx[b:])", "parts[2].extend(idx[a:b])"),
        "rest thrown away": ("parts[2].extend(idx[b:])", "parts[2].extend(idx[b:b + int(fractions[2] * len(idx))][:-1])"),
        "fractions not checked": ("abs(sum(fractions) - 1) > 1e-6", "False"),
        "exact comparison of the sum": ("abs(sum(fractions) - 1) > 1e-6", "fractions[0] + fractions[1] + fractions[2] != 1"),
        "order of the parts": ("return tuple(out)", "return out[0], out[2], out[4], out[1], out[3], out[5]"),
        "shuffled in place": ("parts = [[], [], []]", "parts = [[], [], []]\n    state = rng.bit_generator.state\n    rng.shuffle(x)\n    rng.bit_generator.state = state\n    rng.shuffle(y)"),
        "last sample lost": ("b = min(b, len(idx))", "b = min(b, len(idx))\n        idx = idx[:-1]"),
    },
    "choose_last_layer": {
        "softmax for tags": ('return "binary_crossentropy", "sigmoid", k', 'return "binary_crossentropy", "softmax", k'),
        "one output for tags": ('return "binary_crossentropy", "sigmoid", k', 'return "binary_crossentropy", "sigmoid", 1'),
        "two outputs for yes or no": ('return "binary_crossentropy", "sigmoid", 1', 'return "binary_crossentropy", "sigmoid", 2'),
        "short names": ('"mean_squared_error"', '"mse"'),
        "linear over decades": ('"mean_squared_logarithmic_error", "relu"', '"mean_squared_logarithmic_error", "linear"'),
        "losses of the labels swapped": ('"sparse_categorical_crossentropy", "softmax"', '"categorical_crossentropy", "softmax"'),
        "shares by cross-entropy": ('"kl_divergence"', '"categorical_crossentropy"'),
        "None for another task": ('    raise ValueError("unknown task")', "    return None"),
        "relu for a number": ('"mean_squared_error", "linear"', '"mean_squared_error", "relu"'),
        "None as activation": ('"mean_absolute_error", "linear"', '"mean_absolute_error", None'),
        "floats": ('"softmax", k', '"softmax", float(k)'),
    },
}


def _changed(exercise: str, old: str, new: str) -> str:
    first = RIGHT.split("\n### ")[1]
    start = first.index(f"def {exercise}(")
    end = first.find("\ndef ", start)
    source = first[start : end if end > 0 else None]
    assert source.count(old) >= 1, (exercise, old)
    return "import keras\nfrom keras import layers\nimport numpy as np\n\n" + source.replace(old, new, 1)


BUGS = "".join(
    f"\n### {exercise} | {words}\n{_changed(exercise, *change)}"
    for exercise, changes in CHANGES.items()
    for words, change in changes.items()
)

# What trains, one function at a time: `### exercise | who`, judged by test_cnn_fresh_code.py.
TRAINING_RIGHT = r'''
### compile_model | a table of pairs, Nadam
def compile_model(model, labels):
    table = [("int", "sparse_categorical_crossentropy"), ("onehot", "categorical_crossentropy")]
    for name, loss in table:
        if name == labels:
            model.compile(optimizer="nadam", loss=loss, metrics=["accuracy"])
            return model
    raise ValueError("labels should be one of " + ", ".join(n for n, _ in table))
### compile_model | a loss function of her own
def cross_entropy(y, p):
    y = keras.ops.one_hot(keras.ops.cast(keras.ops.reshape(y, (-1,)), "int32"), p.shape[-1])
    return -keras.ops.sum(y * keras.ops.log(keras.ops.clip(p, 1e-7, 1.0)), axis=-1)

def compile_model(model, labels):
    if labels == "int":
        model.compile("adam", loss=cross_entropy, metrics=["accuracy"])
    elif labels == "onehot":
        model.compile("adam", loss="categorical_crossentropy", metrics=["accuracy"])
    else:
        raise ValueError
    return model
### evaluate | metric and loss objects, batch by batch
def evaluate(model, x, y):
    y = np.array(y).reshape(-1)
    metric = keras.metrics.SparseCategoricalAccuracy()
    losses, conf = [], None
    for i in range(0, len(y), 7):
        p = model.predict_on_batch(x[i:i + 7])
        if conf is None:
            conf = np.zeros((p.shape[1], p.shape[1]), dtype="int32")
        metric.update_state(y[i:i + 7], p)
        losses += list(keras.ops.convert_to_numpy(keras.losses.sparse_categorical_crossentropy(y[i:i + 7], p)))
        for t, g in zip(y[i:i + 7], p.argmax(1)):
            conf[t][g] += 1
    return {"loss": float(np.mean(losses)), "accuracy": float(metric.result()), "confusion": conf}
### evaluate | keras.ops from end to end
def evaluate(model, x, y):
    ops = keras.ops
    y = ops.reshape(ops.convert_to_tensor(y, dtype="int32"), (-1,))
    p = model(x, training=False)
    k = p.shape[-1]
    pred = ops.argmax(p, axis=-1)
    hit = ops.mean(ops.cast(ops.equal(ops.cast(pred, "int32"), y), "float32"))
    loss = -ops.mean(ops.log(ops.sum(ops.one_hot(y, k) * p, axis=-1) + 1e-12))
    table = ops.matmul(ops.transpose(ops.one_hot(y, k)), ops.one_hot(pred, k))
    return {"loss": float(loss), "accuracy": float(hit),
            "confusion": np.rint(ops.convert_to_numpy(table)).astype(int)}
### evaluate | a histogram, a Counter for the accuracy
from collections import Counter
def evaluate(model, x, y):
    y = np.asarray(y)
    if y.ndim == 2:
        y = y[:, 0]
    probs = model.predict(x, verbose=0).astype("float64")
    n, k = probs.shape
    pred = probs.argmax(axis=1)
    right = Counter((y == pred).tolist())[True]
    conf, _, _ = np.histogram2d(y, pred, bins=k, range=[[-0.5, k - 0.5]] * 2)
    loss = sum(-np.log(max(probs[i, y[i]], 1e-15)) for i in range(n)) / n
    return {"loss": loss, "accuracy": right / n, "confusion": conf.astype(int)}
### evaluate | counts by comprehension, asks the model twice
def evaluate(model, x, y):
    truth = [int(label) for label in np.asarray(y).flatten()]
    rows = model.predict(x, verbose=0)
    k = model.output_shape[-1]
    chosen = [int(np.argmax(row)) for row in rows]
    confusion = np.array([[sum(t == a and c == b for t, c in zip(truth, chosen)) for b in range(k)] for a in range(k)])
    result = model.evaluate(x, np.array(truth), verbose=0, return_dict=True)
    return {"loss": result["loss"], "accuracy": confusion.trace() / len(truth), "confusion": confusion}
### train | a helper that makes the callbacks, everything printed
def callbacks_for(patience, path):
    cb = keras.callbacks
    yield cb.ModelCheckpoint(str(path), monitor="val_loss", save_best_only=True, verbose=1)
    yield cb.ReduceLROnPlateau(monitor="val_loss", factor=0.5, patience=max(1, patience // 2), verbose=1)
    yield cb.EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True, verbose=1)

def train(model, data, epochs, patience, path):
    x_train, y_train, *validation = data
    return model.fit(x_train, y_train, validation_data=tuple(validation), epochs=epochs, verbose=2,
                     callbacks=list(callbacks_for(patience, path)))
### train | takes the best weights from the checkpoint
def train(model, data, epochs, patience, path):
    xt, yt, xv, yv = data
    history = model.fit(
        xt, yt, batch_size=32, epochs=epochs, validation_data=(xv, yv), verbose=0,
        callbacks=[
            keras.callbacks.EarlyStopping(patience=patience),
            keras.callbacks.ModelCheckpoint(path, save_best_only=True),
            keras.callbacks.ReduceLROnPlateau(factor=0.5, patience=max(1, patience // 2)),
        ],
    )
    model.load_weights(path)
    return history
### train | loads the whole saved model, returns model.history
from pathlib import Path
def train(model, data, epochs, patience, path):
    path = Path(path)
    wait = patience // 2 or 1
    model.fit(x=data[0], y=data[1], batch_size=32, epochs=epochs, validation_data=(data[2], data[3]), shuffle=True,
              callbacks=[keras.callbacks.ReduceLROnPlateau(factor=1 / 2, patience=wait, min_delta=0, min_lr=0),
                         keras.callbacks.EarlyStopping(patience=patience, mode="min"),
                         keras.callbacks.ModelCheckpoint(path, save_best_only=True, mode="min")], verbose="auto")
    model.set_weights(keras.models.load_model(path).get_weights())
    return model.history
### train | tensors first, a callback of his own beside the three
class Diary(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.lines = []
    def on_epoch_end(self, epoch, logs=None):
        self.lines.append(f"{epoch}: {logs['loss']:.3f} {logs['val_loss']:.3f}")

def train(model, data, epochs, patience, path):
    x, y, xv, yv = (keras.ops.convert_to_tensor(part) for part in data)
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True, start_from_epoch=0)
    best = keras.callbacks.ModelCheckpoint(filepath=path, monitor="val_loss", save_best_only=True, save_weights_only=False)
    rate = keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.5, patience=max(1, int(patience / 2)), cooldown=0)
    diary = Diary()
    return model.fit(x, y, epochs=epochs, batch_size=32, validation_data=(xv, yv), validation_batch_size=64,
                     callbacks=[stop, best, rate, diary], verbose=0)
### train | keyword arguments in dicts
def train(model, data, epochs, patience, path):
    settings = dict(monitor="val_loss")
    watchers = [
        keras.callbacks.EarlyStopping(patience=patience, restore_best_weights=True, **settings),
        keras.callbacks.ModelCheckpoint(path, save_best_only=True, **settings),
        keras.callbacks.ReduceLROnPlateau(factor=0.5, patience=max(1, patience // 2), **settings),
        keras.callbacks.CSVLogger("log.csv"),
        keras.callbacks.LambdaCallback(on_epoch_end=lambda epoch, logs: print(epoch, logs)),
    ]
    how = {"epochs": epochs, "batch_size": 32, "verbose": 0, "validation_data": tuple(data[2:])}
    return model.fit(*data[:2], callbacks=watchers, **how)
### build_and_train | a residual block with +, a cosine schedule
def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    inputs = keras.Input(images.shape[1:])
    z = keras.layers.Conv2D(16, 3, padding="same", activation="relu")(inputs * 4.0 - 2.0)
    z = keras.ops.relu(z + keras.layers.Conv2D(16, 3, padding="same")(z))
    z = keras.layers.Conv2D(24, 3, activation="relu")(z)
    outputs = keras.layers.Dense(k, activation="softmax")(keras.ops.max(z, axis=(1, 2)))
    model = keras.Model(inputs, outputs)
    steps = 14 * (len(images) // 32 + 1)
    model.compile(keras.optimizers.Adam(keras.optimizers.schedules.CosineDecay(6e-3, steps)),
                  "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, epochs=14, verbose=0)
    return model
### build_and_train | a network in a network, shifted pictures
def conv_block(filters):
    return keras.Sequential([keras.layers.Conv2D(filters, 3, use_bias=False), keras.layers.BatchNormalization(),
                             keras.layers.LeakyReLU(0.1)])

def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    x_train, y_train, x_val, y_val, _, _ = split(images, labels, (0.9, 0.1, 0.0), np.random.default_rng(seed))
    model = keras.Sequential([
        keras.Input(images.shape[1:]),
        keras.layers.RandomFlip("horizontal_and_vertical"),
        conv_block(16), conv_block(32),
        keras.layers.GlobalMaxPooling2D(),
        keras.layers.Dense(k, "softmax"),
    ])
    model.compile(keras.optimizers.AdamW(8e-3), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x_train, y_train, validation_data=(x_val, y_val), epochs=15, verbose=0)
    return model
### build_and_train | SGD with momentum, regularised, her own loop over widths
def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    x, y = prepare_images(x, y, k)
    model = keras.Sequential()
    model.add(keras.Input(shape=x.shape[1:]))
    model.add(keras.layers.Rescaling(4, offset=-2))
    for width in (16, 24):
        model.add(keras.layers.Conv2D(width, (3, 3), activation="relu", kernel_initializer="he_normal",
                                      kernel_regularizer=keras.regularizers.l2(1e-4)))
    model.add(keras.layers.GlobalMaxPool2D())
    model.add(keras.layers.Dense(k))
    model.add(keras.layers.Softmax())
    model.compile(optimizer=keras.optimizers.SGD(0.03, momentum=0.9, nesterov=True, clipnorm=1.0),
                  loss=keras.losses.SparseCategoricalCrossentropy(), metrics=["acc"])
    model.fit(x, y, epochs=20, batch_size=32, validation_split=0.1, verbose=0)
    return model
### build_and_train | one-hot labels, label smoothing, two towers averaged
def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    targets = keras.utils.to_categorical(labels, k)
    inputs = keras.layers.Input(shape=images.shape[1:])
    towers = []
    for size in (3, 5):
        t = keras.layers.Conv2D(12, size, padding="same", activation="relu")(inputs)
        t = keras.layers.Conv2D(20, 3, activation="relu")(t)
        towers.append(keras.layers.GlobalMaxPooling2D()(t))
    both = keras.layers.Concatenate()(towers)
    model = keras.Model(inputs=inputs, outputs=keras.layers.Dense(k, activation="softmax")(both))
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.004),
                  loss=keras.losses.CategoricalCrossentropy(label_smoothing=0.05), metrics=["accuracy"])
    model.fit(images, targets, batch_size=32, epochs=14, verbose=0)
    return model
'''

TRAINING_WRONG = r'''
### build_and_train | seed 42 whatever seed is given: two seeds give the same network
def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(42)
    images, labels = prepare_images(x, y, k)
    data = split(images, labels, (0.8, 0.2, 0.0), np.random.default_rng(42))[:4]
    inputs = keras.Input(images.shape[1:])
    a = keras.layers.Rescaling(4.0, offset=-2.0)(inputs)
    a = keras.layers.Conv2D(16, 5, activation="relu", kernel_initializer="he_normal")(a)
    a = keras.layers.Conv2D(32, 3, padding="same", activation="relu", kernel_initializer="he_normal")(a)
    a = keras.layers.GlobalMaxPooling2D()(a)
    model = keras.Model(inputs, keras.layers.Dense(k, activation="softmax")(a))
    model.compile(keras.optimizers.Adam(3e-3), "sparse_categorical_crossentropy", metrics=["accuracy"])
    with tempfile.TemporaryDirectory() as folder:
        train(model, data, 40, 10, str(Path(folder) / "best.keras"))
    return model
### train | min_lr=0.001 copied from the Keras manual: a rate of 0.001 is never halved
def train(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    callbacks = [
        keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True),
        keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True),
        keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.5, patience=max(1, patience // 2), min_lr=0.001),
    ]
    return model.fit(x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=callbacks, verbose=0)
### compile_model | cross-entropy of the sigmoid kind for integer labels
def compile_model(model, labels):
    if labels not in ("int", "onehot"):
        raise ValueError(labels)
    model.compile("adam", "binary_crossentropy" if labels == "int" else "categorical_crossentropy", metrics=["accuracy"])
    return model
### compile_model | another name for the accuracy
def compile_model(model, labels):
    if labels not in ("int", "onehot"):
        raise ValueError(labels)
    loss = "sparse_categorical_crossentropy" if labels == "int" else "categorical_crossentropy"
    model.compile("adam", loss, metrics=["acc"])
    return model
### compile_model | a learning rate of 0
def compile_model(model, labels):
    if labels not in ("int", "onehot"):
        raise ValueError(labels)
    loss = "sparse_categorical_crossentropy" if labels == "int" else "categorical_crossentropy"
    model.compile(keras.optimizers.SGD(0.0), loss, metrics=["accuracy"])
    return model
### compile_model | smoothed labels
def compile_model(model, labels):
    if labels == "int":
        loss = "sparse_categorical_crossentropy"
    elif labels == "onehot":
        loss = keras.losses.CategoricalCrossentropy(label_smoothing=0.1)
    else:
        raise ValueError(labels)
    model.compile("adam", loss, metrics=["accuracy"])
    return model
### evaluate | logarithm to the base 2
def evaluate(model, x, y):
    y = np.ravel(y); p = model.predict(x, verbose=0); g = p.argmax(1); k = p.shape[1]
    c = np.zeros((k, k), int); np.add.at(c, (y, g), 1)
    return {"loss": float(-np.log2(p[np.arange(len(y)), y]).mean()), "accuracy": float((g == y).mean()), "confusion": c}
### evaluate | asked as in training
def evaluate(model, x, y):
    y = np.ravel(y); p = np.asarray(model(x, training=True)); g = p.argmax(1); k = p.shape[1]
    c = np.zeros((k, k), int); np.add.at(c, (y, g), 1)
    return {"loss": float(-np.log(p[np.arange(len(y)), y]).mean()), "accuracy": float((g == y).mean()), "confusion": c}
### evaluate | as many classes as the largest label says
def evaluate(model, x, y):
    y = np.ravel(y); p = model.predict(x, verbose=0); g = p.argmax(1); k = max(y.max(), g.max()) + 1
    c = np.zeros((k, k), int); np.add.at(c, (y, g), 1)
    return {"loss": float(-np.log(p[np.arange(len(y)), y]).mean()), "accuracy": float((g == y).mean()), "confusion": c}
### evaluate | rounded to two digits
def evaluate(model, x, y):
    y = np.ravel(y); p = model.predict(x, verbose=0); g = p.argmax(1); k = p.shape[1]
    c = np.zeros((k, k), int); np.add.at(c, (y, g), 1)
    return {"loss": round(float(-np.log(p[np.arange(len(y)), y]).mean()), 2), "accuracy": round(float((g == y).mean()), 2), "confusion": c}
### evaluate | the mean of the classes' accuracies
def evaluate(model, x, y):
    y = np.ravel(y); p = model.predict(x, verbose=0); g = p.argmax(1); k = p.shape[1]
    c = np.zeros((k, k), int); np.add.at(c, (y, g), 1)
    recall = [c[i, i] / c[i].sum() for i in range(k) if c[i].sum()]
    return {"loss": float(-np.log(p[np.arange(len(y)), y]).mean()), "accuracy": float(np.mean(recall)), "confusion": c}
### evaluate | a tuple
def evaluate(model, x, y):
    y = np.ravel(y); p = model.predict(x, verbose=0); g = p.argmax(1); k = p.shape[1]
    c = np.zeros((k, k), int); np.add.at(c, (y, g), 1)
    return float(-np.log(p[np.arange(len(y)), y]).mean()), float((g == y).mean()), c
### evaluate | throws away the last, smaller batch
def evaluate(model, x, y):
    y = np.ravel(y); n = max(len(y) // 32 * 32, 1) if len(y) >= 32 else len(y)
    y = y[:n]; p = model.predict(x[:n], verbose=0); g = p.argmax(1); k = p.shape[1]
    c = np.zeros((k, k), int); np.add.at(c, (y, g), 1)
    return {"loss": float(-np.log(p[np.arange(len(y)), y]).mean()), "accuracy": float((g == y).mean()), "confusion": c}
### train | the rate falls to a tenth, Keras's own default
def train(model, data, epochs, patience, path):
    x, y, xv, yv = data
    cb = [keras.callbacks.EarlyStopping(patience=patience, restore_best_weights=True), keras.callbacks.ModelCheckpoint(path, save_best_only=True), keras.callbacks.ReduceLROnPlateau(patience=max(1, patience // 2))]
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(xv, yv), callbacks=cb, verbose=0)
### train | one epoch too patient
def train(model, data, epochs, patience, path):
    x, y, xv, yv = data
    cb = [keras.callbacks.EarlyStopping(patience=patience + 1, restore_best_weights=True), keras.callbacks.ModelCheckpoint(path, save_best_only=True), keras.callbacks.ReduceLROnPlateau(factor=0.5, patience=max(1, patience // 2))]
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(xv, yv), callbacks=cb, verbose=0)
### train | the same patience for the rate
def train(model, data, epochs, patience, path):
    x, y, xv, yv = data
    cb = [keras.callbacks.EarlyStopping(patience=patience, restore_best_weights=True), keras.callbacks.ModelCheckpoint(path, save_best_only=True), keras.callbacks.ReduceLROnPlateau(factor=0.5, patience=patience)]
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(xv, yv), callbacks=cb, verbose=0)
### train | the checkpoint watches the accuracy
def train(model, data, epochs, patience, path):
    x, y, xv, yv = data
    cb = [keras.callbacks.EarlyStopping(patience=patience, restore_best_weights=True), keras.callbacks.ModelCheckpoint(path, monitor="val_accuracy", save_best_only=True), keras.callbacks.ReduceLROnPlateau(factor=0.5, patience=max(1, patience // 2))]
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(xv, yv), callbacks=cb, verbose=0)
### train | stops by the accuracy
def train(model, data, epochs, patience, path):
    x, y, xv, yv = data
    cb = [keras.callbacks.EarlyStopping(monitor="val_accuracy", patience=patience, restore_best_weights=True), keras.callbacks.ModelCheckpoint(path, save_best_only=True), keras.callbacks.ReduceLROnPlateau(factor=0.5, patience=max(1, patience // 2))]
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(xv, yv), callbacks=cb, verbose=0)
### train | the checkpoint has a name of its own
def train(model, data, epochs, patience, path):
    x, y, xv, yv = data
    cb = [keras.callbacks.EarlyStopping(patience=patience, restore_best_weights=True), keras.callbacks.ModelCheckpoint("best.keras", save_best_only=True), keras.callbacks.ReduceLROnPlateau(factor=0.5, patience=max(1, patience // 2))]
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(xv, yv), callbacks=cb, verbose=0)
### train | compiled anew
def train(model, data, epochs, patience, path):
    x, y, xv, yv = data
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    cb = [keras.callbacks.EarlyStopping(patience=patience, restore_best_weights=True), keras.callbacks.ModelCheckpoint(path, save_best_only=True), keras.callbacks.ReduceLROnPlateau(factor=0.5, patience=max(1, patience // 2))]
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(xv, yv), callbacks=cb, verbose=0)
### train | the dict instead of the History
def train(model, data, epochs, patience, path):
    x, y, xv, yv = data
    cb = [keras.callbacks.EarlyStopping(patience=patience, restore_best_weights=True), keras.callbacks.ModelCheckpoint(path, save_best_only=True), keras.callbacks.ReduceLROnPlateau(factor=0.5, patience=max(1, patience // 2))]
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(xv, yv), callbacks=cb, verbose=0).history
### train | small progress does not count
def train(model, data, epochs, patience, path):
    x, y, xv, yv = data
    cb = [keras.callbacks.EarlyStopping(patience=patience, min_delta=0.02, restore_best_weights=True), keras.callbacks.ModelCheckpoint(path, save_best_only=True), keras.callbacks.ReduceLROnPlateau(factor=0.5, patience=max(1, patience // 2))]
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(xv, yv), callbacks=cb, verbose=0)
### train | starts to watch after five epochs
def train(model, data, epochs, patience, path):
    x, y, xv, yv = data
    cb = [keras.callbacks.EarlyStopping(patience=patience, start_from_epoch=5, restore_best_weights=True), keras.callbacks.ModelCheckpoint(path, save_best_only=True), keras.callbacks.ReduceLROnPlateau(factor=0.5, patience=max(1, patience // 2))]
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(xv, yv), callbacks=cb, verbose=0)
### train | saves the weights that are left at the end, before it goes back
def train(model, data, epochs, patience, path):
    x, y, xv, yv = data
    stop = keras.callbacks.EarlyStopping(patience=patience)
    cb = [stop, keras.callbacks.ReduceLROnPlateau(factor=0.5, patience=max(1, patience // 2))]
    history = model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(xv, yv), callbacks=cb, verbose=0)
    model.save(path)
    return history
### build_and_train | no seed
def build_and_train(x, y, k, seed):
    images, labels = prepare_images(x, y, k)
    model = keras.Sequential([keras.Input(images.shape[1:]), keras.layers.Conv2D(16, 3, activation="relu"), keras.layers.Conv2D(32, 3, activation="relu"), keras.layers.GlobalMaxPooling2D(), keras.layers.Dense(k, activation="softmax")])
    model.compile(keras.optimizers.Adam(5e-3), "sparse_categorical_crossentropy")
    model.fit(images, labels, epochs=12, verbose=0)
    return model
### build_and_train | scaled within the network, trained on raw pictures
def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    model = keras.Sequential([keras.Input((*x.shape[1:], 1)), keras.layers.Rescaling(1 / 255), keras.layers.Conv2D(16, 3, activation="relu"), keras.layers.Conv2D(32, 3, activation="relu"), keras.layers.GlobalMaxPooling2D(), keras.layers.Dense(k, activation="softmax")])
    model.compile(keras.optimizers.Adam(5e-3), "sparse_categorical_crossentropy")
    model.fit(x[..., None].astype("float32"), y, epochs=12, verbose=0)
    return model
### build_and_train | a class of his own
class Net(keras.Model):
    def __init__(self, k):
        super().__init__()
        self.a = keras.layers.Conv2D(16, 3, activation="relu")
        self.b = keras.layers.Conv2D(32, 3, activation="relu")
        self.c = keras.layers.GlobalMaxPooling2D()
        self.d = keras.layers.Dense(k, activation="softmax")
    def call(self, x):
        return self.d(self.c(self.b(self.a(x))))

def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    model = Net(k)
    model.compile(keras.optimizers.Adam(5e-3), "sparse_categorical_crossentropy")
    model.fit(images, labels, epochs=12, verbose=0)
    return model
### build_and_train | three poolings, too many for small pictures
def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    model = keras.Sequential([keras.Input(images.shape[1:]), keras.layers.Conv2D(16, 3, activation="relu"), keras.layers.MaxPooling2D(2), keras.layers.Conv2D(24, 3, activation="relu"), keras.layers.MaxPooling2D(2), keras.layers.Conv2D(24, 2, activation="relu"), keras.layers.GlobalMaxPooling2D(), keras.layers.Dense(k, activation="softmax")])
    model.compile(keras.optimizers.Adam(5e-3), "sparse_categorical_crossentropy")
    model.fit(images, labels, epochs=20, verbose=0)
    return model
### build_and_train | a dense layer on flattened maps, too large
def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    model = keras.Sequential([keras.Input(images.shape[1:]), keras.layers.Conv2D(32, 3, activation="relu"), keras.layers.Conv2D(32, 3, activation="relu"), keras.layers.Flatten(), keras.layers.Dense(k, activation="softmax")])
    model.compile(keras.optimizers.Adam(3e-3), "sparse_categorical_crossentropy")
    model.fit(images, labels, epochs=12, verbose=0)
    return model
### build_and_train | a Lambda layer
def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    model = keras.Sequential([keras.Input(images.shape[1:]), keras.layers.Lambda(lambda z: 4 * z - 2), keras.layers.Conv2D(16, 3, activation="relu"), keras.layers.Conv2D(32, 3, activation="relu"), keras.layers.GlobalMaxPooling2D(), keras.layers.Dense(k, activation="softmax")])
    model.compile(keras.optimizers.Adam(5e-3), "sparse_categorical_crossentropy")
    model.fit(images, labels, epochs=12, verbose=0)
    return model
'''
