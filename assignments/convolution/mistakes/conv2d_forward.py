"""Known wrong answers to conv2d_forward, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _frame


def _no_maps(x, w, stride, pad):
    """What comes out for a batch of no images."""
    rows, columns = ((n + 2 * pad - m) // stride + 1 for n, m in zip(x.shape[1:3], w.shape[:2]))
    return np.zeros((0, rows, columns, w.shape[3]))


@mistake(
    "conv2d_forward",
    hint="One filter gives one map, however many colours come in. Over what do you add up?",
    caught_by=[
        "test_forward_three_colours_two_filters",
        "test_forward_as_many_filters_as_channels",
        "test_forward_one_pixel",
    ],
)
def forward_first_channel_only(x, w, b, stride=1, pad=0):
    return conv_as_matmul(x[..., :1], w[:, :, :1], b, stride, pad) if len(x) else _no_maps(x, w, stride, pad)


@mistake(
    "conv2d_forward",
    hint="Send a picture of zeros through the layer. What should come out?",
    caught_by=[
        "test_forward_three_colours_two_filters",
        "test_forward_leaves_its_arguments_alone",
        "test_forward_one_pixel",
    ],
)
def forward_forgets_bias(x, w, b, stride=1, pad=0):
    return conv_as_matmul(x, w, 0 * b, stride, pad) if len(x) else _no_maps(x, w, stride, pad)


@mistake(
    "conv2d_forward",
    hint="A picture of zeros, a kernel of zeros, bias 1: does 1 come out, or one for every pixel of the window?",
    caught_by=[
        "test_forward_three_colours_two_filters",
        "test_forward_leaves_its_arguments_alone",
        "test_forward_one_pixel",
    ],
)
def forward_bias_for_every_pixel(x, w, b, stride=1, pad=0):
    bias = b * w.shape[0] * w.shape[1] * w.shape[2]
    return conv_as_matmul(x, w, bias, stride, pad) if len(x) else _no_maps(x, w, stride, pad)


@mistake(
    "conv2d_forward",
    hint="A pixel of two colours that are both 0, bias 1: does 1 come out, or 2? How often do you add the bias?",
    caught_by=["test_forward_three_colours_two_filters", "test_forward_one_pixel"],
)
def forward_bias_for_every_channel(x, w, b, stride=1, pad=0):
    return conv_as_matmul(x, w, b * w.shape[2], stride, pad) if len(x) else _no_maps(x, w, stride, pad)


@mistake(
    "conv2d_forward",
    hint="It runs, because there are as many channels as filters. Which axis of w belongs to the channels? "
    "Try 3 in and 2 out.",
    caught_by=[
        "test_forward_as_many_filters_as_channels",
        "test_forward_leaves_its_arguments_alone",
        "test_forward_one_pixel",
    ],
)
def forward_swaps_channels_and_filters(x, w, b, stride=1, pad=0):
    n, _, _, _ = x.shape
    kh, kw, _, f = w.shape
    x = _frame(x, pad)
    oh, ow = (x.shape[1] - kh) // stride + 1, (x.shape[2] - kw) // stride + 1
    out = np.zeros((n, oh, ow, f))
    for i in range(oh):
        for j in range(ow):
            window = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
            out[:, i, j] = np.einsum("nuvf,uvcf->nc" if f == w.shape[2] else "nuvc,uvcf->nf", window, w) + b
    return out


@mistake(
    "conv2d_forward",
    hint="Send two different images through. Do their maps differ?",
    caught_by=[
        "test_forward_several_images",
        "test_forward_zero_border",
        "test_forward_leaves_its_arguments_alone",
    ],
)
def forward_first_image_for_all(x, w, b, stride=1, pad=0):
    if not len(x):
        return _no_maps(x, w, stride, pad)
    return np.repeat(conv_as_matmul(x[:1], w, b, stride, pad), len(x), axis=0)


@mistake(
    "conv2d_forward",
    hint="Look at a single bright pixel under the kernel [[1, 2], [3, 4]]. Does the layer flip the kernel?",
    caught_by=["test_forward_several_images", "test_forward_oblong", "test_forward_impulse"],
)
def forward_flips_kernel(x, w, b, stride=1, pad=0):
    return conv_as_matmul(x, w[::-1, ::-1], b, stride, pad) if len(x) else _no_maps(x, w, stride, pad)


@mistake(
    "conv2d_forward",
    hint="Try a kernel of 2 rows and 4 columns. Which of your two sizes belongs to the rows?",
    caught_by=["test_forward_several_images", "test_forward_oblong", "test_forward_impulse"],
)
def forward_swaps_height_and_width(x, w, b, stride=1, pad=0):
    w = w.transpose(1, 0, 2, 3)
    return conv_as_matmul(x, w, b, stride, pad) if len(x) else _no_maps(x, w, stride, pad)


@mistake(
    "conv2d_forward",
    hint="Call it with pad=1: where in your function does that number arrive? Print the shapes of the padded batch and of your "
    "maps. The border lies around each image, and around nothing else.",
    caught_by=["test_forward_zero_border", "test_forward_leaves_its_arguments_alone"],
)
def forward_pads_every_axis(x, w, b, stride=1, pad=0):
    return conv_as_matmul(np.pad(x, pad), w, b, stride) if len(x) else _no_maps(x, w, stride, pad)


@mistake(
    "conv2d_forward",
    hint="Call it with pad=1. How many rows and columns must the maps have?",
    caught_by=["test_forward_zero_border", "test_forward_leaves_its_arguments_alone"],
)
def forward_ignores_pad(x, w, b, stride=1, pad=0):
    return conv_as_matmul(x, w, b, stride) if len(x) else _no_maps(x, w, stride, pad)


@mistake(
    "conv2d_forward",
    hint="The maps have the right size. At which pixel does the second window start?",
    caught_by=["test_forward_stride", "test_forward_zero_border"],
)
def forward_stride_in_the_size_only(x, w, b, stride=1, pad=0):
    kh, kw, _, f = w.shape
    x = _frame(x, pad)
    oh, ow = (x.shape[1] - kh) // stride + 1, (x.shape[2] - kw) // stride + 1
    out = np.zeros((len(x), oh, ow, f))
    for i in range(oh):
        for j in range(ow):
            out[:, i, j] = np.tensordot(x[:, i : i + kh, j : j + kw], w, 3) + b
    return out


@mistake(
    "conv2d_forward",
    hint="Your window strides downwards. How far does it move to the right?",
    caught_by=["test_forward_stride", "test_forward_zero_border"],
)
def forward_stride_downwards_only(x, w, b, stride=1, pad=0):
    kh, kw, _, f = w.shape
    x = _frame(x, pad)
    oh, ow = (x.shape[1] - kh) // stride + 1, (x.shape[2] - kw) // stride + 1
    out = np.zeros((len(x), oh, ow, f))
    for i in range(oh):
        for j in range(ow):
            out[:, i, j] = np.tensordot(x[:, i * stride : i * stride + kh, j : j + kw], w, 3) + b
    return out


@mistake(
    "conv2d_forward",
    hint="Only WHOLE windows count. At the right and at the bottom, does your last window still lie in the images?",
    caught_by=["test_forward_stride", "test_forward_two_images_in_steps_of_two"],
)
def forward_counts_cut_windows(x, w, b, stride=1, pad=0):
    kh, kw, _, f = w.shape
    x = _frame(x, pad)
    oh, ow = -((kh - x.shape[1]) // stride) + 1, -((kw - x.shape[2]) // stride) + 1
    out = np.zeros((len(x), oh, ow, f))
    for i in range(oh):
        for j in range(ow):
            window = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
            out[:, i, j] = np.tensordot(window, w[: window.shape[1], : window.shape[2]], 3) + b
    return out


@mistake(
    "conv2d_forward",
    hint="A picture of 7 pixels, a kernel of 3, stride 2: list the pixels at which a window can start. "
    "And for 8 pixels?",
    caught_by=["test_forward_stride", "test_forward_zero_border"],
)
def forward_adds_one_before_dividing(x, w, b, stride=1, pad=0):
    kh, kw, _, f = w.shape
    x = _frame(x, pad)
    oh, ow = (x.shape[1] - kh + 1) // stride, (x.shape[2] - kw + 1) // stride
    out = np.zeros((len(x), oh, ow, f))
    for i in range(oh):
        for j in range(ow):
            out[:, i, j] = np.tensordot(x[:, i * stride : i * stride + kh, j * stride : j * stride + kw], w, 3) + b
    return out


@mistake(
    "conv2d_forward",
    hint="Where do the channels stand in the docstring's output: before or behind the rows and columns?",
    caught_by=["test_forward_oblong", "test_forward_no_images", "test_forward_lecture_x"],
)
def forward_channels_first(x, w, b, stride=1, pad=0):
    maps = conv_as_matmul(x, w, b, stride, pad) if len(x) else _no_maps(x, w, stride, pad)
    return maps.transpose(0, 3, 1, 2)


@mistake(
    "conv2d_forward",
    hint="In which order do your windows list row, column and channel, and in which order does w?",
    caught_by=["test_forward_three_colours_two_filters"],
)
def forward_mixes_channels_and_places(x, w, b, stride=1, pad=0):
    kh, kw, _, f = w.shape
    windows = np.lib.stride_tricks.sliding_window_view(_frame(x, pad), (kh, kw), (1, 2))[:, ::stride, ::stride]
    return np.dot(windows.reshape(*windows.shape[:3], w.size // f), w.reshape(-1, f)) + b


@mistake(
    "conv2d_forward",
    hint="What does your function do with a batch of no images? A reshape with -1, or a stack of nothing, "
    "cannot know the size.",
    caught_by=["test_forward_no_images"],
)
def forward_cannot_take_no_images(x, w, b, stride=1, pad=0):
    maps = []
    for image in x:
        maps.append(conv_as_matmul(image[np.newaxis], w, b, stride, pad)[0])
    return np.stack(maps)


@mistake(
    "conv2d_forward",
    hint="Seven digits are right. Which dtype have your maps, and which does the docstring promise?",
    caught_by=["test_forward_gives_float64"],
)
def forward_in_single_precision(x, w, b, stride=1, pad=0):
    maps = conv_as_matmul(x, w, b, stride, pad) if len(x) else _no_maps(x, w, stride, pad)
    return maps.astype(np.float32)
