"""Known wrong answers to count_network about padding, strides and rows: what reads one entry of a layer for another."""

from autograder import mistake

from .shared import _table


@mistake(
    "count_network",
    hint="'same' with a window of 2: which padding do you compute, and what does n / stride rounded up say?",
    caught_by=["test_network_keras_padding_and_stride", "test_network_padded_pooling"],
)
def same_pads_half_the_window(layers, input_shape):
    return _table(layers, input_shape, "same_pads_half_the_window")


@mistake(
    "count_network",
    hint="'same' with a window of 2: which padding do you compute, and what does n / stride rounded up say?",
    caught_by=["test_network_keras_padding_and_stride", "test_network_padded_pooling"],
)
def same_pads_half_the_window_rounded_up(layers, input_shape):
    return _table(layers, input_shape, "same_pads_half_the_window_rounded_up")


@mistake(
    "count_network",
    hint="Batch normalisation counts over the last axis. Which one is that after a dense layer, and which in an image?",
    caught_by=["test_network_with_batch_normalisation", "test_network_keras_normalisation"],
)
def batchnorm_over_the_first_axis(layers, input_shape):
    return _table(layers, input_shape, "batchnorm_over_the_first_axis")


@mistake(
    "count_network",
    hint="Strides are a pair. With steps of two rows and three columns, how many columns has your map, and which of the two steps made them?",
    caught_by=["test_network_with_options", "test_network_keras_padding_and_stride"],
)
def one_conv_stride_for_both_axes(layers, input_shape):
    return _table(layers, input_shape, "one_conv_stride_for_both_axes")


@mistake(
    "count_network",
    hint="Strides are a pair. With steps of two rows and three columns, how many columns has your map, and which of the two steps made them?",
    caught_by=["test_network_with_options", "test_network_keras_padding_and_stride"],
)
def one_stride_for_both_axes(layers, input_shape):
    return _table(layers, input_shape, "one_stride_for_both_axes")


@mistake(
    "count_network",
    hint="Pairs are (rows, columns). Which size of the kernel goes with which size of the image?",
    caught_by=["test_network_with_options", "test_network_keras_convolution"],
)
def kernel_swapped(layers, input_shape):
    return _table(layers, input_shape, "kernel_swapped")


@mistake(
    "count_network",
    hint="Neither use_bias nor groups changes the count of your convolution as it should. At which argument of conv2d_params does each of the two arrive, if it does?",
    caught_by=["test_network_with_options", "test_network_keras_convolution"],
)
def groups_in_the_place_of_bias(layers, input_shape):
    return _table(layers, input_shape, "groups_in_the_place_of_bias")


@mistake(
    "count_network",
    hint="A layer called Dnese gets a row in your table like any other. What does the docstring promise for a name that it does not list?",
    caught_by=["test_network_refuses_unknown_layers"],
)
def unknown_layers_pass(layers, input_shape):
    return _table(layers, input_shape, "unknown_layers_pass")


@mistake(
    "count_network",
    hint="All rows of your table are alike. How many dicts did you make: one a layer, or one in all?",
    caught_by=["test_network_of_dense_layers", "test_network_for_images"],
)
def one_dict_for_all_rows(layers, input_shape):
    table = _table(layers, input_shape, "")
    return table[-1:] * len(table)


@mistake(
    "count_network",
    hint="Which shape stands in your row: the one that the layer receives, or the one that leaves it?",
    caught_by=["test_network_of_dense_layers", "test_network_for_images"],
)
def rows_show_the_shape_that_comes_in(layers, input_shape):
    table = _table(layers, input_shape, "")
    shapes = [tuple(input_shape), *(row["output_shape"] for row in table)]
    return [row | {"output_shape": shape} for row, shape in zip(table, shapes, strict=False)]


@mistake(
    "count_network",
    hint="Dropout sets some numbers to zero while the network trains. Does it take them out of the row, and how many leave the layer?",
    caught_by=["test_network_for_images", "test_network_keras_normalisation"],
)
def dropout_thins_the_shape_out(layers, input_shape):
    return _table(layers, input_shape, "dropout_thins_the_shape_out")


@mistake(
    "count_network",
    hint="The caller's layers are different after the call. pop() takes an entry out of the dict for good.",
    caught_by=["test_network_leaves_the_layers_alone"],
)
def pops_the_name(layers, input_shape):
    table = _table(layers, input_shape, "")
    for layer in layers:
        layer.pop("name")
    return table
