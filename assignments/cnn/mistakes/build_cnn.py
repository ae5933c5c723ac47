"""Known wrong answers to build_cnn, the commonest first."""

import keras

from autograder import mistake

from .shared import _network

_BUILT = {}


@mistake(
    "build_cnn",
    hint="Which activation has your convolution if you name none? Two linear maps in a row are how many?",
    caught_by=["test_build_computes_as_asked", "test_build_other_pictures", "test_build_relu"],
)
def build_without_relu(input_shape, k):
    layers = keras.layers
    return _network(
        input_shape, layers.Conv2D(8, 3), layers.MaxPooling2D(2), layers.Flatten(), layers.Dense(k, "softmax")
    )


@mistake(
    "build_cnn",
    hint="Do the k outputs add up to 1? The loss will not complain: it divides by their sum itself.",
    caught_by=["test_build_starts_undecided", "test_build_gives_a_new_network_each_time", "test_build_relu"],
)
def build_with_sigmoid_outputs(input_shape, k):
    layers = keras.layers
    return _network(
        input_shape, layers.Conv2D(8, 3, activation="relu"), layers.MaxPooling2D(2), layers.Flatten(),
        layers.Dense(k, activation="sigmoid"),
    )  # fmt: skip


@mistake(
    "build_cnn",
    hint="Two classes are k = 2. How many probabilities does a row have, by the docstring?",
    caught_by=["test_build_two_classes"],
)
def build_one_unit_for_two_classes(input_shape, k):
    layers = keras.layers
    last = layers.Dense(1, activation="sigmoid") if k == 2 else layers.Dense(k, activation="softmax")
    return _network(input_shape, layers.Conv2D(8, 3, activation="relu"), layers.MaxPooling2D(2), layers.Flatten(), last)


@mistake(
    "build_cnn",
    hint="Your outputs are any numbers (logits). Which activation makes probabilities of them?",
    caught_by=["test_build_starts_undecided", "test_build_gives_a_new_network_each_time", "test_build_relu"],
)
def build_without_softmax(input_shape, k):
    layers = keras.layers
    return _network(
        input_shape, layers.Conv2D(8, 3, activation="relu"), layers.MaxPooling2D(2), layers.Flatten(), layers.Dense(k)
    )


@mistake(
    "build_cnn",
    hint="Softmax once makes probabilities. What does it make of probabilities?",
    caught_by=[
        "test_build_computes_as_asked",
        "test_build_gives_a_new_network_each_time",
        "test_build_rows_are_probabilities",
    ],
)
def build_with_two_softmaxes(input_shape, k):
    layers = keras.layers
    return _network(
        input_shape, layers.Conv2D(8, 3, activation="relu"), layers.MaxPooling2D(2), layers.Flatten(),
        layers.Dense(k, activation="softmax"), layers.Softmax(),
    )  # fmt: skip


@mistake(
    "build_cnn",
    hint="ReLU on the last layer, before the softmax: can a class ever get a score below zero?",
    caught_by=["test_build_computes_as_asked", "test_build_other_pictures", "test_build_rows_are_probabilities"],
)
def build_with_relu_before_softmax(input_shape, k):
    layers = keras.layers
    return _network(
        input_shape, layers.Conv2D(8, 3, activation="relu"), layers.MaxPooling2D(2), layers.Flatten(),
        layers.Dense(k, activation="relu"), layers.Softmax(),
    )  # fmt: skip


@mistake(
    "build_cnn",
    hint="padding='same' keeps 14 x 14. How large are the maps that the docstring describes?",
    caught_by=["test_build_many_classes", "test_build_counts", "test_build_relu"],
)
def build_with_same_padding(input_shape, k):
    layers = keras.layers
    return _network(
        input_shape, layers.Conv2D(8, 3, activation="relu", padding="same"), layers.MaxPooling2D(2), layers.Flatten(),
        layers.Dense(k, activation="softmax"),
    )  # fmt: skip


@mistake(
    "build_cnn",
    hint="Conv2D(filters, size): which of your two numbers is the number of filters?",
    caught_by=["test_build_many_classes", "test_build_counts", "test_build_relu"],
)
def build_three_filters_of_eight(input_shape, k):
    layers = keras.layers
    size = min(8, *input_shape[:2])
    return _network(
        input_shape, layers.Conv2D(3, size, activation="relu"), layers.MaxPooling2D(min(2, input_shape[0] - size + 1)),
        layers.Flatten(), layers.Dense(k, activation="softmax"),
    )  # fmt: skip


@mistake(
    "build_cnn",
    hint="Where is the pooling? Count the inputs of your dense layer.",
    caught_by=["test_build_many_classes", "test_build_counts", "test_build_relu"],
)
def build_without_pooling(input_shape, k):
    layers = keras.layers
    return _network(
        input_shape, layers.Conv2D(8, 3, activation="relu"), layers.Flatten(), layers.Dense(k, activation="softmax")
    )


