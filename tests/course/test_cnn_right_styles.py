"""Right solutions to the CNN exercises, written as differently as students write them: all earn full marks."""

import pytest

pytest.importorskip("keras", reason="Keras is not installed: pip install 'mark1[keras]'")

RIGHT = {
    "prepare_images": {
        "step_by_step": """
def prepare_images(x, y, k):
    x = x.astype("float32") / 255.0
    x = np.expand_dims(x, axis=-1)
    y = np.squeeze(y, axis=1) if y.ndim == 2 else y
    for label in y:
        if label < 0 or label >= k:
            raise ValueError("label out of range")
    return x, y.astype("int64")
""",
        "reshape": """
def prepare_images(x, y, k):
    n, h, w = x.shape
    y = y.flatten()
    if not set(y.tolist()) <= set(range(k)):
        raise ValueError(y)
    return x.reshape((n, h, w, 1)).astype(np.float32) / 255, y.astype(int)
""",
        "multiply": """
def prepare_images(x, y, k):
    labels = np.array(y, dtype=np.int64).ravel()
    if (labels < 0).any() or (labels > k - 1).any():
        raise ValueError("unknown class")
    images = np.multiply(x[:, :, :, None], 1 / 255, dtype=np.float32)
    return [images, labels]
""",
        "with_keras": """
def prepare_images(x, y, k):
    y = np.asarray(y).reshape(len(x))
    if y.min() < 0 or y.max() >= k:
        raise ValueError("labels must be 0 .. k-1")
    images = keras.ops.expand_dims(keras.ops.cast(x, "float32") / 255.0, -1)
    return keras.ops.convert_to_numpy(images), y.astype(np.int64)
""",
    },
    "split": {
        "boolean_masks": """
def split(x, y, fractions, rng):
    if abs(sum(fractions) - 1) > 1e-6:
        raise ValueError("fractions")
    part = np.zeros(len(y), dtype=int)
    for c in set(y.tolist()):
        where = np.where(y == c)[0]
        rng.shuffle(where)
        a = int(round(fractions[0] * len(where)))
        b = a + int(round(fractions[1] * len(where)))
        part[where[a:b]] = 1
        part[where[b:]] = 2
    order = rng.permutation(len(y))
    out = []
    for p in range(3):
        index = order[part[order] == p]
        out += [x[index], y[index]]
    return tuple(out)
""",
        "shuffle_first": """
def split(x, y, fractions, rng):
    if not np.isclose(np.sum(fractions), 1.0):
        raise ValueError("fractions must sum to one")
    order = rng.permutation(len(x))
    x, y = x[order], y[order]
    train, val, test = [], [], []
    for label in sorted(set(y.tolist())):
        rows = [i for i in range(len(y)) if y[i] == label]
        n1 = int(fractions[0] * len(rows) + 1e-9)
        n2 = int((fractions[0] + fractions[1]) * len(rows) + 1e-9)
        train += rows[:n1]
        val += rows[n1:n2]
        test += rows[n2:]
    train, val, test = (rng.permutation(np.array(rows, dtype=int)) for rows in (train, val, test))
    return x[train], y[train], x[val], y[val], x[test], y[test]
""",
        "dealt_like_cards": """
def split(x, y, fractions, rng):
    if abs(1 - (fractions[0] + fractions[1] + fractions[2])) > 1e-9:
        raise ValueError("must add up to 1")
    bounds = np.cumsum(fractions)
    parts = ([], [], [])
    for label in np.unique(y):
        members = rng.permutation(np.nonzero(y == label)[0])
        for rank, member in enumerate(members):
            place = (rank + 0.5) / len(members)
            parts[min(int(np.searchsorted(bounds, place, side="right")), 2)].append(member)
    result = []
    for part in parts:
        index = rng.permutation(np.asarray(part, dtype=int))
        result.extend([np.take(x, index, axis=0), np.take(y, index)])
    return result
""",
    },
    "build_cnn": {
        "functional": """
def build_cnn(input_shape, k):
    inputs = keras.layers.Input(shape=input_shape)
    z = keras.layers.Conv2D(filters=8, kernel_size=(3, 3))(inputs)
    z = keras.layers.ReLU()(z)
    z = keras.layers.MaxPool2D(pool_size=(2, 2), strides=(2, 2))(z)
    z = keras.layers.Flatten()(z)
    z = keras.layers.Dense(k)(z)
    return keras.Model(inputs=inputs, outputs=keras.layers.Softmax()(z))
""",
        "added_one_by_one": """
from keras import layers, models
def build_cnn(input_shape, k):
    model = models.Sequential()
    model.add(layers.Input(input_shape))
    model.add(layers.Conv2D(8, (3, 3), strides=1, padding="valid", activation="relu"))
    model.add(layers.MaxPooling2D((2, 2)))
    model.add(layers.Flatten())
    model.add(layers.Dense(units=k, activation="softmax"))
    return model
""",
        "activations_as_layers": """
def build_cnn(input_shape, k):
    L = keras.layers
    return keras.models.Sequential([
        L.InputLayer(shape=input_shape),
        L.Conv2D(8, 3, kernel_initializer="he_normal"), L.Activation("relu"),
        L.MaxPooling2D(),
        L.Flatten(),
        L.Dense(k, activation=keras.activations.softmax),
    ], name="smallest")
""",
    },
    "compile_model": {
        "loss_objects": """
def compile_model(model, labels):
    if labels == "int":
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=False)
    elif labels == "onehot":
        loss = keras.losses.CategoricalCrossentropy()
    else:
        raise ValueError("labels: int or onehot")
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return model
""",
        "named_metrics": """
def compile_model(model, labels):
    choices = {
        "int": (keras.losses.SparseCategoricalCrossentropy(), keras.metrics.SparseCategoricalAccuracy(name="accuracy")),
        "onehot": (keras.losses.CategoricalCrossentropy(), keras.metrics.CategoricalAccuracy(name="accuracy")),
    }
    try:
        loss, metric = choices[labels]
    except KeyError:
        raise ValueError(f"unknown labels {labels}") from None
    model.compile(keras.optimizers.RMSprop(learning_rate=0.001), loss=loss, metrics=[metric])
    return model
""",
        "functions": """
def compile_model(model, labels):
    if labels not in {"int", "onehot"}:
        raise ValueError(labels)
    if labels == "int":
        loss = keras.losses.sparse_categorical_crossentropy
    else:
        loss = keras.losses.categorical_crossentropy
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9), loss=loss, metrics=["accuracy"])
    return model
""",
    },
    "train": {
        "spelled_out": """
def train(model, data, epochs, patience, path):
    (x_train, y_train, x_val, y_val) = data
    stop = keras.callbacks.EarlyStopping("val_loss", patience=patience, mode="min", restore_best_weights=True)
    save = keras.callbacks.ModelCheckpoint(filepath=path, monitor="val_loss", mode="min", save_best_only=True)
    slow = keras.callbacks.ReduceLROnPlateau(
        monitor="val_loss", factor=0.5, patience=max(1, patience // 2), min_lr=1e-6, mode="min")
    history = model.fit(x=x_train, y=y_train, epochs=epochs, batch_size=32, shuffle=True, verbose=0,
                        validation_data=(x_val, y_val), callbacks=[stop, save, slow])
    return history
""",
        "best_weights_by_hand": """
class Keep(keras.callbacks.Callback):
    def __init__(self, patience, path):
        super().__init__()
        self.patience, self.path = patience, path
        self.best, self.weights, self.waited, self.stalled = float("inf"), None, 0, 0
    def on_epoch_end(self, epoch, logs=None):
        if logs["val_loss"] < self.best:
            self.best, self.weights, self.waited, self.stalled = logs["val_loss"], self.model.get_weights(), 0, 0
            self.model.save(self.path)
            return
        self.waited += 1
        self.stalled += 1
        if self.stalled >= max(1, self.patience // 2):
            rate = self.model.optimizer.learning_rate
            self.model.optimizer.learning_rate = float(rate) / 2
            self.stalled = 0
        if self.waited >= self.patience:
            self.model.stop_training = True
    def on_train_end(self, logs=None):
        self.model.set_weights(self.weights)
def train(model, data, epochs, patience, path):
    x, y, xv, yv = data
    return model.fit(x, y, validation_data=(xv, yv), epochs=epochs, batch_size=32, callbacks=[Keep(patience, path)],
                     verbose=0)
""",
        "default_batches_and_more_callbacks": """
def train(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    callbacks = [
        keras.callbacks.ReduceLROnPlateau(factor=0.5, patience=max(patience // 2, 1)),
        keras.callbacks.ModelCheckpoint(path, save_best_only=True),
        keras.callbacks.TerminateOnNaN(),
        keras.callbacks.EarlyStopping(patience=patience, restore_best_weights=True, verbose=1),
    ]
    return model.fit(x_train, y_train, epochs=epochs, validation_data=(x_val, y_val), callbacks=callbacks, verbose=0)
""",
    },
    "evaluate": {
        "model_evaluate_and_loops": """
def evaluate(model, x, y):
    y = np.ravel(y)
    loss, accuracy = model.evaluate(x, y, verbose=0)
    p = model.predict(x, verbose=0)
    k = p.shape[1]
    confusion = np.zeros((k, k), dtype=int)
    for truth, row in zip(y, p):
        confusion[truth, np.argmax(row)] += 1
    return {"loss": loss, "accuracy": accuracy, "confusion": confusion}
""",
        "one_hot_product": """
def evaluate(model, x, y):
    p = np.asarray(model(x), dtype=np.float64)
    k = p.shape[-1]
    truth = np.eye(k)[np.asarray(y).flatten()]
    given = np.eye(k)[p.argmax(-1)]
    matrix = (truth.T @ given).round().astype(np.int64)
    return dict(
        loss=float(np.mean(-np.sum(truth * np.log(np.maximum(p, 1e-7)), axis=1))),
        accuracy=float(np.trace(matrix) / matrix.sum()),
        confusion=matrix,
    )
""",
        "bincount": """
def evaluate(model, x, y):
    probabilities = model.predict(x, batch_size=16, verbose=0)
    y = np.asarray(y).reshape(len(x))
    k = probabilities.shape[1]
    guess = np.argmax(probabilities, axis=1)
    found = model.evaluate(x, y, verbose=0, return_dict=True)
    return {"confusion": np.bincount(k * y + guess, minlength=k * k).reshape(k, k),
            "accuracy": np.mean(guess == y), "loss": found["loss"]}
""",
    },
    "choose_last_layer": {
        "ifs": """
def choose_last_layer(task, k):
    if task == "a number":
        return "mean_squared_error", "linear", 1
    if task == "a number, with outliers":
        return "mean_absolute_error", "linear", 1
    if task == "a positive number, over decades":
        return "mean_squared_logarithmic_error", "relu", 1
    if task == "yes or no":
        return "binary_crossentropy", "sigmoid", 1
    if task == "any of k tags":
        return "binary_crossentropy", "sigmoid", k
    if task == "shares of k kinds":
        return "kl_divergence", "softmax", k
    if task.startswith("one of k classes"):
        return ("sparse_" if "integer" in task else "") + "categorical_crossentropy", "softmax", k
    raise ValueError(task)
""",
        "match": """
def choose_last_layer(task, k):
    match task:
        case "a number": row = ["mean_squared_error", "linear", 1]
        case "a number, with outliers": row = ["mean_absolute_error", "linear", 1]
        case "a positive number, over decades": row = ["mean_squared_logarithmic_error", "softplus", 1]
        case "yes or no": row = ["binary_crossentropy", "sigmoid", 1]
        case "one of k classes, integer labels": row = ["sparse_categorical_crossentropy", "softmax", k]
        case "one of k classes, one-hot labels": row = ["categorical_crossentropy", "softmax", k]
        case "any of k tags": row = ["binary_crossentropy", "sigmoid", k]
        case "shares of k kinds": row = ["kl_divergence", "softmax", k]
        case _: raise ValueError(f"no such task: {task}")
    return row
""",
        "zipped_lists": """
TASKS = ["a number", "a number, with outliers", "a positive number, over decades", "yes or no",
         "one of k classes, integer labels", "one of k classes, one-hot labels", "any of k tags", "shares of k kinds"]
LOSSES = ["mean_squared_error", "mean_absolute_error", "mean_squared_logarithmic_error", "binary_crossentropy",
          "sparse_categorical_crossentropy", "categorical_crossentropy", "binary_crossentropy", "kl_divergence"]
LAST = ["linear", "linear", "relu", "sigmoid", "softmax", "softmax", "sigmoid", "softmax"]
def choose_last_layer(task, k):
    i = TASKS.index(task)
    return (LOSSES[i], LAST[i], 1 if i < 4 else k)
""",
    },
    "build_and_train": {
        "functional_with_batchnorm": """
def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    x, y = prepare_images(x, y, k)
    inputs = keras.Input(x.shape[1:])
    z = keras.layers.Conv2D(12, 3, padding="same", use_bias=False)(inputs)
    z = keras.layers.BatchNormalization()(z)
    z = keras.layers.ReLU()(z)
    z = keras.layers.Conv2D(24, 3, activation="relu")(z)
    z = keras.layers.GlobalMaxPooling2D()(z)
    z = keras.layers.Dropout(rate=0.1)(z)
    model = keras.Model(inputs, keras.layers.Dense(k, activation="softmax")(z))
    model.compile(keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=15, batch_size=32, verbose=0)
    return model
""",
        "centred_and_one_hot": """
def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    model = keras.Sequential([
        keras.Input((None, None, 1)),
        keras.layers.Rescaling(4.0, offset=-2.0),
        keras.layers.Conv2D(16, 5, activation="relu"),
        keras.layers.Conv2D(16, 1, activation="relu"),
        keras.layers.GlobalMaxPooling2D(),
        keras.layers.Dense(k), keras.layers.Activation("softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=5, restore_best_weights=True)
    order = np.random.default_rng(seed).permutation(len(labels))
    images, labels = images[order], keras.utils.to_categorical(labels[order], k)
    model.fit(images, labels, validation_split=0.1, epochs=25, batch_size=16, callbacks=[stop], verbose=0)
    return model
""",
        "residual_with_its_own_loop": """
def build_and_train(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    x, y = prepare_images(x, y, k)
    inputs = keras.Input(x.shape[1:])
    z = keras.layers.Conv2D(16, 3, activation="relu")(keras.layers.Rescaling(2.0, offset=-1.0)(inputs))
    z = keras.layers.Add()([z, keras.layers.Conv2D(16, 3, padding="same", activation="relu")(z)])
    z = keras.layers.Conv2D(24, 3, activation="relu")(z)
    z = keras.layers.GlobalMaxPooling2D()(z)
    model = keras.Model(inputs, keras.layers.Dense(k, activation="softmax")(z))
    model.compile(keras.optimizers.Adam(0.004), "sparse_categorical_crossentropy")
    for _ in range(12):
        order = rng.permutation(len(y))
        for start in range(0, len(y), 32):
            batch = order[start:start + 32]
            model.train_on_batch(x[batch], y[batch])
    return model
""",
    },
}


@pytest.mark.parametrize(("exercise", "style"), [(name, style) for name, styles in RIGHT.items() for style in styles])
def test_a_right_style_earns_full_marks(grade_source, exercise, style):
    verdict = grade_source("cnn", {exercise: RIGHT[exercise][style]})
    outcome = next(outcome for outcome in verdict.exercises if outcome.id == exercise)
    lost = [(check.id, check.detail.message) for check in outcome.checks if check.status != "passed"]
    assert outcome.score == outcome.points, f"{style} loses marks: {lost}"
