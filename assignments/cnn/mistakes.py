"""Known wrong answers to the CNN exercises, each with the question that a tutor would ask."""
# ruff: noqa: F821  a mistake runs on top of the reference, so the other exercises' functions are there by name

import keras
import numpy as np

from autograder import mistake


def _known(y, k):
    """Labels as int64 (n,), refused where they are no classes."""
    labels = np.asarray(y).reshape(-1).astype(np.int64)
    if labels.min() < 0 or labels.max() >= k:
        raise ValueError("a label is no class")
    return labels


# ---------------------------------------------------------------- prepare_images


@mistake(
    "prepare_images",
    hint="Compare max(x_train) and max(x_test). By what does each get divided, and are dark pictures still dark?",
    caught_by=["test_prepare_dark_pictures", "test_prepare_one_picture"],
)
def prepare_divides_by_the_maximum(x, y, k):
    return (x / x.max()).astype(np.float32)[..., np.newaxis], _known(y, k)


@mistake(
    "prepare_images",
    hint="A picture taken at night: its brightest pixel is 1. How do you know whether it was divided by 255 before?",
    caught_by=["test_prepare_dark_pictures"],
)
def prepare_scales_what_looks_bright(x, y, k):
    images = x.astype(np.float32)
    return (images / 255 if images.max() > 1 else images)[..., np.newaxis], _known(y, k)


@mistake(
    "prepare_images",
    hint="What does a sigmoid unit with inputs of 255 give? Divide.",
    caught_by=["test_prepare_dark_pictures", "test_prepare_one_picture", "test_prepare_values"],
)
def prepare_does_not_scale(x, y, k):
    return x.astype(np.float32)[..., np.newaxis], _known(y, k)


@mistake(
    "prepare_images",
    hint="White should become exactly 1. What is 255 / 256?",
    caught_by=["test_prepare_dark_pictures", "test_prepare_one_picture", "test_prepare_values"],
)
def prepare_divides_by_256(x, y, k):
    return (x / 256).astype(np.float32)[..., np.newaxis], _known(y, k)


