"""Known wrong answers to the exercises on counting parameters."""
# ruff: noqa: F821  a mistake runs on top of the reference, so the other exercises' functions are there by name
# ruff: noqa: RUF007  students pair neighbours by zip

import numpy as np

from autograder import mistake

# ---------------------------------------------------------------- dense_params


@mistake(
    "dense_params",
    hint="Every neuron has one more learned number besides its weights. Which?",
    caught_by=["test_dense_layers_of_the_lecture"],
)
def dense_without_biases(n_in, n_out, bias=True):
    return n_in * n_out


@mistake(
    "dense_params",
    hint="A bias belongs to the neuron that adds it. Is it on the sending or the receiving side?",
    caught_by=["test_dense_layers_of_the_lecture", "test_dense_one_neuron"],
)
def dense_bias_for_each_input(n_in, n_out, bias=True):
    return n_in * n_out + (n_in if bias else 0)


@mistake(
    "dense_params",
    hint="Is the bias shared by the whole layer, or does every neuron have its own?",
    caught_by=["test_dense_layers_of_the_lecture", "test_dense_one_neuron"],
)
def dense_one_bias(n_in, n_out, bias=True):
    return n_in * n_out + (1 if bias else 0)


@mistake(
    "dense_params",
    hint="What should bias=False change?",
    caught_by=["test_dense_without_bias"],
)
def dense_bias_flag_ignored(n_in, n_out, bias=True):
    return n_in * n_out + n_out


@mistake(
    "dense_params",
    hint="With bias=True you leave the biases out, and with bias=False you add them. Which branch is which?",
    caught_by=["test_dense_layers_of_the_lecture", "test_dense_without_bias"],
)
def dense_bias_the_wrong_way_round(n_in, n_out, bias=True):
    return n_in * n_out + (0 if bias else n_out)


@mistake(
    "dense_params",
    hint="Draw 3 inputs, 4 neurons and every line between them. Are there 3 + 4 lines, or more?",
    caught_by=["test_dense_layers_of_the_lecture"],
)
def dense_adds_the_sizes(n_in, n_out, bias=True):
    return n_in + n_out + (n_out if bias else 0)


@mistake(
    "dense_params",
    hint="Neurons are no parameters: count the lines between them and the biases. What else did you add?",
    caught_by=["test_dense_layers_of_the_lecture"],
)
def dense_bias_on_both_sides(n_in, n_out, bias=True):
    return n_in * n_out + (n_in + n_out if bias else 0)


@mistake(
    "dense_params",
    hint="The bias is like one more input that is always 1. Is it also like one more neuron?",
    caught_by=["test_dense_layers_of_the_lecture"],
)
def dense_bias_as_input_and_neuron(n_in, n_out, bias=True):
    extra = 1 if bias else 0
    return (n_in + extra) * (n_out + extra)


@mistake(
    "dense_params",
    hint="The number is right, its type is not. Which operation made a float of it?",
    caught_by=["test_dense_whole_number"],
)
def dense_count_is_a_float(n_in, n_out, bias=True):
    return float(n_in * n_out + (n_out if bias else 0))


# ---------------------------------------------------------------- mlp_params


@mistake(
    "mlp_params",
    hint="Every neuron has one more learned number besides its weights. Which?",
    caught_by=["test_mlp_of_the_lecture", "test_mlp_of_any_shape"],
)
def no_bias(sizes, bias=True):
    return int(sum(a * b for a, b in zip(sizes[:-1], sizes[1:], strict=True)))


@mistake(
    "mlp_params",
    hint="A bias belongs to the neuron that adds it. Is it on the sending or the receiving side?",
    caught_by=["test_mlp_of_the_lecture", "test_mlp_of_any_shape"],
)
def bias_counts_inputs(sizes, bias=True):
    return int(sum(a * b + (a if bias else 0) for a, b in zip(sizes[:-1], sizes[1:], strict=True)))


