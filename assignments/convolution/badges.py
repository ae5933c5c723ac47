"""A badge without points: a convolution layer that is as fast as NumPy can be.

The judge times the student's layer and, in a worker of its own, four plain loops. A ratio to our own loops on the same
machine says more than seconds do.
"""

import numpy as np

EXERCISE = "conv2d_forward"
TITLE = "Fast convolution"
SLOW = "four loops"
# Six runs on a busy machine: loops over images and pixels with a product inside reach 7 to 13, over pixels alone 119 to 184,
# one einsum 82 to 156, loops over taps 167 to 404, im2col 180 to 323. The steps lie where no usual style does.
LEVELS = {"gold": 50.0, "silver": 20.0, "bronze": 4.0}

LOOPS = """
import numpy as np


def loops(x, w, b):
    n, h, width, _ = x.shape
    kh, kw, _, f = w.shape
    out = np.zeros((n, h - kh + 1, width - kw + 1, f))
    for m in range(n):
        for i in range(out.shape[1]):
            for j in range(out.shape[2]):
                for g in range(f):
                    out[m, i, j, g] = np.sum(x[m, i : i + kh, j : j + kw] * w[:, :, :, g]) + b[g]
    return out


def nothing(x, w, b):
    return np.zeros((len(x), x.shape[1] - w.shape[0] + 1, x.shape[2] - w.shape[1] + 1, w.shape[3]))
"""


def layer(n):
    """Images, kernels and biases for n images of 28 x 28 pixels and 8 channels, and 16 filters of 3 x 3."""
    rng = np.random.default_rng(2006)
    return rng.normal(size=(n, 28, 28, 8)), rng.normal(size=(3, 3, 8, 16)), rng.normal(size=16)


MANY, FEW = 32, 2  # images for the student's layer, and for the loops, whose time grows with the number of images
