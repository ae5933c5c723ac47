"""Convolution and pooling written from the released files alone, a third time: pieces of right submissions, and natural bugs."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

PIECES = r'''
### corr2d a
import numpy as np

def corr2d(x, k, stride=1, pad=0):
    h, w = x.shape
    kh, kw = k.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (w + 2 * pad - kw) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            s = 0.0
            for u in range(kh):
                for v in range(kw):
                    r = i * stride + u - pad
                    c = j * stride + v - pad
                    if 0 <= r < h and 0 <= c < w:
                        s += float(x[r, c]) * float(k[u, v])
            out[i, j] = s
    return out

### corr2d b
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

def corr2d(x, k, stride=1, pad=0):
    xp = np.pad(x.astype(np.float64), pad)
    windows = sliding_window_view(xp, k.shape)[::stride, ::stride]
    return (windows * k.astype(np.float64)).sum(axis=(2, 3))

### corr2d c
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view as _swv

def corr2d(x, k, stride=1, pad=0):
    padded = np.pad(np.asarray(x, dtype=float), ((pad, pad), (pad, pad)))
    return np.einsum("ijuv,uv->ij", _swv(padded, np.shape(k))[::stride, ::stride], np.asarray(k, dtype=float))

### corr2d d
import numpy as np

def _border(img, p):
    """zeros around, in float64"""
    big = np.zeros((img.shape[0] + 2 * p, img.shape[1] + 2 * p), dtype=np.float64)
    big[p : p + img.shape[0], p : p + img.shape[1]] = img
    return big

def _places(length, window, step):
    return (length - window) // step + 1

def corr2d(x, k, stride=1, pad=0):
    xp = _border(x, pad)
    rows = _places(xp.shape[0], k.shape[0], stride)
    cols = _places(xp.shape[1], k.shape[1], stride)
    out = np.zeros((rows, cols))
    # one shifted picture for every number of the kernel
    for (u, v), weight in np.ndenumerate(k):
        out += float(weight) * xp[u : u + (rows - 1) * stride + 1 : stride, v : v + (cols - 1) * stride + 1 : stride]
    return out

### corr2d e
import numpy as np

def corr2d(x, k, stride=1, pad=0):
    xp = np.pad(np.array(x, dtype=float), pad)
    (H, W), (kh, kw) = xp.shape, k.shape
    return np.array(
        [[(xp[r : r + kh, c : c + kw] * k).sum() for c in range(0, W - kw + 1, stride)] for r in range(0, H - kh + 1, stride)]
    )

### conv2d_true a
import numpy as np

def conv2d_true(x, k):
    h, w = x.shape
    kh, kw = k.shape
    out = np.zeros((h + kh - 1, w + kw - 1))
    for r in range(h):
        for c in range(w):
            for u in range(kh):
                for v in range(kw):
                    out[r + u, c + v] += float(x[r, c]) * float(k[u, v])
    return out

### conv2d_true b
import numpy as np

def conv2d_true(x, k):
    kh, kw = k.shape
    xp = np.pad(x.astype(float), ((kh - 1, kh - 1), (kw - 1, kw - 1)))
    return corr2d(xp, k[::-1, ::-1])

### conv2d_true c
import numpy as np

def conv2d_true(x, k):
    # row by row np.convolve, the rows of x against the rows of k
    x, k = np.asarray(x, dtype=float), np.asarray(k, dtype=float)
    out = np.zeros((len(x) + len(k) - 1, x.shape[1] + k.shape[1] - 1))
    for i, row in enumerate(x):
        for u, weights in enumerate(k):
            out[i + u] += np.convolve(row, weights)
    return out

### conv2d_true d
import numpy as np

def _stamp(canvas, kernel, top, left, brightness):
    canvas[top : top + kernel.shape[0], left : left + kernel.shape[1]] += brightness * kernel

def conv2d_true(x, k):
    """every pixel paints the kernel"""
    kernel = k.astype(np.float64)
    canvas = np.zeros(np.add(x.shape, k.shape) - 1)
    for (i, j), brightness in np.ndenumerate(x):
        _stamp(canvas, kernel, i, j, float(brightness))
    return canvas

### conv2d_true e
import numpy as np

def conv2d_true(x: np.ndarray, k: np.ndarray) -> np.ndarray:
    rows, cols = x.shape[0] + k.shape[0] - 1, x.shape[1] + k.shape[1] - 1
    big: np.ndarray = np.zeros((rows, cols))
    big[: x.shape[0], : x.shape[1]] = x
    total: np.ndarray = np.zeros_like(big)
    for u in range(k.shape[0]):
        for v in range(k.shape[1]):
            total += np.roll(big, (u, v), axis=(0, 1)) * float(k[u, v])
    return total

### conv2d_forward a
import numpy as np

def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, _, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (wd + 2 * pad - kw) // stride + 1
    out = np.zeros((n, oh, ow, f))
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for g in range(f):
                    s = float(b[g])
                    for u in range(kh):
                        r = i * stride + u - pad
                        if r < 0 or r >= h:
                            continue
                        for v in range(kw):
                            q = j * stride + v - pad
                            if q < 0 or q >= wd:
                                continue
                            for ch in range(c):
                                s += x[m, r, q, ch] * w[u, v, ch, g]
                    out[m, i, j, g] = s
    return out

### conv2d_forward b
import numpy as np

def conv2d_forward(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    n, H, W, _ = xp.shape
    oh, ow = (H - kh) // stride + 1, (W - kw) // stride + 1
    out = np.zeros((n, oh, ow, f)) + b
    for u in range(kh):
        for v in range(kw):
            out += xp[:, u : u + stride * (oh - 1) + 1 : stride, v : v + stride * (ow - 1) + 1 : stride] @ w[u, v]
    return out

### conv2d_forward c
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

def conv2d_forward(x, w, b, stride=1, pad=0):
    xp = np.pad(x.astype(float), [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    win = sliding_window_view(xp, w.shape[:2], axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("nijcuv,uvcg->nijg", win, w) + b

### conv2d_forward d
import numpy as np

class _Window:
    def __init__(self, images, kh, kw, stride, pad):
        n, h, w, c = images.shape
        self.padded = np.zeros((n, h + 2 * pad, w + 2 * pad, c))
        self.padded[:, pad : pad + h, pad : pad + w, :] = images
        self.kh, self.kw, self.stride = kh, kw, stride
        self.oh = (h + 2 * pad - kh) // stride + 1
        self.ow = (w + 2 * pad - kw) // stride + 1

    def at(self, i, j):
        top, left = i * self.stride, j * self.stride
        return self.padded[:, top : top + self.kh, left : left + self.kw, :]

def conv2d_forward(x, w, b, stride=1, pad=0):
    win = _Window(x, w.shape[0], w.shape[1], stride, pad)
    out = np.empty((x.shape[0], win.oh, win.ow, w.shape[3]))
    for i in range(win.oh):
        for j in range(win.ow):
            out[:, i, j, :] = np.tensordot(win.at(i, j), w, axes=([1, 2, 3], [0, 1, 2])) + b
    return out

### conv2d_forward e
import numpy as np

def conv2d_forward(x, w, b, stride=1, pad=0):
    # picture by picture, filter by filter, colour by colour, with the function of section 1
    n, h, wide, c = x.shape
    kh, kw, _, f = w.shape
    shape = (n, (h + 2 * pad - kh) // stride + 1, (wide + 2 * pad - kw) // stride + 1, f)
    maps = [
        b[g] + sum(corr2d(image[:, :, q], w[:, :, q, g], stride, pad) for q in range(c))
        for image in x
        for g in range(f)
    ]
    return np.moveaxis(np.array(maps, dtype=float).reshape(n, f, shape[1], shape[2]), 1, -1)

### conv2d_backward a
import numpy as np

def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, _, f = w.shape
    _, oh, ow, _ = dout.shape
    dx = np.zeros(x.shape)
    dw = np.zeros(w.shape)
    db = np.zeros(f)
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for g in range(f):
                    d = dout[m, i, j, g]
                    db[g] += d
                    for u in range(kh):
                        for v in range(kw):
                            r = i * stride + u - pad
                            s = j * stride + v - pad
                            if r < 0 or s < 0 or r >= h or s >= wd:
                                continue
                            for q in range(c):
                                dw[u, v, q, g] += d * x[m, r, s, q]
                                dx[m, r, s, q] += d * w[u, v, q, g]
    return dx, dw, db

### conv2d_backward b
import numpy as np

def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wid, c = x.shape
    kh, kw, _, f = w.shape
    oh, ow = dout.shape[1:3]
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp, dw = np.zeros(xp.shape), np.zeros(w.shape)
    for u in range(kh):
        for v in range(kw):
            rows = slice(u, u + stride * (oh - 1) + 1, stride)
            cols = slice(v, v + stride * (ow - 1) + 1, stride)
            dw[u, v] = np.tensordot(xp[:, rows, cols], dout, axes=([0, 1, 2], [0, 1, 2]))
            dxp[:, rows, cols] += dout @ w[u, v].T
    return dxp[:, pad : pad + h, pad : pad + wid], dw, dout.sum(axis=(0, 1, 2)).astype(float)

### conv2d_backward c
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wide, c = x.shape
    kh, kw = w.shape[:2]
    xp = np.pad(x, [(0, 0), (pad, pad), (pad, pad), (0, 0)]).astype(float)
    win = sliding_window_view(xp, (kh, kw), axis=(1, 2))[:, ::stride, ::stride]
    dw = np.einsum("nijcuv,nijg->uvcg", win, dout)
    db = np.einsum("nijg->g", dout)
    # spread dout (zeros between), then slide the flipped kernel over it
    spread = np.zeros((n, xp.shape[1] + kh - 1, xp.shape[2] + kw - 1, dout.shape[3]))
    spread[:, kh - 1 : kh - 1 + dout.shape[1] * stride : stride, kw - 1 : kw - 1 + dout.shape[2] * stride : stride][
        :, : dout.shape[1], : dout.shape[2]
    ] = dout
    back = sliding_window_view(spread, (kh, kw), axis=(1, 2))
    dxp = np.einsum("nrsguv,uvcg->nrsc", back, w[::-1, ::-1])
    return dxp[:, pad : pad + h, pad : pad + wide, :], dw, db.astype(float)

### conv2d_backward d
import numpy as np

def _pad_images(a, p):
    res = np.zeros((a.shape[0], a.shape[1] + 2 * p, a.shape[2] + 2 * p, a.shape[3]))
    res[:, p : res.shape[1] - p, p : res.shape[2] - p, :] = a
    return res

def _crop_images(a, p):
    return a[:, p : a.shape[1] - p, p : a.shape[2] - p, :].copy()

def conv2d_backward(dout, x, w, stride=1, pad=0):
    xp = _pad_images(x, pad)
    dxp = np.zeros_like(xp)
    dw = np.zeros(w.shape)
    db = np.sum(np.sum(np.sum(dout, 0), 0), 0)
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            rs, cs = slice(i * stride, i * stride + w.shape[0]), slice(j * stride, j * stride + w.shape[1])
            d = dout[:, i, j, :]                                   # (n, f)
            dw += np.tensordot(xp[:, rs, cs, :], d, axes=(0, 0))   # (kh, kw, c, f)
            dxp[:, rs, cs, :] += np.tensordot(d, w, axes=(1, 3))   # (n, kh, kw, c)
    return _crop_images(dxp, pad), dw, db

### conv2d_backward e
import numpy as np

def conv2d_backward(dout, x, w, stride=1, pad=0):
    # as a matrix product and back: whoever has a number in the patches gets its derivative
    n, h, wide, c = x.shape
    kh, kw, _, f = w.shape
    d = dout.reshape(-1, f)
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    address = np.arange(xp.size).reshape(xp.shape)
    idx = np.array(
        [
            address[m, i * stride : i * stride + kh, j * stride : j * stride + kw].ravel()
            for m in range(n)
            for i in range(dout.shape[1])
            for j in range(dout.shape[2])
        ],
        dtype=int,
    ).reshape(len(d), kh * kw * c)
    dw = (xp.ravel()[idx].T @ d).reshape(w.shape)
    dpatches = d @ w.reshape(-1, f).T
    flat = np.zeros(xp.size)
    np.add.at(flat, idx, dpatches)
    dx = flat.reshape(xp.shape)[:, pad : pad + h, pad : pad + wide]
    return dx, dw, d.sum(axis=0)

### maxpool_forward a
import numpy as np

def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    oh = (h - size) // stride + 1
    ow = (w - size) // stride + 1
    out = np.zeros((n, oh, ow, c))
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for q in range(c):
                    best = x[m, i * stride, j * stride, q]
                    for u in range(size):
                        for v in range(size):
                            t = x[m, i * stride + u, j * stride + v, q]
                            if t > best:
                                best = t
                    out[m, i, j, q] = best
    return out

### maxpool_forward b
import numpy as np

def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    oh, ow = (h - size) // stride + 1, (w - size) // stride + 1
    out = np.full((n, oh, ow, c), -np.inf)
    for u in range(size):
        for v in range(size):
            np.maximum(out, x[:, u : u + stride * (oh - 1) + 1 : stride, v : v + stride * (ow - 1) + 1 : stride], out=out)
    return out

### maxpool_forward c
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

def maxpool_forward(x, size=2, stride=2):
    return sliding_window_view(x, (size, size), axis=(1, 2))[:, ::stride, ::stride].max(axis=(-2, -1))

### maxpool_forward d
import numpy as np

def _starts(length, size, stride):
    return list(range(0, length - size + 1, stride))

def maxpool_forward(x, size=2, stride=2):
    tops, lefts = _starts(x.shape[1], size, stride), _starts(x.shape[2], size, stride)
    out = np.empty((x.shape[0], len(tops), len(lefts), x.shape[3]))
    for i, top in enumerate(tops):
        for j, left in enumerate(lefts):
            window = x[:, top : top + size, left : left + size, :]
            out[:, i, j, :] = window.max(axis=1).max(axis=1)
    return out

### maxpool_forward e
import numpy as np

def maxpool_forward(x, size=2, stride=2):
    # first down the rows, then along the columns: a maximum of maxima
    oh, ow = (x.shape[1] - size) // stride + 1, (x.shape[2] - size) // stride + 1
    tall = np.stack([np.amax(x[:, i * stride : i * stride + size], axis=1) for i in range(oh)], axis=1)
    return np.stack([np.amax(tall[:, :, j * stride : j * stride + size], axis=2) for j in range(ow)], axis=2)

### maxpool_backward a
import numpy as np

def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    n, oh, ow, c = dout.shape
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for q in range(c):
                    br, bc = i * stride, j * stride
                    for u in range(size):
                        for v in range(size):
                            r, s = i * stride + u, j * stride + v
                            if x[m, r, s, q] > x[m, br, bc, q]:
                                br, bc = r, s
                    dx[m, br, bc, q] += dout[m, i, j, q]
    return dx

### maxpool_backward b
import numpy as np

def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            rows, cols = slice(i * stride, i * stride + size), slice(j * stride, j * stride + size)
            win = x[:, rows, cols, :]
            mask = win == win.max(axis=(1, 2), keepdims=True)
            share = mask / mask.sum(axis=(1, 2), keepdims=True)
            dx[:, rows, cols, :] += share * dout[:, i : i + 1, j : j + 1, :]
    return dx

### maxpool_backward c
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

def maxpool_backward(dout, x, size=2, stride=2):
    win = sliding_window_view(x, (size, size), axis=(1, 2))[:, ::stride, ::stride]
    n, oh, ow, c = dout.shape
    where = win.reshape(n, oh, ow, c, size * size).argmax(axis=-1)
    u, v = np.unravel_index(where, (size, size))
    m, i, j, q = np.indices(dout.shape)
    dx = np.zeros(x.shape)
    np.add.at(dx, (m, i * stride + u, j * stride + v, q), dout)
    return dx

### maxpool_backward d
import numpy as np

def _winner(window):
    """place of the first maximum, as (row, column)"""
    return divmod(int(np.argmax(window)), window.shape[1])

def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros_like(x, dtype=float)
    for m, i, j, q in np.ndindex(dout.shape):
        top, left = i * stride, j * stride
        r, s = _winner(x[m, top : top + size, left : left + size, q])
        dx[m, top + r, left + s, q] += dout[m, i, j, q]
    return dx

### maxpool_backward e
import numpy as np

def maxpool_backward(dout, x, size=2, stride=2):
    out = maxpool_forward(x, size, stride)
    oh, ow = out.shape[1:3]
    todo = np.ones(out.shape, dtype=bool)       # windows that have not found their maximum yet
    dx = np.zeros(x.shape)
    for u in range(size):
        for v in range(size):
            rows = slice(u, u + (oh - 1) * stride + 1, stride)
            cols = slice(v, v + (ow - 1) * stride + 1, stride)
            hit = todo & (x[:, rows, cols] == out)
            dx[:, rows, cols] += np.where(hit, dout, 0.0)
            todo &= ~hit
    return dx

### im2col a
import numpy as np

def im2col(x, kh, kw, stride=1, pad=0):
    n, h, w, c = x.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (w + 2 * pad - kw) // stride + 1
    patches = np.zeros((n * oh * ow, kh * kw * c))
    row = 0
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                col = 0
                for u in range(kh):
                    for v in range(kw):
                        r, s = i * stride + u - pad, j * stride + v - pad
                        for q in range(c):
                            if 0 <= r < h and 0 <= s < w:
                                patches[row, col] = x[m, r, s, q]
                            col += 1
                row += 1
    return patches

### im2col b
import numpy as np

def im2col(x, kh, kw, stride=1, pad=0):
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    n, H, W, c = xp.shape
    oh, ow = (H - kh) // stride + 1, (W - kw) // stride + 1
    out = np.empty((n, oh, ow, kh, kw, c))
    for u in range(kh):
        for v in range(kw):
            out[:, :, :, u, v] = xp[:, u : u + stride * (oh - 1) + 1 : stride, v : v + stride * (ow - 1) + 1 : stride]
    return out.reshape(n * oh * ow, kh * kw * c)

### im2col c
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

def im2col(x, kh, kw, stride=1, pad=0):
    xp = np.pad(x, [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    win = sliding_window_view(xp, (kh, kw), axis=(1, 2))[:, ::stride, ::stride]
    return win.transpose(0, 1, 2, 4, 5, 3).reshape(-1, kh * kw * x.shape[3])

### im2col d
import numpy as np

def _with_border(x, pad):
    n, h, w, c = x.shape
    xp = np.zeros((n, h + 2 * pad, w + 2 * pad, c))
    xp[:, pad : pad + h, pad : pad + w] = x
    return xp

def im2col(x, kh, kw, stride=1, pad=0):
    xp = _with_border(x, pad)
    rows = []
    for image in xp:
        for top in range(0, image.shape[0] - kh + 1, stride):
            for left in range(0, image.shape[1] - kw + 1, stride):
                rows.append(image[top : top + kh, left : left + kw].flatten())
    return np.vstack(rows)

### im2col e
import numpy as np

def im2col(x, kh, kw, stride=1, pad=0):
    # fancy indexing: one table of rows, one of columns
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)), mode="constant")
    oh, ow = (xp.shape[1] - kh) // stride + 1, (xp.shape[2] - kw) // stride + 1
    r = (np.arange(oh) * stride)[:, None, None, None] + np.arange(kh)[None, None, :, None]
    s = (np.arange(ow) * stride)[None, :, None, None] + np.arange(kw)[None, None, None, :]
    return xp[:, r, s, :].reshape(x.shape[0] * oh * ow, kh * kw * x.shape[3])

### conv_as_matmul a
import numpy as np

def conv_as_matmul(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, _, f = w.shape
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (wd + 2 * pad - kw) // stride + 1
    patches = im2col(x, kh, kw, stride, pad)
    kernels = np.zeros((kh * kw * c, f))
    for g in range(f):
        kernels[:, g] = w[:, :, :, g].flatten()
    res = np.dot(patches, kernels)
    for g in range(f):
        res[:, g] = res[:, g] + b[g]
    out = np.zeros((n, oh, ow, f))
    row = 0
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                out[m, i, j] = res[row]
                row += 1
    return out

### conv_as_matmul b
def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape
    n = x.shape[0]
    oh = (x.shape[1] + 2 * pad - kh) // stride + 1
    maps = im2col(x, kh, kw, stride, pad) @ w.reshape(-1, f) + b
    return maps.reshape(n, oh, -1, f)

### conv_as_matmul c
import numpy as np

def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape
    size = lambda length, k: 1 + (length + 2 * pad - k) // stride
    flat = np.einsum("pk,kg->pg", im2col(x, kh, kw, stride, pad), np.reshape(w, (kh * kw * c, f)))
    return np.reshape(flat + b[None], (len(x), size(x.shape[1], kh), size(x.shape[2], kw), f))

### conv_as_matmul d
import numpy as np

def _bias_trick(patches, w, b):
    """one more column of ones, one more row of biases"""
    P = np.hstack([patches, np.ones((patches.shape[0], 1))])
    K = np.vstack([w.reshape(-1, w.shape[-1]), b[np.newaxis, :]])
    return np.matmul(P, K)

def conv_as_matmul(x, w, b, stride=1, pad=0):
    patches = im2col(x, w.shape[0], w.shape[1], stride, pad)
    maps = _bias_trick(patches, w, b)
    ow = (x.shape[2] + 2 * pad - w.shape[1]) // stride + 1
    oh = patches.shape[0] // (x.shape[0] * ow)
    return maps.reshape((x.shape[0], oh, ow, w.shape[3]))

### conv_as_matmul e
import numpy as np

def conv_as_matmul(x: np.ndarray, w: np.ndarray, b: np.ndarray, stride: int = 1, pad: int = 0) -> np.ndarray:
    kernel_rows, kernel_cols, _, filters = w.shape
    out_rows: int = len(range(0, x.shape[1] + 2 * pad - kernel_rows + 1, stride))
    out_cols: int = len(range(0, x.shape[2] + 2 * pad - kernel_cols + 1, stride))
    # picture by picture, less memory
    return np.stack(
        [
            (im2col(image[None], kernel_rows, kernel_cols, stride, pad) @ w.reshape(-1, filters) + b).reshape(
                out_rows, out_cols, filters
            )
            for image in x
        ]
    )

### fft_conv1d a
import numpy as np

def fft_conv1d(a, b):
    N = len(a) + len(b) - 1
    pa = np.zeros(N)
    pb = np.zeros(N)
    for i in range(len(a)):
        pa[i] = a[i]
    for i in range(len(b)):
        pb[i] = b[i]
    return np.real(np.fft.ifft(np.fft.fft(pa) * np.fft.fft(pb)))

### fft_conv1d b
import numpy as np

def fft_conv1d(a, b):
    n = len(a) + len(b) - 1
    return np.fft.irfft(np.fft.rfft(a, n) * np.fft.rfft(b, n), n)

### fft_conv1d c
import numpy as np

def fft_conv1d(a, b):
    # a length of a power of two is fastest; the rest is cut off
    need = np.size(a) + np.size(b) - 1
    n = 1
    while n < need:
        n *= 2
    return np.fft.ifft(np.fft.fft(a, n) * np.fft.fft(b, n)).real[:need].copy()

### fft_conv1d d
import numpy as np

def _dft_matrix(n):
    k = np.arange(n)
    return np.exp(-2j * np.pi * (np.outer(k, k) % n) / n)

def fft_conv1d(a, b):
    # the transform as a matrix, as in the lecture on complex numbers
    n = a.size + b.size - 1
    F = _dft_matrix(n)
    fa = F[:, : a.size] @ a
    fb = F[:, : b.size] @ b
    return np.real(np.conj(F) @ (fa * fb)) / n

### fft_conv1d e
import numpy as np

def fft_conv1d(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    pad_a: np.ndarray = np.concatenate([a, np.zeros(len(b) - 1)])
    pad_b: np.ndarray = np.concatenate([b, np.zeros(len(a) - 1)])
    spectrum: np.ndarray = np.multiply(*map(np.fft.fft, (pad_a, pad_b)))
    return np.fft.ifft(spectrum).real.astype(np.float64)

### receptive_field a
def receptive_field(layers):
    r = 1
    jump = 1
    for i in range(len(layers)):
        size = layers[i][0]
        stride = layers[i][1]
        r = r + (size - 1) * jump
        jump = jump * stride
    return r

### receptive_field b
import numpy as np

def receptive_field(layers):
    if len(layers) == 0:
        return 1
    size, stride = np.array(layers).T
    jumps = np.concatenate([[1], np.cumprod(stride)[:-1]])
    return int(1 + ((size - 1) * jumps).sum())

### receptive_field c
from functools import reduce

def receptive_field(layers):
    return reduce(lambda r, layer: (r - 1) * layer[1] + layer[0], reversed(layers), 1)

### receptive_field d
import math

def _strides_before(layers, l):
    return math.prod(stride for _, stride in layers[:l])

def receptive_field(layers):
    return 1 + sum((size - 1) * _strides_before(layers, l) for l, (size, _) in enumerate(layers))

### receptive_field e
def receptive_field(layers):
    # how many inputs does one output need? from the back to the front
    def need(ls):
        if not ls:
            return 1
        (size, stride), *rest = ls
        return stride * (need(rest) - 1) + size
    return need(layers)
'''

RIGHT = {
    "loops like in C": "corr2d a, conv2d_true a, conv2d_forward a, conv2d_backward a, maxpool_forward a, maxpool_backward a, im2col a, conv_as_matmul a, fft_conv1d a, receptive_field a",
    "vectorised NumPy": "corr2d b, conv2d_true b, conv2d_forward b, conv2d_backward b, maxpool_forward b, maxpool_backward b, im2col b, conv_as_matmul b, fft_conv1d b, receptive_field b",
    "functional and einsum": "corr2d c, conv2d_true c, conv2d_forward c, conv2d_backward c, maxpool_forward c, maxpool_backward c, im2col c, conv_as_matmul c, fft_conv1d c, receptive_field c",
    "helpers and classes": "corr2d d, conv2d_true d, conv2d_forward d, conv2d_backward d, maxpool_forward d, maxpool_backward d, im2col d, conv_as_matmul d, fft_conv1d d, receptive_field d",
    "comprehensions, typed": "corr2d e, conv2d_true e, conv2d_forward e, conv2d_backward e, maxpool_forward e, maxpool_backward e, im2col e, conv_as_matmul e, fft_conv1d e, receptive_field e",
    "mixed hands one": "corr2d a, conv2d_true b, conv2d_forward d, conv2d_backward e, maxpool_forward b, maxpool_backward c, im2col e, conv_as_matmul a, fft_conv1d c, receptive_field d",
    "mixed hands two": "corr2d c, conv2d_true e, conv2d_forward c, conv2d_backward e, maxpool_forward c, maxpool_backward e, im2col c, conv_as_matmul e, fft_conv1d c, receptive_field e",
    "mixed hands three": "corr2d e, conv2d_true c, conv2d_forward b, conv2d_backward e, maxpool_forward d, maxpool_backward b, im2col a, conv_as_matmul d, fft_conv1d c, receptive_field a",
    "mixed hands four": "corr2d b, conv2d_true a, conv2d_forward a, conv2d_backward e, maxpool_forward e, maxpool_backward d, im2col d, conv_as_matmul c, fft_conv1d c, receptive_field b",
    "mixed hands five": "corr2d d, conv2d_true d, conv2d_forward e, conv2d_backward e, maxpool_forward a, maxpool_backward a, im2col b, conv_as_matmul b, fft_conv1d c, receptive_field c",
    "pair work one": "corr2d a, conv2d_true b, conv2d_forward d, conv2d_backward e, maxpool_forward b, maxpool_backward c, im2col e, conv_as_matmul a, fft_conv1d c, receptive_field d",
    "pair work two": "corr2d d, conv2d_true a, conv2d_forward d, conv2d_backward a, maxpool_forward d, maxpool_backward a, im2col d, conv_as_matmul a, fft_conv1d d, receptive_field a",
    "pair work three": "corr2d b, conv2d_true e, conv2d_forward d, conv2d_backward b, maxpool_forward a, maxpool_backward d, im2col c, conv_as_matmul a, fft_conv1d e, receptive_field c",
    "pair work four": "corr2d e, conv2d_true d, conv2d_forward d, conv2d_backward c, maxpool_forward c, maxpool_backward b, im2col b, conv_as_matmul a, fft_conv1d a, receptive_field e",
    "late at night": "corr2d c, conv2d_true c, conv2d_forward d, conv2d_backward d, maxpool_forward e, maxpool_backward e, im2col a, conv_as_matmul a, fft_conv1d b, receptive_field b",
    "last minute": "corr2d a, conv2d_true b, conv2d_forward d, conv2d_backward e, maxpool_forward b, maxpool_backward c, im2col e, conv_as_matmul a, fft_conv1d c, receptive_field d",
}

BUGS = r'''
### corr2d | flips the kernel
import numpy as np

def corr2d(x, k, stride=1, pad=0):
    xp = np.pad(np.asarray(x, float), pad)
    kf = np.flip(np.asarray(k, float))
    kh, kw = kf.shape
    oh = (xp.shape[0] - kh) // stride + 1
    ow = (xp.shape[1] - kw) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(xp[i * stride : i * stride + kh, j * stride : j * stride + kw] * kf)
    return out

### corr2d | multiplies in the picture's own type, uint8 wraps around
import numpy as np

def corr2d(x, k, stride=1, pad=0):
    xp = np.pad(x, pad)
    rows = range(0, xp.shape[0] - k.shape[0] + 1, stride)
    cols = range(0, xp.shape[1] - k.shape[1] + 1, stride)
    out = np.zeros((len(rows), len(cols)), dtype=np.float64)
    for i, r in enumerate(rows):
        for j, c in enumerate(cols):
            out[i, j] = (xp[r : r + k.shape[0], c : c + k.shape[1]] * k).sum()
    return out

### corr2d | the last window is missing
import numpy as np

def corr2d(x, k, stride=1, pad=0):
    xp = np.pad(x.astype(float), pad)
    kh, kw = k.shape
    return np.array([[np.sum(xp[r : r + kh, c : c + kw] * k) for c in range(0, xp.shape[1] - kw, stride)]
                     for r in range(0, xp.shape[0] - kh, stride)])

### corr2d | zeros only above and to the left
import numpy as np

def corr2d(x, k, stride=1, pad=0):
    h, w = x.shape
    kh, kw = k.shape
    xp = np.zeros((h + 2 * pad, w + 2 * pad))
    xp[-h:, -w:] = x
    oh, ow = (h + 2 * pad - kh) // stride + 1, (w + 2 * pad - kw) // stride + 1
    out = np.zeros((oh, ow))
    for u in range(kh):
        for v in range(kw):
            for i in range(oh):
                for j in range(ow):
                    out[i, j] += xp[i * stride + u, j * stride + v] * k[u, v]
    return out

### corr2d | the size knows the stride, the window does not
import numpy as np

def corr2d(x, k, stride=1, pad=0):
    xp = np.pad(np.asarray(x, dtype=float), pad)
    oh = (xp.shape[0] - k.shape[0]) // stride + 1
    ow = (xp.shape[1] - k.shape[1]) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            window = xp[i : i + k.shape[0], j : j + k.shape[1]]
            out[i, j] = np.sum(window * k)
    return out

### corr2d | takes the kernel for a square
import numpy as np

def corr2d(x, k, stride=1, pad=0):
    xp = np.pad(np.asarray(x, dtype=float), pad)
    s = k.shape[0]
    oh, ow = (xp.shape[0] - s) // stride + 1, (xp.shape[1] - s) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            for u in range(s):
                for v in range(s):
                    out[i, j] += xp[i * stride + u, j * stride + v] * k[u, v]
    return out

### corr2d | rounds the size up, the ragged rest is kept
import math
import numpy as np

def corr2d(x, k, stride=1, pad=0):
    xp = np.pad(np.asarray(x, dtype=float), pad)
    oh = math.ceil((xp.shape[0] - k.shape[0]) / stride) + 1
    ow = math.ceil((xp.shape[1] - k.shape[1]) / stride) + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            win = xp[i * stride : i * stride + k.shape[0], j * stride : j * stride + k.shape[1]]
            out[i, j] = (win * k[: win.shape[0], : win.shape[1]]).sum()
    return out

### conv2d_true | does not flip
import numpy as np

def conv2d_true(x, k):
    a, b = k.shape
    return corr2d(np.pad(x, ((a - 1, a - 1), (b - 1, b - 1))), k)

### conv2d_true | flips top to bottom only
import numpy as np

def conv2d_true(x, k):
    kh, kw = k.shape
    big = np.zeros((x.shape[0] + 2 * kh - 2, x.shape[1] + 2 * kw - 2))
    big[kh - 1 : kh - 1 + x.shape[0], kw - 1 : kw - 1 + x.shape[1]] = x
    return corr2d(big, k[::-1])

### conv2d_true | transposes the kernel instead of flipping it
import numpy as np

def conv2d_true(x, k):
    kt = k.T
    ph, pw = kt.shape[0] - 1, kt.shape[1] - 1
    return corr2d(np.pad(x, ((ph, ph), (pw, pw))), kt)

### conv2d_true | cut to the size of the picture
import numpy as np

def conv2d_true(x, k):
    h, w = x.shape
    kh, kw = k.shape
    full = np.zeros((h + kh - 1, w + kw - 1))
    for i in range(h):
        for j in range(w):
            full[i : i + kh, j : j + kw] += x[i, j] * k
    top, left = (kh - 1) // 2, (kw - 1) // 2
    return full[top : top + h, left : left + w]

### conv2d_true | cut to the valid part
import numpy as np

def conv2d_true(x, k):
    return corr2d(x, np.rot90(k, 2))

### conv2d_true | the border of a square kernel
import numpy as np

def conv2d_true(x, k):
    return corr2d(x, np.flip(k), stride=1, pad=k.shape[0] - 1)

### conv2d_true | accumulates in the picture's whole numbers
import numpy as np

def conv2d_true(x, k):
    h, w = x.shape
    kh, kw = k.shape
    out = np.zeros((h + kh - 1, w + kw - 1), dtype=x.dtype)
    for u in range(kh):
        for v in range(kw):
            out[u : u + h, v : v + w] += (x * k[u, v]).astype(x.dtype)
    return out.astype(float)

### conv2d_forward | pads all four axes
import numpy as np

def conv2d_forward(x, w, b, stride=1, pad=0):
    xp = np.pad(x, pad)
    kh, kw, c, f = w.shape
    oh, ow = (xp.shape[1] - kh) // stride + 1, (xp.shape[2] - kw) // stride + 1
    out = np.zeros((xp.shape[0], oh, ow, f))
    for i in range(oh):
        for j in range(ow):
            win = xp[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :c]
            out[:, i, j, :] = np.tensordot(win, w, axes=3) + b
    return out

### conv2d_forward | the bias once for every channel
import numpy as np

def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, _, f = w.shape
    oh, ow = (h + 2 * pad - kh) // stride + 1, (wd + 2 * pad - kw) // stride + 1
    out = np.zeros((n, oh, ow, f))
    for m in range(n):
        for g in range(f):
            for q in range(c):
                out[m, :, :, g] += corr2d(x[m, :, :, q], w[:, :, q, g], stride, pad) + b[g]
    return out

### conv2d_forward | the bias is forgotten
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

def conv2d_forward(x, w, b, stride=1, pad=0):
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    win = sliding_window_view(xp, w.shape[:2], axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("nijquv,uvqg->nijg", win, w)

### conv2d_forward | stacks the images, which fails for none
import numpy as np

def conv2d_forward(x, w, b, stride=1, pad=0):
    maps = []
    for img in x:
        chans = []
        for g in range(w.shape[-1]):
            total = b[g]
            for q in range(w.shape[2]):
                total = total + corr2d(img[..., q], w[..., q, g], stride, pad)
            chans.append(total)
        maps.append(np.stack(chans, axis=-1))
    return np.stack(maps)

### conv2d_forward | the + 1 stands inside the division
import numpy as np

def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, wid, c = x.shape
    kh, kw, _, f = w.shape
    oh = (h + 2 * pad - kh + 1) // stride
    ow = (wid + 2 * pad - kw + 1) // stride
    xp = np.pad(x, [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    out = np.empty((n, oh, ow, f))
    for i in range(oh):
        for j in range(ow):
            patch = xp[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
            out[:, i, j] = patch.reshape(n, -1) @ w.reshape(-1, f) + b
    return out

### conv2d_forward | windows and kernel flattened in different orders
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

def conv2d_forward(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    win = sliding_window_view(xp, (kh, kw), axis=(1, 2))[:, ::stride, ::stride]
    n, oh, ow = win.shape[:3]
    return win.reshape(n, oh, ow, -1) @ w.reshape(-1, f) + b

### conv2d_forward | each filter sees one colour only
import numpy as np

def conv2d_forward(x, w, b, stride=1, pad=0):
    n, f = x.shape[0], w.shape[3]
    oh = (x.shape[1] + 2 * pad - w.shape[0]) // stride + 1
    ow = (x.shape[2] + 2 * pad - w.shape[1]) // stride + 1
    out = np.zeros((n, oh, ow, f))
    for m in range(n):
        for g in range(f):
            q = g % x.shape[3]
            out[m, :, :, g] = corr2d(x[m, :, :, q], w[:, :, q, g], stride, pad) + b[g]
    return out

### conv2d_backward | means over the images
import numpy as np

def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, _, f = w.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp, dw = np.zeros(xp.shape), np.zeros(w.shape)
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            a, e = i * stride, j * stride
            dw += np.einsum("nuvc,nf->uvcf", xp[:, a : a + kh, e : e + kw], dout[:, i, j])
            dxp[:, a : a + kh, e : e + kw] += np.einsum("nf,uvcf->nuvc", dout[:, i, j], w)
    db = dout.sum(axis=(1, 2)).mean(axis=0)
    return dxp[:, pad : pad + h, pad : pad + wd], dw / n, db

### conv2d_backward | cuts the border with [pad:-pad], nothing is left for pad 0
import numpy as np

def conv2d_backward(dout, x, w, stride=1, pad=0):
    kh, kw, c, f = w.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp, dw = np.zeros(xp.shape), np.zeros(w.shape)
    for m in range(dout.shape[0]):
        for i in range(dout.shape[1]):
            for j in range(dout.shape[2]):
                for g in range(f):
                    t, l = i * stride, j * stride
                    dw[..., g] += dout[m, i, j, g] * xp[m, t : t + kh, l : l + kw]
                    dxp[m, t : t + kh, l : l + kw] += dout[m, i, j, g] * w[..., g]
    return dxp[:, pad:-pad, pad:-pad, :], dw, dout.sum(axis=(0, 1, 2))

### conv2d_backward | dx still has the border
import numpy as np

def conv2d_backward(dout, x, w, stride=1, pad=0):
    kh, kw = w.shape[:2]
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dx = np.zeros(xp.shape)
    dw = np.zeros(w.shape)
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            s = np.s_[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
            dw += np.tensordot(xp[s], dout[:, i, j], axes=(0, 0))
            dx[s] += np.tensordot(dout[:, i, j], w, axes=(1, 3))
    db = dout.sum(axis=(0, 1, 2))
    return dx, dw, db

### conv2d_backward | a later window overwrites what an earlier one left in dx
import numpy as np

def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, _, f = w.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp, dw, db = np.zeros(xp.shape), np.zeros(w.shape), np.zeros(f)
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            d = dout[:, i, j, :]
            t, l = i * stride, j * stride
            db += d.sum(axis=0)
            dw += np.einsum("nuvc,nf->uvcf", xp[:, t : t + kh, l : l + kw, :], d)
            dxp[:, t : t + kh, l : l + kw, :] = np.einsum("nf,uvcf->nuvc", d, w)
    return dxp[:, pad : pad + h, pad : pad + wd, :], dw, db

### conv2d_backward | the kernel is flipped on the way to the image
import numpy as np

def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, _, f = w.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp, dw = np.zeros(xp.shape), np.zeros(w.shape)
    wf = w[::-1, ::-1]
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            d = dout[:, i, j]
            t, l = i * stride, j * stride
            dw += np.einsum("nuvc,nf->uvcf", xp[:, t : t + kh, l : l + kw], d)
            dxp[:, t : t + kh, l : l + kw] += np.einsum("nf,uvcf->nuvc", d, wf)
    return dxp[:, pad : pad + h, pad : pad + wd], dw, np.einsum("nijf->f", dout)

### conv2d_backward | the window starts at i, not at i times stride
import numpy as np

def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, _, f = w.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp, dw = np.zeros(xp.shape), np.zeros(w.shape)
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            for m in range(n):
                for g in range(f):
                    dw[:, :, :, g] += xp[m, i : i + kh, j : j + kw] * dout[m, i, j, g]
                    dxp[m, i : i + kh, j : j + kw] += w[:, :, :, g] * dout[m, i, j, g]
    return dxp[:, pad : pad + h, pad : pad + wd], dw, dout.sum((0, 1, 2))

### conv2d_backward | the order dw, db, dx of other frameworks
import numpy as np

def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, _, f = w.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp, dw = np.zeros(xp.shape), np.zeros(w.shape)
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            t, l = i * stride, j * stride
            dw += np.tensordot(xp[:, t : t + kh, l : l + kw], dout[:, i, j], axes=(0, 0))
            dxp[:, t : t + kh, l : l + kw] += np.tensordot(dout[:, i, j], w, axes=(1, 3))
    return dw, dout.sum(axis=(0, 1, 2)), dxp[:, pad : pad + h, pad : pad + wd]

### conv2d_backward | db for one image only
import numpy as np

def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, h, wd, c = x.shape
    kh, kw, _, f = w.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp, dw = np.zeros(xp.shape), np.zeros(w.shape)
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            t, l = i * stride, j * stride
            dw += np.tensordot(xp[:, t : t + kh, l : l + kw], dout[:, i, j], axes=(0, 0))
            dxp[:, t : t + kh, l : l + kw] += np.tensordot(dout[:, i, j], w, axes=(1, 3))
    db = np.zeros(f)
    for m in range(n):
        db = dout[m].sum(axis=(0, 1))
    return dxp[:, pad : pad + h, pad : pad + wd], dw, db

### maxpool_forward | starts the maximum at 0
import numpy as np

def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    oh, ow = (h - size) // stride + 1, (w - size) // stride + 1
    out = np.zeros((n, oh, ow, c))
    for i in range(oh):
        for j in range(ow):
            for u in range(size):
                for v in range(size):
                    out[:, i, j] = np.maximum(out[:, i, j], x[:, i * stride + u, j * stride + v])
    return out

### maxpool_forward | reshapes into tiles, the stride is not looked at
def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    a, b = h // size, w // size
    tiles = x[:, : a * size, : b * size].reshape(n, a, size, b, size, c)
    return tiles.max(axis=(2, 4))

### maxpool_forward | pools the ragged rest too
import numpy as np

def maxpool_forward(x, size=2, stride=2):
    rows = range(0, x.shape[1], stride)
    cols = range(0, x.shape[2], stride)
    return np.stack([np.stack([x[:, r : r + size, c : c + size].max(axis=(1, 2)) for c in cols], axis=1) for r in rows], axis=1)

### maxpool_forward | one maximum over all channels
import numpy as np

def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    out = np.zeros((n, (h - size) // stride + 1, (w - size) // stride + 1, c))
    for m in range(n):
        for i in range(out.shape[1]):
            for j in range(out.shape[2]):
                out[m, i, j, :] = x[m, i * stride : i * stride + size, j * stride : j * stride + size].max()
    return out

### maxpool_forward | h // stride windows, not counting the size
import numpy as np

def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    oh, ow = h // stride, w // stride
    out = np.zeros((n, oh, ow, c))
    for i in range(oh):
        for j in range(ow):
            out[:, i, j, :] = x[:, i * stride : i * stride + size, j * stride : j * stride + size, :].max(axis=(1, 2))
    return out

### maxpool_backward | all that share the maximum get the whole gradient
import numpy as np

def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    for m, i, j, q in np.ndindex(*dout.shape):
        t, l = i * stride, j * stride
        win = x[m, t : t + size, l : l + size, q]
        dx[m, t : t + size, l : l + size, q] += (win == win.max()) * dout[m, i, j, q]
    return dx

### maxpool_backward | a later window overwrites an earlier one
import numpy as np

def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    n, oh, ow, c = dout.shape
    for m in range(n):
        for q in range(c):
            for i in range(oh):
                for j in range(ow):
                    win = x[m, i * stride : i * stride + size, j * stride : j * stride + size, q]
                    u, v = np.unravel_index(win.argmax(), win.shape)
                    dx[m, i * stride + u, j * stride + v, q] = dout[m, i, j, q]
    return dx

### maxpool_backward | row and column of the winner exchanged
import numpy as np

def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    for m, i, j, q in np.ndindex(dout.shape):
        k = np.argmax(x[m, i * stride : i * stride + size, j * stride : j * stride + size, q])
        u, v = k % size, k // size
        dx[m, i * stride + u, j * stride + v, q] += dout[m, i, j, q]
    return dx

### maxpool_backward | spreads evenly, as for mean pooling
import numpy as np

def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            dx[:, i * stride : i * stride + size, j * stride : j * stride + size] += dout[:, i : i + 1, j : j + 1] / size**2
    return dx

### maxpool_backward | blows dout up to tiles, right only where stride is size
import numpy as np

def maxpool_backward(dout, x, size=2, stride=2):
    out = maxpool_forward(x, size, stride)
    up = lambda t: t.repeat(size, axis=1).repeat(size, axis=2)
    h, w = out.shape[1] * size, out.shape[2] * size
    dx = np.zeros(x.shape)
    part = x[:, :h, :w]
    h, w = part.shape[1:3]
    hit = part == up(out)[:, :h, :w]
    dx[:, :h, :w] = np.where(hit, up(dout)[:, :h, :w], 0)
    return dx

### maxpool_backward | one winner for all channels of a window
import numpy as np

def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    n, oh, ow, c = dout.shape
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                win = x[m, i * stride : i * stride + size, j * stride : j * stride + size, :]
                u, v, q = np.unravel_index(np.argmax(win), win.shape)
                dx[m, i * stride + u, j * stride + v, :] += dout[m, i, j, :]
    return dx

### maxpool_backward | sends the maximum itself instead of dout
import numpy as np

def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    for m, i, j, q in np.ndindex(dout.shape):
        t, l = i * stride, j * stride
        win = x[m, t : t + size, l : l + size, q]
        u, v = divmod(win.argmax(), size)
        dx[m, t + u, l + v, q] += win[u, v]
    return dx

### im2col | colour by colour inside a row
import numpy as np

def im2col(x, kh, kw, stride=1, pad=0):
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    rows = []
    for m in range(xp.shape[0]):
        for i in range(0, xp.shape[1] - kh + 1, stride):
            for j in range(0, xp.shape[2] - kw + 1, stride):
                rows.append(np.concatenate([xp[m, i : i + kh, j : j + kw, q].ravel() for q in range(xp.shape[3])]))
    return np.array(rows)

### im2col | the images take turns, window by window
import numpy as np

def im2col(x, kh, kw, stride=1, pad=0):
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    res = []
    for i in range(0, xp.shape[1] - kh + 1, stride):
        for j in range(0, xp.shape[2] - kw + 1, stride):
            res.append(xp[:, i : i + kh, j : j + kw].reshape(len(x), -1))
    return np.concatenate(res)

### im2col | one window a column, as the name says
import numpy as np

def im2col(x, kh, kw, stride=1, pad=0):
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    return np.stack([xp[m, i : i + kh, j : j + kw].ravel()
                     for m in range(len(xp))
                     for i in range(0, xp.shape[1] - kh + 1, stride)
                     for j in range(0, xp.shape[2] - kw + 1, stride)], axis=1)

### im2col | column by column, MATLAB's order of the windows
import numpy as np

def im2col(x, kh, kw, stride=1, pad=0):
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    rows = []
    for m in range(x.shape[0]):
        for j in range(0, xp.shape[2] - kw + 1, stride):
            for i in range(0, xp.shape[1] - kh + 1, stride):
                rows.append(xp[m, i : i + kh, j : j + kw, :].flatten())
    return np.vstack(rows)

### im2col | height and width of the window exchanged
import numpy as np

def im2col(x, kh, kw, stride=1, pad=0):
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    n, H, W, c = xp.shape
    oh, ow = (H - kw) // stride + 1, (W - kh) // stride + 1
    out = np.zeros((n * oh * ow, kh * kw * c))
    k = 0
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                out[k] = xp[m, i * stride : i * stride + kw, j * stride : j * stride + kh].ravel()
                k += 1
    return out

### conv_as_matmul | flattens the kernels as if the filters came first
def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape
    oh = (x.shape[1] + 2 * pad - kh) // stride + 1
    ow = (x.shape[2] + 2 * pad - kw) // stride + 1
    kernels = w.reshape(f, kh * kw * c)
    return (im2col(x, kh, kw, stride, pad) @ kernels.T + b).reshape(x.shape[0], oh, ow, f)

### conv_as_matmul | rows and columns of the map exchanged
import numpy as np

def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape
    oh = (x.shape[1] + 2 * pad - kh) // stride + 1
    ow = (x.shape[2] + 2 * pad - kw) // stride + 1
    res = np.dot(im2col(x, kh, kw, stride, pad), w.reshape(kh * kw * c, f)) + b
    return res.reshape(len(x), ow, oh, f)

### conv_as_matmul | lays the maps back as filters first
import numpy as np

def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape
    n = len(x)
    oh = (x.shape[1] + 2 * pad - kh) // stride + 1
    ow = (x.shape[2] + 2 * pad - kw) // stride + 1
    prod = im2col(x, kh, kw, stride, pad) @ w.reshape(-1, f) + b
    return np.transpose(prod.reshape(n, f, oh, ow), (0, 2, 3, 1))

### conv_as_matmul | stride and pad are not handed to im2col's size
def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape
    n, h, wd, _ = x.shape
    oh, ow = h - kh + 1, wd - kw + 1
    return (im2col(x, kh, kw) @ w.reshape(-1, f) + b).reshape(n, oh, ow, f)

### conv_as_matmul | the bias is forgotten
import numpy as np

def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape
    patches = im2col(x, kh, kw, stride, pad)
    oh = (x.shape[1] + 2 * pad - kh) // stride + 1
    return np.matmul(patches, w.reshape(kh * kw * c, f)).reshape(x.shape[0], oh, -1, f)

### fft_conv1d | circular: only as long as the longer one
import numpy as np

def fft_conv1d(a, b):
    N = max(len(a), len(b))
    return np.real(np.fft.ifft(np.fft.fft(a, N) * np.fft.fft(b, N)))

### fft_conv1d | the absolute value instead of the real part
import numpy as np

def fft_conv1d(a, b):
    N = len(a) + len(b) - 1
    A = np.fft.fft(a, n=N)
    B = np.fft.fft(b, n=N)
    return np.abs(np.fft.ifft(A * B))

### fft_conv1d | irfft is not told the length
import numpy as np

def fft_conv1d(a, b):
    size = a.shape[0] + b.shape[0] - 1
    return np.fft.irfft(np.fft.rfft(a, size) * np.fft.rfft(b, size))

### fft_conv1d | one number too many
import numpy as np

def fft_conv1d(a, b):
    total = len(a) + len(b)
    a2 = np.append(a, np.zeros(total - len(a)))
    b2 = np.append(b, np.zeros(total - len(b)))
    return np.fft.ifft(np.fft.fft(a2) * np.fft.fft(b2)).real

### fft_conv1d | the conjugate, which correlates
import numpy as np

def fft_conv1d(a, b):
    n = len(a) + len(b) - 1
    return np.fft.ifft(np.fft.fft(a, n) * np.conj(np.fft.fft(b, n))).real

### fft_conv1d | zeros in front instead of at the end
import numpy as np

def fft_conv1d(a, b):
    n = len(a) + len(b) - 1
    a0 = np.concatenate([np.zeros(n - len(a)), a])
    b0 = np.concatenate([np.zeros(n - len(b)), b])
    return np.real(np.fft.ifft(np.fft.fft(a0) * np.fft.fft(b0)))

### receptive_field | the layer's own stride counts already
def receptive_field(layers):
    r, jump = 1, 1
    for size, stride in layers:
        jump *= stride
        r += (size - 1) * jump
    return r

### receptive_field | strides are ignored
def receptive_field(layers):
    return 1 + sum(k - 1 for k, _ in layers)

### receptive_field | only the stride of the layer just before
def receptive_field(layers):
    r = 1
    before = 1
    for k, s in layers:
        r = r + (k - 1) * before
        before = s
    return r

### receptive_field | strides of the layers behind, not before
import math

def receptive_field(layers):
    strides = [s for _, s in layers]
    total = 1
    for l in range(len(layers)):
        total += (layers[l][0] - 1) * math.prod(strides[l + 1 :])
    return total

### receptive_field | starts at 0 pixels
def receptive_field(layers):
    pixels = 0
    step = 1
    for size, stride in layers:
        pixels += (size - 1) * step
        step *= stride
    return pixels

### receptive_field | begins with the first layer, fails without one
def receptive_field(layers):
    (r, jump), rest = layers[0], layers[1:]
    for size, stride in rest:
        r += (size - 1) * jump
        jump *= stride
    return r

### receptive_field | adds the strides up instead of multiplying them
def receptive_field(layers):
    r, jump = 1, 0
    for size, stride in layers:
        r += (size - 1) * max(jump, 1)
        jump += stride
    return r
'''
