"""Known wrong answers to maxpool_backward, the commonest first."""

import numpy as np

from autograder import mistake


def _spread(dout, x, size, stride, share):
    """dx with `share(window, received)` laid down at every window, and added where windows overlap."""
    dx = np.zeros(x.shape)
    for m, i, j, q in np.ndindex(dout.shape):
        rows, columns = slice(i * stride, i * stride + size), slice(j * stride, j * stride + size)
        dx[m, rows, columns, q] += share(x[m, rows, columns, q], dout[m, i, j, q])
    return dx


def maxpool_backward_of_ones(dout, x, size, stride):
    """Where the first maximum of each window is."""
    return _spread(dout, x, size, stride, _to_the_first_maximum)


def _to_the_first_maximum(window, received):
    share = np.zeros(window.shape)
    share[np.unravel_index(window.argmax(), window.shape)] = received
    return share


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


mistake(
    "maxpool_backward",
    name="pool_back_last_window_wins",
    hint="Windows that overlap can share their maximum, and then two gradients belong to one pixel. "
    "Is it = or += that you want there?",
    caught_by=["test_maxpool_backward_overlapping_windows"],
    change=(
        "dx[m, i * stride + u, j * stride + v, q] += dout[m, i, j, q]",
        "dx[m, i * stride + u, j * stride + v, q] = dout[m, i, j, q]",
    ),
)


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


mistake(
    "maxpool_backward",
    name="pool_back_forgets_where_the_window_begins",
    hint="argmax counts inside the window. Where in the image does that window begin?",
    caught_by=[
        "test_maxpool_backward_ties",
        "test_maxpool_backward_leaves_its_arguments_alone",
        "test_maxpool_backward_quarters",
    ],
    change=("m, i * stride + u, j * stride + v, q", "m, u, v, q"),
)


mistake(
    "maxpool_backward",
    name="pool_back_exchanges_row_and_column",
    hint="argmax counts along the rows. In a window of 2 x 2, which row and which column does the number 1 mean, and where do "
    "you go?",
    caught_by=["test_maxpool_backward_one_window", "test_maxpool_backward_quarters"],
    change=("u, v = np.unravel_index", "v, u = np.unravel_index"),
)


mistake(
    "maxpool_backward",
    name="pool_back_sends_the_maximum",
    hint="Your dx holds numbers of the picture. What did the window receive from above, and where do you use it?",
    caught_by=["test_maxpool_backward_one_window", "test_maxpool_backward_quarters"],
    change=("+= dout[m, i, j, q]", "+= x[m, i * stride + u, j * stride + v, q]"),
)


@mistake(
    "maxpool_backward",
    hint="You blow the maps up to tiles that lie side by side. Where do the windows lie for size 2 and stride 1, or stride 3? "
    "And how often does a tile of equal pixels pass on what it received?",
    caught_by=["test_maxpool_backward_overlapping_windows", "test_maxpool_backward_equal_pixels"],
)
def pool_back_by_tiles(dout, x, size=2, stride=2):
    def tiles(maps):
        return maps.repeat(size, axis=1).repeat(size, axis=2)[:, : x.shape[1], : x.shape[2]]

    dx, highest, received = np.zeros(x.shape), tiles(maxpool_forward(x, size, stride)), tiles(dout)
    h, w = highest.shape[1:3]
    dx[:, :h, :w] = np.where(x[:, :h, :w] == highest, received, 0)
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


@mistake(
    "maxpool_backward",
    hint="np.isclose calls 1 and 1.000000001 equal. Does a pixel that is nearly the maximum move the output?",
    caught_by=["test_maxpool_backward_near_maxima"],
)
def pool_back_to_near_maxima(dout, x, size=2, stride=2):
    def share(window, received):
        hit = np.isclose(window, window.max())
        return hit * received / hit.sum()

    return _spread(dout, x, size, stride, share)
