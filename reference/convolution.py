"""Convolution and pooling as a CNN layer computes them, forward and backward, and the convolution theorem.

Arrays are channels-last as in Keras: images x (n, h, w, c), kernels w (kh, kw, c, f), biases b (f,).
A window starts at row i * stride and column j * stride of the zero-padded image, and only whole windows
count: oh = floor((h + 2 pad - kh) / stride) + 1, ow likewise. No function changes its arguments.
"""

import numpy as np


def corr2d(x, k, stride=1, pad=0):
    """Slide a kernel over an image: the cross-correlation that CNN layers call convolution.

        out[i, j] = sum over u, v of  x[i * stride + u, j * stride + v] * k[u, v]

    The kernel is NOT flipped. `pad` rows and columns of zeros are laid around the image first, on all four
    sides. Only whole windows count: a ragged rest at the right and at the bottom is left out.

    Args:
        x: image (h, w), any numbers; integers and uint8 are welcome (mind that 200 + 100 is 44 in uint8).
        k: kernel (kh, kw), any numbers; it fits into the padded image.
        stride: step of the window in both directions, 1 or more.
        pad: width of the zero border, 0 or more.

    Returns:
        out: array (oh, ow) of float64, oh = floor((h + 2 pad - kh) / stride) + 1 and ow likewise.
        x and k stay as they are.

    >>> corr2d(np.array([[0., 0., 0.], [0., 1., 0.], [0., 0., 0.]]), np.array([[1., 2.], [3., 4.]]))
    array([[4., 3.],
           [2., 1.]])

    Source: Goodfellow, Bengio & Courville 2016, eq. 9.6; Dumoulin & Visin 2016 for the sizes.
    """
    padded = np.pad(np.asarray(x, dtype=float), pad)
    windows = np.lib.stride_tricks.sliding_window_view(padded, np.shape(k))[::stride, ::stride]
    return np.einsum("ijuv,uv->ij", windows, np.asarray(k, dtype=float))


def conv2d_true(x, k):
    """The convolution of mathematics: the kernel is flipped in both directions, and nothing is cut off.

        out[i, j] = sum over u, v of  x[i - u, j - v] * k[u, v]      (x is 0 outside the image)

    Args:
        x: image (h, w), any numbers, integers too.
        k: kernel (kh, kw), any numbers, integers too; it may be larger than the image.

    Returns:
        out: array (h + kh - 1, w + kw - 1) of float64. x and k stay as they are.

    >>> conv2d_true(np.array([[1., 2.]]), np.array([[1., 3.]]))
    array([[1., 5., 6.]])

    Source: Goodfellow, Bengio & Courville 2016, eq. 9.4 and 9.5.
    """
    kh, kw = np.shape(k)
    padded = np.pad(np.asarray(x, dtype=float), ((kh - 1, kh - 1), (kw - 1, kw - 1)))
    return corr2d(padded, np.asarray(k)[::-1, ::-1])


def conv2d_forward(x, w, b, stride=1, pad=0):
    """A convolution layer: every filter looks at all channels of every window, and adds its bias once.

        out[m, i, j, g] = b[g] + sum over u, v, q of  x[m, i * stride + u, j * stride + v, q] * w[u, v, q, g]

    The kernel is not flipped. `pad` rows and columns of zeros are laid around each image (and around
    nothing else). Only whole windows count.

    Args:
        x: images (n, h, w, c), float; n may be 0.
        w: kernels (kh, kw, c, f), float; they fit into the padded image.
        b: biases (f,), float.
        stride: step of the window in both directions, 1 or more.
        pad: width of the zero border, 0 or more.

    Returns:
        out: array (n, oh, ow, f) of float64, oh = floor((h + 2 pad - kh) / stride) + 1 and ow likewise.
        x, w and b stay as they are.

    >>> x = np.array([1., 10.]).reshape(1, 1, 1, 2)                 # one pixel, two colours
    >>> w = np.array([[2., 0.], [3., 1.]]).reshape(1, 1, 2, 2)      # two filters
    >>> conv2d_forward(x, w, np.array([0.5, 0.]))
    array([[[[32.5, 10. ]]]])

    Source: Goodfellow, Bengio & Courville 2016, ch. 9.5; LeCun et al. 1998.
    """
    xp, oh, ow = _pad(x, pad), *_sizes(x, w.shape[0], w.shape[1], stride, pad)
    out = np.zeros((len(x), oh, ow, w.shape[3])) + b
    for u, v in np.ndindex(w.shape[:2]):
        out += _tap(xp, u, v, stride, oh, ow) @ w[u, v]
    return out


