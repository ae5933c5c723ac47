"""Known wrong answers to build_and_train, the commonest first."""

import keras
import numpy as np

from autograder import mistake

from .shared import _network


def _trained(model, images, labels, epochs=12, rate=5e-3):
    """Training without anything special, enough for small pictures."""
    model.compile(keras.optimizers.Adam(rate), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, batch_size=32, epochs=epochs, verbose=0)
    return model


def _good_network(shape, k, last="softmax"):
    layers = keras.layers
    return _network(
        shape, layers.Conv2D(16, 3, activation="relu"), layers.Conv2D(32, 3, activation="relu"),
        layers.GlobalMaxPooling2D(), layers.Dense(k, activation=last),
    )  # fmt: skip


@mistake(
    "build_and_train",
    hint="Your network was trained on pictures from 0 to 255, and is asked about pictures from 0 to 1. "
    "Where is prepare_images?",
    caught_by=["test_build_and_train_sees_figures", "test_build_and_train_fresh_pictures"],
)
def whole_trains_on_raw_pictures(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    raw = x[..., np.newaxis].astype(np.float32)
    return _trained(_good_network(raw.shape[1:], k), raw, y)


@mistake(
    "build_and_train",
    hint="Do your k outputs add up to 1? Training will not complain about sigmoids.",
    caught_by=["test_build_and_train_small", "test_build_and_train_other_pictures"],
)
def whole_sigmoid_outputs(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    return _trained(_good_network(images.shape[1:], k, "sigmoid"), images, labels)


@mistake(
    "build_and_train",
    hint="Your network puts out logits. Which layer makes probabilities of them?",
    caught_by=["test_build_and_train_small", "test_build_and_train_other_pictures"],
)
def whole_puts_out_logits(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    model = _good_network(images.shape[1:], k, None)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(5e-3), loss, metrics=["accuracy"])
    model.fit(images, labels, batch_size=32, epochs=12, verbose=0)
    return model


@mistake(
    "build_and_train",
    hint="A dense network learns its training pictures by heart. What does it know of a figure in another corner?",
    caught_by=["test_build_and_train_sees_figures", "test_build_and_train_fresh_pictures"],
)
def whole_without_convolution(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    layers = keras.layers
    model = _network(images.shape[1:], layers.Flatten(), layers.Dense(32, "relu"), layers.Dense(k, "softmax"))
    return _trained(model, images, labels)


@mistake(
    "build_and_train",
    hint="Look at the training curve: is it flat yet when you stop?",
    caught_by=["test_build_and_train_sees_figures", "test_build_and_train_fresh_pictures"],
)
def whole_trains_one_epoch(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    # At Adam's own rate; five times that gets some seeds over the threshold in one epoch.
    return _trained(_good_network(images.shape[1:], k), images, labels, epochs=1, rate=1e-3)


@mistake(
    "build_and_train",
    hint="The loss jumps about and does not fall. How long are your steps?",
    caught_by=["test_build_and_train_sees_figures", "test_build_and_train_fresh_pictures"],
)
def whole_steps_too_far(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    return _trained(_good_network(images.shape[1:], k), images, labels, epochs=5, rate=0.5)


@mistake(
    "build_and_train",
    hint="The model is built and compiled, and returned. When does it learn?",
    caught_by=["test_build_and_train_sees_figures", "test_build_and_train_fresh_pictures"],
)
def whole_never_trains(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    return _trained(_good_network(images.shape[1:], k), images[:1], labels[:1], epochs=1, rate=0.0)


@mistake(
    "build_and_train",
    hint="Count the parameters: 20,000 are allowed. Which layer holds most of them?",
    caught_by=["test_build_and_train_small", "test_build_and_train_is_what_it_says"],
)
def whole_is_too_large(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    layers = keras.layers
    model = _network(
        images.shape[1:], layers.Conv2D(16, 3, activation="relu"), layers.Flatten(), layers.Dense(64, "relu"),
        layers.Dense(k, "softmax"),
    )  # fmt: skip
    return _trained(model, images, labels, epochs=4)


@mistake(
    "build_and_train",
    hint="Call it with two classes. How many outputs has your network?",
    caught_by=["test_build_and_train_other_pictures"],
)
def whole_always_four_classes(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    return _trained(_good_network(images.shape[1:], 4), images, labels)


@mistake(
    "build_and_train",
    hint="The caller wants to predict with it. What do you return: the network, or the story of its training?",
    caught_by=["test_build_and_train_small", "test_build_and_train_other_pictures"],
)
def whole_returns_the_history(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    model = _good_network(images.shape[1:], k)
    model.compile(keras.optimizers.Adam(5e-3), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(images, labels, batch_size=32, epochs=12, verbose=0)


@mistake(
    "build_and_train",
    hint="The pictures and the labels are shuffled, each on its own. What can still be learned?",
    caught_by=["test_build_and_train_sees_figures", "test_build_and_train_fresh_pictures"],
)
def whole_mixes_up_the_labels(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    labels = np.random.default_rng(seed).permutation(labels)
    return _trained(_good_network(images.shape[1:], k), images, labels, epochs=5)
