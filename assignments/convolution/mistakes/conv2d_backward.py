"""Known wrong answers to conv2d_backward, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _frame


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


def _taps(dout, w, stride):
    """Each number of the kernel's height and width, and the pixels that it meets."""
    for u in range(w.shape[0]):
        for v in range(w.shape[1]):
            rows = slice(u, u + stride * (dout.shape[1] - 1) + 1, stride)
            columns = slice(v, v + stride * (dout.shape[2] - 1) + 1, stride)
            yield u, v, (slice(None), rows, columns)


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


@mistake(
    "conv2d_backward",
    hint="Each filter has a bias of its own, and db has their shape, (f,). Which axis of dout must not be added up?",
    caught_by=["test_backward_bias_of_a_batch", "test_backward_bias"],
)
def backward_db_is_one_number(dout, x, w, stride=1, pad=0):
    return _dx(dout, x, w, stride, pad), _dw(dout, x, w, stride, pad), dout.sum()


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
    hint="dout already holds the 1/n of a mean loss, if there was one. Do you divide by the number of images again?",
    caught_by=["test_backward_bias_of_a_batch", "test_backward_kernel_of_a_batch", "test_backward_bias"],
)
def backward_divides_everything_by_the_batch(dout, x, w, stride=1, pad=0):
    n = len(x)
    return _dx(dout, x, w, stride, pad) / n, _dw(dout, x, w, stride, pad) / n, dout.sum((0, 1, 2)) / n


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


@mistake(
    "conv2d_backward",
    hint="Seven digits are right. Which dtype have your gradients, and which does the docstring promise?",
    caught_by=["test_backward_gives_float64"],
)
def backward_in_single_precision(dout, x, w, stride=1, pad=0):
    answer = _dx(dout, x, w, stride, pad), _dw(dout, x, w, stride, pad), dout.sum((0, 1, 2))
    return tuple(gradient.astype(np.float32) for gradient in answer)


@mistake(
    "conv2d_backward",
    hint="Seven digits are right. Which dtype have your gradients, and which does the docstring promise?",
    caught_by=["test_backward_gives_float64"],
)
def backward_dx_and_dw_in_single_precision(dout, x, w, stride=1, pad=0):
    dx, dw = _dx(dout, x, w, stride, pad), _dw(dout, x, w, stride, pad)
    return dx.astype(np.float32), dw.astype(np.float32), dout.sum((0, 1, 2))


@mistake(
    "conv2d_backward",
    hint="Print dout before and after the call. Which line writes into it? The caller may still need it.",
    caught_by=["test_backward_leaves_its_arguments_alone"],
)
def backward_writes_into_dout(dout, x, w, stride=1, pad=0):
    answer = _dx(dout, x, w, stride, pad), _dw(dout, x, w, stride, pad), dout.sum((0, 1, 2))
    dout[...] = 0
    return answer
