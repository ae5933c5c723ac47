"""Visible checks: small pictures, small networks, and one real training.

Networks stay in your own process: a check builds one with your `keras` and asks it for numbers.
"""

import numpy as np
import pytest

from autograder import expect
from autograder.networks.pictures import xo4

FLOAT32 = "networks compute in float32"


def probabilities(logits):
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def dense_classifier(student, inputs, k):
    """A model of one dense layer with softmax. The Reshape at the end changes nothing: it only hides the softmax from
    TensorFlow, which would otherwise mend a wrong from_logits behind your back."""
    layers = student.keras.layers
    return student.keras.Sequential(
        [student.keras.Input((inputs,)), layers.Dense(k, activation="softmax"), layers.Reshape((k,))]
    )


POINTS = np.array([[2.0, 0], [0, 1], [1, 1], [-1, 2]], dtype=np.float32)
WEIGHTS = [np.array([[1.0, 0, -1], [0, 2, 1]], dtype=np.float32), np.array([0.0, 0.5, 0], dtype=np.float32)]
LABELS = np.array([0, 1, 2, 1])
GIVEN = probabilities(POINTS @ WEIGHTS[0] + WEIGHTS[1])
CROSS_ENTROPY = float(-np.log(GIVEN[np.arange(4), LABELS]).mean())


# ---------------------------------------------------------------- prepare_images

BRIGHT = np.array([[[0, 255, 51], [102, 153, 204]], [[255, 0, 0], [10, 20, 30]]], dtype=np.uint8)


@pytest.mark.exercise("prepare_images", weight=3)
def test_prepare_shape_and_dtype(student):
    """Two pictures of 2 x 3 pixels become float32 of shape (2, 2, 3, 1): the one colour gets an axis at the end."""
    images, _ = expect.items(student.prepare_images(BRIGHT, np.array([0, 1]), 2), 2)
    expect.array(images, shape=(2, 2, 3, 1))
    expect.that(images.dtype == np.float32, f"the images are {images.dtype}, not float32")


@pytest.mark.exercise("prepare_images", weight=3)
def test_prepare_values(student):
    """Black is 0, white is 1, and 51 is 0.2."""
    images, _ = expect.items(student.prepare_images(BRIGHT, np.array([0, 1]), 2), 2)
    expect.close(images, BRIGHT[..., np.newaxis] / 255, because="float32 has 7 digits", rtol=1e-5, atol=1e-7)


@pytest.mark.exercise("prepare_images", weight=2)
def test_prepare_labels(student):
    """Labels come out as they went in, as integers (n,)."""
    _, labels = expect.items(student.prepare_images(BRIGHT, np.array([4, 0]), 5), 2)
    expect.equal(labels, np.array([4, 0]))


# ---------------------------------------------------------------- split


@pytest.mark.exercise("split", weight=4)
def test_split_uses_every_sample_once(student):
    """Of 100 samples 60 are for training, 20 for validation, 20 for the test; none is lost, none appears twice."""
    y = np.arange(100) % 4
    parts = expect.items(student.split(np.arange(100.0), y, (0.6, 0.2, 0.2), np.random.default_rng(1)), 6)
    samples = [expect.array(part, shape=(n,), dtype="number") for part, n in zip(parts[::2], (60, 20, 20), strict=True)]
    everything = np.sort(np.concatenate(samples))
    expect.that(np.array_equal(everything, np.arange(100)), "some samples are missing, or appear in two parts")


