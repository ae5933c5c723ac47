"""Known wrong answers to im2col, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _frame


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
