"""Hidden checks: other shapes and labels, what accuracy cannot see, and who was trained on what.

Small networks have answers that NumPy can work out, so most checks here are exact to float32. `rebuild` builds the
network again from its config and weights in a clean process: what that one answers is not the student's to choose.
"""

import numpy as np
import pytest

from autograder import expect
from autograder.networks.pictures import light_echoes, xo4

FLOAT32 = "networks compute in float32"


def probabilities(logits):
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def cross_entropy(given, labels):
    return float(-np.log(given[np.arange(len(labels)), labels]).mean())


def dense_classifier(student, inputs, k):
    """One dense layer with softmax; the Reshape hides the softmax from TensorFlow, which would mend from_logits."""
    layers = student.keras.layers
    return student.keras.Sequential(
        [student.keras.Input((inputs,)), layers.Dense(k, activation="softmax"), layers.Reshape((k,))]
    )


# ---------------------------------------------------------------- prepare_images


@pytest.mark.exercise("prepare_images", weight=4)
def test_prepare_dark_pictures(student):
    """Dark pictures stay dark: the scale is 255, whatever the brightest pixel is."""
    for brightest in (100, 1):
        x = np.array([[[0, brightest // 10], [brightest // 5, brightest]]], dtype=np.uint8)
        images, _ = expect.items(student.prepare_images(x, np.array([0]), 2), 2)
        expect.close(images, x[..., np.newaxis] / 255, because="float32 has 7 digits", rtol=1e-5, atol=1e-7)


@pytest.mark.exercise("prepare_images", weight=2)
def test_prepare_labels_in_a_column(student):
    """Labels may come as a column (n, 1); they leave as (n,)."""
    _, labels = expect.items(student.prepare_images(np.zeros((3, 2, 2), np.uint8), np.array([[2], [0], [1]]), 3), 2)
    expect.equal(labels, np.array([2, 0, 1]))
    expect.unchanged(student)


@pytest.mark.exercise("prepare_images", weight=1)
def test_prepare_labels_of_another_integer_type(student):
    """Labels leave as int64, whatever integers they came as."""
    y = np.array([2, 0, 1], dtype=np.uint8)
    _, labels = expect.items(student.prepare_images(np.zeros((3, 2, 2), np.uint8), y, 3), 2)
    expect.equal(labels, np.array([2, 0, 1]))
    expect.that(labels.dtype == np.int64, f"the labels are {labels.dtype}, the docstring promises int64")


@pytest.mark.exercise("prepare_images", weight=3)
def test_prepare_refuses_unknown_labels(student):
    """A label below 0, or k or above, is a ValueError."""
    x = np.zeros((2, 3, 3), dtype=np.uint8)
    expect.error(ValueError, student.prepare_images, x, np.array([-1, 1]), 4)
    expect.error(ValueError, student.prepare_images, x, np.array([0, 4]), 4)


@pytest.mark.exercise("prepare_images", weight=2)
def test_prepare_one_picture(student):
    """A single picture, taller than wide, keeps all its axes."""
    x = np.arange(0, 60, 5, dtype=np.uint8).reshape(1, 6, 2)
    images, labels = expect.items(student.prepare_images(x, np.array([9]), 10), 2)
    expect.close(images, x[..., np.newaxis] / 255, because="float32 has 7 digits", rtol=1e-5, atol=1e-7)
    expect.equal(labels, np.array([9]))


@pytest.mark.exercise("prepare_images", weight=1)
def test_prepare_leaves_its_arguments_alone(student):
    """The raw pictures and labels stay as they were."""
    x, y = xo4(3, 31)
    expect.items(student.prepare_images(x, y, 4), 2)
    expect.unchanged(student)


# ---------------------------------------------------------------- split


def six_parts(student, x, y, fractions, seed):
    """The six arrays, their labels as integers."""
    parts = expect.items(student.split(x, y, fractions, np.random.default_rng(seed)), 6)
    for samples, labels in zip(parts[::2], parts[1::2], strict=True):
        expect.array(samples, dtype="number")
        expect.array(labels, dtype="int")
        expect.that(samples.shape[:1] == labels.shape, "a part has not as many labels as samples")
    return parts


@pytest.mark.exercise("split", weight=3)
def test_split_shares_every_class(student):
    """Each part has its share of every class, of a rare one too."""
    y = np.repeat([0, 1, 2], [100, 60, 20])
    for seed in range(4):
        parts = six_parts(student, np.arange(180.0), y, (0.5, 0.3, 0.2), 40 + seed)
        for labels, fraction in zip(parts[1::2], (0.5, 0.3, 0.2), strict=True):
            counts = np.bincount(labels.clip(0, 9), minlength=3)[:3]
            expect.that(
                np.all(np.abs(counts - fraction * np.array([100, 60, 20])) < 2),
                f"a part that should hold {fraction:.0%} of 100, 60 and 20 samples holds {counts}",
            )


@pytest.mark.exercise("split", weight=1)
def test_split_of_any_labels(student):
    """Labels need not be 0, 1, 2: every sample of every class is in one part."""
    y = np.repeat([2, 0, 7], 20)
    parts = six_parts(student, np.arange(60.0), y, (0.5, 0.25, 0.25), 47)
    expect.equal(np.sort(np.concatenate(parts[::2])), np.arange(60.0))
    expect.equal(np.sort(np.concatenate(parts[1::2])), np.sort(y))


@pytest.mark.exercise("split", weight=2)
def test_split_mixes_the_classes(student):
    """Each part is in random order: sorted labels do not come out sorted."""
    parts = six_parts(student, np.arange(120.0), np.repeat([0, 1, 2], 40), (0.5, 0.25, 0.25), 45)
    for labels in parts[1::2]:
        changes = int(np.count_nonzero(np.diff(labels)))
        expect.that(changes >= 8, f"the class changes only {changes} times in a part of {len(labels)} samples")


@pytest.mark.exercise("split", weight=2)
def test_split_draws_by_chance(student):
    """Another generator gives another split, and the first samples are not always for training."""
    y = np.arange(60) % 2
    one = six_parts(student, np.arange(60.0), y, (0.5, 0.3, 0.2), 46)
    other = six_parts(student, np.arange(60.0), y, (0.5, 0.3, 0.2), 47)
    expect.that(set(one[0].tolist()) != set(other[0].tolist()), "two generators chose the same training samples")


@pytest.mark.exercise("split", weight=2)
def test_split_loses_nothing_to_rounding(student):
    """Where the fractions do not come out even, still every sample lands in exactly one part."""
    y = np.repeat([0, 1, 2], [37, 23, 11])
    for fractions in ((0.7, 0.2, 0.1), (1 / 3, 1 / 3, 1 / 3)):
        parts = six_parts(student, np.arange(71.0), y, fractions, 48)
        everything = np.sort(np.concatenate(parts[::2]))
        expect.that(np.array_equal(everything, np.arange(71)), "some samples are missing, or appear in two parts")


@pytest.mark.exercise("split", weight=1)
def test_split_pictures(student):
    """Samples may be whole pictures; each keeps its shape and its label."""
    y = np.arange(24) % 3
    x = np.broadcast_to(y[:, None, None, None], (24, 4, 5, 1)).astype(np.float32)
    parts = six_parts(student, x, y, (0.5, 0.25, 0.25), 49)
    for samples, labels in zip(parts[::2], parts[1::2], strict=True):
        expect.array(samples, shape=(len(labels), 4, 5, 1))
        expect.that(np.all(samples[:, 0, 0, 0] == labels), "a picture got the label of another one")


@pytest.mark.exercise("split", weight=1)
def test_split_refuses_wrong_fractions(student):
    """Fractions that do not add up to 1 are a ValueError."""
    y = np.arange(20) % 2
    expect.error(ValueError, student.split, np.arange(20.0), y, (0.6, 0.3, 0.3), np.random.default_rng(50))
    expect.error(ValueError, student.split, np.arange(20.0), y, (0.5, 0.2, 0.2), np.random.default_rng(50))
    expect.error(ValueError, student.split, np.arange(20.0), y, (0.6, 0.2, 0.23), np.random.default_rng(50))


@pytest.mark.exercise("split", weight=1)
def test_split_leaves_its_arguments_alone(student):
    """Samples and labels stay as they were, and a part may be empty."""
    y = np.arange(20) % 2
    parts = expect.items(student.split(np.arange(20.0), y, (0.5, 0.5, 0.0), np.random.default_rng(51)), 6)
    expect.that(len(expect.array(parts[4], dtype="number")) == 0, "a part of fraction 0 is not empty")
    # The generator is meant to be used; only the data must stay.
    expect.unchanged(student)


# ---------------------------------------------------------------- build_cnn


def cnn_in_numpy(x, kernels, biases, matrix, offsets):
    """The whole network of build_cnn: convolution, ReLU, 2 x 2 pooling, flattening, dense layer, softmax."""
    windows = np.lib.stride_tricks.sliding_window_view(x, (3, 3), axis=(1, 2))
    maps = np.maximum(np.einsum("nijcuv,uvcf->nijf", windows, kernels) + biases, 0)
    n, h, w, f = maps.shape
    pooled = maps[:, : h // 2 * 2, : w // 2 * 2].reshape(n, h // 2, 2, w // 2, 2, f).max(axis=(2, 4))
    return probabilities(pooled.reshape(n, -1) @ matrix + offsets)


def agrees_with_numpy(student, shape, k, seed):
    rng = np.random.default_rng(seed)
    h, w, c = shape
    inputs = 8 * ((h - 2) // 2) * ((w - 2) // 2)
    weights = [
        rng.normal(size=(3, 3, c, 8)), rng.normal(size=8), rng.normal(size=(inputs, k)) / 10, rng.normal(size=k),
    ]  # fmt: skip
    x = rng.random((4, *shape)).astype(np.float32)
    model = expect.living(student.build_cnn(shape, k), "a Keras model")
    model.set_weights(weights)
    expected = cnn_in_numpy(x, *weights)
    # Sums of 300 float32 products, through an exponential.
    expect.close(model.predict(x, verbose=0), expected, because=FLOAT32, rtol=1e-3, atol=1e-5)


@pytest.mark.exercise("build_cnn", weight=4)
def test_build_computes_as_asked(student):
    """With given weights the network answers as the formula does: convolution, ReLU, pooling, dense, softmax."""
    agrees_with_numpy(student, (14, 14, 1), 4, 61)


@pytest.mark.exercise("build_cnn", weight=3)
def test_build_other_pictures(student):
    """Pictures may be oblong and coloured, of odd sizes, with other numbers of classes."""
    agrees_with_numpy(student, (9, 12, 3), 7, 62)


@pytest.mark.exercise("build_cnn", weight=2)
def test_build_many_classes(student):
    """For pictures of 28 x 28 and 10 classes the network has 80 + 13,530 = 13,610 parameters."""
    model = expect.living(student.build_cnn((28, 28, 1), 10), "a Keras model")
    expect.equal(model.count_params(), 13_610)


@pytest.mark.exercise("build_cnn", weight=1)
def test_build_two_classes(student):
    """Two classes have two outputs with softmax, as any other number of classes: 80 + 578 parameters."""
    model = expect.living(student.build_cnn((14, 14, 1), 2), "a Keras model")
    expect.equal(model.count_params(), 658)


@pytest.mark.exercise("build_cnn", weight=2)
@pytest.mark.diagnose(False)
def test_build_starts_undecided(student):
    """An untrained network knows nothing: it gives probabilities, and their cross-entropy is not far below log k."""
    x, y = xo4(300, 63)
    model = expect.living(student.build_cnn((14, 14, 1), 4), "a Keras model")
    given = expect.array(model.predict(x[..., np.newaxis] / np.float32(255), verbose=0), shape=(300, 4))
    expect.that(np.all(given >= 0), "a probability is negative")
    expect.close(given.sum(axis=1), np.ones(300), because=FLOAT32, rtol=1e-4)
    loss = cross_entropy(np.clip(given.astype(float), 1e-30, None), y)
    # How far above log 4 = 1.39 depends on the initial weights, which are the student's choice (with He's to 2.9);
    # below it lie only networks that know something, or whose rows are no probabilities.
    expect.that(loss > np.log(4) - 0.5, f"the loss before training is {loss:.2f}, log 4 is {np.log(4):.2f}")


@pytest.mark.exercise("build_cnn", weight=1)
@pytest.mark.diagnose(False)  # the names that Keras gives to layers count upwards
def test_build_adds_no_layer(student):
    """Nothing is added that only training shows: no dropout, no noise."""
    text = expect.living(student.build_cnn((14, 14, 1), 4), "a Keras model").to_json()
    extra = [name for name in ("Dropout", "Noise", "Normalization", "Random") if name in str(text)]
    expect.that(not extra, f"the network has a layer of {' and of '.join(extra)}, which the docstring does not name")


@pytest.mark.exercise("build_cnn", weight=1)
def test_build_gives_a_new_network_each_time(student):
    """Two calls give two networks: what one has learned the other does not know."""
    first = expect.living(student.build_cnn((14, 14, 1), 4), "a Keras model")
    first.set_weights([np.zeros((3, 3, 1, 8)), np.ones(8), np.ones((288, 4)) * [0, 0, 0, 1], np.zeros(4)])
    second = expect.living(student.build_cnn((14, 14, 1), 4), "a Keras model")
    second.set_weights([np.zeros((3, 3, 1, 8)), np.ones(8), np.zeros((288, 4)), np.zeros(4)])
    answer = first.predict(np.zeros((1, 14, 14, 1), dtype=np.float32), verbose=0)
    expect.close(answer, np.array([[0.0, 0, 0, 1]]), because=FLOAT32, rtol=1e-4, atol=1e-6)


# ---------------------------------------------------------------- compile_model


def random_classifier(student, seed, scale=1.0):
    """A dense classifier with given weights, points, labels, and the probabilities that it gives them."""
    rng = np.random.default_rng(seed)
    weights = [scale * rng.normal(size=(5, 4)), scale * rng.normal(size=4)]
    x, y = rng.normal(size=(40, 5)).astype(np.float32), rng.integers(0, 4, 40)
    model = dense_classifier(student, 5, 4)
    model.set_weights(weights)
    return model, x, y, probabilities(x @ weights[0] + weights[1])


def measured(model, x, y):
    return expect.mapping(model.evaluate(x, y, verbose=0, return_dict=True), ["loss", "accuracy"])


@pytest.mark.exercise("compile_model", weight=3)
def test_compile_the_same_model(student):
    """The model that was handed in is itself compiled, and has kept its weights."""
    model, x, y, given = random_classifier(student, 71)
    expect.living(student.compile_model(model, "int"), "a Keras model")
    expect.close(measured(model, x, y)["loss"], cross_entropy(given, y), because=FLOAT32, rtol=1e-4)


@pytest.mark.exercise("compile_model", weight=3)
def test_compile_confident_mistakes_cost_much(student):
    """A network that is sure and wrong has a large loss: the probabilities go through softmax once, not twice."""
    for labels in ("int", "onehot"):
        model, x, y, given = random_classifier(student, 74, scale=2.0)
        answer = expect.living(student.compile_model(model, labels), "a Keras model")
        found = measured(answer, x, y if labels == "int" else np.eye(4, dtype=np.float32)[y])
        expect.close(found["loss"], cross_entropy(given, y), because=FLOAT32, rtol=1e-3)


@pytest.mark.exercise("compile_model", weight=3)
def test_compile_learns(student):
    """The compiled model learns: 160 steps make its loss smaller."""
    rng = np.random.default_rng(73)
    x = rng.normal(size=(64, 5)).astype(np.float32)
    y = (x[:, 0] > 0).astype(int)
    model = dense_classifier(student, 5, 2)
    model.set_weights([np.zeros((5, 2)), np.zeros(2)])
    answer = expect.living(student.compile_model(model, "int"), "a Keras model")
    # Twenty times the same samples in one epoch: the same steps as in twenty epochs, in a third of the time.
    answer.fit(np.tile(x, (20, 1)), np.tile(y, 20), epochs=1, batch_size=8, shuffle=False, verbose=0)
    loss = expect.scalar(measured(answer, x, y)["loss"])
    # It starts at log 2 = 0.693. Slow choices (Adam at 0.001, plain gradient descent at 0.01) come down to about 0.55.
    expect.that(loss < 0.65, f"the loss fell from 0.69 to {loss:.2f} only")


@pytest.mark.exercise("compile_model", weight=3)
def test_compile_refuses_other_labels(student):
    """Anything but "int" and "onehot" is a ValueError."""
    expect.error(ValueError, student.compile_model, dense_classifier(student, 2, 3), "integers")


# ---------------------------------------------------------------- train


def two_clouds(n, dimensions, distance, seed):
    rng = np.random.default_rng(seed)
    y = np.arange(n) % 2
    x = rng.normal(size=(n, dimensions))
    x[:, 0] += distance * (2 * y - 1)
    return x.astype(np.float32), y


def ready_model(student, inputs, rate):
    """One dense layer with softmax, all weights 0, compiled with plain gradient descent."""
    model = dense_classifier(student, inputs, 2)
    model.set_weights([np.zeros((inputs, 2)), np.zeros(2)])
    optimizer = student.keras.optimizers.SGD(rate)
    model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# With these points gradient descent on 20 samples overfits after a few epochs.
MIDDLE = 53


def curves(answer):
    history = expect.living(answer, "the History that fit returns").history
    expect.mapping(history, ["loss", "val_loss"])
    return tuple(expect.array(np.array(history[key], dtype=float)) for key in ("loss", "val_loss"))


def weights_of(model):
    """Kernel and biases of a model of one dense layer."""
    return [expect.array(part) for part in expect.items(model.get_weights(), 2)]


def contrary(student, rate=0.2):
    """Data whose validation labels say the opposite, so that the first epoch is the best, and a fresh model."""
    x_val, y_val = two_clouds(12, 6, 2.0, 82)
    return (*two_clouds(20, 6, 2.0, 81), x_val, 1 - y_val), ready_model(student, 6, rate)


@pytest.mark.exercise("train", weight=2)
def test_train_follows_the_gradient(student):
    """With 20 samples, all in one batch, five epochs of gradient descent give the losses that NumPy gives."""
    (x, y), (x_val, y_val) = two_clouds(20, 6, 1.0, 83), two_clouds(12, 6, 1.0, 84)
    W, b, expected = np.zeros((6, 2)), np.zeros(2), ([], [])
    for _ in range(5):
        given = probabilities(x @ W + b)
        expected[0].append(cross_entropy(given, y))
        error = (given - np.eye(2)[y]) / 20
        W, b = W - 0.1 * x.T @ error, b - 0.1 * error.sum(axis=0)
        expected[1].append(cross_entropy(probabilities(x_val @ W + b), y_val))
    found = curves(student.train(ready_model(student, 6, 0.1), (x, y, x_val, y_val), 5, 5, "exact.keras"))
    expect.close(found, tuple(map(np.array, expected)), because=FLOAT32, rtol=1e-3, atol=1e-4)


@pytest.mark.exercise("train", weight=2)
@pytest.mark.diagnose(False)
def test_train_on_the_training_part_alone(student):
    """Every training sample moves the weights, and no validation sample does."""
    x = np.zeros((80, 81), dtype=np.float32)
    x[np.arange(80), np.arange(80)] = 1  # one input for each sample alone: its weight moves if it was trained on
    y = np.arange(80) % 2
    x[:, 80] = 2 * y - 1
    model = ready_model(student, 81, 0.5)
    curves(student.train(model, (x[:64], y[:64], x[64:], y[64:]), 3, 3, "who.keras"))
    moved = np.any(weights_of(model)[0][:80] != 0, axis=1)
    expect.that(not moved[64:].any(), "validation samples were trained on")
    expect.that(moved[:64].all(), "some training samples were never trained on")


@pytest.mark.exercise("train", weight=2)
def test_train_best_epoch_in_the_middle(student):
    """Where the validation loss falls and then rises, training goes on for patience epochs, then goes back."""
    data = (*two_clouds(20, 20, 0.8, MIDDLE), *two_clouds(12, 20, 0.8, MIDDLE + 1))
    model = ready_model(student, 20, 0.5)
    _, val_loss = curves(student.train(model, data, 100, 3, "middle.keras"))
    best = int(val_loss.argmin())
    expect.that(best >= 1, "the validation loss should fall first here")
    expect.that(len(val_loss) == best + 4, f"epoch {best + 1} was the best, and training ended after {len(val_loss)}")
    W, b = weights_of(model)
    found = cross_entropy(probabilities(data[2] @ W + b), data[3])
    expect.close(found, float(val_loss[best]), because=FLOAT32, rtol=1e-4)


@pytest.mark.exercise("train", weight=1)
def test_train_restores_also_at_the_last_epoch(student):
    """When the epochs run out before the patience does, the best weights come back all the same."""
    data, model = contrary(student)
    _, val_loss = curves(student.train(model, data, 3, 20, "last.keras"))
    expect.that(len(val_loss) == 3, f"{len(val_loss)} epochs instead of 3")
    W, b = weights_of(model)
    found = cross_entropy(probabilities(data[2] @ W + b), data[3])
    expect.close(found, float(val_loss.min()), because=FLOAT32, rtol=1e-4)


@pytest.mark.exercise("train", weight=2)
def test_train_saves_the_best_epoch(student):
    """The file at path holds the model as it was after its best epoch."""
    data, model = contrary(student)
    _, val_loss = curves(student.train(model, data, 6, 20, "kept.keras"))
    model.set_weights([np.zeros((6, 2)), np.zeros(2)])
    model.load_weights("kept.keras")
    W, b = weights_of(model)
    found = cross_entropy(probabilities(data[2] @ W + b), data[3])
    expect.close(found, float(val_loss.min()), because=FLOAT32, rtol=1e-4)


@pytest.mark.exercise("train", weight=2)
def test_train_lowers_the_learning_rate(student):
    """While the validation loss does not fall, the learning rate does: it is halved."""
    # The first epoch is the best. With patience 5 two epochs without progress halve the rate, with patience 2 one does,
    # and then the rate is one that Keras's own example would not lower (min_lr=0.001).
    for start, patience, shares in ((0.25, 5, [1, 1, 1, 1 / 2, 1 / 2, 1 / 4]), (0.001, 2, [1, 1, 1 / 2])):
        data, model = contrary(student, rate=start)
        answer = student.train(model, data, 6, patience, "rate.keras")
        curves(answer)
        rate = float(model.optimizer.learning_rate)
        # Who takes the best weights from the file gets the rate of that epoch with them; Keras's History tells the rest.
        recorded = dict(answer.history).get("learning_rate")
        right = abs(rate / start - 1 / 4) < 1e-5  # halved twice; a float32
        if not right and isinstance(recorded, list) and len(recorded) == len(shares):
            used = expect.array(np.array(recorded, dtype=float)) / start
            right = bool(np.allclose(used, shares, rtol=0, atol=1e-5))
        sentence = f"the learning rate was {start} before and is {rate:.3g} after {patience} epochs without progress"
        expect.that(right, sentence)


@pytest.mark.exercise("train", weight=1)
def test_train_batches(student):
    """1,025 samples in batches of 32 are 32 full batches and one of a single sample."""
    data = (*two_clouds(1025, 6, 2.0, 85), *two_clouds(16, 6, 2.0, 86))
    history = expect.living(student.train(ready_model(student, 6, 0.1), data, 1, 2, "batches.keras"), "a History")
    # Batches of 31 would be 34, of 33 they would be 32: no other size gives 33.
    expect.equal(expect.mapping(history.params, ["steps"])["steps"], 33)


# ---------------------------------------------------------------- evaluate


def judged(student, seed, n, used, *, column=False, dropout=0.5):
    """A random classifier of 4 classes, points whose labels are among `used`, what evaluate says, what NumPy says.

    Where the last class does not occur, the classifier does not choose it either.
    """
    rng = np.random.default_rng(seed)
    weights = [rng.normal(size=(3, 4)), rng.normal(size=4)]
    if 3 not in used:
        weights[1][3] = -9
    x, y = rng.normal(size=(n, 3)).astype(np.float32), rng.choice(used, n)
    layers = student.keras.layers
    # Dropout, which is for training alone: a classifier that is judged has it switched off.
    model = student.keras.Sequential(
        [student.keras.Input((3,)), layers.Dropout(dropout), layers.Dense(4, activation="softmax")]
    )
    model.set_weights(weights)
    model.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    given = probabilities(x @ weights[0] + weights[1])
    confusion = np.zeros((4, 4), dtype=int)
    np.add.at(confusion, (y, given.argmax(axis=1)), 1)
    found = student.evaluate(model, x, y[:, np.newaxis] if column else y)
    found = expect.mapping(found, ["loss", "accuracy", "confusion"])
    right = {"loss": cross_entropy(given, y), "accuracy": float((given.argmax(axis=1) == y).mean())}
    return found, {**right, "confusion": confusion}, model, weights


@pytest.mark.exercise("evaluate", weight=3)
def test_evaluate_many_samples(student):
    """Of 200 samples of four classes, loss and accuracy are right, as plain numbers."""
    found, right, _, _ = judged(student, 91, 200, [0, 1, 2, 3])
    expect.close(found["loss"], right["loss"], because=FLOAT32, rtol=1e-4)
    expect.close(found["accuracy"], right["accuracy"], because="a share, from 0 to 1", rtol=1e-5)


@pytest.mark.exercise("evaluate", weight=3)
def test_evaluate_confusion_of_many(student):
    """The confusion matrix counts samples: its rows add up to the true classes."""
    found, right, _, _ = judged(student, 92, 200, [0, 1, 2, 3])
    expect.equal(found["confusion"], right["confusion"])


@pytest.mark.exercise("evaluate", weight=3)
def test_evaluate_missing_class(student):
    """The matrix has a row and a column for every class, also for those that do not occur."""
    found, right, _, _ = judged(student, 93, 12, [1, 2])
    expect.equal(found["confusion"], right["confusion"])


@pytest.mark.exercise("evaluate", weight=2)
def test_evaluate_labels_in_a_column(student):
    """Labels may come as a column (n, 1)."""
    found, right, _, _ = judged(student, 94, 30, [0, 1, 2, 3], column=True)
    expect.close(found["accuracy"], right["accuracy"], because="a share, from 0 to 1", rtol=1e-5)
    expect.equal(found["confusion"], right["confusion"])


@pytest.mark.exercise("evaluate", weight=1)
def test_evaluate_a_sure_model(student):
    """A model that is sure and right costs nothing, also where it gives a wrong class exactly 0."""
    model = dense_classifier(student, 2, 2)
    model.set_weights([np.array([[500.0, -500.0], [-500.0, 500.0]]), np.zeros(2)])
    model.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    found = student.evaluate(model, np.eye(2, dtype=np.float32), np.array([0, 1]))
    found = expect.mapping(found, ["loss", "accuracy", "confusion"])
    expect.close(found["loss"], 0.0, because="Keras keeps probabilities 1e-7 away from 0 and 1", atol=1e-6)
    expect.equal(found["confusion"], np.eye(2, dtype=int))


@pytest.mark.exercise("evaluate", weight=1)
def test_evaluate_only_looks(student):
    """Judging a model changes nothing in it."""
    # Without dropout: who trains here leaves the same weights each time, by which it is recognised.
    _, _, model, weights = judged(student, 95, 40, [0, 1, 2, 3], dropout=0.0)
    expect.close(model.get_weights(), weights, because=FLOAT32, rtol=1e-5)


# ---------------------------------------------------------------- choose_last_layer


@pytest.mark.exercise("choose_last_layer", weight=3)
def test_layer_for_onehot_labels(student):
    """One-hot labels of k classes: softmax, not sigmoid, and the loss that takes rows."""
    for k in (3, 10):
        answer = student.choose_last_layer("one of k classes, one-hot labels", k)
        expect.equal(answer, ("categorical_crossentropy", "softmax", k))


@pytest.mark.exercise("choose_last_layer", weight=3)
def test_layer_for_tags(student):
    """Any of k tags may hold at once: k questions of yes or no."""
    expect.equal(student.choose_last_layer("any of k tags", 6), ("binary_crossentropy", "sigmoid", 6))


@pytest.mark.exercise("choose_last_layer", weight=2)
def test_layer_for_shares(student):
    """Shares of k kinds add up to 1, and are compared as distributions."""
    expect.equal(student.choose_last_layer("shares of k kinds", 4), ("kl_divergence", "softmax", 4))


@pytest.mark.exercise("choose_last_layer", weight=2)
def test_layer_for_decades(student):
    """Where ratios count, the output must not become negative."""
    loss, activation, units = expect.items(student.choose_last_layer("a positive number, over decades", 3), 3)
    expect.equal((loss, units), ("mean_squared_logarithmic_error", 1))
    expect.that(isinstance(activation, str) and activation in ("relu", "softplus"), "the output can become negative")


@pytest.mark.exercise("choose_last_layer", weight=2)
def test_layer_for_an_unknown_task(student):
    """A task that is not on the list is a ValueError."""
    expect.error(ValueError, student.choose_last_layer, "win at chess", 2)


# ---------------------------------------------------------------- build_and_train

# Measured by benchmarks/thresholds.py over 30 seeds of the reference: see docs/thresholds.md for mean and spread.
ENOUGH = 0.85


def prepared(x):
    return x[..., np.newaxis] / np.float32(255)


def config_of(model):
    """The network's config; Keras has none for a class of the student's own, and says NotImplementedError."""
    try:
        return model.get_config()
    except expect.NotAttempted:
        raise expect.CheckFailed("the network is neither a keras.Sequential nor a functional keras.Model") from None


def right_share(model, x, y, k):
    given = expect.array(model.predict(prepared(x), verbose=0), shape=(len(x), k))
    return float((given.argmax(axis=1) == y).mean())


@pytest.mark.exercise("build_and_train", weight=5)
@pytest.mark.diagnose(False)
def test_build_and_train_fresh_pictures(student, rebuild):
    """Trained on pictures that nobody has seen, and built anew from its weights, it is right on at least 85 %."""
    model = expect.living(student.build_and_train(*xo4(1600, 74_301), 4, 11), "a Keras model")
    network = rebuild(config_of(model), model.get_weights())
    right = right_share(network, *xo4(2000, 74_302), 4)
    expect.that(right >= ENOUGH, f"right on {right:.1%} of pictures that it has not seen")


@pytest.mark.exercise("build_and_train", weight=2)
@pytest.mark.diagnose(False)
def test_build_and_train_is_what_it_says(student, rebuild):
    """The network consists of Keras's own layers, is small enough, and its answers come from its weights."""
    model = expect.living(student.build_and_train(*xo4(120, 74_303), 4, 12), "a Keras model")
    weights = expect.living(model, "a Keras model").get_weights()
    network = rebuild(config_of(model), weights)
    parameters = sum(part.size for part in weights)
    expect.that(parameters <= 20_000, f"{parameters} parameters are more than 20,000")
    x = prepared(xo4(60, 74_304)[0])
    own, anew = model.predict(x, verbose=0), expect.array(network.predict(x, verbose=0), shape=(60, 4))
    expect.close(own, anew, because=FLOAT32, rtol=1e-3, atol=1e-4)


@pytest.mark.exercise("build_and_train", weight=2)
def test_build_and_train_other_pictures(student):
    """Pictures of 12 x 20 pixels with two classes work too."""
    x, y = light_echoes(100, 74_305, size=20)
    x = x[:, 4:16]  # the smallest height that the docstring allows, and oblong
    model = expect.living(student.build_and_train(x, y, 2, 13), "a Keras model")
    answer = expect.array(model.predict(prepared(x[:30]), verbose=0), shape=(30, 2))
    expect.close(answer.sum(axis=1), np.ones(30), because=FLOAT32, rtol=1e-4)


@pytest.mark.exercise("build_and_train", weight=2)
@pytest.mark.diagnose(False)
def test_build_and_train_is_repeatable(student):
    """The same pictures and the same seed give the same network, and another seed gives another one."""
    x, y = xo4(100, 74_306)
    models = [expect.living(student.build_and_train(x, y, 4, seed), "a Keras model") for seed in (14, 14, 1414)]
    answers = [expect.array(model.predict(prepared(x[:20]), verbose=0), shape=(20, 4)) for model in models]
    expect.close(answers[1], answers[0], because="the seed is the only source of chance", rtol=1e-4, atol=1e-5)
    # Two networks that are sure of all pictures answer alike; their weights do not.
    weights = [models[n].get_weights() for n in (0, 2)]
    expect.that(all(isinstance(parts, list) for parts in weights), "get_weights() of the network gives no list")
    first, other = ([expect.array(part) for part in parts] for parts in weights)
    same = len(first) == len(other) and all(map(np.array_equal, first, other))
    expect.that(not same, "two seeds gave the very same network: which seed does your code use?")


@pytest.mark.exercise("build_and_train", weight=1)
@pytest.mark.diagnose(False)
def test_build_and_train_learns_from_the_labels(student):
    """With labels drawn by lot there is nothing to learn: on new pictures it is right by chance."""
    x, y = xo4(160, 74_307)
    model = expect.living(student.build_and_train(x, np.random.default_rng(1).permutation(y), 4, 15), "a Keras model")
    right = right_share(model, *xo4(1000, 74_308), 4)
    # A quarter by chance, with a wide spread: see docs/thresholds.md.
    expect.that(
        right < 0.55, f"trained on labels drawn by lot it is right on {right:.1%}: where does it know them from?"
    )