@pytest.mark.exercise("split", weight=2)
def test_split_keeps_pairs_together(student):
    """Every sample keeps its own label."""
    y = np.array([0, 1, 2, 3, 4] * 8)
    x = 10.0 * y + np.arange(40) / 100  # the label can be read off the sample
    parts = expect.items(student.split(x, y, (0.5, 0.25, 0.25), np.random.default_rng(2)), 6)
    for samples, labels in zip(parts[::2], parts[1::2], strict=True):
        samples, labels = expect.array(samples, dtype="number"), expect.array(labels, dtype="int")
        expect.that(np.array_equal(samples // 10, labels), "a sample got the label of another one")


@pytest.mark.exercise("split", weight=2)
def test_split_is_repeatable(student):
    """The same generator state gives the same split."""
    y = np.arange(60) % 3
    one = expect.items(student.split(np.arange(60.0), y, (0.5, 0.3, 0.2), np.random.default_rng(3)), 6)
    other = expect.items(student.split(np.arange(60.0), y, (0.5, 0.3, 0.2), np.random.default_rng(3)), 6)
    for part in one:
        expect.array(part, dtype="number")
    expect.equal(other, one, because="rng is the only source of chance", dtype="number")


# ---------------------------------------------------------------- build_cnn


@pytest.mark.exercise("build_cnn", weight=3)
def test_build_counts(student):
    """For pictures of 14 x 14 and 4 classes the network puts out (n, 4), by 80 + 1,156 = 1,236 parameters."""
    model = expect.living(student.build_cnn((14, 14, 1), 4), "a Keras model")
    expect.equal(model.output_shape, (None, 4))
    expect.equal(model.count_params(), 1236)


@pytest.mark.exercise("build_cnn", weight=3)
def test_build_rows_are_probabilities(student):
    """Every picture gets k numbers between 0 and 1 that add up to 1."""
    model = expect.living(student.build_cnn((14, 14, 1), 4), "a Keras model")
    kernels = np.zeros((3, 3, 1, 8), dtype=np.float32)
    matrix = np.tile(np.array([[0.02, -0.01, 0, 0.01]], dtype=np.float32), (288, 1))
    model.set_weights([kernels, np.ones(8, dtype=np.float32), matrix, np.zeros(4, dtype=np.float32)])
    answer = model.predict(np.zeros((3, 14, 14, 1), dtype=np.float32), verbose=0)
    expected = np.repeat(probabilities(np.array([[5.76, -2.88, 0, 2.88]])), 3, axis=0)
    expect.close(answer, expected, because=FLOAT32, rtol=1e-4, atol=1e-6)


@pytest.mark.exercise("build_cnn", weight=2)
def test_build_relu(student):
    """Where a filter answers below zero, ReLU lets nothing through: with biases of -1 alone all classes are equal."""
    model = expect.living(student.build_cnn((14, 14, 1), 4), "a Keras model")
    matrix = np.tile(np.array([[0.02, -0.01, 0, 0.01]], dtype=np.float32), (288, 1))
    model.set_weights([np.zeros((3, 3, 1, 8)), -np.ones(8), matrix, np.zeros(4)])
    answer = model.predict(np.zeros((1, 14, 14, 1), dtype=np.float32), verbose=0)
    expect.close(answer, np.full((1, 4), 0.25), because=FLOAT32, rtol=1e-4, atol=1e-6)


# ---------------------------------------------------------------- compile_model


def measured(model, x, y):
    return expect.mapping(model.evaluate(x, y, verbose=0, return_dict=True), ["loss", "accuracy"])


@pytest.mark.exercise("compile_model", weight=4)
def test_compile_integer_labels(student):
    """With integer labels the loss is the mean cross-entropy of the probabilities, and the accuracy is reported."""
    model = dense_classifier(student, 2, 3)
    model.set_weights(WEIGHTS)
    found = measured(expect.living(student.compile_model(model, "int"), "a Keras model"), POINTS, LABELS)
    expect.close(found["loss"], CROSS_ENTROPY, because=FLOAT32, rtol=1e-4)
    expect.close(found["accuracy"], 0.75, because=FLOAT32, rtol=1e-5)


@pytest.mark.exercise("compile_model", weight=4)
def test_compile_onehot_labels(student):
    """With one-hot labels the loss is the same cross-entropy."""
    model = dense_classifier(student, 2, 3)
    model.set_weights(WEIGHTS)
    answer = expect.living(student.compile_model(model, "onehot"), "a Keras model")
    found = measured(answer, POINTS, np.eye(3, dtype=np.float32)[LABELS])
    expect.close(found["loss"], CROSS_ENTROPY, because=FLOAT32, rtol=1e-4)
    expect.close(found["accuracy"], 0.75, because=FLOAT32, rtol=1e-5)


# ---------------------------------------------------------------- train


def two_clouds(n, seed, distance=2.0):
    """n points in 6 dimensions, two classes; the first dimension tells them apart."""
    rng = np.random.default_rng(seed)
    y = np.arange(n) % 2
    x = rng.normal(size=(n, 6))
    x[:, 0] += distance * (2 * y - 1)
    return x.astype(np.float32), y


def ready_model(student, rate, inputs=6):
    """One dense layer with softmax, all weights 0, compiled with plain gradient descent."""
    model = dense_classifier(student, inputs, 2)
    model.set_weights([np.zeros((inputs, 2)), np.zeros(2)])
    optimizer = student.keras.optimizers.SGD(rate)
    model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def curves(answer):
    """The training and validation losses of a History, as arrays."""
    history = expect.living(answer, "the History that fit returns").history
    expect.mapping(history, ["loss", "val_loss"])
    return tuple(expect.array(np.array(history[key], dtype=float)) for key in ("loss", "val_loss"))


@pytest.mark.exercise("train", weight=3)
def test_train_learns(student):
    """Two clouds of points are learned: after 10 epochs the loss is under half of the first one."""
    data = (*two_clouds(20, 11), *two_clouds(12, 12))
    loss, val_loss = curves(student.train(ready_model(student, 0.2), data, 10, 10, "best.keras"))
    expect.that(len(loss) == len(val_loss) == 10, f"{len(loss)} epochs instead of 10")
    expect.that(loss[-1] < loss[0] / 2, f"the loss fell from {loss[0]:.3f} to {loss[-1]:.3f} only")


@pytest.mark.exercise("train", weight=3)
def test_train_stops_early(student):
    """Where the validation loss only rises, training stops after patience more epochs."""
    x_val, y_val = two_clouds(12, 14)
    data = (*two_clouds(20, 13), x_val, 1 - y_val)  # the validation labels say the opposite
    _, val_loss = curves(student.train(ready_model(student, 0.2), data, 30, 4, "best.keras"))
    expect.that(len(val_loss) == 5, f"{len(val_loss)} epochs instead of 1 + 4: the first was the best")


@pytest.mark.exercise("train", weight=2)
def test_train_restores_the_best_epoch(student):
    """After training the model has the weights of its best epoch, not of its last."""
    x_val, y_val = two_clouds(12, 14)
    data, model = (*two_clouds(20, 13), x_val, 1 - y_val), ready_model(student, 0.2)
    _, val_loss = curves(student.train(model, data, 30, 4, "best.keras"))
    found = expect.scalar(model.evaluate(x_val, 1 - y_val, verbose=0, return_dict=True)["loss"])
    expect.close(found, float(val_loss.min()), because=FLOAT32, rtol=1e-4)


# ---------------------------------------------------------------- evaluate


def judged_model(student):
    model = dense_classifier(student, 2, 3)
    model.set_weights(WEIGHTS)
    model.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


@pytest.mark.exercise("evaluate", weight=3)
def test_evaluate_loss_and_accuracy(student):
    """Three of four points are right: accuracy 0.75, and the loss is the mean cross-entropy."""
    found = expect.mapping(student.evaluate(judged_model(student), POINTS, LABELS), ["loss", "accuracy"])
    expect.close(found["accuracy"], 0.75, because="a share, from 0 to 1", rtol=1e-5)
    expect.close(found["loss"], CROSS_ENTROPY, because=FLOAT32, rtol=1e-4)


@pytest.mark.exercise("evaluate", weight=5)
def test_evaluate_confusion(student):
    """The rows of the confusion matrix are the true classes: a 2 taken for a 1 stands in row 2, column 1."""
    found = expect.mapping(student.evaluate(judged_model(student), POINTS, LABELS), ["confusion"])
    expect.equal(found["confusion"], np.array([[1, 0, 0], [0, 2, 0], [0, 1, 0]]))


# ---------------------------------------------------------------- choose_last_layer


@pytest.mark.exercise("choose_last_layer", weight=3)
def test_layer_for_a_number(student):
    """One number, errors squared: mean squared error, no activation, one output."""
    expect.equal(student.choose_last_layer("a number", 5), ("mean_squared_error", "linear", 1))
    expect.equal(student.choose_last_layer("a number, with outliers", 5), ("mean_absolute_error", "linear", 1))


@pytest.mark.exercise("choose_last_layer", weight=3)
def test_layer_for_yes_or_no(student):
    """Yes or no: one probability, so one output with sigmoid."""
    expect.equal(student.choose_last_layer("yes or no", 2), ("binary_crossentropy", "sigmoid", 1))


@pytest.mark.exercise("choose_last_layer", weight=2)
def test_layer_for_integer_labels(student):
    """One of 7 classes with integer labels: 7 outputs that share one unit of probability."""
    answer = student.choose_last_layer("one of k classes, integer labels", 7)
    expect.equal(answer, ("sparse_categorical_crossentropy", "softmax", 7))


# ---------------------------------------------------------------- build_and_train


@pytest.mark.exercise("build_and_train", weight=3)
@pytest.mark.diagnose(False)
def test_build_and_train_small(student):
    """Forty pictures of each class are enough to see that probabilities come out and that the network is small."""
    x, y = xo4(160, 21)
    model = expect.living(student.build_and_train(x, y, 4, 1), "a Keras model")
    parameters = expect.scalar(model.count_params(), dtype="int")
    expect.that(parameters <= 20_000, f"{parameters} parameters are more than 20,000")
    answer = expect.array(model.predict(x[:50, ..., np.newaxis] / np.float32(255), verbose=0), shape=(50, 4))
    expect.close(answer.sum(axis=1), np.ones(50), because=FLOAT32, rtol=1e-4)
    expect.that(answer.min() >= 0, "a probability is negative")


@pytest.mark.exercise("build_and_train", weight=5)
@pytest.mark.diagnose(False)
def test_build_and_train_sees_figures(student):
    """Trained on 1,600 pictures of X, O, + and =, the network is right on at least 85 % of 1,000 new ones."""
    model = expect.living(student.build_and_train(*xo4(1600, 22), 4, 2), "a Keras model")
    x, y = xo4(1000, 23)
    answer = expect.array(model.predict(x[..., np.newaxis] / np.float32(255), verbose=0), shape=(1000, 4))
    right = float((answer.argmax(axis=1) == y).mean())
    expect.that(right >= 0.85, f"right on {right:.1%}; a dense network without convolutions stays below 60 %")
