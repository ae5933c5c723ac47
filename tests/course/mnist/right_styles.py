"""Right solutions to the mnist exercises, written as differently as students write them: all earn full marks."""

RIGHT = {
    "build_mlp": {
        "functional": """
def build_mlp(input_shape, k=10):
    inputs = keras.layers.Input(shape=input_shape)
    z = keras.layers.Flatten()(inputs)
    z = keras.layers.Dense(units=128)(z)
    z = keras.layers.ReLU()(z)
    z = keras.layers.Dropout(0.2)(z)
    return keras.Model(inputs=inputs, outputs=keras.layers.Dense(k)(z))
""",
        "added_one_by_one": """
from keras import layers, models
def build_mlp(input_shape, k=10):
    h, w = input_shape
    model = models.Sequential(name="mnist")
    model.add(layers.InputLayer(shape=(h, w)))
    model.add(layers.Reshape((h * w,)))
    model.add(layers.Dense(128, activation=keras.activations.relu, kernel_initializer="he_normal"))
    model.add(layers.Dropout(rate=0.2, seed=1))
    model.add(layers.Dense(k, activation="linear"))
    return model
""",
        "activation_behind_the_dropout": """
def build_mlp(input_shape, k=10):
    L = keras.layers
    model = keras.models.Sequential([L.Flatten(), L.Dense(128), L.Dropout(0.2), L.Activation("relu"), L.Dense(k, None)])
    model.build((None, *input_shape))
    return model
""",
    },
    "compile_logits": {
        "a_function": """
def compile_logits(model):
    def loss(y, z):
        return keras.losses.sparse_categorical_crossentropy(y, z, from_logits=True)
    model.compile(keras.optimizers.Adam(learning_rate=0.002), loss=loss, metrics=["accuracy"])
    return model
""",
        "a_named_metric": """
def compile_logits(model):
    model.compile(
        optimizer=keras.optimizers.RMSprop(),
        loss=keras.losses.SparseCategoricalCrossentropy(True),
        metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy")],
    )
    return model
""",
        "momentum": """
def compile_logits(model):
    sgd = keras.optimizers.SGD(0.1, momentum=0.9)
    loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True, name="cross_entropy")
    model.compile(loss=loss_fn, optimizer=sgd, metrics=["accuracy"])
    return model
""",
    },
    "train_logged": {
        "spelled_out": """
import os
def train_logged(model, data, epochs, folder):
    (x_train, y_train, x_val, y_val) = data
    os.makedirs(folder, exist_ok=True)
    tensorboard = keras.callbacks.TensorBoard(log_dir=folder, histogram_freq=1)
    table = keras.callbacks.CSVLogger(os.path.join(folder, "history.csv"), separator=",", append=False)
    history = model.fit(x=x_train, y=y_train, batch_size=32, epochs=epochs, shuffle=True, verbose=0,
                        validation_data=(x_val, y_val), callbacks=[tensorboard, table])
    return history
""",
        "default_batches_and_no_graph": """
def train_logged(model, data, epochs, folder):
    path = Path(folder)
    path.mkdir(parents=True, exist_ok=True)
    watchers = [
        keras.callbacks.CSVLogger(str(path / "history.csv")),
        keras.callbacks.TensorBoard(str(path), histogram_freq=1, write_graph=False),
        keras.callbacks.TerminateOnNaN(),
    ]
    return model.fit(*data[:2], epochs=epochs, validation_data=data[2:], callbacks=watchers, verbose=2)
""",
        "a_path_for_tensorboard": """
from keras.callbacks import CSVLogger, TensorBoard
def train_logged(model, data, epochs, folder):
    Path(folder).mkdir(exist_ok=True, parents=True)
    x, y, xv, yv = data
    logs = TensorBoard(str(Path(folder)), histogram_freq=1, update_freq="epoch")
    model.fit(x, y, 32, epochs, 0, validation_data=(xv, yv), callbacks=[logs, CSVLogger(folder + "/history.csv")])
    return model.history
""",
    },
    "read_scalars": {
        "tensors_by_hand": """
from tensorboard.backend.event_processing import event_accumulator
def read_scalars(folder, tag):
    ea = event_accumulator.EventAccumulator(str(folder), size_guidance={event_accumulator.TENSORS: 0})
    ea.Reload()
    if tag not in ea.Tags()["tensors"]:
        raise KeyError(tag)
    steps, values = [], []
    for event in ea.Tensors(tag):
        proto = event.tensor_proto
        values.append(np.frombuffer(proto.tensor_content, np.float32)[0] if proto.tensor_content else proto.float_val[0])
        steps.append(event.step)
    return np.array(steps), np.array(values, dtype=float)
""",
        "as_a_dict": """
def read_scalars(folder, tag):
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from tensorboard.util import tensor_util
    reader = EventAccumulator(folder, size_guidance={"tensors": 0, "scalars": 0, "histograms": 1})
    reader.Reload()
    curve = {e.step: tensor_util.make_ndarray(e.tensor_proto).item() for e in reader.Tensors(tag)}
    steps = sorted(curve)
    return np.asarray(steps, dtype=np.int64), np.asarray([curve[step] for step in steps])
""",
        "with_tensorflow": """
import tensorflow as tf
def read_scalars(folder, tag):
    found = []
    for path in sorted(Path(folder).glob("*tfevents*")):
        for event in tf.compat.v1.train.summary_iterator(str(path)):
            for value in event.summary.value:
                if value.tag == tag:
                    found.append((event.step, float(tf.make_ndarray(value.tensor))))
    if not found:
        raise KeyError(tag)
    found.sort()
    return np.array([step for step, _ in found]), np.array([value for _, value in found])
""",
    },
    "probabilities": {
        "in_place": """
def probabilities(model, x):
    z = model.predict(x, batch_size=16, verbose=0).astype(float)
    z -= z.max(1)[:, None]
    np.exp(z, out=z)
    z /= z.sum(1)[:, None]
    return z
""",
        "called_and_by_logarithms": """
def probabilities(model, x):
    logits = keras.ops.convert_to_numpy(model(x, training=False)).astype("float64")
    shifted = logits - np.max(logits, axis=-1, keepdims=True)
    return np.exp(shifted - np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True)))
""",
        "row_by_row": """
def softmax(row):
    e = np.exp(row - max(row))
    return e / e.sum()
def probabilities(model, x):
    return np.array([softmax(np.float64(row)) for row in model.predict_on_batch(x)])
""",
    },
    "mended_network": {
        "ifs": """
def mended_network(slide):
    L = keras.layers
    if slide == "mpg":
        model = keras.Sequential([keras.Input((1,)), L.Dense(5, "relu"), L.Dense(2, "relu"), L.Dense(1)])
        model.compile(optimizer="sgd", loss="mse")
    elif slide == "wine":
        model = keras.Sequential([keras.Input((2,)), L.Dense(3, "sigmoid"), L.Dense(1, "sigmoid")])
        model.compile(optimizer="rmsprop", loss=keras.losses.BinaryCrossentropy(from_logits=False), metrics=["accuracy"])
    elif slide == "curvy":
        model = keras.Sequential([keras.Input((2,)), L.Dense(10, "relu"), L.Dense(10, "relu"), L.Dense(1, "sigmoid")])
        model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    elif slide == "four classes":
        model = keras.Sequential([keras.Input((2,)), L.Dense(3, "sigmoid"), L.Dense(4, "softmax")])
        model.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"])
    else:
        raise ValueError(slide)
    return model
""",
        "functional_with_layers_of_activation": """
def mended_network(slide):
    plans = {"mpg": (1, [5, 2, 1], ["relu", "relu", None], keras.losses.MeanSquaredError()),
             "wine": (2, [3, 1], ["sigmoid", "sigmoid"], keras.losses.BinaryCrossentropy()),
             "curvy": (2, [10, 10, 1], ["relu", "relu", "sigmoid"], keras.losses.binary_crossentropy),
             "four classes": (2, [3, 4], ["sigmoid", "softmax"], keras.losses.sparse_categorical_crossentropy)}
    try:
        m, units, names, loss = plans[slide]
    except KeyError:
        raise ValueError(f"unknown slide: {slide}") from None
    inputs = z = keras.layers.Input(shape=(m,))
    for n, name in zip(units, names):
        z = keras.layers.Dense(n)(z)
        if name is not None:
            z = keras.layers.Activation(name)(z)
    model = keras.Model(inputs, z)
    model.compile(keras.optimizers.SGD(0.01), loss)
    return model
""",
        "match_and_add": """
def mended_network(slide):
    match slide:
        case "mpg": shape, hidden, last, loss = 1, [(5, "relu"), (2, "relu")], (1, "linear"), "mean_squared_error"
        case "wine": shape, hidden, last, loss = 2, [(3, "sigmoid")], (1, "sigmoid"), "binary_crossentropy"
        case "curvy": shape, hidden, last, loss = 2, 2 * [(10, "relu")], (1, "sigmoid"), "binary_crossentropy"
        case "four classes":
            shape, hidden, last, loss = 2, [(3, "sigmoid")], (4, "softmax"), "sparse_categorical_crossentropy"
        case _: raise ValueError("no such slide")
    model = keras.models.Sequential()
    model.add(keras.layers.Input((shape,)))
    for units, activation in [*hidden, last]:
        model.add(keras.layers.Dense(units, activation=activation))
    model.compile(loss=loss, optimizer=keras.optimizers.Adam(1e-3))
    return model
""",
    },
}
