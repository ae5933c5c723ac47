"""Known wrong answers to count_network that are rarer than those of count_network.py."""

from autograder import mistake

from .shared import _table


@mistake(
    "count_network",
    hint="A convolution can be told its groups. Where do you read them?",
    caught_by=["test_network_keras_convolution"],
)
def groups_ignored(layers, input_shape):
    return _table(layers, input_shape, "groups_ignored")


@mistake(
    "count_network",
    hint="Pairs are (rows, columns). Which size of the kernel goes with which size of the image?",
    caught_by=["test_network_keras_convolution", "test_network_image_size_does_not_matter"],
)
def rows_and_columns_swapped(layers, input_shape):
    return _table(layers, input_shape, "rows_and_columns_swapped")


@mistake(
    "count_network",
    hint="Your Flatten expects rows, columns and channels. How many sizes has a shape of features, (6,)?",
    caught_by=["test_network_flattens_features"],
)
def flatten_unpacks_a_map(layers, input_shape):
    return _table(layers, input_shape, "flatten_unpacks_a_map")


@mistake(
    "count_network",
    hint="Your Flatten expects rows, columns and channels. How many sizes has a shape of features, (6,)?",
    caught_by=["test_network_flattens_features"],
)
def flatten_counts_three_axes(layers, input_shape):
    return _table(layers, input_shape, "flatten_counts_three_axes")


@mistake(
    "count_network",
    hint="Flatten lines up ALL numbers of the map: rows, columns and channels. How many are there in 4x7x2?",
    caught_by=["test_network_flattens_any_map", "test_network_for_images"],
)
def flatten_forgets_channels(layers, input_shape):
    return _table(layers, input_shape, "flatten_forgets_channels")


@mistake(
    "count_network",
    hint="Without a Flatten before it, Keras puts a dense layer on the last axis, once a pixel. Do you flatten "
    "in secret?",
    caught_by=["test_network_dense_on_a_map"],
)
def dense_flattens_in_secret(layers, input_shape):
    return _table(layers, input_shape, "dense_flattens_in_secret")


@mistake(
    "count_network",
    hint="Which shape does the second layer receive: the input of the network, or the output of the first layer?",
    caught_by=["test_network_of_dense_layers"],
)
def every_layer_sees_the_input(layers, input_shape):
    return [row for layer in layers for row in _table([layer], input_shape, "")]


@mistake(
    "count_network",
    hint="The docstring asks for one row a layer, also where nothing is learned. Which layers are missing?",
    caught_by=["test_network_for_images"],
)
def rows_without_parameters_left_out(layers, input_shape):
    return [row for row in _table(layers, input_shape, "") if row["trainable"] > 0]


@mistake(
    "count_network",
    hint="Shapes are asked for without the batch axis. What is the None (or the 1) in front of yours?",
    caught_by=["test_network_of_dense_layers"],
)
def shapes_with_the_batch_axis(layers, input_shape):
    return [row | {"output_shape": (None, *row["output_shape"])} for row in _table(layers, input_shape, "")]


@mistake(
    "count_network",
    hint="Two things should end in a ValueError: a layer whose name is misspelt, and a window larger than its "
    "map. Try both. Pool a map of 5 pixels three times with a 2x2 window, and one of 5 x 1 once: does each window fit, in both directions?",
    caught_by=["test_network_refuses_unknown_layers"],
    also=["windows_are_not_checked"],
)
def no_error_where_one_is_due(layers, input_shape):
    return _table(layers, input_shape, "unknown_layers_are_skipped")


@mistake(
    "count_network",
    hint="Two things should end in a ValueError: a layer whose name is misspelt, and a window larger than its "
    "map. Try both. Pool a map of 5 pixels three times with a 2x2 window, and one of 5 x 1 once: does each window fit, in both directions?",
    caught_by=["test_network_refuses_large_windows"],
    also=["no_error_where_one_is_due"],
)
def windows_are_not_checked(layers, input_shape):
    return _table(layers, input_shape, "windows_are_not_checked")


@mistake(
    "count_network",
    hint="The caller's layers are different after the call. pop() takes an entry out of the dict for good.",
    caught_by=["test_network_leaves_the_layers_alone"],
)
def pops_the_options(layers, input_shape):
    table = _table(layers, input_shape, "")
    for layer in layers:
        layer.pop("use_bias", True)
        layer.pop("strides", None)
    return table


@mistake(
    "count_network",
    hint="One total is not enough: the docstring asks for a row a layer. What does model.summary() print?",
    caught_by=["test_network_of_dense_layers"],
)
def one_total_for_all(layers, input_shape):
    return sum(row["trainable"] + row["non_trainable"] for row in _table(layers, input_shape, ""))


@mistake(
    "count_network",
    hint="A layer of pooling has a padding as well. What does yours do with it?",
    caught_by=["test_network_padded_pooling"],
)
def pooling_padding_ignored(layers, input_shape):
    return _table(layers, input_shape, "pooling_padding_ignored")


@mistake(
    "count_network",
    hint="The numbers are right, but they are floats: 12.0 pixels. Which division or product made them so?",
    caught_by=["type"],
)
def table_of_floats(layers, input_shape):
    table = _table(layers, input_shape, "")
    for row in table:
        if row["name"] == "Flatten":
            row["output_shape"] = (float(row["output_shape"][0]),)
    return table
