"""Right solutions to convolution and pooling, written as differently as students write them: all earn full marks."""

import pytest

RIGHT = {
    "corr2d": {
        "four_loops": """
def corr2d(x, k, stride=1, pad=0):
    h, w = x.shape
    kh, kw = k.shape
    big = np.zeros((h + 2 * pad, w + 2 * pad))
    for i in range(h):
        for j in range(w):
            big[i + pad, j + pad] = x[i, j]
    oh = (h + 2 * pad - kh) // stride + 1
    ow = (w + 2 * pad - kw) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            total = 0.0
            for u in range(kh):
                for v in range(kw):
                    total += big[i * stride + u, j * stride + v] * float(k[u, v])
            out[i, j] = total
    return out
""",
        "two_loops_and_a_sum": """
def corr2d(x, k, stride=1, pad=0):
    x = np.pad(x.astype(np.float64), ((pad, pad), (pad, pad)), mode="constant", constant_values=0)
    k = k.astype(np.float64)
    rows = range(0, x.shape[0] - k.shape[0] + 1, stride)
    columns = range(0, x.shape[1] - k.shape[1] + 1, stride)
    return np.array([[(x[i:i + k.shape[0], j:j + k.shape[1]] * k).sum() for j in columns] for i in rows])
""",
        "sliding_windows_tensordot": """
from numpy.lib.stride_tricks import sliding_window_view
def corr2d(x, k, stride=1, pad=0):
    if pad > 0:
        x = np.pad(x, pad)
    return np.tensordot(sliding_window_view(x.astype(float), k.shape), k.astype(float))[::stride, ::stride].copy()
""",
        "shifted_pictures": """
def corr2d(x, k, stride=1, pad=0):
    x = np.pad(np.float64(x), pad)
    oh, ow = x.shape[0] - k.shape[0] + 1, x.shape[1] - k.shape[1] + 1
    out = 0.0
    for (u, v), weight in np.ndenumerate(k):
        out = out + float(weight) * x[u:u + oh, v:v + ow]
    return out[::stride, ::stride]
""",
        "fourier": """
def corr2d(x, k, stride=1, pad=0):
    x = np.pad(np.asarray(x, float), pad)
    kh, kw = k.shape
    full = (x.shape[0] + kh - 1, x.shape[1] + kw - 1)
    k = np.asarray(k, float)[::-1, ::-1]
    out = np.fft.irfft2(np.fft.rfft2(x, full) * np.fft.rfft2(k, full), full)
    return out[kh - 1:x.shape[0], kw - 1:x.shape[1]][::stride, ::stride]
""",
        "as_matrix_product": """
def corr2d(x, k, stride=1, pad=0):
    x = np.pad(np.array(x, dtype=float), pad)
    kh, kw = k.shape
    oh, ow = 1 + (x.shape[0] - kh) // stride, 1 + (x.shape[1] - kw) // stride
    rows = []
    for i in range(oh):
        for j in range(ow):
            rows.append(x[i * stride:i * stride + kh, j * stride:j * stride + kw].flatten())
    return (np.array(rows) @ np.array(k, dtype=float).flatten()).reshape(oh, ow)
""",
    },
    "conv2d_true": {
        "paints_the_kernel": """
def conv2d_true(x, k):
    h, w = x.shape
    kh, kw = k.shape
    out = np.zeros((h + kh - 1, w + kw - 1))
    for i in range(h):
        for j in range(w):
            out[i:i + kh, j:j + kw] += float(x[i, j]) * k.astype(float)
    return out
""",
        "definition": """
def conv2d_true(x, k):
    (h, w), (kh, kw) = x.shape, k.shape
    out = np.zeros((h + kh - 1, w + kw - 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            for u in range(kh):
                for v in range(kw):
                    if 0 <= i - u < h and 0 <= j - v < w:
                        out[i, j] += float(x[i - u, j - v]) * float(k[u, v])
    return out
""",
        "fourier": """
def conv2d_true(x, k):
    shape = [a + b - 1 for a, b in zip(x.shape, k.shape)]
    return np.fft.ifft2(np.fft.fft2(x, shape) * np.fft.fft2(k, shape)).real
""",
        "rot90_and_own_correlation": """
def conv2d_true(x, k):
    k = np.rot90(k, 2).astype(float)
    p, q = k.shape[0] - 1, k.shape[1] - 1
    x = np.pad(x.astype(float), [(p, p), (q, q)])
    return corr2d(x, k)
""",
        "polynomials_by_row": """
def conv2d_true(x, k):
    x, k = x.astype(float), k.astype(float)
    out = np.zeros((len(x) + len(k) - 1, x.shape[1] + k.shape[1] - 1))
    for i, row in enumerate(x):
        for u, weights in enumerate(k):
            out[i + u] += np.convolve(row, weights)
    return out
""",
    },
    "conv2d_forward": {
        "four_loops": """
def conv2d_forward(x, w, b, stride=1, pad=0):
    n, h, width, c = x.shape
    kh, kw, _, f = w.shape
    xp = np.zeros((n, h + 2 * pad, width + 2 * pad, c))
    xp[:, pad:pad + h, pad:pad + width, :] = x
    oh = int((h + 2 * pad - kh) / stride) + 1
    ow = int((width + 2 * pad - kw) / stride) + 1
    out = np.zeros((n, oh, ow, f))
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for g in range(f):
                    patch = xp[m, i * stride:i * stride + kh, j * stride:j * stride + kw, :]
                    out[m, i, j, g] = np.sum(patch * w[:, :, :, g]) + b[g]
    return out
""",
        "two_loops_tensordot": """
def conv2d_forward(x, w, b, stride=1, pad=0):
    x = np.pad(x, [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    kh, kw, c, f = w.shape
    oh, ow = (x.shape[1] - kh) // stride + 1, (x.shape[2] - kw) // stride + 1
    out = np.empty((x.shape[0], oh, ow, f))
    for i in range(oh):
        for j in range(ow):
            window = x[:, i * stride:i * stride + kh, j * stride:j * stride + kw, :]
            out[:, i, j, :] = np.tensordot(window, w, axes=([1, 2, 3], [0, 1, 2])) + b
    return out
""",
        "sliding_windows_einsum": """
def conv2d_forward(x, w, b, stride=1, pad=0):
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    v = np.lib.stride_tricks.sliding_window_view(x, w.shape[:2], axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("nijcuv,uvcf->nijf", v, w, optimize=True) + b
""",
        "strided_im2col": """
def conv2d_forward(x, w, b, stride=1, pad=0):
    x = np.ascontiguousarray(np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0))), dtype=np.float64)
    n, h, width, c = x.shape
    kh, kw, _, f = w.shape
    oh, ow = (h - kh) // stride + 1, (width - kw) // stride + 1
    s = x.strides
    view = np.lib.stride_tricks.as_strided(
        x, (n, oh, ow, kh, kw, c), (s[0], s[1] * stride, s[2] * stride, s[1], s[2], s[3]), writeable=False)
    return view.reshape(n * oh * ow, kh * kw * c).dot(w.reshape(kh * kw * c, f)).reshape(n, oh, ow, f) + b
""",
        "corr2d_by_channel": """
def conv2d_forward(x, w, b, stride=1, pad=0):
    n, c, f = len(x), x.shape[3], w.shape[3]
    size = [(x.shape[1 + a] + 2 * pad - w.shape[a]) // stride + 1 for a in (0, 1)]
    out = np.zeros((n, size[0], size[1], f))
    for m in range(n):
        for g in range(f):
            out[m, :, :, g] = sum(corr2d(x[m, :, :, q], w[:, :, q, g], stride, pad) for q in range(c)) + b[g]
    return out
""",
        "fourier": """
def conv2d_forward(x, w, b, stride=1, pad=0):
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    kh, kw = w.shape[:2]
    s = (x.shape[1] + kh - 1, x.shape[2] + kw - 1)
    fx = np.fft.rfft2(x, s, axes=(1, 2))
    fw = np.fft.rfft2(w[::-1, ::-1], s, axes=(0, 1))
    full = np.fft.irfft2(np.einsum("nhwc,hwcf->nhwf", fx, fw), s, axes=(1, 2))
    return full[:, kh - 1:x.shape[1]:stride, kw - 1:x.shape[2]:stride] + b
""",
    },
    "conv2d_backward": {
        "four_loops": """
def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, oh, ow, f = dout.shape
    kh, kw = w.shape[:2]
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp, dw, db = np.zeros(xp.shape), np.zeros(w.shape), np.zeros(f)
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for g in range(f):
                    top, left = i * stride, j * stride
                    dw[:, :, :, g] += xp[m, top:top + kh, left:left + kw, :] * dout[m, i, j, g]
                    dxp[m, top:top + kh, left:left + kw, :] += w[:, :, :, g] * dout[m, i, j, g]
                    db[g] += dout[m, i, j, g]
    dx = dxp if pad == 0 else dxp[:, pad:-pad, pad:-pad, :]
    return dx, dw, db
""",
        "windows_tensordot": """
def conv2d_backward(dout, x, w, stride=1, pad=0):
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    kh, kw = w.shape[:2]
    dxp, dw = np.zeros_like(xp), np.zeros_like(w)
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            r, s = slice(i * stride, i * stride + kh), slice(j * stride, j * stride + kw)
            dw += np.tensordot(xp[:, r, s], dout[:, i, j], axes=(0, 0))
            dxp[:, r, s] += np.einsum("nf,uvcf->nuvc", dout[:, i, j], w)
    return dxp[:, pad:xp.shape[1] - pad, pad:xp.shape[2] - pad], dw, dout.sum(axis=(0, 1, 2))
""",
        "dilated_full_convolution": """
def conv2d_backward(dout, x, w, stride=1, pad=0):
    n, oh, ow, f = dout.shape
    kh, kw, c, _ = w.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    view = np.lib.stride_tricks.sliding_window_view(xp, (kh, kw), axis=(1, 2))[:, ::stride, ::stride]
    dw = np.einsum("nijcuv,nijf->uvcf", view, dout)
    wide = np.zeros((n, xp.shape[1] - kh + 1, xp.shape[2] - kw + 1, f))
    wide[:, ::stride, ::stride][:, :oh, :ow] = dout
    wide = np.pad(wide, ((0, 0), (kh - 1, kh - 1), (kw - 1, kw - 1), (0, 0)))
    back = np.lib.stride_tricks.sliding_window_view(wide, (kh, kw), axis=(1, 2))
    dxp = np.einsum("nijfuv,uvcf->nijc", back, w[::-1, ::-1])
    return [dxp[:, pad:pad + x.shape[1], pad:pad + x.shape[2], :], dw, np.einsum("nijf->f", dout)]
""",
        "matrix_product_and_scatter": """
def conv2d_backward(dout, x, w, stride=1, pad=0):
    kh, kw, c, f = w.shape
    n, oh, ow, _ = dout.shape
    d = dout.reshape(-1, f)
    dw = (im2col(x, kh, kw, stride, pad).T @ d).reshape(w.shape)
    rows = (d @ w.reshape(-1, f).T).reshape(n, oh, ow, kh, kw, c)
    i = stride * np.arange(oh)[:, None, None, None] + np.arange(kh)[None, None, :, None]
    j = stride * np.arange(ow)[None, :, None, None] + np.arange(kw)[None, None, None, :]
    dxp = np.zeros((n, x.shape[1] + 2 * pad, x.shape[2] + 2 * pad, c))
    np.add.at(dxp, (slice(None), i, j), rows)
    return dxp[:, pad:pad + x.shape[1], pad:pad + x.shape[2]], dw, d.sum(0)
""",
    },
    "maxpool_forward": {
        "five_loops": """
def maxpool_forward(x, size=2, stride=2):
    n, h, w, c = x.shape
    oh, ow = (h - size) // stride + 1, (w - size) // stride + 1
    out = np.full((n, oh, ow, c), -np.inf)
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for q in range(c):
                    for value in x[m, i * stride:i * stride + size, j * stride:j * stride + size, q].flat:
                        if value > out[m, i, j, q]:
                            out[m, i, j, q] = value
    return out
""",
        "two_loops": """
def maxpool_forward(x, size=2, stride=2):
    rows = range(0, x.shape[1] - size + 1, stride)
    columns = range(0, x.shape[2] - size + 1, stride)
    return np.stack([np.stack([x[:, i:i + size, j:j + size].max(axis=(1, 2)) for j in columns], 1) for i in rows], 1)
""",
        "sliding_windows": """
def maxpool_forward(x, size=2, stride=2):
    v = np.lib.stride_tricks.sliding_window_view(x, (size, size), axis=(1, 2))
    return v[:, ::stride, ::stride].max(axis=(-2, -1))
""",
        "running_maximum": """
import functools
def maxpool_forward(x, size=2, stride=2):
    oh = (x.shape[1] - size) // stride + 1
    ow = (x.shape[2] - size) // stride + 1
    taps = [x[:, u:u + (oh - 1) * stride + 1:stride, v:v + (ow - 1) * stride + 1:stride]
            for u in range(size) for v in range(size)]
    return functools.reduce(np.maximum, taps).astype(np.float32)
""",
    },
    "maxpool_backward": {
        "last_maximum_wins": """
def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros_like(x)
    n, oh, ow, c = dout.shape
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                for q in range(c):
                    best, place = -np.inf, None
                    for u in range(i * stride, i * stride + size):
                        for v in range(j * stride, j * stride + size):
                            if x[m, u, v, q] >= best:
                                best, place = x[m, u, v, q], (u, v)
                    dx[m, place[0], place[1], q] += dout[m, i, j, q]
    return dx
""",
        "ties_share": """
def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    for i in range(dout.shape[1]):
        for j in range(dout.shape[2]):
            r, s = slice(i * stride, i * stride + size), slice(j * stride, j * stride + size)
            window = x[:, r, s]
            mask = window == window.max(axis=(1, 2), keepdims=True)
            mask = mask / mask.sum(axis=(1, 2), keepdims=True)
            dx[:, r, s] += mask * dout[:, i:i + 1, j:j + 1]
    return dx
""",
        "flat_argmax_add_at": """
def maxpool_backward(dout, x, size=2, stride=2):
    n, oh, ow, c = dout.shape
    v = np.lib.stride_tricks.sliding_window_view(x, (size, size), axis=(1, 2))[:, ::stride, ::stride]
    best = v[:, :oh, :ow].reshape(n, oh, ow, c, size * size).argmax(-1)
    m, i, j, q = np.indices(dout.shape)
    dx = np.zeros(x.shape)
    np.add.at(dx, (m, i * stride + best // size, j * stride + best % size, q), dout)
    return dx
""",
        "max_with_a_key": """
def maxpool_backward(dout, x, size=2, stride=2):
    dx = np.zeros(x.shape)
    for m, i, j, q in np.ndindex(*dout.shape):
        places = [(i * stride + u, j * stride + v) for u in range(size) for v in range(size)]
        u, v = max(places, key=lambda place: x[m, place[0], place[1], q])
        dx[m, u, v, q] = dx[m, u, v, q] + dout[m, i, j, q]
    return dx
""",
    },
    "im2col": {
        "loops": """
def im2col(x, kh, kw, stride=1, pad=0):
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    n, h, w, c = x.shape
    rows = []
    for m in range(n):
        for i in range(0, h - kh + 1, stride):
            for j in range(0, w - kw + 1, stride):
                rows.append(x[m, i:i + kh, j:j + kw, :].ravel())
    return np.array(rows)
""",
        "sliding_windows": """
def im2col(x, kh, kw, stride=1, pad=0):
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    v = np.lib.stride_tricks.sliding_window_view(x, (kh, kw), axis=(1, 2))[:, ::stride, ::stride]
    return np.moveaxis(v, 3, -1).reshape(-1, kh * kw * x.shape[-1])
""",
        "fancy_indices": """
def im2col(x, kh, kw, stride=1, pad=0):
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    n, h, w, c = x.shape
    i = np.arange(0, h - kh + 1, stride)[:, None, None, None] + np.arange(kh)[:, None]
    j = np.arange(0, w - kw + 1, stride)[None, :, None, None] + np.arange(kw)
    return x[:, i, j, :].reshape(n * i.shape[0] * j.shape[1], kh * kw * c)
""",
        "filled_array": """
def im2col(x, kh, kw, stride=1, pad=0):
    n, h, w, c = x.shape
    xp = np.zeros((n, h + 2 * pad, w + 2 * pad, c), dtype=np.float64)
    xp[:, pad:h + pad, pad:w + pad] = x
    oh, ow = (h + 2 * pad - kh) // stride + 1, (w + 2 * pad - kw) // stride + 1
    out = np.zeros((n, oh, ow, kh, kw, c))
    for u in range(kh):
        for v in range(kw):
            for i in range(oh):
                for j in range(ow):
                    out[:, i, j, u, v] = xp[:, i * stride + u, j * stride + v]
    return out.reshape(n * oh * ow, -1)
""",
    },
    "conv_as_matmul": {
        "im2col": """
def conv_as_matmul(x, w, b, stride=1, pad=0):
    kh, kw, c, f = w.shape
    oh = (x.shape[1] + 2 * pad - kh) // stride + 1
    ow = (x.shape[2] + 2 * pad - kw) // stride + 1
    cols = im2col(x, kh, kw, stride, pad)
    return (cols.dot(w.reshape(kh * kw * c, f)) + b[None, :]).reshape((x.shape[0], oh, ow, f))
""",
        "bias_as_a_column": """
def conv_as_matmul(x, w, b, stride=1, pad=0):
    f = w.shape[3]
    patches = im2col(x, w.shape[0], w.shape[1], stride, pad)
    patches = np.hstack([patches, np.ones((len(patches), 1))])
    rows = np.vstack([w.reshape(-1, f), b]).T @ patches.T
    oh = (x.shape[1] + 2 * pad - w.shape[0]) // stride + 1
    return rows.T.reshape(len(x), oh, -1, f)
""",
        "own_patches": """
def conv_as_matmul(x, w, b, stride=1, pad=0):
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    v = np.lib.stride_tricks.sliding_window_view(x, w.shape[:2], axis=(1, 2))[:, ::stride, ::stride]
    n, oh, ow, c, kh, kw = v.shape
    kernels = w.transpose(2, 0, 1, 3).reshape(-1, w.shape[3])
    return (v.reshape(-1, c * kh * kw) @ kernels).reshape(n, oh, ow, -1) + b
""",
        "the_layer_itself": """
def conv_as_matmul(x, w, b, stride=1, pad=0):
    return conv2d_forward(x, w, b, stride=stride, pad=pad)
""",
    },
    "fft_conv1d": {
        "complex_fft": """
def fft_conv1d(a, b):
    n = len(a) + len(b) - 1
    return np.real(np.fft.ifft(np.fft.fft(a, n) * np.fft.fft(b, n)))
""",
        "power_of_two": """
def fft_conv1d(a, b):
    n = a.size + b.size - 1
    fast = 1
    while fast < n:
        fast *= 2
    return np.fft.irfft(np.fft.rfft(a, fast) * np.fft.rfft(b, fast), fast)[:n]
""",
        "padded_by_hand": """
def fft_conv1d(a, b):
    n, m = a.shape[0], b.shape[0]
    ap, bp = np.zeros(n + m - 1), np.zeros(n + m - 1)
    ap[:n], bp[:m] = a, b
    return np.fft.ifft(np.fft.fft(ap) * np.fft.fft(bp)).real.copy()
""",
        "two_dimensional": """
def fft_conv1d(a, b):
    n = len(a) + len(b) - 1
    out = np.fft.irfft2(np.fft.rfft2(a[None], (1, n)) * np.fft.rfft2(b[None], (1, n)), (1, n))
    return out[0]
""",
    },
    "receptive_field": {
        "backwards": """
def receptive_field(layers):
    r = 1
    for size, stride in reversed(layers):
        r = (r - 1) * stride + size
    return r
""",
        "sum_of_products": """
import math
def receptive_field(layers):
    return 1 + sum((k - 1) * math.prod(s for _, s in layers[:i]) for i, (k, s) in enumerate(layers))
""",
        "recursion": """
def receptive_field(layers):
    if len(layers) == 0:
        return 1
    (size, stride), rest = layers[0], layers[1:]
    return stride * (receptive_field(rest) - 1) + size
""",
        "numpy": """
def receptive_field(layers):
    if not layers:
        return 1
    sizes, strides = np.array(layers, dtype=np.int64).T
    jumps = np.concatenate([[1], np.cumprod(strides)[:-1]])
    return 1 + np.sum((sizes - 1) * jumps)
""",
    },
}


@pytest.mark.parametrize(("exercise", "style"), [(name, style) for name, styles in RIGHT.items() for style in styles])
def test_a_right_style_earns_full_marks(grade_source, exercise, style):
    verdict = grade_source("convolution", {exercise: RIGHT[exercise][style]})
    outcome = next(outcome for outcome in verdict.exercises if outcome.id == exercise)
    lost = [(check.id, check.detail.message) for check in outcome.checks if check.status != "passed"]
    assert outcome.score == outcome.points, f"{style} loses marks: {lost}"