@mistake(
    "prepare_images",
    hint="What is 200 // 255, in whole numbers? And after you make it float32?",
    caught_by=["test_prepare_dark_pictures", "test_prepare_one_picture", "test_prepare_values"],
)
def prepare_divides_whole_numbers(x, y, k):
    return (x // 255).astype(np.float32)[..., np.newaxis], _known(y, k)


@mistake(
    "prepare_images",
    hint="The docstring asks for values from 0 to 1. Where do your negative ones come from?",
    caught_by=["test_prepare_dark_pictures", "test_prepare_one_picture", "test_prepare_values"],
)
def prepare_centres_at_zero(x, y, k):
    return (x / 127.5 - 1).astype(np.float32)[..., np.newaxis], _known(y, k)


@mistake(
    "prepare_images",
    hint="Conv2D expects four axes: pictures, rows, columns, colours. Which one of them is 1 here?",
    caught_by=["test_prepare_dark_pictures", "test_prepare_shape_and_dtype", "test_prepare_values"],
)
def prepare_forgets_the_colour_axis(x, y, k):
    return (x / 255).astype(np.float32), _known(y, k)


@mistake(
    "prepare_images",
    hint="Channels-last: where does the axis of the one colour belong?",
    caught_by=["test_prepare_dark_pictures", "test_prepare_shape_and_dtype", "test_prepare_values"],
)
def prepare_colour_axis_first(x, y, k):
    return (x / 255).astype(np.float32)[:, np.newaxis], _known(y, k)


@mistake(
    "prepare_images",
    hint="x / 255 is float64. Which dtype does the docstring promise?",
    caught_by=["test_prepare_shape_and_dtype"],
)
def prepare_leaves_float64(x, y, k):
    return (x / 255)[..., np.newaxis], _known(y, k)


@mistake(
    "prepare_images",
    hint="One-hot rows belong to another loss. Which shape of labels does the docstring promise?",
    caught_by=["test_prepare_labels_in_a_column", "test_prepare_one_picture", "test_prepare_labels"],
)
def prepare_makes_onehot_labels(x, y, k):
    return (x / 255).astype(np.float32)[..., np.newaxis], np.eye(k)[_known(y, k)]


@mistake(
    "prepare_images",
    hint="A class is a number to count with, not to measure with. Which dtype do labels have?",
    caught_by=["test_prepare_labels_in_a_column", "test_prepare_one_picture", "test_prepare_labels"],
)
def prepare_makes_float_labels(x, y, k):
    return (x / 255).astype(np.float32)[..., np.newaxis], _known(y, k).astype(np.float32)


@mistake(
    "prepare_images",
    hint="Labels may come as a column (n, 1). Print the shape of yours.",
    caught_by=["test_prepare_labels_in_a_column"],
)
def prepare_keeps_the_column(x, y, k):
    _known(y, k)
    return (x / 255).astype(np.float32)[..., np.newaxis], np.asarray(y).astype(np.int64)


@mistake(
    "prepare_images",
    hint="With k = 4 the classes are 0, 1, 2, 3. What does your function do with a label of 4, or of -1?",
    caught_by=["test_prepare_refuses_unknown_labels"],
)
def prepare_accepts_any_label(x, y, k):
    return (x / 255).astype(np.float32)[..., np.newaxis], np.asarray(y).reshape(-1).astype(np.int64)


@mistake(
    "prepare_images",
    hint="Classes are counted from 0. Is k itself a class?",
    caught_by=["test_prepare_refuses_unknown_labels"],
)
def prepare_accepts_k(x, y, k):
    labels = np.asarray(y).reshape(-1).astype(np.int64)
    if labels.min() < 0 or labels.max() > k:
        raise ValueError("a label is no class")
    return (x / 255).astype(np.float32)[..., np.newaxis], labels


# ---------------------------------------------------------------- split


def _cut(order, fractions):
    """The three parts of an order, by rounded fractions of its length."""
    return np.split(order, np.round(np.cumsum(fractions[:2]) * len(order)).astype(int))


def _six(x, y, parts):
    return tuple(array[part] for part in parts for array in (x, y))


def _checked(fractions):
    if not np.isclose(sum(fractions), 1):
        raise ValueError("the fractions must add up to 1")


def _by_class(y, fractions, order_of):
    """Three lists of index arrays: every class cut by itself, in the order that `order_of` gives its members."""
    shares = [[], [], []]
    for label in np.unique(y):
        for share, part in zip(shares, _cut(order_of(np.flatnonzero(y == label)), fractions), strict=True):
            share.append(part)
    return [np.concatenate(share) for share in shares]


@mistake(
    "split",
    hint="How many samples of the rarest class are in your test part? Could it be none?",
    caught_by=["test_split_shares_every_class"],
)
def split_ignores_the_classes(x, y, fractions, rng):
    _checked(fractions)
    return _six(x, y, _cut(rng.permutation(len(y)), fractions))


@mistake(
    "split",
    hint="The labels are 0, 2 and 7: which classes does range(3) visit? Count the samples that come out.",
    caught_by=["test_split_of_any_labels"],
)
def split_counts_the_classes(x, y, fractions, rng):
    _checked(fractions)
    known = np.isin(y, np.arange(len(np.unique(y))))
    parts = _by_class(np.where(known, y, -1), fractions, rng.permutation)
    return _six(x, y, [rng.permutation(part[known[part]]) for part in parts])


@mistake(
    "split",
    hint="If the labels come sorted, which classes are in the last 25 %?",
    caught_by=["test_split_shares_every_class", "test_split_mixes_the_classes", "test_split_draws_by_chance"],
)
def split_takes_the_last_rows(x, y, fractions, rng):
    _checked(fractions)
    return _six(x, y, _cut(np.arange(len(y)), fractions))


@mistake(
    "split",
    hint="Every class is cut well, but always at the same place. Where does rng come in?",
    caught_by=["test_split_draws_by_chance"],
)
def split_without_chance(x, y, fractions, rng):
    _checked(fractions)
    parts = _by_class(y, fractions, lambda members: members)
    return _six(x, y, [part[np.argsort(part * 7919 % 104729)] for part in parts])


@mistake(
    "split",
    hint="Print y_train. In which order do the classes follow, and what will a batch of 32 see?",
    caught_by=["test_split_mixes_the_classes"],
)
def split_leaves_parts_sorted(x, y, fractions, rng):
    _checked(fractions)
    return _six(x, y, _by_class(y, fractions, rng.permutation))


@mistake(
    "split",
    hint="You draw one order for x and another for y. Does each sample still have its own label?",
    caught_by=["test_split_pictures", "test_split_keeps_pairs_together"],
)
def split_shuffles_x_and_y_apart(x, y, fractions, rng):
    _checked(fractions)
    parts = _by_class(y, fractions, rng.permutation)
    return tuple(array[rng.permutation(part)] for part in parts for array in (x, y))


@mistake(
    "split",
    hint="Can one sample be in two of your parts? What does the test then measure?",
    caught_by=["test_split_loses_nothing_to_rounding", "test_split_uses_every_sample_once"],
)
def split_lets_parts_overlap(x, y, fractions, rng):
    _checked(fractions)
    parts = [_by_class(y, fractions, rng.permutation)[number] for number in range(3)]
    return _six(x, y, [rng.permutation(part) for part in parts])


@mistake(
    "split",
    hint="int() cuts off. Of 37 samples, how many are in none of your three parts?",
    caught_by=["test_split_loses_nothing_to_rounding"],
)
def split_loses_the_rest(x, y, fractions, rng):
    _checked(fractions)
    shares = [[], [], []]
    for label in np.unique(y):
        members, start = rng.permutation(np.flatnonzero(y == label)), 0
        for share, fraction in zip(shares, fractions, strict=True):
            size = int(fraction * len(members))
            share.append(members[start : start + size])
            start += size
    return _six(x, y, [rng.permutation(np.concatenate(share)) for share in shares])


@mistake(
    "split",
    hint="Two generators in different states give the same split. Which seed do you use inside?",
    caught_by=["test_split_draws_by_chance"],
)
def split_with_a_seed_of_its_own(x, y, fractions, rng):
    _checked(fractions)
    rng = np.random.default_rng(42)
    return _six(x, y, [rng.permutation(part) for part in _by_class(y, fractions, rng.permutation)])


@mistake(
    "split",
    hint="In which order does the docstring name the parts? The second fraction belongs to the validation.",
    caught_by=["test_split_shares_every_class", "test_split_leaves_its_arguments_alone"],
)
def split_test_before_validation(x, y, fractions, rng):
    _checked(fractions)
    train, val, test = (rng.permutation(part) for part in _by_class(y, fractions, rng.permutation))
    return _six(x, y, (train, test, val))


@mistake(
    "split",
    hint="Six arrays, x and y in turn. In which order do yours come?",
    caught_by=["test_split_pictures", "test_split_uses_every_sample_once", "test_split_keeps_pairs_together"],
)
def split_all_x_then_all_y(x, y, fractions, rng):
    _checked(fractions)
    parts = [rng.permutation(part) for part in _by_class(y, fractions, rng.permutation)]
    return (*(x[part] for part in parts), *(y[part] for part in parts))


@mistake(
    "split",
    hint="0.6 + 0.3 + 0.3 is more than everything. What should the function say then?",
    caught_by=["test_split_refuses_wrong_fractions"],
)
def split_accepts_any_fractions(x, y, fractions, rng):
    return _six(x, y, [rng.permutation(part) for part in _by_class(y, fractions, rng.permutation)])


@mistake(
    "split",
    hint="rng.shuffle(y) changes y itself. Did the caller give it to you to be mixed?",
    caught_by=["test_split_leaves_its_arguments_alone"],
)
def split_shuffles_in_place(x, y, fractions, rng):
    _checked(fractions)
    order = rng.permutation(len(y))
    x[:], y[:] = x[order], y[order]
    return _six(x, y, [rng.permutation(part) for part in _by_class(y, fractions, rng.permutation)])


# ---------------------------------------------------------------- build_cnn


def _network(shape, *layers):
    return keras.Sequential([keras.Input(shape), *layers])


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


_BUILT = {}


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


# ---------------------------------------------------------------- compile_model


def _refuse(labels):
    if labels not in ("int", "onehot"):
        raise ValueError("labels must be 'int' or 'onehot'")


@mistake(
    "compile_model",
    hint="How many softmaxes are applied before the logarithm: the network's, and the loss's?",
    caught_by=["test_compile_the_same_model", "test_compile_integer_labels", "test_compile_onehot_labels"],
)
def compile_from_logits(model, labels):
    _refuse(labels)
    if labels == "int":
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    else:
        loss = keras.losses.CategoricalCrossentropy(from_logits=True)
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return model


@mistake(
    "compile_model",
    hint="One error message, two cures: which shape do integer labels have, and which does this loss want?",
    caught_by=["test_compile_the_same_model", "test_compile_learns", "test_compile_integer_labels"],
)
def compile_categorical_for_all(model, labels):
    _refuse(labels)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


@mistake(
    "compile_model",
    hint="One-hot rows are no class numbers. Which of the two losses takes rows?",
    caught_by=["test_compile_confident_mistakes_cost_much", "test_compile_onehot_labels"],
)
def compile_sparse_for_all(model, labels):
    _refuse(labels)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


@mistake(
    "compile_model",
    hint="'sparse' means that a label is one number. For which kind of labels did you choose it?",
    caught_by=["test_compile_the_same_model", "test_compile_learns", "test_compile_integer_labels"],
)
def compile_swaps_the_losses(model, labels):
    _refuse(labels)
    loss = {"onehot": "sparse_categorical_crossentropy", "int": "categorical_crossentropy"}[labels]
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return model


@mistake(
    "compile_model",
    hint="Binary cross-entropy asks k separate questions of yes or no. Is that what softmax answers?",
    caught_by=["test_compile_confident_mistakes_cost_much", "test_compile_onehot_labels"],
)
def compile_binary_for_onehot(model, labels):
    _refuse(labels)
    loss = {"int": "sparse_categorical_crossentropy", "onehot": "binary_crossentropy"}[labels]
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return model


@mistake(
    "compile_model",
    hint="Mean squared error between a probability and a class number: what does 2 - 0.7 mean?",
    caught_by=["test_compile_the_same_model", "test_compile_learns", "test_compile_integer_labels"],
)
def compile_mean_squared_error(model, labels):
    _refuse(labels)
    model.compile(optimizer="adam", loss="mean_squared_error", metrics=["accuracy"])
    return model


@mistake(
    "compile_model",
    hint="Evaluate the compiled model: is there an accuracy in what it reports?",
    caught_by=["test_compile_the_same_model", "test_compile_learns", "test_compile_integer_labels"],
)
def compile_without_accuracy(model, labels):
    _refuse(labels)
    model.compile(optimizer="adam", loss=("sparse_" if labels == "int" else "") + "categorical_crossentropy")
    return model


@mistake(
    "compile_model",
    hint="compile changes the model and gives back nothing. What does your function return?",
    caught_by=["test_compile_the_same_model", "test_compile_learns", "test_compile_integer_labels"],
)
def compile_returns_nothing(model, labels):
    _refuse(labels)
    loss = ("sparse_" if labels == "int" else "") + "categorical_crossentropy"
    return model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])


