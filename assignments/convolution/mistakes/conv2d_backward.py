"""Known wrong answers to conv2d_backward, the commonest first; conv2d_backward_rarer.py goes on."""

import numpy as np

from autograder import mistake

from .shared import _dw, _dx, _frame, _taps


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
    hint="With stride 1 all is well. At which pixel does the window of dout[i, j] start? Neither your dx nor your dw knows.",
    caught_by=["test_backward_kernel_stride", "test_backward_image_stride", "test_backward_two_images_in_steps_of_two"],
)
def backward_forgets_stride(dout, x, w, stride=1, pad=0):
    return _dx(dout, x, w, 1, pad), _dw(dout, x, w, 1, pad), dout.sum((0, 1, 2))


@mistake(
    "conv2d_backward",
    hint="Call it with pad=1. Which of your windows lie partly on the border, and where in your function does pad arrive?",
    caught_by=["test_backward_kernel_of_a_batch", "test_backward_two_images_in_steps_of_two"],
)
def backward_ignores_pad(dout, x, w, stride=1, pad=0):
    kh, kw = w.shape[:2]
    dx, dw = np.zeros(x.shape), np.zeros(w.shape)
    for m, i, j in np.ndindex(dout.shape[:3]):
        r, c = i * stride, j * stride
        window = x[m, r : r + kh, c : c + kw]
        rows, columns = window.shape[:2]
        dw[:rows, :columns] += window[..., np.newaxis] * dout[m, i, j]
        dx[m, r : r + kh, c : c + kw] += (w @ dout[m, i, j])[:rows, :columns]
    return dx, dw, dout.sum((0, 1, 2))


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
    hint="Compare the shape of your db with that of b, (f,). What do keepdims and reshape leave in front of it?",
    caught_by=["test_backward_bias_of_a_batch", "test_backward_bias"],
)
def backward_db_keeps_the_axes(dout, x, w, stride=1, pad=0):
    return _dx(dout, x, w, stride, pad), _dw(dout, x, w, stride, pad), dout.sum((0, 1, 2), keepdims=True)


@mistake(
    "conv2d_backward",
    hint="Compare the shape of your db with that of b, (f,). What do keepdims and reshape leave in front of it?",
    caught_by=["test_backward_bias_of_a_batch", "test_backward_bias"],
)
def backward_db_is_a_row(dout, x, w, stride=1, pad=0):
    return _dx(dout, x, w, stride, pad), _dw(dout, x, w, stride, pad), dout.sum((0, 1, 2)).reshape(1, -1)


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
