"""Known wrong answers to conv_output_size, the commonest first."""

import numpy as np

from autograder import mistake


@mistake(
    "conv_output_size",
    hint="Padding goes on both sides.",
    caught_by=["test_size_with_padding_and_stride"],
)
def pad_once(n, k, stride=1, pad=0):
    return (n + pad - k) // stride + 1


@mistake(
    "conv_output_size",
    hint="How many positions does a window as large as the image have?",
    caught_by=["test_size_without_padding", "test_size_full_window"],
)
def no_plus_one(n, k, stride=1, pad=0):
    return (n + 2 * pad - k) // stride


@mistake(
    "conv_output_size",
    hint="A window that sticks out of the image is not used. Up or down?",
    caught_by=["test_size_ragged_stride"],
)
def rounds_up(n, k, stride=1, pad=0):
    return -(-(n + 2 * pad - k) // stride) + 1


@mistake(
    "conv_output_size",
    hint="Half a position is no position. Does round() always go down? Try an image of 6, a window of 3, a "
    "stride of 2, and then 8, 2, 4.",
    caught_by=["test_size_ragged_stride"],
)
def rounds_to_the_nearest(n, k, stride=1, pad=0):
    return round((n + 2 * pad - k) / stride) + 1


@mistake(
    "conv_output_size",
    hint="np.zeros refuses your size. Which division gave a float?",
    caught_by=["test_size_ragged_stride", "test_size_whole_number"],
)
def float_result(n, k, stride=1, pad=0):
    return (n + 2 * pad - k) / stride + 1


@mistake(
    "conv_output_size",
    hint="The value is right, but np.zeros refuses it: np.floor gives a float. What makes an integer of it?",
    caught_by=["type"],
)
def floor_is_a_float(n, k, stride=1, pad=0):
    return np.floor((n + 2 * pad - k) / stride) + 1


@mistake(
    "conv_output_size",
    hint="Where does the + 1 stand, inside the division or after it? Count the positions of a window of 5 on 11 + 4 "
    "pixels with stride 2.",
    caught_by=["test_size_ragged_stride", "test_size_full_window"],
)
def plus_one_before_dividing(n, k, stride=1, pad=0):
    return (n + 2 * pad - k + 1) // stride


@mistake(
    "conv_output_size",
    hint="With stride 2 the window skips every second position. Where does your formula use the stride?",
    caught_by=["test_size_with_padding_and_stride"],
)
def ignores_the_stride(n, k, stride=1, pad=0):
    return n + 2 * pad - k + 1


@mistake(
    "conv_output_size",
    hint="Zeros around the image make it larger. Where does your formula use the padding?",
    caught_by=["test_size_with_padding_and_stride"],
)
def ignores_the_padding(n, k, stride=1, pad=0):
    return (n - k) // stride + 1


@mistake(
    "conv_output_size",
    hint="A window of 5 on an image of 4, with a stride of 1 and with a stride of 2: how many positions can there "
    "be? The docstring names an error.",
    caught_by=["test_size_refuses_a_large_window"],
)
def large_windows_are_let_pass(n, k, stride=1, pad=0):
    return (n + 2 * pad - k) // stride + 1


mistake(
    "conv_output_size",
    name="padding_makes_no_room",
    hint="You refuse a window of 5 on 3 pixels with a zero added on each side. How large is the padded image, and "
    "does the window fit into it?",
    caught_by=["test_size_window_that_padding_makes_room_for"],
    change=[("k > n + 2 * pad", "k > n"), ('f"a window of {k} does not fit into {n} + 2 * {pad} pixels"', "k")],
)


mistake(
    "conv_output_size",
    name="full_window_is_refused",
    hint="A window as large as the image still fits: it has one position. Which comparison refuses it?",
    caught_by=["test_size_full_window"],
    change=[
        ("k > n + 2 * pad", "k >= n + 2 * pad"),
        ('f"a window of {k} does not fit into {n} + 2 * {pad} pixels"', "k"),
    ],
)


@mistake(
    "conv_output_size",
    hint="A window of 5 on 4 pixels with a stride of 2 gets a position from you. What does int() make of -0.5, and which two "
    "sizes say whether a window fits?",
    caught_by=["test_size_refuses_a_large_window"],
)
def a_negative_quotient_is_cut_to_zero(n, k, stride=1, pad=0):
    size = int((n + 2 * pad - k) / stride) + 1
    if size <= 0:
        raise ValueError("the window does not fit")
    return size