@mistake(
    "compile_model",
    hint="You compile a copy. Is the model that was handed in compiled too, and where are its weights?",
    caught_by=["test_compile_the_same_model", "test_compile_integer_labels", "test_compile_onehot_labels"],
)
def compile_a_copy(model, labels):
    _refuse(labels)
    copy = keras.models.clone_model(model)
    copy.set_weights([np.zeros(weight.shape) for weight in model.weights])
    loss = ("sparse_" if labels == "int" else "") + "categorical_crossentropy"
    copy.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return copy


@mistake(
    "compile_model",
    hint="compile_model(model, 'integers') went through. What should happen to a word that means nothing?",
    caught_by=["test_compile_refuses_other_labels"],
)
def compile_accepts_any_word(model, labels):
    loss = ("categorical_" if labels == "onehot" else "sparse_categorical_") + "crossentropy"
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return model


@mistake(
    "compile_model",
    hint="The loss is the mean over the samples. Does yours grow with their number?",
    caught_by=["test_compile_the_same_model", "test_compile_learns", "test_compile_integer_labels"],
)
def compile_sums_the_loss(model, labels):
    _refuse(labels)
    kind = keras.losses.SparseCategoricalCrossentropy if labels == "int" else keras.losses.CategoricalCrossentropy
    model.compile(optimizer="adam", loss=kind(reduction="sum"), metrics=["accuracy"])
    return model


