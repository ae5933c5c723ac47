"""Known wrong answers to the convolution exercises, each with the question that a tutor would ask."""
# ruff: noqa: F821  a mistake runs on top of the reference, so the other exercises' functions are there by name

import numpy as np

from autograder import mistake


def _frame(x, pad):
    """Images with a border of zeros around height and width."""
    return np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))


# ---------------------------------------------------------------- corr2d


@mistake(
    "corr2d",
    hint="Slide [[1, 2], [3, 4]] over a single bright pixel. Which corner of the kernel meets it first? "
    "The layer computes correlation.",
    caught_by=[
        "test_corr2d_oblong_kernel",
        "test_corr2d_smallest_and_largest_kernel",
        "test_corr2d_leaves_its_arguments_alone",
    ],
)
def corr2d_flips_kernel(x, k, stride=1, pad=0):
    x, k = np.pad(np.asarray(x, float), pad), np.asarray(k, float)[::-1, ::-1]
    oh, ow = (x.shape[0] - k.shape[0]) // stride + 1, (x.shape[1] - k.shape[1]) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(x[i * stride : i * stride + k.shape[0], j * stride : j * stride + k.shape[1]] * k)
    return out


@mistake(
    "corr2d",
    hint="Your kernel is turned about its diagonal. Did you mix up the two loop variables, or transpose?",
    caught_by=["test_corr2d_leaves_its_arguments_alone", "test_corr2d_impulse", "test_corr2d_by_hand"],
)
def corr2d_transposes_kernel(x, k, stride=1, pad=0):
    x, k = np.pad(np.asarray(x, float), pad), np.asarray(k, float)
    oh, ow = (x.shape[0] - k.shape[0]) // stride + 1, (x.shape[1] - k.shape[1]) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            for u in range(k.shape[0]):
                for v in range(k.shape[1]):
                    weight = k[v, u] if k.shape[0] == k.shape[1] else k[u, v]
                    out[i, j] += x[i * stride + u, j * stride + v] * weight
    return out


@mistake(
    "corr2d",
    hint="Try a kernel of 2 rows and 3 columns on a picture of 4 rows and 6 columns. Which of the two is the height?",
    caught_by=[
        "test_corr2d_oblong_kernel",
        "test_corr2d_smallest_and_largest_kernel",
        "test_corr2d_leaves_its_arguments_alone",
    ],
)
def corr2d_swaps_height_and_width(x, k, stride=1, pad=0):
    x, k = np.pad(np.asarray(x, float), pad), np.asarray(k, float).T
    windows = np.lib.stride_tricks.sliding_window_view(x, k.shape)[::stride, ::stride]
    return (windows * k).sum(axis=(2, 3))


@mistake(
    "corr2d",
    hint="The output has the right shape. At which pixel does its second window start?",
    caught_by=["test_corr2d_stride", "test_corr2d_stride_and_border"],
)
def corr2d_stride_in_the_size_only(x, k, stride=1, pad=0):
    x, k = np.pad(np.asarray(x, float), pad), np.asarray(k, float)
    oh, ow = (x.shape[0] - k.shape[0]) // stride + 1, (x.shape[1] - k.shape[1]) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(x[i : i + k.shape[0], j : j + k.shape[1]] * k)
    return out


@mistake(
    "corr2d",
    hint="Your window strides downwards. How far does it move to the right?",
    caught_by=["test_corr2d_stride", "test_corr2d_stride_and_border"],
)
def corr2d_stride_downwards_only(x, k, stride=1, pad=0):
    x, k = np.pad(np.asarray(x, float), pad), np.asarray(k, float)
    windows = np.lib.stride_tricks.sliding_window_view(x, k.shape)[::stride]
    return np.einsum("ijuv,uv->ij", windows, k)


@mistake(
    "corr2d",
    hint="A picture of 7 pixels, a kernel of 3, stride 2: list the pixels at which a window can start. "
    "And for 8 pixels?",
    caught_by=["test_corr2d_stride", "test_corr2d_stride_and_border"],
)
def corr2d_divides_before_subtracting(x, k, stride=1, pad=0):
    x, k = np.pad(np.asarray(x, float), pad), np.asarray(k, float)
    oh, ow = (x.shape[0] - k.shape[0] + 1) // stride, (x.shape[1] - k.shape[1] + 1) // stride
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(x[i * stride : i * stride + k.shape[0], j * stride : j * stride + k.shape[1]] * k)
    return out


@mistake(
    "corr2d",
    hint="How many rows and columns has a picture of 4 x 5 after padding by 1? Count both ends.",
    caught_by=["test_corr2d_zero_border", "test_corr2d_stride_and_border"],
)
def corr2d_pads_one_side(x, k, stride=1, pad=0):
    x, k = np.pad(np.asarray(x, float), ((0, pad), (0, pad))), np.asarray(k, float)
    windows = np.lib.stride_tricks.sliding_window_view(x, k.shape)[::stride, ::stride]
    return np.einsum("ijuv,uv->ij", windows, k)


@mistake(
    "corr2d",
    hint="What value lies outside the picture, by the docstring? Print the first row after padding.",
    caught_by=["test_corr2d_zero_border", "test_corr2d_stride_and_border"],
)
def corr2d_pads_with_the_edge(x, k, stride=1, pad=0):
    x, k = np.pad(np.asarray(x, float), pad, mode="edge"), np.asarray(k, float)
    windows = np.lib.stride_tricks.sliding_window_view(x, k.shape)[::stride, ::stride]
    return np.einsum("ijuv,uv->ij", windows, k)


@mistake(
    "corr2d",
    hint="Call it with pad=2. Where in your function does that number arrive?",
    caught_by=["test_corr2d_zero_border", "test_corr2d_stride_and_border"],
)
def corr2d_ignores_pad(x, k, stride=1, pad=0):
    x, k = np.asarray(x, float), np.asarray(k, float)
    windows = np.lib.stride_tricks.sliding_window_view(x, k.shape)[::stride, ::stride]
    return np.einsum("ijuv,uv->ij", windows, k)


@mistake(
    "corr2d",
    hint="Lay a 3 x 3 kernel of ones on a picture of ones: 9 or 1? Nothing is divided.",
    caught_by=["test_corr2d_oblong_kernel", "test_corr2d_integer_picture", "test_corr2d_lecture_x"],
)
def corr2d_takes_the_mean(x, k, stride=1, pad=0):
    x, k = np.pad(np.asarray(x, float), pad), np.asarray(k, float)
    oh, ow = (x.shape[0] - k.shape[0]) // stride + 1, (x.shape[1] - k.shape[1]) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.mean(x[i * stride : i * stride + k.shape[0], j * stride : j * stride + k.shape[1]] * k)
    return out