@mistake(
    "build_cnn",
    hint="Max-pooling takes the largest value of a window. What does yours take?",
    caught_by=["test_build_computes_as_asked", "test_build_other_pictures"],
)
def build_with_average_pooling(input_shape, k):
    layers = keras.layers
    return _network(
        input_shape, layers.Conv2D(8, 3, activation="relu"), layers.AveragePooling2D(2), layers.Flatten(),
        layers.Dense(k, activation="softmax"),
    )  # fmt: skip


@mistake(
    "build_cnn",
    hint="Pooling windows of 2 that move by 1 leave 11 x 11. How far should they move?",
    caught_by=["test_build_many_classes", "test_build_counts", "test_build_relu"],
)
def build_pools_with_stride_1(input_shape, k):
    layers = keras.layers
    return _network(
        input_shape, layers.Conv2D(8, 3, activation="relu"), layers.MaxPooling2D(2, strides=1), layers.Flatten(),
        layers.Dense(k, activation="softmax"),
    )  # fmt: skip


@mistake(
    "build_cnn",
    hint="One number for every map is left after your pooling. Where in the picture it was is gone. "
    "Which layer keeps the places?",
    caught_by=["test_build_many_classes", "test_build_counts", "test_build_relu"],
)
def build_with_global_pooling(input_shape, k):
    layers = keras.layers
    return _network(
        input_shape, layers.Conv2D(8, 3, activation="relu"), layers.GlobalMaxPooling2D(),
        layers.Dense(k, activation="softmax"),
    )  # fmt: skip


@mistake(
    "build_cnn",
    hint="For one picture you get a block of numbers, not a row. Which layer lays the maps into one row?",
    caught_by=["test_build_many_classes", "test_build_starts_undecided", "test_build_counts"],
)
def build_without_flatten(input_shape, k):
    layers = keras.layers
    return _network(
        input_shape, layers.Conv2D(8, 3, activation="relu"), layers.MaxPooling2D(2), layers.Dense(k, "softmax")
    )


@mistake(
    "build_cnn",
    hint="A dense network sees no neighbours. Where is the convolution?",
    caught_by=["test_build_many_classes", "test_build_counts", "test_build_relu"],
)
def build_dense_only(input_shape, k):
    layers = keras.layers
    return _network(input_shape, layers.Flatten(), layers.Dense(8, "relu"), layers.Dense(k, "softmax"))


@mistake(
    "build_cnn",
    hint="The docstring says nothing of a hidden dense layer. How many parameters does it add?",
    caught_by=["test_build_many_classes", "test_build_counts", "test_build_relu"],
)
def build_with_a_hidden_layer(input_shape, k):
    layers = keras.layers
    return _network(
        input_shape, layers.Conv2D(8, 3, activation="relu"), layers.MaxPooling2D(2), layers.Flatten(),
        layers.Dense(64, activation="relu"), layers.Dense(k, activation="softmax"),
    )  # fmt: skip


@mistake(
    "build_cnn",
    hint="Call it for 7 classes. How many outputs are there? Which number did you write where k belongs?",
    caught_by=["test_build_other_pictures", "test_build_many_classes"],
)
def build_always_four_classes(input_shape, k):
    layers = keras.layers
    return _network(
        input_shape, layers.Conv2D(8, 3, activation="relu"), layers.MaxPooling2D(2), layers.Flatten(),
        layers.Dense(4, activation="softmax"),
    )  # fmt: skip


@mistake(
    "build_cnn",
    hint="Call it for coloured pictures of 9 x 12. Which numbers did you write where input_shape belongs?",
    caught_by=["test_build_other_pictures", "test_build_many_classes"],
)
def build_always_14_by_14(input_shape, k):
    layers = keras.layers
    return _network(
        (14, 14, 1), layers.Conv2D(8, 3, activation="relu"), layers.MaxPooling2D(2), layers.Flatten(),
        layers.Dense(k, activation="softmax"),
    )  # fmt: skip


@mistake(
    "build_cnn",
    hint="Every neuron has a bias unless you switch it off. Where did you?",
    caught_by=["test_build_many_classes", "test_build_counts", "test_build_relu"],
)
def build_without_biases(input_shape, k):
    layers = keras.layers
    return _network(
        input_shape, layers.Conv2D(8, 3, activation="relu", use_bias=False), layers.MaxPooling2D(2), layers.Flatten(),
        layers.Dense(k, activation="softmax", use_bias=False),
    )  # fmt: skip


@mistake(
    "build_cnn",
    hint="Train one network, then ask for another. Why does the new one know already?",
    caught_by=["test_build_gives_a_new_network_each_time"],
)
def build_keeps_the_first_network(input_shape, k):
    layers = keras.layers
    if (input_shape, k) not in _BUILT:
        _BUILT[input_shape, k] = _network(
            input_shape, layers.Conv2D(8, 3, activation="relu"), layers.MaxPooling2D(2), layers.Flatten(),
            layers.Dense(k, activation="softmax"),
        )  # fmt: skip
    return _BUILT[input_shape, k]
