"""Known wrong answers to corr2d, the commonest first."""

import numpy as np

from autograder import mistake


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
    hint="Only WHOLE windows count. At the right and at the bottom, does your last window still lie in the picture?",
    caught_by=["test_corr2d_stride", "test_corr2d_steps_of_two"],
)
def corr2d_counts_cut_windows(x, k, stride=1, pad=0):
    x, k = np.pad(np.asarray(x, float), pad), np.asarray(k, float)
    oh, ow = (-((m - n) // stride) + 1 for n, m in zip(x.shape, k.shape))
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            window = x[i * stride : i * stride + k.shape[0], j * stride : j * stride + k.shape[1]]
            out[i, j] = np.sum(window * k[: window.shape[0], : window.shape[1]])
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
    hint="Picture and kernel may both be uint8. What is 200 * 2 there, before anything is added? Convert before you multiply.",
    caught_by=["test_corr2d_uint8_picture"],
)
def corr2d_multiplies_in_uint8(x, k, stride=1, pad=0):
    x = np.pad(x, pad)
    oh, ow = (x.shape[0] - k.shape[0]) // stride + 1, (x.shape[1] - k.shape[1]) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(x[i * stride : i * stride + k.shape[0], j * stride : j * stride + k.shape[1]] * k)
    return out


@mistake(
    "corr2d",
    hint="Picture and kernel may both be uint8. What is 200 * 2 there, before anything is added? Convert before you multiply.",
    caught_by=["test_corr2d_uint8_picture"],
)
def corr2d_computes_in_uint8(x, k, stride=1, pad=0):
    windows = np.lib.stride_tricks.sliding_window_view(np.pad(x, pad), k.shape)[::stride, ::stride]
    return np.einsum("ijuv,uv->ij", windows, k).astype(float)


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


mistake(
    "corr2d",
    name="corr2d_integer_output",
    hint="Your output takes its dtype from the picture (zeros_like, x.dtype, astype). "
    "What becomes of 4.5 in an array of integers?",
    caught_by=["test_corr2d_integer_picture", "test_corr2d_uint8_picture"],
    change=[
        ("np.asarray(x, dtype=float)", "np.asarray(x, float)"),
        ("np.shape(k)", "k.shape"),
        (
            'np.einsum("ijuv,uv->ij", windows, np.asarray(k, dtype=float))',
            'np.einsum("ijuv,uv->ij", windows, np.asarray(k, float)).astype(x.dtype)',
        ),
    ],
)


@mistake(
    "corr2d",
    hint="A kernel of halves under a picture of integers: what does astype(x.dtype) leave of 0.5?",
    caught_by=["test_corr2d_integer_picture"],
)
def corr2d_kernel_in_the_dtype_of_the_picture(x, k, stride=1, pad=0):
    x = np.asarray(x)
    windows = np.lib.stride_tricks.sliding_window_view(np.pad(x.astype(float), pad), np.shape(k))[::stride, ::stride]
    return np.einsum("ijuv,uv->ij", windows, np.asarray(k).astype(x.dtype).astype(float))


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


@mistake(
    "corr2d",
    hint="A kernel may be uint8, too. What becomes of 200 in your conversion, and of 255?",
    caught_by=["test_corr2d_uint8_picture"],
)
def corr2d_kernel_as_int8(x, k, stride=1, pad=0):
    x = np.pad(np.asarray(x, float), pad)
    k = k.view(np.int8).astype(float) if k.dtype == np.uint8 else k
    windows = np.lib.stride_tricks.sliding_window_view(x, k.shape)[::stride, ::stride]
    return np.einsum("ijuv,uv->ij", windows, k)
