"""Known wrong answers to count_network, the commonest first; count_network_rarer.py goes on."""

from autograder import mistake

from .shared import _table


@mistake(
    "count_network",
    hint="Which numbers in that layer does the optimiser change? Flatten and dropout only pass numbers on.",
    caught_by=["test_network_for_images"],
)
def counts_flatten_or_dropout(layers, input_shape):
    return _table(layers, input_shape, "counts_flatten_or_dropout")


@mistake(
    "count_network",
    hint="If the cat moves two pixels, should the offset change? One bias for a whole map is enough.",
    caught_by=["test_network_for_images", "test_network_image_size_does_not_matter"],
)
def untied_conv_bias(layers, input_shape):
    return _table(layers, input_shape, "untied_conv_bias")


@mistake(
    "count_network",
    hint="MaxPooling2D with a 2x2 window halves the map, as Keras does it. What is its stride when none is given?",
    caught_by=["test_network_for_images"],
)
def pooling_with_stride_one(layers, input_shape):
    return _table(layers, input_shape, "pooling_with_stride_one")


@mistake(
    "count_network",
    hint="Pairs are (rows, columns), strides too. What do steps of two rows and one column leave of your map?",
    caught_by=["test_network_pooling_strides"],
)
def pooling_strides_swapped(layers, input_shape):
    return _table(layers, input_shape, "pooling_strides_swapped")


@mistake(
    "count_network",
    hint="One layer says 'same', the next one says nothing. Which padding does the next one have?",
    caught_by=["test_network_padded_pooling"],
)
def padding_stays_for_the_next_layers(layers, input_shape):
    padding, known = "valid", []
    for layer in layers:
        padding = layer.get("padding", padding)
        known.append({**layer, "padding": padding})
    return _table(known, input_shape, "")


@mistake(
    "count_network",
    hint="With 'same' zeros are put around the map. Can a window then be too large for it?",
    caught_by=["test_network_padded_to_more_than_the_map"],
)
def same_refuses_large_windows(layers, input_shape):
    return _table(layers, input_shape, "same_refuses_large_windows")


@mistake(
    "count_network",
    hint="Conv2DTranspose begins like Conv2D. Is it the same layer?",
    caught_by=["test_network_refuses_unknown_layers"],
)
def the_beginning_of_a_name_is_enough(layers, input_shape):
    names = ("Dense", "Conv2D", "MaxPooling2D", "Flatten", "Dropout", "BatchNormalization")
    known = [{**layer, "name": next((n for n in names if layer["name"].startswith(n)), "")} for layer in layers]
    return _table(known, input_shape, "")


@mistake(
    "count_network",
    hint="Print your list of layers before and after the call. Who wrote the defaults into it?",
    caught_by=["test_network_leaves_the_layers_alone"],
)
def defaults_are_written_into_the_layers(layers, input_shape):
    for layer in layers:
        if layer["name"] == "MaxPooling2D":
            layer.setdefault("strides", layer["pool_size"])
        if layer["name"] == "Conv2D":
            layer.setdefault("strides", (1, 1))
    return _table(layers, input_shape, "")


@mistake(
    "count_network",
    hint="A layer of pooling can be told its strides. Where do you read them?",
    caught_by=["test_network_pooling_strides"],
)
def pooling_strides_ignored(layers, input_shape):
    return _table(layers, input_shape, "pooling_strides_ignored")


@mistake(
    "count_network",
    hint="Pooling looks at each map by itself. How many maps come out?",
    caught_by=["test_network_for_images"],
)
def pooling_merges_channels(layers, input_shape):
    return _table(layers, input_shape, "pooling_merges_channels")


@mistake(
    "count_network",
    hint="With padding 'same' and stride 1 the map keeps its size. Where do you read the padding?",
    caught_by=["test_network_with_batch_normalisation", "test_network_keras_padding_and_stride"],
)
def padding_ignored(layers, input_shape):
    return _table(layers, input_shape, "padding_ignored")


@mistake(
    "count_network",
    hint="'same' keeps the size for stride 1 only. What does stride 2 do to it?",
    caught_by=["test_network_keras_padding_and_stride"],
)
def same_always_keeps_the_size(layers, input_shape):
    return _table(layers, input_shape, "same_always_keeps_the_size")


@mistake(
    "count_network",
    hint="With 'same' the size is n / stride rounded UP: the last window is completed with zeros.",
    caught_by=["test_network_keras_padding_and_stride"],
)
def same_rounds_down(layers, input_shape):
    return _table(layers, input_shape, "same_rounds_down")


@mistake(
    "count_network",
    hint="Where do you read the strides of a convolution? Yours always takes steps of one pixel.",
    caught_by=["test_network_keras_padding_and_stride"],
)
def conv_strides_ignored(layers, input_shape):
    return _table(layers, input_shape, "conv_strides_ignored")


@mistake(
    "count_network",
    hint="Which two of the four vectors of batch normalisation does gradient descent change?",
    caught_by=["test_network_with_batch_normalisation"],
)
def batchnorm_counted_as_trainable(layers, input_shape):
    return _table(layers, input_shape, "batchnorm_counted_as_trainable")


@mistake(
    "count_network",
    hint="Batch normalisation counts over the last axis. Which one is that after a dense layer, and which in an image?",
    caught_by=["test_network_with_batch_normalisation", "test_network_keras_normalisation"],
)
def batchnorm_over_every_pixel(layers, input_shape):
    return _table(layers, input_shape, "batchnorm_over_every_pixel")


@mistake(
    "count_network",
    hint="What should use_bias=False change?",
    caught_by=["test_network_keras_dense", "test_network_normalises_features"],
)
def use_bias_ignored(layers, input_shape):
    return _table(layers, input_shape, "use_bias_ignored")