# ---------------------------------------------------------------- train


def _watchers(patience, path, restore=True, best_only=True, monitor="val_loss"):
    """The three callbacks."""
    return [
        keras.callbacks.EarlyStopping(monitor=monitor, patience=patience, restore_best_weights=restore),
        keras.callbacks.ModelCheckpoint(path, monitor=monitor, save_best_only=best_only),
        keras.callbacks.ReduceLROnPlateau(monitor=monitor, factor=0.5, patience=max(1, patience // 2)),
    ]


@mistake(
    "train",
    hint="Evaluate the model after fit. Is it the best epoch, or the last?",
    caught_by=[
        "test_train_restores_the_best_epoch",
        "test_train_best_epoch_in_the_middle",
        "test_train_restores_also_at_the_last_epoch",
    ],
)
def train_keeps_the_last_weights(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    watchers = _watchers(patience, path, restore=False)
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="EarlyStopping() has a patience of 0: it stops at the first epoch that is not better. Where is yours?",
    caught_by=[
        "test_train_stops_early",
        "test_train_restores_also_at_the_last_epoch",
        "test_train_lowers_the_learning_rate",
    ],
)
def train_without_patience(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    watchers = [keras.callbacks.EarlyStopping(restore_best_weights=True), *_watchers(patience, path)[1:]]
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="EarlyStopping() as it comes: patience 0, and the last weights stay. Which two arguments are missing?",
    caught_by=[
        "test_train_stops_early",
        "test_train_restores_the_best_epoch",
        "test_train_lowers_the_learning_rate",
    ],
)
def train_with_the_defaults(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    watchers = [keras.callbacks.EarlyStopping(), *_watchers(patience, path)[1:]]
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="The validation loss only rises, and all epochs are run. What should stop them?",
    caught_by=[
        "test_train_stops_early",
        "test_train_restores_the_best_epoch",
        "test_train_restores_also_at_the_last_epoch",
    ],
)
def train_never_stops_early(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    watchers = _watchers(patience, path)[1:]
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="The training loss keeps falling while the network learns by heart. Which loss tells you when to stop?",
    caught_by=["test_train_stops_early", "test_train_restores_the_best_epoch", "test_train_saves_the_best_epoch"],
)
def train_watches_the_training_loss(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    watchers = _watchers(patience, path, monitor="loss")
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="Which part moves the weights in your function, and which part only looks on?",
    caught_by=["test_train_follows_the_gradient", "test_train_on_the_training_part_alone", "test_train_batches"],
)
def train_swaps_training_and_validation(model, data, epochs, patience, path):
    x_val, y_val, x_train, y_train = data
    watchers = _watchers(patience, path)
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="If the validation samples are trained on too, what does the validation loss still tell you?",
    caught_by=[
        "test_train_follows_the_gradient",
        "test_train_on_the_training_part_alone",
        "test_train_best_epoch_in_the_middle",
    ],
)
def train_on_everything(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    x, y = np.concatenate([x_train, x_val]), np.concatenate([y_train, y_val])
    watchers = _watchers(patience, path)
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0)


@mistake(
    "train",
    hint="validation_split takes the last rows of the training part. What of the validation part that you were given?",
    caught_by=["test_train_stops_early", "test_train_on_the_training_part_alone", "test_train_batches"],
)
def train_splits_again(model, data, epochs, patience, path):
    x_train, y_train, _, _ = data
    watchers = _watchers(patience, path)
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_split=0.25, callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="You validate on the samples that you train on. Can that loss ever warn you?",
    caught_by=["test_train_stops_early", "test_train_follows_the_gradient", "test_train_saves_the_best_epoch"],
)
def train_validates_on_the_training_part(model, data, epochs, patience, path):
    x_train, y_train, _, _ = data
    watchers = _watchers(patience, path)
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_train, y_train), callbacks=watchers,
        verbose=0,
    )  # fmt: skip


