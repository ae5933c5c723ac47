"""Known wrong answers to maxpool_forward, the commonest first."""

import numpy as np

from autograder import mistake


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
    hint="Six pixels, windows of 3, stride 2: list where a window can start. How many does h // stride make of it?",
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
