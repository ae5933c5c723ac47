"""Convolution and pooling as students write them: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q000, Q001  the code stands as students write it
# fmt: off

RIGHT = r'''
### loops everywhere
import numpy as np

def corr2d(x, k, stride=1, pad=0):
    h, w = x.shape
    kh, kw = k.shape
    xp = np.zeros((h + 2 * pad, w + 2 * pad))
    xp[pad:pad + h, pad:pad + w] = x
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (w + 2 * pad - kw) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            for u in range(kh):
                for v in range(kw):
                    out[i, j] += xp[i * stride + u, j * stride + v] * float(k[u, v])
    return out

def conv2d_true(x, k):
    h, w = x.shape
    kh, kw = k.shape
    out = np.zeros((h + kh - 1, w + kw - 1))
    for i in range(h):
        for j in range(w):
            for u in range(kh):
                for v in range(kw):
                    out[i + u, j + v] += float(x[i, j]) * float(k[u, v])
    return out

def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, _, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (wd + 2 * pad - kw) // stride + 1
    out = np.zeros((n, oh, ow, f))
    for m in range(n):
        for g in range(f):
            for q in range(c):
                out[m, :, :, g] += corr2d(x[m, :, :, q], w[:, :, q, g], stride, pad)
            out[m, :, :, g] += b[g]
    return out

def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, _, f = w.shape
    _, oh, ow, _ = dout.shape
    xp = np.zeros((n, h + 2 * pad, wd + 2 * pad, c))
    xp[:, pad:pad + h, pad:pad + wd, :] = x
    dxp = np.zeros(xp.shape)
    dw = np.zeros(w.shape)
    db = np.zeros(f)
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for g in range(f):
                    d = dout[m, i, j, g]
                    si, sj = i * stride, j * stride
                    dw[:, :, :, g] += d * xp[m, si:si + kh, sj:sj + kw, :]
                    dxp[m, si:si + kh, sj:sj + kw, :] += d * w[:, :, :, g]
                    db[g] += d
    dx = dxp[:, pad:pad + h, pad:pad + wd, :]
    return dx, dw, db

def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    oh = int((h - size) / stride) + 1
    ow = int((w - size) / stride) + 1
    out = np.zeros((n, oh, ow, c))
    for m in range(n):
        for q in range(c):
            for i in range(oh):
                for j in range(ow):
                    best = -float("inf")
                    for u in range(size):
                        for v in range(size):
                            if x[m, i * stride + u, j * stride + v, q] > best:
                                best = x[m, i * stride + u, j * stride + v, q]
                    out[m, i, j, q] = best
    return out

def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    n, oh, ow, c = dout.shape
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for q in range(c):
                    patch = x[m, i * stride:i * stride + size, j * stride:j * stride + size, q]
                    u, v = np.unravel_index(np.argmax(patch), patch.shape)
                    dx[m, i * stride + u, j * stride + v, q] += dout[m, i, j, q]
    return dx

def im2col(x, kh, kw, stride=1, pad=0):
    n, h, w, c = x.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)), mode="constant")
    rows = []
    for m in range(n):
        for i in range(0, h + 2 * pad - kh + 1, stride):
            for j in range(0, w + 2 * pad - kw + 1, stride):
                rows.append(xp[m, i:i + kh, j:j + kw, :].flatten())
    return np.array(rows)

def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape
    n, h, wd, _ = x.shape
    cols = im2col(x, kh, kw, stride, pad)
    out = np.dot(cols, w.reshape(-1, f)) + b
    return out.reshape(n, (h + 2 * pad - kh) // stride + 1, (wd + 2 * pad - kw) // stride + 1, f)

def fft_conv1d(a, b):
    L = len(a) + len(b) - 1
    A = np.fft.fft(a, L)
    B = np.fft.fft(b, L)
    return np.real(np.fft.ifft(A * B))

def receptive_field(layers):
    r = 1
    jump = 1
    for size, stride in layers:
        r += (size - 1) * jump
        jump *= stride
    return r
### sliding windows and einsum
import numpy
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

def windows(x, kh, kw, stride, pad=0):
    xp = np.pad(x, [(0, 0), (pad,) * 2, (pad,) * 2, (0, 0)])
    return sliding_window_view(xp, (kh, kw), axis=(1, 2))[:, ::stride, ::stride]

def corr2d(x: np.ndarray, k: np.ndarray, stride: int = 1, pad: int = 0) -> np.ndarray:
    x, k = np.asarray(x, np.float64), np.asarray(k, np.float64)
    return np.einsum("ijuv,uv->ij", sliding_window_view(np.pad(x, pad), k.shape)[::stride, ::stride], k)

def conv2d_true(x, k):
    kh, kw = k.shape
    xp = np.pad(x.astype(float), [(kh - 1, kh - 1), (kw - 1, kw - 1)])
    return corr2d(xp, np.rot90(k, 2))

def conv2d_forward(x, w, b, stride=1, pad=0):
    return np.einsum("nijcuv,uvcf->nijf", windows(x, w.shape[0], w.shape[1], stride, pad), w, optimize=True) + b

def conv2d_backward(dout, x, w, stride=1, pad=0):
    kh, kw = w.shape[:2]
    n, oh, ow, f = dout.shape
    dw = np.einsum("nijf,nijcuv->uvcf", dout, windows(x, kh, kw, stride, pad))
    dxp = np.zeros((n, x.shape[1] + 2 * pad, x.shape[2] + 2 * pad, x.shape[3]))
    for u in range(kh):
        for v in range(kw):
            dxp[:, u:u + oh * stride:stride, v:v + ow * stride:stride] += dout @ w[u, v].T
    dx = dxp[:, pad:dxp.shape[1] - pad, pad:dxp.shape[2] - pad]
    return dx, dw, dout.sum((0, 1, 2))

def maxpool_forward(x, size=2, stride=2):
    return windows(x, size, size, stride).max(axis=(-1, -2))

def maxpool_backward(dout, x, size=2, stride=2):
    win = windows(x, size, size, stride)
    mask = win == win.max(axis=(4, 5), keepdims=True)
    share = mask / mask.sum(axis=(4, 5), keepdims=True) * dout[..., None, None]
    dx = np.zeros(x.shape)
    n, oh, ow, c = dout.shape
    for u in range(size):
        for v in range(size):
            dx[:, u:u + (oh - 1) * stride + 1:stride, v:v + (ow - 1) * stride + 1:stride] += share[..., u, v]
    return dx

def im2col(x, kh, kw, stride=1, pad=0):
    win = windows(x, kh, kw, stride, pad)
    return win.transpose(0, 1, 2, 4, 5, 3).reshape(-1, kh * kw * x.shape[-1])

def conv_as_matmul(x, w, b, stride=1, pad=0):
    oh = 1 + (x.shape[1] + 2 * pad - w.shape[0]) // stride
    return (im2col(x, *w.shape[:2], stride=stride, pad=pad) @ w.reshape(-1, w.shape[3]) + b).reshape(len(x), oh, -1, len(b))

def fft_conv1d(a, b):
    size = 1
    while size < a.size + b.size - 1:
        size *= 2
    return np.fft.irfft(np.fft.rfft(a, size) * np.fft.rfft(b, size), size)[:a.size + b.size - 1]

def receptive_field(layers):
    r = 1
    for size, stride in reversed(layers):
        r = (r - 1) * stride + size
    return r
### from memory of a course: padded copies, masks, argmax
import numpy as np

def pad_image(x, p):
    if p == 0:
        return x.astype(float)
    return np.pad(x.astype(float), ((p, p), (p, p)), 'constant', constant_values=0)

def corr2d(x, k, stride=1, pad=0):
    x = pad_image(x, pad)
    H, W = x.shape
    HH, WW = k.shape
    Ho = 1 + (H - HH) // stride
    Wo = 1 + (W - WW) // stride
    return np.array([[np.sum(x[i*stride:i*stride+HH, j*stride:j*stride+WW] * k) for j in range(Wo)] for i in range(Ho)])

def conv2d_true(x, k):
    x = np.array(x, dtype=float)
    k = np.array(k, dtype=float)
    rows = x.shape[0] + k.shape[0] - 1
    cols = x.shape[1] + k.shape[1] - 1
    out = np.zeros((rows, cols))
    for (u, v), value in np.ndenumerate(k):
        out[u:u + x.shape[0], v:v + x.shape[1]] += value * x
    return out

def conv2d_forward(x, w, b, stride=1, pad=0):
    N, H, W, C = x.shape
    HH, WW, _, F = w.shape
    x_pad = np.pad(x, ((0,), (pad,), (pad,), (0,)), 'constant')
    Ho = 1 + (H + 2 * pad - HH) // stride
    Wo = 1 + (W + 2 * pad - WW) // stride
    out = np.zeros((N, Ho, Wo, F))
    for i in range(Ho):
        for j in range(Wo):
            window = x_pad[:, i*stride:i*stride+HH, j*stride:j*stride+WW, :]
            out[:, i, j, :] = np.tensordot(window, w, axes=([1, 2, 3], [0, 1, 2])) + b
    return out

def conv2d_backward(dout, x, w, stride=1, pad=0):
    N, H, W, C = x.shape
    HH, WW, _, F = w.shape
    x_pad = np.pad(x, ((0,), (pad,), (pad,), (0,)), 'constant')
    dx_pad = np.zeros_like(x_pad)
    dw = np.zeros_like(w)
    db = np.sum(dout, axis=(0, 1, 2))
    for n in range(N):
        for i in range(dout.shape[1]):
            for j in range(dout.shape[2]):
                window = x_pad[n, i*stride:i*stride+HH, j*stride:j*stride+WW]
                for f in range(F):
                    dw[..., f] += window * dout[n, i, j, f]
                    dx_pad[n, i*stride:i*stride+HH, j*stride:j*stride+WW] += w[..., f] * dout[n, i, j, f]
    if pad > 0:
        dx = dx_pad[:, pad:-pad, pad:-pad, :]
    else:
        dx = dx_pad
    return dx, dw, db

def maxpool_forward(x, size=2, stride=2):
    N, H, W, C = x.shape
    Ho, Wo = (H - size) // stride + 1, (W - size) // stride + 1
    out = np.empty((N, Ho, Wo, C), dtype=x.dtype)
    for i in range(Ho):
        for j in range(Wo):
            out[:, i, j, :] = np.amax(x[:, i*stride:i*stride+size, j*stride:j*stride+size, :], axis=(1, 2))
    return out

def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros_like(x)
    N, Ho, Wo, C = dout.shape
    for n in range(N):
        for c in range(C):
            for i in range(Ho):
                for j in range(Wo):
                    r, s = i * stride, j * stride
                    w = x[n, r:r+size, s:s+size, c]
                    mask = (w == w.max())
                    dx[n, r:r+size, s:s+size, c] += mask * dout[n, i, j, c] / mask.sum()
    return dx

def im2col(x, kh, kw, stride=1, pad=0):
    N, H, W, C = x.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    Ho = (H + 2 * pad - kh) // stride + 1
    Wo = (W + 2 * pad - kw) // stride + 1
    i0 = np.repeat(np.arange(kh), kw * C)
    j0 = np.tile(np.repeat(np.arange(kw), C), kh)
    q = np.tile(np.arange(C), kh * kw)
    i1 = stride * np.repeat(np.arange(Ho), Wo)
    j1 = stride * np.tile(np.arange(Wo), Ho)
    i = i1.reshape(-1, 1) + i0.reshape(1, -1)
    j = j1.reshape(-1, 1) + j0.reshape(1, -1)
    return np.concatenate([image[i, j, q] for image in xp], axis=0)

def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape
    patches = im2col(x, kh, kw, stride, pad)
    n = x.shape[0]
    oh = (x.shape[1] + 2 * pad - kh) // stride + 1
    ow = (x.shape[2] + 2 * pad - kw) // stride + 1
    kernels = np.zeros((kh * kw * c, f))
    for g in range(f):
        kernels[:, g] = w[:, :, :, g].ravel()
    return np.reshape(patches @ kernels, (n, oh, ow, f)) + b[None, None, None, :]

def fft_conv1d(a, b):
    n, m = len(a), len(b)
    a = np.concatenate([a, np.zeros(m - 1)])
    b = np.concatenate([b, np.zeros(n - 1)])
    return np.fft.ifft(np.fft.fft(a) * np.fft.fft(b)).real

def receptive_field(layers):
    if len(layers) == 0:
        return 1
    return 1 + sum((layers[l][0] - 1) * int(np.prod([s for _, s in layers[:l]])) for l in range(len(layers)))
'''

# Every bug is a change of one line or two of the first right solution.
CHANGES = {
    "corr2d": {
        "kernel flipped": ("float(k[u, v])", "float(k[kh - 1 - u, kw - 1 - v])"),
        "one position too few": ("for i in range(oh):", "for i in range(oh - 1):"),
        "sizes swapped": ("out = np.zeros((oh, ow))", "oh, ow = ow, oh\n    out = np.zeros((oh, ow))"),
        "stride of the rows only": ("j * stride + v", "j + v"),
        "stride forgotten in the window": ("xp[i * stride + u, j * stride + v]", "xp[i + u, j + v]"),
        "plus one forgotten": ("ow = (w + 2 * pad - kw) // stride + 1", "ow = (w + 2 * pad - kw) // stride"),
        "padding on one side": ("xp = np.zeros((h + 2 * pad, w + 2 * pad))", "xp = np.zeros((h + pad, w + pad))"),
        "an answer of the image's dtype": ("out = np.zeros((oh, ow))", "out = np.zeros((oh, ow), dtype=x.dtype)"),
        "square kernel": ("for v in range(kw):", "for v in range(kh):"),
        "kernel indices swapped": ("float(k[u, v])", "float(k.T[u, v])"),
        "padded with ones": ("xp = np.zeros((h", "xp = np.ones((h"),
        "overwritten instead of summed": ("out[i, j] +=", "out[i, j] ="),
        "stride 2 by default": ("stride=1, pad=0", "stride=2, pad=0"),
        "a list": ("return out", "return out.tolist()"),
    },
    "conv2d_true": {
        "only where the kernel fits": ("return out", "return out[kh - 1:h, kw - 1:w]"),
        "the size of the image": ("return out", "return out[:h, :w]"),
        "not flipped": ("float(k[u, v])", "float(k[kh - 1 - u, kw - 1 - v])"),
        "flipped upside down only": ("float(k[u, v])", "float(k[u, kw - 1 - v])"),
        "transposed": ("float(k[u, v])", "float(k[::-1, ::-1].T[u % kw, v % kh])"),
        "the image's dtype": ("out = np.zeros((h + kh - 1, w + kw - 1))", "out = np.zeros((h + kh - 1, w + kw - 1), dtype=x.dtype)"),
        "one too large": ("out = np.zeros((h + kh - 1, w + kw - 1))", "out = np.zeros((h + kh, w + kw))"),
        "products of 8 bits": ("float(x[i, j]) * float(k[u, v])", "x[i, j] * k[u, v]"),
        "image overwritten": ("    return out", "    x *= 0\n    return out"),
        "square kernel": ("for v in range(kw):", "for v in range(min(kh, kw)):"),
    },
    "conv2d_forward": {
        "bias for every channel": ("            out[m, :, :, g] += b[g]", "                out[m, :, :, g] += b[g]"),
        "bias forgotten": ("            out[m, :, :, g] += b[g]", "            pass"),
        "first filter's bias": ("+= b[g]", "+= b[0]"),
        "first channel only": ("for q in range(c):", "for q in range(1):"),
        "first image only": ("corr2d(x[m, :, :, q]", "corr2d(x[0, :, :, q]"),
        "stride not passed on": ("stride, pad)\n            out", "1, pad)[::1, ::1][:oh, :ow]\n            out"),
        "padding not passed on": ("w[:, :, q, g], stride, pad)", "w[:, :, q, g], stride)"),
        "float32 answer of whole numbers": ("out = np.zeros((n, oh, ow, f))", "out = np.zeros((n, oh, ow, f), dtype=int)"),
        "kernel flipped": ("w[:, :, q, g]", "w[::-1, ::-1, q, g]"),
        "an image's sum divided by the channels": ("+= b[g]", "= out[m, :, :, g] / c + b[g]"),
        "at least one image": ("    out = np.zeros((n, oh, ow, f))", "    x[0]\n    out = np.zeros((n, oh, ow, f))"),
        "channels first": ("n, h, wd, c = x.shape", "n, c, h, wd = x.shape"),
    },
    "conv2d_backward": {
        "mean over the images": ("return dx, dw, db", "return dx, dw / n, db / n"),
        "padding not cut off": ("dx = dxp[:, pad:pad + h, pad:pad + wd, :]", "dx = dxp"),
        "padding cut with -pad": ("dx = dxp[:, pad:pad + h, pad:pad + wd, :]", "dx = dxp[:, pad:-pad, pad:-pad, :]"),
        "overlaps overwritten": ("dxp[m, si:si + kh, sj:sj + kw, :] +=", "dxp[m, si:si + kh, sj:sj + kw, :] ="),
        "dw of the last image": ("    for m in range(n):", "    for m in range(n):\n        dw[:] = 0"),
        "stride ignored": ("si, sj = i * stride, j * stride", "si, sj = i, j"),
        "image not padded for dw": ("dw[:, :, :, g] += d * xp[m, si:si + kh, sj:sj + kw, :]", "dw[:, :, :, g] += d * xp[m, pad:, pad:][si:si + kh, sj:sj + kw, :][:kh, :kw] if xp[m, pad:, pad:][si:si + kh, sj:sj + kw].shape[:2] == (kh, kw) else 0"),
        "order of the answers": ("return dx, dw, db", "return dw, dx, db"),
        "db over the filters": ("db[g] += d", "db[0] += d"),
        "kernel flipped in dx": ("d * w[:, :, :, g]", "d * w[::-1, ::-1, :, g]"),
        "db forgotten": ("return dx, dw, db", "return dx, dw"),
        "dx is a view of the caller's images": ("xp = np.zeros((n, h + 2 * pad, wd + 2 * pad, c))\n    xp[:, pad:pad + h, pad:pad + wd, :] = x\n    dxp = np.zeros(xp.shape)", "xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))\n    dxp = x if pad == 0 else np.zeros(xp.shape)\n    dxp[:] = 0"),
    },
    "maxpool_forward": {
        "begins at zero": ('best = -float("inf")', "best = 0"),
        "mean": ("out[m, i, j, q] = best", "out[m, i, j, q] = x[m, i * stride:i * stride + size, j * stride:j * stride + size, q].mean()"),
        "stride is the size": ("x[m, i * stride + u, j * stride + v, q] > best", "x[m, min(h - 1, i * size + u), min(w - 1, j * size + v), q] > best"),
        "minimum": ("q] > best", "q] < best"),
        "largest absolute value": ("q] > best", "q] > abs(best)"),
        "ragged windows count": ("oh = int((h - size) / stride) + 1", "oh = int(np.ceil((h - size) / stride)) + 1"),
        "maximum over the channels": ("best = x[m, i * stride + u, j * stride + v, q]", "best = x[m, i * stride + u, j * stride + v].max()"),
        "square images": ("ow = int((w - size) / stride) + 1", "ow = oh"),
        "stride 1 by default": ("size=2, stride=2", "size=2, stride=1"),
        "whole numbers": ("out = np.zeros((n, oh, ow, c))", "out = np.zeros((n, oh, ow, c), dtype=int)"),
        "window of two always": ("for v in range(size):", "for v in range(2):"),
    },
    "maxpool_backward": {
        "overlaps overwritten": ("q] += dout[m, i, j, q]", "q] = dout[m, i, j, q]"),
        "ties all receive everything": ("dx[m, i * stride + u, j * stride + v, q] += dout[m, i, j, q]", "dx[m, i * stride:i * stride + size, j * stride:j * stride + size, q] += (patch == patch.max()) * dout[m, i, j, q]"),
        "shared by the whole window": ("dx[m, i * stride + u, j * stride + v, q] += dout[m, i, j, q]", "dx[m, i * stride:i * stride + size, j * stride:j * stride + size, q] += dout[m, i, j, q] / size**2"),
        "times the input": ("+= dout[m, i, j, q]", "+= dout[m, i, j, q] * patch.max()"),
        "ones": ("+= dout[m, i, j, q]", "+= 1.0"),
        "stride forgotten": ("dx[m, i * stride + u, j * stride + v, q]", "dx[m, i * size + u if i * size + u < dx.shape[1] else 0, j * size + v if j * size + v < dx.shape[2] else 0, q]"),
        "position in the window only": ("dx[m, i * stride + u, j * stride + v, q]", "dx[m, u, v, q]"),
        "largest absolute value": ("np.argmax(patch)", "np.argmax(np.abs(patch))"),
        "first channel's maximum": ("j * stride:j * stride + size, q]", "j * stride:j * stride + size, 0]"),
        "shape of dout": ("dx = np.zeros(x.shape)", "dx = np.zeros(x.shape)[:, :dout.shape[1] * size, :dout.shape[2] * size]"),
        "absolute value": ("+= dout[m, i, j, q]", "+= abs(dout[m, i, j, q])"),
        "like a relu": ("+= dout[m, i, j, q]", "+= dout[m, i, j, q] * (patch.max() > 0)"),
    },
    "im2col": {
        "channels first in a row": (".flatten()", ".transpose(2, 0, 1).flatten()"),
        "columns first": ('.flatten()', '.flatten("F")'),
        "one column a window": ("return np.array(rows)", "return np.array(rows).T"),
        "images interleaved": ("return np.array(rows)", "return np.array(rows).reshape(n, -1, kh * kw * c).transpose(1, 0, 2).reshape(-1, kh * kw * c)"),
        "last windows missing": ("range(0, h + 2 * pad - kh + 1, stride)", "range(0, h + 2 * pad - kh, stride)"),
        "stride in one direction": ("range(0, w + 2 * pad - kw + 1, stride)", "range(0, w + 2 * pad - kw + 1)"),
        "padding ignored in the range": ("range(0, w + 2 * pad - kw + 1, stride)", "range(0, w - kw + 1, stride)"),
        "edge padding": ('mode="constant"', 'mode="edge"'),
        "windows not laid flat": (".flatten())", ")"),
        "rows and columns of windows swapped": ("for i in range(0, h + 2 * pad - kh + 1, stride):\n            for j in range(0, w + 2 * pad - kw + 1, stride):", "for j in range(0, w + 2 * pad - kw + 1, stride):\n            for i in range(0, h + 2 * pad - kh + 1, stride):"),
        "first image only": ("for m in range(n):", "for m in range(1):"),
    },
    "conv_as_matmul": {
        "bias forgotten": ("w.reshape(-1, f)) + b", "w.reshape(-1, f))"),
        "kernels reshaped the other way": ("w.reshape(-1, f)", "w.reshape(f, -1).T"),
        "maps reshaped with filters first": ("    return out.reshape(n, (h + 2 * pad - kh) // stride + 1, (wd + 2 * pad - kw) // stride + 1, f)", "    return out.reshape(n, f, (h + 2 * pad - kh) // stride + 1, (wd + 2 * pad - kw) // stride + 1).transpose(0, 2, 3, 1)"),
        "rows and columns swapped": ("(h + 2 * pad - kh) // stride + 1, (wd + 2 * pad - kw) // stride + 1", "(wd + 2 * pad - kw) // stride + 1, (h + 2 * pad - kh) // stride + 1"),
        "stride not passed on": ("kh, kw, stride, pad)", "kh, kw, 1, pad)[: n * ((h + 2 * pad - kh) // stride + 1) * ((wd + 2 * pad - kw) // stride + 1)]"),
        "still a matrix": ("return out.reshape(n, (h + 2 * pad - kh) // stride + 1, (wd + 2 * pad - kw) // stride + 1, f)", "return out"),
        "kernel sides swapped": ("im2col(x, kh, kw, stride, pad)", "im2col(x, kw, kh, stride, pad)"),
        "bias multiplied": ("w.reshape(-1, f)) + b", "w.reshape(-1, f)) * b"),
        "padding written out wrongly": ("kh, kw, stride, pad)", "kh, kw, stride=stride, pad=min(pad, 1))"),
        "kernels flipped": ("w.reshape(-1, f)", "w[::-1, ::-1].reshape(-1, f)"),
    },
    "fft_conv1d": {
        "circular": ("L = len(a) + len(b) - 1", "L = max(len(a), len(b))"),
        "one too long": ("L = len(a) + len(b) - 1", "L = len(a) + len(b)"),
        "complex": ("np.real(np.fft.ifft(A * B))", "np.fft.ifft(A * B)"),
        "absolute values": ("np.real(", "np.abs("),
        "correlation": ("np.fft.ifft(A * B)", "np.fft.ifft(A * np.conj(B))"),
        "sum of the transforms": ("A * B", "A + B"),
        "length of the first": ("L = len(a) + len(b) - 1", "L = len(a)"),
        "rounded": ("np.real(np.fft.ifft(A * B))", "np.round(np.real(np.fft.ifft(A * B)), 6)"),
        "one transform forgotten": ("B = np.fft.fft(b, L)", "B = np.concatenate([b, np.zeros(L - len(b))])"),
        "odd lengths through rfft": ("np.real(np.fft.ifft(A * B))", "np.fft.irfft(np.fft.rfft(a, L) * np.fft.rfft(b, L))"),
        "single precision": ("np.real(np.fft.ifft(A * B))", "np.real(np.fft.ifft(A * B)).astype(np.float32)"),
        "transforms forth, forth again": ("np.fft.ifft(", "np.fft.fft("),
    },
    "receptive_field": {
        "stride counts for its own layer": ("r += (size - 1) * jump\n        jump *= stride", "jump *= stride\n        r += (size - 1) * jump"),
        "strides ignored": ("jump *= stride", "jump *= 1"),
        "strides added": ("jump *= stride", "jump += stride - 1"),
        "last stride only": ("jump *= stride", "jump = stride"),
        "size instead of size minus one": ("(size - 1)", "size"),
        "begins at zero": ("r = 1\n", "r = 0\n"),
        "None for no layers": ("    r = 1\n", "    if not layers:\n        return None\n    r = 1\n"),
        "a single layer counts its stride": ("    r = 1\n", "    if len(layers) == 1:\n        return layers[0][0] * layers[0][1]\n    r = 1\n"),
        "pops the layers": ("for size, stride in layers:", "while layers:\n        size, stride = layers.pop(0)"),
        "float": ("return r", "return float(r)"),
        "from the end": ("in layers:", "in layers[::-1]:"),
    },
}


def _changed(exercise: str, old: str, new: str) -> str:
    first = RIGHT.split("\n### ")[1]
    start = first.index(f"def {exercise}(")
    end = first.find("\ndef ", start)
    source = first[start : end if end > 0 else None]
    assert source.count(old) >= 1, (exercise, old)
    return source.replace(old, new, 1)


BUGS = "".join(
    f"\n### {exercise} | {words}\n{_changed(exercise, *change)}"
    for exercise, changes in CHANGES.items()
    for words, change in changes.items()
)

RIGHT += r'''
### lists of lists, German names
import functools
import itertools
import math
import numpy as np

def corr2d(x, k, stride=1, pad=0):
    bild = [[float(v) for v in zeile] for zeile in x]
    breite = len(bild[0]) + 2 * pad
    bild = [[0.0] * breite for _ in range(pad)] + [[0.0] * pad + z + [0.0] * pad for z in bild] + [[0.0] * breite for _ in range(pad)]
    kh, kw = len(k), len(k[0])
    aus = []
    for i in range(0, len(bild) - kh + 1, stride):
        reihe = []
        for j in range(0, breite - kw + 1, stride):
            summe = 0.0
            for u in range(kh):
                for v in range(kw):
                    summe += bild[i + u][j + v] * float(k[u][v])
            reihe.append(summe)
        aus.append(reihe)
    return np.array(aus)

def conv2d_true(x, k):
    out = np.zeros((x.shape[0] + k.shape[0] - 1, x.shape[1] + k.shape[1] - 1))
    for (i, j), v in np.ndenumerate(x):
        out[i:i + k.shape[0], j:j + k.shape[1]] += float(v) * k.astype(float)
    return out

def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape; kh, kw, _, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1; ow = (wd + 2 * pad - kw) // stride + 1
    out = np.empty((n, oh, ow, f))
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for g in range(f):
                    s = b[g]
                    for u in range(kh):
                        for v in range(kw):
                            r, t = i * stride + u - pad, j * stride + v - pad
                            if r < 0 or t < 0 or r >= h or t >= wd: continue
                            s = s + np.dot(x[m, r, t], w[u, v, :, g])
                    out[m, i, j, g] = s
    return out

def conv2d_backward(dout, x, w, stride=1, pad=0):
    kh, kw, c, f = w.shape; n, h, wd, _ = x.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp = np.zeros(xp.shape); dw = np.zeros(w.shape); db = np.zeros(f)
    for m, i, j, g in np.ndindex(*dout.shape):
        d = dout[m, i, j, g]; a, e = i * stride, j * stride
        dxp[m, a:a + kh, e:e + kw] += d * w[..., g]
        dw[..., g] += d * xp[m, a:a + kh, e:e + kw]
        db[g] += d
    return dxp[:, pad:pad + h, pad:pad + wd], dw, db

def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    return np.array([[[[max(x[m, i + u, j + v, q] for u in range(size) for v in range(size)) for q in range(c)] for j in range(0, w - size + 1, stride)] for i in range(0, h - size + 1, stride)] for m in range(n)], dtype=float)

def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    for m, i, j, q in np.ndindex(*dout.shape):
        best, bi, bj = -math.inf, None, None
        for u in range(i * stride, i * stride + size):
            for v in range(j * stride, j * stride + size):
                if x[m, u, v, q] >= best:
                    best, bi, bj = x[m, u, v, q], u, v
        dx[m, bi, bj, q] += dout[m, i, j, q]
    return dx

def im2col(x, kh, kw, stride=1, pad=0):
    n, h, w, c = x.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    zeilen = []
    for m in range(n):
        for i in range(0, h + 2 * pad - kh + 1, stride):
            for j in range(0, w + 2 * pad - kw + 1, stride):
                zeilen.append(xp[m, i:i + kh, j:j + kw, :].flatten())
    return np.array(zeilen)

def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape; n, h, ww, _ = x.shape
    cols = im2col(x, kh, kw, stride, pad)
    return (cols @ w.reshape(-1, f) + b).reshape(n, (h + 2 * pad - kh) // stride + 1, (ww + 2 * pad - kw) // stride + 1, f)

def fft_conv1d(a, b):
    n = len(a) + len(b) - 1
    return np.fft.irfft(np.fft.rfft(a, n) * np.fft.rfft(b, n), n)

def receptive_field(layers):
    r, sprung = 1, 1
    for groesse, schritt in layers:
        r += (groesse - 1) * sprung
        sprung *= schritt
    return r
### the Fourier transform, generators, index arrays
import functools
import itertools
import math
import numpy as np

def corr2d(x, k, stride=1, pad=0):
    xp = np.pad(np.asarray(x, float), ((pad, pad), (pad, pad)))
    kk = np.asarray(k, float)
    kh, kw = kk.shape
    size = (xp.shape[0] + kh - 1, xp.shape[1] + kw - 1)
    full = np.fft.irfft2(np.fft.rfft2(xp, size) * np.fft.rfft2(kk[::-1, ::-1], size), size)
    return full[kh - 1 : xp.shape[0] : stride, kw - 1 : xp.shape[1] : stride].copy()

def conv2d_true(x, k):
    W = x.shape[1] + k.shape[1] - 1; H = x.shape[0] + k.shape[0] - 1
    a = np.zeros((x.shape[0], W)); a[:, :x.shape[1]] = x
    b = np.zeros((k.shape[0], W)); b[:, :k.shape[1]] = k
    r = np.convolve(a.ravel(), b.ravel())[: H * W]
    return np.pad(r, (0, H * W - r.size)).reshape(H, W)

def conv2d_forward(x, w, b, stride=1, pad=0):
    xp = np.pad(np.asarray(x, dtype=np.float64), [(0, 0), (pad,) * 2, (pad,) * 2, (0, 0)])
    win = np.lib.stride_tricks.sliding_window_view(xp, w.shape[:2], axis=(1, 2))[:, ::stride, ::stride]
    return np.tensordot(win, w, axes=([4, 5, 3], [0, 1, 2])) + b[None, None, None, :]

def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape; kh, kw, _, f = w.shape; _, oh, ow, _ = dout.shape
    I = (np.arange(oh) * stride)[:, None] + np.arange(kh)
    J = (np.arange(ow) * stride)[:, None] + np.arange(kw)
    xp = np.zeros((n, h + 2 * pad, wd + 2 * pad, c)); xp[:, pad:h + pad, pad:wd + pad] = x
    idx = (slice(None), I[:, None, :, None], J[None, :, None, :])
    patches = xp[idx]
    dw = np.einsum("nijuvc,nijf->uvcf", patches, dout)
    dp = np.einsum("nijf,uvcf->nijuvc", dout, w)
    dxp = np.zeros_like(xp); np.add.at(dxp, idx, dp)
    return np.ascontiguousarray(dxp[:, pad:h + pad, pad:wd + pad]), dw, dout.reshape(-1, f).sum(0)

def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    oh, ow = (h - size) // stride + 1, (w - size) // stride + 1
    return functools.reduce(np.maximum, [x[:, u:u + (oh - 1) * stride + 1:stride, v:v + (ow - 1) * stride + 1:stride] for u in range(size) for v in range(size)]).copy()

def maxpool_backward(dout, x, size=2, stride=2):
    win = np.lib.stride_tricks.sliding_window_view(x, (size, size), axis=(1, 2))[:, ::stride, ::stride]
    a = win.reshape(*win.shape[:4], -1).argmax(-1)
    M, I, J, Q = np.indices(dout.shape)
    dx = np.zeros_like(x, dtype=np.float64)
    np.add.at(dx, (M, I * stride + a // size, J * stride + a % size, Q), dout)
    return dx

def im2col(x, kh, kw, stride=1, pad=0):
    n, h, w, c = x.shape
    H, W = h + 2 * pad, w + 2 * pad
    xp = np.zeros((n, H, W, c)); xp[:, pad:H - pad, pad:W - pad] = x
    oh, ow = (H - kh) // stride + 1, (W - kw) // stride + 1
    m, i, j, u, v, q = np.ogrid[:n, :oh, :ow, :kh, :kw, :c]
    flat = ((m * H + i * stride + u) * W + j * stride + v) * c + q
    return xp.ravel()[flat].reshape(n * oh * ow, kh * kw * c)

def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape
    if x.shape[0] < 1: raise ValueError("no image")
    P = im2col(x, kh, kw, stride, pad)
    Y = (w.reshape(kh * kw * c, f).T @ P.T) + b[:, None]
    oh = (x.shape[1] + 2 * pad - kh) // stride + 1
    return Y.T.reshape((x.shape[0], oh, Y.shape[1] // (x.shape[0] * oh), f))

def _fft(v, sign):
    n = len(v)
    if n == 1: return list(v)
    e, o = _fft(v[0::2], sign), _fft(v[1::2], sign)
    t = [np.exp(sign * 2j * np.pi * k / n) * o[k] for k in range(n // 2)]
    return [e[k] + t[k] for k in range(n // 2)] + [e[k] - t[k] for k in range(n // 2)]
def fft_conv1d(a, b):
    n = len(a) + len(b) - 1
    N = 1 << (n - 1).bit_length()
    A = _fft([float(v) for v in a] + [0.0] * (N - len(a)), -1)
    B = _fft([float(v) for v in b] + [0.0] * (N - len(b)), -1)
    C = _fft([p * q for p, q in zip(A, B)], +1)
    return np.array([z.real / N for z in C[:n]])

def receptive_field(layers):
    j = [1, *itertools.accumulate((s for _, s in layers), lambda a, b: a * b)]
    return 1 + sum((k - 1) * jj for (k, _), jj in zip(layers, j))
### shift and add, dilation, bincount
import functools
import itertools
import math
import numpy as np

def corr2d(x, k, stride=1, pad=0):
    h, w = x.shape; kh, kw = k.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (w + 2 * pad - kw) // stride + 1
    xp = np.zeros((h + 2 * pad, w + 2 * pad)); xp[pad:pad + h, pad:pad + w] = x
    out = np.zeros((oh, ow))
    for u in range(kh):
        for v in range(kw):
            out += k[u, v] * xp[u:u + (oh - 1) * stride + 1:stride, v:v + (ow - 1) * stride + 1:stride]
    return out

def conv2d_true(x, k):
    s = tuple(a + b - 1 for a, b in zip(x.shape, k.shape))
    return np.fft.irfft2(np.fft.rfft2(x, s) * np.fft.rfft2(k, s), s)

def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, ww, c = x.shape; kh, kw, c2, f = w.shape
    if c != c2: raise ValueError("channels")
    oh, ow = math.floor((h + 2 * pad - kh) / stride) + 1, math.floor((ww + 2 * pad - kw) / stride) + 1
    out = np.zeros((n, oh, ow, f)) + b
    for m, g, q in itertools.product(range(n), range(f), range(c)):
        out[m, :, :, g] += corr2d(x[m, :, :, q], w[:, :, q, g], stride, pad)
    return out

def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape; kh, kw, _, f = w.shape; _, oh, ow, _ = dout.shape
    big = np.zeros((n, h + 2 * pad - kh + 1, wd + 2 * pad - kw + 1, f))
    big[:, ::stride, ::stride][:, :oh, :ow] = dout
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dw = np.zeros(w.shape);
    for u in range(kh):
        for v in range(kw):
            dw[u, v] = np.tensordot(xp[:, u:u + big.shape[1], v:v + big.shape[2]], big, axes=([0, 1, 2], [0, 1, 2]))
    full = np.pad(big, ((0, 0), (kh - 1,) * 2, (kw - 1,) * 2, (0, 0)))
    win = np.lib.stride_tricks.sliding_window_view(full, (kh, kw), axis=(1, 2))
    dxp = np.einsum("nijfuv,uvcf->nijc", win, w[::-1, ::-1])
    return dxp[:, pad:pad + h, pad:pad + wd], dw, np.einsum("nijf->f", dout)

def maxpool_forward(x, size=2, stride=2):
    def pool(a, axis):
        a = np.moveaxis(a, axis, 0)
        r = np.stack([a[s:s + size].max(0) for s in range(0, len(a) - size + 1, stride)])
        return np.moveaxis(r, 0, axis)
    return pool(pool(x, 1), 2)

def maxpool_backward(dout, x, size=2, stride=2):
    rng = np.random.default_rng(0)
    dx = np.zeros(x.shape)
    for m, i, j, q in itertools.product(*map(range, dout.shape)):
        f = x[m, i * stride:i * stride + size, j * stride:j * stride + size, q]
        u, v = rng.choice(np.argwhere(f == f.max()))
        dx[m, i * stride + u, j * stride + v, q] += dout[m, i, j, q]
    return dx

def im2col(x, kh, kw, stride=1, pad=0):
    n, h, w, c = x.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    oh, ow = (h + 2 * pad - kh) // stride + 1, (w + 2 * pad - kw) // stride + 1
    return np.concatenate([xp[:, u:u + (oh - 1) * stride + 1:stride, v:v + (ow - 1) * stride + 1:stride].reshape(-1, c) for u in range(kh) for v in range(kw)], axis=1)

def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape; n, h, ww, _ = x.shape
    cols = im2col(x, kh, kw, stride, pad)
    return (cols @ w.reshape(-1, f) + b).reshape(n, (h + 2 * pad - kh) // stride + 1, (ww + 2 * pad - kw) // stride + 1, f)

def fft_conv1d(a, b):
    n = len(a) + len(b) - 1
    F = np.exp(-2j * np.pi * np.outer(np.arange(n), np.arange(n)) / n)
    c = (F[:, : len(a)] @ a) * (F[:, : len(b)] @ b)
    return (F.conj() @ c).real / n

def receptive_field(layers):
    return 1 + sum((layers[l][0] - 1) * math.prod(s for _, s in layers[:l]) for l in range(len(layers)))
### a border that is only tested for, recursion
import functools
import itertools
import math
import numpy as np

def corr2d(x, k, stride=1, pad=0):
    h, w = x.shape
    def pixel(i, j):
        return float(x[i - pad, j - pad]) if 0 <= i - pad < h and 0 <= j - pad < w else 0.0
    oh, ow = ((n + 2 * pad - m) // stride + 1 for n, m in zip(x.shape, k.shape))
    return np.array([[math.fsum(pixel(i * stride + u, j * stride + v) * float(kuv) for (u, v), kuv in np.ndenumerate(k)) for j in range(ow)] for i in range(oh)])

def conv2d_true(x, k):
    kh, kw = k.shape
    xp = np.pad(x.astype(float), ((kh - 1, kh - 1), (kw - 1, kw - 1)))
    f = np.rot90(k, 2).astype(float)
    return np.array([[np.vdot(xp[i:i + kh, j:j + kw], f) for j in range(x.shape[1] + kw - 1)] for i in range(x.shape[0] + kh - 1)])

def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape; kh, kw, _, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1; ow = (wd + 2 * pad - kw) // stride + 1
    out = np.empty((n, oh, ow, f))
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for g in range(f):
                    s = b[g]
                    for u in range(kh):
                        for v in range(kw):
                            r, t = i * stride + u - pad, j * stride + v - pad
                            if r < 0 or t < 0 or r >= h or t >= wd: continue
                            s = s + np.dot(x[m, r, t], w[u, v, :, g])
                    out[m, i, j, g] = s
    return out

def conv2d_backward(dout, x, w, stride=1, pad=0):
    kh, kw, c, f = w.shape; n, h, wd, _ = x.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp = np.zeros(xp.shape); dw = np.zeros(w.shape); db = np.zeros(f)
    for m, i, j, g in np.ndindex(*dout.shape):
        d = dout[m, i, j, g]; a, e = i * stride, j * stride
        dxp[m, a:a + kh, e:e + kw] += d * w[..., g]
        dw[..., g] += d * xp[m, a:a + kh, e:e + kw]
        db[g] += d
    return dxp[:, pad:pad + h, pad:pad + wd], dw, db

def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    return np.array([[[[max(x[m, i + u, j + v, q] for u in range(size) for v in range(size)) for q in range(c)] for j in range(0, w - size + 1, stride)] for i in range(0, h - size + 1, stride)] for m in range(n)], dtype=float)

def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    for m, i, j, q in np.ndindex(*dout.shape):
        best, bi, bj = -math.inf, None, None
        for u in range(i * stride, i * stride + size):
            for v in range(j * stride, j * stride + size):
                if x[m, u, v, q] >= best:
                    best, bi, bj = x[m, u, v, q], u, v
        dx[m, bi, bj, q] += dout[m, i, j, q]
    return dx

def im2col(x, kh, kw, stride=1, pad=0):
    xp = np.pad(x, ((0,), (pad,), (pad,), (0,)))
    w = np.lib.stride_tricks.sliding_window_view(xp, (kh, kw), axis=(1, 2))[:, ::stride, ::stride]
    return w.transpose(0, 1, 2, 4, 5, 3).reshape(-1, kh * kw * x.shape[3])

def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape
    if x.shape[0] < 1: raise ValueError("no image")
    P = im2col(x, kh, kw, stride, pad)
    Y = (w.reshape(kh * kw * c, f).T @ P.T) + b[:, None]
    oh = (x.shape[1] + 2 * pad - kh) // stride + 1
    return Y.T.reshape((x.shape[0], oh, Y.shape[1] // (x.shape[0] * oh), f))

def fft_conv1d(a, b):
    n = len(a) + len(b) - 1
    z = np.zeros(n, complex); z[: len(a)] += a; z[: len(b)] += 1j * np.asarray(b)
    return np.fft.ifft(np.fft.fft(z) ** 2).imag / 2

def receptive_field(layers):
    lo, hi = 0, 0
    for k, s in reversed(layers):
        lo, hi = lo * s, hi * s + k - 1
    return hi - lo + 1
'''

BUGS += r'''
### corr2d | uint8 product before sum
import numpy as np
def corr2d(x, k, stride=1, pad=0):
    xp = np.pad(x, pad); kh, kw = k.shape
    return np.array([[np.sum(xp[i:i+kh, j:j+kw] * k, dtype=float) for j in range(0, xp.shape[1]-kw+1, stride)] for i in range(0, xp.shape[0]-kh+1, stride)])
### corr2d | partial windows counted (ceil)
import numpy as np
def corr2d(x, k, stride=1, pad=0):
    kh, kw = k.shape; H, W = x.shape[0]+2*pad, x.shape[1]+2*pad
    oh, ow = -(-(H-kh)//stride)+1, -(-(W-kw)//stride)+1
    xp = np.zeros((H+kh+stride, W+kw+stride)); xp[pad:pad+x.shape[0], pad:pad+x.shape[1]] = x
    return np.array([[np.sum(xp[i*stride:i*stride+kh, j*stride:j*stride+kw] * k) for j in range(ow)] for i in range(oh)])
### conv2d_true | overwrites instead of adding
import numpy as np
def conv2d_true(x, k):
    out = np.zeros((x.shape[0]+k.shape[0]-1, x.shape[1]+k.shape[1]-1))
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            out[i:i+k.shape[0], j:j+k.shape[1]] = float(x[i, j]) * k
    return out
### conv2d_forward | window channels misordered by reshape
import numpy as np
def conv2d_forward(x, w, b, stride=1, pad=0):
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    win = np.lib.stride_tricks.sliding_window_view(xp, w.shape[:2], axis=(1, 2))[:, ::stride, ::stride]
    n, i, j = win.shape[:3]
    return win.reshape(n, i, j, -1) @ w.reshape(-1, w.shape[-1]) + b
### conv2d_forward | pads the batch too and cuts
import numpy as np
def conv2d_forward(x, w, b, stride=1, pad=0):
    xp = np.pad(x, pad)[pad:len(x)+pad, :, :, :x.shape[3]]
    win = np.lib.stride_tricks.sliding_window_view(xp, w.shape[:2], axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("nijcuv,uvcf->nijf", win, w) + b
### conv2d_backward | dx assigns instead of adding
import numpy as np
def conv2d_backward(dout, x, w, stride=1, pad=0):
    kh, kw, c, f = w.shape; oh, ow = dout.shape[1:3]
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0))); dxp = np.zeros(xp.shape); dw = np.zeros(w.shape)
    for u in range(kh):
        for v in range(kw):
            sl = (slice(None), slice(u, u+stride*(oh-1)+1, stride), slice(v, v+stride*(ow-1)+1, stride))
            dw[u, v] = np.einsum("mijq,mijg->qg", xp[sl], dout); dxp[sl] = dout @ w[u, v].T
    return dxp[:, pad:pad+x.shape[1], pad:pad+x.shape[2]], dw, dout.sum((0, 1, 2))
### conv2d_backward | pad cut from the wrong end
import numpy as np
def conv2d_backward(dout, x, w, stride=1, pad=0):
    kh, kw, c, f = w.shape; oh, ow = dout.shape[1:3]
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0))); dxp = np.zeros(xp.shape); dw = np.zeros(w.shape)
    for u in range(kh):
        for v in range(kw):
            sl = (slice(None), slice(u, u+stride*(oh-1)+1, stride), slice(v, v+stride*(ow-1)+1, stride))
            dw[u, v] = np.einsum("mijq,mijg->qg", xp[sl], dout); dxp[sl] += dout @ w[u, v].T
    return dxp[:, :x.shape[1], :x.shape[2]], dw, dout.sum((0, 1, 2))
### conv2d_backward | db per pixel
import numpy as np
def conv2d_backward(dout, x, w, stride=1, pad=0):
    kh, kw, c, f = w.shape; oh, ow = dout.shape[1:3]
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0))); dxp = np.zeros(xp.shape); dw = np.zeros(w.shape)
    for u in range(kh):
        for v in range(kw):
            sl = (slice(None), slice(u, u+stride*(oh-1)+1, stride), slice(v, v+stride*(ow-1)+1, stride))
            dw[u, v] = np.einsum("mijq,mijg->qg", xp[sl], dout); dxp[sl] += dout @ w[u, v].T
    return dxp[:, pad:pad+x.shape[1], pad:pad+x.shape[2]], dw, dout.sum(0)
### conv2d_backward | dw of the last image only
import numpy as np
def conv2d_backward(dout, x, w, stride=1, pad=0):
    kh, kw, c, f = w.shape; oh, ow = dout.shape[1:3]
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0))); dxp = np.zeros(xp.shape); dw = np.zeros(w.shape)
    for u in range(kh):
        for v in range(kw):
            sl = (slice(None), slice(u, u+stride*(oh-1)+1, stride), slice(v, v+stride*(ow-1)+1, stride))
            dw[u, v] = np.einsum("ijq,ijg->qg", xp[sl][-1], dout[-1]); dxp[sl] += dout @ w[u, v].T
    return dxp[:, pad:pad+x.shape[1], pad:pad+x.shape[2]], dw, dout.sum((0, 1, 2))
### maxpool_backward | max over the whole batch, ties shared
import numpy as np
def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            sl = (slice(None), slice(i*stride, i*stride+size), slice(j*stride, j*stride+size))
            m = x[sl] == x[sl].max(axis=(0, 1, 2), keepdims=True)
            dx[sl] += m / np.maximum(m.sum(axis=(1, 2), keepdims=True), 1) * dout[:, i:i+1, j:j+1]
    return dx
### maxpool_backward | skips zero/negative dout
import numpy as np
def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    for m, i, j, q in np.ndindex(*dout.shape):
        f = x[m, i*stride:i*stride+size, j*stride:j*stride+size, q]
        u, v = np.unravel_index(f.argmax(), f.shape)
        dx[m, i*stride+u, j*stride+v, q] = max(dx[m, i*stride+u, j*stride+v, q], dout[m, i, j, q])
    return dx
### conv_as_matmul | channels first result
import numpy as np
def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape; n, h, ww, _ = x.shape
    oh, ow = (h+2*pad-kh)//stride+1, (ww+2*pad-kw)//stride+1
    return (im2col(x, kh, kw, stride, pad) @ w.reshape(-1, f) + b).reshape(n, oh, ow, f).transpose(0, 3, 1, 2)
### conv_as_matmul | pad not passed on
import numpy as np
def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape; n, h, ww, _ = x.shape
    oh, ow = (h-kh)//stride+1, (ww-kw)//stride+1
    return (im2col(x, kh, kw, stride) @ w.reshape(-1, f) + b).reshape(n, oh, ow, f)
### im2col | a view of x for 1x1
import numpy as np
def im2col(x, kh, kw, stride=1, pad=0):
    xp = x if pad == 0 else np.pad(x, ((0,), (pad,), (pad,), (0,)))
    w = np.lib.stride_tricks.as_strided(xp, (x.shape[0], (xp.shape[1]-kh)//stride+1, (xp.shape[2]-kw)//stride+1, kh, kw, x.shape[3]), (xp.strides[0], xp.strides[1]*stride, xp.strides[2], xp.strides[1], xp.strides[2], xp.strides[3]))
    return w.reshape(-1, kh * kw * x.shape[3])
### fft_conv1d | no inverse scaling
import numpy as np
def fft_conv1d(a, b):
    n = len(a) + len(b) - 1; return np.fft.irfft(np.fft.rfft(a, n, norm="ortho") * np.fft.rfft(b, n, norm="ortho"), n, norm="ortho")
### fft_conv1d | pads in front
import numpy as np
def fft_conv1d(a, b):
    n = len(a) + len(b) - 1
    return np.fft.irfft(np.fft.rfft(np.pad(a, (n-len(a), 0))) * np.fft.rfft(np.pad(b, (n-len(b), 0))), n)
### receptive_field | k instead of k-1
import numpy as np
def receptive_field(layers):
    r, s = 1, 1
    for k, t in layers: r += k*s; s *= t
    return r
### maxpool_forward | window 2 hard coded
import numpy as np
def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape; oh, ow = (h-size)//stride+1, (w-size)//stride+1
    return np.stack([np.stack([x[:, i*stride:i*stride+2, j*stride:j*stride+2].max((1, 2)) for j in range(ow)], 1) for i in range(oh)], 1)
'''

BUGS += r'''
### corr2d | the check compares the kernel with the picture before padding: ValueError for a kernel that fits only with the border
import numpy as np


def corr2d(x, k, stride=1, pad=0):
    x, k = np.asarray(x, dtype=float), np.asarray(k, dtype=float)
    if k.shape[0] > x.shape[0] or k.shape[1] > x.shape[1]:
        raise ValueError("the kernel is larger than the image")
    xp = np.pad(x, pad)
    view = np.lib.stride_tricks.sliding_window_view(xp, k.shape)[::stride, ::stride]
    return np.tensordot(view, k, axes=2)
### corr2d | stride larger than the kernel is cut down to the kernel ("otherwise pixels are lost"): wrong for stride > kernel size
import numpy as np


def corr2d(x, k, stride=1, pad=0):
    x, k = np.asarray(x, dtype=float), np.asarray(k, dtype=float)
    kh, kw = k.shape
    stride = min(stride, max(kh, kw))
    xp = np.pad(x, pad)
    view = np.lib.stride_tricks.sliding_window_view(xp, (kh, kw))[::stride, ::stride]
    return np.tensordot(view, k, axes=2)
### conv2d_forward | asserts that the kernel is not larger than the picture, before padding
import numpy as np


def conv2d_forward(x, w, b, stride=1, pad=0):
    assert w.shape[0] <= x.shape[1] and w.shape[1] <= x.shape[2], "kernel too large"
    xp = np.pad(x.astype(float), ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    view = np.lib.stride_tricks.sliding_window_view(xp, w.shape[:2], axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("mijquv,uvqg->mijg", view, w.astype(float)) + b
### conv2d_backward | dx by full correlation of dout with kernel, padded by k - 1 - pad: fails where the border is wider than kernel - 1
import numpy as np


def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wid, c = x.shape
    kh, kw, _, f = w.shape
    oh, ow = dout.shape[1:3]
    xp = np.pad(x.astype(float), ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dw = np.zeros(w.shape)
    for u in range(kh):
        for v in range(kw):
            tap = xp[:, u : u + stride * oh : stride, v : v + stride * ow : stride][:, :oh, :ow]
            dw[u, v] = np.tensordot(tap, dout, axes=([0, 1, 2], [0, 1, 2]))
    spread = np.zeros((n, h + 2 * pad - kh + 1, wid + 2 * pad - kw + 1, f))
    spread[:, ::stride, ::stride] = dout
    full = np.pad(spread, ((0, 0), (kh - 1 - pad,) * 2, (kw - 1 - pad,) * 2, (0, 0)))
    turned = w[::-1, ::-1].swapaxes(2, 3).astype(float)
    dx = conv2d_forward(full, turned, np.zeros(c))
    return dx, dw, dout.sum(axis=(0, 1, 2)).astype(float)
### conv2d_backward | the crop of dx is at most (kh - 1) // 2, (kw - 1) // 2 wide, since "same" needs no more: shifted for a wider border
import numpy as np


def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wid, c = x.shape
    kh, kw, _, f = w.shape
    oh, ow = dout.shape[1:3]
    xp = np.pad(x.astype(float), ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp, dw = np.zeros(xp.shape), np.zeros(w.shape)
    for i in range(oh):
        for j in range(ow):
            here = (slice(None), slice(i * stride, i * stride + kh), slice(j * stride, j * stride + kw))
            dxp[here] += np.tensordot(dout[:, i, j], w, axes=(1, 3))
            dw += np.tensordot(xp[here], dout[:, i, j], axes=(0, 0))
    p, q = min(pad, (kh - 1) // 2), min(pad, (kw - 1) // 2)  # "same" needs no more
    dx = dxp[:, p : p + h, q : q + wid]
    return dx, dw, dout.sum(axis=(0, 1, 2)).astype(float)
### maxpool_forward | starts from -1e9 as "minus infinity": wrong for windows below that
import numpy as np


def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    out = np.zeros((n, (h - size) // stride + 1, (w - size) // stride + 1, c))
    for m, i, j, q in np.ndindex(out.shape):
        best = -1e9
        for u in range(size):
            for v in range(size):
                if x[m, i * stride + u, j * stride + v, q] > best:
                    best = x[m, i * stride + u, j * stride + v, q]
        out[m, i, j, q] = best
    return out
### maxpool_forward | a border of zeros so that overlapping windows cover the edge (stride < size): wrong shape there
import numpy as np


def maxpool_forward(x, size=2, stride=2):
    pad = (size - stride) // 2 if stride < size else 0
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    view = np.lib.stride_tricks.sliding_window_view(xp, (size, size), axis=(1, 2))
    return view[:, ::stride, ::stride].max(axis=(4, 5))
### maxpool_backward | looks for the value of the maximum in the whole picture and takes the first pixel that has it (equal values)
import numpy as np


def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    for m, i, j, q in np.ndindex(dout.shape):
        best = x[m, i * stride : i * stride + size, j * stride : j * stride + size, q].max()
        rows, cols = np.where(x[m, :, :, q] == best)
        dx[m, rows[0], cols[0], q] += dout[m, i, j, q]
    return dx
### maxpool_backward | the shares of ties are counted over all channels of the window together (ties and c > 1)
import numpy as np


def maxpool_backward(dout, x, size=2, stride=2):
    n, oh, ow, c = dout.shape
    dx = np.zeros(x.shape)
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                here = (m, slice(i * stride, i * stride + size), slice(j * stride, j * stride + size))
                mask = x[here] == x[here].max(axis=(0, 1))
                dx[here] += mask * dout[m, i, j] * c / mask.sum()
    return dx
### maxpool_backward | divides dout in place by the number of ties: the caller's dout is changed (only with ties)
import numpy as np


def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    for m, i, j, q in np.ndindex(dout.shape):
        here = (m, slice(i * stride, i * stride + size), slice(j * stride, j * stride + size), q)
        mask = x[here] == x[here].max()
        if mask.sum() > 1:
            dout[m, i, j, q] /= mask.sum()
        dx[here] += mask * dout[m, i, j, q]
    return dx
### im2col | the window may not be larger than the unpadded picture (ValueError), though it only has to fit into the padded one
import numpy as np


def im2col(x, kh, kw, stride=1, pad=0):
    n, h, w, c = x.shape
    if kh > h or kw > w:
        raise ValueError("window larger than image")
    xp = np.pad(x.astype(float), ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    view = np.lib.stride_tricks.sliding_window_view(xp, (kh, kw), axis=(1, 2))[:, ::stride, ::stride]
    oh, ow = view.shape[1:3]
    return view.transpose(0, 1, 2, 4, 5, 3).reshape(n * oh * ow, kh * kw * c).copy()
### conv_as_matmul | a square map is taken for granted: side = sqrt(rows / n), wrong or an error where oh and ow differ
import numpy as np


def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape
    n = x.shape[0]
    flat = im2col(x, kh, kw, stride, pad) @ w.reshape(kh * kw * c, f) + b
    side = int(round((len(flat) / n) ** 0.5))
    return flat.reshape(n, side, -1, f).astype(float)
### fft_conv1d | rounded to 9 decimals, as in the doctest: small signals (1e-9) are lost
import numpy as np


def fft_conv1d(a, b):
    size = len(a) + len(b) - 1
    out = np.fft.ifft(np.fft.fft(a.astype(float), size) * np.fft.fft(b.astype(float), size)).real
    return np.round(out, 9) + 0.0
### fft_conv1d | the zero-filled array has the dtype of a: decimals of b are cut off when a is an integer sequence
import numpy as np


def fft_conv1d(a, b):
    size = len(a) + len(b) - 1
    pa = np.zeros(size, dtype=a.dtype)
    pb = np.zeros(size, dtype=a.dtype)
    pa[: len(a)] = a
    pb[: len(b)] = b
    return np.fft.ifft(np.fft.fft(pa.astype(float)) * np.fft.fft(pb.astype(float))).real
### fft_conv1d | integer sequences: the result is rounded to whole numbers when only one of them is an integer array
import numpy as np


def fft_conv1d(a, b):
    size = len(a) + len(b) - 1
    out = np.fft.ifft(np.fft.fft(a.astype(float), size) * np.fft.fft(b.astype(float), size)).real
    if a.dtype.kind in "iu" or b.dtype.kind in "iu":
        out = np.rint(out)
    return out
### receptive_field | reverses the list in place to go backwards: the caller's list is turned round
def receptive_field(layers):
    layers.reverse()
    r = 1
    for size, stride in layers:
        r = (r - 1) * stride + size
    return r

### corr2d | a kernel of uint8 is read as int8
def corr2d(x, k, stride=1, pad=0):
    x = np.pad(np.asarray(x, float), pad)
    v = np.lib.stride_tricks.sliding_window_view(x, k.shape)[::stride, ::stride]
    return np.einsum("ijuv,uv->ij", v, k[::1].astype(x.dtype) if k.dtype != np.uint8 else k.view(np.int8).astype(float))

### maxpool_backward | near-maxima share
def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    for m, i, j, q in np.ndindex(dout.shape):
        win = x[m, i * stride:i * stride + size, j * stride:j * stride + size, q]
        hit = np.isclose(win, win.max())
        dx[m, i * stride:i * stride + size, j * stride:j * stride + size, q] += hit * dout[m, i, j, q] / hit.sum()
    return dx

### conv2d_backward | db with keepdims
def conv2d_backward(dout, x, w, stride=1, pad=0):
    kh, kw = w.shape[:2]
    dx, dw = np.zeros(x.shape), np.zeros(w.shape)
    for m in range(len(x)):
        xp = np.pad(x[m], ((pad, pad), (pad, pad), (0, 0)))
        dp = np.zeros(xp.shape)
        for i in range(dout.shape[1]):
            for j in range(dout.shape[2]):
                r, c = i * stride, j * stride
                dw += xp[r:r + kh, c:c + kw, :, None] * dout[m, i, j]
                dp[r:r + kh, c:c + kw] += w @ dout[m, i, j]
        dx[m] = dp[pad:pad + x.shape[1], pad:pad + x.shape[2]]
    return dx, dw, dout.sum((0, 1, 2), keepdims=True)

### conv2d_forward | f32 out
def conv2d_forward(x, w, b, stride=1, pad=0):
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    kh, kw, c, f = w.shape
    oh, ow = (x.shape[1] - kh) // stride + 1, (x.shape[2] - kw) // stride + 1
    out = np.zeros((len(x), oh, ow, f), dtype=np.float32)
    for i in range(oh):
        for j in range(ow):
            out[:, i, j] = np.tensordot(x[:, i * stride:i * stride + kh, j * stride:j * stride + kw], w, 3) + b
    return out

### conv2d_backward | f32
def conv2d_backward(dout, x, w, stride=1, pad=0):
    kh, kw = w.shape[:2]
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp, dw = np.zeros(xp.shape, np.float32), np.zeros(w.shape, np.float32)
    for m, i, j in np.ndindex(dout.shape[:3]):
        r, c = i * stride, j * stride
        dw += xp[m, r:r + kh, c:c + kw, :, None] * dout[m, i, j]
        dxp[m, r:r + kh, c:c + kw] += w @ dout[m, i, j]
    return dxp[:, pad:pad + x.shape[1], pad:pad + x.shape[2]], dw, dout.sum((0, 1, 2))

### conv2d_backward | no stride both
def conv2d_backward(dout, x, w, stride=1, pad=0):
    kh, kw = w.shape[:2]
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp, dw = np.zeros(xp.shape), np.zeros(w.shape)
    for m, i, j in np.ndindex(dout.shape[:3]):
        dw += xp[m, i:i + kh, j:j + kw, :, None] * dout[m, i, j]
        dxp[m, i:i + kh, j:j + kw] += w @ dout[m, i, j]
    return dxp[:, pad:pad + x.shape[1], pad:pad + x.shape[2]], dw, dout.sum((0, 1, 2))

### maxpool_backward | last argmax overwritten
def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros_like(x)
    for m, i, j, q in np.ndindex(dout.shape):
        win = x[m, i * stride:i * stride + size, j * stride:j * stride + size, q]
        u, v = np.argwhere(win == np.max(win))[-1]
        dx[m, i * stride + u, j * stride + v, q] = dout[m, i, j, q]
    return dx

### corr2d | picture to float, kernel forced to x dtype before
def corr2d(x, k, stride=1, pad=0):
    k = k.astype(x.dtype)
    xp = np.pad(x, pad).astype(float)
    v = np.lib.stride_tricks.sliding_window_view(xp, k.shape)[::stride, ::stride]
    return (v * k).sum((2, 3))

### conv2d_forward | slides with min stride
def conv2d_forward(x, w, b, stride=1, pad=0):
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    kh, kw, c, f = w.shape
    oh, ow = int(np.ceil((x.shape[1] - kh) / stride)) + 1, int(np.ceil((x.shape[2] - kw) / stride)) + 1
    out = np.zeros((len(x), oh, ow, f))
    for i in range(oh):
        for j in range(ow):
            win = x[:, i * stride:i * stride + kh, j * stride:j * stride + kw]
            out[:, i, j] = np.tensordot(win, w[:win.shape[1], :win.shape[2]], 3) + b
    return out

### conv2d_forward | bias before sum over channels
def conv2d_forward(x, w, b, stride=1, pad=0):
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    kh, kw, c, f = w.shape
    oh, ow = (x.shape[1] - kh) // stride + 1, (x.shape[2] - kw) // stride + 1
    out = np.zeros((len(x), oh, ow, f))
    for q in range(c):
        for u in range(kh):
            for v in range(kw):
                out += x[:, u:u + stride * oh:stride, v:v + stride * ow:stride, q:q + 1] * w[u, v, q]
        out += b
    return out

### receptive_field | backwards forgets minus
def receptive_field(layers):
    r = 1
    for k, s in layers[::-1]:
        r = r * s + k
    return r
'''
