"""Known wrong answers to find_echoes, the commonest first. Each is cheap: few steps, where more would change nothing."""

import keras
import numpy as np

from autograder import mistake

from .shared import _prepared, _small_network


@mistake(
    "find_echoes",
    hint="Ninety per cent of your answers are right. How many echoes are among those that your network calls?",
    caught_by=["test_find_echoes_ranks", "test_find_echoes_in_a_new_survey"],
)
def echoes_never_an_echo(x, y, seed):
    keras.utils.set_random_seed(seed)
    layers = keras.layers
    never = keras.initializers.Constant(-3.0)
    return keras.Sequential(
        [
            keras.Input((20, 20, 1)), layers.Flatten(),
            layers.Dense(1, activation="sigmoid", kernel_initializer="zeros", bias_initializer=never),
        ]
    )  # fmt: skip


mistake(
    "find_echoes",
    name="echoes_without_views",
    hint="Your network has seen nineteen arcs, each one way up. Does it know arcs, or its nineteen? What has augment for it?",
    caught_by=["test_find_echoes_in_a_new_survey"],
    change=("views, labels = augment(x, y)", "views, labels = np.tile(x, (8, 1, 1)), np.tile(y, 8)"),
)


@mistake(
    "find_echoes",
    hint="How many steps does your training take, and is the loss flat when it ends? Eight views want to be looked at often.",
    caught_by=["test_find_echoes_in_a_new_survey"],
)
def echoes_in_too_few_steps(x, y, seed):
    keras.utils.set_random_seed(seed)
    views, labels = augment(x, y)
    model = _small_network(keras.layers.Dense(1, activation="sigmoid"))
    model.compile(keras.optimizers.Adam(1e-3), "binary_crossentropy")
    model.fit(_prepared(views), labels, batch_size=128, epochs=2, verbose=0)
    return model


@mistake(
    "find_echoes",
    hint="Every picture goes through a scale of its own in your training. Through which will the new pictures come?",
    caught_by=["test_find_echoes_in_a_new_survey"],
)
def echoes_scaled_per_picture(x, y, seed):
    keras.utils.set_random_seed(seed)
    views, labels = augment(x, y)
    views = views.astype(np.float32)
    mean, spread = views.mean(axis=(1, 2), keepdims=True), views.std(axis=(1, 2), keepdims=True)
    model = _small_network(keras.layers.Dense(1, activation="sigmoid"))
    model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
    model.fit(((views - mean) / spread)[..., np.newaxis], labels, batch_size=128, epochs=4, verbose=0)
    return model


@mistake(
    "find_echoes",
    hint="Which values do the outputs of your network have? Among a hundred that are called, which would you look at first?",
    caught_by=["test_find_echoes_ranks"],
)
def echoes_labels_for_scores(x, y, seed):
    keras.utils.set_random_seed(seed)
    views, labels = augment(x, y)
    score = _small_network(keras.layers.Dense(1, activation="sigmoid"))
    score.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
    score.fit(_prepared(views), labels, batch_size=128, epochs=4, verbose=0)
    steep = keras.layers.Rescaling(1e6, offset=-0.5e6)  # below one half far below 0, above it far above
    return keras.Sequential([keras.Input((20, 20, 1)), score, steep, keras.layers.Activation("sigmoid")])


@mistake(
    "find_echoes",
    hint="Your network was trained on pictures from 0 to 255, and is asked about pictures from 0 to 1. Where are they prepared?",
    caught_by=["test_find_echoes_in_a_new_survey"],
)
def echoes_of_raw_pictures(x, y, seed):
    keras.utils.set_random_seed(seed)
    views, labels = augment(x, y)
    layers = keras.layers
    model = keras.Sequential(
        [
            keras.Input((20, 20, 1)), layers.Conv2D(8, 3, activation="relu"), layers.MaxPooling2D(2),
            layers.Conv2D(16, 3, activation="relu"), layers.GlobalMaxPooling2D(), layers.Dense(1, activation="sigmoid"),
        ]
    )  # fmt: skip
    model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
    model.fit(views[..., np.newaxis].astype(np.float32), labels, batch_size=128, epochs=4, verbose=0)
    return model


@mistake(
    "find_echoes",
    hint="The model is built and compiled, and returned. When does it learn?",
    caught_by=["test_find_echoes_in_a_new_survey"],
)
def echoes_never_trained(x, y, seed):
    keras.utils.set_random_seed(seed)
    model = _small_network(keras.layers.Dense(1, activation="sigmoid"))
    model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
    return model


@mistake(
    "find_echoes",
    hint="A high score means: surely no echo. Which label is a 1 in your training, and which is one in the docstring?",
    caught_by=["test_find_echoes_ranks", "test_find_echoes_in_a_new_survey"],
)
def echoes_scores_the_others(x, y, seed):
    keras.utils.set_random_seed(seed)
    views, labels = augment(x, y)
    model = _small_network(keras.layers.Dense(1, activation="sigmoid"))
    model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
    images = np.tile(_prepared(views), (5, 1, 1, 1))
    model.fit(images, np.tile(1 - labels, 5), batch_size=64, epochs=2, verbose=0)
    return model


@mistake(
    "find_echoes",
    hint="Two columns come out, one for each class. Which of them is the score of an echo, and how many are asked for?",
    caught_by=["test_find_echoes_ranks", "test_find_echoes_in_a_new_survey"],
)
def echoes_in_two_columns(x, y, seed):
    keras.utils.set_random_seed(seed)
    views, labels = augment(x, y)
    model = _small_network(keras.layers.Dense(2, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    model.fit(_prepared(views), labels, batch_size=128, epochs=2, verbose=0)
    return model


@mistake(
    "find_echoes",
    hint="The caller wants to predict with it. What do you return: the network, or the story of its training?",
    caught_by=["test_find_echoes_ranks", "test_find_echoes_in_a_new_survey"],
)
def echoes_returns_the_history(x, y, seed):
    keras.utils.set_random_seed(seed)
    model = _small_network(keras.layers.Dense(1, activation="sigmoid"))
    model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
    return model.fit(_prepared(x), y, batch_size=128, epochs=1, verbose=0)


@mistake(
    "find_echoes",
    hint="Count the parameters: 20,000 are allowed. Which layer holds most of them?",
    caught_by=["test_find_echoes_ranks", "test_find_echoes_in_a_new_survey"],
)
def echoes_with_too_many_parameters(x, y, seed):
    keras.utils.set_random_seed(seed)
    layers = keras.layers
    model = keras.Sequential(
        [
            keras.Input((20, 20, 1)), layers.Conv2D(8, 3, activation="relu"), layers.MaxPooling2D(2), layers.Flatten(),
            layers.Dense(64, activation="relu"), layers.Dense(1, activation="sigmoid"),
        ]
    )  # fmt: skip
    model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
    model.fit(_prepared(x), y, batch_size=128, epochs=2, verbose=0)
    return model