def conv2d_backward(dout, x, w, stride=1, pad=0):
    """The gradients of a convolution layer: what the loss says to the images, the kernels and the biases.

    dout holds d loss / d out for out = conv2d_forward(x, w, b, stride, pad). By the chain rule

        db[g]          = sum over m, i, j of  dout[m, i, j, g]
        dw[u, v, q, g] = sum over m, i, j of  dout[m, i, j, g] * xp[m, i * stride + u, j * stride + v, q]

    with xp the padded images, and dx collects, for every pixel, dout * w from all windows that saw it.

    Args:
        dout: array (n, oh, ow, f), float.
        x: images (n, h, w, c), float, as given to the forward pass, not padded.
        w: kernels (kh, kw, c, f), float.
        stride, pad: as in the forward pass.

    Returns:
        (dx, dw, db): float64 arrays of the shapes of x, of w and (f,), in this order. They are sums over
        the images, not means. A pixel that no window saw has gradient 0. dout, x and w stay as they are.

    >>> x, w = np.array([[1., 2.], [3., 4.]]).reshape(1, 2, 2, 1), np.full((1, 1, 1, 1), 5.)
    >>> dx, dw, db = conv2d_backward(np.ones((1, 2, 2, 1)), x, w)
    >>> print(dx.ravel(), dw.ravel(), db)
    [5. 5. 5. 5.] [10.] [4.]

    Source: Goodfellow, Bengio & Courville 2016, ch. 9.5, eq. 9.11 and 9.13; LeCun et al. 1998.
    """
    xp, (_, oh, ow, _) = _pad(x, pad), dout.shape
    dxp, dw = np.zeros(xp.shape), np.zeros(w.shape)
    for u, v in np.ndindex(w.shape[:2]):
        dw[u, v] = np.tensordot(_tap(xp, u, v, stride, oh, ow), dout, axes=([0, 1, 2], [0, 1, 2]))
        _tap(dxp, u, v, stride, oh, ow)[...] += dout @ w[u, v].T
    return dxp[:, pad : pad + x.shape[1], pad : pad + x.shape[2]], dw, dout.sum(axis=(0, 1, 2))


def maxpool_forward(x, size=2, stride=2):
    """Max-pooling: the largest value of every window, in every channel on its own.

        out[m, i, j, q] = max over u, v < size of  x[m, i * stride + u, j * stride + v, q]

    Only whole windows count. Windows overlap where stride < size, and leave gaps where stride > size.

    Args:
        x: images (n, h, w, c), float, of any sign; n is 1 or more, h and w are at least size.
        size: height and width of the window.
        stride: step of the window in both directions.

    Returns:
        out: float array (n, oh, ow, c), oh = floor((h - size) / stride) + 1 and ow likewise.
        x stays as it is.

    >>> maxpool_forward(np.array([[7., 0., 3.], [0., 5., 0.], [3., 0., 7.]]).reshape(1, 3, 3, 1), 2, 1)[0, :, :, 0]
    array([[7., 5.],
           [5., 7.]])

    Source: Goodfellow, Bengio & Courville 2016, ch. 9.3.
    """
    oh, ow = _sizes(x, size, size, stride)
    return np.max([_tap(x, u, v, stride, oh, ow) for u, v in np.ndindex(size, size)], axis=0)


def maxpool_backward(dout, x, size=2, stride=2):
    """The gradient of max-pooling: each window passes what it receives on to its maximum, and to nothing else.

    dout holds d loss / d out for out = maxpool_forward(x, size, stride). A pixel that is the maximum of
    several windows collects from all of them. Where several pixels of a window share the maximum you may
    choose one of them or share among them, but the window passes on exactly what it received.

    Args:
        dout: array (n, oh, ow, c), float, of any sign.
        x: images (n, h, w, c), float, as given to the forward pass.
        size, stride: as in the forward pass.

    Returns:
        dx: float array of the shape of x; a pixel that is no maximum, or that no window saw, has 0.
        dout and x stay as they are.

    >>> maxpool_backward(np.array([[[[5.]]]]), np.array([[1., 4.], [3., 2.]]).reshape(1, 2, 2, 1))[0, :, :, 0]
    array([[0., 5.],
           [0., 0.]])

    Source: Goodfellow, Bengio & Courville 2016, ch. 9.3.
    """
    dx = np.zeros(x.shape)
    for m, i, j, q in np.ndindex(dout.shape):
        window = x[m, i * stride : i * stride + size, j * stride : j * stride + size, q]
        u, v = np.unravel_index(window.argmax(), window.shape)  # the first maximum in reading order
        dx[m, i * stride + u, j * stride + v, q] += dout[m, i, j, q]
    return dx


