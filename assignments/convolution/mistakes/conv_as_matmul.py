"""Known wrong answers to conv_as_matmul, the commonest first."""

import numpy as np

from autograder import mistake


def _sizes_of(x, w, stride, pad):
    return tuple((n + 2 * pad - m) // stride + 1 for n, m in zip(x.shape[1:3], w.shape[:2]))


@mistake(
    "conv_as_matmul",
    hint="The filters are the LAST axis of w. Does w.reshape(f, -1).T keep each filter's weights together? "
    "Try a kernel with one number that is not zero.",
    caught_by=["test_matmul_three_colours_two_filters", "test_matmul_lecture_x", "test_matmul_one_pixel"],
)
def matmul_reshapes_by_filter(x, w, b, stride=1, pad=0):
    kh, kw, _, f = w.shape
    maps = im2col(x, kh, kw, stride, pad) @ w.reshape(f, -1).T + b
    return maps.reshape(len(x), *_sizes_of(x, w, stride, pad), f)


@mistake(
    "conv_as_matmul",
    hint="A row of the product holds one window's answers from all filters, and reshape only cuts, it moves nothing. Compare the "
    "shape that you hand to reshape with the one that you ask for: which axis is last in each, the filters or the places?",
    caught_by=["test_matmul_three_colours_two_filters", "test_matmul_bias_alone", "test_matmul_lecture_x"],
)
def matmul_reshapes_to_channels_first(x, w, b, stride=1, pad=0):
    kh, kw, _, f = w.shape
    maps = im2col(x, kh, kw, stride, pad) @ w.reshape(-1, f) + b
    oh, ow = _sizes_of(x, w, stride, pad)
    return maps.reshape(len(x), f, oh, ow).transpose(0, 2, 3, 1)


@mistake(
    "conv_as_matmul",
    hint="A row of the product holds one window's answers from all filters, and reshape only cuts, it moves nothing. Compare the "
    "shape that you hand to reshape with the one that you ask for: which axis is last in each, the filters or the places?",
    caught_by=["test_matmul_lecture_x", "test_matmul_two_images_in_steps_of_two"],
)
def matmul_transposes_before_it_reshapes(x, w, b, stride=1, pad=0):
    kh, kw, _, f = w.shape
    product = im2col(x, kh, kw, stride, pad) @ w.reshape(-1, f)
    return product.T.reshape(len(x), *_sizes_of(x, w, stride, pad), f) + b


@mistake(
    "conv_as_matmul",
    hint="Send a picture of zeros through. What should come out?",
    caught_by=["test_matmul_several_images", "test_matmul_bias_alone", "test_matmul_one_pixel"],
)
def matmul_forgets_bias(x, w, b, stride=1, pad=0):
    kh, kw, _, f = w.shape
    return (im2col(x, kh, kw, stride, pad) @ w.reshape(-1, f)).reshape(len(x), *_sizes_of(x, w, stride, pad), f)


@mistake(
    "conv_as_matmul",
    hint="You return the matrix. Lay its rows back into images, rows and columns.",
    caught_by=["test_matmul_several_images", "test_matmul_bias_alone", "test_matmul_lecture_x"],
)
def matmul_returns_the_matrix(x, w, b, stride=1, pad=0):
    kh, kw, _, f = w.shape
    return im2col(x, kh, kw, stride, pad) @ w.reshape(-1, f) + b


@mistake(
    "conv_as_matmul",
    hint="Weights in the order (channel, u, v), patches in the order (u, v, channel): which number meets which?",
    caught_by=[
        "test_matmul_three_colours_two_filters",
        "test_matmul_oblong_kernel",
        "test_matmul_leaves_its_arguments_alone",
    ],
)
def matmul_channels_first_kernels(x, w, b, stride=1, pad=0):
    kh, kw, _, f = w.shape
    maps = im2col(x, kh, kw, stride, pad) @ w.transpose(2, 0, 1, 3).reshape(-1, f) + b
    return maps.reshape(len(x), *_sizes_of(x, w, stride, pad), f)


@mistake(
    "conv_as_matmul",
    hint="For a picture of 3 rows and 4 columns your map is taller than wide. In which order did you write oh and ow?",
    caught_by=["test_matmul_stride_and_border", "test_matmul_oblong_kernel", "test_matmul_by_hand"],
)
def matmul_swaps_rows_and_columns(x, w, b, stride=1, pad=0):
    kh, kw, _, f = w.shape
    oh, ow = _sizes_of(x, w, stride, pad)
    return (im2col(x, kh, kw, stride, pad) @ w.reshape(-1, f) + b).reshape(len(x), ow, oh, f)


@mistake(
    "conv_as_matmul",
    hint="Where does the docstring put the filters: before the rows of the map, or last?",
    caught_by=["test_matmul_three_colours_two_filters", "test_matmul_several_images"],
)
def matmul_returns_channels_first(x, w, b, stride=1, pad=0):
    return np.ascontiguousarray(conv2d_forward(x, w, b, stride, pad).transpose(0, 3, 1, 2))


@mistake(
    "conv_as_matmul",
    hint="Call it with pad=1. Where in your function does that number arrive?",
    caught_by=["test_matmul_stride_and_border"],
)
def matmul_ignores_pad(x, w, b, stride=1, pad=0):
    return conv2d_forward(x, w, b, stride)


@mistake(
    "conv_as_matmul",
    hint="Which size do the maps have for stride 2, or with a border? You reshape to the size of a plain convolution.",
    caught_by=["test_matmul_stride_and_border", "test_matmul_leaves_its_arguments_alone"],
)
def matmul_size_of_a_plain_convolution(x, w, b, stride=1, pad=0):
    kh, kw, _, f = w.shape
    return (im2col(x, kh, kw, stride, pad) @ w.reshape(-1, f) + b).reshape(len(x), *_sizes_of(x, w, 1, 0), f)


@mistake(
    "conv_as_matmul",
    hint="Which arguments does your im2col receive? stride and pad must reach it.",
    caught_by=["test_matmul_stride_and_border", "test_matmul_leaves_its_arguments_alone"],
)
def matmul_passes_neither_stride_nor_pad(x, w, b, stride=1, pad=0):
    kh, kw, _, f = w.shape
    return (im2col(x, kh, kw) @ w.reshape(-1, f) + b).reshape(len(x), *_sizes_of(x, w, 1, 0), f)


@mistake(
    "conv_as_matmul",
    hint="Look at a single bright pixel under the kernel [[1, 2], [3, 4]]. Does the layer flip the kernel?",
    caught_by=["test_matmul_three_colours_two_filters", "test_matmul_several_images", "test_matmul_by_hand"],
)
def matmul_flips_kernel(x, w, b, stride=1, pad=0):
    kh, kw, _, f = w.shape
    maps = im2col(x, kh, kw, stride, pad) @ w[::-1, ::-1].reshape(-1, f) + b
    return maps.reshape(len(x), *_sizes_of(x, w, stride, pad), f)