@mistake(
    "train",
    hint="Early stopping saves nothing on disk. Is there a file at path after training?",
    caught_by=["test_train_saves_the_best_epoch"],
)
def train_saves_no_file(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    stop, _, slow = _watchers(patience, path)
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=[stop, slow],
        verbose=0,
    )  # fmt: skip


@mistake(
    "train",
    hint="Your file is written after every epoch. Which epoch does it hold in the end?",
    caught_by=["test_train_saves_the_best_epoch"],
)
def train_saves_every_epoch(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    watchers = _watchers(patience, path, best_only=False)
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="How large is the learning rate after five epochs without progress? The third callback is missing.",
    caught_by=["test_train_lowers_the_learning_rate"],
)
def train_keeps_the_learning_rate(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    watchers = _watchers(patience, path)[:2]
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="The rate should fall after patience // 2 epochs without progress. After how many does yours?",
    caught_by=["test_train_lowers_the_learning_rate"],
)
def train_lowers_the_rate_too_late(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    slow = keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.5)
    watchers = [*_watchers(patience, path)[:2], slow, keras.callbacks.TerminateOnNaN()]
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="What happens to a rate of 0.001 where ReduceLROnPlateau has min_lr=0.001?",
    caught_by=["test_train_lowers_the_learning_rate"],
)
def train_never_goes_below_a_thousandth(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    slow = keras.callbacks.ReduceLROnPlateau(
        monitor="val_loss", factor=0.5, patience=max(1, patience // 2), min_lr=0.001
    )
    watchers = [*_watchers(patience, path)[:2], slow]
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="fit goes on where it stopped. How often do you call it, and how many epochs are that together?",
    caught_by=["test_train_learns", "test_train_follows_the_gradient", "test_train_best_epoch_in_the_middle"],
)
def train_calls_fit_twice(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    model.fit(x_train, y_train, batch_size=32, epochs=epochs, verbose=0)
    watchers = _watchers(patience, path)
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="How many steps has an epoch of 80 samples in batches of 32? And in yours?",
    caught_by=["test_train_batches"],
)
def train_with_another_batch_size(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    watchers = _watchers(patience, path)
    return model.fit(
        x_train, y_train, batch_size=64, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="train(..., epochs=5) runs how many epochs in your function? Which argument did you never use?",
    caught_by=[
        "test_train_learns",
        "test_train_follows_the_gradient",
        "test_train_restores_also_at_the_last_epoch",
    ],
)
def train_always_twenty_epochs(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    watchers = _watchers(patience, path)
    return model.fit(
        x_train, y_train, batch_size=32, epochs=20, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="fit gives back a History. What do you give back?",
    caught_by=["test_train_on_the_training_part_alone", "test_train_batches", "test_train_learns"],
)
def train_returns_the_model(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    watchers = _watchers(patience, path)
    model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )
    return model


@mistake(
    "train",
    hint="Which way is better, up or down, for a loss? mode='max' waits for it to rise.",
    caught_by=[
        "test_train_best_epoch_in_the_middle",
        "test_train_stops_early",
        "test_train_restores_the_best_epoch",
    ],
)
def train_waits_for_a_larger_loss(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", mode="max", patience=patience, restore_best_weights=True)
    watchers = [stop, *_watchers(patience, path)[1:]]
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


# ---------------------------------------------------------------- evaluate


def _answers(model, x, y):
    """Labels (n,), probabilities (n, k) and classes (n,)."""
    given = np.asarray(model.predict(x, verbose=0), dtype=float)
    return np.asarray(y).reshape(-1), given, given.argmax(axis=1)


def _report(labels, given, classes):
    """What evaluate should return."""
    confusion = np.zeros((given.shape[1],) * 2, dtype=int)
    np.add.at(confusion, (labels, classes), 1)
    loss = -np.log(given[np.arange(len(labels)), labels].clip(1e-7)).mean()
    return {"loss": float(loss), "accuracy": float((classes == labels).mean()), "confusion": confusion}


@mistake(
    "evaluate",
    hint="Rows are the truth: do your row sums equal the class counts?",
    caught_by=["test_evaluate_confusion_of_many", "test_evaluate_missing_class", "test_evaluate_confusion"],
)
def evaluate_transposes_confusion(model, x, y):
    found = _report(*_answers(model, x, y))
    return {**found, "confusion": found["confusion"].T.copy()}


@mistake(
    "evaluate",
    hint="The size of the matrix is k, not the number of classes that you happened to see.",
    caught_by=["test_evaluate_missing_class"],
)
def evaluate_counts_seen_classes(model, x, y):
    labels, given, classes = _answers(model, x, y)
    seen = np.union1d(labels, classes)
    confusion = np.array([[int(np.sum((labels == a) & (classes == b))) for b in seen] for a in seen])
    return {**_report(labels, given, classes), "confusion": confusion}


@mistake(
    "evaluate",
    hint="argmax over the samples or over the classes? Print the shape of your result: n or k?",
    caught_by=["test_evaluate_confusion_of_many", "test_evaluate_only_looks", "test_evaluate_confusion"],
)
def evaluate_argmax_over_samples(model, x, y):
    labels, given, _ = _answers(model, x, y)
    classes = given.argmax(axis=0)
    n = min(len(labels), len(classes))
    return {**_report(labels[:n], given[:n], classes[:n])}


@mistake(
    "evaluate",
    hint="Print the shape of the comparison: is it (n,), or (n, n)?",
    caught_by=[
        "test_evaluate_many_samples",
        "test_evaluate_labels_in_a_column",
        "test_evaluate_loss_and_accuracy",
    ],
)
def evaluate_compares_row_with_column(model, x, y):
    labels, given, classes = _answers(model, x, y)
    return {**_report(labels, given, classes), "accuracy": float((classes.reshape(-1, 1) == labels).mean())}


@mistake(
    "evaluate",
    hint="Labels may come as a column (n, 1). Print the shape of p == y then.",
    caught_by=["test_evaluate_labels_in_a_column"],
)
def evaluate_trips_over_a_column(model, x, y):
    labels, given, classes = _answers(model, x, y)
    return {**_report(labels, given, classes), "accuracy": float((classes == np.asarray(y)).mean())}


@mistake(
    "evaluate",
    hint="A share lies between 0 and 1. Where does yours get its factor of 100?",
    caught_by=[
        "test_evaluate_many_samples",
        "test_evaluate_labels_in_a_column",
        "test_evaluate_loss_and_accuracy",
    ],
)
def evaluate_in_percent(model, x, y):
    found = _report(*_answers(model, x, y))
    return {**found, "accuracy": 100 * found["accuracy"]}


@mistake(
    "evaluate",
    hint="How many, or which share? Divide by the number of samples.",
    caught_by=[
        "test_evaluate_many_samples",
        "test_evaluate_labels_in_a_column",
        "test_evaluate_loss_and_accuracy",
    ],
)
def evaluate_counts_right_ones(model, x, y):
    labels, given, classes = _answers(model, x, y)
    return {**_report(labels, given, classes), "accuracy": float((classes == labels).sum())}


@mistake(
    "evaluate",
    hint="0 times the logarithm of 0: what does NumPy make of it? You need the probability of the true class alone.",
    caught_by=["test_evaluate_a_sure_model"],
)
def evaluate_multiplies_with_log_of_zero(model, x, y):
    labels, given, classes = _answers(model, x, y)
    with np.errstate(divide="ignore", invalid="ignore"):
        loss = -(np.eye(given.shape[1])[labels] * np.log(given)).sum(axis=1).mean()
    return {**_report(labels, given, classes), "loss": float(loss)}


@mistake(
    "evaluate",
    hint="Twice as many samples: should the loss double?",
    caught_by=["test_evaluate_many_samples", "test_evaluate_loss_and_accuracy"],
)
def evaluate_sums_the_loss(model, x, y):
    found = _report(*_answers(model, x, y))
    return {**found, "loss": found["loss"] * len(x)}


@mistake(
    "evaluate",
    hint="Whose probability goes into the logarithm: that of the true class, or that of the class you chose?",
    caught_by=["test_evaluate_many_samples", "test_evaluate_loss_and_accuracy"],
)
def evaluate_loss_of_the_chosen_class(model, x, y):
    labels, given, classes = _answers(model, x, y)
    return {**_report(labels, given, classes), "loss": float(-np.log(given.max(axis=1)).mean())}


@mistake(
    "evaluate",
    hint="The mean over the samples alone: by how many numbers do you divide, n or n times k?",
    caught_by=["test_evaluate_many_samples", "test_evaluate_loss_and_accuracy"],
)
def evaluate_divides_the_loss_by_k_too(model, x, y):
    labels, given, classes = _answers(model, x, y)
    found = _report(labels, given, classes)
    return {**found, "loss": found["loss"] / given.shape[1]}


@mistake(
    "evaluate",
    hint="The matrix counts samples. Why are there fractions in yours?",
    caught_by=["test_evaluate_confusion_of_many", "test_evaluate_missing_class", "test_evaluate_confusion"],
)
def evaluate_normalises_confusion(model, x, y):
    found = _report(*_answers(model, x, y))
    rows = found["confusion"].sum(axis=1, keepdims=True)
    return {**found, "confusion": found["confusion"] / np.maximum(rows, 1)}


@mistake(
    "evaluate",
    hint="confusion[i, j] = 1 marks a cell. How often does each pair occur?",
    caught_by=["test_evaluate_confusion_of_many", "test_evaluate_missing_class", "test_evaluate_confusion"],
)
def evaluate_marks_instead_of_counting(model, x, y):
    labels, given, classes = _answers(model, x, y)
    confusion = np.zeros((given.shape[1],) * 2, dtype=int)
    confusion[labels, classes] += 1
    return {**_report(labels, given, classes), "confusion": confusion}


@mistake(
    "evaluate",
    hint="Before you report you call fit. What has the model seen, once you ask it?",
    caught_by=["test_evaluate_only_looks"],
)
def evaluate_trains_on_the_test_set(model, x, y):
    found = _report(*_answers(model, x, y))
    model.compile(keras.optimizers.SGD(0.1), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, np.asarray(y).reshape(-1), batch_size=len(x), epochs=1, verbose=0)
    return found


@mistake(
    "evaluate",
    hint="A loss of its own name for each key: what stands under 'loss', and what under 'accuracy'?",
    caught_by=[
        "test_evaluate_many_samples",
        "test_evaluate_labels_in_a_column",
        "test_evaluate_loss_and_accuracy",
    ],
)
def evaluate_swaps_loss_and_accuracy(model, x, y):
    found = _report(*_answers(model, x, y))
    return {**found, "loss": found["accuracy"], "accuracy": found["loss"]}


# ---------------------------------------------------------------- choose_last_layer


def _rows(k):
    """The right table."""
    return {
        "a number": ("mean_squared_error", "linear", 1),
        "a number, with outliers": ("mean_absolute_error", "linear", 1),
        "a positive number, over decades": ("mean_squared_logarithmic_error", "softplus", 1),
        "yes or no": ("binary_crossentropy", "sigmoid", 1),
        "one of k classes, integer labels": ("sparse_categorical_crossentropy", "softmax", k),
        "one of k classes, one-hot labels": ("categorical_crossentropy", "softmax", k),
        "any of k tags": ("binary_crossentropy", "sigmoid", k),
        "shares of k kinds": ("kl_divergence", "softmax", k),
    }


def _looked_up(rows, task):
    if task not in rows:
        raise ValueError("unknown task")
    return rows[task]


@mistake(
    "choose_last_layer",
    hint="The lecture's table says sigmoid for k classes. Do k sigmoids add up to 1?",
    caught_by=["test_layer_for_onehot_labels", "test_layer_for_shares", "test_layer_for_decades"],
)
def layer_from_the_slides(task, k):
    rows = _rows(k)
    for task_of_classes in (
        "one of k classes, integer labels",
        "one of k classes, one-hot labels",
        "shares of k kinds",
    ):
        rows[task_of_classes] = (rows[task_of_classes][0], "sigmoid", k)
    rows["a positive number, over decades"] = ("mean_squared_logarithmic_error", "linear", 1)
    return _looked_up(rows, task)


@mistake(
    "choose_last_layer",
    hint="Shares add up to 1. Which activation sees to that?",
    caught_by=["test_layer_for_shares"],
)
def layer_sigmoid_for_shares(task, k):
    return _looked_up({**_rows(k), "shares of k kinds": ("kl_divergence", "sigmoid", k)}, task)


@mistake(
    "choose_last_layer",
    hint="A photograph may be tagged 'beach' and 'dog' at once. What does softmax do to the second tag?",
    caught_by=["test_layer_for_tags"],
)
def layer_softmax_for_tags(task, k):
    return _looked_up({**_rows(k), "any of k tags": ("categorical_crossentropy", "softmax", k)}, task)


@mistake(
    "choose_last_layer",
    hint="Softmax over a single output: which number comes out, whatever goes in?",
    caught_by=["test_layer_for_yes_or_no"],
)
def layer_softmax_of_one(task, k):
    return _looked_up({**_rows(k), "yes or no": ("binary_crossentropy", "softmax", 1)}, task)


@mistake(
    "choose_last_layer",
    hint="Yes or no is one probability: the other one is 1 minus it. How many outputs?",
    caught_by=["test_layer_for_yes_or_no"],
)
def layer_two_outputs_for_yes_or_no(task, k):
    return _looked_up({**_rows(k), "yes or no": ("binary_crossentropy", "sigmoid", 2)}, task)


@mistake(
    "choose_last_layer",
    hint="Integer labels are single numbers. Which cross-entropy takes them?",
    caught_by=["test_layer_for_integer_labels"],
)
def layer_categorical_for_integers(task, k):
    rows = {**_rows(k), "one of k classes, integer labels": ("categorical_crossentropy", "softmax", k)}
    return _looked_up(rows, task)


@mistake(
    "choose_last_layer",
    hint="Which of 'sparse' and plain takes one-hot rows? You have them the wrong way round.",
    caught_by=["test_layer_for_onehot_labels", "test_layer_for_integer_labels"],
)
def layer_swaps_sparse(task, k):
    rows = {
        **_rows(k),
        "one of k classes, integer labels": ("categorical_crossentropy", "softmax", k),
        "one of k classes, one-hot labels": ("sparse_categorical_crossentropy", "softmax", k),
    }
    return _looked_up(rows, task)


@mistake(
    "choose_last_layer",
    hint="The logarithm of 1 + y: what if the output is -3? Which activation forbids it?",
    caught_by=["test_layer_for_decades"],
)
def layer_linear_for_decades(task, k):
    rows = {**_rows(k), "a positive number, over decades": ("mean_squared_logarithmic_error", "linear", 1)}
    return _looked_up(rows, task)


@mistake(
    "choose_last_layer",
    hint="Try keras.losses.get on the name. The slide's Kullback_Divergence is none that Keras knows.",
    caught_by=["test_layer_for_shares"],
)
def layer_kullback_as_on_the_slide(task, k):
    return _looked_up({**_rows(k), "shares of k kinds": ("Kullback_Divergence", "softmax", k)}, task)


@mistake(
    "choose_last_layer",
    hint="One outlier of 100: what is its square? Which loss counts it once?",
    caught_by=["test_layer_for_a_number"],
)
def layer_swaps_squared_and_absolute(task, k):
    rows = {
        **_rows(k),
        "a number": ("mean_absolute_error", "linear", 1),
        "a number, with outliers": ("mean_squared_error", "linear", 1),
    }
    return _looked_up(rows, task)


@mistake(
    "choose_last_layer",
    hint="Can a sigmoid ever put out 37? Regression wants the whole line.",
    caught_by=["test_layer_for_a_number"],
)
def layer_sigmoid_for_numbers(task, k):
    rows = _rows(k)
    for number in ("a number", "a number, with outliers"):
        rows[number] = (rows[number][0], "sigmoid", 1)
    return _looked_up(rows, task)


@mistake(
    "choose_last_layer",
    hint="What does your function say of a task that is not on the list?",
    caught_by=["test_layer_for_an_unknown_task"],
)
def layer_for_anything(task, k):
    return _rows(k).get(task)


# ---------------------------------------------------------------- build_and_train


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
    hint="Call it with pictures of 20 x 20. Which size did you write down?",
    caught_by=["test_build_and_train_other_pictures"],
)
def whole_always_14_by_14(x, y, k, seed):
    keras.utils.set_random_seed(seed)
    images, labels = prepare_images(x, y, k)
    model = _network(
        (14, 14, 1), keras.layers.Conv2D(16, 3, activation="relu"), keras.layers.Conv2D(32, 3, activation="relu"),
        keras.layers.MaxPooling2D(5), keras.layers.Flatten(), keras.layers.Dense(k, activation="softmax"),
    )  # fmt: skip
    return _trained(model, images, labels, epochs=15)


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
