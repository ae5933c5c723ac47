"""Known wrong answers to conv2d_forward, rarer than those of conv2d_forward.py."""

import numpy as np

from autograder import mistake


def _slide(x, w, b, stride):
    """The layer without a border, on as many channels as the kernels have."""
    kh, kw, c, f = w.shape
    oh, ow = (x.shape[1] - kh) // stride + 1, (x.shape[2] - kw) // stride + 1
    out = np.zeros((len(x), oh, ow, f))
    for i in range(oh):
        for j in range(ow):
            window = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :c]
            out[:, i, j] = np.tensordot(window, w, 3) + b
    return out


@mistake(
    "conv2d_forward",
    hint="Call it with pad=1: where in your function does that number arrive? Print the shapes of the padded batch and of your "
    "maps. The border lies around each image, and around nothing else.",
    caught_by=["test_forward_zero_border", "test_forward_leaves_its_arguments_alone"],
)
def forward_pads_every_axis_and_takes_some_channels(x, w, b, stride=1, pad=0):
    return _slide(np.pad(x, pad), w, b, stride)


@mistake(
    "conv2d_forward",
    hint="Call it with pad=1: where in your function does that number arrive? Print the shapes of the padded batch and of your "
    "maps. The border lies around each image, and around nothing else.",
    caught_by=["test_forward_zero_border", "test_forward_leaves_its_arguments_alone"],
)
def forward_pads_every_axis_and_takes_some_images(x, w, b, stride=1, pad=0):
    return _slide(np.pad(x, pad)[: len(x)], w, b, stride)


@mistake(
    "conv2d_forward",
    hint="How many colours does one filter look at, by the docstring? Over which ones do you add up for the first filter?",
    caught_by=["test_forward_one_pixel", "test_forward_three_colours_two_filters"],
)
def forward_one_colour_a_filter(x, w, b, stride=1, pad=0):
    _, _, c, f = w.shape
    own = np.arange(c)[:, np.newaxis] == np.arange(f) % c
    padded = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    return _slide(padded, w * own, b, stride)
