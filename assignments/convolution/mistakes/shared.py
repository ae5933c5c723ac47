"""What several wrong answers of this assignment use."""

import numpy as np


def _frame(x, pad):
    """Images with a border of zeros around height and width."""
    return np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))


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