@mistake(
    "mlp_params",
    hint="Is the bias shared by a whole layer, or does every neuron have its own?",
    caught_by=["test_mlp_of_the_lecture", "test_mlp_of_any_shape"],
)
def one_bias_per_layer(sizes, bias=True):
    return int(sum(a * b + (1 if bias else 0) for a, b in zip(sizes[:-1], sizes[1:], strict=True)))


@mistake(
    "mlp_params",
    hint="Does the input layer compute anything? What would it do with a bias?",
    caught_by=["test_mlp_of_the_lecture", "test_mlp_single_layer"],
)
def bias_on_input_layer(sizes, bias=True):
    weights = sum(a * b for a, b in zip(sizes[:-1], sizes[1:], strict=True))
    return int(weights + (sum(sizes) if bias else 0))


@mistake(
    "mlp_params",
    hint="What should bias=False change?",
    caught_by=["test_mlp_without_bias"],
)
def bias_flag_ignored(sizes, bias=True):
    return int(sum(a * b + b for a, b in zip(sizes[:-1], sizes[1:], strict=True)))


@mistake(
    "mlp_params",
    hint="With bias=True you leave the biases out, and with bias=False you add them. Which branch is which?",
    caught_by=["test_mlp_of_the_lecture", "test_mlp_without_bias"],
)
def mlp_bias_the_wrong_way_round(sizes, bias=True):
    return sum(dense_params(a, b, not bias) for a, b in zip(sizes, sizes[1:], strict=False))


@mistake(
    "mlp_params",
    hint="Count the layers of weights in 3-4-3-1: between how many pairs of neighbours do you add?",
    caught_by=["test_mlp_of_the_lecture", "test_mlp_with_one_input"],
)
def output_layer_forgotten(sizes, bias=True):
    return sum(dense_params(sizes[i], sizes[i + 1], bias) for i in range(len(sizes) - 2))


@mistake(
    "mlp_params",
    hint="For 3-4-3-1 the lecture adds 16 + 15 + 4. Do you add the layers, or multiply them?",
    caught_by=["test_mlp_of_the_lecture"],
)
def multiplies_the_layers(sizes, bias=True):
    total = 1
    for a, b in zip(sizes[:-1], sizes[1:], strict=True):
        total *= dense_params(a, b, bias)
    return total


@mistake(
    "mlp_params",
    hint="The output neurons add a bias, too. How many biases does the last layer of 3-4-3-1 have?",
    caught_by=["test_mlp_of_the_lecture", "test_mlp_of_any_shape"],
)
def biases_of_hidden_layers_only(sizes, bias=True):
    weights = sum(a * b for a, b in zip(sizes[:-1], sizes[1:], strict=True))
    return int(weights + (sum(sizes[1:-1]) if bias else 0))


@mistake(
    "mlp_params",
    hint="You count neurons. What is learned sits on the lines between them, and in the biases.",
    caught_by=["test_mlp_of_the_lecture"],
)
def counts_neurons(sizes, bias=True):
    return int(sum(sizes[1:]))


@mistake(
    "mlp_params",
    hint="The caller's list of sizes is shorter after the call. Which method took an item out of it?",
    caught_by=["test_mlp_list_or_tuple"],
)
def empties_the_list(sizes, bias=True):
    if isinstance(sizes, tuple):
        sizes = list(sizes)
    total = 0
    n_in = sizes.pop(0)
    while sizes:
        n_out = sizes.pop(0)
        total += dense_params(n_in, n_out, bias)
        n_in = n_out
    return total


@mistake(
    "mlp_params",
    hint="The docstring lets sizes be a tuple as well. What does your code do to it that only a list can?",
    caught_by=["test_mlp_list_or_tuple"],
)
def wants_a_list(sizes, bias=True):
    sizes = sizes.copy()
    return sum(dense_params(sizes[i], sizes[i + 1], bias) for i in range(len(sizes) - 1))


@mistake(
    "mlp_params",
    hint="What is there to learn in a network of a single size, [7]? No line leads anywhere.",
    caught_by=["test_mlp_single_layer"],
)
def single_size_is_a_layer(sizes, bias=True):
    if len(sizes) == 1:
        return sizes[0]
    return sum(dense_params(sizes[i], sizes[i + 1], bias) for i in range(len(sizes) - 1))


