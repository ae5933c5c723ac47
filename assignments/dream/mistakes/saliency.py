"""Known wrong answers to saliency, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "saliency",
    name="saliency_with_its_sign",
    hint="A pixel that must get darker for the answer: does it matter less than one that must get brighter?",
    caught_by=["test_saliency_of_two_pixels", "test_saliency_of_what_must_be_dark"],
    change=("np.abs(grad).max(axis=-1)", "grad.max(axis=-1)"),
)

mistake(
    "saliency",
    name="saliency_sums_the_channels",
    hint="A pixel has several channels. Does the sheet ask for their sum, or for the strongest of them?",
    caught_by=["test_saliency_of_a_colour_picture"],
    change=("np.abs(grad).max(axis=-1)", "np.abs(grad).sum(axis=-1)"),
)

mistake(
    "saliency",
    name="saliency_of_the_summed_gradient",
    hint="Gradients of +3 and -3 in two channels: your sum says that this pixel does not matter. Does it?",
    caught_by=["test_saliency_of_two_pixels", "test_saliency_of_a_colour_picture"],
    change=("np.abs(grad).max(axis=-1)", "np.abs(grad.sum(axis=-1))"),
)

mistake(
    "saliency",
    name="saliency_by_the_length",
    hint="You take the length over the channels, sqrt(a^2 + b^2). What does the formula of the sheet take?",
    caught_by=["test_saliency_of_a_colour_picture"],
    change=("np.abs(grad).max(axis=-1)", "np.linalg.norm(grad, axis=-1)"),
)

mistake(
    "saliency",
    name="saliency_of_squares",
    hint="You squared the gradient. Is a pixel of half the gradient half as bright on the map, or a quarter?",
    caught_by=["test_saliency_of_two_pixels", "test_saliency_of_what_must_be_dark"],
    change=("np.abs(grad).max(axis=-1)", "(grad**2).max(axis=-1)"),
)

mistake(
    "saliency",
    name="saliency_of_the_first_channel",
    hint="Your map knows one colour only. What if the answer hangs on another one?",
    caught_by=["test_saliency_of_two_pixels", "test_saliency_of_a_colour_picture"],
    change=("np.abs(grad).max(axis=-1)", "np.abs(grad[..., 0])"),
)

mistake(
    "saliency",
    name="saliency_size_after_the_largest",
    hint="Of -4 and 1, which is the largest? And which is the largest in size?",
    caught_by=["test_saliency_of_two_pixels", "test_saliency_of_a_colour_picture"],
    change=("np.abs(grad).max(axis=-1)", "np.abs(grad.max(axis=-1))"),
)

mistake(
    "saliency",
    name="saliency_not_scaled",
    hint="What is the largest number of your map, and what does the sheet promise?",
    caught_by=["test_saliency_of_two_pixels", "test_saliency_is_measured_by_its_largest"],
    change=("return size / size.max() if size.any() else size", "return size"),
)

mistake(
    "saliency",
    name="saliency_scaled_by_the_sum",
    hint="You divide by the sum, so that all pixels together are 1. Which number shall be 1?",
    caught_by=["test_saliency_of_two_pixels", "test_saliency_is_measured_by_its_largest"],
    change=("size / size.max()", "size / size.sum()"),
)

mistake(
    "saliency",
    name="saliency_stretched_from_its_smallest",
    hint="You took the smallest off, so that it becomes 0. Is a pixel that matters least one that does not matter?",
    caught_by=["test_saliency_of_what_must_be_dark", "test_saliency_is_measured_by_its_largest"],
    change=(
        "return size / size.max() if size.any() else size",
        "size = size - size.min()\n    return size / size.max() if size.any() else size",
    ),
)

mistake(
    "saliency",
    name="saliency_scaled_by_the_largest_of_all_with_its_sign",
    hint="By which number do you divide: the largest gradient, or the largest in size?",
    caught_by=["test_saliency_of_two_pixels", "test_saliency_of_what_must_be_dark"],
    change=("size / size.max()", "size / np.abs(grad.max())"),
)

mistake(
    "saliency",
    name="saliency_nought_by_nought",
    hint="The answer does not depend on the picture at all: every gradient is 0. What is 0/0?",
    caught_by=["test_saliency_of_a_network_that_does_not_care"],
    change=("return size / size.max() if size.any() else size", "return size / size.max()"),
)

mistake(
    "saliency",
    name="saliency_with_an_epsilon",
    hint="Your denominator has something added to it. What is then the largest number of a map whose gradients are 1e-10?",
    caught_by=["test_saliency_of_the_faintest_gradient"],
    change=("return size / size.max() if size.any() else size", "return size / (size.max() + 1e-8)"),
)

mistake(
    "saliency",
    name="saliency_faint_is_nothing",
    hint="From which size on do you take a gradient for 0? The sheet knows no such bound.",
    caught_by=["test_saliency_of_the_faintest_gradient"],
    change=("if size.any() else size", "if size.max() > 1e-8 else np.zeros(size.shape)"),
)

mistake(
    "saliency",
    name="saliency_gradient_times_picture",
    hint="A black pixel times anything is 0. Can a black pixel not matter?",
    caught_by=["test_saliency_of_black_pixels", "test_saliency_of_a_colour_picture"],
    change=("np.abs(grad).max(axis=-1)", "np.abs(grad * x).max(axis=-1)"),
)

mistake(
    "saliency",
    name="saliency_keeps_the_channels",
    hint="Which shape has your map? A pixel gets one number, whatever its colours are.",
    caught_by=["test_saliency_of_two_pixels", "test_saliency_of_a_grey_picture"],
    change=("np.abs(grad).max(axis=-1)", "np.abs(grad)"),
)

mistake(
    "saliency",
    name="saliency_keeps_an_axis",
    hint="Which shape has your map for a picture (h, w, 1)? The sheet asks for (h, w).",
    caught_by=["test_saliency_of_two_pixels", "test_saliency_of_a_grey_picture"],
    change=("max(axis=-1)", "max(axis=-1, keepdims=True)"),
)

mistake(
    "saliency",
    name="saliency_over_the_rows",
    hint="Over which axis do you take the largest: rows, columns or channels? Print the shape of your map.",
    caught_by=["test_saliency_of_two_pixels", "test_saliency_of_a_colour_picture"],
    change=("max(axis=-1)", "max(axis=0)"),
)

mistake(
    "saliency",
    name="saliency_scales_each_row",
    hint="You scale every row by its own largest. Can two rows of your map still be compared?",
    caught_by=["test_saliency_of_what_must_be_dark", "test_saliency_of_a_colour_picture"],
    change=("size / size.max()", "size / size.max(axis=1, keepdims=True)"),
)


@mistake(
    "saliency",
    hint="You ask about a picture of your own making. About which one does the sheet ask?",
    caught_by=["test_saliency_asks_about_this_picture", "test_saliency_of_a_colour_picture"],
)
def saliency_of_a_grey_picture(x, logit_and_grad):
    _, grad = logit_and_grad(np.full(x.shape, 0.5))
    size = np.abs(grad).max(axis=-1)
    return size / size.max() if size.any() else size


mistake(
    "saliency",
    name="saliency_in_float32",
    hint="In which precision does the gradient come, and in which does your map go out?",
    caught_by=["test_saliency_computes_in_float64"],
    change=("size / size.max() if", "(size / size.max()).astype(np.float32) if"),
)

mistake(
    "saliency",
    name="saliency_drops_axes_of_one",
    hint="Which shape has your map for a picture of one row? squeeze() drops every axis of length 1, not the channels' alone.",
    caught_by=["test_saliency_of_the_faintest_gradient"],
    change=("np.abs(grad).max(axis=-1)", "np.abs(grad).max(axis=-1).squeeze()"),
)
