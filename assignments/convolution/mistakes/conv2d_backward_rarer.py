"""Known wrong answers to conv2d_backward, rarer than those of conv2d_backward.py."""

import numpy as np

from autograder import mistake

from .shared import _dw, _dx


@mistake(
    "conv2d_backward",
    hint="Each filter has a bias of its own, and db has their shape, (f,). Which axis of dout must not be added up?",
    caught_by=["test_backward_bias_of_a_batch", "test_backward_bias"],
)
def backward_db_is_one_number(dout, x, w, stride=1, pad=0):
    return _dx(dout, x, w, stride, pad), _dw(dout, x, w, stride, pad), dout.sum()


@mistake(
    "conv2d_backward",
    hint="All images share the kernels. Of how many images does your dw tell? Is there a = where += belongs, or an index that "
    "picks one image?",
    caught_by=["test_backward_kernel_of_a_batch"],
)
def backward_dw_of_the_last_image(dout, x, w, stride=1, pad=0):
    return _dx(dout, x, w, stride, pad), _dw(dout[-1:], x[-1:], w, stride, pad), dout.sum((0, 1, 2))


@mistake(
    "conv2d_backward",
    hint="All images share the bias. Of how many images does your db tell? Is there a = where += belongs, or an index that "
    "picks one image?",
    caught_by=["test_backward_bias", "test_backward_bias_of_a_batch"],
)
def backward_db_of_the_last_image(dout, x, w, stride=1, pad=0):
    return _dx(dout, x, w, stride, pad), _dw(dout, x, w, stride, pad), dout[-1].sum((0, 1))


@mistake(
    "conv2d_backward",
    hint="All images share the bias. Of how many images does your db tell? Is there a = where += belongs, or an index that "
    "picks one image?",
    caught_by=["test_backward_bias", "test_backward_bias_of_a_batch"],
)
def backward_db_of_the_first_image(dout, x, w, stride=1, pad=0):
    return _dx(dout, x, w, stride, pad), _dw(dout, x, w, stride, pad), dout[0].sum((0, 1))


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
    hint="Your dx is right for kernels that half a turn leaves as they are. dout[0, 0] came from x[0, 0] through w[0, 0]: "
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
    hint="In which order does the docstring name the three gradients?",
    caught_by=["test_backward_bias", "test_backward_kernel", "test_backward_image"],
)
def backward_returns_dx_last(dout, x, w, stride=1, pad=0):
    return _dw(dout, x, w, stride, pad), dout.sum((0, 1, 2)), _dx(dout, x, w, stride, pad)


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