# ---------------------------------------------------------------- conv2d_params


@mistake(
    "conv2d_params",
    hint="A filter has to see all colours. How deep is it?",
    caught_by=["test_conv_colour_image", "test_conv_rectangular_kernel"],
)
def forgets_input_channels(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * c_out + (c_out if bias else 0)


@mistake(
    "conv2d_params",
    hint="How many biases does one output map have?",
    caught_by=["test_conv_grey_image", "test_conv_more_inputs_than_filters"],
)
def bias_per_input_channel(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * c_in // groups * c_out + (c_in if bias else 0)


@mistake(
    "conv2d_params",
    hint="Two filters, two maps: can they have different offsets?",
    caught_by=["test_conv_grey_image", "test_conv_groups"],
)
def one_bias_total(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * c_in // groups * c_out + (1 if bias else 0)


@mistake(
    "conv2d_params",
    hint="Try a 3x5 kernel. Is one of its two sizes missing from your formula?",
    caught_by=["test_conv_rectangular_kernel"],
)
def square_kernel_assumed(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kh * (c_in // groups) * c_out + (c_out if bias else 0)


@mistake(
    "conv2d_params",
    hint="Write the count for ONE filter first, then multiply: has it one bias, or one for each channel that it sees?",
    caught_by=["test_conv_colour_image", "test_conv_rectangular_kernel"],
)
def bias_inside_every_weight(kh, kw, c_in, c_out, bias=True, groups=1):
    return (kh * kw + (1 if bias else 0)) * (c_in // groups) * c_out


@mistake(
    "conv2d_params",
    hint="What should bias=False change?",
    caught_by=["test_conv_without_bias"],
)
def conv_bias_flag_ignored(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * (c_in // groups) * c_out + c_out


@mistake(
    "conv2d_params",
    hint="With bias=True you leave the biases out, and with bias=False you add them. Which branch is which?",
    caught_by=["test_conv_grey_image", "test_conv_without_bias"],
)
def conv_bias_the_wrong_way_round(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError(groups)
    return kh * kw * (c_in // groups) * c_out + (0 if bias else c_out)


@mistake(
    "conv2d_params",
    hint="Every filter has a bias. How many numbers does a layer without any bias have less?",
    caught_by=["test_conv_grey_image"],
)
def conv_without_biases(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * (c_in // groups) * c_out


@mistake(
    "conv2d_params",
    hint="With groups = 8 and 8 channels, how many channels does one filter see?",
    caught_by=["test_conv_groups"],
)
def ignores_groups(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * c_in * c_out + (c_out if bias else 0)


@mistake(
    "conv2d_params",
    hint="Try a 3x5 kernel. Is one of its two sizes missing from your formula?",
    caught_by=["test_conv_rectangular_kernel", "test_conv_groups"],
)
def square_kernel_assumed_no_groups(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kh * c_in * c_out + (c_out if bias else 0)


@mistake(
    "conv2d_params",
    hint="Every filter has a bias. How many numbers does a layer without any bias have less?",
    caught_by=["test_conv_grey_image", "test_conv_groups"],
)
def conv_without_biases_no_groups(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * c_in * c_out


@mistake(
    "conv2d_params",
    hint="Two filters, two maps: can they have different offsets?",
    caught_by=["test_conv_grey_image", "test_conv_groups"],
)
def one_bias_total_no_groups(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * c_in * c_out + (1 if bias else 0)


@mistake(
    "conv2d_params",
    hint="How many biases does one output map have?",
    caught_by=["test_conv_grey_image", "test_conv_groups"],
)
def bias_per_input_channel_no_groups(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * c_in * c_out + (c_in if bias else 0)


@mistake(
    "conv2d_params",
    hint="Write the count for ONE filter first, then multiply: has it one bias, or one for each channel that it sees?",
    caught_by=["test_conv_colour_image", "test_conv_groups"],
)
def bias_inside_every_weight_no_groups(kh, kw, c_in, c_out, bias=True, groups=1):
    return (kh * kw + (1 if bias else 0)) * c_in * c_out


@mistake(
    "conv2d_params",
    hint="Groups split the input channels AND the filters, but there are still c_out filters in all. How often "
    "do you divide?",
    caught_by=["test_conv_groups"],
)
def divides_by_groups_twice(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * (c_in // groups) * (c_out // groups) + (c_out if bias else 0)


@mistake(
    "conv2d_params",
    hint="Groups must divide the channels AND the filters. Seven in three groups: what did // do with the "
    "rest? Which error does the docstring promise?",
    caught_by=["test_conv_refuses_uneven_groups"],
)
def uneven_groups_are_rounded(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


@mistake(
    "conv2d_params",
    hint="With as many groups as channels, may each group have more than one filter? Count for 4 channels and 8 filters.",
    caught_by=["test_conv_groups"],
)
def one_filter_a_channel(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError(f"{groups} groups")
    filters = c_in if groups == c_in > 1 else c_out
    return kh * kw * (c_in // groups) * filters + (filters if bias else 0)


@mistake(
    "conv2d_params",
    hint="The number is right, its type is not. Which of / and // makes a float?",
    caught_by=["test_conv_whole_number"],
)
def conv_count_is_a_float(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * c_in / groups * c_out + (c_out if bias else 0)


@mistake(
    "conv2d_params",
    hint="Draw one filter of 3x3. Is its area the product of its sides, or their sum?",
    caught_by=["test_conv_grey_image"],
)
def adds_height_and_width(kh, kw, c_in, c_out, bias=True, groups=1):
    return (kh + kw) * (c_in // groups) * c_out + (c_out if bias else 0)


# ---------------------------------------------------------------- batchnorm_params


@mistake(
    "batchnorm_params",
    hint="Which two of its four vectors does gradient descent change, and which are only running averages?",
    caught_by=["test_batchnorm_learned", "test_batchnorm_stored"],
)
def all_trainable(c):
    return 4 * c, 0


@mistake(
    "batchnorm_params",
    hint="Keras reports twice your total. What else must be stored to use the layer at test time?",
    caught_by=["test_batchnorm_stored"],
)
def only_gamma_beta(c):
    return 2 * c, 0


@mistake(
    "batchnorm_params",
    hint="Normalisation is done per channel. How many gammas does that take?",
    caught_by=["test_batchnorm_learned", "test_batchnorm_channels"],
)
def per_layer_not_per_channel(c):
    return 2, 2


@mistake(
    "batchnorm_params",
    hint="Of gamma and beta you count one only. Which number scales a channel, and which one shifts it?",
    caught_by=["test_batchnorm_learned"],
)
def gamma_without_beta(c):
    return c, 2 * c


@mistake(
    "batchnorm_params",
    hint="The running mean is stored; so is a second average, by which the layer divides. Which?",
    caught_by=["test_batchnorm_stored"],
)
def mean_without_variance(c):
    return 2 * c, c


@mistake(
    "batchnorm_params",
    hint="One number in all, but the docstring asks for two: what is learned, and what is only stored.",
    caught_by=["test_batchnorm_learned", "test_batchnorm_stored"],
)
def batchnorm_total(c):
    return 4 * c


@mistake(
    "batchnorm_params",
    hint="Two numbers are asked for: what is learned, and what is only stored. You return the first one alone.",
    caught_by=["test_batchnorm_learned", "test_batchnorm_stored"],
)
def batchnorm_learned_alone(c):
    return 2 * c


@mistake(
    "batchnorm_params",
    hint="Your first number is what Keras prints as the total. How much of it does gradient descent change?",
    caught_by=["test_batchnorm_learned"],
)
def batchnorm_total_as_learned(c):
    return 4 * c, 2 * c


@mistake(
    "batchnorm_params",
    hint="A dense layer has weights between channels. Does batch normalisation mix channels?",
    caught_by=["test_batchnorm_learned"],
)
def batchnorm_like_dense(c):
    return c * c + c, 2 * c


# ---------------------------------------------------------------- conv_output_size


@mistake(
    "conv_output_size",
    hint="Padding goes on both sides.",
    caught_by=["test_size_with_padding_and_stride"],
)
def pad_once(n, k, stride=1, pad=0):
    return (n + pad - k) // stride + 1


@mistake(
    "conv_output_size",
    hint="How many positions does a window as large as the image have?",
    caught_by=["test_size_without_padding", "test_size_full_window"],
)
def no_plus_one(n, k, stride=1, pad=0):
    return (n + 2 * pad - k) // stride


@mistake(
    "conv_output_size",
    hint="A window that sticks out of the image is not used. Up or down?",
    caught_by=["test_size_ragged_stride"],
)
def rounds_up(n, k, stride=1, pad=0):
    return -(-(n + 2 * pad - k) // stride) + 1


@mistake(
    "conv_output_size",
    hint="Half a position is no position. Does round() always go down? Try an image of 6, a window of 3, a "
    "stride of 2, and then 8, 2, 4.",
    caught_by=["test_size_ragged_stride"],
)
def rounds_to_the_nearest(n, k, stride=1, pad=0):
    return round((n + 2 * pad - k) / stride) + 1


@mistake(
    "conv_output_size",
    hint="np.zeros refuses your size. Which division gave a float?",
    caught_by=["test_size_ragged_stride", "test_size_whole_number"],
)
def float_result(n, k, stride=1, pad=0):
    return (n + 2 * pad - k) / stride + 1


@mistake(
    "conv_output_size",
    hint="The value is right, but np.zeros refuses it: np.floor gives a float. What makes an integer of it?",
    caught_by=["test_size_whole_number"],
)
def floor_is_a_float(n, k, stride=1, pad=0):
    return np.floor((n + 2 * pad - k) / stride) + 1


@mistake(
    "conv_output_size",
    hint="Where does the + 1 stand, inside the division or after it? Count the positions of a window of 5 on 11 + 4 "
    "pixels with stride 2.",
    caught_by=["test_size_ragged_stride", "test_size_full_window"],
)
def plus_one_before_dividing(n, k, stride=1, pad=0):
    return (n + 2 * pad - k + 1) // stride


@mistake(
    "conv_output_size",
    hint="With stride 2 the window skips every second position. Where does your formula use the stride?",
    caught_by=["test_size_with_padding_and_stride"],
)
def ignores_the_stride(n, k, stride=1, pad=0):
    return n + 2 * pad - k + 1


@mistake(
    "conv_output_size",
    hint="Zeros around the image make it larger. Where does your formula use the padding?",
    caught_by=["test_size_with_padding_and_stride"],
)
def ignores_the_padding(n, k, stride=1, pad=0):
    return (n - k) // stride + 1


@mistake(
    "conv_output_size",
    hint="A window of 5 on an image of 4, with a stride of 1 and with a stride of 2: how many positions can there "
    "be? The docstring names an error.",
    caught_by=["test_size_refuses_a_large_window"],
)
def large_windows_are_let_pass(n, k, stride=1, pad=0):
    return (n + 2 * pad - k) // stride + 1


@mistake(
    "conv_output_size",
    hint="You refuse a window of 5 on 3 pixels with a zero added on each side. How large is the padded image, and "
    "does the window fit into it?",
    caught_by=["test_size_window_that_padding_makes_room_for"],
)
def padding_makes_no_room(n, k, stride=1, pad=0):
    if k > n:
        raise ValueError(k)
    return (n + 2 * pad - k) // stride + 1


@mistake(
    "conv_output_size",
    hint="A window as large as the image still fits: it has one position. Which comparison refuses it?",
    caught_by=["test_size_full_window"],
)
def full_window_is_refused(n, k, stride=1, pad=0):
    if k >= n + 2 * pad:
        raise ValueError(k)
    return (n + 2 * pad - k) // stride + 1


# ---------------------------------------------------------------- count_network


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
    "map. Try both. Pool a map of 5 pixels three times with a 2x2 window: does the third window fit?",
    caught_by=["test_network_refuses_unknown_layers"],
    also=["windows_are_not_checked"],
)
def no_error_where_one_is_due(layers, input_shape):
    return _table(layers, input_shape, "unknown_layers_are_skipped")


@mistake(
    "count_network",
    hint="Two things should end in a ValueError: a layer whose name is misspelt, and a window larger than its "
    "map. Try both. Pool a map of 5 pixels three times with a 2x2 window: does the third window fit?",
    caught_by=["test_network_refuses_large_windows"],
    also=["no_error_where_one_is_due"],
)
def windows_are_not_checked(layers, input_shape):
    return _table(layers, input_shape, "windows_are_not_checked")


@mistake(
    "count_network",
    hint="The caller's layers are different after the call. pop() takes an option out of the dict for good.",
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
    caught_by=["test_network_integers"],
)
def table_of_floats(layers, input_shape):
    table = _table(layers, input_shape, "")
    for row in table:
        if row["name"] == "Flatten":
            row["output_shape"] = (float(row["output_shape"][0]),)
    return table


def _table(layers, input_shape, fault):
    """A right table, but for one fault."""
    rows, shape = [], tuple(input_shape)
    for layer in layers:
        if layer["name"] in ("Conv2D", "MaxPooling2D"):
            shape, trainable, stored = _sliding(layer, shape, fault)
        else:
            shape, trainable, stored = _pointwise(layer, shape, fault)
        if shape is None:
            shape = rows[-1]["output_shape"] if rows else tuple(input_shape)
            continue
        rows.append({"name": layer["name"], "output_shape": shape, "trainable": trainable, "non_trainable": stored})
    return rows


def _sliding(layer, shape, fault):
    conv = layer["name"] == "Conv2D"
    kh, kw = layer["kernel_size"] if conv else layer["pool_size"]
    default = (1, 1) if conv or fault == "pooling_with_stride_one" else (kh, kw)
    strides = layer.get("strides", default)
    if fault == ("conv_strides_ignored" if conv else "pooling_strides_ignored"):
        strides = default
    if fault == "pooling_strides_swapped" and not conv:
        strides = strides[::-1]
    window = (kw, kh) if fault == "rows_and_columns_swapped" else (kh, kw)
    unpadded = fault == "padding_ignored" or (fault == "pooling_padding_ignored" and not conv)
    padding = "valid" if unpadded else layer.get("padding", "valid")
    size = []
    for n, k, stride in zip(shape[:2], window, strides, strict=True):
        if padding == "valid":
            fits = fault != "windows_are_not_checked"
            size.append(conv_output_size(n, k, stride) if fits else (n - k) // stride + 1)
        elif fault == "same_refuses_large_windows" and k > n:
            raise ValueError("the window does not fit")
        elif fault == "same_always_keeps_the_size":
            size.append(n)
        elif fault == "same_rounds_down":
            size.append(n // stride)
        else:
            size.append(-(-n // stride))
    if not conv:
        return (*size, 1 if fault == "pooling_merges_channels" else shape[2]), 0, 0
    filters = layer["filters"]
    bias = fault == "use_bias_ignored" or layer.get("use_bias", True)
    learned = conv2d_params(kh, kw, shape[2], filters, bias, 1 if fault == "groups_ignored" else layer.get("groups", 1))
    if fault == "untied_conv_bias" and bias:
        learned += filters * size[0] * size[1] - filters
    return (*size, filters), learned, 0


def _pointwise(layer, shape, fault):
    everything = int(np.prod(shape))
    if layer["name"] == "Dense":
        if fault == "dense_flattens_in_secret":
            shape = (everything,)
        bias = fault == "use_bias_ignored" or layer.get("use_bias", True)
        return (*shape[:-1], layer["units"]), dense_params(shape[-1], layer["units"], bias), 0
    if layer["name"] == "Flatten":
        if fault == "flatten_unpacks_a_map":
            rows, columns, channels = shape
            return (rows * columns * channels,), 0, 0
        if fault == "flatten_counts_three_axes":
            return (shape[0] * shape[1] * shape[2],), 0, 0
        if fault == "flatten_forgets_channels" and len(shape) == 3:
            return (shape[0] * shape[1],), 0, 0
        return (everything,), everything if fault == "counts_flatten_or_dropout" else 0, 0
    if layer["name"] == "Dropout":
        return shape, everything if fault == "counts_flatten_or_dropout" else 0, 0
    if layer["name"] == "BatchNormalization":
        c = everything if fault == "batchnorm_over_every_pixel" else shape[-1]
        return (shape, 4 * c, 0) if fault == "batchnorm_counted_as_trainable" else (shape, 2 * c, 2 * c)
    if fault == "unknown_layers_are_skipped":
        return None, 0, 0
    raise ValueError(layer["name"])


# ---------------------------------------------------------------- classify_quantity


@mistake(
    "classify_quantity",
    hint="Hand somebody the trained network: do they need the dropout rate to predict? Dropout is switched off then.",
    caught_by=["test_classify_dropout_rate"],
)
def dropout_rate_as_architecture(name):
    return "architecture hyperparameter" if name == "dropout rate" else _kind(name)


@mistake(
    "classify_quantity",
    hint="The running mean is stored with the weights. But does gradient descent change it?",
    caught_by=["test_classify_running_mean"],
)
def running_mean_as_parameter(name):
    return "parameter" if name == "running mean of BatchNormalization" else _kind(name)


@mistake(
    "classify_quantity",
    hint="Three drawers to open again: does gradient descent change the running mean? Is dropout switched on "
    "when the network predicts? What does the docstring say about the random seed?",
    caught_by=["test_classify_running_mean", "test_classify_dropout_rate"],
)
def running_mean_dropout_and_seed(name):
    wrong = {
        "running mean of BatchNormalization": "parameter",
        "dropout rate": "architecture hyperparameter",
        "random seed": "training hyperparameter",
    }
    return wrong.get(name) or _kind(name)


@mistake(
    "classify_quantity",
    hint="Who needs the dropout rate to predict, when dropout is switched off? And what does the docstring say "
    "about the random seed?",
    caught_by=["test_classify_dropout_rate", "test_classify_measured_and_recorded"],
)
def dropout_and_seed(name):
    wrong = {"dropout rate": "architecture hyperparameter", "random seed": "training hyperparameter"}
    return wrong.get(name) or _kind(name)


@mistake(
    "classify_quantity",
    hint="Does gradient descent change the running mean? And what does the docstring say about the random seed?",
    caught_by=["test_classify_running_mean", "test_classify_measured_and_recorded"],
)
def running_mean_and_seed(name):
    wrong = {"running mean of BatchNormalization": "parameter", "random seed": "training hyperparameter"}
    return wrong.get(name) or _kind(name)


@mistake(
    "classify_quantity",
    hint="Does gradient descent change the running mean? And who needs the dropout rate to predict, when "
    "dropout is switched off?",
    caught_by=["test_classify_running_mean", "test_classify_dropout_rate"],
)
def running_mean_and_dropout(name):
    wrong = {"running mean of BatchNormalization": "parameter", "dropout rate": "architecture hyperparameter"}
    return wrong.get(name) or _kind(name)


@mistake(
    "classify_quantity",
    hint="Who decides gamma and beta of batch normalisation, a person or gradient descent?",
    caught_by=["test_classify_gamma_and_beta"],
)
def gamma_and_beta_as_chosen(name):
    if name in ("gamma of BatchNormalization", "beta of BatchNormalization"):
        return "training hyperparameter"
    return _kind(name)


@mistake(
    "classify_quantity",
    hint="Gamma and beta change during training. By averaging batches, or by gradient descent?",
    caught_by=["test_classify_gamma_and_beta"],
)
def gamma_and_beta_as_neither(name):
    return "neither" if name in ("gamma of BatchNormalization", "beta of BatchNormalization") else _kind(name)


@mistake(
    "classify_quantity",
    hint="If your result depends on the seed, the seed has been tuned. What does the docstring say about it?",
    caught_by=["test_classify_measured_and_recorded"],
)
def random_seed_as_training(name):
    return "training hyperparameter" if name == "random seed" else _kind(name)


@mistake(
    "classify_quantity",
    hint="The learning rate says how far gradient descent steps. Does gradient descent also change the learning rate?",
    caught_by=["test_classify_chosen"],
)
def learning_rate_as_parameter(name):
    return "parameter" if name == "learning rate" else _kind(name)


@mistake(
    "classify_quantity",
    hint="Can you choose the validation accuracy, or do you find it out?",
    caught_by=["test_classify_measured_and_recorded"],
)
def validation_accuracy_as_training(name):
    return "training hyperparameter" if name == "validation accuracy" else _kind(name)


@mistake(
    "classify_quantity",
    hint="The loss says what training minimises. Does the trained network need it to compute its output?",
    caught_by=["test_classify_training"],
)
def loss_as_architecture(name):
    return "architecture hyperparameter" if name == "loss function" else _kind(name)


@mistake(
    "classify_quantity",
    hint="Replace every ReLU of a trained network by tanh: does its output stay the same?",
    caught_by=["test_classify_architecture"],
)
def activation_as_training(name):
    return "training hyperparameter" if name == "activation function" else _kind(name)


@mistake(
    "classify_quantity",
    hint="The ENTRIES of a kernel are learned. Are its size and the number of filters?",
    caught_by=["test_classify_architecture"],
)
def kernel_size_as_parameter(name):
    return "parameter" if name in ("kernel size", "number of filters") else _kind(name)


@mistake(
    "classify_quantity",
    hint="A bias is added, not multiplied. Does gradient descent change it all the same?",
    caught_by=["test_classify_learned"],
)
def bias_as_chosen(name):
    return "architecture hyperparameter" if name == "bias of a neuron" else _kind(name)


@mistake(
    "classify_quantity",
    hint="There are two kinds of hyperparameter here, in words that the docstring spells out. Which one is it "
    "each time?",
    caught_by=["test_classify_chosen", "test_classify_training"],
)
def one_kind_of_hyperparameter(name):
    return _kind(name).split()[-1]


@mistake(
    "classify_quantity",
    hint="A name that is not in the list: which error does the docstring promise? (A dictionary's own is a KeyError.)",
    caught_by=["test_classify_refuses_unknown_names"],
    also=["key_error_for_unknown_quantities"],
)
def no_value_error_for_unknown_quantities(name):
    return _KINDS.get(name, "neither")


@mistake(
    "classify_quantity",
    hint="A name that is not in the list: which error does the docstring promise? (A dictionary's own is a KeyError.)",
    caught_by=["test_classify_refuses_unknown_names"],
    also=["no_value_error_for_unknown_quantities"],
)
def key_error_for_unknown_quantities(name):
    return _KINDS[name]


_KINDS = {
    "weight of a neuron": "parameter",
    "bias of a neuron": "parameter",
    "entry of a convolution kernel": "parameter",
    "gamma of BatchNormalization": "parameter",
    "beta of BatchNormalization": "parameter",
    "number of layers": "architecture hyperparameter",
    "number of neurons in a layer": "architecture hyperparameter",
    "layer connectivity": "architecture hyperparameter",
    "activation function": "architecture hyperparameter",
    "number of filters": "architecture hyperparameter",
    "kernel size": "architecture hyperparameter",
    "dropout rate": "training hyperparameter",
    "learning rate": "training hyperparameter",
    "batch size": "training hyperparameter",
    "number of epochs": "training hyperparameter",
    "optimizer": "training hyperparameter",
    "loss function": "training hyperparameter",
    "running mean of BatchNormalization": "neither",
    "validation accuracy": "neither",
    "random seed": "neither",
}


def _kind(name):
    if name not in _KINDS:
        raise ValueError(f"unknown quantity: {name}")
    return _KINDS[name]
