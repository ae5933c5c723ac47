"""Convolution written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

RIGHT = r'''
### right 01
import numpy as np


from numpy.lib.stride_tricks import sliding_window_view


def corr2d(x, k, stride=1, pad=0):
    x = np.pad(np.asarray(x, dtype=float), pad)
    v = sliding_window_view(x, k.shape)[::stride, ::stride]
    return np.einsum("ijuv,uv->ij", v, k.astype(float))


def conv2d_true(x, k):
    x, k = np.asarray(x, dtype=float), np.asarray(k, dtype=float)
    kh, kw = k.shape
    x = np.pad(x, ((kh - 1, kh - 1), (kw - 1, kw - 1)))
    return np.einsum("ijuv,uv->ij", sliding_window_view(x, k.shape), k[::-1, ::-1])


def _pad(x, pad):
    return np.pad(x.astype(float), ((0, 0), (pad, pad), (pad, pad), (0, 0)))


def conv2d_forward(x, w, b, stride=1, pad=0):
    kh, kw = w.shape[:2]
    v = sliding_window_view(_pad(x, pad), (kh, kw), axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("mijquv,uvqg->mijg", v.astype(float), w) + b


def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw = w.shape[:2]
    xp = _pad(x, pad)
    v = sliding_window_view(xp, (kh, kw), axis=(1, 2))[:, ::stride, ::stride]
    db = dout.sum(axis=(0, 1, 2), dtype=float)
    dw = np.einsum("mijg,mijquv->uvqg", dout, v)
    dxp = np.zeros(xp.shape)
    oh, ow = dout.shape[1:3]
    for u in range(kh):
        for t in range(kw):
            dxp[:, u : u + stride * oh : stride, t : t + stride * ow : stride] += dout @ w[u, t].T
    return dxp[:, pad : pad + h, pad : pad + wd], dw, db


def maxpool_forward(x, size=2, stride=2):
    v = sliding_window_view(x, (size, size), axis=(1, 2))[:, ::stride, ::stride]
    return v.max(axis=(-2, -1))


def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    n, oh, ow, c = dout.shape
    for m, i, j, q in np.ndindex(dout.shape):
        window = x[m, i * stride : i * stride + size, j * stride : j * stride + size, q]
        u, v = np.unravel_index(window.argmax(), window.shape)
        dx[m, i * stride + u, j * stride + v, q] += dout[m, i, j, q]
    return dx


def im2col(x, kh, kw, stride=1, pad=0):
    v = sliding_window_view(_pad(x, pad), (kh, kw), axis=(1, 2))[:, ::stride, ::stride]
    return v.transpose(0, 1, 2, 4, 5, 3).reshape(-1, kh * kw * x.shape[3]).astype(float)


def conv_as_matmul(x, w, b, stride=1, pad=0):
    n, h, wd, _ = x.shape
    kh, kw, c, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (wd + 2 * pad - kw) // stride + 1
    return (im2col(x, kh, kw, stride, pad) @ w.reshape(-1, f) + b).reshape(n, oh, ow, f)


def fft_conv1d(a, b):
    n = len(a) + len(b) - 1
    return np.fft.irfft(np.fft.rfft(a, n) * np.fft.rfft(b, n), n)


def receptive_field(layers):
    r, jump = 1, 1
    for size, stride in layers:
        r += (size - 1) * jump
        jump *= stride
    return r


### right 02
import numpy as np


# loops everywhere, as in MATLAB
def zero_border(x, pad):
    h, w = x.shape
    y = np.zeros((h + 2 * pad, w + 2 * pad))
    y[pad:pad + h, pad:pad + w] = x
    return y


def corr2d(x, k, stride=1, pad=0):
    xp = zero_border(x, pad)
    kh, kw = k.shape
    oh = (xp.shape[0] - kh) // stride + 1
    ow = (xp.shape[1] - kw) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            s = 0.0
            for u in range(kh):
                for v in range(kw):
                    s = s + xp[i * stride + u, j * stride + v] * k[u, v]
            out[i, j] = s
    return out


def conv2d_true(x, k):
    h, w = x.shape
    kh, kw = k.shape
    out = np.zeros((h + kh - 1, w + kw - 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            for u in range(kh):
                for v in range(kw):
                    if 0 <= i - u < h and 0 <= j - v < w:
                        out[i, j] += float(x[i - u, j - v]) * float(k[u, v])
    return out


def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, wid, c = x.shape
    kh, kw, c2, f = w.shape
    xp = np.zeros((n, h + 2 * pad, wid + 2 * pad, c))
    xp[:, pad:pad + h, pad:pad + wid, :] = x
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (wid + 2 * pad - kw) // stride + 1
    out = np.zeros((n, oh, ow, f))
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                window = xp[m, i * stride:i * stride + kh, j * stride:j * stride + kw, :]
                for g in range(f):
                    out[m, i, j, g] = np.sum(window * w[:, :, :, g]) + b[g]
    return out


def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wid, c = x.shape
    kh, kw, c2, f = w.shape
    xp = np.zeros((n, h + 2 * pad, wid + 2 * pad, c))
    xp[:, pad:pad + h, pad:pad + wid, :] = x
    dxp = np.zeros(xp.shape)
    dw = np.zeros(w.shape)
    db = np.zeros(f)
    n, oh, ow, f = dout.shape
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for g in range(f):
                    d = dout[m, i, j, g]
                    db[g] += d
                    dw[:, :, :, g] += d * xp[m, i * stride:i * stride + kh, j * stride:j * stride + kw, :]
                    dxp[m, i * stride:i * stride + kh, j * stride:j * stride + kw, :] += d * w[:, :, :, g]
    dx = dxp[:, pad:pad + h, pad:pad + wid, :]
    return dx, dw, db


def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    oh = (h - size) // stride + 1
    ow = (w - size) // stride + 1
    out = np.zeros((n, oh, ow, c))
    for i in range(oh):
        for j in range(ow):
            out[:, i, j, :] = np.max(x[:, i * stride:i * stride + size, j * stride:j * stride + size, :], axis=(1, 2))
    return out


def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    n, oh, ow, c = dout.shape
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for q in range(c):
                    best = -np.inf
                    for u in range(size):
                        for v in range(size):
                            if x[m, i * stride + u, j * stride + v, q] > best:
                                best = x[m, i * stride + u, j * stride + v, q]
                                bu, bv = u, v
                    dx[m, i * stride + bu, j * stride + bv, q] += dout[m, i, j, q]
    return dx


def im2col(x, kh, kw, stride=1, pad=0):
    n, h, w, c = x.shape
    xp = np.zeros((n, h + 2 * pad, w + 2 * pad, c))
    xp[:, pad:pad + h, pad:pad + w, :] = x
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (w + 2 * pad - kw) // stride + 1
    P = np.zeros((n * oh * ow, kh * kw * c))
    r = 0
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                P[r, :] = xp[m, i * stride:i * stride + kh, j * stride:j * stride + kw, :].flatten()
                r = r + 1
    return P


def conv_as_matmul(x, w, b, stride=1, pad=0):
    n, h, wid, c = x.shape
    kh, kw, c, f = w.shape
    P = im2col(x, kh, kw, stride, pad)
    K = np.zeros((kh * kw * c, f))
    for g in range(f):
        K[:, g] = w[:, :, :, g].flatten()
    Y = P @ K
    for g in range(f):
        Y[:, g] = Y[:, g] + b[g]
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (wid + 2 * pad - kw) // stride + 1
    return np.reshape(Y, (n, oh, ow, f))


def fft_conv1d(a, b):
    n = len(a)
    m = len(b)
    N = n + m - 1
    A = np.zeros(N)
    A[:n] = a
    B = np.zeros(N)
    B[:m] = b
    return np.real(np.fft.ifft(np.fft.fft(A) * np.fft.fft(B)))


def receptive_field(layers):
    r = 1
    for l in range(len(layers)):
        product = 1
        for i in range(l):
            product = product * layers[i][1]
        r = r + (layers[l][0] - 1) * product
    return r


### right 03
import numpy as np


# sums over the kernel, vectorised over the image
def corr2d(x, k, stride=1, pad=0):
    x = np.pad(x.astype(np.float64), pad, mode="constant")
    k = k.astype(np.float64)
    (H, W), (kh, kw) = x.shape, k.shape
    oh, ow = (H - kh) // stride + 1, (W - kw) // stride + 1
    out = np.zeros((oh, ow))
    for u in range(kh):
        for v in range(kw):
            out += k[u, v] * x[u : u + (oh - 1) * stride + 1 : stride, v : v + (ow - 1) * stride + 1 : stride]
    return out


def conv2d_true(x, k):
    h, w = x.shape
    kh, kw = k.shape
    out = np.zeros((h + kh - 1, w + kw - 1))
    xf = x.astype(np.float64)
    for u in range(kh):
        for v in range(kw):
            out[u : u + h, v : v + w] += xf * float(k[u, v])
    return out


def _geometry(x, kh, kw, stride, pad):
    oh = (x.shape[1] + 2 * pad - kh) // stride + 1
    ow = (x.shape[2] + 2 * pad - kw) // stride + 1
    return oh, ow


def _slice(u, count, stride):
    return slice(u, u + (count - 1) * stride + 1, stride)


def conv2d_forward(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape
    oh, ow = _geometry(x, kh, kw, stride, pad)
    xp = np.pad(np.asarray(x, dtype=float), [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    out = np.zeros((len(x), oh, ow, f)) + b
    for u in range(kh):
        for v in range(kw):
            out += xp[:, _slice(u, oh, stride), _slice(v, ow, stride), :] @ w[u, v]
    return out


def conv2d_backward(dout, x, w, stride=1, pad=0):
    kh, kw, c, f = w.shape
    oh, ow = dout.shape[1:3]
    xp = np.pad(np.asarray(x, dtype=float), [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    dxp = np.zeros_like(xp, dtype=float)
    dw = np.zeros_like(w, dtype=float)
    for u in range(kh):
        for v in range(kw):
            where = (slice(None), _slice(u, oh, stride), _slice(v, ow, stride))
            dw[u, v] = np.tensordot(xp[where], dout, axes=([0, 1, 2], [0, 1, 2]))
            dxp[where] += dout @ w[u, v].T
    H, W = xp.shape[1:3]
    return dxp[:, pad : H - pad, pad : W - pad, :], dw, dout.astype(float).sum((0, 1, 2))


def maxpool_forward(x, size=2, stride=2):
    oh, ow = _geometry(x, size, size, stride, 0)
    out = np.full((x.shape[0], oh, ow, x.shape[3]), -np.inf)
    for u in range(size):
        for v in range(size):
            np.maximum(out, x[:, _slice(u, oh, stride), _slice(v, ow, stride)], out=out)
    return out


def maxpool_backward(dout, x, size=2, stride=2):
    oh, ow = dout.shape[1:3]
    out = maxpool_forward(x, size, stride)
    dx = np.zeros(x.shape)
    free = np.ones(dout.shape, dtype=bool)     # windows that have not found their maximum yet
    for u in range(size):
        for v in range(size):
            where = (slice(None), _slice(u, oh, stride), _slice(v, ow, stride))
            hit = free & (x[where] == out)
            dx[where] += np.where(hit, dout, 0.0)
            free &= ~hit
    return dx


def im2col(x, kh, kw, stride=1, pad=0):
    n, h, w, c = x.shape
    oh, ow = _geometry(x, kh, kw, stride, pad)
    xp = np.pad(np.asarray(x, dtype=float), [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    cols = np.empty((n, oh, ow, kh, kw, c))
    for u in range(kh):
        for v in range(kw):
            cols[:, :, :, u, v, :] = xp[:, _slice(u, oh, stride), _slice(v, ow, stride), :]
    return cols.reshape(n * oh * ow, kh * kw * c)


def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape
    oh, ow = _geometry(x, kh, kw, stride, pad)
    patches = im2col(x, kh, kw, stride, pad)
    flat = patches @ w.reshape(kh * kw * c, f) + b
    return flat.reshape(len(x), oh, ow, f)


def fft_conv1d(a, b):
    size = len(a) + len(b) - 1
    a_hat = np.fft.fft(a, size)
    b_hat = np.fft.fft(b, size)
    return np.fft.ifft(a_hat * b_hat).real.copy()


def receptive_field(layers):
    # from the back: r_in = (r_out - 1) * stride + size
    r = 1
    for size, stride in reversed(layers):
        r = (r - 1) * stride + size
    return r


### right 04
import numpy as np


from itertools import product


def corr2d(x: np.ndarray, k: np.ndarray, stride: int = 1, pad: int = 0) -> np.ndarray:
    # one colour, one filter: the layer below
    x4 = np.asarray(x, dtype=np.float64)[None, :, :, None]
    k4 = np.asarray(k, dtype=np.float64)[:, :, None, None]
    return conv2d_forward(x4, k4, np.zeros(1), stride, pad)[0, :, :, 0]


def conv2d_true(x: np.ndarray, k: np.ndarray) -> np.ndarray:
    x = np.asarray(x, dtype=np.float64)
    kh, kw = k.shape
    big = np.zeros((x.shape[0] + 2 * kh - 2, x.shape[1] + 2 * kw - 2))
    big[kh - 1 : kh - 1 + x.shape[0], kw - 1 : kw - 1 + x.shape[1]] = x
    return corr2d(big, np.flip(k))


def output_size(n: int, k: int, stride: int, pad: int) -> int:
    return (n + 2 * pad - k) // stride + 1


def conv2d_forward(x, w, b, stride: int = 1, pad: int = 0) -> np.ndarray:
    n, h, wd, _ = x.shape
    kh, kw, _, f = w.shape
    oh, ow = output_size(h, kh, stride, pad), output_size(wd, kw, stride, pad)
    padded = np.pad(np.asarray(x, dtype=np.float64), ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    out = np.empty((n, oh, ow, f), dtype=np.float64)
    for i, j in product(range(oh), range(ow)):
        top, left = i * stride, j * stride
        window = padded[:, top : top + kh, left : left + kw, :]
        out[:, i, j, :] = np.tensordot(window, w, axes=3) + b
    return out


def conv2d_backward(dout, x, w, stride: int = 1, pad: int = 0):
    _, h, wd, _ = x.shape
    kh, kw, _, _ = w.shape
    padded = np.pad(np.asarray(x, dtype=np.float64), ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dpadded = np.zeros(padded.shape, dtype=np.float64)
    dw = np.zeros(w.shape, dtype=np.float64)
    for i, j in product(range(dout.shape[1]), range(dout.shape[2])):
        top, left = i * stride, j * stride
        window = (slice(None), slice(top, top + kh), slice(left, left + kw))
        dw += np.tensordot(padded[window], dout[:, i, j], axes=(0, 0))
        dpadded[window] += np.tensordot(dout[:, i, j], w, axes=(1, 3))
    db = np.einsum("mijg->g", dout.astype(np.float64))
    dx = dpadded[:, pad : pad + h, pad : pad + wd]
    return dx, dw, db


def maxpool_forward(x, size: int = 2, stride: int = 2) -> np.ndarray:
    n, h, w, c = x.shape
    oh, ow = output_size(h, size, stride, 0), output_size(w, size, stride, 0)
    rows = [
        np.stack([x[:, i * stride : i * stride + size, j * stride : j * stride + size].max(axis=(1, 2)) for j in range(ow)], axis=1)
        for i in range(oh)
    ]
    return np.stack(rows, axis=1)


def maxpool_backward(dout, x, size: int = 2, stride: int = 2) -> np.ndarray:
    """Ties share: every maximum of a window gets its part."""
    dx = np.zeros(x.shape, dtype=np.float64)
    for i, j in product(range(dout.shape[1]), range(dout.shape[2])):
        window = (slice(None), slice(i * stride, i * stride + size), slice(j * stride, j * stride + size))
        patch = x[window]
        mask = patch == patch.max(axis=(1, 2), keepdims=True)
        share = mask / mask.sum(axis=(1, 2), keepdims=True)
        dx[window] += share * dout[:, i : i + 1, j : j + 1, :]
    return dx


def im2col(x, kh: int, kw: int, stride: int = 1, pad: int = 0) -> np.ndarray:
    padded = np.pad(np.asarray(x, dtype=np.float64), ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    oh = output_size(x.shape[1], kh, stride, pad)
    ow = output_size(x.shape[2], kw, stride, pad)
    rows = []
    for image, i, j in product(padded, range(oh), range(ow)):
        rows.append(image[i * stride : i * stride + kh, j * stride : j * stride + kw].ravel())
    return np.array(rows, dtype=np.float64)


def conv_as_matmul(x, w, b, stride: int = 1, pad: int = 0) -> np.ndarray:
    kh, kw, c, f = w.shape
    patches = im2col(x, kh, kw, stride, pad)
    maps = np.dot(patches, w.reshape((-1, f))) + b
    oh = output_size(x.shape[1], kh, stride, pad)
    return maps.reshape((x.shape[0], oh, -1, f))


def fft_conv1d(a, b) -> np.ndarray:
    a = np.asarray(a, dtype=np.float64)
    b = np.asarray(b, dtype=np.float64)
    length = a.size + b.size - 1
    a = np.concatenate([a, np.zeros(length - a.size)])
    b = np.concatenate([b, np.zeros(length - b.size)])
    return np.fft.irfft(np.fft.rfft(a) * np.fft.rfft(b), n=length)


def receptive_field(layers: list) -> int:
    if not layers:
        return 1
    *before, (size, _) = layers
    stride = 1
    for _, s in before:
        stride *= s
    return receptive_field(before) + (size - 1) * stride


### right 05
import numpy as np


# as_strided, with care
from numpy.lib.stride_tricks import as_strided


def windows(x, kh, kw, stride):
    """(n, oh, ow, kh, kw, c) view of (n, H, W, c)"""
    n, H, W, c = x.shape
    sn, sh, sw, sc = x.strides
    oh, ow = (H - kh) // stride + 1, (W - kw) // stride + 1
    return as_strided(x, (n, oh, ow, kh, kw, c), (sn, sh * stride, sw * stride, sh, sw, sc), writeable=False)


def padded(x, p):
    out = np.zeros((x.shape[0], x.shape[1] + 2 * p, x.shape[2] + 2 * p, x.shape[3]), dtype=np.float64)
    out[:, p : p + x.shape[1], p : p + x.shape[2]] = x
    return out


def corr2d(x, k, stride=1, pad=0):
    v = windows(padded(x[None, :, :, None], pad), k.shape[0], k.shape[1], stride)[0, ..., 0]
    return np.tensordot(v, k.astype(np.float64), axes=((2, 3), (0, 1)))


def conv2d_true(x, k):
    # swap roles: the sum is symmetric in x and k, so add a shifted kernel for every pixel
    out = np.zeros((x.shape[0] + k.shape[0] - 1, x.shape[1] + k.shape[1] - 1))
    k = np.asarray(k, dtype=np.float64)
    for (i, j), value in np.ndenumerate(x):
        out[i : i + k.shape[0], j : j + k.shape[1]] += float(value) * k
    return out


def conv2d_forward(x, w, b, stride=1, pad=0):
    v = windows(padded(x, pad), w.shape[0], w.shape[1], stride)
    return np.tensordot(v, w, axes=((3, 4, 5), (0, 1, 2))) + b


def conv2d_backward(dout, x, w, stride=1, pad=0):
    kh, kw, c, f = w.shape
    xp = padded(x, pad)
    v = windows(xp, kh, kw, stride)
    dw = np.tensordot(v, dout, axes=((0, 1, 2), (0, 1, 2)))
    db = dout.reshape(-1, f).astype(np.float64).sum(axis=0)
    # dx as a full convolution of the stretched dout with the flipped kernels
    n, oh, ow, _ = dout.shape
    H, W = xp.shape[1:3]
    stretched = np.zeros((n, H + kh - 1, W + kw - 1, f))
    stretched[:, kh - 1 : kh - 1 + oh * stride : stride, kw - 1 : kw - 1 + ow * stride : stride][:, :oh, :ow] = dout
    flipped = w[::-1, ::-1].transpose(0, 1, 3, 2)
    dxp = np.tensordot(windows(stretched, kh, kw, 1), flipped, axes=((3, 4, 5), (0, 1, 2)))
    return dxp[:, pad : H - pad, pad : W - pad], dw, db


def maxpool_forward(x, size=2, stride=2):
    return windows(np.ascontiguousarray(x), size, size, stride).max(axis=(3, 4))


def maxpool_backward(dout, x, size=2, stride=2):
    n, oh, ow, c = dout.shape
    v = windows(np.ascontiguousarray(x), size, size, stride)
    flat = v.transpose(0, 1, 2, 5, 3, 4).reshape(n, oh, ow, c, size * size)
    best = flat.argmax(axis=-1)
    m, i, j, q = np.indices(dout.shape)
    dx = np.zeros(x.shape)
    np.add.at(dx, (m, i * stride + best // size, j * stride + best % size, q), dout)
    return dx


def im2col(x, kh, kw, stride=1, pad=0):
    v = windows(padded(x, pad), kh, kw, stride)
    return v.reshape(v.shape[0] * v.shape[1] * v.shape[2], -1)


def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape
    n, h, wd, c = x.shape
    shape = (n, (h + 2 * pad - kh) // stride + 1, (wd + 2 * pad - kw) // stride + 1, f)
    return (im2col(x, kh, kw, stride, pad).dot(w.reshape(kh * kw * c, f)) + b[None, :]).reshape(shape)


def fft_conv1d(a, b):
    out_length = np.size(a) + np.size(b) - 1
    n = 1
    while n < out_length:          # a power of two is fast
        n *= 2
    return np.fft.irfft(np.fft.rfft(a, n) * np.fft.rfft(b, n), n)[:out_length]


def receptive_field(layers):
    strides = [s for _, s in layers]
    return int(1 + sum((size - 1) * int(np.prod(strides[:l], dtype=int)) for l, (size, _) in enumerate(layers)))


### right 06
import numpy as np


# index arrays (fancy indexing), cs231n style
def get_indices(h, w, kh, kw, stride, pad):
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (w + 2 * pad - kw) // stride + 1
    i = stride * np.arange(oh)[:, None] + np.arange(kh)[None, :]     # (oh, kh)
    j = stride * np.arange(ow)[:, None] + np.arange(kw)[None, :]     # (ow, kw)
    rows = i[:, None, :, None]
    cols = j[None, :, None, :]
    return rows, cols, oh, ow


def corr2d(x, k, stride=1, pad=0):
    rows, cols, oh, ow = get_indices(*x.shape, *k.shape, stride, pad)
    xp = np.pad(x, pad).astype(float)
    return (xp[rows, cols] * k.astype(float)).sum(axis=(2, 3))


def conv2d_true(x, k):
    H, W = x.shape[0] + k.shape[0] - 1, x.shape[1] + k.shape[1] - 1
    out = np.zeros((H, W))
    for i in range(H):
        for j in range(W):
            total = 0.0
            for u in range(max(0, i - x.shape[0] + 1), min(k.shape[0], i + 1)):
                for v in range(max(0, j - x.shape[1] + 1), min(k.shape[1], j + 1)):
                    total += float(x[i - u, j - v]) * float(k[u, v])
            out[i, j] = total
    return out


def conv2d_forward(x, w, b, stride=1, pad=0):
    N, H, W, C = x.shape
    KH, KW, _, F = w.shape
    rows, cols, oh, ow = get_indices(H, W, KH, KW, stride, pad)
    x_padded = np.pad(x.astype(np.float64), ((0, 0), (pad, pad), (pad, pad), (0, 0)), mode="constant")
    patches = x_padded[:, rows, cols, :]                              # (N, oh, ow, KH, KW, C)
    out = np.einsum("nijuvc,uvcf->nijf", patches, w)
    return out + b.reshape(1, 1, 1, -1)


def conv2d_backward(dout, x, w, stride=1, pad=0):
    N, H, W, C = x.shape
    KH, KW, _, F = w.shape
    rows, cols, oh, ow = get_indices(H, W, KH, KW, stride, pad)
    x_padded = np.pad(x.astype(np.float64), ((0, 0), (pad, pad), (pad, pad), (0, 0)), mode="constant")
    db = np.sum(dout, axis=(0, 1, 2), dtype=np.float64)
    dw = np.einsum("nijuvc,nijf->uvcf", x_padded[:, rows, cols, :], dout)
    dpatches = np.einsum("nijf,uvcf->nijuvc", dout, w)
    dx_padded = np.zeros(x_padded.shape)
    np.add.at(dx_padded, (slice(None), rows, cols), dpatches)
    if pad > 0:
        return dx_padded[:, pad:-pad, pad:-pad, :], dw, db
    return dx_padded, dw, db


def maxpool_forward(x, size=2, stride=2):
    rows, cols, oh, ow = get_indices(x.shape[1], x.shape[2], size, size, stride, 0)
    return x[:, rows, cols, :].max(axis=4).max(axis=3)


def maxpool_backward(dout, x, size=2, stride=2):
    rows, cols, oh, ow = get_indices(x.shape[1], x.shape[2], size, size, stride, 0)
    patches = x[:, rows, cols, :]
    mask = (patches == patches.max(axis=(3, 4), keepdims=True)).astype(float)
    mask /= mask.sum(axis=(3, 4), keepdims=True)
    dx = np.zeros(x.shape)
    np.add.at(dx, (slice(None), rows, cols), mask * dout[:, :, :, None, None, :])
    return dx


def im2col(x, kh, kw, stride=1, pad=0):
    N, H, W, C = x.shape
    rows, cols, oh, ow = get_indices(H, W, kh, kw, stride, pad)
    x_padded = np.pad(x.astype(np.float64), ((0, 0), (pad, pad), (pad, pad), (0, 0)), mode="constant")
    return x_padded[:, rows, cols, :].reshape(N * oh * ow, kh * kw * C)


def conv_as_matmul(x, w, b, stride=1, pad=0):
    N, H, W, C = x.shape
    KH, KW, _, F = w.shape
    _, _, oh, ow = get_indices(H, W, KH, KW, stride, pad)
    x_cols = im2col(x, KH, KW, stride, pad)
    out = x_cols.dot(w.reshape(-1, F)) + b
    return out.reshape(N, oh, ow, F)


def fft_conv1d(a, b):
    L = a.shape[0] + b.shape[0] - 1
    return np.fft.ifft(np.fft.fft(np.pad(a, (0, L - len(a)))) * np.fft.fft(np.pad(b, (0, L - len(b))))).real


def receptive_field(layers):
    rf = 1
    stride_so_far = 1
    for layer in layers:
        k, s = layer
        rf = rf + (k - 1) * stride_so_far
        stride_so_far = stride_so_far * s
    return rf


### right 07
import numpy as np


import math


def corr2d(x, k, stride=1, pad=0):
    h, w = x.shape
    kh, kw = k.shape
    oh = math.floor((h + 2 * pad - kh) / stride) + 1
    ow = math.floor((w + 2 * pad - kw) / stride) + 1
    kf = k.astype(float)
    xp = np.zeros((h + 2 * pad, w + 2 * pad))
    xp[pad : h + pad, pad : w + pad] = x
    return np.array([[np.sum(xp[i * stride : i * stride + kh, j * stride : j * stride + kw] * kf) for j in range(ow)] for i in range(oh)])


def conv2d_true(x, k):
    # by the convolution theorem would do too, but sums are exact for integers
    h, w = x.shape
    kh, kw = k.shape
    flipped = [[float(k[kh - 1 - u, kw - 1 - v]) for v in range(kw)] for u in range(kh)]
    return corr2d(np.pad(x, ((kh - 1, kh - 1), (kw - 1, kw - 1))), np.array(flipped))


def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, width, c = x.shape
    kh, kw, _, f = w.shape
    oh = math.floor((h + 2 * pad - kh) / stride) + 1
    ow = math.floor((width + 2 * pad - kw) / stride) + 1
    out = np.zeros((n, oh, ow, f))
    for m in range(n):
        for g in range(f):
            for q in range(c):
                out[m, :, :, g] += corr2d(x[m, :, :, q], w[:, :, q, g], stride, pad)
            out[m, :, :, g] += b[g]
    return out


def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, width, c = x.shape
    kh, kw, _, f = w.shape
    dx, dw, db = np.zeros(x.shape), np.zeros(w.shape), np.zeros(f)
    for m, i, j, g in np.ndindex(dout.shape):
        d = dout[m, i, j, g]
        db[g] += d
        for u in range(kh):
            row = i * stride + u - pad           # in the image without its border
            if row < 0 or row >= h:
                continue
            for v in range(kw):
                col = j * stride + v - pad
                if 0 <= col < width:
                    dw[u, v, :, g] += d * x[m, row, col]
                    dx[m, row, col] += d * w[u, v, :, g]
    return dx, dw, db


def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    oh = math.floor((h - size) / stride) + 1
    ow = math.floor((w - size) / stride) + 1
    out = np.empty((n, oh, ow, c), dtype=float)
    for m, i, j, q in np.ndindex(out.shape):
        out[m, i, j, q] = x[m, i * stride : i * stride + size, j * stride : j * stride + size, q].max()
    return out


def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    for m, i, j, q in np.ndindex(dout.shape):
        places = [(x[m, r, s, q], -r, -s) for r in range(i * stride, i * stride + size) for s in range(j * stride, j * stride + size)]
        _, r, s = max(places)
        dx[m, -r, -s, q] += dout[m, i, j, q]
    return dx


def im2col(x, kh, kw, stride=1, pad=0):
    n, h, w, c = x.shape
    oh = math.floor((h + 2 * pad - kh) / stride) + 1
    ow = math.floor((w + 2 * pad - kw) / stride) + 1
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    patches = np.zeros((n * oh * ow, kh * kw * c))
    for r in range(n * oh * ow):
        m, rest = divmod(r, oh * ow)
        i, j = divmod(rest, ow)
        patches[r] = xp[m, i * stride : i * stride + kh, j * stride : j * stride + kw, :].reshape(-1)
    return patches


def conv_as_matmul(x, w, b, stride=1, pad=0):
    n, h, width, c = x.shape
    kh, kw, _, f = w.shape
    oh = math.floor((h + 2 * pad - kh) / stride) + 1
    ow = math.floor((width + 2 * pad - kw) / stride) + 1
    ones = np.ones((n * oh * ow, 1))
    patches = np.hstack([im2col(x, kh, kw, stride, pad), ones])       # the bias as one more weight
    kernels = np.vstack([w.reshape(kh * kw * c, f), b])
    return (patches @ kernels).reshape(n, oh, ow, f)


def fft_conv1d(a, b):
    n = len(a) + len(b) - 1
    spectrum = np.fft.rfft(np.asarray(a, float), n=n) * np.fft.rfft(np.asarray(b, float), n=n)
    return np.fft.irfft(spectrum, n=n)


def receptive_field(layers):
    return 1 + sum((layers[l][0] - 1) * math.prod(s for _, s in layers[:l]) for l in range(len(layers)))


### right 08
import numpy as np


class Windows:
    """All whole windows of a stack of images."""

    def __init__(self, x, kh, kw, stride=1, pad=0):
        self.x = np.pad(np.asarray(x, dtype=float), ((0, 0), (pad, pad), (pad, pad), (0, 0)))
        self.kh, self.kw, self.stride = kh, kw, stride
        self.oh = (self.x.shape[1] - kh) // stride + 1
        self.ow = (self.x.shape[2] - kw) // stride + 1

    def at(self, i, j):
        s = self.stride
        return (slice(None), slice(i * s, i * s + self.kh), slice(j * s, j * s + self.kw), slice(None))

    def __iter__(self):
        for i in range(self.oh):
            for j in range(self.ow):
                yield i, j, self.at(i, j)


def corr2d(x, k, stride=1, pad=0):
    win = Windows(x.reshape(1, *x.shape, 1), *k.shape, stride, pad)
    out = np.zeros((win.oh, win.ow))
    for i, j, where in win:
        out[i, j] = np.vdot(win.x[where][0, :, :, 0], k.astype(float))
    return out


def conv2d_true(x, k):
    kh, kw = k.shape
    xp = np.pad(x.astype(float), [(kh - 1,), (kw - 1,)])
    return corr2d(xp, np.rot90(k, 2))


def conv2d_forward(x, w, b, stride=1, pad=0):
    win = Windows(x, w.shape[0], w.shape[1], stride, pad)
    out = np.zeros((len(x), win.oh, win.ow, w.shape[3]))
    for i, j, where in win:
        out[:, i, j] = np.einsum("nuvq,uvqg->ng", win.x[where], w) + b
    return out


def conv2d_backward(dout, x, w, stride=1, pad=0):
    win = Windows(x, w.shape[0], w.shape[1], stride, pad)
    dxp, dw = np.zeros(win.x.shape), np.zeros(w.shape)
    for i, j, where in win:
        dw += np.einsum("nuvq,ng->uvqg", win.x[where], dout[:, i, j])
        dxp[where] += np.einsum("ng,uvqg->nuvq", dout[:, i, j], w)
    db = np.array([dout[..., g].sum() for g in range(w.shape[3])], dtype=float)
    inside = (slice(None), slice(pad, pad + x.shape[1]), slice(pad, pad + x.shape[2]))
    return dxp[inside], dw, db


def maxpool_forward(x, size=2, stride=2):
    win = Windows(x, size, size, stride)
    out = np.zeros((len(x), win.oh, win.ow, x.shape[3]))
    for i, j, where in win:
        out[:, i, j] = win.x[where].max(axis=(1, 2))
    return out


def maxpool_backward(dout, x, size=2, stride=2):
    n, c = x.shape[0], x.shape[3]
    dx = np.zeros(x.shape)
    win = Windows(x, size, size, stride)
    for i, j, where in win:
        flat = win.x[where].reshape(n, size * size, c)
        first = np.zeros(flat.shape)
        np.put_along_axis(first, flat.argmax(axis=1)[:, None, :], dout[:, i, j][:, None, :], axis=1)
        dx[where] += first.reshape(n, size, size, c)
    return dx


def im2col(x, kh, kw, stride=1, pad=0):
    win = Windows(x, kh, kw, stride, pad)
    rows = [win.x[where].reshape(len(x), -1) for _, _, where in win]      # each (n, kh kw c)
    return np.stack(rows, axis=1).reshape(-1, kh * kw * x.shape[3])


def conv_as_matmul(x, w, b, stride=1, pad=0):
    win = Windows(x, w.shape[0], w.shape[1], stride, pad)
    kh, kw, c, f = w.shape
    product = im2col(x, kh, kw, stride, pad) @ w.reshape(kh * kw * c, f)
    return (product + b).reshape(len(x), win.oh, win.ow, f)


def fft_conv1d(a, b):
    # numbers of very different size: FFT as the docstring says
    N = len(a) + len(b) - 1
    F = lambda s: np.fft.fft(s, N)
    return np.ascontiguousarray(np.real(np.fft.ifft(F(a) * F(b))))


def receptive_field(layers):
    first, last = 0, 0        # the pixels that one number sees, walking back
    for size, stride in layers[::-1]:
        first, last = first * stride, last * stride + size - 1
    return last - first + 1


### right 09
import numpy as np


# physicist: einsum and index gymnastics
def _w(x, kh, kw, s, p):
    x = np.pad(x, ((0, 0), (p, p), (p, p), (0, 0))).astype(np.float64)
    view = np.lib.stride_tricks.sliding_window_view(x, (kh, kw), axis=(1, 2))
    return x, np.moveaxis(view[:, ::s, ::s], 3, -1)        # m i j u v q


def corr2d(x, k, stride=1, pad=0):
    _, view = _w(np.asarray(x)[None, ..., None], *np.shape(k), stride, pad)
    return np.einsum("mijuvq,uv->ij", view, np.asarray(k, dtype=np.float64))


def conv2d_true(x, k):
    # convolution as a double sum over outer products: x[a, b] k[u, v] lands at [a + u, b + v]
    x, k = np.asarray(x, np.float64), np.asarray(k, np.float64)
    out = np.zeros(np.add(x.shape, k.shape) - 1)
    a, b, u, v = np.ix_(*[range(t) for t in x.shape + k.shape])
    np.add.at(out, (a + u, b + v), np.multiply.outer(x, k))
    return out


def conv2d_forward(x, w, b, stride=1, pad=0):
    _, view = _w(x, w.shape[0], w.shape[1], stride, pad)
    return np.einsum("mijuvq,uvqg->mijg", view, w) + b


def conv2d_backward(dout, x, w, stride=1, pad=0):
    dout = np.asarray(dout, dtype=np.float64)
    kh, kw = w.shape[:2]
    xp, view = _w(x, kh, kw, stride, pad)
    # selection tensors: S[row, i, u] = 1 where row = i * stride + u
    def S(length, count, k):
        t = np.zeros((length, count, k))
        for i in range(count):
            for u in range(k):
                t[i * stride + u, i, u] = 1
        return t

    Sr = S(xp.shape[1], dout.shape[1], kh)
    Sc = S(xp.shape[2], dout.shape[2], kw)
    dxp = np.einsum("mijg,uvqg,riu,cjv->mrcq", dout, w, Sr, Sc, optimize=True)
    dw = np.einsum("mijg,mijuvq->uvqg", dout, view)
    return dxp[:, pad : pad + x.shape[1], pad : pad + x.shape[2]], dw, np.einsum("mijg->g", dout)


def maxpool_forward(x, size=2, stride=2):
    x = np.asarray(x)
    # first along the rows, then along the columns
    oh = (x.shape[1] - size) // stride + 1
    ow = (x.shape[2] - size) // stride + 1
    r = np.stack([x[:, i * stride : i * stride + size].max(axis=1) for i in range(oh)], axis=1)
    return np.stack([r[:, :, j * stride : j * stride + size].max(axis=2) for j in range(ow)], axis=2)


def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    top = maxpool_forward(x, size, stride)
    for m, i, j, q in np.ndindex(dout.shape):
        rows, cols = np.nonzero(x[m, i * stride : i * stride + size, j * stride : j * stride + size, q] == top[m, i, j, q])
        dx[m, i * stride + rows, j * stride + cols, q] += dout[m, i, j, q] / len(rows)
    return dx


def im2col(x, kh, kw, stride=1, pad=0):
    _, view = _w(x, kh, kw, stride, pad)
    m, i, j, u, v, q = view.shape
    return view.reshape(m * i * j, u * v * q)


def conv_as_matmul(x, w, b, stride=1, pad=0):
    _, view = _w(x, w.shape[0], w.shape[1], stride, pad)
    patches = im2col(x, w.shape[0], w.shape[1], stride, pad)
    kernels = w.reshape(-1, w.shape[-1])
    return (patches @ kernels + b).reshape(view.shape[:3] + b.shape)


def fft_conv1d(a, b):
    N = len(a) + len(b) - 1
    A, B = np.fft.fft(a, N), np.fft.fft(b, N)
    c = np.fft.ifft(A * B, N)
    return c.real


def receptive_field(layers):
    if len(layers) == 0:
        return 1
    size, stride = np.array(layers).T
    jumps = np.concatenate(([1], np.cumprod(stride)[:-1]))
    return int(1 + np.dot(size - 1, jumps))


### right 10
import numpy as np


def out_size(n, k, stride, pad):
    return 1 + (n + 2 * pad - k) // stride


def corr2d(x, k, stride=1, pad=0):
    x = np.array(x, dtype=float)
    k = np.array(k, dtype=float)
    x = np.pad(x, pad_width=pad, mode="constant", constant_values=0)
    full = np.zeros((x.shape[0] - k.shape[0] + 1, x.shape[1] - k.shape[1] + 1))
    for u, v in np.ndindex(k.shape):
        full += k[u, v] * x[u : u + full.shape[0], v : v + full.shape[1]]
    return full[::stride, ::stride].copy()


def conv2d_true(x, k):
    ph, pw = k.shape[0] - 1, k.shape[1] - 1
    big = np.pad(np.array(x, dtype=float), [(ph, ph), (pw, pw)])
    return corr2d(big, np.fliplr(np.flipud(k)))


def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    out = np.zeros((n, out_size(h, kh, stride, pad), out_size(wd, kw, stride, pad), f))
    for m in range(n):
        image = np.pad(x[m], ((pad, pad), (pad, pad), (0, 0)))
        for i in range(out.shape[1]):
            for j in range(out.shape[2]):
                patch = image[i * stride : i * stride + kh, j * stride : j * stride + kw]
                out[m, i, j] = patch.ravel() @ w.reshape(-1, f) + b
    return out


def conv2d_backward(dout, x, w, stride=1, pad=0):
    # through im2col: out = P K + b
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    oh, ow = dout.shape[1], dout.shape[2]
    D = dout.reshape(-1, f).astype(float)
    P = im2col(x, kh, kw, stride, pad)
    dw = (P.T @ D).reshape(w.shape)
    db = D.sum(axis=0)
    dP = (D @ w.reshape(-1, f).T).reshape(n, oh, ow, kh, kw, c)
    dxp = np.zeros((n, h + 2 * pad, wd + 2 * pad, c))
    for i in range(oh):
        for j in range(ow):
            dxp[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += dP[:, i, j]
    return dxp[:, pad : pad + h, pad : pad + wd].copy(), dw, db


def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    oh, ow = out_size(h, size, stride, 0), out_size(w, size, stride, 0)
    # channels become images, then each patch is a row
    planes = x.transpose(0, 3, 1, 2).reshape(n * c, h, w, 1)
    patches = im2col(planes, size, size, stride)
    return patches.max(axis=1).reshape(n, c, oh, ow).transpose(0, 2, 3, 1)


def maxpool_backward(dout, x, size=2, stride=2):
    n, h, w, c = x.shape
    oh, ow = dout.shape[1:3]
    planes = x.transpose(0, 3, 1, 2).reshape(n * c, h, w, 1)
    best = im2col(planes, size, size, stride).argmax(axis=1).reshape(n, c, oh, ow)
    dx = np.zeros(x.shape)
    for m in range(n):
        for q in range(c):
            for i in range(oh):
                for j in range(ow):
                    u, v = divmod(best[m, q, i, j], size)
                    dx[m, i * stride + u, j * stride + v, q] += dout[m, i, j, q]
    return dx


def im2col(x, kh, kw, stride=1, pad=0):
    n, h, w, c = x.shape
    oh, ow = out_size(h, kh, stride, pad), out_size(w, kw, stride, pad)
    all_rows = []
    for m in range(n):
        image = np.pad(x[m].astype(float), ((pad, pad), (pad, pad), (0, 0)))
        for i in range(oh):
            for j in range(ow):
                row = []
                for u in range(kh):
                    for v in range(kw):
                        row.extend(image[i * stride + u, j * stride + v])
                all_rows.append(row)
    return np.array(all_rows).reshape(n * oh * ow, kh * kw * c)


def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape
    P = im2col(x, kh, kw, stride, pad)
    K = w.reshape(kh * kw * c, f).astype(float)
    oh, ow = out_size(x.shape[1], kh, stride, pad), out_size(x.shape[2], kw, stride, pad)
    return np.reshape(np.matmul(P, K) + np.reshape(b, (1, f)), (-1, oh, ow, f))


def fft_conv1d(a, b):
    total = len(a) + len(b) - 1
    a_long, b_long = np.zeros(total), np.zeros(total)
    a_long[0 : len(a)] += a
    b_long[0 : len(b)] += b
    return np.fft.irfft(np.fft.rfft(a_long) * np.fft.rfft(b_long), total)


def receptive_field(layers):
    r = 1
    j = 1
    for k, s in layers:
        r, j = r + (k - 1) * j, j * s
    return int(r)


### right 11
import numpy as np


# the fourier transform by hand (recursion), for any length by zeros up to a power of two
def _fft(z):
    n = len(z)
    if n == 1:
        return z
    even, odd = _fft(z[0::2]), _fft(z[1::2])
    turn = np.exp(-2j * np.pi * np.arange(n // 2) / n)
    return np.concatenate([even + turn * odd, even - turn * odd])


def _ifft(z):
    return np.conj(_fft(np.conj(z))) / len(z)


def corr2d(x, k, stride=1, pad=0):
    h, w = np.shape(x)
    kh, kw = np.shape(k)
    xp = [[0.0] * (w + 2 * pad) for _ in range(h + 2 * pad)]
    for i in range(h):
        for j in range(w):
            xp[i + pad][j + pad] = float(x[i][j])
    kl = np.asarray(k, float).tolist()
    rows = range(0, h + 2 * pad - kh + 1, stride)
    cols = range(0, w + 2 * pad - kw + 1, stride)
    out = [[sum(xp[r + u][s + v] * kl[u][v] for u in range(kh) for v in range(kw)) for s in cols] for r in rows]
    return np.array(out, dtype=np.float64)


def conv2d_true(x, k):
    x, k = np.asarray(x, float), np.asarray(k, float)
    out = np.zeros((len(x) + len(k) - 1, x.shape[1] + k.shape[1] - 1))
    for i, row in enumerate(x):
        for u, krow in enumerate(k):
            out[i + u] += np.convolve(row, krow)
    return out


def conv2d_forward(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape
    oh = len(range(0, x.shape[1] + 2 * pad - kh + 1, stride))
    ow = len(range(0, x.shape[2] + 2 * pad - kw + 1, stride))
    out = np.zeros((x.shape[0], oh, ow, f), dtype=np.float64)
    for m, image in enumerate(x):
        for g in range(f):
            out[m, :, :, g] = b[g] + sum(corr2d(image[..., q], w[..., q, g], stride, pad) for q in range(c))
    return out


def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, _, f = w.shape
    db = dout.astype(float).sum(axis=0).sum(axis=0).sum(axis=0)
    dw = np.zeros(w.shape)
    dx = np.zeros(x.shape)
    # dout with stride - 1 zeros in between
    dh, dwd = (dout.shape[1] - 1) * stride + 1, (dout.shape[2] - 1) * stride + 1
    spread = np.zeros((n, dh, dwd, f))
    spread[:, ::stride, ::stride] = dout
    for m in range(n):
        for q in range(c):
            padded = np.pad(x[m, :, :, q], pad)
            for g in range(f):
                dw[:, :, q, g] += corr2d(padded, spread[m, :, :, g])[:kh, :kw]
                back = np.zeros((h + 2 * pad, wd + 2 * pad))
                part = conv2d_true(spread[m, :, :, g], w[:, :, q, g])
                back[: part.shape[0], : part.shape[1]] = part
                dx[m, :, :, q] += back[pad : pad + h, pad : pad + wd]
    return dx, dw, db


def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    starts_i = range(0, h - size + 1, stride)
    starts_j = range(0, w - size + 1, stride)
    return np.array([[[[max(x[m, a + u, e + v, q] for u in range(size) for v in range(size)) for q in range(c)] for e in starts_j] for a in starts_i] for m in range(n)], dtype=float)


def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape, dtype=float)
    n, oh, ow, c = dout.shape
    for m in range(n):
        for q in range(c):
            plane = x[m, :, :, q]
            for i in range(oh):
                for j in range(ow):
                    best = (i * stride, j * stride)
                    for r in range(i * stride, i * stride + size):
                        for s in range(j * stride, j * stride + size):
                            if plane[r, s] >= plane[best]:
                                best = (r, s)          # the last one of equals
                    dx[m, best[0], best[1], q] += dout[m, i, j, q]
    return dx


def im2col(x, kh, kw, stride=1, pad=0):
    n, h, w, c = x.shape
    rows = []
    for m in range(n):
        for a in range(-pad, h + pad - kh + 1, stride):
            for e in range(-pad, w + pad - kw + 1, stride):
                row = []
                for r in range(a, a + kh):
                    for s in range(e, e + kw):
                        inside = 0 <= r < h and 0 <= s < w
                        row += list(x[m, r, s]) if inside else [0.0] * c
                rows.append(row)
    return np.array(rows, dtype=float)


def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape
    oh = len(range(0, x.shape[1] + 2 * pad - kh + 1, stride))
    ow = len(range(0, x.shape[2] + 2 * pad - kw + 1, stride))
    return (im2col(x, kh, kw, stride, pad) @ w.reshape(kh * kw * c, f) + b).reshape(len(x), oh, ow, f)


def fft_conv1d(a, b):
    length = len(a) + len(b) - 1
    n = 1 << (length - 1).bit_length()
    za, zb = np.zeros(n, dtype=complex), np.zeros(n, dtype=complex)
    za[: len(a)] = a
    zb[: len(b)] = b
    return _ifft(_fft(za) * _fft(zb)).real[:length].copy()


def receptive_field(layers):
    def sees(l):
        """one number of map l sees so many pixels, and neighbours are so many pixels apart"""
        if l == 0:
            return 1, 1
        r, apart = sees(l - 1)
        size, stride = layers[l - 1]
        return r + (size - 1) * apart, apart * stride

    return sees(len(layers))[0]


### right 12
import numpy as np


def pad_images(images, p):
    if p == 0:
        return images.astype(np.float64)
    return np.pad(images.astype(np.float64), pad_width=((0, 0), (p, p), (p, p), (0, 0)), mode="constant", constant_values=0.0)


def corr2d(x, k, stride=1, pad=0):
    image = pad_images(x[np.newaxis, :, :, np.newaxis], pad)[0, :, :, 0]
    kernel = k.astype(np.float64)
    out_rows = (image.shape[0] - kernel.shape[0]) // stride + 1
    out_cols = (image.shape[1] - kernel.shape[1]) // stride + 1
    result = np.empty((out_rows, out_cols))
    for row in range(out_rows):
        for col in range(out_cols):
            y0 = row * stride
            x0 = col * stride
            window = image[y0 : y0 + kernel.shape[0], x0 : x0 + kernel.shape[1]]
            result[row, col] = (window * kernel).sum()
    return result


def conv2d_true(x, k):
    rows, cols = x.shape
    krows, kcols = k.shape
    canvas = np.zeros((rows + 2 * (krows - 1), cols + 2 * (kcols - 1)))
    canvas[krows - 1 : krows - 1 + rows, kcols - 1 : kcols - 1 + cols] = x
    return corr2d(canvas, k[::-1, ::-1])


def conv2d_forward(x, w, b, stride=1, pad=0):
    images = pad_images(x, pad)
    kh, kw, channels, filters = w.shape
    out_rows = (images.shape[1] - kh) // stride + 1
    out_cols = (images.shape[2] - kw) // stride + 1
    result = np.zeros((images.shape[0], out_rows, out_cols, filters))
    for row in range(out_rows):
        for col in range(out_cols):
            window = images[:, row * stride : row * stride + kh, col * stride : col * stride + kw, :]
            for filt in range(filters):
                result[:, row, col, filt] = np.sum(window * w[np.newaxis, :, :, :, filt], axis=(1, 2, 3))
    result += b
    return result


def conv2d_backward(dout, x, w, stride=1, pad=0):
    images = pad_images(x, pad)
    kh, kw, channels, filters = w.shape
    d_images = np.zeros_like(images)
    d_w = np.zeros(w.shape, dtype=np.float64)
    d_b = np.zeros(filters, dtype=np.float64)
    _, out_rows, out_cols, _ = dout.shape
    for row in range(out_rows):
        for col in range(out_cols):
            ys = slice(row * stride, row * stride + kh)
            xs = slice(col * stride, col * stride + kw)
            for filt in range(filters):
                d = dout[:, row, col, filt].reshape(-1, 1, 1, 1)
                d_images[:, ys, xs, :] += d * w[:, :, :, filt]
                d_w[:, :, :, filt] += np.sum(d * images[:, ys, xs, :], axis=0)
                d_b[filt] += np.sum(d)
    if pad:
        d_images = d_images[:, pad:-pad, pad:-pad, :]
    return d_images, d_w, d_b


def maxpool_forward(x, size=2, stride=2):
    out_rows = (x.shape[1] - size) // stride + 1
    out_cols = (x.shape[2] - size) // stride + 1
    result = np.zeros((x.shape[0], out_rows, out_cols, x.shape[3]))
    for row in range(out_rows):
        for col in range(out_cols):
            window = x[:, row * stride : row * stride + size, col * stride : col * stride + size, :]
            result[:, row, col, :] = np.amax(np.amax(window, axis=1), axis=1)
    return result


def maxpool_backward(dout, x, size=2, stride=2):
    d_x = np.zeros(x.shape, dtype=np.float64)
    for m in range(x.shape[0]):
        for row in range(dout.shape[1]):
            for col in range(dout.shape[2]):
                for ch in range(x.shape[3]):
                    window = x[m, row * stride : row * stride + size, col * stride : col * stride + size, ch]
                    mask = window == window.max()
                    # several maxima: the first one
                    first = np.argwhere(mask)[0]
                    d_x[m, row * stride + first[0], col * stride + first[1], ch] += dout[m, row, col, ch]
    return d_x


def im2col(x, kh, kw, stride=1, pad=0):
    images = pad_images(x, pad)
    out_rows = (images.shape[1] - kh) // stride + 1
    out_cols = (images.shape[2] - kw) // stride + 1
    patches = []
    for image in images:
        for row in range(out_rows):
            for col in range(out_cols):
                patches.append(image[row * stride : row * stride + kh, col * stride : col * stride + kw, :].flatten())
    return np.vstack(patches)


def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, channels, filters = w.shape
    patches = im2col(x, kh, kw, stride, pad)
    out_rows = (x.shape[1] + 2 * pad - kh) // stride + 1
    out_cols = (x.shape[2] + 2 * pad - kw) // stride + 1
    matrix = w.reshape(patches.shape[1], filters)
    out = patches @ matrix + b
    return out.reshape((x.shape[0], out_rows, out_cols, filters))


def fft_conv1d(a, b):
    n = a.size
    m = b.size
    fa = np.fft.rfft(a, n=n + m - 1)
    fb = np.fft.rfft(b, n=n + m - 1)
    return np.fft.irfft(fa * fb, n=n + m - 1)


def receptive_field(layers):
    result = 1
    product_of_strides = 1
    for size, stride in layers:
        result += (size - 1) * product_of_strides
        product_of_strides *= stride
    return result


### right 13
import numpy as np


# scipy is not allowed, so: everything through one general gather
def gather(x, kh, kw, stride, pad):
    """rows, cols: index arrays of all windows in the padded image"""
    H, W = x.shape[1] + 2 * pad, x.shape[2] + 2 * pad
    top = np.arange(0, H - kh + 1, stride)
    left = np.arange(0, W - kw + 1, stride)
    return top[:, None, None, None] + np.arange(kh)[None, None, :, None], left[None, :, None, None] + np.arange(kw)


def zero_pad(x, pad):
    z = np.zeros((x.shape[0], x.shape[1] + 2 * pad, x.shape[2] + 2 * pad, x.shape[3]))
    z[:, pad : z.shape[1] - pad, pad : z.shape[2] - pad, :] = x
    return z


def corr2d(x, k, stride=1, pad=0):
    x = x[None, :, :, None]
    r, s = gather(x, *k.shape, stride, pad)
    return np.tensordot(zero_pad(x, pad)[0, r, s, 0], k.astype(float), 2)


def conv2d_true(x, k):
    h, w = x.shape
    kh, kw = k.shape
    # F{x * k} = F{x} F{k} would be quicker; here as a product with a Toeplitz-like table
    i, j = np.indices((h + kh - 1, w + kw - 1))
    out = np.zeros((h + kh - 1, w + kw - 1))
    for u in range(kh):
        for v in range(kw):
            r, s = i - u, j - v
            inside = (r >= 0) & (r < h) & (s >= 0) & (s < w)
            out[inside] += np.asarray(x, float)[r[inside], s[inside]] * float(k[u, v])
    return out


def conv2d_forward(x, w, b, stride=1, pad=0):
    r, s = gather(x, w.shape[0], w.shape[1], stride, pad)
    return np.tensordot(zero_pad(x, pad)[:, r, s], w, 3) + b


def conv2d_backward(dout, x, w, stride=1, pad=0):
    r, s = gather(x, w.shape[0], w.shape[1], stride, pad)
    xp = zero_pad(x, pad)
    dw = np.tensordot(xp[:, r, s], dout, ([0, 1, 2], [0, 1, 2]))
    db = dout.sum(axis=(0, 1, 2), dtype=np.float64)
    dxp = np.zeros(xp.shape)
    back = np.tensordot(dout, w, (3, 3))                 # n oh ow kh kw c
    for m in range(len(x)):
        np.add.at(dxp[m], (r, s), back[m])
    return dxp[:, pad : dxp.shape[1] - pad, pad : dxp.shape[2] - pad], dw, db


def maxpool_forward(x, size=2, stride=2):
    r, s = gather(x, size, size, stride, 0)
    return np.max(x[:, r, s], axis=(3, 4))


def maxpool_backward(dout, x, size=2, stride=2):
    n, h, w, c = x.shape
    dx = np.zeros(x.shape)
    r, s = gather(x, size, size, stride, 0)
    number = np.broadcast_to(r * w + s, dout.shape[1:3] + (size, size))
    for m in range(n):
        for q in range(c):
            values = x[m, :, :, q][r, s].reshape(-1, size * size)
            pick = values.argmax(axis=1)
            pixel = number.reshape(-1, size * size)[np.arange(len(pick)), pick]
            dx[m, :, :, q] = np.bincount(pixel, weights=dout[m, :, :, q].ravel(), minlength=h * w).reshape(h, w)
    return dx


def im2col(x, kh, kw, stride=1, pad=0):
    r, s = gather(x, kh, kw, stride, pad)
    g = zero_pad(x, pad)[:, r, s]
    return g.reshape(np.prod(g.shape[:3]), -1)


def conv_as_matmul(x, w, b, stride=1, pad=0):
    r, s = gather(x, w.shape[0], w.shape[1], stride, pad)
    shape = (len(x), r.shape[0], s.shape[1], w.shape[3])
    return (im2col(x, *w.shape[:2], stride, pad) @ w.reshape(-1, w.shape[3]) + b).reshape(shape)


def fft_conv1d(a, b):
    n = len(a) + len(b) - 1
    F = np.fft.fft(np.stack([np.append(a, np.zeros(n - len(a))), np.append(b, np.zeros(n - len(b)))]), axis=1)
    return np.fft.ifft(F.prod(axis=0)).real.copy()


def receptive_field(layers):
    r = 1
    for l, (size, _) in enumerate(layers):
        before = 1
        for _, stride in layers[:l]:
            before *= stride
        r += (size - 1) * before
    return r


### right 14
import numpy as np


def corr2d(x, k, stride=1, pad=0):
    """im2col for one channel, then one product"""
    x4 = np.asarray(x, float).reshape(1, x.shape[0], x.shape[1], 1)
    P = im2col(x4, k.shape[0], k.shape[1], stride, pad)
    oh = (x.shape[0] + 2 * pad - k.shape[0]) // stride + 1
    return (P @ np.asarray(k, float).ravel()).reshape(oh, -1)


def conv2d_true(x, k):
    x = np.asarray(x, float)
    k = np.asarray(k, float)
    H = x.shape[0] + k.shape[0] - 1
    W = x.shape[1] + k.shape[1] - 1
    out = np.zeros((H, W))
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            for u in range(k.shape[0]):
                for v in range(k.shape[1]):
                    out[i + u, j + v] += x[i, j] * k[u, v]
    return out


def conv2d_forward(x, w, b, stride=1, pad=0):
    if x.shape[0] == 0:
        oh = (x.shape[1] + 2 * pad - w.shape[0]) // stride + 1
        ow = (x.shape[2] + 2 * pad - w.shape[1]) // stride + 1
        return np.zeros((0, oh, ow, w.shape[3]))
    return conv_as_matmul(x, w, b, stride, pad)


def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, _, f = w.shape
    _, oh, ow, _ = dout.shape
    xp = np.zeros((n, h + 2 * pad, wd + 2 * pad, c))
    xp[:, pad : pad + h, pad : pad + wd] = x
    dxp, dw = np.zeros_like(xp), np.zeros(w.shape)
    db = dout.reshape(-1, f).astype(float).sum(0)
    for i in range(oh):
        r = i * stride
        for j in range(ow):
            s = j * stride
            d = dout[:, i, j, :]                                   # (n, f)
            win = xp[:, r : r + kh, s : s + kw, :]
            dw += (win.reshape(n, -1).T @ d).reshape(w.shape)
            dxp[:, r : r + kh, s : s + kw, :] += (d @ w.reshape(-1, f).T).reshape(win.shape)
    return dxp[:, pad : pad + h, pad : pad + wd, :], dw, db


def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    if stride == size:
        # the quick way: cut off the rest and fold
        oh, ow = h // size, w // size
        return x[:, : oh * size, : ow * size].reshape(n, oh, size, ow, size, c).max(axis=(2, 4))
    oh, ow = (h - size) // stride + 1, (w - size) // stride + 1
    out = np.zeros((n, oh, ow, c))
    for i in range(oh):
        for j in range(ow):
            out[:, i, j] = x[:, i * stride : i * stride + size, j * stride : j * stride + size].reshape(n, -1, c).max(axis=1)
    return out


def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    n, oh, ow, c = dout.shape
    all_m, all_q = np.ogrid[:n, :c]
    for i in range(oh):
        for j in range(ow):
            win = x[:, i * stride : i * stride + size, j * stride : j * stride + size].reshape(n, size * size, c)
            k = win.argmax(axis=1)
            dx[all_m, i * stride + k // size, j * stride + k % size, all_q] += dout[:, i, j]
    return dx


def im2col(x, kh, kw, stride=1, pad=0):
    n, h, w, c = x.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (w + 2 * pad - kw) // stride + 1
    xp = np.zeros((n, h + 2 * pad, w + 2 * pad, c))
    xp[:, pad : pad + h, pad : pad + w] = x
    P = np.zeros((n, oh, ow, kh * kw * c))
    col = 0
    for u in range(kh):
        for v in range(kw):
            for q in range(c):
                P[..., col] = xp[:, u : u + stride * (oh - 1) + 1 : stride, v : v + stride * (ow - 1) + 1 : stride, q]
                col += 1
    return P.reshape(n * oh * ow, kh * kw * c)


def conv_as_matmul(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    flat_w = w.reshape(kh * kw * c, f)
    out = im2col(x, kh, kw, stride, pad) @ flat_w
    out = out + b
    return out.reshape(n, (h + 2 * pad - kh) // stride + 1, (wd + 2 * pad - kw) // stride + 1, f)


def fft_conv1d(a, b):
    full = a.shape[0] + b.shape[0] - 1
    return np.real_if_close(np.fft.ifft(np.fft.fft(a, full) * np.fft.fft(b, full)), tol=1e9).real.astype(np.float64)


def receptive_field(layers):
    total = 0
    for size, stride in reversed(list(layers)):
        total = total * stride + (size - 1)
    return total + 1


### right 15
import numpy as np


def _check(n, k, stride, pad):
    m = n + 2 * pad - k
    return m // stride + 1


def corr2d(x, k, stride=1, pad=0):
    oh = _check(x.shape[0], k.shape[0], stride, pad)
    ow = _check(x.shape[1], k.shape[1], stride, pad)
    out = np.zeros((oh, ow), dtype=np.float64)
    for i in range(oh):
        for j in range(ow):
            # clip the window to the image instead of padding
            r0, c0 = i * stride - pad, j * stride - pad
            ra, rb = max(r0, 0), min(r0 + k.shape[0], x.shape[0])
            ca, cb = max(c0, 0), min(c0 + k.shape[1], x.shape[1])
            if ra < rb and ca < cb:
                window = x[ra:rb, ca:cb].astype(np.float64)
                part = k[ra - r0 : rb - r0, ca - c0 : cb - c0].astype(np.float64)
                out[i, j] = np.sum(window * part)
    return out


def conv2d_true(x, k):
    if k.size > x.size:
        return conv2d_true(k, x)           # it commutes
    xf = x.astype(np.float64)
    out = np.zeros((x.shape[0] + k.shape[0] - 1, x.shape[1] + k.shape[1] - 1))
    for (u, v), weight in np.ndenumerate(k):
        out[u : u + x.shape[0], v : v + x.shape[1]] += float(weight) * xf
    return out


def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, _, f = w.shape
    oh, ow = _check(h, kh, stride, pad), _check(wd, kw, stride, pad)
    out = np.tile(np.asarray(b, dtype=np.float64), (n, oh, ow, 1))
    for m in range(n):
        for q in range(c):
            for g in range(f):
                out[m, :, :, g] += corr2d(x[m, :, :, q], w[:, :, q, g], stride=stride, pad=pad)
    return out


def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, _, f = w.shape
    xp = np.pad(x.astype(np.float64), [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    dxp = np.zeros(xp.shape)
    dw = np.zeros((kh, kw, c, f))
    db = np.zeros(f)
    for m in range(n):
        for i in range(dout.shape[1]):
            for j in range(dout.shape[2]):
                window = np.s_[m, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
                d = dout[m, i, j].astype(np.float64)
                dxp[window] += w @ d
                dw += xp[window][..., None] * d
                db += d
    keep = np.s_[:, pad : pad + h, pad : pad + wd, :]
    return dxp[keep], dw, db


def maxpool_forward(x, size=2, stride=2):
    # sort each window, take the last
    n, h, w, c = x.shape
    oh, ow = _check(h, size, stride, 0), _check(w, size, stride, 0)
    out = np.empty((n, oh, ow, c))
    for m, i, j, q in np.ndindex(n, oh, ow, c):
        out[m, i, j, q] = np.sort(x[m, i * stride : i * stride + size, j * stride : j * stride + size, q], axis=None)[-1]
    return out


def maxpool_backward(dout, x, size=2, stride=2):
    n, oh, ow, c = dout.shape
    dx = np.zeros_like(x, dtype=np.float64)
    for i in range(oh):
        for j in range(ow):
            box = np.s_[:, i * stride : i * stride + size, j * stride : j * stride + size, :]
            is_max = x[box] == np.max(x[box], axis=(1, 2), keepdims=True)
            count = np.sum(is_max, axis=(1, 2), keepdims=True)
            dx[box] += np.where(is_max, dout[:, i, j][:, None, None, :] / count, 0.0)
    return dx


def im2col(x, kh, kw, stride=1, pad=0):
    n, h, w, c = x.shape
    oh, ow = _check(h, kh, stride, pad), _check(w, kw, stride, pad)
    # the identity as kernels: a convolution that only copies
    xp = np.pad(x, [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    i, j, u, v, q = np.ogrid[:oh, :ow, :kh, :kw, :c]
    picked = xp[:, i * stride + u, j * stride + v, q]
    return picked.reshape(n * oh * ow, kh * kw * c)


def conv_as_matmul(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, _, f = w.shape
    patches = np.asarray(im2col(x, kh, kw, stride, pad), dtype=np.float64)
    out = np.empty((patches.shape[0], f))
    np.matmul(patches, w.reshape(-1, f), out=out)
    out += b
    return out.reshape(n, _check(h, kh, stride, pad), _check(wd, kw, stride, pad), f)


def fft_conv1d(a, b):
    size = len(a) + len(b) - 1
    product = np.fft.rfft(np.asarray(a, dtype=np.float64), size) * np.fft.rfft(np.asarray(b, dtype=np.float64), size)
    return np.fft.irfft(product, size)


def receptive_field(layers):
    from functools import reduce
    r, _ = reduce(lambda state, layer: (state[0] + (layer[0] - 1) * state[1], state[1] * layer[1]), layers, (1, 1))
    return r
'''


BUGS = r'''
### corr2d | the kernel is flipped as in the convolution of mathematics
import numpy as np


def corr2d(x, k, stride=1, pad=0):
    x = np.pad(x.astype(float), pad)
    k = k.astype(float)
    k = k[::-1, ::-1]
    kh, kw = k.shape
    oh = (x.shape[0] - kh) // stride + 1
    ow = (x.shape[1] - kw) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(x[i * stride:i * stride + kh, j * stride:j * stride + kw] * k)
    return out


### corr2d | computed in the dtype of x: uint8 products wrap at 256
import numpy as np


def corr2d(x, k, stride=1, pad=0):
    x = np.pad(x, pad)
    kh, kw = k.shape
    oh = (x.shape[0] - kh) // stride + 1
    ow = (x.shape[1] - kw) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum((x[i * stride:i * stride + kh, j * stride:j * stride + kw] * k).astype(np.uint8) if x.dtype == np.uint8 else x[i * stride:i * stride + kh, j * stride:j * stride + kw] * k)
    return out


### corr2d | the size is computed without + 1
import numpy as np


def corr2d(x, k, stride=1, pad=0):
    x = np.pad(x.astype(float), pad)
    k = k.astype(float)
    kh, kw = k.shape
    oh = (x.shape[0] - kh) // stride
    ow = (x.shape[1] - kw) // stride
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(x[i * stride:i * stride + kh, j * stride:j * stride + kw] * k)
    return out


### corr2d | the size is divided with ceil: ragged windows are counted (and fail) where the stride does not fit
import numpy as np


def corr2d(x, k, stride=1, pad=0):
    x = np.pad(x.astype(float), pad)
    k = k.astype(float)
    kh, kw = k.shape
    oh = int(np.ceil((x.shape[0] - kh) / stride)) + 1
    ow = int(np.ceil((x.shape[1] - kw) / stride)) + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            w = x[i * stride:i * stride + kh, j * stride:j * stride + kw]
            out[i, j] = np.sum(w * k[:w.shape[0], :w.shape[1]])
    return out


### corr2d | the stride enters the size but not the position of the window
import numpy as np


def corr2d(x, k, stride=1, pad=0):
    x = np.pad(x.astype(float), pad)
    k = k.astype(float)
    kh, kw = k.shape
    oh = (x.shape[0] - kh) // stride + 1
    ow = (x.shape[1] - kw) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(x[i:i + kh, j:j + kw] * k)
    return out


### corr2d | pad is divided over both sides: pad // 2 on each
import numpy as np


def corr2d(x, k, stride=1, pad=0):
    x = np.pad(x.astype(float), pad // 2)
    k = k.astype(float)
    kh, kw = k.shape
    oh = (x.shape[0] - kh) // stride + 1
    ow = (x.shape[1] - kw) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(x[i * stride:i * stride + kh, j * stride:j * stride + kw] * k)
    return out


### corr2d | pads with the edge value instead of zeros
import numpy as np


def corr2d(x, k, stride=1, pad=0):
    x = np.pad(x.astype(float), pad, mode='edge')
    k = k.astype(float)
    kh, kw = k.shape
    oh = (x.shape[0] - kh) // stride + 1
    ow = (x.shape[1] - kw) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(x[i * stride:i * stride + kh, j * stride:j * stride + kw] * k)
    return out


### corr2d | kh and kw are exchanged in the slices: wrong for kernels that are not square
import numpy as np


def corr2d(x, k, stride=1, pad=0):
    x = np.pad(x.astype(float), pad)
    k = k.astype(float)
    kh, kw = k.shape
    oh = (x.shape[0] - kh) // stride + 1
    ow = (x.shape[1] - kw) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(x[i * stride:i * stride + kw, j * stride:j * stride + kh] * k.T)
    return out


### corr2d | pads rows only at top and left
import numpy as np


def corr2d(x, k, stride=1, pad=0):
    x = np.pad(x.astype(float), ((2 * pad, 0), (2 * pad, 0)))
    k = k.astype(float)
    kh, kw = k.shape
    oh = (x.shape[0] - kh) // stride + 1
    ow = (x.shape[1] - kw) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(x[i * stride:i * stride + kh, j * stride:j * stride + kw] * k)
    return out


### conv2d_true | the kernel is not flipped
import numpy as np


def conv2d_true(x, k):
    kh, kw = k.shape
    x = np.pad(x.astype(float), ((kh - 1, kh - 1), (kw - 1, kw - 1)))
    k = k.astype(float)
    oh, ow = x.shape[0] - kh + 1, x.shape[1] - kw + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(x[i:i + kh, j:j + kw] * k)
    return out


### conv2d_true | the kernel is flipped in one direction only
import numpy as np


def conv2d_true(x, k):
    kh, kw = k.shape
    x = np.pad(x.astype(float), ((kh - 1, kh - 1), (kw - 1, kw - 1)))
    k = k.astype(float)[::-1]
    oh, ow = x.shape[0] - kh + 1, x.shape[1] - kw + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(x[i:i + kh, j:j + kw] * k)
    return out


### conv2d_true | the kernel is transposed instead of turned
import numpy as np


def conv2d_true(x, k):
    kh, kw = k.shape
    x = np.pad(x.astype(float), ((kh - 1, kh - 1), (kw - 1, kw - 1)))
    k = k.astype(float).T if kh == kw else k.astype(float)[::-1, ::-1]
    oh, ow = x.shape[0] - kh + 1, x.shape[1] - kw + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(x[i:i + kh, j:j + kw] * k)
    return out


### conv2d_true | 'valid' size: no padding, and the border is cut off
import numpy as np


def conv2d_true(x, k):
    kh, kw = k.shape
    x = x.astype(float)
    k = k.astype(float)[::-1, ::-1]
    oh, ow = x.shape[0] - kh + 1, x.shape[1] - kw + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(x[i:i + kh, j:j + kw] * k)
    return out


### conv2d_true | 'same' size: padded by kh // 2
import numpy as np


def conv2d_true(x, k):
    kh, kw = k.shape
    x = np.pad(x.astype(float), ((kh // 2, kh // 2), (kw // 2, kw // 2)))
    k = k.astype(float)[::-1, ::-1]
    oh, ow = x.shape[0] - kh + 1, x.shape[1] - kw + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(x[i:i + kh, j:j + kw] * k)
    return out


### conv2d_true | padding with kh in both directions: wrong columns for kernels that are not square
import numpy as np


def conv2d_true(x, k):
    kh, kw = k.shape
    x = np.pad(x.astype(float), ((kh - 1, kh - 1), (kh - 1, kh - 1)))
    k = k.astype(float)[::-1, ::-1]
    oh, ow = x.shape[0] - kh + 1, x.shape[1] - kw + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(x[i:i + kh, j:j + kw] * k)
    return out


### conv2d_true | the result has the dtype of x: integers lose fractions, uint8 wraps
import numpy as np


def conv2d_true(x, k):
    kh, kw = k.shape
    x = np.pad(x.astype(float), ((kh - 1, kh - 1), (kw - 1, kw - 1)))
    k = k.astype(float)[::-1, ::-1]
    oh, ow = x.shape[0] - kh + 1, x.shape[1] - kw + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(x[i:i + kh, j:j + kw] * k)
    return out.astype(np.uint8) if k.dtype == np.uint8 else out.round()


### conv2d_forward | the bias is added once for every channel
import numpy as np


def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (wd + 2 * pad - kw) // stride + 1
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    out = np.zeros((n, oh, ow, f))
    for i in range(oh):
        for j in range(ow):
            win = xp[:, i * stride:i * stride + kh, j * stride:j * stride + kw, :]
            for g in range(f):
                out[:, i, j, g] = np.sum(win * w[:, :, :, g], axis=(1, 2, 3)) + c * b[g]
    return out


### conv2d_forward | the bias is forgotten
import numpy as np


def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (wd + 2 * pad - kw) // stride + 1
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    out = np.zeros((n, oh, ow, f))
    for i in range(oh):
        for j in range(ow):
            win = xp[:, i * stride:i * stride + kh, j * stride:j * stride + kw, :]
            for g in range(f):
                out[:, i, j, g] = np.sum(win * w[:, :, :, g], axis=(1, 2, 3))
    return out


### conv2d_forward | np.pad(x, pad) pads all four axes: batch and channels too
import numpy as np


def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (wd + 2 * pad - kw) // stride + 1
    xp = np.pad(x, pad)[:, :, :, pad:pad + c]
    out = np.zeros((n, oh, ow, f))
    for i in range(oh):
        for j in range(ow):
            win = xp[:, i * stride:i * stride + kh, j * stride:j * stride + kw, :]
            for g in range(f):
                out[:, i, j, g] = np.sum(win * w[:, :, :, g], axis=(1, 2, 3)) + b[g]
    return out


### conv2d_forward | only the first channel is looked at
import numpy as np


def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (wd + 2 * pad - kw) // stride + 1
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    out = np.zeros((n, oh, ow, f))
    for i in range(oh):
        for j in range(ow):
            win = xp[:, i * stride:i * stride + kh, j * stride:j * stride + kw, :]
            for g in range(f):
                out[:, i, j, g] = np.sum(win[..., 0] * w[:, :, 0, g], axis=(1, 2)) + b[g]
    return out


### conv2d_forward | the mean over the channels instead of the sum
import numpy as np


def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (wd + 2 * pad - kw) // stride + 1
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    out = np.zeros((n, oh, ow, f))
    for i in range(oh):
        for j in range(ow):
            win = xp[:, i * stride:i * stride + kh, j * stride:j * stride + kw, :]
            for g in range(f):
                out[:, i, j, g] = np.sum(win * w[:, :, :, g], axis=(1, 2, 3)) / c + b[g]
    return out


### conv2d_forward | the width's size is taken from the height (square images only)
import numpy as np


def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = oh
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    out = np.zeros((n, oh, ow, f))
    for i in range(oh):
        for j in range(ow):
            win = xp[:, i * stride:i * stride + kh, j * stride:j * stride + kw, :]
            for g in range(f):
                out[:, i, j, g] = np.sum(win * w[:, :, :, g], axis=(1, 2, 3)) + b[g]
    return out


### conv2d_forward | pad is counted once in the size formula: h + pad - kh
import numpy as np


def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    oh = (h + pad - kh) // stride + 1
    ow = (wd + pad - kw) // stride + 1
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    out = np.zeros((n, oh, ow, f))
    for i in range(oh):
        for j in range(ow):
            win = xp[:, i * stride:i * stride + kh, j * stride:j * stride + kw, :]
            for g in range(f):
                out[:, i, j, g] = np.sum(win * w[:, :, :, g], axis=(1, 2, 3)) + b[g]
    return out


### conv2d_forward | relu is applied at the end
import numpy as np


def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (wd + 2 * pad - kw) // stride + 1
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    out = np.zeros((n, oh, ow, f))
    for i in range(oh):
        for j in range(ow):
            win = xp[:, i * stride:i * stride + kh, j * stride:j * stride + kw, :]
            for g in range(f):
                out[:, i, j, g] = np.sum(win * w[:, :, :, g], axis=(1, 2, 3)) + b[g]
    return np.maximum(out, 0)


### conv2d_forward | the kernels are flipped
import numpy as np


def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (wd + 2 * pad - kw) // stride + 1
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    out = np.zeros((n, oh, ow, f))
    for i in range(oh):
        for j in range(ow):
            win = xp[:, i * stride:i * stride + kh, j * stride:j * stride + kw, :]
            for g in range(f):
                out[:, i, j, g] = np.sum(win * w[::-1, ::-1, :, g], axis=(1, 2, 3)) + b[g]
    return out


### conv2d_forward | the sum runs over the images as well (axis forgotten): the same number for every image
import numpy as np


def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (wd + 2 * pad - kw) // stride + 1
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    out = np.zeros((n, oh, ow, f))
    for i in range(oh):
        for j in range(ow):
            win = xp[:, i * stride:i * stride + kh, j * stride:j * stride + kw, :]
            for g in range(f):
                out[:, i, j, g] = np.sum(win * w[:, :, :, g]) + b[g]
    return out


### conv2d_forward | np.stack of the images: n = 0 fails
import numpy as np


def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (wd + 2 * pad - kw) // stride + 1
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    maps = []
    for image in xp:
        out = np.zeros((oh, ow, f))
        for i in range(oh):
            for j in range(ow):
                win = image[i * stride:i * stride + kh, j * stride:j * stride + kw]
                out[i, j] = np.tensordot(win, w, 3) + b
        maps.append(out)
    return np.stack(maps)


### conv2d_backward | windows that overlap overwrite each other: = instead of += for dx
import numpy as np


def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    n, oh, ow, f = dout.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp = np.zeros(xp.shape)
    dw = np.zeros(w.shape)
    db = dout.sum(axis=(0, 1, 2))
    for i in range(oh):
        for j in range(ow):
            r, s = i * stride, j * stride
            win = xp[:, r:r + kh, s:s + kw, :]
            dw += np.einsum("nuvc,nf->uvcf", win, dout[:, i, j])
            dxp[:, r:r + kh, s:s + kw, :] = np.einsum("nf,uvcf->nuvc", dout[:, i, j], w)
    dx = dxp[:, pad:pad + h, pad:pad + wd, :]
    return dx, dw, db


### conv2d_backward | dx is returned with its border (padded shape)
import numpy as np


def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    n, oh, ow, f = dout.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp = np.zeros(xp.shape)
    dw = np.zeros(w.shape)
    db = dout.sum(axis=(0, 1, 2))
    for i in range(oh):
        for j in range(ow):
            r, s = i * stride, j * stride
            win = xp[:, r:r + kh, s:s + kw, :]
            dw += np.einsum("nuvc,nf->uvcf", win, dout[:, i, j])
            dxp[:, r:r + kh, s:s + kw, :] += np.einsum("nf,uvcf->nuvc", dout[:, i, j], w)
    dx = dxp
    return dx, dw, db


### conv2d_backward | the border is cut with pad:-pad, which is empty for pad = 0
import numpy as np


def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    n, oh, ow, f = dout.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp = np.zeros(xp.shape)
    dw = np.zeros(w.shape)
    db = dout.sum(axis=(0, 1, 2))
    for i in range(oh):
        for j in range(ow):
            r, s = i * stride, j * stride
            win = xp[:, r:r + kh, s:s + kw, :]
            dw += np.einsum("nuvc,nf->uvcf", win, dout[:, i, j])
            dxp[:, r:r + kh, s:s + kw, :] += np.einsum("nf,uvcf->nuvc", dout[:, i, j], w)
    dx = dxp[:, pad:-pad, pad:-pad, :]
    return dx, dw, db


### conv2d_backward | the stride is forgotten in the position of the windows
import numpy as np


def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    n, oh, ow, f = dout.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp = np.zeros(xp.shape)
    dw = np.zeros(w.shape)
    db = dout.sum(axis=(0, 1, 2))
    for i in range(oh):
        for j in range(ow):
            r, s = i, j
            win = xp[:, r:r + kh, s:s + kw, :]
            dw += np.einsum("nuvc,nf->uvcf", win, dout[:, i, j])
            dxp[:, r:r + kh, s:s + kw, :] += np.einsum("nf,uvcf->nuvc", dout[:, i, j], w)
    dx = dxp[:, pad:pad + h, pad:pad + wd, :]
    return dx, dw, db


### conv2d_backward | dw and db are means over the images
import numpy as np


def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    n, oh, ow, f = dout.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp = np.zeros(xp.shape)
    dw = np.zeros(w.shape)
    db = dout.sum(axis=(0, 1, 2))
    for i in range(oh):
        for j in range(ow):
            r, s = i * stride, j * stride
            win = xp[:, r:r + kh, s:s + kw, :]
            dw += np.einsum("nuvc,nf->uvcf", win, dout[:, i, j])
            dxp[:, r:r + kh, s:s + kw, :] += np.einsum("nf,uvcf->nuvc", dout[:, i, j], w)
    dx = dxp[:, pad:pad + h, pad:pad + wd, :]
    return dx, dw / n, db / n


### conv2d_backward | the order is (dw, db, dx)
import numpy as np


def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    n, oh, ow, f = dout.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp = np.zeros(xp.shape)
    dw = np.zeros(w.shape)
    db = dout.sum(axis=(0, 1, 2))
    for i in range(oh):
        for j in range(ow):
            r, s = i * stride, j * stride
            win = xp[:, r:r + kh, s:s + kw, :]
            dw += np.einsum("nuvc,nf->uvcf", win, dout[:, i, j])
            dxp[:, r:r + kh, s:s + kw, :] += np.einsum("nf,uvcf->nuvc", dout[:, i, j], w)
    dx = dxp[:, pad:pad + h, pad:pad + wd, :]
    return dw, db, dx


### conv2d_backward | dw from the images without their border, moved: pad is ignored for dw
import numpy as np


def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    n, oh, ow, f = dout.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp = np.zeros(xp.shape)
    dw = np.zeros(w.shape)
    db = dout.sum(axis=(0, 1, 2))
    for i in range(oh):
        for j in range(ow):
            r, s = i * stride, j * stride
            win = x[:, r:r + kh, s:s + kw, :]
            dw[:win.shape[1], :win.shape[2]] += np.einsum("nuvc,nf->uvcf", win, dout[:, i, j])
            dxp[:, r:r + kh, s:s + kw, :] += np.einsum("nf,uvcf->nuvc", dout[:, i, j], w)
    dx = dxp[:, pad:pad + h, pad:pad + wd, :]
    return dx, dw, db


### conv2d_backward | the kernels are flipped for dx, though the window already is in place
import numpy as np


def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    n, oh, ow, f = dout.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp = np.zeros(xp.shape)
    dw = np.zeros(w.shape)
    db = dout.sum(axis=(0, 1, 2))
    for i in range(oh):
        for j in range(ow):
            r, s = i * stride, j * stride
            win = xp[:, r:r + kh, s:s + kw, :]
            dw += np.einsum("nuvc,nf->uvcf", win, dout[:, i, j])
            dxp[:, r:r + kh, s:s + kw, :] += np.einsum("nf,uvcf->nuvc", dout[:, i, j], w[::-1, ::-1])
    dx = dxp[:, pad:pad + h, pad:pad + wd, :]
    return dx, dw, db


### conv2d_backward | db is summed over the images only: shape (oh, ow, f)
import numpy as np


def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    n, oh, ow, f = dout.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp = np.zeros(xp.shape)
    dw = np.zeros(w.shape)
    db = dout.sum(axis=0)
    for i in range(oh):
        for j in range(ow):
            r, s = i * stride, j * stride
            win = xp[:, r:r + kh, s:s + kw, :]
            dw += np.einsum("nuvc,nf->uvcf", win, dout[:, i, j])
            dxp[:, r:r + kh, s:s + kw, :] += np.einsum("nf,uvcf->nuvc", dout[:, i, j], w)
    dx = dxp[:, pad:pad + h, pad:pad + wd, :]
    return dx, dw, db


### conv2d_backward | only the last image counts in dw: = in a loop over the images
import numpy as np


def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    n, oh, ow, f = dout.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp = np.zeros(xp.shape)
    dw = np.zeros(w.shape)
    db = dout.sum(axis=(0, 1, 2))
    for i in range(oh):
        for j in range(ow):
            r, s = i * stride, j * stride
            win = xp[:, r:r + kh, s:s + kw, :]
            dw += np.einsum("uvc,f->uvcf", win[-1], dout[-1, i, j])
            dxp[:, r:r + kh, s:s + kw, :] += np.einsum("nf,uvcf->nuvc", dout[:, i, j], w)
    dx = dxp[:, pad:pad + h, pad:pad + wd, :]
    return dx, dw, db


### conv2d_backward | dx cut at the wrong end: the first h rows of the padded array
import numpy as np


def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    n, oh, ow, f = dout.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp = np.zeros(xp.shape)
    dw = np.zeros(w.shape)
    db = dout.sum(axis=(0, 1, 2))
    for i in range(oh):
        for j in range(ow):
            r, s = i * stride, j * stride
            win = xp[:, r:r + kh, s:s + kw, :]
            dw += np.einsum("nuvc,nf->uvcf", win, dout[:, i, j])
            dxp[:, r:r + kh, s:s + kw, :] += np.einsum("nf,uvcf->nuvc", dout[:, i, j], w)
    dx = dxp[:, :h, :wd, :]
    return dx, dw, db


### conv2d_backward | db adds 1 for every position instead of dout
import numpy as np


def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    n, oh, ow, f = dout.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp = np.zeros(xp.shape)
    dw = np.zeros(w.shape)
    db = np.full(f, float(n * oh * ow))
    for i in range(oh):
        for j in range(ow):
            r, s = i * stride, j * stride
            win = xp[:, r:r + kh, s:s + kw, :]
            dw += np.einsum("nuvc,nf->uvcf", win, dout[:, i, j])
            dxp[:, r:r + kh, s:s + kw, :] += np.einsum("nf,uvcf->nuvc", dout[:, i, j], w)
    dx = dxp[:, pad:pad + h, pad:pad + wd, :]
    return dx, dw, db


### maxpool_forward | the best starts at 0: windows of negative numbers give 0
import numpy as np


def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    oh = (h - size) // stride + 1
    ow = (w - size) // stride + 1
    out = np.zeros((n, oh, ow, c))
    for i in range(oh):
        for j in range(ow):
            out[:, i, j, :] = x[:, i * stride:i * stride + size, j * stride:j * stride + size, :].max(axis=(1, 2), initial=0)
    return out


### maxpool_forward | the maximum is taken over the channels as well
import numpy as np


def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    oh = (h - size) // stride + 1
    ow = (w - size) // stride + 1
    out = np.zeros((n, oh, ow, c))
    for i in range(oh):
        for j in range(ow):
            out[:, i, j, :] = x[:, i * stride:i * stride + size, j * stride:j * stride + size, :].max(axis=(1, 2, 3))[:, None]
    return out


### maxpool_forward | the stride is always the size
import numpy as np


def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    oh = (h - size) // size + 1
    ow = (w - size) // size + 1
    out = np.zeros((n, oh, ow, c))
    for i in range(oh):
        for j in range(ow):
            out[:, i, j, :] = x[:, i * size:i * size + size, j * size:j * size + size, :].max(axis=(1, 2))
    return out


### maxpool_forward | the size of the map is h // stride: too many windows where size > stride
import numpy as np


def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    oh = h // stride
    ow = w // stride
    out = np.zeros((n, oh, ow, c))
    for i in range(oh):
        for j in range(ow):
            out[:, i, j, :] = x[:, i * stride:i * stride + size, j * stride:j * stride + size, :].max(axis=(1, 2))
    return out


### maxpool_forward | mean instead of maximum
import numpy as np


def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    oh = (h - size) // stride + 1
    ow = (w - size) // stride + 1
    out = np.zeros((n, oh, ow, c))
    for i in range(oh):
        for j in range(ow):
            out[:, i, j, :] = x[:, i * stride:i * stride + size, j * stride:j * stride + size, :].mean(axis=(1, 2))
    return out


### maxpool_forward | the windows are stride wide, not size
import numpy as np


def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    oh = (h - size) // stride + 1
    ow = (w - size) // stride + 1
    out = np.zeros((n, oh, ow, c))
    for i in range(oh):
        for j in range(ow):
            out[:, i, j, :] = x[:, i * stride:i * stride + stride, j * stride:j * stride + stride, :].max(axis=(1, 2))
    return out


### maxpool_forward | padding 'same' as in Keras: a ragged window at the edge is counted
import numpy as np


def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    oh = -(-h // stride)
    ow = -(-w // stride)
    out = np.zeros((n, oh, ow, c))
    for i in range(oh):
        for j in range(ow):
            out[:, i, j, :] = x[:, i * stride:i * stride + size, j * stride:j * stride + size, :].max(axis=(1, 2))
    return out


### maxpool_backward | = instead of +=: a pixel that wins two windows keeps only the last
import numpy as np


def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    n, oh, ow, c = dout.shape
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for q in range(c):
                    r, s = i * stride, j * stride
                    win = x[m, r:r + size, s:s + size, q]
                    u, v = np.unravel_index(np.argmax(win), win.shape)
                    dx[m, r + u, s + v, q] = dout[m, i, j, q]
    return dx


### maxpool_backward | every pixel that equals the maximum gets the whole dout: ties pass on too much
import numpy as np


def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    n, oh, ow, c = dout.shape
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for q in range(c):
                    r, s = i * stride, j * stride
                    win = x[m, r:r + size, s:s + size, q]
                    dx[m, r:r + size, s:s + size, q] += (win == win.max()) * dout[m, i, j, q]
    return dx


### maxpool_backward | spread evenly as for average pooling
import numpy as np


def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    n, oh, ow, c = dout.shape
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for q in range(c):
                    r, s = i * stride, j * stride
                    win = x[m, r:r + size, s:s + size, q]
                    dx[m, r:r + size, s:s + size, q] += dout[m, i, j, q] / size**2
    return dx


### maxpool_backward | the place of the maximum is divided by stride instead of size
import numpy as np


def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    n, oh, ow, c = dout.shape
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for q in range(c):
                    r, s = i * stride, j * stride
                    win = x[m, r:r + size, s:s + size, q]
                    u, v = divmod(int(np.argmax(win)), stride)
                    v = min(v, size - 1)
                    u = min(u, size - 1)
                    dx[m, r + u, s + v, q] += dout[m, i, j, q]
    return dx


### maxpool_backward | 1 instead of dout goes to the maximum
import numpy as np


def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    n, oh, ow, c = dout.shape
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for q in range(c):
                    r, s = i * stride, j * stride
                    win = x[m, r:r + size, s:s + size, q]
                    u, v = np.unravel_index(np.argmax(win), win.shape)
                    dx[m, r + u, s + v, q] += 1.0
    return dx


### maxpool_backward | the maximum is searched by absolute value: wrong for negative numbers
import numpy as np


def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    n, oh, ow, c = dout.shape
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for q in range(c):
                    r, s = i * stride, j * stride
                    win = x[m, r:r + size, s:s + size, q]
                    u, v = np.unravel_index(np.argmax(np.abs(win)), win.shape)
                    dx[m, r + u, s + v, q] += dout[m, i, j, q]
    return dx


### maxpool_backward | the window's place is added with i instead of i * stride
import numpy as np


def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    n, oh, ow, c = dout.shape
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for q in range(c):
                    r, s = i * stride, j * stride
                    win = x[m, r:r + size, s:s + size, q]
                    u, v = np.unravel_index(np.argmax(win), win.shape)
                    dx[m, i + u, j + v, q] += dout[m, i, j, q]
    return dx


### maxpool_backward | one maximum for all channels: the place in channel 0
import numpy as np


def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    n, oh, ow, c = dout.shape
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for q in range(c):
                    r, s = i * stride, j * stride
                    win = x[m, r:r + size, s:s + size, 0]
                    u, v = np.unravel_index(np.argmax(win), win.shape)
                    dx[m, r + u, s + v, q] += dout[m, i, j, q]
    return dx


### im2col | columns in the order (channel, u, v), as channels-first courses have it
import numpy as np


def im2col(x, kh, kw, stride=1, pad=0):
    n, h, w, c = x.shape
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    rows = []
    for m in range(n):
        for i in range(0, x.shape[1] - kh + 1, stride):
            for j in range(0, x.shape[2] - kw + 1, stride):
                rows.append(x[m, i:i + kh, j:j + kw, :].transpose(2, 0, 1).reshape(-1))
    return np.array(rows)


### im2col | rows in the order (i, j, image)
import numpy as np


def im2col(x, kh, kw, stride=1, pad=0):
    n, h, w, c = x.shape
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    rows = []
    for i in range(0, x.shape[1] - kh + 1, stride):
        for j in range(0, x.shape[2] - kw + 1, stride):
            for m in range(n):
                rows.append(x[m, i:i + kh, j:j + kw, :].reshape(-1))
    return np.array(rows)


### im2col | transposed: one column a window, as the name says
import numpy as np


def im2col(x, kh, kw, stride=1, pad=0):
    n, h, w, c = x.shape
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    rows = []
    for m in range(n):
        for i in range(0, x.shape[1] - kh + 1, stride):
            for j in range(0, x.shape[2] - kw + 1, stride):
                rows.append(x[m, i:i + kh, j:j + kw, :].reshape(-1))
    return np.array(rows).T


### im2col | columns before rows: windows in column order as in MATLAB
import numpy as np


def im2col(x, kh, kw, stride=1, pad=0):
    n, h, w, c = x.shape
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    rows = []
    for m in range(n):
        for j in range(0, x.shape[2] - kw + 1, stride):
            for i in range(0, x.shape[1] - kh + 1, stride):
                rows.append(x[m, i:i + kh, j:j + kw, :].reshape(-1))
    return np.array(rows)


### im2col | the last window is missing: range without + 1
import numpy as np


def im2col(x, kh, kw, stride=1, pad=0):
    n, h, w, c = x.shape
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    rows = []
    for m in range(n):
        for i in range(0, x.shape[1] - kh, stride):
            for j in range(0, x.shape[2] - kw, stride):
                rows.append(x[m, i:i + kh, j:j + kw, :].reshape(-1))
    return np.array(rows)


### im2col | pixels of a window in column-major order (order='F')
import numpy as np


def im2col(x, kh, kw, stride=1, pad=0):
    n, h, w, c = x.shape
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    rows = []
    for m in range(n):
        for i in range(0, x.shape[1] - kh + 1, stride):
            for j in range(0, x.shape[2] - kw + 1, stride):
                rows.append(x[m, i:i + kh, j:j + kw, :].transpose(1, 0, 2).reshape(-1))
    return np.array(rows)


### conv_as_matmul | the filters are moved to the front before flattening and reshaped, not transposed back: the weights are scrambled
import numpy as np


def im2col(x, kh, kw, stride, pad):
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    return np.array([x[m, i:i + kh, j:j + kw, :].reshape(-1) for m in range(len(x))
                     for i in range(0, x.shape[1] - kh + 1, stride)
                     for j in range(0, x.shape[2] - kw + 1, stride)])


def conv_as_matmul(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (wd + 2 * pad - kw) // stride + 1
    patches = im2col(x, kh, kw, stride, pad)
    out = patches @ w.transpose(3, 0, 1, 2).reshape(kh * kw * c, f) + b
    return out.reshape(n, oh, ow, f)


### conv_as_matmul | laid back as (n, f, oh, ow) and transposed: the numbers land in wrong places
import numpy as np


def im2col(x, kh, kw, stride, pad):
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    return np.array([x[m, i:i + kh, j:j + kw, :].reshape(-1) for m in range(len(x))
                     for i in range(0, x.shape[1] - kh + 1, stride)
                     for j in range(0, x.shape[2] - kw + 1, stride)])


def conv_as_matmul(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (wd + 2 * pad - kw) // stride + 1
    patches = im2col(x, kh, kw, stride, pad)
    out = patches @ w.reshape(kh * kw * c, f) + b
    return out.reshape(n, f, oh, ow).transpose(0, 2, 3, 1)


### conv_as_matmul | ow and oh exchanged in the reshape: wrong for images that are not square
import numpy as np


def im2col(x, kh, kw, stride, pad):
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    return np.array([x[m, i:i + kh, j:j + kw, :].reshape(-1) for m in range(len(x))
                     for i in range(0, x.shape[1] - kh + 1, stride)
                     for j in range(0, x.shape[2] - kw + 1, stride)])


def conv_as_matmul(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (wd + 2 * pad - kw) // stride + 1
    patches = im2col(x, kh, kw, stride, pad)
    out = patches @ w.reshape(kh * kw * c, f) + b
    return out.reshape(n, ow, oh, f)


### conv_as_matmul | pad is not handed on to im2col: wrong number of rows
import numpy as np


def im2col(x, kh, kw, stride, pad):
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    return np.array([x[m, i:i + kh, j:j + kw, :].reshape(-1) for m in range(len(x))
                     for i in range(0, x.shape[1] - kh + 1, stride)
                     for j in range(0, x.shape[2] - kw + 1, stride)])


def conv_as_matmul(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (wd + 2 * pad - kw) // stride + 1
    patches = im2col(x, kh, kw, stride, 0)
    out = patches @ w.reshape(kh * kw * c, f) + b
    return out.reshape(n, oh, ow, f)


### conv_as_matmul | the bias is forgotten
import numpy as np


def im2col(x, kh, kw, stride, pad):
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    return np.array([x[m, i:i + kh, j:j + kw, :].reshape(-1) for m in range(len(x))
                     for i in range(0, x.shape[1] - kh + 1, stride)
                     for j in range(0, x.shape[2] - kw + 1, stride)])


def conv_as_matmul(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (wd + 2 * pad - kw) // stride + 1
    patches = im2col(x, kh, kw, stride, pad)
    out = patches @ w.reshape(kh * kw * c, f)
    return out.reshape(n, oh, ow, f)


### conv_as_matmul | images last: reshaped to (oh, ow, n, f)
import numpy as np


def im2col(x, kh, kw, stride, pad):
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    return np.array([x[m, i:i + kh, j:j + kw, :].reshape(-1) for m in range(len(x))
                     for i in range(0, x.shape[1] - kh + 1, stride)
                     for j in range(0, x.shape[2] - kw + 1, stride)])


def conv_as_matmul(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, c, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (wd + 2 * pad - kw) // stride + 1
    patches = im2col(x, kh, kw, stride, pad)
    out = patches @ w.reshape(kh * kw * c, f) + b
    return out.reshape(oh, ow, n, f).transpose(2, 0, 1, 3)


### fft_conv1d | no room: padded to the longer length only, so the end runs into the beginning (circular)
import numpy as np


def fft_conv1d(a, b):
    n = max(len(a), len(b))
    return np.real(np.fft.ifft(np.fft.fft(a, n) * np.fft.fft(b, n)))


### fft_conv1d | one too long: n + m numbers
import numpy as np


def fft_conv1d(a, b):
    n = len(a) + len(b)
    return np.real(np.fft.ifft(np.fft.fft(a, n) * np.fft.fft(b, n)))


### fft_conv1d | the result stays complex
import numpy as np


def fft_conv1d(a, b):
    n = len(a) + len(b) - 1
    return np.fft.ifft(np.fft.fft(a, n) * np.fft.fft(b, n))


### fft_conv1d | conjugate of the second transform: cross-correlation
import numpy as np


def fft_conv1d(a, b):
    n = len(a) + len(b) - 1
    return np.real(np.fft.ifft(np.fft.fft(a, n) * np.conj(np.fft.fft(b, n))))


### fft_conv1d | absolute value instead of the real part: negative numbers lose their sign
import numpy as np


def fft_conv1d(a, b):
    n = len(a) + len(b) - 1
    return np.abs(np.fft.ifft(np.fft.fft(a, n) * np.fft.fft(b, n)))


### fft_conv1d | irfft without the length: an odd result is one number short
import numpy as np


def fft_conv1d(a, b):
    n = len(a) + len(b) - 1
    return np.fft.irfft(np.fft.rfft(a, n) * np.fft.rfft(b, n))


### fft_conv1d | padded to a power of two and not cut back
import numpy as np


def fft_conv1d(a, b):
    n = 2 ** int(np.ceil(np.log2(len(a) + len(b) - 1)))
    return np.real(np.fft.ifft(np.fft.fft(a, n) * np.fft.fft(b, n)))


### fft_conv1d | rounded to 6 digits 'against noise': not right to 1e-12
import numpy as np


def fft_conv1d(a, b):
    n = len(a) + len(b) - 1
    return np.round(np.real(np.fft.ifft(np.fft.fft(a, n) * np.fft.fft(b, n))), 6)


### receptive_field | the layer's own stride is multiplied in before its size is used
import numpy as np


def receptive_field(layers):
    r, jump = 1, 1
    for size, stride in layers:
        jump *= stride
        r += (size - 1) * jump
    return r


### receptive_field | strides are ignored
import numpy as np


def receptive_field(layers):
    r, jump = 1, 1
    for size, stride in layers:
        r += (size - 1)
        jump *= stride
    return r


### receptive_field | size instead of size - 1
import numpy as np


def receptive_field(layers):
    r, jump = 1, 1
    for size, stride in layers:
        r += size * jump
        jump *= stride
    return r


### receptive_field | starts at 0: no layer sees 0 pixels
import numpy as np


def receptive_field(layers):
    r, jump = 0, 1
    for size, stride in layers:
        r += (size - 1) * jump
        jump *= stride
    return r


### receptive_field | strides are added instead of multiplied
import numpy as np


def receptive_field(layers):
    r, jump = 1, 1
    for size, stride in layers:
        r += (size - 1) * jump
        jump += stride
    return r


### receptive_field | computed from the last layer to the first with the strides of the layers after it
import numpy as np


def receptive_field(layers):
    r, jump = 1, 1
    for size, stride in layers[::-1]:
        r += (size - 1) * jump
        jump *= stride
    return r


### receptive_field | the product of the strides holds only the layer just before
import numpy as np


def receptive_field(layers):
    r, jump = 1, 1
    for size, stride in layers:
        r += (size - 1) * jump
        jump = stride
    return r
'''
