"""Known wrong answers to corr2d that corr2d.py has no room for: slips in ranges, sides and borders."""

import numpy as np

from autograder import mistake


@mistake(
    "corr2d",
    hint="In how many places can a 3-pixel window start in a row of 5 pixels? Count them on paper.",
    caught_by=["test_corr2d_oblong_kernel", "test_corr2d_integer_picture", "test_corr2d_lecture_x"],
)
def corr2d_range_stops_before_the_last_window(x, k, stride=1, pad=0):
    x, k = np.pad(np.asarray(x, float), pad), np.asarray(k, float)
    rows, columns = range(0, x.shape[0] - k.shape[0], stride), range(0, x.shape[1] - k.shape[1], stride)
    out = np.zeros((len(rows), len(columns)))
    for i, r in enumerate(rows):
        for j, c in enumerate(columns):
            out[i, j] = np.sum(x[r : r + k.shape[0], c : c + k.shape[1]] * k)
    return out


@mistake(
    "corr2d",
    hint="In how many places can a 3-pixel window start in a row of 5 pixels? Count them on paper.",
    caught_by=["test_corr2d_oblong_kernel", "test_corr2d_integer_picture", "test_corr2d_lecture_x"],
)
def corr2d_lists_all_windows_but_the_last(x, k, stride=1, pad=0):
    x, k = np.pad(np.asarray(x, float), pad), np.asarray(k, float)
    kh, kw = k.shape
    rows, columns = range(0, x.shape[0] - kh, stride), range(0, x.shape[1] - kw, stride)
    return np.array([[np.sum(x[r : r + kh, c : c + kw] * k) for c in columns] for r in rows])


@mistake(
    "corr2d",
    hint="Try a kernel of 2 rows and 3 columns. Which of its two sides does your code never ask for?",
    caught_by=["test_corr2d_oblong_kernel", "test_corr2d_stride_and_border"],
)
def corr2d_takes_the_kernel_for_a_square(x, k, stride=1, pad=0):
    x, k, side = np.pad(np.asarray(x, float), pad), np.asarray(k, float), len(k)
    oh, ow = (x.shape[0] - side) // stride + 1, (x.shape[1] - side) // stride + 1
    out = np.zeros((oh, ow))
    for i, j, u, v in np.ndindex(oh, ow, side, side):
        out[i, j] += x[i * stride + u, j * stride + v] * k[u, v]
    return out


@mistake(
    "corr2d",
    hint="Try a kernel of 2 rows and 3 columns. Which of its two sides does your code never ask for?",
    caught_by=["test_corr2d_oblong_kernel", "test_corr2d_stride_and_border"],
)
def corr2d_cuts_square_windows(x, k, stride=1, pad=0):
    x, k, side = np.pad(np.asarray(x, float), pad), np.asarray(k, float), len(k)
    oh, ow = (x.shape[0] - side) // stride + 1, (x.shape[1] - side) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(x[i * stride : i * stride + side, j * stride : j * stride + side] * k)
    return out


mistake(
    "corr2d",
    name="corr2d_all_zeros_above_and_left",
    hint="Your padded picture has the right size. Print it for pad=1: on which of its sides do the zeros lie?",
    caught_by=["test_corr2d_zero_border", "test_corr2d_stride_and_border"],
    change=("np.asarray(x, dtype=float), pad)", "np.asarray(x, dtype=float), (2 * pad, 0))"),
)


mistake(
    "corr2d",
    name="corr2d_all_zeros_below_and_right",
    hint="Your padded picture has the right size. Print it for pad=1: on which of its sides do the zeros lie?",
    caught_by=["test_corr2d_zero_border", "test_corr2d_stride_and_border"],
    change=("np.asarray(x, dtype=float), pad)", "np.asarray(x, dtype=float), (0, 2 * pad))"),
)