@mistake(
    "corr2d",
    hint="In how many places can a 3-pixel window start in a row of 5 pixels? Count them on paper.",
    caught_by=["test_corr2d_oblong_kernel", "test_corr2d_integer_picture", "test_corr2d_lecture_x"],
)
def corr2d_forgets_the_last_window(x, k, stride=1, pad=0):
    x, k = np.pad(np.asarray(x, float), pad), np.asarray(k, float)
    oh, ow = (x.shape[0] - k.shape[0]) // stride, (x.shape[1] - k.shape[1]) // stride
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(x[i * stride : i * stride + k.shape[0], j * stride : j * stride + k.shape[1]] * k)
    return out


@mistake(
    "corr2d",
    hint="The output has the size of the picture, but the docstring counts only whole windows. "
    "How many fit, one beside the other?",
    caught_by=["test_corr2d_oblong_kernel", "test_corr2d_integer_picture", "test_corr2d_lecture_x"],
)
def corr2d_keeps_the_size(x, k, stride=1, pad=0):
    x, k = np.asarray(x, float), np.asarray(k, float)
    kh, kw = k.shape
    top, left = (kh - 1) // 2 + pad, (kw - 1) // 2 + pad
    padded = np.pad(x, ((top, kh - 1 + 2 * pad - top), (left, kw - 1 + 2 * pad - left)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, k.shape)[::stride, ::stride]
    return np.einsum("ijuv,uv->ij", windows, k)


@mistake(
    "corr2d",
    hint="Your output takes its dtype from the picture (zeros_like, x.dtype, astype). "
    "What becomes of 4.5 in an array of integers?",
    caught_by=["test_corr2d_integer_picture", "test_corr2d_uint8_picture"],
)
def corr2d_integer_output(x, k, stride=1, pad=0):
    padded = np.pad(np.asarray(x, float), pad)
    windows = np.lib.stride_tricks.sliding_window_view(padded, k.shape)[::stride, ::stride]
    return np.einsum("ijuv,uv->ij", windows, np.asarray(k, float)).astype(x.dtype)


@mistake(
    "corr2d",
    hint="Photographs come as uint8. What is 200 + 100 there? Convert before you add or multiply.",
    caught_by=["test_corr2d_uint8_picture"],
)
def corr2d_uint8_overflow(x, k, stride=1, pad=0):
    padded = np.pad(x, pad)
    if x.dtype == np.uint8:
        k = k.astype(np.uint8)
    windows = np.lib.stride_tricks.sliding_window_view(padded, k.shape)[::stride, ::stride]
    return np.einsum("ijuv,uv->ij", windows, k).astype(float)


@mistake(
    "corr2d",
    hint="How large can a np.uint8 become? Sizes of pictures are plain Python integers.",
    caught_by=["test_corr2d_wide_picture"],
)
def corr2d_sizes_in_uint8(x, k, stride=1, pad=0):
    x, k = np.pad(np.asarray(x, float), pad), np.asarray(k, float)
    size = np.array([(n - m) // stride + 1 for n, m in zip(x.shape, k.shape)]).astype(np.uint8)
    out = np.zeros(size)
    for i in range(size[0]):
        for j in range(size[1]):
            out[i, j] = np.sum(x[i * stride : i * stride + k.shape[0], j * stride : j * stride + k.shape[1]] * k)
    return out


# ---------------------------------------------------------------- conv2d_true


@mistake(
    "conv2d_true",
    hint="Convolve a single bright pixel with [[1, 2], [3, 4]]. The kernel should appear as it stands. Does yours?",
    caught_by=["test_conv2d_true_oblong", "test_conv2d_true_impulse", "test_conv2d_true_by_hand"],
)
def true_without_flip(x, k):
    kh, kw = np.shape(k)
    return corr2d(np.pad(np.asarray(x, float), ((kh - 1, kh - 1), (kw - 1, kw - 1))), k)


@mistake(
    "conv2d_true",
    hint="You turn the kernel over in one direction. What happens to the other index in x[i - u, j - v]?",
    caught_by=["test_conv2d_true_oblong", "test_conv2d_true_impulse", "test_conv2d_true_by_hand"],
)
def true_flips_rows_only(x, k):
    kh, kw = np.shape(k)
    return corr2d(np.pad(np.asarray(x, float), ((kh - 1, kh - 1), (kw - 1, kw - 1))), np.asarray(k)[::-1])


@mistake(
    "conv2d_true",
    hint="Transposing mirrors the kernel about its diagonal. Which corner should [0, 0] go to in a flip?",
    caught_by=["test_conv2d_true_oblong", "test_conv2d_true_impulse", "test_conv2d_true_by_hand"],
)
def true_transposes_kernel(x, k):
    kh, kw = np.shape(k)
    return corr2d(np.pad(np.asarray(x, float), ((kw - 1, kw - 1), (kh - 1, kh - 1))), np.asarray(k).T)


@mistake(
    "conv2d_true",
    hint="Nothing is cut off: how many numbers has the product of two polynomials with 4 and 3 coefficients?",
    caught_by=["test_conv2d_true_keeps_the_total", "test_conv2d_true_impulse", "test_conv2d_true_by_hand"],
)
def true_valid_size(x, k):
    return corr2d(x, np.asarray(k)[::-1, ::-1])


@mistake(
    "conv2d_true",
    hint="Your result has the size of the picture. In how many places can the kernel touch the picture at all?",
    caught_by=["test_conv2d_true_keeps_the_total", "test_conv2d_true_impulse", "test_conv2d_true_by_hand"],
)
def true_same_size(x, k):
    x, k = np.asarray(x, float), np.asarray(k, float)
    kh, kw = k.shape
    full = corr2d(np.pad(x, ((kh - 1, kh - 1), (kw - 1, kw - 1))), k[::-1, ::-1])
    top, left = (kh - 1) // 2, (kw - 1) // 2
    return full[top : top + x.shape[0], left : left + x.shape[1]]


@mistake(
    "conv2d_true",
    hint="A kernel of one pixel needs no border at all. How wide is yours?",
    caught_by=["test_conv2d_true_keeps_the_total", "test_conv2d_true_impulse", "test_conv2d_true_by_hand"],
)
def true_border_one_too_wide(x, k):
    kh, kw = np.shape(k)
    return corr2d(np.pad(np.asarray(x, float), ((kh, kh), (kw, kw))), np.asarray(k)[::-1, ::-1])


@mistake(
    "conv2d_true",
    hint="The border above and below depends on the kernel's height. And the one at the sides?",
    caught_by=["test_conv2d_true_oblong", "test_conv2d_true_commutes", "test_conv2d_true_small_picture"],
)
def true_square_border(x, k):
    x, k = np.asarray(x, float), np.asarray(k, float)
    return corr2d(x, k[::-1, ::-1], pad=k.shape[0] - 1)


@mistake(
    "conv2d_true",
    hint="What leaves on the right comes in again on the left. What does the Fourier transform assume about "
    "the world outside the picture?",
    caught_by=["test_conv2d_true_keeps_the_total", "test_conv2d_true_impulse", "test_conv2d_true_by_hand"],
)
def true_wraps_around(x, k):
    x, k = np.asarray(x, float), np.asarray(k, float)
    shape = (max(x.shape[0], k.shape[0]), max(x.shape[1], k.shape[1]))
    return np.real(np.fft.ifft2(np.fft.fft2(x, shape) * np.fft.fft2(k, shape)))


@mistake(
    "conv2d_true",
    hint="Two neighbouring pixels both reach the place between them. What becomes of the first one's share there?",
    caught_by=["test_conv2d_true_oblong", "test_conv2d_true_by_hand"],
)
def true_overwrites(x, k):
    k = np.asarray(k, float)
    out = np.zeros((x.shape[0] + k.shape[0] - 1, x.shape[1] + k.shape[1] - 1))
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            out[i : i + k.shape[0], j : j + k.shape[1]] = float(x[i, j]) * k
    return out


@mistake(
    "conv2d_true",
    hint="Which dtype has your padded picture? Integers lose halves, and uint8 turns 400 into 144.",
    caught_by=["test_conv2d_true_integers"],
)
def true_in_the_dtype_of_the_picture(x, k):
    x = np.asarray(x)
    kh, kw = np.shape(k)
    padded = np.pad(x, ((kh - 1, kh - 1), (kw - 1, kw - 1)))
    return corr2d(padded, np.asarray(k)[::-1, ::-1]).astype(x.dtype).astype(float)


# ---------------------------------------------------------------- conv2d_forward


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


def _no_maps(x, w, stride, pad):
    """What comes out for a batch of no images."""
    rows, columns = ((n + 2 * pad - m) // stride + 1 for n, m in zip(x.shape[1:3], w.shape[:2]))
    return np.zeros((0, rows, columns, w.shape[3]))


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
    hint="Print the shapes of your padded batch and of your maps for pad=1. How many images, rows and channels should "
    "there be? The border lies around each image, and around nothing else.",
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


# ---------------------------------------------------------------- conv2d_backward


@mistake(
    "conv2d_backward",
    hint="With stride 1 all is well. Which index of the window lacks the factor in dw?",
    caught_by=["test_backward_kernel_stride", "test_backward_leaves_its_arguments_alone"],
)
def backward_dw_forgets_stride(dout, x, w, stride=1, pad=0):
    xp, (kh, kw) = _frame(x, pad), w.shape[:2]
    dw = np.zeros(w.shape)
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            dw += np.tensordot(xp[:, i * stride : i * stride + kh, j : j + kw], dout[:, i, j], ([0], [0]))
    return _dx(dout, x, w, stride, pad), dw, dout.sum((0, 1, 2))


def _dx(dout, x, w, stride, pad):
    """The gradient of the images."""
    dxp, (kh, kw) = np.zeros(_frame(x, pad).shape), w.shape[:2]
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            part = np.tensordot(dout[:, i, j], w, ([1], [3]))
            dxp[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += part
    return dxp[:, pad : pad + x.shape[1], pad : pad + x.shape[2]]


def _dw(dout, x, w, stride, pad):
    """The gradient of the kernels."""
    xp, (kh, kw), dw = _frame(x, pad), w.shape[:2], np.zeros(w.shape)
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            window = xp[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
            dw += np.tensordot(window, dout[:, i, j], ([0], [0]))
    return dw


@mistake(
    "conv2d_backward",
    hint="With stride 1 all is well. At which pixel does the window start to which you send dx?",
    caught_by=[
        "test_backward_image_stride",
        "test_backward_ragged_rest",
        "test_backward_leaves_its_arguments_alone",
    ],
)
def backward_dx_forgets_stride(dout, x, w, stride=1, pad=0):
    dxp, (kh, kw) = np.zeros(_frame(x, pad).shape), w.shape[:2]
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            dxp[:, i : i + kh, j : j + kw] += np.tensordot(dout[:, i, j], w, ([1], [3]))
    dx = dxp[:, pad : pad + x.shape[1], pad : pad + x.shape[2]]
    return dx, _dw(dout, x, w, stride, pad), dout.sum((0, 1, 2))


@mistake(
    "conv2d_backward",
    hint="A pixel lies in several windows. What becomes of the contribution of the first when the second arrives?",
    caught_by=["test_backward_image_of_a_batch", "test_backward_image_stride", "test_backward_image"],
)
def backward_dx_overwrites(dout, x, w, stride=1, pad=0):
    dxp, (kh, kw) = np.zeros(_frame(x, pad).shape), w.shape[:2]
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            part = np.tensordot(dout[:, i, j], w, ([1], [3]))
            dxp[:, i * stride : i * stride + kh, j * stride : j * stride + kw] = part
    dx = dxp[:, pad : pad + x.shape[1], pad : pad + x.shape[2]]
    return dx, _dw(dout, x, w, stride, pad), dout.sum((0, 1, 2))


def _taps(dout, w, stride):
    """Each number of the kernel's height and width, and the pixels that it meets."""
    for u in range(w.shape[0]):
        for v in range(w.shape[1]):
            rows = slice(u, u + stride * (dout.shape[1] - 1) + 1, stride)
            columns = slice(v, v + stride * (dout.shape[2] - 1) + 1, stride)
            yield u, v, (slice(None), rows, columns)


@mistake(
    "conv2d_backward",
    hint="A pixel lies in several windows. What becomes of the contribution of the first when the second arrives?",
    caught_by=["test_backward_image_of_a_batch", "test_backward_image"],
)
def backward_dx_overwrites_tap_by_tap(dout, x, w, stride=1, pad=0):
    dxp = np.zeros(_frame(x, pad).shape)
    for u, v, pixels in _taps(dout, w, stride):
        dxp[pixels] = np.dot(dout, w[u, v].T)
    dx = dxp[:, pad : pad + x.shape[1], pad : pad + x.shape[2]]
    return dx, _dw(dout, x, w, stride, pad), dout.sum((0, 1, 2))


@mistake(
    "conv2d_backward",
    hint="There is a border above and to the left, too. At which row of the padded images do the images begin?",
    caught_by=["test_backward_image_of_a_batch", "test_backward_image_stride"],
)
def backward_crops_the_far_side_only(dout, x, w, stride=1, pad=0):
    dx = _dx(dout, _frame(x, pad), w, stride, 0)[:, : x.shape[1], : x.shape[2]]
    return dx, _dw(dout, x, w, stride, pad), dout.sum((0, 1, 2))


@mistake(
    "conv2d_backward",
    hint="What is a[0:-0]? Try pad=0.",
    caught_by=["test_backward_ragged_rest", "test_backward_one_pixel_kernel", "test_backward_image"],
)
def backward_crops_with_minus_pad(dout, x, w, stride=1, pad=0):
    dx = _dx(dout, _frame(x, pad), w, stride, 0)[:, pad:-pad, pad:-pad]
    return dx, _dw(dout, x, w, stride, pad), dout.sum((0, 1, 2))


@mistake(
    "conv2d_backward",
    hint="dx must have the shape of x. Which rows and columns were never part of the images?",
    caught_by=[
        "test_backward_image_of_a_batch",
        "test_backward_image_stride",
        "test_backward_leaves_its_arguments_alone",
    ],
)
def backward_dx_keeps_the_border(dout, x, w, stride=1, pad=0):
    return _dx(dout, _frame(x, pad), w, stride, 0), _dw(dout, x, w, stride, pad), dout.sum((0, 1, 2))


@mistake(
    "conv2d_backward",
    hint="How often was the bias b[f] added in the forward pass? Is its gradient the mean or the sum?",
    caught_by=["test_backward_bias_of_a_batch", "test_backward_one_pixel_kernel", "test_backward_bias"],
)
def backward_db_is_a_mean(dout, x, w, stride=1, pad=0):
    return _dx(dout, x, w, stride, pad), _dw(dout, x, w, stride, pad), dout.mean((0, 1, 2))


@mistake(
    "conv2d_backward",
    hint="One bias serves all images, all rows and all columns. Over which axes must you add?",
    caught_by=["test_backward_bias_of_a_batch", "test_backward_one_pixel_kernel", "test_backward_bias"],
)
def backward_db_forgets_an_axis(dout, x, w, stride=1, pad=0):
    return _dx(dout, x, w, stride, pad), _dw(dout, x, w, stride, pad), dout.sum(0).sum(0)


@mistake(
    "conv2d_backward",
    hint="One bias serves all images, all rows and all columns. Over which axes must you add?",
    caught_by=["test_backward_bias_of_a_batch", "test_backward_bias"],
)
def backward_db_adds_the_images_only(dout, x, w, stride=1, pad=0):
    return _dx(dout, x, w, stride, pad), _dw(dout, x, w, stride, pad), dout.sum(0)


@mistake(
    "conv2d_backward",
    hint="All images share the kernels. Of how many images does your dw tell: = or +=?",
    caught_by=["test_backward_kernel_of_a_batch"],
)
def backward_dw_of_the_last_image(dout, x, w, stride=1, pad=0):
    return _dx(dout, x, w, stride, pad), _dw(dout[-1:], x[-1:], w, stride, pad), dout.sum((0, 1, 2))


@mistake(
    "conv2d_backward",
    hint="dout already holds the 1/n of a mean loss, if there was one. Do you divide by the number of images again?",
    caught_by=["test_backward_bias_of_a_batch", "test_backward_kernel_of_a_batch", "test_backward_bias"],
)
def backward_divides_by_the_batch(dout, x, w, stride=1, pad=0):
    n = len(x)
    return _dx(dout, x, w, stride, pad), _dw(dout, x, w, stride, pad) / n, dout.sum((0, 1, 2)) / n


@mistake(
    "conv2d_backward",
    hint="Your dx is right for symmetric kernels. dout[0, 0] came from x[0, 0] through w[0, 0]: "
    "through which weight do you send it back?",
    caught_by=["test_backward_image_of_a_batch", "test_backward_image_stride", "test_backward_image"],
)
def backward_dx_flips_kernel(dout, x, w, stride=1, pad=0):
    return _dx(dout, x, w[::-1, ::-1], stride, pad), _dw(dout, x, w, stride, pad), dout.sum((0, 1, 2))


@mistake(
    "conv2d_backward",
    hint="Going back, the filters are what comes in and the channels are what goes out. Which axis of w meets dout?",
    caught_by=["test_backward_as_many_filters_as_channels"],
)
def backward_dx_forgets_to_swap_channels(dout, x, w, stride=1, pad=0):
    turned = w.transpose(0, 1, 3, 2) if w.shape[2] == w.shape[3] else w
    return _dx(dout, x, turned, stride, pad), _dw(dout, x, w, stride, pad), dout.sum((0, 1, 2))


@mistake(
    "conv2d_backward",
    hint="Your dx is as large as the windows reach. Which pixels are missing when the stride does not come out even?",
    caught_by=["test_backward_ragged_rest"],
)
def backward_dx_lacks_the_ragged_rest(dout, x, w, stride=1, pad=0):
    kh, kw, c, _ = w.shape
    n, oh, ow, _ = dout.shape
    dxp = np.zeros((n, (oh - 1) * stride + kh, (ow - 1) * stride + kw, c))
    for i in range(oh):
        for j in range(ow):
            part = np.tensordot(dout[:, i, j], w, ([1], [3]))
            dxp[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += part
    dx = dxp[:, pad : dxp.shape[1] - pad, pad : dxp.shape[2] - pad]
    return dx, _dw(dout, x, w, stride, pad), dout.sum((0, 1, 2))


@mistake(
    "conv2d_backward",
    hint="In which order does the docstring name the three gradients?",
    caught_by=["test_backward_kernel_of_a_batch", "test_backward_image_of_a_batch", "test_backward_kernel"],
)
def backward_returns_dw_first(dout, x, w, stride=1, pad=0):
    return _dw(dout, x, w, stride, pad), _dx(dout, x, w, stride, pad), dout.sum((0, 1, 2))


@mistake(
    "conv2d_backward",
    hint="The loss may listen to one window more than to another. Where does dout enter your dw?",
    caught_by=["test_backward_kernel_of_a_batch", "test_backward_kernel_stride", "test_backward_kernel"],
)
def backward_dw_ignores_dout(dout, x, w, stride=1, pad=0):
    dw = _dw(np.ones_like(dout), x, w, stride, pad)
    return _dx(dout, x, w, stride, pad), dw, dout.sum((0, 1, 2))


# ---------------------------------------------------------------- maxpool_forward


@mistake(
    "maxpool_forward",
    hint="Pool an image of -1s. Is 0 one of its pixels?",
    caught_by=["test_maxpool_negative_values", "test_maxpool_ragged_rest", "test_maxpool_wide_picture"],
)
def maxpool_starts_at_zero(x, size=2, stride=2):
    n, h, w, c = x.shape
    out = np.zeros((n, (h - size) // stride + 1, (w - size) // stride + 1, c))
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            for u in range(size):
                for v in range(size):
                    out[:, i, j] = np.maximum(out[:, i, j], x[:, i * stride + u, j * stride + v])
    return out


def _pooled(x, size, stride, choose):
    """Every window, reduced by `choose` over its rows and columns."""
    n, h, w, c = x.shape
    out = np.zeros((n, (h - size) // stride + 1, (w - size) // stride + 1, c))
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            window = x[:, i * stride : i * stride + size, j * stride : j * stride + size]
            out[:, i, j] = choose(window, axis=(1, 2))
    return out


@mistake(
    "maxpool_forward",
    hint="What does the 'max' in max-pooling stand for? You return the average.",
    caught_by=["test_maxpool_negative_values", "test_maxpool_quarters", "test_maxpool_two_channels"],
)
def maxpool_takes_the_mean(x, size=2, stride=2):
    return _pooled(x, size, stride, np.mean)


@mistake(
    "maxpool_forward",
    hint="Use size 3 and stride 2. Do your windows overlap? Which argument did you never use?",
    caught_by=["test_maxpool_overlapping_windows", "test_maxpool_gaps", "test_maxpool_lecture_x"],
)
def maxpool_ignores_stride(x, size=2, stride=2):
    return _pooled(x, size, size, np.max)


@mistake(
    "maxpool_forward",
    hint="Call it with size 2 and stride 1, as in the lecture. Which of your numbers are fixed at 2?",
    caught_by=["test_maxpool_overlapping_windows", "test_maxpool_gaps", "test_maxpool_lecture_x"],
)
def maxpool_always_two_by_two(x, size=2, stride=2):
    return _pooled(x, 2, 2, np.max)


@mistake(
    "maxpool_forward",
    hint="Does pooling mix the colours? Over which axes do you take the maximum?",
    caught_by=[
        "test_maxpool_images_and_channels",
        "test_maxpool_leaves_its_argument_alone",
        "test_maxpool_two_channels",
    ],
)
def maxpool_over_the_channels(x, size=2, stride=2):
    best = _pooled(x, size, stride, np.max).max(axis=-1, keepdims=True)
    return np.repeat(best, x.shape[3], axis=3)


@mistake(
    "maxpool_forward",
    hint="Pool two different images. Do their maps differ?",
    caught_by=["test_maxpool_images_and_channels", "test_maxpool_leaves_its_argument_alone"],
)
def maxpool_over_the_images(x, size=2, stride=2):
    best = _pooled(x, size, stride, np.max).max(axis=0, keepdims=True)
    return np.repeat(best, len(x), axis=0)


@mistake(
    "maxpool_forward",
    hint="Five pixels, windows of 2, stride 2: how many WHOLE windows are there?",
    caught_by=["test_maxpool_ragged_rest", "test_maxpool_gaps", "test_maxpool_leaves_its_argument_alone"],
)
def maxpool_counts_cut_windows(x, size=2, stride=2):
    n, h, w, c = x.shape
    out = np.zeros((n, -((size - h) // stride) + 1, -((size - w) // stride) + 1, c))
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            window = x[:, i * stride : i * stride + size, j * stride : j * stride + size]
            out[:, i, j] = window.max(axis=(1, 2))
    return out


@mistake(
    "maxpool_forward",
    hint="Seven pixels, windows of 3, stride 2: list where a window can start. What does h // stride say?",
    caught_by=["test_maxpool_overlapping_windows", "test_maxpool_gaps", "test_maxpool_lecture_x"],
)
def maxpool_size_from_the_stride_alone(x, size=2, stride=2):
    n, h, w, c = x.shape
    out = np.zeros((n, h // stride, w // stride, c))
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            window = x[:, i * stride : i * stride + size, j * stride : j * stride + size]
            out[:, i, j] = window.max(axis=(1, 2))
    return out


@mistake(
    "maxpool_forward",
    hint="How large can a np.uint8 become? Sizes of pictures are plain Python integers.",
    caught_by=["test_maxpool_wide_picture"],
)
def maxpool_sizes_in_uint8(x, size=2, stride=2):
    n, h, w, c = x.shape
    oh, ow = np.array([(h - size) // stride + 1, (w - size) // stride + 1]).astype(np.uint8)
    out = np.zeros((n, oh, ow, c))
    for i in range(oh):
        for j in range(ow):
            out[:, i, j] = x[:, i * stride : i * stride + size, j * stride : j * stride + size].max(axis=(1, 2))
    return out


# ---------------------------------------------------------------- maxpool_backward


@mistake(
    "maxpool_backward",
    hint="Pool a patch of equal pixels. The window received 1: how much does it pass on in total?",
    caught_by=["test_maxpool_backward_ties"],
)
def pool_back_every_tie_in_full(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    n, oh, ow, c = dout.shape
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for q in range(c):
                    rows, columns = slice(i * stride, i * stride + size), slice(j * stride, j * stride + size)
                    window = x[m, rows, columns, q]
                    dx[m, rows, columns, q] += (window == window.max()) * dout[m, i, j, q]
    return dx


def _spread(dout, x, size, stride, share):
    """dx with `share(window, received)` laid down at every window, and added where windows overlap."""
    dx = np.zeros(x.shape)
    for m, i, j, q in np.ndindex(dout.shape):
        rows, columns = slice(i * stride, i * stride + size), slice(j * stride, j * stride + size)
        dx[m, rows, columns, q] += share(x[m, rows, columns, q], dout[m, i, j, q])
    return dx


@mistake(
    "maxpool_backward",
    hint="Windows that overlap can share their maximum. What becomes of the first gradient when the second arrives?",
    caught_by=["test_maxpool_backward_overlapping_windows"],
)
def pool_back_overlap_overwrites(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    for m, i, j, q in np.ndindex(dout.shape):
        rows, columns = slice(i * stride, i * stride + size), slice(j * stride, j * stride + size)
        window = x[m, rows, columns, q]
        mask = np.zeros(window.shape)
        mask[np.unravel_index(window.argmax(), window.shape)] = 1
        dx[m, rows, columns, q] = mask * dout[m, i, j, q]
    return dx


@mistake(
    "maxpool_backward",
    hint="Windows that overlap can share their maximum, and then two gradients belong to one pixel. "
    "Is it = or += that you want there?",
    caught_by=["test_maxpool_backward_overlapping_windows"],
)
def pool_back_last_window_wins(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    for m, i, j, q in np.ndindex(dout.shape):
        window = x[m, i * stride : i * stride + size, j * stride : j * stride + size, q]
        u, v = np.unravel_index(window.argmax(), window.shape)
        dx[m, i * stride + u, j * stride + v, q] = dout[m, i, j, q]
    return dx


@mistake(
    "maxpool_backward",
    hint="Nudge a pixel that is not the maximum. Does the output change? Then what is its gradient?",
    caught_by=[
        "test_maxpool_backward_leaves_its_arguments_alone",
        "test_maxpool_backward_one_window",
        "test_maxpool_backward_quarters",
    ],
)
def pool_back_shares_like_a_mean(dout, x, size=2, stride=2):
    return _spread(dout, x, size, stride, lambda window, received: np.full(window.shape, received / window.size))


@mistake(
    "maxpool_backward",
    hint="Your dx holds only ones and zeros. What did the window receive?",
    caught_by=[
        "test_maxpool_backward_leaves_its_arguments_alone",
        "test_maxpool_backward_one_window",
        "test_maxpool_backward_quarters",
    ],
)
def pool_back_ignores_dout(dout, x, size=2, stride=2):
    return maxpool_backward_of_ones(np.ones(dout.shape), x, size, stride)


def maxpool_backward_of_ones(dout, x, size, stride):
    """Where the first maximum of each window is."""
    return _spread(dout, x, size, stride, _to_the_first_maximum)


def _to_the_first_maximum(window, received):
    share = np.zeros(window.shape)
    share[np.unravel_index(window.argmax(), window.shape)] = received
    return share


@mistake(
    "maxpool_backward",
    hint="How much does the output move when the maximum moves by 0.001? Does that depend on how large it is?",
    caught_by=[
        "test_maxpool_backward_leaves_its_arguments_alone",
        "test_maxpool_backward_one_window",
        "test_maxpool_backward_quarters",
    ],
)
def pool_back_multiplies_by_the_value(dout, x, size=2, stride=2):
    return _spread(dout, x, size, stride, lambda window, received: window * _to_the_first_maximum(window, received))


@mistake(
    "maxpool_backward",
    hint="argmax counts inside the window. Where in the image does that window begin?",
    caught_by=[
        "test_maxpool_backward_ties",
        "test_maxpool_backward_leaves_its_arguments_alone",
        "test_maxpool_backward_quarters",
    ],
)
def pool_back_forgets_where_the_window_begins(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    for m, i, j, q in np.ndindex(dout.shape):
        window = x[m, i * stride : i * stride + size, j * stride : j * stride + size, q]
        u, v = np.unravel_index(window.argmax(), window.shape)
        dx[m, u, v, q] += dout[m, i, j, q]
    return dx


@mistake(
    "maxpool_backward",
    hint="Use size 3 and stride 1. Where does your second window begin?",
    caught_by=["test_maxpool_backward_overlapping_windows", "test_maxpool_backward_ragged_rest"],
)
def pool_back_ignores_stride(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    for m, i, j, q in np.ndindex(dout.shape):
        window = x[m, i * size : i * size + size, j * size : j * size + size, q]
        if window.size:
            u, v = np.unravel_index(window.argmax(), window.shape)
            dx[m, i * size + u, j * size + v, q] += dout[m, i, j, q]
    return dx


@mistake(
    "maxpool_backward",
    hint="dx must have the shape of x, also where the windows leave a rest at the edge.",
    caught_by=["test_maxpool_backward_ragged_rest"],
)
def pool_back_lacks_the_ragged_rest(dout, x, size=2, stride=2):
    rows, columns = ((m - 1) * stride + size for m in dout.shape[1:3])
    return _spread(dout, x[:, :rows, :columns], size, stride, _to_the_first_maximum)


@mistake(
    "maxpool_backward",
    hint="Every channel has a maximum of its own. Over which axes do you look for it?",
    caught_by=["test_maxpool_backward_images_and_channels", "test_maxpool_backward_two_channels"],
)
def pool_back_one_maximum_for_all_channels(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    for m, i, j in np.ndindex(dout.shape[:3]):
        window = x[m, i * stride : i * stride + size, j * stride : j * stride + size]
        u, v, _ = np.unravel_index(window.argmax(), window.shape)
        dx[m, i * stride + u, j * stride + v] += dout[m, i, j]
    return dx


@mistake(
    "maxpool_backward",
    hint="You multiply by a mask x > 0. That is ReLU's gradient: which pixels does max-pooling let through?",
    caught_by=["test_maxpool_backward_negative_values"],
)
def pool_back_masks_like_relu(dout, x, size=2, stride=2):
    return _spread(dout, x, size, stride, _to_the_first_maximum) * (x > 0)


# ---------------------------------------------------------------- im2col


def _patches(x, kh, kw, stride, pad):
    """All windows (n, oh, ow, kh, kw, c)."""
    windows = np.lib.stride_tricks.sliding_window_view(_frame(x, pad), (kh, kw), axis=(1, 2))
    return windows[:, ::stride, ::stride].transpose(0, 1, 2, 4, 5, 3)


@mistake(
    "im2col",
    hint="In which order does w.reshape(-1, f) list the weights? Compare with one row of yours, for two colours.",
    caught_by=[
        "test_im2col_times_kernels_is_the_layer",
        "test_im2col_leaves_its_argument_alone",
        "test_im2col_colours_stay_together",
    ],
)
def im2col_channels_first(x, kh, kw, stride=1, pad=0):
    windows = _patches(x, kh, kw, stride, pad)
    return windows.transpose(0, 1, 2, 5, 3, 4).reshape(-1, kh * kw * x.shape[3])


@mistake(
    "im2col",
    hint="Which way round: one window in each row, or in each column?",
    caught_by=[
        "test_im2col_oblong_window",
        "test_im2col_windows_in_reading_order",
        "test_im2col_colours_stay_together",
    ],
)
def im2col_windows_as_columns(x, kh, kw, stride=1, pad=0):
    return _patches(x, kh, kw, stride, pad).reshape(-1, kh * kw * x.shape[3]).T


@mistake(
    "im2col",
    hint="Whose window is your second row: the first image's second window, or the second image's first?",
    caught_by=[
        "test_im2col_several_images",
        "test_im2col_one_pixel_window",
        "test_im2col_leaves_its_argument_alone",
    ],
)
def im2col_images_last(x, kh, kw, stride=1, pad=0):
    return _patches(x, kh, kw, stride, pad).transpose(1, 2, 0, 3, 4, 5).reshape(-1, kh * kw * x.shape[3])


@mistake(
    "im2col",
    hint="Call it with stride 2. Where in your function does that number arrive?",
    caught_by=["test_im2col_stride", "test_im2col_zero_border"],
)
def im2col_ignores_stride(x, kh, kw, stride=1, pad=0):
    return _patches(x, kh, kw, 1, pad).reshape(-1, kh * kw * x.shape[3])


@mistake(
    "im2col",
    hint="Call it with pad=1. How many windows must there be?",
    caught_by=["test_im2col_zero_border"],
)
def im2col_ignores_pad(x, kh, kw, stride=1, pad=0):
    return _patches(x, kh, kw, stride, 0).reshape(-1, kh * kw * x.shape[3])


@mistake(
    "im2col",
    hint="np.pad(x, pad) pads every axis. Print the shape of the padded batch: how many images are there now?",
    caught_by=["test_im2col_zero_border"],
)
def im2col_pads_every_axis(x, kh, kw, stride=1, pad=0):
    x = np.pad(x, pad)
    return _patches(x, kh, kw, stride, 0).reshape(-1, kh * kw * x.shape[3])


@mistake(
    "im2col",
    hint="Try a window of 2 rows and 3 columns. Which of kh and kw counts rows?",
    caught_by=["test_im2col_oblong_window", "test_im2col_times_kernels_is_the_layer"],
)
def im2col_swaps_height_and_width(x, kh, kw, stride=1, pad=0):
    return _patches(x, kw, kh, stride, pad).reshape(-1, kh * kw * x.shape[3])


@mistake(
    "im2col",
    hint="Read one window as you read a page. Do you go down the columns first?",
    caught_by=[
        "test_im2col_oblong_window",
        "test_im2col_windows_in_reading_order",
        "test_im2col_colours_stay_together",
    ],
)
def im2col_reads_columns_first(x, kh, kw, stride=1, pad=0):
    return _patches(x, kh, kw, stride, pad).transpose(0, 1, 2, 4, 3, 5).reshape(-1, kh * kw * x.shape[3])


@mistake(
    "im2col",
    hint="How many images came in, and the windows of how many come out?",
    caught_by=[
        "test_im2col_several_images",
        "test_im2col_one_pixel_window",
        "test_im2col_leaves_its_argument_alone",
    ],
)
def im2col_first_image_only(x, kh, kw, stride=1, pad=0):
    return _patches(x[:1], kh, kw, stride, pad).reshape(-1, kh * kw * x.shape[3])


@mistake(
    "im2col",
    hint="In which order do your windows follow? After the first one comes its neighbour to the right.",
    caught_by=["test_im2col_oblong_window", "test_im2col_stride", "test_im2col_windows_in_reading_order"],
)
def im2col_windows_go_down_first(x, kh, kw, stride=1, pad=0):
    return _patches(x, kh, kw, stride, pad).transpose(0, 2, 1, 3, 4, 5).reshape(-1, kh * kw * x.shape[3])


# ---------------------------------------------------------------- conv_as_matmul


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
    hint="A row of the product holds one window's answer from all filters. Which axis must be last before "
    "you reshape, and which axis is it you want first?",
    caught_by=["test_matmul_three_colours_two_filters", "test_matmul_bias_alone", "test_matmul_lecture_x"],
)
def matmul_reshapes_to_channels_first(x, w, b, stride=1, pad=0):
    kh, kw, _, f = w.shape
    maps = im2col(x, kh, kw, stride, pad) @ w.reshape(-1, f) + b
    oh, ow = _sizes_of(x, w, stride, pad)
    return maps.reshape(len(x), f, oh, ow).transpose(0, 2, 3, 1)


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


# ---------------------------------------------------------------- fft_conv1d


@mistake(
    "fft_conv1d",
    hint="What does the discrete Fourier transform assume beyond the last sample? How long must the result be?",
    caught_by=["test_fft_end_does_not_reach_the_beginning", "test_fft_real_numbers", "test_fft_moving_average"],
)
def fft_without_zeros(a, b):
    n = max(len(a), len(b))
    return np.real(np.fft.ifft(np.fft.fft(a, n) * np.fft.fft(b, n)))


@mistake(
    "fft_conv1d",
    hint="Real in, real out: how large is the imaginary part, and where does it come from?",
    caught_by=["test_fft_end_does_not_reach_the_beginning", "test_fft_real_numbers", "test_fft_moving_average"],
)
def fft_keeps_complex(a, b):
    n = len(a) + len(b) - 1
    return np.fft.ifft(np.fft.fft(a, n) * np.fft.fft(b, n))


@mistake(
    "fft_conv1d",
    hint="The absolute value removes the imaginary rest, and what else? Try a sequence with negative numbers.",
    caught_by=["test_fft_real_numbers", "test_fft_single_numbers", "test_fft_long_sequences"],
)
def fft_takes_the_absolute_value(a, b):
    n = len(a) + len(b) - 1
    return np.abs(np.fft.ifft(np.fft.fft(a, n) * np.fft.fft(b, n)))


@mistake(
    "fft_conv1d",
    hint="irfft has to guess whether the length was even or odd. What does it guess, and how can you tell it?",
    caught_by=[
        "test_fft_end_does_not_reach_the_beginning",
        "test_fft_single_numbers",
        "test_fft_multiplies_polynomials",
    ],
)
def fft_irfft_without_length(a, b):
    n = len(a) + len(b) - 1
    return np.fft.irfft(np.fft.rfft(a, n) * np.fft.rfft(b, n))


@mistake(
    "fft_conv1d",
    hint="In how many places can b touch a? One number more than there are came out.",
    caught_by=["test_fft_end_does_not_reach_the_beginning", "test_fft_real_numbers", "test_fft_moving_average"],
)
def fft_one_too_long(a, b):
    n = len(a) + len(b)
    return np.fft.irfft(np.fft.rfft(a, n) * np.fft.rfft(b, n), n)


@mistake(
    "fft_conv1d",
    hint="A power of two is fast, but how many of your numbers belong to the result?",
    caught_by=["test_fft_end_does_not_reach_the_beginning", "test_fft_real_numbers", "test_fft_moving_average"],
)
def fft_padded_to_a_power_of_two(a, b):
    n = 2 ** int(np.ceil(np.log2(len(a) + len(b))))
    return np.fft.irfft(np.fft.rfft(a, n) * np.fft.rfft(b, n), n)


@mistake(
    "fft_conv1d",
    hint="You conjugate one transform. Which operation without a flip does that belong to?",
    caught_by=["test_fft_end_does_not_reach_the_beginning", "test_fft_real_numbers", "test_fft_moving_average"],
)
def fft_correlates(a, b):
    n = len(a) + len(b) - 1
    return np.fft.irfft(np.fft.rfft(a, n) * np.conj(np.fft.rfft(b, n)), n)


@mistake(
    "fft_conv1d",
    hint="Your result has the length of a. What happened to the numbers that ran over its end?",
    caught_by=["test_fft_end_does_not_reach_the_beginning", "test_fft_real_numbers", "test_fft_moving_average"],
)
def fft_cut_to_the_first_sequence(a, b):
    n = len(a) + len(b) - 1
    return np.fft.irfft(np.fft.rfft(a, n) * np.fft.rfft(b, n), n)[: len(a)]


@mistake(
    "fft_conv1d",
    hint="Which way do you transform back? Compare the size of your numbers with those of the definition.",
    caught_by=["test_fft_end_does_not_reach_the_beginning", "test_fft_real_numbers", "test_fft_moving_average"],
)
def fft_transforms_forward_twice(a, b):
    n = len(a) + len(b) - 1
    return np.real(np.fft.fft(np.fft.fft(a, n) * np.fft.fft(b, n))) / n


# ---------------------------------------------------------------- receptive_field


@mistake(
    "receptive_field",
    hint="Two 3 x 3 layers: lay three windows of 3 pixels side by side, each moved by 1. How many pixels is that?",
    caught_by=[
        "test_receptive_field_own_stride",
        "test_receptive_field_no_layers",
        "test_receptive_field_of_small_kernels",
    ],
)
def field_adds_sizes(layers):
    return sum(size for size, _ in layers)


@mistake(
    "receptive_field",
    hint="Two neighbours behind a pooling of stride 2 are how many pixels apart in the input?",
    caught_by=[
        "test_receptive_field_strides_multiply",
        "test_receptive_field_one_pixel_kernels",
        "test_receptive_field_behind_pooling",
    ],
)
def field_forgets_strides(layers):
    return 1 + sum(size - 1 for size, _ in layers)


@mistake(
    "receptive_field",
    hint="Does one window of the last layer see more pixels when the NEXT window starts further away?",
    caught_by=[
        "test_receptive_field_strides_multiply",
        "test_receptive_field_own_stride",
        "test_receptive_field_behind_pooling",
    ],
)
def field_counts_its_own_stride(layers):
    field, jump = 1, 1
    for size, stride in layers:
        jump *= stride
        field += (size - 1) * jump
    return field


@mistake(
    "receptive_field",
    hint="Each layer of 3 x 3 adds two pixels. Does it multiply?",
    caught_by=[
        "test_receptive_field_own_stride",
        "test_receptive_field_of_small_kernels",
        "test_receptive_field_behind_pooling",
    ],
)
def field_multiplies_sizes(layers):
    field = 1
    for size, _ in layers:
        field *= size
    return field


@mistake(
    "receptive_field",
    hint="Without any layer, how many pixels does one number see? Start from there.",
    caught_by=[
        "test_receptive_field_no_layers",
        "test_receptive_field_of_one_layer",
        "test_receptive_field_of_small_kernels",
    ],
)
def field_starts_at_zero(layers):
    field, jump = 0, 1
    for size, stride in layers:
        field += (size - 1) * jump
        jump *= stride
    return field


@mistake(
    "receptive_field",
    hint="Behind two layers of stride 2, how many pixels of the input lie between neighbours: 2 or 4?",
    caught_by=["test_receptive_field_strides_multiply", "test_receptive_field_deep"],
)
def field_last_stride_only(layers):
    field, jump = 1, 1
    for size, stride in layers:
        field += (size - 1) * jump
        jump = stride
    return field


@mistake(
    "receptive_field",
    hint="Two layers of stride 2 and then a third: do the strides add up or multiply?",
    caught_by=["test_receptive_field_strides_multiply", "test_receptive_field_deep"],
)
def field_adds_strides(layers):
    field, jump = 1, 1
    for size, stride in layers:
        field += (size - 1) * jump
        jump += stride - 1
    return field


@mistake(
    "receptive_field",
    hint="The formula r * stride + size - stride walks from the LAST layer back to the input. Which way do you walk?",
    caught_by=[
        "test_receptive_field_strides_multiply",
        "test_receptive_field_own_stride",
        "test_receptive_field_one_pixel_kernels",
    ],
)
def field_walks_the_wrong_way(layers):
    field = 1
    for size, stride in layers:
        field = field * stride + size - stride
    return field


@mistake(
    "receptive_field",
    hint="What does your function say where there is no layer at all?",
    caught_by=["test_receptive_field_no_layers"],
)
def field_needs_a_layer(layers):
    field, jump = layers[0]
    for size, stride in layers[1:]:
        field += (size - 1) * jump
        jump *= stride
    return field


@mistake(
    "receptive_field",
    hint="Print the list of layers after the call. pop() takes them out for good: who else may need them?",
    caught_by=["test_receptive_field_leaves_the_layers_alone"],
)
def field_pops_the_layers(layers):
    r, jump = 1, 1
    while layers:
        size, stride = layers.pop(0)
        r, jump = r + (size - 1) * jump, jump * stride
    return r


@mistake(
    "fft_conv1d",
    hint="Seven digits are right. Which dtype has your answer, and which does the docstring promise?",
    caught_by=["test_fft_long_sequences"],
)
def fft_in_single_precision(a, b):
    length = len(a) + len(b) - 1
    return np.fft.irfft(np.fft.rfft(a, length) * np.fft.rfft(b, length), length).astype(np.float32)
