"""A CNN from pictures to a report as students write it: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

# The others train networks: too slow for a test of many submissions.
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