def im2col(x, kh, kw, stride=1, pad=0):
    """Lay every window of every image into one row, so that a convolution becomes a matrix product.

    Rows in the order (image, i, j): all windows of the first image in reading order, then the second
    image. Columns in the order (u, v, channel), the order of w.reshape(kh * kw * c, f).

    Args:
        x: images (n, h, w, c), float; n is 1 or more.
        kh, kw: height and width of the window; it fits into the padded image.
        stride: step of the window in both directions, 1 or more.
        pad: width of the zero border around each image, 0 or more.

    Returns:
        patches: float array (n * oh * ow, kh * kw * c), with oh, ow as in conv2d_forward.
        x stays as it is.

    >>> im2col(np.arange(6.).reshape(1, 2, 3, 1), 2, 2)
    array([[0., 1., 3., 4.],
           [1., 2., 4., 5.]])

    Source: Chellapilla, Puri & Simard 2006, "High performance convolutional neural networks".
    """
    xp, oh, ow = _pad(x, pad), *_sizes(x, kh, kw, stride, pad)
    taps = [_tap(xp, u, v, stride, oh, ow) for u, v in np.ndindex(kh, kw)]
    return np.stack(taps, axis=3).reshape(-1, kh * kw * x.shape[3])


def conv_as_matmul(x, w, b, stride=1, pad=0):
    """The convolution layer once more, as one matrix product: patches @ flattened kernels + biases.

    The same function as conv2d_forward: the rows of im2col times the kernels as a matrix
    (kh * kw * c, f), laid back into maps.

    Args:
        x: images (n, h, w, c), float; n is 1 or more.
        w: kernels (kh, kw, c, f), float; they fit into the padded image.
        b: biases (f,), float.
        stride, pad: as in conv2d_forward.

    Returns:
        out: array (n, oh, ow, f) of float64, oh = floor((h + 2 pad - kh) / stride) + 1 and ow likewise.
        x, w and b stay as they are.

    >>> conv_as_matmul(np.ones((1, 2, 2, 1)), np.ones((2, 2, 1, 1)), np.array([0.5]))
    array([[[[4.5]]]])

    Source: Chellapilla, Puri & Simard 2006.
    """
    kh, kw, _, f = w.shape
    oh, ow = _sizes(x, kh, kw, stride, pad)
    return (im2col(x, kh, kw, stride, pad) @ w.reshape(-1, f) + b).reshape(len(x), oh, ow, f)


def fft_conv1d(a, b):
    """Convolve two sequences by the convolution theorem: multiply their Fourier transforms.

        out[t] = sum over s of  a[s] * b[t - s],      F{a * b} = F{a} F{b}

    The theorem of the discrete transform speaks of CIRCULAR convolution, in which the end runs into the
    beginning. Zeros at the end of both, up to length n + m - 1, make room for the whole result.

    Args:
        a: real sequence (n,), n at least 1.
        b: real sequence (m,), m at least 1; n and m may differ.

    Returns:
        out: real float64 array (n + m - 1,), right to about 1e-12 of its largest value.
        a and b stay as they are.

    >>> np.round(fft_conv1d(np.array([1., 2.]), np.array([1., 3.])), 9) + 0.
    array([1., 5., 6.])

    Source: Cooley & Tukey 1965; Oppenheim & Schafer, Discrete-Time Signal Processing, ch. 8.7.
    """
    length = len(a) + len(b) - 1
    return np.fft.irfft(np.fft.rfft(a, length) * np.fft.rfft(b, length), length)


def receptive_field(layers):
    """How many pixels of the input, in one direction, one number of the last map can see.

        r = 1 + sum over layers l of  (size_l - 1) * (product of the strides of the layers BEFORE l)

    Args:
        layers: list of pairs (size, stride), convolutions and poolings alike, from the input onwards;
            both are integers of 1 or more. The list may be empty.

    Returns:
        r: int; 1 where there is no layer.

    >>> receptive_field([(3, 1), (3, 1)])
    5
    >>> receptive_field([(3, 1), (2, 2), (3, 1)])
    8

    Source: Dumoulin & Visin 2016; Araujo, Norris & Sim 2019, "Computing receptive fields".
    """
    field, jump = 1, 1
    for size, stride in layers:
        field += (size - 1) * jump
        jump *= stride
    return field


def _pad(x, pad):
    """The images with zeros around height and width."""
    return np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))


def _sizes(x, kh, kw, stride, pad=0):
    """How many whole windows fit below and beside each other: (oh, ow)."""
    return (x.shape[1] + 2 * pad - kh) // stride + 1, (x.shape[2] + 2 * pad - kw) // stride + 1


def _tap(x, u, v, stride, oh, ow):
    """What stands at place (u, v) of every window: a view (n, oh, ow, c)."""
    return x[:, u : u + stride * oh : stride, v : v + stride * ow : stride]
